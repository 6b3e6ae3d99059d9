//! Questions to codings.
//!
//! A question is a tree of [`Ask`]; its answer is a list of passages, each with the codings behind it, so that every number
//! leads back to texts. `All` of two codes is where they overlap, passage by passage; with `Not` it is what overlaps none
//! of the others. What is asked of the coder, the source, the case or the time ([`Is`]) holds of every coding behind a
//! passage. Passages relate within one version of one source only.

pub mod matrix;
pub mod relate;
#[cfg(test)]
mod tests;
pub mod times;

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::id::{EntryId, PersonRef};
use jalon_record::text::Span;

use super::desk::Row;
use super::sight::{Segment, Sight};
use super::source::SourceSort;
use super::{Case, Coder, Source};
use crate::form::Code;
use relate::{How, Within};
use times::{Asked, Times};

/// A question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ask {
    /// Coded with a code or with one below it.
    Code(EntryId),
    /// Coded with this very code.
    CodeAlone(EntryId),
    /// Any coding of which this holds.
    Is(Is),
    /// All of these at the same place.
    All(Vec<Ask>),
    /// At least one of these.
    Any(Vec<Ask>),
    /// Any coding that overlaps nothing of this; within [`Ask::All`] only what else was asked for.
    Not(Box<Ask>),
    /// Passages of the first that stand so to one of the second.
    Relates(Box<Ask>, How, Box<Ask>),
    /// Passages of the first with one of the second near them, told as one passage.
    Near(Box<Ask>, Within, Box<Ask>),
}

/// What may be asked of a coding besides its codes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Is {
    /// Whose coding it is.
    By(Coder),
    /// In which source.
    Source(EntryId),
    /// In which sort of source.
    Sort(SourceSort),
    /// In which language.
    Language(Code),
    /// Of which case.
    Case(EntryId),
    /// Of a case with this role.
    Role(Code),
    /// Of a case that belongs to this bracket.
    CaseIn(EntryId),
    /// In a turn of this person.
    Spoken(PersonRef),
    /// When it was, or of when it speaks.
    When(Asked),
}

/// A passage, and the codings behind it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Passage {
    /// The source.
    pub source: EntryId,
    /// The version in which it stands.
    pub version: EntryId,
    /// From where to where.
    pub span: Span,
    /// The codings, by their names.
    pub codings: Vec<EntryId>,
}

/// How many passages an answer holds at most: beyond that it says that there are more.
pub const MOST_PASSAGES: usize = 100_000;

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answer {
    /// The passages, source by source, by where they begin.
    pub passages: Vec<Passage>,
    /// Whether there were more than are told.
    pub cut: bool,
}

/// Someone's sight of the codings, ready to be asked; made once for many questions.
pub struct Asking<'a> {
    sight: &'a Sight<'a>,
    times: &'a Times,
    segments: Vec<Segment<'a>>,
    /// By coding.
    places: BTreeMap<EntryId, usize>,
    /// The rank of each source in the order of the record.
    ranks: BTreeMap<EntryId, usize>,
    /// The cases of each source.
    cases: BTreeMap<EntryId, Vec<&'a Row<Case>>>,
    clocks: times::Clocks,
}

impl<'a> Asking<'a> {
    /// Makes ready to ask.
    pub fn of(sight: &'a Sight<'a>, times: &'a Times) -> Self {
        let segments: Vec<Segment<'a>> = sight.segments().collect();
        let sources: Vec<&'a Row<Source>> = sight.sources();
        Self {
            places: segments.iter().zip(0..).map(|(segment, at)| (segment.coding(), at)).collect(),
            ranks: sources.iter().zip(0..).map(|(row, rank)| (row.root, rank)).collect(),
            cases: sources.iter().map(|row| (row.root, sight.cases_of(row).collect())).collect(),
            clocks: times::Clocks::of(sight),
            sight,
            times,
            segments,
        }
    }

    /// The codings that are asked.
    pub fn segments(&self) -> &[Segment<'a>] {
        &self.segments
    }

    /// The answer to a question.
    pub fn answer(&self, ask: &Ask) -> Answer {
        let mut passages = self.passages(ask);
        let cut = passages.len() >= MOST_PASSAGES;
        passages.truncate(MOST_PASSAGES);
        Answer { passages, cut }
    }

