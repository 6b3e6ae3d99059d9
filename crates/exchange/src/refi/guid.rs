//! Identities: GUIDs as the standard writes them.

use std::fmt;

use sha2::{Digest, Sha256};

/// A GUID of REFI-QDA: `8-4-4-4-12` hexadecimal digits, in braces or not, in any case; it need not follow RFC 4122. Two are
/// the same when their digits are. Shown, and written, in lower case without braces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid([u8; 16]);

/// Not a GUID.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a GUID")]
pub struct NotAGuid;

impl Guid {
    /// Sixteen bytes, in the order in which they are written.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The sixteen bytes.
    pub const fn bytes(&self) -> [u8; 16] {
        self.0
    }

    /// Reads one.
    ///
    /// # Errors
    /// [`NotAGuid`] when the digits or the hyphens are not where they belong.
    pub fn parse(text: &str) -> Result<Self, NotAGuid> {
        let text = text.trim();
        let bare = match text.strip_prefix('{') {
            Some(rest) => rest.strip_suffix('}').ok_or(NotAGuid)?,
            None => text,
        };
        if bare.len() != 36 {
            return Err(NotAGuid);
        }
        let mut digits = [0u8; 32];
        let mut room = digits.iter_mut();
        for (at, byte) in bare.bytes().enumerate() {
            if matches!(at, 8 | 13 | 18 | 23) {
                if byte != b'-' {
                    return Err(NotAGuid);
                }
                continue;
            }
            let value = char::from(byte).to_digit(16).ok_or(NotAGuid)?;
            *room.next().ok_or(NotAGuid)? = u8::try_from(value).map_err(|_| NotAGuid)?;
        }
        let mut bytes = [0u8; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.as_chunks::<2>().0) {
            let [high, low] = pair;
            *byte = (high << 4) | low;
        }
        Ok(Self(bytes))
    }

    /// One made from a text, always the same for the same text (SHA-256, marked as version 8 of RFC 9562): for files whose
    /// identities are not GUIDs.
    pub fn derived(text: &str) -> Self {
        let digest = Sha256::digest(["refi-qda\u{0}", text].concat());
        let mut bytes = [0u8; 16];
        for (byte, from) in bytes.iter_mut().zip(digest) {
            *byte = from;
        }
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self(bytes)
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
