//! What every part of the reading needs: attributes as types, and telling what could not be understood.

use std::collections::HashMap;

use super::super::archive::Archive;
use super::super::error::Limits;
use super::super::guid::Guid;
use super::super::loss::{Losses, What};
use super::super::model::{Coding, Head, Stamp};
use super::super::value::{Color, Moment};
use super::super::xml::Element;

pub(super) struct Intake<'a> {
    pub archive: Archive<'a>,
    pub limits: Limits,
    pub losses: Losses,
    /// Bytes of texts handed out so far.
    pub handed: u64,
    /// Bytes that files beside the texts may still take: half of all, so that texts are not crowded out.
    pub beside: u64,
    /// The lines of selections, for what is told later.
    pub lines: HashMap<Guid, u64>,
    nameless: u64,
}

impl<'a> Intake<'a> {
    pub fn new(archive: Archive<'a>, limits: Limits, losses: Losses) -> Self {
        Self { archive, limits, losses, handed: 0, beside: limits.total / 2, lines: HashMap::new(), nameless: 0 }
    }

    pub fn tell(&mut self, element: &Element, what: What) {
        self.losses.tell(element.place(), what);
    }

    /// The identity of an element; one is made where there is none.
    pub fn guid(&mut self, element: &mut Element) -> Guid {
        let text = element.take("guid");
        if let Some(guid) = element.guid {
            return guid;
        }
        self.nameless += 1;
        let guid = match text {
            Some(text) if !text.trim().is_empty() => Guid::derived(text.trim()),
            _ => Guid::derived(&format!("{} {} {}", element.name, element.line, self.nameless)),
        };
        element.guid = Some(guid);
        self.tell(element, What::MadeGuid);
        guid
    }

    /// A reference in an attribute.
    pub fn reference(&mut self, element: &mut Element, name: &'static str) -> Option<Guid> {
        let text = element.take(name)?;
        if text.trim().is_empty() {
            return None;
        }
        Some(Guid::parse(&text).unwrap_or_else(|_| {
            self.tell(element, What::Mended { name });
            Guid::derived(text.trim())
        }))
    }

    /// The target of an element that is nothing but a reference.
    pub fn target(&mut self, mut element: Element) -> Option<Guid> {
        let target = self.reference(&mut element, "targetGUID").or_else(|| self.reference(&mut element, "guid"));
        if target.is_none() {
            self.tell(&element, What::NoTarget);
        }
        element.finish(&mut self.losses);
        target
    }

    pub fn targets(&mut self, element: &mut Element, name: &str) -> Vec<Guid> {
        element.take_all(name).into_iter().filter_map(|child| self.target(child)).collect()
    }

    /// An attribute of a type; what cannot be read is left out.
    pub fn typed<T, E>(&mut self, element: &mut Element, name: &'static str, parse: impl Fn(&str) -> Result<T, E>) -> Option<T> {
        let text = element.take(name)?;
        let value = parse(text.trim()).ok();
        if value.is_none() && !text.trim().is_empty() {
            self.tell(element, What::BadValue { name });
        }
        value
    }

    pub fn integer(&mut self, element: &mut Element, name: &'static str) -> Option<i64> {
        self.typed(element, name, str::parse)
    }

    pub fn required_integer(&mut self, element: &mut Element, name: &'static str) -> i64 {
        self.integer(element, name).unwrap_or_else(|| {
            self.tell(element, What::MissingAttribute { name });
            0
        })
    }

    /// A name that must be there.
    pub fn name(&mut self, element: &mut Element) -> String {
        element.take("name").unwrap_or_else(|| {
            self.tell(element, What::MissingAttribute { name: "name" });
            String::new()
        })
    }

    pub fn moment(&mut self, element: &mut Element, name: &'static str) -> Option<Moment> {
        let text = element.take(name).filter(|text| !text.trim().is_empty())?;
        if let Ok(moment) = Moment::parse(&text) {
            return Some(moment);
        }
        // A space in the place of the T is common.
        let mended = Moment::parse(&text.trim().replacen(' ', "T", 1)).ok();
        self.tell(element, if mended.is_some() { What::Mended { name } } else { What::BadValue { name } });
        mended
    }

    pub fn color(&mut self, element: &mut Element) -> Option<Color> {
        let text = element.take("color").filter(|text| !text.trim().is_empty())?;
        if let Ok(color) = Color::parse(&text) {
            return Some(color);
        }
        let guess = Color::guess(&text);
        self.tell(element, if guess.is_some() { What::Mended { name: "color" } } else { What::BadValue { name: "color" } });
        guess
    }

    pub fn stamp(&mut self, element: &mut Element) -> Stamp {
        Stamp {
            created_by: self.reference(element, "creatingUser"),
            created: self.moment(element, "creationDateTime"),
            modified_by: self.reference(element, "modifyingUser"),
            modified: self.moment(element, "modifiedDateTime"),
        }
    }

    pub fn words(&mut self, element: &mut Element, name: &'static str) -> Option<String> {
        let mut child = element.take_one(name, &mut self.losses)?;
        let text = child.take_text();
        child.finish(&mut self.losses);
        Some(text)
    }

    pub fn description(&mut self, element: &mut Element) -> Option<String> {
        self.words(element, "Description")
    }

    /// What sources and selections have in common.
    pub fn head(&mut self, element: &mut Element) -> Head {
        Head {
            guid: self.guid(element),
            name: element.take("name"),
            description: self.description(element),
            stamp: self.stamp(element),
            codings: element.take_all("Coding").into_iter().filter_map(|child| self.coding(child)).collect(),
            note_refs: self.targets(element, "NoteRef"),
        }
    }

    fn coding(&mut self, mut element: Element) -> Option<Coding> {
        let guid = self.guid(&mut element);
        let created_by = self.reference(&mut element, "creatingUser");
        let created = self.moment(&mut element, "creationDateTime");
        let code = element.take_one("CodeRef", &mut self.losses).and_then(|child| self.target(child));
        let note_refs = self.targets(&mut element, "NoteRef");
        if code.is_none() {
            self.tell(&element, What::CodingWithoutCode);
        }
        element.finish(&mut self.losses);
        Some(Coding { guid, created_by, created, code: code?, note_refs })
    }
}
