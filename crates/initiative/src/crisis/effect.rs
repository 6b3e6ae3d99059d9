//! What an event, or the crisis itself, did to a step. One event may carry challenge and opportunity, from different people.

use std::collections::BTreeSet;

use jalon_record::id::{EntryId, MemberId};
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, distinct, optional};
use crate::seen::Seen;

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

/// How many people disagree: those who say something of one step, where they do not all say the same; `None` where they do.
pub fn disagreement<'a>(of_one_step: impl IntoIterator<Item = &'a Seen<EffectOn>>) -> Option<usize> {
    let said: BTreeSet<(MemberId, Effect)> = of_one_step.into_iter().map(|seen| (seen.author, seen.open.effect)).collect();
    let people: BTreeSet<MemberId> = said.iter().map(|(author, _)| *author).collect();
    let of = |person: &MemberId| said.iter().filter(|(author, _)| author == person).map(|(_, effect)| *effect).collect();
    let views: BTreeSet<Vec<Effect>> = people.iter().map(of).collect();
    (views.len() > 1).then_some(people.len())
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
    /// Entries that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporting: Vec<EntryId>,
}

/// How the person put it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EffectWords {
    /// In their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What was said, word for word, where someone is quoted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quote: String,
}

impl Form for EffectOn {
    const KIND: &'static str = "crisis.effect";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = EffectWords;

    fn check(&self, words: &EffectWords) -> Result<(), FormError> {
        if self.supporting.contains(&self.of) {
            return Err(FormError { field: "supporting", problem: Problem::Repeated });
        }
        distinct("supporting", &self.supporting)?;
        optional("quote", &words.quote)?;
        optional("why", &words.why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::bracket::example::seen;

    #[test]
    fn two_people_disagree_and_one_person_may_see_both_sides() {
        let says = |n: u8, author: u8, effect| {
            let of = EntryId::from_bytes([1; 16]);
            let open = EffectOn { of, step: None, effect, mechanism: None, intensity: None, supporting: vec![] };
            seen(n, author, "2020-04", open, EffectWords::default())
        };
        let (blocks, opens) = (says(2, 7, Effect::Challenge), says(3, 8, Effect::Opportunity));
        assert_eq!(disagreement([&blocks, &opens]), Some(2));
        assert_eq!(disagreement([&blocks, &says(4, 8, Effect::Challenge)]), None);
        assert_eq!(disagreement([&blocks, &says(5, 7, Effect::Opportunity)]), None, "one person who sees both");
        assert_eq!(disagreement([]), None);
    }
}
