//! Signed notes: a text that people can read and keep on paper, with the Ed25519 signatures of those who vouch for it.
//!
//! The format is [C2SP signed-note](https://c2sp.org/signed-note): the text, an empty line, then one line for each
//! signature: `— name base64(key id || signature)`. A key is told as `name+key id+base64(1 || public key)`.
//!
//! ```
//! use jalon_record::note::{Note, Signer};
//!
//! let signer = Signer::new("clinic.example", &[7; 32])?;
//! let note = Note::signed("Nothing was lost.\n", &signer)?;
//! assert!(Note::parse(&note.to_string())?.is_signed_by(&signer.verifier()).is_ok());
//! # Ok::<(), jalon_record::RecordError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature as Ed25519, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::RecordError;

/// The algorithm byte of Ed25519 in a key (C2SP signed-note).
const ED25519: u8 = 1;
/// The longest note that is read, in bytes.
pub const LONGEST: usize = 64_000;
/// The most signatures that one note may carry.
const MOST_SIGNATURES: usize = 16;
/// What begins the line of a signature: an em dash and a space.
const DASH: &str = "\u{2014} ";

/// Bytes as standard base64, as notes write them.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes from standard base64, padding and all.
///
/// # Errors
/// [`RecordError::Malformed`] for any other text.
pub fn from_base64(text: &str) -> Result<Vec<u8>, RecordError> {
    STANDARD.decode(text).map_err(|_| RecordError::Malformed("base64"))
}

/// Who signs: a name and a secret Ed25519 key.
pub struct Signer {
    name: String,
    key: SigningKey,
}

impl Signer {
    /// From a name and the 32 secret bytes of a key.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when the name is empty or holds white space or a plus sign.
    pub fn new(name: &str, secret: &[u8; 32]) -> Result<Self, RecordError> {
        Ok(Self { name: named(name)?, key: SigningKey::from_bytes(secret) })
    }

    /// What others need to check what is signed.
    pub fn verifier(&self) -> Verifier {
        Verifier { name: self.name.clone(), key: self.key.verifying_key() }
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}, …)", self.name)
    }
}

/// A public key and the name it signs under.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verifier {
    name: String,
    key: VerifyingKey,
}

impl Verifier {
    /// From a name and the 32 bytes of a public key.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when either is not well-formed, or the key is so weak that it proves nothing.
    pub fn new(name: &str, public: &[u8; 32]) -> Result<Self, RecordError> {
        let key = VerifyingKey::from_bytes(public).map_err(|_| RecordError::Malformed("key"))?;
        if key.is_weak() { Err(RecordError::Malformed("key")) } else { Ok(Self { name: named(name)?, key }) }
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The 32 bytes of the public key.
    pub fn public(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// The first four bytes of SHA-256 over name, newline, algorithm and key: which key a signature says it is of.
    pub fn key_id(&self) -> [u8; 4] {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(self.name.as_bytes())
            .chain_update([b'\n', ED25519])
            .chain_update(self.key.as_bytes())
            .finalize()
            .into();
        [digest[0], digest[1], digest[2], digest[3]]
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut key = vec![ED25519];
        key.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, hex::encode(self.key_id()), to_base64(&key))
    }
}

impl FromStr for Verifier {
    type Err = RecordError;

    fn from_str(text: &str) -> Result<Self, RecordError> {
        let malformed = RecordError::Malformed("key");
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else { return Err(malformed) };
        let Ok([ED25519, public @ ..]) = <[u8; 33]>::try_from(from_base64(key)?) else { return Err(malformed) };
        let verifier = Self::new(name, &public)?;
        if hex::encode(verifier.key_id()) == id { Ok(verifier) } else { Err(malformed) }
    }
}

fn named(name: &str) -> Result<String, RecordError> {
    let fits = !name.is_empty() && name.len() <= 200 && !name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+');
    if fits { Ok(name.to_owned()) } else { Err(RecordError::Malformed("name")) }
}

/// One signature of a note.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Signature {
    name: String,
    key_id: [u8; 4],
    bytes: Vec<u8>,
}

