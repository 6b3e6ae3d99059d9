//! Views: disposable tables computed from the record, by a fold in `seq` order.
//!
//! They remember the last entry they have seen and catch up from there, after a crash too. Rebuilding them from the
//! first entry gives the same rows as having followed along (a test and `verify` hold them to it). A thread's row keeps
//! what it added to the counts, so that an amendment takes it back exactly, even after the content was erased.

use std::collections::HashMap;

use jalon_initiative::lane::{self, Lane};
use jalon_initiative::meaning::Meaning;
use jalon_record::edtf::Edtf;
use jalon_record::entry::{Body, Envelope};
use jalon_record::id::{EntryId, InitiativeId, Seq, SiteId};
use jalon_record::thread::{Standing, Thread};

use crate::StoreError;
use crate::db::{Db, Insert, Param};
use crate::migrate;
use crate::rows::{Stored, link, select_entry, stored_entry};

/// Raised whenever the fold or its tables change: older views are then rebuilt.
const VERSION: i64 = 2;
/// How many entries are read at a time.
const PAGE: i64 = 2_000;

pub(crate) const STANDING_SHOWN: i64 = 0;
const STANDING_RETRACTED: i64 = 1;
pub(crate) const STANDING_ERASED: i64 = 2;

const PROGRESS: &str = "SELECT version, seq, leaf FROM views.progress WHERE site = $1";
/// Takes the lock of the views of a site, where the database has row locks.
const LOCK: &str = "UPDATE views.progress SET seq = seq WHERE site = $1 RETURNING seq";
const ADVANCE: &str = "UPDATE views.progress SET version = $1, seq = $2, leaf = $3 WHERE site = $4";
const START: &str = "INSERT INTO views.progress (site, version, seq, leaf) VALUES ($1, $2, 0, $3)";
const LEAF: &str = "SELECT leaf FROM entry WHERE site = $1 AND seq = $2";
const AFTER: &str = select_entry!(" WHERE e.site = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3");
const BY_SEQ: &str = select_entry!(" WHERE e.site = $1 AND e.seq = $2");
const SEQ_OF: &str = "SELECT seq FROM entry WHERE site = $1 AND id = $2";
const ROOT_OF: &str = "SELECT root FROM views.link WHERE site = $1 AND seq = $2";
const MEMBERS: &str = "SELECT e.seq, e.id, e.kind, e.amends FROM views.link l JOIN entry e ON e.site = l.site AND e.seq = l.seq \
    WHERE l.site = $1 AND l.root = $2 ORDER BY e.seq";
const ROOT: &str = "SELECT seq, id, kind, amends FROM entry WHERE site = $1 AND seq = $2";
const THREAD: &str = "SELECT initiative, day, contacts, vague FROM views.thread WHERE site = $1 AND root = $2";
const CHANGE_THREAD: &str = "UPDATE views.thread SET head = $1, standing = $2, conflict = $3, first_day = $4, last_day = $5, \
    day = $6, contacts = $7, vague = $8 WHERE site = $9 AND root = $10";
const ADD_LINK: &str = "INSERT INTO views.link (site, seq, root) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const ADD_DENSITY: &str = "INSERT INTO views.density (site, initiative, day, contacts, vague) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (site, initiative, day) DO UPDATE SET contacts = views.density.contacts + excluded.contacts, \
    vague = views.density.vague + excluded.vague";
const DROP_EMPTY: &str = "DELETE FROM views.density WHERE site = $1 AND contacts = 0 AND vague = 0";

const INSERT_THREAD: Insert = Insert {
    one: "INSERT INTO views.thread (site, root, initiative, lane, head, standing, conflict, first_day, last_day, day, contacts, vague) \
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    head: "INSERT INTO views.thread (site, root, initiative, lane, head, standing, conflict, first_day, last_day, day, contacts, vague)",
    columns: 12,
};

/// What a thread adds to the counts of practice.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
struct Added {
    day: Option<i64>,
    contacts: i64,
    vague: i64,
}

