//! The envelope and the body of an entry, its commitment, and its place in the log.
//!
//! **Do not change** the shape of [`Envelope`] or the two digests below without a new `format`: phones and paper hold
//! their hashes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::edtf::Edtf;
use crate::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, Seq, SiteId};
use crate::seal::{Bound, Keys, Lock, Salt, Sealed, SiteKey};
use crate::{RecordError, canonical};

/// For whom an entry was written. Who may then read it is decided above, in `access`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Its author alone, until shared.
    Author,
    /// The clinical team of the initiative.
    Team,
    /// The team and its research partners.
    Study,
    /// Anyone; public facts.
    Public,
}

impl Audience {
    /// All of them, narrowest first.
    pub const ALL: [Self; 4] = [Self::Author, Self::Team, Self::Study, Self::Public];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Team => "team",
            Self::Study => "study",
            Self::Public => "public",
        }
    }

    /// From its code.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] for any other text.
    pub fn from_code(code: &str) -> Result<Self, RecordError> {
        Self::ALL.into_iter().find(|a| a.code() == code).ok_or(RecordError::Malformed("audience"))
    }
}

/// What a writer says about an entry before it has a place in the site's order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The entry's name, made where it was written.
    pub id: EntryId,
    /// The site whose record it belongs to.
    pub site: SiteId,
    /// The initiative it is about.
    pub initiative: InitiativeId,
    /// Who wrote it.
    pub author: MemberId,
    /// The device it was written on.
    pub device: DeviceId,
    /// The device's own count, from 1 without gaps.
    pub device_seq: i64,
    /// What kind of entry it is.
    pub kind: Kind,
    /// The version of the kind; a newer one than we know is kept and passed on untouched.
    pub version: u32,
    /// When it happened.
    pub occurred: Edtf,
    /// When it was written down, by the writer's own clock, which may be wrong.
    pub recorded_at: Instant,
    /// When it was told, where a memory is told later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_at: Option<Edtf>,
    /// The person it is about, by random pseudonym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<PersonRef>,
    /// For whom it was written.
    pub audience: Audience,
    /// The entries that this one amends, retracts or erases: usually none or one; two or more settle a conflict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amends: Vec<EntryId>,
    /// What binds the body to the envelope.
    pub commitment: Commitment,
}

/// SHA-256 over a random salt and both parts of the body. It survives erasure and gives nothing away.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Commitment([u8; 32]);

/// SHA-256 of the canonical form of an envelope and its place: the data of one leaf of the Merkle log.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct LeafDigest([u8; 32]);

macro_rules! digest {
    ($name:ident, $what:literal) => {
        impl $name {
            /// From its 32 bytes.
            pub fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// From a database column.
            ///
            /// # Errors
            /// [`RecordError::Malformed`] when there are not exactly 32 bytes.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, RecordError> {
                bytes.try_into().map(Self).map_err(|_| RecordError::Malformed($what))
            }

            /// Its bytes.
            pub fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&hex::encode(self.0))
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let mut bytes = [0; 32];
                hex::decode_to_slice(&text, &mut bytes).map_err(|_| serde::de::Error::custom($what))?;
                Ok(Self(bytes))
            }
        }
    };
}
digest!(Commitment, "commitment");
digest!(LeafDigest, "leaf digest");

/// The open part: canonical JSON of codes, dates, numbers and references. Nothing a person wrote or is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Open(String);

impl Open {
    /// From text that must already be canonical, as it comes from a phone or a database.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when it is not.
    pub fn from_canonical(text: String) -> Result<Self, RecordError> {
        if canonical::is_canonical(&text) { Ok(Self(text)) } else { Err(RecordError::NotCanonical) }
    }

    /// From text as stored. It is not checked here: `verify` finds any change through the commitment.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The two parts of an entry's content, and the salt that guards them. Erasing an entry destroys all three.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Body {
    /// The random salt of the commitment and of the entry's key.
    pub salt: Salt,
    /// Codes, dates, numbers, references.
    pub open: Open,
    /// Words and names, encrypted.
    pub sealed: Sealed,
}

