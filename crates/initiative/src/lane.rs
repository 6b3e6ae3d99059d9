//! Which lane of the timeline a kind belongs to, and what an entry adds to the counts of practice.

use jalon_record::edtf::{Day, Edtf};

use crate::form::{Form, codes};
use crate::inquiry::Contribution;
use crate::meaning::Meaning;
use crate::practice::{Contact, ListValue, Tally};

codes! {
    /// A lane of the timeline: the five rooms of an initiative, the rest; and trust and sources, which are not drawn. Views keep
    /// their places: new ones come last.
    Lane {
        /// The peer support worker's work.
        Practice = "practice",
        /// The steps.
        Pathway = "pathway",
        /// The crisis and what happened around.
        Crisis = "crisis",
        /// The research.
        Inquiry = "inquiry",
        /// What is told.
        Story = "story",
        /// The record's own entries, and kinds that we do not know.
        Other = "other",
        /// Who may be shown what: consents, restrictions, agreements, and what was done about them.
        Trust = "trust",
        /// Sources, codings and what belongs to them: thousands of entries, folded apart and not drawn as such.
        Sources = "sources",
    }
}

impl Lane {
    /// The lane of a kind, by its room. What a team agrees about its lists stands with what else it agreed; of the inquiry only
    /// what research gave and cost is drawn as it is.
    pub fn of_kind(kind: &str) -> Self {
        if kind == ListValue::KIND {
            return Self::Pathway;
        }
        let room = kind.split_once('.').map_or(kind, |(room, _)| room);
        if room == "inquiry" && kind != Contribution::KIND {
            return Self::Sources;
        }
        Self::from_code(room).unwrap_or(Self::Other)
    }
}

/// What one entry adds to the density of practice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counted {
    /// The day it is counted on: the earliest it can have been.
    pub day: Day,
    /// How many contacts.
    pub contacts: i64,
    /// Whether the day is only one of several it may have been.
    pub vague: bool,
}

/// Whether entries of this kind are counted, so that others need not be read.
pub fn is_counted(kind: &str) -> bool {
    kind == Contact::KIND || kind == Tally::KIND
}

/// What an entry adds; `None` when it is not practice or its day is unbounded.
pub fn counted(meaning: &Meaning, occurred: &Edtf) -> Option<Counted> {
    let contacts = match meaning {
        Meaning::Contact(_) => 1,
        Meaning::Tally(tally) => i64::from(tally.contacts),
        _ => return None,
    };
    let bounds = occurred.bounds();
    let day = bounds.start.earliest?;
    Some(Counted { day, contacts, vague: bounds.end.latest != Some(day) })
}

/// The contacts counted on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// Contacts whose day is known.
    pub contacts: i64,
    /// Contacts that may have been on another day; counted on the earliest possible one.
    pub vague: i64,
}
