//! Steps: poles planted in the ground line, higher up where the ground is taken, with a line down to their day.

use jalon_initiative::lane::Lane;

use super::super::glyph;
use super::super::level::Level;
use super::super::marks::{Mark, Sign};
use super::super::rows::{Wish, place_first};
use super::super::shape::{Area, Held, Paint, Shape, ink, width_of};
use super::super::{Goal, Link};
use super::{GUTTER, LABEL, NUMBER, ROW, Sheet, number, whisker};

const TIER: f64 = 54.0;

impl Sheet<'_> {
    pub(super) fn poles(&mut self, marks: &[&Mark<'_>]) {
        let top = self.y;
        let mut group = self.lane(Lane::Pathway, "report-lane-steps", top + 22.0);
        if marks.is_empty() {
            self.nothing(&mut group, "report-none-steps", top + 22.0);
            self.y = top + 44.0;
            self.lanes.push(group);
            return;
        }
        let (weighty, light): (Vec<_>, Vec<_>) =
            marks.iter().copied().partition(|mark| self.level != Level::Years || mark.thing.weighs());
        let mut wanted: Vec<(&Mark<'_>, Wish)> = weighty.into_iter().map(|mark| (mark, self.pole_wish(mark))).collect();
        // What is owed keeps its place where there is not room for all.
        wanted.sort_by(|a, b| b.0.thing.owes().cmp(&a.0.thing.owes()).then(a.1.left.total_cmp(&b.1.left)));
        let (mut sorted, wishes): (Vec<&Mark<'_>>, Vec<Wish>) = wanted.into_iter().unzip();
        let tiers = place_first(wishes.iter().copied(), self.frame.tiers, 1.0);
        let mut left_over: Vec<(usize, f64)> = tiers
            .iter()
            .zip(&wishes)
            .enumerate()
            .filter(|(_, (tier, _))| tier.is_none())
            .map(|(at, (_, wish))| (at, wish.at))
            .collect();
        left_over.extend(light.iter().enumerate().map(|(at, mark)| (sorted.len() + at, mark.at)));
        let crown = if left_over.is_empty() { 0.0 } else { ROW + 4.0 };
        let used = tiers.iter().flatten().max().map_or(1, |tier| tier + 1);
        let groundline = top + crown + TIER * used as f64 + 4.0;
        let mut leaders = Vec::new();
        let mut placed: Vec<_> = sorted.iter().zip(&wishes).zip(&tiers).collect();
        placed.sort_by(|a, b| a.0.1.at.total_cmp(&b.0.1.at));
        for ((mark, wish), tier) in placed {
            let Some(tier) = tier else { continue };
            let y = groundline - TIER * *tier as f64;
            if *tier > 0 {
                let dots = Paint::line(ink::LINE, 0.8).dashed("1 2");
                leaders.push(Shape::line("tl-leader", dots, (wish.at, y), (wish.at, groundline)));
            }
            group.links.push(self.pole(mark, *wish, y));
        }
        leaders.append(&mut group.shapes);
        group.shapes = leaders;
        if !left_over.is_empty() {
            sorted.extend(light);
            group.links.extend(self.clusters(&left_over, &sorted, top + 14.0));
        }
        self.y = groundline;
        self.lanes.push(group);
    }

    fn pole_wish(&self, mark: &Mark<'_>) -> Wish {
        let label = mark.label(self.input.words);
        let noted = if self.notebook.is_open() { NUMBER } else { 0.0 };
        let half = (width_of(&label, LABEL) / 2.0 + 2.0 + noted).max(13.0);
        let at = mark.at.clamp(GUTTER + half, self.frame.right - half);
        Wish { at, left: at - half, right: at + half }
    }

    fn pole(&mut self, mark: &Mark<'_>, wish: Wish, y: f64) -> Link {
        let mut shapes = whisker(mark, &self.scale, y - 1.5);
        shapes.extend(match mark.sign {
            Sign::Pole { state, debt } => glyph::pole(state, debt, (wish.at, y)),
            Sign::Passed { debt } => glyph::passed(debt, (wish.at, y)),
            _ => Vec::new(),
        });
        let label = mark.label(self.input.words);
        let over = y - glyph::POLE - 4.0;
        if let Some(note) = self.note(mark) {
            shapes.push(number(note, (wish.at + width_of(&label, LABEL) / 2.0 + 1.0, over - 3.0)));
        }
        shapes.push(Shape::text("tl-label", LABEL, (wish.at, over), Held::Middle, label));
        let width = (wish.right - wish.left).max(24.0);
        Link {
            goal: Goal::Entry(mark.entry()),
            class: mark.sign.class(),
            words: mark.words(self.input),
            shapes,
            hit: Area::new(wish.at - width / 2.0, y - TIER + 3.0, width, TIER - 3.0),
        }
    }
}
