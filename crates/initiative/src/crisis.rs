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
//! | [`due`] | which readings are due |
//! | [`drawing`] | schemes as they were drawn: by whom, with which gaps and overlaps, how far apart |
//! | [`repair`] | the repair list: what was made smaller, put off, left out or passed by |
//!
//! Brackets are drawn by people, never computed (temporal bracketing: Langley 1999). What is computed is where each
//! thing lies relative to them, honestly under uncertain dates.

pub mod adaptation;
pub mod bracket;
pub mod drawing;
pub mod due;
pub mod effect;
pub mod event;
pub mod named;
pub mod reading;
pub mod repair;
pub mod window;

pub use adaptation::{Adaptation, AdaptationWords};
pub use bracket::{Bracket, BracketWords, Clock, lies_in};
pub use drawing::{Drawing, PhaseLag, drawings, lags};
pub use due::{DueReading, due_readings};
pub use effect::{Effect, EffectOn, EffectWords, disagreement};
pub use event::{Confidence, ContextEvent, ContextWords, Dispute, DisputeWords, Occurrence, events_between};
pub use jalon_methods::lag::Days;
pub use jalon_methods::order::Verdict;
pub use jalon_methods::partition::{Finding, Flaw};
pub use named::{Crisis, CrisisWords};
pub use reading::{Choice, CrisisReading, ReadingWords, StepChoice};
pub use repair::{ToRepair, WhyOwed, repair_list};
pub use window::{Window, WindowState, WindowWords};
