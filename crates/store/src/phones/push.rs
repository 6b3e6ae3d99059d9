//! What a phone sends. Entries go through the same writer as everyone's, each with its own answer; what the phone said of itself
//! is remembered in the same transaction, so that a twin is found however close the two speak.

use std::collections::{HashMap, HashSet};

use jalon_record::RecordError;
use jalon_record::id::{DeviceId, EntryId, Instant, SiteId};
use jalon_sync::Refusal;
use jalon_sync::count::is_the_same;

use super::{LEASE, numbers};
use crate::append::Outcome;
use crate::db::{Db, Insert, Param};
use crate::draft::Item;
use crate::store::now;
use crate::{Draft, Store, StoreError};

const KNOWN: &str = "SELECT base, confirmed, numbers FROM device WHERE site = $1 AND device = $2";
const ACKNOWLEDGED: &str = "SELECT n, entry FROM device_sent WHERE site = $1 AND device = $2 AND n > $3";
const FORGET: &str = "DELETE FROM device_sent WHERE site = $1 AND device = $2 AND n <= $3";
const REMEMBER: Insert = Insert {
    one: "INSERT INTO device_sent (site, device, n, entry) VALUES ($1, $2, $3, $4)",
    head: "INSERT INTO device_sent (site, device, n, entry)",
    columns: 4,
};
const SPOKE: &str = "UPDATE device SET base = $1, confirmed = $2, numbers = $3, seen_at = $4, lease_until = $5, skew = $6, unsent = $7 \
    WHERE site = $8 AND device = $9";

/// What a phone says of itself with a push.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spoken {
    /// Which phone.
    pub device: DeviceId,
    /// The farthest of its numbers that it knows to be acknowledged.
    pub after: i64,
    /// What its clock says.
    pub clock: Instant,
    /// How many entries it says it still has to send, if it says so.
    pub unsent: Option<i64>,
    /// Its numbers of the entries that can be taken, in their order.
    pub numbers: Vec<i64>,
    /// Its numbers of entries that were refused before they came here.
    pub refused: Vec<i64>,
}

/// What became of a push.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pushed {
    /// What became of each entry, in their order.
    pub outcomes: Vec<Outcome>,
    /// Until when the phone may speak.
    pub lease_until: Instant,
    /// The greatest number that this site remembered of the phone before it spoke. Less than the phone knows to be acknowledged:
    /// the site was set back from a backup, and the phone sends again what it still has beyond this.
    pub last: i64,
}

impl Store {
    /// Takes what a phone sends, each entry with its own answer. What is answered as stored would survive a power cut.
    ///
    /// An entry that is there already is acknowledged if it says the same, and refused otherwise: as far as that can be told
    /// of what was erased, or sealed to its author's own key.
    ///
    /// # Errors
    /// [`StoreError::DeviceCopied`] where the phone has a twin or was set back; nothing was taken then. What the database
    /// refuses.
    pub fn push(&self, spoken: &Spoken, drafts: &[Draft]) -> Result<Pushed, StoreError> {
        let last = self.last_of(spoken.device)?;
        let pushed = match self.push_once(spoken, drafts) {
            // A key was destroyed while these entries waited for their place: they are sealed again, under a new one.
            Err(StoreError::Record(RecordError::KeyDestroyed)) => {
                self.ring.forget();
                self.push_once(spoken, drafts)
            }
            Err(StoreError::DeviceCopied) => {
                self.phone_was_copied(spoken.device)?;
                Err(StoreError::DeviceCopied)
            }
            pushed => pushed,
        };
        let mut outcomes = pushed?;
        for (outcome, draft) in outcomes.iter_mut().zip(drafts) {
            let Outcome::AlreadyHad { id, .. } = *outcome else { continue };
            let Some(entry) = self.entry(id)? else { continue };
            match draft.is_said_by(&entry, &self.site_keys())? {
                false => *outcome = Outcome::Refused { id, refusal: Refusal::OtherContent },
                // It was written under another device, as which this phone was known before: it holds it all the same.
                true if entry.envelope.device != spoken.device => self.phone_may_hold(spoken.device, entry.seq)?,
                true => {}
            }
        }
        Ok(Pushed { outcomes, lease_until: Instant::from_micros(now().micros() + LEASE), last })
    }

