//! The marks: ranging poles for steps, discs and diamonds for events, gates for windows, leaves for voices. Shape says what
//! colour says.

use jalon_initiative::crisis::{Confidence, WindowState};
use jalon_initiative::pathway::StepState;

use super::shape::{Paint, Shape, ink};

/// How high a whole pole stands.
pub(super) const POLE: f64 = 34.0;
/// How wide an event or a voice is.
pub(super) const GLYPH: f64 = 12.0;

const SHAFT: Paint = Paint::both(ink::WHITE, ink::EDGE, 1.2);
const BANDS: Paint = Paint::fill(ink::RED);

/// A pole planted at `(x, y)`.
pub(super) fn pole(state: StepState, debt: bool, (x, y): (f64, f64)) -> Vec<Shape> {
    use StepState::*;
    let wide = if matches!(state, Compressed | Substituted) { 3.5 } else { 8.0 };
    let high = if state == Started { POLE / 2.0 } else { POLE };
    let shaft = match state {
        Planned | Substituted => SHAFT.dashed("1.5 2"),
        Deferred => Paint::both(ink::WHITE, ink::EDGE, 1.8),
        _ => SHAFT,
    };
    if state == NotApplicable {
        return vec![Shape::line("tl-strike", Paint::line(ink::INK, 1.6), (x - 7.0, y - POLE / 2.0), (x + 7.0, y - POLE / 2.0))];
    }
    let stands = if state == Substituted { x - 4.0 } else { x };
    let mut shapes = vec![Shape::path("tl-shaft", shaft, upright(stands, y, wide, high), true)];
    let band = POLE / 8.0;
    let bands: &[f64] = match state {
        Done | Compressed | Repaired => &[0.0, 2.0, 4.0, 6.0],
        Partial => &[4.0, 6.0],
        Started => &[4.0, 6.0],
        _ => &[],
    };
    for at in bands {
        let foot = y - POLE + (at + 1.0) * band;
        shapes.push(Shape::path("tl-bands", BANDS, upright(x, foot, wide - 1.2, band), true));
    }
    match state {
        Skipped => {
            let cross = |from: f64, to: f64| {
                let middle = y - POLE / 2.0;
                Shape::line("tl-strike", Paint::line(ink::INK, 1.8), (x - 8.0, middle + from), (x + 8.0, middle + to))
            };
            shapes.extend([cross(8.0, -8.0), cross(-8.0, 8.0)]);
        }
        // Another pole stands in its stead.
        Substituted => {
            shapes.push(Shape::path("tl-shaft", SHAFT, upright(x + 4.0, y, 5.0, high), true));
            let feet = [0.0, 2.0, 4.0, 6.0].map(|at| y - POLE + (at + 1.0) * band);
            shapes.extend(feet.map(|foot| Shape::path("tl-bands", BANDS, upright(x + 4.0, foot, 3.8, band), true)));
        }
        // Capped: nothing more is asked of it.
        Waived => {
            let cap = y - POLE;
            shapes.push(Shape::line("tl-strike", Paint::line(ink::INK, 2.2), (x - 8.0, cap), (x + 8.0, cap)));
            shapes.push(Shape::line("tl-strike", Paint::line(ink::INK, 1.6), (x - 4.0, y - 8.0), (x + 4.0, y - 26.0)));
        }
        Repaired => {
            shapes.push(Shape::path("tl-collar", Paint::fill(ink::INK), upright(x, y - POLE * 0.42, wide + 5.0, 5.5), true))
        }
        _ => {}
    }
    if debt {
        shapes.extend(flag(x, wide, y - high));
    }
    shapes
}

fn flag(x: f64, wide: f64, top: f64) -> Vec<Shape> {
    let left = x + wide / 2.0;
    let cloth = vec![(left, top), (left + 10.0, top + 4.0), (left, top + 8.0)];
    vec![Shape::path("tl-flag", Paint::both(ink::RED, ink::INK, 0.8), cloth, true)]
}

/// A pit where a core step has no record.
pub(super) fn gap((x, y): (f64, f64)) -> Vec<Shape> {
    vec![Shape::path("tl-shaft", Paint::line(ink::EDGE, 1.2).dashed("3 2.5"), upright(x, y, 10.0, 20.0), true)]
}

/// A core step that someone went past: its pit, and the way that leaps over it.
pub(super) fn passed(debt: bool, (x, y): (f64, f64)) -> Vec<Shape> {
    let mut shapes = gap((x, y));
    let leap = vec![(x - 11.0, y - 12.0), (x - 7.0, y - 23.0), (x, y - 27.0), (x + 7.0, y - 23.0), (x + 11.0, y - 14.0)];
    shapes.push(Shape::path("tl-leap", Paint::line(ink::INK, 1.6), leap, false));
    let head = vec![(x + 6.2, y - 16.5), (x + 11.2, y - 13.0), (x + 13.0, y - 19.5)];
    shapes.push(Shape::path("tl-leap", Paint::line(ink::INK, 1.6), head, false));
    if debt {
        shapes.push(Shape::line("tl-strike", Paint::line(ink::INK, 1.0), (x, y - 4.0), (x, y - 18.0)));
        shapes.extend(flag(x, 0.0, y - 18.0));
    }
    shapes
}

fn upright(x: f64, foot: f64, wide: f64, high: f64) -> Vec<(f64, f64)> {
    let (left, right) = (x - wide / 2.0, x + wide / 2.0);
    vec![(left, foot), (left, foot - high), (right, foot - high), (right, foot)]
}

