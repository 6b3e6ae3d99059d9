//! Broken glass: someone reads for a danger to life what they may not read otherwise, says why, and is reviewed (PHIPA
//! s. 40; HIPAA 164.312(a)(2)(ii)).

use jalon_record::id::{EntryId, PersonRef};
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, Problem, codes, optional, required};

/// The most hours for which broken glass stays open.
pub const MOST_HOURS: u32 = 24;

/// Within how many hours it is to be reviewed.
pub const REVIEW_HOURS: u32 = 72;

/// The glass is broken, by whoever writes the entry. The person stands in the open part, and not as whom the entry is about:
/// the reason is for the team, which must be able to judge it whatever the person's consent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glass {
    /// For how many hours from now on.
    pub hours: u32,
    /// The person in danger.
    pub person: PersonRef,
}

/// Why.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GlassWords {
    /// What the danger is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for Glass {
    const KIND: &'static str = "trust.glass";
    const VERSION: u32 = 1;
    type Words = GlassWords;

    fn check(&self, words: &GlassWords) -> Result<(), FormError> {
        if !(1..=MOST_HOURS).contains(&self.hours) {
            return Err(FormError { field: "hours", problem: Problem::OutOfRange });
        }
        required("reason", &words.reason)
    }
}

codes! {
    /// What the review came to.
    Verdict {
        /// There was a danger, and reading was needed.
        Justified = "justified",
        /// There was none, or it was not.
        NotJustified = "not-justified",
        /// It cannot be said.
        Unclear = "unclear",
    }
}

/// Broken glass was reviewed, by someone else than who broke it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlassReviewed {
    /// The entry that said why.
    pub glass: EntryId,
    /// What the review came to.
    pub verdict: Verdict,
}

/// What the review says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewWords {
    /// Asked for unless it was justified.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for GlassReviewed {
    const KIND: &'static str = "trust.glass-reviewed";
    const VERSION: u32 = 1;
    type Words = ReviewWords;

    fn check(&self, words: &ReviewWords) -> Result<(), FormError> {
        match self.verdict {
            Verdict::Justified => optional("note", &words.note),
            Verdict::NotJustified | Verdict::Unclear => required("note", &words.note),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glass_is_broken_with_a_reason_and_for_a_day_at_most() {
        let of = |hours, reason: &str| {
            let glass = Glass { hours, person: PersonRef::from_bytes([1; 16]) };
            glass.check(&GlassWords { reason: reason.into() }).map_err(|error| error.field)
        };
        assert_eq!(of(1, "a danger"), Ok(()));
        assert_eq!(of(24, "a danger"), Ok(()));
        assert_eq!(of(25, "a danger"), Err("hours"));
        assert_eq!(of(0, "a danger"), Err("hours"));
        assert_eq!(of(4, " "), Err("reason"));
    }

    #[test]
    fn a_review_that_does_not_justify_says_why() {
        let of = |verdict, note: &str| {
            let review = GlassReviewed { glass: EntryId::from_bytes([1; 16]), verdict };
            review.check(&ReviewWords { note: note.into() }).is_ok()
        };
        assert!(of(Verdict::Justified, ""));
        assert!(!of(Verdict::NotJustified, ""));
        assert!(!of(Verdict::Unclear, ""));
        assert!(of(Verdict::NotJustified, "There was no danger."));
    }
}
