//! One text, and places in it: what a segment of a source points to.
//!
//! A [`Canonical`] text has one form only, so that a position means the same place on every machine: UTF-8 without a byte
//! order mark, lines ended by U+000A, no control character besides that and the tab. Otherwise Unicode is left as it came;
//! it is never normalised, because that would move positions and change a quoted word.
//!
//! Positions count Unicode code points (scalar values: what Python's `len` counts; not JavaScript's, which are UTF-16
//! units). A text knows where every 256th lies, so that going between positions and bytes never reads more than that.
//!
//! ```
//! use jalon_record::text::Canonical;
//!
//! let text = Canonical::parse("Inès : on a bu un café.\n\nOk 👍🏽")?;
//! let said = text.occurrences("café").next().unwrap();
//! assert_eq!((said.start(), said.end()), (18, 22));
//! assert_eq!(text.slice(said), Some("café"));
//! assert_eq!(text.paragraph_at(28).map(|paragraph| paragraph.number), Some(2));
//! # Ok::<(), jalon_record::text::TextError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

mod span;
#[cfg(test)]
mod tests;

pub use span::Span;

/// How many code points lie between two of which the byte is remembered.
const STEP: usize = 256;

/// Why something is not a canonical text, a span or a digest. It holds no words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The text begins with a byte order mark (U+FEFF).
    #[error("begins with a byte order mark")]
    ByteOrderMark,
    /// A control character other than line end and tab (general category Cc).
    #[error("control character U+{code:04X} at {position}")]
    Control {
        /// Where, in code points.
        position: u32,
        /// Its number.
        code: u32,
    },
    /// More bytes than 32 bits can count.
    #[error("too long")]
    TooLong,
    /// A span that would end before it starts.
    #[error("span from {start} to {end}")]
    Backwards {
        /// Its start.
        start: u32,
        /// Its end.
        end: u32,
    },
    /// A span that ends after the text.
    #[error("span to {end} in a text of {len}")]
    Outside {
        /// Where it ends.
        end: u32,
        /// The length of the text, in code points.
        len: u32,
    },
    /// Not 64 hexadecimal digits.
    #[error("malformed digest")]
    Digest,
}

impl TextError {
    /// The stable code of this error; the key of its words in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ByteOrderMark => "text-byte-order-mark",
            Self::Control { .. } => "text-control",
            Self::TooLong => "text-too-long",
            Self::Backwards { .. } => "text-backwards",
            Self::Outside { .. } => "text-outside",
            Self::Digest => "text-digest",
        }
    }
}

/// SHA-256 over the UTF-8 bytes of a canonical text: which version of a source a position belongs to. Written as 64
/// lower-case hexadecimal digits.
///
/// It tells two texts apart and gives none away; but a short text can be guessed from it, so it belongs with the words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TextDigest([u8; 32]);

impl TextDigest {
    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for TextDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for TextDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextDigest({self})")
    }
}

impl FromStr for TextDigest {
    type Err = TextError;

    fn from_str(digits: &str) -> Result<Self, TextError> {
        let mut bytes = [0; 32];
        if digits.bytes().any(|b| b.is_ascii_uppercase()) {
            return Err(TextError::Digest);
        }
        hex::decode_to_slice(digits, &mut bytes).map_err(|_| TextError::Digest)?;
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for TextDigest {
    type Error = TextError;

    fn try_from(digits: String) -> Result<Self, TextError> {
        digits.parse()
    }
}

impl From<TextDigest> for String {
    fn from(digest: TextDigest) -> Self {
        digest.to_string()
    }
}

/// A paragraph: a line that holds more than white space. Blank lines separate and are not counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// Its number to cite it by, from 1.
    pub number: u32,
    /// Where it stands, without its line end.
    pub span: Span,
}

/// Words with what stands around them, as the W3C Web Annotation Data Model's text quote selector (§4.2.4) has them: what
/// finds a passage again in a later version of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Quote<'a> {
    /// The words themselves.
    pub exact: &'a str,
    /// What stands before them.
    pub prefix: &'a str,
    /// What stands after them.
    pub suffix: &'a str,
}

/// A text in its one form, with what is needed to go about in it.
///
/// Made once, when it is read: it holds its length, its digest, its paragraphs, and where every 256th code point lies.
/// It is written as its text and nothing else, and checked again when it is read. `Debug` shows no words.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Canonical {
    text: String,
    len: u32,
    digest: TextDigest,
    /// The byte at which code points 0, 256, 512... start.
    steps: Vec<u32>,
    paragraphs: Vec<Span>,
}

