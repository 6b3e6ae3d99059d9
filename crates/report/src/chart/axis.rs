//! The two axes: counts on the left, weeks below.

use jalon_initiative::tempo::Week;

use super::{BOTTOM, Field, LEFT, RIGHT};
use crate::timeline::shape::{Held, Paint, Shape, ink};
use crate::words::Words;

/// How many labels the weeks carry, about.
const LABELS: usize = 6;

/// A round number at or above the highest count: 1, 2 or 5 times a power of ten, or four fifths of one.
pub(super) fn top(highest: i64) -> i64 {
    let mut power: i64 = 1;
    while power.saturating_mul(10) < highest {
        power = power.saturating_mul(10);
    }
    let round = [1, 2, 4, 5, 8, 10].map(|times| power.saturating_mul(times));
    round.into_iter().find(|round| *round >= highest.max(4)).unwrap_or(highest.max(4))
}

/// Lines at nothing, half and all.
pub(super) fn counts(shapes: &mut Vec<Shape>, field: &Field, words: Words<'_>) {
    for count in [0, field.most / 2, field.most] {
        let y = field.y(count as f64);
        shapes.push(Shape::line("tl-tick", Paint::line(ink::LINE, if count == 0 { 1.2 } else { 0.5 }), (LEFT, y), (RIGHT, y)));
        shapes.push(Shape::text("tl-label is-soft", 12.0, (LEFT - 6.0, y + 4.0), Held::End, words.number(count)).soft());
    }
}

/// A tick and a day under some of the Mondays.
pub(super) fn weeks(shapes: &mut Vec<Shape>, field: &Field, weeks: &[Week], words: Words<'_>) {
    let every = weeks.len().div_ceil(LABELS).max(1);
    for (at, week) in weeks.iter().enumerate().step_by(every) {
        let x = field.x(at);
        shapes.push(Shape::line("tl-tick", Paint::line(ink::LINE, 1.0), (x, BOTTOM), (x, BOTTOM + 6.0)));
        let held = if at == 0 { Held::Start } else { Held::Middle };
        let x = if at == 0 { x - 4.0 } else { x.min(RIGHT - 56.0) };
        shapes.push(Shape::text("tl-label is-soft", 12.0, (x, BOTTOM + 22.0), held, words.day(week.monday)).soft());
    }
}
