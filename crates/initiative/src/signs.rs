//! Early signs: few and kind. Each says why it appears, and can be put aside with a reason.
//!
//! | module | what it holds |
//! |---|---|
//! | [`noted`] | what signs are read from: the practice of the last weeks, what was agreed, decisions |
//! | [`rules`] | when each sign appears, and the numbers, dates and entries that make it appear |
//! | [`ahead`] | when the next supervision is due, told before a gap opens |

use jalon_record::edtf::Day;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, codes, required, written_day};
use crate::seen::Seen;

pub mod ahead;
pub mod noted;
pub mod rules;
#[cfg(test)]
mod tests;

pub use ahead::{NextSupervision, next_supervision};
pub use noted::{Note, Noted};
pub use rules::{Due, Last, Sighted, Why, signs};

/// How many signs are shown at once; the others wait behind a line. Ours, by inference: a list longer than a hand is not read
/// by someone tired.
pub const SHOWN: usize = 4;

/// The most days for which a sign is put aside. Ours, by inference: a quarter, after which a team has met again.
pub const ASIDE_DAYS: i32 = 90;

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
        /// Hours were worked that are not paid, or were paid late.
        HoursUnpaid = "hours-unpaid",
    }
}

/// A sign is put aside, for a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PutAside {
    /// Which sign.
    pub sign: Sign,
    /// Until when it does not come back.
    #[serde(with = "written_day")]
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
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = PutAsideWords;

    fn check(&self, words: &PutAsideWords) -> Result<(), FormError> {
        required("reason", &words.reason)
    }
}

/// What keeps a sign aside today: of those that do, the one that lasts longest. Wellbeing that was shared as low after it was put aside
/// is new, and is shown.
pub fn put_aside<'a>(sighted: &Sighted, list: &'a [Seen<PutAside>], today: Day) -> Option<&'a Seen<PutAside>> {
    let holds = |aside: &&Seen<PutAside>| aside.open.sign == sighted.sign() && today <= aside.open.until;
    let knew = |aside: &&Seen<PutAside>| match &sighted.why {
        Why::Wellbeing { newest, .. } => *newest <= aside.seq,
        _ => true,
    };
    list.iter().filter(holds).filter(knew).max_by_key(|aside| (aside.open.until, aside.seq))
}