/// An event: filled, half filled, hollow diamond, dashed ring.
pub(super) fn event(confidence: Confidence, x: f64, y: f64) -> Vec<Shape> {
    let r = GLYPH / 2.0 - 0.8;
    let edge = Paint::both(ink::WHITE, ink::INK, 1.6);
    match confidence {
        Confidence::Confirmed => vec![Shape::circle("tl-glyph", Paint::both(ink::INK, ink::INK, 1.6), x, y, r)],
        Confidence::Derived => vec![
            Shape::circle("tl-glyph tl-glyph-void", edge, x, y, r),
            Shape::path("tl-glyph", Paint::fill(ink::INK), half_disc(x, y, r), true),
        ],
        Confidence::Planned => {
            let d = r + 1.2;
            vec![Shape::path("tl-glyph", edge, vec![(x, y - d), (x + d, y), (x, y + d), (x - d, y)], true)]
        }
        Confidence::Unconfirmed => vec![Shape::circle("tl-glyph", edge.dashed("2.2 2"), x, y, r)],
    }
}

fn half_disc(x: f64, y: f64, r: f64) -> Vec<(f64, f64)> {
    (0..=12)
        .map(|step| std::f64::consts::PI * (0.5 + f64::from(step) / 12.0))
        .map(|angle| (x + r * angle.cos(), y + r * angle.sin()))
        .collect()
}

/// What became of a window, at its right post: an open way, a tick, a closed door, a cross.
pub(super) fn window_end(state: WindowState, x: f64, y: f64) -> Vec<Shape> {
    let line = |width| Paint::line(ink::WINDOW, width);
    let edge = Paint::both(ink::WHITE, ink::WINDOW, 1.6);
    match state {
        WindowState::Opened => {
            vec![Shape::path("tl-span", line(2.0), vec![(x - 5.0, y - 6.0), (x, y), (x - 5.0, y + 6.0)], false)]
        }
        WindowState::Used => vec![
            Shape::circle("tl-span is-filled", Paint::both(ink::WINDOW, ink::WINDOW, 1.6), x, y, 6.5),
            Shape::path(
                "tl-tick-mark",
                Paint::line(ink::WHITE, 1.8),
                vec![(x - 3.2, y), (x - 0.8, y + 2.8), (x + 3.4, y - 2.8)],
                false,
            ),
        ],
        WindowState::Closed => vec![Shape::path("tl-span is-void", edge, upright(x, y + 7.0, 6.0, 14.0), true)],
        WindowState::Missed => {
            let cross = |lift: f64| Shape::line("tl-span", line(2.0), (x - 5.0, y - lift), (x + 5.0, y + lift));
            vec![cross(5.0), cross(-5.0)]
        }
    }
}

/// A window where there is room for its sign only: two posts, and between them what became of it.
pub(super) fn window(state: WindowState, x: f64, y: f64) -> Vec<Shape> {
    let post = |at: f64| Shape::line("tl-span", Paint::line(ink::WINDOW, 2.0), (at, y - 7.0), (at, y + 7.0));
    let mut shapes = vec![post(x - 9.0), post(x + 9.0)];
    shapes.extend(window_end(state, if state == WindowState::Opened { x + 3.0 } else { x }, y));
    shapes
}

/// An adaptation: the way bends.
pub(super) fn adaptation(x: f64, y: f64) -> Vec<Shape> {
    let way = vec![(x - 6.5, y + 4.5), (x - 1.5, y + 4.5), (x + 1.5, y - 3.5), (x + 6.5, y - 3.5)];
    let head = vec![(x + 3.0, y - 7.0), (x + 6.8, y - 3.5), (x + 3.0, y)];
    [way, head].map(|points| Shape::path("tl-bend", Paint::line(ink::INK, 1.8), points, false)).into()
}

/// A crisis reading: a written sheet.
pub(super) fn reading(x: f64, y: f64) -> Vec<Shape> {
    let line = |at: f64| Shape::line("tl-bend", Paint::line(ink::INK, 1.2), (x - 2.8, y + at), (x + 2.8, y + at));
    let sheet = Paint::both(ink::WHITE, ink::INK, 1.5);
    vec![Shape::path("tl-sheet", sheet, upright(x, y + 7.0, 10.5, 14.0), true), line(-3.2), line(0.0), line(3.2)]
}

/// What research gave: a leaf upwards. What it cost: one downwards. A claim: a speech bubble.
pub(super) fn voice(sort: Voice, x: f64, y: f64) -> Vec<Shape> {
    let paint = Paint::both(ink::VOICE, ink::VOICE, 1.2);
    let points = match sort {
        Voice::Given => vec![(x - 6.0, y + 5.0), (x, y - 6.0), (x + 6.0, y + 5.0)],
        Voice::Cost => vec![(x - 6.0, y - 5.0), (x + 6.0, y - 5.0), (x, y + 6.0)],
        Voice::Claim => vec![
            (x - 6.0, y - 5.5),
            (x + 6.0, y - 5.5),
            (x + 6.0, y + 2.5),
            (x - 1.0, y + 2.5),
            (x - 4.0, y + 6.0),
            (x - 4.0, y + 2.5),
            (x - 6.0, y + 2.5),
        ],
    };
    vec![Shape::path("tl-glyph", paint, points, true)]
}

/// Whose voice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Voice {
    /// Research gave something.
    Given,
    /// Research cost something.
    Cost,
    /// Something is claimed.
    Claim,
}
