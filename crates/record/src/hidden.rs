//! Bytes hidden under a key of their own: HKDF-SHA-256 and AES-256-GCM, as words are sealed, for what is not an entry's
//! words: bodies and files on their way into a backup.
//!
//! Key and nonce both come from the given key and label, so **one key and label hide one content and no other**. The same
//! content hidden twice gives the same bytes.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroize;

use crate::RecordError;

/// Hides bytes under a secret that is used for this content alone, bound to what they belong to.
///
/// # Errors
/// [`RecordError::NotCanonical`] when there are too many for the cipher (64 GiB).
pub fn hide(secret: &[u8; 32], label: &str, bound: &[u8], plain: &[u8]) -> Result<Vec<u8>, RecordError> {
    let (cipher, nonce) = cipher(secret, label);
    cipher.encrypt(&nonce, Payload { msg: plain, aad: bound }).map_err(|_| RecordError::NotCanonical)
}

/// Gives back what was hidden.
///
/// # Errors
/// [`RecordError::DoesNotOpen`] with another secret, label or binding, or after any change.
pub fn reveal(secret: &[u8; 32], label: &str, bound: &[u8], hidden: &[u8]) -> Result<Vec<u8>, RecordError> {
    let (cipher, nonce) = cipher(secret, label);
    cipher.decrypt(&nonce, Payload { msg: hidden, aad: bound }).map_err(|_| RecordError::DoesNotOpen)
}

/// 32 bytes that follow from a secret and a label, and from which the secret cannot be found.
pub fn derived(secret: &[u8; 32], label: &str) -> [u8; 32] {
    let mut out = [0; 32];
    expand(secret, label, &mut out);
    out
}

fn cipher(secret: &[u8; 32], label: &str) -> (Aes256Gcm, Nonce<aes_gcm::aead::consts::U12>) {
    let mut okm = [0; 44];
    expand(secret, label, &mut okm);
    let mut key = [0; 32];
    key.copy_from_slice(&okm[..32]);
    let mut nonce = [0; 12];
    nonce.copy_from_slice(&okm[32..]);
    let cipher = Aes256Gcm::new(&Key::<Aes256Gcm>::from(key));
    key.zeroize();
    okm.zeroize();
    (cipher, Nonce::from(nonce))
}

fn expand(secret: &[u8; 32], label: &str, out: &mut [u8]) {
    // HKDF-Expand refuses only lengths over 255 hashes; here they are 32 and 44.
    let filled = Hkdf::<Sha256>::new(None, secret).expand(label.as_bytes(), out);
    debug_assert!(filled.is_ok());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_secret_label_and_binding_give_it_back() {
        let hidden = hide(&[1; 32], "a", b"here", b"a body").unwrap();
        assert!(!hidden.windows(6).any(|window| window == b"a body"));
        assert_eq!(reveal(&[1; 32], "a", b"here", &hidden).unwrap(), b"a body");
        for (secret, label, bound) in [([2; 32], "a", "here"), ([1; 32], "b", "here"), ([1; 32], "a", "there")] {
            assert_eq!(reveal(&secret, label, bound.as_bytes(), &hidden), Err(RecordError::DoesNotOpen));
        }
        for at in 0..hidden.len() {
            let mut changed = hidden.clone();
            changed[at] ^= 1;
            assert_eq!(reveal(&[1; 32], "a", b"here", &changed), Err(RecordError::DoesNotOpen));
        }
    }

    #[test]
    fn these_values_never_change() {
        let hidden = hide(&[9; 32], "jalon backup body 1", &[1; 32], b"{}").unwrap();
        assert_eq!(hex::encode(hidden), "35aaca0e53dd97544509c47b5f9cc3206aaa");
        assert_eq!(
            hex::encode(derived(&[9; 32], "jalon backup file 1")),
            "0eaedf39cb8269cfa0e71b9e59c37ab2ab12d117e26f969b9824a791f55d815a"
        );
    }
}
