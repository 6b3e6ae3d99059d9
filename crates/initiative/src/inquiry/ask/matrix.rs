//! Matrices, with the codings behind each cell.

use std::collections::{BTreeMap, BTreeSet};

use jalon_methods::order::Verdict;
use jalon_record::edtf::Bounds;
use jalon_record::id::EntryId;
use jalon_record::text::Span;

use super::Asking;
use super::times::Clock;
use crate::inquiry::sight::Segment;
use crate::matrix::Ground;

/// A cell of code × code.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Meeting {
    /// Each pair of codings that overlap, with the words that they share; one coding with both codes is a pair with itself.
    pub pairs: Vec<(EntryId, EntryId, Span)>,
}

/// A cell of code × bracket.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dated {
    /// Codings that lie there however uncertain dates fall.
    pub certain: Vec<EntryId>,
    /// Codings that may.
    pub possible: Vec<EntryId>,
}

/// A row of code × bracket.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DatedRow {
    /// By column of the ground; the last one is the time outside all brackets.
    pub cells: Vec<Dated>,
    /// Codings of which nobody said when.
    pub undated: Vec<EntryId>,
}

/// A cell of the framework matrix: a case under a code.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frame {
    /// The codings.
    pub codings: Vec<EntryId>,
    /// What someone says of them.
    pub summary: Option<EntryId>,
}

impl Asking<'_> {
    /// Where codes meet, of those asked for, each with what stands below it. The cell of a code with itself holds pairs of
    /// different codings only. Unless `across`, only codings of the same coder meet: what two people see in one passage is
    /// agreement or its lack, not co-occurrence.
    pub fn meetings(&self, codes: &[EntryId], across: bool) -> BTreeMap<(EntryId, EntryId), Meeting> {
        let columns = self.columns(codes);
        let mut cells: BTreeMap<(EntryId, EntryId), Meeting> = BTreeMap::new();
        let mut meet = |one: &[EntryId], other: &[EntryId], pair: (EntryId, EntryId, Span)| {
            let mut named = BTreeSet::new();
            for a in one {
                for b in other.iter().filter(|b| pair.0 != pair.1 || *b != a) {
                    named.insert((*a.min(b), *a.max(b)));
                }
            }
            for names in named {
                cells.entry(names).or_default().pairs.push(pair);
            }
        };
        // Segments stand source by source, by where they begin: those that still reach on are open.
        let mut open: Vec<(&Segment<'_>, &[EntryId])> = Vec::new();
        for (segment, mine) in self.segments.iter().zip(&columns).filter(|(_, mine)| !mine.is_empty()) {
            open.retain(|(other, _)| other.version == segment.version && other.span.end() > segment.span.start());
            meet(mine, mine, (segment.coding(), segment.coding(), segment.span));
            for (other, theirs) in &open {
                let Some(shared) = other.span.overlap(segment.span) else { continue };
                if across || other.coder == segment.coder {
                    meet(theirs, mine, (other.coding(), segment.coding(), shared));
                }
            }
            open.push((segment, mine));
        }
        cells
    }

    /// Codes by brackets: each code with what stands below it, by the time that is meant.
    pub fn dated(&self, codes: &[EntryId], ground: &Ground, clock: Clock) -> BTreeMap<EntryId, DatedRow> {
        let mut rows: BTreeMap<EntryId, DatedRow> = codes
            .iter()
            .map(|code| (*code, DatedRow { cells: vec![Dated::default(); ground.width()], undated: Vec::new() }))
            .collect();
        let mut known: BTreeMap<EntryId, Vec<Verdict>> = BTreeMap::new();
        for (segment, mine) in self.segments.iter().zip(self.columns(codes)).filter(|(_, mine)| !mine.is_empty()) {
            let times = self.clocks.of_segment(segment, clock);
            let verdicts = match clock {
                // One date for all passages of a source.
                Clock::Telling => known.entry(segment.source).or_insert_with(|| verdicts(&times, ground)).clone(),
                Clock::Told => verdicts(&times, ground),
            };
            for code in mine {
                let Some(row) = rows.get_mut(&code) else { continue };
                if times.is_empty() {
                    row.undated.push(segment.coding());
                }
                for (cell, verdict) in row.cells.iter_mut().zip(&verdicts) {
                    match verdict {
                        Verdict::Certainly => cell.certain.push(segment.coding()),
                        Verdict::Possibly => cell.possible.push(segment.coding()),
                        Verdict::No => {}
                    }
                }
            }
        }
        rows
    }

    /// Cases by codes, each code with what stands below it, with the codings behind each cell and what someone says of them.
    /// Cases that may not be shown have no row.
    pub fn framework(&self, cases: &[EntryId], codes: &[EntryId]) -> BTreeMap<(EntryId, EntryId), Frame> {
        let shown: BTreeSet<EntryId> = cases.iter().copied().filter(|case| !self.sight.is_withheld(*case)).collect();
        let mut cells: BTreeMap<(EntryId, EntryId), Frame> = BTreeMap::new();
        for case in &shown {
            for code in codes {
                let summary = self.sight.summary(*case, *code).map(|row| row.root);
                cells.insert((*case, *code), Frame { codings: Vec::new(), summary });
            }
        }
        for (segment, mine) in self.segments.iter().zip(self.columns(codes)) {
            for case in self.cases.get(&segment.source).into_iter().flatten() {
                for code in &mine {
                    if let Some(cell) = cells.get_mut(&(case.root, *code)) {
                        cell.codings.push(segment.coding());
                    }
                }
            }
        }
        cells
    }

    /// Of each segment, which of these codes it counts under.
    fn columns(&self, codes: &[EntryId]) -> Vec<Vec<EntryId>> {
        let mut under: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
        for code in codes {
            for below in self.sight.tree().below(*code) {
                under.entry(below).or_default().push(*code);
            }
        }
        let of = |segment: &Segment<'_>| {
            let named = segment.row.open.codes.iter().filter_map(|code| under.get(code)).flatten();
            let mut named: Vec<EntryId> = named.copied().collect();
            named.sort();
            named.dedup();
            named
        };
        self.segments.iter().map(of).collect()
    }
}

/// For each column, whether any of these times lies in it.
fn verdicts(times: &[Bounds], ground: &Ground) -> Vec<Verdict> {
    let column = |column: usize| {
        let all: Vec<Verdict> = times.iter().map(|when| ground.lies_in(*when, column)).collect();
        match () {
            () if all.contains(&Verdict::Certainly) => Verdict::Certainly,
            () if all.contains(&Verdict::Possibly) => Verdict::Possibly,
            () => Verdict::No,
        }
    };
    (0..ground.width()).map(column).collect()
}
