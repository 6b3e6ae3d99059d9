//! Checkpoints: how far the log has come, signed, so that it can be kept elsewhere and held against the log later.
//!
//! The text is that of [C2SP tlog-checkpoint](https://c2sp.org/tlog-checkpoint): the origin of the log, its size in decimal,
//! its root in base64, and lines that later versions may add. It is signed as a [`Note`] under the origin as name.

use crate::RecordError;
use crate::id::SiteId;
use crate::log::Root;
use crate::note::{Note, Signer, Verifier, from_base64, to_base64};

/// The name under which a site's log is known, and its checkpoints are signed.
pub fn origin(site: SiteId) -> String {
    format!("jalon/{site}")
}

/// How far a log has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checkpoint {
    /// Which log.
    pub origin: String,
    /// How many leaves it has.
    pub size: u64,
    /// Its root.
    pub root: Root,
}

impl Checkpoint {
    /// Reads the text of a checkpoint; lines after the third are left for others to read.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when it is not one.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let malformed = || RecordError::Malformed("checkpoint");
        let mut lines = text.strip_suffix('\n').ok_or_else(malformed)?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else { return Err(malformed()) };
        if origin.is_empty() || lines.any(str::is_empty) {
            return Err(malformed());
        }
        let number: u64 = size.parse().map_err(|_| malformed())?;
        if number.to_string() != size {
            return Err(malformed());
        }
        let root = from_base64(root)?.try_into().map_err(|_| malformed())?;
        Ok(Self { origin: origin.to_owned(), size: number, root: Root::from_bytes(root) })
    }

    /// Its text, as it is signed.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, to_base64(self.root.as_bytes()))
    }

    /// Signs it.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when the origin cannot be written.
    pub fn sign(&self, signer: &Signer) -> Result<Note, RecordError> {
        Note::signed(&self.text(), signer)
    }

    /// Reads a note that one of these keys must have signed under the name of the log.
    ///
    /// # Errors
    /// [`RecordError::Unsigned`] when none has, [`RecordError::Malformed`] when it is no checkpoint.
    pub fn open(note: &Note, keys: &[Verifier]) -> Result<Self, RecordError> {
        let read = Self::parse(note.text())?;
        let signed = keys.iter().any(|key| key.name() == read.origin && note.is_signed_by(key).is_ok());
        if signed { Ok(read) } else { Err(RecordError::Unsigned) }
    }
}

/// The text by which a log announces that it signs with another key from now on; both keys sign it.
///
/// # Errors
/// [`RecordError::Malformed`] when the two keys do not have the same name.
pub fn key_change(old: &Verifier, new: &Verifier) -> Result<String, RecordError> {
    if old.name() != new.name() || old == new {
        return Err(RecordError::Malformed("key"));
    }
    Ok(format!("jalon key change 1\n{old}\n{new}\n"))
}

/// Reads an announcement: the new key, vouched for by the old one, which must be known.
///
/// # Errors
/// [`RecordError::Unsigned`] when either signature is missing, [`RecordError::Malformed`] for any other text.
pub fn changed_key(note: &Note, known: &Verifier) -> Result<Verifier, RecordError> {
    let lines: Vec<&str> = note.text().lines().collect();
    let [_, _, new] = lines.as_slice() else { return Err(RecordError::Malformed("key change")) };
    let new: Verifier = new.parse()?;
    if key_change(known, &new)? != note.text() {
        return Err(RecordError::Unsigned);
    }
    note.is_signed_by(known)?;
    note.is_signed_by(&new)?;
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn signer(byte: u8) -> Signer {
        Signer::new("jalon/x", &[byte; 32]).unwrap()
    }

    #[test]
    fn reads_the_example_of_the_specification_with_lines_it_does_not_know() {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        let read = Checkpoint::parse(text).unwrap();
        assert_eq!((read.origin.as_str(), read.size), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(read.text(), text);
        assert_eq!(Checkpoint::parse(&format!("{text}more\n")), Ok(read));
    }

    #[test]
    fn refuses_what_is_not_one() {
        let root = to_base64(&[0; 32]);
        for text in [
            format!("\n1\n{root}\n"),
            format!("o\n01\n{root}\n"),
            format!("o\n+1\n{root}\n"),
            format!("o\n-1\n{root}\n"),
            format!("o\n1\n{root}"),
            format!("o\n1\n{root}\n\n"),
            "o\n1\nAAAA\n".to_owned(),
            "o\n1\n".to_owned(),
        ] {
            assert!(Checkpoint::parse(&text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn only_the_key_of_the_log_counts() {
        let checkpoint = Checkpoint { origin: "jalon/x".into(), size: 3, root: Root::from_bytes([5; 32]) };
        let note = checkpoint.sign(&signer(1)).unwrap();
        assert_eq!(Checkpoint::open(&note, &[signer(2).verifier(), signer(1).verifier()]), Ok(checkpoint.clone()));
        assert_eq!(Checkpoint::open(&note, &[signer(2).verifier()]), Err(RecordError::Unsigned));
        let other = Signer::new("jalon/y", &[1; 32]).unwrap();
        let note = checkpoint.sign(&other).unwrap();
        assert_eq!(Checkpoint::open(&note, &[other.verifier()]), Err(RecordError::Unsigned));
    }

    #[test]
    fn a_key_is_followed_only_when_the_known_one_vouches() {
        let text = key_change(&signer(1).verifier(), &signer(2).verifier()).unwrap();
        let alone = Note::signed(&text, &signer(2)).unwrap();
        assert_eq!(changed_key(&alone, &signer(1).verifier()), Err(RecordError::Unsigned));
        let both = alone.and_signed(&signer(1));
        assert_eq!(changed_key(&both, &signer(1).verifier()), Ok(signer(2).verifier()));
        assert_eq!(changed_key(&both, &signer(3).verifier()), Err(RecordError::Unsigned));
        assert!(key_change(&signer(1).verifier(), &signer(1).verifier()).is_err());
    }

    proptest! {
        #[test]
        fn signed_and_read_again(size: u64, root: [u8; 32], byte: u8) {
            let checkpoint = Checkpoint { origin: "jalon/x".into(), size, root: Root::from_bytes(root) };
            let note = Note::parse(&checkpoint.sign(&signer(byte)).unwrap().to_string()).unwrap();
            prop_assert_eq!(Checkpoint::open(&note, &[signer(byte).verifier()]), Ok(checkpoint));
        }
    }
}
