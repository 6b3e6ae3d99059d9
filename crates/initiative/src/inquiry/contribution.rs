//! What research gave to the team, and what it cost them: dated entries, whose balance is a page.

use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, optional};

codes! {
    /// Which way something went between the team and its research partners.
    Side {
        /// Research gave it.
        Given = "given",
        /// It cost the team.
        Cost = "cost",
    }
}

/// A contribution of research, or a cost of it, on a date.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    /// Given or cost.
    pub side: Side,
    /// Hands, money, training, mediation, mirror, legitimacy, memory (list `research-contribution`).
    pub what: Code,
    /// How many minutes it gave or took, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

/// What it was.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContributionWords {
    /// In a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Contribution {
    const KIND: &'static str = "inquiry.contribution";
    const VERSION: u32 = 1;
    type Words = ContributionWords;

    fn check(&self, words: &ContributionWords) -> Result<(), FormError> {
        if self.minutes.is_some_and(|minutes| minutes > 60 * 24 * 366) {
            return Err(FormError { field: "minutes", problem: Problem::OutOfRange });
        }
        optional("note", &words.note)
    }
}
