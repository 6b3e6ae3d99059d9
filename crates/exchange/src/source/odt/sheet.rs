//! What styles say: which words are bold, italic or hidden, which paragraphs are headings.

use std::collections::HashMap;

use crate::source::error::SourceError;
use crate::source::xml::{Element, Space, Visitor};

/// What a style says. None: it leaves that to its parent.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) heading: Option<u8>,
    pub(super) quotation: Option<bool>,
}

impl Look {
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            hidden: self.hidden.or(other.hidden),
            heading: self.heading.or(other.heading),
            quotation: self.quotation.or(other.quotation),
        }
    }
}

/// The styles of a document, by family and name: of `styles.xml` first, then its own automatic ones.
#[derive(Default)]
pub(super) struct Sheet {
    styles: HashMap<(String, String), (Look, Option<String>)>,
    current: Option<(String, String)>,
}

impl Sheet {
    /// What a style says, with its parents; no further than twenty steps, for it may be its own parent.
    pub(super) fn look(&self, family: &str, name: &str) -> Look {
        let mut look = Look::default();
        let mut next = Some(name.to_owned());
        for _ in 0..20 {
            let Some((own, parent)) = next.and_then(|name| self.styles.get(&(family.to_owned(), name))) else { break };
            look = look.or(*own);
            next = parent.clone();
        }
        look
    }
}

impl Visitor for Sheet {
    fn open(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        match (element.space, element.name) {
            (Space::Style, "style") => {
                let (Some(family), Some(name)) = (element.attribute("family"), element.attribute("name")) else { return Ok(()) };
                let level = element.attribute("default-outline-level").and_then(|level| level.parse().ok());
                let quotation = (name == "Quotations").then_some(true);
                let heading = if name == "Title" { Some(1) } else { level.filter(|level| (1..=9).contains(level)) };
                let look = Look { heading, quotation, ..Look::default() };
                let key = (family, name);
                self.styles.insert(key.clone(), (look, element.attribute("parent-style-name")));
                self.current = Some(key);
            }
            (Space::Style, "text-properties") => {
                let Some((look, _)) = self.current.as_ref().and_then(|key| self.styles.get_mut(key)) else { return Ok(()) };
                let weight = element.attribute("font-weight");
                look.bold = look.bold.or(weight.map(|weight| weight == "bold" || weight.parse().is_ok_and(|w: u32| w >= 600)));
                look.italic = look.italic.or(element.attribute("font-style").map(|style| style != "normal"));
                look.hidden = look.hidden.or(element.attribute("display").map(|display| display == "none"));
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, space: Space, name: &str) -> Result<(), SourceError> {
        if (space, name) == (Space::Style, "style") {
            self.current = None;
        }
        Ok(())
    }

    fn text(&mut self, _: &str) -> Result<(), SourceError> {
        Ok(())
    }
}