impl Added {
    fn by(envelope: &Envelope, body: Option<&Body>) -> Self {
        let kind = envelope.kind.as_str();
        let Some(body) = body.filter(|_| lane::is_counted(kind)) else { return Self::default() };
        let counted =
            Meaning::read(kind, envelope.version, body).ok().and_then(|meaning| lane::counted(&meaning, &envelope.occurred));
        match counted {
            None => Self::default(),
            Some(counted) => Self {
                day: Some(counted.day.number().into()),
                contacts: if counted.vague { 0 } else { counted.contacts },
                vague: if counted.vague { counted.contacts } else { 0 },
            },
        }
    }
}

/// The first and last day an entry may touch.
fn days(occurred: &Edtf) -> (Option<i64>, Option<i64>) {
    let bounds = occurred.bounds();
    (bounds.start.earliest.map(|day| day.number().into()), bounds.end.latest.map(|day| day.number().into()))
}

/// The number a lane is kept under.
pub(crate) fn lane_number(lane: Lane) -> i64 {
    Lane::ALL.iter().position(|known| *known == lane).map_or(-1, |place| place as i64)
}

/// Brings the views up to the record, rebuilding them where they are missing, older in shape, or of another history.
pub(crate) fn catch_up(db: &mut Db, site: SiteId) -> Result<(), StoreError> {
    if !migrate::has_views(db)? {
        db.views_transaction(|db| {
            migrate::drop_views(db)?;
            migrate::make_views(db)
        })?;
    }
    match progress(db, site)? {
        Progress::At(seq) => db.views_transaction(|db| follow(db, site, seq, &mut |_| {})),
        Progress::None => db.views_transaction(|db| {
            db.execute(START, &[site.as_bytes().into(), VERSION.into(), Param::Bytes(&[])])?;
            follow(db, site, Seq::START, &mut |_| {})
        }),
        Progress::Unusable => rebuild(db, site, &mut |_| {}),
    }
}

/// Makes the views anew from the first entry, telling how many entries were read. Readers keep the old ones until it is done.
pub(crate) fn rebuild(db: &mut Db, site: SiteId, told: &mut dyn FnMut(i64)) -> Result<(), StoreError> {
    db.views_transaction(|db| {
        migrate::drop_views(db)?;
        build(db, site, told)
    })
}

/// Makes and fills view tables where there are none; inside a transaction.
pub(crate) fn build(db: &mut Db, site: SiteId, told: &mut dyn FnMut(i64)) -> Result<(), StoreError> {
    migrate::make_views(db)?;
    db.execute(START, &[site.as_bytes().into(), VERSION.into(), Param::Bytes(&[])])?;
    follow(db, site, Seq::START, told)
}

enum Progress {
    None,
    At(Seq),
    Unusable,
}

fn progress(db: &mut Db, site: SiteId) -> Result<Progress, StoreError> {
    let Some(mut row) = db.row(PROGRESS, &[site.as_bytes().into()])? else { return Ok(Progress::None) };
    let (version, seq, leaf) = (row.int()?, Seq::new(row.int()?)?, row.bytes()?);
    let same_history = match db.row(LEAF, &[site.as_bytes().into(), seq.number().into()])? {
        Some(mut row) => row.bytes()? == leaf,
        None => seq == Seq::START,
    };
    Ok(if version == VERSION && same_history { Progress::At(seq) } else { Progress::Unusable })
}

fn follow(db: &mut Db, site: SiteId, from: Seq, told: &mut dyn FnMut(i64)) -> Result<(), StoreError> {
    let mut seen = match db.row(LOCK, &[site.as_bytes().into()])? {
        Some(mut row) => Seq::new(row.int()?)?,
        None => from,
    };
    loop {
        let rows = db.rows(AFTER, &[site.as_bytes().into(), seen.number().into(), PAGE.into()])?;
        let page: Vec<Stored> = rows.into_iter().map(|mut row| stored_entry(&mut row)).collect::<Result<_, _>>()?;
        let Some(last) = page.last() else { return Ok(()) };
        seen = last.entry.seq;
        apply(db, site, &page)?;
        told(page.len() as i64);
    }
}

