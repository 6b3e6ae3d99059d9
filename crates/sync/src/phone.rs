//! The phone's side of the talk, as far as it is the same for every phone: what it has still to send, what became of it, what
//! it was given. The app in the browser does the same in its own language; simulated phones, tests and measures use this one.
//!
//! A phone is a value: cloning it before something is said and going on with the clone afterwards is a phone that lost
//! the answer, or was killed before it could write it down.

use std::collections::BTreeMap;

use jalon_record::id::EntryId;

/// A phone. `E` is what it captures, `G` what it is given of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phone<E, G> {
    made: i64,
    after: i64,
    waiting: BTreeMap<i64, (EntryId, E)>,
    shelf: BTreeMap<i64, (EntryId, E)>,
    cursor: i64,
    given: BTreeMap<EntryId, G>,
}

impl<E, G> Default for Phone<E, G> {
    fn default() -> Self {
        Self { made: 0, after: 0, waiting: BTreeMap::new(), shelf: BTreeMap::new(), cursor: 0, given: BTreeMap::new() }
    }
}

/// What became of an entry that was sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It is in the record, now or before.
    Kept,
    /// It was refused: it waits on the shelf until someone looks at it.
    Refused,
}

impl<E, G> Phone<E, G> {
    /// Something is captured; its number.
    pub fn capture(&mut self, id: EntryId, what: E) -> i64 {
        self.made += 1;
        self.waiting.insert(self.made, (id, what));
        self.made
    }

    /// What is to be sent next: how far it knows to be acknowledged, and at most so many entries with their numbers.
    pub fn push(&self, most: usize) -> (i64, Vec<(i64, EntryId, &E)>) {
        (self.after, self.waiting.iter().take(most).map(|(number, (id, what))| (*number, *id, what)).collect())
    }

    /// Takes the answers to what was sent under these numbers.
    pub fn answered(&mut self, answers: impl IntoIterator<Item = (i64, Answer)>) {
        for (number, answer) in answers {
            if let Some(entry) = self.waiting.remove(&number)
                && answer == Answer::Refused
            {
                self.shelf.insert(number, entry);
            }
            self.after = self.after.max(number);
        }
    }

    /// The number with which it asks for the next page.
    pub fn cursor(&self) -> i64 {
        self.cursor
    }

    /// Keeps a page: what it gives, what is to be let go, and the number to ask with next.
    pub fn keep(&mut self, next: i64, given: impl IntoIterator<Item = (EntryId, G)>, drop: impl IntoIterator<Item = EntryId>) {
        self.given.extend(given);
        for id in drop {
            self.given.remove(&id);
        }
        self.cursor = next;
    }

    /// Joins again as a new device: what it captured and nobody acknowledged goes along, what it was given does not, since the
    /// site knows nothing yet of what this device holds.
    pub fn join_again(&mut self) {
        self.after = self.waiting.keys().next().map_or(self.made, |first| first - 1);
        self.cursor = 0;
        self.given.clear();
    }

    /// What it was given.
    pub fn given(&self) -> &BTreeMap<EntryId, G> {
        &self.given
    }

    /// How many entries wait to be sent, and how many lie on the shelf.
    pub fn unsent(&self) -> (usize, usize) {
        (self.waiting.len(), self.shelf.len())
    }
}
