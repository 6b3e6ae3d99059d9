//! Packages (zip): what docx and odt come in.
//!
//! Parts are asked for by the names that the formats give them, or found by their beginning and end; no name becomes a path.
//! How large a part says it is, is checked before it is unpacked, and how large it is while it is.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::{Cause, Measure, SourceError};
use super::{Format, Limits};

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    format: Format,
    limits: Limits,
    unpacked: u64,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8], format: Format, limits: &Limits) -> Result<Self, SourceError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(format, "", &error))?;
        limits.check(Measure::Parts, archive.len() as u64)?;
        Ok(Self { archive, format, limits: *limits, unpacked: 0 })
    }

    /// The part of this name as text; none where there is none.
    pub(super) fn part(&mut self, name: &'static str) -> Result<Option<String>, SourceError> {
        self.read(name, name)
    }

    /// The part of this name as text.
    pub(super) fn required(&mut self, name: &'static str) -> Result<String, SourceError> {
        let missing = SourceError::Broken { format: self.format, part: name, at: 0, cause: Cause::MissingPart };
        self.part(name)?.ok_or(missing)
    }

    /// The parts whose names begin and end like this, in the order of their names; errors call them by the beginning.
    pub(super) fn parts_like(&mut self, beginning: &'static str, end: &str) -> Result<Vec<String>, SourceError> {
        let mut names: Vec<String> = self
            .archive
            .file_names()
            .filter_map(Result::ok)
            .filter(|n| n.starts_with(beginning) && n.ends_with(end))
            .map(Into::into)
            .collect();
        names.sort_unstable();
        names.dedup();
        names.iter().filter_map(|name| self.read(name, beginning).transpose()).collect()
    }

    /// How many parts have names that begin like this.
    pub(super) fn count(&self, beginning: &str) -> usize {
        self.archive
            .file_names()
            .filter_map(Result::ok)
            .filter(|name| name.starts_with(beginning) && !name.ends_with('/'))
            .count()
    }

    fn read(&mut self, name: &str, called: &'static str) -> Result<Option<String>, SourceError> {
        let format = self.format;
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(broken(format, called, &error)),
        };
        let left = self.limits.unpacked.saturating_sub(self.unpacked);
        let over = SourceError::TooMuch { measure: Measure::Unpacked, limit: self.limits.unpacked };
        if part.size() > left {
            return Err(over);
        }
        let mut bytes = Vec::new();
        let unpack = SourceError::Broken { format, part: called, at: 0, cause: Cause::Unpack };
        part.take(left.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| unpack)?;
        if bytes.len() as u64 > left {
            return Err(over);
        }
        self.unpacked = self.unpacked.saturating_add(bytes.len() as u64);
        text(bytes, format, called).map(Some)
    }
}

/// XML is UTF-8 unless its mark says UTF-16 (XML 1.0 §4.3.3). Office programs write nothing else.
fn text(bytes: Vec<u8>, format: Format, part: &'static str) -> Result<String, SourceError> {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(&bytes) {
        let (text, bad) = encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default());
        let at = 0;
        return if bad { Err(SourceError::Broken { format, part, at, cause: Cause::Encoding }) } else { Ok(text.into_owned()) };
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to() as u64;
        SourceError::Broken { format, part, at, cause: Cause::Encoding }
    })
}

fn broken(format: Format, part: &'static str, error: &ZipError) -> SourceError {
    let cause = match error {
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => return SourceError::Locked,
        ZipError::UnsupportedArchive(_) => Cause::Unpack,
        _ => Cause::Package,
    };
    SourceError::Broken { format, part, at: 0, cause }
}
