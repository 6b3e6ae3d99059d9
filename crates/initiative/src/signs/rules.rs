//! When each sign appears, and what makes it appear.
//!
//! Dates may be vague. Of supervision only the gap that is certain counts, of contacts and follow-ups those that certainly lie in
//! the days looked at; wellbeing that may have been low lately is not passed over. The thresholds are ours, by inference, and are
//! told with each sign.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::edtf::{Bounds, Day, Edtf};
use jalon_record::id::{EntryId, MemberId, Seq};

use super::Sign;
use super::noted::{Note, Noted};
use crate::form::Code;
use crate::pathway::{DecisionState, RoleSheet};
use crate::practice::{Contact, FollowUp, FollowUpState, Hours, Supervision};
use crate::seen::Seen;

/// For so many days, today with them, wellbeing shared as low is a sign: a pay period, after which one asks anew.
pub const WELLBEING_DAYS: i32 = 14;
/// Contacts and lost follow-ups are looked at over so many days, today with them: four whole weeks, each weekday as often as another.
pub const WORK_DAYS: i32 = 28;
/// Drift is told from so many contacts on: with fewer, one odd day would weigh too much.
pub const DRIFT_CONTACTS: usize = 12;
/// Drift is told when one in so many of the things offered lies outside the role sheet: more than now and then.
pub const DRIFT_ONE_IN: usize = 3;
/// A follow-up still open more than so many days after its date may have been forgotten: a week leaves room for a day off.
pub const OVERDUE_DAYS: i32 = 7;
/// A decision is near so many days before its date: time for one more meeting of the team.
pub const DECISION_DAYS: i32 = 21;
/// Hours that are not paid, or were paid late, are a sign from so many minutes on: one hour, so that a quarter of one after a long
/// day does not make anyone explain themselves.
pub const UNPAID_MINUTES: u32 = 60;
/// How far back supervision and follow-ups are read, in days: further than the rarest cadence that can be agreed (366).
pub const LOOKS_BACK: i32 = 400;

/// A sign that appears, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sighted {
    /// The numbers and dates that make it appear.
    pub why: Why,
    /// The entries that make it appear, the most telling first.
    pub entries: Vec<EntryId>,
}

/// What makes a sign appear.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// Wellbeing shared as low.
    Wellbeing {
        /// How it goes (list `wellbeing`), in the newest of the notes.
        level: Code,
        /// Who says so.
        who: MemberId,
        /// When it was so.
        occurred: Edtf,
        /// The place of the newest of the notes.
        newest: Seq,
    },
    /// No supervision for longer than agreed.
    Supervision {
        /// The last one held, as far as it is known.
        last: Last,
        /// At least every so many days was agreed.
        agreed: u32,
    },
    /// Follow-ups lost, or long overdue.
    FollowUps {
        /// How many were lost in the last [`WORK_DAYS`].
        lost: usize,
        /// How many are still open more than [`OVERDUE_DAYS`] after their date.
        overdue: usize,
    },
    /// More persons than agreed.
    Caseload {
        /// Different persons seen in the last [`WORK_DAYS`].
        persons: usize,
        /// Whether there may be more: some contacts name nobody.
        at_least: bool,
        /// At most so many were agreed.
        ceiling: u32,
    },
    /// Much of the work lies outside the role sheet.
    Drift {
        /// How many things were offered that lie outside.
        outside: usize,
        /// How many things were offered in all.
        all: usize,
        /// Which lie outside (list `support`), the most frequent first.
        codes: Vec<Code>,
    },
    /// Decisions whose date is near, or past.
    Decisions(Vec<Due>),
    /// Hours without pay, or with late pay, in the last [`WORK_DAYS`].
    Hours {
        /// How many minutes are said not to be paid.
        unpaid: u32,
        /// How many are said to have been paid late.
        late: u32,
    },
}

/// The last supervision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Last {
    /// So many days ago.
    Ago(i32),
    /// So many days ago at the least: its date is vague.
    AtLeast(i32),
    /// None is noted, for so many days at the least.
    NoneFor(i32),
}

impl Last {
    /// The days that have certainly passed.
    pub fn days(self) -> i32 {
        match self {
            Self::Ago(days) | Self::AtLeast(days) | Self::NoneFor(days) => days,
        }
    }
}

/// A decision and its date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due {
    /// The decision.
    pub entry: EntryId,
    /// By when it has to be taken.
    pub by: Edtf,
    /// How many days are left; negative when its date is past.
    pub left: i32,
}

