//! Where things lie in time: relative to the brackets that people drew, and to the crises they named.
//!
//! Nothing here decides what mattered. It says, of every dated thing, what the dates allow: the one relation of Allen that
//! is left where only one is possible, otherwise whether the thing certainly or possibly lay before, in or after; and how
//! many days after the onset of a crisis it began.

use jalon_methods::{lag, order};
use jalon_record::edtf::{Bounds, Day, Edtf, Span};
use jalon_record::id::{EntryId, MemberId};

pub use jalon_methods::lag::Days;
pub use jalon_methods::order::{Relation, Verdict};

use crate::form::{Form, codes};
use crate::lane::DayCount;
use crate::picture::Picture;
use crate::seen::Seen;

/// How a thing lies to a stretch of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// Whether it ended before the stretch began.
    pub before: Verdict,
    /// Whether they have a day in common.
    pub inside: Verdict,
    /// Whether it began after the stretch ended.
    pub after: Verdict,
    /// Allen's relation of the thing to the stretch, where the dates leave only one.
    pub relation: Option<Relation>,
}

impl Position {
    /// How a thing lies to a stretch of time; both may be uncertain, independently of each other.
    pub fn of(thing: Bounds, stretch: Bounds) -> Self {
        Self {
            before: order::before(thing, stretch),
            inside: order::overlaps(thing, stretch),
            after: order::after(thing, stretch),
            relation: order::possible(thing, stretch).certain(),
        }
    }
}

/// When a crisis lasted. Where it was named by one date, that is its beginning, and nobody has said when it ended.
pub fn course(occurred: &Edtf) -> Bounds {
    let told = occurred.bounds();
    match told.start == told.end {
        true => Bounds::between(told.start, Span::UNBOUNDED).unwrap_or(told),
        false => told,
    }
}

/// How many days after the onset of a crisis a thing began; below zero where it began first.
pub fn lag(crisis: &Edtf, thing: Bounds) -> Days {
    lag::from_start(course(crisis), thing)
}

/// Where one thing lies among all brackets and crises.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Places {
    /// By bracket, in the order of the picture. Brackets whose borders contradict each other are left out.
    pub brackets: Vec<(EntryId, Position)>,
    /// By crisis, in the order in which they were named, with the days since its onset.
    pub crises: Vec<(EntryId, Position, Days)>,
}

impl Places {
    /// Where a thing lies among the brackets and crises of a picture.
    pub fn of(picture: &Picture, thing: Bounds) -> Self {
        let brackets = picture.brackets.iter().filter_map(|seen| Some((seen.root, Position::of(thing, seen.open.ground()?))));
        let crises = picture.crises.iter().map(|seen| {
            let position = Position::of(thing, course(&seen.occurred));
            (seen.root, position, lag(&seen.occurred, thing))
        });
        Self { brackets: brackets.collect(), crises: crises.collect() }
    }
}

codes! {
    /// What sort of dated thing an entry is.
    Sort {
        /// Something said of a step.
        Statement = "statement",
        /// Evidence of a step.
        Evidence = "evidence",
        /// Going on without a core step.
        Passed = "passed",
        /// A decision awaited or taken.
        Decision = "decision",
        /// A version of the role sheet.
        RoleSheet = "role-sheet",
        /// A context event.
        Event = "event",
        /// What an event did to a step.
        Effect = "effect",
        /// A window.
        Window = "window",
        /// An adaptation.
        Adaptation = "adaptation",
        /// A crisis reading.
        Reading = "reading",
        /// What research gave or cost.
        Contribution = "contribution",
        /// A claim of the story.
        Claim = "claim",
    }
}

/// A dated thing of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dated {
    /// The entry that opened its thread.
    pub root: EntryId,
    /// The version that is shown.
    pub id: EntryId,
    /// Of what sort.
    pub sort: Sort,
    /// Who wrote it.
    pub author: MemberId,
    /// When it was; an effect of a context event is placed by the event's date.
    pub when: Bounds,
}

/// Every dated thing of a picture, sort by sort. Practice is not in it: see [`contacts`].
pub fn things(picture: &Picture) -> Vec<Dated> {
    let mut all = Vec::new();
    for history in picture.steps.values() {
        all.extend(history.statements.iter().map(|seen| dated(Sort::Statement, seen)));
        all.extend(history.evidence.iter().map(|seen| dated(Sort::Evidence, seen)));
    }
    all.extend(picture.passed.iter().map(|seen| dated(Sort::Passed, seen)));
    all.extend(picture.decisions.iter().map(|seen| dated(Sort::Decision, seen)));
    all.extend(picture.role_sheets.iter().map(|seen| dated(Sort::RoleSheet, seen)));
    all.extend(picture.events.iter().map(|seen| dated(Sort::Event, seen)));
    all.extend(picture.effects.iter().map(|seen| {
        let event = picture.events.iter().find(|event| event.root == seen.open.of);
        Dated { when: event.map_or(seen.bounds(), Seen::bounds), ..dated(Sort::Effect, seen) }
    }));
    all.extend(picture.windows.iter().map(|seen| dated(Sort::Window, seen)));
    all.extend(picture.adaptations.iter().map(|seen| dated(Sort::Adaptation, seen)));
    all.extend(picture.readings.iter().map(|seen| dated(Sort::Reading, seen)));
    all.extend(picture.contributions.iter().map(|seen| dated(Sort::Contribution, seen)));
    all.extend(picture.claims.iter().map(|seen| dated(Sort::Claim, seen)));
    all
}

