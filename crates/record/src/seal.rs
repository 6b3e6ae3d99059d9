//! How words are sealed and opened.
//!
//! | recipe | key | who can open |
//! |---|---|---|
//! | 1 | the site's first key | whoever holds that key: entries from before recipe 2, names, kept files, what a device sealed |
//! | 2 | a random key of an initiative, a person or a member ([`Scope`]), kept wrapped by the site's key | whoever holds the site's key, until the scope's key is destroyed |
//! | 3 | the author's own key pair ([`OwnSecret`]) | the author alone, with the passphrase that unlocks it |
//!
//! Whatever the recipe, each entry has a key and a nonce of its own: HKDF-SHA-256 (RFC 5869) with the entry's random salt.
//! The words are encrypted with AES-256-GCM under them (one algorithm, which every phone's WebCrypto has too), bound to the
//! site and the entry, and padded so that their length says little. Destroying the salt and the ciphertext destroys the
//! words of an entry; destroying the key of a scope destroys all words under it.

mod own;
mod scope;
mod transport;
mod wrap;

pub use own::{OwnKeys, OwnPublic, OwnSecret};
pub use scope::{Scope, ScopeKey};
pub use transport::{TransportPublic, TransportSecret};
pub use wrap::{unwrap, wrap};

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::RecordError;
use crate::entry::Envelope;
use crate::id::{EntryId, MemberId, SiteId};

/// Sealed words are padded to a multiple of this many bytes.
const PADDING: usize = 64;
/// The first byte of everything sealed: which recipe was used.
const SITE: u8 = 1;
const SCOPE: u8 = 2;
const OWN: u8 = 3;

/// A key of a site, 256 bits: the one that wraps all others, kept outside the database; or the site's first key, which
/// recipe 1 and keyed digests use.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SiteKey([u8; 32]);

impl SiteKey {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to be written to the key file and to nothing else.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key for one purpose that is not an entry (names of members, look-up digests), separated by its label.
    pub fn for_purpose(&self, label: &str) -> [u8; 32] {
        derive(&self.0, &[], label.as_bytes())
    }

    /// By which a key is known again. It tells nothing about the key.
    pub fn fingerprint(&self) -> [u8; 8] {
        derive(&self.0, &[], b"jalon key fingerprint 1")
    }
}

impl std::fmt::Debug for SiteKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SiteKey(…)")
    }
}

fn derive<const N: usize>(key: &[u8; 32], salt: &[u8], info: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    // HKDF-Expand refuses only lengths over 255 hashes; N is at most 44.
    let filled = Hkdf::<Sha256>::new(Some(salt), key).expand(info, &mut out);
    debug_assert!(filled.is_ok());
    out
}

/// An entry's random salt: it makes the commitment unguessable and the entry's key its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Salt([u8; 32]);

