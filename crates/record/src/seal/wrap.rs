//! A key wrapped by another key, so that it can lie where anyone may read.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use zeroize::Zeroizing;

use super::derive;
use crate::RecordError;

/// Wraps a secret: AES-256-GCM under HKDF-SHA-256 of `by` with `label`, bound to `bound`. `nonce` is random; it comes
/// first in what is returned.
///
/// # Errors
/// [`RecordError::NotCanonical`] when the secret is too long for the cipher.
pub fn wrap(by: &[u8; 32], label: &str, bound: &[u8], nonce: [u8; 12], secret: &[u8]) -> Result<Vec<u8>, RecordError> {
    let payload = Payload { msg: secret, aad: bound };
    let wrapped = cipher(by, label).encrypt(&Nonce::from(nonce), payload).map_err(|_| RecordError::NotCanonical)?;
    Ok([nonce.as_slice(), &wrapped].concat())
}

/// Unwraps what [`wrap`] returned.
///
/// # Errors
/// [`RecordError::DoesNotOpen`] with another key or label, bound to something else, or after any change.
pub fn unwrap(by: &[u8; 32], label: &str, bound: &[u8], wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>, RecordError> {
    let (nonce, wrapped) = wrapped.split_first_chunk::<12>().ok_or(RecordError::DoesNotOpen)?;
    let payload = Payload { msg: wrapped, aad: bound };
    let opened = cipher(by, label).decrypt(&Nonce::from(*nonce), payload).map_err(|_| RecordError::DoesNotOpen)?;
    Ok(Zeroizing::new(opened))
}

fn cipher(by: &[u8; 32], label: &str) -> Aes256Gcm {
    let key = Zeroizing::new(derive::<32>(by, &[], label.as_bytes()));
    Aes256Gcm::new(&Key::<Aes256Gcm>::from(*key))
}
