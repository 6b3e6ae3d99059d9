//! Recomputes the log and the views, and names the entry that breaks.

use std::collections::{HashMap, HashSet};

use jalon_record::RecordError;
use jalon_record::checkpoint::Checkpoint;
use jalon_record::entry::Entry;
use jalon_record::id::{DeviceId, EntryId, Kind, Seq};
use jalon_record::log::{Frontier, Root};
use jalon_record::note::Note;
use jalon_sync::witness::Seen;

use crate::db::{Db, Param};
use crate::rows::{Stored, select_entry, stored_entry};
use crate::{Store, StoreError, keys, store, views, witness};

const PAGE: i64 = 2_000;
const SITE: &str = "SELECT size, frontier, root FROM site WHERE site = $1";
const AFTER: &str = select_entry!(" WHERE e.site = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3");
const PLACES: &str = "SELECT seq FROM entry WHERE site = $1 AND seq > $2 ORDER BY seq LIMIT $3";
const ONE: &str = select_entry!(" WHERE e.site = $1 AND e.seq = $2");
const STRAY: &str = "SELECT b.seq FROM body b LEFT JOIN entry e ON e.site = b.site AND e.seq = b.seq \
    WHERE b.site = $1 AND e.seq IS NULL ORDER BY b.seq LIMIT 20";
const STRAY_SECRET: &str = "SELECT k.seq FROM secret k LEFT JOIN body b ON b.site = k.site AND b.seq = k.seq \
    WHERE k.site = $1 AND b.seq IS NULL ORDER BY k.seq LIMIT 20";
const WITHOUT_SECRET: &str = "SELECT b.seq FROM body b LEFT JOIN secret k ON k.site = b.site AND k.seq = b.seq \
    WHERE b.site = $1 AND k.seq IS NULL ORDER BY b.seq LIMIT 1000";

/// What `verify` found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// How many entries were read.
    pub entries: i64,
    /// The root of the log, recomputed.
    pub root: Root,
    /// How many checkpoints, witnesses and notes brought along say the same as the log.
    pub agreeing: usize,
    /// What is wrong; empty when all is well.
    pub faults: Vec<Fault>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// At which place; 0 for the site as a whole.
    pub seq: Seq,
    /// Which entry, where its name can still be read.
    pub entry: Option<EntryId>,
    /// What.
    pub what: Wrong,
}

/// What can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// There is no entry at this place.
    Missing,
    /// A column does not hold what this program writes.
    Unreadable,
    /// The envelope or its place is not what was entered in the log.
    Envelope,
    /// The content is not what the envelope commits to.
    Content,
    /// The content is gone and no erasure names it.
    ContentMissing,
    /// An erasure names it, and its content is still there.
    NotErased,
    /// The words do not open with the site's keys.
    Words,
    /// A wrapped key of an initiative, a person or a member was changed: what was sealed under it does not open.
    Key,
    /// The content is there, and the salt that opens it is not.
    Secret,
    /// The device's count has a gap or a repetition.
    Count,
    /// It amends an entry that does not come before it.
    Amends,
    /// A body without an entry, or a salt without a body.
    Stray,
    /// The root that the site remembers is another: history was rewritten in the part that begins here.
    History,
    /// A checkpoint that was signed when the log ended here says something else than the log does now.
    Checkpoint,
    /// A witness, or a note that was brought along, saw another log up to here.
    Witness,
    /// A checkpoint or a witness saw more entries than there are: the record was set back.
    SetBack,
    /// A checkpoint is not signed by a key of this site.
    Signature,
    /// The views say something else than the record: rebuild them.
    Views,
}

impl Wrong {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "verify-missing",
            Self::Unreadable => "verify-unreadable",
            Self::Envelope => "verify-envelope",
            Self::Content => "verify-content",
            Self::ContentMissing => "verify-content-missing",
            Self::NotErased => "verify-not-erased",
            Self::Words => "verify-words",
            Self::Key => "verify-key",
            Self::Secret => "verify-secret",
            Self::Count => "verify-count",
            Self::Amends => "verify-amends",
            Self::Stray => "verify-stray",
            Self::History => "verify-history",
            Self::Checkpoint => "verify-checkpoint",
            Self::Witness => "verify-witness",
            Self::SetBack => "verify-set-back",
            Self::Signature => "verify-signature",
            Self::Views => "verify-views",
        }
    }
}

