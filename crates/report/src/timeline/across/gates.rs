//! Windows: gates from their opening to their closing. What became of them stands at the right post.

use jalon_initiative::crisis::WindowState;
use jalon_initiative::lane::Lane;

use super::super::glyph;
use super::super::level::Level;
use super::super::marks::{Mark, Sign, reach};
use super::super::rows::{Choice, Wish, place};
use super::super::scale::Scale;
use super::super::shape::{Area, Held, Paint, Shape, cut, ink, width_of};
use super::super::{Goal, Link};
use super::{GUTTER, LABEL, NUMBER_ROOM, Sheet, number};

/// How high a row is: the gate, and its words above.
const HIGH: f64 = 36.0;
/// The narrowest gate with its words.
const NARROW: f64 = 26.0;
/// The most room that words take.
const MOST: f64 = 300.0;

/// A gate that wants a place: where it stands, and where its words begin.
struct Gate {
    from: f64,
    to: f64,
    words: f64,
    label: Option<String>,
    is_whole: bool,
}

impl Gate {
    fn left(&self) -> f64 {
        self.from.min(self.words)
    }

    fn wish(&self, number_room: f64) -> Wish {
        let width = self.label.as_ref().map_or(0.0, |label| width_of(label, LABEL) + number_room);
        Wish { at: self.from, left: self.left(), right: self.to.max(self.words + width) }
    }
}

impl Sheet<'_> {
    pub(super) fn gates(&mut self, marks: &[&Mark<'_>]) {
        if marks.is_empty() {
            return;
        }
        let top = self.y + 4.0;
        let mut group = self.lane(Lane::Crisis, "timeline-lane-windows", top + 22.0);
        let gates: Vec<Gate> = marks.iter().map(|mark| self.gate(mark, marks.len() <= 200)).collect();
        let counted = |gate: &Gate| self.level == Level::Years && gate.to - gate.from <= NARROW;
        let (light, mut wide): (Vec<usize>, Vec<usize>) = (0..gates.len()).partition(|at| gates.get(*at).is_some_and(counted));
        let mut left_over: Vec<(usize, f64)> = light.iter().filter_map(|at| Some((*at, gates.get(*at)?.from))).collect();
        wide.sort_by(|a, b| gates[*a].left().total_cmp(&gates[*b].left()));
        let wishes: Vec<Wish> = wide.iter().map(|at| gates[*at].wish(self.number_room())).collect();
        let rows = place(&wishes, self.frame.gate_rows, 6.0, Choice::Lowest);
        let used = rows.iter().flatten().max().map_or(0, |row| row + 1);
        let y_of = |row: usize| top + 26.0 + HIGH * row as f64;
        for ((at, row), wish) in wide.iter().zip(&rows).zip(&wishes) {
            match row {
                Some(row) => group.links.push(self.stand(marks[*at], &gates[*at], *wish, y_of(*row))),
                None => left_over.push((*at, wish.at)),
            }
        }
        self.y = if used == 0 { top + 14.0 } else { y_of(used) - 10.0 };
        if !left_over.is_empty() {
            group.links.extend(self.clusters(&left_over, marks, self.y));
            self.y += 20.0;
        }
        self.y = self.y.max(top + 16.0 * group.shapes.len() as f64 + 14.0);
        self.lanes.push(group);
    }

    fn number_room(&self) -> f64 {
        if self.notebook.is_open() { NUMBER_ROOM } else { 0.0 }
    }

    fn gate(&self, mark: &Mark<'_>, told: bool) -> Gate {
        let right = self.frame.right - 4.0;
        let (from, to) = reach(mark.bounds, &self.scale);
        let from = from.clamp(GUTTER + 4.0, right - NARROW);
        let to = to.clamp(from + NARROW, right);
        let whole = told.then(|| mark.label(self.input.words));
        let label = whole.as_ref().and_then(|label| cut(label, LABEL, MOST));
        let is_whole = label.is_some() && label == whole;
        let width = label.as_ref().map_or(0.0, |label| width_of(label, LABEL) + self.number_room());
        Gate { from, to, words: from.min(right - width).max(GUTTER + 4.0), label, is_whole }
    }

    fn stand(&mut self, mark: &Mark<'_>, gate: &Gate, wish: Wish, y: f64) -> Link {
        let mut shapes = match mark.sign {
            Sign::Window(state) => leaf(mark, state, gate, &self.scale, y),
            _ => Vec::new(),
        };
        let mut words = gate.words;
        if !gate.is_whole
            && let Some(note) = self.note(mark)
        {
            shapes.push(number(note, (words, y - 11.0)));
            words += NUMBER_ROOM;
        }
        if let Some(label) = &gate.label {
            shapes.push(Shape::text("tl-label", LABEL, (words, y - 11.0), Held::Start, label.as_str()));
        }
        Link {
            goal: Goal::Entry(mark.entry()),
            class: mark.sign.class(),
            words: mark.words(self.input),
            shapes,
            hit: Area::new(wish.left, y - 26.0, wish.right - wish.left, HIGH - 1.0),
        }
    }
}

/// The bar between the posts: solid where it certainly was open, dashed where it may have been, and broken throughout where
/// nobody came.
fn leaf(mark: &Mark<'_>, state: WindowState, gate: &Gate, scale: &Scale, y: f64) -> Vec<Shape> {
    let bounds = mark.bounds;
    let line = |width| Paint::line(ink::WINDOW, width);
    let mut shapes = vec![Shape::line("tl-span", line(1.4).dashed("3 3"), (gate.from, y), (gate.to, y))];
    let is_narrow = gate.to - gate.from <= NARROW;
    if let (Some(sure_from), Some(sure_to)) = (bounds.start.latest, bounds.end.earliest)
        && state != WindowState::Missed
    {
        let (from, to) = (scale.start(sure_from), scale.end(sure_to));
        let (from, to) = if is_narrow { (gate.from, gate.to) } else { (from, to) };
        if to > from {
            shapes.push(Shape::line("tl-span", line(3.0), (from.max(gate.from), y), (to.min(gate.to), y)));
        }
    }
    let post = |x: f64| Shape::line("tl-span", line(2.0), (x, y - 7.0), (x, y + 7.0));
    if bounds.start.earliest.is_some() {
        shapes.push(post(gate.from));
    }
    if let Some(day) = bounds.start.latest.filter(|_| !is_narrow) {
        let x = scale.start(day);
        if x - gate.from > 3.0 && x < gate.to {
            shapes.push(Shape::line("tl-span", line(1.4), (x, y - 5.0), (x, y + 5.0)));
        }
    }
    shapes.extend(glyph::window_end(state, gate.to - if state == WindowState::Opened { 1.0 } else { 7.0 }, y));
    shapes
}
