//! From bytes to characters, for text that is in no package.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::Loss;
use super::build::Builder;

/// Which encoding a text was read in. Where it was guessed, a person should look whether accents came out right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding {
    /// Its name in the Encoding Standard: `UTF-8`, `windows-1252`...
    pub name: &'static str,
    /// How it is known.
    pub grounds: Grounds,
}

/// How an encoding is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grounds {
    /// The file begins with a byte order mark.
    ByteOrderMark,
    /// All of it is valid UTF-8, which other text hardly ever is.
    Valid,
    /// The file says so, inside.
    Declared,
    /// Guessed from how often which bytes stand together.
    Guessed,
}

/// Reads bytes as text. `declared` is what the file says about itself, which a byte order mark and valid UTF-8 overrule.
pub(super) fn decode<'b>(bytes: &'b [u8], declared: Option<&str>, builder: &mut Builder<'_>) -> (Cow<'b, str>, Encoding) {
    let (encoding, grounds, skip) = choose(bytes, declared);
    let body = bytes.get(skip..).unwrap_or_default();
    let (text, broken) = encoding.decode_without_bom_handling(body);
    if broken {
        for _ in text.matches('\u{fffd}') {
            builder.drop(Loss::Undecodable, 1);
        }
    }
    (text, Encoding { name: encoding.name(), grounds })
}

fn choose(bytes: &[u8], declared: Option<&str>) -> (&'static encoding_rs::Encoding, Grounds, usize) {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        return (encoding, Grounds::ByteOrderMark, skip);
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return (encoding, Grounds::Guessed, 0);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (encoding_rs::UTF_8, Grounds::Valid, 0);
    }
    if let Some(encoding) = declared.and_then(|label| encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())) {
        return (encoding, Grounds::Declared, 0);
    }
    if is_mostly_utf_8(bytes) {
        return (encoding_rs::UTF_8, Grounds::Guessed, 0);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, Utf8Detection::Deny), Grounds::Guessed, 0)
}

/// UTF-16 shows, where it holds Western text, by every other byte being zero.
pub(super) fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |place: usize| head.chunks_exact(2).filter(|pair| pair.get(place) == Some(&0)).count();
    let (pairs, first, second) = (head.len() / 2, zeros(0), zeros(1));
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        None
    } else if first == 0 && second * 10 >= pairs * 4 {
        Some(encoding_rs::UTF_16LE)
    } else if second == 0 && first * 10 >= pairs * 4 {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// A long text with a few broken bytes is still UTF-8: more than ten good sequences for each broken one.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0u64, 0u64);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count() as u64;
        broken += u64::from(!chunk.invalid().is_empty());
    }
    good > broken.saturating_mul(10)
}
