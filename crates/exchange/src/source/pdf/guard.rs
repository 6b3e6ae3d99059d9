//! What is looked at before a PDF is parsed: how much its streams unpack to, and how deep its objects are nested. The
//! parser has no limit to either.
//!
//! It goes by what streams hold and not by what their dictionaries say of them, for these may lie. Deflate is unpacked, up
//! to four times over; other packings (LZW, run length) are not, and are held down by the size of the file alone.

use std::io::{self, Read};

use flate2::read::{DeflateDecoder, ZlibDecoder};

use crate::source::Limits;
use crate::source::error::{Measure, SourceError};

/// Streams within streams that are followed.
const LAYERS: usize = 4;

/// Deeper than any honest file, binary streams without pictures included. The parser, unoptimised, comes past 10,000 on a stack of 2 MiB.
const DEPTH: u64 = 2_000;

pub(super) fn look_through(bytes: &[u8], limits: &Limits) -> Result<(), SourceError> {
    // All of it, packed streams too: where one begins and ends is for the parser to decide, and it repairs broken files.
    nesting(bytes)?;
    let mut rest = bytes;
    let mut left = limits.unpacked;
    let mut ends = true;
    while let Some(start) = find(rest, b"stream") {
        let (before, from) = rest.split_at(start);
        let body = from.get(6..).unwrap_or_default();
        let body =
            body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).or_else(|| body.strip_prefix(b"\r")).unwrap_or(body);
        unpack(before, body, &mut left, limits)?;
        // To the end of the stream if it has one: what lies in it begins no other.
        let end = if ends { find(body, b"endstream") } else { None };
        ends = end.is_some();
        rest = body.get(end.map_or(0, |end| end + 9)..).unwrap_or_default();
    }
    Ok(())
}

/// Looks at what is to be parsed.
pub(super) fn nesting(bytes: &[u8]) -> Result<(), SourceError> {
    Depth::default().over(bytes)
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes.get(from + at..)?.starts_with(word) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

fn unpack(before: &[u8], body: &[u8], left: &mut u64, limits: &Limits) -> Result<(), SourceError> {
    if body.first().is_none_or(|byte| byte & 0x0f != 8) {
        return Ok(());
    }
    let dictionary = before.get(before.len().saturating_sub(1024)..).unwrap_or_default();
    let picture = find(dictionary, b"/Width").is_some() && find(dictionary, b"/Height").is_some();
    // The parser repairs what has a broken head: so it is tried with and without one.
    if through(Box::new(ZlibDecoder::new(body)), picture, left, limits, LAYERS)? == 0 {
        let headless = body.get(2..).unwrap_or_default();
        through(Box::new(DeflateDecoder::new(headless)), picture, left, limits, LAYERS)?;
    }
    Ok(())
}

/// Counts what comes out, and what comes out of that; how many bytes it was.
fn through(
    mut reader: Box<dyn Read + '_>,
    picture: bool,
    left: &mut u64,
    limits: &Limits,
    layers: usize,
) -> Result<u64, SourceError> {
    let mut head = [0; 2];
    let mut held = 0;
    while let Some(Ok(read @ 1..)) = head.get_mut(held..).filter(|rest| !rest.is_empty()).map(|rest| reader.read(rest)) {
        held += read;
    }
    let start = head.get(..held).unwrap_or_default();
    if layers > 1 && is_zlib(head) && held == 2 {
        let again: Box<dyn Read + '_> = Box::new(Counted { inner: io::Cursor::new(head).chain(reader), left: *left });
        return through(Box::new(ZlibDecoder::new(again)), picture, left, limits, layers - 1);
    }
    let mut depth = Depth::default();
    let mut total = held as u64;
    if !picture {
        depth.over(start)?;
    }
    let mut buffer = [0; 16_384];
    while let Ok(read @ 1..) = reader.read(&mut buffer) {
        total = total.saturating_add(read as u64);
        if total > *left {
            return Err(SourceError::TooMuch { measure: Measure::Unpacked, limit: limits.unpacked });
        }
        if !picture {
            depth.over(buffer.get(..read).unwrap_or_default())?;
        }
    }
    *left = left.saturating_sub(total);
    Ok(total)
}

/// RFC 1950 §2.2: the method is deflate, and the two bytes are a multiple of 31.
fn is_zlib(head: [u8; 2]) -> bool {
    head[0] & 0x0f == 8 && u16::from_be_bytes(head).is_multiple_of(31)
}

/// A layer in the middle, which may hold no more than the outermost.
struct Counted<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other("too much"))?;
        Ok(read)
    }
}

/// How many brackets are open.
#[derive(Default)]
struct Depth {
    open: u64,
    last: u8,
}

impl Depth {
    fn over(&mut self, bytes: &[u8]) -> Result<(), SourceError> {
        for byte in bytes {
            let twice = *byte == self.last;
            match byte {
                b'[' => self.open += 1,
                b'<' if twice => self.open += 1,
                b']' => self.open = self.open.saturating_sub(1),
                b'>' if twice => self.open = self.open.saturating_sub(1),
                _ => {}
            }
            if self.open > DEPTH {
                return Err(SourceError::TooMuch { measure: Measure::Depth, limit: DEPTH });
            }
            self.last = *byte;
        }
        Ok(())
    }
}
