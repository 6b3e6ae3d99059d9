//! Time from top to bottom: a phone.
//!
//! From the left: years and months, practice as bars, poles planted sideways on their day, and what happened, in words.
//! Words need room, so time is stretched where much was said: months are then not all of one height, and the axis shows it.

use jalon_initiative::lane::Lane;
use jalon_record::edtf::Day;

use super::across::{cluster, drawn, gap, hatch, nearer};
use super::density::{Bar, WITHHELD, bars};
use super::glyph;
use super::ground::{self, Terrain, terrain};
use super::level::Level;
use super::marks::{Mark, Sign, collect, middle, reach, unknown_steps};
use super::notes::Notebook;
use super::rows::spread;
use super::scale::{self, Scale, Unit, Window, ticks};
use super::shape::{Area, Held, Paint, Shape, ink, wrap};
use super::{Goal, Group, Link, Scene, TimelineInput, description};

const WIDTH: f64 = 340.0;
const TOP: f64 = 12.0;
const AXIS: f64 = 42.0;
const BARS: f64 = 26.0;
const PATH: f64 = AXIS + BARS + 6.0;
const POLES: f64 = PATH + 6.0;
const POLE_WIDE: f64 = 40.0;
const POLE_HIGH: f64 = 52.0;
const WORDS: f64 = POLES + 2.0 * POLE_WIDE + 14.0;
const LABEL: f64 = 13.0;
const LINE: f64 = 16.0;
/// The least height of a mark with words: drawn on a narrow phone, still 24 pixels for the thumb.
const THUMB: f64 = 28.0;
/// Fonts of phones are wider than we think.
const WIDER: f64 = 1.08;
/// Beyond so many marks, neighbours are gathered.
const MOST: usize = 150;
/// How wide the strip of a further scheme is, with the room beside it.
const STRIP: f64 = 12.0;

/// Months at the least, and no more stretches than this.
const STRETCHES: f64 = 60.0;
/// The least room of a stretch.
const LEAST: f64 = 20.0;

/// What stands in the column of words.
struct Item<'a> {
    at: f64,
    high: f64,
    lines: Vec<String>,
    sort: Sort<'a>,
}

enum Sort<'a> {
    One(&'a Mark<'a>),
    Many(Vec<&'a Mark<'a>>),
    Phase,
    FurtherPhase,
}

pub(super) fn lay(input: &TimelineInput<'_>) -> Scene {
    let even = Scale::new(input.window, TOP, TOP + 1000.0);
    let marks = collect(input, &even);
    let (poles, words): (Vec<&Mark<'_>>, Vec<&Mark<'_>>) = marks.iter().partition(|mark| mark.lane() == Lane::Pathway);
    let (poles, words) = (gatherings(input, &even, &poles), gatherings(input, &even, &words));
    let scale = elastic(input, &even, &words, &poles);
    let ground = terrain(input, &scale);

    let mut groups: Vec<Group> = ground.iter().map(band).collect();
    groups.push(borders(&ground));
    groups.extend(strips(input, &scale));
    groups.push(axis(input, &scale));
    if input.lanes.contains(&Lane::Practice) {
        groups.push(practice(input, &scale));
    }
    groups.push(pole_column(input, &scale, &poles));
    groups.push(column(input, &scale, &words));
    groups.extend(today(input, &scale));
    let (gaps, height) = gaps(input, scale.last() + 14.0);
    groups.extend(gaps);
    Scene {
        width: WIDTH,
        height: (height + 8.0).ceil(),
        sheet: "down",
        lang: input.words.language.code(),
        title: input.words.say("report-timeline"),
        description: description(input),
        groups,
        notebook: Notebook::default(),
        along: None,
    }
}

/// Where words end: strips of further schemes stand at the right.
fn right(input: &TimelineInput<'_>) -> f64 {
    WIDTH - STRIP * input.schemes.len().saturating_sub(1) as f64
}

