//! Sealed files, kept by the hash of what they hold: the same file is kept once, and its name says nothing.
//!
//! A file lives as long as an entry names it. Erasing the last such entry removes it, after the commit; so does an entry
//! that is refused. What a crash leaves in between is removed by [`Store::rebuild`].

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use jalon_initiative::Form;
use jalon_initiative::pathway::Evidence;
use jalon_record::id::{EntryId, SiteId};
use jalon_record::seal::{Salt, Sealed};
use sha2::{Digest, Sha256};

use crate::db::{Db, Param};
use crate::{Draft, Outcome, Store, StoreError};

/// The open parts of all evidence: the only kind that names files.
const NAMING: &str =
    "SELECT b.open FROM entry e JOIN body b ON b.site = e.site AND b.seq = e.seq WHERE e.site = $1 AND e.kind = $2";
const NAMING_ONE: &str = "SELECT b.open FROM entry e JOIN body b ON b.site = e.site AND b.seq = e.seq \
    WHERE e.site = $1 AND e.kind = $2 AND b.open LIKE $3";

/// The name of a kept file: a keyed hash of its content, so that the name does not betray a known document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FileId([u8; 32]);

impl std::fmt::Display for FileId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl FileId {
    /// Its bytes.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// From 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }
}

/// The file that the open part of evidence names.
pub(crate) fn file_named_in(open: &str) -> Option<FileId> {
    let evidence: Evidence = jalon_record::canonical::read(open.as_bytes()).ok()?;
    FileId::from_hex(&evidence.file?.hash)
}

/// Those of these files that no entry names.
pub(crate) fn unnamed(db: &mut Db, site: SiteId, files: Vec<FileId>) -> Result<Vec<FileId>, StoreError> {
    let mut left = Vec::new();
    for file in files {
        let pattern = format!("%{file}%");
        let naming = db.rows(NAMING_ONE, &[site.as_bytes().into(), Evidence::KIND.into(), Param::Text(&pattern)])?;
        if naming.is_empty() {
            left.push(file);
        }
    }
    Ok(left)
}

/// Removes a kept file from the folder of files; one that is gone already is no fault.
pub(crate) fn forget(files: &Path, file: FileId) -> Result<(), StoreError> {
    let path = path_in(files, file);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::file(&path)(error)),
        _ => Ok(()),
    }
}

pub(crate) fn path_in(files: &Path, file: FileId) -> PathBuf {
    let name = file.to_string();
    files.join(&name[..2]).join(name)
}

impl Store {
    /// Adds entries that name a file, and keeps the file: sealed and on the disk before the entries are, and removed again
    /// where they are refused.
    ///
    /// # Errors
    /// As [`Store::append`], or what the disk refuses.
    pub fn append_with_file(&self, drafts: Vec<Draft>, content: &[u8]) -> Result<Vec<Outcome>, StoreError> {
        let file = self.keep_file(content)?;
        let appended = self.append(drafts);
        match &appended {
            // An erasure may have removed the same file while these entries waited for their place.
            Ok(_) => self.keep_file(content).map(|_| ())?,
            Err(_) => {
                for file in self.read(|db| unnamed(db, self.site, vec![file]))? {
                    forget(&self.folder.files(), file)?;
                }
            }
        }
        appended
    }

    /// Removes every kept file that no entry names; how many these were.
    ///
    /// # Errors
    /// What the database or the disk refuses.
    pub fn sweep_files(&self) -> Result<usize, StoreError> {
        let kept = self.kept_files()?;
        if kept.is_empty() {
            return Ok(0);
        }
        let rows = self.read(|db| db.rows(NAMING, &[self.site.as_bytes().into(), Evidence::KIND.into()]))?;
        let mut named = HashSet::new();
        for mut row in rows {
            named.extend(file_named_in(&row.text()?));
        }
        let orphans: Vec<FileId> = kept.into_iter().filter(|file| !named.contains(file)).collect();
        orphans.iter().try_for_each(|file| forget(&self.folder.files(), *file))?;
        Ok(orphans.len())
    }

    fn kept_files(&self) -> Result<Vec<FileId>, StoreError> {
        let names = |folder: &Path| -> Result<Vec<PathBuf>, StoreError> {
            match fs::read_dir(folder) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
                listed => {
                    let listed = listed.map_err(StoreError::file(folder))?;
                    listed.map(|entry| Ok(entry.map_err(StoreError::file(folder))?.path())).collect()
                }
            }
        };
        let mut found = Vec::new();
        for folder in names(&self.folder.files())?.iter().filter(|path| path.is_dir()) {
            let files = names(folder)?;
            found.extend(files.iter().filter_map(|path| FileId::from_hex(path.file_name()?.to_str()?)));
        }
        Ok(found)
    }

    /// Keeps a file, sealed; keeping it twice changes nothing.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep_file(&self, content: &[u8]) -> Result<FileId, StoreError> {
        let id = self.name_file(content);
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
        if self.name_file(&content) != id {
            return Err(StoreError::Damaged("file"));
        }
        Ok(content)
    }

    /// What a file is called once it is kept.
    pub fn name_file(&self, content: &[u8]) -> FileId {
        let mut hasher = Sha256::new();
        hasher.update(self.key.for_purpose("jalon file id 1"));
        hasher.update(content);
        FileId(hasher.finalize().into())
    }

    pub(crate) fn file_path(&self, id: FileId) -> PathBuf {
        path_in(&self.folder.files(), id)
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
