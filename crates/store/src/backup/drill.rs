//! The drill: two parts of the recovery sheet open the site's key, and the newest backup. What a clinic would have left after
//! a fire is tried with what it would have left.

use jalon_record::id::{Instant, SiteId};
use jalon_record::split::RecoveryKey;

use super::load;
use super::place::{Place, place};
use super::sets::Catalogue;
use super::settings::BackupSettings;
use super::{BackupError, BackupKey};
use crate::Store;

/// What a drill saw.
#[derive(Debug)]
pub struct Drilled {
    /// The newest backup of each place that was set up, or why it did not open.
    pub backups: Vec<(String, Result<Opened, BackupError>)>,
}

impl Drilled {
    /// Whether a backup was opened.
    pub fn opened_one(&self) -> bool {
        self.backups.iter().any(|(_, opened)| opened.is_ok())
    }

    /// Whether a place is there and its newest backup did not open. One that is in a drawer, or holds nothing yet, is no
    /// failure of the drill.
    pub fn failed(&self) -> bool {
        self.backups.iter().any(|(_, opened)| opened.as_ref().is_err_and(|error| !is_out_of_reach(error)))
    }
}

fn is_out_of_reach(error: &BackupError) -> bool {
    matches!(error, BackupError::Absent(_) | BackupError::NoSet(_))
}

/// A backup that was opened and read to its end. Nothing of it was kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The set.
    pub set: String,
    /// When its last part was made.
    pub made_at: Instant,
    /// How many entries it holds.
    pub entries: i64,
    /// Whether the two parts open it by themselves. One from before there was this sheet needs the site's key, hence the
    /// folder that the sheet belongs to.
    pub by_sheet: bool,
}

impl Store {
    /// Shows that two parts of the recovery sheet open the site's key and the newest backup of each place, and remembers the
    /// day.
    ///
    /// # Errors
    /// [`KeyProblem`](crate::KeyProblem) where the parts do not open the site's key, or what the record or the disk refuses;
    /// what a place refuses is in the answer.
    pub fn drill(&self, parts: &RecoveryKey) -> Result<Drilled, BackupError> {
        let keys = [BackupKey::of_sheet(parts)?, BackupKey::of_site(&self.key_by_parts(parts)?)?];
        let mut drilled = Drilled { backups: Vec::new() };
        for one in BackupSettings::read(self.folder())?.iter().flat_map(|settings| &settings.places) {
            let place = place(one)?;
            drilled.backups.push((place.told(), opens_newest(place.as_ref(), self.site(), &keys)));
        }
        self.drilled(drilled.opened_one())?;
        Ok(drilled)
    }
}

/// Opens the newest backup of a site in a place with the sheet's key, else with the site's, and reads all of it.
fn opens_newest(from: &dyn Place, site: SiteId, [sheet, own]: &[BackupKey; 2]) -> Result<Opened, BackupError> {
    let there = Catalogue::read(from)?;
    let newest = there.of(site).last().ok_or_else(|| BackupError::NoSet(from.told()))?;
    let manifests = || std::iter::once(&newest.manifest).chain(&newest.tails);
    let read = |key: &BackupKey| {
        load::keys(from, manifests(), key)?;
        load::entries(from, manifests(), key)
    };
    let (entries, by_sheet) = match read(sheet) {
        Err(BackupError::WrongIdentity) => (read(own)?, false),
        read => (read?, true),
    };
    Ok(Opened { set: newest.manifest.set.clone(), made_at: newest.newest().made_at, entries, by_sheet })
}
