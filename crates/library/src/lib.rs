//! What Jalon ships as data: pathways, codelists, context packs and a demo, each with its sources and its licence.
//!
//! The files stand in `data/`. [`shipped`] gives them read and checked; [`Pathway::from_files`] reads a site's own.
//!
//! - [`Library`]: everything shipped, in one place
//! - [`Pathway`], [`Stage`], [`Step`], [`Precedence`]: the steps that bring a peer support worker into a team
//! - [`Codelist`]: stable codes with their labels
//! - [`ContextPack`]: dated public facts that a site may add, or remove
//! - [`Demo`]: an invented initiative, to look at before one has a record of one's own
//! - [`Source`], [`Sources`]: where each thing comes from, and how far that was read
//! - [`Tongue`], [`PerTongue`]: the three languages, none of them ever missing
//! - [`LibraryError`], [`Fault`]: which file, which key, what is wrong and what to do

mod code;
mod codelist;
mod context;
mod demo;
mod error;
mod file;
mod pathway;
mod shipped;
mod source;
mod tongue;

#[cfg(test)]
mod tests;

pub use code::{Code, SourceId, StageId, StepId};
pub use codelist::{CodeValue, Codelist};
pub use context::ContextPack;
pub use demo::Demo;
pub use error::{Fault, LibraryError};
pub use file::Origin;
pub use pathway::{
    EvidenceKind, Flag, Follower, Milestone, Owner, Pathway, PathwayText, Precedence, Stage, StageText, Step, StepText,
};
pub use shipped::{Library, shipped};
pub use source::{ReadDepth, Source, SourceKind, Sources};
pub use tongue::{PerTongue, Tongue};
