//! Differencing: two releases that are each harmless can tell of a few people when one is taken from the other (Hundepool et al.
//! 2012, §2.3). A new count is held against every count released before that it overlaps with.

use std::ops::RangeInclusive;

/// A count that was released, or is about to be: what was counted, over which days, and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// What was counted, and of whom: two counts of the same are comparable.
    pub what: String,
    /// The first and the last day, as numbers of days.
    pub days: RangeInclusive<i32>,
    /// How many.
    pub count: u64,
}

/// The first earlier release from which the new one differs by fewer than `threshold` people, though its days are not the same:
/// whoever holds both could tell those few. The same days again tell nothing new.
pub fn refused<'a>(new: &Released, before: &'a [Released], threshold: u64) -> Option<&'a Released> {
    let contains = |one: &RangeInclusive<i32>, other: &RangeInclusive<i32>| {
        one.start() <= other.start() && other.end() <= one.end() && one != other
    };
    before.iter().filter(|old| old.what == new.what).find(|old| {
        let nested = contains(&old.days, &new.days) || contains(&new.days, &old.days);
        let apart = old.count.abs_diff(new.count);
        nested && apart > 0 && apart < threshold
    })
}
