//! The states of a step, and what someone says of it.
//!
//! To the states of conformance checking (done, partial, substituted, waived, not applicable, skipped) they add *compressed*
//! and *repaired*: that some steps cannot be skipped is only seen where skip, consequence and repair are all recorded.

use jalon_record::edtf::Edtf;
use serde::{Deserialize, Serialize};

use super::step_id;
use crate::form::{Code, Form, FormError, Problem, codes, optional, required};

codes! {
    /// What is said of a step. There is no code for *unknown*: that is the absence of a statement.
    StepState {
        /// It has a date or an owner and has not begun.
        Planned = "planned",
        /// It has begun.
        Started = "started",
        /// Part of it stands.
        Partial = "partial",
        /// It stands.
        Done = "done",
        /// It was made smaller because of the crisis; dated, and still evidenced.
        Compressed = "compressed",
        /// It was put off until a date.
        Deferred = "deferred",
        /// It was left out, for a reason.
        Skipped = "skipped",
        /// Another step, or another arrangement, does its work.
        Substituted = "substituted",
        /// Someone who may do so released the team from it, for a reason.
        Waived = "waived",
        /// It does not apply here.
        NotApplicable = "not-applicable",
        /// It was skipped, compressed or deferred, and stands now.
        Repaired = "repaired",
    }
}

impl StepState {
    /// Whether a core step in this state leaves a debt until it is repaired.
    pub fn leaves_debt(self) -> bool {
        matches!(self, Self::Compressed | Self::Deferred | Self::Skipped)
    }

    /// Whether it is only said with a reason.
    pub fn needs_reason(self) -> bool {
        self.leaves_debt() || matches!(self, Self::Substituted | Self::Waived | Self::NotApplicable)
    }

    /// Whether it has begun: what should come before it is then looked at.
    pub fn has_begun(self) -> bool {
        matches!(self, Self::Started | Self::Partial | Self::Done | Self::Compressed | Self::Repaired)
    }

    /// Whether nothing more is waited for: it stands, whole or smaller, something else stands for it, or it is not called for.
    pub fn stands(self) -> bool {
        matches!(self, Self::Done | Self::Compressed | Self::Repaired | Self::Substituted | Self::Waived | Self::NotApplicable)
    }
}

/// What someone says of a step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepSaid {
    /// The step, by its id in the pathway.
    pub step: String,
    /// Its state.
    pub state: StepState,
    /// For when it is planned, until when it is put off, or by when it will be repaired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Edtf>,
    /// Who answers for it, as a role (list `owner`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_role: Option<Code>,
    /// The step that does its work instead, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
}

/// Why, and who answers for it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StepWords {
    /// The reason; asked for when a step is skipped, compressed, deferred or said not to apply.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who answers for it, by name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Who decided so; asked for where a step is waived.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub decided_by: String,
    /// What does its work, where that is not a step of the pathway.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub arrangement: String,
}

impl Form for StepSaid {
    const KIND: &'static str = "pathway.step";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = StepWords;

    fn check(&self, words: &StepWords) -> Result<(), FormError> {
        step_id("step", &self.step)?;
        if self.state.needs_reason() {
            required("reason", &words.reason)?;
        }
        if self.state == StepState::Deferred && self.until.is_none() {
            return Err(FormError { field: "until", problem: Problem::Missing });
        }
        if self.state == StepState::Waived {
            required("decided_by", &words.decided_by)?;
        }
        self.check_instead(words)?;
        for (field, text) in [
            ("reason", &words.reason),
            ("owner", &words.owner),
            ("decided_by", &words.decided_by),
            ("arrangement", &words.arrangement),
        ] {
            optional(field, text)?;
        }
        Ok(())
    }
}

impl StepSaid {
    /// What does its work is named where, and only where, it is substituted; never by itself.
    fn check_instead(&self, words: &StepWords) -> Result<(), FormError> {
        match &self.instead {
            Some(step) if *step == self.step => return Err(FormError { field: "instead", problem: Problem::Repeated }),
            Some(step) => step_id("instead", step)?,
            None if self.state == StepState::Substituted => required("arrangement", &words.arrangement)?,
            None => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(state: StepState) -> StepSaid {
        StepSaid { step: "B4".into(), state, until: None, owner_role: None, instead: None }
    }

    #[test]
    fn a_deferral_has_a_reason_and_a_date() {
        let mut said = said(StepState::Deferred);
        let mut words = StepWords::default();
        assert_eq!(said.check(&words).unwrap_err().field, "reason");
        words.reason = "the hiring office is closed".into();
        assert_eq!(said.check(&words).unwrap_err().field, "until");
        said.until = Some(Edtf::parse("2020-09").unwrap());
        assert_eq!(said.check(&words), Ok(()));
    }

    #[test]
    fn a_substitute_is_named_and_is_not_the_step_itself() {
        let mut said = said(StepState::Substituted);
        let mut words = StepWords { reason: "the buddy rule covers it".into(), ..Default::default() };
        assert_eq!(said.check(&words).unwrap_err().field, "arrangement");
        said.instead = Some("B4".into());
        assert_eq!(said.check(&words).unwrap_err(), FormError { field: "instead", problem: Problem::Repeated });
        said.instead = Some("B7".into());
        assert_eq!(said.check(&words), Ok(()));
        said.instead = None;
        words.arrangement = "the partner's own safety plan".into();
        assert_eq!(said.check(&words), Ok(()));
    }

    #[test]
    fn someone_waives_a_step() {
        let mut words = StepWords { reason: "the union agreed".into(), ..Default::default() };
        assert_eq!(said(StepState::Waived).check(&words).unwrap_err().field, "decided_by");
        words.decided_by = "the sponsor".into();
        assert_eq!(said(StepState::Waived).check(&words), Ok(()));
    }
}
