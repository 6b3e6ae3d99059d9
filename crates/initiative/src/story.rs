//! Claims, and the evidence for and against them. Passages, member checks and dissent build on this.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, Problem, codes, required};

codes! {
    /// What sort of thing is claimed.
    ClaimType {
        /// What was.
        Descriptive = "descriptive",
        /// What came before or after what.
        Temporal = "temporal",
        /// What brought about what.
        Causal = "causal",
        /// What it was worth.
        Evaluative = "evaluative",
    }
}

codes! {
    /// Where a claim stands.
    ClaimState {
        /// Put forward.
        Proposed = "proposed",
        /// Its evidence was found to carry it.
        Supported = "supported",
        /// There is evidence or dissent against it.
        Contested = "contested",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

/// A claim with its evidence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Of what sort.
    pub claim_type: ClaimType,
    /// Where it stands.
    pub state: ClaimState,
    /// Entries that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporting: Vec<EntryId>,
    /// Entries that speak against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disconfirming: Vec<EntryId>,
}

/// The claim itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClaimWords {
    /// In a sentence.
    pub text: String,
}

impl Form for Claim {
    const KIND: &'static str = "story.claim";
    const VERSION: u32 = 1;
    type Words = ClaimWords;

    fn check(&self, words: &ClaimWords) -> Result<(), FormError> {
        required("text", &words.text)?;
        if self.state == ClaimState::Supported && self.supporting.is_empty() {
            return Err(FormError { field: "supporting", problem: Problem::Missing });
        }
        if self.supporting.iter().any(|id| self.disconfirming.contains(id)) {
            return Err(FormError { field: "disconfirming", problem: Problem::Repeated });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_supported_claim_without_evidence() {
        let claim = |supporting| Claim {
            claim_type: ClaimType::Descriptive,
            state: ClaimState::Supported,
            supporting,
            disconfirming: vec![],
        };
        let words = ClaimWords { text: "The team kept its weekly meeting.".into() };
        assert_eq!(claim(vec![]).check(&words).unwrap_err().field, "supporting");
        assert!(claim(vec![EntryId::from_bytes([1; 16])]).check(&words).is_ok());
    }
}