/// Marks that stand alone, and those that stand for many: neighbours where there are too many, and, from afar, everything
/// that does not weigh, by stretches of the calendar.
fn gatherings<'a>(input: &TimelineInput<'_>, even: &Scale, marks: &[&'a Mark<'a>]) -> Vec<Vec<&'a Mark<'a>>> {
    let from_afar = Level::of(input.window) == Level::Years;
    let (single, light): (Vec<&Mark<'_>>, Vec<&Mark<'_>>) =
        marks.iter().copied().partition(|mark| !from_afar || mark.thing.weighs());
    let each = single.len().div_ceil(MOST).max(1);
    let mut gathered: Vec<Vec<&Mark<'_>>> = single.chunks(each).map(<[_]>::to_vec).collect();
    let mut rest = light.as_slice();
    for stretch in stretches(input) {
        let to = even.end(stretch.to());
        let (here, later) = rest.split_at(rest.iter().take_while(|mark| mark.at < to).count());
        gathered.extend((!here.is_empty()).then(|| here.to_vec()));
        rest = later;
    }
    gathered.extend((!rest.is_empty()).then(|| rest.to_vec()));
    gathered.sort_by(|a, b| first_at(a).total_cmp(&first_at(b)));
    gathered
}

/// The mark that is drawn for itself, where there is only one, and from afar only one that weighs.
fn alone<'a>(input: &TimelineInput<'_>, gathered: &[&'a Mark<'a>]) -> Option<&'a Mark<'a>> {
    let from_afar = Level::of(input.window) == Level::Years;
    if let [mark] = gathered { Some(*mark).filter(|mark| !from_afar || mark.thing.weighs()) } else { None }
}

fn first_at(gathered: &[&Mark<'_>]) -> f64 {
    gathered.first().map_or(0.0, |mark| mark.at)
}

/// Months or the like, cut where phases begin and end, so that nothing is told on the wrong side of a border.
fn stretches(input: &TimelineInput<'_>) -> Vec<Window> {
    let unit = Unit::at_least(1.0, STRETCHES / input.window.days() as f64, &scale::ALL);
    let after = |day: Day| Day::from_number(day.number().saturating_add(1));
    let borders = ground::brackets(input).map(|bracket| ground::bounds(&bracket.open));
    let mut cuts: Vec<Day> =
        borders.flat_map(|bounds| [bounds.start.earliest, bounds.end.latest.and_then(after)]).flatten().collect();
    cuts.sort();
    scale::stretches(input.window, unit, &cuts)
}

/// Time, stretched where much was said, so that words stand beside their day and not in another phase.
fn elastic(input: &TimelineInput<'_>, even: &Scale, words: &[Vec<&Mark<'_>>], poles: &[Vec<&Mark<'_>>]) -> Scale {
    let items = items(input, even, words);
    let poles: Vec<f64> = poles.iter().map(|gathered| first_at(gathered)).collect();
    Scale::stretched(input.window, TOP, &stretches(input), |stretch| {
        let (from, to) = (even.start(stretch.from()), even.end(stretch.to()));
        let is_last = stretch.to() == input.window.to();
        let inside = |at: f64| at >= from && (at < to || is_last);
        let said: f64 = items.iter().filter(|item| inside(item.at)).map(|item| item.high).sum();
        let planted = poles.iter().filter(|at| inside(**at)).count().div_ceil(2) as f64 * POLE_HIGH;
        said.max(planted).max(LEAST)
    })
}

/// Events, voices and names of phases, in the order of time.
fn items<'a>(input: &TimelineInput<'_>, scale: &Scale, marks: &[Vec<&'a Mark<'a>>]) -> Vec<Item<'a>> {
    let room = right(input) - WORDS - 18.0;
    let phase = |terrain: &Terrain| {
        let lines = wrap(&terrain.label, 16.0, room + 14.0, 2);
        Item { at: terrain.from, high: 18.0 * lines.len() as f64 + 8.0, lines, sort: Sort::Phase }
    };
    let mut items: Vec<Item<'a>> = terrain(input, scale).iter().map(phase).collect();
    for (scheme, ground) in ground::bands(input, scale) {
        items.extend(ground.iter().map(|terrain| {
            let told = input.words.with("timeline-phase-of", &[("phase", &terrain.label), ("scheme", &scheme.name)]);
            let lines = wrap(&told, LABEL * WIDER, room + 14.0, 3);
            Item { at: terrain.from, high: LINE * lines.len() as f64 + 8.0, lines, sort: Sort::FurtherPhase }
        }));
    }
    let most = if Level::of(input.window) == Level::Days { 8 } else { 3 };
    for gathered in marks {
        let Some(first) = gathered.first() else { continue };
        let at = middle(first.bounds, scale);
        items.push(if let Some(mark) = alone(input, gathered) {
            let lines = wrap(&mark.label(input.words), LABEL * WIDER, room, most);
            Item { at, high: (LINE * lines.len() as f64 + 10.0).max(THUMB), lines, sort: Sort::One(mark) }
        } else {
            Item { at, high: THUMB, lines: Vec::new(), sort: Sort::Many(gathered.clone()) }
        });
    }
    items.sort_by(|a, b| a.at.total_cmp(&b.at));
    items
}

