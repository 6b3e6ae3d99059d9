//! A backup restored into a new folder: all of it, verified, or nothing.

use std::fs;
use std::path::{Path, PathBuf};

use jalon_initiative::form::NoWords;
use jalon_initiative::meaning::Erasure;
use jalon_record::canonical;
use jalon_record::id::{DeviceId, Instant, Seq, SiteId};
use jalon_record::note::Verifier;

use super::load::{Keys, Loaded, keys, record};
use super::make::FILE;
use super::place::Place;
use super::sets::{Catalogue, Manifest, Set};
use super::sign::followed;
use super::{BackupError, BackupKey};
use crate::db::Db;
use crate::files::{FileId, path_in};
use crate::folder::{Folder, Settings};
use crate::store::random;
use crate::{Draft, Store, StoreError, witness};

/// What is to be restored, and where to.
pub struct Restore<'a> {
    /// Where the backup lies.
    pub from: &'a dyn Place,
    /// Whose record, where backups of several sites lie there.
    pub site: Option<SiteId>,
    /// Which set; the newest where absent.
    pub set: Option<&'a str>,
    /// What opens it.
    pub key: &'a BackupKey,
    /// Keys that the site is known to sign with, from paper or from the site itself: one of them, or one that they vouch for,
    /// must have signed. Where none is given, the keys in the backup count, and what carries no signature is restored too.
    pub signed_by: &'a [Verifier],
    /// A folder that is empty or not there yet.
    pub into: &'a Path,
    /// The address of a PostgreSQL database that holds no site; SQLite in the folder where absent.
    pub database: Option<&'a str>,
    /// Whether a record is restored in which `verify` finds faults.
    pub with_faults: bool,
}

/// What was restored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Restored {
    /// Whose record.
    pub site: SiteId,
    /// From which set.
    pub set: String,
    /// When its last part was made.
    pub made_at: Instant,
    /// How many entries the backup held.
    pub entries: i64,
    /// The root of the log over them.
    pub root: String,
    /// When the newest of them was received.
    pub newest_at: Option<Instant>,
    /// How many entries of the backup had been erased since, and were erased again.
    pub erased_again: usize,
    /// How many kept files came back.
    pub files: usize,
    /// How many that entries name were not in the backup.
    pub files_missing: usize,
    /// From which set the keys are: a newer one where an old record was asked for.
    pub keys_from: String,
    /// Whether newer keys were there and did not read: what was erased after these keys were made may be back.
    pub keys_are_not_newest: bool,
    /// The key that signed the newest part; none where it is not signed.
    pub signed_by: Option<Verifier>,
    /// What `verify` found, where it was to be restored all the same.
    pub faults: usize,
}

/// Restores a backup. It is put together beside the new folder, verified, and takes its name only then.
///
/// # Errors
/// [`BackupError::InTheWay`], [`BackupError::NoSet`], [`BackupError::WhichSite`], [`BackupError::WrongIdentity`],
/// [`BackupError::Damaged`], [`BackupError::Forged`], [`BackupError::NoKeys`], [`BackupError::Faults`], or what a place, a disk or a database refuses.
/// Nothing is left behind then.
pub fn restore(order: &Restore<'_>, told: &mut dyn FnMut(i64)) -> Result<Restored, BackupError> {
    let is_free = match fs::read_dir(order.into) {
        Ok(mut listed) => listed.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    };
    if !is_free {
        return Err(BackupError::InTheWay(order.into.to_owned()));
    }
    let chosen = Chosen::of(order)?;
    let (keys, from) = chosen.keys(order)?;
    let unfinished = Unfinished::beside(order.into)?;
    let mut restored = fill(order, &chosen, (keys, from), unfinished.path(), told)?;
    restored.keys_from = from.manifest.set.clone();
    restored.keys_are_not_newest = chosen.keys.first().is_some_and(|newest| newest.manifest != from.manifest);
    unfinished.become_whole(order.into)?;
    Ok(restored)
}

/// The set that is restored, and those whose keys may open it, newest first.
struct Chosen {
    set: Set,
    keys: Vec<Set>,
    is_newest: bool,
}

