//! Stretches of a text.

use serde::{Deserialize, Serialize};

use super::TextError;

/// A stretch of a text, in Unicode code points (scalar values), half-open: the first is at `start`, the first after it at
/// `end`. Written as `{"start": 5, "end": 9}`.
///
/// REFI-QDA 1.5 §10.2 counts in code points from 0; of its two readings of the end, this is the one that its example of
/// annex A.3 follows. Whether a span lies inside a text, only that text can say: [`super::Canonical::span`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Span {
    start: u32,
    end: u32,
}

#[derive(Deserialize)]
struct Raw {
    start: u32,
    end: u32,
}

impl TryFrom<Raw> for Span {
    type Error = TextError;

    fn try_from(raw: Raw) -> Result<Self, TextError> {
        Self::new(raw.start, raw.end)
    }
}

impl Span {
    /// From its first position to the first after it.
    ///
    /// # Errors
    /// [`TextError::Backwards`] when it would end before it starts.
    pub fn new(start: u32, end: u32) -> Result<Self, TextError> {
        if end < start { Err(TextError::Backwards { start, end }) } else { Ok(Self { start, end }) }
    }

    /// Where it starts.
    pub fn start(self) -> u32 {
        self.start
    }

    /// The first position after it.
    pub fn end(self) -> u32 {
        self.end
    }

    /// How many code points it holds.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing: a place, not words.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the code point at this position belongs to it.
    pub fn contains(self, position: u32) -> bool {
        self.start <= position && position < self.end
    }

    /// Whether all of the other lies within it. An empty span lies within those that it touches.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What both hold; none where they share no code point.
    pub fn overlap(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }

    /// The shortest span that covers both.
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}
