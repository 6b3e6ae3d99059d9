//! What happened around the team, as sources tell it, and what they contradict.

use jalon_methods::order::{self, Verdict};
use jalon_record::edtf::{Bounds, Day, Span};
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, distinct, optional, required};
use crate::seen::Seen;

codes! {
    /// How well a date or fact is known.
    Confidence {
        /// Read in a source.
        Confirmed = "confirmed",
        /// Worked out from a source, such as a day from a weekday.
        Derived = "derived",
        /// Announced beforehand; whether it came so was not checked.
        Planned = "planned",
        /// Not confirmed by a source.
        Unconfirmed = "unconfirmed",
    }
}

codes! {
    /// Whether something was announced or took place.
    Occurrence {
        /// It took place.
        Actual = "actual",
        /// It was announced.
        Planned = "planned",
        /// Nobody says.
        Unknown = "unknown",
    }
}

/// Something that happened around the team, as a source tells it. Conflicting claims are all kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextEvent {
    /// How well it is known.
    pub confidence: Confidence,
    /// Announced or real.
    pub occurrence: Occurrence,
    /// The crisis it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crisis: Option<EntryId>,
    /// What it touches, by constructs of the CFIR 2.0 (list `cfir-construct`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constructs: Vec<Code>,
    /// On which level it plays: micro, meso, macro (list `context-level`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Code>,
    /// The language its words are in, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// The fact and where it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContextWords {
    /// The fact, in one's own words.
    pub fact: String,
    /// Its sources: addresses or references.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

impl Form for ContextEvent {
    const KIND: &'static str = "crisis.context";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = ContextWords;

    fn check(&self, words: &ContextWords) -> Result<(), FormError> {
        required("fact", &words.fact)?;
        distinct("constructs", &self.constructs)?;
        if self.confidence == Confidence::Confirmed && words.sources.iter().all(|source| source.trim().is_empty()) {
            return Err(FormError { field: "sources", problem: Problem::Missing });
        }
        words.sources.iter().try_for_each(|source| optional("sources", source))
    }
}

/// The events that may have happened between two days, both included.
pub fn events_between(events: &[Seen<ContextEvent>], first: Day, last: Day) -> impl Iterator<Item = &Seen<ContextEvent>> {
    let day = |day| Span { earliest: Some(day), latest: Some(day) };
    let days = Bounds { start: day(first), end: day(last) };
    events.iter().filter(move |event| order::overlaps(event.bounds(), days) != Verdict::No)
}

/// Two claims about the world that cannot both be right. Neither is removed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dispute {
    /// One claim.
    pub one: EntryId,
    /// The other.
    pub other: EntryId,
}

/// What they disagree about.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DisputeWords {
    /// In a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}

impl Form for Dispute {
    const KIND: &'static str = "crisis.dispute";
    const VERSION: u32 = 1;
    type Words = DisputeWords;

    fn check(&self, words: &DisputeWords) -> Result<(), FormError> {
        if self.one == self.other {
            return Err(FormError { field: "other", problem: Problem::Repeated });
        }
        optional("about", &words.about)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_have_happened_between_two_days() {
        let open = ContextEvent {
            confidence: Confidence::Derived,
            occurrence: Occurrence::Actual,
            crisis: None,
            constructs: vec![],
            level: None,
            lang: None,
        };
        let event = |n: u8, date: &str| crate::crisis::bracket::example::seen(n, 7, date, open.clone(), ContextWords::default());
        let events = [event(1, "2020-03-01"), event(2, "2020-03"), event(3, "2020-03-20/2020-04-05"), event(4, "2020-05-01")];
        let day = |number| Day::from_number(number).unwrap();
        let (first, last) = (day(18_348), day(18_382));
        assert_eq!((first.to_string(), last.to_string()), ("2020-03-27".into(), "2020-04-30".into()));
        let found: Vec<u8> = events_between(&events, first, last).map(|event| event.root.as_bytes()[0]).collect();
        assert_eq!(found, [2, 3]);
    }

    #[test]
    fn a_confirmed_event_names_its_source() {
        let event = |confidence| ContextEvent {
            confidence,
            occurrence: Occurrence::Actual,
            crisis: None,
            constructs: vec![],
            level: None,
            lang: None,
        };
        let words = ContextWords { fact: "A shelter opens".into(), sources: vec![] };
        assert_eq!(event(Confidence::Confirmed).check(&words).unwrap_err().field, "sources");
        assert!(event(Confidence::Unconfirmed).check(&words).is_ok());
    }
}
