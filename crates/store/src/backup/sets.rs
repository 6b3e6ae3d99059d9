//! Backups as they lie in a place: their manifests, and which of them are kept how long.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use jalon_record::id::{Instant, Seq, SiteId};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::lines::Part;
use super::place::Place;
use super::{BackupError, DAILY, KEYS_LIVE_DAYS, MONTHLY, WEEKLY};

/// What a backup holds; it says nothing that is secret. The last file written: without it there is no backup.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// The number of this format.
    pub format: u32,
    /// Whose record.
    pub site: SiteId,
    /// The name of the set, from the time it was begun.
    pub set: String,
    /// When.
    pub made_at: Instant,
    /// Which of the tails of its set this is, from 1; 0 for the whole.
    pub tail: u32,
    /// Entries after this place: 0 for the whole.
    pub after: Seq,
    /// The last place.
    pub size: Seq,
    /// The root of the log at this place.
    pub root: String,
    /// When the newest entry was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest_at: Option<Instant>,
    /// The long-lived part.
    pub record: PartFile,
    /// The short-lived part.
    pub keys: PartFile,
    /// The kept files that its entries name, by their names in the place.
    pub files: Vec<String>,
    /// Which Jalon made it.
    pub program: String,
    /// The site's signature over this manifest without it; absent where the site signs nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
}

/// A file of a backup.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PartFile {
    /// Its name in the place.
    pub name: String,
    /// How long it is.
    pub bytes: u64,
    /// SHA-256 of it, as it lies there.
    pub sha256: String,
}

impl Manifest {
    /// The file of a part.
    pub fn part(&self, part: Part) -> &PartFile {
        match part {
            Part::Record => &self.record,
            Part::Keys => &self.keys,
        }
    }

    /// Its name in a place.
    pub(crate) fn name(&self) -> String {
        name_of(self.site, &self.set, self.tail, self.made_at, "manifest.json")
    }
}

/// The name of a file of a set.
pub(crate) fn name_of(site: SiteId, set: &str, tail: u32, made_at: Instant, what: &str) -> String {
    match tail {
        0 => format!("{site}/sets/{set}/{what}"),
        tail => format!("{site}/sets/{set}/tail-{tail:03}-{}-{what}", made_at.micros()),
    }
}

/// The name of a set begun at an instant: `20261122T030000Z`.
pub(crate) fn set_name(at: Instant) -> String {
    Timestamp::from_microsecond(at.micros()).map(|at| at.strftime("%Y%m%dT%H%M%SZ").to_string()).unwrap_or_default()
}

/// A set that is whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Set {
    /// What it holds.
    pub manifest: Manifest,
    /// What was added since, in order, without gaps.
    pub tails: Vec<Manifest>,
    /// Whether its keys are still there.
    pub has_keys: bool,
}

impl Set {
    /// The newest manifest: of the last tail, or of the whole.
    pub fn newest(&self) -> &Manifest {
        self.tails.last().unwrap_or(&self.manifest)
    }

    /// How many bytes it takes.
    pub fn bytes(&self) -> u64 {
        let of = |manifest: &Manifest| manifest.record.bytes + if self.has_keys { manifest.keys.bytes } else { 0 };
        std::iter::once(&self.manifest).chain(&self.tails).map(of).sum()
    }
}

/// Everything that lies in a place.
pub(crate) struct Catalogue {
    /// The whole sets of each site, oldest first.
    pub sets: BTreeMap<SiteId, Vec<Set>>,
    pub names: BTreeSet<String>,
}

impl Catalogue {
    pub(crate) fn read(place: &dyn Place) -> Result<Self, BackupError> {
        let names: BTreeSet<String> = place.list()?.into_iter().collect();
        let mut wholes = Vec::new();
        let mut tails: BTreeMap<(SiteId, String, u32), Manifest> = BTreeMap::new();
        for name in names.iter().filter(|name| name.ends_with("manifest.json")) {
            // A manifest that does not read, or lies under a name that is not its own, is no manifest.
            let Some(manifest) = manifest(place, name)?.filter(|manifest| manifest.name() == **name) else { continue };
            if !names.contains(&manifest.record.name) {
                continue;
            }
            if manifest.tail == 0 {
                wholes.push(manifest);
            } else if names.contains(&manifest.keys.name) {
                let key = (manifest.site, manifest.set.clone(), manifest.tail);
                let newer = tails.get(&key).is_none_or(|known| known.made_at < manifest.made_at);
                if newer {
                    tails.insert(key, manifest);
                }
            }
        }
        let mut sets: BTreeMap<SiteId, Vec<Set>> = BTreeMap::new();
        for manifest in wholes {
            let has_keys = names.contains(&manifest.keys.name);
            let tails = chain(&manifest, &tails);
            sets.entry(manifest.site).or_default().push(Set { manifest, tails, has_keys });
        }
        sets.values_mut().for_each(|sets| sets.sort_by_key(|set| set.manifest.made_at));
        Ok(Self { sets, names })
    }

