//! The hours that a reader is shown: their own, and those of everyone where they see to the pay. Hours that someone keeps for
//! themselves alone are not shown to anyone else, and not paid by this table.

use jalon_access::may_see_hours_of_all;
use jalon_initiative::Meaning;
use jalon_initiative::practice::Hours;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, MemberId};
use jalon_report::timesheet::Worked;
use jalon_store::StoreError;
use jalon_store::read::Page;

use crate::app::App;
use crate::pages::Desk;

/// The most entries read for a year: hours, team work, supervision and the like of several people, every day.
const MOST: i64 = 20_000;

/// Hours of one day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Noted {
    pub(super) entry: Entry,
    pub(super) open: Hours,
}

impl Noted {
    pub(super) fn id(&self) -> EntryId {
        self.entry.envelope.id
    }

    pub(super) fn who(&self) -> MemberId {
        self.entry.envelope.author
    }

    pub(super) fn on(&self) -> &Edtf {
        &self.entry.envelope.occurred
    }

    /// The first day that it can have been; the store found it by that.
    pub(super) fn day(&self) -> Option<Day> {
        self.on().bounds().start.earliest
    }

    pub(super) fn worked(&self) -> Worked {
        Worked { on: self.on().clone(), minutes: self.open.minutes, pay: self.open.pay.clone() }
    }
}

/// The hours of a period that this reader is shown, the earliest first.
pub(super) fn read(app: &App, desk: &Desk, from: Day, to: Day) -> Result<Vec<Noted>, StoreError> {
    let me = desk.visitor.member.id;
    let sees_all = may_see_hours_of_all(desk.visitor.member.role);
    let is_shown = |entry: &Entry| entry.envelope.author == me || (sees_all && desk.gate.may_read(&entry.envelope));
    let currents = app.store().uncounted_practice(desk.initiative, from, to, Page { size: MOST, skip: 0 })?;
    let mut noted: Vec<Noted> =
        currents.into_iter().filter(|one| is_shown(&one.entry)).filter_map(|one| hours(one.entry)).collect();
    noted.sort_by_key(|one| (one.day(), one.entry.seq));
    Ok(noted)
}

fn hours(entry: Entry) -> Option<Noted> {
    let body = entry.body.as_ref()?;
    match Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, body).ok()? {
        Meaning::Hours(open) => Some(Noted { entry, open }),
        _ => None,
    }
}
