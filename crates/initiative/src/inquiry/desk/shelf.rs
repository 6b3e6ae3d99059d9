//! Where passages stand: in the newest version of their source, carried there, or left behind in an older one.

use std::collections::BTreeSet;

use jalon_record::id::{EntryId, PersonRef, Seq};
use jalon_record::text::Span;

use super::{Desk, Sort};
use crate::inquiry::place::Anchor;
use crate::inquiry::reanchor::Fate;

/// How a passage stands to the newest version of its source.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    /// It was made there.
    Made,
    /// It was carried there; the worst that became of it on the way.
    Carried(Fate),
    /// Nobody has carried it from the version where it stands.
    Waiting,
    /// It was looked for in a later version and is not there.
    Lost,
}

/// Where a passage stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spot {
    /// The source.
    pub source: EntryId,
    /// The version in which it stands: the newest one unless it was left behind.
    pub version: EntryId,
    /// From where to where.
    pub span: Span,
    /// How it stands to the newest version.
    pub standing: Standing,
}

/// Where one coding stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Placed {
    /// From where to where.
    pub span: Span,
    /// Its place in the record.
    pub seq: Seq,
    /// The coding.
    pub coding: EntryId,
    /// The version in which it stands.
    pub version: EntryId,
    /// How it stands to the newest version.
    pub standing: Standing,
}

/// The codings of one source.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Shelf {
    /// In the newest version, by where they begin.
    pub(super) newest: Vec<Placed>,
    /// In older versions.
    pub(super) older: Vec<Placed>,
    /// Whether a version of the source was just taken away.
    pub(super) is_stale: bool,
}

impl Shelf {
    fn side(&mut self, placed: &Placed) -> &mut Vec<Placed> {
        match placed.standing {
            Standing::Made | Standing::Carried(_) => &mut self.newest,
            Standing::Waiting | Standing::Lost => &mut self.older,
        }
    }
}

impl Desk {
    /// Where a passage stands. Nothing where its version is not here, was amended (positions point into a text as it was
    /// written), or is shorter than that.
    pub fn spot(&self, anchor: Anchor) -> Option<Spot> {
        let row = self.versions.get(&anchor.version).filter(|row| row.is_as_written())?;
        let source = row.open.source;
        if anchor.span.end() > row.open.length || anchor.span.is_empty() {
            return None;
        }
        let (mut version, mut seq, mut span, mut worst, mut lost) = (anchor.version, row.seq, anchor.span, None, false);
        while let Some(step) = self.step(source, version, seq, span) {
            match step {
                Step::To(to, to_seq, to_span, fate) => {
                    (version, seq, span, lost) = (to, to_seq, to_span, false);
                    worst = worst.max(Some(fate));
                }
                Step::Lost => {
                    lost = true;
                    break;
                }
            }
        }
        let newest = self.newest(source) == Some(version);
        let standing = match (newest, worst) {
            (true, None) => Standing::Made,
            (true, Some(fate)) => Standing::Carried(fate),
            (false, _) if lost => Standing::Lost,
            (false, _) => Standing::Waiting,
        };
        Some(Spot { source, version, span, standing })
    }

    /// To which later version of the source a span was carried, the newest of them.
    fn step(&self, source: EntryId, version: EntryId, seq: Seq, span: Span) -> Option<Step> {
        let said = self.carried.get(&version)?.get(&span)?;
        let mut best: Option<(Seq, Seq, Step)> = None;
        for (carry, to, carried) in said {
            let Some(row) = self.versions.get(to) else { continue };
            let fits = row.is_as_written() && row.open.source == source && row.seq > seq;
            let inside = carried.1.is_none_or(|new| new.end() <= row.open.length && !new.is_empty());
            if !fits || !inside {
                continue;
            }
            let step = carried.1.map_or(Step::Lost, |new| Step::To(*to, row.seq, new, carried.2));
            // What was said last of the newest version holds.
            if best.as_ref().is_none_or(|(at, by, _)| (*at, *by) < (row.seq, *carry)) {
                best = Some((row.seq, *carry, step));
            }
        }
        best.map(|(.., step)| step)
    }

