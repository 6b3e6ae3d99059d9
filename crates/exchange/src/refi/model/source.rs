//! Sources, and what is selected and coded in them.

use super::super::guid::Guid;
use super::super::value::{FileName, Moment};
use super::{Stamp, VariableValue};

/// What sources and selections have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// Identity.
    pub guid: Guid,
    /// The name. A selection whose name is nothing but its words has none here: the words stand in the text.
    pub name: Option<String>,
    /// A comment on it.
    pub description: Option<String>,
    /// Who and when.
    pub stamp: Stamp,
    /// Codes given to it.
    pub codings: Vec<Coding>,
    /// Notes on it.
    pub note_refs: Vec<Guid>,
}

impl Head {
    /// Nothing but an identity.
    pub fn new(guid: Guid) -> Self {
        Self { guid, name: None, description: None, stamp: Stamp::default(), codings: Vec::new(), note_refs: Vec::new() }
    }
}

/// A code given by someone to a source or a selection.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Coding {
    /// Identity.
    pub guid: Guid,
    /// Who gave it.
    pub created_by: Option<Guid>,
    /// When.
    pub created: Option<Moment>,
    /// The code. NVivo names a case here to say that the words are about it.
    pub code: Guid,
    /// Notes on it.
    pub note_refs: Vec<Guid>,
}

/// A part of a source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Selection<P> {
    /// Identity, name, codes.
    pub head: Head,
    /// Where.
    pub place: P,
}

/// Characters of a text, in Unicode code points of the canonical text, from 0; the end is the first that is no more in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The first.
    pub start: u64,
    /// The first after it.
    pub end: u64,
}

/// Where a selection of text is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TextPlace {
    /// At these words.
    At(Span),
    /// The file says these numbers, and nothing stands there, or the text did not come along.
    Unplaced {
        /// `startPosition`, as it stands.
        start: i64,
        /// `endPosition`, as it stands.
        end: i64,
    },
}

/// A text: a source, a note, the words of a PDF or a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Identity, name, codes on the whole of it.
    pub head: Head,
    /// What is known of it.
    pub values: Vec<VariableValue>,
    /// The canonical text: no byte order mark, every line end one line feed. None when the file names a text and does not hold it.
    pub text: Option<String>,
    /// The same with its typography, most often a .docx.
    pub rich: Option<File>,
    /// Passages.
    pub selections: Vec<Selection<TextPlace>>,
}

impl Document {
    /// A text and nothing about it.
    pub fn new(guid: Guid, text: impl Into<String>) -> Self {
        Self { head: Head::new(guid), values: Vec::new(), text: Some(text.into()), rich: None, selections: Vec::new() }
    }
}

/// A file of a source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum File {
    /// Inside the project.
    Inside {
        /// Its name.
        name: FileName,
        /// Its bytes; none when it was not there or too large to be taken along.
        bytes: Option<Vec<u8>>,
    },
    /// Outside: `relative:///…` against the project's base path, or `absolute:///…`.
    Outside(String),
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Identity, name, codes.
    pub head: Head,
    /// What is known of it.
    pub values: Vec<VariableValue>,
    /// The picture itself.
    pub file: Option<File>,
    /// Where it was before.
    pub current_path: Option<String>,
    /// What it shows, in words.
    pub text: Option<Document>,
    /// Parts of it.
    pub selections: Vec<Selection<Area>>,
}

/// A rectangle. In a picture pixels from the upper left, in a PDF points from the lower left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Area {
    /// `firstX`.
    pub first_x: i64,
    /// `firstY`.
    pub first_y: i64,
    /// `secondX`.
    pub second_x: i64,
    /// `secondY`.
    pub second_y: i64,
}

/// A PDF.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pdf {
    /// Identity, name, codes.
    pub head: Head,
    /// What is known of it.
    pub values: Vec<VariableValue>,
    /// The PDF itself.
    pub file: Option<File>,
    /// Where it was before.
    pub current_path: Option<String>,
    /// Rectangles on its pages.
    pub selections: Vec<Selection<PageArea>>,
    /// Its words, and passages of them.
    pub text: Option<Document>,
}

/// A rectangle on a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageArea {
    /// The page, as the program counts.
    pub page: i64,
    /// Where on it.
    pub area: Area,
    /// The words in it.
    pub text: Option<Document>,
}

/// A recording.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recording {
    /// Identity, name, codes.
    pub head: Head,
    /// What is known of it.
    pub values: Vec<VariableValue>,
    /// The recording itself.
    pub file: Option<File>,
    /// Where it was before.
    pub current_path: Option<String>,
    /// What is said in it.
    pub transcripts: Vec<Transcript>,
    /// Stretches of it.
    pub selections: Vec<Selection<Stretch>>,
}

/// A stretch of a recording.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// From, in milliseconds from the start.
    pub begin: i64,
    /// To, in milliseconds from the start.
    pub end: i64,
}

/// The words of a recording. Codes on the whole of it have no place in the standard: `head.codings` is empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transcript {
    /// Identity and name.
    pub head: Head,
    /// The canonical text, as in [`Document::text`].
    pub text: Option<String>,
    /// The same with its typography.
    pub rich: Option<File>,
    /// Which character is said when.
    pub sync: Vec<SyncPoint>,
    /// Passages between two of these points.
    pub selections: Vec<Selection<Between>>,
}

/// A character of a transcript and its moment in the recording.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SyncPoint {
    /// Identity.
    pub guid: Guid,
    /// Milliseconds from the start of the recording.
    pub time: Option<i64>,
    /// The character, in code points of the canonical text; as it stands in the file when there is no such place.
    pub position: Option<i64>,
}

/// From one point to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Between {
    /// The first point.
    pub from: Option<Guid>,
    /// The last.
    pub to: Option<Guid>,
}

/// Something gathered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// A text.
    Text(Document),
    /// A picture.
    Picture(Picture),
    /// A PDF.
    Pdf(Pdf),
    /// Sound.
    Audio(Recording),
    /// Moving pictures.
    Video(Recording),
}

impl Source {
    /// Identity, name and codes.
    pub fn head(&self) -> &Head {
        match self {
            Self::Text(text) => &text.head,
            Self::Picture(picture) => &picture.head,
            Self::Pdf(pdf) => &pdf.head,
            Self::Audio(recording) | Self::Video(recording) => &recording.head,
        }
    }
}
