//! What was dropped or changed on the way in or out, one entry for each. The standard asks for such a list (§7), in as much detail
//! as possible.

use super::error::shown;
use super::guid::Guid;
use super::reading::Reading;

/// Everything that was dropped or changed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Losses(pub Vec<Loss>);

/// One thing that was dropped or changed, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    /// Where.
    pub place: Place,
    /// What.
    pub what: What,
}

/// Where something was dropped or changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// An element of the XML.
    Element {
        /// Its name, of those the standard has; else `?`.
        name: &'static str,
        /// Its identity, where it has one.
        guid: Option<Guid>,
        /// Its line, from 1; 0 where it is not known, and on the way out.
        line: u64,
    },
    /// An entry of the archive: its name, made safe to show and cut short.
    Entry(String),
}

/// How much harm was done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Weight {
    /// Something is gone.
    Dropped,
    /// Something is other than it was.
    Changed,
    /// Nothing is gone, but a person may want to know.
    Noted,
}

/// What was dropped or changed. Words are never repeated here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// An element that the standard does not have in this place, with all that is in it.
    UnknownElement {
        /// Its name, made safe to show and cut short.
        name: String,
        /// How many codings were in it.
        codings: usize,
    },
    /// An attribute that the standard does not have in this place.
    UnknownAttribute {
        /// Its name, made safe to show and cut short.
        name: String,
    },
    /// Words where the standard has none.
    StrayText {
        /// How many characters.
        characters: usize,
    },
    /// A second element where the standard has one.
    Repeated {
        /// Its name.
        name: &'static str,
    },
    /// A required attribute is missing; something empty stands in its place.
    MissingAttribute {
        /// Its name.
        name: &'static str,
    },
    /// An attribute or value that cannot be read was left out.
    BadValue {
        /// Of which attribute or element.
        name: &'static str,
    },
    /// An attribute or value that is not as it should be was understood nevertheless.
    Mended {
        /// Of which attribute or element.
        name: &'static str,
    },
    /// No identity, or one that is no GUID: one was made from what stood there, the same on each reading.
    MadeGuid,
    /// The same identity as something of the same sort further up.
    RepeatedGuid,
    /// A reference to something that is not in the project was kept.
    Dangling {
        /// To what.
        target: Guid,
    },
    /// A reference without a target was left out.
    NoTarget,
    /// A coding without a code was left out.
    CodingWithoutCode,
    /// A coding names a case instead of a code: the words are about it. Kept as it is.
    CodingOfCase,
    /// The text that is named is not in the archive.
    TextMissing {
        /// How many selections in it cannot be placed.
        selections: usize,
    },
    /// Both a text and the name of one: the file was taken.
    TextTwice,
    /// A text was not UTF-8 but UTF-16, as its first two bytes say.
    TextWasUtf16,
    /// A byte order mark before a text was dropped.
    ByteOrderMark,
    /// Line ends with carriage returns were made line feeds.
    LineEnds {
        /// How many.
        count: u64,
    },
    /// A file beside the texts is not in the archive.
    FileMissing,
    /// A file beside the texts is larger than what is still read.
    FileTooLarge,
    /// A file was given another name.
    FileRenamed,
    /// An entry of the archive that nothing refers to.
    EntryUnused,
    /// Two entries of the archive answer to one name: the first was taken.
    EntryTwice,
    /// A selection lies outside its text and is kept without a place.
    Outside {
        /// How many codings it has.
        codings: usize,
    },
    /// A selection ended behind its text by as many units: it ends where the text ends.
    CutShort {
        /// Units of the reading.
        by: u64,
    },
    /// Start and end were the wrong way round.
    Swapped,
    /// A start or an end fell inside of a character or of a line end: the whole of it was taken.
    Widened,
    /// Where the rest of the file is read in one way, this selection's own quote stands where another one says: it was placed there.
    ReadOtherwise {
        /// The other reading.
        reading: Reading,
    },
    /// A synchronisation point outside its transcript keeps the number that stood there.
    PointOutside,
    /// Characters that XML cannot carry were left out.
    NotXml {
        /// How many.
        count: usize,
    },
    /// Codes on a transcript as a whole: the standard has no place for them.
    TranscriptCoded {
        /// How many.
        codings: usize,
    },
    /// Another program was named as the writer; a file can name only the last.
    OriginReplaced,
    /// Notes on a code: a codebook has no place for them.
    CodeNotes {
        /// How many.
        notes: usize,
    },
    /// Something beside the codebook, in a file that was read as one.
    BesideCodebook {
        /// How many elements.
        elements: usize,
    },
    /// Sources or notes in a set: a codebook has no place for them.
    SetMembers {
        /// How many.
        members: usize,
    },
    /// Something of the sender that the standard has no place for.
    Foreign {
        /// What, as a stable key of the sender's.
        code: String,
        /// How many of it.
        count: u64,
    },
}

