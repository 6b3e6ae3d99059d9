//! From what may be shown to a project.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::sight::Sight;
use jalon_initiative::inquiry::{Coder, Role};
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;

use super::words::{Labels, OutWords};
use super::{guid_of, guid_of_member, left, memos};
use crate::refi::{Guid, Losses, Moment, Project, User, What};

/// What is being made of a sight.
pub(super) struct Out<'s, 'a> {
    pub sight: &'s Sight<'a>,
    pub words: &'s OutWords,
    pub labels: &'s Labels,
    pub losses: Losses,
    pub users: BTreeMap<Guid, User>,
    /// The notes on each thing.
    pub notes: BTreeMap<EntryId, Vec<Guid>>,
}

/// What may be shown today, as a project; and everything that has no place in one. Words that are not handed in are missing, so that
/// nothing goes out that the caller could not open.
pub fn give(sight: &Sight<'_>, words: &OutWords, labels: &Labels) -> (Project, Losses) {
    let (losses, users, notes) = (Losses::default(), BTreeMap::new(), BTreeMap::new());
    let mut out = Out { sight, words, labels, losses, users, notes };
    let noted = memos::noted(&mut out);
    let codes = super::codes::tree(&mut out, true);
    let (sources, places) = super::sources::sources(&mut out, &noted.quoted);
    let (variables, cases) = super::cases::cases(&mut out);
    let (notes, links) = memos::notes(&mut out, &noted, &places);
    out.not_carried();
    let project = Project {
        name: labels.project.clone(),
        origin: Some(crate::refi::ORIGIN.to_owned()),
        note_refs: noted.on_project,
        users: out.users.into_values().collect(),
        codes,
        variables,
        cases,
        sources,
        notes,
        links,
        ..Project::default()
    };
    (project, out.losses)
}

/// What would be left out, as far as it can be told without opening a word.
pub fn left_out(sight: &Sight<'_>) -> Losses {
    let (_, mut losses) = give(sight, &OutWords::default(), &Labels::default());
    losses.0.retain(|loss| !matches!(&loss.what, What::Foreign { code, .. } if code == "without-text"));
    losses
}

impl Out<'_, '_> {
    /// The user that stands for a coder.
    pub fn user(&mut self, coder: Coder) -> Guid {
        let desk = self.sight.desk();
        let of = |row: &&Row<Role>| match coder {
            Coder::Member(member) => row.open.member == Some(member),
            Coder::Role(role) => row.root == role,
        };
        let role = desk.roles().find(of);
        let guid = match (coder, role) {
            (Coder::Member(member), None) => guid_of_member(member),
            (Coder::Member(member), Some(role)) if role.open.foreign.is_none() => guid_of_member(member),
            (_, Some(role)) => guid_of(role.root, role.open.foreign.as_ref()),
            (Coder::Role(role), None) => guid_of(role, None),
        };
        let by_role = || role.and_then(|role| self.words.roles.get(&role.root)).map(|words| words.name.clone());
        let name = match coder {
            Coder::Member(member) => self.words.members.get(&member).cloned().or_else(by_role),
            Coder::Role(_) => by_role(),
        };
        self.users.entry(guid).or_insert_with(|| User { guid, name: name.filter(|name| !name.is_empty()), id: None });
        guid
    }

    /// The notes on something.
    pub fn notes_on(&self, entry: EntryId) -> Vec<Guid> {
        self.notes.get(&entry).cloned().unwrap_or_default()
    }

    /// Tells once how many there are of what a project has no place for.
    fn not_carried(&mut self) {
        let sight = self.sight;
        let desk = sight.desk();
        let behind: usize = sight.sources().iter().map(|row| sight.left_behind(row.root).count()).sum();
        let older: usize = sight.sources().iter().map(|row| desk.versions_of(row.root).count().saturating_sub(1)).sum();
        let examples: usize = sight.tree().rows().iter().map(|(code, _)| sight.examples(*code).len()).sum();
        let settled: usize = desk.rounds().map(|round| sight.settled(round.root).count()).sum();
        let cases: Vec<EntryId> = sight.cases().map(|row| row.root).collect();
        let summaries = cases.iter().flat_map(|case| sight.tree().rows().iter().map(move |(code, _)| (*case, *code)));
        let summaries = summaries.filter(|(case, code)| sight.summary(*case, *code).is_some()).count();
        let consent = sight.sources().iter().filter(|row| !row.open.needs.is_empty()).count();
        let persons: BTreeSet<_> = sight.sources().into_iter().flat_map(|row| row.open.people.clone()).collect();
        let withheld = sight.withheld();
        let withheld = withheld.sources + withheld.codings + withheld.memos + withheld.cases + withheld.summaries;
        for (code, count) in [
            ("withheld", withheld),
            ("consent", consent),
            ("persons", persons.len()),
            ("left-behind", behind),
            ("older-versions", older),
            ("examples", examples),
            ("codebook-versions", desk.codebooks().len()),
            ("agreement-rounds", desk.rounds().count()),
            ("settled", settled),
            ("summaries", summaries),
            ("read-nothing", sight.readings()),
            ("told-times", sight.told().count()),
            ("memo-sort", sight.memos().len()),
        ] {
            left(&mut self.losses, "Project", None, code, count);
        }
    }
}

/// A day as a moment, where it is one day and no other.
pub(super) fn moment(occurred: &Edtf) -> Option<Moment> {
    let day = occurred.text();
    Moment::parse(&format!("{day}T00:00:00")).ok()
}
