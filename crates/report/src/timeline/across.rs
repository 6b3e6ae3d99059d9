//! Time from left to right: desktop and paper.

use jalon_initiative::lane::Lane;

use super::density::bars;
use super::glyph;
use super::ground::{Terrain, terrain};
use super::marks::{Mark, Sign, collect, middle, reach, unknown_steps};
use super::rows::{Choice, Wish, gather, place};
use super::scale::{Scale, ticks};
use super::shape::{Area, Held, Paint, Shape, cut, ink, width_of, wrap};
use super::{Goal, Group, Link, Scene, TimelineInput, description};

const GUTTER: f64 = 112.0;
const ROW: f64 = 24.0;
const VOICE_ROWS: usize = 4;
const TIER: f64 = 54.0;
/// Where names of phases end and the lanes begin.
const HEAD: f64 = 42.0;
const SOIL: f64 = 24.0;
const BARS: f64 = 56.0;
const LABEL: f64 = 13.0;

/// The sheet: how wide it is, and how high marks may be stacked.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    name: &'static str,
    width: f64,
    right: f64,
    event_rows: usize,
    tiers: usize,
}

impl Frame {
    /// A wide screen.
    pub(super) const SCREEN: Self = Self { name: "across", width: 1100.0, right: 1084.0, event_rows: 7, tiers: 6 };
    /// A sheet of paper held upright.
    pub(super) const PAPER: Self = Self { name: "paper", width: 800.0, right: 790.0, event_rows: 10, tiers: 7 };
}

/// A drawing in the making: what is laid so far, and how far down it reaches.
struct Sheet<'a> {
    frame: Frame,
    input: &'a TimelineInput<'a>,
    scale: Scale,
    y: f64,
    lanes: Vec<Group>,
}

pub(super) fn lay(input: &TimelineInput<'_>, frame: Frame) -> Scene {
    let scale = Scale::new(input.window, GUTTER, frame.right);
    let ground = terrain(input, &scale);
    let phases = phase_labels(&ground, frame.right);
    let marks = collect(input, &scale);
    let of = |lanes: &[Lane]| marks.iter().filter(|mark| lanes.contains(&mark.lane)).collect::<Vec<_>>();
    let shown = |lane: Lane| input.lanes.contains(&lane);

    let mut sheet =
        Sheet { frame, input, scale: scale.clone(), y: if ground.is_empty() { 10.0 } else { HEAD + 6.0 }, lanes: Vec::new() };
    if shown(Lane::Crisis) {
        sheet.glyphs(Lane::Crisis, "report-lane-events", "report-none-events", &of(&[Lane::Crisis]), frame.event_rows);
    }
    let mut groundline = None;
    if shown(Lane::Pathway) {
        sheet.poles(&of(&[Lane::Pathway]));
        groundline = Some(sheet.y);
        sheet.y += SOIL + 6.0;
    }
    if shown(Lane::Practice) {
        sheet.density();
    }
    if shown(Lane::Inquiry) || shown(Lane::Story) {
        sheet.glyphs(Lane::Story, "report-lane-voices", "report-none-voices", &of(&[Lane::Inquiry, Lane::Story]), VOICE_ROWS);
    }
    let floor = sheet.y;
    sheet.axis();
    sheet.gaps(&unknown_steps(input));
    let height = (sheet.y + 8.0).ceil();

    let mut groups = vec![sky(&ground, floor, groundline, frame.right)];
    groups.extend(ground.iter().map(|terrain| land(terrain, floor, groundline)));
    groups.push(borders(&ground, floor));
    groups.push(Group { shapes: phases, ..Group::default() });
    groups.extend(groundline.map(|y| rough(y, frame.right)));
    groups.append(&mut sheet.lanes);
    groups.extend(today(input, &scale, floor, frame.width));
    Scene {
        width: frame.width,
        height,
        sheet: frame.name,
        lang: input.words.language.code(),
        title: input.words.say("report-timeline"),
        description: description(input),
        groups,
    }
}

