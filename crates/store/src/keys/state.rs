//! What is remembered about the site's key: its recovery sheet, the last drill, the last rotation. And those three acts.

use jalon_record::id::Instant;
use jalon_record::seal::{SiteKey, unwrap, wrap};
use jalon_record::split::{Part, RecoveryKey, SheetName};

use super::ring::LOCK;
use crate::backup::BackupKey;
use crate::db::{Db, Param};
use crate::folder::Folder;
use crate::store::{Source, now, random};
use crate::{KeyProblem, Store, StoreError, migrate};

const LABEL: &str = "jalon sheet slot 1";
/// How long a wrapped site key is: nonce, key, tag. In `sheet_slot`, what backups are encrypted for follows it.
const SLOT_LENGTH: usize = 12 + 32 + 16;
/// What backups are encrypted for is public, and wrapped all the same: nobody who only writes to the database puts another
/// in its place.
const RECIPIENT: &str = "jalon sheet recipient 1";

const STATE: &str = "SELECT changed_at, sheet, sheet_at, drilled_at, drilled_backup FROM key_state WHERE site = $1";
const SLOT: &str = "SELECT sheet, sheet_slot FROM key_state WHERE site = $1";
const KEEP_SHEET: &str = "UPDATE key_state SET sheet = $1, sheet_slot = $2, sheet_at = $3 WHERE site = $4";
const DRILLED: &str = "UPDATE key_state SET drilled_at = $1, drilled_backup = $2 WHERE site = $3";

/// What is remembered about the site's key. No secrets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KeyState {
    /// Since when it is the site's key.
    pub since: Instant,
    /// The recovery sheet that opens it: its name, and when it was made.
    pub sheet: Option<(SheetName, Instant)>,
    /// When a drill last showed that two parts open the site's key.
    pub drilled_at: Option<Instant>,
    /// Whether that drill opened a backup too.
    pub drilled_backup: bool,
}

/// A recovery sheet that was just made: its three parts, to be printed and handed out. They exist nowhere else.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: SheetName,
    /// The parts, of which any two open the site's key.
    pub parts: [Part; 3],
}

