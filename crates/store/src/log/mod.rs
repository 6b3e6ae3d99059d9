//! The access log: who saw or sent which information, when, and for what purpose (LRSSS s. 103; PHIPA s. 10.1).
//!
//! A row is durable before the answer it tells of leaves: [`Store::log`] waits for the disk. Each row carries a keyed hash of
//! itself and of the row before; the last one is remembered in the database and beside it, so that a row changed, removed,
//! moved or cut off is found by [`Store::verify_log`], and named.

mod check;
mod head;
mod read;
mod row;
mod runs;
mod writer;

pub use check::{LogFault, LogReport, LogWrong};
pub(crate) use head::Heads;
pub use read::{LogAsk, LogHead};
pub use row::{Deed, Logged, Purpose, Record};
pub(crate) use writer::{Journal, Means};

use crate::{Store, StoreError};

/// What the key of the chain is derived for.
pub(crate) const CHAIN: &str = "jalon access log 1";

impl Store {
    /// Adds a row to the access log. When it returns, the row would survive a power cut; only then may what it tells of
    /// leave.
    ///
    /// # Errors
    /// What the database refuses, or [`StoreError::Stopped`]. Nothing may be shown then.
    pub fn log(&self, record: Record) -> Result<(), StoreError> {
        self.journal.log(record)
    }

    /// Ends the access log: whoever asks to log after this is refused, and shows nothing.
    pub fn end_log(&self) {
        self.journal.end();
    }
}
