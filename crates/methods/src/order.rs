//! Order in time when dates are uncertain.
//!
//! The thirteen relations are those of J. F. Allen, "Maintaining knowledge about temporal intervals", *Communications of
//! the ACM* 26(11), 1983, 832–843, doi 10.1145/182.358434. Allen's intervals have a length; ours are runs of whole days
//! with both ends included, read as `[start, end + 1)`. So a thing of one day is an interval too, exactly one relation
//! holds between any two, and *meets* means that the second begins on the day after the first ended.
//!
//! Where beginnings and endings are only known within [`Bounds`], several relations may be possible. A relation is a
//! handful of differences between four days, and asking whether some days satisfy it is a simple temporal problem
//! (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", *Artificial Intelligence* 49, 1991, 61–95): it has an
//! answer unless its distance graph has a negative cycle. The result is exact, also for unbounded sides.
//!
//! The five verdicts that are asked for by the million have closed forms instead, each held by a property test to the
//! relations it stands for and to trying every pair of intervals.
//!
//! The two things are taken to be dated independently of each other.

use jalon_record::edtf::{Bounds, Day, Span};

use crate::reach::Reach;

/// How one interval lies to another (Allen 1983, figure 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Ends at least a whole day before the other begins.
    Before,
    /// Ends on the eve of the other's first day.
    Meets,
    /// Begins first and ends within the other.
    Overlaps,
    /// Begins with the other and ends first.
    Starts,
    /// Begins later and ends first.
    During,
    /// Begins later and ends with the other.
    Finishes,
    /// Begins and ends with the other.
    Equals,
    /// The inverse of [`Relation::Finishes`].
    FinishedBy,
    /// The inverse of [`Relation::During`].
    Contains,
    /// The inverse of [`Relation::Starts`].
    StartedBy,
    /// The inverse of [`Relation::Overlaps`].
    OverlappedBy,
    /// The inverse of [`Relation::Meets`].
    MetBy,
    /// The inverse of [`Relation::Before`].
    After,
}

use Relation::*;

impl Relation {
    /// All thirteen; each stands opposite its inverse.
    pub const ALL: [Self; 13] =
        [Before, Meets, Overlaps, Starts, During, Finishes, Equals, FinishedBy, Contains, StartedBy, OverlappedBy, MetBy, After];

    /// The same relation seen from the other interval.
    pub const fn inverse(self) -> Self {
        match self {
            Before => After,
            Meets => MetBy,
            Overlaps => OverlappedBy,
            Starts => StartedBy,
            During => Contains,
            Finishes => FinishedBy,
            Equals => Equals,
            FinishedBy => Finishes,
            Contains => During,
            StartedBy => Starts,
            OverlappedBy => Overlaps,
            MetBy => Meets,
            After => Before,
        }
    }
}

/// A set of relations: those that are possible between two uncertain intervals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Relations(u16);

impl Relations {
    /// The set of these.
    pub const fn of(relations: &[Relation]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < relations.len() {
            set |= 1 << relations[at] as u16;
            at += 1;
        }
        Self(set)
    }

    /// Whether the relation is among them.
    pub const fn contains(self, relation: Relation) -> bool {
        self.0 & (1 << relation as u16) != 0
    }

    /// Whether there are none: no such two intervals exist.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The relations, in the order of [`Relation::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Relation> {
        Relation::ALL.into_iter().filter(move |relation| self.contains(*relation))
    }

    /// The relation that must hold: the only one possible.
    pub fn certain(self) -> Option<Relation> {
        self.iter().next().filter(|_| self.0.is_power_of_two())
    }

    /// Whether one of `these` must hold, may hold, or cannot.
    pub const fn verdict(self, these: Self) -> Verdict {
        if self.0 & these.0 == 0 {
            Verdict::No
        } else if self.0 & !these.0 == 0 {
            Verdict::Certainly
        } else {
            Verdict::Possibly
        }
    }
}

impl FromIterator<Relation> for Relations {
    fn from_iter<I: IntoIterator<Item = Relation>>(relations: I) -> Self {
        Self(relations.into_iter().fold(0, |set, relation| set | 1 << relation as u16))
    }
}

/// What can be said under uncertain dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// However the dates fall.
    Certainly,
    /// If the dates fall so.
    Possibly,
    /// However the dates fall, not. Also the answer for bounds that contradict themselves.
    No,
}

/// The relations that may hold of `a` to `b`.
///
/// Empty only where the bounds of one of them contradict themselves, as those of an `Edtf` never do.
pub fn possible(a: Bounds, b: Bounds) -> Relations {
    let known = Distances::of(a, b);
    Relation::ALL.into_iter().filter(|relation| known.with(*relation).is_consistent()).collect()
}

