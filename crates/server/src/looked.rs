//! Texts that were read from a file, or typed, and wait for someone to look at them: nothing is kept before that person says so.
//!
//! They wait on a [`crate::shelf::Shelf`]; the file itself is let go as soon as it was read.

use jalon_exchange::source::{self, Format, Imported, Limits, SourceError};
use jalon_initiative::inquiry::source::LONGEST_SOURCE;
use jalon_record::id::{EntryId, InitiativeId, MemberId};

use crate::shelf::Waits;

/// What was read, for whom.
#[derive(Debug)]
pub(crate) struct Looked {
    /// Where it is to be kept.
    pub initiative: InitiativeId,
    /// Who brought it.
    pub member: MemberId,
    /// The source of which it is another version.
    pub of: Option<EntryId>,
    /// What was read; typed in where there was no file.
    pub read: Imported,
    /// What the file was called; empty where it was typed.
    pub file_name: String,
}

impl Waits for Looked {
    const MOST: usize = 24;
    /// In code points.
    const ALL: u64 = 24_000_000;

    fn whose(&self) -> (InitiativeId, MemberId) {
        (self.initiative, self.member)
    }

    fn size(&self) -> u64 {
        u64::from(self.read.text.len())
    }
}

/// What one file may ask for on a small machine: one is read at a time.
pub(crate) fn limits() -> Limits {
    Limits {
        file: 20 << 20,
        unpacked: 64 << 20,
        text: u64::from(LONGEST_SOURCE),
        pages: 2_000,
        marks: 200_000,
        ..Limits::default()
    }
}

/// Reads a file, known by what it holds.
///
/// # Errors
/// [`SourceError`] says what is wrong.
pub(crate) fn read_file(bytes: &[u8], name: &str) -> Result<Imported, SourceError> {
    source::read(bytes, Format::recognise(bytes, name)?, &limits())
}

/// Reads what was typed or pasted, as a browser sends it.
///
/// # Errors
/// As [`read_file`].
pub(crate) fn read_typed(text: &str) -> Result<Imported, SourceError> {
    source::read(text.replace("\r\n", "\n").as_bytes(), Format::Text, &limits())
}
