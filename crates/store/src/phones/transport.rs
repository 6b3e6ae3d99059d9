//! The key pair that phones lock words to. It opens what is on its way and nothing that has arrived.

use jalon_record::id::{EntryId, SiteId};
use jalon_record::seal::{Salt, Sealed, TransportPublic, TransportSecret};

use crate::db::{Db, Param, Row};
use crate::store::{now, random};
use crate::{Store, StoreError};

const KEYS: &str = "SELECT public, salt, secret FROM transport_key WHERE site = $1 ORDER BY number DESC";
const ADD: &str = "INSERT INTO transport_key (site, number, public, salt, secret, since) VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (site, number) DO NOTHING";

impl Store {
    /// The key pairs that phones may have locked words to, the one that is given out first; the first is made here when there is
    /// none.
    ///
    /// # Errors
    /// What the database refuses, or [`jalon_record::RecordError`] where a kept key does not open.
    pub fn transport_keys(&self) -> Result<Vec<TransportSecret>, StoreError> {
        self.read(|db| {
            let site = Param::from(self.site.as_bytes());
            let known = db.rows(KEYS, &[site])?;
            if !known.is_empty() {
                return known.into_iter().map(|row| self.transport_key(row)).collect();
            }
            self.make_transport_key(db)?;
            db.rows(KEYS, &[site])?.into_iter().map(|row| self.transport_key(row)).collect()
        })
    }

    fn make_transport_key(&self, db: &mut Db) -> Result<(), StoreError> {
        // Of 2^32 draws one is no key: then this fails, and whoever asked asks again.
        let bytes: [u8; 32] = random()?;
        let (public, salt) = (TransportSecret::new(&bytes)?.public().to_bytes(), Salt::new(random()?));
        let told = format!("\"{}\"", hex::encode(bytes)).into_bytes();
        let sealed = Sealed::seal(&self.key, self.site, bound_to(self.site, &public), &salt, told)?;
        db.execute(
            ADD,
            &[
                self.site.as_bytes().into(),
                1.into(),
                Param::Bytes(&public),
                salt.as_bytes().into(),
                sealed.as_bytes().into(),
                now().micros().into(),
            ],
        )?;
        Ok(())
    }

    fn transport_key(&self, mut row: Row) -> Result<TransportSecret, StoreError> {
        let (public, salt, sealed) = (row.bytes()?, Salt::from_slice(&row.bytes()?)?, Sealed::from_bytes(row.bytes()?));
        let told = sealed.open(&self.key, self.site, bound_to(self.site, &public), &salt)?;
        let told: String = jalon_record::canonical::read(&told)?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(told, &mut bytes).map_err(|_| StoreError::Damaged("transport key"))?;
        let secret = TransportSecret::new(&bytes)?;
        let is_same = TransportPublic::from_bytes(&public)? == secret.public();
        if is_same { Ok(secret) } else { Err(StoreError::Damaged("transport key")) }
    }
}

/// The secret is sealed under the middle of its public key, so that no other can be put in its place.
fn bound_to(site: SiteId, public: &[u8]) -> EntryId {
    let bytes = public.get(1..17).and_then(|bytes| bytes.try_into().ok()).unwrap_or(*site.as_bytes());
    EntryId::from_bytes(bytes)
}
