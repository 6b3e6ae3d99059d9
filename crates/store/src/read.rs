//! What pages ask for. Words come sealed from here; they are opened past the gate of `access`, never in SQL.

use std::sync::Arc;

use jalon_access::Gate;
use jalon_initiative::lane::{DayCount, Lane};
use jalon_initiative::meaning::words_by_name;
use jalon_initiative::{Current, Opener, Picture, Reading};
use jalon_record::RecordError;
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, InitiativeId, Seq};
use jalon_record::log::Root;
use jalon_record::thread::Thread;
use serde::de::DeserializeOwned;

use crate::db::{Param, Row};
use crate::keys::PastGate;
use crate::rows::{link, select_entry, stored_entry};
use crate::views::{STANDING_SHOWN, lane_number};
use crate::{Store, StoreError};

const STATE: &str = "SELECT size, root FROM site WHERE site = $1";
const ENTRY: &str = select_entry!(" WHERE e.site = $1 AND e.id = $2");
const MARKS: &str =
    select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane > $3 AND t.standing = $4 AND t.lane < $5");
const TRUST: &str =
    select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4 ORDER BY t.root");
const TRUST_OF: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4 AND e.kind = $5 ORDER BY t.root");
const BETWEEN: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4 AND t.first_day >= $5 AND t.first_day <= $6 ORDER BY t.first_day, t.root LIMIT $7 OFFSET $8");
/// Practice that adds nothing to the counts. Latest first, so that a limit leaves out the oldest.
const UNCOUNTED: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4 AND t.first_day >= $5 AND t.first_day <= $6 AND t.day IS NULL ORDER BY t.first_day DESC, t.root DESC LIMIT $7 OFFSET $8");
const OF_KIND: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4 AND t.day IS NULL AND e.kind = $5 ORDER BY t.first_day DESC, t.root DESC LIMIT $6");
const LATEST: &str = select_entry!(" WHERE e.site = $1 AND e.initiative = $2 ORDER BY e.seq DESC LIMIT $3");
const DENSITY: &str = "SELECT day, contacts, vague FROM views.density WHERE site = $1 AND initiative = $2 ORDER BY day";
const INITIATIVES: &str = "SELECT DISTINCT initiative FROM entry WHERE site = $1 AND kind = $2";
const FIRST_INITIATIVE: &str = "SELECT initiative FROM entry WHERE site = $1 AND kind = $2 ORDER BY seq LIMIT 1";
const ROOT_OF: &str = "SELECT root FROM views.link WHERE site = $1 AND seq = $2";
const MEMBERS: &str = "SELECT e.seq, e.id, e.kind, e.amends FROM entry e WHERE e.site = $1 AND e.seq = $2 \
    UNION ALL SELECT e.seq, e.id, e.kind, e.amends FROM views.link l JOIN entry e ON e.site = l.site AND e.seq = l.seq \
    WHERE l.site = $1 AND l.root = $2 ORDER BY 1";

/// How far the record has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct State {
    /// The last place given: how many entries there are.
    pub size: Seq,
    /// The root of the log.
    pub root: Root,
}