/// Whether the last day of `a` lies before the first day of `b`. Constant time, like the verdicts below.
pub fn before(a: Bounds, b: Bounds) -> Verdict {
    judge(a, b, |a, b| (a.first_end < b.last_start, a.last_end < b.first_start))
}

/// Whether the first day of `a` lies after the last day of `b`.
pub fn after(a: Bounds, b: Bounds) -> Verdict {
    before(b, a)
}

/// Whether every day of `a` is a day of `b`.
pub fn during(a: Bounds, b: Bounds) -> Verdict {
    judge(a, b, |a, b| {
        let (start, end) = (a.first_start.max(b.first_start), a.last_end.min(b.last_end));
        let possible = start <= a.last_start && a.first_end <= end && start <= end;
        (possible, b.last_start <= a.first_start && a.last_end <= b.first_end)
    })
}

/// Whether `a` and `b` have a day in common.
pub fn overlaps(a: Bounds, b: Bounds) -> Verdict {
    judge(a, b, |a, b| {
        let possible = a.first_start <= b.last_end && b.first_start <= a.last_end;
        (possible, a.last_start <= b.first_end && b.last_start <= a.first_end)
    })
}

/// Whether the first day of `a` is a day of `b`.
pub fn starts_in(a: Bounds, b: Bounds) -> Verdict {
    judge(a, b, |a, b| {
        let possible = a.first_start <= b.last_end && b.first_start <= a.last_start;
        (possible, b.last_start <= a.first_start && a.last_start <= b.first_end)
    })
}

/// The verdict from whether something is possible and whether it is certain; no, where the bounds allow no dates at all.
fn judge(a: Bounds, b: Bounds, possible_and_certain: impl Fn(Reach, Reach) -> (bool, bool)) -> Verdict {
    let reaches = Reach::of(a).zip(Reach::of(b));
    match reaches.map(|(a, b)| possible_and_certain(a, b)) {
        Some((true, true)) => Verdict::Certainly,
        Some((true, false)) => Verdict::Possibly,
        _ => Verdict::No,
    }
}

/// The points of the distance graph: the epoch, and the four ends.
const POINTS: usize = 5;
const EPOCH: usize = 0;
const A: Ends = Ends { start: 1, end: 2 };
const B: Ends = Ends { start: 3, end: 4 };

#[derive(Clone, Copy)]
struct Ends {
    start: usize,
    end: usize,
}

/// `at_most[x][y]`: how many days `y` may lie after `x` at most; `None` where nothing limits it.
#[derive(Clone, Copy)]
struct Distances {
    at_most: [[Option<i64>; POINTS]; POINTS],
}

impl Distances {
    fn of(a: Bounds, b: Bounds) -> Self {
        let mut known = Self { at_most: [[None; POINTS]; POINTS] };
        for (ends, bounds) in [(A, a), (B, b)] {
            known.within(ends.start, bounds.start);
            known.within(ends.end, bounds.end);
            known.not_after(ends.start, ends.end, 0);
        }
        known
    }

    fn within(&mut self, point: usize, span: Span) {
        let number = |day: Day| i64::from(day.number());
        if let Some(latest) = span.latest {
            self.limit(EPOCH, point, number(latest));
        }
        if let Some(earliest) = span.earliest {
            self.limit(point, EPOCH, -number(earliest));
        }
    }

    fn limit(&mut self, from: usize, to: usize, days: i64) {
        let limit = &mut self.at_most[from][to];
        *limit = Some(limit.map_or(days, |known| known.min(days)));
    }

    /// `first` lies at least `days` before `second`.
    fn not_after(&mut self, first: usize, second: usize, days: i64) {
        self.limit(second, first, -days);
    }

    fn exactly(&mut self, first: usize, second: usize, days: i64) {
        self.not_after(first, second, days);
        self.limit(first, second, days);
    }

    /// What is known, and that the relation holds.
    fn with(mut self, relation: Relation) -> Self {
        let (a, b, relation) = if relation > Equals { (B, A, relation.inverse()) } else { (A, B, relation) };
        match relation {
            Before => self.not_after(a.end, b.start, 2),
            Meets => self.exactly(a.end, b.start, 1),
            Overlaps => {
                self.not_after(a.start, b.start, 1);
                self.not_after(b.start, a.end, 0);
                self.not_after(a.end, b.end, 1);
            }
            Starts => {
                self.exactly(a.start, b.start, 0);
                self.not_after(a.end, b.end, 1);
            }
            During => {
                self.not_after(b.start, a.start, 1);
                self.not_after(a.end, b.end, 1);
            }
            Finishes => {
                self.not_after(b.start, a.start, 1);
                self.exactly(a.end, b.end, 0);
            }
            _ => {
                self.exactly(a.start, b.start, 0);
                self.exactly(a.end, b.end, 0);
            }
        }
        self
    }