/// Follows entries that were just appended: the usual case, without reading them back.
pub(crate) fn follow_along(db: &mut Db, site: SiteId, stored: &[Stored]) -> Result<(), StoreError> {
    let Some(first) = stored.first() else { return Ok(()) };
    let at_hand = db.views_transaction(|db| {
        let seen = db.row(LOCK, &[site.as_bytes().into()])?.map(|mut row| row.int()).transpose()?;
        if seen.map(|seen| seen + 1) != Some(first.entry.seq.number()) {
            return Ok(false);
        }
        apply(db, site, stored)?;
        Ok(true)
    })?;
    if at_hand { Ok(()) } else { catch_up(db, site) }
}

/// Folds entries that come right after the last one seen.
fn apply(db: &mut Db, site: SiteId, page: &[Stored]) -> Result<(), StoreError> {
    let Some(last) = page.last() else { return Ok(()) };
    let mut fold = Fold { db, site, fresh: Vec::new(), density: HashMap::new() };
    for stored in page {
        match stored.entry.envelope.amends.first() {
            None => fold.open(stored),
            Some(target) => fold.join(stored, *target)?,
        }
    }
    fold.finish()?;
    db.execute(ADVANCE, &[VERSION.into(), last.entry.seq.number().into(), last.leaf.as_bytes().into(), site.as_bytes().into()])?;
    Ok(())
}

/// What a thread stands for: its head and standing, what it adds, the first and last day it may touch.
struct StandsFor {
    head: i64,
    standing: i64,
    added: Added,
    days: (Option<i64>, Option<i64>),
}

struct Fold<'a, 'e> {
    db: &'a mut Db,
    site: SiteId,
    /// Threads opened in this page and not yet written.
    fresh: Vec<(&'e Stored, Added)>,
    density: HashMap<(InitiativeId, i64), (i64, i64)>,
}

impl<'e> Fold<'_, 'e> {
    fn open(&mut self, stored: &'e Stored) {
        let added = Added::by(&stored.entry.envelope, stored.entry.body.as_ref());
        self.count(stored.entry.envelope.initiative, added, 1);
        self.fresh.push((stored, added));
    }

    fn count(&mut self, initiative: InitiativeId, added: Added, sign: i64) {
        if let Some(day) = added.day {
            let counted = self.density.entry((initiative, day)).or_default();
            counted.0 += sign * added.contacts;
            counted.1 += sign * added.vague;
        }
    }

    fn join(&mut self, stored: &'e Stored, target: EntryId) -> Result<(), StoreError> {
        self.write_fresh()?;
        let site = self.site;
        let seq = stored.entry.seq.number();
        let target = self
            .db
            .row(SEQ_OF, &[site.as_bytes().into(), target.as_bytes().into()])?
            .ok_or(StoreError::Damaged("amends"))?
            .int()?;
        let root = match self.db.row(ROOT_OF, &[site.as_bytes().into(), target.into()])? {
            Some(mut row) => row.int()?,
            None => target,
        };
        self.db.execute(ADD_LINK, &[site.as_bytes().into(), seq.into(), root.into()])?;
        let thread = self.thread(root)?;
        let mut row = self.db.row(THREAD, &[site.as_bytes().into(), root.into()])?.ok_or(StoreError::Damaged("thread"))?;
        let initiative = InitiativeId::from_slice(&row.bytes()?)?;
        let before = Added { day: row.int_or_null()?, contacts: row.int()?, vague: row.int()? };
        let StandsFor { head, standing, added: after, days: (first, last) } = self.stands_for(&thread, root)?;
        self.count(initiative, before, -1);
        self.count(initiative, after, 1);
        self.db.execute(
            CHANGE_THREAD,
            &[
                head.into(),
                standing.into(),
                i64::from(thread.in_conflict()).into(),
                first.into(),
                last.into(),
                after.day.into(),
                after.contacts.into(),
                after.vague.into(),
                site.as_bytes().into(),
                root.into(),
            ],
        )?;
        Ok(())
    }

    fn thread(&mut self, root: i64) -> Result<Thread, StoreError> {
        let mut rows = self.db.rows(ROOT, &[self.site.as_bytes().into(), root.into()])?;
        rows.extend(self.db.rows(MEMBERS, &[self.site.as_bytes().into(), root.into()])?);
        Ok(Thread::of(rows.into_iter().map(link).collect::<Result<Vec<_>, _>>()?))
    }

