//! Projects that were brought and wait for someone to look at them: in memory only, few, and for half an hour.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jalon_record::id::{InitiativeId, MemberId};
use jalon_store::StoreError;
use jalon_store::accounts::Token;

/// How many wait at once, for everyone together.
const MOST: usize = 6;
/// How many bytes they hold together.
const ALL: usize = 160 << 20;
/// How long one waits.
const IDLE: Duration = Duration::from_secs(30 * 60);

/// A file that was brought, as it came.
#[derive(Debug)]
pub(crate) struct Brought {
    /// Where it is to be kept.
    pub initiative: InitiativeId,
    /// Who brought it.
    pub member: MemberId,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it is a codebook alone.
    pub is_book: bool,
}

/// Those that wait.
#[derive(Default)]
pub(crate) struct Projects(Mutex<HashMap<String, (Instant, Arc<Brought>)>>);

impl Projects {
    /// Puts one down; the oldest are let go where there are too many.
    pub fn put(&self, brought: Brought) -> Result<String, StoreError> {
        let token = Token::new()?.to_text();
        let mut all = self.lock();
        let held = |all: &HashMap<String, (Instant, Arc<Brought>)>| all.values().map(|(_, one)| one.bytes.len()).sum::<usize>();
        while all.len() >= MOST || held(&all) + brought.bytes.len() > ALL {
            let Some(oldest) = all.iter().min_by_key(|(_, (at, _))| *at).map(|(token, _)| token.clone()) else { break };
            all.remove(&oldest);
        }
        all.insert(token.clone(), (Instant::now(), Arc::new(brought)));
        Ok(token)
    }

    /// One that waits, for whoever brought it.
    pub fn get(&self, token: &str, initiative: InitiativeId, member: MemberId) -> Option<Arc<Brought>> {
        self.forget_old(Instant::now());
        let all = self.lock();
        let (_, brought) = all.get(token)?;
        (brought.initiative == initiative && brought.member == member).then(|| Arc::clone(brought))
    }

    /// Lets one go: it was kept, or is not to be.
    pub fn take(&self, token: &str) {
        self.lock().remove(token);
    }

    /// Lets go of what waited too long.
    pub fn forget_old(&self, now: Instant) {
        self.lock().retain(|_, (at, _)| now.saturating_duration_since(*at) < IDLE);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Instant, Arc<Brought>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
