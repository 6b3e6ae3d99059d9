//! Sealed files, kept by the hash of what they hold: the same file is kept once, and its name says nothing.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use jalon_record::id::EntryId;
use jalon_record::seal::{Salt, Sealed};
use sha2::{Digest, Sha256};

use crate::{Store, StoreError};

/// The name of a kept file: a keyed hash of its content, so that the name does not betray a known document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FileId([u8; 32]);

impl std::fmt::Display for FileId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl Store {
    /// Keeps a file, sealed; keeping it twice changes nothing.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep_file(&self, content: &[u8]) -> Result<FileId, StoreError> {
        let id = self.file_id(content);
        let path = self.file_path(id);
        if path.exists() {
            return Ok(id);
        }
        let sealed = Sealed::seal(&self.key, self.site, EntryId::from_bytes([0; 16]), &Salt::new(id.0), with_length(content))?;
        let folder = path.parent().unwrap_or(&path).to_owned();
        fs::create_dir_all(&folder).map_err(StoreError::file(&folder))?;
        let unfinished = path.with_extension("new");
        fs::File::create(&unfinished)
            .and_then(|mut file| file.write_all(sealed.as_bytes()).and_then(|()| file.sync_all()))
            .and_then(|()| fs::rename(&unfinished, &path))
            .and_then(|()| fs::File::open(&folder)?.sync_all())
            .map_err(StoreError::file(&path))?;
        Ok(id)
    }

    /// Reads a kept file.
    ///
    /// # Errors
    /// [`StoreError::File`] where there is none, [`StoreError::Record`] where it was changed.
    pub fn kept_file(&self, id: FileId) -> Result<Vec<u8>, StoreError> {
        let path = self.file_path(id);
        let sealed = Sealed::from_bytes(fs::read(&path).map_err(StoreError::file(&path))?);
        let opened = sealed.open(&self.key, self.site, EntryId::from_bytes([0; 16]), &Salt::new(id.0))?;
        let content = without_length(&opened).ok_or(StoreError::Damaged("file"))?;
        if self.file_id(&content) != id {
            return Err(StoreError::Damaged("file"));
        }
        Ok(content)
    }

    fn file_id(&self, content: &[u8]) -> FileId {
        let mut hasher = Sha256::new();
        hasher.update(self.key.for_purpose("jalon file id 1"));
        hasher.update(content);
        FileId(hasher.finalize().into())
    }

    fn file_path(&self, id: FileId) -> PathBuf {
        let name = id.to_string();
        self.folder.files().join(&name[..2]).join(name)
    }
}

/// Sealing pads with spaces, which JSON ignores and a file does not: its length goes first.
fn with_length(content: &[u8]) -> Vec<u8> {
    let mut bytes = (content.len() as u64).to_be_bytes().to_vec();
    bytes.extend_from_slice(content);
    bytes
}

fn without_length(bytes: &[u8]) -> Option<Vec<u8>> {
    let (length, content) = bytes.split_first_chunk::<8>()?;
    content.get(..usize::try_from(u64::from_be_bytes(*length)).ok()?).map(<[u8]>::to_vec)
}
