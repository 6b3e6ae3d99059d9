//! One at a time: the corner of a site's folder where backups are put together and tried.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use super::BackupError;
use crate::StoreError;
use crate::folder::{Folder, only_for_owner};

const CORNER: &str = "backup";

/// Held by the one who is at work. What is put together here is removed when it is given back; what a crash left, by the next.
pub(crate) struct Workshop {
    path: PathBuf,
    count: AtomicU32,
    _lock: File,
}

impl Workshop {
    /// Waits for one's turn.
    pub(crate) fn open(folder: &Folder) -> Result<Self, BackupError> {
        let path = folder.path().join(CORNER);
        let failed = |error| StoreError::file(&path)(error);
        fs::create_dir_all(&path).map_err(failed)?;
        only_for_owner(&path, 0o700)?;
        let lock = File::create(path.join("lock")).map_err(failed)?;
        lock.lock().map_err(failed)?;
        let workshop = Self { path, count: AtomicU32::new(0), _lock: lock };
        workshop.clear();
        Ok(workshop)
    }

    /// An empty folder of its own.
    pub(crate) fn room(&self, name: &str) -> Result<PathBuf, BackupError> {
        let path = self.path.join(format!("{name}-{}", self.count.fetch_add(1, Ordering::Relaxed)));
        fs::create_dir(&path).map_err(StoreError::file(&path))?;
        only_for_owner(&path, 0o700)?;
        Ok(path)
    }

    fn clear(&self) {
        for entry in fs::read_dir(&self.path).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                // What cannot be removed now is removed the next time; it is encrypted, or this folder's own.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        self.clear();
    }
}
