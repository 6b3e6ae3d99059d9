//! Coding apart, then comparing: rounds, and how disagreements were settled. Dissent is kept, and prints.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use super::place::{Anchor, Coder};
use crate::form::{Form, FormError, Problem, codes, distinct, optional, required};

codes! {
    /// How far a round is.
    RoundState {
        /// Each codes alone and sees nobody else's codings.
        Blind = "blind",
        /// They look at each other's codings and talk.
        Comparing = "comparing",
        /// It is over.
        Closed = "closed",
    }
}

/// A round of coding the same sources apart, then comparing. Each change of its state amends it; what agreement was before
/// anyone talked is that of the record up to the entry with which comparing began.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The version of the codebook that is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codebook: Option<EntryId>,
    /// Who codes.
    pub coders: Vec<Coder>,
    /// The codes that are compared, each with what lies below it; all where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<EntryId>,
    /// What they code.
    pub sources: Vec<EntryId>,
    /// How far it is.
    pub state: RoundState,
}

/// A note on it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoundWords {
    /// What it is for, or what it taught.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Round {
    const KIND: &'static str = "inquiry.round";
    const VERSION: u32 = 1;
    type Words = RoundWords;

    fn check(&self, words: &RoundWords) -> Result<(), FormError> {
        if self.coders.len() < 2 {
            return Err(FormError { field: "coders", problem: Problem::Missing });
        }
        if self.sources.is_empty() {
            return Err(FormError { field: "sources", problem: Problem::Missing });
        }
        distinct("coders", &self.coders)?;
        distinct("sources", &self.sources)?;
        distinct("codes", &self.codes)?;
        optional("note", &words.note)
    }
}

codes! {
    /// What became of a disagreement.
    Outcome {
        /// One reading was taken up.
        Adopted = "adopted",
        /// Both stand, as two readings.
        Both = "both",
        /// The codebook has to change first.
        Codebook = "codebook",
        /// It stays open.
        Open = "open",
    }
}

/// How a disagreement about a passage was settled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// The coding that was taken up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<EntryId>,
    /// The passage.
    pub at: Anchor,
    /// The codings that differed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codings: Vec<EntryId>,
    /// Who still disagrees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<Coder>,
    /// What became of it.
    pub outcome: Outcome,
    /// The round.
    pub round: EntryId,
}

/// Why.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SettledWords {
    /// What those who disagree say, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dissent: Vec<String>,
    /// Why it was settled so.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl Form for Settled {
    const KIND: &'static str = "inquiry.settled";
    const VERSION: u32 = 1;
    type Words = SettledWords;

    fn check(&self, words: &SettledWords) -> Result<(), FormError> {
        self.at.check()?;
        distinct("codings", &self.codings)?;
        distinct("dissent", &self.dissent)?;
        match (self.outcome, self.adopted) {
            (Outcome::Adopted, None) => return Err(FormError { field: "adopted", problem: Problem::Missing }),
            (Outcome::Adopted, Some(_)) | (_, None) => {}
            (_, Some(_)) => return Err(FormError { field: "adopted", problem: Problem::Unsound }),
        }
        if self.dissent.len() != words.dissent.len() {
            return Err(FormError { field: "dissent", problem: Problem::Unsound });
        }
        words.dissent.iter().try_for_each(|text| required("dissent", text))?;
        optional("why", &words.why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::id::MemberId;
    use jalon_record::text::Span;

    #[test]
    fn a_dissent_has_someone_and_words() {
        let id = |n: u8| EntryId::from_bytes([n; 16]);
        let mut settled = Settled {
            adopted: Some(id(3)),
            at: Anchor { span: Span::new(3, 9).unwrap(), version: id(1) },
            codings: vec![id(3), id(4)],
            dissent: vec![Coder::Member(MemberId::from_bytes([1; 16]))],
            outcome: Outcome::Adopted,
            round: id(2),
        };
        let words = |dissent: &[&str]| SettledWords {
            dissent: dissent.iter().map(|text| (*text).to_owned()).collect(),
            why: String::new(),
        };
        assert!(settled.check(&words(&["It was irony."])).is_ok());
        assert_eq!(settled.check(&words(&[])).unwrap_err().field, "dissent");
        settled.outcome = Outcome::Open;
        assert_eq!(settled.check(&words(&["It was irony."])).unwrap_err().field, "adopted");
    }
}
