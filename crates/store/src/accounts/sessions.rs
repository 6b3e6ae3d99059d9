//! Sessions: begun, seen, proved, listed, ended.

use jalon_record::id::{Instant, MemberId};

use super::{Member, Token};
use crate::db::Param;
use crate::store::now;
use crate::{Store, StoreError};

/// A session ends when it has not been used for this long, in microseconds: twelve hours.
pub const IDLE: i64 = 12 * 3_600 * 1_000_000;
/// A session ends after this long, used or not: seven days.
pub const ABSOLUTE: i64 = 7 * 86_400 * 1_000_000;
/// A session's token is changed when it is older than this: fifteen minutes.
pub const ROTATE: i64 = 15 * 60 * 1_000_000;
/// The token before is good for this much longer, for requests under way: one minute.
pub const GRACE: i64 = 60 * 1_000_000;
/// For this long after they first came in, someone may put off securing their account: fourteen days.
pub const SET_UP: i64 = 14 * 86_400 * 1_000_000;

/// How someone came in, and with what; both are codes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrival {
    /// How: `passphrase`, `passkey`, `link`, `elsewhere`, or `unknown`.
    pub way: &'static str,
    /// Which sort of browser on which sort of machine, as `firefox-android`.
    pub browser: String,
}

impl Default for Arrival {
    fn default() -> Self {
        Self { way: "unknown", browser: "unknown".to_owned() }
    }
}

/// What an account is secured with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Secured {
    /// A passphrase was chosen.
    pub passphrase: bool,
    /// How many passkeys there are.
    pub passkeys: i64,
    /// Codes of an authenticator app are asked for.
    pub second_factor: bool,
    /// An account elsewhere (OpenID Connect) opens this one.
    pub elsewhere: bool,
}

impl Secured {
    /// Whether one stolen secret is not enough: a passkey, a passphrase with a second factor, or an account elsewhere.
    pub fn is_enough(self) -> bool {
        self.passkeys > 0 || self.elsewhere || (self.passphrase && self.second_factor)
    }

    /// Whether a passphrase must be followed by something else.
    pub fn asks_second(self) -> bool {
        self.passkeys > 0 || self.second_factor
    }

    /// Whether there is anything by which they can show who they are, besides a new link.
    pub fn can_prove(self) -> bool {
        self.passphrase || self.passkeys > 0 || self.second_factor || self.elsewhere
    }
}

/// A session that is in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// Whose.
    pub member: Member,
    /// The token to use from now on, when it has just been changed.
    pub rotated: Option<Token>,
    /// When they last showed who they are.
    pub proved_at: Instant,
    /// What their account is secured with.
    pub secured: Secured,
    /// Until when they may put off securing it.
    pub set_up_by: Option<Instant>,
}

/// The name of a session, which opens nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionId(Vec<u8>);

impl SessionId {
    /// From what a form holds.
    pub fn from_text(text: &str) -> Option<Self> {
        hex::decode(text).ok().filter(|bytes| bytes.len() == 32).map(Self)
    }

    /// For a form.
    pub fn to_text(&self) -> String {
        hex::encode(&self.0)
    }
}

/// A session as its owner sees it in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionSeen {
    /// Its name.
    pub id: SessionId,
    /// When it began.
    pub began: Instant,
    /// When it was last used, to the minute.
    pub seen: Instant,
    /// How they came in, a code of [`Arrival`].
    pub way: String,
    /// With what, a code of [`Arrival`].
    pub browser: String,
    /// Whether it is the one that asks.
    pub is_current: bool,
}

macro_rules! secured {
    () => {
        concat!(
            ", (SELECT COUNT(*) FROM passkey p WHERE p.site = m.site AND p.member = m.member)",
            ", (SELECT COUNT(*) FROM second_factor f WHERE f.site = m.site AND f.member = m.member AND f.confirmed_at IS NOT NULL)",
            ", (SELECT COUNT(*) FROM elsewhere o WHERE o.site = m.site AND o.member = m.member)"
        )
    };
}

