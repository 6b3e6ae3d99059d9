//! The words of a document, a note, the head or foot of a page.

use std::collections::HashMap;

use super::sheet::{Look, Sheet, value};
use crate::source::build::Builder;
use crate::source::error::SourceError;
use crate::source::flow::Flow;
use crate::source::xml::{Element, Space, Visitor};
use crate::source::{Loss, Style};

/// The two kinds of notes, which are numbered apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Note {
    Foot,
    End,
}

#[derive(Default)]
struct Paragraph {
    start: u32,
    look: Look,
    /// A text box stood in it, and ended its line.
    broken: bool,
    /// The runs around it, where it stands in a text box.
    outer: Vec<Run>,
}

#[derive(Default)]
struct Run {
    own: Look,
    style: Look,
}

/// Where text comes from, or does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Nothing,
    Words,
    Lost(Loss),
}

pub(super) struct Body<'s, 'b, 'l> {
    sheet: &'s Sheet,
    builder: &'b mut Builder<'l>,
    flow: Flow,
    paragraphs: Vec<Paragraph>,
    runs: Vec<Run>,
    /// Within the properties of a paragraph, run, table or section, which hold no words.
    properties: u32,
    /// Within what is left out: how deep, and under which name; none for what stands elsewhere as well.
    skipped: Option<(u32, Option<Loss>)>,
    reading: Reading,
    references: HashMap<(Note, String), u32>,
    notes: Note,
    note: Option<(u32, u32)>,
    /// How many characters describe the drawing that began last.
    description: usize,
}

impl<'s, 'b, 'l> Body<'s, 'b, 'l> {
    pub(super) fn new(sheet: &'s Sheet, builder: &'b mut Builder<'l>) -> Self {
        Self {
            sheet,
            builder,
            flow: Flow::default(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            properties: 0,
            skipped: None,
            reading: Reading::Nothing,
            references: HashMap::new(),
            notes: Note::Foot,
            note: None,
            description: 0,
        }
    }

    /// What follows are notes of this kind.
    pub(super) fn begin_notes(&mut self, notes: Note) -> Result<(), SourceError> {
        self.notes = notes;
        self.builder.line()
    }

    fn skip(&mut self, loss: Option<Loss>) {
        if let Some(loss) = loss {
            self.builder.drop(loss, 0);
        }
        self.skipped = Some((1, loss));
    }

    fn open_paragraph(&mut self) -> Result<(), SourceError> {
        if let Some(outer) = self.paragraphs.last_mut() {
            outer.broken = true;
            self.builder.line()?;
        }
        self.flow.open(self.builder)?;
        let outer = std::mem::take(&mut self.runs);
        self.paragraphs.push(Paragraph { start: self.builder.position(), outer, ..Paragraph::default() });
        Ok(())
    }

    fn close_paragraph(&mut self) -> Result<(), SourceError> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        self.runs = paragraph.outer;
        let look = paragraph.look;
        if let Some(level @ 1..) = look.heading {
            self.builder.style(paragraph.start, Style::Heading(level))?;
        } else if let Some(depth @ 1..) = look.list {
            self.builder.style(paragraph.start, Style::ListItem(depth))?;
        } else if look.quotation == Some(true) {
            self.builder.style(paragraph.start, Style::Quotation)?;
        }
        if paragraph.broken && self.builder.at_line_start() { Ok(()) } else { self.flow.close(self.builder) }
    }

    fn words(&mut self, words: &str) -> Result<(), SourceError> {
        let paragraph = self.paragraphs.last().map(|paragraph| paragraph.look).unwrap_or_default();
        let run = self.runs.last().map_or(Look::default(), |run| run.own.or(run.style));
        let look = run.or(paragraph);
        if look.hidden == Some(true) {
            self.builder.drop(Loss::Hidden, words.chars().count());
            return Ok(());
        }
        let start = self.builder.position();
        self.builder.push(words)?;
        // How headings look as a whole goes without saying.
        let look = if matches!(look.heading, Some(1..)) { run } else { look };
        if look.bold == Some(true) {
            self.builder.style(start, Style::Bold)?;
        }
        if look.italic == Some(true) {
            self.builder.style(start, Style::Italic)?;
        }
        Ok(())
    }

    fn property(&mut self, element: &Element<'_>) {
        match (element.name, self.runs.last_mut(), self.paragraphs.last_mut()) {
            ("rStyle", Some(run), _) => run.style = value(element).map(|id| self.sheet.look(&id)).unwrap_or_default(),
            (_, Some(run), _) => run.own.take(element),
            ("pStyle", None, Some(paragraph)) => {
                let style = value(element).map(|id| self.sheet.look(&id)).unwrap_or_default();
                paragraph.look = paragraph.look.or(style);
            }
            // What the mark at a paragraph's end looks like says nothing of its words.
            ("outlineLvl" | "ilvl" | "numId", None, Some(paragraph)) => paragraph.look.take(element),
            _ => {}
        }
    }

