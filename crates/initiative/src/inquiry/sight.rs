//! What one person may be shown of a desk on a day: the only way to its codings.
//!
//! Three things keep something from being shown. **Consent**: a source whose people do not all agree today to what it needs
//! is closed, and with it everything that points into it. **The gate**: sources that `access` keeps from this reader. **Coding
//! apart**: while a round is blind, its coders see their own codings alone. What is not shown is in no list, matrix or
//! search; only how many there are is told ([`Sight::withheld`]).

mod coverage;
mod permit;
#[cfg(test)]
mod tests;
mod used;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use jalon_record::edtf::Day;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, MemberId};
use jalon_record::text::Span;

pub(crate) use coverage::without;
pub use coverage::{Coverage, union};
pub use permit::{Permit, Quoting, Why};
pub use used::Used;

use super::desk::{Placed, Row, Sort, Spot, Standing, Tree};
use super::round::RoundState;
use super::{Anchor, Case, Codebook, Coder, Coding, Desk, Memo, Settled, Source, SourceVersion, Summary, Told};
use crate::trust;

/// Who looks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Viewer {
    /// The member.
    pub member: MemberId,
    /// Sources that the gate keeps from them: their role has no right to the words, or a person asked that they do not read.
    pub shut: BTreeSet<EntryId>,
}

/// A passage that someone coded, as it is shown.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Segment<'a> {
    /// The coding.
    pub row: &'a Row<Coding>,
    /// Whose it is.
    pub coder: Coder,
    /// The source.
    pub source: EntryId,
    /// The version in which it stands.
    pub version: EntryId,
    /// From where to where.
    pub span: Span,
    /// How it stands to the newest version.
    pub standing: Standing,
}

impl Segment<'_> {
    /// The coding's thread.
    pub fn coding(&self) -> EntryId {
        self.row.root
    }
}

/// How many of what are not shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Withheld {
    /// Sources that are closed.
    pub sources: usize,
    /// Codings in them, and those of others while a round is blind.
    pub codings: usize,
    /// Memos on any of these, or that quote them.
    pub memos: usize,
    /// Cases of people who do not agree.
    pub cases: usize,
    /// Summaries of these cases, or of closed codings.
    pub summaries: usize,
}

/// What one person may be shown of a desk on a day.
pub struct Sight<'a> {
    desk: &'a Desk,
    permits: Arc<Permits>,
}

/// What a sight was made of: what is open to one person on a day, and the tree of codes. It stands apart from its desk, so that
/// a page can keep it beside the desk for as long as it answers one request ([`Desk::sight_of`]).
#[derive(Debug)]
pub struct Permits {
    tree: Tree,
    member: MemberId,
    sources: BTreeMap<EntryId, Permit>,
    /// Passages of open sources that are closed, by version: turns of people who do not agree.
    closed: BTreeMap<EntryId, Vec<Span>>,
    /// Cases whose person does not agree.
    closed_cases: BTreeSet<EntryId>,
    /// Sources in which the viewer codes apart.
    apart: BTreeSet<EntryId>,
}

impl Deref for Sight<'_> {
    type Target = Permits;

    fn deref(&self) -> &Permits {
        &self.permits
    }
}

impl Desk {
    /// What someone may be shown of it on a day.
    pub fn sight(&self, told: &trust::Told, today: Day, viewer: &Viewer) -> Sight<'_> {
        self.sight_of(Arc::new(self.permits(told, today, viewer)))
    }

    /// The sight of permits that were made from this desk as it stands.
    pub fn sight_of(&self, permits: Arc<Permits>) -> Sight<'_> {
        Sight { desk: self, permits }
    }

    /// What is open to someone on a day.
    pub fn permits(&self, told: &trust::Told, today: Day, viewer: &Viewer) -> Permits {
        let mut sight = Permits {
            tree: Tree::of(self),
            member: viewer.member,
            sources: BTreeMap::new(),
            closed: BTreeMap::new(),
            closed_cases: permit::closed_cases(self, told, today),
            apart: BTreeSet::new(),
        };
        for row in self.sources.values() {
            let permit = match viewer.shut.contains(&row.root) || row.is_private_to_others(viewer.member) {
                true => Permit::Closed(Why::Gate),
                false => permit::permit(row, told, today),
            };
            if matches!(permit, Permit::Open { partly: true, .. }) {
                sight.closed.extend(permit::closed_turns(self, row, told, today));
            }
            sight.sources.insert(row.root, permit);
        }
        let mine = |coder: &Coder| self.coder(Some(*coder), viewer.member) == Coder::Member(viewer.member);
        let blind = self.rounds.values().filter(|round| round.open.state == RoundState::Blind);
        sight.apart =
            blind.filter(|round| round.open.coders.iter().any(mine)).flat_map(|round| round.open.sources.clone()).collect();
        sight
    }
}