    fn passages(&self, ask: &Ask) -> Vec<Passage> {
        match ask {
            Ask::Code(code) => self.coded(&self.sight.tree().below(*code).collect()),
            Ask::CodeAlone(code) => self.coded(&self.sight.tree().alone(*code).collect()),
            Ask::Is(is) => self.every(|segment| self.is(segment, is)),
            Ask::All(asks) => self.all(asks),
            Ask::Any(asks) => self.sorted(asks.iter().flat_map(|ask| self.passages(ask)).collect()),
            Ask::Not(ask) => self.all(std::slice::from_ref(&Ask::Not(ask.clone()))),
            Ask::Relates(one, how, other) => {
                let other = self.passages(other);
                let mut found = self.passages(one);
                relate::retain(&mut found, &other, *how);
                found
            }
            Ask::Near(one, within, other) => {
                let near =
                    relate::near(&self.passages(one), &self.passages(other), *within, |version| self.sight.version(version));
                self.sorted(near)
            }
        }
    }

    fn every(&self, holds: impl Fn(&Segment<'a>) -> bool) -> Vec<Passage> {
        self.segments.iter().filter(|segment| holds(segment)).map(passage).collect()
    }

    fn coded(&self, codes: &BTreeSet<EntryId>) -> Vec<Passage> {
        self.every(|segment| segment.row.open.codes.iter().any(|code| codes.contains(code)))
    }

    /// What is asked for as passages overlaps; what is asked of them holds of each; what is not to be is nowhere near.
    fn all(&self, asks: &[Ask]) -> Vec<Passage> {
        let is_passage = |ask: &&Ask| !matches!(ask, Ask::Is(_) | Ask::Not(_));
        let mut found: Option<Vec<Passage>> = None;
        for ask in asks.iter().filter(is_passage) {
            let more = self.passages(ask);
            found = Some(match found {
                Some(known) => self.sorted(relate::both(&known, &more)),
                None => more,
            });
        }
        let mut found = found.unwrap_or_else(|| self.every(|_| true));
        for ask in asks {
            match ask {
                Ask::Is(is) => found.retain(|passage| self.holds(passage, is)),
                Ask::Not(ask) => match ask.as_ref() {
                    Ask::Is(is) => found.retain(|passage| !self.holds(passage, is)),
                    other => relate::retain(&mut found, &self.passages(other), How::Apart),
                },
                _ => {}
            }
        }
        found
    }

    fn holds(&self, passage: &Passage, is: &Is) -> bool {
        passage.codings.iter().all(|coding| {
            self.places.get(coding).and_then(|at| self.segments.get(*at)).is_some_and(|segment| self.is(segment, is))
        })
    }

    fn is(&self, segment: &Segment<'a>, is: &Is) -> bool {
        let source = || self.sight.source(segment.source);
        let case = |holds: &dyn Fn(&Row<Case>) -> bool| {
            self.cases.get(&segment.source).is_some_and(|cases| cases.iter().any(|case| holds(case)))
        };
        match is {
            Is::By(coder) => segment.coder == *coder,
            Is::Source(source) => segment.source == *source,
            Is::Sort(sort) => source().is_some_and(|row| row.open.sort == *sort),
            Is::Language(lang) => source().is_some_and(|row| row.open.lang.as_ref() == Some(lang)),
            Is::Case(named) => case(&|row| row.root == *named),
            Is::Role(role) => case(&|row| row.open.role.as_ref() == Some(role)),
            Is::CaseIn(bracket) => case(&|row| row.open.bracket == Some(*bracket)),
            Is::Spoken(person) => self.sight.version(segment.version).is_some_and(|row| {
                row.open.spoken().any(|(turn, who)| who == Some(*person) && turn.overlap(segment.span).is_some())
            }),
            Is::When(asked) => self.clocks.of_segment(segment, asked.clock).iter().any(|when| self.times.holds(*when, asked)),
        }
    }

    /// In the order of the sources, each passage once.
    fn sorted(&self, mut passages: Vec<Passage>) -> Vec<Passage> {
        let rank = |passage: &Passage| self.ranks.get(&passage.source).copied().unwrap_or(usize::MAX);
        passages.sort_by(|one, other| rank(one).cmp(&rank(other)).then_with(|| one.cmp(other)));
        passages.dedup();
        passages
    }
}

fn passage(segment: &Segment<'_>) -> Passage {
    let (source, version, span) = (segment.source, segment.version, segment.span);
    Passage { source, version, span, codings: vec![segment.coding()] }
}
