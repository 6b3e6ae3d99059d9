//! The ground as terrain: the first scheme under everything, the others as bands, and the line that poles stand in.

use super::super::ground::{SchemeShown, Terrain};
use super::super::shape::{Area, Held, Paint, Shape, cut, ink, width_of, wrap};
use super::super::{Group, TimelineInput};
use super::{GUTTER, HEAD, SOIL, Sheet};

/// The size of words in a band and in the name of a scheme.
const SMALL: f64 = 12.0;
/// How high a band is: its words, and the hatched strip under them.
const BAND: f64 = 20.0;
const STRIP: f64 = 8.0;
/// How much wider the bold letters of phases are than those that are measured.
const BOLD: f64 = 1.3;

/// The ground under everything, its borders, the names of its phases, and its own where there are others.
pub(super) fn lay(input: &TimelineInput<'_>, ground: &[Terrain], floor: f64, groundline: Option<f64>, right: f64) -> Vec<Group> {
    let mut groups = vec![sky(ground, floor, groundline, right)];
    groups.extend(ground.iter().map(|terrain| land(terrain, floor, groundline)));
    groups.push(borders(ground, floor));
    groups.push(Group { shapes: phase_labels(ground, right), ..Group::default() });
    if let [first, _, ..] = input.schemes
        && !ground.is_empty()
    {
        groups.push(Group { shapes: name(&first.name, 16.0, 2), ..Group::default() });
    }
    groups
}

