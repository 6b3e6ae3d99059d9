//! Phones of the team: joined, renewed, ended; what is known of each. What they send is in `push`, what they are given in `pull`,
//! which of them have let go of what was erased in `gone`, and the key that they lock words to in `transport`.
//!
//! A phone is a device with a feed of its own in the record. It speaks with a token that the site keeps as a digest, until its
//! lease is over (each contact renews it) or someone ends it. What the site knows of a phone is no personal data but a label,
//! which is sealed.

mod gone;
mod pull;
mod push;
mod settings;
mod transport;

use jalon_record::id::{DeviceId, Instant, MemberId};
pub use jalon_sync::count::Numbers;
pub use jalon_sync::share::Mode;

pub use gone::Confirmed;
pub use pull::{Asked, Given, Page};
pub use push::{Pushed, Spoken};

use crate::accounts::{Member, Token};
use crate::db::{Db, Param, Row};
use crate::store::{now, random};
use crate::{Store, StoreError};

/// How long a phone may speak after its last contact, in microseconds: fourteen days.
pub const LEASE: i64 = 14 * 86_400 * 1_000_000;
/// A contact is written down when the one before is older than this, in microseconds: ten minutes.
const NOTED_EVERY: i64 = 10 * 60 * 1_000_000;
/// The longest label, in characters.
pub const LONGEST_LABEL: usize = 40;

macro_rules! select_phone {
    ($rest:literal) => {
        concat!(
            "SELECT d.device, d.member, d.salt, d.label, d.joined_at, d.seen_at, d.lease_until, d.skew, d.unsent, d.base, d.numbers,",
            " d.copied_at, d.ended_at, d.ended, d.told_at",
            $rest
        )
    };
}

const JOIN: &str = "INSERT INTO device (site, device, member, token, salt, label, joined_at, seen_at, lease_until, skew, confirmed, numbers) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)";
const RENEW: &str =
    "UPDATE device SET seen_at = $1, lease_until = $2, skew = $3 WHERE site = $4 AND device = $5 AND ended_at IS NULL";
const BY_TOKEN: &str = select_phone!(
    ", m.phone_mode, m.member, m.role, m.salt, m.name, m.passphrase, m.locale, m.active \
     FROM device d JOIN member m ON m.site = d.site AND m.member = d.member WHERE d.site = $1 AND d.token = $2"
);
const ALL: &str = select_phone!(" FROM device d WHERE d.site = $1 ORDER BY d.joined_at, d.device");
const OF: &str = select_phone!(" FROM device d WHERE d.site = $1 AND d.member = $2 ORDER BY d.joined_at, d.device");
const SPOKE: &str = "UPDATE device SET seen_at = $1, lease_until = $2 WHERE site = $3 AND device = $4 AND ended_at IS NULL";
const END: &str = "UPDATE device SET ended_at = $1, ended = $2 WHERE site = $3 AND device = $4 AND ended_at IS NULL";
const END_ALL: &str = "UPDATE device SET ended_at = $1, ended = $2 WHERE site = $3 AND member = $4 AND ended_at IS NULL";
const TOLD: &str = "UPDATE device SET told_at = $1 WHERE site = $2 AND device = $3 AND told_at IS NULL";
const COPIED: &str = "UPDATE device SET copied_at = $1 WHERE site = $2 AND device = $3";
const MODES: &str = "SELECT member, phone_mode FROM member WHERE site = $1";
const SET_MODE: &str = "UPDATE member SET phone_mode = $1 WHERE site = $2 AND member = $3";

/// Why a phone was ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// It was lost or stolen.
    Lost,
    /// It is not used any more.
    Retired,
    /// Whoever carried it is no longer of the team.
    Left,
}

