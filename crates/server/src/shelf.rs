//! What someone brought, read and not yet kept: it waits until that person has looked at it.
//!
//! In memory only, few, and for half an hour. A restart forgets it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jalon_record::id::{InitiativeId, MemberId};
use jalon_store::StoreError;
use jalon_store::accounts::Token;

/// How long one waits.
const IDLE: Duration = Duration::from_secs(30 * 60);

/// What can wait.
pub(crate) trait Waits {
    /// How many wait at once, for everyone together.
    const MOST: usize;
    /// How much they hold together, in the measure of [`Self::size`].
    const ALL: u64;

    /// Where it is to be kept, and who brought it.
    fn whose(&self) -> (InitiativeId, MemberId);

    /// How much it holds.
    fn size(&self) -> u64;
}

/// Those that wait.
pub(crate) struct Shelf<T>(Mutex<HashMap<String, (Instant, Arc<T>)>>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Waits> Shelf<T> {
    /// Puts one down; the oldest are let go where there are too many.
    pub fn put(&self, one: T) -> Result<String, StoreError> {
        let token = Token::new()?.to_text();
        let mut all = self.lock();
        while all.len() >= T::MOST || all.values().map(|(_, held)| held.size()).sum::<u64>() + one.size() > T::ALL {
            let Some(oldest) = all.iter().min_by_key(|(_, (at, _))| *at).map(|(token, _)| token.clone()) else { break };
            all.remove(&oldest);
        }
        all.insert(token.clone(), (Instant::now(), Arc::new(one)));
        Ok(token)
    }

    /// One that waits, for whoever brought it.
    pub fn get(&self, token: &str, initiative: InitiativeId, member: MemberId) -> Option<Arc<T>> {
        self.forget_old(Instant::now());
        let all = self.lock();
        let (_, one) = all.get(token)?;
        (one.whose() == (initiative, member)).then(|| Arc::clone(one))
    }

    /// Lets one go: it was kept, or is not to be.
    pub fn take(&self, token: &str) {
        self.lock().remove(token);
    }

    /// Lets go of what waited too long.
    pub fn forget_old(&self, now: Instant) {
        self.lock().retain(|_, (at, _)| now.saturating_duration_since(*at) < IDLE);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Instant, Arc<T>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::looked::{Looked, read_typed};

    #[test]
    fn what_waits_is_for_whoever_brought_it_and_few_wait() {
        let waiting = Shelf::default();
        let (initiative, member) = (InitiativeId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
        let put = || {
            let read = read_typed("Inès : oui.\r\n\r\nMarc : non.").unwrap();
            assert_eq!(read.text.as_str(), "Inès : oui.\n\nMarc : non.");
            waiting.put(Looked { initiative, member, of: None, read, file_name: String::new() }).unwrap()
        };
        let first = put();
        assert!(waiting.get(&first, initiative, member).is_some());
        assert!(waiting.get(&first, initiative, MemberId::from_bytes([3; 16])).is_none());
        assert!(waiting.get(&first, InitiativeId::from_bytes([3; 16]), member).is_none());
        for _ in 0..Looked::MOST {
            put();
        }
        assert!(waiting.get(&first, initiative, member).is_none(), "the oldest was let go");
        assert_eq!(waiting.lock().len(), Looked::MOST);
        waiting.forget_old(Instant::now() + IDLE);
        assert_eq!(waiting.lock().len(), 0);
    }
}
