//! What is known of the days that a sheet may be for, so that none is forgotten and none is counted twice.

use std::collections::BTreeMap;

use jalon_initiative::Meaning;
use jalon_initiative::practice::Tally;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, MemberId};
use jalon_store::StoreError;
use jalon_store::read::Page;

use crate::app::App;
use crate::pages::Desk;

/// How many days are looked back over: two weeks, today with them.
pub(super) const DAYS: i32 = 14;
/// The most practice entries read of those days: many times what a team does in them.
const MOST: i64 = 5_000;

/// A tally of one day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Counted {
    /// The version that is shown.
    pub(super) entry: Entry,
    pub(super) open: Tally,
}

impl Counted {
    pub(super) fn id(&self) -> EntryId {
        self.entry.envelope.id
    }
}

/// What is known of one day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Known {
    /// Tallies of whoever looks.
    pub(super) own: Vec<Counted>,
    /// Tallies of others.
    pub(super) others: Vec<Counted>,
    /// Contacts that whoever looks noted one by one.
    pub(super) contacts: usize,
}

impl Known {
    /// How many contacts the reader's own tallies count.
    pub(super) fn own_contacts(&self) -> u32 {
        self.own.iter().fold(0, |sum, counted| sum.saturating_add(counted.open.contacts))
    }
}

/// Days, and what is known of each; nothing is known of a day that is not in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Days(BTreeMap<Day, Known>);

impl Days {
    /// Reads the days from one to another. Only what certainly was on one day says something of it.
    pub(super) fn read(app: &App, desk: &Desk, from: Day, to: Day) -> Result<Self, StoreError> {
        let me = desk.visitor.member.id;
        let mut days = Self::default();
        for current in app.store().practice(desk.initiative, from, to, Page { size: MOST, skip: 0 })? {
            days.add(current.entry, me);
        }
        Ok(days)
    }

    fn add(&mut self, entry: Entry, me: MemberId) {
        let envelope = &entry.envelope;
        let (Some(day), Some(body)) = (one_day(&envelope.occurred), entry.body.as_ref()) else { return };
        let is_own = envelope.author == me;
        match Meaning::read(envelope.kind.as_str(), envelope.version, body) {
            Ok(Meaning::Tally(open)) => {
                let known = self.0.entry(day).or_default();
                let list = if is_own { &mut known.own } else { &mut known.others };
                list.push(Counted { entry, open });
            }
            Ok(Meaning::Contact(_)) if is_own => self.0.entry(day).or_default().contacts += 1,
            _ => {}
        }
    }

    /// These days and others.
    pub(super) fn with(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    pub(super) fn of(&self, day: Day) -> Known {
        self.0.get(&day).cloned().unwrap_or_default()
    }

    /// Whether the reader entered a tally of that day.
    pub(super) fn is_entered(&self, day: Day) -> bool {
        self.0.get(&day).is_some_and(|known| !known.own.is_empty())
    }

    /// The last days up to today, the earliest first.
    pub(super) fn last(today: Day) -> impl Iterator<Item = Day> {
        (today.number() - (DAYS - 1)..=today.number()).filter_map(Day::from_number)
    }

    /// The first day after one that is not entered, today at the latest.
    pub(super) fn after(&self, day: Day, today: Day) -> Option<Day> {
        (day.number() + 1..=today.number()).filter_map(Day::from_number).find(|day| !self.is_entered(*day))
    }

    /// The day that a sheet is probably for: the one after the last day entered; where there is none, the latest day missing;
    /// and today where nothing was entered lately, or nothing is missing.
    pub(super) fn next(&self, today: Day) -> Day {
        let last = Self::last(today).filter(|day| self.is_entered(*day)).last();
        let missing = || Self::last(today).filter(|day| !self.is_entered(*day)).last();
        last.and_then(|last| self.after(last, today).or_else(missing)).unwrap_or(today)
    }
}

/// The day of something that was on one day for certain.
pub(in crate::pages) fn one_day(occurred: &Edtf) -> Option<Day> {
    let bounds = occurred.bounds();
    bounds.start.earliest.filter(|day| bounds.end.latest == Some(*day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::Form;
    use jalon_initiative::practice::TallyWords;

    fn day(number: i32) -> Day {
        Day::from_number(20_000 + number).unwrap()
    }

    /// Days of which these are entered by the reader.
    fn entered(days: &[i32]) -> Days {
        let tally = Tally { contacts: 1, counts: Vec::new() };
        tally.check(&TallyWords::default()).unwrap();
        let entry = |_: &i32| Known { contacts: 0, others: Vec::new(), own: vec![counted(tally.clone())] };
        Days(days.iter().map(|number| (day(*number), entry(number))).collect())
    }

    fn counted(open: Tally) -> Counted {
        use jalon_record::entry::{Audience, Commitment, Envelope};
        use jalon_record::id::*;
        let envelope = Envelope {
            id: EntryId::from_bytes([1; 16]),
            site: SiteId::from_bytes([1; 16]),
            initiative: InitiativeId::from_bytes([1; 16]),
            author: MemberId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([1; 16]),
            device_seq: 1,
            kind: Kind::new(Tally::KIND).unwrap(),
            version: 1,
            occurred: day(0).into(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            about: None,
            audience: Audience::Team,
            amends: Vec::new(),
            commitment: Commitment::from_bytes([0; 32]),
        };
        let entry = Entry { envelope, seq: Seq::new(1).unwrap(), received_at: Instant::from_micros(0), body: None };
        Counted { entry, open }
    }

    #[test]
    fn the_day_after_the_last_one_entered_is_offered_first() {
        let today = day(13);
        let next = |days: &[i32]| entered(days).next(today).number() - 20_000;
        assert_eq!(next(&[]), 13, "nothing was entered lately: today");
        assert_eq!(next(&[3]), 4);
        assert_eq!(next(&[3, 5]), 6, "a day off behind the last one does not hold anyone up");
        assert_eq!(next(&[3, 13]), 12, "up to today: the latest one missing");
        let all: Vec<i32> = (0..14).collect();
        assert_eq!(next(&all), 13, "nothing is missing");
        assert_eq!(entered(&[4, 5]).after(day(3), today), Some(day(6)));
        assert_eq!(entered(&[]).after(today, today), None, "tomorrow has not been yet");
        assert_eq!(Days::last(today).count(), 14);
    }

    #[test]
    fn a_vague_date_is_not_a_day() {
        assert_eq!(one_day(&Edtf::parse("2020-05-12").unwrap()).map(|day| day.to_string()).as_deref(), Some("2020-05-12"));
        for vague in ["2020-05", "2020-05-12~", "2020-05-12/2020-05-13", "2020-05-12/.."] {
            assert_eq!(one_day(&Edtf::parse(vague).unwrap()), None, "{vague}");
        }
    }
}
