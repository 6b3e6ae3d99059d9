//! A member's own key pair (X25519, RFC 7748): the program seals to its public half at any time, and only its owner opens,
//! with the secret half that their passphrase unlocks.

use std::collections::BTreeMap;

use x25519_dalek::{PublicKey, StaticSecret};

use super::{unwrap, wrap};
use crate::RecordError;
use crate::id::{MemberId, SiteId};

const LABEL: &str = "jalon own key 1";

/// The half to which words are sealed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OwnPublic([u8; 32]);

impl OwnPublic {
    /// From its 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The half that opens them. Overwritten in memory when it is let go.
#[derive(Clone)]
pub struct OwnSecret(StaticSecret);

impl OwnSecret {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(StaticSecret::from(bytes))
    }

    /// The half to which words are sealed.
    pub fn public(&self) -> OwnPublic {
        OwnPublic(PublicKey::from(&self.0).to_bytes())
    }

    /// What only the two owners know; `None` when the other half is a point of low order, with which there is no secret.
    pub(super) fn agree(&self, other: &OwnPublic) -> Option<[u8; 32]> {
        let shared = self.0.diffie_hellman(&PublicKey::from(other.0));
        shared.was_contributory().then(|| shared.to_bytes())
    }

    /// Wrapped by a key made from the owner's passphrase, for the database. `nonce` is random.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] cannot happen for a key.
    pub fn wrapped(
        &self,
        by: &[u8; 32],
        site: SiteId,
        member: MemberId,
        generation: u32,
        nonce: [u8; 12],
    ) -> Result<Vec<u8>, RecordError> {
        wrap(by, LABEL, &bound(site, member, generation), nonce, self.0.as_bytes())
    }

    /// Unwrapped again.
    ///
    /// # Errors
    /// [`RecordError::DoesNotOpen`] with another passphrase, for another member or generation, or after any change.
    pub fn unwrapped(
        wrapped: &[u8],
        by: &[u8; 32],
        site: SiteId,
        member: MemberId,
        generation: u32,
    ) -> Result<Self, RecordError> {
        let opened = unwrap(by, LABEL, &bound(site, member, generation), wrapped)?;
        let bytes: [u8; 32] = opened.as_slice().try_into().map_err(|_| RecordError::DoesNotOpen)?;
        Ok(Self::new(bytes))
    }
}

fn bound(site: SiteId, member: MemberId, generation: u32) -> Vec<u8> {
    [site.as_bytes().as_slice(), member.as_bytes(), &generation.to_be_bytes()].concat()
}

impl std::fmt::Debug for OwnSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnSecret(…)")
    }
}

/// A member's own secret keys, as far as they are unlocked: kept for a session, and for nobody else's.
#[derive(Clone, Debug)]
pub struct OwnKeys {
    member: MemberId,
    secrets: BTreeMap<u32, OwnSecret>,
}

impl OwnKeys {
    /// What was unlocked of a member's keys, by generation.
    pub fn new(member: MemberId, secrets: BTreeMap<u32, OwnSecret>) -> Self {
        Self { member, secrets }
    }

    /// Whose they are.
    pub fn member(&self) -> MemberId {
        self.member
    }

    /// The generations that are unlocked, oldest first.
    pub fn secrets(&self) -> impl Iterator<Item = (u32, &OwnSecret)> {
        self.secrets.iter().map(|(generation, secret)| (*generation, secret))
    }

    /// One of them.
    ///
    /// # Errors
    /// [`RecordError::Locked`].
    pub fn secret(&self, member: MemberId, generation: u32) -> Result<OwnSecret, RecordError> {
        let known = self.secrets.get(&generation).filter(|_| member == self.member);
        known.cloned().ok_or(RecordError::Locked)
    }
}
