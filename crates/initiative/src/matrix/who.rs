//! Who was involved when, as far as the record tells: who wrote what in which bracket.
//!
//! Writing is not the same as taking part, and an entry may be written for someone else. Practice is not in it: among so
//! few people, a count of contacts by person would be a count of one person's work.

use std::collections::BTreeMap;

use jalon_record::edtf::{Bounds, Day};
use jalon_record::id::MemberId;

use super::cells::Sign;
use super::{Count, Ground};
use crate::position::Dated;

/// What one person wrote in one bracket.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Presence {
    /// How many entries.
    pub count: Count,
    /// The first day that any of them may touch; `None` where there is none, or one has no beginning.
    pub first: Option<Day>,
    /// The last day that any of them may touch; `None` where there is none, or one has no end.
    pub last: Option<Day>,
}

impl Presence {
    fn add(&mut self, when: Bounds, verdict: jalon_methods::order::Verdict) {
        let (first, last) = (when.start.earliest, when.end.latest);
        (self.first, self.last) = match self.count.all() {
            0 => (first, last),
            _ => (self.first.min(first), self.last.zip(last).map(|(one, other)| one.max(other))),
        };
        self.count.change(verdict, Sign::In);
    }

    /// What two people wrote, as one.
    pub fn with(self, other: Self) -> Self {
        if self.count.all() == 0 || other.count.all() == 0 {
            return if self.count.all() == 0 { other } else { self };
        }
        Self {
            count: Count {
                certain: self.count.certain.saturating_add(other.count.certain),
                possible: self.count.possible.saturating_add(other.count.possible),
            },
            first: self.first.min(other.first),
            last: self.last.zip(other.last).map(|(one, other)| one.max(other)),
        }
    }
}

/// Who wrote what in each column, by person.
pub fn presence(ground: &Ground, things: &[Dated]) -> BTreeMap<MemberId, Vec<Presence>> {
    let mut people: BTreeMap<MemberId, Vec<Presence>> = BTreeMap::new();
    for thing in things {
        let row = people.entry(thing.author).or_insert_with(|| vec![Presence::default(); ground.width()]);
        ground.place(thing.when, |column, verdict| {
            if let Some(presence) = row.get_mut(column) {
                presence.add(thing.when, verdict);
            }
        });
    }
    people
}