impl Canonical {
    /// Takes a text that already has its one form. Nothing is changed: what would have to be is refused.
    ///
    /// # Errors
    /// [`TextError::ByteOrderMark`], [`TextError::Control`] (carriage returns too) with its place, [`TextError::TooLong`].
    pub fn parse(text: &str) -> Result<Self, TextError> {
        Self::try_from(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its length in code points.
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Whether it holds nothing at all.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Which text this is.
    pub fn digest(&self) -> TextDigest {
        self.digest
    }

    /// A span of this text.
    ///
    /// # Errors
    /// [`TextError::Backwards`], or [`TextError::Outside`] where it ends after the text.
    pub fn span(&self, start: u32, end: u32) -> Result<Span, TextError> {
        let span = Span::new(start, end)?;
        if end > self.len { Err(TextError::Outside { end, len: self.len }) } else { Ok(span) }
    }

    /// The byte at which a code point starts; for the position after the last one, the length in bytes. None beyond.
    pub fn byte_of(&self, position: u32) -> Option<usize> {
        if position >= self.len {
            return (position == self.len).then_some(self.text.len());
        }
        let position = position as usize;
        if self.is_ascii() {
            return Some(position);
        }
        let from = *self.steps.get(position / STEP)? as usize;
        let (offset, _) = self.text.get(from..)?.char_indices().nth(position % STEP)?;
        Some(from + offset)
    }

    /// The position of the code point that starts at this byte; for the length in bytes, the position after the last. None
    /// within a code point and beyond.
    pub fn position_of(&self, byte: usize) -> Option<u32> {
        if !self.text.is_char_boundary(byte) {
            return None;
        }
        if self.is_ascii() {
            return u32::try_from(byte).ok();
        }
        let step = self.steps.partition_point(|start| *start as usize <= byte).checked_sub(1)?;
        let from = *self.steps.get(step)? as usize;
        u32::try_from(step * STEP + self.text.get(from..byte)?.chars().count()).ok()
    }

    /// The words of a span. None where it does not lie inside this text.
    pub fn slice(&self, span: Span) -> Option<&str> {
        self.text.get(self.byte_of(span.start())?..self.byte_of(span.end())?)
    }

    /// The words of a span, with up to `around` code points of what stands before and after. None where it does not lie
    /// inside this text.
    pub fn quote(&self, span: Span, around: u32) -> Option<Quote<'_>> {
        let before = Span::new(span.start().saturating_sub(around), span.start()).ok()?;
        let after = Span::new(span.end(), span.end().saturating_add(around).min(self.len)).ok()?;
        Some(Quote { exact: self.slice(span)?, prefix: self.slice(before)?, suffix: self.slice(after)? })
    }

    /// Every place where these very words stand, in order, overlapping ones too. None for no words.
    pub fn occurrences<'a>(&'a self, words: &'a str) -> impl Iterator<Item = Span> + 'a {
        let mut from = if words.is_empty() { self.text.len() + 1 } else { 0 };
        std::iter::from_fn(move || {
            let start = from + self.text.get(from..)?.find(words)?;
            let end = start + words.len();
            from = start + self.text.get(start..)?.chars().next().map_or(1, char::len_utf8);
            Span::new(self.position_of(start)?, self.position_of(end)?).ok()
        })
    }

    /// Its paragraphs, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = Paragraph> + '_ {
        self.paragraphs.iter().zip(1..).map(|(span, number)| Paragraph { number, span: *span })
    }

    /// The paragraph with this number.
    pub fn paragraph(&self, number: u32) -> Option<Paragraph> {
        let place = usize::try_from(number).ok()?.checked_sub(1)?;
        self.paragraphs.get(place).map(|span| Paragraph { number, span: *span })
    }

    /// The paragraph to cite for a position: the one that it lies in, or the last one before it. None before the first.
    pub fn paragraph_at(&self, position: u32) -> Option<Paragraph> {
        let number = self.paragraphs.partition_point(|span| span.start() <= position);
        self.paragraph(u32::try_from(number).ok()?)
    }

    fn is_ascii(&self) -> bool {
        self.len as usize == self.text.len()
    }
}

impl TryFrom<String> for Canonical {
    type Error = TextError;

    fn try_from(text: String) -> Result<Self, TextError> {
        if text.starts_with('\u{feff}') {
            return Err(TextError::ByteOrderMark);
        }
        if u32::try_from(text.len()).is_err() {
            return Err(TextError::TooLong);
        }
        let walk = Walk::through(&text)?;
        let digest = TextDigest(Sha256::digest(text.as_bytes()).into());
        Ok(Self { len: walk.position, digest, steps: walk.steps, paragraphs: walk.paragraphs, text })
    }
}

impl From<Canonical> for String {
    fn from(text: Canonical) -> Self {
        text.text
    }
}

impl PartialEq for Canonical {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Canonical {}

impl fmt::Debug for Canonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Canonical").field("len", &self.len).field("digest", &self.digest).finish_non_exhaustive()
    }
}

/// One walk through a text: what is remembered of it, and whether all of it may stand there.
#[derive(Default)]
struct Walk {
    position: u32,
    steps: Vec<u32>,
    paragraphs: Vec<Span>,
    line: u32,
    blank: bool,
}

impl Walk {
    fn through(text: &str) -> Result<Self, TextError> {
        let mut walk = Self { blank: true, ..Self::default() };
        for (byte, c) in text.char_indices() {
            if (walk.position as usize).is_multiple_of(STEP) {
                walk.steps.push(u32::try_from(byte).map_err(|_| TextError::TooLong)?);
            }
            if c == '\n' {
                walk.line_end();
            } else if c.is_control() && c != '\t' {
                return Err(TextError::Control { position: walk.position, code: c.into() });
            } else if !c.is_whitespace() {
                walk.blank = false;
            }
            walk.position += 1;
        }
        walk.line_end();
        Ok(walk)
    }

    fn line_end(&mut self) {
        if !self.blank {
            self.paragraphs.extend(Span::new(self.line, self.position).ok());
        }
        self.line = self.position.saturating_add(1);
        self.blank = true;
    }
}
