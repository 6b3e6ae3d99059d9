//! The folder of a site. One folder is the whole of it: copy it, and you have copied everything but the secrecy of the
//! key, which lies beside the databases only until a clinic moves it elsewhere.
//!
//! ```text
//! clinic/
//!   jalon.toml      the site, this device, which database
//!   site.key        the key that wraps all others; readable by its owner alone, and better kept elsewhere
//!   site.keys       the same key, wrapped by passphrases
//!   record.sqlite   the record: never overwritten
//!   views.sqlite    what is computed from it: may be deleted at any time
//!   files/          sealed files, by content hash
//! ```

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use jalon_record::id::{DeviceId, SiteId};
use jalon_record::seal::SiteKey;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::keys::slots::{SlotFile, key_from_hex};
use crate::{KeyProblem, StoreError};

/// The folder of a site.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

/// What `jalon.toml` says.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The site.
    pub site: SiteId,
    /// This machine, as the author's device of what is written on its pages.
    pub device: DeviceId,
    /// The address of a PostgreSQL database; SQLite in this folder where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
}

const SETTINGS: &str = "jalon.toml";
const KEY: &str = "site.key";
/// The site's key, wrapped by passphrases; see `keys::slots`.
pub(crate) const SLOTS: &str = "site.keys";
/// Both, of a key that is about to be the site's.
const NEXT_KEY: &str = "site.key.next";
const NEXT_SLOTS: &str = "site.keys.next";
/// What an interrupted `init` can have left behind before the settings, which come last.
const OURS: [&str; 11] = [
    KEY,
    "jalon.toml.new",
    "files",
    "record.sqlite",
    "record.sqlite-wal",
    "record.sqlite-shm",
    "record.sqlite-journal",
    "views.sqlite",
    "views.sqlite-wal",
    "views.sqlite-shm",
    "views.sqlite-journal",
];

impl Folder {
    /// A folder by its path; nothing is read or written yet.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the record lies.
    pub fn record(&self) -> PathBuf {
        self.path.join("record.sqlite")
    }

    /// Where the views lie.
    pub fn views(&self) -> PathBuf {
        self.path.join("views.sqlite")
    }

    /// Where sealed files lie.
    pub fn files(&self) -> PathBuf {
        self.path.join("files")
    }

    /// Whether a record is kept here.
    pub fn holds_record(&self) -> bool {
        self.path.join(SETTINGS).exists()
    }

    /// Makes the folder and the key. What an interrupted attempt left is cleared; anything else is not touched.
    pub(crate) fn prepare(&self, key: &SiteKey) -> Result<(), StoreError> {
        if self.holds_record() {
            return Err(StoreError::RecordExists(self.path.clone()));
        }
        fs::create_dir_all(&self.path).map_err(StoreError::file(&self.path))?;
        self.clear_leftovers()?;
        only_for_owner(&self.path, 0o700)?;
        fs::create_dir_all(self.files()).map_err(StoreError::file(&self.files()))?;
        self.write_secret(KEY, key_text(key).as_bytes())
    }

    fn clear_leftovers(&self) -> Result<(), StoreError> {
        let found: Vec<_> =
            fs::read_dir(&self.path).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(StoreError::file(&self.path))?;
        if found.iter().any(|entry| !OURS.iter().any(|ours| entry.file_name() == *ours)) {
            return Err(StoreError::NotEmpty(self.path.clone()));
        }
        for entry in found {
            let path = entry.path();
            let removed = if path.is_dir() { fs::remove_dir(&path) } else { fs::remove_file(&path) };
            removed.map_err(StoreError::file(&path))?;
        }
        Ok(())
    }

    /// Writes the settings: from here on, the record exists.
    pub(crate) fn write_settings(&self, settings: &Settings) -> Result<(), StoreError> {
        let text = toml::to_string(settings).map_err(|error| StoreError::Settings(error.to_string()))?;
        self.write_secret("jalon.toml.new", text.as_bytes())?;
        let path = self.path.join(SETTINGS);
        fs::rename(self.path.join("jalon.toml.new"), &path).map_err(StoreError::file(&path))?;
        fs::File::open(&self.path).and_then(|folder| folder.sync_all()).map_err(StoreError::file(&self.path))
    }