impl Sheet<'_> {
    fn lane(&self, lane: Lane, label: &str, top: f64) -> Group {
        let lines = wrap(&self.input.words.say(label), LABEL, GUTTER - 18.0, 3);
        let shapes = lines
            .into_iter()
            .enumerate()
            .map(|(at, line)| Shape::text("tl-lane-label", LABEL, (8.0, top + 16.0 * at as f64), Held::Start, line).bold())
            .collect();
        Group { class: "tl-lane".into(), lane: Some(lane), shapes, ..Group::default() }
    }

    fn nothing(&self, group: &mut Group, key: &str, y: f64) {
        let text = self.input.words.say(key);
        let text = cut(&text, LABEL, self.frame.right - GUTTER - 20.0).unwrap_or_default();
        group.shapes.push(Shape::text("tl-label is-soft", LABEL, (GUTTER + 10.0, y), Held::Start, text).soft());
    }

    /// Events and voices: glyphs in rows, with words where there is room, and the rest gathered.
    fn glyphs(&mut self, lane: Lane, label: &str, none: &str, marks: &[&Mark], most: usize) {
        let top = self.y;
        let mut group = self.lane(lane, label, top + 18.0);
        if marks.is_empty() {
            self.nothing(&mut group, none, top + 18.0);
            self.y = top + 34.0;
            self.lanes.push(group);
            return;
        }
        let (low, high) = (GUTTER + 6.0, self.frame.right - 6.0);
        let wishes: Vec<Wish> = marks
            .iter()
            .map(|mark| {
                let at = middle(mark.bounds, &self.scale).clamp(low, high);
                let (from, to) = reach(mark.bounds, &self.scale);
                Wish { at, left: from.min(at - 12.0), right: to.max(at + 12.0) }
            })
            .collect();
        let mut order: Vec<usize> = (0..marks.len()).collect();
        order.sort_by(|a, b| wishes[*a].left.total_cmp(&wishes[*b].left));
        let sorted: Vec<Wish> = order.iter().map(|at| wishes[*at]).collect();
        let rows = place(&sorted, most, 1.0, Choice::Emptiest);
        let used = rows.iter().flatten().max().map_or(1, |row| row + 1).max(2);
        let y_of = |row: usize| top + 14.0 + ROW * row as f64;
        for (at, row) in rows.iter().enumerate() {
            let Some(row) = row else { continue };
            let free =
                (at + 1..rows.len()).find(|next| rows[*next] == Some(*row)).map_or(self.frame.right, |next| sorted[next].left);
            group.links.push(self.glyph(marks[order[at]], sorted[at], y_of(*row), free));
        }
        let left_over: Vec<(usize, f64)> =
            rows.iter().enumerate().filter(|(_, row)| row.is_none()).map(|(at, _)| (at, sorted[at].at)).collect();
        let mut bottom = y_of(used) - 4.0;
        if !left_over.is_empty() {
            group.links.extend(self.clusters(&left_over, y_of(used)));
            bottom += ROW;
        }
        self.y = bottom;
        self.lanes.push(group);
    }

    fn glyph(&self, mark: &Mark, wish: Wish, y: f64, free: f64) -> Link {
        let (from, to) = reach(mark.bounds, &self.scale);
        let mut shapes = whisker(mark, &self.scale, y);
        shapes.extend(match mark.sign {
            Sign::Event(confidence) => glyph::event(confidence, wish.at, y),
            Sign::Voice(voice) => glyph::voice(voice, wish.at, y),
            Sign::Pole { .. } => Vec::new(),
        });
        let begin = wish.right.max(to) - 2.0;
        let room = (free - begin - 6.0).min(240.0);
        let label = if room >= 76.0 { cut(&mark.label, LABEL, room) } else { None };
        let left = from.min(wish.at - 12.0);
        let mut right = to.max(wish.at + 12.0);
        if let Some(label) = label {
            right = right.max(begin + width_of(&label, LABEL)).min(free);
            shapes.push(Shape::text("tl-label", LABEL, (begin, y + 4.5), Held::Start, label));
        }
        Link {
            goal: Goal::Entry(mark.entry),
            class: mark.sign.class(),
            words: mark.words.clone(),
            shapes,
            hit: Area::new(left, y - 12.0, right - left, 24.0),
        }
    }

    fn clusters(&self, left_over: &[(usize, f64)], y: f64) -> Vec<Link> {
        gather(left_over, 38.0)
            .into_iter()
            .map(|(at, members)| {
                let at = at.clamp(GUTTER + 17.0, self.frame.right - 17.0);
                cluster(self.input, members.len(), at, y)
            })
            .collect()
    }

    /// Steps: poles planted in the ground line, higher up where the ground is taken, with a line down to their day.
    fn poles(&mut self, marks: &[&Mark]) {
        let top = self.y;
        let mut group = self.lane(Lane::Pathway, "report-lane-steps", top + 22.0);
        if marks.is_empty() {
            self.nothing(&mut group, "report-none-steps", top + 22.0);
            self.y = top + 44.0;
            self.lanes.push(group);
            return;
        }
        let wishes: Vec<Wish> = marks
            .iter()
            .map(|mark| {
                let half = (width_of(&mark.label, LABEL) / 2.0 + 2.0).max(13.0);
                let at = middle(mark.bounds, &self.scale).clamp(GUTTER + half, self.frame.right - half);
                Wish { at, left: at - half, right: at + half }
            })
            .collect();
        let mut order: Vec<usize> = (0..marks.len()).collect();
        order.sort_by(|a, b| wishes[*a].left.total_cmp(&wishes[*b].left));
        let sorted: Vec<Wish> = order.iter().map(|at| wishes[*at]).collect();
        let tiers = place(&sorted, self.frame.tiers, 1.0, Choice::Lowest);
        let used = tiers.iter().flatten().max().map_or(1, |tier| tier + 1);
        let left_over: Vec<(usize, f64)> =
            tiers.iter().enumerate().filter(|(_, tier)| tier.is_none()).map(|(at, _)| (at, sorted[at].at)).collect();
        let crown = if left_over.is_empty() { 0.0 } else { ROW + 4.0 };
        let groundline = top + crown + TIER * used as f64 + 4.0;
        let foot = |tier: usize| groundline - TIER * tier as f64;
        let mut leaders = Vec::new();
        for (at, tier) in tiers.iter().enumerate() {
            let Some(tier) = tier else { continue };
            let (mark, wish) = (marks[order[at]], sorted[at]);
            let Sign::Pole { state, debt } = mark.sign else { continue };
            let y = foot(*tier);
            if *tier > 0 {
                leaders.push(Shape::line(
                    "tl-leader",
                    Paint::line(ink::LINE, 0.8).dashed("1 2"),
                    (wish.at, y),
                    (wish.at, groundline),
                ));
            }
            let mut shapes = whisker(mark, &self.scale, y - 1.5);
            shapes.extend(glyph::pole(state, debt, (wish.at, y)));
            shapes.push(Shape::text("tl-label", LABEL, (wish.at, y - glyph::POLE - 4.0), Held::Middle, mark.label.clone()));
            let width = (wish.right - wish.left).max(24.0);
            group.links.push(Link {
                goal: Goal::Entry(mark.entry),
                class: mark.sign.class(),
                words: mark.words.clone(),
                shapes,
                hit: Area::new(wish.at - width / 2.0, y - TIER + 3.0, width, TIER - 3.0),
            });
        }
        leaders.append(&mut group.shapes);
        group.shapes = leaders;
        if !left_over.is_empty() {
            group.links.extend(self.clusters(&left_over, top + 14.0));
        }
        self.y = groundline;
        self.lanes.push(group);
    }

    /// Practice: bars, the part with vague dates lighter and on top.
    fn density(&mut self) {
        let top = self.y;
        let (bars, unit) = bars(self.input, &self.scale, 4.0);
        let mut group = self.lane(Lane::Practice, "report-lane-practice", top + 16.0);
        let most = bars.iter().map(super::density::Bar::total).max().unwrap_or(0);
        if most == 0 {
            self.nothing(&mut group, "report-none-practice", top + 16.0);
            self.y = top + 34.0;
            self.lanes.push(group);
            return;
        }
        let words = self.input.words;
        let scale_words = words.with(&format!("report-most-{unit}"), &[("n", &words.number(most))]);
        for (at, line) in wrap(&scale_words, 11.5, GUTTER - 18.0, 2).into_iter().enumerate() {
            let y = top + 33.0 + 14.0 * at as f64;
            group.shapes.push(Shape::text("tl-label is-soft", 11.5, (8.0, y), Held::Start, line).soft());
        }
        let base = top + BARS + 4.0;
        group.shapes.push(Shape::line("tl-tick", Paint::line(ink::LINE, 0.8), (GUTTER, base), (self.frame.right, base)));
        for bar in &bars {
            let (from, to) = (self.scale.start(bar.window.from()), self.scale.end(bar.window.to()));
            let width = (to - from - 1.0).max(1.5).min(self.frame.right - from);
            let high = |n: i64| BARS * n as f64 / most as f64;
            let (solid, faint) = (high(bar.certain), high(bar.vague));
            if bar.certain > 0 {
                group.shapes.push(Shape::area(
                    "tl-density",
                    Paint::fill(ink::DENSITY),
                    Area::new(from, base - solid, width, solid),
                ));
            }
            if bar.vague > 0 {
                let area = Area::new(from, base - solid - faint, width, faint);
                group.shapes.push(Shape::area("tl-density is-vague", Paint::fill(ink::DENSITY).faint(0.45), area));
            }
        }
        self.y = base + 12.0;
        self.lanes.push(group);
    }

    fn axis(&mut self) {
        let top = self.y;
        let (fine, coarse) = ticks(&self.scale, 36.0, self.input.words.language);
        let mut shapes = vec![Shape::line("tl-tick", Paint::line(ink::LINE, 1.0), (GUTTER, top), (self.frame.right, top))];
        let fine_is_heavy = coarse.is_empty();
        for tick in &fine {
            let (class, paint) = if tick.heavy {
                ("tl-tick is-year", Paint::line(ink::INK, 1.4))
            } else {
                ("tl-tick", Paint::line(ink::LINE, 1.0))
            };
            shapes.push(Shape::line(class, paint, (tick.at, top), (tick.at, top + if tick.heavy { 10.0 } else { 6.0 })));
            let room = self.frame.width - tick.at;
            if width_of(&tick.label, LABEL) + 3.0 <= room {
                let label = Shape::text("tl-label is-soft", LABEL, (tick.at + 3.0, top + 19.0), Held::Start, tick.label.clone());
                shapes.push(if fine_is_heavy { label.bold() } else { label.soft() });
            }
        }
        for (at, tick) in coarse.iter().enumerate() {
            let end = coarse.get(at + 1).map_or(self.frame.right, |next| next.at);
            if width_of(&tick.label, LABEL) + 6.0 <= end - tick.at {
                shapes.push(Shape::text("tl-label", LABEL, (tick.at + 3.0, top + 36.0), Held::Start, tick.label.clone()).bold());
            }
        }
        self.y = top + if coarse.is_empty() { 26.0 } else { 42.0 };
        self.lanes.push(Group { class: "tl-axis".into(), shapes, ..Group::default() });
    }

    /// Core steps without any record: pits beside the path, not on any day.
    fn gaps(&mut self, steps: &[String]) {
        if steps.is_empty() {
            return;
        }
        let top = self.y + 8.0;
        let mut group = self.lane(Lane::Pathway, "report-lane-unknown", top + 18.0);
        let label_lines = group.shapes.len() as f64;
        let (wide, high) = (50.0, 28.0);
        let columns = ((self.frame.right - GUTTER) / wide).floor().max(1.0) as usize;
        for (at, step) in steps.iter().enumerate() {
            let x = GUTTER + wide * (at % columns) as f64;
            let y = top + high * (at / columns) as f64;
            group.links.push(gap(self.input, step, x, y, wide));
        }
        let rows = steps.len().div_ceil(columns) as f64;
        self.y = top + (high * rows).max(label_lines * 16.0 + 6.0);
        self.lanes.push(group);
    }
}

