//! Markdown: CommonMark 0.31 with tables, footnotes and a block of metadata, by pulldown-cmark. Extensions that would take
//! characters away (`~~`, `[x]`) are left alone: they stay in the text.

use std::collections::HashMap;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::build::Builder;
use super::decode::{Encoding, decode};
use super::error::{Measure, SourceError};
use super::flow::Flow;
use super::{Loss, Style};

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<Encoding, SourceError> {
    let (text, encoding) = decode(bytes, None, builder);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page = Page {
        body: Story::new(Builder::new(builder.limits)),
        note: None,
        notes: Vec::new(),
        references: HashMap::new(),
        lost: None,
        lists: 0,
        quotes: 0,
    };
    for event in Parser::new_ext(&text, options) {
        page.event(event)?;
    }
    let shift = builder.absorb(page.body.builder)?;
    for (label, note) in page.notes {
        let at = page.references.get(&label).copied().unwrap_or_default();
        builder.append(note.builder, Style::Note { at: at.saturating_add(shift) })?;
    }
    Ok(encoding)
}

/// The body, or a footnote.
struct Story<'l> {
    builder: Builder<'l>,
    flow: Flow,
    block: Option<u32>,
    bold: Vec<u32>,
    italic: Vec<u32>,
    heading: bool,
}

impl<'l> Story<'l> {
    fn new(builder: Builder<'l>) -> Self {
        Self { builder, flow: Flow::default(), block: None, bold: Vec::new(), italic: Vec::new(), heading: false }
    }

    fn open(&mut self) -> Result<(), SourceError> {
        if self.block.is_none() {
            self.flow.open(&mut self.builder)?;
            self.block = Some(self.builder.position());
        }
        Ok(())
    }

    fn push(&mut self, text: &str) -> Result<(), SourceError> {
        self.open()?;
        self.builder.push(text)
    }

    fn close(&mut self, style: Option<Style>) -> Result<(), SourceError> {
        let Some(start) = self.block.take() else { return Ok(()) };
        if let Some(style) = style {
            self.builder.style(start, style)?;
        }
        if self.builder.at_line_start() && !self.flow.in_table() { Ok(()) } else { self.flow.close(&mut self.builder) }
    }
}

struct Page<'l> {
    body: Story<'l>,
    note: Option<(String, Story<'l>)>,
    notes: Vec<(String, Story<'l>)>,
    references: HashMap<String, u32>,
    /// Within what is left out.
    lost: Option<Loss>,
    lists: u8,
    quotes: u32,
}

impl<'l> Page<'l> {
    fn story(&mut self) -> &mut Story<'l> {
        match &mut self.note {
            Some((_, story)) => story,
            None => &mut self.body,
        }
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), SourceError> {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::Html(html) | Event::InlineHtml(html) => {
                self.story().builder.drop(Loss::RawHtml, html.trim().chars().count());
                Ok(())
            }
            Event::FootnoteReference(label) => {
                let at = self.body.builder.position();
                self.references.entry(label.to_string()).or_insert(at);
                Ok(())
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => self.story().close(None),
            Event::TaskListMarker(_) => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), SourceError> {
        match self.lost {
            Some(loss) => {
                self.story().builder.drop_more(loss, text.trim().chars().count());
                Ok(())
            }
            None => self.story().push(text),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), SourceError> {
        match tag {
            Tag::Paragraph => self.story().open()?,
            Tag::CodeBlock(kind) => {
                let story = self.story();
                story.open()?;
                // What language the code is in.
                if let CodeBlockKind::Fenced(info) = kind
                    && !info.is_empty()
                {
                    story.builder.drop(Loss::Metadata, info.chars().count());
                }
            }
            Tag::Heading { .. } => {
                let story = self.story();
                story.heading = true;
                story.open()?;
            }
            Tag::BlockQuote(_) => self.quotes = self.quotes.saturating_add(1),
            Tag::List(_) => {
                self.close()?;
                self.lists = self.lists.saturating_add(1);
            }
            Tag::FootnoteDefinition(label) => {
                let limits = self.body.builder.limits;
                limits.check(Measure::Marks, self.notes.len() as u64 + 1)?;
                self.note = Some((label.to_string(), Story::new(Builder::new(limits))));
            }
            Tag::TableHead | Tag::TableRow => {
                let story = self.story();
                story.flow.open_row(&mut story.builder)?;
            }
            Tag::TableCell => {
                let story = self.story();
                story.flow.open_cell(&mut story.builder)?;
            }
            Tag::Strong => {
                let story = self.story();
                story.open()?;
                story.bold.push(story.builder.position());
            }
            Tag::Emphasis => {
                let story = self.story();
                story.open()?;
                story.italic.push(story.builder.position());
            }
            Tag::Link { dest_url, .. } if !dest_url.starts_with('#') => self.story().builder.drop(Loss::LinkTarget, 0),
            Tag::Image { .. } => self.lose(Loss::Image),
            Tag::MetadataBlock(_) => self.lose(Loss::Metadata),
            _ => {}
        }
        Ok(())
    }

    fn lose(&mut self, loss: Loss) {
        self.story().builder.drop(loss, 0);
        self.lost = Some(loss);
    }

    fn close(&mut self) -> Result<(), SourceError> {
        let style = match (self.lists, self.quotes) {
            (1.., _) => Some(Style::ListItem(self.lists)),
            (_, 1..) => Some(Style::Quotation),
            _ => None,
        };
        self.story().close(style)
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), SourceError> {
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::Item => self.close()?,
            TagEnd::Heading(level) => {
                let story = self.story();
                story.heading = false;
                story.close(Some(Style::Heading(level as u8)))?;
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::List(_) => self.lists = self.lists.saturating_sub(1),
            TagEnd::FootnoteDefinition => {
                self.close()?;
                self.notes.extend(self.note.take());
            }
            TagEnd::TableCell => self.story().close(None)?,
            TagEnd::TableHead | TagEnd::TableRow => {
                let story = self.story();
                story.flow.close_row(&mut story.builder)?;
            }
            TagEnd::Strong => {
                let story = self.story();
                if let Some(start) = story.bold.pop().filter(|_| !story.heading) {
                    story.builder.style(start, Style::Bold)?;
                }
            }
            TagEnd::Emphasis => {
                let story = self.story();
                if let Some(start) = story.italic.pop() {
                    story.builder.style(start, Style::Italic)?;
                }
            }
            TagEnd::Image | TagEnd::MetadataBlock(_) => self.lost = None,
            _ => {}
        }
        Ok(())
    }
}
