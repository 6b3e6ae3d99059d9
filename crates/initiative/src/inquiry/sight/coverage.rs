//! What each coder read, coded, or left.

use jalon_record::id::EntryId;
use jalon_record::text::Span;

use super::Sight;
use crate::inquiry::{Anchor, Coder};

/// How far one coder came in one version.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Coverage {
    /// What they coded, put together.
    pub coded: Vec<Span>,
    /// What they read and found nothing to code in.
    pub nothing: Vec<Span>,
    /// What is left: neither coded nor said to be read.
    pub left: Vec<Span>,
    /// The length of the text.
    pub length: u32,
}

impl Coverage {
    /// How many code points were coded or read, from 0 to [`Coverage::length`].
    pub fn done(&self) -> u32 {
        self.length - self.left.iter().map(|span| span.len()).sum::<u32>().min(self.length)
    }
}

/// Spans put together where they touch or overlap, in order.
pub fn union(spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.into_iter().filter(|span| !span.is_empty()).collect();
    spans.sort();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.hull(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// What of the first spans lies in none of the others; both as [`union`] gives them.
pub(crate) fn without(spans: &[Span], others: &[Span]) -> Vec<Span> {
    let mut left = Vec::new();
    for span in spans {
        let mut from = span.start();
        let beyond = others.partition_point(|other| other.end() <= span.start());
        for other in others.iter().skip(beyond).take_while(|other| other.start() < span.end()) {
            left.extend(Span::new(from, other.start()).ok().filter(|piece| !piece.is_empty()));
            from = from.max(other.end());
        }
        left.extend(Span::new(from, span.end()).ok().filter(|piece| !piece.is_empty()));
    }
    left
}

impl Sight<'_> {
    /// How far a coder came in the newest version of a source; none where it is closed, or has no text. While coding apart, of
    /// others nothing is told.
    pub fn coverage(&self, source: EntryId, coder: Coder) -> Option<Coverage> {
        let row = self.version(self.desk.newest(source)?)?;
        let length = row.open.length;
        let apart = self.apart.contains(&source) && coder != Coder::Member(self.member);
        if apart {
            return Some(Coverage { left: union(Span::new(0, length)), length, ..Coverage::default() });
        }
        let coded = union(self.segments_in(source).filter(|segment| segment.coder == coder).map(|segment| segment.span));
        let reads = self
            .desk
            .reads
            .values()
            .filter(|read| self.desk.coder(read.open.coder, read.author) == coder && !read.is_private_to_others(self.member));
        let passages =
            reads.flat_map(|read| read.open.ranges.iter().map(|span| Anchor { version: read.open.version, span: *span }));
        let read = union(passages.filter_map(|at| self.spot(at)).filter(|spot| spot.version == row.root).map(|spot| spot.span));
        let done = union(coded.iter().chain(&read).copied());
        let left = without(&union(Span::new(0, length)), &done);
        Some(Coverage { nothing: without(&read, &coded), coded, left, length })
    }
}