impl Ended {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Lost, Self::Retired, Self::Left];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Retired => "retired",
            Self::Left => "left",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// A phone, and what is known of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phone {
    /// Its name in the record.
    pub id: DeviceId,
    /// Who carries it.
    pub member: MemberId,
    /// What its bearer calls it; often empty.
    pub label: String,
    /// When it joined.
    pub joined_at: Instant,
    /// When it last spoke, to ten minutes.
    pub seen_at: Instant,
    /// Until when it may speak.
    pub lease_until: Instant,
    /// How far its clock was ahead of the site's, in microseconds.
    pub skew: Option<i64>,
    /// How many entries it said it still had to send.
    pub unsent: Option<i64>,
    /// The numbers of captures that never arrived although later ones did: first and last of each gap.
    pub missing: Vec<(i64, i64)>,
    /// When it was last found to have a twin, or to have been set back.
    pub copied_at: Option<Instant>,
    /// When it was ended, and why.
    pub ended: Option<(Instant, Ended)>,
    /// When it was first told so, and asked to destroy what it holds.
    pub told_at: Option<Instant>,
}

impl Phone {
    /// How many captures never arrived although later ones did.
    pub fn lost(&self) -> i64 {
        self.missing.iter().map(|(first, last)| last - first + 1).sum()
    }
}

/// Who speaks through a phone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carrier {
    /// The phone.
    pub phone: Phone,
    /// Who carries it.
    pub member: Member,
    /// How much it carries.
    pub mode: Mode,
}

