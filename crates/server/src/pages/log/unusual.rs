//! What in a month of accesses asks to be looked at. Nothing here is an accusation: each says its rule, and people judge.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::id::{MemberId, PersonRef};
use jalon_store::log::{Deed, Logged};
use jiff::civil::DateTime;

/// The first and the hour after the last hour of a day in which accesses are usual.
const DAY: std::ops::Range<i8> = 6..22;
/// More than so many accesses outside these hours in a month, by one member.
const NIGHTS: i64 = 10;
/// More than so many persons in one day, by one member.
const PERSONS: usize = 30;
/// More than so many files, tables and reports in a month, by one member.
const TAKEN: i64 = 20;
/// So many refusals in a month, by one member.
const DENIED: i64 = 5;
/// So many failed attempts to come in, in a month.
const FAILED: i64 = 20;

/// A rule that something in the month is beyond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Rule {
    /// Outside the usual hours.
    Hours,
    /// Many persons in one day.
    Persons,
    /// Much taken out.
    Taken,
    /// Often refused.
    Denied,
    /// Failed attempts to come in.
    Failed,
}

impl Rule {
    pub(super) const ALL: [Self; 5] = [Self::Hours, Self::Persons, Self::Taken, Self::Denied, Self::Failed];

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Persons => "persons",
            Self::Taken => "taken",
            Self::Denied => "denied",
            Self::Failed => "failed",
        }
    }
}

/// One thing to look at.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Unusual {
    pub rule: Rule,
    /// Whose; none for attempts to come in.
    pub member: Option<MemberId>,
    /// How many.
    pub count: i64,
}

/// A month in figures.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Month {
    /// How many rows.
    pub rows: i64,
    /// How many of each deed, by member; none stands for the machine and those who did not come in.
    pub counts: BTreeMap<(Option<MemberId>, Deed), i64>,
    pub unusual: Vec<Unusual>,
    /// The numbers of the rows in which glass was broken.
    pub glass: Vec<i64>,
}

impl Month {
    /// Counts a month, with the clock that tells the local time of a row.
    pub(super) fn of(rows: &[Logged], local: impl Fn(&Logged) -> DateTime) -> Self {
        let mut month = Self { rows: rows.len() as i64, ..Self::default() };
        let mut nights: BTreeMap<MemberId, i64> = BTreeMap::new();
        let mut persons: BTreeMap<(MemberId, jiff::civil::Date), BTreeSet<PersonRef>> = BTreeMap::new();
        for row in rows {
            *month.counts.entry((row.member, row.deed)).or_default() += 1;
            if row.deed == Deed::BreakGlass {
                month.glass.push(row.number);
            }
            let Some(member) = row.member else { continue };
            let at = local(row);
            if !DAY.contains(&at.hour()) {
                *nights.entry(member).or_default() += 1;
            }
            persons.entry((member, at.date())).or_default().extend(row.about.iter().copied());
        }
        let mut most: BTreeMap<MemberId, i64> = BTreeMap::new();
        for ((member, _), seen) in persons.iter().filter(|(_, seen)| seen.len() > PERSONS) {
            let known = most.entry(*member).or_default();
            *known = (*known).max(seen.len() as i64);
        }
        let over = |rule, counts: BTreeMap<MemberId, i64>, least: i64| {
            counts.into_iter().filter(move |(_, n)| *n >= least).map(move |(member, count)| Unusual {
                rule,
                member: Some(member),
                count,
            })
        };
        let taken = month.of_deeds(&[Deed::Download, Deed::Export, Deed::Report, Deed::Communicate]);
        let denied = month.of_deeds(&[Deed::Denied]);
        let failed: i64 = month.counts.iter().filter(|((_, deed), _)| *deed == Deed::SignInFailed).map(|(_, n)| n).sum();
        month.unusual = over(Rule::Hours, nights, NIGHTS + 1)
            .chain(over(Rule::Persons, most, 1))
            .chain(over(Rule::Taken, taken, TAKEN + 1))
            .chain(over(Rule::Denied, denied, DENIED))
            .chain((failed >= FAILED).then_some(Unusual { rule: Rule::Failed, member: None, count: failed }))
            .collect();
        month
    }

    fn of_deeds(&self, deeds: &[Deed]) -> BTreeMap<MemberId, i64> {
        let mut counts = BTreeMap::new();
        for ((member, deed), n) in &self.counts {
            if let Some(member) = member.filter(|_| deeds.contains(deed)) {
                *counts.entry(member).or_default() += n;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_access::Role;
    use jalon_record::id::Instant;
    use jalon_store::log::Purpose;

    fn row(number: i64, member: u8, deed: Deed, persons: u8) -> Logged {
        Logged {
            number,
            at: Instant::from_micros(0),
            member: (member > 0).then_some(MemberId::from_bytes([member; 16])),
            role: Some(Role::Clinician),
            purpose: Purpose::Care,
            deed,
            place: String::new(),
            initiative: None,
            subject: None,
            runs: vec![],
            entries: 0,
            about: (0..persons).map(|n| PersonRef::from_bytes([n; 16])).collect(),
        }
    }

    fn month(rows: &[Logged], hour: i8) -> Vec<(Rule, i64)> {
        let month = Month::of(rows, |_| DateTime::constant(2026, 10, 5, hour, 0, 0, 0));
        month.unusual.into_iter().map(|unusual| (unusual.rule, unusual.count)).collect()
    }

    fn many(n: i64, member: u8, deed: Deed) -> Vec<Logged> {
        (0..n).map(|at| row(at, member, deed, 0)).collect()
    }

    #[test]
    fn what_is_beyond_a_rule_is_told_and_what_is_within_is_not() {
        assert_eq!(month(&many(500, 1, Deed::Read), 10), []);
        assert_eq!(month(&many(10, 1, Deed::Read), 5), []);
        assert_eq!(month(&many(11, 1, Deed::Read), 5), [(Rule::Hours, 11)]);
        assert_eq!(month(&many(11, 1, Deed::Read), 22), [(Rule::Hours, 11)]);
        assert_eq!(month(&many(20, 1, Deed::Export), 10), []);
        assert_eq!(month(&many(21, 1, Deed::Export), 10), [(Rule::Taken, 21)]);
        assert_eq!(month(&many(4, 1, Deed::Denied), 10), []);
        assert_eq!(month(&many(5, 1, Deed::Denied), 10), [(Rule::Denied, 5)]);
        assert_eq!(month(&many(20, 0, Deed::SignInFailed), 3), [(Rule::Failed, 20)]);
        assert_eq!(month(&[row(1, 1, Deed::Read, 30)], 10), []);
        assert_eq!(month(&[row(1, 1, Deed::Read, 31), row(2, 1, Deed::Read, 5)], 10), [(Rule::Persons, 31)]);
    }

    #[test]
    fn broken_glass_is_always_told() {
        let rows = [row(3, 1, Deed::BreakGlass, 1), row(4, 1, Deed::Read, 1)];
        let month = Month::of(&rows, |_| DateTime::constant(2026, 10, 5, 10, 0, 0, 0));
        assert_eq!((month.rows, month.glass), (2, vec![3]));
    }
}
