//! Crises, the brackets people draw in time, what happened around the team, and what it did.
//!
//! | module | what it holds |
//! |---|---|
//! | [`named`] | a crisis is named; several may run at once |
//! | [`bracket`] | brackets: phases that people draw, with borders that may be fuzzy |
//! | [`event`] | what happened around the team, as sources tell it, and what they contradict |
//! | [`effect`] | what an event did to a step: challenge, opportunity, or both |
//! | [`window`] | windows: a problem, a solution at hand, someone willing; used, closed or missed |
//! | [`adaptation`] | what was changed because of it, after FRAME-IS |
//! | [`reading`] | the crisis reading: for each open step keep, compress or defer |
//!
//! Brackets are drawn by people, never computed (temporal bracketing: Langley 1999). What is computed is where each
//! thing lies relative to them, honestly under uncertain dates.

pub mod adaptation;
pub mod bracket;
pub mod effect;
pub mod event;
pub mod named;
pub mod reading;
pub mod window;

pub use adaptation::{Adaptation, AdaptationWords};
pub use bracket::{Bracket, BracketWords, Clock, lies_in};
pub use effect::{Effect, EffectOn, EffectWords};
pub use event::{Confidence, ContextEvent, ContextWords, Dispute, DisputeWords, Occurrence};
pub use jalon_methods::order::Verdict;
pub use named::{Crisis, CrisisWords};
pub use reading::{Choice, CrisisReading, ReadingWords, StepChoice};
pub use window::{Window, WindowState, WindowWords};