impl Chosen {
    fn of(order: &Restore<'_>) -> Result<Self, BackupError> {
        let there = Catalogue::read(order.from)?;
        let none = || BackupError::NoSet(order.set.map_or_else(|| order.from.told(), str::to_owned));
        let sites: Vec<SiteId> = there.sets.keys().copied().collect();
        let site = match (order.site, sites.as_slice()) {
            (Some(site), _) => site,
            (None, [only]) => *only,
            (None, []) => return Err(none()),
            (None, several) => return Err(BackupError::WhichSite(several.iter().map(ToString::to_string).collect())),
        };
        let sets = there.of(site);
        let set = match order.set {
            None => sets.last(),
            Some(name) => sets.iter().find(|set| set.manifest.set == name),
        };
        let set = set.ok_or_else(none)?.clone();
        let newer = |other: &&Set| other.has_keys && other.manifest.made_at >= set.manifest.made_at;
        let keys: Vec<Set> = sets.iter().rev().filter(newer).cloned().collect();
        let is_newest = sets.last().is_some_and(|last| last.manifest == set.manifest);
        Ok(Self { set, keys, is_newest })
    }

    /// The newest keys that read. Only where an older set was asked for by name do older keys take the place of damaged ones.
    fn keys(&self, order: &Restore<'_>) -> Result<(Keys, &Set), BackupError> {
        let mut failed = BackupError::NoKeys(self.set.manifest.set.clone());
        for set in &self.keys {
            let manifests = std::iter::once(&set.manifest).chain(&set.tails);
            match keys(order.from, manifests, order.key) {
                Ok(keys) => return Ok((keys, set)),
                Err(error @ BackupError::Damaged(_)) if order.set.is_some() => failed = error,
                Err(error) => return Err(error),
            }
        }
        Err(failed)
    }

    /// The parts of the record: an old set without its tails, which go when another set follows.
    fn records(&self) -> Vec<&Manifest> {
        let tails = if self.is_newest { self.set.tails.as_slice() } else { &[] };
        std::iter::once(&self.set.manifest).chain(tails).collect()
    }
}

fn fill(
    order: &Restore<'_>,
    chosen: &Chosen,
    (mut keys, keys_from): (Keys, &Set),
    path: &Path,
    told: &mut dyn FnMut(i64),
) -> Result<Restored, BackupError> {
    let folder = Folder::at(path);
    folder.prepare(&keys.site_key()?)?;
    let site = chosen.set.manifest.site;
    let settings = Settings {
        site,
        device: DeviceId::random(random()?),
        database: order.database.map(str::to_owned),
        address: None,
        openid: None,
    };
    let mut db = match order.database {
        None => Db::sqlite(&folder.record(), None)?,
        Some(url) => Db::postgres(url)?,
    };
    if !db.tables()?.is_empty() {
        return Err(BackupError::Store(StoreError::RecordExists(order.into.to_owned())));
    }
    let mut filled = || -> Result<Restored, BackupError> {
        let loaded = record(order.from, &chosen.records(), order.key, &mut keys, &mut db, told)?;
        let signed_by = signed(order, chosen, keys_from, &mut db)?;
        let (files, files_missing) = bring_files(order.from, site, &loaded.files, &folder)?;
        folder.write_settings(&settings)?;
        let restored = finish(order, chosen, &keys, loaded, &folder, (files, files_missing))?;
        Ok(Restored { signed_by, ..restored })
    };
    let restored = filled();
    if restored.is_err() && order.database.is_some() {
        // Nothing was in this database before.
        db.remove_everything()?;
    }
    restored
}

/// Who signed the newest part. Every manifest that is used must hold, by a key that counts.
fn signed(order: &Restore<'_>, chosen: &Chosen, keys_from: &Set, db: &mut Db) -> Result<Option<Verifier>, BackupError> {
    let site = chosen.set.manifest.site;
    let used = std::iter::once(&keys_from.manifest).chain(&keys_from.tails).chain(chosen.records());
    if let Some(bare) = used.clone().find(|manifest| manifest.signature.is_none()) {
        // An older Jalon signed nothing: there may be no table of keys either.
        return if order.signed_by.is_empty() { Ok(None) } else { Err(BackupError::Forged(bare.name())) };
    }
    let counting = match order.signed_by {
        [] => witness::known_keys(db, site)?,
        known => followed(known, &witness::known_changes(db, site)?),
    };
    let mut newest = None;
    for manifest in used {
        newest = manifest.signer(&counting)?;
    }
    Ok(newest)
}

/// Opens what was loaded, erases again what was erased since, verifies.
fn finish(
    order: &Restore<'_>,
    chosen: &Chosen,
    keys: &Keys,
    loaded: Loaded,
    folder: &Folder,
    (files, files_missing): (usize, usize),
) -> Result<Restored, BackupError> {
    let store = Store::open(folder.path())?;
    let erased_again = erase_again(&store, keys, loaded.size)?;
    let report = store.verify(&mut |_| {})?;
    if !report.is_clean() && !order.with_faults {
        return Err(BackupError::Faults(report.faults.len()));
    }
    let newest = *chosen.records().last().unwrap_or(&&chosen.set.manifest);
    Ok(Restored {
        site: store.site(),
        set: chosen.set.manifest.set.clone(),
        made_at: newest.made_at,
        entries: loaded.size.number(),
        root: loaded.root,
        newest_at: loaded.newest_at,
        erased_again,
        files,
        files_missing,
        keys_from: String::new(),
        keys_are_not_newest: false,
        signed_by: None,
        faults: report.faults.len(),
    })
}

