//! Members' own key pairs. The secret half is wrapped by a key made from its owner's passphrase: neither the program nor
//! whoever runs it opens what is sealed to it, unless she is there.

use std::collections::BTreeMap;

use jalon_record::id::{Instant, MemberId};
use jalon_record::seal::{OwnKeys, OwnPublic, OwnSecret};

use super::slots::stretch;
use crate::db::Param;
use crate::store::{now, random};
use crate::{Store, StoreError};

/// The way of the passphrase, among the ways that a secret half is wrapped.
const PASSPHRASE: &str = "passphrase";

const LATEST: &str = "SELECT generation, public FROM own_key WHERE site = $1 AND member = $2 ORDER BY generation DESC LIMIT 1";
const ALL: &str = "SELECT generation, created_at FROM own_key WHERE site = $1 AND member = $2 ORDER BY generation";
const SLOTS: &str =
    "SELECT generation, salt, wrapped FROM own_slot WHERE site = $1 AND member = $2 AND way = $3 ORDER BY generation DESC";
const ADD: &str = "INSERT INTO own_key (site, member, generation, public, created_at) VALUES ($1, $2, $3, $4, $5)";
const ADD_SLOT: &str = "INSERT INTO own_slot (site, member, generation, way, salt, wrapped) VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (site, member, generation, way) DO UPDATE SET salt = excluded.salt, wrapped = excluded.wrapped";
const DESTROY_SLOTS: &str = "DELETE FROM own_slot WHERE site = $1 AND member = $2";

/// One generation of a member's own key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OwnStanding {
    /// Which one, from 1.
    pub generation: u32,
    /// Since when.
    pub made_at: Instant,
}

impl Store {
    /// The public half of a member's latest own key, and its generation.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn own_public(&self, member: MemberId) -> Result<Option<(u32, OwnPublic)>, StoreError> {
        self.read(|db| {
            let Some(mut row) = db.row(LATEST, &[self.site.as_bytes().into(), member.as_bytes().into()])? else {
                return Ok(None);
            };
            let generation = generation(row.int()?)?;
            let bytes: [u8; 32] = row.bytes()?.as_slice().try_into().map_err(|_| StoreError::Damaged("public key"))?;
            Ok(Some((generation, OwnPublic::from_bytes(bytes))))
        })
    }

    /// The generations of a member's own key, oldest first; none until she chose a passphrase.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn own_standing(&self, member: MemberId) -> Result<Vec<OwnStanding>, StoreError> {
        self.read(|db| {
            let rows = db.rows(ALL, &[self.site.as_bytes().into(), member.as_bytes().into()])?;
            rows.into_iter()
                .map(|mut row| Ok(OwnStanding { generation: generation(row.int()?)?, made_at: Instant::from_micros(row.int()?) }))
                .collect()
        })
    }

    /// Unlocks what a passphrase opens of a member's own keys; `None` where it opens none of them. Takes as long as it
    /// takes to check a passphrase, for each generation that is tried.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn unlock_own(&self, member: MemberId, passphrase: &str) -> Result<Option<OwnKeys>, StoreError> {
        let rows = self.read(|db| db.rows(SLOTS, &[self.site.as_bytes().into(), member.as_bytes().into(), PASSPHRASE.into()]))?;
        let mut opened = BTreeMap::new();
        for mut row in rows {
            let (generation, salt, wrapped) = (generation(row.int()?)?, row.bytes()?, row.bytes()?);
            let by = stretch(passphrase, &salt)?;
            if let Ok(secret) = OwnSecret::unwrapped(&wrapped, &by, self.site, member, generation) {
                opened.insert(generation, secret);
            }
        }
        Ok((!opened.is_empty()).then(|| OwnKeys::new(member, opened)))
    }

    /// Makes a member's own key, unlocked by this passphrase from now on. One that was there before stays, for what was
    /// sealed to it and for the passphrase it was locked with.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn make_own(&self, member: MemberId, passphrase: &str) -> Result<OwnKeys, StoreError> {
        let generation = self.own_public(member)?.map_or(1, |(latest, _)| latest + 1);
        let secret = OwnSecret::new(random()?);
        let slot = self.slot(member, generation, &secret, passphrase)?;
        self.read(|db| {
            db.transaction(|db| {
                let (site, whose) = (Param::from(self.site.as_bytes()), Param::from(member.as_bytes()));
                let public = secret.public();
                let made = [site, whose, i64::from(generation).into(), public.as_bytes().into(), now().micros().into()];
                db.execute(ADD, &made)?;
                slot.write(db, site, whose)
            })
        })?;
        Ok(OwnKeys::new(member, BTreeMap::from([(generation, secret)])))
    }

    /// Locks unlocked keys with another passphrase: what opened before opens no more.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn relock_own(&self, keys: &OwnKeys, passphrase: &str) -> Result<(), StoreError> {
        let member = keys.member();
        let slots = keys.secrets().map(|(generation, secret)| self.slot(member, generation, secret, passphrase));
        let slots = slots.collect::<Result<Vec<_>, _>>()?;
        self.read(|db| {
            db.transaction(|db| {
                let (site, whose) = (Param::from(self.site.as_bytes()), Param::from(member.as_bytes()));
                slots.iter().try_for_each(|slot| slot.write(db, site, whose))
            })?;
            db.forget_deleted()
        })
    }

    /// Destroys a member's own secret keys: what was sealed to them opens for nobody any more, herself included.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn destroy_own(&self, member: MemberId) -> Result<(), StoreError> {
        self.read(|db| {
            db.execute(DESTROY_SLOTS, &[self.site.as_bytes().into(), member.as_bytes().into()])?;
            db.forget_deleted()
        })
    }

    fn slot(&self, member: MemberId, generation: u32, secret: &OwnSecret, passphrase: &str) -> Result<Slot, StoreError> {
        let salt: [u8; 16] = random()?;
        let by = stretch(passphrase, &salt)?;
        let wrapped = secret.wrapped(&by, self.site, member, generation, random()?)?;
        Ok(Slot { generation, salt, wrapped })
    }
}

/// A secret key wrapped by a passphrase.
struct Slot {
    generation: u32,
    salt: [u8; 16],
    wrapped: Vec<u8>,
}

impl Slot {
    fn write(&self, db: &mut crate::db::Db, site: Param<'_>, member: Param<'_>) -> Result<(), StoreError> {
        let generation = i64::from(self.generation).into();
        let cells = [site, member, generation, PASSPHRASE.into(), (&self.salt).into(), Param::Bytes(&self.wrapped)];
        db.execute(ADD_SLOT, &cells).map(|_| ())
    }
}

fn generation(stored: i64) -> Result<u32, StoreError> {
    u32::try_from(stored).map_err(|_| StoreError::Damaged("generation"))
}