const BY_TOKEN: &str = concat!(
    "SELECT m.member, m.role, m.salt, m.name, m.passphrase, m.locale, m.active",
    ", s.session, s.token, s.created_at, s.seen_at, s.rotated_at, s.proved_at, m.set_up_by",
    secured!(),
    " FROM session s JOIN member m ON m.site = s.site AND m.member = s.member",
    " WHERE s.site = $1 AND (s.token = $2 OR s.previous = $3) AND m.active = 1"
);
const SECURED: &str = concat!("SELECT m.passphrase", secured!(), " FROM member m WHERE m.site = $1 AND m.member = $2");
const BEGIN: &str = "INSERT INTO session (site, session, member, token, previous, created_at, seen_at, rotated_at, proved_at, way, browser) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const LIST: &str = "SELECT session, created_at, seen_at, way, browser, token, previous FROM session \
    WHERE site = $1 AND member = $2 AND seen_at > $3 AND created_at > $4 ORDER BY seen_at DESC";
const PROVE: &str = "UPDATE session SET token = $1, previous = session, proved_at = $2, rotated_at = $3, seen_at = $4 \
    WHERE site = $5 AND (token = $6 OR previous = $7)";

impl Store {
    /// Begins a session, not telling how it came about.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn begin_session(&self, member: MemberId) -> Result<Token, StoreError> {
        self.begin_session_from(member, &Arrival::default())
    }

    /// Begins a session. Coming in counts as having shown who one is.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn begin_session_from(&self, member: MemberId, arrival: &Arrival) -> Result<Token, StoreError> {
        let (token, id, now) = (Token::new()?, Token::new()?, now().micros());
        self.read(|db| {
            db.execute(
                "DELETE FROM session WHERE site = $1 AND (seen_at < $2 OR created_at < $3)",
                &[self.site.as_bytes().into(), (now - IDLE).into(), (now - ABSOLUTE).into()],
            )?;
            db.execute(
                "UPDATE member SET set_up_by = $1 WHERE site = $2 AND member = $3 AND set_up_by IS NULL",
                &[(now + SET_UP).into(), self.site.as_bytes().into(), member.as_bytes().into()],
            )?;
            db.execute(
                BEGIN,
                &[
                    self.site.as_bytes().into(),
                    (&id.0).into(),
                    member.as_bytes().into(),
                    (&token.digest()).into(),
                    (&id.0).into(),
                    now.into(),
                    now.into(),
                    now.into(),
                    now.into(),
                    arrival.way.into(),
                    arrival.browser.as_str().into(),
                ],
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
            let (proved_at, set_up_by) = (Instant::from_micros(row.int()?), row.int_or_null()?.map(Instant::from_micros));
            let secured = Secured {
                passphrase: member.passphrase.is_some(),
                passkeys: row.int()?,
                second_factor: row.int()? > 0,
                elsewhere: row.int()? > 0,
            };
            let is_previous = kept != digest;
            if now - seen > IDLE || now - created > ABSOLUTE || (is_previous && now - rotated > GRACE) {
                return Ok(None);
            }
            let known = Session { member, rotated: None, proved_at, secured, set_up_by };
            let whose = [self.site.as_bytes().into(), Param::Bytes(&session)];
            if is_previous || now - rotated <= ROTATE {
                if now - seen > GRACE {
                    let [site, session] = whose;
                    db.execute(
                        "UPDATE session SET seen_at = $1 WHERE site = $2 AND session = $3",
                        &[now.into(), site, session],
                    )?;
                }
                return Ok(Some(known));
            }
            let fresh = Token::new()?;
            let [site, session] = whose;
            let changed = db.execute(
                "UPDATE session SET token = $1, previous = $2, seen_at = $3, rotated_at = $4 WHERE site = $5 AND session = $6 AND token = $7",
                &[(&fresh.digest()).into(), (&digest).into(), now.into(), now.into(), site, session, (&digest).into()],
            )?;
            Ok(Some(Session { rotated: (changed > 0).then_some(fresh), ..known }))
        })
    }

    /// What a member's account is secured with.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn secured(&self, member: MemberId) -> Result<Secured, StoreError> {
        self.read(|db| {
            let row = db.row(SECURED, &[self.site.as_bytes().into(), member.as_bytes().into()])?;
            let Some(mut row) = row else { return Ok(Secured::default()) };
            Ok(Secured {
                passphrase: row.text_or_null()?.is_some(),
                passkeys: row.int()?,
                second_factor: row.int()? > 0,
                elsewhere: row.int()? > 0,
            })
        })
    }

    /// Notes that whoever holds a session has just shown who they are. Its token is changed, and the one before is dead at
    /// once; none where there is no such session.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn prove_session(&self, token: &Token) -> Result<Option<Token>, StoreError> {
        let (fresh, now) = (Token::new()?, now().micros());
        let digest = token.digest();
        let changed = self.read(|db| {
            db.execute(
                PROVE,
                &[
                    (&fresh.digest()).into(),
                    now.into(),
                    now.into(),
                    now.into(),
                    self.site.as_bytes().into(),
                    (&digest).into(),
                    (&digest).into(),
                ],
            )
        })?;
        Ok((changed > 0).then_some(fresh))
    }

    /// The sessions of a member that are in force, the last used first; `asking` is the token of the one that asks.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn sessions(&self, member: MemberId, asking: Option<&Token>) -> Result<Vec<SessionSeen>, StoreError> {
        let (now, digest) = (now().micros(), asking.map(Token::digest));
        let params = [self.site.as_bytes().into(), member.as_bytes().into(), (now - IDLE).into(), (now - ABSOLUTE).into()];
        self.read(|db| {
            let rows = db.rows(LIST, &params)?.into_iter().map(|mut row| {
                let id = SessionId(row.bytes()?);
                let (began, seen) = (Instant::from_micros(row.int()?), Instant::from_micros(row.int()?));
                let (way, browser) = (row.text()?, row.text()?);
                let tokens = [row.bytes()?, row.bytes()?];
                let is_current = digest.is_some_and(|digest| tokens.iter().any(|known| *known == digest));
                Ok(SessionSeen { id, began, seen, way, browser, is_current })
            });
            rows.collect()
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

    /// Ends one session of a member; one of somebody else's is left alone.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn end_session_named(&self, member: MemberId, id: &SessionId) -> Result<(), StoreError> {
        self.read(|db| {
            db.execute(
                "DELETE FROM session WHERE site = $1 AND member = $2 AND session = $3",
                &[self.site.as_bytes().into(), member.as_bytes().into(), Param::Bytes(&id.0)],
            )
        })?;
        Ok(())
    }

    /// Ends the sessions of a member, but for the one that asks, if one does.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn end_other_sessions(&self, member: MemberId, asking: Option<&Token>) -> Result<u64, StoreError> {
        let none = [0; 32];
        let kept = asking.map_or(none, Token::digest);
        self.read(|db| {
            db.execute(
                "DELETE FROM session WHERE site = $1 AND member = $2 AND token <> $3 AND previous <> $4",
                &[self.site.as_bytes().into(), member.as_bytes().into(), (&kept).into(), (&kept).into()],
            )
        })
    }

    /// A device was lost: ends every session but the one that asks, every sign-in link not yet used, and every calendar
    /// address.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn lost_device(&self, member: MemberId, asking: Option<&Token>) -> Result<(), StoreError> {
        self.end_other_sessions(member, asking)?;
        let whose = [self.site.as_bytes().into(), member.as_bytes().into()];
        self.read(|db| {
            db.execute("DELETE FROM link WHERE site = $1 AND member = $2", &whose)?;
            db.execute("DELETE FROM calendar WHERE site = $1 AND member = $2", &whose)
        })?;
        Ok(())
    }
}
