//! What groups and control words do to the text.

use super::pages::{Fonts, Page};
use super::stylesheet::Stylesheet;
use crate::source::build::Builder;
use crate::source::error::{Measure, SourceError};
use crate::source::flow::Flow;
use crate::source::{Limits, Loss, Style};

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Destination {
    Text,
    FontTable,
    Stylesheet,
    /// Instructions of a field: their first word tells links from others.
    Field,
    /// Left out, and counted under a name.
    Lost(Loss),
    /// Left out: no words, or words that stand elsewhere.
    Nothing,
}

/// What a group sets, and its end takes back.
#[derive(Debug, Clone, Copy)]
struct State {
    destination: Destination,
    /// How many characters stand for one `\u`, for programs that do not know it.
    fallback: u32,
    font: Option<i32>,
    bold: bool,
    italic: bool,
    hidden: bool,
    deleted: bool,
    heading: Option<u8>,
    list: Option<u8>,
    in_table: bool,
    /// The group's end is that of a note, or of the head or foot of pages.
    story: Option<Style>,
}

struct Story<'l> {
    builder: Builder<'l>,
    flow: Flow,
    block: Option<u32>,
    in_row: bool,
    in_cell: bool,
}

impl<'l> Story<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self { builder: Builder::new(limits), flow: Flow::default(), block: None, in_row: false, in_cell: false }
    }
}

pub(super) struct Words<'l> {
    limits: &'l Limits,
    state: State,
    outer: Vec<State>,
    ignorable: bool,
    fonts: Fonts,
    styles: Stylesheet,
    story: Story<'l>,
    stories: Vec<Story<'l>>,
    apart: Vec<(Style, Builder<'l>)>,
    /// Bytes that are not letters yet, and the page that will make them so.
    bytes: Vec<u8>,
    page: Page,
    /// Characters to pass over after a `\u`.
    passed: u32,
    /// The first half of a pair of surrogates.
    high: Option<u16>,
}

