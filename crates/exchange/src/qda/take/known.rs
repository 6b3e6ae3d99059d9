//! What identifiers of the file name: here already, or further up in the same batch.

use std::collections::{BTreeSet, HashMap};

use jalon_initiative::inquiry::desk::{Brought, Desk, Sort};
use jalon_record::id::EntryId;

use super::super::{guid_of_giving, kept};
use crate::refi::{Guid, Moment};

/// What identifiers name.
pub(super) struct Known {
    here: Brought,
    fresh: HashMap<(Sort, Guid), EntryId>,
    /// The users that something was taken of.
    pub used: BTreeSet<Guid>,
    /// The moments of what was taken, of which the record keeps the day.
    pub moments: Vec<Moment>,
}

impl Known {
    pub(super) fn of(desk: &Desk) -> Self {
        let here = desk.brought(|coding, code| kept(guid_of_giving(coding, code)));
        Self { here, fresh: HashMap::new(), used: BTreeSet::new(), moments: Vec::new() }
    }

    pub(super) fn learn(&mut self, sort: Sort, guid: Guid, id: EntryId) {
        self.fresh.entry((sort, guid)).or_insert(id);
    }

    /// What it names here already.
    pub(super) fn here(&self, sort: Sort, guid: Guid) -> Option<EntryId> {
        self.here.thread(sort, &kept(guid)?)
    }

    /// What it names, here already or in the batch.
    pub(super) fn find(&self, sort: Sort, guid: Guid) -> Option<EntryId> {
        self.here(sort, guid).or_else(|| self.fresh.get(&(sort, guid)).copied())
    }

    /// The coding here in which a code was given.
    pub(super) fn coding(&self, guid: Guid) -> Option<EntryId> {
        self.here.coding(&kept(guid)?)
    }
}
