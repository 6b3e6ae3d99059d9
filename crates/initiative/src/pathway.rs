//! The steps of the implementation: what is said of each, with what evidence, and where it stands.
//!
//! | module | what it holds |
//! |---|---|
//! | [`said`] | the states of a step, and what someone says of it |
//! | [`evidence`] | what shows that it stands: dates, names, decisions, sealed files |
//! | [`history`] | everything known of one step, and where it stands |
//! | [`passed`] | going on without a core step: a name, a reason, a date of repair |
//! | [`agreed`] | what the team agreed on: the role sheet with its cadence and ceiling, decisions and their dates |
//! | [`order`] | the order that the pathway asks for, held against what was said |
//! | [`debts`](mod@debts) | what is owed, and by when |
//! | [`plan`](mod@plan) | what is next, and what is late |
//! | [`scores`] | how far, how completely and how fast; what was done in order |
//! | [`version`] | a pathway of one's own: each change a new version, with its reason |
//!
//! No record of a step is *unknown*, never "skipped". Sources that contradict one another are kept side by side. A core
//! step that was skipped, compressed or deferred and not repaired is a debt, shown until it is repaired.

pub mod agreed;
pub mod debts;
pub mod evidence;
pub mod history;
pub mod order;
pub mod passed;
pub mod plan;
pub mod said;
pub mod scores;
#[cfg(test)]
mod testing;
pub mod version;

pub use agreed::{Decision, DecisionState, DecisionWords, RoleSheet, RoleSheetWords};
pub use debts::{Debt, Lateness, Owing, debts};
pub use evidence::{Evidence, EvidenceKind, EvidenceWords, FileRef};
pub use history::{EvidenceGiven, Standing, Statement, StepHistory, histories};
pub use order::{Order, OrderWarning};
pub use passed::{Passed, PassedWords};
pub use plan::{Due, DueSort, plan};
pub use said::{StepSaid, StepState, StepWords};
pub use version::{PathwayVersion, PathwayVersionWords};

use crate::form::{FormError, Problem};

/// The id of a step: 1 to 32 letters, digits and hyphens.
pub(crate) fn step_id(field: &'static str, id: &str) -> Result<(), FormError> {
    let fits = !id.is_empty() && id.len() <= 32 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { Ok(()) } else { Err(FormError { field, problem: Problem::NotInList }) }
}