impl Store {
    /// How far the record has come.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn state(&self) -> Result<State, StoreError> {
        self.read(|db| {
            let mut row = db.row(STATE, &[self.site.as_bytes().into()])?.ok_or(StoreError::Damaged("site"))?;
            let size = Seq::new(row.int()?)?;
            let root = row.bytes()?.as_slice().try_into().map_err(|_| StoreError::Damaged("root"))?;
            Ok(State { size, root: Root::from_bytes(root) })
        })
    }

    /// The initiatives of the site.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn initiatives(&self) -> Result<Vec<InitiativeId>, StoreError> {
        self.read(|db| {
            let rows = db.rows(INITIATIVES, &[self.site.as_bytes().into(), Param::Text("initiative.opened")])?;
            rows.into_iter().map(|mut row| Ok(InitiativeId::from_slice(&row.bytes()?)?)).collect()
        })
    }

    /// One entry by its name, its words still sealed.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        self.read(|db| {
            let row = db.row(ENTRY, &[self.site.as_bytes().into(), id.as_bytes().into()])?;
            row.map(|mut row| Ok(stored_entry(&mut row)?.entry)).transpose()
        })
    }

    /// The thread that an entry belongs to.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn thread(&self, entry: &Entry) -> Result<Thread, StoreError> {
        self.read_views(|db| {
            let site = Param::from(self.site.as_bytes());
            let root = match db.row(ROOT_OF, &[site, entry.seq.number().into()])? {
                Some(mut row) => row.int()?,
                None => entry.seq.number(),
            };
            let members = db.rows(MEMBERS, &[site, root.into()])?;
            Ok(Thread::of(members.into_iter().map(link).collect::<Result<Vec<_>, _>>()?))
        })
    }

    /// Everything an initiative's entries say. Words that pass the gate are opened when they are asked for, and noted on its
    /// trail then.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn picture(&self, initiative: InitiativeId, gate: &Gate) -> Result<Picture, StoreError> {
        let currents = self.read_views(|db| {
            let practice = lane_number(Lane::Practice);
            // Sources and codings come last, and are thousands: they are folded apart.
            let sources = lane_number(Lane::Sources);
            let params = [
                self.site.as_bytes().into(),
                initiative.as_bytes().into(),
                practice.into(),
                STANDING_SHOWN.into(),
                sources.into(),
            ];
            db.rows(MARKS, &params)?.into_iter().map(current).collect::<Result<Vec<_>, _>>()
        })?;
        let opener: Arc<dyn Opener> = Arc::new(PastGate::of(self, gate, currents.iter().map(|current| &current.entry)));
        Ok(Picture::of(currents, &opener))
    }

    /// What the record says about who may be shown what, as it stands: the shown versions of the room `trust`.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn trust(&self, initiative: InitiativeId) -> Result<Vec<Current>, StoreError> {
        self.read_views(|db| {
            let lane = lane_number(Lane::Trust);
            let params = [self.site.as_bytes().into(), initiative.as_bytes().into(), lane.into(), STANDING_SHOWN.into()];
            db.rows(TRUST, &params)?.into_iter().map(current).collect()
        })
    }

    /// The shown versions of one kind of the room `trust`, in an initiative.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn trust_of(&self, initiative: InitiativeId, kind: &str) -> Result<Vec<Current>, StoreError> {
        self.read_views(|db| {
            let lane = lane_number(Lane::Trust);
            let params =
                [self.site.as_bytes().into(), initiative.as_bytes().into(), lane.into(), STANDING_SHOWN.into(), kind.into()];
            db.rows(TRUST_OF, &params)?.into_iter().map(current).collect()
        })
    }

    /// The initiative that was opened first: what concerns the whole site is written there.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn first_initiative(&self) -> Result<Option<InitiativeId>, StoreError> {
        self.read(|db| {
            let row = db.row(FIRST_INITIATIVE, &[self.site.as_bytes().into(), Param::Text("initiative.opened")])?;
            row.map(|mut row| Ok(InitiativeId::from_slice(&row.bytes()?)?)).transpose()
        })
    }

    /// Practice entries whose first possible day lies in a range, earliest first; a page of them.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn practice(&self, initiative: InitiativeId, from: Day, to: Day, page: Page) -> Result<Vec<Current>, StoreError> {
        self.practice_by(BETWEEN, initiative, from, to, page)
    }

    /// Practice entries of a range that are neither contacts nor tallies (supervision, wellbeing, follow-ups), latest first; a
    /// page of them.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn uncounted_practice(
        &self,
        initiative: InitiativeId,
        from: Day,
        to: Day,
        page: Page,
    ) -> Result<Vec<Current>, StoreError> {
        self.practice_by(UNCOUNTED, initiative, from, to, page)
    }

    /// Practice entries of one kind that adds nothing to the counts, latest first; at most so many.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn practice_of(&self, initiative: InitiativeId, kind: &str, most: i64) -> Result<Vec<Current>, StoreError> {
        self.read_views(|db| {
            let lane = lane_number(Lane::Practice);
            let params = [
                self.site.as_bytes().into(),
                initiative.as_bytes().into(),
                lane.into(),
                STANDING_SHOWN.into(),
                kind.into(),
                most.into(),
            ];
            db.rows(OF_KIND, &params)?.into_iter().map(current).collect()
        })
    }

    fn practice_by(
        &self,
        statement: &'static str,
        initiative: InitiativeId,
        from: Day,
        to: Day,
        page: Page,
    ) -> Result<Vec<Current>, StoreError> {
        self.read_views(|db| {
            let params = [
                self.site.as_bytes().into(),
                initiative.as_bytes().into(),
                lane_number(Lane::Practice).into(),
                STANDING_SHOWN.into(),
                i64::from(from.number()).into(),
                i64::from(to.number()).into(),
                page.size.into(),
                page.skip.into(),
            ];
            db.rows(statement, &params)?.into_iter().map(current).collect()
        })
    }

    /// The entries received last, newest first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn latest(&self, initiative: InitiativeId, many: i64) -> Result<Vec<Entry>, StoreError> {
        self.read(|db| {
            let rows = db.rows(LATEST, &[self.site.as_bytes().into(), initiative.as_bytes().into(), many.into()])?;
            rows.into_iter().map(|mut row| Ok(stored_entry(&mut row)?.entry)).collect()
        })
    }

    /// How many contacts were counted on each day.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn density(&self, initiative: InitiativeId) -> Result<Vec<DayCount>, StoreError> {
        self.read_views(|db| {
            let rows = db.rows(DENSITY, &[self.site.as_bytes().into(), initiative.as_bytes().into()])?;
            rows.into_iter().map(day_count).collect()
        })
    }

    /// Does something with entries whose words are read past a gate.
    pub fn reading<T>(&self, gate: &Gate, work: impl FnOnce(&Reading<'_>) -> T) -> T {
        work(&Reading { keys: &self.keys(gate), gate: &|entry| gate.passes(entry) })
    }

    /// The words of an entry; `None` where they are not for this reader, or were erased.
    ///
    /// # Errors
    /// [`StoreError::Record`] where they do not open, or have another shape.
    pub fn words<W: DeserializeOwned>(&self, gate: &Gate, entry: &Entry) -> Result<Option<W>, StoreError> {
        let Some(body) = entry.body.as_ref().filter(|_| gate.passes(entry)) else { return Ok(None) };
        unless_destroyed(body.words(&self.keys(gate), &entry.envelope))
    }

    /// The words of an entry of any kind, each field by its name; `None` where they are not for this reader, or were
    /// erased.
    ///
    /// # Errors
    /// [`StoreError::Record`] where they do not open, or have another shape than their kind says.
    pub fn words_by_name(&self, gate: &Gate, entry: &Entry) -> Result<Option<Vec<(String, String)>>, StoreError> {
        let Some(body) = entry.body.as_ref().filter(|_| gate.passes(entry)) else { return Ok(None) };
        unless_destroyed(words_by_name(body, &self.keys(gate), &entry.envelope))
    }

    /// A key for naming, from which nothing can be opened: what has no name of its own is named by a keyed digest.
    pub fn naming(&self, label: &str) -> [u8; 32] {
        self.key.for_purpose(label)
    }
}

/// Words whose key was destroyed are gone like those that were erased.
fn unless_destroyed<T>(words: Result<T, RecordError>) -> Result<Option<T>, StoreError> {
    match words {
        Err(RecordError::KeyDestroyed) => Ok(None),
        words => Ok(Some(words?)),
    }
}

/// Which part of a long list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// How many are shown.
    pub size: i64,
    /// How many come before.
    pub skip: i64,
}

pub(crate) fn current(mut row: Row) -> Result<Current, StoreError> {
    let entry = stored_entry(&mut row)?.entry;
    let root = EntryId::from_slice(&row.bytes()?)?;
    Ok(Current { root, entry, in_conflict: row.int()? != 0 })
}

fn day_count(mut row: Row) -> Result<DayCount, StoreError> {
    let number = i32::try_from(row.int()?).map_err(|_| StoreError::Damaged("day"))?;
    let day = Day::from_number(number).ok_or(StoreError::Damaged("day"))?;
    Ok(DayCount { day, contacts: row.int()?, vague: row.int()? })
}
