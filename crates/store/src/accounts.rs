//! Members, sign-in links and sessions. These are not entries: they can be ended, and are.
//!
//! Names are sealed, login names are kept as keyed digests, tokens as digests. Hashing passphrases is the server's task.

macro_rules! select_member {
    ($rest:literal) => {
        concat!("SELECT m.member, m.role, m.salt, m.name, m.passphrase, m.locale, m.active", $rest)
    };
}

mod calendar;
mod members;
mod passkeys;
mod second;
mod sessions;

pub use passkeys::KeptPasskey;
pub use second::SecondFactor;
pub use sessions::{ABSOLUTE, Arrival, GRACE, IDLE, ROTATE, SET_UP, Secured, Session, SessionId, SessionSeen};

use hmac::{Hmac, KeyInit, Mac};
use jalon_access::Role;
use jalon_record::id::{EntryId, MemberId};
use jalon_record::seal::{Salt, Sealed, SiteKey};
use sha2::{Digest, Sha256};

use crate::db::{Param, Row};
use crate::store::now;
use crate::{Store, StoreError};

/// A token: 256 random bits, shown once, kept only as a digest.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn new() -> Result<Self, StoreError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// From what a cookie or a link holds.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// For a cookie or a link.
    pub fn to_text(&self) -> String {
        hex::encode(self.0)
    }

    /// A second token for one use, from which this one cannot be found: against forged forms.
    pub fn derived(&self, label: &str) -> String {
        hex::encode(Sha256::new().chain_update(label.as_bytes()).chain_update(self.0).finalize())
    }

    pub(crate) fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// A member of the team.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// Who.
    pub id: MemberId,
    /// As what.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// The passphrase, hashed (PHC string); none until chosen.
    pub passphrase: Option<String>,
    /// The language they chose, as a BCP 47 tag.
    pub locale: String,
    /// Whether they may come in; where not, they are only named.
    pub active: bool,
}

/// A sign-in link is good for this long: one day.
pub const LINK: i64 = 86_400 * 1_000_000;

const ADD: &str = "INSERT INTO member (site, member, role, login, passphrase, salt, name, locale, created_at) \
    VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
const ALL: &str = select_member!(" FROM member m WHERE m.site = $1 ORDER BY m.created_at, m.member");
const BY_LOGIN: &str = select_member!(" FROM member m WHERE m.site = $1 AND m.login = $2");
const BY_LINK: &str = select_member!(
    " FROM link l JOIN member m ON m.site = l.site AND m.member = l.member WHERE l.site = $1 AND l.token = $2 AND l.expires_at > $3 AND m.active = 1"
);

impl Store {
    /// Adds a member who signs in under a name. They choose a passphrase by a sign-in link.
    ///
    /// # Errors
    /// [`StoreError::LoginTaken`].
    pub fn add_member(&self, login: &str, name: &str, role: Role, locale: &str) -> Result<MemberId, StoreError> {
        let mut random = [0; 48];
        getrandom::fill(&mut random).map_err(|_| StoreError::NoRandomness)?;
        let (mut id, mut salt) = ([0; 16], [0; 32]);
        id.copy_from_slice(&random[..16]);
        salt.copy_from_slice(&random[16..]);
        let (id, salt) = (MemberId::random(id), Salt::new(salt));
        let sealed = Sealed::seal(&self.key, self.site, name_of(id), &salt, json(name))?;
        let added = self.read(|db| {
            db.execute(
                ADD,
                &[
                    self.site.as_bytes().into(),
                    id.as_bytes().into(),
                    role.code().into(),
                    Param::Bytes(&login_digest(&self.key, login)),
                    salt.as_bytes().into(),
                    Param::Bytes(sealed.as_bytes()),
                    locale.into(),
                    now().micros().into(),
                ],
            )
        })?;
        if added == 0 { Err(StoreError::LoginTaken) } else { Ok(id) }
    }

