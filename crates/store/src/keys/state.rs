//! What is remembered about the site's key: its recovery sheet, the last drill, the last rotation. And those three acts.

use jalon_record::id::Instant;
use jalon_record::seal::{SiteKey, unwrap, wrap};
use jalon_record::split::{Part, RecoveryKey, SheetName};

use crate::db::{Db, Param};
use crate::folder::Folder;
use crate::store::{Source, now, random};
use crate::{KeyProblem, Store, StoreError, migrate};

const LABEL: &str = "jalon sheet slot 1";

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

    /// Makes a recovery sheet: a new random key that opens the site's key, in three parts. The sheet before is void.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn make_sheet(&self) -> Result<Sheet, StoreError> {
        let key = RecoveryKey::new(random()?);
        let slot = wrap(key.expose(), LABEL, self.site.as_bytes(), random()?, self.site_key.expose())?;
        let name = key.sheet();
        self.read(|db| {
            let kept = [(&name).into(), Param::Bytes(&slot), now().micros().into(), self.site.as_bytes().into()];
            db.execute(KEEP_SHEET, &kept)?;
            db.forget_deleted()
        })?;
        Ok(Sheet { name, parts: key.split(random()?) })
    }

    /// Proves that two parts open the site's key, and remembers the day. `backup` says whether they were shown to open a
    /// backup as well.
    ///
    /// # Errors
    /// [`KeyProblem::OtherSheet`] where they are of a sheet that is void.
    pub fn drill(&self, key: &RecoveryKey, backup: bool) -> Result<(), StoreError> {
        let opened = self.read(|db| by_sheet(db, self.site.as_bytes(), key))?;
        if opened.fingerprint() != self.site_key.fingerprint() {
            return Err(StoreError::Key(KeyProblem::OtherSheet));
        }
        let drilled = [now().micros().into(), i64::from(backup).into(), self.site.as_bytes().into()];
        self.read(|db| db.execute(DRILLED, &drilled))?;
        Ok(())
    }

    /// Gives the site a new key. All other keys are wrapped by it in one transaction; entries are not touched. The plain
    /// file is written anew where there was one or no passphrase is given; a passphrase that is given is the only one from
    /// now on. The recovery sheet is void: make another. This store must be opened anew.
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
    let opened = unwrap(key.expose(), LABEL, site, &slot)?;
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