    /// Reads the settings.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] where there are none, [`StoreError::Settings`] where they do not read.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        let path = self.path.join(SETTINGS);
        match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).map_err(|error| StoreError::Settings(error.message().to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(StoreError::NoRecord(self.path.clone())),
            Err(error) => Err(StoreError::file(&path)(error)),
        }
    }

    /// Where the site's key lies in the clear, if it does.
    pub(crate) fn key_path(&self) -> PathBuf {
        self.path.join(KEY)
    }

    /// Reads the site's key from its plain file.
    ///
    /// # Errors
    /// [`StoreError::Key`] where it is missing, malformed, or readable by others.
    pub(crate) fn plain_key(&self) -> Result<SiteKey, StoreError> {
        read_key(&self.key_path())
    }

    /// Writes the site's key to its plain file.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn write_key(&self, key: &SiteKey) -> Result<(), StoreError> {
        self.replace_secret(KEY, key_text(key).as_bytes())
    }

    /// Removes the plain file; what else opens was seen to before.
    pub(crate) fn remove_key(&self) -> Result<(), StoreError> {
        self.remove(KEY)
    }

    /// Overwrites and removes a file; one that is not there is no fault.
    pub(crate) fn remove(&self, name: &str) -> Result<(), StoreError> {
        let path = self.path.join(name);
        match fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(StoreError::file(&path)(error)),
            Ok(known) => self.write_secret(name, &vec![0; usize::try_from(known.len()).unwrap_or(0)])?,
        }
        fs::remove_file(&path).map_err(StoreError::file(&path))?;
        self.sync()
    }

    /// Writes a secret beside its place, then into it: whole or not at all.
    pub(crate) fn replace_secret(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let unfinished = format!("{name}.new");
        self.write_secret(&unfinished, bytes)?;
        self.rename(&unfinished, name)
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), StoreError> {
        let path = self.path.join(to);
        fs::rename(self.path.join(from), &path).map_err(StoreError::file(&path))?;
        self.sync()
    }

    fn sync(&self) -> Result<(), StoreError> {
        fs::File::open(&self.path).and_then(|folder| folder.sync_all()).map_err(StoreError::file(&self.path))
    }

    /// Writes the key that is about to be the site's beside the present one.
    pub(crate) fn prepare_next(&self, key: &SiteKey, plain: bool, passphrase: Option<&str>) -> Result<(), StoreError> {
        self.remove(NEXT_KEY)?;
        self.remove(NEXT_SLOTS)?;
        if let Some(passphrase) = passphrase {
            let mut slots = SlotFile::default();
            slots.add(key, passphrase)?;
            self.write_secret(NEXT_SLOTS, slots.text()?.as_bytes())?;
        }
        if plain { self.write_secret(NEXT_KEY, key_text(key).as_bytes()) } else { Ok(()) }
    }

    /// Whether a rotation of the key was begun and not finished.
    pub(crate) fn has_next(&self) -> bool {
        self.path.join(NEXT_KEY).exists()
    }

    pub(crate) fn next_key(&self) -> Result<SiteKey, StoreError> {
        read_key(&self.path.join(NEXT_KEY))
    }

    /// Puts the new key in the place of the old one. Passphrases that were not given for it open nothing any more.
    pub(crate) fn finish_next(&self) -> Result<(), StoreError> {
        match self.path.join(NEXT_SLOTS).exists() {
            true => self.rename(NEXT_SLOTS, SLOTS)?,
            false => self.remove(SLOTS)?,
        }
        if self.has_next() { self.rename(NEXT_KEY, KEY) } else { Ok(()) }
    }

    fn write_secret(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.path.join(name);
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path).map_err(StoreError::file(&path))?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(StoreError::file(&path))
    }
}

#[cfg(unix)]
pub(crate) fn only_for_owner(path: &Path, mode: u32) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(StoreError::file(path))
}

#[cfg(not(unix))]
pub(crate) fn only_for_owner(_: &Path, _: u32) -> Result<(), StoreError> {
    Ok(())
}

fn key_text(key: &SiteKey) -> Zeroizing<String> {
    Zeroizing::new(format!("{}\n", hex::encode(key.expose())))
}

fn read_key(path: &Path) -> Result<SiteKey, StoreError> {
    let text = fs::read_to_string(path).map_err(|_| StoreError::Key(KeyProblem::Missing))?;
    let text = Zeroizing::new(text);
    refuse_exposed(path)?;
    key_from_hex(&text)
}

#[cfg(unix)]
pub(crate) fn refuse_exposed(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path).map_err(StoreError::file(path))?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err(StoreError::Key(KeyProblem::Exposed)) }
}

#[cfg(not(unix))]
pub(crate) fn refuse_exposed(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interrupted_init_is_cleared_and_a_foreign_folder_is_not_touched() {
        let temp = tempfile::tempdir().unwrap();
        let folder = Folder::at(&temp.path().join("a"));
        folder.prepare(&SiteKey::new([1; 32])).unwrap();
        for left in OURS.iter().filter(|name| name.contains("sqlite")) {
            fs::write(folder.path().join(left), b"half").unwrap();
        }
        folder.prepare(&SiteKey::new([2; 32])).unwrap();
        assert_eq!(folder.key().unwrap().expose(), &[2; 32]);
        assert!(!folder.record().exists());

        fs::write(folder.path().join("thesis.docx"), b"dear").unwrap();
        assert!(matches!(folder.prepare(&SiteKey::new([3; 32])), Err(StoreError::NotEmpty(_))));
        assert!(folder.path().join("thesis.docx").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_may_read_is_refused() {
        let temp = tempfile::tempdir().unwrap();
        let folder = Folder::at(temp.path());
        folder.prepare(&SiteKey::new([1; 32])).unwrap();
        only_for_owner(&temp.path().join(KEY), 0o644).unwrap();
        assert!(matches!(folder.key(), Err(StoreError::Key(KeyProblem::Exposed))));
    }
}