/// Places for things that stretches of time have made room for: each inside its own stretch.
fn settle(input: &TimelineInput<'_>, scale: &Scale, wanted: &[(f64, f64)]) -> Vec<f64> {
    let mut placed = Vec::with_capacity(wanted.len());
    let mut reach = TOP;
    let mut rest = wanted;
    for stretch in stretches(input) {
        let (from, to) = (scale.start(stretch.from()), scale.end(stretch.to()));
        let is_last = stretch.to() == input.window.to();
        let mine = rest.iter().take_while(|(at, _)| *at < to || is_last).count();
        let (here, later) = rest.split_at(mine);
        let settled = spread(here, from.max(reach), to);
        reach = settled.last().zip(here.last()).map_or(reach, |(at, (_, size))| at + size / 2.0);
        placed.extend(settled);
        rest = later;
    }
    placed
}

fn column(input: &TimelineInput<'_>, scale: &Scale, marks: &[Vec<&Mark<'_>>]) -> Group {
    let items = items(input, scale, marks);
    let wanted: Vec<(f64, f64)> = items.iter().map(|item| (item.at, item.high)).collect();
    let placed = settle(input, scale, &wanted);
    let mut group = Group { class: "tl-lane".into(), lane: Some(Lane::Crisis), ..Group::default() };
    for (item, y) in items.into_iter().zip(placed) {
        match &item.sort {
            Sort::Phase => {
                for (row, line) in item.lines.into_iter().enumerate() {
                    let at = (WORDS - 6.0, y - item.high / 2.0 + 18.0 + 18.0 * row as f64);
                    group.shapes.push(Shape::text("tl-label tl-phase-label", 14.0, at, Held::Start, line).bold());
                }
            }
            Sort::FurtherPhase => {
                for (row, line) in item.lines.into_iter().enumerate() {
                    let at = (WORDS - 6.0, y - item.high / 2.0 + LINE + LINE * row as f64);
                    group.shapes.push(Shape::text("tl-label is-soft", LABEL, at, Held::Start, line).soft());
                }
            }
            Sort::Many(marks) => group.links.push(gathered(input, marks, WORDS + 14.0, y)),
            Sort::One(mark) => group.links.push(told(input, mark, scale, &item, y)),
        }
    }
    if marks.is_empty() {
        let words = wrap(&input.words.say("report-none-events"), LABEL, WIDTH - WORDS - 6.0, 8);
        for (at, line) in words.into_iter().enumerate() {
            let y = TOP + 60.0 + LINE * at as f64;
            group.shapes.push(Shape::text("tl-label is-soft", LABEL, (WORDS - 6.0, y), Held::Start, line).soft());
        }
    }
    group
}

/// Marks that stand for many, large enough for a thumb.
fn gathered(input: &TimelineInput<'_>, marks: &[&Mark<'_>], x: f64, y: f64) -> Link {
    let goal = nearer(input.window, marks.iter().copied());
    Link { hit: Area::around(x, y, 34.0, THUMB - 2.0), ..cluster(input, marks.len(), goal, x, y) }
}

