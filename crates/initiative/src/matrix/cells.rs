//! What is counted in a cell.

use std::collections::BTreeMap;

use jalon_methods::order::Verdict;
use jalon_record::id::MemberId;

use super::table::Cell;
use crate::pathway::StepState;

/// How many things lie somewhere: however the dates fall, and only if they fall so.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// Certainly.
    pub certain: u32,
    /// Possibly.
    pub possible: u32,
}

impl Count {
    /// How many in all, certain or not.
    pub fn all(self) -> u32 {
        self.certain.saturating_add(self.possible)
    }

    pub(super) fn change(&mut self, verdict: Verdict, sign: Sign) {
        match verdict {
            Verdict::Certainly => sign.apply(&mut self.certain),
            Verdict::Possibly => sign.apply(&mut self.possible),
            Verdict::No => {}
        }
    }
}

/// Whether something is counted in or out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    In,
    Out,
}

impl Sign {
    pub(super) fn apply(self, number: &mut u32) {
        *number = match self {
            Self::In => number.saturating_add(1),
            Self::Out => number.saturating_sub(1),
        };
    }
}

const STATES: usize = StepState::ALL.len();

/// What was said of a step in a bracket: how many statements of each state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StepCell([Count; STATES]);

impl Default for StepCell {
    fn default() -> Self {
        Self([Count::default(); STATES])
    }
}

impl StepCell {
    /// The states that were said, in the order of [`StepState::ALL`], and how often.
    pub fn states(&self) -> impl Iterator<Item = (StepState, Count)> + '_ {
        StepState::ALL.iter().copied().zip(self.0).filter(|(_, count)| count.all() > 0)
    }

    pub(super) fn change(&mut self, state: StepState, verdict: Verdict, sign: Sign) {
        if let Some(count) = self.0.get_mut(state as usize) {
            count.change(verdict, sign);
        }
    }
}

impl Cell for StepCell {
    fn is_empty(&self) -> bool {
        self.0.iter().all(|count| count.all() == 0)
    }
}

/// What events did in a bracket, by one mechanism, as people say.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EffectCell {
    /// How many effects.
    pub count: Count,
    /// Of how many someone else says something different.
    pub contested: u32,
    authors: BTreeMap<MemberId, u32>,
}

impl EffectCell {
    /// Who says so, each once.
    pub fn authors(&self) -> impl Iterator<Item = MemberId> + '_ {
        self.authors.keys().copied()
    }

    pub(super) fn change(&mut self, author: MemberId, contested: bool, verdict: Verdict, sign: Sign) {
        self.count.change(verdict, sign);
        if contested {
            sign.apply(&mut self.contested);
        }
        let said = self.authors.entry(author).or_default();
        sign.apply(said);
        if *said == 0 {
            self.authors.remove(&author);
        }
    }
}

impl Cell for EffectCell {
    fn is_empty(&self) -> bool {
        self.count.all() == 0
    }
}
