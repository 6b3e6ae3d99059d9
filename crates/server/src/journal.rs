//! Members' own keys, unlocked by their passphrase and kept in memory for one session: nobody else's session, and not past
//! the next start of the program.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jalon_record::id::MemberId;
use jalon_record::seal::OwnKeys;
use jalon_store::accounts::Token;

use crate::app::App;
use crate::fault::Fault;

/// Keys are let go when their session was not seen for this long: as long as an idle session lasts.
const IDLE: Duration = Duration::from_secs(12 * 3_600);

/// Unlocked keys, by session.
#[derive(Default)]
pub struct Unlocked(Mutex<HashMap<String, (Arc<OwnKeys>, Instant)>>);

impl Unlocked {
    /// The keys that were unlocked in a session.
    pub(crate) fn of(&self, session: &Token) -> Option<Arc<OwnKeys>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (keys, seen) = known.get_mut(&name(session))?;
        *seen = Instant::now();
        Some(Arc::clone(keys))
    }

    /// Keeps keys for a session, and lets go of those that nobody came back for.
    pub(crate) fn keep(&self, session: &Token, keys: Arc<OwnKeys>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|_, (_, seen)| seen.elapsed() < IDLE);
        known.insert(name(session), (keys, Instant::now()));
    }

    /// Lets go of a session's keys.
    pub(crate) fn end(&self, session: &Token) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&name(session));
    }
}

/// The token itself is not kept in memory.
fn name(session: &Token) -> String {
    session.derived("jalon journal 1")
}

impl App {
    /// Unlocks a member's own keys with a passphrase that was just shown to be theirs; makes a pair where there is none that
    /// this passphrase opens. Whoever comes in without a passphrase comes in without these keys.
    ///
    /// # Errors
    /// What the database refuses.
    pub(crate) async fn unlock_or_make(&self, member: MemberId, passphrase: String) -> Result<Arc<OwnKeys>, Fault> {
        self.stretching(move |app| {
            let opened = app.store().unlock_own(member, &passphrase)?;
            let latest = app.store().own_public(member)?.map(|(generation, _)| generation);
            let opens_latest = |keys: &OwnKeys| keys.secrets().any(|(generation, _)| Some(generation) == latest);
            Ok(Arc::new(match opened.filter(opens_latest) {
                Some(keys) => keys,
                None => app.store().make_own(member, &passphrase)?,
            }))
        })
        .await
    }

    /// Unlocks what a passphrase opens of a member's own keys, besides what is unlocked in the session already; whether it
    /// opened any.
    ///
    /// # Errors
    /// What the database refuses.
    pub(crate) async fn unlock(&self, member: MemberId, passphrase: String, session: Token) -> Result<bool, Fault> {
        self.stretching(move |app| {
            let Some(opened) = app.store().unlock_own(member, &passphrase)? else { return Ok(false) };
            let before = app.unlocked().of(&session);
            let both = before.iter().flat_map(|keys| keys.secrets()).chain(opened.secrets());
            let both = both.map(|(generation, secret)| (generation, secret.clone())).collect();
            app.unlocked().keep(&session, Arc::new(OwnKeys::new(member, both)));
            Ok(true)
        })
        .await
    }

    /// Locks what is unlocked with another passphrase; makes a pair where nothing is.
    ///
    /// # Errors
    /// What the database refuses.
    pub(crate) async fn relock(
        &self,
        member: MemberId,
        own: Option<Arc<OwnKeys>>,
        passphrase: String,
    ) -> Result<Arc<OwnKeys>, Fault> {
        match own {
            None => self.unlock_or_make(member, passphrase).await,
            Some(own) => {
                self.stretching(move |app| {
                    app.store().relock_own(&own, &passphrase)?;
                    Ok(own)
                })
                .await
            }
        }
    }
}
