//! Canonical texts, and where a foreign position lies in them.

use super::reading::{Bom, LineEnd, Unit};

const BOM: char = '\u{feff}';

/// A text as it was stored, and what can make ways of counting differ in it.
pub(super) struct Stored {
    raw: String,
    bom: bool,
    pub features: Features,
}

/// What is in a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Features {
    /// Characters beyond U+FFFF.
    pub astral: bool,
    /// CR LF.
    pub crlf: u64,
    /// CR alone.
    pub cr: u64,
    /// LF alone.
    pub lf: bool,
    /// A byte order mark in front.
    pub bom: bool,
}

/// Where a foreign position lies.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Spot {
    /// Code points before it.
    pub at: u64,
    /// Bytes before it.
    pub byte: usize,
    /// What it is inside of: it then lies before that.
    pub inside: Inside,
    /// Bytes of what it is inside of.
    pub width: usize,
}

/// What a position may be inside of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Inside {
    Nothing,
    /// A character of two units.
    Pair,
    /// A line end of two units.
    LineEnd,
}

impl Spot {
    /// The place after what it is inside of.
    pub fn after(self) -> Self {
        if self.inside == Inside::Nothing {
            return self;
        }
        Self { at: self.at + 1, byte: self.byte + self.width, inside: Inside::Nothing, width: 0 }
    }
}

/// A way of counting a text, without the rule for ends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Count {
    pub unit: Unit,
    pub bom: Bom,
    pub lines: LineEnd,
}

impl Stored {
    pub fn new(text: String) -> Self {
        let mut features = Features { bom: text.starts_with(BOM), ..Features::default() };
        let mut after_cr = false;
        for c in text.chars() {
            match c {
                '\n' if after_cr => {
                    features.cr -= 1;
                    features.crlf += 1;
                }
                '\n' => features.lf = true,
                '\r' => features.cr += 1,
                c => features.astral |= c > '\u{ffff}',
            }
            after_cr = c == '\r';
        }
        Self { raw: text, bom: features.bom, features }
    }

    fn body(&self) -> &str {
        if self.bom { self.raw.get(BOM.len_utf8()..).unwrap_or_default() } else { &self.raw }
    }

    /// Without a byte order mark, every line end one line feed.
    pub fn canonical(&self) -> String {
        if self.features.crlf + self.features.cr == 0 {
            return self.body().to_owned();
        }
        let mut text = String::with_capacity(self.body().len());
        let mut chars = self.body().chars().peekable();
        while let Some(c) = chars.next() {
            if c == '\r' {
                chars.next_if_eq(&'\n');
                text.push('\n');
            } else {
                text.push(c);
            }
        }
        text
    }

    /// The same way of counting as far as this text can tell: what does not occur in it cannot make a difference.
    pub fn simplest(&self, count: Count) -> Count {
        let Features { astral, crlf, cr, lf, bom } = self.features;
        let ones = cr > 0 || lf;
        let lines = match count.lines {
            LineEnd::One if crlf == 0 => LineEnd::AsStored,
            LineEnd::Two if !ones => LineEnd::AsStored,
            lines => lines,
        };
        Count {
            unit: if astral { count.unit } else { Unit::CodePoint },
            bom: if bom { count.bom } else { Bom::NotCounted },
            lines,
        }
    }

    /// Where positions lie; `targets` in ascending order. None for those behind the end, with how far behind in the second place.
    pub fn places(&self, count: Count, targets: &[u64]) -> Vec<Result<Spot, Beyond>> {
        let mut found = Vec::with_capacity(targets.len());
        let mut targets = targets.iter().copied().peekable();
        let mut units = u64::from(self.bom && count.bom == Bom::Counted);
        let spot = |at, byte, inside, width| Ok(Spot { at, byte, inside, width });
        // Before the first character, and inside of a byte order mark that counts.
        while targets.next_if(|target| *target < units).is_some() {
            found.push(spot(0, 0, Inside::Nothing, 0));
        }
        let (mut at, mut byte) = (0u64, 0usize);
        let mut chars = self.body().chars().peekable();
        while targets.peek().is_some() {
            while targets.next_if_eq(&units).is_some() {
                found.push(spot(at, byte, Inside::Nothing, 0));
            }
            let Some(c) = chars.next() else { break };
            let crlf = c == '\r' && chars.next_if_eq(&'\n').is_some();
            let line_end = matches!(c, '\r' | '\n');
            let wide = match (line_end, count.lines) {
                (true, LineEnd::AsStored) => crlf,
                (true, LineEnd::One) => false,
                (true, LineEnd::Two) => true,
                (false, _) => count.unit == Unit::Utf16 && c > '\u{ffff}',
            };
            let width = if line_end { 1 } else { c.len_utf8() };
            if wide {
                let inside = if line_end { Inside::LineEnd } else { Inside::Pair };
                while targets.next_if(|target| *target == units + 1).is_some() {
                    found.push(spot(at, byte, inside, width));
                }
            }
            units += 1 + u64::from(wide);
            at += 1;
            byte += width;
        }
        found.extend(
            targets.map(|target| Err(Beyond { by: target - units, end: Spot { at, byte, inside: Inside::Nothing, width: 0 } })),
        );
        found
    }
}

/// A position behind the end of its text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Beyond {
    /// By how many units.
    pub by: u64,
    /// The end of the text.
    pub end: Spot,
}

/// Text of an entry: UTF-8, or UTF-16 when its first two bytes say so. The second says that it was.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, bool), usize> {
    let utf16 = |from: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let text = char::decode_utf16(pairs.iter().copied().map(from)).collect::<Result<String, _>>();
        if rest.is_empty() { text.map(|text| (text, true)).map_err(|_| 0) } else { Err(bytes.len()) }
    };
    match bytes.as_slice() {
        [0xff, 0xfe, ..] => utf16(u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(u16::from_be_bytes),
        _ => String::from_utf8(bytes).map(|text| (text, false)).map_err(|error| error.utf8_error().valid_up_to()),
    }
}
