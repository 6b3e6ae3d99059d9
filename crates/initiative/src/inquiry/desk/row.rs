//! The open part of one thread, with what its envelope says.

use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, MemberId, PersonRef, Seq};

use crate::seen::Current;

/// The shown version of one thread, without its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row<T> {
    /// The entry that opened the thread: what references name.
    pub root: EntryId,
    /// The version that is shown: what words are opened by.
    pub id: EntryId,
    /// Its place.
    pub seq: Seq,
    /// Who wrote it.
    pub author: MemberId,
    /// About whom.
    pub about: Option<PersonRef>,
    /// For whom.
    pub audience: Audience,
    /// When it happened.
    pub occurred: Edtf,
    /// Whether versions made apart wait for a person to choose.
    pub in_conflict: bool,
    /// Codes, dates, numbers, references.
    pub open: T,
}

impl<T> Row<T> {
    pub(super) fn of(current: &Current, open: T) -> Self {
        let envelope = &current.entry.envelope;
        Self {
            root: current.root,
            id: envelope.id,
            seq: current.entry.seq,
            author: envelope.author,
            about: envelope.about,
            audience: envelope.audience,
            occurred: envelope.occurred.clone(),
            in_conflict: current.in_conflict,
            open,
        }
    }

    /// When it happened, as bounds.
    pub fn bounds(&self) -> Bounds {
        self.occurred.bounds()
    }

    /// Whether it was never amended.
    pub fn is_as_written(&self) -> bool {
        self.id == self.root
    }
}
