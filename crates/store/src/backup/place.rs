//! Where backups lie: a folder, or object storage. Only what is encrypted ever reaches a place.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::BackupError;
use super::settings::PlaceSettings;
use super::storage::StoragePlace;

/// Somewhere that files can be put whole, read and removed. Names are relative, with `/` between their parts.
pub trait Place: Send + Sync {
    /// What it is called, without anything secret.
    fn told(&self) -> String;

    /// All names there.
    ///
    /// # Errors
    /// [`BackupError::Absent`] where it is not there, [`BackupError::Place`] where it refuses.
    fn list(&self) -> Result<Vec<String>, BackupError>;

    /// Puts a copy of a file there, whole or not at all.
    ///
    /// # Errors
    /// As [`Place::list`].
    fn put(&self, name: &str, from: &Path) -> Result<(), BackupError>;

    /// Reads a file.
    ///
    /// # Errors
    /// As [`Place::list`].
    fn open(&self, name: &str) -> Result<Box<dyn Read>, BackupError>;

    /// Removes a file; one that is gone already is no fault.
    ///
    /// # Errors
    /// As [`Place::list`].
    fn remove(&self, name: &str) -> Result<(), BackupError>;

    /// Makes it a place for backups, so that an empty mount point is not taken for it later.
    ///
    /// # Errors
    /// As [`Place::list`].
    fn found(&self) -> Result<(), BackupError> {
        Ok(())
    }
}

/// The place that settings speak of.
///
/// # Errors
/// Where the credentials of object storage do not read.
pub fn place(settings: &PlaceSettings) -> Result<Box<dyn Place>, BackupError> {
    Ok(match settings {
        PlaceSettings::Folder(path) => Box::new(FolderPlace::at(path)),
        PlaceSettings::Storage(storage) => Box::new(StoragePlace::new(storage)?),
    })
}

/// What backups lie in, within the folder that was named.
const WITHIN: &str = "jalon-backup";
/// What says that this is the place, and not the empty mount point of a disk that is elsewhere.
const MARK: &str = "README.txt";
const TOLD: &str = "\
Sauvegardes de Jalon. Elles sont chiffrées : sans la feuille de récupération, personne ne peut les lire.
Pour tout rétablir : jalon restore DOSSIER --folder NOUVEAU
N’effacez rien ici : Jalon enlève lui-même ce qui est trop ancien.

Backups of Jalon. They are encrypted: without the recovery sheet nobody can read them.
To restore everything: jalon restore FOLDER --folder NEW
Delete nothing here: Jalon itself removes what is too old.

Jalon 的备份。内容已加密：没有恢复单，任何人都无法读取。
恢复全部内容：jalon restore 文件夹 --folder 新文件夹
请勿删除这里的任何内容：Jalon 会自行清除过旧的备份。
";

/// A folder, perhaps on a disk that is unplugged now and then.
pub(crate) struct FolderPlace {
    root: PathBuf,
}

impl FolderPlace {
    /// By the folder that was named, or by the one within it that holds the backups.
    pub(crate) fn at(path: &Path) -> Self {
        let is_itself = path.file_name().is_some_and(|name| name == WITHIN);
        Self { root: if is_itself { path.to_owned() } else { path.join(WITHIN) } }
    }

    fn absent(&self) -> BackupError {
        BackupError::Absent(self.told())
    }

    /// The path of a name. Names come from manifests too, which are not ours to trust.
    fn path(&self, name: &str) -> Result<PathBuf, BackupError> {
        let is_plain = |part: &str| {
            !part.is_empty() && !part.starts_with('.') && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
        };
        match name.split('/').all(is_plain) {
            true => Ok(self.root.join(name)),
            false => Err(BackupError::Damaged(name.to_owned())),
        }
    }