impl Salt {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// From a database column.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when there are not exactly 32 bytes.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, RecordError> {
        bytes.try_into().map(Self).map_err(|_| RecordError::Malformed("salt"))
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// With what words are sealed.
#[derive(Debug)]
pub enum Lock<'a> {
    /// Recipe 1: the site's first key.
    Site(&'a SiteKey),
    /// Recipe 2: the key of a scope, and which of its generations that is.
    Scope(&'a ScopeKey, u32),
    /// Recipe 3: someone's own public key, which of their generations that is, and a secret key that is random and used
    /// for this entry alone.
    Own(&'a OwnPublic, u32, OwnSecret),
}

/// Where the keys come from that open words.
pub trait Keys {
    /// The site's first key.
    fn site(&self) -> &SiteKey;

    /// A generation of the key of a scope.
    ///
    /// # Errors
    /// [`RecordError::KeyDestroyed`] where it was, [`RecordError::DoesNotOpen`] where there is none.
    fn scope(&self, scope: Scope, generation: u32) -> Result<ScopeKey, RecordError>;

    /// A generation of a member's own secret key, where it is unlocked.
    ///
    /// # Errors
    /// [`RecordError::Locked`].
    fn own(&self, member: MemberId, generation: u32) -> Result<OwnSecret, RecordError>;
}

/// The site's first key alone, which opens recipe 1 and nothing else.
impl Keys for SiteKey {
    fn site(&self) -> &SiteKey {
        self
    }

    fn scope(&self, _: Scope, _: u32) -> Result<ScopeKey, RecordError> {
        Err(RecordError::DoesNotOpen)
    }

    fn own(&self, _: MemberId, _: u32) -> Result<OwnSecret, RecordError> {
        Err(RecordError::Locked)
    }
}

/// What sealed words are bound to: they open nowhere else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bound {
    /// The site.
    pub site: SiteId,
    /// The entry.
    pub id: EntryId,
    /// Under which scope it stands.
    pub scope: Scope,
    /// Who wrote it.
    pub author: MemberId,
}

impl Bound {
    /// What the words of an entry are bound to.
    pub fn of(envelope: &Envelope) -> Self {
        Self { site: envelope.site, id: envelope.id, scope: Scope::of(envelope), author: envelope.author }
    }
}

/// Sealed words: unreadable without the keys. Empty when nothing was written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// As stored or received.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// As stored or sent.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether no words were written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the words are sealed to their author's own key.
    pub fn is_own(&self) -> bool {
        self.0.first() == Some(&OWN)
    }

    /// Which generation of the key of their scope they are sealed under; none where they are sealed otherwise.
    pub fn scope_generation(&self) -> Option<u32> {
        (self.0.first() == Some(&SCOPE)).then(|| self.generation().ok()).flatten()
    }

    /// Seals JSON words by recipe 1. Trailing spaces, which JSON ignores, are the padding.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when the words are too long for the cipher (64 GiB).
    pub fn seal(key: &SiteKey, site: SiteId, id: EntryId, salt: &Salt, json: Vec<u8>) -> Result<Self, RecordError> {
        Recipe::site(key, site, id, salt).seal(json)
    }

    /// Opens words that were sealed by recipe 1, giving their JSON.
    ///
    /// # Errors
    /// [`RecordError::DoesNotOpen`] with another key, for another entry, by another recipe, or after any change.
    pub fn open(&self, key: &SiteKey, site: SiteId, id: EntryId, salt: &Salt) -> Result<Vec<u8>, RecordError> {
        Recipe::site(key, site, id, salt).open(&self.0)
    }

    /// Seals JSON words with a lock.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when the words are too long for the cipher, [`RecordError::Malformed`] when a public
    /// key is none.
    pub fn with(lock: &Lock<'_>, bound: &Bound, salt: &Salt, json: Vec<u8>) -> Result<Self, RecordError> {
        let recipe = match lock {
            Lock::Site(key) => Recipe::site(key, bound.site, bound.id, salt),
            Lock::Scope(key, generation) => Recipe::scope(key, *generation, bound, salt),
            Lock::Own(to, generation, ephemeral) => {
                let shared = ephemeral.agree(to).ok_or(RecordError::Malformed("public key"))?;
                Recipe::own(&shared, *generation, &ephemeral.public(), to, bound, salt)
            }
        };
        recipe.seal(json)
    }

    /// Opens sealed words, giving their JSON.
    ///
    /// # Errors
    /// [`RecordError::DoesNotOpen`] with other keys, for another entry, or after any change; [`RecordError::Locked`] when
    /// they are sealed to a key of their author's that is not unlocked; [`RecordError::KeyDestroyed`].
    pub fn open_with(&self, keys: &dyn Keys, bound: &Bound, salt: &Salt) -> Result<Vec<u8>, RecordError> {
        let recipe = match self.0.first() {
            Some(&SITE) => Recipe::site(keys.site(), bound.site, bound.id, salt),
            Some(&SCOPE) => {
                let generation = self.generation()?;
                Recipe::scope(&keys.scope(bound.scope, generation)?, generation, bound, salt)
            }
            Some(&OWN) => {
                let generation = self.generation()?;
                let secret = keys.own(bound.author, generation)?;
                let ephemeral = self.0.get(5..37).and_then(|bytes| bytes.try_into().ok()).ok_or(RecordError::DoesNotOpen)?;
                let ephemeral = OwnPublic::from_bytes(ephemeral);
                let shared = secret.agree(&ephemeral).ok_or(RecordError::DoesNotOpen)?;
                Recipe::own(&shared, generation, &ephemeral, &secret.public(), bound, salt)
            }
            _ => return Err(RecordError::DoesNotOpen),
        };
        recipe.open(&self.0)
    }

    fn generation(&self) -> Result<u32, RecordError> {
        let bytes = self.0.get(1..5).and_then(|bytes| bytes.try_into().ok()).ok_or(RecordError::DoesNotOpen)?;
        Ok(u32::from_be_bytes(bytes))
    }
}

/// One entry's cipher and nonce, both derived from its salt (hence never used for a second message), what comes before
/// the ciphertext, and what the ciphertext is bound to.
struct Recipe {
    cipher: Aes256Gcm,
    nonce: Nonce<aes_gcm::aead::consts::U12>,
    head: Vec<u8>,
    bound: Vec<u8>,
}

impl Recipe {
    fn new(key: &[u8; 32], salt: &Salt, info: &[u8], head: Vec<u8>, bound: Vec<u8>) -> Self {
        let mut derived: [u8; 44] = derive(key, &salt.0, info);
        let (mut key, mut nonce) = ([0; 32], [0; 12]);
        key.copy_from_slice(&derived[..32]);
        nonce.copy_from_slice(&derived[32..]);
        let cipher = Aes256Gcm::new(&Key::<Aes256Gcm>::from(key));
        derived.zeroize();
        key.zeroize();
        Self { cipher, nonce: Nonce::from(nonce), head, bound }
    }