    /// The greatest number that is remembered of a phone.
    fn last_of(&self, device: DeviceId) -> Result<i64, StoreError> {
        self.read(|db| {
            let row = db.row(KNOWN, &[self.site.as_bytes().into(), device.as_bytes().into()])?;
            let mut row = row.ok_or(StoreError::Damaged("device"))?;
            let (base, _) = (row.int_or_null()?, row.int()?);
            Ok(numbers(row.bytes()?)?.last().max(base.unwrap_or(0)))
        })
    }

    fn push_once(&self, spoken: &Spoken, drafts: &[Draft]) -> Result<Vec<Outcome>, StoreError> {
        let now = now();
        let items = drafts.iter().map(|draft| draft.seal(self, self.site, spoken.device, now));
        self.writer.write_from(spoken.clone(), items.collect::<Result<_, _>>()?)
    }
}

impl Spoken {
    /// Whether the phone that speaks is the one that spoke before, as far as this transaction sees.
    pub(crate) fn is_the_same(&self, db: &mut Db, site: SiteId, items: &[Item]) -> Result<bool, StoreError> {
        let whose = [site.as_bytes().into(), self.device.as_bytes().into()];
        let Some(mut row) = db.row(KNOWN, &whose)? else { return Err(StoreError::Damaged("device")) };
        let (base, confirmed) = (row.int_or_null()?, row.int()?);
        if base.is_none() {
            return Ok(true);
        }
        let [site, device] = whose;
        let known = db
            .rows(ACKNOWLEDGED, &[site, device, confirmed.into()])?
            .into_iter()
            .map(|mut row| Ok::<_, StoreError>((row.int()?, EntryId::from_slice(&row.bytes()?)?)));
        let known: HashMap<i64, EntryId> = known.collect::<Result<_, _>>()?;
        let now = self.numbers.iter().copied().zip(items.iter().map(|item| item.envelope.id));
        Ok(is_the_same(confirmed, self.after, &known, now))
    }

    /// Remembers what the phone said, and what it is answered.
    pub(crate) fn remember(&self, db: &mut Db, site: SiteId, outcomes: &[Outcome], now: Instant) -> Result<(), StoreError> {
        let whose = [site.as_bytes().into(), self.device.as_bytes().into()];
        let Some(mut row) = db.row(KNOWN, &whose)? else { return Err(StoreError::Damaged("device")) };
        let (base, _, mut seen) = (row.int_or_null()?, row.int()?, numbers(row.bytes()?)?);
        self.numbers.iter().chain(&self.refused).for_each(|number| seen.add(*number));
        let [site, device] = whose;
        db.execute(FORGET, &[site, device, self.after.into()])?;
        let kept = self.numbers.iter().zip(outcomes).filter(|(_, outcome)| !matches!(outcome, Outcome::Refused { .. }));
        let kept: Vec<(i64, EntryId)> = kept.map(|(number, outcome)| (*number, outcome.id())).collect();
        let mut cells = Vec::with_capacity(kept.len() * REMEMBER.columns);
        let mut before: HashSet<i64> = HashSet::new();
        for mut row in db.rows(ACKNOWLEDGED, &[site, device, self.after.into()])? {
            before.insert(row.int()?);
        }
        for (number, id) in kept.iter().filter(|(number, _)| *number > self.after && before.insert(*number)) {
            cells.extend([site, device, (*number).into(), id.as_bytes().into()]);
        }
        db.insert(&REMEMBER, &cells)?;
        db.execute(
            SPOKE,
            &[
                base.unwrap_or(self.after).into(),
                self.after.into(),
                Param::Bytes(&seen.to_bytes()),
                now.micros().into(),
                (now.micros() + LEASE).into(),
                self.clock.micros().saturating_sub(now.micros()).into(),
                self.unsent.into(),
                site,
                device,
            ],
        )?;
        Ok(())
    }
}