/// A text and its signatures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

impl Note {
    /// Signs a text, which must end with a newline and hold no other control character.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] for any other text.
    pub fn signed(text: &str, signer: &Signer) -> Result<Self, RecordError> {
        readable(text)?;
        Ok(Self { text: text.to_owned(), signatures: Vec::new() }.and_signed(signer))
    }

    /// Adds another signature.
    pub fn and_signed(mut self, signer: &Signer) -> Self {
        let bytes = signer.key.sign(self.text.as_bytes()).to_bytes().to_vec();
        self.signatures.push(Signature { name: signer.name.clone(), key_id: signer.verifier().key_id(), bytes });
        self
    }

    /// Reads a note. Whether its signatures are worth anything is not asked yet.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when it is not one.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let malformed = RecordError::Malformed("note");
        if text.len() > LONGEST {
            return Err(malformed);
        }
        let at = text.rfind("\n\n").ok_or(RecordError::Malformed("note"))?;
        let (text, lines) = (&text[..=at], &text[at + 2..]);
        readable(text)?;
        let lines = lines.strip_suffix('\n').ok_or(RecordError::Malformed("note"))?;
        let signatures = lines.split('\n').map(signature).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > MOST_SIGNATURES { Err(malformed) } else { Ok(Self { text: text.to_owned(), signatures }) }
    }

    /// Reads a note that came by way of a camera or a clipboard: other line ends, spaces around lines, and a last newline
    /// that was lost are put right. Nothing that is signed is guessed at.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when it is not a note.
    pub fn understand(text: &str) -> Result<Self, RecordError> {
        let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
        Self::parse(&format!("{}\n", lines.join("\n")))
    }

    /// The text that was signed, with its last newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Checks that a key has signed it. A signature under the key's name and id that does not hold is worse than none:
    /// the note is refused even when another one holds.
    ///
    /// # Errors
    /// [`RecordError::Unsigned`] when there is no signature of this key, or one that does not hold.
    pub fn is_signed_by(&self, verifier: &Verifier) -> Result<(), RecordError> {
        let id = verifier.key_id();
        let mut of_key = self.signatures.iter().filter(|one| one.name == verifier.name && one.key_id == id).peekable();
        if of_key.peek().is_none() {
            return Err(RecordError::Unsigned);
        }
        of_key.try_for_each(|one| {
            let signature = Ed25519::from_slice(&one.bytes).map_err(|_| RecordError::Unsigned)?;
            verifier.key.verify_strict(self.text.as_bytes(), &signature).map_err(|_| RecordError::Unsigned)
        })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|one| {
            let bytes = [one.key_id.as_slice(), &one.bytes].concat();
            writeln!(f, "{DASH}{} {}", one.name, to_base64(&bytes))
        })
    }
}

fn readable(text: &str) -> Result<(), RecordError> {
    let fits = text.ends_with('\n') && text.len() <= LONGEST && !text.contains(|c: char| c != '\n' && c.is_control());
    if fits { Ok(()) } else { Err(RecordError::Malformed("note")) }
}

