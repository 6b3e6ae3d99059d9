//! Signed checkpoints, the keys that sign them, and what witnesses said they had seen.
//!
//! Whoever holds the folder and the site's key can sign another history. What they cannot do is change what phones,
//! browsers and sheets of paper have seen before: these are the witnesses, and this is what they are given and tell.

use jalon_record::checkpoint::{Checkpoint, key_change, origin};
use jalon_record::id::{EntryId, Instant, SiteId};
use jalon_record::log::Root;
use jalon_record::note::{Note, Signer, Verifier};
use jalon_record::seal::{Salt, Sealed};
pub use jalon_sync::witness::{Judgement, Seen, judge_checkpoint};

use crate::accounts::Token;
use crate::db::{Db, Param, Row};
use crate::store::{now, random};
use crate::{Store, StoreError};

/// A checkpoint that is signed on the way is kept when the last one is older than this, in microseconds.
const KEEP_EVERY: i64 = 10 * 60 * 1_000_000;
/// A witness that was not heard of for this long is forgotten, in microseconds.
const FORGET_AFTER: i64 = 400 * 86_400 * 1_000_000;

const STATE: &str = "SELECT size, root FROM site WHERE site = $1";
const KEYS: &str = "SELECT number, public, salt, secret, since, announced FROM signing_key WHERE site = $1 ORDER BY number";
const ADD_KEY: &str = "INSERT INTO signing_key (site, number, public, salt, secret, since, announced) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) \
    ON CONFLICT (site, number) DO NOTHING";
const LAST: &str = "SELECT size, root, made_at, note FROM checkpoint WHERE site = $1 ORDER BY made_at DESC, size DESC LIMIT $2";
const AT: &str = "SELECT size, root, made_at, note FROM checkpoint WHERE site = $1 AND size = $2";
const ALL: &str = "SELECT size, root, made_at, note FROM checkpoint WHERE site = $1 ORDER BY size";
const KEEP: &str = "INSERT INTO checkpoint (site, size, root, made_at, note) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (site, size) DO NOTHING";
const SAW: &str = "INSERT INTO witness (site, device, size, root, seen_at, judgement) VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (site, device) DO UPDATE SET size = excluded.size, root = excluded.root, seen_at = excluded.seen_at, \
    judgement = excluded.judgement";
const FORGET: &str = "DELETE FROM witness WHERE site = $1 AND seen_at < $2";
const WITNESSES: &str = "SELECT size, root, seen_at, judgement FROM witness WHERE site = $1 ORDER BY seen_at DESC";

/// A signed checkpoint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// How many entries there were.
    pub size: u64,
    /// The root of the log then.
    pub root: Root,
    /// When it was signed, by the site's clock.
    pub made_at: Instant,
    /// The signed note, as it is handed out.
    pub note: String,
}

impl Kept {
    /// What it shows of the log.
    pub fn seen(&self) -> Seen {
        Seen { size: self.size, root: self.root }
    }
}

/// What a witness last said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Witness {
    /// What it had seen.
    pub seen: Seen,
    /// When it said so, by the site's clock.
    pub heard_at: Instant,
    /// What that is beside the record as it was then.
    pub judgement: Judgement,
}

/// A change of the key that signs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyChange {
    /// Since when the new key signs, by the site's clock.
    pub since: Instant,
    /// The announcement, signed by the old key and by the new.
    pub note: String,
}

struct SigningKey {
    number: i64,
    public: [u8; 32],
    salt: Salt,
    secret: Sealed,
    since: Instant,
    announced: Option<String>,
}

