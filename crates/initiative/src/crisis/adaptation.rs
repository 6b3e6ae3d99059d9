//! Adaptations: what was changed on the way, and why.
//!
//! The fields are those of FRAME-IS (C. J. Miller et al., *Implementation Science* 16, 36, 2021, doi
//! 10.1186/s13012-021-01105-3), which grew out of FRAME (S. Wiltsey Stirman et al., *Implementation Science* 14, 58, 2019). Ours
//! are two more: the crisis it answers to, and whether it was transient or lasting. Four fields are enough to begin with; the
//! rest can be told later, by amending it.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, distinct, optional, required};
use crate::pathway::step_id;

/// An adaptation. Every code may be left out and told later.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Adaptation {
    /// The crisis it answers to (ours).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crisis: Option<EntryId>,
    /// The event it answers to (ours).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<EntryId>,
    /// The step that was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// What was changed (FRAME-IS 2; list `adaptation-what`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Code>,
    /// Which part of the context, where that was changed (FRAME-IS 2; list `adaptation-context`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Code>,
    /// Of what nature the change is (FRAME-IS 3; list `adaptation-nature`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nature: Vec<Code>,
    /// Whether core elements were preserved (FRAME-IS 3; list `adaptation-core`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core: Option<Code>,
    /// What it was for (FRAME-IS 4; list `adaptation-goal`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goal: Vec<Code>,
    /// On which level its reason lies (FRAME-IS 4; list `adaptation-reason-level`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reason_level: Vec<Code>,
    /// In which part of the implementation (FRAME-IS 5; list `adaptation-when`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Code>,
    /// Planned or reactive (FRAME-IS 5; list `adaptation-planned`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<Code>,
    /// Who took part in deciding (FRAME-IS 6; list `adaptation-who`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Code>,
    /// How widespread it is (FRAME-IS 7; list `adaptation-reach`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<Code>,
    /// Transient or lasting (ours; list `adaptation-duration`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Code>,
}

/// What was changed, and why.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AdaptationWords {
    /// What was changed.
    pub changed: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Who decided in the end.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub decided_by: String,
}

impl Adaptation {
    /// Which modules of FRAME-IS, 2 to 7, are told; module 1 is in the words. 2 to 4 are its core, 5 to 7 optional.
    pub fn told(&self) -> [(u8, bool); 6] {
        [
            (2, self.what.is_some()),
            (3, !self.nature.is_empty()),
            (4, !self.goal.is_empty() && !self.reason_level.is_empty()),
            (5, self.planned.is_some() && self.when.is_some()),
            (6, !self.who.is_empty()),
            (7, self.reach.is_some()),
        ]
    }

    /// Whether something of the core modules waits to be told.
    pub fn is_unfinished(&self) -> bool {
        self.told().iter().any(|(module, told)| *module <= 4 && !told)
    }
}

impl Form for Adaptation {
    const KIND: &'static str = "crisis.adaptation";
    const VERSION: u32 = 1;
    type Words = AdaptationWords;

    fn check(&self, words: &AdaptationWords) -> Result<(), FormError> {
        required("changed", &words.changed)?;
        for (field, codes) in
            [("nature", &self.nature), ("goal", &self.goal), ("reason_level", &self.reason_level), ("who", &self.who)]
        {
            distinct(field, codes)?;
        }
        if let Some(step) = &self.step {
            step_id("step", step)?;
        }
        optional("why", &words.why)?;
        optional("decided_by", &words.decided_by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_entry_is_unfinished_until_the_core_modules_are_told() {
        let code = |text| Code::new(text).unwrap();
        let words = AdaptationWords { changed: "supervision by phone".into(), ..Default::default() };
        let mut quick = Adaptation { planned: Some(code("planned-reactive")), ..Default::default() };
        assert_eq!(quick.check(&words), Ok(()));
        assert!(quick.is_unfinished());
        quick.what = Some(code("context"));
        quick.nature = vec![code("substituting")];
        quick.goal = vec![code("acceptability")];
        assert!(quick.is_unfinished());
        quick.reason_level = vec![code("crisis")];
        assert!(!quick.is_unfinished());
        assert_eq!(quick.told().iter().filter(|(_, told)| !told).map(|(module, _)| *module).collect::<Vec<_>>(), [5, 6, 7]);
        quick.nature.push(code("substituting"));
        assert_eq!(quick.check(&words).unwrap_err().field, "nature");
    }
}
