//! What Jalon ships as data: pathways, codelists, schemes of phases, law packs, context packs and a demo, each with its sources and
//! its licence.
//!
//! The files stand in `data/`. [`shipped`] gives them read and checked; [`Pathway::from_file`] reads a site's own pathway:
//!
//! ```
//! use jalon_library::{Pathway, Tongue, shipped};
//!
//! let library = shipped().map_err(Clone::clone)?;
//! let pathway = library.pathway("peer-support-homelessness").ok_or("not shipped")?;
//! let mut shape = pathway.shape();
//! shape.version += 1;
//! shape.precedences.clear();
//! let ours = Pathway::of(shape, pathway.words())?;
//!
//! assert_eq!(Pathway::from_file(&ours.to_file())?, ours);
//! assert_eq!(pathway.changes(&ours).len(), pathway.precedences().len());
//! assert!(ours.tongues().eq(Tongue::ALL));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`Library`]: everything shipped, in one place
//! - [`Pathway`], [`Stage`], [`Step`], [`Precedence`]: the steps that bring a peer support worker into a team
//! - [`PathwayShape`], [`PathwayWords`]: a pathway taken apart, to be changed, or to be kept half open and half sealed
//! - [`Change`]: what differs between two versions of a pathway
//! - [`Codelist`]: stable codes with their labels, in groups where there are many
//! - [`Scheme`]: presets of phases for brackets that people draw
//! - [`LawPack`]: what a jurisdiction asks for: rules, retention, registers, notices, each with the law and how it was read
//! - [`ContextPack`]: dated public facts that a site may add, or remove
//! - [`Demo`]: an invented initiative, to look at before one has a record of one's own
//! - [`Source`], [`Sources`]: where each thing comes from, and how far that was read
//! - [`Tongue`], [`PerTongue`]: the three languages; none is ever missing in what is shipped, whereas a site's own pathway
//!   may have one only
//! - [`LibraryError`], [`Fault`]: which file, which key, what is wrong and what to do

mod code;
mod codelist;
mod context;
mod demo;
mod error;
mod file;
mod pack;
mod pathway;
mod scheme;
mod shipped;
mod source;
mod tongue;

#[cfg(test)]
mod tests;

pub use code::{Code, SourceId, StageId, StepId};
pub use codelist::{CodeGroup, CodeValue, Codelist};
pub use context::ContextPack;
pub use demo::Demo;
pub use error::{Fault, LibraryError};
pub use file::Origin;
pub use pack::{
    AtTerm, Basis, Checked, KeptClass, KeptFrom, LawPack, Notice, NoticeTo, Register, RegisterCode, Retention, Rule, RuleCode,
    Term,
};
pub use pathway::{
    Change, EvidenceKind, Flag, Follower, Milestone, Owner, Pathway, PathwayShape, PathwayText, PathwayWords, PathwayWordsIn,
    Precedence, Stage, StageShape, StageText, Step, StepShape, StepText,
};
pub use scheme::{Phase, Scheme};
pub use shipped::{Library, shipped};
pub use source::{ReadDepth, Source, SourceKind, Sources};
pub use tongue::{PerTongue, Tongue};
