//! The trial: a backup is one only when it was restored. And what a running server does by itself, night and day.

use jalon_record::id::Instant;

use super::lock::Workshop;
use super::make::Extent;
use super::place::{Place, place};
use super::restore::{Restore, restore};
use super::sets::{Catalogue, Set};
use super::settings::BackupSettings;
use super::state::{BackupState, Trial};
use super::{AFTER_FAILURE, BackupError, BackupKey};
use crate::Store;
use crate::store::now;

/// A place as it is called, and the sets that lie there, or why they cannot be listed.
pub type InPlace = (String, Result<Vec<Set>, BackupError>);

impl Store {
    /// What lies in each place that was set up: the sets of this site, oldest first.
    ///
    /// # Errors
    /// [`BackupError::NotSetUp`]; what a place refuses is in the answer.
    pub fn backups(&self) -> Result<Vec<InPlace>, BackupError> {
        let settings = BackupSettings::read(self.folder())?.ok_or(BackupError::NotSetUp)?;
        let sets = |place: &dyn Place| Ok(Catalogue::read(place)?.of(self.site()).to_vec());
        settings.places.iter().map(|one| place(one).map(|place| (place.told(), sets(place.as_ref())))).collect()
    }

    /// Restores the newest backup into a folder that is thrown away, and keeps how that went. The site's own key opens it;
    /// the key on the recovery sheet is not needed.
    ///
    /// # Errors
    /// [`BackupError::NotSetUp`], or what the disk refuses; how the trial went is in the answer.
    pub fn try_backup(&self, now: Instant) -> Result<Trial, BackupError> {
        let settings = BackupSettings::read(self.folder())?.ok_or(BackupError::NotSetUp)?;
        let workshop = Workshop::open(self.folder())?;
        let mut state = BackupState::read(self.folder());
        let mut trial = Trial { at: now, place: String::new(), set: None, entries: 0, failed: None };
        let mut outcome = Err(BackupError::NoSet(self.folder().path().display().to_string()));
        for place in settings.places.iter().map(place) {
            let place = place?;
            trial.place = place.told();
            outcome = self.try_one(place.as_ref(), &workshop, &mut trial);
            // The next place is asked only where this one is not there: what is there must restore.
            if !matches!(outcome, Err(BackupError::Absent(_) | BackupError::NoSet(_))) {
                break;
            }
        }
        match &outcome {
            Ok(()) => state.tried_at = Some(now),
            Err(error) => {
                tracing::warn!(code = error.code(), "the trial of the newest backup failed");
                trial.failed = Some(error.code().to_owned());
            }
        }
        state.trial = Some(trial.clone());
        state.write(self.folder())?;
        Ok(trial)
    }

    fn try_one(&self, from: &dyn Place, workshop: &Workshop, trial: &mut Trial) -> Result<(), BackupError> {
        let there = Catalogue::read(from)?;
        let newest = there.of(self.site()).last().ok_or_else(|| BackupError::NoSet(from.told()))?;
        trial.set = Some(newest.manifest.set.clone());
        let key = BackupKey::of_site(&self.key_in_force()?)?;
        // One that an older Jalon made carries no signature, and is tried all the same.
        let signed_by = if newest.newest().signature.is_some() { self.verifiers()? } else { Vec::new() };
        let room = workshop.room("trial")?.join("site");
        let order = Restore {
            from,
            site: Some(self.site()),
            set: None,
            key: &key,
            signed_by: &signed_by,
            into: &room,
            database: None,
            with_faults: false,
        };
        let restored = restore(&order, &mut |_| {})?;
        trial.entries = restored.entries;
        let state = self.state()?;
        let is_same = state.size.number() != restored.entries || hex::encode(state.root.as_bytes()) == restored.root;
        if is_same { Ok(()) } else { Err(BackupError::Damaged(newest.manifest.record.name.clone())) }
    }

    /// Does what is due: each night everything to every place, then a trial; in between what was added since. `nightfall` says
    /// when it last was a given hour.
    ///
    /// # Errors
    /// What the disk or the record refuses; nothing where no backup was set up.
    pub fn keep_backups(&self, nightfall: impl Fn(i8) -> Instant) -> Result<(), BackupError> {
        self.keep_backups_at(now(), nightfall)
    }

    pub(crate) fn keep_backups_at(&self, now: Instant, nightfall: impl Fn(i8) -> Instant) -> Result<(), BackupError> {
        let Some(settings) = BackupSettings::read(self.folder())? else { return Ok(()) };
        let night = nightfall(settings.hour);
        let state = BackupState::read(self.folder());
        let mut wholes: Vec<Box<dyn Place>> = Vec::new();
        let mut tails: Vec<Box<dyn Place>> = Vec::new();
        for settings in &settings.places {
            let place = place(settings)?;
            let known = state.places.get(&place.told()).cloned().unwrap_or_default();
            let waits = known
                .failed
                .as_ref()
                .is_some_and(|(code, at)| code != "backup-absent" && now.micros().saturating_sub(at.micros()) < AFTER_FAILURE);
            match known.whole_at {
                _ if waits => {}
                Some(at) if at >= night => tails.push(place),
                _ => wholes.push(place),
            }
        }
        if !tails.is_empty() {
            self.back_up_to(&refs(&tails), &settings, Extent::Tail, now)?;
        }
        if !wholes.is_empty() {
            let kept = self.back_up_to(&refs(&wholes), &settings, Extent::Whole, now)?;
            if kept.iter().any(|kept| kept.outcome.is_ok()) {
                self.try_backup(now)?;
            }
        }
        Ok(())
    }
}

fn refs(places: &[Box<dyn Place>]) -> Vec<&dyn Place> {
    places.iter().map(AsRef::as_ref).collect()
}
