//! The one gate in front of every read of sealed words, and the trail of what passed it.
//!
//! A gate is made for one request: who reads, and for what. The store opens words for whoever holds a gate and for nobody
//! else, and every entry whose words were opened is on the trail, from which the access log is written.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jalon_record::entry::{Entry, Envelope};
use jalon_record::id::{InitiativeId, MemberId, PersonRef, Seq};
use jalon_record::seal::OwnKeys;

use crate::{Reader, Role, may_read_words, may_see_codes};

/// Decides what one reader may read during one request, and remembers what was opened.
#[derive(Clone, Debug)]
pub struct Gate {
    reader: Reader,
    trail: Trail,
    own: Option<Arc<OwnKeys>>,
}

impl Gate {
    /// A gate for someone who reads; what they open is noted on the trail.
    pub fn new(reader: Reader, trail: Trail) -> Self {
        Self { reader, trail, own: None }
    }

    /// A gate that nobody passes: for what is told by codes alone.
    pub fn shut() -> Self {
        Self::new(Reader { member: MemberId::from_bytes([0; 16]), role: Role::Administrator }, Trail::default())
    }

    /// The same gate, noting on another trail.
    #[must_use]
    pub fn noting(&self, trail: Trail) -> Self {
        Self { trail, ..self.clone() }
    }

    /// The same gate, with the reader's own keys as far as they are unlocked: what is sealed to them opens for nobody else.
    #[must_use]
    pub fn with_own(&self, own: Option<Arc<OwnKeys>>) -> Self {
        Self { own: own.filter(|own| own.member() == self.reader.member), ..self.clone() }
    }

    /// The reader's own keys, as far as they are unlocked.
    pub fn own_keys(&self) -> Option<&OwnKeys> {
        self.own.as_deref()
    }

    /// The trail that it notes on.
    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    /// What decides at this gate: two gates of equal sight let the same words pass.
    pub fn sight(&self) -> Sight {
        Sight(self.reader, self.own_keys().map_or(0, |own| own.secrets().count()))
    }

    /// Who reads.
    pub fn reader(&self) -> Reader {
        self.reader
    }

    /// Whether the words of an entry may be read. Asking leaves no trace.
    pub fn may_read(&self, envelope: &Envelope) -> bool {
        may_read_words(self.reader, envelope)
    }

    /// Whether codes, dates and numbers of an entry may be seen.
    pub fn may_see_codes(&self, envelope: &Envelope) -> bool {
        may_see_codes(self.reader, envelope)
    }

    /// Asks to read the words of an entry. A yes is noted, whether or not the words are then looked at.
    pub fn passes(&self, entry: &Entry) -> bool {
        let passes = entry.body.is_some() && self.may_read(&entry.envelope);
        if passes {
            self.trail.note(entry);
        }
        passes
    }
}

/// All that decides at a gate, as one value to compare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sight(Reader, usize);

/// What was opened during one request. Clones are the same trail.
#[derive(Clone, Default, Debug)]
pub struct Trail(Arc<Mutex<BTreeMap<Seq, Opened>>>);

/// One entry whose words were opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opened {
    /// Its initiative.
    pub initiative: InitiativeId,
    /// Its place.
    pub seq: Seq,
    /// The person it is about.
    pub about: Option<PersonRef>,
}

impl Trail {
    fn note(&self, entry: &Entry) {
        let opened = Opened { initiative: entry.envelope.initiative, seq: entry.seq, about: entry.envelope.about };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(entry.seq, opened);
    }

    /// Notes what is read again without being opened again.
    pub fn note_all(&self, opened: &[Opened]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(opened.iter().map(|one| (one.seq, *one)));
    }

    /// Takes what was noted so far, by place.
    pub fn take(&self) -> Vec<Opened> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_values().collect()
    }
}
