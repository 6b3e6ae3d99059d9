//! How far the ends of a thing can reach, as plain numbers: for closed forms that are called by the million.

use jalon_record::edtf::{Bounds, Day, Span};

/// Earlier than every day. Only the earliest sides can be this.
pub(crate) const FOREVER_AGO: i64 = i64::MIN / 4;
/// Later than every day. Only the latest sides can be this.
pub(crate) const NEVER: i64 = i64::MAX / 4;

/// The bounds of a thing, tightened by the fact that it began no later than it ended. Each number on its own is reached
/// by some choice of dates; so are `first_start` with `last_end`, and any `start <= end` between the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    pub(crate) first_start: i64,
    pub(crate) last_start: i64,
    pub(crate) first_end: i64,
    pub(crate) last_end: i64,
}

impl Reach {
    /// Nothing if the bounds contradict themselves.
    pub(crate) fn of(Bounds { start, end }: Bounds) -> Option<Self> {
        let (first_start, last_start) = (earliest(start), latest(start));
        let (first_end, last_end) = (earliest(end), latest(end));
        let possible = first_start <= last_start && first_end <= last_end && first_start <= last_end;
        possible.then(|| Self {
            first_start,
            last_start: last_start.min(last_end),
            first_end: first_end.max(first_start),
            last_end,
        })
    }
}

pub(crate) fn earliest(span: Span) -> i64 {
    span.earliest.map_or(FOREVER_AGO, |day| i64::from(day.number()))
}

pub(crate) fn latest(span: Span) -> i64 {
    span.latest.map_or(NEVER, |day| i64::from(day.number()))
}

/// The span between two such numbers; what no calendar can write is unbounded.
pub(crate) fn span(first: i64, last: i64) -> Span {
    let day = |number: i64| i32::try_from(number).ok().and_then(Day::from_number);
    Span { earliest: day(first), latest: day(last) }
}
