//! The fold: what the entries of the room say, by source, by code and by coder.
//!
//! A desk is made of open parts alone. It is the same for every reader, follows the record one thread at a time
//! ([`Desk::set`], [`Desk::take`]), and following gives what folding anew gives (a property test). What someone may be
//! shown of it is for [`Sight`](super::Sight) to say, the only way to its codings; words are opened by pages, entry by entry.

mod brought;
mod row;
mod shelf;
#[cfg(test)]
pub(super) mod testing;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jalon_record::id::{EntryId, MemberId, Seq};
use jalon_record::text::Span;

pub use brought::Brought;
pub use row::Row;
pub use shelf::{Placed, Spot, Standing};
pub use tree::Tree;

use super::source::CarriedSpan;
use super::{
    Attribute, Carried, Case, CodeNode, Codebook, Coder, Coding, Memo, Nothing, PaidTime, Role, Round, Settled, Source,
    SourceVersion, Study, Summary, Told,
};
use crate::meaning::Meaning;
use crate::seen::Current;
use shelf::Shelf;

/// Rows of one kind, by the entry that opened their thread.
pub type Rows<T> = BTreeMap<EntryId, Row<T>>;

/// What was carried of one span to one later version.
pub(crate) type CarriedTo = (Seq, EntryId, CarriedSpan);

/// Everything that the entries of the room say.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Desk {
    pub(crate) studies: Rows<Study>,
    pub(crate) roles: Rows<Role>,
    pub(crate) times: Rows<PaidTime>,
    pub(crate) sources: Rows<Source>,
    pub(crate) versions: Rows<SourceVersion>,
    pub(crate) carries: Rows<Carried>,
    pub(crate) nodes: Rows<CodeNode>,
    pub(crate) codebooks: Rows<Codebook>,
    pub(crate) codings: HashMap<EntryId, Row<Coding>>,
    pub(crate) reads: Rows<Nothing>,
    pub(crate) told: Rows<Told>,
    pub(crate) memos: Rows<Memo>,
    pub(crate) attributes: Rows<Attribute>,
    pub(crate) cases: Rows<Case>,
    pub(crate) summaries: Rows<Summary>,
    pub(crate) rounds: Rows<Round>,
    pub(crate) settled: Rows<Settled>,
    /// Of which sort each thread is.
    sorts: HashMap<EntryId, Sort>,
    /// The codings made in each version.
    by_version: BTreeMap<EntryId, BTreeSet<EntryId>>,
    /// The versions of each source, earliest first.
    versions_of: BTreeMap<EntryId, BTreeSet<(Seq, EntryId)>>,
    /// What was carried from each version.
    carried: BTreeMap<EntryId, BTreeMap<Span, Vec<CarriedTo>>>,
    /// Where the codings of each source stand.
    shelves: BTreeMap<EntryId, Shelf>,
    /// The codings that name each code.
    pub(crate) uses: BTreeMap<EntryId, BTreeSet<EntryId>>,
}

macro_rules! sorts {
    ($($sort:ident in $rows:ident),+ $(,)?) => {
        /// Of which sort a thread of the room is.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Sort {
            $(#[doc = concat!("See [`", stringify!($sort), "`](super::", stringify!($sort), ").")] $sort),+
        }

        impl Desk {
            /// Takes the shown version of a thread up in place of the one that stood for it. What is of another room, of a
            /// version that is not known, or erased, takes it away.
            pub fn set(&mut self, current: &Current) {
                self.take(current.root);
                let envelope = &current.entry.envelope;
                let Some(body) = &current.entry.body else { return };
                let meaning = Meaning::read(envelope.kind.as_str(), envelope.version, body);
                let sort = match meaning {
                    $(Ok(Meaning::$sort(open)) => {
                        self.$rows.insert(current.root, Row::of(current, open));
                        Sort::$sort
                    })+
                    _ => return,
                };
                self.sorts.insert(current.root, sort);
                self.index(current.root, sort);
            }

            /// Takes a thread away: it was retracted, or erased.
            pub fn take(&mut self, root: EntryId) {
                let Some(sort) = self.sorts.remove(&root) else { return };
                self.unindex(root, sort);
                match sort {
                    $(Sort::$sort => { self.$rows.remove(&root); })+
                }
                self.settle(root, sort);
            }
        }
    };
}

sorts! {
    Study in studies, Role in roles, PaidTime in times, Source in sources, SourceVersion in versions, Carried in carries,
    CodeNode in nodes, Codebook in codebooks, Coding in codings, Nothing in reads, Told in told, Memo in memos,
    Attribute in attributes, Case in cases, Summary in summaries, Round in rounds, Settled in settled,
}

