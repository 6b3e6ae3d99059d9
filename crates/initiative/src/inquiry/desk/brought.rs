//! What identifiers of other programs name here, for whoever brings a file of theirs a second time.

use std::collections::HashMap;

use jalon_record::id::EntryId;

use super::{Desk, Row, Rows, Sort};
use crate::inquiry::place::Guid;
use crate::inquiry::sight::Sight;

/// What identifiers of other programs name here, whether it may be shown or not: who asks knows the identifier already. What was made
/// here is named by its own id, as it is when it goes out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Brought {
    threads: HashMap<(Sort, Guid), EntryId>,
    codings: HashMap<Guid, EntryId>,
}

impl Brought {
    /// The thread of this sort that an identifier names.
    pub fn thread(&self, sort: Sort, guid: &Guid) -> Option<EntryId> {
        self.threads.get(&(sort, guid.clone())).copied()
    }

    /// The coding of which an identifier names the giving of one code.
    pub fn coding(&self, guid: &Guid) -> Option<EntryId> {
        self.codings.get(guid).copied()
    }

    fn rows<T>(&mut self, sort: Sort, rows: &Rows<T>, foreign: impl Fn(&T) -> Option<&Guid>) {
        for row in rows.values() {
            self.name(sort, row, foreign(&row.open));
        }
    }

    fn name<T>(&mut self, sort: Sort, row: &Row<T>, foreign: Option<&Guid>) {
        let own = Guid::new(&row.root.to_string());
        for guid in foreign.cloned().into_iter().chain(own) {
            self.threads.entry((sort, guid)).or_insert(row.root);
        }
    }
}

impl Desk {
    /// What identifiers of other programs name here. `own` is what the giving of a code in a coding made here is called when it goes out.
    pub fn brought(&self, own: impl Fn(EntryId, EntryId) -> Option<Guid>) -> Brought {
        let mut brought = Brought::default();
        brought.rows(Sort::Study, &self.studies, |_| None);
        brought.rows(Sort::Role, &self.roles, |role| role.foreign.as_ref());
        brought.rows(Sort::Source, &self.sources, |source| source.foreign.as_ref());
        brought.rows(Sort::CodeNode, &self.nodes, |code| code.foreign.as_ref());
        brought.rows(Sort::Memo, &self.memos, |memo| memo.foreign.as_ref());
        brought.rows(Sort::Attribute, &self.attributes, |attribute| attribute.foreign.as_ref());
        brought.rows(Sort::Case, &self.cases, |case| case.foreign.as_ref());
        for row in self.codings.values() {
            let foreign = row.open.foreign.as_ref();
            for code in &row.open.codes {
                let guid = foreign.and_then(|foreign| foreign.codings.get(code)).cloned();
                if let Some(guid) = guid.or_else(|| own(row.root, *code)) {
                    brought.codings.insert(guid, row.root);
                }
            }
            // A code that was taken away here since is not given a second time by the file that gave it first.
            for guid in foreign.into_iter().flat_map(|foreign| foreign.codings.values()) {
                brought.codings.entry(guid.clone()).or_insert(row.root);
            }
        }
        brought
    }
}

impl Sight<'_> {
    /// How many times someone is shown to have read a passage and found nothing to code.
    pub fn readings(&self) -> usize {
        self.desk().reads.keys().filter(|root| !self.is_withheld(**root)).count()
    }
}