    /// All members, in the order they came.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn members(&self) -> Result<Vec<Member>, StoreError> {
        self.read(|db| db.rows(ALL, &[self.site.as_bytes().into()])?.into_iter().map(|mut row| self.member(&mut row)).collect())
    }

    /// The member who signs in under a name.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn member_by_login(&self, login: &str) -> Result<Option<Member>, StoreError> {
        let digest = login_digest(&self.key, login);
        self.read(|db| {
            let row = db.row(BY_LOGIN, &[self.site.as_bytes().into(), Param::Bytes(&digest)])?;
            row.map(|mut row| self.member(&mut row)).transpose()
        })
    }

    /// Sets the hashed passphrase of a member, and ends all their sessions.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn set_passphrase(&self, member: MemberId, phc: &str) -> Result<(), StoreError> {
        self.read(|db| {
            db.transaction(|db| {
                db.execute(
                    "UPDATE member SET passphrase = $1 WHERE site = $2 AND member = $3",
                    &[phc.into(), self.site.as_bytes().into(), member.as_bytes().into()],
                )?;
                db.execute(
                    "DELETE FROM session WHERE site = $1 AND member = $2",
                    &[self.site.as_bytes().into(), member.as_bytes().into()],
                )?;
                Ok(())
            })
        })
    }

    /// Remembers the language that a member chose.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn set_locale(&self, member: MemberId, locale: &str) -> Result<(), StoreError> {
        self.read(|db| {
            db.execute(
                "UPDATE member SET locale = $1 WHERE site = $2 AND member = $3",
                &[locale.into(), self.site.as_bytes().into(), member.as_bytes().into()],
            )
        })?;
        Ok(())
    }

    /// Makes a sign-in link for a member: good once, for a day.
    ///
    /// # Errors
    /// [`StoreError::AccessEnded`] where they may not come in.
    pub fn make_link(&self, member: MemberId) -> Result<Token, StoreError> {
        if !self.member_by_id(member)?.is_some_and(|member| member.active) {
            return Err(StoreError::AccessEnded);
        }
        let token = Token::new()?;
        self.read(|db| {
            db.execute(
                "INSERT INTO link (site, token, member, expires_at) VALUES ($1, $2, $3, $4)",
                &[
                    self.site.as_bytes().into(),
                    (&token.digest()).into(),
                    member.as_bytes().into(),
                    (now().micros() + LINK).into(),
                ],
            )
        })?;
        Ok(token)
    }

    /// Whose link this is, while it is good.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn link_owner(&self, token: &Token) -> Result<Option<Member>, StoreError> {
        self.read(|db| {
            let row = db.row(BY_LINK, &[self.site.as_bytes().into(), (&token.digest()).into(), now().micros().into()])?;
            row.map(|mut row| self.member(&mut row)).transpose()
        })
    }

    /// Uses up a link: true the first time, false ever after.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn use_link(&self, token: &Token) -> Result<bool, StoreError> {
        let used = self.read(|db| {
            db.execute(
                "DELETE FROM link WHERE site = $1 AND token = $2 AND expires_at > $3",
                &[self.site.as_bytes().into(), (&token.digest()).into(), now().micros().into()],
            )
        })?;
        Ok(used > 0)
    }

    pub(crate) fn member(&self, row: &mut Row) -> Result<Member, StoreError> {
        let id = MemberId::from_slice(&row.bytes()?)?;
        let role = Role::from_code(&row.text()?).ok_or(StoreError::Damaged("role"))?;
        let salt = Salt::from_slice(&row.bytes()?)?;
        let opened = Sealed::from_bytes(row.bytes()?).open(&self.key, self.site, name_of(id), &salt)?;
        let name: String = jalon_record::canonical::read(&opened)?;
        let (passphrase, locale, active) = (row.text_or_null()?, row.text()?, row.int()? != 0);
        Ok(Member { id, role, name, passphrase, locale, active })
    }

    /// Seals what belongs to an account, bound to an id of its own.
    pub(crate) fn seal_own<T: serde::Serialize>(&self, id: [u8; 16], words: &T) -> Result<(Salt, Sealed), StoreError> {
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).map_err(|_| StoreError::NoRandomness)?;
        let (salt, json) = (Salt::new(salt), jalon_record::canonical::bytes(words)?);
        let sealed = Sealed::seal(&self.key, self.site, EntryId::from_bytes(id), &salt, json)?;
        Ok((salt, sealed))
    }

    pub(crate) fn open_own<T: serde::de::DeserializeOwned>(
        &self,
        id: [u8; 16],
        salt: &[u8],
        sealed: Vec<u8>,
    ) -> Result<T, StoreError> {
        let salt = Salt::from_slice(salt)?;
        let opened = Sealed::from_bytes(sealed).open(&self.key, self.site, EntryId::from_bytes(id), &salt)?;
        Ok(jalon_record::canonical::read(&opened)?)
    }
}

fn login_digest(key: &SiteKey, login: &str) -> Vec<u8> {
    keyed(key, "jalon login 1", login.trim().to_lowercase().as_bytes())
}

/// A digest that only this site can make, of something that is looked for and never read.
fn keyed(key: &SiteKey, label: &str, text: &[u8]) -> Vec<u8> {
    match Hmac::<Sha256>::new_from_slice(&key.for_purpose(label)) {
        Ok(mac) => mac.chain_update(text).finalize().into_bytes().to_vec(),
        // HMAC takes keys of any length.
        Err(_) => Vec::new(),
    }
}

/// An id to which something sealed is bound.
fn own_id() -> Result<[u8; 16], StoreError> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|_| StoreError::NoRandomness)?;
    Ok(id)
}

/// The name of a member is bound to the member, as words are to their entry.
fn name_of(id: MemberId) -> EntryId {
    EntryId::from_bytes(*id.as_bytes())
}

fn json(text: &str) -> Vec<u8> {
    jalon_record::canonical::bytes(&text).unwrap_or_default()
}