fn told(input: &TimelineInput<'_>, mark: &Mark<'_>, scale: &Scale, item: &Item<'_>, y: f64) -> Link {
    let x = WORDS + 2.0;
    let first = y - item.high / 2.0 + 5.0 + LINE / 2.0;
    let mut shapes = vec![leader((PATH, item.at), (x - 8.0, first))];
    let (from, to) = reach(mark.bounds, scale);
    if let Sign::Window(_) = mark.sign {
        shapes.extend(open_way(mark, scale));
    } else if to - from > glyph::GLYPH {
        shapes.push(Shape::line("tl-leader", Paint::line(ink::LINE, 1.4).dashed("2 2.5"), (PATH, from), (PATH, to)));
    }
    let is_window = matches!(mark.sign, Sign::Window(_));
    shapes.extend(drawn(mark.sign, if is_window { x + 3.0 } else { x }, first));
    let words = x + if is_window { 15.0 } else { 11.0 };
    for (row, line) in item.lines.iter().enumerate() {
        shapes.push(Shape::text("tl-label", LABEL, (words, first + 4.5 + LINE * row as f64), Held::Start, line.as_str()));
    }
    Link {
        goal: Goal::Entry(mark.entry()),
        class: mark.sign.class(),
        words: mark.words(input),
        shapes,
        hit: Area::new(x - 8.0, y - item.high / 2.0 + 1.0, right(input) - x + 4.0, item.high - 2.0),
    }
}

/// A window beside the path: dashed where it may have been open, solid where it was.
fn open_way(mark: &Mark<'_>, scale: &Scale) -> Vec<Shape> {
    let (from, to) = reach(mark.bounds, scale);
    let x = PATH + 3.0;
    let mut shapes = vec![Shape::line("tl-span", Paint::line(ink::WINDOW, 1.4).dashed("3 3"), (x, from), (x, to))];
    if let (Some(sure_from), Some(sure_to)) = (mark.bounds.start.latest, mark.bounds.end.earliest) {
        let (from, to) = (scale.start(sure_from), scale.end(sure_to));
        if sure_from <= sure_to && to > from {
            shapes.push(Shape::line("tl-span", Paint::line(ink::WINDOW, 3.0), (x, from), (x, to)));
        }
    }
    shapes.extend([from, to].map(|y| Shape::line("tl-span", Paint::line(ink::WINDOW, 2.0), (x - 2.0, y), (x + 6.0, y))));
    shapes
}

/// From a day to what is said of it.
fn leader(from: (f64, f64), to: (f64, f64)) -> Shape {
    let turn = to.0 - 8.0;
    let points = vec![from, (from.0 + 4.0, from.1), (turn, to.1), to];
    Shape::path("tl-leader", Paint::line(ink::LINE, 0.7).faint(0.7), points, false)
}

/// Poles in two columns, each standing at its day or just below.
fn pole_column(input: &TimelineInput<'_>, scale: &Scale, marks: &[Vec<&Mark<'_>>]) -> Group {
    let mut group = Group { class: "tl-lane".into(), lane: Some(Lane::Pathway), ..Group::default() };
    for side in 0..2 {
        let mine: Vec<&Vec<&Mark<'_>>> = marks.iter().skip(side).step_by(2).collect();
        let wanted: Vec<(f64, f64)> =
            mine.iter().filter_map(|chunk| chunk.first()).map(|mark| (middle(mark.bounds, scale), POLE_HIGH)).collect();
        let x = POLES + POLE_WIDE * (side as f64 + 0.5);
        for (chunk, y) in mine.iter().zip(settle(input, scale, &wanted)) {
            let Some(mark) = alone(input, chunk) else {
                group.links.push(gathered(input, chunk, x, y));
                continue;
            };
            let foot = y + POLE_HIGH / 2.0 - 4.0;
            let day = middle(mark.bounds, scale);
            let mut shapes = vec![Shape::path(
                "tl-leader",
                Paint::line(ink::LINE, 0.7).faint(0.7),
                vec![(PATH, day), (PATH + 4.0, day), (x - 8.0, foot), (x + 8.0, foot)],
                false,
            )];
            shapes.extend(match mark.sign {
                Sign::Pole { state, debt } => glyph::pole(state, debt, (x, foot)),
                Sign::Passed { debt } => glyph::passed(debt, (x, foot)),
                _ => Vec::new(),
            });
            let label = mark.label(input.words);
            shapes.push(Shape::text("tl-label", LABEL, (x, foot - glyph::POLE - 3.0), Held::Middle, label));
            group.links.push(Link {
                goal: Goal::Entry(mark.entry()),
                class: mark.sign.class(),
                words: mark.words(input),
                shapes,
                hit: Area::new(x - POLE_WIDE / 2.0 + 1.0, y - POLE_HIGH / 2.0 + 1.0, POLE_WIDE - 2.0, POLE_HIGH - 2.0),
            });
        }
    }
    group
}