    /// The newest version of a source.
    pub fn newest(&self, source: EntryId) -> Option<EntryId> {
        self.versions_of.get(&source)?.last().map(|(_, version)| *version)
    }

    /// The versions of a source, earliest first.
    pub fn versions_of(&self, source: EntryId) -> impl DoubleEndedIterator<Item = EntryId> + '_ {
        self.versions_of.get(&source).into_iter().flatten().map(|(_, version)| *version)
    }

    /// The distinct passages of a version that anything points to: what is to be carried when there is a newer one.
    pub fn anchored(&self, version: EntryId) -> Vec<Span> {
        let codings = self.by_version.get(&version).into_iter().flatten().filter_map(|root| self.codings.get(root));
        let reads = self.reads.values().filter(|row| row.open.version == version).flat_map(|row| row.open.ranges.clone());
        let others = self.told.values().map(|row| row.open.at).chain(self.settled.values().map(|row| row.open.at));
        let quotes = self.memos.values().flat_map(|row| row.open.quotes.iter().copied());
        let anchors = others.chain(quotes).filter(|at| at.version == version).map(|at| at.span);
        let arrived = self.carries.values().filter(|row| row.open.to == version).flat_map(|row| &row.open.spans);
        let arrived = arrived.filter_map(|carried| carried.1);
        let mut spans: Vec<Span> = codings.map(|row| row.open.at.span).chain(reads).chain(anchors).chain(arrived).collect();
        spans.sort();
        spans.dedup();
        spans
    }

    /// Those whose consent an entry of this room hangs on: the people of every source that it points into, and whom it is
    /// about. What opens its words must ask for each of them.
    pub fn people_behind(&self, entry: EntryId) -> BTreeSet<PersonRef> {
        let (mut people, mut seen, mut waiting) = (BTreeSet::new(), BTreeSet::new(), vec![entry]);
        while let Some(entry) = waiting.pop() {
            if !seen.insert(entry) {
                continue;
            }
            let at = |anchor: Anchor| anchor.version;
            match self.sort(entry) {
                Some(Sort::Source) => {
                    let row = self.sources.get(&entry);
                    people.extend(row.into_iter().flat_map(|row| row.open.people.iter().copied().chain(row.about)));
                }
                Some(Sort::SourceVersion) => waiting.extend(self.versions.get(&entry).map(|row| row.open.source)),
                Some(Sort::Coding) => waiting.extend(self.codings.get(&entry).map(|row| at(row.open.at))),
                Some(Sort::Carried) => waiting.extend(self.carries.get(&entry).map(|row| row.open.from)),
                Some(Sort::Nothing) => waiting.extend(self.reads.get(&entry).map(|row| row.open.version)),
                Some(Sort::Told) => waiting.extend(self.told.get(&entry).map(|row| at(row.open.at))),
                Some(Sort::CodeNode) => waiting.extend(self.nodes.get(&entry).and_then(|row| row.open.in_vivo)),
                Some(Sort::Case) => {
                    let row = self.cases.get(&entry);
                    people.extend(row.into_iter().flat_map(|row| row.open.person.into_iter().chain(row.about)));
                }
                Some(Sort::Settled) => {
                    let Some(row) = self.settled.get(&entry) else { continue };
                    waiting.push(at(row.open.at));
                    waiting.extend(&row.open.codings);
                }
                Some(Sort::Summary) => {
                    let Some(row) = self.summaries.get(&entry) else { continue };
                    waiting.push(row.open.case);
                    waiting.extend(&row.open.from);
                }
                Some(Sort::Memo) => {
                    let Some(row) = self.memos.get(&entry) else { continue };
                    waiting.extend(&row.open.on);
                    waiting.extend(row.open.quotes.iter().map(|quote| at(*quote)));
                }
                _ => {}
            }
        }
        people
    }

    /// Codings whose version is not here, or that lie outside its text: shown nowhere, and counted.
    pub fn stray(&self) -> Vec<EntryId> {
        let mut stray: Vec<EntryId> =
            self.codings.values().filter(|row| self.spot(row.open.at).is_none()).map(|row| row.root).collect();
        stray.sort();
        stray
    }

    /// The sources that have a text.
    pub(crate) fn sources_with_text(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.shelves.keys().copied()
    }

    pub(crate) fn newest_in(&self, source: EntryId) -> &[Placed] {
        self.shelves.get(&source).map_or(&[], |shelf| &shelf.newest)
    }

    pub(crate) fn older_in(&self, source: EntryId) -> &[Placed] {
        self.shelves.get(&source).map_or(&[], |shelf| &shelf.older)
    }

    fn placed(&self, coding: EntryId) -> Option<(EntryId, Placed)> {
        let row = self.codings.get(&coding)?;
        let spot = self.spot(row.open.at)?;
        let placed = Placed { span: spot.span, seq: row.seq, coding, version: spot.version, standing: spot.standing };
        Some((spot.source, placed))
    }

    pub(super) fn put(&mut self, coding: EntryId) {
        let Some((source, placed)) = self.placed(coding) else { return };
        let side = self.shelves.entry(source).or_default().side(&placed);
        if let Err(at) = side.binary_search(&placed) {
            side.insert(at, placed);
        }
    }

    pub(super) fn put_away(&mut self, coding: EntryId) {
        let Some((source, placed)) = self.placed(coding) else { return };
        let Some(shelf) = self.shelves.get_mut(&source) else { return };
        let side = shelf.side(&placed);
        if let Ok(at) = side.binary_search(&placed) {
            side.remove(at);
        }
    }

    /// Places every coding of a source anew.
    pub(super) fn rebuild(&mut self, source: EntryId) {
        let codings: Vec<EntryId> = self
            .versions_of(source)
            .filter_map(|version| self.by_version.get(&version))
            .flat_map(|codings| codings.iter().copied())
            .collect();
        let mut shelf = Shelf::default();
        for (_, placed) in codings.into_iter().filter_map(|coding| self.placed(coding)) {
            shelf.side(&placed).push(placed);
        }
        shelf.newest.sort_unstable();
        shelf.older.sort_unstable();
        self.shelves.insert(source, shelf);
    }

    /// Takes up what one entry carried, or forgets what it carried where it is gone; then places its source's codings anew.
    pub(super) fn carry(&mut self, root: EntryId) {
        let mut sources: Vec<EntryId> = Vec::new();
        let row = self.carries.get(&root).cloned();
        match row {
            Some(row) => {
                let from = self.carried.entry(row.open.from).or_default();
                for carried in &row.open.spans {
                    let said = from.entry(carried.0).or_default();
                    said.push((row.seq, row.open.to, *carried));
                    said.sort();
                }
                sources.extend(self.versions.get(&row.open.from).map(|row| row.open.source));
                if row.open.spans.is_empty() {
                    self.carried.retain(|_, spans| !spans.is_empty());
                }
            }
            None => {
                let living: Vec<_> = self.carries.values().map(|row| (row.seq, row.open.to)).collect();
                for (from, spans) in &mut self.carried {
                    let before: usize = spans.values().map(Vec::len).sum();
                    spans.values_mut().for_each(|said| said.retain(|(seq, to, _)| living.contains(&(*seq, *to))));
                    spans.retain(|_, said| !said.is_empty());
                    if spans.values().map(Vec::len).sum::<usize>() < before {
                        sources.extend(self.versions.get(from).map(|row| row.open.source));
                    }
                }
                self.carried.retain(|_, spans| !spans.is_empty());
            }
        }
        sources
            .into_iter()
            .filter(|source| self.versions_of.contains_key(source))
            .collect::<Vec<_>>()
            .into_iter()
            .for_each(|source| self.rebuild(source));
    }
}

enum Step {
    To(EntryId, Seq, Span, Fate),
    Lost,
}
