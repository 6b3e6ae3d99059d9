//! The words of a document, or of the head or foot of its pages.

use super::sheet::{Look, Sheet};
use crate::source::build::Builder;
use crate::source::error::{Measure, SourceError};
use crate::source::flow::Flow;
use crate::source::xml::{Element, Space, Visitor};
use crate::source::{Loss, Style};

/// What is read of a file that holds several.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Text,
    Header,
    Footer,
}

impl Part {
    fn is(self, space: Space, name: &str) -> bool {
        match self {
            Self::Text => (space, name) == (Space::Office, "text"),
            Self::Header => space == Space::Style && matches!(name, "header" | "header-first" | "header-left"),
            Self::Footer => space == Space::Style && matches!(name, "footer" | "footer-first" | "footer-left"),
        }
    }
}

struct Paragraph {
    start: u32,
    look: Look,
    heading: u8,
    list: u8,
    broken: bool,
    spans: Vec<Look>,
}

/// A text that is being written: the body, or a note of it, which comes later.
struct Story<'l> {
    builder: Builder<'l>,
    flow: Flow,
    paragraphs: Vec<Paragraph>,
    at: u32,
    lists: u8,
    /// White space came last, of which more says nothing.
    spaced: bool,
}

impl<'l> Story<'l> {
    fn new(builder: Builder<'l>, at: u32) -> Self {
        Self { builder, flow: Flow::default(), paragraphs: Vec::new(), at, lists: 0, spaced: true }
    }
}

pub(super) struct Body<'s, 'l> {
    sheet: &'s Sheet,
    part: Part,
    /// How deep within the part that is read; 0 outside of it.
    within: u32,
    seen: bool,
    story: Story<'l>,
    outer: Vec<Story<'l>>,
    notes: Vec<Story<'l>>,
    /// Within what is left out: how deep, under which name.
    skipped: Option<(u32, Option<Loss>)>,
    /// Within what is left out, who said it and when, which is not counted.
    muted: bool,
    /// The heads or feet of pages that were read, and where this one begins.
    edges: Vec<String>,
    edge: u32,
}

impl<'s, 'l> Body<'s, 'l> {
    pub(super) fn new(sheet: &'s Sheet, builder: Builder<'l>, part: Part) -> Self {
        let story = Story::new(builder, 0);
        Self {
            sheet,
            part,
            within: 0,
            seen: false,
            story,
            outer: Vec::new(),
            notes: Vec::new(),
            skipped: None,
            muted: false,
            edges: Vec::new(),
            edge: 0,
        }
    }

    /// Whether the part was there at all.
    pub(super) fn seen(&self) -> bool {
        self.seen
    }

    /// Gives what was written, the notes after the rest.
    pub(super) fn into(self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        let shift = builder.absorb(self.story.builder)?;
        for note in self.notes {
            builder.append(note.builder, Style::Note { at: note.at.saturating_add(shift) })?;
        }
        Ok(())
    }

    fn skip(&mut self, loss: Option<Loss>) {
        if let Some(loss) = loss {
            self.story.builder.drop(loss, 0);
        }
        self.skipped = Some((1, loss));
    }

    fn open_paragraph(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        let name = element.attribute("style-name").unwrap_or_default();
        let look = self.sheet.look("paragraph", &name);
        let level: Option<u8> = element.attribute("outline-level").and_then(|level| level.parse().ok());
        let heading = if element.name == "h" { level.unwrap_or(1).clamp(1, 9) } else { look.heading.unwrap_or(0) };
        let story = &mut self.story;
        if let Some(outer) = story.paragraphs.last_mut() {
            outer.broken = true;
            story.builder.line()?;
        }
        story.flow.open(&mut story.builder)?;
        story.spaced = true;
        let (start, list) = (story.builder.position(), story.lists);
        story.paragraphs.push(Paragraph { start, look, heading, list, broken: false, spans: Vec::new() });
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), SourceError> {
        let Story { builder, flow, paragraphs, .. } = &mut self.story;
        let Some(paragraph) = paragraphs.pop() else { return Ok(()) };
        builder.trim_spaces(paragraph.start);
        if paragraph.heading > 0 {
            builder.style(paragraph.start, Style::Heading(paragraph.heading))?;
        } else if paragraph.list > 0 {
            builder.style(paragraph.start, Style::ListItem(paragraph.list))?;
        } else if paragraph.look.quotation == Some(true) {
            builder.style(paragraph.start, Style::Quotation)?;
        }
        if paragraph.broken && builder.at_line_start() { Ok(()) } else { flow.close(builder) }
    }

