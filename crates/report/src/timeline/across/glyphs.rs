//! Events, adaptations, readings and voices: glyphs in rows, with words where there is room, and the rest gathered.

use jalon_initiative::lane::Lane;

use super::super::glyph;
use super::super::level::Level;
use super::super::marks::{Mark, Sign, reach};
use super::super::rows::{Choice, Wish, free_until, place};
use super::super::shape::{Area, Held, Shape, cut, width_of};
use super::super::{Goal, Link};
use super::{GUTTER, LABEL, NUMBER, NUMBER_ROOM, ROW, Sheet, number, whisker};

/// The least room for words, and the most they take.
const LEAST: f64 = 76.0;
const MOST: f64 = 240.0;

impl Sheet<'_> {
    pub(super) fn glyphs(&mut self, lane: Lane, label: &str, none: &str, marks: &[&Mark<'_>], most: usize) {
        let top = self.y;
        let mut group = self.lane(lane, label, top + 18.0);
        if marks.is_empty() {
            self.nothing(&mut group, none, top + 18.0);
            self.y = top + 34.0;
            self.lanes.push(group);
            return;
        }
        let mut wanted: Vec<(&Mark<'_>, Wish)> = marks.iter().map(|mark| (*mark, self.wish(mark))).collect();
        wanted.sort_by(|a, b| a.1.left.total_cmp(&b.1.left));
        let (sorted, wishes): (Vec<&Mark<'_>>, Vec<Wish>) = wanted.into_iter().unzip();
        let counted = self.level == Level::Years;
        let rows = if counted { vec![None; wishes.len()] } else { place(&wishes, most, 1.0, Choice::Emptiest) };
        let free = free_until(&wishes, &rows, self.frame.right);
        let used = match rows.iter().flatten().max() {
            Some(row) => (row + 1).max(2),
            None => 0,
        };
        let y_of = |row: usize| top + 14.0 + ROW * row as f64;
        let mut left_over = Vec::new();
        for (at, ((mark, wish), (row, free))) in sorted.iter().zip(&wishes).zip(rows.iter().zip(&free)).enumerate() {
            match row {
                Some(row) => group.links.push(self.glyph(mark, *wish, y_of(*row), *free)),
                None => left_over.push((at, wish.at)),
            }
        }
        let mut bottom = y_of(used) - 4.0;
        if !left_over.is_empty() {
            group.links.extend(self.clusters(&left_over, &sorted, y_of(used)));
            bottom += ROW;
        }
        self.y = bottom.max(top + 16.0 * group.shapes.len() as f64 + 10.0);
        self.lanes.push(group);
    }

    fn wish(&self, mark: &Mark<'_>) -> Wish {
        let at = mark.at.clamp(GUTTER + 6.0, self.frame.right - 6.0);
        let (from, to) = reach(mark.bounds, &self.scale);
        let room = if self.notebook.is_open() { NUMBER_ROOM } else { 0.0 };
        let right = to.max(at + 12.0) + if reaches_far(to, at) { 0.0 } else { room };
        Wish { at, left: from.min(at - 12.0), right }
    }

    fn glyph(&mut self, mark: &Mark<'_>, wish: Wish, y: f64, free: f64) -> Link {
        let (from, to) = reach(mark.bounds, &self.scale);
        let mut shapes = whisker(mark, &self.scale, y);
        shapes.extend(drawn(mark.sign, wish.at, y));
        let (left, mut right) = (from.min(wish.at - 12.0), to.max(wish.at + 12.0));
        let mut begin = right - 2.0;
        let room = |begin: f64| (free - begin - 6.0).min(MOST);
        let told = (room(begin) >= LEAST || self.notebook.is_open()).then(|| mark.label(self.input.words));
        let fits = |told: &String, begin: f64| width_of(told, LABEL) <= room(begin);
        if told.as_ref().is_none_or(|told| !fits(told, begin))
            && let Some(note) = self.note(mark)
        {
            // Where the days it may lie on reach far, the number stands at the mark, over their line.
            if reaches_far(to, wish.at) {
                shapes.push(number(note, (wish.at + 8.0, y - 3.0)));
            } else {
                shapes.push(number(note, (begin, y + 4.0)));
                begin += (width_of(&note.to_string(), NUMBER) + 5.0).max(NUMBER_ROOM);
                right = right.max((begin - 1.0).min(free));
            }
        }
        let label = told.filter(|told| room(begin) >= LEAST || fits(told, begin)).and_then(|told| cut(&told, LABEL, room(begin)));
        if let Some(label) = label {
            right = right.max(begin + width_of(&label, LABEL)).min(free);
            shapes.push(Shape::text("tl-label", LABEL, (begin, y + 4.5), Held::Start, label));
        }
        Link {
            goal: Goal::Entry(mark.entry()),
            class: mark.sign.class(),
            words: mark.words(self.input),
            shapes,
            hit: Area::new(left, y - 12.0, right - left, 24.0),
        }
    }
}

/// Whether the days that a mark may lie on reach so far that its number has room over their line.
fn reaches_far(to: f64, at: f64) -> bool {
    to > at + 14.0 + NUMBER_ROOM
}

/// A mark of the size of a letter.
pub(in super::super) fn drawn(sign: Sign, x: f64, y: f64) -> Vec<Shape> {
    match sign {
        Sign::Event(confidence) => glyph::event(confidence, x, y),
        Sign::Voice(voice) => glyph::voice(voice, x, y),
        Sign::Adaptation => glyph::adaptation(x, y),
        Sign::Reading => glyph::reading(x, y),
        Sign::Window(state) => glyph::window(state, x, y),
        Sign::Pole { .. } | Sign::Passed { .. } => Vec::new(),
    }
}