impl Body {
    /// Makes a body from its two parts, sealing the words by recipe 1; words that are an empty object are not kept at all.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when a part has no canonical form.
    pub fn sealing<O: Serialize, W: Serialize>(
        key: &SiteKey,
        site: SiteId,
        id: EntryId,
        salt: Salt,
        open: &O,
        words: &W,
    ) -> Result<Self, RecordError> {
        let (open, words) = (Open(canonical::text(open)?), canonical::bytes(words)?);
        let sealed = if is_none(&words) { Sealed::default() } else { Sealed::seal(key, site, id, &salt, words)? };
        Ok(Self { salt, open, sealed })
    }

    /// Makes a body from parts that are canonical already, sealing the words with a lock; words that are an empty object
    /// are not kept at all.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when the words are too long for the cipher.
    pub fn locked(lock: &Lock<'_>, bound: &Bound, salt: Salt, open: String, words: Vec<u8>) -> Result<Self, RecordError> {
        let sealed = if is_none(&words) { Sealed::default() } else { Sealed::with(lock, bound, &salt, words)? };
        Ok(Self { salt, open: Open(open), sealed })
    }

    /// The commitment to this body.
    pub fn commitment(&self) -> Commitment {
        let mut hasher = Sha256::new();
        hasher.update(b"jalon commitment 1");
        hasher.update(self.salt.as_bytes());
        hasher.update((self.open.0.len() as u64).to_be_bytes());
        hasher.update(self.open.0.as_bytes());
        hasher.update(self.sealed.as_bytes());
        Commitment(hasher.finalize().into())
    }

    /// The open part, typed.
    ///
    /// # Errors
    /// [`RecordError::MalformedBody`] when it has another shape.
    pub fn read_open<T: DeserializeOwned>(&self) -> Result<T, RecordError> {
        canonical::read(self.open.0.as_bytes())
    }

    /// The words, opened and typed. Where none were written, an empty object is read.
    ///
    /// # Errors
    /// As [`Sealed::open_with`]; [`RecordError::MalformedBody`] for another shape.
    pub fn words<T: DeserializeOwned>(&self, keys: &dyn Keys, envelope: &Envelope) -> Result<T, RecordError> {
        if self.sealed.is_empty() {
            return canonical::read(b"{}");
        }
        canonical::read(&self.sealed.open_with(keys, &Bound::of(envelope), &self.salt)?)
    }
}

fn is_none(words: &[u8]) -> bool {
    matches!(words, b"{}" | b"null")
}

/// An entry in its place: envelope, where the sequencer put it, and the body unless it was erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What its writer said about it.
    pub envelope: Envelope,
    /// Its place in the site's order.
    pub seq: Seq,
    /// When the site received it, by the site's clock.
    pub received_at: Instant,
    /// Its content; `None` once erased.
    pub body: Option<Body>,
}

impl Entry {
    /// The digest that stands in the Merkle log for this entry: envelope and place, with the commitment for the body.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] cannot happen for a well-formed envelope.
    pub fn leaf(&self) -> Result<LeafDigest, RecordError> {
        leaf_digest(&self.envelope, self.seq, self.received_at)
    }
}

/// The leaf of an envelope at a place.
///
/// # Errors
/// [`RecordError::NotCanonical`] cannot happen for a well-formed envelope.
pub fn leaf_digest(envelope: &Envelope, seq: Seq, received_at: Instant) -> Result<LeafDigest, RecordError> {
    let sorted = Leaf {
        about: envelope.about,
        amends: &envelope.amends,
        audience: envelope.audience,
        author: envelope.author,
        commitment: &envelope.commitment,
        device: envelope.device,
        device_seq: envelope.device_seq,
        format: 1,
        id: envelope.id,
        initiative: envelope.initiative,
        kind: &envelope.kind,
        occurred: envelope.occurred.text(),
        received_at,
        recorded_at: envelope.recorded_at,
        seq,
        site: envelope.site,
        told_at: envelope.told_at.as_ref().map(Edtf::text),
        version: envelope.version,
    };
    // Field names in order and only strings and integers within: what serde_json writes is the canonical form
    // (a test holds it to that), and writing it this way is several times faster.
    let bytes = serde_json::to_vec(&sorted).map_err(|_| RecordError::NotCanonical)?;
    Ok(LeafDigest(Sha256::digest(&bytes).into()))
}