/// Erasures that the record is too old to know are said in it again; how many entries they name.
fn erase_again(store: &Store, keys: &Keys, size: Seq) -> Result<usize, BackupError> {
    let mut again = 0;
    for erased in keys.erased.iter().filter(|erased| erased.seq > size) {
        let envelope = &erased.envelope;
        let mut targets = Vec::new();
        for target in &envelope.amends {
            if store.entry(*target)?.is_some() {
                targets.push(*target);
            }
        }
        if targets.is_empty() {
            continue;
        }
        let erasure: Erasure = canonical::read(erased.open.as_bytes())?;
        again += targets.len();
        let draft = Draft::of(envelope.initiative, envelope.author, envelope.occurred.clone(), &erasure, &NoWords {})?
            .audience(envelope.audience)
            .about(envelope.about)
            .recorded_at(envelope.recorded_at)
            .amending(targets)
            .once(&format!("restored {}", envelope.id));
        store.append(vec![draft])?;
    }
    Ok(again)
}

/// Brings back the kept files that entries name.
fn bring_files(from: &dyn Place, site: SiteId, files: &[FileId], folder: &Folder) -> Result<(usize, usize), BackupError> {
    let (mut brought, mut missing) = (0, 0);
    for file in files {
        let path = path_in(&folder.files(), *file);
        if path.exists() {
            continue;
        }
        let name = file.name_in_backup(site);
        let mut hidden = Vec::new();
        let read = from.open(&name).and_then(|mut open| open.read_to_end(&mut hidden).map_err(BackupError::place(&from.told())));
        match read {
            Err(BackupError::Damaged(_)) => {
                missing += 1;
                continue;
            }
            other => other?,
        };
        let sealed =
            jalon_record::hidden::reveal(file.bytes(), FILE, site.as_bytes(), &hidden).map_err(|_| BackupError::Damaged(name))?;
        let parent = path.parent().unwrap_or(&path);
        fs::create_dir_all(parent).and_then(|()| fs::write(&path, sealed)).map_err(StoreError::file(&path))?;
        brought += 1;
    }
    Ok((brought, missing))
}

/// A folder that is being filled, removed again unless it becomes whole.
pub(super) struct Unfinished(Option<PathBuf>);

const UNFINISHED: &str = ".restoring-";

impl Unfinished {
    /// Beside the folder that it is to become; what an interrupted attempt left there is removed.
    fn beside(into: &Path) -> Result<Self, BackupError> {
        let into = std::path::absolute(into).map_err(StoreError::file(into))?;
        let name = into.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let parent = into.parent().unwrap_or(&into).to_owned();
        fs::create_dir_all(&parent).map_err(StoreError::file(&parent))?;
        let begins = format!(".{name}{UNFINISHED}");
        for entry in fs::read_dir(&parent).map_err(StoreError::file(&parent))?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(&begins) {
                fs::remove_dir_all(entry.path()).map_err(StoreError::file(&entry.path()))?;
            }
        }
        let path = parent.join(format!("{begins}{}", hex::encode(random::<4>()?)));
        fs::create_dir(&path).map_err(StoreError::file(&path))?;
        Ok(Self(Some(path)))
    }

    fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }

    fn become_whole(mut self, into: &Path) -> Result<(), BackupError> {
        let Some(path) = self.0.take() else { return Ok(()) };
        let into = std::path::absolute(into).map_err(StoreError::file(into))?;
        let parent = into.parent().unwrap_or(&into);
        let renamed = sync(&path)
            .and_then(|()| match fs::remove_dir(&into) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
                _ => fs::rename(&path, &into),
            })
            .and_then(|()| fs::File::open(parent)?.sync_all());
        renamed.map_err(|error| {
            self.0 = Some(path);
            StoreError::file(&into)(error).into()
        })
    }
}

/// Puts everything in a folder on the disk.
fn sync(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => sync(&entry.path())?,
            false => fs::File::open(entry.path())?.sync_all()?,
        }
    }
    fs::File::open(folder)?.sync_all()
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            // Beside the folder that was to be; the next attempt removes what cannot be removed now.
            let _ = fs::remove_dir_all(path);
        }
    }
}