fn band(terrain: &Terrain) -> Group {
    let (y, high) = (terrain.from, terrain.to - terrain.from);
    let tint = ink::PHASES[(terrain.phase - 1) % 6];
    Group {
        class: format!("tl-ground tl-phase-{}", terrain.phase),
        words: Some(terrain.words.clone()),
        shapes: vec![
            Shape::area("tl-sky", Paint::fill(tint).faint(0.45), Area::new(0.0, y, WIDTH, high)),
            Shape::area("tl-soil-tint", Paint::fill(tint), Area::new(PATH - 6.0, y, 6.0, high)),
            Shape::area("tl-soil", Paint::fill(hatch(terrain.phase)), Area::new(PATH - 6.0, y, 6.0, high)),
        ],
        ..Group::default()
    }
}

/// Further schemes: strips at the right edge.
fn strips(input: &TimelineInput<'_>, scale: &Scale) -> Vec<Group> {
    let strip = |x: f64, terrain: &Terrain| {
        let area = Area::new(x, terrain.from, STRIP - 4.0, terrain.to - terrain.from);
        Group {
            class: format!("tl-ground tl-phase-{}", terrain.phase),
            words: Some(terrain.words.clone()),
            shapes: vec![
                Shape::area("tl-soil-tint", Paint::fill(ink::PHASES[(terrain.phase - 1) % 6]), area),
                Shape::area("tl-soil", Paint::fill(hatch(terrain.phase)), area),
                Shape::area("tl-border", Paint::line(ink::LINE, 1.0), area),
            ],
            ..Group::default()
        }
    };
    let schemes = ground::bands(input, scale).into_iter().enumerate();
    schemes
        .flat_map(|(at, (_, ground))| {
            let x = right(input) + 2.0 + STRIP * at as f64;
            ground.iter().map(|terrain| strip(x, terrain)).collect::<Vec<_>>()
        })
        .collect()
}

fn borders(ground: &[Terrain]) -> Group {
    let mut shapes = Vec::new();
    for (from, to) in ground.iter().flat_map(|terrain| terrain.borders.iter().copied()) {
        if to - from < 3.0 {
            shapes.push(Shape::line("tl-border", Paint::line(ink::LINE, 1.0), (0.0, from), (WIDTH, from)));
        } else {
            let area = Area::new(0.0, from, AXIS, to - from);
            shapes.push(Shape::area("tl-border-fuzzy", Paint::fill("tl-hatch-fuzzy").faint(0.5), area));
            for y in [from, to] {
                shapes.push(Shape::line("tl-border", Paint::line(ink::LINE, 1.0).dashed("4 4"), (0.0, y), (WIDTH, y)));
            }
        }
    }
    Group { shapes, ..Group::default() }
}