    /// Words as they are; white space was settled before.
    fn words(&mut self, words: &str) -> Result<(), SourceError> {
        let Story { builder, paragraphs, .. } = &mut self.story;
        let Some(paragraph) = paragraphs.last() else { return Ok(()) };
        let span = paragraph.spans.iter().rev().fold(Look::default(), |look, outer| look.or(*outer));
        let look = span.or(paragraph.look);
        if look.hidden == Some(true) {
            builder.drop(Loss::Hidden, words.chars().count());
            return Ok(());
        }
        let start = builder.position();
        builder.push(words)?;
        // How headings look as a whole goes without saying.
        let look = if paragraph.heading > 0 { span } else { look };
        if look.bold == Some(true) {
            builder.style(start, Style::Bold)?;
        }
        if look.italic == Some(true) {
            builder.style(start, Style::Italic)?;
        }
        Ok(())
    }

    /// White space that is an element of its own, and stays.
    fn element_words(&mut self, words: &str) -> Result<(), SourceError> {
        self.story.spaced = false;
        self.words(words)
    }

    /// The end of one head or foot of pages: most documents have the same one several times.
    fn close_part(&mut self) -> Result<(), SourceError> {
        if self.part == Part::Text {
            return Ok(());
        }
        let Story { builder, .. } = &mut self.story;
        let text = builder.text().get(self.edge as usize..).unwrap_or_default().to_owned();
        if self.edges.contains(&text) {
            builder.rewind(builder.text().get(..self.edge as usize).map_or(0, |before| before.chars().count() as u32));
        } else {
            self.edges.push(text);
            builder.line()?;
        }
        self.edge = builder.text().len() as u32;
        Ok(())
    }

    fn open_note(&mut self) -> Result<(), SourceError> {
        let limits = self.story.builder.limits;
        limits.check(Measure::Marks, self.notes.len() as u64 + 1)?;
        limits.check(Measure::Depth, self.outer.len() as u64 + 1)?;
        let note = Story::new(Builder::new(limits), self.story.builder.position());
        self.outer.push(std::mem::replace(&mut self.story, note));
        Ok(())
    }

    fn open_text(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        match element.name {
            "p" | "h" => self.open_paragraph(element)?,
            "span" | "a" => {
                if element.name == "a" {
                    self.story.builder.drop(Loss::LinkTarget, 0);
                }
                let look = element.attribute("style-name").map(|name| self.sheet.look("text", &name)).unwrap_or_default();
                if let Some(paragraph) = self.story.paragraphs.last_mut() {
                    paragraph.spans.push(look);
                }
            }
            "s" => {
                let count: usize = element.attribute("c").and_then(|c| c.parse().ok()).unwrap_or(1);
                let room = self.story.builder.limits.text;
                self.story.builder.limits.check(Measure::Text, count as u64)?;
                self.element_words(&" ".repeat(count.min(usize::try_from(room).unwrap_or(usize::MAX))))?;
            }
            "tab" => self.element_words("\t")?,
            "line-break" => self.element_words("\n")?,
            "list" => self.story.lists = self.story.lists.saturating_add(1),
            "note-citation" | "ruby-text" => self.skip(None),
            "note-body" => self.open_note()?,
            // The regions of insertions hold no words: those stand in the body.
            "deletion" => self.skip(Some(Loss::Deleted)),
            "hidden-text" => self.skip(Some(Loss::Hidden)),
            "script" => self.skip(Some(Loss::Script)),
            name if name.ends_with("-source") || name.ends_with("-decls") => self.skip(None),
            _ => {}
        }
        Ok(())
    }