/// A step without a record, in a place of its own.
pub(super) fn gap(input: &TimelineInput<'_>, step: &str, x: f64, y: f64, wide: f64) -> Link {
    let mut shapes = glyph::gap((x + 9.0, y + 24.0));
    shapes.push(Shape::text("tl-label", 11.0, (x + 9.0, y + 18.0), Held::Middle, "?"));
    shapes.push(Shape::text("tl-label", LABEL, (x + 18.0, y + 19.0), Held::Start, step));
    Link {
        goal: Goal::Step(step.to_owned()),
        class: "tl-mark tl-pole is-gap".into(),
        words: input.words.with("report-mark-gap", &[("id", step), ("name", &input.words.step(step))]),
        shapes,
        hit: Area::new(x, y + 1.0, wide - 3.0, 26.0),
    }
}

/// Several marks in one place.
pub(super) fn cluster(input: &TimelineInput<'_>, n: usize, x: f64, y: f64) -> Link {
    let area = Area::new(x - 16.0, y - 9.0, 32.0, 18.0);
    Link {
        goal: Goal::List,
        class: "tl-mark tl-cluster".into(),
        words: input.words.count("report-mark-cluster", n),
        shapes: vec![
            Shape::area("tl-leader", Paint::line(ink::LINE, 1.0), area),
            Shape::text("tl-label", 12.0, (x, y + 4.0), Held::Middle, format!("+{n}")),
        ],
        hit: Area::around(x, y, 34.0, 24.0),
    }
}