    pub(crate) fn of(&self, site: SiteId) -> &[Set] {
        self.sets.get(&site).map_or(&[], Vec::as_slice)
    }
}

/// The tails of a set as far as each goes on where the one before ends.
fn chain(whole: &Manifest, tails: &BTreeMap<(SiteId, String, u32), Manifest>) -> Vec<Manifest> {
    let mut end = whole.size;
    let mut found = Vec::new();
    for number in 1.. {
        match tails.get(&(whole.site, whole.set.clone(), number)) {
            Some(tail) if tail.after == end => {
                end = tail.size;
                found.push(tail.clone());
            }
            _ => break,
        }
    }
    found
}

/// The largest manifest that is read: a name for each kept file.
const LARGEST: u64 = 64 << 20;

fn manifest(place: &dyn Place, name: &str) -> Result<Option<Manifest>, BackupError> {
    let mut text = Vec::new();
    place.open(name)?.take(LARGEST).read_to_end(&mut text).map_err(BackupError::place(&place.told()))?;
    Ok(serde_json::from_slice(&text).ok())
}

/// Which sets are kept: of each of the last fourteen days, eight weeks and twelve months that have any, the newest; and
/// always the newest of all. `made` are the times they were made, oldest first.
pub(crate) fn kept(made: &[Instant]) -> Vec<bool> {
    let days: Vec<Date> = made.iter().map(|at| date(*at)).collect();
    let mut keep = vec![false; made.len()];
    mark(&mut keep, &days, DAILY, |day| (day.year(), i16::from(day.month()), day.day()));
    mark(&mut keep, &days, WEEKLY, |day| {
        let week = day.iso_week_date();
        (week.year(), i16::from(week.week()), 0)
    });
    mark(&mut keep, &days, MONTHLY, |day| (day.year(), i16::from(day.month()), 0));
    if let Some(last) = keep.last_mut() {
        *last = true;
    }
    keep
}

fn mark(keep: &mut [bool], days: &[Date], many: usize, period: impl Fn(&Date) -> (i16, i16, i8)) {
    let mut seen = BTreeSet::new();
    for (keep, day) in keep.iter_mut().zip(days).rev() {
        let is_new = seen.len() < many && seen.insert(period(day));
        *keep |= is_new;
    }
}

/// Whether keys made at an instant have lived their time. Of those that a clock running ahead made, nobody knows when that was:
/// they are not waited for.
pub(crate) fn keys_are_old(made_at: Instant, now: Instant) -> bool {
    let age = now.micros().saturating_sub(made_at.micros());
    !(-DAY..=KEYS_LIVE_DAYS * DAY).contains(&age)
}

/// A day, in microseconds.
const DAY: i64 = 86_400 * 1_000_000;

fn date(at: Instant) -> Date {
    Timestamp::from_microsecond(at.micros()).unwrap_or_default().to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_nights_leaves_days_weeks_and_months() {
        // 2026-01-01 and each night after it.
        let made: Vec<Instant> = (0..365).map(|day| Instant::from_micros(1_767_236_400_000_000 + day * DAY)).collect();
        // As it goes: each night what is not kept is gone for the next.
        let mut there: Vec<Instant> = Vec::new();
        for night in made {
            there.push(night);
            let keep = kept(&there);
            there = there.into_iter().zip(keep).filter_map(|(at, keep)| keep.then_some(at)).collect();
        }
        let days: Vec<String> = there.iter().map(|at| date(*at).to_string()).collect();
        assert_eq!(days.len(), 30, "{days:#?}");
        assert_eq!(days.last().unwrap(), "2026-12-31");
        assert_eq!(days.iter().filter(|day| day.starts_with("2026-12")).count(), 16, "{days:#?}");
        assert!(days.contains(&"2026-01-31".to_owned()) && days.contains(&"2026-06-30".to_owned()));
    }

    #[test]
    fn the_newest_is_always_kept_and_keys_live_thirty_five_days() {
        assert_eq!(kept(&[Instant::from_micros(0)]), [true]);
        let now = Instant::from_micros(100 * DAY);
        assert!(!keys_are_old(Instant::from_micros(65 * DAY), now));
        assert!(keys_are_old(Instant::from_micros(65 * DAY - 1), now));
        assert!(keys_are_old(Instant::from_micros(102 * DAY), now) && !keys_are_old(Instant::from_micros(101 * DAY), now));
    }
}
