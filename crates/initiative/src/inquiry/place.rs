//! Where in a text, and who says so.

use jalon_record::id::{EntryId, MemberId};
use jalon_record::text::{Canonical, Span, TextDigest};
use serde::{Deserialize, Serialize};

use crate::form::{FormError, Problem};

/// A passage of one version of a source. Positions are those of the version's canonical text: code points, half-open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// From where to where.
    pub span: Span,
    /// The entry that opened the thread of the version.
    pub version: EntryId,
}

impl Anchor {
    pub(crate) fn check(self) -> Result<(), FormError> {
        if self.span.is_empty() { Err(FormError { field: "span", problem: Problem::Missing }) } else { Ok(()) }
    }
}

/// Whose coding it is, where that is not the author of the entry: a coder of an imported project, or one whose coding
/// somebody else brought into the record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coder {
    /// A member.
    Member(MemberId),
    /// Someone of whom the record knows a role in the study only: the entry that opened its thread.
    Role(EntryId),
}

/// An identifier that another program gave to something, kept so that going out and coming back makes no second one
/// (REFI-QDA 1.5: 8-4-4-4-12 hexadecimal digits, with or without braces, of any case; it need not be a UUID by RFC 4122).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Guid(String);

impl Guid {
    /// From its text; `None` where it has another shape. Kept in lower case, without braces.
    pub fn new(text: &str) -> Option<Self> {
        let bare = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
        let hex = |part: &str, long: usize| part.len() == long && part.bytes().all(|b| b.is_ascii_hexdigit());
        let mut parts = bare.split('-');
        let fits = [8, 4, 4, 4, 12].into_iter().all(|long| parts.next().is_some_and(|part| hex(part, long)));
        (fits && parts.next().is_none()).then(|| Self(bare.to_ascii_lowercase()))
    }

    /// The text, in lower case and without braces.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Guid {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).filter(|guid| guid.0 == text).ok_or("a GUID in lower case, without braces")
    }
}

impl From<Guid> for String {
    fn from(guid: Guid) -> Self {
        guid.0
    }
}

/// The longest quote that is kept whole, in code points. Of a longer passage its beginning and its end are kept.
pub const LONGEST_QUOTE: u32 = 4_000;

/// The words of a passage as they stood when it was marked, with the text they stood in.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct QuoteWords {
    /// Which text they stood in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<TextDigest>,
    /// The words; of more than [`LONGEST_QUOTE`] code points the first half of as many.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub exact: String,
    /// Of a longer passage the last half of as many.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub end: String,
}

impl QuoteWords {
    /// The words of a passage; `None` where it does not lie inside the text.
    pub fn of(text: &Canonical, span: Span) -> Option<Self> {
        let digest = Some(text.digest());
        let Some((head, tail)) = halves(span) else {
            return Some(Self { digest, exact: text.slice(span)?.to_owned(), end: String::new() });
        };
        Some(Self { digest, exact: text.slice(head)?.to_owned(), end: text.slice(tail)?.to_owned() })
    }

    /// Whether these very words stand there in a text.
    pub fn stands(&self, text: &Canonical, span: Span) -> bool {
        Self::of(text, span).is_some_and(|there| there.exact == self.exact && there.end == self.end)
    }

    /// Refuses words that cannot be those of a passage so long.
    pub(crate) fn check(&self, span: Span) -> Result<(), FormError> {
        let (exact, end) = halves(span).map_or((span.len(), 0), |(head, tail)| (head.len(), tail.len()));
        let long = |text: &str, points: u32| text.chars().count() == points as usize;
        if self.exact.is_empty() {
            return Err(FormError { field: "quote", problem: Problem::Missing });
        }
        match long(&self.exact, exact) && long(&self.end, end) {
            true => Ok(()),
            false => Err(FormError { field: "quote", problem: Problem::Unsound }),
        }
    }
}

/// The beginning and the end of a passage that is too long to be kept whole.
fn halves(span: Span) -> Option<(Span, Span)> {
    const HALF: u32 = LONGEST_QUOTE / 2;
    if span.len() <= LONGEST_QUOTE {
        return None;
    }
    let head = Span::new(span.start(), span.start().checked_add(HALF)?).ok()?;
    Some((head, Span::new(span.end().checked_sub(HALF)?, span.end()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_identifiers_are_compared_in_one_form() {
        let guid = Guid::new("{5C94BF99-AEAA-4D95-DEAD-0123456789ab}").unwrap();
        assert_eq!(guid.as_str(), "5c94bf99-aeaa-4d95-dead-0123456789ab");
        for wrong in
            ["", "5c94bf99", "5c94bf99-aeaa-4d95-dead-0123456789abc", "{5c94bf99-aeaa-4d95-dead-0123456789ab", "g-1-1-1-1"]
        {
            assert_eq!(Guid::new(wrong), None, "{wrong}");
        }
        assert!(serde_json::from_str::<Guid>("\"5C94BF99-AEAA-4D95-DEAD-0123456789AB\"").is_err(), "one form in the record");
    }

    #[test]
    fn a_quote_is_held_to_its_text() {
        let text = Canonical::parse(&"é1234 ".repeat(2_000)).unwrap();
        let short = text.span(3, 9).unwrap();
        let quote = QuoteWords::of(&text, short).unwrap();
        assert!(quote.stands(&text, short) && quote.check(short).is_ok());
        assert!(!quote.stands(&text, text.span(4, 10).unwrap()));
        assert_eq!(quote.check(text.span(3, 10).unwrap()).unwrap_err().problem, Problem::Unsound);
        let long = text.span(1, 11_000).unwrap();
        let quote = QuoteWords::of(&text, long).unwrap();
        assert!(quote.stands(&text, long) && quote.check(long).is_ok());
        assert_eq!(quote.exact.chars().count() + quote.end.chars().count(), LONGEST_QUOTE as usize);
    }

    #[test]
    fn a_coder_is_a_member_or_a_role() {
        let text = r#"{"member":"01010101-0101-0101-0101-010101010101"}"#;
        let coder: Coder = serde_json::from_str(text).unwrap();
        assert_eq!(coder, Coder::Member(MemberId::from_bytes([1; 16])));
        assert_eq!(serde_json::to_string(&coder).unwrap(), text);
    }
}
