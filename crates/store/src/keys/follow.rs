//! The site's key while the record is open. Another program may change it at any time (`jalon key rotate` beside a running
//! server): whoever needs it asks whether the one in hand is still in force, and takes the new one from where the folder
//! keeps it. Where only a person can open the new one, what needs it is refused until the record is opened anew.
//!
//! What is sealed with keys that are in memory already stays right meanwhile: a rotation wraps those keys anew, it does
//! not change them.

use std::sync::PoisonError;

use jalon_record::seal::SiteKey;

use super::ring::STATE;
use crate::db::Db;
use crate::{KeyProblem, Store, StoreError};

impl Store {
    /// The site's key as it was last known.
    pub(crate) fn held_key(&self) -> SiteKey {
        self.site_key.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The site's key, which the database names by its fingerprint: the one in hand, or the one that has followed it.
    ///
    /// # Errors
    /// [`KeyProblem::Other`] where it was changed and nothing here opens the new one.
    pub(crate) fn site_key(&self, db: &mut Db) -> Result<SiteKey, StoreError> {
        let mut state = db.row(STATE, &[self.site.as_bytes().into()])?.ok_or(StoreError::Damaged("key state"))?;
        let in_force = state.bytes()?;
        let fits = |key: &SiteKey| in_force == key.fingerprint();
        let held = self.held_key();
        if fits(&held) {
            return Ok(held);
        }
        // Between the change in the database and that of the files, the new key lies beside the old one.
        let ways = [self.folder.key(), self.folder.next_key()];
        let new = ways.into_iter().filter_map(Result::ok).find(fits).ok_or(StoreError::Key(KeyProblem::Other))?;
        tracing::info!("the site's key was changed; this program follows");
        *self.site_key.write().unwrap_or_else(PoisonError::into_inner) = new.clone();
        Ok(new)
    }

    /// As [`Store::site_key`], on a connection of the store's own.
    ///
    /// # Errors
    /// As there.
    pub(crate) fn key_in_force(&self) -> Result<SiteKey, StoreError> {
        self.read(|db| self.site_key(db))
    }
}
