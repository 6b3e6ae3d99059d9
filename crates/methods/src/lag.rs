//! Days between uncertain dates: lags, lengths, and how much shorter a thing was than planned.
//!
//! Interval arithmetic: R. E. Moore, *Interval Analysis*, Prentice-Hall, 1966. A date known within bounds gives a number
//! of days known within bounds, and both bounds are reached by some choice of dates, so nothing is made narrower or
//! wider than what was told.
//!
//! What this cannot know: two things are taken to be dated independently of each other, so where both dates come from one
//! telling ("a month later") the result is wider than the truth. Nothing inside the bounds is likelier than anything
//! else: there is no middle, no mean and no rounding. Bounds that contradict themselves say nothing: [`Days::UNKNOWN`].
//!
//! ```
//! use jalon_methods::lag::{self, Days};
//! use jalon_record::edtf::Edtf;
//!
//! let crisis = Edtf::parse("2020-03-13/2020-05-25")?.bounds();
//! let hired = Edtf::parse("2020-04")?.bounds();
//!
//! assert_eq!(lag::from_start(crisis, hired), Days { at_least: Some(19), at_most: Some(48) });
//! assert_eq!(lag::length(crisis), Days::exactly(74));
//! # Ok::<(), jalon_record::edtf::EdtfError>(())
//! ```

use jalon_record::edtf::Bounds;

use crate::order::Verdict;
use crate::reach::{FOREVER_AGO, NEVER, Reach};

/// A number of days known within bounds, both included. `None` means unbounded on that side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Days {
    /// No fewer days than this.
    pub at_least: Option<i64>,
    /// No more days than this.
    pub at_most: Option<i64>,
}

impl Days {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { at_least: None, at_most: None };

    /// So many days, certainly.
    pub const fn exactly(days: i64) -> Self {
        Self { at_least: Some(days), at_most: Some(days) }
    }

    /// Whether only one number of days is possible.
    pub fn is_exact(self) -> bool {
        self.at_least.is_some() && self.at_least == self.at_most
    }

    /// Whether so many days are possible.
    pub fn allows(self, days: i64) -> bool {
        self.at_least.is_none_or(|least| least <= days) && self.at_most.is_none_or(|most| days <= most)
    }

    /// Whether these are fewer days than the others.
    pub fn is_fewer_than(self, other: Self) -> Verdict {
        let fewer = |one: Option<i64>, other: Option<i64>| one.zip(other).map(|(one, other)| one < other);
        if fewer(self.at_most, other.at_least).unwrap_or(false) {
            Verdict::Certainly
        } else if fewer(self.at_least, other.at_most).unwrap_or(true) {
            Verdict::Possibly
        } else {
            Verdict::No
        }
    }

    /// Whether these are more days than the others.
    pub fn is_more_than(self, other: Self) -> Verdict {
        other.is_fewer_than(self)
    }

    /// From sides that may be endless.
    pub(crate) fn between(least: i64, most: i64) -> Self {
        let finite = |days: i64| (FOREVER_AGO / 2 < days && days < NEVER / 2).then_some(days);
        Self { at_least: finite(least), at_most: finite(most) }
    }
}

/// A quotient known within bounds. `None` means unbounded on that side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// No less than this.
    pub at_least: Option<f64>,
    /// No more than this.
    pub at_most: Option<f64>,
}

/// The days from the start of `a` to the start of `b`: negative where `b` began first, zero on the same day.
pub fn from_start(a: Bounds, b: Bounds) -> Days {
    Reach::of(a)
        .zip(Reach::of(b))
        .map_or(Days::UNKNOWN, |(a, b)| Days::between(b.first_start - a.last_start, b.last_start - a.first_start))
}

/// The calendar days of a thing, its first and its last included: one for a thing that began and ended on the same day.
///
/// A single date such as `2020-04` says that the thing lies somewhere in that month, so it took 1 to 30 days; a thing that
/// filled the month is `2020-04-01/2020-04-30`.
pub fn length(bounds: Bounds) -> Days {
    Reach::of(bounds).map_or(Days::UNKNOWN, |reach| {
        let least = (reach.first_end - reach.last_start).max(0) + 1;
        Days::between(least, reach.last_end - reach.first_start + 1)
    })
}