fn dated<T: Form>(sort: Sort, seen: &Seen<T>) -> Dated {
    Dated { root: seen.root, id: seen.id, sort, author: seen.author, when: seen.bounds() }
}

/// When the contacts counted on a day were, and how many: those whose day is known, and those that may have been on it or
/// later. How much later is not kept in the counts, hence they lie certainly in no bracket that may have ended.
pub fn contacts(count: &DayCount) -> [(Bounds, i64); 2] {
    let on = |latest: Option<Day>| Bounds::within(Span { earliest: Some(count.day), latest });
    [(on(Some(count.day)), count.contacts), (on(None), count.vague)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    fn span(earliest: i32, latest: i32) -> Span {
        Span { earliest: Some(day(earliest)), latest: Some(day(latest)) }
    }

    fn fuzzy() -> impl Strategy<Value = Bounds> {
        let span = || (0..7_i32, 0..4_i32).prop_map(|(at, wide)| span(at, at + wide));
        (span(), span()).prop_filter_map("begins before it ends", |(start, end)| Bounds::between(start, end))
    }

    /// All intervals that the bounds allow.
    fn all(bounds: Bounds) -> Vec<(i32, i32)> {
        let days = -1..15_i32;
        let pairs = days.clone().flat_map(|from| days.clone().map(move |to| (from, to)));
        pairs.filter(|(from, to)| from <= to && bounds.start.contains(day(*from)) && bounds.end.contains(day(*to))).collect()
    }

    fn by_hand(thing: Bounds, stretch: Bounds, holds: fn((i32, i32), (i32, i32)) -> bool) -> Verdict {
        let (mut some, mut every) = (false, true);
        for a in all(thing) {
            for b in all(stretch) {
                some |= holds(a, b);
                every &= holds(a, b);
            }
        }
        if every {
            Verdict::Certainly
        } else if some {
            Verdict::Possibly
        } else {
            Verdict::No
        }
    }

    proptest! {
        #[test]
        fn positions_agree_with_trying_every_date(thing in fuzzy(), stretch in fuzzy()) {
            let position = Position::of(thing, stretch);
            prop_assert_eq!(position.before, by_hand(thing, stretch, |a, b| a.1 < b.0));
            prop_assert_eq!(position.inside, by_hand(thing, stretch, |a, b| a.0 <= b.1 && b.0 <= a.1));
            prop_assert_eq!(position.after, by_hand(thing, stretch, |a, b| a.0 > b.1));
            let within = by_hand(thing, stretch, |a, b| b.0 < a.0 && a.1 < b.1) == Verdict::Certainly;
            prop_assert_eq!(position.relation == Some(Relation::During), within);
        }

        #[test]
        fn lags_agree_with_trying_every_date(crisis in fuzzy(), thing in fuzzy()) {
            let lag = lag::from_start(crisis, thing);
            let tried: Vec<i64> =
                all(crisis).iter().flat_map(|a| all(thing).into_iter().map(|b| i64::from(b.0 - a.0))).collect();
            prop_assert_eq!(lag.at_least, tried.iter().copied().min());
            prop_assert_eq!(lag.at_most, tried.iter().copied().max());
        }
    }

    #[test]
    fn a_crisis_named_by_one_date_goes_on_until_someone_says_otherwise() {
        let crisis = Edtf::parse("2020-03-13").unwrap();
        let later = Edtf::parse("2021-09").unwrap().bounds();
        let position = Position::of(later, course(&crisis));
        assert_eq!((position.before, position.inside, position.after), (Verdict::No, Verdict::Possibly, Verdict::Possibly));
        assert_eq!(lag(&crisis, Edtf::parse("2020-03-27").unwrap().bounds()), Days::exactly(14));
        let over = Edtf::parse("2020-03-13/2020-06").unwrap();
        assert_eq!(Position::of(later, course(&over)).after, Verdict::Certainly);
    }

    #[test]
    fn vague_contacts_are_certainly_in_nothing_that_may_have_ended() {
        let count = DayCount { day: day(3), contacts: 2, vague: 4 };
        let bracket = Bounds { start: span(0, 0), end: span(9, 9) };
        let told = contacts(&count).map(|(when, n)| (Position::of(when, bracket).inside, n));
        assert_eq!(told, [(Verdict::Certainly, 2), (Verdict::Possibly, 4)]);
    }
}
