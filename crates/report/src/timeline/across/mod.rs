//! Time from left to right: desktop and paper.

mod axis;
mod gates;
mod glyphs;
mod land;
mod poles;

use jalon_initiative::lane::Lane;

use super::ground::{bands, terrain};
use super::level::Level;
use super::marks::{Mark, Sign, collect, reach, unknown_steps};
use super::notes::Notebook;
use super::scale::{Scale, Window};
use super::shape::{Area, Held, Paint, Shape, cut, ink, wrap};
use super::{Goal, Group, Link, Notes, Scene, TimelineInput, description};
pub(super) use axis::gap;
pub(super) use glyphs::drawn;
pub(super) use land::hatch;

const GUTTER: f64 = 112.0;
const ROW: f64 = 24.0;
const VOICE_ROWS: usize = 4;
/// Where names of phases end and the lanes begin.
const HEAD: f64 = 42.0;
const SOIL: f64 = 24.0;
const LABEL: f64 = 13.0;
/// The size of the numbers that lead to notes, and the room they take.
const NUMBER: f64 = 11.0;
const NUMBER_ROOM: f64 = 18.0;

/// The sheet: how wide it is, and how high marks may be stacked.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    name: &'static str,
    width: f64,
    right: f64,
    event_rows: usize,
    gate_rows: usize,
    tiers: usize,
}

impl Frame {
    /// A wide screen.
    pub(super) const SCREEN: Self = Self { name: "across", width: 1100.0, right: 1084.0, event_rows: 7, gate_rows: 4, tiers: 6 };
    /// A wide screen that leaves room for notes beside it.
    pub(super) const NOTED: Self = Self { name: "across", width: 800.0, right: 788.0, event_rows: 10, gate_rows: 4, tiers: 7 };
    /// A sheet of paper held upright.
    pub(super) const PAPER: Self = Self { name: "paper", width: 800.0, right: 790.0, event_rows: 10, gate_rows: 5, tiers: 7 };
    /// A large sheet held sideways.
    pub(super) const LARGE: Self = Self { name: "large", width: 2100.0, right: 2088.0, event_rows: 8, gate_rows: 4, tiers: 6 };

    /// The frame of a screen.
    pub(super) fn screen(input: &TimelineInput<'_>) -> Self {
        let noted = input.notes == Notes::Near && Level::of(input.window) == Level::Days;
        if noted { Self::NOTED } else { Self::SCREEN }
    }
}

/// A drawing in the making: what is laid so far, and how far down it reaches.
struct Sheet<'a> {
    frame: Frame,
    input: &'a TimelineInput<'a>,
    level: Level,
    scale: Scale,
    y: f64,
    lanes: Vec<Group>,
    notebook: Notebook,
}

