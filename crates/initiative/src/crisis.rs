//! Crises, the brackets people draw in time, and what happened around the team.
//!
//! Brackets are drawn by people, never computed (temporal bracketing: Langley 1999). What is computed is where each
//! thing lies relative to them, honestly under uncertain dates.

use jalon_methods::order;
pub use jalon_methods::order::Verdict;
use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, optional, required};

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

codes! {
    /// What an event did to a step or to the work. One event may carry both, from different people.
    Effect {
        /// It stood in the way.
        Challenge = "challenge",
        /// It opened something.
        Opportunity = "opportunity",
        /// Both at once, says one person.
        Both = "both",
        /// Neither.
        None = "none",
        /// Not yet clear.
        Unsure = "unsure",
    }
}

impl Effect {
    /// Whether it names an obstacle.
    pub fn is_challenge(self) -> bool {
        matches!(self, Self::Challenge | Self::Both)
    }

    /// Whether it names an opening.
    pub fn is_opportunity(self) -> bool {
        matches!(self, Self::Opportunity | Self::Both)
    }
}

/// A crisis is named: COVID-19, the overdose crisis, a cold wave. Several may run at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {}

/// What a crisis is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CrisisWords {
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
}

impl Form for Crisis {
    const KIND: &'static str = "crisis.named";
    const VERSION: u32 = 1;
    type Words = CrisisWords;

    fn check(&self, words: &CrisisWords) -> Result<(), FormError> {
        required("name", &words.name)?;
        optional("description", &words.description)
    }
}

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
    /// Why the border is there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for Bracket {
    const KIND: &'static str = "crisis.bracket";
    const VERSION: u32 = 1;
    type Words = BracketWords;

    fn check(&self, words: &BracketWords) -> Result<(), FormError> {
        let (start, end) = (self.start.bounds().start.earliest, self.end.bounds().end.latest);
        if matches!((start, end), (Some(start), Some(end)) if end < start) {
            return Err(FormError { field: "end", problem: Problem::Reversed });
        }
        optional("label", &words.label)?;
        optional("scheme", &words.scheme)?;
        optional("reason", &words.reason)
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
    const VERSION: u32 = 1;
    type Words = ContextWords;

    fn check(&self, words: &ContextWords) -> Result<(), FormError> {
        required("fact", &words.fact)?;
        if self.confidence == Confidence::Confirmed && words.sources.iter().all(|source| source.trim().is_empty()) {
            return Err(FormError { field: "sources", problem: Problem::Missing });
        }
        words.sources.iter().try_for_each(|source| optional("sources", source))
    }
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

/// What someone says an event, or the crisis itself, did to a step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectOn {
    /// The event or the crisis.
    pub of: EntryId,
    /// The step, by its id in the pathway; the work in general where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Challenge, opportunity, both…
    pub effect: Effect,
    /// How (lists `mechanism-challenge`, `mechanism-opportunity`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mechanism: Option<Code>,
    /// How strongly (list `intensity`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intensity: Option<Code>,
}

/// How the person put it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EffectWords {
    /// In their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl Form for EffectOn {
    const KIND: &'static str = "crisis.effect";
    const VERSION: u32 = 1;
    type Words = EffectWords;

    fn check(&self, words: &EffectWords) -> Result<(), FormError> {
        optional("why", &words.why)
    }
}

/// Where a thing lies relative to a bracket: certainly in it, possibly, or not. Under uncertain dates both it and the
/// bracket's borders range over all they may have been.
pub fn lies_in(thing: Bounds, bracket: &Bracket) -> Verdict {
    match Bounds::between(bracket.start.bounds().start, bracket.end.bounds().end) {
        Some(ground) => order::overlaps(thing, ground),
        None => Verdict::No,
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
    fn a_confirmed_event_names_its_source() {
        let event = |confidence| ContextEvent { confidence, occurrence: Occurrence::Actual, crisis: None, lang: None };
        let words = ContextWords { fact: "A shelter opens".into(), sources: vec![] };
        assert_eq!(event(Confidence::Confirmed).check(&words).unwrap_err().field, "sources");
        assert!(event(Confidence::Unconfirmed).check(&words).is_ok());
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