impl Store {
    /// The public keys that this site signs checkpoints with, oldest first; the last one signs. The first is made here
    /// when there is none.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn verifiers(&self) -> Result<Vec<Verifier>, StoreError> {
        self.read(|db| {
            let name = origin(self.site);
            self.signing_keys(db)?.iter().map(|key| Ok(Verifier::new(&name, &key.public)?)).collect()
        })
    }

    fn signing_keys(&self, db: &mut Db) -> Result<Vec<SigningKey>, StoreError> {
        let site = Param::from(self.site.as_bytes());
        let known = db.rows(KEYS, &[site])?;
        if known.is_empty() {
            self.add_key(db, 1, &random()?, None)?;
            return db.rows(KEYS, &[site])?.into_iter().map(signing_key).collect();
        }
        known.into_iter().map(signing_key).collect()
    }

    /// The announcements of new keys, oldest first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn key_changes(&self) -> Result<Vec<KeyChange>, StoreError> {
        let keys = self.read(|db| self.signing_keys(db))?;
        Ok(keys.into_iter().filter_map(|key| Some(KeyChange { since: key.since, note: key.announced? })).collect())
    }

    /// Makes a new key, announced by the old one and by itself; from now on it signs. Witnesses follow the announcement.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn change_signing_key(&self) -> Result<KeyChange, StoreError> {
        self.read(|db| {
            db.transaction(|db| {
                let keys = self.signing_keys(db)?;
                let last = keys.last().ok_or(StoreError::Damaged("signing key"))?;
                let (old, secret) = (self.signer(last)?, random()?);
                let new = Signer::new(&origin(self.site), &secret)?;
                let text = key_change(&old.verifier(), &new.verifier())?;
                let note = Note::signed(&text, &old)?.and_signed(&new).to_string();
                self.add_key(db, last.number + 1, &secret, Some(&note))?;
                Ok(KeyChange { since: now(), note })
            })
        })
    }

    /// What signs, besides checkpoints: the manifests of backups.
    pub(crate) fn last_signer(&self) -> Result<Signer, StoreError> {
        let keys = self.read(|db| self.signing_keys(db))?;
        self.signer(keys.last().ok_or(StoreError::Damaged("signing key"))?)
    }

    fn add_key(&self, db: &mut Db, number: i64, secret: &[u8; 32], announced: Option<&str>) -> Result<(), StoreError> {
        let verifier = Signer::new(&origin(self.site), secret)?.verifier();
        let salt = Salt::new(random()?);
        let told = format!("\"{}\"", hex::encode(secret)).into_bytes();
        let sealed = Sealed::seal(&self.key, self.site, bound_to(verifier.public()), &salt, told)?;
        db.execute(
            ADD_KEY,
            &[
                self.site.as_bytes().into(),
                number.into(),
                verifier.public().into(),
                salt.as_bytes().into(),
                sealed.as_bytes().into(),
                now().micros().into(),
                announced.into(),
            ],
        )?;
        Ok(())
    }

    fn signer(&self, key: &SigningKey) -> Result<Signer, StoreError> {
        let told = key.secret.open(&self.key, self.site, bound_to(&key.public), &key.salt)?;
        let told: String = jalon_record::canonical::read(&told)?;
        let mut secret = [0; 32];
        hex::decode_to_slice(told, &mut secret).map_err(|_| StoreError::Damaged("signing key"))?;
        let signer = Signer::new(&origin(self.site), &secret)?;
        if signer.verifier().public() == &key.public { Ok(signer) } else { Err(StoreError::Damaged("signing key")) }
    }

    /// Signs how far the record has come. What is signed is kept now and then, so that the site remembers it too.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn checkpoint(&self) -> Result<Kept, StoreError> {
        self.sign(false)
    }

    /// As [`Store::checkpoint`], kept in any case: for paper, and once an hour.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn keep_checkpoint(&self) -> Result<Kept, StoreError> {
        self.sign(true)
    }

    fn sign(&self, keep: bool) -> Result<Kept, StoreError> {
        self.read(|db| {
            let (site, now) = (Param::from(self.site.as_bytes()), now());
            let (size, root) = state(db, self.site)?;
            let keys = self.signing_keys(db)?;
            let key = keys.last().ok_or(StoreError::Damaged("signing key"))?;
            let last = db.row(LAST, &[site, 1.into()])?.map(kept).transpose()?;
            let verifier = Verifier::new(&origin(self.site), &key.public)?;
            if let Some(last) = &last
                && (last.size, last.root) == (size, root)
                && Note::parse(&last.note).is_ok_and(|note| note.is_signed_by(&verifier).is_ok())
            {
                return Ok(last.clone());
            }
            let note = Checkpoint { origin: origin(self.site), size, root }.sign(&self.signer(key)?)?.to_string();
            let is_due = last.is_none_or(|last| now.micros().abs_diff(last.made_at.micros()) >= KEEP_EVERY.unsigned_abs());
            if keep || is_due {
                let size = places(size)?;
                // What was kept of this size before stays: were it another root, `verify` must find both.
                db.execute(KEEP, &[site, size.into(), root.as_bytes().into(), now.micros().into(), note.as_str().into()])?;
            }
            Ok(Kept { size, root, made_at: now, note })
        })
    }

    /// The checkpoints kept last, newest first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn last_checkpoints(&self, most: i64) -> Result<Vec<Kept>, StoreError> {
        self.read(|db| db.rows(LAST, &[self.site.as_bytes().into(), most.into()])?.into_iter().map(kept).collect())
    }

    /// The checkpoint kept of a size.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn checkpoint_at(&self, size: u64) -> Result<Option<Kept>, StoreError> {
        let Ok(size) = places(size) else { return Ok(None) };
        self.read(|db| db.row(AT, &[self.site.as_bytes().into(), size.into()])?.map(kept).transpose())
    }

    /// Hears which signed checkpoint a witness had seen before, holds it against the record, and remembers both. What this
    /// site never signed is not remembered: nobody can raise an alarm with a root of their own making.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn hear(&self, device: &Token, note: &Note) -> Result<Judgement, StoreError> {
        let Ok(checkpoint) = Checkpoint::open(note, &self.verifiers()?) else { return Ok(Judgement::Unsigned) };
        let seen = Seen::of(&checkpoint);
        let judgement = self.hold_against(seen)?;
        let (device, now) = (device.digest(), now().micros());
        let Ok(size) = places(seen.size) else { return Ok(judgement) };
        self.read(|db| {
            let site = Param::from(self.site.as_bytes());
            db.execute(FORGET, &[site, (now - FORGET_AFTER).into()])?;
            let told = [site, (&device).into(), size.into(), seen.root.as_bytes().into(), now.into(), judgement.code().into()];
            db.execute(SAW, &told)
        })?;
        Ok(judgement)
    }

    /// What the witnesses said, the one heard last first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn witnesses(&self) -> Result<Vec<Witness>, StoreError> {
        self.read(|db| db.rows(WITNESSES, &[self.site.as_bytes().into()])?.into_iter().map(witness).collect())
    }
}

