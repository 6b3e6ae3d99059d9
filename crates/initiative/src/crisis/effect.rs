//! What an event, or the crisis itself, did to a step. One event may carry challenge and opportunity, from different people.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, distinct, optional};

codes! {
    /// What an event did to a step or to the work. One event may carry both, from different people.
    Effect {
        /// It stood in the way.
        Challenge = "challenge",
        /// It opened something.
        Opportunity = "opportunity",
        /// Both at once, says one person.
        Both = "both",
        /// Neither.
        None = "none",
        /// Not yet clear.
        Unsure = "unsure",
    }
}

impl Effect {
    /// Whether it names an obstacle.
    pub fn is_challenge(self) -> bool {
        matches!(self, Self::Challenge | Self::Both)
    }

    /// Whether it names an opening.
    pub fn is_opportunity(self) -> bool {
        matches!(self, Self::Opportunity | Self::Both)
    }
}

/// What someone says an event, or the crisis itself, did to a step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectOn {
    /// The event or the crisis.
    pub of: EntryId,
    /// The step, by its id in the pathway; the work in general where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Challenge, opportunity, both…
    pub effect: Effect,
    /// How (lists `mechanism-challenge`, `mechanism-opportunity`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mechanism: Option<Code>,
    /// How strongly (list `intensity`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intensity: Option<Code>,
    /// Entries that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporting: Vec<EntryId>,
}

/// How the person put it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EffectWords {
    /// In their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What was said, word for word, where someone is quoted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quote: String,
}

impl Form for EffectOn {
    const KIND: &'static str = "crisis.effect";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = EffectWords;

    fn check(&self, words: &EffectWords) -> Result<(), FormError> {
        if self.supporting.contains(&self.of) {
            return Err(FormError { field: "supporting", problem: Problem::Repeated });
        }
        distinct("supporting", &self.supporting)?;
        optional("quote", &words.quote)?;
        optional("why", &words.why)
    }
}