impl Losses {
    pub(super) fn tell(&mut self, place: Place, what: What) {
        self.0.push(Loss { place, what });
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many things were dropped.
    pub fn dropped(&self) -> usize {
        self.0.iter().filter(|loss| loss.what.weight() == Weight::Dropped).count()
    }

    /// How many of each sort, by [`What::code`], in the order in which they are met first.
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for loss in &self.0 {
            match counts.iter_mut().find(|(code, _)| *code == loss.what.code()) {
                Some((_, count)) => *count += 1,
                None => counts.push((loss.what.code(), 1)),
            }
        }
        counts
    }
}

impl Place {
    pub(super) fn entry(name: &str) -> Self {
        Self::Entry(shown(name))
    }

    /// On the way out: no line yet.
    pub(super) fn out(name: &'static str, guid: Guid) -> Self {
        Self::Element { name, guid: Some(guid), line: 0 }
    }
}

impl What {
    /// A stable key, for the words that a person reads.
    pub fn code(&self) -> &'static str {
        self.about().0
    }

    /// How much harm was done.
    pub fn weight(&self) -> Weight {
        self.about().1
    }

    fn about(&self) -> (&'static str, Weight) {
        use Weight::{Changed, Dropped, Noted};
        match self {
            Self::UnknownElement { .. } => ("refi-loss-unknown-element", Dropped),
            Self::UnknownAttribute { .. } => ("refi-loss-unknown-attribute", Dropped),
            Self::StrayText { .. } => ("refi-loss-stray-text", Dropped),
            Self::Repeated { .. } => ("refi-loss-repeated", Dropped),
            Self::MissingAttribute { .. } => ("refi-loss-missing-attribute", Changed),
            Self::BadValue { .. } => ("refi-loss-bad-value", Dropped),
            Self::Mended { .. } => ("refi-loss-mended", Changed),
            Self::MadeGuid => ("refi-loss-made-guid", Changed),
            Self::RepeatedGuid => ("refi-loss-repeated-guid", Noted),
            Self::Dangling { .. } => ("refi-loss-dangling", Noted),
            Self::NoTarget => ("refi-loss-no-target", Dropped),
            Self::CodingWithoutCode => ("refi-loss-coding-without-code", Dropped),
            Self::CodingOfCase => ("refi-loss-coding-of-case", Noted),
            Self::TextMissing { .. } => ("refi-loss-text-missing", Dropped),
            Self::TextTwice => ("refi-loss-text-twice", Dropped),
            Self::TextWasUtf16 => ("refi-loss-text-was-utf16", Changed),
            Self::ByteOrderMark => ("refi-loss-byte-order-mark", Changed),
            Self::LineEnds { .. } => ("refi-loss-line-ends", Changed),
            Self::FileMissing => ("refi-loss-file-missing", Dropped),
            Self::FileTooLarge => ("refi-loss-file-too-large", Dropped),
            Self::FileRenamed => ("refi-loss-file-renamed", Changed),
            Self::EntryUnused => ("refi-loss-entry-unused", Dropped),
            Self::EntryTwice => ("refi-loss-entry-twice", Dropped),
            Self::Outside { .. } => ("refi-loss-outside", Dropped),
            Self::CutShort { .. } => ("refi-loss-cut-short", Changed),
            Self::Swapped => ("refi-loss-swapped", Changed),
            Self::Widened => ("refi-loss-widened", Changed),
            Self::ReadOtherwise { .. } => ("refi-loss-read-otherwise", Noted),
            Self::PointOutside => ("refi-loss-point-outside", Noted),
            Self::NotXml { .. } => ("refi-loss-not-xml", Dropped),
            Self::TranscriptCoded { .. } => ("refi-loss-transcript-coded", Dropped),
            Self::OriginReplaced => ("refi-loss-origin-replaced", Noted),
            Self::CodeNotes { .. } => ("refi-loss-code-notes", Dropped),
            Self::BesideCodebook { .. } => ("refi-loss-beside-codebook", Dropped),
            Self::SetMembers { .. } => ("refi-loss-set-members", Dropped),
            Self::Foreign { .. } => ("refi-loss-foreign", Dropped),
        }
    }
}