/// What a scheme is called, in the gutter.
fn name(name: &str, y: f64, lines: usize) -> Vec<Shape> {
    let lines = wrap(name, SMALL, GUTTER - 16.0, lines);
    let line = |(at, line): (usize, String)| {
        Shape::text("tl-label is-soft", SMALL, (8.0, y + 14.0 * at as f64), Held::Start, line).soft()
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// Other schemes, as bands one under the other.
pub(super) fn bands(sheet: &mut Sheet<'_>, schemes: &[(&SchemeShown, Vec<Terrain>)]) -> Vec<Group> {
    let mut groups = Vec::new();
    for (scheme, ground) in schemes {
        let top = sheet.y;
        let names = name(&scheme.name, top + 12.0, 3);
        let high = (14.0 * names.len() as f64 + 4.0).max(BAND + STRIP);
        groups.push(Group { class: "tl-band".into(), words: Some(scheme.name.clone()), shapes: names, ..Group::default() });
        groups.extend(ground.iter().map(|terrain| strip(terrain, top)));
        groups.push(band_words(ground, top, sheet.frame.right));
        sheet.y = top + high + 6.0;
    }
    if !schemes.is_empty() {
        sheet.y += 4.0;
    }
    groups
}

fn strip(terrain: &Terrain, top: f64) -> Group {
    let wide = terrain.to - terrain.from;
    let tint = Paint::fill(ink::PHASES[(terrain.phase - 1) % 6]);
    let foot = Area::new(terrain.from, top + BAND, wide, STRIP);
    Group {
        class: format!("tl-ground tl-phase-{}", terrain.phase),
        words: Some(terrain.words.clone()),
        shapes: vec![
            Shape::area("tl-soil-tint", tint, Area::new(terrain.from, top, wide, BAND + STRIP)),
            Shape::area("tl-soil", Paint::fill(hatch(terrain.phase)), foot),
        ],
        ..Group::default()
    }
}

/// Borders and words over all the ground of a band, so that no neighbour covers them.
fn band_words(ground: &[Terrain], top: f64, right: f64) -> Group {
    let mut shapes = Vec::new();
    for (from, to) in ground.iter().flat_map(|terrain| terrain.borders.iter().copied()) {
        if to - from < 3.0 {
            shapes.push(Shape::line("tl-border", Paint::line(ink::LINE, 1.0), (from, top), (from, top + BAND + STRIP)));
        } else {
            let area = Area::new(from, top + BAND, to - from, STRIP);
            shapes.push(Shape::area("tl-border-fuzzy", Paint::fill("tl-hatch-fuzzy"), area));
        }
    }
    let mut reach = GUTTER;
    for (at, terrain) in ground.iter().enumerate() {
        let x = (terrain.from + 5.0).max(reach);
        let next = ground.get(at + 1).map_or(right, |next| next.from.max(x));
        let room = terrain.to.min(next.max(terrain.from + 5.0)).min(right) - x - 4.0;
        if let Some(text) = cut(&terrain.label, SMALL, room) {
            reach = x + width_of(&text, SMALL) + 8.0;
            shapes.push(Shape::text("tl-label tl-band-label", SMALL, (x, top + 14.0), Held::Start, text));
        }
    }
    Group { shapes, ..Group::default() }
}

/// Labels of phases, in two rows where one is not enough, cut only where both are taken.
fn phase_labels(ground: &[Terrain], right: f64) -> Vec<Shape> {
    let size = 14.0;
    let width = |text: &str| width_of(text, size * BOLD);
    let mut reach = [GUTTER, GUTTER];
    let mut shapes = Vec::new();
    for (at, terrain) in ground.iter().enumerate() {
        let begin = terrain.from + 6.0;
        let wide = width(&terrain.label);
        let fits = |row: usize| reach[row] <= begin && begin + wide <= right;
        let own = terrain.to - terrain.from - 8.0;
        let row = if wide <= own && fits(0) {
            0
        } else if fits(1) {
            1
        } else {
            at % 2
        };
        let x = begin.max(reach[row]);
        let room = if fits(row) { wide } else { (right - x).min(own.max(40.0)) };
        if let Some(text) = cut(&terrain.label, size * BOLD, room + 0.5) {
            reach[row] = x + width(&text) + 12.0;
            shapes.push(Shape::text("tl-label tl-phase-label", size, (x, 18.0 + 18.0 * row as f64), Held::Start, text).bold());
        }
    }
    shapes
}

/// The bare sheet under everything, so that the ground has an edge even without brackets.
fn sky(ground: &[Terrain], floor: f64, groundline: Option<f64>, right: f64) -> Group {
    let mut shapes = Vec::new();
    if let Some(y) = groundline.filter(|_| ground.is_empty()) {
        let soil = Area::new(GUTTER, y, right - GUTTER, SOIL);
        shapes.push(Shape::area("tl-soil-tint", Paint::fill(ink::PHASES[0]), soil));
    }
    shapes.push(Shape::line("tl-tick", Paint::line(ink::LINE, 0.8), (GUTTER, 4.0), (GUTTER, floor)));
    Group { class: "tl-ground tl-phase-1".into(), shapes, ..Group::default() }
}

fn land(terrain: &Terrain, floor: f64, groundline: Option<f64>) -> Group {
    let wide = terrain.to - terrain.from;
    let tint = ink::PHASES[(terrain.phase - 1) % 6];
    let mut shapes = vec![Shape::area("tl-sky", Paint::fill(tint).faint(0.45), Area::new(terrain.from, 4.0, wide, floor - 4.0))];
    if let Some(y) = groundline {
        let soil = Area::new(terrain.from, y, wide, SOIL);
        shapes.push(Shape::area("tl-soil-tint", Paint::fill(tint), soil));
        shapes.push(Shape::area("tl-soil", Paint::fill(hatch(terrain.phase)), soil));
    }
    Group {
        class: format!("tl-ground tl-phase-{}", terrain.phase),
        words: Some(terrain.words.clone()),
        shapes,
        ..Group::default()
    }
}

/// The pattern of a phase.
pub(in super::super) fn hatch(phase: usize) -> &'static str {
    const HATCHES: [&str; 6] = ["tl-hatch-1", "tl-hatch-2", "tl-hatch-3", "tl-hatch-4", "tl-hatch-5", "tl-hatch-6"];
    HATCHES[(phase.max(1) - 1) % 6]
}

fn borders(ground: &[Terrain], floor: f64) -> Group {
    let mut shapes = Vec::new();
    for (from, to) in ground.iter().flat_map(|terrain| terrain.borders.iter().copied()) {
        if to - from < 3.0 {
            shapes.push(Shape::line("tl-border", Paint::line(ink::LINE, 1.0), (from, 4.0), (from, floor)));
        } else {
            let area = Area::new(from, HEAD, to - from, floor - HEAD);
            shapes.push(Shape::area("tl-border-fuzzy", Paint::fill("tl-hatch-fuzzy").faint(0.5), area));
        }
    }
    Group { shapes, ..Group::default() }
}

/// The line in which poles are planted: never quite level, always the same.
pub(super) fn rough(y: f64, right: f64) -> Group {
    let step = 18.0;
    let count = ((right - GUTTER) / step).ceil() as u32;
    let points = (0..=count)
        .map(|at| {
            let x = (GUTTER + step * f64::from(at)).min(right);
            let lift = f64::from((at * 7 + at * at * 3) % 5) * 0.45 - 0.9;
            (x, y + lift)
        })
        .collect();
    Group { shapes: vec![Shape::path("tl-groundline", Paint::line(ink::EARTH, 2.0), points, false)], ..Group::default() }
}