impl Sighted {
    /// Which sign.
    pub fn sign(&self) -> Sign {
        match self.why {
            Why::Wellbeing { .. } => Sign::WellbeingLow,
            Why::Supervision { .. } => Sign::SupervisionGap,
            Why::FollowUps { .. } => Sign::FollowUpLost,
            Why::Caseload { .. } => Sign::Caseload,
            Why::Drift { .. } => Sign::RoleDrift,
            Why::Decisions(_) => Sign::DecisionNear,
            Why::Hours { .. } => Sign::HoursUnpaid,
        }
    }
}

/// The signs that appear, care for people first: at most one of each.
pub fn signs(noted: &Noted, today: Day) -> Vec<Sighted> {
    let sheet = in_force(noted, today);
    let contacts: Vec<&Note<Contact>> =
        noted.contacts.iter().filter(|note| lies_in_last(note.occurred.bounds(), WORK_DAYS, today)).collect();
    let agreed =
        |rule: fn(&Seen<RoleSheet>, &[&Note<Contact>]) -> Option<Sighted>| sheet.and_then(|sheet| rule(sheet, &contacts));
    let found = [
        wellbeing(&noted.wellbeing, today),
        sheet.and_then(|sheet| supervision(sheet, noted, today)),
        follow_ups(&noted.follow_ups, today),
        agreed(caseload),
        agreed(drift),
        decisions(noted, today),
        hours(&noted.hours, today),
    ];
    found.into_iter().flatten().collect()
}

/// The role sheet that holds today.
pub(super) fn in_force(noted: &Noted, today: Day) -> Option<&Seen<RoleSheet>> {
    noted.role_sheets.iter().rfind(|sheet| began(sheet.bounds(), today))
}

/// Whether a level of the list `wellbeing` is low.
fn is_low(level: &Code) -> bool {
    matches!(level.as_str(), "low" | "very-low")
}

fn wellbeing(notes: &[Note<Code>], today: Day) -> Option<Sighted> {
    let lately = |note: &&Note<Code>| {
        let bounds = note.occurred.bounds();
        began(bounds, today) && bounds.end.latest.is_none_or(|day| since(day, today) < WELLBEING_DAYS)
    };
    let mut low: Vec<&Note<Code>> = notes.iter().filter(|note| is_low(&note.open)).filter(lately).collect();
    low.sort_by_key(|note| std::cmp::Reverse((note.occurred.bounds().start.earliest, note.seq)));
    let newest = low.iter().map(|note| note.seq).max()?;
    let first = low.first()?;
    let (level, who, occurred) = (first.open.clone(), first.author, first.occurred.clone());
    Some(Sighted { why: Why::Wellbeing { level, who, occurred, newest }, entries: low.iter().map(|note| note.entry).collect() })
}

fn supervision(sheet: &Seen<RoleSheet>, noted: &Noted, today: Day) -> Option<Sighted> {
    let agreed = sheet.open.supervision_days?;
    let (last, entry) = last_supervision(noted, today)?;
    let entry = entry.unwrap_or(sheet.id);
    let is_longer = i64::from(last.days()) > i64::from(agreed);
    is_longer.then(|| Sighted { why: Why::Supervision { last, agreed }, entries: vec![entry] })
}

/// The last supervision held, as far as it is known, and its entry; none where nobody has worked.
pub(super) fn last_supervision(noted: &Noted, today: Day) -> Option<(Last, Option<EntryId>)> {
    let held = noted.supervisions.iter().filter(|note| note.open.held);
    let last = held.filter_map(|note| Some((latest(note, today)?, note))).max_by_key(|((day, exact), _)| (*day, *exact));
    Some(match last {
        Some(((day, true), note)) => (Last::Ago(since(day, today)), Some(note.entry)),
        Some(((day, false), note)) => (Last::AtLeast(since(day, today)), Some(note.entry)),
        None => (Last::NoneFor(silence(noted.worked?, today)?), None),
    })
}

/// The latest day on which it may have been, today at most, and whether it can have been on no other.
fn latest(note: &Note<Supervision>, today: Day) -> Option<(Day, bool)> {
    let bounds = note.occurred.bounds();
    let day = bounds.end.latest.map_or(today, |day| day.min(today));
    began(bounds, today).then_some((day, bounds.start.earliest == bounds.end.latest))
}

/// How long the work has gone on without any supervision noted, as far as is looked back; `None` where it has not gone on.
fn silence((first, last): (Day, Day), today: Day) -> Option<i32> {
    (since(last, today) <= LOOKS_BACK).then(|| since(first, today).min(LOOKS_BACK))
}

