//! XML as it grows, and the files beside it.

use std::collections::HashMap;

use super::super::guid::Guid;
use super::super::loss::{Losses, Place, What};
use super::super::model::{Coding, File, Head, Stamp};
use super::super::value::Color;
use super::super::xml::is_xml;

/// Attributes, in the order in which they are written; those without a value are not.
pub(super) type Attributes = Vec<(&'static str, Option<String>)>;

#[derive(Default)]
pub(super) struct Out {
    pub xml: String,
    pub losses: Losses,
    /// Names in lower case, and the bytes; none for a file that is named and not there.
    files: Vec<(String, Option<Vec<u8>>)>,
    by_name: HashMap<String, usize>,
}

pub(super) fn guid(guid: Guid) -> Option<String> {
    Some(guid.to_string())
}

pub(super) fn shown<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

impl Out {
    pub fn new() -> Self {
        Self { xml: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned(), ..Self::default() }
    }

    pub fn into_parts(self) -> (String, Vec<(String, Vec<u8>)>, Losses) {
        let files = self.files.into_iter().filter_map(|(name, bytes)| Some((name, bytes?))).collect();
        (self.xml, files, self.losses)
    }

    fn escape(&mut self, text: &str, attribute: bool, place: &Place) {
        let mut left_out = 0;
        for c in text.chars() {
            match c {
                '&' => self.xml.push_str("&amp;"),
                '<' => self.xml.push_str("&lt;"),
                '>' => self.xml.push_str("&gt;"),
                '"' if attribute => self.xml.push_str("&quot;"),
                '\n' if attribute => self.xml.push_str("&#10;"),
                '\t' if attribute => self.xml.push_str("&#9;"),
                '\r' => self.xml.push_str("&#13;"),
                c if is_xml(c) => self.xml.push(c),
                _ => left_out += 1,
            }
        }
        if left_out > 0 {
            self.losses.tell(place.clone(), What::NotXml { count: left_out });
        }
    }

    fn tag(&mut self, name: &'static str, attributes: Attributes, end: &str) {
        let guid = attributes.iter().find(|(key, _)| *key == "guid").and_then(|(_, value)| Guid::parse(value.as_deref()?).ok());
        let place = Place::Element { name, guid, line: 0 };
        self.xml.push('<');
        self.xml.push_str(name);
        for (key, value) in attributes {
            let Some(value) = value else { continue };
            self.xml.push(' ');
            self.xml.push_str(key);
            self.xml.push_str("=\"");
            self.escape(&value, true, &place);
            self.xml.push('"');
        }
        self.xml.push_str(end);
    }

    pub fn start(&mut self, name: &'static str, attributes: Attributes) {
        self.tag(name, attributes, ">\n");
    }

    pub fn end(&mut self, name: &str) {
        self.xml.push_str("</");
        self.xml.push_str(name);
        self.xml.push_str(">\n");
    }

    pub fn leaf(&mut self, name: &'static str, attributes: Attributes) {
        self.tag(name, attributes, "/>\n");
    }

    /// An element of nothing but words.
    pub fn words(&mut self, name: &'static str, text: &str, owner: Option<Guid>) {
        self.tag(name, Vec::new(), ">");
        self.escape(text, false, &Place::Element { name, guid: owner, line: 0 });
        self.end(name);
    }

    pub fn description(&mut self, text: Option<&String>, owner: Option<Guid>) {
        if let Some(text) = text {
            self.words("Description", text, owner);
        }
    }

    pub fn targets(&mut self, name: &'static str, targets: &[Guid]) {
        for target in targets {
            self.leaf(name, vec![("targetGUID", guid(*target))]);
        }
    }

    pub fn codings(&mut self, codings: &[Coding]) {
        for coding in codings {
            let attributes = vec![
                ("guid", guid(coding.guid)),
                ("creatingUser", shown(coding.created_by.as_ref())),
                ("creationDateTime", shown(coding.created.as_ref())),
            ];
            self.start("Coding", attributes);
            self.targets("CodeRef", &[coding.code]);
            self.targets("NoteRef", &coding.note_refs);
            self.end("Coding");
        }
    }

    /// The codings and notes of a head, which always stand together.
    pub fn coded(&mut self, head: &Head) {
        self.codings(&head.codings);
        self.targets("NoteRef", &head.note_refs);
    }

    /// A name under `sources/` for a text; another one when it is taken.
    pub fn text_file(&mut self, owner: Guid, bytes: Vec<u8>) -> String {
        let mut name = format!("{owner}.txt");
        let mut round = 0u32;
        while self.by_name.contains_key(&name) {
            round += 1;
            name = format!("{}.txt", Guid::derived(&format!("{owner} {round}")));
        }
        self.put(name.clone(), Some(bytes));
        format!("internal://{name}")
    }

    fn put(&mut self, name: String, bytes: Option<Vec<u8>>) {
        self.by_name.insert(name.to_lowercase(), self.files.len());
        self.files.push((name, bytes));
    }

    /// The reference to a file beside the texts, which comes along.
    pub fn file(&mut self, file: Option<&File>, element: &'static str, owner: Guid) -> Option<String> {
        let (name, bytes) = match file? {
            File::Outside(path) => return Some(path.clone()),
            File::Inside { name, bytes } => (name.as_str(), bytes),
        };
        let place = Place::out(element, owner);
        if bytes.is_none() {
            self.losses.tell(place.clone(), What::FileMissing);
        }
        let same = self.by_name.get(&name.to_lowercase()).and_then(|at| self.files.get(*at));
        let name = match same {
            None => {
                self.put(name.to_owned(), bytes.clone());
                name.to_owned()
            }
            Some((_, other)) if other == bytes => name.to_owned(),
            Some(_) => {
                self.losses.tell(place, What::FileRenamed);
                let extension = name.rsplit_once('.').map_or("bin", |(_, extension)| extension);
                let other = (0u32..)
                    .map(|round| format!("{}.{extension}", Guid::derived(&format!("{owner} {name} {round}"))))
                    .find(|other| !self.by_name.contains_key(&other.to_lowercase()))?;
                self.put(other.clone(), bytes.clone());
                other
            }
        };
        Some(format!("internal://{name}"))
    }
}

/// Guid, name and stamp as attributes.
pub(super) fn identity(head: &Head) -> Attributes {
    let mut attributes = vec![("guid", guid(head.guid)), ("name", head.name.clone())];
    attributes.extend(stamp(&head.stamp));
    attributes
}

pub(super) fn stamp(stamp: &Stamp) -> Attributes {
    vec![
        ("creatingUser", shown(stamp.created_by.as_ref())),
        ("creationDateTime", shown(stamp.created.as_ref())),
        ("modifyingUser", shown(stamp.modified_by.as_ref())),
        ("modifiedDateTime", shown(stamp.modified.as_ref())),
    ]
}

pub(super) fn color(color: Option<&Color>) -> (&'static str, Option<String>) {
    ("color", shown(color))
}
