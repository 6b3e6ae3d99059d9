//! What sort of information an entry is, where someone who may read it said so.

use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, NoWords, codes};

codes! {
    /// A sort of information.
    Class {
        /// What was done and said in the field; also everything that belongs to no other class.
        Field = "field",
        /// What a clinician wrote as such.
        Clinical = "clinical",
        /// A worker's own reflection.
        Journal = "journal",
        /// A research interview.
        Interview = "interview",
        /// About someone's substance use.
        SubstanceUse = "substance-use",
    }
}

impl Class {
    /// How much a class closes, against another said of the same entry at the same time. Ours: a reflection opens to nobody
    /// else, substance use asks for a consent of its own.
    pub(super) fn strictness(self) -> u8 {
        match self {
            Self::Field => 0,
            Self::Clinical => 1,
            Self::Interview => 2,
            Self::SubstanceUse => 3,
            Self::Journal => 4,
        }
    }
}

/// The class of an entry. What is said last holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classed {
    /// Its class.
    pub class: Class,
    /// The entry, whatever its version.
    pub entry: EntryId,
}

impl Form for Classed {
    const KIND: &'static str = "trust.class";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        Ok(())
    }
}
