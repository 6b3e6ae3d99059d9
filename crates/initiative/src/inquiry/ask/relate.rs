//! How passages stand to each other in a text.

use std::collections::HashMap;

use jalon_record::id::EntryId;
use jalon_record::text::Span;

use super::{MOST_PASSAGES, Passage};
use crate::form::codes;
use crate::inquiry::SourceVersion;
use crate::inquiry::desk::Row;

codes! {
    /// How one passage stands to another.
    How {
        /// They share words.
        Overlaps = "overlaps",
        /// It lies within the other.
        Within = "within",
        /// It holds the other.
        Holds = "holds",
        /// They are the same words.
        Equals = "equals",
        /// They share none, whichever other.
        Apart = "apart",
    }
}

/// How near.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Within {
    /// At most this many code points lie between them.
    Points(u32),
    /// They begin or end at most this many paragraphs apart; 0 is the same paragraph.
    Paragraphs(u32),
}

/// Passages of one version by where they begin, and the longest of them.
struct Side<'a> {
    passages: Vec<&'a Passage>,
    longest: u32,
}

/// By version, so that each passage meets only those it may stand near.
fn sides(passages: &[Passage]) -> HashMap<EntryId, Side<'_>> {
    let mut sides: HashMap<EntryId, Side<'_>> = HashMap::new();
    for passage in passages {
        let side = sides.entry(passage.version).or_insert_with(|| Side { passages: Vec::new(), longest: 0 });
        side.passages.push(passage);
        side.longest = side.longest.max(passage.span.len());
    }
    sides.values_mut().for_each(|side| side.passages.sort_by_key(|passage| passage.span));
    sides
}

impl<'a> Side<'a> {
    /// Those that share a position with what reaches from one to the other, ends included.
    fn about(&self, from: u32, to: u32) -> impl Iterator<Item = &'a Passage> + '_ {
        let first = self.passages.partition_point(|passage| passage.span.start().saturating_add(self.longest) < from);
        let reach = self.passages.iter().skip(first).take_while(move |passage| passage.span.start() <= to);
        reach.filter(move |passage| passage.span.end() >= from).copied()
    }
}

/// Where passages of both overlap, each such place with the codings behind both.
pub fn both(one: &[Passage], other: &[Passage]) -> Vec<Passage> {
    let sides = sides(other);
    let mut found = Vec::new();
    for passage in one {
        let Some(side) = sides.get(&passage.version) else { continue };
        for near in side.about(passage.span.start(), passage.span.end()) {
            found.extend(passage.span.overlap(near.span).map(|span| together(passage, near, span)));
            if found.len() > MOST_PASSAGES {
                return found;
            }
        }
    }
    found
}

/// Keeps the passages that stand so to one of the others.
pub fn retain(found: &mut Vec<Passage>, others: &[Passage], how: How) {
    let sides = sides(others);
    let stands = |one: Span, other: Span| match how {
        How::Overlaps | How::Apart => one.overlap(other).is_some(),
        How::Within => other.covers(one),
        How::Holds => one.covers(other),
        How::Equals => one == other,
    };
    found.retain(|passage| {
        let span = passage.span;
        // What a passage is told by may be among the others: it stands to itself as to no other.
        let itself = |near: &&Passage| how == How::Apart || near.codings != passage.codings || near.span != span;
        let any = sides
            .get(&passage.version)
            .is_some_and(|side| side.about(span.start(), span.end()).filter(itself).any(|near| stands(span, near.span)));
        any != (how == How::Apart)
    });
}

/// Passages of one with passages of the other near them, each pair as one passage that reaches over both.
pub fn near<'a>(
    one: &[Passage],
    other: &[Passage],
    within: Within,
    version: impl Fn(EntryId) -> Option<&'a Row<SourceVersion>>,
) -> Vec<Passage> {
    let sides = sides(other);
    let mut found = Vec::new();
    for passage in one {
        let Some(side) = sides.get(&passage.version) else { continue };
        let (from, to) = match within {
            Within::Points(points) => (passage.span.start().saturating_sub(points), passage.span.end().saturating_add(points)),
            Within::Paragraphs(many) => match version(passage.version) {
                Some(row) => around(&row.open, passage.span, many),
                None => continue,
            },
        };
        for near in side.about(from, to).filter(|near| near.codings != passage.codings) {
            // Ends are included above: what begins where the reach ends is near by points, and another paragraph.
            let is_next = matches!(within, Within::Paragraphs(_)) && (near.span.start() >= to || near.span.end() <= from);
            if !is_next {
                found.push(together(passage, near, passage.span.hull(near.span)));
            }
            if found.len() > MOST_PASSAGES {
                return found;
            }
        }
    }
    found
}

/// From the beginning of the paragraph so many before a passage to the end of the one so many behind it.
fn around(version: &SourceVersion, span: Span, many: u32) -> (u32, u32) {
    let begins = |number: u32| number.checked_sub(1).and_then(|place| version.paragraphs.get(place as usize)).copied();
    let first = version.paragraph_at(span.start()).saturating_sub(many);
    let last = version.paragraph_at(span.end().saturating_sub(1)).saturating_add(many);
    (begins(first).unwrap_or(0), begins(last.saturating_add(1)).unwrap_or(version.length))
}

fn together(one: &Passage, other: &Passage, span: Span) -> Passage {
    let mut codings: Vec<EntryId> = one.codings.iter().chain(&other.codings).copied().collect();
    codings.sort();
    codings.dedup();
    Passage { source: one.source, version: one.version, span, codings }
}
