//! What entries mean: pure rules, entries in, views out.
//!
//! | module | what it holds |
//! |---|---|
//! | [`form`] | what every kind of entry has: a name, a version, an open and a sealed part, rules |
//! | [`practice`] | contacts and tallies: the peer support worker's work |
//! | [`pathway`] | the steps of the implementation, their states and evidence, and where each stands |
//! | [`crisis`] | crises, brackets drawn by people, context events, their effects, windows, adaptations, crisis readings |
//! | [`disclosure`] | what a count becomes for a reader: told, rounded or withheld |
//! | [`inquiry`] | the study, its sources, codebook, codings, memos, cases, and what is asked of them; what research gave and cost |
//! | [`registers`] | incidents, communications, reviews of accesses, releases, the law pack a site follows |
//! | [`story`] | claims, with the evidence for and against them |
//! | [`signs`] | early signs: few and kind, each with its why |
//! | [`trust`] | who may be shown what: consents, restrictions, agreements of studies, broken glass |
//! | [`meaning`] | from a stored entry to one of the above, or honestly *unknown* |
//! | [`lane`] | which lane of the timeline a kind belongs to, and what it adds to the counts |
//! | [`seen`] | an entry as a reader sees it, with the words they may read |
//! | [`words`] | the words of an entry: sealed until a page asks for them, and noted then |
//! | [`picture`] | the fold: everything an initiative's entries say, as one value |
//! | [`position`] | where each thing lies relative to brackets and crises, and how long after their onset |
//! | [`matrix`] | step × bracket, and challenge or opening × mechanism × bracket; who wrote when |
//! | [`trust`] | acts of erasing, requests of persons, holds, retention |
//! | [`tempo`] | contacts by week as run charts, and how much shorter a step was than planned |
//!
//! This room may use `record`, `methods` and `library`. It knows no clock, no database, no page and no language.

pub mod crisis;
pub mod disclosure;
pub mod form;
pub mod inquiry;
pub mod lane;
pub mod matrix;
pub mod meaning;
pub mod pathway;
pub mod picture;
pub mod position;
pub mod practice;
pub mod registers;
pub mod seen;
pub mod signs;
pub mod story;
pub mod tempo;
pub mod trust;
pub mod words;

pub use form::{Form, FormError};
pub use lane::Lane;
pub use meaning::Meaning;
pub use picture::Picture;
pub use seen::{Current, Reading, Seen};
pub use words::{Opener, Words};