    fn close_text(&mut self, name: &str) -> Result<(), SourceError> {
        match name {
            "p" | "h" => self.close_paragraph()?,
            "span" | "a" => {
                if let Some(paragraph) = self.story.paragraphs.last_mut() {
                    paragraph.spans.pop();
                }
            }
            "list" => self.story.lists = self.story.lists.saturating_sub(1),
            "note-body" => {
                if let Some(outer) = self.outer.pop() {
                    self.notes.push(std::mem::replace(&mut self.story, outer));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Visitor for Body<'_, '_> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        if let Some((depth, _)) = &mut self.skipped {
            *depth += 1;
            self.muted = matches!(element.name, "creator" | "date" | "creator-initials" | "sender-initials" | "date-string");
            return Ok(());
        }
        if self.within == 0 {
            let found = self.part.is(element.space, element.name);
            (self.within, self.seen) = (u32::from(found), self.seen || found);
            return Ok(());
        }
        self.within += 1;
        let Story { builder, flow, .. } = &mut self.story;
        match (element.space, element.name) {
            (Space::Text, _) => self.open_text(element)?,
            (Space::Table, "table-row") => flow.open_row(builder)?,
            (Space::Table, "table-cell") => flow.open_cell(builder)?,
            (Space::Table, "covered-table-cell") => flow.open_cell(builder)?,
            (Space::Office, "annotation") => self.skip(Some(Loss::Comment)),
            (Space::Office, "forms") => self.skip(Some(Loss::FormField)),
            (Space::Draw, "image") => self.skip(Some(Loss::Image)),
            (Space::Draw, "object" | "object-ole" | "plugin") => self.skip(Some(Loss::Object)),
            // What pictures and drawings are called and described as.
            (Space::Other, "title" | "desc") => self.skipped = Some((1, Some(Loss::Image))),
            _ => {}
        }
        // An element that is skipped is not counted as one that was gone into.
        self.within -= u32::from(self.skipped.is_some());
        Ok(())
    }

    fn close(&mut self, space: Space, name: &str) -> Result<(), SourceError> {
        if let Some((depth, _)) = &mut self.skipped {
            *depth = depth.saturating_sub(1);
            self.muted = false;
            if *depth == 0 {
                self.skipped = None;
            }
            return Ok(());
        }
        if self.within == 0 {
            return Ok(());
        }
        self.within -= 1;
        if self.within == 0 {
            return self.close_part();
        }
        match (space, name) {
            (Space::Text, _) => self.close_text(name),
            (Space::Table, "table-row") => self.story.flow.close_row(&mut self.story.builder),
            _ => Ok(()),
        }
    }

    /// White space is one space, and none where a paragraph begins (OpenDocument 1.3 part 3, §6.1.2).
    fn text(&mut self, text: &str) -> Result<(), SourceError> {
        if let Some((_, loss)) = self.skipped {
            if let Some(loss) = loss.filter(|_| !self.muted) {
                self.story.builder.drop_more(loss, text.trim().chars().count());
            }
            return Ok(());
        }
        if self.within == 0 || self.story.paragraphs.is_empty() {
            return Ok(());
        }
        let mut space = self.story.spaced;
        let mut words = String::with_capacity(text.len());
        for c in text.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !is_space {
                words.push(c);
            } else if !space {
                words.push(' ');
            }
            space = is_space;
        }
        self.story.spaced = space;
        self.words(&words)
    }

    fn unknown_entity(&mut self) {
        self.story.builder.drop(Loss::UnknownEntity, 0);
    }
}
