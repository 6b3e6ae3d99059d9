//! What a person asks of us about what is kept of them, and that they disagree with something in it.
//!
//! Access, portability, rectification, restriction, withdrawal, erasure: P-39.1 s. 27, 28, 32 and LRSSS (Quebec), GDPR 12 to 20.

use jalon_record::edtf::Day;
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, codes, optional, required, written_day};

/// Within how many days a request is answered, counted from the day after it was received: thirty (P-39.1 s. 32; HIPAA
/// 45 CFR 164.524(b)); the GDPR says one month (12(3)).
pub const ANSWER_WITHIN: i32 = 30;

codes! {
    /// What is asked.
    RequestSort {
        /// To see, or to have a copy of, what is kept.
        Access = "access",
        /// To have what they gave in a form that another program reads.
        Portability = "portability",
        /// To have something put right.
        Rectification = "rectification",
        /// That someone does not read it.
        Restriction = "restriction",
        /// To withdraw what they agreed to.
        Withdrawal = "withdrawal",
        /// To have it destroyed.
        Erasure = "erasure",
    }
}

codes! {
    /// Where a request stands.
    RequestState {
        /// It waits for an answer.
        Open = "open",
        /// It was done.
        Granted = "granted",
        /// A part of it was done.
        Partly = "partly",
        /// It was refused, and why was told.
        Refused = "refused",
        /// The person took it back.
        TakenBack = "taken-back",
    }
}

/// A request. It was received when it occurred; the person stands in the envelope.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The last day on which it is answered in time.
    #[serde(with = "written_day")]
    pub due: Day,
    /// What is asked.
    pub sort: RequestSort,
    /// Where it stands.
    pub state: RequestState,
}

/// What was said about a request.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RequestWords {
    /// How it was asked, and what was answered.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Request {
    /// By when a request received on this day is answered.
    pub fn answer_by(received: Day) -> Day {
        Day::from_number(received.number().saturating_add(ANSWER_WITHIN)).unwrap_or(received)
    }

    /// How many days are left; fewer than none when it is late.
    pub fn days_left(&self, today: Day) -> i32 {
        self.due.number().saturating_sub(today.number())
    }
}

impl Form for Request {
    const KIND: &'static str = "trust.request";
    const VERSION: u32 = 1;
    type Words = RequestWords;

    /// A refusal, whole or in part, says why.
    fn check(&self, words: &RequestWords) -> Result<(), FormError> {
        match self.state {
            RequestState::Refused | RequestState::Partly => required("note", &words.note),
            _ => optional("note", &words.note),
        }
    }
}

/// Someone disagrees with what an entry says. Their statement stands beside it wherever it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// The entry that opened the thread they disagree with.
    pub entry: EntryId,
}

/// What they say.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DisagreementWords {
    /// In their words.
    pub statement: String,
}

impl Form for Disagreement {
    const KIND: &'static str = "trust.disagreement";
    const VERSION: u32 = 1;
    type Words = DisagreementWords;

    fn check(&self, words: &DisagreementWords) -> Result<(), FormError> {
        required("statement", &words.statement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_answered_within_thirty_days_and_refused_with_a_reason() {
        let received = Day::from_number(20_000).unwrap();
        let request = |state| Request { due: Request::answer_by(received), sort: RequestSort::Access, state };
        assert_eq!(request(RequestState::Open).days_left(received), 30);
        assert_eq!(request(RequestState::Open).check(&RequestWords::default()), Ok(()));
        for state in [RequestState::Refused, RequestState::Partly] {
            assert_eq!(request(state).check(&RequestWords::default()).unwrap_err().field, "note");
            assert_eq!(request(state).check(&RequestWords { note: "kept by law".into() }), Ok(()));
        }
    }

    #[test]
    fn a_disagreement_says_something() {
        let open = Disagreement { entry: EntryId::from_bytes([1; 16]) };
        assert_eq!(open.check(&DisagreementWords::default()).unwrap_err().field, "statement");
        assert_eq!(open.check(&DisagreementWords { statement: "it was not so".into() }), Ok(()));
    }
}
