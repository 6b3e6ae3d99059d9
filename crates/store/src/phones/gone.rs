//! Which phones held something of what was erased, and which of them have confirmed that it is gone.

use std::collections::HashMap;

use jalon_record::id::{DeviceId, Kind};
use jalon_sync::held::{Has, Held};

use super::Phone;
use crate::erase::Act;
use crate::rows::amended;
use crate::{Store, StoreError};

const ERASURES: &str =
    "SELECT seq, amends FROM entry WHERE site = $1 AND seq > $2 AND seq <= $3 AND author = $4 AND kind = $5 ORDER BY seq";
const ROOT: &str = "SELECT seq, device FROM entry WHERE site = $1 AND id = $2";
const MEMBERS: &str = "SELECT e.seq, e.device FROM views.link l JOIN entry e ON e.site = l.site AND e.seq = l.seq \
    WHERE l.site = $1 AND l.root = $2 AND e.kind <> $3";
const HELD: &str = "SELECT device, held FROM device_held WHERE site = $1";

/// How far a phone has let go of what was erased.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confirmed {
    /// It was asked to, and has confirmed it.
    Yes,
    /// It was ended, came back once more and was told to destroy everything.
    Ended,
    /// It has not confirmed it yet.
    NotYet,
    /// It was ended and did not come back since: what it held may still be on it.
    Never,
}

impl Confirmed {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Ended, Self::NotYet, Self::Never];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Ended => "ended",
            Self::NotYet => "not-yet",
            Self::Never => "never",
        }
    }
}

impl Store {
    /// The phones that held something of what an act erased, or may have, and whether they have let go of it.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phones_that_held(&self, act: &Act) -> Result<Vec<(Phone, Confirmed)>, StoreError> {
        let erased = self.places_erased_by(act)?;
        let held = self.read(|db| {
            let rows = db.rows(HELD, &[self.site.as_bytes().into()])?.into_iter().map(|mut row| {
                let device = DeviceId::from_slice(&row.bytes()?)?;
                Ok::<_, StoreError>((device, Held::from_bytes(&row.bytes()?).ok_or(StoreError::Damaged("held"))?))
            });
            rows.collect::<Result<HashMap<_, _>, _>>()
        })?;
        let none = Held::default();
        let told = self.phones()?.into_iter().filter_map(|phone| {
            let of = held.get(&phone.id).unwrap_or(&none);
            let concerned = erased.iter().filter(|(seq, device)| of.has(*seq).is_some() || *device == phone.id);
            let (mut any, mut all) = (false, true);
            for (seq, _) in concerned {
                any = true;
                all &= of.has(*seq) == Some(Has::Gone);
            }
            let confirmed = match (all, phone.ended, phone.told_at) {
                (true, ..) => Confirmed::Yes,
                (false, Some(_), Some(_)) => Confirmed::Ended,
                (false, Some(_), None) => Confirmed::Never,
                (false, None, _) => Confirmed::NotYet,
            };
            any.then_some((phone, confirmed))
        });
        Ok(told.collect())
    }

    /// The places of all entries that an act destroyed, with the device each was written on.
    fn places_erased_by(&self, act: &Act) -> Result<Vec<(i64, DeviceId)>, StoreError> {
        let Some(first) = self.entry(act.id)? else { return Ok(Vec::new()) };
        let last = self.thread(&first)?.links().last().map_or(act.seq, |link| link.seq);
        // Where the act was done in one append, its erasures come right after it; else up to the entry that says it is done.
        let is_one = last == act.seq;
        let to = if is_one { i64::MAX } else { last.number() };
        self.read_views(|db| {
            let site = self.site.as_bytes();
            let params = [site.into(), act.seq.number().into(), to.into(), act.by.as_bytes().into(), Kind::ERASURE.into()];
            let mut places = Vec::new();
            for (expected, mut row) in (act.seq.number() + 1..).zip(db.rows(ERASURES, &params)?) {
                let (seq, amends) = (row.int()?, amended(&row.bytes()?)?);
                if is_one && seq != expected {
                    break;
                }
                for target in amends {
                    let Some(mut row) = db.row(ROOT, &[site.into(), target.as_bytes().into()])? else { continue };
                    let (root, device) = (row.int()?, DeviceId::from_slice(&row.bytes()?)?);
                    places.push((root, device));
                    for mut row in db.rows(MEMBERS, &[site.into(), root.into(), Kind::ERASURE.into()])? {
                        places.push((row.int()?, DeviceId::from_slice(&row.bytes()?)?));
                    }
                }
            }
            Ok(places)
        })
    }
}