fn axis(input: &TimelineInput<'_>, scale: &Scale) -> Group {
    let (fine, coarse) = ticks(scale, 34.0, input.words.language);
    let (top, floor) = (scale.start(input.window.from()), scale.end(input.window.to()));
    let mut shapes = vec![Shape::line("tl-groundline", Paint::line(ink::EARTH, 2.0), (PATH, top), (PATH, floor))];
    let mut labels: Vec<(f64, bool, String)> = coarse.iter().map(|tick| (tick.at, true, tick.label.clone())).collect();
    for tick in &fine {
        let (class, paint) =
            if tick.heavy { ("tl-tick is-year", Paint::line(ink::INK, 1.4)) } else { ("tl-tick", Paint::line(ink::LINE, 0.8)) };
        shapes.push(Shape::line(class, paint, (AXIS - 5.0, tick.at), (AXIS, tick.at)));
        if coarse.iter().all(|coarse| (coarse.at - tick.at).abs() > 0.1) {
            labels.push((tick.at, coarse.is_empty(), tick.label.clone()));
        }
    }
    labels.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let mut reach = 0.0;
    for (at, bold, label) in labels {
        let lines = wrap(&label, 12.0 * WIDER, AXIS - 3.0, 2);
        let end = at + 2.0 + 14.0 * lines.len() as f64;
        if at < reach || end > floor {
            continue;
        }
        reach = end;
        for (row, line) in lines.into_iter().enumerate() {
            let text = Shape::text("tl-label is-soft", 12.0, (AXIS - 4.0, at + 14.0 + 14.0 * row as f64), Held::End, line);
            shapes.push(if bold { Shape { class: "tl-label".into(), ..text }.bold() } else { text.soft() });
        }
    }
    Group { class: "tl-axis".into(), shapes, ..Group::default() }
}

fn practice(input: &TimelineInput<'_>, scale: &Scale) -> Group {
    let (bars, _) = bars(input, scale, Level::of(input.window).bar_room());
    let most = bars.iter().map(Bar::total).max().unwrap_or(0).max(1);
    let mut shapes = Vec::new();
    for bar in &bars {
        let (from, to) = (scale.start(bar.window.from()), scale.end(bar.window.to()));
        let high = (to - from - 1.0).max(1.5);
        let wide = |n: i64| BARS * n as f64 / most as f64;
        let (solid, faint) = (wide(bar.certain), wide(bar.vague));
        if bar.withheld {
            let area = Area::new(PATH - 6.0 - BARS * WITHHELD, from, BARS * WITHHELD, high);
            shapes.push(Shape::area("tl-withheld", Paint::line(ink::DENSITY, 1.0).dashed("2 2"), area));
        }
        if bar.certain > 0 {
            shapes.push(Shape::area("tl-density", Paint::fill(ink::DENSITY), Area::new(PATH - 6.0 - solid, from, solid, high)));
        }
        if bar.vague > 0 {
            let area = Area::new(PATH - 6.0 - solid - faint, from, faint, high);
            shapes.push(Shape::area("tl-density is-vague", Paint::fill(ink::DENSITY).faint(0.45), area));
        }
    }
    Group { class: "tl-lane".into(), lane: Some(Lane::Practice), shapes, ..Group::default() }
}

fn today(input: &TimelineInput<'_>, scale: &Scale) -> Option<Group> {
    let today = input.today.filter(|day| input.window.holds(*day))?;
    let y = scale.start(today);
    let line = Shape::line("tl-today", Paint::line(ink::RED, 1.4).dashed("5 3"), (0.0, y), (WIDTH, y));
    let mut text =
        Shape::text("tl-label tl-today-label", 12.0, (2.0, (y - 4.0).max(12.0)), Held::Start, input.words.say("report-today"))
            .bold();
    text.paint.fill = ink::RED;
    Some(Group { shapes: vec![line, text], ..Group::default() })
}

fn gaps(input: &TimelineInput<'_>, top: f64) -> (Option<Group>, f64) {
    let steps = unknown_steps(input);
    if steps.is_empty() {
        return (None, top);
    }
    let mut group = Group { class: "tl-lane".into(), lane: Some(Lane::Pathway), ..Group::default() };
    let mut y = top + 4.0;
    for line in wrap(&input.words.say("report-lane-unknown"), LABEL, WIDTH - 16.0, 3) {
        y += LINE;
        group.shapes.push(Shape::text("tl-lane-label", LABEL, (8.0, y), Held::Start, line).bold());
    }
    y += 8.0;
    let wide = 54.0;
    let columns = 6;
    for (at, step) in steps.iter().enumerate() {
        let link = gap(input, step, 8.0 + wide * (at % columns) as f64, y + 30.0 * (at / columns) as f64, wide);
        group.links.push(Link { goal: Goal::Step(step.clone()), ..link });
    }
    (Some(group), y + 30.0 * steps.len().div_ceil(columns) as f64)
}