pub(super) fn lay(input: &TimelineInput<'_>, mut frame: Frame) -> Scene {
    let level = Level::of(input.window);
    let notebook = Notebook::new(input.notes.most(level));
    if notebook.is_open() {
        frame.right -= NUMBER_ROOM;
    }
    let scale = Scale::new(input.window, GUTTER, frame.right);
    let ground = terrain(input, &scale);
    let further = bands(input, &scale);
    let marks = collect(input, &scale);
    let of = |wanted: &dyn Fn(&Mark<'_>) -> bool| marks.iter().filter(|mark| wanted(mark)).collect::<Vec<_>>();
    let shown = |lane: Lane| input.lanes.contains(&lane);
    let is_window = |mark: &Mark<'_>| matches!(mark.sign, Sign::Window(_));

    let mut sheet = Sheet {
        frame,
        input,
        level,
        scale: scale.clone(),
        y: if ground.is_empty() { 10.0 } else { HEAD + 6.0 },
        lanes: Vec::new(),
        notebook,
    };
    if shown(Lane::Crisis) {
        let around = of(&|mark| mark.lane() == Lane::Crisis && !is_window(mark));
        sheet.glyphs(Lane::Crisis, "report-lane-events", "report-none-events", &around, frame.event_rows);
        sheet.gates(&of(&is_window));
    }
    let mut groundline = None;
    if shown(Lane::Pathway) {
        sheet.poles(&of(&|mark| mark.lane() == Lane::Pathway));
        groundline = Some(sheet.y);
        sheet.y += SOIL + 6.0;
    }
    let bands = land::bands(&mut sheet, &further);
    if shown(Lane::Practice) {
        sheet.density();
    }
    if shown(Lane::Inquiry) || shown(Lane::Story) {
        let voices = of(&|mark| matches!(mark.lane(), Lane::Inquiry | Lane::Story));
        sheet.glyphs(Lane::Story, "report-lane-voices", "report-none-voices", &voices, VOICE_ROWS);
    }
    let floor = sheet.y;
    sheet.axis();
    sheet.gaps(&unknown_steps(input));
    let height = (sheet.y + 8.0).ceil();

    let mut groups = land::lay(input, &ground, floor, groundline, frame.right);
    groups.extend(bands);
    groups.extend(groundline.map(|y| land::rough(y, frame.right)));
    groups.append(&mut sheet.lanes);
    groups.extend(axis::today(input, &scale, floor, frame.width));
    Scene {
        width: frame.width,
        height,
        sheet: frame.name,
        lang: input.words.language.code(),
        title: input.words.say("report-timeline"),
        description: description(input),
        groups,
        notebook: sheet.notebook,
        along: Some((GUTTER, frame.right)),
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

    /// The number of a note about a mark, where notes are taken.
    fn note(&mut self, mark: &Mark<'_>) -> Option<usize> {
        let input = self.input;
        self.notebook.take(mark.sign, Goal::Entry(mark.entry()), || mark.words(input))
    }

    /// Marks without a place, gathered: each a link to look closer. `places` are in the order of time.
    fn clusters(&self, places: &[(usize, f64)], marks: &[&Mark<'_>], y: f64) -> Vec<Link> {
        let (low, high) = (GUTTER + 17.0, self.frame.right - 17.0);
        let mut inside: Vec<(usize, f64)> = places.iter().map(|(index, at)| (*index, at.clamp(low, high))).collect();
        inside.sort_by(|a, b| a.1.total_cmp(&b.1));
        super::rows::gather(&inside, 38.0)
            .into_iter()
            .map(|(at, members)| {
                let goal = nearer(self.input.window, members.iter().filter_map(|index| marks.get(*index)).copied());
                cluster(self.input, members.len(), goal, at, y)
            })
            .collect()
    }
}

fn number(number: usize, at: (f64, f64)) -> Shape {
    Shape::text("tl-number", NUMBER, at, Held::Start, number.to_string()).bold()
}

/// Where a gathering leads: to its days, where they are fewer than those shown; else to the list.
pub(super) fn nearer<'a>(shown: Window, members: impl Iterator<Item = &'a Mark<'a>>) -> Goal {
    let mut days: Option<(jalon_record::edtf::Day, jalon_record::edtf::Day)> = None;
    for mark in members {
        let first = mark.bounds.start.earliest.unwrap_or(shown.from()).max(shown.from());
        let last = mark.bounds.end.latest.unwrap_or(shown.to()).min(shown.to());
        days = Some(days.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
    }
    let Some((from, to)) = days else { return Goal::List };
    let near = Window::new(from, to).widened();
    if from < to && near.days() * 10 < shown.days() * 9 { Goal::Near(near) } else { Goal::List }
}

/// Several marks in one place.
pub(super) fn cluster(input: &TimelineInput<'_>, n: usize, goal: Goal, x: f64, y: f64) -> Link {
    let area = Area::new(x - 16.0, y - 9.0, 32.0, 18.0);
    let key = if goal == Goal::List { "report-mark-cluster" } else { "timeline-cluster" };
    let count = if n < 1000 { format!("+{n}") } else { format!("+{}k", n / 1000) };
    Link {
        goal,
        class: "tl-mark tl-cluster".into(),
        words: input.words.count(key, n),
        shapes: vec![
            Shape::area("tl-leader", Paint::line(ink::LINE, 1.0), area),
            Shape::text("tl-label", 12.0, (x, y + 4.0), Held::Middle, count),
        ],
        hit: Area::around(x, y, 34.0, 24.0),
    }
}

/// The days on which something may lie, and where it certainly lasted.
fn whisker(mark: &Mark<'_>, scale: &Scale, y: f64) -> Vec<Shape> {
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
