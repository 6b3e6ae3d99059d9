//! Members, sign-in links and sessions. These are not entries: they can be ended, and are.
//!
//! Names are sealed, login names are kept as keyed digests, tokens as digests. Hashing passphrases is the server's task.

macro_rules! select_member {
    ($rest:literal) => {
        concat!("SELECT m.member, m.role, m.salt, m.name, m.passphrase, m.locale", $rest)
    };
}

mod calendar;

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
}

/// A session that is in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// Whose.
    pub member: Member,
    /// The token to use from now on, when it has just been changed.
    pub rotated: Option<Token>,
}

/// A session ends when it has not been used for this long, in microseconds: twelve hours.
pub const IDLE: i64 = 12 * 3_600 * 1_000_000;
/// A session ends after this long, used or not: seven days.
pub const ABSOLUTE: i64 = 7 * 86_400 * 1_000_000;
/// A session's token is changed when it is older than this: fifteen minutes.
pub const ROTATE: i64 = 15 * 60 * 1_000_000;
/// The token before is good for this much longer, for requests under way: one minute.
pub const GRACE: i64 = 60 * 1_000_000;
/// A sign-in link is good for this long: one day.
pub const LINK: i64 = 86_400 * 1_000_000;

const ADD: &str = "INSERT INTO member (site, member, role, login, passphrase, salt, name, locale, created_at) \
    VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
const ALL: &str = select_member!(" FROM member m WHERE m.site = $1 ORDER BY m.created_at, m.member");
const BY_LOGIN: &str = select_member!(" FROM member m WHERE m.site = $1 AND m.login = $2");
const BY_TOKEN: &str = select_member!(
    ", s.session, s.token, s.created_at, s.seen_at, s.rotated_at FROM session s JOIN member m ON m.site = s.site AND m.member = s.member WHERE s.site = $1 AND (s.token = $2 OR s.previous = $3)"
);
const BY_LINK: &str = select_member!(
    " FROM link l JOIN member m ON m.site = l.site AND m.member = l.member WHERE l.site = $1 AND l.token = $2 AND l.expires_at > $3"
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
    /// What the database refuses.
    pub fn make_link(&self, member: MemberId) -> Result<Token, StoreError> {
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

    /// Begins a session.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn begin_session(&self, member: MemberId) -> Result<Token, StoreError> {
        let (token, id, now) = (Token::new()?, Token::new()?, now().micros());
        self.read(|db| {
            db.execute("DELETE FROM session WHERE site = $1 AND (seen_at < $2 OR created_at < $3)", &[
                self.site.as_bytes().into(), (now - IDLE).into(), (now - ABSOLUTE).into(),
            ])?;
            db.execute(
                "INSERT INTO session (site, session, member, token, previous, created_at, seen_at, rotated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                &[self.site.as_bytes().into(), (&id.0).into(), member.as_bytes().into(), (&token.digest()).into(), (&id.0).into(), now.into(), now.into(), now.into()],
            )
        })?;
        Ok(token)
    }

    /// The session that a token belongs to, while it is in force. An old token is changed for a new one.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn session(&self, token: &Token) -> Result<Option<Session>, StoreError> {
        let (digest, now) = (token.digest(), now().micros());
        self.read(|db| {
            let params = [self.site.as_bytes().into(), (&digest).into(), (&digest).into()];
            let Some(mut row) = db.row(BY_TOKEN, &params)? else { return Ok(None) };
            let member = self.member(&mut row)?;
            let (session, kept) = (row.bytes()?, row.bytes()?);
            let (created, seen, rotated) = (row.int()?, row.int()?, row.int()?);
            let is_previous = kept != digest;
            if now - seen > IDLE || now - created > ABSOLUTE || (is_previous && now - rotated > GRACE) {
                return Ok(None);
            }
            if is_previous || now - rotated <= ROTATE {
                if now - seen > GRACE {
                    db.execute("UPDATE session SET seen_at = $1 WHERE site = $2 AND session = $3", &[now.into(), self.site.as_bytes().into(), Param::Bytes(&session)])?;
                }
                return Ok(Some(Session { member, rotated: None }));
            }
            let fresh = Token::new()?;
            let changed = db.execute(
                "UPDATE session SET token = $1, previous = $2, seen_at = $3, rotated_at = $4 WHERE site = $5 AND session = $6 AND token = $7",
                &[(&fresh.digest()).into(), (&digest).into(), now.into(), now.into(), self.site.as_bytes().into(), Param::Bytes(&session), (&digest).into()],
            )?;
            Ok(Some(Session { member, rotated: (changed > 0).then_some(fresh) }))
        })
    }

    /// Ends a session.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn end_session(&self, token: &Token) -> Result<(), StoreError> {
        let digest = token.digest();
        self.read(|db| {
            db.execute(
                "DELETE FROM session WHERE site = $1 AND (token = $2 OR previous = $3)",
                &[self.site.as_bytes().into(), (&digest).into(), (&digest).into()],
            )
        })?;
        Ok(())
    }

    fn member(&self, row: &mut Row) -> Result<Member, StoreError> {
        let id = MemberId::from_slice(&row.bytes()?)?;
        let role = Role::from_code(&row.text()?).ok_or(StoreError::Damaged("role"))?;
        let salt = Salt::from_slice(&row.bytes()?)?;
        let opened = Sealed::from_bytes(row.bytes()?).open(&self.key, self.site, name_of(id), &salt)?;
        let name: String = jalon_record::canonical::read(&opened)?;
        Ok(Member { id, role, name, passphrase: row.text_or_null()?, locale: row.text()? })
    }
}

fn login_digest(key: &SiteKey, login: &str) -> Vec<u8> {
    let login = login.trim().to_lowercase();
    match Hmac::<Sha256>::new_from_slice(&key.for_purpose("jalon login 1")) {
        Ok(mac) => mac.chain_update(login.as_bytes()).finalize().into_bytes().to_vec(),
        // HMAC takes keys of any length.
        Err(_) => Vec::new(),
    }
}

/// The name of a member is bound to the member, as words are to their entry.
fn name_of(id: MemberId) -> EntryId {
    EntryId::from_bytes(*id.as_bytes())
}

fn json(text: &str) -> Vec<u8> {
    jalon_record::canonical::bytes(&text).unwrap_or_default()
}