impl Store {
    /// A member joins a phone: its name, and the token with which it speaks, shown once. `clock` is what its clock says.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn join_phone(&self, member: MemberId, label: &str, clock: Instant) -> Result<(DeviceId, Token, Instant), StoreError> {
        let (device, token, now) = (DeviceId::random(random()?), Token::new()?, now());
        let (salt, sealed) = self.seal_own(*device.as_bytes(), &label)?;
        let lease = now.micros() + LEASE;
        let sealed = if label.is_empty() { &[] } else { sealed.as_bytes() };
        self.read(|db| {
            db.execute(
                JOIN,
                &[
                    self.site.as_bytes().into(),
                    device.as_bytes().into(),
                    member.as_bytes().into(),
                    (&token.digest()).into(),
                    salt.as_bytes().into(),
                    Param::Bytes(sealed),
                    now.micros().into(),
                    now.micros().into(),
                    lease.into(),
                    (clock.micros().saturating_sub(now.micros())).into(),
                    Param::Bytes(&[]),
                ],
            )
        })?;
        Ok((device, token, Instant::from_micros(lease)))
    }

    /// A member who has signed in again on a phone that had joined goes on with it; until when.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn renew_phone(&self, device: DeviceId, clock: Instant) -> Result<Instant, StoreError> {
        let now = now().micros();
        let skew = clock.micros().saturating_sub(now);
        let cells = [now.into(), (now + LEASE).into(), skew.into(), self.site.as_bytes().into(), device.as_bytes().into()];
        self.read(|db| db.execute(RENEW, &cells))?;
        Ok(Instant::from_micros(now + LEASE))
    }

    /// Who speaks with a token; phones that were ended too.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn carrier(&self, token: &Token) -> Result<Option<Carrier>, StoreError> {
        self.read(|db| {
            let Some(mut row) = db.row(BY_TOKEN, &[self.site.as_bytes().into(), (&token.digest()).into()])? else {
                return Ok(None);
            };
            let phone = self.phone(&mut row)?;
            let mode = Mode::from_code(&row.text()?).ok_or(StoreError::Damaged("phone mode"))?;
            Ok(Some(Carrier { phone, mode, member: self.member(&mut row)? }))
        })
    }

    /// A phone spoke: noted now and then, and its lease is renewed. Until when it may speak.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phone_spoke(&self, phone: &Phone) -> Result<Instant, StoreError> {
        let now = now().micros();
        if now - phone.seen_at.micros() < NOTED_EVERY {
            return Ok(phone.lease_until);
        }
        let cells = [now.into(), (now + LEASE).into(), self.site.as_bytes().into(), phone.id.as_bytes().into()];
        self.read(|db| db.execute(SPOKE, &cells))?;
        Ok(Instant::from_micros(now + LEASE))
    }

    /// All phones that ever joined, in the order they did.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phones(&self) -> Result<Vec<Phone>, StoreError> {
        self.read(|db| db.rows(ALL, &[self.site.as_bytes().into()])?.into_iter().map(|mut row| self.phone(&mut row)).collect())
    }

    /// The phones that a member joined.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phones_of(&self, member: MemberId) -> Result<Vec<Phone>, StoreError> {
        self.read(|db| {
            let rows = db.rows(OF, &[self.site.as_bytes().into(), member.as_bytes().into()])?;
            rows.into_iter().map(|mut row| self.phone(&mut row)).collect()
        })
    }

    /// Ends a phone: at its next contact it is told to destroy what it holds. Ending it twice changes nothing.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn end_phone(&self, device: DeviceId, why: Ended) -> Result<(), StoreError> {
        let cells = [now().micros().into(), why.code().into(), self.site.as_bytes().into(), device.as_bytes().into()];
        self.read(|db| db.execute(END, &cells)).map(drop)
    }

    /// Notes that an ended phone was told so.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phone_was_told(&self, device: DeviceId) -> Result<(), StoreError> {
        let cells = [now().micros().into(), self.site.as_bytes().into(), device.as_bytes().into()];
        self.read(|db| db.execute(TOLD, &cells)).map(drop)
    }

    /// Notes that a phone has a twin, or was set back.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phone_was_copied(&self, device: DeviceId) -> Result<(), StoreError> {
        let cells = [now().micros().into(), self.site.as_bytes().into(), device.as_bytes().into()];
        self.read(|db| db.execute(COPIED, &cells)).map(drop)
    }

    /// How much the phone of each member carries.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn phone_modes(&self) -> Result<Vec<(MemberId, Mode)>, StoreError> {
        self.read(|db| {
            let rows = db.rows(MODES, &[self.site.as_bytes().into()])?;
            rows.into_iter()
                .map(|mut row| {
                    let member = MemberId::from_slice(&row.bytes()?)?;
                    Ok((member, Mode::from_code(&row.text()?).ok_or(StoreError::Damaged("phone mode"))?))
                })
                .collect()
        })
    }

    /// Says how much the phones of a member carry. What they hold beyond it they let go of at their next contact.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn set_phone_mode(&self, member: MemberId, mode: Mode) -> Result<(), StoreError> {
        let cells = [mode.code().into(), self.site.as_bytes().into(), member.as_bytes().into()];
        self.read(|db| db.execute(SET_MODE, &cells)).map(drop)
    }

    fn phone(&self, row: &mut Row) -> Result<Phone, StoreError> {
        let at = |row: &mut Row| row.int().map(Instant::from_micros);
        let maybe_at = |row: &mut Row| Ok::<_, StoreError>(row.int_or_null()?.map(Instant::from_micros));
        let (id, member) = (DeviceId::from_slice(&row.bytes()?)?, MemberId::from_slice(&row.bytes()?)?);
        let (salt, sealed) = (row.bytes()?, row.bytes()?);
        let label = if sealed.is_empty() { String::new() } else { self.open_own(*id.as_bytes(), &salt, sealed)? };
        let (joined_at, seen_at, lease_until) = (at(row)?, at(row)?, at(row)?);
        let (skew, unsent, base) = (row.int_or_null()?, row.int_or_null()?, row.int_or_null()?);
        let numbers = numbers(row.bytes()?)?;
        let (copied_at, ended_at, ended) = (maybe_at(row)?, maybe_at(row)?, row.text_or_null()?);
        let told_at = maybe_at(row)?;
        let ended = match (ended_at, ended) {
            (Some(at), Some(why)) => Some((at, Ended::from_code(&why).ok_or(StoreError::Damaged("ended"))?)),
            _ => None,
        };
        let missing = numbers.missing(base.unwrap_or(0));
        Ok(Phone { id, member, label, joined_at, seen_at, lease_until, skew, unsent, missing, copied_at, ended, told_at })
    }
}

/// Ends all phones of a member, in a transaction of the caller's.
pub(crate) fn end_all(db: &mut Db, site: Param<'_>, member: Param<'_>, why: Ended) -> Result<u64, StoreError> {
    db.execute(END_ALL, &[now().micros().into(), why.code().into(), site, member])
}

fn numbers(bytes: Vec<u8>) -> Result<Numbers, StoreError> {
    Numbers::from_bytes(&bytes).ok_or(StoreError::Damaged("numbers"))
}
