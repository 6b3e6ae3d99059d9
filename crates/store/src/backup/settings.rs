//! What was set up: for whom backups are made, where they go, and when. `backup.toml` in the folder of the site.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{BackupError, BackupKey};
use crate::StoreError;
use crate::folder::Folder;

const NAME: &str = "backup.toml";

/// What `backup.toml` says. It holds no secret.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupSettings {
    /// The recipient that belongs to the key on the recovery sheet.
    pub recipient: String,
    /// At which hour, where the clinic is, the whole is backed up.
    #[serde(default = "night")]
    pub hour: i8,
    /// Where backups go.
    #[serde(default)]
    pub places: Vec<PlaceSettings>,
}

/// Somewhere that backups go.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlaceSettings {
    /// A folder: another disk, a USB key, a share of the network. It may be absent for a while.
    Folder(PathBuf),
    /// Object storage that speaks S3.
    Storage(Storage),
}

/// Object storage that speaks S3.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Storage {
    /// Its address, `https://…`.
    pub endpoint: String,
    /// The bucket.
    pub bucket: String,
    /// The region; any word where there are none.
    #[serde(default = "region")]
    pub region: String,
    /// What comes before every name in the bucket.
    #[serde(default)]
    pub prefix: String,
    /// A file with `key = "…"` and `secret = "…"`, readable by its owner alone.
    pub credentials: PathBuf,
}

fn night() -> i8 {
    3
}

fn region() -> String {
    "us-east-1".to_owned()
}

impl BackupSettings {
    /// For a recovery sheet, with no place yet.
    pub fn new(key: &BackupKey) -> Self {
        Self { recipient: key.recipient(), hour: night(), places: Vec::new() }
    }

    /// Reads what was set up for a folder; `None` where nothing was.
    ///
    /// # Errors
    /// [`StoreError::Settings`] where the file does not read.
    pub fn read(folder: &Folder) -> Result<Option<Self>, BackupError> {
        let path = folder.path().join(NAME);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Some(parse(&text)?)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::file(&path)(error).into()),
        }
    }

    /// Keeps them.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn write(&self, folder: &Folder) -> Result<(), BackupError> {
        let text = toml::to_string(self).map_err(|error| StoreError::Settings(error.to_string()))?;
        folder.replace_secret(NAME, text.as_bytes())?;
        Ok(())
    }
}

impl Storage {
    /// From a file that describes it, to restore from.
    ///
    /// # Errors
    /// [`StoreError::Settings`] where it does not read.
    pub fn read(path: &Path) -> Result<Self, BackupError> {
        let text = fs::read_to_string(path).map_err(StoreError::file(path))?;
        Ok(parse(&text)?)
    }
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    toml::from_str(text).map_err(|error: toml::de::Error| StoreError::Settings(error.message().to_owned()))
}
