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
//! | [`desk`] | the fold: everything above by source, by code and by coder |
//! | [`sight`] | what one person may be shown of a desk on a day: the only way to its codings |
//! | [`ask`] | questions to codings: code trees, and, or, not, overlap, nearness, cases, time; matrices |
//! | [`units`] | what coders made of the same texts, as agreement is computed from |
//! | [`undo`] | the entry that takes back what was done |
//!
//! Words are sealed: texts, quotes, names of codes, memos. The fold reads open parts alone, so that one desk serves everyone,
//! and is told apart for each reader by [`sight::Sight`].

pub mod answers;
pub mod ask;
pub mod case;
pub mod codebook;
pub mod coding;
pub mod colour;
pub mod contribution;
pub mod desk;
pub mod memo;
pub mod place;
pub mod reanchor;
pub mod round;
pub mod sight;
pub mod source;
pub mod study;
pub mod undo;
pub mod units;

pub use answers::Answers;
pub use case::{Attribute, Case, Summary};
pub use codebook::{CodeNode, Codebook};
pub use coding::{Coding, ForeignCoding, Nothing, Told};
pub use contribution::{Contribution, ContributionWords, Side};
pub use desk::Desk;
pub use memo::Memo;
pub use place::{Anchor, Coder, Guid};
pub use round::{Round, Settled};
pub use sight::Sight;
pub use source::{Carried, Source, SourceVersion};
pub use study::{PaidTime, Role, Study};