    fn site(key: &SiteKey, site: SiteId, id: EntryId, salt: &Salt) -> Self {
        let bound = [site.as_bytes().as_slice(), id.as_bytes()].concat();
        Self::new(&key.0, salt, b"jalon entry 1", vec![SITE], bound)
    }

    fn scope(key: &ScopeKey, generation: u32, bound: &Bound, salt: &Salt) -> Self {
        let mut head = vec![SCOPE];
        head.extend_from_slice(&generation.to_be_bytes());
        let scope = bound.scope;
        let bytes = [head.as_slice(), bound.site.as_bytes(), bound.id.as_bytes(), scope.code().as_bytes(), scope.id()];
        let bytes = bytes.concat();
        Self::new(key.expose(), salt, b"jalon entry 2", head, bytes)
    }

    fn own(shared: &[u8; 32], generation: u32, ephemeral: &OwnPublic, to: &OwnPublic, bound: &Bound, salt: &Salt) -> Self {
        let mut head = vec![OWN];
        head.extend_from_slice(&generation.to_be_bytes());
        head.extend_from_slice(ephemeral.as_bytes());
        let info = [b"jalon entry 3".as_slice(), ephemeral.as_bytes(), to.as_bytes()].concat();
        let bytes = [head.as_slice(), bound.site.as_bytes(), bound.id.as_bytes(), bound.author.as_bytes()].concat();
        Self::new(shared, salt, &info, head, bytes)
    }

    fn seal(self, mut json: Vec<u8>) -> Result<Sealed, RecordError> {
        json.resize(json.len().next_multiple_of(PADDING), b' ');
        let payload = Payload { msg: &json, aad: &self.bound };
        let sealed = self.cipher.encrypt(&self.nonce, payload).map_err(|_| RecordError::NotCanonical)?;
        json.zeroize();
        let mut bytes = self.head;
        bytes.extend_from_slice(&sealed);
        Ok(Sealed(bytes))
    }

    fn open(self, bytes: &[u8]) -> Result<Vec<u8>, RecordError> {
        let sealed = bytes.strip_prefix(self.head.as_slice()).ok_or(RecordError::DoesNotOpen)?;
        self.cipher.decrypt(&self.nonce, Payload { msg: sealed, aad: &self.bound }).map_err(|_| RecordError::DoesNotOpen)
    }
}

#[cfg(test)]
mod tests;