fn follow_ups(notes: &[Note<FollowUp>], today: Day) -> Option<Sighted> {
    let is_lost =
        |note: &&Note<FollowUp>| note.open.state == FollowUpState::Lost && lies_in_last(note.occurred.bounds(), WORK_DAYS, today);
    let is_overdue = |note: &&Note<FollowUp>| {
        let due = note.open.due.as_ref().and_then(|due| due.bounds().end.latest);
        note.open.state == FollowUpState::Opened && due.is_some_and(|due| since(due, today) > OVERDUE_DAYS)
    };
    let lost: Vec<EntryId> = notes.iter().filter(is_lost).map(|note| note.entry).collect();
    let overdue: Vec<EntryId> = notes.iter().filter(is_overdue).map(|note| note.entry).collect();
    let why = Why::FollowUps { lost: lost.len(), overdue: overdue.len() };
    let entries = [lost, overdue].concat();
    (!entries.is_empty()).then_some(Sighted { why, entries })
}

fn caseload(sheet: &Seen<RoleSheet>, contacts: &[&Note<Contact>]) -> Option<Sighted> {
    let ceiling = sheet.open.caseload?;
    let persons = contacts.iter().filter_map(|note| note.about).collect::<BTreeSet<_>>().len();
    let at_least = contacts.iter().any(|note| note.about.is_none());
    let is_over = u32::try_from(persons).is_ok_and(|persons| persons > ceiling);
    is_over.then(|| Sighted { why: Why::Caseload { persons, at_least, ceiling }, entries: vec![sheet.id] })
}

fn drift(sheet: &Seen<RoleSheet>, contacts: &[&Note<Contact>]) -> Option<Sighted> {
    let inside = &sheet.open.activities;
    let told = contacts.iter().filter(|note| !note.open.support.is_empty()).count();
    let all: Vec<&Code> = contacts.iter().flat_map(|note| &note.open.support).collect();
    let mut outside: BTreeMap<&Code, usize> = BTreeMap::new();
    for code in all.iter().filter(|code| !inside.contains(code)) {
        *outside.entry(code).or_default() += 1;
    }
    let many: usize = outside.values().sum();
    if inside.is_empty() || told < DRIFT_CONTACTS || many * DRIFT_ONE_IN < all.len() {
        return None;
    }
    let mut codes: Vec<(&Code, usize)> = outside.into_iter().collect();
    codes.sort_by_key(|(code, times)| (std::cmp::Reverse(*times), *code));
    let codes = codes.into_iter().map(|(code, _)| code.clone()).collect();
    Some(Sighted { why: Why::Drift { outside: many, all: all.len(), codes }, entries: vec![sheet.id] })
}

fn decisions(noted: &Noted, today: Day) -> Option<Sighted> {
    let awaited = noted.decisions.iter().filter(|decision| decision.open.state == DecisionState::Awaited);
    let mut due: Vec<Due> = awaited
        .filter_map(|decision| {
            let by = decision.open.by.clone()?;
            let left = -since(by.bounds().end.latest?, today);
            (left <= DECISION_DAYS).then_some(Due { entry: decision.id, by, left })
        })
        .collect();
    due.sort_by_key(|due| (due.left, due.entry));
    let entries = due.iter().map(|due| due.entry).collect();
    (!due.is_empty()).then_some(Sighted { why: Why::Decisions(due), entries })
}

fn hours(notes: &[Note<Hours>], today: Day) -> Option<Sighted> {
    let lately = || notes.iter().filter(|note| lies_in_last(note.occurred.bounds(), WORK_DAYS, today));
    let of = |pay: &str| {
        lately().filter(|note| note.open.pay.as_str() == pay).fold(0, |sum: u32, note| sum.saturating_add(note.open.minutes))
    };
    let (unpaid, late) = (of("unpaid"), of("delayed"));
    let mut told: Vec<&Note<Hours>> = lately().filter(|note| matches!(note.open.pay.as_str(), "unpaid" | "delayed")).collect();
    told.sort_by_key(|note| (std::cmp::Reverse(note.open.minutes), note.seq));
    let is_told = unpaid.saturating_add(late) >= UNPAID_MINUTES;
    is_told.then(|| Sighted { why: Why::Hours { unpaid, late }, entries: told.iter().map(|note| note.entry).collect() })
}

/// How many days lie between a day and today; negative for days to come.
fn since(day: Day, today: Day) -> i32 {
    today.number() - day.number()
}

/// Whether it may have begun by today.
fn began(bounds: Bounds, today: Day) -> bool {
    bounds.start.earliest.is_none_or(|day| day <= today)
}

/// Whether it certainly lies in so many days up to today, today with them. What has happened does not lie in days to come.
fn lies_in_last(bounds: Bounds, days: i32, today: Day) -> bool {
    bounds.start.earliest.is_some_and(|day| day <= today && since(day, today) < days)
}
