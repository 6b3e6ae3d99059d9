//! Practice as bars, the axis, today, and the steps that lie on no day.

use jalon_initiative::lane::Lane;

use super::super::density::{Bar, WITHHELD, bars};
use super::super::glyph;
use super::super::scale::{Scale, ticks};
use super::super::shape::{Area, Held, Paint, Shape, ink, width_of, wrap};
use super::super::{Goal, Group, Link, TimelineInput};
use super::{GUTTER, LABEL, Sheet};

const BARS: f64 = 56.0;

impl Sheet<'_> {
    /// Practice: bars, the part with vague dates lighter and on top.
    pub(super) fn density(&mut self) {
        let top = self.y;
        let (bars, unit) = bars(self.input, &self.scale, self.level.bar_room());
        let mut group = self.lane(Lane::Practice, "report-lane-practice", top + 16.0);
        let most = bars.iter().map(Bar::total).max().unwrap_or(0);
        if bars.is_empty() {
            self.nothing(&mut group, "report-none-practice", top + 16.0);
            self.y = top + 34.0;
            self.lanes.push(group);
            return;
        }
        let words = self.input.words;
        let most_words = words.with(&format!("report-most-{unit}"), &[("n", &words.number(most))]);
        let scale_words = if most > 0 { most_words } else { words.say("disclosed-bars-withheld") };
        for (at, line) in wrap(&scale_words, 11.5, GUTTER - 18.0, 2).into_iter().enumerate() {
            let y = top + 33.0 + 14.0 * at as f64;
            group.shapes.push(Shape::text("tl-label is-soft", 11.5, (8.0, y), Held::Start, line).soft());
        }
        let base = top + BARS + 4.0;
        group.shapes.push(Shape::line("tl-tick", Paint::line(ink::LINE, 0.8), (GUTTER, base), (self.frame.right, base)));
        for bar in &bars {
            let (from, to) = (self.scale.start(bar.window.from()), self.scale.end(bar.window.to()));
            let width = (to - from - 1.0).max(1.5).min(self.frame.right - from);
            let high = |n: i64| BARS * n as f64 / most.max(1) as f64;
            if bar.withheld {
                let area = Area::new(from, base - BARS * WITHHELD, width, BARS * WITHHELD);
                group.shapes.push(Shape::area("tl-withheld", Paint::line(ink::DENSITY, 1.0).dashed("2 2"), area));
            }
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

    pub(super) fn axis(&mut self) {
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
    pub(super) fn gaps(&mut self, steps: &[String]) {
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
pub(in super::super) fn gap(input: &TimelineInput<'_>, step: &str, x: f64, y: f64, wide: f64) -> Link {
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

pub(super) fn today(input: &TimelineInput<'_>, scale: &Scale, floor: f64, width: f64) -> Option<Group> {
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
