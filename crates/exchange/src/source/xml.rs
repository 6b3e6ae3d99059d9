//! A walk through XML that neither runs out of stack nor out of memory: no tree, no entities but the five of XML itself and
//! numbers, no document type, a limit to nesting.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::error::{Cause, Measure, SourceError};
use super::{Format, Limits};

/// The vocabularies that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// WordprocessingML.
    Word,
    /// Office math.
    Math,
    /// Markup compatibility (ECMA-376 part 3).
    Compat,
    /// OpenDocument `office`.
    Office,
    /// OpenDocument `text`.
    Text,
    /// OpenDocument `table`.
    Table,
    /// OpenDocument `draw`.
    Draw,
    /// OpenDocument `style`.
    Style,
    /// Any other: drawings, mostly.
    Other,
}

impl Space {
    fn of(uri: &str) -> Self {
        match uri {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math" | "http://purl.oclc.org/ooxml/officeDocument/math" => {
                Self::Math
            }
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compat,
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Self::Office,
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Self::Text,
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Self::Table,
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Self::Draw,
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Self::Style,
            _ => Self::Other,
        }
    }
}

/// The beginning of an element.
pub(super) struct Element<'e> {
    pub(super) space: Space,
    pub(super) name: &'e str,
    start: &'e BytesStart<'e>,
}

impl Element<'_> {
    /// The value of an attribute, by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        // Looking for doubles takes as long as the square of their number, and nothing here depends on it.
        let mut attributes = self.start.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(Into::into)
    }
}

/// What goes through the elements.
pub(super) trait Visitor {
    fn open(&mut self, element: &Element<'_>) -> Result<(), SourceError>;
    fn close(&mut self, space: Space, name: &str) -> Result<(), SourceError>;
    fn text(&mut self, text: &str) -> Result<(), SourceError>;
    /// A reference to an entity that XML does not know by itself.
    fn unknown_entity(&mut self) {}
}

/// Shows every element of an XML document to a visitor, in order.
pub(super) fn walk(
    xml: &str,
    (format, part): (Format, &'static str),
    limits: &Limits,
    visitor: &mut impl Visitor,
) -> Result<(), SourceError> {
    let broken = |at, cause| SourceError::Broken { format, part, at, cause };
    let mut reader = NsReader::from_str(xml);
    let mut depth: u64 = 0;
    let mut elements: u64 = 0;
    loop {
        let at = reader.buffer_position();
        let (resolved, event) = reader.read_resolved_event().map_err(|_| broken(at, Cause::Xml))?;
        let space = match resolved {
            ResolveResult::Bound(namespace) => Space::of(namespace.as_ref()),
            _ => Space::Other,
        };
        match event {
            Event::Start(start) => {
                depth += 1;
                elements += 1;
                limits.check(Measure::Depth, depth)?;
                visitor.open(&Element { space, name: start.local_name().as_ref(), start: &start })?;
            }
            Event::Empty(start) => {
                elements += 1;
                let name = start.local_name();
                visitor.open(&Element { space, name: name.as_ref(), start: &start })?;
                visitor.close(space, name.as_ref())?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visitor.close(space, end.local_name().as_ref())?;
            }
            Event::Text(text) => visitor.text(&text.xml10_content())?,
            Event::CData(text) => visitor.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => match character(&reference) {
                Some(c) => visitor.text(c.encode_utf8(&mut [0; 4]))?,
                None => visitor.unknown_entity(),
            },
            Event::DocType(_) => return Err(broken(at, Cause::Doctype)),
            Event::Eof if depth > 0 => return Err(broken(at, Cause::Truncated)),
            Event::Eof if elements == 0 => return Err(broken(at, Cause::Xml)),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn character(reference: &BytesRef<'_>) -> Option<char> {
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
