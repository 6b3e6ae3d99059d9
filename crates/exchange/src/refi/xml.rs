//! XML as a small tree: no document type, no entities but XML's own, bounded in depth and number. What reads it takes attributes and
//! children away, and what is left at the end was not understood.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::error::{Limited, Limits, RefiError, shown};
use super::guid::Guid;
use super::loss::{Losses, Place, What};

/// The names of the standard: everything else is `?`, and keeps its own name beside.
const NAMES: &[&str] = &[
    "AudioSelection",
    "AudioSource",
    "BooleanValue",
    "Case",
    "Cases",
    "Code",
    "CodeBook",
    "CodeRef",
    "Codes",
    "Coding",
    "DateTimeValue",
    "DateValue",
    "Description",
    "Edge",
    "FloatValue",
    "Graph",
    "Graphs",
    "IntegerValue",
    "Link",
    "Links",
    "MemberCode",
    "MemberNote",
    "MemberSource",
    "Note",
    "NoteRef",
    "Notes",
    "PDFSelection",
    "PDFSource",
    "PictureSelection",
    "PictureSource",
    "PlainTextContent",
    "PlainTextSelection",
    "Project",
    "Representation",
    "SelectionRef",
    "Set",
    "Sets",
    "SourceRef",
    "Sources",
    "SyncPoint",
    "TextDescription",
    "TextSource",
    "TextValue",
    "Transcript",
    "TranscriptSelection",
    "User",
    "Users",
    "Variable",
    "VariableRef",
    "VariableValue",
    "Variables",
    "Vertex",
    "VideoSelection",
    "VideoSource",
];

const MOST_ATTRIBUTES: usize = 64;
const DEEPEST: usize = 128;

/// An element and what is in it.
#[derive(Debug)]
pub(super) struct Element {
    /// The local name when the standard has it, else `?`.
    pub name: &'static str,
    /// The local name, when the standard does not have it.
    foreign: Option<Box<str>>,
    attributes: Vec<(Box<str>, Box<str>)>,
    children: Vec<Element>,
    text: String,
    pub line: u64,
    pub guid: Option<Guid>,
}

impl Element {
    /// Takes an attribute by its local name.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let at = self.attributes.iter().position(|(key, _)| &**key == name)?;
        Some(self.attributes.swap_remove(at).1.into())
    }

    /// Takes all children of a name, in their order.
    pub fn take_all(&mut self, name: &str) -> Vec<Element> {
        if !self.children.iter().any(|child| child.name == name) {
            return Vec::new();
        }
        let (taken, left) = std::mem::take(&mut self.children).into_iter().partition(|child| child.name == name);
        self.children = left;
        taken
    }

    /// Takes the one child of a name; tells of others.
    pub fn take_one(&mut self, name: &'static str, losses: &mut Losses) -> Option<Element> {
        let mut all = self.take_all(name).into_iter();
        let first = all.next();
        for _ in all {
            losses.tell(self.place(), What::Repeated { name });
        }
        first
    }

    /// Takes all children, whatever their names, in their order.
    pub fn take_children(&mut self) -> Vec<Element> {
        std::mem::take(&mut self.children)
    }

    /// Takes over elements from elsewhere.
    pub fn adopt(&mut self, children: Vec<Element>) {
        self.children.extend(children);
    }

    /// Takes the words in it.
    pub fn take_text(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    pub fn place(&self) -> Place {
        Place::Element { name: self.name, guid: self.guid, line: self.line }
    }

    fn own_name(&self) -> &str {
        self.foreign.as_deref().unwrap_or(self.name)
    }

    fn codings(&self) -> usize {
        usize::from(self.name == "Coding") + self.children.iter().map(Element::codings).sum::<usize>()
    }

    /// An element that nobody understands here.
    pub fn unknown(&self, parent: Place, losses: &mut Losses) {
        losses.tell(parent, What::UnknownElement { name: shown(self.own_name()), codings: self.codings() });
    }

    /// Tells what nobody took.
    pub fn finish(self, losses: &mut Losses) {
        let place = self.place();
        for (name, _) in &self.attributes {
            losses.tell(place.clone(), What::UnknownAttribute { name: shown(name) });
        }
        for child in &self.children {
            child.unknown(place.clone(), losses);
        }
        if !self.text.trim().is_empty() {
            losses.tell(place, What::StrayText { characters: self.text.trim().chars().count() });
        }
    }
}

/// Reads a document; the root comes back.
pub(super) fn parse(bytes: &[u8], entry: &str, limits: &Limits) -> Result<Element, RefiError> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.xml {
        return Err(RefiError::TooLarge { what: Limited::Xml, limit: limits.xml });
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(RefiError::Encoding);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| RefiError::NotUtf8 { entry: shown(entry), at: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Builder { text, limits, line: 1, counted: 0, elements: 0, attributes: 0, open: Vec::new(), root: None }.run()
}

struct Builder<'a> {
    text: &'a str,
    limits: &'a Limits,
    line: u64,
    counted: usize,
    elements: usize,
    attributes: usize,
    open: Vec<Element>,
    root: Option<Element>,
}

