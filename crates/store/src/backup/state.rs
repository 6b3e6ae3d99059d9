//! What became of the last backups and of the last trial: `backup/state.json` in the folder of the site. It only saves asking
//! every place; what lies there is the truth.

use std::collections::BTreeMap;
use std::fs;

use jalon_record::id::{Instant, Seq};
use serde::{Deserialize, Serialize};

use super::write::Since;
use super::{BackupError, WARN_BACKUP, WARN_TRIAL};
use crate::StoreError;
use crate::folder::Folder;

const NAME: &str = "backup/state.json";

/// What became of backups and trials.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct BackupState {
    /// By what each place is called.
    #[serde(default)]
    pub places: BTreeMap<String, PlaceState>,
    /// The last trial.
    #[serde(default)]
    pub trial: Option<Trial>,
    /// When a trial last went well.
    #[serde(default)]
    pub tried_at: Option<Instant>,
}

/// What became of backups to one place.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PlaceState {
    /// When the whole was last backed up there.
    #[serde(default)]
    pub whole_at: Option<Instant>,
    /// When anything was last backed up there, or nothing new was found to be.
    #[serde(default)]
    pub up_to_date_at: Option<Instant>,
    /// How many entries lie there.
    #[serde(default)]
    pub entries: i64,
    /// Why the last attempt failed (the code of an error), and when.
    #[serde(default)]
    pub failed: Option<(String, Instant)>,
    /// Where the next tail goes on.
    #[serde(default)]
    pub(crate) tail: Option<TailState>,
}

/// Where the next tail of a set goes on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct TailState {
    pub set: String,
    /// The number of the tail that is replaced as it grows.
    pub number: u32,
    /// What came before it.
    pub after: Seq,
    pub marks: BTreeMap<String, i64>,
    /// The files that it consists of, to be removed once the next is whole.
    pub files: Vec<String>,
    /// Of its content; empty where there is none yet.
    pub digest: String,
}

impl TailState {
    pub(crate) fn since(&self) -> Since {
        Since { after: Some(self.after), marks: self.marks.clone() }
    }
}

/// What a trial found: the newest backup restored into a folder that was then thrown away.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Trial {
    /// When.
    pub at: Instant,
    /// From which place.
    pub place: String,
    /// Which set, where there was one.
    #[serde(default)]
    pub set: Option<String>,
    /// How many entries were restored and verified.
    #[serde(default)]
    pub entries: i64,
    /// Why it failed: the code of an error.
    #[serde(default)]
    pub failed: Option<String>,
}

/// How a clinic stands with its backups.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nothing was set up, or nothing was ever backed up.
    Never,
    /// The newest backup is older than 36 hours.
    Old,
    /// No trial went well in the last eight days.
    Untried,
    /// All is well.
    Well,
}

impl BackupState {
    /// What is known for a folder; nothing where nothing was kept, or it does not read.
    pub fn read(folder: &Folder) -> Self {
        let text = fs::read(folder.path().join(NAME)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    pub(crate) fn write(&self, folder: &Folder) -> Result<(), BackupError> {
        let text = serde_json::to_vec(self).map_err(|_| StoreError::Damaged("state"))?;
        folder.replace_secret(NAME, &text)?;
        Ok(())
    }

    pub(crate) fn place(&mut self, name: &str) -> &mut PlaceState {
        self.places.entry(name.to_owned()).or_default()
    }

    /// When some place last held everything.
    pub fn newest(&self) -> Option<Instant> {
        self.places.values().filter_map(|place| place.up_to_date_at.or(place.whole_at)).max()
    }

    /// How a clinic stands at this moment.
    pub fn standing(&self, now: Instant) -> Standing {
        let is_within = |at: Option<Instant>, micros: i64| at.is_some_and(|at| now.micros() - at.micros() <= micros);
        match self.newest() {
            None => Standing::Never,
            newest if !is_within(newest, WARN_BACKUP) => Standing::Old,
            _ if !is_within(self.tried_at, WARN_TRIAL) => Standing::Untried,
            _ => Standing::Well,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_warns_from_thirty_six_hours_and_from_eight_days() {
        let hour = 3_600 * 1_000_000;
        let at = |hours: i64| Some(Instant::from_micros(hours * hour));
        let mut state = BackupState::default();
        let standing = |state: &BackupState, hours: i64| state.standing(Instant::from_micros(hours * hour));
        assert_eq!(standing(&state, 0), Standing::Never);
        state.place("a").up_to_date_at = at(0);
        assert_eq!(standing(&state, 36), Standing::Untried);
        assert_eq!(standing(&state, 37), Standing::Old);
        state.tried_at = at(0);
        assert_eq!(standing(&state, 36), Standing::Well);
        state.place("b").up_to_date_at = at(8 * 24);
        assert_eq!(standing(&state, 8 * 24), Standing::Well);
        assert_eq!(standing(&state, 8 * 24 + 1), Standing::Untried);
    }
}
