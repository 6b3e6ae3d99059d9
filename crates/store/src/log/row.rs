//! One row of the access log: what it says, and how it is chained to the one before.

use std::collections::BTreeSet;

use hmac::{Hmac, KeyInit, Mac};
use jalon_access::{Opened, Role};
use jalon_record::id::{InitiativeId, Instant, MemberId, PersonRef, Seq, SiteId};
use sha2::Sha256;

use super::runs;
use crate::StoreError;
use crate::db::Row as Cells;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }
    };
}

coded! {
    /// What was done.
    Deed {
        /// A page, or an answer of the API, showed words.
        Read = "read",
        /// A file that someone kept was taken.
        Download = "download",
        /// A table or a drawing was taken out.
        Export = "export",
        /// A case study was made.
        Report = "report",
        /// A calendar program asked for the plan.
        Calendar = "calendar",
        /// Someone was given information, or a copy of what is known about them.
        Communicate = "communicate",
        /// Someone read for a danger to life what they may not read otherwise.
        BreakGlass = "break-glass",
        /// Someone came in.
        SignIn = "sign-in",
        /// Someone tried to come in.
        SignInFailed = "sign-in-failed",
        /// Someone asked for what they may not do.
        Denied = "denied",
        /// Who may come in, or as what, was changed.
        Members = "members",
        /// A key, a recovery sheet or a backup was handled.
        Keys = "keys",
        /// Who may read was changed: a consent, a restriction, an agreement, a policy.
        Policy = "policy",
        /// Content was destroyed.
        Erase = "erase",
        /// Something that concerns trust was written or signed off.
        Review = "review",
    }
}

coded! {
    /// For what purpose.
    Purpose {
        /// The team cares for people, and works on the initiative.
        Care = "care",
        /// The study.
        Research = "research",
        /// Seeing to it that all is in order: the log, reviews, registers.
        Oversight = "oversight",
        /// A person's own right: their copy, their request.
        Rights = "rights",
        /// A danger to someone's life.
        Danger = "danger",
        /// Running the machine.
        Upkeep = "upkeep",
    }
}

/// What is to be logged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Who; none where nobody was signed in, or the machine itself acted.
    pub who: Option<(MemberId, Role)>,
    /// For what purpose.
    pub purpose: Purpose,
    /// What was done.
    pub deed: Deed,
    /// Where: the pattern of the address, or `cli/…`. Never an address.
    pub place: String,
    /// The initiative concerned, where none of its entries says it.
    pub initiative: Option<InitiativeId>,
    /// The member whose access was changed.
    pub subject: Option<MemberId>,
    /// Whose words were opened.
    pub opened: Vec<Opened>,
    /// Persons concerned beside those that the opened entries are about.
    pub about: Vec<PersonRef>,
    /// The digest of the policies in force; may be empty.
    pub policies: Vec<u8>,
}

/// A row of the log, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Logged {
    /// Its number: 1, 2, 3…
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Who; none where nobody was signed in, or the machine itself acted.
    pub member: Option<MemberId>,
    /// In which role.
    pub role: Option<Role>,
    /// For what purpose.
    pub purpose: Purpose,
    /// What was done.
    pub deed: Deed,
    /// Where: the pattern of the address.
    pub place: String,
    /// The initiative concerned, where it is one.
    pub initiative: Option<InitiativeId>,
    /// The member whose access was changed.
    pub subject: Option<MemberId>,
    /// The places of the entries whose words were opened, as runs: first and last of each.
    pub runs: Vec<(Seq, Seq)>,
    /// How many entries' words were opened.
    pub entries: i64,
    /// The persons concerned.
    pub about: Vec<PersonRef>,
}

impl Logged {
    /// Whether the words of the entry at a place were opened.
    pub fn opened(&self, seq: Seq) -> bool {
        self.runs.iter().any(|(first, last)| (*first..=*last).contains(&seq))
    }
}

/// The columns of a row as they are stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Columns {
    pub number: i64,
    pub at: i64,
    pub member: Vec<u8>,
    pub role: String,
    pub purpose: String,
    pub act: String,
    pub place: String,
    pub initiative: Option<Vec<u8>>,
    pub subject: Option<Vec<u8>>,
    pub entries: i64,
    pub persons: i64,
    pub first: Option<i64>,
    pub last: Option<i64>,
    pub seqs: Vec<u8>,
    pub about: Vec<u8>,
    pub policies: Vec<u8>,
    pub hash: Vec<u8>,
}

/// The columns, in the order in which [`Columns::of_row`] reads them.
macro_rules! select_logged {
    ($rest:literal) => {
        concat!(
            "SELECT l.number, l.at, l.member, l.role, l.purpose, l.act, l.place, l.initiative, l.subject, l.entries, l.persons, ",
            "l.first_seq, l.last_seq, l.seqs, l.about, l.policies, l.hash FROM access_log l ",
            $rest
        )
    };
}
pub(crate) use select_logged;