    /// What a thread stands for now.
    fn stands_for(&mut self, thread: &Thread, root: i64) -> Result<StandsFor, StoreError> {
        let (head, standing) = match thread.standing() {
            Some(Standing::Shown(seq)) => (seq.number(), STANDING_SHOWN),
            Some(Standing::Retracted) => (root, STANDING_RETRACTED),
            Some(Standing::Erased) | None => (root, STANDING_ERASED),
        };
        let mut row = self.db.row(BY_SEQ, &[self.site.as_bytes().into(), head.into()])?.ok_or(StoreError::Damaged("thread"))?;
        let shown = stored_entry(&mut row)?.entry;
        let added = if standing == STANDING_SHOWN { Added::by(&shown.envelope, shown.body.as_ref()) } else { Added::default() };
        Ok(StandsFor { head, standing, added, days: days(&shown.envelope.occurred) })
    }

    fn write_fresh(&mut self) -> Result<(), StoreError> {
        let mut cells = Vec::with_capacity(self.fresh.len() * INSERT_THREAD.columns);
        for (stored, added) in &self.fresh {
            let envelope = &stored.entry.envelope;
            let (first, last) = days(&envelope.occurred);
            let seq = stored.entry.seq.number();
            cells.extend([
                Param::Bytes(self.site.as_bytes()),
                seq.into(),
                Param::Bytes(envelope.initiative.as_bytes()),
                lane_number(Lane::of_kind(envelope.kind.as_str())).into(),
                seq.into(),
                STANDING_SHOWN.into(),
                Param::Int(0),
                first.into(),
                last.into(),
                added.day.into(),
                added.contacts.into(),
                added.vague.into(),
            ]);
        }
        self.db.insert(&INSERT_THREAD, &cells)?;
        self.fresh.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<(), StoreError> {
        self.write_fresh()?;
        let mut fell = false;
        for ((initiative, day), (contacts, vague)) in self.density.iter().filter(|(_, counted)| **counted != (0, 0)) {
            fell |= *contacts < 0 || *vague < 0;
            self.db.execute(
                ADD_DENSITY,
                &[self.site.as_bytes().into(), initiative.as_bytes().into(), (*day).into(), (*contacts).into(), (*vague).into()],
            )?;
        }
        if fell {
            self.db.execute(DROP_EMPTY, &[self.site.as_bytes().into()])?;
        }
        Ok(())
    }
}

/// The differences between these views and those kept as `views_kept`: the places of the threads that differ.
pub(crate) fn differences(db: &mut Db, site: SiteId) -> Result<Vec<Seq>, StoreError> {
    const THREADS: &str = "SELECT root FROM (SELECT root, initiative, lane, head, standing, conflict, first_day, last_day, day, contacts, vague \
        FROM views.thread WHERE site = $1 EXCEPT SELECT root, initiative, lane, head, standing, conflict, first_day, last_day, day, contacts, vague \
        FROM views_kept.thread WHERE site = $1) AS missing \
        UNION SELECT root FROM (SELECT root, initiative, lane, head, standing, conflict, first_day, last_day, day, contacts, vague \
        FROM views_kept.thread WHERE site = $1 EXCEPT SELECT root, initiative, lane, head, standing, conflict, first_day, last_day, day, contacts, vague \
        FROM views.thread WHERE site = $1) AS extra ORDER BY root LIMIT 20";
    const DENSITY: &str = "SELECT day FROM (SELECT initiative, day, contacts, vague FROM views.density WHERE site = $1 \
        EXCEPT SELECT initiative, day, contacts, vague FROM views_kept.density WHERE site = $1) AS missing \
        UNION SELECT day FROM (SELECT initiative, day, contacts, vague FROM views_kept.density WHERE site = $1 \
        EXCEPT SELECT initiative, day, contacts, vague FROM views.density WHERE site = $1) AS extra LIMIT 20";
    let mut places = Vec::new();
    for mut row in db.rows(THREADS, &[site.as_bytes().into()])? {
        places.push(Seq::new(row.int()?)?);
    }
    if places.is_empty() && !db.rows(DENSITY, &[site.as_bytes().into()])?.is_empty() {
        places.push(Seq::START);
    }
    Ok(places)
}
