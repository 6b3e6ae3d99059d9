//! An entry as a reader sees it: the version of its thread that is shown, typed, with the words they may read.

use std::sync::Arc;

use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, Instant, MemberId, Seq};
use jalon_record::seal::Keys;

use crate::form::Form;
use crate::words::{Opener, Words};

/// The shown version of one thread, as the store hands it up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Current {
    /// The entry that opened the thread: what references name.
    pub root: EntryId,
    /// The version that is shown.
    pub entry: Entry,
    /// Whether versions made apart wait for a person to choose.
    pub in_conflict: bool,
}

impl Current {
    /// The open part, where it is of this kind and of a version that is known here, and was not erased.
    fn read<T: Form>(&self) -> Option<T> {
        let envelope = &self.entry.envelope;
        let is_of_kind = envelope.kind.as_str() == T::KIND && (T::SINCE..=T::VERSION).contains(&envelope.version);
        self.entry.body.as_ref().filter(|_| is_of_kind)?.read_open().ok()
    }
}

/// One thread of a known kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen<T: Form> {
    /// The entry that opened the thread.
    pub root: EntryId,
    /// The version that is shown.
    pub id: EntryId,
    /// Its place.
    pub seq: Seq,
    /// Who wrote it.
    pub author: MemberId,
    /// When it happened.
    pub occurred: Edtf,
    /// When it was written down.
    pub recorded_at: Instant,
    /// When it was told, where later.
    pub told_at: Option<Edtf>,
    /// Whether versions made apart wait for a person to choose.
    pub in_conflict: bool,
    /// Codes, dates, numbers, references.
    pub open: T,
    /// Words and names; none where the reader may not read them, or they do not open.
    pub words: Words<T::Words>,
}

impl<T: Form> Seen<T> {
    /// When it happened, as bounds.
    pub fn bounds(&self) -> Bounds {
        self.occurred.bounds()
    }

    /// A thread of this kind with words that were read already; `None` where it is of another kind, of a version that is not
    /// known here, or erased.
    pub fn told(current: &Current, words: Option<T::Words>) -> Option<Self> {
        let open = current.read()?;
        Some(Self { words: words.into(), ..Self::unread(current, open) })
    }

    /// A thread of this kind, for what is folded without its words and shown entry by entry (see [`crate::inquiry`]); `None`
    /// as with [`told`](Self::told).
    pub fn read(current: Current, opener: &Arc<dyn Opener>) -> Option<Self> {
        let open = current.read()?;
        Some(Self::of(current, open, opener))
    }

    pub(crate) fn of(current: Current, open: T, opener: &Arc<dyn Opener>) -> Self {
        let unread = Self::unread(&current, open);
        Self { words: Words::sealed(current.entry, opener), ..unread }
    }

    /// One whose words are left alone.
    pub(crate) fn unread(current: &Current, open: T) -> Self {
        let envelope = &current.entry.envelope;
        Self {
            root: current.root,
            id: envelope.id,
            seq: current.entry.seq,
            author: envelope.author,
            occurred: envelope.occurred.clone(),
            recorded_at: envelope.recorded_at,
            told_at: envelope.told_at.clone(),
            in_conflict: current.in_conflict,
            open,
            words: None.into(),
        }
    }
}

/// With which keys, and past which gate, words are read at once.
pub struct Reading<'a> {
    /// The keys.
    pub keys: &'a dyn Keys,
    /// Whether the reader may read the words of an entry: decided in `access`.
    pub gate: &'a dyn Fn(&Entry) -> bool,
}

impl Reading<'_> {
    pub(crate) fn words<W: serde::de::DeserializeOwned>(&self, entry: &Entry) -> Option<W> {
        let body = entry.body.as_ref().filter(|_| (self.gate)(entry))?;
        body.words(self.keys, &entry.envelope).ok()
    }
}
