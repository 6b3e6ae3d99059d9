//! From a project, or a codebook, to entries: one batch, in the order in which they refer to each other.

mod batch;
mod book;
mod known;
mod marks;
mod notes;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::form::Code;
use jalon_initiative::inquiry::case::{AttributeSort, CaseSort};
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::sight::Sight;
use jalon_initiative::inquiry::source::{Sharing, SourceSort};
use jalon_initiative::trust::Purpose;
use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, MemberId, PersonRef};

use super::{guid_of_member, left};
use crate::refi::{Codebook, Guid, Losses, Project, User};
pub use batch::{Batch, Counts, Fresh, Item};
use known::Known;

/// What is here already, as one person may be shown it.
pub struct Here<'s, 'a> {
    /// What may be shown.
    pub sight: &'s Sight<'a>,
    /// The newest text of each source that may be shown, by its version: a file that knows the source is held to it.
    pub texts: &'s BTreeMap<EntryId, String>,
    /// The members: their own codings that went out come back as theirs.
    pub members: &'s [MemberId],
}

/// What a person decides about a batch.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Of each source, those whose words or story it holds; those that are not named hold nobody's.
    pub people: BTreeMap<Guid, Vec<PersonRef>>,
    /// What each of them must agree to before a source is read or coded.
    pub needs: Vec<Purpose>,
    /// What a conversation of several does when one takes back.
    pub sharing: Option<Sharing>,
    /// What sort sources with people are.
    pub told: SourceSort,
    /// What sort sources without are; one that needs none.
    pub written: SourceSort,
    /// What sort cases are that do not say.
    pub cases: CaseSort,
    /// As whom coders take part that are no members.
    pub coders: Code,
    /// The language of the texts.
    pub lang: Option<Code>,
    /// When what bears no date happened.
    pub today: Edtf,
}

/// What is being made of a file.
struct Taking<'t, 's, 'a> {
    here: &'t Here<'s, 'a>,
    plan: &'t Plan,
    ids: &'t mut dyn FnMut() -> EntryId,
    known: Known,
    batch: Batch,
    users: BTreeMap<Guid, &'t User>,
    /// Of each source and coding to come, and each source here, about whom it is.
    about: BTreeMap<EntryId, Option<PersonRef>>,
    /// Of what sort each attribute to come is.
    sorts: BTreeMap<EntryId, AttributeSort>,
}

/// Everything of a project that finds a place and is not here yet. A second time there is nothing of the same file.
pub fn take(project: &Project, here: &Here<'_, '_>, plan: &Plan, ids: &mut dyn FnMut() -> EntryId) -> Batch {
    let mut taking = Taking::new(here, plan, ids);
    taking.users = project.users.iter().map(|user| (user.guid, user)).collect();
    taking.codes(&project.codes);
    taking.variables(&project.variables, &project.cases);
    taking.cases(&project.cases);
    let coded = |note: &&crate::refi::Document| {
        !note.head.codings.is_empty() || note.selections.iter().any(|selection| !selection.head.codings.is_empty())
    };
    let losses = &mut taking.batch.losses;
    let mut texts = super::flat::flat(&project.sources, losses);
    for note in project.notes.iter().filter(coded) {
        left(losses, "Note", Some(note.head.guid), "note-as-source", 1);
        texts.extend(super::flat::of_document("Note", &note.head, note, &note.values, losses));
    }
    let mut marks = taking.texts(&texts, &project.cases);
    taking.marks(&texts, &mut marks);
    let notes: Vec<_> = project.notes.iter().filter(|note| !coded(note)).collect();
    taking.notes(project, &notes, &texts, &marks);
    taking.leave(project);
    taking.batch
}

/// Everything of a codebook that is not here yet.
pub fn take_codebook(book: &Codebook, here: &Here<'_, '_>, plan: &Plan, ids: &mut dyn FnMut() -> EntryId) -> Batch {
    let mut taking = Taking::new(here, plan, ids);
    taking.codes(&book.codes);
    left(&mut taking.batch.losses, "CodeBook", None, "sets", book.sets.len());
    taking.batch
}

impl<'t, 's, 'a> Taking<'t, 's, 'a> {
    fn new(here: &'t Here<'s, 'a>, plan: &'t Plan, ids: &'t mut dyn FnMut() -> EntryId) -> Self {
        let known = Known::of(here.sight.desk());
        let (batch, users) = (Batch::default(), BTreeMap::new());
        Self { here, plan, ids, known, batch, users, about: BTreeMap::new(), sorts: BTreeMap::new() }
    }

    fn losses(&mut self) -> &mut Losses {
        &mut self.batch.losses
    }

    /// Adds an entry and tells its name.
    fn add(&mut self, sort: Sort, guid: Guid, occurred: Edtf, about: Option<PersonRef>, item: Item) -> EntryId {
        let id = (self.ids)();
        self.known.learn(sort, guid, id);
        match &item {
            Item::Attribute(open, _) => drop(self.sorts.insert(id, open.sort)),
            Item::Source(..) | Item::Coding(..) => drop(self.about.insert(id, about)),
            _ => {}
        }
        self.batch.add(Fresh { id, occurred, about, item });
        id
    }

    /// The day of a moment of the file, or today.
    fn on(&self, moment: Option<&crate::refi::Moment>) -> Edtf {
        let day = moment.and_then(|moment| Edtf::parse(moment.as_str().get(..10)?).ok());
        day.unwrap_or_else(|| self.plan.today.clone())
    }

    /// The member whose own GUID it is.
    fn member(&self, guid: Guid) -> Option<MemberId> {
        self.here.members.iter().copied().find(|member| guid_of_member(*member) == guid)
    }

    /// Tells what of a project has no place here.
    fn leave(&mut self, project: &Project) {
        let used: BTreeSet<Guid> =
            project.users.iter().map(|user| user.guid).filter(|guid| self.known.used.contains(guid)).collect();
        let unused = project.users.len() - used.len();
        let midnight = |moment: &crate::refi::Moment| moment.as_str().get(10..).is_some_and(|time| time == "T00:00:00");
        let times = self.known.moments.iter().filter(|moment| !midnight(moment)).count();
        let losses = self.losses();
        left(losses, "User", None, "unused-user", unused);
        left(losses, "Project", None, "time-of-day", times);
        for set in &project.sets {
            left(losses, "Set", Some(set.guid), "sets", 1);
        }
        for graph in &project.graphs {
            left(losses, "Graph", Some(graph.guid), "graphs", 1);
        }
    }
}
