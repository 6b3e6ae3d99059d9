//! Brackets: phases that people draw, with borders that may be fuzzy.
//!
//! What a bracket records follows temporal bracketing (A. Langley, "Strategies for theorizing from process data", *Academy of
//! Management Review* 24(4), 1999, 691–710): borders with their events, why it is one inside, why it breaks at the border, and
//! how what was done in it shaped the next.

use jalon_methods::order::{self, Verdict};
use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, optional};

/// A bracket: a phase that someone draws, with borders that may be fuzzy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bracket {
    /// The crisis it divides.
    pub crisis: EntryId,
    /// The scheme it belongs to; several stand side by side.
    pub scheme: Code,
    /// The phase, by a code of the preset or of one's own.
    pub phase: Code,
    /// Where it begins: EDTF, may be uncertain.
    pub start: Edtf,
    /// Where it ends; while it lasts, `[2022-06-23..]`: that day, on which it was still going on, or later.
    pub end: Edtf,
    /// The event that marks its beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marker: Option<EntryId>,
    /// Whose clock it follows; a site's own may lag the outer one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
}

codes! {
    /// Whose time a bracket follows.
    Clock {
        /// The world's: waves, decrees, seasons.
        Outer = "outer",
        /// The site's own: when it was felt here.
        Site = "site",
    }
}

impl Bracket {
    /// From where to where it may reach: both borders with all they may have been. `None` where they contradict each other.
    pub fn ground(&self) -> Option<Bounds> {
        Bounds::between(self.start.bounds().start, self.end.bounds().end)
    }

    /// The same as it was drawn, where its borders contradict each other too.
    pub fn reach(&self) -> Bounds {
        let (start, end) = (self.start.bounds().start, self.end.bounds().end);
        Bounds::between(start, end).unwrap_or(Bounds { start, end })
    }
}

/// What a bracket is called, and why it is drawn there.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BracketWords {
    /// Its label; the phase's own where empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What its scheme is called, where someone named one of their own: its code is then a keyed digest of the name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scheme: String,
    /// Why it begins there: what broke with what was before.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What holds it together: why it is one phase.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub inside: String,
    /// What was done in it that shaped what came next.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub leads_to: String,
}

impl Form for Bracket {
    const KIND: &'static str = "crisis.bracket";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = BracketWords;

    fn check(&self, words: &BracketWords) -> Result<(), FormError> {
        let (start, end) = (self.start.bounds().start.earliest, self.end.bounds().end.latest);
        if matches!((start, end), (Some(start), Some(end)) if end < start) {
            return Err(FormError { field: "end", problem: Problem::Reversed });
        }
        optional("label", &words.label)?;
        optional("scheme", &words.scheme)?;
        optional("reason", &words.reason)?;
        optional("inside", &words.inside)?;
        optional("leads_to", &words.leads_to)
    }
}

/// Where a thing lies relative to a bracket: certainly in it, possibly, or not. Under uncertain dates both it and the
/// bracket's borders range over all they may have been.
pub fn lies_in(thing: Bounds, bracket: &Bracket) -> Verdict {
    match bracket.ground() {
        Some(ground) => order::overlaps(thing, ground),
        None => Verdict::No,
    }
}

#[cfg(test)]
pub(crate) mod example {
    use super::*;
    use crate::seen::Seen;
    use jalon_record::id::{Instant, MemberId, Seq};

    /// An entry as it stands, with a name and an author made from small numbers.
    pub(crate) fn seen<T: Form>(n: u8, author: u8, occurred: &str, open: T, words: T::Words) -> Seen<T> {
        Seen {
            root: EntryId::from_bytes([n; 16]),
            id: EntryId::from_bytes([n; 16]),
            seq: Seq::new(n.into()).unwrap(),
            author: MemberId::from_bytes([author; 16]),
            occurred: Edtf::parse(occurred).unwrap(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            in_conflict: false,
            open,
            words: Some(words).into(),
        }
    }

    /// A bracket of the crisis whose name is made of ones.
    pub(crate) fn drawn(n: u8, author: u8, scheme: &str, phase: &str, start: &str, end: &str) -> Seen<Bracket> {
        let open = Bracket {
            crisis: EntryId::from_bytes([1; 16]),
            scheme: Code::new(scheme).unwrap(),
            phase: Code::new(phase).unwrap(),
            start: Edtf::parse(start).unwrap(),
            end: Edtf::parse(end).unwrap(),
            marker: None,
            clock: None,
        };
        seen(n, author, start, open, BracketWords::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bracket(start: &str, end: &str) -> Result<(), FormError> {
        Bracket {
            crisis: EntryId::from_bytes([1; 16]),
            scheme: Code::new("team").unwrap(),
            phase: Code::new("disruption").unwrap(),
            start: Edtf::parse(start).unwrap(),
            end: Edtf::parse(end).unwrap(),
            marker: None,
            clock: None,
        }
        .check(&BracketWords::default())
    }

    #[test]
    fn a_bracket_may_be_fuzzy_but_not_reversed() {
        assert!(bracket("2020-03", "2020-06~").is_ok());
        assert!(bracket("2020-03", "2020-03").is_ok());
        assert_eq!(bracket("2020-06", "2020-03").unwrap_err().problem, Problem::Reversed);
    }

    #[test]
    fn an_uncertain_date_lies_possibly_in_two_brackets() {
        let bracket = |start: &str, end: &str| Bracket {
            crisis: EntryId::from_bytes([1; 16]),
            scheme: Code::new("team").unwrap(),
            phase: Code::new("disruption").unwrap(),
            start: Edtf::parse(start).unwrap(),
            end: Edtf::parse(end).unwrap(),
            marker: None,
            clock: None,
        };
        let (first, second) = (bracket("2020-03-13", "2020-05-15"), bracket("2020-05-16", "[2022-06-01..]"));
        let date = |text: &str| Edtf::parse(text).unwrap().bounds();
        let in_both = |text: &str| (lies_in(date(text), &first), lies_in(date(text), &second));
        assert_eq!(in_both("2020-05"), (Verdict::Possibly, Verdict::Possibly));
        assert_eq!(in_both("2020-04-02"), (Verdict::Certainly, Verdict::No));
        assert_eq!(in_both("2021"), (Verdict::No, Verdict::Certainly));
        let lies = |text: &str, start: &str, end: &str| lies_in(date(text), &bracket(start, end));
        assert_eq!(lies("2021", "2020-05-16", "2022"), Verdict::Certainly);
        assert_eq!(lies("2021", "2020-05-16", "[2020-06..]"), Verdict::Possibly);
        assert_eq!(lies("XXXX", "2020-05-16", "2022"), Verdict::Possibly);
        assert_eq!(lies("2020-03/2020-06", "2020-05", "2020-05"), Verdict::Certainly);
    }
}