impl Builder<'_> {
    fn run(mut self) -> Result<Element, RefiError> {
        let mut reader = Reader::from_str(self.text);
        loop {
            let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            self.count_lines(at);
            let event = reader.read_event().map_err(|_| RefiError::BadXml { line: self.line })?;
            match event {
                Event::Start(start) => self.start(&start)?,
                Event::Empty(start) => {
                    self.start(&start)?;
                    self.end()?;
                }
                Event::End(_) => self.end()?,
                Event::Text(text) => self.words(&text.xml10_content())?,
                Event::CData(text) => self.words(&text.xml10_content())?,
                Event::GeneralRef(entity) => {
                    let line = self.line;
                    let c = match entity.resolve_char_ref().map_err(|_| RefiError::BadXml { line })? {
                        Some(c) if is_xml(c) => c,
                        Some(_) => return Err(RefiError::BadXml { line }),
                        None => own_entity(&entity).ok_or(RefiError::Entity { line })?,
                    };
                    self.words(c.encode_utf8(&mut [0; 4]))?;
                }
                Event::Decl(declaration) => {
                    let utf8 = match declaration.encoding() {
                        None => true,
                        Some(Ok(name)) => name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("utf8"),
                        Some(Err(_)) => return Err(RefiError::BadXml { line: self.line }),
                    };
                    if !utf8 {
                        return Err(RefiError::Encoding);
                    }
                }
                Event::DocType(_) => return Err(RefiError::Doctype { line: self.line }),
                Event::PI(_) | Event::Comment(_) => {}
                Event::Eof => break,
            }
        }
        match self.root {
            Some(root) if self.open.is_empty() => Ok(root),
            _ => Err(RefiError::BadXml { line: self.line }),
        }
    }

    fn count_lines(&mut self, to: usize) {
        let passed = self.text.as_bytes().get(self.counted..to).unwrap_or_default();
        self.line += u64::try_from(passed.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(0);
        self.counted = to.max(self.counted);
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), RefiError> {
        self.elements += 1;
        if self.elements > self.limits.elements {
            return Err(too_large(Limited::Elements, self.limits.elements));
        }
        let deepest = self.limits.depth.min(DEEPEST);
        if self.open.len() >= deepest {
            return Err(too_large(Limited::Depth, deepest));
        }
        if self.root.is_some() {
            return Err(RefiError::BadXml { line: self.line });
        }
        let mut attributes = Vec::new();
        let mut guid = None;
        for attribute in start.attributes() {
            let wrong = RefiError::BadXml { line: self.line };
            let attribute = attribute.map_err(|_| wrong.clone())?;
            let key = attribute.key.as_ref();
            if key == "xmlns" || key.starts_with("xmlns:") || key.starts_with("xsi:") || key.starts_with("xml:") {
                continue;
            }
            self.attributes += 1;
            if attributes.len() >= MOST_ATTRIBUTES || self.attributes / 4 > self.limits.elements {
                return Err(too_large(Limited::Attributes, MOST_ATTRIBUTES));
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| wrong)?;
            if key == "guid" {
                guid = Guid::parse(&value).ok();
            }
            attributes.push((key.into(), value.into()));
        }
        let local = start.local_name();
        let local: &str = local.as_ref();
        let name = NAMES.binary_search(&local).ok().and_then(|at| NAMES.get(at).copied());
        self.open.push(Element {
            name: name.unwrap_or("?"),
            foreign: if name.is_none() { Some(local.into()) } else { None },
            attributes,
            children: Vec::new(),
            text: String::new(),
            line: self.line,
            guid,
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), RefiError> {
        let done = self.open.pop().ok_or(RefiError::BadXml { line: self.line })?;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(done),
            None => self.root = Some(done),
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), RefiError> {
        let blank = words.trim().is_empty();
        match self.open.last_mut() {
            // Spaces between elements are worth nothing; where words are read, they are words.
            Some(element) if !blank || element.children.is_empty() => {
                element.text.push_str(words);
                Ok(())
            }
            Some(_) => Ok(()),
            None if blank => Ok(()),
            None => Err(RefiError::BadXml { line: self.line }),
        }
    }
}

fn too_large(what: Limited, limit: usize) -> RefiError {
    RefiError::TooLarge { what, limit: u64::try_from(limit).unwrap_or(u64::MAX) }
}

fn own_entity(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}

/// Whether XML 1.0 can carry a character.
pub(super) fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