impl Store {
    /// Reads every entry, recomputes the log and the views, and says what is wrong. Nothing is changed.
    ///
    /// # Errors
    /// Only when the database cannot be read at all.
    pub fn verify(&self, told: &mut dyn FnMut(i64)) -> Result<Report, StoreError> {
        self.verify_against(&[], told)
    }

    /// As [`Store::verify`], and held against signed checkpoints that were kept elsewhere: on paper, by a phone.
    ///
    /// # Errors
    /// Only when the database cannot be read at all.
    pub fn verify_against(&self, brought: &[Note], told: &mut dyn FnMut(i64)) -> Result<Report, StoreError> {
        self.wait_for_views();
        let mut db = self.scratch()?;
        store::beside_views(&mut db, |db| {
            let mut check = Check::new(self);
            check.marks(db, brought)?;
            check.record(db, told)?;
            if check.faults.is_empty() {
                check.views(db)?;
            }
            check.faults.sort_by_key(|fault| fault.seq);
            let (root, agreeing) = (check.frontier.root(), check.agreeing);
            Ok(Report { entries: check.entries, root, agreeing, faults: check.faults })
        })
    }
}

pub(crate) struct Check<'a> {
    store: &'a Store,
    frontier: Frontier,
    entries: i64,
    pub(crate) faults: Vec<Fault>,
    last: Seq,
    /// The root of each entry's thread, by name.
    ids: HashMap<EntryId, Seq>,
    counts: HashMap<DeviceId, i64>,
    /// Threads that were erased.
    erased: HashSet<Seq>,
    /// Entries without content, and entries that amend something: with their threads.
    gone: Vec<(Seq, EntryId)>,
    kept: Vec<(Seq, EntryId)>,
    /// What others remember of the log, the shortest last.
    marks: Vec<Mark>,
    agreeing: usize,
}

/// What someone remembers of the log.
struct Mark {
    seen: Seen,
    /// What is wrong where the log says something else.
    what: Wrong,
}

impl<'a> Check<'a> {
    pub(crate) fn new(store: &'a Store) -> Self {
        Self {
            store,
            frontier: Frontier::new(),
            entries: 0,
            faults: Vec::new(),
            last: Seq::START,
            ids: HashMap::new(),
            counts: HashMap::new(),
            erased: HashSet::new(),
            gone: Vec::new(),
            kept: Vec::new(),
            marks: Vec::new(),
            agreeing: 0,
        }
    }

    /// Gathers what checkpoints, witnesses and notes remember; those that no key of the site signed are told at once.
    fn marks(&mut self, db: &mut Db, brought: &[Note]) -> Result<(), StoreError> {
        let keys = witness::known_keys(db, self.store.site)?;
        for kept in witness::all_kept(db, self.store.site)? {
            let signed = Note::parse(&kept.note).and_then(|note| Checkpoint::open(&note, &keys));
            if signed.is_ok_and(|signed| Seen::of(&signed) == kept.seen()) {
                self.marks.push(Mark { seen: kept.seen(), what: Wrong::Checkpoint });
            } else {
                self.fault(Seq::new(witness::places(kept.size)?)?, None, Wrong::Signature);
            }
        }
        for note in brought {
            match Checkpoint::open(note, &keys) {
                Ok(signed) => self.marks.push(Mark { seen: Seen::of(&signed), what: Wrong::Witness }),
                Err(_) => self.fault(Seq::START, None, Wrong::Signature),
            }
        }
        let seen = witness::all_seen(db, self.store.site)?;
        self.marks.extend(seen.into_iter().map(|seen| Mark { seen, what: Wrong::Witness }));
        self.marks.sort_by_key(|mark| std::cmp::Reverse(mark.seen.size));
        self.hold(None);
        Ok(())
    }

