//! Inquiry: the study, its sources, what people coded in them, and what is asked of the codings.
//!
//! | module | what it holds |
//! |---|---|
//! | [`study`] | questions, protocol, ethics, participation by phase; who does what; paid time |
//! | [`contribution`] | what research gave to the team, and what it cost them |
//! | [`source`] | sources, versions of their text, and what was carried from one version to the next |
//! | [`place`] | where in a text: an anchor, a coder, a foreign identifier, a quote that is checked |
//! | [`codebook`] | codes in a tree, their definitions, merging and splitting; versions of the codebook |
//! | [`colour`] | colours of codes, all of which pass contrast |
//! | [`coding`] | codings; *read, nothing to code*; a passage that speaks of another time |
//! | [`memo`] | memos on anything, with quotes that lead back |
//! | [`case`] | cases, their attributes, and summaries of a case under a code |
//! | [`round`] | rounds of coding apart and comparing, and how disagreements were settled |
//! | [`answers`] | answers to an instrument, without a name |
//! | [`reanchor`] | old text, spans and new text in; new spans out, with what became of each |
//!
//! Words are sealed: texts, quotes, names of codes, memos.

pub mod answers;
pub mod case;
pub mod codebook;
pub mod coding;
pub mod colour;
pub mod contribution;
pub mod memo;
pub mod place;
pub mod reanchor;
pub mod round;
pub mod source;
pub mod study;

pub use answers::Answers;
pub use case::{Attribute, Case, Summary};
pub use codebook::{CodeNode, Codebook};
pub use coding::{Coding, Nothing, Told};
pub use contribution::{Contribution, ContributionWords, Side};
pub use memo::Memo;
pub use place::{Anchor, Coder, Guid};
pub use round::{Round, Settled};
pub use source::{Carried, Source, SourceVersion};
pub use study::{PaidTime, Role, Study};
