//! Projects that were brought and wait for someone to look at them.

use jalon_record::id::{InitiativeId, MemberId};

use crate::shelf::Waits;

/// A file that was brought, as it came.
#[derive(Debug)]
pub(crate) struct Brought {
    /// Where it is to be kept.
    pub initiative: InitiativeId,
    /// Who brought it.
    pub member: MemberId,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it is a codebook alone.
    pub is_book: bool,
}

impl Waits for Brought {
    const MOST: usize = 6;
    /// In bytes.
    const ALL: u64 = 160 << 20;

    fn whose(&self) -> (InitiativeId, MemberId) {
        (self.initiative, self.member)
    }

    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }
}