impl<'l> Words<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        let fonts = Fonts::default();
        Self {
            limits,
            state: State {
                destination: Destination::Text,
                fallback: 1,
                font: None,
                bold: false,
                italic: false,
                hidden: false,
                deleted: false,
                heading: None,
                list: None,
                in_table: false,
                story: None,
            },
            outer: Vec::new(),
            ignorable: false,
            page: fonts.default,
            fonts,
            styles: Stylesheet::default(),
            story: Story::new(limits),
            stories: Vec::new(),
            apart: Vec::new(),
            bytes: Vec::new(),
            passed: 0,
            high: None,
        }
    }

    pub(super) fn finish(mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        self.flush()?;
        self.end_paragraph(false)?;
        let is = |style: &Style, wanted: Style| std::mem::discriminant(style) == std::mem::discriminant(&wanted);
        let (headers, rest): (Vec<_>, Vec<_>) = self.apart.into_iter().partition(|(style, _)| is(style, Style::PageHeader));
        let (footers, notes): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(style, _)| is(style, Style::PageFooter));
        once(headers, builder)?;
        let shift = builder.absorb(self.story.builder)?;
        for (style, note) in notes {
            let style = match style {
                Style::Note { at } => Style::Note { at: at.saturating_add(shift) },
                style => style,
            };
            builder.append(note, style)?;
        }
        once(footers, builder)
    }

    pub(super) fn open(&mut self) -> Result<(), SourceError> {
        self.flush()?;
        self.passed = 0;
        self.ignorable = false;
        self.outer.push(self.state);
        self.state.story = None;
        Ok(())
    }

    pub(super) fn close(&mut self) -> Result<(), SourceError> {
        self.flush()?;
        self.passed = 0;
        self.ignorable = false;
        if let (Some(style), Some(outer)) = (self.state.story, self.stories.pop_if(|_| self.state.story.is_some())) {
            self.end_paragraph(false)?;
            let ended = std::mem::replace(&mut self.story, outer);
            self.limits.check(Measure::Marks, self.apart.len() as u64 + 1)?;
            self.apart.push((style, ended.builder));
        }
        if let Some(outer) = self.outer.pop() {
            self.state = outer;
        }
        Ok(())
    }

    pub(super) fn ignorable(&mut self) {
        self.ignorable = true;
    }

    pub(super) fn binary(&mut self, _: usize) -> Result<(), SourceError> {
        self.flush()
    }

    pub(super) fn byte(&mut self, byte: u8) -> Result<(), SourceError> {
        if self.passed > 0 {
            self.passed -= 1;
            return Ok(());
        }
        self.letters(&[byte])
    }

    pub(super) fn text(&mut self, text: &[u8]) -> Result<(), SourceError> {
        let skip = text.len().min(self.passed as usize);
        self.passed -= u32::try_from(skip).unwrap_or(0);
        self.letters(text.get(skip..).unwrap_or_default())
    }

    /// Bytes wait for the others of their letter.
    fn letters(&mut self, bytes: &[u8]) -> Result<(), SourceError> {
        if bytes.is_empty() {
            return Ok(());
        }
        let page = self.fonts.page(self.state.font);
        if page != self.page {
            self.flush()?;
            self.page = page;
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), SourceError> {
        if std::mem::take(&mut self.high).is_some() {
            self.words("\u{fffd}", Some(Loss::Undecodable))?;
        }
        if self.bytes.is_empty() {
            return Ok(());
        }
        let bytes = std::mem::take(&mut self.bytes);
        let (text, loss) = match self.page {
            Page::Known(encoding) => {
                let (text, broken) = encoding.decode_without_bom_handling(&bytes);
                (text.into_owned(), broken.then_some(Loss::Undecodable))
            }
            page => {
                let letters = bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '\u{fffd}' }).collect();
                let loss = if page == Page::Signs { Loss::UnknownLetter } else { Loss::Undecodable };
                (letters, Some(loss))
            }
        };
        self.words(&text, loss)
    }

    fn words(&mut self, text: &str, loss: Option<Loss>) -> Result<(), SourceError> {
        let builder = &mut self.story.builder;
        let characters = text.chars().count();
        match self.state.destination {
            Destination::Text => {}
            Destination::Stylesheet => {
                self.styles.text(text);
                return Ok(());
            }
            Destination::Field => {
                let link = text.trim_start().starts_with("HYPERLINK");
                builder.drop(if link { Loss::LinkTarget } else { Loss::Field }, characters);
                self.state.destination = Destination::Nothing;
                return Ok(());
            }
            Destination::Lost(loss) => {
                builder.drop_more(loss, characters);
                return Ok(());
            }
            Destination::FontTable | Destination::Nothing => return Ok(()),
        }
        if self.state.hidden || self.state.deleted {
            builder.drop(if self.state.deleted { Loss::Deleted } else { Loss::Hidden }, characters);
            return Ok(());
        }
        for _ in loss.iter().flat_map(|_| text.matches('\u{fffd}')) {
            builder.drop(loss.unwrap_or(Loss::Undecodable), 1);
        }
        self.begin_paragraph()?;
        let builder = &mut self.story.builder;
        let start = builder.position();
        builder.push(text)?;
        if self.state.bold && self.state.heading.is_none() {
            builder.style(start, Style::Bold)?;
        }
        if self.state.italic {
            builder.style(start, Style::Italic)?;
        }
        Ok(())
    }

    fn begin_paragraph(&mut self) -> Result<(), SourceError> {
        let Story { builder, flow, block, in_row, in_cell } = &mut self.story;
        if block.is_some() {
            return Ok(());
        }
        if self.state.in_table && !*in_row {
            flow.open_row(builder)?;
            *in_row = true;
        }
        if *in_row && !*in_cell {
            flow.open_cell(builder)?;
            *in_cell = true;
        }
        flow.open(builder)?;
        *block = Some(builder.position());
        Ok(())
    }

    /// Ends the paragraph; a blank one too, where there was a mark for it.
    fn end_paragraph(&mut self, marked: bool) -> Result<(), SourceError> {
        if marked {
            self.begin_paragraph()?;
        }
        let Story { builder, flow, block, .. } = &mut self.story;
        let Some(start) = block.take() else { return Ok(()) };
        if let Some(level) = self.state.heading {
            builder.style(start, Style::Heading(level))?;
        } else if let Some(depth) = self.state.list {
            builder.style(start, Style::ListItem(depth))?;
        }
        flow.close(builder)
    }

    fn end_cell(&mut self) -> Result<(), SourceError> {
        if self.story.in_cell || self.story.block.is_some() {
            self.end_paragraph(false)?;
        } else {
            // An empty cell has its place too.
            self.state.in_table = true;
            self.begin_paragraph()?;
            self.end_paragraph(false)?;
        }
        self.story.in_cell = false;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), SourceError> {
        self.end_paragraph(false)?;
        self.story.in_cell = false;
        if std::mem::take(&mut self.story.in_row) {
            let Story { builder, flow, .. } = &mut self.story;
            flow.close_row(builder)?;
        }
        Ok(())
    }

    pub(super) fn control(&mut self, name: &str, number: Option<i32>) -> Result<(), SourceError> {
        if name == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        if self.passed > 0 {
            self.passed -= 1;
            return Ok(());
        }
        self.flush()?;
        let ignorable = std::mem::take(&mut self.ignorable);
        if self.destination(name)? {
            return Ok(());
        }
        if ignorable {
            self.state.destination = Destination::Nothing;
            return Ok(());
        }
        match self.state.destination {
            Destination::FontTable => self.fonts.take(name, number.unwrap_or(0)),
            Destination::Stylesheet => self.styles.take(name, number.unwrap_or(0)),
            _ => {}
        }
        self.setting(name, number);
        match self.state.destination {
            Destination::Text => self.mark(name),
            _ => Ok(()),
        }
    }

    /// A UTF-16 unit, written as a signed number (RTF 1.9.1, "Unicode RTF").
    fn unicode(&mut self, number: i32) -> Result<(), SourceError> {
        let high = self.high.take();
        self.flush()?;
        self.passed = self.state.fallback;
        let unit = (number & 0xffff) as u16;
        let units: &[u16] = &match (high, unit) {
            (None, 0xd800..=0xdbff) => {
                self.high = Some(unit);
                return Ok(());
            }
            (Some(high), _) => vec![high, unit],
            (None, _) => vec![unit],
        };
        for letter in char::decode_utf16(units.iter().copied()) {
            match letter {
                Ok(c) => self.words(c.encode_utf8(&mut [0; 4]), None)?,
                Err(_) => self.words("\u{fffd}", Some(Loss::Undecodable))?,
            }
        }
        Ok(())
    }

    /// Control words that say where the text of their group goes; whether this was one.
    fn destination(&mut self, name: &str) -> Result<bool, SourceError> {
        let new = match name {
            "fonttbl" => Destination::FontTable,
            "stylesheet" => Destination::Stylesheet,
            "fldinst" => Destination::Field,
            "info" => Destination::Lost(Loss::Metadata),
            "pict" | "nonshppict" => {
                return Ok(self.leave_out((name == "pict").then_some(Loss::Image)));
            }
            "objdata" => return Ok(self.leave_out(Some(Loss::Object))),
            "annotation" => {
                self.story.builder.drop(Loss::Comment, 0);
                Destination::Lost(Loss::Comment)
            }
            "mmath" => return Ok(self.leave_out(Some(Loss::Formula))),
            "formfield" => return Ok(self.leave_out(Some(Loss::FormField))),
            // Bullets and numbers are worked out by the program; words of \upr stand once more in \ud.
            "listtext" | "pntext" | "upr" | "colortbl" | "listtable" | "listoverridetable" | "rsidtbl" | "generator"
            | "themedata" | "colorschememapping" | "datastore" | "latentstyles" | "xmlnstbl" | "filetbl" | "revtbl"
            | "pgdsctbl" | "atnid" | "atnauthor" | "atndate" | "atnref" | "bkmkstart" | "bkmkend" | "sp" | "template"
            | "pntxta" | "pntxtb" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "blipuid" | "panose"
            | "falt" => Destination::Nothing,
            "ud" | "shppict" | "shptxt" | "fldrslt" | "shpinst" | "shp" => {
                // Known, and gone into: its text is text unless what holds it is left out for good.
                if name == "ud" {
                    self.state.destination = Destination::Text;
                }
                return Ok(true);
            }
            "footnote" => {
                // A note within the head of pages, or another note, belongs where the body is.
                let body = self.stories.first().unwrap_or(&self.story);
                let at = body.builder.position();
                return self.begin_story(Style::Note { at }).map(|()| true);
            }
            "header" | "headerl" | "headerr" | "headerf" => return self.begin_story(Style::PageHeader).map(|()| true),
            "footer" | "footerl" | "footerr" | "footerf" => return self.begin_story(Style::PageFooter).map(|()| true),
            _ => return Ok(false),
        };
        if self.state.destination == Destination::Text || name == "stylesheet" {
            self.state.destination = new;
        }
        Ok(true)
    }

    fn leave_out(&mut self, loss: Option<Loss>) -> bool {
        if self.state.destination == Destination::Text {
            if let Some(loss) = loss {
                self.story.builder.drop(loss, 0);
            }
            self.state.destination = Destination::Nothing;
        }
        true
    }

    fn begin_story(&mut self, style: Style) -> Result<(), SourceError> {
        if self.state.destination != Destination::Text || self.state.story.is_some() {
            return Ok(());
        }
        self.limits.check(Measure::Depth, self.stories.len() as u64 + 1)?;
        self.stories.push(std::mem::replace(&mut self.story, Story::new(self.limits)));
        self.state.story = Some(style);
        (self.state.heading, self.state.list, self.state.in_table) = (None, None, false);
        Ok(())
    }

    fn setting(&mut self, name: &str, number: Option<i32>) {
        let on = number != Some(0);
        let state = &mut self.state;
        match name {
            "ansicpg" => self.fonts.default = Page::of_number(number.unwrap_or(1252)),
            "mac" => self.fonts.default = Page::of_number(10000),
            "pc" | "pca" => self.fonts.default = Page::Unknown,
            "deff" => self.fonts.font = number,
            "uc" => state.fallback = u32::try_from(number.unwrap_or(1)).unwrap_or(1),
            "f" if state.destination == Destination::Text => state.font = number,
            "b" => state.bold = on,
            "i" => state.italic = on,
            "v" => state.hidden = on,
            "deleted" => state.deleted = on,
            "plain" => (state.bold, state.italic, state.hidden, state.deleted, state.font) = (false, false, false, false, None),
            "pard" => (state.heading, state.list, state.in_table) = (None, None, false),
            "intbl" => state.in_table = true,
            "s" => state.heading = number.and_then(|style| self.styles.heading(style)),
            "outlinelevel" => state.heading = number.and_then(|level| u8::try_from(level).ok()).filter(|l| *l < 9).map(|l| l + 1),
            "ls" => state.list = if number == Some(0) { None } else { state.list.or(Some(1)) },
            "ilvl" => state.list = number.and_then(|level| u8::try_from(level).ok()).map(|level| level.saturating_add(1)),
            _ => {}
        }
    }

    /// Control words that are characters, or end something.
    fn mark(&mut self, name: &str) -> Result<(), SourceError> {
        let letter = match name {
            "par" | "sect" => return self.end_paragraph(true),
            "cell" | "nestcell" => return self.end_cell(),
            "row" | "nestrow" => return self.end_row(),
            "line" | "page" | "column" => "\n",
            "tab" => "\t",
            "~" => "\u{a0}",
            "-" => "\u{ad}",
            "_" => "\u{2011}",
            "emdash" => "\u{2014}",
            "endash" => "\u{2013}",
            "emspace" => "\u{2003}",
            "enspace" => "\u{2002}",
            "qmspace" => "\u{2005}",
            "bullet" => "\u{2022}",
            "lquote" => "\u{2018}",
            "rquote" => "\u{2019}",
            "ldblquote" => "\u{201c}",
            "rdblquote" => "\u{201d}",
            "zwj" => "\u{200d}",
            "zwnj" => "\u{200c}",
            "ltrmark" => "\u{200e}",
            "rtlmark" => "\u{200f}",
            "'" => return self.words("\u{fffd}", Some(Loss::Undecodable)),
            _ => return Ok(()),
        };
        self.words(letter, None)
    }
}

/// Heads or feet of pages, each text once.
fn once(edges: Vec<(Style, Builder<'_>)>, builder: &mut Builder<'_>) -> Result<(), SourceError> {
    let mut seen: Vec<String> = Vec::new();
    for (style, edge) in edges {
        if !seen.iter().any(|text| text == edge.text()) {
            seen.push(edge.text().to_owned());
            builder.append(edge, style)?;
        }
    }
    Ok(())
}
