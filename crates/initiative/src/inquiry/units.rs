//! What coders made of the same texts, as agreement is computed from.
//!
//! The texts of several sources are laid end to end as one continuum, in code points. What one of the coders has neither coded
//! nor said to have read is cut out before, on request: silence is not *nothing to code*.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::id::EntryId;
use jalon_record::text::Span;

use super::Coder;

use super::sight::{Sight, union, without};

/// One coder's passages: from where to where in the continuum, and the value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CoderUnits {
    /// The coder.
    pub coder: Coder,
    /// From, to, value: in order, none overlapping another. What lies between is a gap.
    pub segments: Vec<(u32, u32, u32)>,
}

/// What coders made of the same texts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Units {
    /// The coders, as they were asked for.
    pub coders: Vec<CoderUnits>,
    /// The length of the continuum, in code points.
    pub length: u32,
    /// What each value stands for: the codes, of which one passage may have several.
    pub values: Vec<BTreeSet<EntryId>>,
    /// Where each part of the continuum came from: the source, and the passage of its newest version.
    pub parts: Vec<(EntryId, Span)>,
    /// How many code points were left out, since a coder neither coded nor read them.
    pub unread: u32,
}

impl Units {
    /// From where in which source a position of the continuum came.
    pub fn place(&self, position: u32) -> Option<(EntryId, u32)> {
        let mut from = 0;
        for (source, span) in &self.parts {
            if position < from + span.len() {
                return Some((*source, span.start() + (position - from)));
            }
            from += span.len();
        }
        None
    }
}

/// Which passages are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ground {
    /// All of the texts: what someone did not code is a gap of theirs.
    Whole,
    /// What every coder coded, or said to have read.
    ReadByAll,
}

impl Sight<'_> {
    /// The passages of some coders in some sources, by these codes, each with what stands below it counted as the code. Where
    /// a coder gave one stretch several of them, its value is all of them together. Closed sources are left out.
    pub fn units(&self, coders: &[Coder], sources: &[EntryId], codes: &[EntryId], ground: Ground) -> Units {
        let mut units = Units {
            coders: coders.iter().map(|coder| CoderUnits { coder: *coder, segments: vec![] }).collect(),
            ..Units::default()
        };
        let mut numbers: BTreeMap<BTreeSet<EntryId>, u32> = BTreeMap::new();
        let names = self.names(codes);
        for source in sources {
            let Some(parts) = self.parts(*source, coders, ground, &mut units.unread) else { continue };
            for (coder, units_of) in coders.iter().zip(&mut units.coders) {
                let mine: Vec<(Span, BTreeSet<EntryId>)> = self
                    .segments_in(*source)
                    .filter(|segment| segment.coder == *coder)
                    .filter_map(|segment| {
                        let named: BTreeSet<EntryId> =
                            segment.row.open.codes.iter().filter_map(|code| names.get(code)).flatten().copied().collect();
                        (!named.is_empty()).then_some((segment.span, named))
                    })
                    .collect();
                let mut from = units.length;
                for part in &parts {
                    for (span, value) in stretches(&mine, *part) {
                        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                        let number = *numbers.entry(value).or_insert(next);
                        let at = |position: u32| from + (position - part.start());
                        units_of.segments.push((at(span.start()), at(span.end()), number));
                    }
                    from += part.len();
                }
            }
            units.length += parts.iter().map(|part| part.len()).sum::<u32>();
            units.parts.extend(parts.into_iter().map(|part| (*source, part)));
        }
        let mut values: Vec<_> = numbers.into_iter().collect();
        values.sort_by_key(|(_, number)| *number);
        units.values = values.into_iter().map(|(value, _)| value).collect();
        units
    }

    /// Of each code that stands for one of these, which ones.
    fn names(&self, codes: &[EntryId]) -> BTreeMap<EntryId, Vec<EntryId>> {
        let mut names: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
        for code in codes {
            for below in self.tree().below(*code) {
                names.entry(below).or_default().push(*code);
            }
        }
        names
    }

    /// The passages of a source that are compared; none where it is closed.
    fn parts(&self, source: EntryId, coders: &[Coder], ground: Ground, unread: &mut u32) -> Option<Vec<Span>> {
        let version = self.version(self.desk().newest(source)?)?;
        let whole = union(Span::new(0, version.open.length));
        let open = without(&whole, &union(self.blanked(version.root).iter().copied()));
        if ground == Ground::Whole {
            return Some(open);
        }
        let left = union(coders.iter().filter_map(|coder| self.coverage(source, *coder)).flat_map(|coverage| coverage.left));
        let parts = without(&open, &left);
        let long = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<u32>();
        *unread += long(&open) - long(&parts);
        Some(parts)
    }
}

/// Cuts passages where any of them begins or ends, so that each stretch has one value: all that was said of it. Neighbours
/// of one coder with the same value that come from different passages stay apart: they are units of their own.
fn stretches(mine: &[(Span, BTreeSet<EntryId>)], part: Span) -> Vec<(Span, BTreeSet<EntryId>)> {
    let inside: Vec<(Span, &BTreeSet<EntryId>)> =
        mine.iter().filter_map(|(span, value)| Some((span.overlap(part)?, value))).collect();
    let mut cuts: Vec<u32> = inside.iter().flat_map(|(span, _)| [span.start(), span.end()]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut found: Vec<(Span, BTreeSet<EntryId>, Vec<usize>)> = Vec::new();
    for (from, to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let Ok(piece) = Span::new(*from, *to) else { continue };
        let over: Vec<usize> = inside.iter().zip(0..).filter(|((span, _), _)| span.covers(piece)).map(|(_, at)| at).collect();
        let value: BTreeSet<EntryId> =
            over.iter().filter_map(|at| inside.get(*at)).flat_map(|(_, value)| value.iter().copied()).collect();
        match found.last_mut() {
            _ if value.is_empty() => {}
            // An overlap that adds no code cuts nothing.
            Some((last, same, by)) if *same == value && last.end() == *from && by.iter().any(|at| over.contains(at)) => {
                *last = last.hull(piece);
                *by = over;
            }
            _ => found.push((piece, value, over)),
        }
    }
    found.into_iter().map(|(span, value, _)| (span, value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stretch_has_one_value() {
        let id = |n: u8| EntryId::from_bytes([n; 16]);
        let of = |from, to, codes: &[u8]| (Span::new(from, to).unwrap(), codes.iter().map(|n| id(*n)).collect::<BTreeSet<_>>());
        let found = stretches(&[of(0, 10, &[1]), of(4, 6, &[2]), of(5, 12, &[1]), of(12, 14, &[1])], Span::new(2, 13).unwrap());
        let told: Vec<_> = found.iter().map(|(span, value)| (span.start(), span.end(), value.len())).collect();
        assert_eq!(told, [(2, 4, 1), (4, 6, 2), (6, 12, 1), (12, 13, 1)]);
    }
}
