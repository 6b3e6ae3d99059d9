//! Whether a source is open today, and for what: what its people agree to, and what they took back.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::edtf::Day;
use jalon_record::id::{EntryId, PersonRef};
use jalon_record::text::Span;

use crate::form::codes;
use crate::inquiry::desk::Row;
use crate::inquiry::source::Sharing;
use crate::inquiry::{Desk, Source};
use crate::trust::{Purpose, Told};

codes! {
    /// Whether words may be quoted.
    Quoting {
        /// No.
        No = "no",
        /// After the person has seen each use.
        AfterReview = "after-review",
        /// Under a pseudonym.
        Free = "free",
    }
}

codes! {
    /// Why a source is closed.
    Why {
        /// It was retracted, or never came.
        NotHere = "not-here",
        /// The gate keeps it from this reader.
        Gate = "gate",
        /// One of its people was never asked.
        NotAsked = "not-asked",
        /// One of its people does not agree to what it needs, or no longer does.
        NotGiven = "not-given",
    }
}

/// Whether a source is open, and for what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Permit {
    /// It may be read and coded.
    Open {
        /// Whether it may be quoted.
        quoting: Quoting,
        /// Whether it may be told under the names that its people chose.
        named: bool,
        /// Whether it may be kept for other studies.
        deposit: bool,
        /// Whether parts of it are closed: turns of people who do not agree.
        partly: bool,
        /// The last day of what was agreed to, where there is one.
        until: Option<Day>,
    },
    /// It is closed, and everything that points into it.
    Closed(Why),
}

impl Permit {
    /// Whether it may be read and coded.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// Whether its words may be quoted, and how.
    pub fn quoting(self) -> Quoting {
        match self {
            Self::Open { quoting, .. } => quoting,
            Self::Closed(_) => Quoting::No,
        }
    }
}

/// The people of a source.
fn people(row: &Row<Source>) -> BTreeSet<PersonRef> {
    row.open.people.iter().copied().chain(row.about).collect()
}

/// What a source needs of each of them: what it says, and analysis where it says nothing.
fn needs(row: &Row<Source>) -> &[Purpose] {
    if row.open.needs.is_empty() { &[Purpose::Analysis] } else { &row.open.needs }
}

/// What one person agrees to, with the last day of each.
type Agreed = BTreeMap<Purpose, Option<Day>>;

fn agreed(person: PersonRef, told: &Told, today: Day) -> Option<Agreed> {
    let said = told.person(person).filter(|said| said.was_asked())?;
    Some(said.purposes(today).into_iter().map(|(purpose, held)| (purpose, held.until)).collect())
}

/// Whether a source is open today, and for what.
pub(super) fn permit(row: &Row<Source>, told: &Told, today: Day) -> Permit {
    let (mut willing, mut why) = (Vec::new(), None);
    let people = people(row);
    for person in &people {
        match agreed(*person, told, today) {
            Some(agreed) if needs(row).iter().all(|purpose| agreed.contains_key(purpose)) => willing.push(agreed),
            Some(_) => why = why.max(Some(Why::NotGiven)),
            None => why = why.max(Some(Why::NotAsked)),
        }
    }
    let by_turns = row.open.sharing == Some(Sharing::Turns) && people.len() > 1 && !willing.is_empty();
    match why {
        Some(why) if !by_turns => Permit::Closed(why),
        _ => open(&willing, needs(row), why.is_some()),
    }
}

/// Open for what all who are willing agree to; without people for everything, as nobody is told about.
fn open(willing: &[Agreed], needs: &[Purpose], partly: bool) -> Permit {
    let all = |purpose: Purpose| willing.iter().all(|agreed| agreed.contains_key(&purpose));
    let quotes = |agreed: &Agreed| match (agreed.contains_key(&Purpose::Quote), agreed.contains_key(&Purpose::QuoteReviewed)) {
        // Whoever asked to see each use is shown it, whatever else they said.
        (_, true) => Quoting::AfterReview,
        (true, false) => Quoting::Free,
        (false, false) => Quoting::No,
    };
    let until = willing.iter().flat_map(|agreed| needs.iter().filter_map(|purpose| agreed.get(purpose).copied().flatten())).min();
    Permit::Open {
        quoting: willing.iter().map(quotes).min().unwrap_or(Quoting::Free),
        named: !willing.is_empty() && all(Purpose::Named),
        deposit: all(Purpose::Deposit),
        partly,
        until,
    }
}

/// The passages of each version that are closed: turns of people who do not agree, and of whom it is not known who speaks.
pub(super) fn closed_turns(desk: &Desk, row: &Row<Source>, told: &Told, today: Day) -> Vec<(EntryId, Vec<Span>)> {
    let willing = |person: PersonRef| {
        agreed(person, told, today).is_some_and(|agreed| needs(row).iter().all(|purpose| agreed.contains_key(purpose)))
    };
    let willing: BTreeSet<PersonRef> = people(row).into_iter().filter(|person| willing(*person)).collect();
    let closed = |version: EntryId| {
        let spoken = desk.versions.get(&version)?.open.spoken();
        let closed = spoken.filter(|(_, who)| who.is_none_or(|who| !willing.contains(&who)));
        Some((version, closed.map(|(span, _)| span).collect()))
    };
    desk.versions_of(row.root).filter_map(closed).collect()
}

/// Cases of people who do not agree to analysis.
pub(super) fn closed_cases(desk: &Desk, told: &Told, today: Day) -> BTreeSet<EntryId> {
    let closed = |person: PersonRef| !agreed(person, told, today).is_some_and(|agreed| agreed.contains_key(&Purpose::Analysis));
    let of = desk.cases.values().filter(|row| row.open.person.into_iter().chain(row.about).any(closed));
    of.map(|row| row.root).collect()
}
