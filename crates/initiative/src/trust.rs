//! Trust: who may be shown what, as people said it; what is kept of people, for how long, and what is done when they ask.
//!
//! | module | what it holds |
//! |---|---|
//! | [`consent`] | a person, by pseudonym; what they agree to, purpose by purpose, and what they take back |
//! | [`restriction`] | whom a person does not want to read about them |
//! | [`agreement`] | under which a study reads, and who signed it |
//! | [`class`] | what sort of information an entry is, where that changes who may read it |
//! | [`glass`] | reading for a danger to life, with its reason, and its review |
//! | [`erasing`] | acts of erasing: what was destroyed, what was kept, what stays provable |
//! | [`request`] | what a person asks, and that they disagree with an entry |
//! | [`hold`] | legal holds: what must not be destroyed now |
//! | [`retention`] | rules of how long what is kept, and what is due under them |
//! | [`same`] | which pseudonyms are one person |
//! | [`standing`] | the fold: what all of it says together, on a day |
//!
//! Nothing here decides: `access` does, from the facts that [`standing`] gives. The codes of purposes, classes and categories
//! are those of `access`; a test in `store` holds the two lists to each other.

pub mod agreement;
pub mod class;
pub mod consent;
pub mod erasing;
pub mod glass;
pub mod hold;
pub mod request;
pub mod restriction;
pub mod retention;
pub mod same;
pub mod standing;

pub use agreement::{Agreement, AgreementState, AgreementWords};
pub use class::{Class, Classed};
pub use consent::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Person, PersonWords, Purpose, SamePerson, Tier};
pub use erasing::Erasing;
pub use glass::{Glass, GlassReviewed, GlassWords, MOST_HOURS, REVIEW_HOURS, ReviewWords, Verdict};
pub use hold::{Hold, Holds};
pub use request::{Disagreement, Request};
pub use restriction::{Category, Restriction, RestrictionState, RestrictionWords};
pub use retention::{Retention, RetentionRan};
pub use same::{Merge, Same};
pub use standing::{AgreementTold, GlassTold, Held, PersonTold, RestrictionTold, ReviewTold, Said, Statement, Told};