    /// Holds the log, as far as it was read, against those who remember it at just this size. The first who say something
    /// else are told of; all later ones would only say it again.
    fn hold(&mut self, entry: Option<EntryId>) {
        let size = self.frontier.size();
        while let Some(mark) = self.marks.pop_if(|mark| mark.seen.size == size) {
            let told = self.faults.iter().any(|fault| fault.what == mark.what);
            if mark.seen.root == self.frontier.root() {
                self.agreeing += 1;
            } else if !told {
                self.fault(self.last, entry, mark.what);
            }
        }
    }

    /// What is remembered of entries that are not there any more.
    fn set_back(&mut self) {
        let size = self.frontier.size();
        let longest = self.marks.iter().map(|mark| mark.seen.size).max();
        if longest.is_some_and(|longest| longest > size) && self.last.number().unsigned_abs() == size {
            self.fault(self.last.next(), None, Wrong::SetBack);
        }
    }

    /// Checks the record itself: entries, bodies, and the root that the site remembers.
    pub(crate) fn record(&mut self, db: &mut Db, told: &mut dyn FnMut(i64)) -> Result<(), StoreError> {
        self.log(db, told)?;
        self.set_back();
        self.bodies(db)?;
        self.keys(db)?;
        self.history(db)
    }

    fn fault(&mut self, seq: Seq, entry: Option<EntryId>, what: Wrong) {
        self.faults.push(Fault { seq, entry, what });
    }

    fn log(&mut self, db: &mut Db, told: &mut dyn FnMut(i64)) -> Result<(), StoreError> {
        loop {
            let params = [self.store.site.as_bytes().into(), self.last.number().into(), PAGE.into()];
            let read: Result<Vec<Stored>, StoreError> =
                db.rows(AFTER, &params)?.into_iter().map(|mut row| stored_entry(&mut row)).collect();
            let before = self.last;
            match read {
                Ok(page) => page.into_iter().for_each(|stored| self.entry(stored)),
                Err(_) => self.one_by_one(db, &params)?,
            }
            if self.last == before {
                return Ok(());
            }
            told(self.last.number() - before.number());
        }
    }

