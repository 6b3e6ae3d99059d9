//! Backups made: the whole, and tails of what was added since; and what is too old removed.

use std::collections::BTreeSet;
use std::fs;

use jalon_record::hidden;
use jalon_record::id::{Instant, Seq, SiteId};
use jalon_record::note::Signer;

use super::keys::recipients;
use super::lock::Workshop;
use super::place::{Place, UNFINISHED, place};
use super::sets::{Catalogue, Manifest, PartFile, kept, keys_are_old, name_of, set_name};
use super::settings::BackupSettings;
use super::state::{BackupState, PlaceState, TailState};
use super::write::{Piece, Since, Written, write};
use super::{BackupError, FORMAT, TAIL_FULL};
use crate::files::FileId;
use crate::{Store, StoreError};

/// How much is backed up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extent {
    /// Everything.
    Whole,
    /// What was added since, where a whole backup is there already; else everything.
    Tail,
}

/// What became of one place.
#[derive(Debug)]
pub struct Kept {
    /// What the place is called.
    pub place: String,
    /// The set that was added to, and how many entries it reaches to; or why not.
    pub outcome: Result<(String, Seq), BackupError>,
}

impl Store {
    /// Backs up to every place that was set up. One place that fails or is absent does not keep the others waiting.
    ///
    /// # Errors
    /// [`BackupError::NotSetUp`], or what the record or the disk refuses; what a place refuses is in the answer.
    pub fn back_up(&self, extent: Extent, now: Instant) -> Result<Vec<Kept>, BackupError> {
        let settings = BackupSettings::read(self.folder())?.ok_or(BackupError::NotSetUp)?;
        let places: Vec<_> = settings.places.iter().map(place).collect::<Result<_, _>>()?;
        let places: Vec<&dyn Place> = places.iter().map(AsRef::as_ref).collect();
        self.back_up_to(&places, &settings, extent, now)
    }

    pub(crate) fn back_up_to(
        &self,
        places: &[&dyn Place],
        settings: &BackupSettings,
        extent: Extent,
        now: Instant,
    ) -> Result<Vec<Kept>, BackupError> {
        let workshop = Workshop::open(self.folder())?;
        let mut state = BackupState::read(self.folder());
        // Before anything is written: what is written then holds the public half of the key that signs it.
        let signer = self.last_signer()?;
        let mut job = Job { store: self, settings, workshop: &workshop, signer: &signer, now, whole: None };
        let mut kept = Vec::new();
        for place in places {
            let told = place.told();
            let known = state.place(&told);
            let outcome = job.to(*place, known, extent);
            known.failed = outcome.as_ref().err().map(|error| (error.code().to_owned(), now));
            if let Ok((_, size)) = &outcome {
                known.up_to_date_at = Some(now);
                known.entries = size.number();
            }
            kept.push(Kept { place: told, outcome });
        }
        state.write(self.folder())?;
        Ok(kept)
    }
}

struct Job<'a> {
    store: &'a Store,
    settings: &'a BackupSettings,
    workshop: &'a Workshop,
    signer: &'a Signer,
    now: Instant,
    /// The whole, once written for the first place.
    whole: Option<Written>,
}

