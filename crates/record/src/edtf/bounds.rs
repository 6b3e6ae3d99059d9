//! From an expression to the days it allows.

use jiff::civil::Date;
use jiff::{Span as Length, ToSpan};

use super::Day;
use super::shape::{Choice, Edge, Part, Precision, Shape, Written};

/// When something may have begun and when it may have ended, in whole days, both ends included.
///
/// - A single expression, and a one-of set, say that the thing began and ended somewhere inside: both spans are equal.
/// - An interval `a/b` began inside `a` and ended inside `b`.
/// - An all-of set began with its earliest member and ended with its latest.
///
/// In every case it began no later than it ended, and the spans are as tight as this makes them: each day of `start`
/// is the beginning, and each day of `end` the ending, of some pair with `start <= end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The days on which it may have begun.
    pub start: Span,
    /// The days on which it may have ended.
    pub end: Span,
}

/// A run of days, both ends included. `None` means unbounded: open or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day, if there is one.
    pub earliest: Option<Day>,
    /// The last day, if there is one.
    pub latest: Option<Day>,
}

impl Span {
    /// Every day.
    pub const UNBOUNDED: Self = Self { earliest: None, latest: None };

    /// Whether the day lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.earliest.is_none_or(|earliest| earliest <= day) && self.latest.is_none_or(|latest| day <= latest)
    }
}

impl Bounds {
    /// Something that began and ended within one span.
    pub const fn within(span: Span) -> Self {
        Self { start: span, end: span }
    }

    /// Something that began within `start` and ended within `end`, tightened by the fact that it began no later than
    /// it ended; nothing if that is impossible.
    pub fn between(start: Span, end: Span) -> Option<Self> {
        if start.earliest.zip(end.latest).is_some_and(|(first, last)| last < first) {
            return None;
        }
        let start_latest = [start.latest, end.latest].into_iter().flatten().min();
        let end_earliest = start.earliest.max(end.earliest);
        Some(Self { start: Span { latest: start_latest, ..start }, end: Span { earliest: end_earliest, ..end } })
    }
}

pub(super) fn of(shape: &Shape) -> Bounds {
    match shape {
        Shape::Single(part) => Bounds::within(of_part(part)),
        Shape::OneOf(choices) => Bounds::within(one_of(choices)),
        Shape::Interval(start, end) => {
            let (start, end) = (of_edge(start), of_edge(end));
            Bounds::between(start, end).unwrap_or(Bounds { start, end })
        }
        Shape::AllOf(choices) => all_of(choices),
    }
}

fn of_edge(edge: &Edge) -> Span {
    edge.part().map_or(Span::UNBOUNDED, of_part)
}

fn of_choice(choice: &Choice) -> Span {
    match choice {
        Choice::One(part) => of_part(part),
        Choice::Range(first, last) => Span { earliest: of_part(first).earliest, latest: of_part(last).latest },
        Choice::UpTo(part) => Span { earliest: None, latest: of_part(part).latest },
        Choice::From(part) => Span { earliest: of_part(part).earliest, latest: None },
    }
}

fn one_of(choices: &[Choice]) -> Span {
    let spans = || choices.iter().map(of_choice);
    Span { earliest: spans().map(|span| span.earliest).min().flatten(), latest: latest_of_any(spans()) }
}

fn all_of(choices: &[Choice]) -> Bounds {
    let from_the_start = choices.iter().any(|choice| matches!(choice, Choice::UpTo(_)));
    let to_the_end = choices.iter().any(|choice| matches!(choice, Choice::From(_)));
    let spans = || choices.iter().flat_map(Choice::parts).map(of_part);
    Bounds {
        start: Span {
            earliest: if from_the_start { None } else { spans().map(|span| span.earliest).min().flatten() },
            latest: spans().filter_map(|span| span.latest).min(),
        },
        end: Span {
            earliest: spans().filter_map(|span| span.earliest).max(),
            latest: if to_the_end { None } else { latest_of_any(spans()) },
        },
    }
}

fn latest_of_any(spans: impl Iterator<Item = Span>) -> Option<Day> {
    spans.map(|span| span.latest).try_fold(Day::MIN, |latest, day| day.map(|day| latest.max(day)))
}

/// The days that a part allows, its qualifiers included.
fn of_part(part: &Part) -> Span {
    match extent(part.written) {
        Some((first, last)) if !part.written.year().unknown() => {
            let (first, last) = (0..3)
                .filter(|component| part.marks[*component].is_some())
                .map(|component| unit(part.written.cut_after(component)))
                .fold((first, last), widen);
            Span { earliest: Some(Day::from_civil(first)), latest: Some(Day::from_civil(last)) }
        }
        _ => Span::UNBOUNDED,
    }
}

pub(super) fn of_written(written: Written) -> Span {
    of_part(&Part::plain(written))
}

/// The first and last day that the digits allow; nothing if no such day exists.
pub(super) fn extent(written: Written) -> Option<(Date, Date)> {
    let first = written.year().candidates().find_map(|year| extent_in(written, year))?.0;
    let last = written.year().candidates().rev().find_map(|year| extent_in(written, year))?.1;
    Some((first, last))
}

fn extent_in(written: Written, year: i16) -> Option<(Date, Date)> {
    match written {
        Written::Year(_) => months_from(year, 1, 12),
        Written::Season(_, season) => months_from(year, season.first_month(), season.months()),
        Written::Month(_, month) => {
            let mut months = month.within(1, 12).filter(|number| month.allows(u16::from(*number)));
            let first = months.next()?;
            months_from(year, first, months.next_back().unwrap_or(first) - first + 1)
        }
        Written::Day(_, month, day) => {
            let mut days = month
                .within(1, 12)
                .filter(|number| month.allows(u16::from(*number)))
                .flat_map(|month| day.within(1, 31).map(move |day| (month, day)))
                .filter(|(_, number)| day.allows(u16::from(*number)))
                .filter_map(|(month, day)| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok());
            let first = days.next()?;
            Some((first, days.next_back().unwrap_or(first)))
        }
    }
}

/// So many whole months from the first of a month.
fn months_from(year: i16, month: u8, months: u8) -> Option<(Date, Date)> {
    let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    let last = first.saturating_add((i64::from(months) - 1).months()).last_of_month();
    Some((first, last))
}

fn unit(written: Written) -> Length {
    match written.precision() {
        Precision::Day => 1.day(),
        Precision::Month => 1.month(),
        Precision::Season => match written {
            Written::Season(_, season) => i64::from(season.months()).months(),
            _ => 3.months(),
        },
        Precision::Year => 1.year(),
        Precision::Decade => 10.years(),
        Precision::Century => 100.years(),
        Precision::Millennium | Precision::Unknown => 1000.years(),
    }
}

/// One unit earlier and one later, so that a month widens to whole months.
fn widen((first, last): (Date, Date), by: Length) -> (Date, Date) {
    let after = last.saturating_add(1.day());
    let last = if after == last { last } else { after.saturating_add(by).saturating_sub(1.day()) };
    (first.saturating_sub(by), last)
}