/// How long something took by the side of how long it was to take: below one is compressed, above one is stretched.
/// Nothing where the reference may be zero days or fewer.
///
/// The two are taken to be known independently. Where the reference has no upper bound the quotient comes as near to zero
/// as one likes without reaching it, and zero is given as the bound. Whether something was certainly shorter is better
/// asked of [`Days::is_fewer_than`], which does not divide.
pub fn compression(actual: Days, reference: Days) -> Option<Ratio> {
    let shortest = reference.at_least.filter(|days| *days > 0)?;
    let quotient = |days: i64, largest_when_positive: bool| {
        let divisor = if largest_when_positive == (days >= 0) { reference.at_most } else { Some(shortest) };
        divisor.map_or(0.0, |divisor| days as f64 / divisor as f64)
    };
    Some(Ratio {
        at_least: actual.at_least.map(|days| quotient(days, true)),
        at_most: actual.at_most.map(|days| quotient(days, false)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{intervals, some_bounds};
    use jalon_record::edtf::{Day, Edtf, Span};
    use proptest::prelude::*;

    fn when(text: &str) -> Bounds {
        Edtf::parse(text).expect(text).bounds()
    }

    fn days(at_least: impl Into<Option<i64>>, at_most: impl Into<Option<i64>>) -> Days {
        Days { at_least: at_least.into(), at_most: at_most.into() }
    }

    #[test]
    fn a_lag_is_as_wide_as_the_dates_told() {
        assert_eq!(from_start(when("2020-03-13"), when("2020-03-27")), Days::exactly(14));
        assert_eq!(from_start(when("2020-03-27"), when("2020-03-13")), Days::exactly(-14));
        assert_eq!(from_start(when("2020-03-13"), when("2020-03")), days(-12, 18));
        assert_eq!(from_start(when("2020-03-13"), when("[2020-04-01..]")), days(19, None));
        assert_eq!(from_start(when("2020-03-13"), when("[..2020-04-01]")), days(None, 19));
        assert_eq!(from_start(when("XXXX"), when("2020-03")), Days::UNKNOWN);
    }

    #[test]
    fn a_length_counts_both_ends() {
        assert_eq!(length(when("2020-03-13")), Days::exactly(1));
        assert_eq!(length(when("2020-03-13/2020-03-14")), Days::exactly(2));
        assert_eq!(length(when("2020-04")), days(1, 30));
        assert_eq!(length(when("2020-03/2020-05")), days(32, 92));
        assert_eq!(length(when("2020-03-13/..")), days(1, None));
        assert_eq!(length(when("/2020-03-13")), days(1, None));
    }

    #[test]
    fn contradictory_bounds_say_nothing() {
        let day = |number| Span { earliest: Day::from_number(number), latest: Day::from_number(number) };
        let impossible = Bounds { start: day(2), end: day(1) };
        assert_eq!(length(impossible), Days::UNKNOWN);
        assert_eq!(from_start(impossible, Bounds::within(day(1))), Days::UNKNOWN);
    }

    #[test]
    fn the_whole_calendar_is_still_finite() {
        let ever = Bounds::within(Span { earliest: Some(Day::MIN), latest: Some(Day::MAX) });
        assert_eq!(length(ever), days(1, 7_304_484));
        assert_eq!(from_start(ever, ever), days(-7_304_483, 7_304_483));
    }

    #[test]
    fn compression_is_a_quotient_of_ranges() {
        let ratio = |actual, reference| compression(actual, reference).map(|ratio| (ratio.at_least, ratio.at_most));
        assert_eq!(ratio(Days::exactly(10), Days::exactly(40)), Some((Some(0.25), Some(0.25))));
        assert_eq!(ratio(days(10, 20), days(40, 80)), Some((Some(0.125), Some(0.5))));
        assert_eq!(ratio(days(10, None), days(40, None)), Some((Some(0.0), None)));
        assert_eq!(ratio(days(-10, -4), days(2, 5)), Some((Some(-5.0), Some(-0.8))));
        assert_eq!(ratio(Days::UNKNOWN, days(2, 5)), Some((None, None)));
        assert_eq!(ratio(Days::exactly(1), days(0, 5)), None);
        assert_eq!(ratio(Days::exactly(1), Days::UNKNOWN), None);
    }

    #[test]
    fn fewer_and_more_are_certain_only_when_no_dates_say_otherwise() {
        assert_eq!(days(1, 5).is_fewer_than(days(6, 9)), Verdict::Certainly);
        assert_eq!(days(1, 6).is_fewer_than(days(6, 9)), Verdict::Possibly);
        assert_eq!(days(9, None).is_fewer_than(days(6, 9)), Verdict::No);
        assert_eq!(days(9, None).is_more_than(days(6, 8)), Verdict::Certainly);
        assert_eq!(Days::UNKNOWN.is_fewer_than(Days::UNKNOWN), Verdict::Possibly);
        assert!(Days::exactly(3).is_exact() && !Days::UNKNOWN.is_exact() && !days(1, 2).is_exact());
        assert!(days(1, None).allows(7) && !days(1, None).allows(0));
    }

    fn smallest_to_largest(tried: impl Iterator<Item = i64> + Clone) -> Days {
        days(tried.clone().min(), tried.max())
    }

    proptest! {
        #[test]
        fn agrees_with_trying_every_date(a in some_bounds(0..=5), b in some_bounds(0..=5)) {
            let (all_a, all_b) = (intervals(a, 0..=5), intervals(b, 0..=5));
            prop_assert_eq!(length(a), match all_a.len() {
                0 => Days::UNKNOWN,
                _ => smallest_to_largest(all_a.iter().map(|(start, end)| end - start + 1)),
            });
            let pairs = all_a.iter().flat_map(|(a, _)| all_b.iter().map(move |(b, _)| b - a));
            prop_assert_eq!(from_start(a, b), smallest_to_largest(pairs));
        }

        #[test]
        fn compression_agrees_with_dividing_every_pair(a in -4..=6_i64, more in 0..=4_i64, b in 1..=4_i64, wider in 0..=4_i64) {
            let ratio = compression(days(a, a + more), days(b, b + wider)).unwrap();
            let tried = || (a..=a + more).flat_map(|a| (b..=b + wider).map(move |b| a as f64 / b as f64));
            prop_assert_eq!(ratio.at_least, tried().reduce(f64::min));
            prop_assert_eq!(ratio.at_most, tried().reduce(f64::max));
        }
    }
}
