//! What was released, cell by cell, and whether a new release held beside it tells of a few people.

use std::ops::RangeInclusive;

use jalon_methods::disclosure::differencing::{Released, refused};
use jalon_record::edtf::Day;
use serde::{Deserialize, Serialize};

use super::{Disclosed, Threshold};
use crate::form::written_day;

/// One cell of a table that was released, as whoever received it knows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleasedCell {
    /// How many; absent where it was withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Over which days, where it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Stretch>,
    /// What was counted, in codes.
    pub what: String,
}

/// From a day to a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    /// The first.
    #[serde(with = "written_day")]
    pub from: Day,
    /// The last.
    #[serde(with = "written_day")]
    pub to: Day,
}

impl ReleasedCell {
    /// A cell as it may be told.
    pub fn of(what: String, days: Option<(Day, Day)>, cell: Disclosed) -> Self {
        Self { count: cell.number(), days: days.map(|(from, to)| Stretch { from, to }), what }
    }

    fn range(&self) -> Option<RangeInclusive<i32>> {
        self.days.map(|days| days.from.number()..=days.to.number())
    }

    fn counted(&self) -> Option<Released> {
        Some(Released { what: self.what.clone(), days: self.range()?, count: self.count? })
    }
}

/// What a new release tells beside an earlier one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Difference<'a> {
    /// Two counts of the same differ by a few.
    Few {
        /// The new one.
        new: &'a ReleasedCell,
        /// The earlier one.
        old: &'a ReleasedCell,
    },
    /// A count that was withheld is told now: what was hidden around it then may be worked out.
    Uncovered {
        /// The new one.
        new: &'a ReleasedCell,
    },
}

/// What a new release would tell to someone who holds an earlier one: counts of the same over the same days, or over days within
/// days, that differ by fewer than the threshold; and counts that were withheld then.
pub fn differing<'a>(new: &'a [ReleasedCell], old: &'a [ReleasedCell], threshold: Threshold) -> Vec<Difference<'a>> {
    let before: Vec<(&ReleasedCell, Released)> = old.iter().filter_map(|cell| Some((cell, cell.counted()?))).collect();
    let mut found = Vec::new();
    for cell in new {
        let Some(count) = cell.count else { continue };
        match old.iter().find(|old| old.what == cell.what && old.days == cell.days) {
            Some(ReleasedCell { count: None, .. }) => found.push(Difference::Uncovered { new: cell }),
            Some(known) if is_few(known.count, count, threshold) => found.push(Difference::Few { new: cell, old: known }),
            // The same count again, or one that moved far: the published rule for days within days.
            _ => {
                let nested = cell.counted().and_then(|counted| {
                    let apart = |(_, old): &&(&ReleasedCell, Released)| {
                        refused(&counted, std::slice::from_ref(old), threshold.number()).is_some()
                    };
                    // What is nested within one and the same table was audited as such when that was released.
                    let is_new = old.iter().all(|old| old.what != cell.what || old.days != cell.days);
                    before.iter().filter(|_| is_new).find(apart).map(|(old, _)| *old)
                });
                found.extend(nested.map(|old| Difference::Few { new: cell, old }));
            }
        }
    }
    found
}

fn is_few(old: Option<u64>, new: u64, threshold: Threshold) -> bool {
    old.is_some_and(|old| (1..threshold.number()).contains(&old.abs_diff(new)))
}
