//! Going on without a core step. The order warns and never locks; whoever goes on leaves a name, a reason and a date.

use jalon_record::edtf::Edtf;
use serde::{Deserialize, Serialize};

use super::step_id;
use crate::form::{Form, FormError, Problem, optional, required};

/// A step was begun while a core step that should come before it did not stand. A debt until that step stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passed {
    /// The core step that does not stand.
    pub step: String,
    /// The step that is begun all the same.
    pub toward: String,
    /// By when it will be repaired.
    pub repair_by: Edtf,
}

/// Who answers for it, and why.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PassedWords {
    /// Who answers for going on.
    pub name: String,
    /// Why.
    pub reason: String,
}

impl Form for Passed {
    const KIND: &'static str = "pathway.passed";
    const VERSION: u32 = 1;
    type Words = PassedWords;

    fn check(&self, words: &PassedWords) -> Result<(), FormError> {
        step_id("step", &self.step)?;
        step_id("toward", &self.toward)?;
        if self.step == self.toward {
            return Err(FormError { field: "toward", problem: Problem::Repeated });
        }
        required("name", &words.name)?;
        required("reason", &words.reason)?;
        optional("name", &words.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_takes_a_name_and_a_reason() {
        let passed =
            |toward: &str| Passed { step: "B3".into(), toward: toward.into(), repair_by: Edtf::parse("2020-09").unwrap() };
        let mut words = PassedWords::default();
        assert_eq!(passed("D1").check(&words).unwrap_err().field, "name");
        words.name = "the clinical lead".into();
        assert_eq!(passed("D1").check(&words).unwrap_err().field, "reason");
        words.reason = "the offer ends on Friday".into();
        assert_eq!(passed("D1").check(&words), Ok(()));
        assert_eq!(passed("B3").check(&words).unwrap_err().problem, Problem::Repeated);
    }
}
