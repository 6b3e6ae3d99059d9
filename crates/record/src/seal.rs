//! How words are sealed and opened.
//!
//! Each entry has its own key: HKDF-SHA-256 (RFC 5869) of the site key with the entry's random salt. The words are
//! encrypted with AES-256-GCM under it (one algorithm, which every phone's WebCrypto has too), bound to the site and
//! the entry, and padded so that their length says little. Destroying the salt and the ciphertext destroys the words.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::RecordError;
use crate::id::{EntryId, SiteId};

/// Sealed words are padded to a multiple of this many bytes.
const PADDING: usize = 64;
/// The first byte of everything sealed: which recipe was used.
const RECIPE: u8 = 1;

/// The key of a site, 256 bits, kept outside the database.
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
        self.derive(&[], label.as_bytes())
    }

    fn derive<const N: usize>(&self, salt: &[u8], info: &[u8]) -> [u8; N] {
        let mut out = [0; N];
        // HKDF-Expand refuses only lengths over 255 hashes; N is 32 or 44.
        let filled = Hkdf::<Sha256>::new(Some(salt), &self.0).expand(info, &mut out);
        debug_assert!(filled.is_ok());
        out
    }
}

impl std::fmt::Debug for SiteKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SiteKey(…)")
    }
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

/// Sealed words: unreadable without the site's key. Empty when nothing was written.
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

    /// Seals JSON words. Trailing spaces, which JSON ignores, are the padding.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when the words are too long for the cipher (64 GiB).
    pub fn seal(key: &SiteKey, site: SiteId, id: EntryId, salt: &Salt, mut json: Vec<u8>) -> Result<Self, RecordError> {
        json.resize(json.len().next_multiple_of(PADDING), b' ');
        let (cipher, nonce, bound) = cipher(key, site, id, salt);
        let sealed = cipher.encrypt(&nonce, Payload { msg: &json, aad: &bound }).map_err(|_| RecordError::NotCanonical)?;
        json.zeroize();
        let mut bytes = Vec::with_capacity(sealed.len() + 1);
        bytes.push(RECIPE);
        bytes.extend_from_slice(&sealed);
        Ok(Self(bytes))
    }

    /// Opens sealed words, giving their JSON.
    ///
    /// # Errors
    /// [`RecordError::DoesNotOpen`] with another key, for another entry, or after any change.
    pub fn open(&self, key: &SiteKey, site: SiteId, id: EntryId, salt: &Salt) -> Result<Vec<u8>, RecordError> {
        let (&RECIPE, sealed) = self.0.split_first().ok_or(RecordError::DoesNotOpen)? else {
            return Err(RecordError::DoesNotOpen);
        };
        let (cipher, nonce, bound) = cipher(key, site, id, salt);
        cipher.decrypt(&nonce, Payload { msg: sealed, aad: &bound }).map_err(|_| RecordError::DoesNotOpen)
    }
}

/// The entry's cipher and nonce, both derived from its salt (hence never used for a second message), and what the
/// ciphertext is bound to.
fn cipher(key: &SiteKey, site: SiteId, id: EntryId, salt: &Salt) -> (Aes256Gcm, Nonce<aes_gcm::aead::consts::U12>, [u8; 32]) {
    let derived: [u8; 44] = key.derive(&salt.0, b"jalon entry 1");
    let mut key_bytes = [0; 32];
    key_bytes.copy_from_slice(&derived[..32]);
    let mut nonce = [0; 12];
    nonce.copy_from_slice(&derived[32..]);
    let mut bound = [0; 32];
    bound[..16].copy_from_slice(site.as_bytes());
    bound[16..].copy_from_slice(id.as_bytes());
    (Aes256Gcm::new(&Key::<Aes256Gcm>::from(key_bytes)), Nonce::from(nonce), bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> (SiteKey, SiteId, EntryId, Salt) {
        (SiteKey::new([1; 32]), SiteId::from_bytes([2; 16]), EntryId::v7(5, [3; 10]), Salt::new([4; 32]))
    }

    #[test]
    fn opens_what_it_sealed_and_hides_the_length() {
        let (key, site, id, salt) = parts();
        let short = Sealed::seal(&key, site, id, &salt, b"{\"a\":\"x\"}".to_vec()).unwrap();
        let longer = Sealed::seal(&key, site, id, &salt, b"{\"a\":\"a longer note\"}".to_vec()).unwrap();
        assert_eq!(short.as_bytes().len(), longer.as_bytes().len());
        let opened = short.open(&key, site, id, &salt).unwrap();
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&opened).unwrap()["a"], "x");
    }

    #[test]
    fn does_not_open_when_anything_differs() {
        let (key, site, id, salt) = parts();
        let sealed = Sealed::seal(&key, site, id, &salt, b"{}".to_vec()).unwrap();
        let fails = |result: Result<Vec<u8>, RecordError>| assert_eq!(result, Err(RecordError::DoesNotOpen));
        fails(sealed.open(&SiteKey::new([9; 32]), site, id, &salt));
        fails(sealed.open(&key, SiteId::from_bytes([9; 16]), id, &salt));
        fails(sealed.open(&key, site, EntryId::v7(6, [3; 10]), &salt));
        fails(sealed.open(&key, site, id, &Salt::new([5; 32])));
        fails(Sealed::default().open(&key, site, id, &salt));
        for at in 0..sealed.as_bytes().len() {
            let mut bytes = sealed.as_bytes().to_vec();
            bytes[at] ^= 1;
            fails(Sealed::from_bytes(bytes).open(&key, site, id, &salt));
        }
    }
}
