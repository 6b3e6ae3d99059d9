//! A project of qualitative analysis as REFI-QDA 1.5 knows it, whole: everything here has a place in the standard, and everything in
//! the standard has a place here. References are GUIDs and may lead nowhere; `import` tells when one does.

mod claim;
mod source;

use super::guid::Guid;
use super::value::{Color, Day, Decimal, Moment};
pub use source::{
    Area, Between, Coding, Document, File, Head, PageArea, Pdf, Picture, Recording, Selection, Source, Span, Stretch, SyncPoint,
    TextPlace, Transcript,
};

/// A project (`Project`).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Project {
    /// What it is called.
    pub name: String,
    /// The program that wrote the file. What is written here says [`ORIGIN`](super::ORIGIN) whatever stands here.
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
