//! Handoffs: someone is introduced to the peer support worker, or by her to a service, and both sides see what came of it.
//!
//! A handoff is one thread. Each step in its life amends it, and happened when its entry says it did.

use jalon_record::edtf::Edtf;
use jalon_record::id::MemberId;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, optional};

codes! {
    /// Where a handoff stands.
    HandoffState {
        /// Someone offers it.
        Offered = "offered",
        /// Whoever is to take it says yes.
        Accepted = "accepted",
        /// All three met.
        Met = "met",
        /// The person came the first time without the one who introduced them.
        Attended = "attended",
        /// It came to its end.
        Closed = "closed",
        /// Whoever was to take it cannot.
        Declined = "declined",
        /// Nobody knows what became of it.
        Lost = "lost",
    }
}

impl HandoffState {
    /// Whether someone still has something to do.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Offered | Self::Accepted | Self::Met | Self::Attended)
    }

    /// What may follow. A step may be passed over, since people meet before anyone writes it down; what is over may be
    /// opened again by accepting it.
    pub fn may_become(self, next: Self) -> bool {
        match self {
            Self::Offered => next != Self::Offered,
            Self::Accepted => matches!(next, Self::Met | Self::Attended | Self::Closed | Self::Declined | Self::Lost),
            Self::Met => matches!(next, Self::Attended | Self::Closed | Self::Lost),
            Self::Attended => matches!(next, Self::Closed | Self::Lost),
            Self::Closed | Self::Declined | Self::Lost => next == Self::Accepted,
        }
    }
}

/// One person is handed from one to another, warm where it can be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handoff {
    /// By when someone should have met them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Edtf>,
    /// Who offers it; its author where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<MemberId>,
    /// The sort of service it goes to, where it leaves the team (list `handoff-service`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Code>,
    /// Where it stands.
    pub state: HandoffState,
    /// Who is to take it; any peer support worker of the team where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<MemberId>,
    /// With both present, by phone, on paper (list `handoff-way`).
    pub way: Code,
}

/// What is said of a handoff.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HandoffWords {
    /// What came of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outcome: String,
    /// What it is about, in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// By which nickname they are known, or how to recognise them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
}

impl Form for Handoff {
    const KIND: &'static str = "practice.handoff";
    const VERSION: u32 = 1;
    type Words = HandoffWords;

    fn check(&self, words: &HandoffWords) -> Result<(), FormError> {
        if self.service.is_some() && self.to.is_some() {
            return Err(FormError { field: "to", problem: Problem::Unsound });
        }
        optional("what", &words.what)?;
        optional("outcome", &words.outcome)?;
        match words.who.chars().count() {
            0..=200 => Ok(()),
            _ => Err(FormError { field: "who", problem: Problem::TooLong }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handoff_goes_on_and_what_is_over_opens_only_by_being_accepted() {
        use HandoffState::*;
        assert!(Offered.may_become(Met) && Accepted.may_become(Attended));
        assert!(!Met.may_become(Accepted) && !Attended.may_become(Declined));
        for over in HandoffState::ALL.iter().filter(|state| !state.is_open()) {
            assert!(HandoffState::ALL.iter().all(|next| over.may_become(*next) == (*next == Accepted)), "{over:?}");
        }
    }

    #[test]
    fn it_goes_to_a_colleague_or_to_a_service() {
        let member = MemberId::from_bytes([1; 16]);
        let to = |to, service: Option<&str>| Handoff {
            due: None,
            from: None,
            service: service.and_then(Code::new),
            state: HandoffState::Offered,
            to,
            way: Code::new("warm").unwrap(),
        };
        assert_eq!(to(Some(member), None).check(&HandoffWords::default()), Ok(()));
        assert_eq!(to(None, None).check(&HandoffWords::default()), Ok(()));
        assert_eq!(to(Some(member), Some("housing")).check(&HandoffWords::default()).unwrap_err().field, "to");
    }
}
