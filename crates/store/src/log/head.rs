//! The head of the log, remembered beside the database: an older copy of the database put in its place is then noticed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::db::Db;
use crate::{StoreError, folder::only_for_owner};
use jalon_record::id::SiteId;

const HASH_AT: &str = "SELECT hash FROM access_log WHERE site = $1 AND number = $2";

/// The number and hash of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Head {
    pub number: i64,
    pub hash: Vec<u8>,
}

impl Head {
    /// Whether the log still has this row.
    pub(crate) fn holds(&self, db: &mut Db, site: SiteId) -> Result<bool, StoreError> {
        let row = db.row(HASH_AT, &[site.as_bytes().into(), self.number.into()])?;
        Ok(row.map(|mut row| row.bytes()).transpose()?.is_some_and(|hash| hash == self.hash))
    }
}

/// A file of heads: the last, and before it those that the log was once found not to have.
#[derive(Clone, Debug)]
pub(crate) struct Heads(PathBuf);

impl Heads {
    pub(crate) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// The heads that are remembered; none where the file is not there. A line that a power cut tore is left out.
    pub(crate) fn read(&self) -> Result<Vec<Head>, StoreError> {
        let text = match fs::read_to_string(&self.0) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(StoreError::file(&self.0)(error)),
        };
        Ok(text.lines().filter_map(head).collect())
    }

    /// Remembers these. The database is durable without it: a file that falls behind still names a row that must be there.
    pub(crate) fn write(&self, heads: &[Head]) -> Result<(), StoreError> {
        let text: String = heads.iter().map(|head| format!("{} {}\n", head.number, hex::encode(&head.hash))).collect();
        let fresh = self.0.with_extension("new");
        fs::write(&fresh, text).map_err(StoreError::file(&fresh))?;
        only_for_owner(&fresh, 0o600)?;
        fs::rename(&fresh, self.path()).map_err(StoreError::file(&self.0))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

fn head(line: &str) -> Option<Head> {
    let (number, hash) = line.split_once(' ')?;
    let (number, hash) = (number.parse().ok()?, hex::decode(hash).ok()?);
    (number > 0 && hash.len() == 32).then_some(Head { number, hash })
}