impl Desk {
    /// Folds the shown versions of all threads. The order in which they come does not matter; those of other rooms are passed
    /// over.
    pub fn of<'a>(currents: impl IntoIterator<Item = &'a Current>) -> Self {
        let mut desk = Self::default();
        for current in currents {
            desk.set(current);
        }
        desk
    }

    /// Of which sort a thread is; nothing where it is not of this room, or not here.
    pub fn sort(&self, root: EntryId) -> Option<Sort> {
        self.sorts.get(&root).copied()
    }

    /// The studies, earliest first.
    pub fn studies(&self) -> impl Iterator<Item = &Row<Study>> {
        self.studies.values()
    }

    /// Who does what.
    pub fn roles(&self) -> impl Iterator<Item = &Row<Role>> {
        self.roles.values()
    }

    /// The time that people gave.
    pub fn times(&self) -> impl Iterator<Item = &Row<PaidTime>> {
        self.times.values()
    }

    /// The attributes that cases may have.
    pub fn attributes(&self) -> impl Iterator<Item = &Row<Attribute>> {
        self.attributes.values()
    }

    /// The codes, used or not; in what order they are offered is for [`Tree`] to say.
    pub fn codes(&self) -> impl Iterator<Item = &Row<CodeNode>> {
        self.nodes.values()
    }

    /// A code.
    pub fn code(&self, code: EntryId) -> Option<&Row<CodeNode>> {
        self.nodes.get(&code)
    }

    /// The rounds of coding apart and comparing.
    pub fn rounds(&self) -> impl Iterator<Item = &Row<Round>> {
        self.rounds.values()
    }

    /// The versions of the codebook, by number.
    pub fn codebooks(&self) -> Vec<&Row<Codebook>> {
        let mut books: Vec<_> = self.codebooks.values().collect();
        books.sort_by_key(|book| (book.open.number, book.seq));
        books
    }

    /// What changed from one version of the codebook to the next: which versions of codes it took up, and which it gave up. A
    /// code that was changed is in both.
    pub fn changed(older: &Codebook, newer: &Codebook) -> (Vec<EntryId>, Vec<EntryId>) {
        let missing = |from: &Codebook, other: &Codebook| -> Vec<EntryId> {
            from.codes.iter().copied().filter(|id| other.codes.binary_search(id).is_err()).collect()
        };
        (missing(newer, older), missing(older, newer))
    }

    /// Whose coding, or reading, it is: as it says, or its author's; of a role that is a member's, that member's.
    pub fn coder(&self, said: Option<Coder>, author: MemberId) -> Coder {
        match said.unwrap_or(Coder::Member(author)) {
            Coder::Role(role) => match self.roles.get(&role).and_then(|role| role.open.member) {
                Some(member) => Coder::Member(member),
                None => Coder::Role(role),
            },
            member => member,
        }
    }

    /// What the entry that was taken up, or is about to be taken away, changes elsewhere.
    fn index(&mut self, root: EntryId, sort: Sort) {
        match sort {
            Sort::Coding => {
                let Some(row) = self.codings.get(&root) else { return };
                let (at, codes) = (row.open.at, row.open.codes.clone());
                self.by_version.entry(at.version).or_default().insert(root);
                for code in codes {
                    self.uses.entry(code).or_default().insert(root);
                }
                self.put(root);
            }
            Sort::SourceVersion => {
                let Some(row) = self.versions.get(&root).filter(|row| row.is_as_written()) else { return };
                let (source, seq) = (row.open.source, row.seq);
                self.versions_of.entry(source).or_default().insert((seq, root));
                self.rebuild(source);
            }
            Sort::Carried => self.carry(root),
            _ => {}
        }
    }

    fn unindex(&mut self, root: EntryId, sort: Sort) {
        match sort {
            Sort::Coding => {
                self.put_away(root);
                let Some(row) = self.codings.get(&root) else { return };
                forget(&mut self.by_version, row.open.at.version, &root);
                for code in &row.open.codes {
                    forget(&mut self.uses, *code, &root);
                }
            }
            Sort::SourceVersion => {
                let Some(row) = self.versions.get(&root) else { return };
                forget(&mut self.versions_of, row.open.source, &(row.seq, root));
                let source = row.open.source;
                if !self.versions_of.contains_key(&source) {
                    self.shelves.remove(&source);
                } else {
                    self.shelves.entry(source).or_default().is_stale = true;
                }
            }
            _ => {}
        }
    }

    /// Puts in order what taking a thread away left out of order.
    fn settle(&mut self, root: EntryId, sort: Sort) {
        match sort {
            Sort::Carried => self.carry(root),
            Sort::SourceVersion => {
                let stale = |shelf: &Shelf| shelf.is_stale;
                let source = self.shelves.iter().find(|(_, shelf)| stale(shelf)).map(|(source, _)| *source);
                if let Some(source) = source {
                    self.rebuild(source);
                }
            }
            _ => {}
        }
    }
}

fn forget<T: Ord>(index: &mut BTreeMap<EntryId, BTreeSet<T>>, key: EntryId, item: &T) {
    if let Some(items) = index.get_mut(&key) {
        items.remove(item);
        if items.is_empty() {
            index.remove(&key);
        }
    }
}
