//! A project of qualitative analysis as REFI-QDA 1.5 knows it, whole: everything here has a place in the standard, and everything in
//! the standard has a place here. References are GUIDs and may lead nowhere; `import` tells when one does.

use super::guid::Guid;
use super::value::{Color, Day, Decimal, FileName, Moment};

/// A project (`Project`).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Project {
    /// What it is called.
    pub name: String,
    /// The program that wrote it.
    pub origin: Option<String>,
    /// Where files outside the project are looked for.
    pub base_path: Option<String>,
    /// Who made it and when.
    pub stamp: Stamp,
    /// What it is about.
    pub description: Option<String>,
    /// Notes on the project as a whole.
    pub note_refs: Vec<Guid>,
    /// People.
    pub users: Vec<User>,
    /// The codebook, as a tree.
    pub codes: Vec<Code>,
    /// What is known of cases and sources.
    pub variables: Vec<Variable>,
    /// Subjects that sources and passages are about.
    pub cases: Vec<Case>,
    /// What was gathered.
    pub sources: Vec<Source>,
    /// Memos and the like. What they are about says who refers to them, or a link.
    pub notes: Vec<Document>,
    /// Relations between any two things.
    pub links: Vec<Link>,
    /// Groups.
    pub sets: Vec<Set>,
    /// Drawings.
    pub graphs: Vec<Graph>,
}

/// A codebook exchanged by itself (`.qdc`).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Codebook {
    /// The program that wrote it.
    pub origin: Option<String>,
    /// The tree of codes.
    pub codes: Vec<Code>,
    /// Groups of codes.
    pub sets: Vec<Set>,
}

/// Who made something and when, who changed it last and when.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Stamp {
    /// The user who made it.
    pub created_by: Option<Guid>,
    /// When.
    pub created: Option<Moment>,
    /// The user who changed it last.
    pub modified_by: Option<Guid>,
    /// When.
    pub modified: Option<Moment>,
}

/// A person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct User {
    /// Identity.
    pub guid: Guid,
    /// The name.
    pub name: Option<String>,
    /// The name by which the person signs in.
    pub id: Option<String>,
}

/// A code, with those under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// Identity.
    pub guid: Guid,
    /// The name.
    pub name: String,
    /// Whether passages may be coded with it; a folder is not.
    pub codable: bool,
    /// Its colour.
    pub color: Option<Color>,
    /// Its definition.
    pub description: Option<String>,
    /// Notes on it.
    pub note_refs: Vec<Guid>,
    /// The codes under it.
    pub children: Vec<Code>,
}

/// The type of a variable's values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the names of XML Schema")]
pub enum VariableKind {
    Text,
    Boolean,
    Integer,
    Float,
    Date,
    DateTime,
}

/// A variable.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Variable {
    /// Identity.
    pub guid: Guid,
    /// The name.
    pub name: String,
    /// What its values are.
    pub kind: VariableKind,
    /// What it means.
    pub description: Option<String>,
}

/// What is known of a case or a source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VariableValue {
    /// Of which variable.
    pub variable: Guid,
    /// The value; none when it is said to be missing.
    pub value: Option<Datum>,
}

/// A value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Datum {
    /// Words.
    Text(String),
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A number.
    Float(Decimal),
    /// A day.
    Date(Day),
    /// A moment.
    DateTime(Moment),
}

/// A case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Case {
    /// Identity.
    pub guid: Guid,
    /// The name.
    pub name: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// Codes.
    pub codes: Vec<Guid>,
    /// What is known of it.
    pub values: Vec<VariableValue>,
    /// Sources about it.
    pub sources: Vec<Guid>,
    /// Passages about it.
    pub selections: Vec<Guid>,
}

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

/// Which way a relation goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// No way.
    Associative,
    /// From the origin to the target.
    OneWay,
    /// Both ways.
    Bidirectional,
}

/// A relation between two things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Identity.
    pub guid: Guid,
    /// What it says.
    pub name: Option<String>,
    /// Which way.
    pub direction: Option<Direction>,
    /// Its colour.
    pub color: Option<Color>,
    /// From.
    pub origin: Option<Guid>,
    /// To.
    pub target: Option<Guid>,
    /// Notes on it.
    pub note_refs: Vec<Guid>,
}

/// A group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Set {
    /// Identity.
    pub guid: Guid,
    /// The name.
    pub name: String,
    /// What holds it together.
    pub description: Option<String>,
    /// Codes in it.
    pub codes: Vec<Guid>,
    /// Sources in it.
    pub sources: Vec<Guid>,
    /// Notes in it.
    pub notes: Vec<Guid>,
}

/// A drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Graph {
    /// Identity.
    pub guid: Guid,
    /// The name.
    pub name: Option<String>,
    /// Its points.
    pub vertices: Vec<Vertex>,
    /// Its lines.
    pub edges: Vec<Edge>,
}

/// The shape of a point of a drawing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the names of the standard")]
pub enum Shape {
    Person,
    Oval,
    Rectangle,
    RoundedRectangle,
    Star,
    LeftTriangle,
    RightTriangle,
    UpTriangle,
    DownTriangle,
    Note,
}

/// A point of a drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vertex {
    /// Identity.
    pub guid: Guid,
    /// What it stands for.
    pub represents: Option<Guid>,
    /// What is written in it.
    pub name: Option<String>,
    /// One corner.
    pub first: (i64, i64),
    /// The other: x, y.
    pub second: (Option<i64>, Option<i64>),
    /// Its shape.
    pub shape: Option<Shape>,
    /// Its colour.
    pub color: Option<Color>,
}

/// How a line is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the names of the standard")]
pub enum LineStyle {
    Dotted,
    Dashed,
    Solid,
}

/// A line of a drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    /// Identity.
    pub guid: Guid,
    /// What it stands for.
    pub represents: Option<Guid>,
    /// What is written on it.
    pub name: Option<String>,
    /// From which vertex.
    pub source: Guid,
    /// To which vertex.
    pub target: Guid,
    /// Its colour.
    pub color: Option<Color>,
    /// Which way.
    pub direction: Option<Direction>,
    /// How it is drawn.
    pub style: Option<LineStyle>,
}
