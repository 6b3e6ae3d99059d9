//! What each person did at a desk of codings since the server started, so that it can be taken back.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jalon_initiative::inquiry::undo::History;
use jalon_record::id::{InitiativeId, MemberId};

/// How many people's histories are kept; beyond that, all are let go.
const MOST: usize = 1_000;

/// The histories, by whose and where. They name entries and hold no words.
#[derive(Default)]
pub(crate) struct Histories(Mutex<HashMap<(InitiativeId, MemberId), History>>);

impl Histories {
    /// Does something with the history of one person.
    pub fn with<T>(&self, whose: (InitiativeId, MemberId), work: impl FnOnce(&mut History) -> T) -> T {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST && !all.contains_key(&whose) {
            all.clear();
        }
        work(all.entry(whose).or_default())
    }
}
