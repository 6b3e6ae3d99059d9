//! What a phone's settings are made of: the initiatives, what was agreed about notes and supervision, how lists were changed. Few
//! entries, found by an index of their own, so that asking whether anything changed costs next to nothing.

use jalon_initiative::Current;
use jalon_record::id::EntryId;

use crate::rows::{select_entry, stored_entry};
use crate::views::STANDING_SHOWN;
use crate::{Store, StoreError};

/// The kinds that settings are made of; the index says the same.
const SETTLED: &str = "SELECT seq FROM entry WHERE site = $1 \
    AND kind IN ('initiative.opened', 'pathway.notes', 'pathway.role', 'practice.list-value') ORDER BY seq";
const ROOT_OF: &str = "SELECT root FROM views.link WHERE site = $1 AND seq = $2";
const SHOWN: &str = select_entry!(thread " WHERE t.site = $1 AND t.root = $2 AND t.head = $3 AND t.standing = $4");

impl Store {
    /// What is shown of the kinds that settings are made of, in every initiative, in the order of the site.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn settled(&self) -> Result<Vec<Current>, StoreError> {
        self.read_views(|db| {
            let site = self.site.as_bytes();
            let mut found = Vec::new();
            for mut row in db.rows(SETTLED, &[site.into()])? {
                let seq = row.int()?;
                let root = match db.row(ROOT_OF, &[site.into(), seq.into()])? {
                    Some(mut row) => row.int()?,
                    None => seq,
                };
                let shown = db.row(SHOWN, &[site.into(), root.into(), seq.into(), STANDING_SHOWN.into()])?;
                if let Some(mut row) = shown {
                    let entry = stored_entry(&mut row)?.entry;
                    let root = EntryId::from_slice(&row.bytes()?)?;
                    found.push(Current { root, entry, in_conflict: row.int()? != 0 });
                }
            }
            Ok(found)
        })
    }
}