fn signature(line: &str) -> Result<Signature, RecordError> {
    let malformed = RecordError::Malformed("signature");
    let Some((name, bytes)) = line.strip_prefix(DASH).and_then(|line| line.split_once(' ')) else { return Err(malformed) };
    let bytes = from_base64(bytes)?;
    let Some((key_id, bytes)) = bytes.split_first_chunk::<4>() else { return Err(malformed) };
    if bytes.is_empty() {
        return Err(malformed);
    }
    Ok(Signature { name: named(name)?, key_id: *key_id, bytes: bytes.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The example of the specification and of its reference implementation: key, secret and note.
    const KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const SECRET: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
        then you don't know what your problem is.\n\n\
        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    fn peter() -> Signer {
        Signer::new("PeterNeumann", from_base64(SECRET).unwrap()[1..].try_into().unwrap()).unwrap()
    }

    #[test]
    fn the_published_note_is_made_and_read() {
        let verifier: Verifier = KEY.parse().unwrap();
        assert_eq!(verifier.to_string(), KEY);
        assert_eq!(peter().verifier(), verifier);
        let note = Note::parse(NOTE).unwrap();
        assert_eq!(note.to_string(), NOTE);
        assert_eq!(note.is_signed_by(&verifier), Ok(()));
        assert_eq!(Note::signed(note.text(), &peter()).unwrap(), note);
    }

    #[test]
    fn a_mangled_key_is_refused() {
        for end in 0..KEY.len() {
            assert!(KEY[..end].parse::<Verifier>().is_err(), "{end}");
            assert!(KEY[end + 1..].parse::<Verifier>().is_err(), "{end}");
        }
        assert!(KEY.replacen("c74f20a3", "c74f20a4", 1).parse::<Verifier>().is_err());
    }

    #[test]
    fn a_clipboard_may_mangle_line_ends_and_nothing_else() {
        let pasted = format!("  {}  ", NOTE.trim_end().replace('\n', " \r\n"));
        assert!(Note::parse(&pasted).is_err());
        assert_eq!(Note::understand(&pasted), Note::parse(NOTE));
    }

    #[test]
    fn a_second_signature_stands_beside_the_first_and_a_false_one_spoils_the_note() {
        let other = Signer::new("other", &[9; 32]).unwrap();
        let both = Note::parse(NOTE).unwrap().and_signed(&other);
        assert_eq!(both.is_signed_by(&peter().verifier()), Ok(()));
        assert_eq!(both.is_signed_by(&other.verifier()), Ok(()));
        let mut spoiled = both.clone();
        spoiled.signatures.push(Signature { bytes: vec![1; 64], ..both.signatures[0].clone() });
        assert_eq!(spoiled.is_signed_by(&peter().verifier()), Err(RecordError::Unsigned));
        assert_eq!(both.is_signed_by(&Signer::new("other", &[8; 32]).unwrap().verifier()), Err(RecordError::Unsigned));
    }

    #[test]
    fn what_is_not_a_note_is_refused() {
        for text in
            ["", "\n", "\n\n", "a\n", "a\n\n", "a\n\n— b\n", "a\n\n— b AAAA\n", "a\n\n- b AAAAAAAA\n", "a\r\n\n— b AAAAAAAA\n"]
        {
            assert!(Note::parse(text).is_err(), "{text:?}");
        }
        assert!(Note::signed("no newline", &peter()).is_err());
        assert!(Signer::new("two words", &[1; 32]).is_err());
    }

    proptest! {
        #[test]
        fn what_is_signed_survives_the_way_and_no_change_does(text in "[^\\p{Cc}]{0,80}", secret: [u8; 32], at: prop::sample::Index) {
            let signer = Signer::new("x", &secret).unwrap();
            let note = Note::signed(&format!("{text}\n"), &signer).unwrap();
            let read = Note::parse(&note.to_string()).unwrap();
            prop_assert_eq!(&read, &note);
            prop_assert!(read.is_signed_by(&signer.verifier()).is_ok());
            let mut bytes = note.to_string().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] ^= 1;
            let held = String::from_utf8(bytes).ok().and_then(|text| Note::parse(&text).ok());
            prop_assert!(held.is_none_or(|note| note.is_signed_by(&signer.verifier()).is_err()));
        }

        #[test]
        fn reading_never_panics_and_what_reads_prints_the_same(text in "(?s).{0,200}") {
            if let Ok(note) = Note::parse(&text) {
                prop_assert_eq!(note.to_string(), text);
            }
        }
    }
}
