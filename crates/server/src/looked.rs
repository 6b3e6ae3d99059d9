//! Texts that were read from a file, or typed, and wait for someone to look at them: nothing is kept before that person says so.
//!
//! They are in memory only, few, and for half an hour; the file itself is let go as soon as it was read. A restart forgets them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jalon_exchange::source::{self, Format, Imported, Limits, SourceError};
use jalon_initiative::inquiry::source::LONGEST_SOURCE;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_store::StoreError;
use jalon_store::accounts::Token;

/// How many wait at once, for everyone together.
const MOST: usize = 24;
/// How many code points they hold together.
const ALL: u64 = 24_000_000;
/// How long one waits.
const IDLE: Duration = Duration::from_secs(30 * 60);

/// What was read, for whom.
#[derive(Debug)]
pub(crate) struct Looked {
    /// Where it is to be kept.
    pub initiative: InitiativeId,
    /// Who brought it.
    pub member: MemberId,
    /// The source of which it is another version.
    pub of: Option<EntryId>,
    /// What was read; typed in where there was no file.
    pub read: Imported,
    /// What the file was called; empty where it was typed.
    pub file_name: String,
}

/// Those that wait.
#[derive(Default)]
pub(crate) struct Waiting(Mutex<HashMap<String, (Instant, Arc<Looked>)>>);

impl Waiting {
    /// Puts one down; the oldest are let go where there are too many.
    pub fn put(&self, looked: Looked) -> Result<String, StoreError> {
        let token = Token::new()?.to_text();
        let mut all = self.lock();
        let size = |looked: &Looked| u64::from(looked.read.text.len());
        let new = size(&looked);
        while all.len() >= MOST || all.values().map(|(_, looked)| size(looked)).sum::<u64>() + new > ALL {
            let Some(oldest) = all.iter().min_by_key(|(_, (at, _))| *at).map(|(token, _)| token.clone()) else { break };
            all.remove(&oldest);
        }
        all.insert(token.clone(), (Instant::now(), Arc::new(looked)));
        Ok(token)
    }

    /// One that waits, for whoever brought it.
    pub fn get(&self, token: &str, initiative: InitiativeId, member: MemberId) -> Option<Arc<Looked>> {
        self.forget_old(Instant::now());
        let all = self.lock();
        let (_, looked) = all.get(token)?;
        (looked.initiative == initiative && looked.member == member).then(|| Arc::clone(looked))
    }

    /// Lets one go: it was kept, or is not to be.
    pub fn take(&self, token: &str) {
        self.lock().remove(token);
    }

    /// Lets go of what waited too long.
    pub fn forget_old(&self, now: Instant) {
        self.lock().retain(|_, (at, _)| now.saturating_duration_since(*at) < IDLE);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Instant, Arc<Looked>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one file may ask for on a small machine: one is read at a time.
pub(crate) fn limits() -> Limits {
    Limits {
        file: 20 << 20,
        unpacked: 64 << 20,
        text: u64::from(LONGEST_SOURCE),
        pages: 2_000,
        marks: 200_000,
        ..Limits::default()
    }
}

/// Reads a file, known by what it holds.
///
/// # Errors
/// [`SourceError`] says what is wrong.
pub(crate) fn read_file(bytes: &[u8], name: &str) -> Result<Imported, SourceError> {
    source::read(bytes, Format::recognise(bytes, name)?, &limits())
}

/// Reads what was typed or pasted, as a browser sends it.
///
/// # Errors
/// As [`read_file`].
pub(crate) fn read_typed(text: &str) -> Result<Imported, SourceError> {
    source::read(text.replace("\r\n", "\n").as_bytes(), Format::Text, &limits())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_for_whoever_brought_it_and_few_wait() {
        let waiting = Waiting::default();
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
        for _ in 0..MOST {
            put();
        }
        assert!(waiting.get(&first, initiative, member).is_none(), "the oldest was let go");
        assert_eq!(waiting.lock().len(), MOST);
        waiting.forget_old(Instant::now() + IDLE);
        assert_eq!(waiting.lock().len(), 0);
    }
}
