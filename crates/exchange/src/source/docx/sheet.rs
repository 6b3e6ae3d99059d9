//! What styles say: which paragraphs are headings and items of lists, which words are bold, italic or hidden.

use std::collections::HashMap;

use super::{FORMAT, STYLES};
use crate::source::Limits;
use crate::source::error::SourceError;
use crate::source::xml::{Element, Space, Visitor, walk};

/// What a style, or a run by itself, says. None: it leaves that to what it is based on.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) heading: Option<u8>,
    pub(super) list: Option<u8>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) quotation: Option<bool>,
}

impl Look {
    /// This, and where it says nothing, the other.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            heading: self.heading.or(other.heading),
            list: self.list.or(other.list),
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            quotation: self.quotation.or(other.quotation),
        }
    }

    /// Takes what an element of `w:pPr` or `w:rPr` says.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        match element.name {
            "b" => self.bold = Some(is_on(element)),
            "i" => self.italic = Some(is_on(element)),
            "vanish" | "webHidden" => self.hidden = Some(is_on(element)),
            // ECMA-376 §17.3.1.20: 0 to 8, and 9 for body text.
            "outlineLvl" => {
                let level: u8 = value(element).and_then(|level| level.parse().ok()).unwrap_or(9);
                self.heading = Some(if level < 9 { level + 1 } else { 0 });
            }
            "ilvl" => {
                let level: u8 = value(element).and_then(|level| level.parse().ok()).unwrap_or(0);
                self.list = Some(level.saturating_add(1));
            }
            "numId" if value(element).as_deref() == Some("0") => self.list = Some(0),
            "numId" => self.list = self.list.or(Some(1)),
            _ => {}
        }
    }
}

pub(super) fn value(element: &Element<'_>) -> Option<String> {
    element.attribute("val")
}

/// ECMA-376 §17.17.4, on/off: present means on, unless it says otherwise.
fn is_on(element: &Element<'_>) -> bool {
    !matches!(value(element).as_deref(), Some("0" | "false" | "off"))
}

/// The styles of a document.
#[derive(Default)]
pub(super) struct Sheet {
    styles: HashMap<String, (Look, Option<String>)>,
    current: Option<String>,
}

impl Sheet {
    pub(super) fn read(xml: &str, limits: &Limits) -> Result<Self, SourceError> {
        let mut sheet = Self::default();
        walk(xml, (FORMAT, STYLES), limits, &mut sheet)?;
        Ok(sheet)
    }

    /// What a style says, with what it is based on; no further than twenty steps, for it may be based on itself.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(id);
        for _ in 0..20 {
            let Some((own, based_on)) = next.and_then(|id| self.styles.get(id)) else { break };
            look = look.or(*own);
            next = based_on.as_deref();
        }
        look
    }
}

impl Visitor for Sheet {
    fn open(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        if element.space != Space::Word {
            return Ok(());
        }
        if element.name == "style" {
            self.current = element.attribute("styleId");
            if let Some(id) = &self.current {
                self.styles.entry(id.clone()).or_default();
            }
            return Ok(());
        }
        let Some(style) = self.current.as_ref().and_then(|id| self.styles.get_mut(id)) else { return Ok(()) };
        match element.name {
            "basedOn" => style.1 = value(element),
            "name" => by_name(&mut style.0, &value(element).unwrap_or_default()),
            _ => style.0.take(element),
        }
        Ok(())
    }

    fn close(&mut self, space: Space, name: &str) -> Result<(), SourceError> {
        if space == Space::Word && name == "style" {
            self.current = None;
        }
        Ok(())
    }

    fn text(&mut self, _: &str) -> Result<(), SourceError> {
        Ok(())
    }
}

/// Word's own styles have the same names in every language; only their ids are translated.
fn by_name(look: &mut Look, name: &str) {
    let name = name.to_ascii_lowercase();
    match name.strip_prefix("heading ").and_then(|level| level.parse().ok()) {
        Some(level @ 1..=9) => look.heading = Some(level),
        _ if name == "title" => look.heading = Some(1),
        _ if matches!(name.as_str(), "quote" | "intense quote" | "block text") => look.quotation = Some(true),
        _ => {}
    }
}