    fn open_word(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        match element.name {
            "pPr" | "rPr" | "tblPr" | "trPr" | "tcPr" | "sectPr" | "sdtPr" | "tblPrEx" => self.properties += 1,
            _ if self.properties > 0 => self.property(element),
            "p" => self.open_paragraph()?,
            "r" => self.runs.push(Run::default()),
            "t" => self.reading = Reading::Words,
            "tab" | "ptab" => self.words("\t")?,
            "br" | "cr" => self.words("\n")?,
            "noBreakHyphen" => self.words("\u{2011}")?,
            "softHyphen" => self.words("\u{ad}")?,
            "sym" => {
                self.builder.drop(Loss::UnknownLetter, 1);
                self.words("\u{fffd}")?;
            }
            "tr" => self.flow.open_row(self.builder)?,
            "tc" => self.flow.open_cell(self.builder)?,
            "del" => self.skip(Some(Loss::Deleted)),
            "moveFrom" => self.skip(None),
            "instrText" | "delInstrText" => self.skip(Some(Loss::Field)),
            "fldSimple" => self.builder.drop(Loss::Field, 0),
            "ffData" => self.builder.drop(Loss::FormField, 0),
            "object" => self.builder.drop(Loss::Object, 0),
            "hyperlink" if element.attribute("id").is_some() => self.builder.drop(Loss::LinkTarget, 0),
            "footnoteReference" => self.refer(Note::Foot, element),
            "endnoteReference" => self.refer(Note::End, element),
            "footnote" | "endnote" => self.open_note(element)?,
            _ => {}
        }
        Ok(())
    }

    fn refer(&mut self, note: Note, element: &Element<'_>) {
        if let Some(id) = element.attribute("id") {
            self.references.insert((note, id), self.builder.position());
        }
    }

    fn open_note(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        if matches!(element.attribute("type").as_deref(), Some("separator" | "continuationSeparator" | "continuationNotice")) {
            self.skip(None);
            return Ok(());
        }
        self.builder.line()?;
        let start = self.builder.position();
        let at = element.attribute("id").and_then(|id| self.references.get(&(self.notes, id)).copied());
        self.note = Some((start, at.unwrap_or(start)));
        Ok(())
    }

    fn close_word(&mut self, name: &str) -> Result<(), SourceError> {
        match name {
            "pPr" | "rPr" | "tblPr" | "trPr" | "tcPr" | "sectPr" | "sdtPr" | "tblPrEx" => {
                self.properties = self.properties.saturating_sub(1);
            }
            _ if self.properties > 0 => {}
            "p" => self.close_paragraph()?,
            "r" => {
                self.runs.pop();
            }
            "t" => self.reading = Reading::Nothing,
            "tr" => self.flow.close_row(self.builder)?,
            "footnote" | "endnote" => {
                if let Some((start, at)) = self.note.take() {
                    self.builder.style(start, Style::Note { at })?;
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Visitor for Body<'_, '_, '_> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        if let Some((depth, loss)) = &mut self.skipped {
            *depth += 1;
            self.reading = match (loss, element.name) {
                (Some(loss), "t" | "delText") => Reading::Lost(*loss),
                _ => Reading::Nothing,
            };
            return Ok(());
        }
        match (element.space, element.name) {
            (Space::Word, _) => self.open_word(element)?,
            // The same once more, for programs that do not know the first.
            (Space::Compat, "Fallback") => self.skip(None),
            (Space::Math, "oMath") => self.builder.drop(Loss::Formula, 0),
            (Space::Math, "t") => self.reading = Reading::Words,
            (Space::Other, "docPr") => self.description = element.attribute("descr").map_or(0, |descr| descr.chars().count()),
            (Space::Other, "blip" | "imagedata") => self.builder.drop(Loss::Image, std::mem::take(&mut self.description)),
            (Space::Other, "t") => {
                self.builder.drop(Loss::Object, 0);
                self.reading = Reading::Lost(Loss::Object);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, space: Space, name: &str) -> Result<(), SourceError> {
        if let Some((depth, _)) = &mut self.skipped {
            *depth = depth.saturating_sub(1);
            self.reading = Reading::Nothing;
            if *depth == 0 {
                self.skipped = None;
            }
            return Ok(());
        }
        match (space, name) {
            (Space::Word, _) => self.close_word(name),
            (Space::Math | Space::Other, "t") => {
                self.reading = Reading::Nothing;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), SourceError> {
        match (self.reading, self.skipped) {
            (Reading::Words, _) => self.words(&text.replace(['\n', '\t'], " ")),
            (Reading::Lost(loss), _) | (Reading::Nothing, Some((1, Some(loss)))) => {
                self.builder.drop_more(loss, text.chars().count());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn unknown_entity(&mut self) {
        self.builder.drop(Loss::UnknownEntity, 0);
    }
}