/// The days on which something may lie, and where it certainly lasted.
fn whisker(mark: &Mark, scale: &Scale, y: f64) -> Vec<Shape> {
    let bounds = mark.bounds;
    let (from, to) = reach(bounds, scale);
    let mut shapes = Vec::new();
    if to - from > super::glyph::GLYPH {
        shapes.push(Shape::line("tl-leader", Paint::line(ink::LINE, 1.4).dashed("2 2.5"), (from, y), (to, y)));
        for (end, day) in [(from, bounds.start.earliest), (to, bounds.end.latest)] {
            if day.is_some() {
                shapes.push(Shape::line("tl-leader", Paint::line(ink::LINE, 1.2), (end, y - 4.0), (end, y + 4.0)));
            }
        }
    }
    if let (Some(sure_from), Some(sure_to)) = (bounds.start.latest, bounds.end.earliest) {
        let (from, to) = (scale.start(sure_from), scale.end(sure_to));
        if sure_from < sure_to && to > from {
            shapes.push(Shape::line("tl-leader", Paint::line(ink::LINE, 2.4), (from, y), (to, y)));
        }
    }
    shapes
}

/// Labels of phases, in two rows where one is not enough, cut only where both are taken.
fn phase_labels(ground: &[Terrain], right: f64) -> Vec<Shape> {
    let size = 14.0;
    let mut reach = [GUTTER, GUTTER];
    let mut shapes = Vec::new();
    for (at, terrain) in ground.iter().enumerate() {
        let begin = terrain.from + 6.0;
        let wide = width_of(&terrain.label, size);
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
        if let Some(text) = cut(&terrain.label, size, room + 0.5) {
            reach[row] = x + width_of(&text, size) + 12.0;
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
pub(super) fn hatch(phase: usize) -> &'static str {
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
fn rough(y: f64, right: f64) -> Group {
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

fn today(input: &TimelineInput<'_>, scale: &Scale, floor: f64, width: f64) -> Option<Group> {
    let today = input.today.filter(|day| input.window.holds(*day))?;
    let x = scale.start(today);
    let label = input.words.say("report-today");
    let held = if x + width_of(&label, 12.0) + 6.0 > width { Held::End } else { Held::Start };
    let at = if held == Held::End { x - 4.0 } else { x + 4.0 };
    let mut text = Shape::text("tl-label tl-today-label", 12.0, (at, floor - 4.0), held, label).bold();
    text.paint.fill = ink::RED;
    let line = Shape::line("tl-today", Paint::line(ink::RED, 1.4).dashed("5 3"), (x, 4.0), (x, floor));
    Some(Group { shapes: vec![line, text], ..Group::default() })
}
