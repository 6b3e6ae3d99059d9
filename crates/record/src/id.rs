//! Identifiers and counters. Randomness and time come in as arguments.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::RecordError;

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// From its sixteen bytes, as a database keeps it.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// From the bytes of a database column.
            ///
            /// # Errors
            /// [`RecordError::Malformed`] when there are not exactly sixteen.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, RecordError> {
                Uuid::from_slice(bytes).map(Self).map_err(|_| RecordError::Malformed($what))
            }

            /// A random identifier (UUID version 4) from sixteen random bytes.
            pub fn random(bytes: [u8; 16]) -> Self {
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }

            /// Its sixteen bytes.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = RecordError;

            fn from_str(text: &str) -> Result<Self, RecordError> {
                Uuid::parse_str(text).map(Self).map_err(|_| RecordError::Malformed($what))
            }
        }
    };
}

identifier!(
    /// An entry, named where it is written; sending it twice is therefore harmless.
    EntryId, "entry id"
);
identifier!(
    /// A site: a clinic, with its own sequencer, log and key.
    SiteId, "site id"
);
identifier!(
    /// An initiative: one peer support worker's coming into one team.
    InitiativeId, "initiative id"
);
identifier!(
    /// A member of the team: who wrote an entry. The name behind it is sealed.
    MemberId, "member id"
);
identifier!(
    /// A device, which counts its own entries without gaps.
    DeviceId, "device id"
);
identifier!(
    /// A random pseudonym of a person served. Nothing can be derived from it.
    PersonRef, "person reference"
);

impl EntryId {
    /// A UUID version 7: the time in milliseconds since 1970, then ten random bytes.
    pub fn v7(millis: u64, random: [u8; 10]) -> Self {
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// A UUID version 8 from a keyed digest of content, so that importing the same row twice names the same entry.
    pub fn from_digest(digest: [u8; 16]) -> Self {
        Self(uuid::Builder::from_custom_bytes(digest).into_uuid())
    }
}

/// A place in a site's order, counted from 1 without gaps, given by the site's sequencer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seq(i64);

impl Seq {
    /// The place before the first entry.
    pub const START: Self = Self(0);

    /// From a counter as the database keeps it.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when negative.
    pub fn new(number: i64) -> Result<Self, RecordError> {
        if number < 0 { Err(RecordError::Malformed("seq")) } else { Ok(Self(number)) }
    }

    /// The number itself.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The place after this one.
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// From microseconds since 1970.
    pub fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970.
    pub fn micros(self) -> i64 {
        self.0
    }

    /// Milliseconds since 1970, never negative: the time part of a UUID version 7.
    pub fn millis(self) -> u64 {
        u64::try_from(self.0 / 1_000).unwrap_or(0)
    }
}

/// The kind of an entry: a room of the initiative, a dot, a name, such as `practice.contact`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Kind(String);

impl Kind {
    /// The retraction of an entry: it no longer counts, and stays readable in its thread.
    pub const RETRACTION: &'static str = "record.retraction";
    /// The erasure of an entry: its content is destroyed, its place stays.
    pub const ERASURE: &'static str = "record.erasure";

    /// A kind from its name.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] unless it is `room.name` in lower-case letters, digits and hyphens, at most 64 long.
    pub fn new(name: &str) -> Result<Self, RecordError> {
        let part =
            |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        match name.split_once('.') {
            Some((room, rest)) if name.len() <= 64 && part(room) && part(rest) => Ok(Self(name.to_owned())),
            _ => Err(RecordError::Malformed("kind")),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Kind {
    type Error = RecordError;

    fn try_from(name: String) -> Result<Self, RecordError> {
        Self::new(&name)
    }
}

impl From<Kind> for String {
    fn from(kind: Kind) -> Self {
        kind.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entry_ids_carry_their_time_and_sort_by_it() {
        let early = EntryId::v7(1_000, [255; 10]);
        let late = EntryId::v7(2_000, [0; 10]);
        assert!(early < late);
        assert_eq!(early.to_string().parse::<EntryId>().unwrap(), early);
    }

    #[test]
    fn a_kind_is_a_room_and_a_name() {
        assert!(Kind::new("practice.contact").is_ok());
        for wrong in ["contact", "practice.", ".x", "Practice.contact", "a.b.c", "a.b c", ""] {
            assert_eq!(Kind::new(wrong), Err(RecordError::Malformed("kind")), "{wrong}");
        }
    }
}
