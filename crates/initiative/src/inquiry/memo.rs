//! Memos: what someone thinks about anything, with the passages that made them think it.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use super::place::{Anchor, Guid, QuoteWords};
use crate::form::{Form, FormError, Problem, codes, distinct, required};

codes! {
    /// What a memo is for (list `memo-sort`).
    MemoSort {
        /// What is going on in the data.
        Analytic = "analytic",
        /// How the work was done, and why so.
        Method = "method",
        /// What the writer brings along.
        Reflexive = "reflexive",
        /// A case that speaks against it.
        Negative = "negative-case",
        /// A meeting of the research team.
        Meeting = "meeting",
        /// A remark.
        Remark = "remark",
    }
}

/// A memo. Private ones have their author as audience.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memo {
    /// What another program called it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Guid>,
    /// On what: entries of any kind, by those that opened their threads; on the study as a whole where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<EntryId>,
    /// The passages that it quotes, in the order of its words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Anchor>,
    /// What it is for.
    pub sort: MemoSort,
}

/// What it says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MemoWords {
    /// The words of the passages, as many as the open part names. In the text, `{quote:1}` stands for the first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<QuoteWords>,
    /// The text.
    pub text: String,
    /// Its title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// The longest memo, in characters.
pub const LONGEST_MEMO: usize = 200_000;

impl Form for Memo {
    const KIND: &'static str = "inquiry.memo";
    const VERSION: u32 = 1;
    type Words = MemoWords;

    fn check(&self, words: &MemoWords) -> Result<(), FormError> {
        distinct("on", &self.on)?;
        if self.quotes.len() != words.quotes.len() {
            return Err(FormError { field: "quotes", problem: Problem::Unsound });
        }
        for (anchor, quote) in self.quotes.iter().zip(&words.quotes) {
            anchor.check()?;
            quote.check(anchor.span)?;
        }
        if words.text.trim().is_empty() {
            return Err(FormError { field: "text", problem: Problem::Missing });
        }
        if words.text.chars().count() > LONGEST_MEMO {
            return Err(FormError { field: "text", problem: Problem::TooLong });
        }
        if words.title.is_empty() { Ok(()) } else { required("title", &words.title) }
    }
}

/// A piece of a memo's text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// The passage with this place in [`Memo::quotes`], from 0.
    Quote(usize),
}

/// The text of a memo, with the places of its quotes. A number that names no quote stays as it was written.
pub fn pieces(text: &str, quotes: usize) -> Vec<Piece<'_>> {
    let (mut found, mut from, mut at) = (Vec::new(), 0, 0);
    while let Some(open) = text.get(at..).and_then(|rest| rest.find("{quote:")).map(|found| at + found) {
        let inside = open + "{quote:".len();
        let token = text.get(inside..).and_then(|rest| {
            let (number, _) = rest.split_once('}')?;
            let place = number.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < quotes)?;
            Some((place, inside + number.len() + 1))
        });
        at = inside;
        if let Some((place, after)) = token {
            found.extend(text.get(from..open).filter(|words| !words.is_empty()).map(Piece::Words));
            found.push(Piece::Quote(place));
            (from, at) = (after, after);
        }
    }
    found.extend(text.get(from..).filter(|words| !words.is_empty()).map(Piece::Words));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::text::Canonical;

    #[test]
    fn a_memo_quotes_what_it_names() {
        let text = Canonical::parse("On a bu un café.").unwrap();
        let span = text.span(11, 15).unwrap();
        let memo = Memo {
            foreign: None,
            on: vec![EntryId::from_bytes([2; 16])],
            quotes: vec![Anchor { span, version: EntryId::from_bytes([1; 16]) }],
            sort: MemoSort::Analytic,
        };
        let quote = QuoteWords::of(&text, span).unwrap();
        let words = |quotes| MemoWords { quotes, text: "Coffee is how it begins: {quote:1}".into(), title: String::new() };
        assert!(memo.check(&words(vec![quote])).is_ok());
        assert_eq!(memo.check(&words(vec![])).unwrap_err().field, "quotes");
    }

    #[test]
    fn quotes_stand_where_the_text_says() {
        use Piece::{Quote, Words};
        assert_eq!(pieces("a {quote:2}{quote:1} b", 2), [Words("a "), Quote(1), Quote(0), Words(" b")]);
        assert_eq!(pieces("{quote:3} {quote:x} {quote:", 2), [Words("{quote:3} {quote:x} {quote:")]);
        assert_eq!(pieces("{quote:{quote:1}", 1), [Words("{quote:"), Quote(0)]);
        assert_eq!(pieces("", 1), []);
    }
}
