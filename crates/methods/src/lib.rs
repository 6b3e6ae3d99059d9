//! Published methods as pure functions: one module each, its citation on top, its published example as its test.
//!
//! | module | answers |
//! |---|---|
//! | [`order`] | what came before what, certainly or possibly, when dates are uncertain |
//! | [`lag`] | how many days lay between, how long a thing took, how compressed it was |
//! | [`partition`] | whether brackets with fuzzy borders cover a period without gap or overlap |
//! | [`runs`] | whether a series shifted: run charts |
//! | [`alignment`] | which steps were skipped, inserted or done out of order |
//! | [`disclosure`] | which counts may be told without telling of a few people |
//! | [`stages`] | how far, how completely and how fast an implementation went |
//! | [`agreement`] | whether coders who worked apart coded alike, beyond chance |
//! | [`instruments`] | what a questionnaire says of a person and of a team, scored as published |
//!
//! No I/O, no clock, no randomness: the same input gives the same answer on every machine.
//!
//! ```
//! use jalon_methods::order::{self, Relation, Verdict};
//! use jalon_record::edtf::Edtf;
//!
//! let hired = Edtf::parse("2020-04~")?.bounds();
//! let lockdown = Edtf::parse("2020-03-13/2020-05-25")?.bounds();
//! let supervision = Edtf::parse("2020-06/..")?.bounds();
//!
//! assert_eq!(order::before(hired, supervision), Verdict::Certainly);
//! assert_eq!(order::during(hired, lockdown), Verdict::Possibly);
//! assert!(order::possible(hired, lockdown).contains(Relation::Overlaps));
//! assert_eq!(order::after(supervision, lockdown), Verdict::Certainly);
//! # Ok::<(), jalon_record::edtf::EdtfError>(())
//! ```

pub mod agreement;
pub mod alignment;
mod antichain;
pub mod disclosure;
pub mod instruments;
pub mod lag;
pub mod order;
pub mod partition;
mod reach;
pub mod runs;
pub mod stages;
#[cfg(test)]
mod trial;
