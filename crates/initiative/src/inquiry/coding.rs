//! What people mark in a text: codings, *read and nothing to code*, passages that speak of another time.
//!
//! Their quotes are sealed; where they stand is open. What is about one person's words is sealed under that person's key: the
//! envelope of each of these is about whom its source is about.

use std::collections::BTreeMap;

use jalon_record::id::EntryId;
use jalon_record::text::Span;
use serde::{Deserialize, Serialize};

use super::place::{Anchor, Coder, Guid, QuoteWords};
use crate::form::{Form, FormError, NoWords, Problem, distinct, optional};

/// A passage that someone coded. Changing its range or its codes amends it: memos stay with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coding {
    /// The passage.
    pub at: Anchor,
    /// Whose coding it is, where not the author's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coder: Option<Coder>,
    /// With which codes: the entries that opened their threads.
    pub codes: Vec<EntryId>,
    /// What another program called the segment and each of its codes' place on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<ForeignCoding>,
}

/// What another program called a passage, and what it called each code's being given to it: REFI-QDA has an identity for both.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForeignCoding {
    /// The giving of each code, by the code: the entry that opened its thread.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codings: BTreeMap<EntryId, Guid>,
    /// The passage.
    pub segment: Guid,
}

/// The words of the passage.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CodingWords {
    /// What stood there.
    pub quote: QuoteWords,
}

impl Form for Coding {
    const KIND: &'static str = "inquiry.coding";
    const VERSION: u32 = 1;
    type Words = CodingWords;

    fn check(&self, words: &CodingWords) -> Result<(), FormError> {
        self.at.check()?;
        if self.codes.is_empty() {
            return Err(FormError { field: "codes", problem: Problem::Missing });
        }
        distinct("codes", &self.codes)?;
        words.quote.check(self.at.span)
    }
}

/// Someone read these passages and found nothing to code. It differs from silence: see coverage and agreement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {
    /// Who read, where not the author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coder: Option<Coder>,
    /// What was read.
    pub ranges: Vec<Span>,
    /// In which version.
    pub version: EntryId,
}

impl Form for Nothing {
    const KIND: &'static str = "inquiry.read";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        if self.ranges.is_empty() || self.ranges.iter().any(|range| range.is_empty()) {
            return Err(FormError { field: "ranges", problem: Problem::Missing });
        }
        distinct("ranges", &self.ranges)
    }
}

/// A passage speaks of another time than that in which it was told. That time is when the entry *occurred*; when the source
/// was told is its `told_at`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The passage.
    pub at: Anchor,
}

/// What it says of when.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ToldWords {
    /// How the time was understood: "just after the first wave".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What stood there.
    pub quote: QuoteWords,
}

impl Form for Told {
    const KIND: &'static str = "inquiry.told";
    const VERSION: u32 = 1;
    type Words = ToldWords;

    fn check(&self, words: &ToldWords) -> Result<(), FormError> {
        self.at.check()?;
        words.quote.check(self.at.span)?;
        optional("note", &words.note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::text::Canonical;

    #[test]
    fn a_coding_has_a_passage_a_code_and_its_words() {
        let text = Canonical::parse("On a bu un café.").unwrap();
        let id = |n: u8| EntryId::from_bytes([n; 16]);
        let coding = |from, to, codes: Vec<EntryId>| {
            let span = text.span(from, to).unwrap();
            let words = CodingWords { quote: QuoteWords::of(&text, span).unwrap() };
            let coding = Coding { at: Anchor { span, version: id(1) }, coder: None, codes, foreign: None };
            (coding.check(&words).map_err(|error| error.field), coding)
        };
        let (checked, made) = coding(11, 15, vec![id(2)]);
        assert_eq!(checked, Ok(()));
        let json = r#"{"at":{"span":{"start":11,"end":15},"version":"01010101-0101-0101-0101-010101010101"},"codes":["02020202-0202-0202-0202-020202020202"]}"#;
        assert_eq!(serde_json::to_string(&made).unwrap(), json);
        assert_eq!(coding(11, 11, vec![id(2)]).0, Err("span"));
        assert_eq!(coding(11, 15, vec![]).0, Err("codes"));
        assert_eq!(coding(11, 15, vec![id(2), id(2)]).0, Err("codes"));
        assert_eq!(made.check(&CodingWords::default()).unwrap_err().field, "quote");
    }

    #[test]
    fn reading_without_coding_says_what_was_read() {
        let nothing = |ranges: &[(u32, u32)]| {
            let ranges = ranges.iter().map(|(from, to)| Span::new(*from, *to).unwrap()).collect();
            Nothing { coder: None, ranges, version: EntryId::from_bytes([1; 16]) }.check(&NoWords {}).is_ok()
        };
        assert!(nothing(&[(0, 9), (20, 30)]));
        assert!(!nothing(&[]) && !nothing(&[(4, 4)]) && !nothing(&[(0, 9), (0, 9)]));
    }
}