    /// Floyd and Warshall's shortest paths: consistent unless some point would have to lie before itself.
    fn is_consistent(mut self) -> bool {
        for via in 0..POINTS {
            for from in 0..POINTS {
                for to in 0..POINTS {
                    if let (Some(first), Some(second)) = (self.at_most[from][via], self.at_most[via][to]) {
                        self.limit(from, to, first + second);
                    }
                }
            }
        }
        (0..POINTS).all(|point| self.at_most[point][point].is_none_or(|days| days >= 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::edtf::Edtf;
    use proptest::prelude::*;

    fn when(text: &str) -> Bounds {
        Edtf::parse(text).expect(text).bounds()
    }

    #[test]
    fn allens_thirteen_relations_between_exact_intervals() {
        let b = when("2020-03-10/2020-03-20");
        let table = [
            ("2020-03-01/2020-03-08", Before),
            ("2020-03-01/2020-03-09", Meets),
            ("2020-03-01/2020-03-10", Overlaps),
            ("2020-03-01/2020-03-15", Overlaps),
            ("2020-03-10/2020-03-15", Starts),
            ("2020-03-10", Starts),
            ("2020-03-12", During),
            ("2020-03-12/2020-03-20", Finishes),
            ("2020-03-10/2020-03-20", Equals),
            ("2020-03-01/2020-03-20", FinishedBy),
            ("2020-03-01/2020-03-30", Contains),
            ("2020-03-10/2020-03-30", StartedBy),
            ("2020-03-20/2020-03-30", OverlappedBy),
            ("2020-03-21/2020-03-30", MetBy),
            ("2020-03-22/2020-03-30", After),
        ];
        for (a, relation) in table {
            assert_eq!(possible(when(a), b).certain(), Some(relation), "{a}");
            assert_eq!(possible(b, when(a)).certain(), Some(relation.inverse()), "{a}");
        }
    }

    #[test]
    fn a_date_told_as_a_month_is_honestly_placed() {
        let crisis = when("2020-03-13/2020-05-25");
        assert_eq!(during(when("2020-04"), crisis), Verdict::Certainly);
        assert_eq!(during(when("2020-03"), crisis), Verdict::Possibly);
        assert_eq!(before(when("2020-03"), crisis), Verdict::Possibly);
        assert_eq!(before(when("2020-02~"), crisis), Verdict::Possibly);
        assert_eq!(before(when("2020-02"), crisis), Verdict::Certainly);
        assert_eq!(after(when("2020-02"), crisis), Verdict::No);
        assert_eq!(overlaps(when("2020-04/.."), crisis), Verdict::Certainly);
        assert_eq!(during(when("2020-04/.."), crisis), Verdict::Possibly);
        assert_eq!(starts_in(when("2020-04/.."), crisis), Verdict::Certainly);
        assert_eq!(starts_in(when("/2020-04"), crisis), Verdict::Possibly);
        assert_eq!(after(when("[2020-06..]"), crisis), Verdict::Certainly);
        assert_eq!(possible(when("XXXX"), crisis), Relations::of(&Relation::ALL));
    }

    #[test]
    fn bounds_that_contradict_themselves_allow_nothing() {
        let day = |number| Span { earliest: Day::from_number(number), latest: Day::from_number(number) };
        let impossible = Bounds { start: day(2), end: day(1) };
        assert!(possible(impossible, Bounds::within(day(1))).is_empty());
        assert_eq!(overlaps(impossible, Bounds::within(day(1))), Verdict::No);
    }

    type Interval = (i32, i32);

    /// Wide enough around the days 0–5 that an unbounded side loses nothing by being cut there.
    const WIDE: std::ops::RangeInclusive<i32> = -4..=9;

    fn intervals(bounds: Bounds) -> Vec<Interval> {
        let inside = |span: Span, number| Day::from_number(number).is_some_and(|day| span.contains(day));
        WIDE.flat_map(|start| WIDE.map(move |end| (start, end)))
            .filter(|(start, end)| start <= end && inside(bounds.start, *start) && inside(bounds.end, *end))
            .collect()
    }

    fn relation((s, e): Interval, (s2, e2): Interval) -> Relation {
        use std::cmp::Ordering::{Equal, Greater, Less};
        match (s.cmp(&s2), e.cmp(&e2)) {
            _ if e + 1 < s2 => Before,
            _ if e + 1 == s2 => Meets,
            _ if e2 + 1 < s => After,
            _ if e2 + 1 == s => MetBy,
            (Equal, Equal) => Equals,
            (Equal, Less) => Starts,
            (Equal, Greater) => StartedBy,
            (Less, Equal) => FinishedBy,
            (Greater, Equal) => Finishes,
            (Less, Greater) => Contains,
            (Greater, Less) => During,
            (Less, Less) => Overlaps,
            (Greater, Greater) => OverlappedBy,
        }
    }

    fn a_span() -> impl Strategy<Value = Span> {
        (prop::option::weighted(0.8, 0..=5_i32), prop::option::weighted(0.8, 0..=5_i32)).prop_map(|(one, two)| {
            let (earliest, latest) = match (one, two) {
                (Some(one), Some(two)) => (Some(one.min(two)), Some(one.max(two))),
                sides => sides,
            };
            Span { earliest: earliest.and_then(Day::from_number), latest: latest.and_then(Day::from_number) }
        })
    }

    fn some_bounds() -> impl Strategy<Value = Bounds> {
        (a_span(), a_span()).prop_map(|(start, end)| Bounds { start, end })
    }

    fn any_span() -> impl Strategy<Value = Span> {
        let side = || prop::option::weighted(0.8, (0..=5_i32).prop_map(|number| Day::from_number(number).unwrap()));
        (side(), side()).prop_map(|(earliest, latest)| Span { earliest, latest })
    }

    fn any_bounds() -> impl Strategy<Value = Bounds> {
        (any_span(), any_span()).prop_map(|(start, end)| Bounds { start, end })
    }

    fn by_hand(pairs: &[(Interval, Interval)], holds: fn(Interval, Interval) -> bool) -> Verdict {
        match pairs.iter().filter(|(a, b)| holds(*a, *b)).count() {
            0 => Verdict::No,
            all if all == pairs.len() => Verdict::Certainly,
            _ => Verdict::Possibly,
        }
    }

    proptest! {
        #[test]
        fn agrees_with_trying_every_pair_of_intervals(a in some_bounds(), b in some_bounds()) {
            let (all_a, all_b) = (intervals(a), intervals(b));
            let pairs: Vec<_> = all_a.iter().flat_map(|a| all_b.iter().map(|b| (*a, *b))).collect();
            let tried: Relations = pairs.iter().map(|(a, b)| relation(*a, *b)).collect();
            prop_assert_eq!(possible(a, b), tried);
            prop_assert_eq!(possible(b, a), tried.iter().map(Relation::inverse).collect());
            prop_assert_eq!(before(a, b), by_hand(&pairs, |(_, e), (s2, _)| e < s2));
            prop_assert_eq!(after(a, b), by_hand(&pairs, |(s, _), (_, e2)| s > e2));
            prop_assert_eq!(during(a, b), by_hand(&pairs, |(s, e), (s2, e2)| s2 <= s && e <= e2));
            prop_assert_eq!(overlaps(a, b), by_hand(&pairs, |(s, e), (s2, e2)| s <= e2 && s2 <= e));
            prop_assert_eq!(starts_in(a, b), by_hand(&pairs, |(s, _), (s2, e2)| s2 <= s && s <= e2));
        }

        /// Also for bounds that contradict themselves, in one span or between the two.
        #[test]
        fn the_closed_forms_agree_with_the_relations_they_stand_for(a in any_bounds(), b in any_bounds()) {
            let relations = possible(a, b);
            prop_assert_eq!(before(a, b), relations.verdict(Relations::of(&[Before, Meets])));
            prop_assert_eq!(after(a, b), relations.verdict(Relations::of(&[After, MetBy])));
            prop_assert_eq!(during(a, b), relations.verdict(Relations::of(&[During, Starts, Finishes, Equals])));
            let apart = Relations::of(&[Before, Meets, After, MetBy]);
            let together = Relation::ALL.into_iter().filter(|relation| !apart.contains(*relation)).collect();
            prop_assert_eq!(overlaps(a, b), relations.verdict(together));
            let begins_inside = Relations::of(&[Starts, During, Finishes, Equals, StartedBy, OverlappedBy]);
            prop_assert_eq!(starts_in(a, b), relations.verdict(begins_inside));
        }

        /// The textbook rule for dated events: `a` is certainly before `b` if the latest `a` is earlier than the
        /// earliest `b`, possibly if the earliest `a` is earlier than the latest `b`.
        #[test]
        fn agrees_with_the_rule_for_events(a in a_span(), b in a_span()) {
            let earlier = |one: Option<Day>, other: Option<Day>| one.zip(other).map(|(one, other)| one < other);
            let expected = if earlier(a.latest, b.earliest).unwrap_or(false) {
                Verdict::Certainly
            } else if earlier(a.earliest, b.latest).unwrap_or(true) {
                Verdict::Possibly
            } else {
                Verdict::No
            };
            prop_assert_eq!(before(Bounds::within(a), Bounds::within(b)), expected);
        }
    }
}
