//! Whose words they are: the initiative's, a person's, a member's. Each has a random key of its own, so that destroying
//! one key destroys all that was sealed under it and nothing else.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{SiteKey, unwrap, wrap};
use crate::RecordError;
use crate::entry::{Audience, Envelope};
use crate::id::{InitiativeId, Kind, MemberId, PersonRef, SiteId};

const LABEL: &str = "jalon scope key 1";

/// Under whose key words are sealed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Scope {
    /// The site: its first key, for names, kept files and keyed digests. No entry stands under it.
    Site,
    /// An initiative: what was written for the team, the study or everyone, and is about no one person.
    Initiative(InitiativeId),
    /// A person, by pseudonym: what was written about them for others than its author.
    Person(PersonRef),
    /// A member: what they wrote for themselves alone.
    Member(MemberId),
}

impl Scope {
    /// Under whose key the words of an entry are sealed. What says that something was erased outlives whom it is about.
    pub fn of(envelope: &Envelope) -> Self {
        match (envelope.audience, envelope.about) {
            _ if envelope.kind.as_str() == Kind::ERASURE => Self::Initiative(envelope.initiative),
            (Audience::Author, _) => Self::Member(envelope.author),
            (_, Some(person)) => Self::Person(person),
            (_, None) => Self::Initiative(envelope.initiative),
        }
    }

    /// The stable code of what it is.
    pub fn code(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Initiative(_) => "initiative",
            Self::Person(_) => "person",
            Self::Member(_) => "member",
        }
    }

    /// The identifier of whose it is; zeros for the site.
    pub fn id(&self) -> &[u8; 16] {
        match self {
            Self::Site => &[0; 16],
            Self::Initiative(id) => id.as_bytes(),
            Self::Person(id) => id.as_bytes(),
            Self::Member(id) => id.as_bytes(),
        }
    }

    /// From its code and identifier, as stored.
    ///
    /// # Errors
    /// [`RecordError::Malformed`].
    pub fn from_stored(code: &str, id: &[u8]) -> Result<Self, RecordError> {
        match code {
            "site" => Ok(Self::Site),
            "initiative" => Ok(Self::Initiative(InitiativeId::from_slice(id)?)),
            "person" => Ok(Self::Person(PersonRef::from_slice(id)?)),
            "member" => Ok(Self::Member(MemberId::from_slice(id)?)),
            _ => Err(RecordError::Malformed("scope")),
        }
    }

    fn bound(&self, site: SiteId, generation: u32) -> Vec<u8> {
        [site.as_bytes().as_slice(), self.code().as_bytes(), self.id(), &generation.to_be_bytes()].concat()
    }
}

/// The key of a scope, 256 random bits.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ScopeKey([u8; 32]);

impl ScopeKey {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to seal with.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Wrapped by the site's key, for the database: bound to site, scope and generation. `nonce` is random.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] cannot happen for a key.
    pub fn wrapped(
        &self,
        by: &SiteKey,
        site: SiteId,
        scope: Scope,
        generation: u32,
        nonce: [u8; 12],
    ) -> Result<Vec<u8>, RecordError> {
        wrap(by.expose(), LABEL, &scope.bound(site, generation), nonce, &self.0)
    }

    /// Unwrapped again.
    ///
    /// # Errors
    /// [`RecordError::DoesNotOpen`] with another site key, for another scope or generation, or after any change.
    pub fn unwrapped(wrapped: &[u8], by: &SiteKey, site: SiteId, scope: Scope, generation: u32) -> Result<Self, RecordError> {
        let opened = unwrap(by.expose(), LABEL, &scope.bound(site, generation), wrapped)?;
        opened.as_slice().try_into().map(Self).map_err(|_| RecordError::DoesNotOpen)
    }
}

impl std::fmt::Debug for ScopeKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ScopeKey(…)")
    }
}
