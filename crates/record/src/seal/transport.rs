//! What a phone seals to its site when it is not to open it again itself: words on their way. ECDH over P-256, because every
//! phone's WebCrypto has it; the rest is as in the other recipes.
//!
//! ```text
//! locked = ephemeral public key (65 bytes, uncompressed) || IV (12) || AES-256-GCM(key, IV, words)      ciphertext, then the tag
//! key    = HKDF-SHA-256(ikm = x of the shared point, salt = id of the entry, info = "jalon phone words 1", length = 32)
//! ```
//!
//! The site opens it once, on arrival, and seals the words anew under the key of their scope.

use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::{PublicKey, SecretKey};
use zeroize::Zeroizing;

use super::derive;
use crate::RecordError;
use crate::id::EntryId;

const LABEL: &[u8] = b"jalon phone words 1";
const POINT: usize = 65;
const IV: usize = 12;

/// The half of a site's transport key that phones seal to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TransportPublic(PublicKey);

impl TransportPublic {
    /// From a point as SEC 1 writes it.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] where it is none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RecordError> {
        PublicKey::from_sec1_bytes(bytes).map(Self).map_err(|_| RecordError::Malformed("transport key"))
    }

    /// The point, uncompressed: 65 bytes, as WebCrypto's `raw`.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_sec1_point(false).as_bytes().to_vec()
    }

    /// Locks words for an entry, as a phone does. `ephemeral` and `iv` are random and used once.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] when the words are too long for the cipher.
    pub fn lock(&self, id: EntryId, ephemeral: &TransportSecret, iv: [u8; IV], words: &[u8]) -> Result<Vec<u8>, RecordError> {
        let sealed = cipher(&ephemeral.0, &self.0, id).encrypt(&Nonce::from(iv), words).map_err(|_| RecordError::NotCanonical)?;
        Ok([ephemeral.public().to_bytes().as_slice(), &iv, &sealed].concat())
    }
}

/// The half that opens what phones sealed. Overwritten in memory when it is let go.
#[derive(Clone)]
pub struct TransportSecret(SecretKey);

impl TransportSecret {
    /// From 32 random bytes.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] for the few that are no key: draw again.
    pub fn new(bytes: &[u8; 32]) -> Result<Self, RecordError> {
        SecretKey::from_slice(bytes).map(Self).map_err(|_| RecordError::Malformed("transport key"))
    }

    /// The half that phones seal to.
    pub fn public(&self) -> TransportPublic {
        TransportPublic(self.0.public_key())
    }

    /// Opens what a phone locked for an entry.
    ///
    /// # Errors
    /// [`RecordError::DoesNotOpen`] where it was locked to another key, for another entry, or was changed.
    pub fn open(&self, id: EntryId, locked: &[u8]) -> Result<Vec<u8>, RecordError> {
        let (point, rest) = locked.split_at_checked(POINT).ok_or(RecordError::DoesNotOpen)?;
        let (iv, sealed) = rest.split_first_chunk::<IV>().ok_or(RecordError::DoesNotOpen)?;
        let theirs = PublicKey::from_sec1_bytes(point).map_err(|_| RecordError::DoesNotOpen)?;
        cipher(&self.0, &theirs, id).decrypt(&Nonce::from(*iv), sealed).map_err(|_| RecordError::DoesNotOpen)
    }
}

impl std::fmt::Debug for TransportSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TransportSecret(…)")
    }
}

fn cipher(secret: &SecretKey, public: &PublicKey, id: EntryId) -> Aes256Gcm {
    let shared = secret.diffie_hellman(public);
    let mut x = Zeroizing::new([0; 32]);
    x.copy_from_slice(shared.raw_secret_bytes().as_slice());
    let key: Zeroizing<[u8; 32]> = Zeroizing::new(derive(&x, id.as_bytes(), LABEL));
    Aes256Gcm::new(&Key::<Aes256Gcm>::from(*key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> EntryId {
        EntryId::from_bytes([n; 16])
    }

    #[test]
    fn what_a_phone_locks_the_site_opens_for_that_entry_alone() {
        let (site, phone) = (TransportSecret::new(&[7; 32]).unwrap(), TransportSecret::new(&[9; 32]).unwrap());
        let public = TransportPublic::from_bytes(&site.public().to_bytes()).unwrap();
        let locked = public.lock(id(1), &phone, [3; 12], br#"{"note":"un mot"}"#).unwrap();
        assert_eq!(site.open(id(1), &locked).unwrap(), br#"{"note":"un mot"}"#);
        assert_eq!(site.open(id(2), &locked), Err(RecordError::DoesNotOpen));
        assert_eq!(TransportSecret::new(&[8; 32]).unwrap().open(id(1), &locked), Err(RecordError::DoesNotOpen));
        for at in [0, 1, 64, 65, 77, locked.len() - 1] {
            let mut changed = locked.clone();
            changed[at] ^= 1;
            assert_eq!(site.open(id(1), &changed), Err(RecordError::DoesNotOpen), "byte {at}");
        }
        for cut in [0, 64, 65, 76, 77, 92] {
            assert_eq!(site.open(id(1), &locked[..cut]), Err(RecordError::DoesNotOpen), "{cut} bytes");
        }
    }

    /// Computed by another program from the description above: the phone's twin is held to the same bytes.
    #[test]
    fn the_bytes_are_those_of_the_description() {
        let (site, phone) = (TransportSecret::new(&[7; 32]).unwrap(), TransportSecret::new(&[9; 32]).unwrap());
        let words = r#"{"note":"café"}"#;
        let locked = site.public().lock(id(0x11), &phone, [3; 12], words.as_bytes()).unwrap();
        assert_eq!(
            hex::encode(&locked[..65]),
            "047135fa4fd93a09dce98bbf681b4bfcf50e7c0d6354e62afb0bff2a3429617865\
             ed4c1f02ddb9023ee56a557e515d6a9dc66c11f220960de594334df588776724"
        );
        assert_eq!(hex::encode(&locked[77..]), "8defa65330b73fdf4f4d87210ab0393954fbdcf7f3cd75357060eaaf11dcef6f");
    }
}
