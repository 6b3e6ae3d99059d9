//! The agreement under which a study reads: who signed it, from when until when, for what (LRSSS s. 44 to 48).

use jalon_record::edtf::Day;
use jalon_record::id::MemberId;
use serde::{Deserialize, Serialize};

use super::consent::Purpose;
use crate::form::{Form, FormError, Problem, codes, distinct, optional, required, written_day};

codes! {
    /// Whether an agreement may open anything.
    AgreementState {
        /// It may, between its days.
        Signed = "signed",
        /// It was ended before its last day.
        Ended = "ended",
    }
}

/// An agreement of a study.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The first day.
    #[serde(with = "written_day")]
    pub from: Day,
    /// The members who signed.
    pub members: Vec<MemberId>,
    /// The purposes that it allows.
    pub purposes: Vec<Purpose>,
    /// Whether it stands.
    pub state: AgreementState,
    /// The last day.
    #[serde(with = "written_day")]
    pub until: Day,
}

/// What it is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AgreementWords {
    /// The reference of the decision of the research ethics board.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ethics: String,
    /// The title of the study.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

impl Form for Agreement {
    const KIND: &'static str = "trust.agreement";
    const VERSION: u32 = 1;
    type Words = AgreementWords;

    fn check(&self, words: &AgreementWords) -> Result<(), FormError> {
        if self.members.is_empty() {
            return Err(FormError { field: "members", problem: Problem::Missing });
        }
        if self.purposes.is_empty() {
            return Err(FormError { field: "purposes", problem: Problem::Missing });
        }
        distinct("members", &self.members)?;
        distinct("purposes", &self.purposes)?;
        if self.until < self.from {
            return Err(FormError { field: "until", problem: Problem::Reversed });
        }
        required("title", &words.title)?;
        optional("ethics", &words.ethics)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_names_who_signed_and_ends_after_it_begins() {
        let day = |number| Day::from_number(number).unwrap();
        let of = |members: Vec<MemberId>, until| {
            let (from, purposes, state) = (day(20_000), vec![Purpose::Analysis], AgreementState::Signed);
            let agreement = Agreement { from, members, purposes, state, until: day(until) };
            agreement.check(&AgreementWords { title: "A study".into(), ..Default::default() }).map_err(|error| error.field)
        };
        let member = MemberId::from_bytes([1; 16]);
        assert_eq!(of(vec![member], 20_000), Ok(()));
        assert_eq!(of(vec![member], 19_999), Err("until"));
        assert_eq!(of(vec![], 20_100), Err("members"));
        assert_eq!(of(vec![member, member], 20_100), Err("members"));
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let text = r#"{"from":"2026-01-01","members":["01010101-0101-0101-0101-010101010101"],"purposes":["analysis"],"state":"signed","until":"2026-12-31"}"#;
        let read: Agreement = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
}
