//! Re-anchoring: old text, spans in it and new text in; new spans out, with what became of each.
//!
//! The two texts are compared by lines, then by words, then by characters ([`diff`]). A span goes where its code points
//! went; its words are then held against those that stand there. Where they do not stand there, they are looked for in the
//! new text: passages are moved about, and no comparison of two texts in one order finds that. What is not found word for
//! word is `changed`, for a person to look at, or `lost`. Nothing is ever dropped from the report.

pub mod diff;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::collections::HashSet;

use jalon_record::text::{Canonical, Span};

use crate::form::codes;
use diff::Run;

codes! {
    /// What became of a passage in a new version of its text.
    Fate {
        /// The same words at the same place.
        Same = "same",
        /// The same words at another place.
        Moved = "moved",
        /// Most of its words are there, or all of them but not surely these: to be looked at.
        Changed = "changed",
        /// It is not there any more.
        Lost = "lost",
    }
}

/// Where one span went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// In the old text.
    pub old: Span,
    /// In the new one; none where it was lost.
    pub new: Option<Span>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of all spans, in the order in which they were given.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// One place for each span.
    pub places: Vec<Place>,
}

impl Report {
    /// How many spans came to this.
    pub fn count(&self, fate: Fate) -> usize {
        self.places.iter().filter(|place| place.fate == fate).count()
    }
}

/// Passages this long, in code points, are taken for themselves wherever they stand alone.
const TELLING: u32 = 12;
/// How many bytes in a row are remembered of the new text, so that what is not in it is not searched for.
const WINDOW: usize = 8;
/// How much of what stands around a passage is compared, in code points on each side.
const AROUND: usize = 32;
/// How many code points around it must agree, before a passage that may be another one is taken for itself.
const AGREEING: usize = 8;

/// Finds spans of an old text again in a new one.
///
/// Each new span lies inside the new text; one whose fate is [`Fate::Same`] or [`Fate::Moved`] holds the very words. A span
/// that is empty, or does not lie inside the old text, is lost.
pub fn reanchor(old: &Canonical, new: &Canonical, spans: &[Span]) -> Report {
    let search = Search { old, new, runs: diff::kept(old.as_str(), new.as_str()), windows: OnceCell::new() };
    Report { places: spans.iter().map(|span| search.place(*span)).collect() }
}

/// Two texts, and what they have in common.
struct Search<'a> {
    old: &'a Canonical,
    new: &'a Canonical,
    runs: Vec<Run>,
    windows: OnceCell<HashSet<&'a [u8]>>,
}

impl Search<'_> {
    fn place(&self, span: Span) -> Place {
        let found = self.old.slice(span).filter(|_| !span.is_empty()).and_then(|words| self.find(span, words));
        match found {
            Some((at, fate)) => Place { old: span, new: Some(at), fate },
            None => Place { old: span, new: None, fate: Fate::Lost },
        }
    }

    fn find(&self, span: Span, words: &str) -> Option<(Span, Fate)> {
        let rest = Rest::of(&self.runs, span);
        if let Some(at) = rest.hull.filter(|at| self.new.slice(*at) == Some(words)) {
            return Some((at, if at == span { Fate::Same } else { Fate::Moved }));
        }
        let there = self.holds(words);
        let elsewhere = || there.then(|| self.elsewhere(span, words, rest.hull)).flatten();
        let nearest = || there.then(|| self.nearest(span, words)).flatten();
        elsewhere().or_else(|| rest.changed(span)).or_else(nearest)
    }

    /// Whether the new text holds these words anywhere: searched for only where it holds pieces of them.
    fn holds(&self, words: &str) -> bool {
        let text = self.new.as_str();
        let windows = self.windows.get_or_init(|| text.as_bytes().windows(WINDOW).collect());
        words.as_bytes().chunks_exact(WINDOW).all(|piece| windows.contains(piece)) && text.contains(words)
    }

    /// The same words at another place, where that is surely the same passage: within what it grew to; or alone, and long
    /// enough; or between the same words.
    fn elsewhere(&self, span: Span, words: &str, hull: Option<Span>) -> Option<(Span, Fate)> {
        let mut there = self.new.occurrences(words);
        let first = there.next()?;
        let alone = there.next().is_none();
        if alone && span.len() >= TELLING && self.old.occurrences(words).nth(1).is_none() {
            return Some((first, Fate::Moved));
        }
        if let Some(inside) = hull.and_then(|hull| self.new.occurrences(words).find(|at| hull.covers(*at))) {
            return Some((inside, Fate::Moved));
        }
        let (at, agreeing) = self.best(span, words)?;
        (agreeing >= AGREEING).then_some((at, Fate::Moved))
    }

    /// The same words somewhere, whether or not it is the same passage: a person looks at it.
    fn nearest(&self, span: Span, words: &str) -> Option<(Span, Fate)> {
        self.best(span, words).map(|(at, _)| (at, Fate::Changed))
    }

    /// Of the places where the words stand, that with most of the same around it, and how much that is. Of many, the first
    /// thousand.
    fn best(&self, span: Span, words: &str) -> Option<(Span, usize)> {
        let around = u32::try_from(AROUND).unwrap_or(u32::MAX);
        let was = self.old.quote(span, around)?;
        let agreeing = |at: Span| {
            let Some(is) = self.new.quote(at, around) else { return 0 };
            let before = was.prefix.chars().rev().zip(is.prefix.chars().rev()).take_while(|(one, other)| one == other).count();
            let after = was.suffix.chars().zip(is.suffix.chars()).take_while(|(one, other)| one == other).count();
            before + after
        };
        let scored = self.new.occurrences(words).take(1_000).map(|at| (at, agreeing(at)));
        let apart = |at: Span| at.start().abs_diff(span.start());
        scored.max_by_key(|(at, agreeing)| (*agreeing, std::cmp::Reverse(apart(*at))))
    }
}

/// What the comparison left of a span.
struct Rest {
    /// From where its first code point went to where its last one did.
    hull: Option<Span>,
    /// How many went along.
    kept: u32,
}

impl Rest {
    fn of(runs: &[Run], span: Span) -> Self {
        let from = runs.partition_point(|run| run.old + run.len <= span.start());
        let mut rest = Self { hull: None, kept: 0 };
        for run in runs.iter().skip(from).take_while(|run| run.old < span.end()) {
            let start = run.old.max(span.start());
            let len = (run.old + run.len).min(span.end()).saturating_sub(start);
            let to = run.new + (start - run.old);
            let Ok(piece) = Span::new(to, to + len) else { continue };
            rest.hull = Some(rest.hull.map_or(piece, |hull| hull.hull(piece)));
            rest.kept += len;
        }
        rest
    }

    /// Where at least half of it is still there.
    fn changed(&self, span: Span) -> Option<(Span, Fate)> {
        let hull = self.hull.filter(|_| self.kept.saturating_mul(2) >= span.len())?;
        Some((hull, Fate::Changed))
    }
}