/// Every checkpoint that was kept, by size; the note unread.
pub(crate) fn all_kept(db: &mut Db, site: SiteId) -> Result<Vec<Kept>, StoreError> {
    db.rows(ALL, &[site.as_bytes().into()])?.into_iter().map(kept).collect()
}

/// What every witness said it had seen.
pub(crate) fn all_seen(db: &mut Db, site: SiteId) -> Result<Vec<Seen>, StoreError> {
    let heard: Result<Vec<Witness>, StoreError> =
        db.rows(WITNESSES, &[site.as_bytes().into()])?.into_iter().map(witness).collect();
    Ok(heard?.into_iter().map(|witness| witness.seen).collect())
}

/// The public keys, none made.
pub(crate) fn known_keys(db: &mut Db, site: SiteId) -> Result<Vec<Verifier>, StoreError> {
    let keys: Result<Vec<SigningKey>, StoreError> =
        db.rows(KEYS, &[site.as_bytes().into()])?.into_iter().map(signing_key).collect();
    keys?.iter().map(|key| Ok(Verifier::new(&origin(site), &key.public)?)).collect()
}

/// The announcements of new keys, as they were kept.
pub(crate) fn known_changes(db: &mut Db, site: SiteId) -> Result<Vec<String>, StoreError> {
    let keys: Result<Vec<SigningKey>, StoreError> =
        db.rows(KEYS, &[site.as_bytes().into()])?.into_iter().map(signing_key).collect();
    Ok(keys?.into_iter().filter_map(|key| key.announced).collect())
}

/// A number of leaves as databases keep numbers.
pub(crate) fn places(size: u64) -> Result<i64, StoreError> {
    i64::try_from(size).map_err(|_| StoreError::Record(jalon_record::RecordError::OutsideLog))
}

/// The secret is sealed under the beginning of its public key, so that no other can be put in its place.
fn bound_to(public: &[u8; 32]) -> EntryId {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&public[..16]);
    EntryId::from_bytes(bytes)
}

fn state(db: &mut Db, site: SiteId) -> Result<(u64, Root), StoreError> {
    let mut row = db.row(STATE, &[site.as_bytes().into()])?.ok_or(StoreError::Damaged("site"))?;
    Ok((size(&mut row)?, root(&mut row)?))
}

fn size(row: &mut Row) -> Result<u64, StoreError> {
    u64::try_from(row.int()?).map_err(|_| StoreError::Damaged("size"))
}

fn root(row: &mut Row) -> Result<Root, StoreError> {
    Ok(Root::from_bytes(row.bytes()?.as_slice().try_into().map_err(|_| StoreError::Damaged("root"))?))
}

fn kept(mut row: Row) -> Result<Kept, StoreError> {
    Ok(Kept { size: size(&mut row)?, root: root(&mut row)?, made_at: Instant::from_micros(row.int()?), note: row.text()? })
}

fn signing_key(mut row: Row) -> Result<SigningKey, StoreError> {
    Ok(SigningKey {
        number: row.int()?,
        public: row.bytes()?.as_slice().try_into().map_err(|_| StoreError::Damaged("signing key"))?,
        salt: Salt::from_slice(&row.bytes()?)?,
        secret: Sealed::from_bytes(row.bytes()?),
        since: Instant::from_micros(row.int()?),
        announced: row.text_or_null()?,
    })
}

fn witness(mut row: Row) -> Result<Witness, StoreError> {
    let seen = Seen { size: size(&mut row)?, root: root(&mut row)? };
    let heard_at = Instant::from_micros(row.int()?);
    let judgement = Judgement::from_code(&row.text()?).ok_or(StoreError::Damaged("judgement"))?;
    Ok(Witness { seen, heard_at, judgement })
}

#[cfg(test)]
mod tests;
