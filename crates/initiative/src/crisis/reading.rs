//! The crisis reading: fifteen minutes, once a crisis or a bracket begins, on what to keep, compress and defer.

use std::collections::BTreeMap;

use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, Problem, codes, optional, required};
use crate::pathway::step_id;

codes! {
    /// What is decided for a step.
    Choice {
        /// As it is.
        Keep = "keep",
        /// Smaller, dated, still evidenced.
        Compress = "compress",
        /// Put off until a date.
        Defer = "defer",
    }
}

/// What is decided for one step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepChoice {
    /// The step.
    pub step: String,
    /// What is decided.
    pub choice: Choice,
    /// Until when it is put off, or by when the smaller one will stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Edtf>,
}

/// A crisis reading: what the team decided for the open steps as a crisis, or a new phase of it, began.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisReading {
    /// The crisis that is read.
    pub crisis: EntryId,
    /// The bracket that begins, where one was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<EntryId>,
    /// What is decided, step by step; steps that were not spoken of are not in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<StepChoice>,
}

/// What was said in it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReadingWords {
    /// What the crisis blocks.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub blocks: String,
    /// What it opens.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub opens: String,
    /// Who decided.
    pub decided_by: String,
    /// How a step is made smaller and what the smallest evidence is, or why it is put off: by the step's id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub how: BTreeMap<String, String>,
}

impl CrisisReading {
    /// What was decided for a step.
    pub fn choice(&self, step: &str) -> Option<&StepChoice> {
        self.choices.iter().find(|choice| choice.step == step)
    }
}

impl Form for CrisisReading {
    const KIND: &'static str = "crisis.reading";
    const VERSION: u32 = 1;
    type Words = ReadingWords;

    fn check(&self, words: &ReadingWords) -> Result<(), FormError> {
        required("decided_by", &words.decided_by)?;
        if self.choices.is_empty() && words.blocks.trim().is_empty() && words.opens.trim().is_empty() {
            return Err(FormError { field: "choices", problem: Problem::Missing });
        }
        for (at, choice) in self.choices.iter().enumerate() {
            step_id("choices", &choice.step)?;
            if self.choices.iter().skip(at + 1).any(|other| other.step == choice.step) {
                return Err(FormError { field: "choices", problem: Problem::Repeated });
            }
            if choice.choice == Choice::Defer && choice.until.is_none() {
                return Err(FormError { field: "until", problem: Problem::Missing });
            }
        }
        words.how.values().try_for_each(|how| optional("how", how))?;
        optional("blocks", &words.blocks)?;
        optional("opens", &words.opens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(choices: Vec<StepChoice>) -> CrisisReading {
        CrisisReading { crisis: EntryId::from_bytes([1; 16]), bracket: None, choices }
    }

    #[test]
    fn someone_decided_and_what_is_deferred_has_a_date() {
        let step = |choice, until: Option<&str>| StepChoice {
            step: "D3".into(),
            choice,
            until: until.map(|text| Edtf::parse(text).unwrap()),
        };
        let mut words = ReadingWords::default();
        assert_eq!(reading(vec![step(Choice::Keep, None)]).check(&words).unwrap_err().field, "decided_by");
        words.decided_by = "the core group".into();
        assert_eq!(reading(vec![]).check(&words).unwrap_err().field, "choices");
        assert_eq!(reading(vec![step(Choice::Defer, None)]).check(&words).unwrap_err().field, "until");
        assert_eq!(reading(vec![step(Choice::Defer, Some("2020-09"))]).check(&words), Ok(()));
        let twice = vec![step(Choice::Keep, None), step(Choice::Compress, None)];
        assert_eq!(reading(twice).check(&words).unwrap_err().problem, Problem::Repeated);
        words.opens = "emergency money".into();
        assert_eq!(reading(vec![]).check(&words), Ok(()));
    }
}
