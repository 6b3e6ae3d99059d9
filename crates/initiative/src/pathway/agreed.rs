//! What the team agreed on: the role sheet with its cadence and ceiling, and decisions with their dates.

use jalon_record::edtf::Edtf;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, optional, required};

/// A version of the role sheet: what the peer support worker does, and what was agreed to hold the role up.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleSheet {
    /// The activities inside the role (lists `support` and `team-work`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Code>,
    /// At most this many persons followed at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caseload: Option<u32>,
    /// Supervision at least every so many days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervision_days: Option<u32>,
}

/// The role sheet in words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoleSheetWords {
    /// What the peer support worker does.
    pub does: String,
    /// What she does not do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub does_not: String,
    /// What she asks about first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ask_first: String,
    /// Who agreed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agreed_by: String,
}

impl Form for RoleSheet {
    const KIND: &'static str = "pathway.role";
    const VERSION: u32 = 1;
    type Words = RoleSheetWords;

    fn check(&self, words: &RoleSheetWords) -> Result<(), FormError> {
        required("does", &words.does)?;
        for (field, number, most) in [("caseload", self.caseload, 500), ("supervision_days", self.supervision_days, 366)] {
            if number.is_some_and(|number| number == 0 || number > most) {
                return Err(FormError { field, problem: Problem::OutOfRange });
            }
        }
        optional("does_not", &words.does_not)?;
        optional("ask_first", &words.ask_first)?;
        optional("agreed_by", &words.agreed_by)
    }
}

codes! {
    /// Where a decision stands.
    DecisionState {
        /// It has to be taken.
        Awaited = "awaited",
        /// It was taken.
        Taken = "taken",
        /// Nobody waits for it any more.
        Dropped = "dropped",
    }
}

/// A decision, awaited by a date or taken.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Where it stands.
    pub state: DecisionState,
    /// What it is about (list `decision-topic`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
    /// By when it has to be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Edtf>,
}

/// What is decided, and by whom.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DecisionWords {
    /// In a sentence.
    pub what: String,
    /// Who decides.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
}

impl Form for Decision {
    const KIND: &'static str = "pathway.decision";
    const VERSION: u32 = 1;
    type Words = DecisionWords;

    fn check(&self, words: &DecisionWords) -> Result<(), FormError> {
        required("what", &words.what)?;
        if self.state == DecisionState::Awaited && self.by.is_none() {
            return Err(FormError { field: "by", problem: Problem::Missing });
        }
        optional("who", &words.who)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_awaited_decision_has_a_date() {
        let decision = |state| Decision { state, topic: None, by: None };
        let words = DecisionWords { what: "whether the post stays".into(), ..Default::default() };
        assert_eq!(decision(DecisionState::Awaited).check(&words).unwrap_err().field, "by");
        assert_eq!(decision(DecisionState::Taken).check(&words), Ok(()));
    }

    #[test]
    fn what_is_agreed_in_numbers_is_not_absurd() {
        let sheet = |caseload, days| RoleSheet { activities: vec![], caseload, supervision_days: days };
        let words = RoleSheetWords { does: "walks along to appointments".into(), ..Default::default() };
        assert_eq!(sheet(Some(0), None).check(&words).unwrap_err().field, "caseload");
        assert_eq!(sheet(None, Some(367)).check(&words).unwrap_err().field, "supervision_days");
        assert_eq!(sheet(Some(12), Some(7)).check(&words), Ok(()));
    }
}