impl Job<'_> {
    fn to(&mut self, place: &dyn Place, known: &mut PlaceState, extent: Extent) -> Result<(String, Seq), BackupError> {
        // Asked first: a place that is absent costs nothing, and is not written for.
        let there = Catalogue::read(place)?;
        let is_there = |tail: &TailState| there.of(self.store.site).iter().any(|set| set.manifest.set == tail.set);
        match known.tail.clone().filter(|tail| extent == Extent::Tail && is_there(tail)) {
            Some(tail) => {
                let (size, next) = self.tail(place, &tail, &there)?;
                known.tail = Some(next);
                Ok((tail.set, size))
            }
            None => self.whole(place, known, &there),
        }
    }

    fn whole(&mut self, place: &dyn Place, known: &mut PlaceState, there: &Catalogue) -> Result<(String, Seq), BackupError> {
        let at = self.stamp(there);
        let set = free_name(there, self.store.site, at);
        let written = match self.whole.take() {
            Some(written) => written,
            None => self.write(&Since::default())?,
        };
        let done = self.put(place, (&set, 0, at), Seq::START, &written, there);
        let (size, marks) = (written.size, written.marks.clone());
        self.whole = Some(written);
        done?;
        known.whole_at = Some(self.now);
        known.tail =
            Some(TailState { set: set.clone(), number: 1, after: size, marks, files: Vec::new(), digest: String::new() });
        prune(place, self.store.site, self.now)?;
        Ok((set, size))
    }

    /// Writes what was added since, in the place of the tail before. One that has grown long is left, and the next begins.
    fn tail(&self, place: &dyn Place, tail: &TailState, there: &Catalogue) -> Result<(Seq, TailState), BackupError> {
        let written = self.write(&tail.since())?;
        if written.digest == tail.digest {
            return Ok((written.size, tail.clone()));
        }
        let files = self.put(place, (&tail.set, tail.number, self.stamp(there)), tail.after, &written, there)?;
        for former in tail.files.iter().filter(|former| !files.contains(former)) {
            place.remove(former)?;
        }
        let is_full = written.record.bytes + written.keys.bytes > TAIL_FULL;
        let next = TailState { files, digest: written.digest, ..tail.clone() };
        Ok((
            written.size,
            match is_full {
                false => next,
                true => TailState {
                    number: tail.number + 1,
                    after: written.size,
                    marks: written.marks,
                    files: Vec::new(),
                    digest: String::new(),
                    ..next
                },
            },
        ))
    }

    /// When this backup is said to be made: now, and later than all that lies there. Where the clock was once ahead, what is made
    /// last would else not be the newest, and restoring would bring back less than there is.
    fn stamp(&self, there: &Catalogue) -> Instant {
        let sets = there.of(self.store.site).iter();
        let last = sets.flat_map(|set| std::iter::once(&set.manifest).chain(&set.tails)).map(|manifest| manifest.made_at).max();
        last.map_or(self.now, |last| self.now.max(Instant::from_micros(last.micros().saturating_add(1))))
    }

    fn write(&self, since: &Since) -> Result<Written, BackupError> {
        let key = self.store.key_in_force()?;
        let recipients = recipients(&self.settings.recipient, &key, self.store.sheet_recipient()?.as_deref())?;
        write(self.store, &key, since, &self.workshop.room("spool")?, &recipients)
    }

    /// Puts kept files, both parts and, last, the manifest; the names of all but kept files, the manifest first.
    fn put(
        &self,
        place: &dyn Place,
        (set, tail, at): (&str, u32, Instant),
        after: Seq,
        written: &Written,
        there: &Catalogue,
    ) -> Result<Vec<String>, BackupError> {
        let site = self.store.site;
        let mut files = BTreeSet::new();
        for file in &written.files {
            let name = file.name_in_backup(site);
            if !there.names.contains(&name) && !self.file(place, *file, &name)? {
                continue;
            }
            files.insert(name);
        }
        let part = |piece: &Piece, what: &str| PartFile {
            name: name_of(site, set, tail, at, what),
            bytes: piece.bytes,
            sha256: piece.sha256.clone(),
        };
        let mut manifest = Manifest {
            format: FORMAT,
            site,
            set: set.to_owned(),
            made_at: at,
            tail,
            after,
            size: written.size,
            root: written.root.clone(),
            newest_at: written.newest_at,
            record: part(&written.record, "record.age"),
            keys: part(&written.keys, "keys.age"),
            files: files.into_iter().collect(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            signature: None,
        };
        manifest.sign(self.signer)?;
        let text = serde_json::to_vec(&manifest).map_err(|_| StoreError::Damaged("manifest"))?;
        let path = self.workshop.room("manifest")?.join("manifest.json");
        fs::write(&path, text).map_err(StoreError::file(&path))?;
        place.put(&manifest.record.name, &written.record.path)?;
        place.put(&manifest.keys.name, &written.keys.path)?;
        place.put(&manifest.name(), &path)?;
        Ok(vec![manifest.name(), manifest.record.name, manifest.keys.name])
    }

    /// Puts a kept file, hidden under its own name. One that is gone meanwhile was erased: false then.
    fn file(&self, place: &dyn Place, file: FileId, name: &str) -> Result<bool, BackupError> {
        let path = self.store.file_path(file);
        let sealed = match fs::read(&path) {
            Ok(sealed) => sealed,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(StoreError::file(&path)(error).into()),
        };
        let hidden = hidden::hide(file.bytes(), FILE, self.store.site.as_bytes(), &sealed)?;
        let copy = self.workshop.room("file")?.join("file");
        fs::write(&copy, hidden).map_err(StoreError::file(&copy))?;
        place.put(name, &copy)?;
        Ok(true)
    }
}

/// The name of a set begun now: another where two were begun within one second.
fn free_name(there: &Catalogue, site: SiteId, now: Instant) -> String {
    let is_free = |name: &String| there.of(site).iter().all(|set| set.manifest.set != *name);
    let mut names = (0..).map(|later| set_name(Instant::from_micros(now.micros() + later * 1_000_000)));
    names.find(is_free).unwrap_or_default()
}

/// What hides a kept file, and names it: both follow from its name at home, which only the entry that it came with knows.
pub(super) const FILE: &str = "jalon backup file 1";
const FILE_NAME: &str = "jalon backup file name 1";

impl FileId {
    /// What the file is called in a backup.
    pub(crate) fn name_in_backup(self, site: SiteId) -> String {
        let name = hex::encode(hidden::derived(self.bytes(), FILE_NAME));
        format!("{site}/files/{}/{name}", &name[..2])
    }
}

/// Removes what is too old: sets that are not kept, keys that have lived their time, tails of sets that another has followed,
/// kept files that no set names which can still be opened, and what an interrupted backup left.
pub(crate) fn prune(place: &dyn Place, site: SiteId, now: Instant) -> Result<(), BackupError> {
    let there = Catalogue::read(place)?;
    let sets = there.of(site);
    let Some(newest) = sets.last() else { return Ok(()) };
    let made: Vec<Instant> = sets.iter().map(|set| set.manifest.made_at).collect();
    let mut stays: BTreeSet<String> = BTreeSet::new();
    let mut files: BTreeSet<&String> = BTreeSet::new();
    for (set, keep) in sets.iter().zip(kept(&made)) {
        let is_newest = set.manifest == newest.manifest;
        if !keep {
            continue;
        }
        stays.extend([set.manifest.name(), set.manifest.record.name.clone()]);
        if is_newest || !keys_are_old(set.manifest.made_at, now) {
            stays.insert(set.manifest.keys.name.clone());
            files.extend(&set.manifest.files);
        }
        if is_newest {
            for tail in &set.tails {
                stays.extend([tail.name(), tail.record.name.clone(), tail.keys.name.clone()]);
                files.extend(&tail.files);
            }
        }
    }
    let (of_sets, of_files) = (format!("{site}/sets/"), format!("{site}/files/"));
    for name in &there.names {
        let goes = (name.starts_with(&of_sets) && !stays.contains(name))
            || (name.starts_with(&of_files) && !files.contains(name))
            || (name.starts_with(&site.to_string()) && name.ends_with(UNFINISHED));
        if goes {
            place.remove(name)?;
        }
    }
    Ok(())
}
