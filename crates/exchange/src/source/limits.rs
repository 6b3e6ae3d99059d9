use super::error::{Measure, SourceError};

/// How much a file may ask for. Checked before memory is taken for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file: u64,
    /// Bytes that any one part of a package, or all streams of a PDF together, may unpack to.
    pub unpacked: u64,
    /// Parts of a package.
    pub parts: u64,
    /// Elements within elements, groups within groups.
    pub depth: u64,
    /// Attributes of one element of a web page, whose parser compares each with all others.
    pub attributes: u64,
    /// Code points of the text.
    pub text: u64,
    /// Pages of a PDF.
    pub pages: u64,
    /// Stretches with a style, times and turns, each.
    pub marks: u64,
    /// Steps of drawing a PDF, letters aside: the only measure of time that there is.
    pub steps: u64,
}

impl Default for Limits {
    /// What no honest source comes near: a file of 64 MiB that unpacks to 256 MiB, a text of 8 million code points (some 4,000 pages).
    fn default() -> Self {
        Self {
            file: 64 << 20,
            unpacked: 256 << 20,
            parts: 10_000,
            depth: 256,
            attributes: 5_000,
            text: 8_000_000,
            pages: 5_000,
            marks: 1_000_000,
            steps: 500_000,
        }
    }
}

impl Limits {
    /// The limit for a measure.
    pub fn of(&self, measure: Measure) -> u64 {
        match measure {
            Measure::File => self.file,
            Measure::Unpacked => self.unpacked,
            Measure::Parts => self.parts,
            Measure::Depth => self.depth,
            Measure::Attributes => self.attributes,
            Measure::Text => self.text,
            Measure::Pages => self.pages,
            Measure::Marks => self.marks,
            Measure::Steps => self.steps,
        }
    }

    pub(super) fn check(&self, measure: Measure, amount: u64) -> Result<(), SourceError> {
        let limit = self.of(measure);
        if amount > limit { Err(SourceError::TooMuch { measure, limit }) } else { Ok(()) }
    }
}