#[derive(Serialize)]
struct Leaf<'a> {
    about: Option<PersonRef>,
    amends: &'a [EntryId],
    audience: Audience,
    author: MemberId,
    commitment: &'a Commitment,
    device: DeviceId,
    device_seq: i64,
    format: u8,
    id: EntryId,
    initiative: InitiativeId,
    kind: &'a Kind,
    occurred: &'a str,
    received_at: Instant,
    recorded_at: Instant,
    seq: Seq,
    site: SiteId,
    told_at: Option<&'a str>,
    version: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(body: &Body) -> Envelope {
        Envelope {
            id: EntryId::v7(1, [2; 10]),
            site: SiteId::from_bytes([1; 16]),
            initiative: InitiativeId::from_bytes([2; 16]),
            author: MemberId::from_bytes([3; 16]),
            device: DeviceId::from_bytes([4; 16]),
            device_seq: 1,
            kind: Kind::new("future.unheard-of").unwrap(),
            version: 99,
            occurred: Edtf::parse("2020-05~").unwrap(),
            recorded_at: Instant::from_micros(7),
            told_at: Some(Edtf::parse("2021").unwrap()),
            about: Some(PersonRef::from_bytes([5; 16])),
            audience: Audience::Team,
            amends: vec![EntryId::v7(0, [1; 10])],
            commitment: body.commitment(),
        }
    }

    fn body() -> Body {
        let (key, site, id) = (SiteKey::new([1; 32]), SiteId::from_bytes([1; 16]), EntryId::v7(1, [2; 10]));
        Body::sealing(
            &key,
            site,
            id,
            Salt::new([8; 32]),
            &serde_json::json!({"z": 1, "a": [true]}),
            &serde_json::json!({"w": "mot"}),
        )
        .unwrap()
    }

    #[test]
    fn the_leaf_is_over_the_canonical_form() {
        let envelope = envelope(&body());
        let mut whole = serde_json::to_value(&envelope).unwrap();
        whole["format"] = 1.into();
        whole["seq"] = 3.into();
        whole["received_at"] = 11.into();
        let expected: [u8; 32] = Sha256::digest(canonical::bytes(&whole).unwrap()).into();
        let leaf = leaf_digest(&envelope, Seq::new(3).unwrap(), Instant::from_micros(11)).unwrap();
        assert_eq!(leaf.as_bytes(), &expected);
    }

    #[test]
    fn an_unknown_kind_of_a_newer_version_survives_a_round_trip() {
        let body = body();
        let envelope = envelope(&body);
        let sent = serde_json::to_string(&envelope).unwrap();
        let received: Envelope = serde_json::from_str(&sent).unwrap();
        assert_eq!(received, envelope);
        let open = Open::from_canonical(body.open.as_str().to_owned()).unwrap();
        assert_eq!(Body { open, ..body.clone() }.commitment(), received.commitment);
    }

    #[test]
    fn the_commitment_moves_with_every_part() {
        let given = body();
        let mut salted = given.clone();
        salted.salt = Salt::new([7; 32]);
        let mut opened = given.clone();
        opened.open = Open::from_stored(r#"{"a":[true],"z":2}"#.to_owned());
        let mut sealed = given.clone();
        sealed.sealed = Sealed::default();
        for other in [salted, opened, sealed] {
            assert_ne!(other.commitment(), given.commitment());
        }
    }

    #[test]
    fn no_words_means_nothing_sealed() {
        let (key, site, id) = (SiteKey::new([1; 32]), SiteId::from_bytes([1; 16]), EntryId::v7(1, [2; 10]));
        let empty = serde_json::json!({});
        let body = Body::sealing(&key, site, id, Salt::new([8; 32]), &empty, &empty).unwrap();
        assert!(body.sealed.is_empty());
        assert_eq!(body.words::<serde_json::Value>(&key, &envelope(&body)).unwrap(), empty);
    }
}
