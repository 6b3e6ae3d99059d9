//! Backups as witnesses: each signed manifest says how far the record had come when it was made. A record that was rewritten
//! or set back since no longer holds that beginning; a manifest that someone put together does not hold its signature.

use jalon_record::log::Root;
use jalon_sync::witness::{Judgement, Seen};

use super::BackupError;
use super::place::place;
use super::sets::{Catalogue, Manifest};
use super::settings::BackupSettings;
use crate::Store;

/// What lies in one place, held against the record.
#[derive(Debug)]
pub struct PlaceCheck {
    /// What the place is called.
    pub place: String,
    /// What was found, or why nothing could be read.
    pub outcome: Result<Checked, BackupError>,
}

/// Backups held against the record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Checked {
    /// How many manifests carry a signature that holds, and agree with the record.
    pub agreeing: usize,
    /// How many carry none: made by an older Jalon. They show nothing.
    pub unsigned: usize,
    /// Those that are not what the site made, or that made another record: the name of the file, and which.
    pub faults: Vec<(String, BackupFault)>,
}

/// What is wrong with a backup beside the record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BackupFault {
    /// Its signature does not hold.
    Forged,
    /// The site signed it, and the record is shorter now.
    SetBack,
    /// The site signed it, and the record has another beginning now.
    OtherHistory,
}

impl BackupFault {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Forged => "backup-check-forged",
            Self::SetBack => "backup-check-set-back",
            Self::OtherHistory => "backup-check-other-history",
        }
    }
}

impl Store {
    /// Holds every backup of this site, in each place that was set up, against the record. Nothing is opened: manifests are
    /// not secret.
    ///
    /// # Errors
    /// What the record or the disk refuses; what a place refuses is in the answer.
    pub fn check_backups(&self) -> Result<Vec<PlaceCheck>, BackupError> {
        let settings = BackupSettings::read(self.folder())?;
        let mut checks = Vec::new();
        for one in settings.iter().flat_map(|settings| &settings.places) {
            let place = place(one)?;
            let outcome = match Catalogue::read(place.as_ref()) {
                Ok(there) => self.check_one(&there).map(Ok),
                Err(error) => Ok(Err(error)),
            }?;
            checks.push(PlaceCheck { place: place.told(), outcome });
        }
        Ok(checks)
    }

    fn check_one(&self, there: &Catalogue) -> Result<Checked, BackupError> {
        let keys = self.verifiers()?;
        let mut checked = Checked::default();
        for set in there.of(self.site()) {
            for manifest in std::iter::once(&set.manifest).chain(&set.tails) {
                let fault = match manifest.signer(&keys) {
                    Ok(None) => {
                        checked.unsigned += 1;
                        continue;
                    }
                    Ok(Some(_)) => self.beside(manifest)?,
                    Err(BackupError::Forged(_)) => Some(BackupFault::Forged),
                    Err(error) => return Err(error),
                };
                match fault {
                    None => checked.agreeing += 1,
                    Some(fault) => checked.faults.push((manifest.name(), fault)),
                }
            }
        }
        Ok(checked)
    }

    fn beside(&self, manifest: &Manifest) -> Result<Option<BackupFault>, BackupError> {
        let mut root = [0; 32];
        let size = u64::try_from(manifest.size.number()).ok();
        let (Some(size), Ok(())) = (size, hex::decode_to_slice(&manifest.root, &mut root)) else {
            return Ok(Some(BackupFault::OtherHistory));
        };
        Ok(match self.hold_against(Seen { size, root: Root::from_bytes(root) })? {
            Judgement::Consistent => None,
            Judgement::RolledBack => Some(BackupFault::SetBack),
            Judgement::Forked | Judgement::Unsigned => Some(BackupFault::OtherHistory),
        })
    }
}