    /// A page that holds a row that does not read: each row alone, so that the one is named.
    fn one_by_one(&mut self, db: &mut Db, params: &[Param<'_>]) -> Result<(), StoreError> {
        for mut place in db.rows(PLACES, params)? {
            let seq = Seq::new(place.int()?)?;
            let row = db.row(ONE, &[self.store.site.as_bytes().into(), seq.number().into()])?;
            match row.map(|mut row| stored_entry(&mut row)) {
                Some(Ok(stored)) => self.entry(stored),
                _ => {
                    self.missing_until(seq);
                    self.last = seq;
                    self.fault(seq, None, Wrong::Unreadable);
                }
            }
        }
        Ok(())
    }

    fn missing_until(&mut self, seq: Seq) {
        let mut expected = self.last.next();
        while expected < seq && self.faults.len() < 1_000 {
            self.fault(expected, None, Wrong::Missing);
            expected = expected.next();
        }
    }

    fn entry(&mut self, Stored { entry, leaf }: Stored) {
        let (seq, id) = (entry.seq, entry.envelope.id);
        self.missing_until(seq);
        self.last = seq;
        self.entries += 1;
        if entry.leaf() != Ok(leaf) {
            self.fault(seq, Some(id), Wrong::Envelope);
        }
        self.frontier.push(&leaf);
        if self.frontier.size() == seq.number().unsigned_abs() {
            self.hold(Some(id));
        }
        self.count(&entry);
        let thread = self.thread(&entry);
        self.ids.insert(id, thread);
        if entry.envelope.kind.as_str() == Kind::ERASURE {
            self.erased.insert(thread);
        }
        self.content(&entry, thread);
    }

    fn count(&mut self, entry: &Entry) {
        let last = self.counts.entry(entry.envelope.device).or_default();
        let follows = entry.envelope.device_seq == *last + 1;
        *last = entry.envelope.device_seq;
        if !follows {
            self.fault(entry.seq, Some(entry.envelope.id), Wrong::Count);
        }
    }

    fn thread(&mut self, entry: &Entry) -> Seq {
        let mut thread = entry.seq;
        for target in &entry.envelope.amends {
            match self.ids.get(target) {
                Some(known) => thread = *known,
                None => self.fault(entry.seq, Some(entry.envelope.id), Wrong::Amends),
            }
        }
        thread
    }

    fn content(&mut self, entry: &Entry, thread: Seq) {
        let (seq, id) = (entry.seq, entry.envelope.id);
        let Some(body) = &entry.body else {
            self.gone.push((seq, id));
            return;
        };
        if body.commitment() != entry.envelope.commitment {
            self.fault(seq, Some(id), Wrong::Content);
        } else {
            // What is sealed to its author's own key opens for nobody here, and what a destroyed key sealed for nobody at all.
            match body.words::<serde::de::IgnoredAny>(&self.store.site_keys(), &entry.envelope) {
                Ok(_) | Err(RecordError::Locked | RecordError::KeyDestroyed) => {}
                Err(_) => self.fault(seq, Some(id), Wrong::Words),
            }
        }
        if entry.envelope.kind.as_str() != Kind::ERASURE && (!entry.envelope.amends.is_empty() || thread == seq) {
            self.kept.push((seq, id));
        }
    }

    /// Content is gone exactly where an erasure names its thread.
    fn bodies(&mut self, db: &mut Db) -> Result<(), StoreError> {
        let closed = db.rows(WITHOUT_SECRET, &[self.store.site.as_bytes().into()])?;
        let closed: HashSet<i64> = closed.into_iter().map(|mut row| row.int()).collect::<Result<_, _>>()?;
        for (seq, id) in std::mem::take(&mut self.gone) {
            let is_erased = self.ids.get(&id).is_some_and(|thread| self.erased.contains(thread));
            match (is_erased, closed.contains(&seq.number())) {
                (true, false) => {}
                (true, true) => self.fault(seq, Some(id), Wrong::NotErased),
                (false, true) => self.fault(seq, Some(id), Wrong::Secret),
                (false, false) => self.fault(seq, Some(id), Wrong::ContentMissing),
            }
        }
        if !self.erased.is_empty() {
            for (seq, id) in std::mem::take(&mut self.kept) {
                if self.ids.get(&id).is_some_and(|thread| self.erased.contains(thread)) {
                    self.fault(seq, Some(id), Wrong::NotErased);
                }
            }
        }
        for statement in [STRAY, STRAY_SECRET] {
            for mut row in db.rows(statement, &[self.store.site.as_bytes().into()])? {
                let seq = Seq::new(row.int()?)?;
                self.fault(seq, None, Wrong::Stray);
            }
        }
        Ok(())
    }

    fn keys(&mut self, db: &mut Db) -> Result<(), StoreError> {
        let by = self.store.site_key(db)?;
        match keys::check(db, self.store.site, &by) {
            Err(StoreError::Record(_) | StoreError::Damaged(_)) => self.fault(Seq::START, None, Wrong::Key),
            other => other?,
        }
        Ok(())
    }

    fn history(&mut self, db: &mut Db) -> Result<(), StoreError> {
        let mut row = db.row(SITE, &[self.store.site.as_bytes().into()])?.ok_or(StoreError::Damaged("site"))?;
        let (size, edge, root) = (row.int()?, row.bytes()?, row.bytes()?);
        let mut expected = self.last.next();
        while expected.number() <= size && self.faults.len() < 1_000 {
            self.fault(expected, None, Wrong::Missing);
            expected = expected.next();
        }
        let remembered = u64::try_from(size).ok().and_then(|size| Frontier::from_stored(size, &edge).ok());
        let whole = remembered.as_ref() == Some(&self.frontier) && root == self.frontier.root().as_bytes();
        if !whole && self.faults.is_empty() {
            let range = remembered
                .filter(|edge| edge.size() == self.frontier.size())
                .and_then(|edge| self.frontier.first_difference(&edge));
            let first = range.and_then(|range| i64::try_from(range.start + 1).ok()).unwrap_or(0);
            self.fault(Seq::new(first)?, None, Wrong::History);
        }
        Ok(())
    }

    fn views(&mut self, db: &mut Db) -> Result<(), StoreError> {
        views::build(db, self.store.site, &mut |_| {})?;
        for seq in views::differences(db, self.store.site)? {
            self.fault(seq, None, Wrong::Views);
        }
        Ok(())
    }
}
