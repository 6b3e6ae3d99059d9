//! REFI-QDA 1.5 (Rotterdam Exchange Format Initiative, "REFI-QDA Standard", 25 September 2019, MIT licence; `qdasoftware.org`): projects
//! of qualitative analysis (`.qdpx`) and codebooks (`.qdc`), read and written. Bytes in, values out.
//!
//! A project that was read has its texts in one canonical form (UTF-8, no byte order mark, line feeds) and its positions in code
//! points, half-open, however the program counted that wrote it: [`read`] tries each way of counting on the file, takes the one that
//! the words prove, and shows the [`Scoreboard`]. What could not be understood stands in [`Losses`], on the way in and out.
//!
//! ```
//! use jalon_exchange::refi::{self, Choice, Guid, Limits, Losses, Project};
//!
//! let project = Project { name: "Étude".to_owned(), origin: Some(refi::ORIGIN.to_owned()), ..Project::default() };
//! let file = refi::write(&project, Losses::default(), |_| None)?;
//! let back = refi::read(&file.bytes, &Limits::default(), Choice::Proven)?;
//! assert_eq!(back.project, project);
//! # Ok::<(), refi::RefiError>(())
//! ```

mod archive;
mod error;
mod guid;
mod loss;
mod model;
mod names;
mod proof;
mod read;
mod reading;
mod text;
mod value;
mod visit;
mod write;
mod xml;

pub use error::{Limited, Limits, RefiError};
pub use guid::{Guid, NotAGuid};
pub use loss::{Loss, Losses, Place, Weight, What};
pub use model::{
    Area, Between, Case, Code, Codebook, Coding, Datum, Direction, Document, Edge, File, Graph, Head, LineStyle, Link, PageArea,
    Pdf, Picture, Project, Recording, Selection, Set, Shape, Source, Span, Stamp, Stretch, SyncPoint, TextPlace, Transcript,
    User, Variable, VariableKind, VariableValue, Vertex,
};
pub use read::{Import, read, read_codebook};
pub use reading::{Bom, Choice, End, LineEnd, Reading, Score, Scoreboard, Unit, Verdict};
pub use value::{Color, Day, Decimal, FileName, Malformed, Moment};
pub use write::{Export, ORIGIN, leaves_out, write, write_codebook};

/// Characters of a quote that are written as the name of its selection, at most.
const QUOTE: usize = 1000;

/// The name of a selection that has no name of its own: its words, the beginning of them when they are many. None when XML cannot
/// carry them.
fn quote_name(words: &str) -> Option<String> {
    if words.is_empty() || !words.chars().all(xml::is_xml) {
        return None;
    }
    match words.char_indices().nth(QUOTE) {
        Some((end, _)) => words.get(..end).map(|beginning| format!("{beginning}…")),
        None => Some(words.to_owned()),
    }
}

/// Whether a name says nothing but the words that are selected.
fn is_quote(name: &str, words: &str) -> bool {
    let beginning = name.strip_suffix('…').filter(|beginning| beginning.chars().count() >= 16);
    name == words || beginning.is_some_and(|beginning| words.starts_with(beginning))
}