impl Store {
    /// What is remembered about the site's key.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn key_state(&self) -> Result<KeyState, StoreError> {
        self.read(|db| {
            let mut row = db.row(STATE, &[self.site.as_bytes().into()])?.ok_or(StoreError::Damaged("key state"))?;
            let since = Instant::from_micros(row.int()?);
            let name = row.bytes_or_null()?.and_then(|name| SheetName::try_from(name.as_slice()).ok());
            let sheet = name.zip(row.int_or_null()?.map(Instant::from_micros));
            let drilled_at = row.int_or_null()?.map(Instant::from_micros);
            Ok(KeyState { since, sheet, drilled_at, drilled_backup: row.int_or_null()? == Some(1) })
        })
    }

    /// Makes a recovery sheet: a new random key that opens the site's key, and every backup made from now on, in three parts. The sheet before is void.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn make_sheet(&self) -> Result<Sheet, StoreError> {
        let key = RecoveryKey::new(random()?);
        let (name, nonces): (_, [[u8; 12]; 2]) = (key.sheet(), [random()?, random()?]);
        let recipient = BackupKey::of_sheet(&key).map_err(|_| StoreError::Damaged("sheet"))?.recipient();
        self.read(|db| {
            db.transaction(|db| {
                // A sheet of a key that is changed meanwhile would open nothing.
                db.execute(LOCK, &[self.site.as_bytes().into()])?;
                let by = self.site_key(db)?;
                let mut slot = wrap(key.expose(), LABEL, self.site.as_bytes(), nonces[0], by.expose())?;
                slot.extend(wrap(by.expose(), RECIPIENT, self.site.as_bytes(), nonces[1], recipient.as_bytes())?);
                let kept = [(&name).into(), Param::Bytes(&slot), now().micros().into(), self.site.as_bytes().into()];
                db.execute(KEEP_SHEET, &kept)
            })?;
            db.forget_deleted()
        })?;
        Ok(Sheet { name, parts: key.split(random()?) })
    }

    /// What backups are encrypted for, so that two parts of the recovery sheet open them without anything else; none where
    /// there is no sheet, or one from before sheets opened backups.
    pub(crate) fn sheet_recipient(&self) -> Result<Option<String>, StoreError> {
        self.read(|db| {
            let by = self.site_key(db)?;
            let mut row = db.row(SLOT, &[self.site.as_bytes().into()])?.ok_or(StoreError::Damaged("key state"))?;
            let (_, slot) = (row.bytes_or_null()?, row.bytes_or_null()?);
            let Some(wrapped) = slot.as_ref().and_then(|slot| slot.get(SLOT_LENGTH..)).filter(|rest| !rest.is_empty()) else {
                return Ok(None);
            };
            let told = unwrap(by.expose(), RECIPIENT, self.site.as_bytes(), wrapped)?;
            String::from_utf8(told.to_vec()).map(Some).map_err(|_| StoreError::Damaged("sheet"))
        })
    }

    /// The site's key, by two parts of its recovery sheet: for a drill.
    ///
    /// # Errors
    /// [`KeyProblem::NoSheet`]; [`KeyProblem::OtherSheet`] where they are of a sheet that is void.
    pub(crate) fn key_by_parts(&self, key: &RecoveryKey) -> Result<SiteKey, StoreError> {
        self.read(|db| {
            let (opened, in_force) = (by_sheet(db, self.site.as_bytes(), key)?, self.site_key(db)?);
            match opened.fingerprint() == in_force.fingerprint() {
                true => Ok(opened),
                false => Err(StoreError::Key(KeyProblem::OtherSheet)),
            }
        })
    }

    /// Remembers that a drill was done today, and whether it opened a backup.
    pub(crate) fn drilled(&self, backup: bool) -> Result<(), StoreError> {
        let drilled = [now().micros().into(), i64::from(backup).into(), self.site.as_bytes().into()];
        self.read(|db| db.execute(DRILLED, &drilled))?;
        Ok(())
    }

    /// Gives the site a new key. All other keys are wrapped by it in one transaction; entries are not touched. The plain
    /// file is written anew where there was one or no passphrase is given; a passphrase that is given is the only one from
    /// now on. The recovery sheet is void: make another. A server that runs meanwhile follows where the new key needs nobody at
    /// the terminal.
    ///
    /// A crash in between leaves the old key or the new one in force, never neither: the next start finds out which.
    ///
    /// # Errors
    /// [`KeyProblem::Other`] where someone else changed it meanwhile; what disk or database refuse.
    pub fn rotate(self, passphrase: Option<&str>) -> Result<(), StoreError> {
        let new = SiteKey::new(random()?);
        let folder = self.folder.clone();
        let plain = passphrase.is_none() || folder.ways()?.plain;
        folder.prepare_next(&new, plain, passphrase)?;
        self.rewrap(&new)?;
        folder.finish_next()
    }
}

fn by_sheet(db: &mut Db, site: &[u8; 16], key: &RecoveryKey) -> Result<SiteKey, StoreError> {
    let mut row = db.row(SLOT, &[site.into()])?.ok_or(StoreError::Damaged("key state"))?;
    let (name, slot) = (row.bytes_or_null()?, row.bytes_or_null()?);
    let (Some(name), Some(slot)) = (name, slot) else { return Err(StoreError::Key(KeyProblem::NoSheet)) };
    if name != key.sheet() {
        return Err(StoreError::Key(KeyProblem::OtherSheet));
    }
    let slot = slot.get(..SLOT_LENGTH).ok_or(StoreError::Damaged("sheet"))?;
    let opened = unwrap(key.expose(), LABEL, site, slot)?;
    let bytes: [u8; 32] = opened.as_slice().try_into().map_err(|_| StoreError::Damaged("sheet"))?;
    Ok(SiteKey::new(bytes))
}

impl Folder {
    /// The site's key by a recovery sheet, when nothing else opens it any more: the record itself need not be open.
    ///
    /// # Errors
    /// [`KeyProblem::NoSheet`], [`KeyProblem::OtherSheet`]; what the database refuses.
    pub fn key_by_sheet(&self, key: &RecoveryKey) -> Result<SiteKey, StoreError> {
        let settings = self.settings()?;
        let mut db = Source::of(self, &settings).connect()?;
        migrate::migrate(&mut db)?;
        by_sheet(&mut db, settings.site.as_bytes(), key)
    }
}
