//! Early signs: few and kind. Each says why it appears, and can be put aside with a reason.

use jalon_record::edtf::Day;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, codes, required};

codes! {
    /// What a sign is about.
    Sign {
        /// No supervision for longer than was agreed.
        SupervisionGap = "supervision-gap",
        /// A wellbeing note that was shared says low.
        WellbeingLow = "wellbeing-low",
        /// Much of the work lies outside the role sheet.
        RoleDrift = "role-drift",
        /// More persons are followed than was agreed.
        Caseload = "caseload",
        /// A follow-up was lost, or is long overdue.
        FollowUpLost = "follow-up-lost",
        /// The date of a decision is near, or past.
        DecisionNear = "decision-near",
    }
}

/// A sign is put aside, for a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PutAside {
    /// Which sign.
    pub sign: Sign,
    /// Until when it does not come back.
    pub until: Day,
}

/// Why a sign is put aside.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PutAsideWords {
    /// In a sentence.
    pub reason: String,
}

impl Form for PutAside {
    const KIND: &'static str = "initiative.sign-aside";
    const VERSION: u32 = 1;
    type Words = PutAsideWords;

    fn check(&self, words: &PutAsideWords) -> Result<(), FormError> {
        required("reason", &words.reason)
    }
}