impl<T> Row<T> {
    fn is_private_to_others(&self, viewer: MemberId) -> bool {
        self.audience == Audience::Author && self.author != viewer
    }
}

impl<'a> Sight<'a> {
    /// The desk: its study, roles, rounds, codes. Codes are shown to everyone; see [`Sight::shows_name`].
    pub fn desk(&self) -> &'a Desk {
        self.desk
    }

    /// The tree of codes.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Whether a source is open, for what, and otherwise why not.
    pub fn permit(&self, source: EntryId) -> Permit {
        self.sources.get(&source).copied().unwrap_or(Permit::Closed(Why::NotHere))
    }

    /// The open sources, by their place in the record.
    pub fn sources(&self) -> Vec<&'a Row<Source>> {
        let mut open: Vec<_> = self.desk.sources.values().filter(|row| self.permit(row.root).is_open()).collect();
        open.sort_by_key(|row| row.seq);
        open
    }

    /// The open source of this name.
    pub fn source(&self, source: EntryId) -> Option<&'a Row<Source>> {
        self.desk.sources.get(&source).filter(|_| self.permit(source).is_open())
    }

    /// A version of an open source.
    pub fn version(&self, version: EntryId) -> Option<&'a Row<SourceVersion>> {
        self.desk.versions.get(&version).filter(|row| self.permit(row.open.source).is_open())
    }

    /// The passages of a version that must be blanked out before its text is shown.
    pub fn blanked(&self, version: EntryId) -> &[Span] {
        self.closed.get(&version).map_or(&[], Vec::as_slice)
    }

    /// Where a passage stands, if it may be shown.
    pub fn spot(&self, anchor: Anchor) -> Option<Spot> {
        let spot = self.desk.spot(anchor)?;
        let open = self.permit(spot.source).is_open() && !self.is_blanked(spot.version, spot.span);
        open.then_some(spot).filter(|_| !self.is_blanked(anchor.version, anchor.span))
    }

    fn is_blanked(&self, version: EntryId, span: Span) -> bool {
        self.blanked(version).iter().any(|closed| closed.overlap(span).is_some())
    }

    /// The codings in the newest version of a source, by where they begin.
    pub fn segments_in(&self, source: EntryId) -> impl Iterator<Item = Segment<'a>> + '_ {
        self.segments_of(source, self.desk.newest_in(source))
    }

    /// The codings of a source that stand in an older version: not carried yet, or lost.
    pub fn left_behind(&self, source: EntryId) -> impl Iterator<Item = Segment<'a>> + '_ {
        self.segments_of(source, self.desk.older_in(source))
    }

    /// All codings in the newest versions, source by source.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'a>> + '_ {
        self.sources().into_iter().flat_map(|row| self.segments_in(row.root))
    }

    /// The codings of a code and of what stands below it (or of it alone), source by source, by where they begin.
    pub fn coded(&self, code: EntryId, with_below: bool) -> Vec<Segment<'a>> {
        let codes: BTreeSet<EntryId> = if with_below { self.tree.below(code).collect() } else { self.tree.alone(code).collect() };
        let named: BTreeSet<EntryId> = codes.iter().filter_map(|code| self.desk.uses.get(code)).flatten().copied().collect();
        let mut found: Vec<Segment<'a>> = named.into_iter().filter_map(|coding| self.segment(coding)).collect();
        found.retain(|segment| matches!(segment.standing, Standing::Made | Standing::Carried(_)));
        let order = |segment: &Segment<'_>| self.desk.sources.get(&segment.source).map(|row| row.seq);
        found.sort_by_cached_key(|segment| (order(segment), segment.span, segment.row.seq));
        found
    }

    /// A coding, where it may be shown.
    pub fn segment(&self, coding: EntryId) -> Option<Segment<'a>> {
        let row = self.desk.codings.get(&coding)?;
        let spot = self.desk.spot(row.open.at)?;
        let placed = Placed { span: spot.span, seq: row.seq, coding, version: spot.version, standing: spot.standing };
        self.segments_of(spot.source, std::slice::from_ref(&placed)).next()
    }

    fn segments_of<'s>(&'s self, source: EntryId, placed: &'s [Placed]) -> impl Iterator<Item = Segment<'a>> + 's {
        let placed = if self.permit(source).is_open() { placed } else { &[] };
        let apart = self.apart.contains(&source);
        placed.iter().filter_map(move |placed| {
            let row = self.desk.codings.get(&placed.coding)?;
            let coder = self.desk.coder(row.open.coder, row.author);
            let hidden = apart && coder != Coder::Member(self.member) || row.is_private_to_others(self.member);
            if hidden || self.is_blanked(placed.version, placed.span) || self.is_blanked(row.open.at.version, row.open.at.span) {
                return None;
            }
            let (version, span, standing) = (placed.version, placed.span, placed.standing);
            Some(Segment { row, coder, source, version, span, standing })
        })
    }

    /// Passages that speak of another time.
    pub fn told(&self) -> impl Iterator<Item = (&'a Row<Told>, Spot)> + '_ {
        let shown = |row: &&'a Row<Told>| !row.is_private_to_others(self.member);
        self.desk.told.values().filter(shown).filter_map(|row| Some((row, self.spot(row.open.at)?)))
    }

    /// The memos that may be shown, latest first.
    pub fn memos(&self) -> Vec<&'a Row<Memo>> {
        let mut memos: Vec<_> = self.desk.memos.values().filter(|row| !self.is_withheld(row.root)).collect();
        memos.sort_by_key(|row| std::cmp::Reverse(row.seq));
        memos
    }

    /// The memos on something, oldest first.
    pub fn memos_on(&self, entry: EntryId) -> Vec<&'a Row<Memo>> {
        let mut memos = self.memos();
        memos.retain(|row| row.open.on.contains(&entry));
        memos.reverse();
        memos
    }

    /// The cases that may be shown.
    pub fn cases(&self) -> impl Iterator<Item = &'a Row<Case>> + '_ {
        self.desk.cases.values().filter(|row| !self.is_withheld(row.root))
    }

    /// The cases of a source: those that it names, and those of its people.
    pub fn cases_of(&self, source: &Row<Source>) -> impl Iterator<Item = &'a Row<Case>> + '_ {
        let (named, people, about) = (source.open.cases.clone(), source.open.people.clone(), source.about);
        self.cases().filter(move |case| {
            let person = case.open.person;
            named.contains(&case.root) || person.is_some_and(|person| people.contains(&person) || about == Some(person))
        })
    }

    /// The summary of a case under a code; of several the last one.
    pub fn summary(&self, case: EntryId, code: EntryId) -> Option<&'a Row<Summary>> {
        let of = |row: &&Row<Summary>| row.open.case == case && self.tree.became(row.open.code) == self.tree.became(code);
        self.desk.summaries.values().filter(of).filter(|row| !self.is_withheld(row.root)).max_by_key(|row| row.seq)
    }

    /// How disagreements of a round were settled, where their passages may be shown.
    pub fn settled(&self, round: EntryId) -> impl Iterator<Item = &'a Row<Settled>> + '_ {
        let of = move |row: &&Row<Settled>| row.open.round == round && !self.is_withheld(row.root);
        self.desk.settled.values().filter(of)
    }

    /// The examples of a code that may be shown.
    pub fn examples(&self, code: EntryId) -> Vec<Segment<'a>> {
        let named = self.desk.nodes.get(&code).map_or(&[][..], |row| &row.open.examples);
        named.iter().filter_map(|coding| self.segment(*coding)).collect()
    }

    /// Whether the name of a code may be shown: one in someone's own words closes with their source.
    pub fn shows_name(&self, code: EntryId) -> bool {
        let in_vivo = self.desk.nodes.get(&code).and_then(|row| row.open.in_vivo);
        in_vivo.is_none_or(|source| self.permit(source).is_open())
    }

    /// The version of the codebook with this number that was settled last.
    pub fn codebook(&self, number: u32) -> Option<&'a Row<Codebook>> {
        self.desk.codebooks.values().filter(|row| row.open.number == number).max_by_key(|row| row.seq)
    }

    /// Whether something of this room is here and may not be shown: itself, or anything that it stands on. What is not of this
    /// room is not withheld by it.
    pub fn is_withheld(&self, entry: EntryId) -> bool {
        let (mut seen, mut waiting) = (BTreeSet::new(), vec![entry]);
        while let Some(entry) = waiting.pop() {
            if !seen.insert(entry) {
                continue;
            }
            if self.is_closed(entry) {
                return true;
            }
            waiting.extend(self.stands_on(entry));
        }
        false
    }

    /// Which of the entries that something refers to (the evidence of a claim, the quotes of a passage) may not be shown:
    /// where there are any, it needs review.
    pub fn withheld_among(&self, entries: &[EntryId]) -> Vec<EntryId> {
        entries.iter().copied().filter(|entry| self.is_withheld(*entry)).collect()
    }

    /// The entries that something takes its words from.
    fn stands_on(&self, entry: EntryId) -> &'a [EntryId] {
        let desk = self.desk;
        let named = match desk.sort(entry) {
            Some(Sort::Memo) => desk.memos.get(&entry).map(|row| &row.open.on),
            Some(Sort::Summary) => desk.summaries.get(&entry).map(|row| &row.open.from),
            Some(Sort::Settled) => desk.settled.get(&entry).map(|row| &row.open.codings),
            _ => None,
        };
        named.map_or(&[], Vec::as_slice)
    }

    /// Whether something is closed by itself, whatever it stands on.
    fn is_closed(&self, entry: EntryId) -> bool {
        let desk = self.desk;
        let lost = |anchor: Anchor| self.spot(anchor).is_none();
        match desk.sort(entry) {
            Some(Sort::Source) => !self.permit(entry).is_open(),
            Some(Sort::SourceVersion) => self.version(entry).is_none(),
            Some(Sort::Coding) => self.segment(entry).is_none(),
            Some(Sort::Carried) => desk.carries.get(&entry).is_some_and(|row| self.version(row.open.from).is_none()),
            Some(Sort::Nothing) => {
                let hidden = |row: &Row<super::Nothing>| self.version(row.open.version).is_none() || self.is_someone_elses(row);
                desk.reads.get(&entry).is_some_and(hidden)
            }
            Some(Sort::Told) => desk.told.get(&entry).is_some_and(|row| lost(row.open.at) || self.is_someone_elses(row)),
            Some(Sort::Settled) => desk.settled.get(&entry).is_some_and(|row| lost(row.open.at)),
            Some(Sort::Case) => {
                self.closed_cases.contains(&entry) || desk.cases.get(&entry).is_some_and(|row| self.is_someone_elses(row))
            }
            Some(Sort::Summary) => desk
                .summaries
                .get(&entry)
                .is_some_and(|row| self.is_someone_elses(row) || self.closed_cases.contains(&row.open.case)),
            Some(Sort::Memo) => desk
                .memos
                .get(&entry)
                .is_some_and(|row| self.is_someone_elses(row) || row.open.quotes.iter().any(|quote| lost(*quote))),
            _ => false,
        }
    }

    fn is_someone_elses<T>(&self, row: &Row<T>) -> bool {
        row.is_private_to_others(self.member)
    }

    /// How many of what are not shown to this viewer.
    pub fn withheld(&self) -> Withheld {
        let desk = self.desk;
        let shown: usize =
            self.sources.keys().map(|source| self.segments_in(*source).count() + self.left_behind(*source).count()).sum();
        let placed: usize =
            desk.sources_with_text().map(|source| desk.newest_in(source).len() + desk.older_in(source).len()).sum();
        let closed = |roots: &mut dyn Iterator<Item = &EntryId>| roots.filter(|root| self.is_withheld(**root)).count();
        Withheld {
            sources: closed(&mut desk.sources.keys()),
            codings: placed - shown,
            memos: closed(&mut desk.memos.keys()),
            cases: closed(&mut desk.cases.keys()),
            summaries: closed(&mut desk.summaries.keys()),
        }
    }
}