/// The hash before the first row.
pub(crate) const NOTHING: [u8; 32] = [0; 32];

impl Columns {
    /// What is to be logged, without its number, time and hash.
    pub(crate) fn of(record: Record) -> Self {
        let mut places: Vec<i64> = record.opened.iter().map(|opened| opened.seq.number()).collect();
        places.sort_unstable();
        places.dedup();
        let persons: BTreeSet<PersonRef> = record.opened.iter().filter_map(|opened| opened.about).chain(record.about).collect();
        let mut initiatives: Vec<InitiativeId> = record.opened.iter().map(|opened| opened.initiative).collect();
        initiatives.dedup();
        initiatives.sort_unstable_by_key(|id| *id.as_bytes());
        initiatives.dedup();
        let initiative = match (initiatives.as_slice(), record.initiative) {
            ([one], _) => Some(*one),
            ([], said) => said,
            _ => None,
        };
        let (member, role) = record.who.map_or(([0; 16], ""), |(member, role)| (*member.as_bytes(), role.code()));
        Self {
            number: 0,
            at: 0,
            member: member.to_vec(),
            role: role.to_owned(),
            purpose: record.purpose.code().to_owned(),
            act: record.deed.code().to_owned(),
            place: record.place,
            initiative: initiative.map(|id| id.as_bytes().to_vec()),
            subject: record.subject.map(|id| id.as_bytes().to_vec()),
            entries: places.len() as i64,
            persons: persons.len() as i64,
            first: places.first().copied(),
            last: places.last().copied(),
            seqs: runs::write(&places),
            about: persons.iter().flat_map(|person| *person.as_bytes()).collect(),
            policies: record.policies,
            hash: Vec::new(),
        }
    }

    pub(crate) fn of_row(row: &mut Cells) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.int()?,
            at: row.int()?,
            member: row.bytes()?,
            role: row.text()?,
            purpose: row.text()?,
            act: row.text()?,
            place: row.text()?,
            initiative: row.bytes_or_null()?,
            subject: row.bytes_or_null()?,
            entries: row.int()?,
            persons: row.int()?,
            first: row.int_or_null()?,
            last: row.int_or_null()?,
            seqs: row.bytes()?,
            about: row.bytes()?,
            policies: row.bytes()?,
            hash: row.bytes()?,
        })
    }

    /// The keyed hash over everything else in the row, and the hash of the row before.
    pub(crate) fn chained(&self, key: &[u8; 32], site: SiteId, before: &[u8]) -> Vec<u8> {
        let numbers = [self.number, self.at, self.entries, self.persons].map(i64::to_be_bytes);
        let ends = [self.first, self.last].map(|end| end.map_or_else(Vec::new, |end| end.to_be_bytes().to_vec()));
        let or_none = |id: &Option<Vec<u8>>| id.clone().unwrap_or_default();
        let (initiative, subject) = (or_none(&self.initiative), or_none(&self.subject));
        let parts: [&[u8]; 19] = [
            b"jalon access log 1",
            site.as_bytes(),
            &numbers[0],
            &numbers[1],
            &self.member,
            self.role.as_bytes(),
            self.purpose.as_bytes(),
            self.act.as_bytes(),
            self.place.as_bytes(),
            &initiative,
            &subject,
            &numbers[2],
            &numbers[3],
            &ends[0],
            &ends[1],
            &self.seqs,
            &self.about,
            &self.policies,
            before,
        ];
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
            // HMAC takes keys of any length.
            return Vec::new();
        };
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }

    /// The row as it is told; [`StoreError::Damaged`] where a column is not what this program writes.
    pub(crate) fn told(&self) -> Result<Logged, StoreError> {
        let damaged = || StoreError::Damaged("access log");
        let member = MemberId::from_slice(&self.member)?;
        let place = |place: i64| Seq::new(place);
        let runs = runs::read(&self.seqs).ok_or_else(damaged)?;
        let runs =
            runs.into_iter().map(|(first, last)| Ok((place(first)?, place(last)?))).collect::<Result<Vec<_>, StoreError>>()?;
        let about = self.about.chunks(16).map(PersonRef::from_slice).collect::<Result<Vec<_>, _>>()?;
        Ok(Logged {
            number: self.number,
            at: Instant::from_micros(self.at),
            member: (*member.as_bytes() != [0; 16]).then_some(member),
            role: Role::from_code(&self.role),
            purpose: Purpose::from_code(&self.purpose).ok_or_else(damaged)?,
            deed: Deed::from_code(&self.act).ok_or_else(damaged)?,
            place: self.place.clone(),
            initiative: self.initiative.as_deref().map(InitiativeId::from_slice).transpose()?,
            subject: self.subject.as_deref().map(MemberId::from_slice).transpose()?,
            entries: self.entries,
            runs,
            about,
        })
    }
}
