//! Windows: times at which a problem, a solution at hand and someone willing met, or might have.
//!
//! After Kingdon's streams, as `domain.md` reads them for homelessness policy in a crisis: change is possible then, not
//! guaranteed. *Missed* is a value like the others.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, Problem, codes, optional};
use crate::pathway::step_id;

codes! {
    /// What became of a window.
    WindowState {
        /// It is open.
        Opened = "opened",
        /// It was used.
        Used = "used",
        /// It closed.
        Closed = "closed",
        /// It closed before anyone used it.
        Missed = "missed",
    }
}

/// A window; it happened from when it opened to when it closed. What becomes of it later amends it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// What became of it.
    pub state: WindowState,
    /// The crisis it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crisis: Option<EntryId>,
    /// The event that opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_by: Option<EntryId>,
    /// The decision, the step or the event that used it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_by: Option<EntryId>,
    /// The event that closed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_by: Option<EntryId>,
    /// The step that it helped, or could have helped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
}

/// What met in it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WindowWords {
    /// The problem that was seen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// The solution at hand.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub solution: String,
    /// Who was willing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sponsor: String,
    /// How it was used, or why it was missed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outcome: String,
}

impl Form for Window {
    const KIND: &'static str = "crisis.window";
    const VERSION: u32 = 1;
    type Words = WindowWords;

    fn check(&self, words: &WindowWords) -> Result<(), FormError> {
        if [&words.problem, &words.solution, &words.sponsor].iter().all(|text| text.trim().is_empty()) {
            return Err(FormError { field: "problem", problem: Problem::Missing });
        }
        if self.state == WindowState::Missed && self.used_by.is_some() {
            return Err(FormError { field: "used_by", problem: Problem::NotInList });
        }
        if let Some(step) = &self.step {
            step_id("step", step)?;
        }
        for (field, text) in
            [("problem", &words.problem), ("solution", &words.solution), ("sponsor", &words.sponsor), ("outcome", &words.outcome)]
        {
            optional(field, text)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_names_what_met_and_a_missed_one_was_not_used() {
        let window = |state, used_by| Window { state, crisis: None, opened_by: None, used_by, closed_by: None, step: None };
        let mut words = WindowWords::default();
        assert_eq!(window(WindowState::Opened, None).check(&words).unwrap_err().field, "problem");
        words.solution = "a peer network has someone ready".into();
        assert_eq!(window(WindowState::Opened, None).check(&words), Ok(()));
        let used = Some(EntryId::from_bytes([1; 16]));
        assert_eq!(window(WindowState::Missed, used).check(&words).unwrap_err().field, "used_by");
        assert_eq!(window(WindowState::Used, used).check(&words), Ok(()));
    }
}
