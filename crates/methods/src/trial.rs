//! Small worlds in which a test can try every choice of dates.

use std::ops::RangeInclusive;

use jalon_record::edtf::{Bounds, Day, Span};
use proptest::prelude::*;

/// Every interval within the bounds that lies in the world.
pub(crate) fn intervals(bounds: Bounds, world: RangeInclusive<i64>) -> Vec<(i64, i64)> {
    let inside = |span: Span, number: i64| Day::from_number(number as i32).is_some_and(|day| span.contains(day));
    world
        .clone()
        .flat_map(|start| world.clone().map(move |end| (start, end)))
        .filter(|(start, end)| start <= end && inside(bounds.start, *start) && inside(bounds.end, *end))
        .collect()
}

/// A span in the world, bounded on both sides.
pub(crate) fn a_span(world: RangeInclusive<i32>) -> impl Strategy<Value = Span> {
    (world.clone(), world)
        .prop_map(|(one, two)| Span { earliest: Day::from_number(one.min(two)), latest: Day::from_number(one.max(two)) })
}

/// Bounds of two such spans, which may contradict each other.
pub(crate) fn some_bounds(world: RangeInclusive<i32>) -> impl Strategy<Value = Bounds> {
    (a_span(world.clone()), a_span(world)).prop_map(|(start, end)| Bounds { start, end })
}
