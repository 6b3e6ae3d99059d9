//! Passkeys, and accounts elsewhere (OpenID Connect). What a browser proves is judged by the server; here it is kept.

use jalon_record::id::{Instant, MemberId};
use serde::{Deserialize, Serialize};

use super::{Member, keyed, own_id};
use crate::db::{Param, Row};
use crate::store::now;
use crate::{Store, StoreError};

const LABEL: &str = "jalon passkey 1";
const ELSEWHERE: &str = "jalon elsewhere 1";

const ADD: &str = "INSERT INTO passkey (site, credential, member, id, salt, sealed, created_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
const ALL: &str = "SELECT member, id, salt, sealed, created_at, used_at FROM passkey \
    WHERE site = $1 AND member = $2 ORDER BY created_at, id";
const BY_CREDENTIAL: &str = "SELECT p.member, p.id, p.salt, p.sealed, p.created_at, p.used_at FROM passkey p \
    JOIN member m ON m.site = p.site AND m.member = p.member WHERE p.site = $1 AND p.credential = $2 AND m.active = 1";
const USED: &str = "UPDATE passkey SET salt = $1, sealed = $2, used_at = $3 WHERE site = $4 AND id = $5";
const CONNECT: &str = "INSERT INTO elsewhere (site, subject, member, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const OF_SUBJECT: &str = select_member!(
    " FROM elsewhere o JOIN member m ON m.site = o.site AND m.member = o.member WHERE o.site = $1 AND o.subject = $2 AND m.active = 1"
);

/// A passkey, kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptPasskey {
    /// Its name for forms; opens nothing.
    pub id: [u8; 16],
    /// Whose.
    pub member: MemberId,
    /// What its owner calls it.
    pub name: String,
    /// The public key and its state, as the server wrote it.
    pub key: String,
    /// Since when.
    pub created: Instant,
    /// When it was last used.
    pub used: Option<Instant>,
}

#[derive(Serialize, Deserialize)]
struct Words {
    name: String,
    key: String,
}

impl Store {
    /// Keeps a new passkey of a member; false where this credential is known already.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn add_passkey(&self, member: MemberId, credential: &[u8], name: &str, key: &str) -> Result<bool, StoreError> {
        let id = own_id()?;
        let words = Words { name: name.to_owned(), key: key.to_owned() };
        let (salt, sealed) = self.seal_own(id, &words)?;
        let added = self.read(|db| {
            db.execute(
                ADD,
                &[
                    self.site.as_bytes().into(),
                    Param::Bytes(&keyed(&self.key, LABEL, credential)),
                    member.as_bytes().into(),
                    (&id).into(),
                    salt.as_bytes().into(),
                    Param::Bytes(sealed.as_bytes()),
                    now().micros().into(),
                ],
            )
        })?;
        Ok(added > 0)
    }

    /// The passkeys of a member, the oldest first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn passkeys(&self, member: MemberId) -> Result<Vec<KeptPasskey>, StoreError> {
        let whose = [self.site.as_bytes().into(), member.as_bytes().into()];
        self.read(|db| db.rows(ALL, &whose)?.into_iter().map(|row| self.passkey(row)).collect())
    }

    /// The passkey with a credential's id, of someone who may come in.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn passkey_of(&self, credential: &[u8]) -> Result<Option<KeptPasskey>, StoreError> {
        let digest = keyed(&self.key, LABEL, credential);
        self.read(|db| {
            let row = db.row(BY_CREDENTIAL, &[self.site.as_bytes().into(), Param::Bytes(&digest)])?;
            row.map(|row| self.passkey(row)).transpose()
        })
    }

    /// Notes that a passkey was used, and the state it has since.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn passkey_used(&self, passkey: &KeptPasskey, key: &str) -> Result<(), StoreError> {
        let words = Words { name: passkey.name.clone(), key: key.to_owned() };
        let (salt, sealed) = self.seal_own(passkey.id, &words)?;
        self.read(|db| {
            db.execute(
                USED,
                &[
                    salt.as_bytes().into(),
                    Param::Bytes(sealed.as_bytes()),
                    now().micros().into(),
                    self.site.as_bytes().into(),
                    (&passkey.id).into(),
                ],
            )
        })?;
        Ok(())
    }

    /// Removes a passkey of a member; true where there was one.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn remove_passkey(&self, member: MemberId, id: [u8; 16]) -> Result<bool, StoreError> {
        let removed = self.read(|db| {
            db.execute(
                "DELETE FROM passkey WHERE site = $1 AND member = $2 AND id = $3",
                &[self.site.as_bytes().into(), member.as_bytes().into(), (&id).into()],
            )
        })?;
        Ok(removed > 0)
    }

    /// Lets an account elsewhere open a member's; false where either is connected already.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn connect_elsewhere(&self, member: MemberId, issuer: &str, subject: &str) -> Result<bool, StoreError> {
        let digest = keyed(&self.key, ELSEWHERE, &named(issuer, subject));
        let added = self.read(|db| {
            db.execute(
                CONNECT,
                &[self.site.as_bytes().into(), Param::Bytes(&digest), member.as_bytes().into(), now().micros().into()],
            )
        })?;
        Ok(added > 0)
    }

    /// The member whom an account elsewhere opens.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn member_elsewhere(&self, issuer: &str, subject: &str) -> Result<Option<Member>, StoreError> {
        let digest = keyed(&self.key, ELSEWHERE, &named(issuer, subject));
        self.read(|db| {
            let row = db.row(OF_SUBJECT, &[self.site.as_bytes().into(), Param::Bytes(&digest)])?;
            row.map(|mut row| self.member(&mut row)).transpose()
        })
    }

    /// Lets no account elsewhere open a member's any more.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn disconnect_elsewhere(&self, member: MemberId) -> Result<(), StoreError> {
        self.read(|db| {
            db.execute(
                "DELETE FROM elsewhere WHERE site = $1 AND member = $2",
                &[self.site.as_bytes().into(), member.as_bytes().into()],
            )
        })?;
        Ok(())
    }

    fn passkey(&self, mut row: Row) -> Result<KeptPasskey, StoreError> {
        let member = MemberId::from_slice(&row.bytes()?)?;
        let id: [u8; 16] = row.bytes()?.try_into().map_err(|_| StoreError::Damaged("passkey"))?;
        let words: Words = self.open_own(id, &row.bytes()?, row.bytes()?)?;
        let (created, used) = (Instant::from_micros(row.int()?), row.int_or_null()?.map(Instant::from_micros));
        Ok(KeptPasskey { id, member, name: words.name, key: words.key, created, used })
    }
}

/// No issuer holds a line break, so that two pairs never look alike.
fn named(issuer: &str, subject: &str) -> Vec<u8> {
    format!("{issuer}\n{subject}").into_bytes()
}