    fn walk(&self, folder: &Path, prefix: &str, names: &mut Vec<String>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let Some(name) = entry.file_name().to_str().map(|name| format!("{prefix}{name}")) else { continue };
            match entry.file_type()? {
                sort if sort.is_dir() => self.walk(&entry.path(), &format!("{name}/"), names)?,
                _ => names.push(name),
            }
        }
        Ok(())
    }
}

impl Place for FolderPlace {
    fn told(&self) -> String {
        self.root.parent().unwrap_or(&self.root).display().to_string()
    }

    fn list(&self) -> Result<Vec<String>, BackupError> {
        if !self.root.join(MARK).exists() {
            return Err(self.absent());
        }
        let mut names = Vec::new();
        self.walk(&self.root, "", &mut names).map_err(BackupError::place(&self.told()))?;
        Ok(names)
    }

    fn put(&self, name: &str, from: &Path) -> Result<(), BackupError> {
        if !self.root.join(MARK).exists() {
            return Err(self.absent());
        }
        let path = self.path(name)?;
        let folder = path.parent().unwrap_or(&self.root);
        let mut unfinished = path.as_os_str().to_owned();
        unfinished.push(UNFINISHED);
        let unfinished = PathBuf::from(unfinished);
        let copied = fs::create_dir_all(folder)
            .and_then(|()| fs::copy(from, &unfinished))
            .and_then(|_| File::open(&unfinished)?.sync_all())
            .and_then(|()| fs::rename(&unfinished, &path))
            .and_then(|()| sync_folder(folder));
        copied.map_err(|error| {
            // What was copied so far makes room again; it could not be read as a backup anyway.
            let _ = fs::remove_file(&unfinished);
            BackupError::place(&self.told())(error)
        })
    }

    fn open(&self, name: &str) -> Result<Box<dyn Read>, BackupError> {
        let file = File::open(self.path(name)?).map_err(|error| match error.kind() {
            ErrorKind::NotFound => BackupError::Damaged(name.to_owned()),
            _ => BackupError::place(&self.told())(error),
        })?;
        Ok(Box::new(file))
    }

    fn remove(&self, name: &str) -> Result<(), BackupError> {
        let path = self.path(name)?;
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(BackupError::place(&self.told())(error)),
            _ => {}
        }
        // A folder that still holds something stays.
        let _ = path.parent().map(fs::remove_dir);
        Ok(())
    }

    fn found(&self) -> Result<(), BackupError> {
        let outside = self.root.parent().unwrap_or(&self.root);
        if !outside.is_dir() {
            return Err(self.absent());
        }
        let made = fs::create_dir_all(&self.root).and_then(|()| fs::write(self.root.join(MARK), TOLD));
        made.map_err(BackupError::place(&self.told()))
    }
}

/// The ending of what is not whole yet.
pub(crate) const UNFINISHED: &str = ".new";

/// Makes a renaming last, where the file system can.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some file systems of USB keys and network shares cannot, and say so.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied) => {
            Ok(())
        }
        synced => synced,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mount_point_without_its_disk_is_absent() {
        let temp = tempfile::tempdir().unwrap();
        let place = FolderPlace::at(&temp.path().join("usb"));
        assert!(matches!(place.found(), Err(BackupError::Absent(_))));
        fs::create_dir(temp.path().join("usb")).unwrap();
        assert!(matches!(place.list(), Err(BackupError::Absent(_))));
        place.found().unwrap();
        assert_eq!(place.list().unwrap(), [MARK]);
        assert!(matches!(place.put("a", Path::new("/nowhere")), Err(BackupError::Place { .. })));
        assert_eq!(place.list().unwrap(), [MARK]);
    }

    #[test]
    fn a_name_never_leads_out_of_the_place() {
        let place = FolderPlace::at(Path::new("/srv"));
        for name in ["../x", "/etc/passwd", "a//b", "a/../b", "", ".", "a\\b", "a/.."] {
            assert!(matches!(place.path(name), Err(BackupError::Damaged(_))), "{name}");
        }
        assert!(place.path("a/b-1.age").is_ok());
    }
}
