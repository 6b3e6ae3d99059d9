//! What a phone is given: one walk along the order of the site, from where the last one ended.
//!
//! Each request goes on from the last place that was looked at, page by page. Where something changed that decides who may read
//! (a consent, a restriction, a class, an agreement, glass, a role, a mode, the day), the walk begins again: it finds what the
//! phone holds and should not, and what it may hold now, and tells the differences alone. What amends tells its whole
//! thread, however old.

use std::collections::{BTreeMap, HashMap, HashSet};

use jalon_access::Gate;
use jalon_initiative::Form;
use jalon_initiative::practice::{FollowUp, FollowUpState, Handoff};
use jalon_initiative::trust::{Person, SamePerson};
use jalon_record::RecordError;
use jalon_record::entry::Entry;
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, Seq};
use jalon_record::thread::{Act, Link, Standing, Thread};
use jalon_sync::held::{Has, Held};
use jalon_sync::share::{Facts, Mode, Share, Why, share};

use crate::db::{Db, Param, Row};
use crate::rows::{select_entry, stored_entry};
use crate::{Store, StoreError};

/// How many entries are looked at together.
const TOGETHER: i64 = 1_000;
/// How far a walk that found nothing must have come to be written down.
const WORTH_NOTING: i64 = 500;
/// How often a request begins again when another of the same phone came between.
const TRIES: usize = 4;
const DAY: i64 = 86_400 * 1_000_000;

const HELD: &str = "SELECT turn, scanned, settled, sight, held FROM device_held WHERE site = $1 AND device = $2";
const FIRST: &str = "INSERT INTO device_held (site, device, turn, scanned, settled, sight, held) VALUES ($1, $2, $3, $4, $5, $6, $7) \
    ON CONFLICT (site, device) DO NOTHING";
const NEXT: &str = "UPDATE device_held SET turn = $1, scanned = $2, settled = $3, sight = $4, held = $5 \
    WHERE site = $6 AND device = $7 AND turn = $8";
/// Entries without their content, in the columns that `stored_entry` reads; then whether there is content, and how long the words
/// are.
macro_rules! select_bare {
    ($from:literal) => {
        concat!(
            "SELECT e.site, e.seq, e.id, e.initiative, e.author, e.device, e.device_seq, e.kind, e.version, e.occurred,",
            " e.recorded_at, e.told_at, e.received_at, e.about, e.audience, e.amends, e.commitment, e.leaf, NULL,",
            " COALESCE(b.seq, 0), COALESCE(LENGTH(b.sealed), 0) ",
            $from
        )
    };
}
const AFTER: &str = select_bare!(
    "FROM entry e LEFT JOIN body b ON b.site = e.site AND b.seq = e.seq WHERE e.site = $1 AND e.seq > $2 AND e.seq <= $3 \
     AND ((e.author = $4 AND e.kind LIKE 'practice.%') OR LENGTH(e.amends) > 0 \
     OR e.kind IN ('practice.handoff', 'practice.follow-up', 'trust.person', 'trust.same-person')) ORDER BY e.seq LIMIT $5"
);
const THREAD: &str = select_bare!(
    "FROM entry e LEFT JOIN body b ON b.site = e.site AND b.seq = e.seq WHERE e.site = $1 AND (e.seq = $2 \
     OR e.seq IN (SELECT l.seq FROM views.link l WHERE l.site = $1 AND l.root = $2)) ORDER BY e.seq"
);
const ROOT_OF: &str = "SELECT root FROM views.link WHERE site = $1 AND seq = $2";
const NAME: &str = "SELECT id FROM entry WHERE site = $1 AND seq = $2";
const WHOLE: &str = select_entry!(" WHERE e.site = $1 AND e.seq = $2");
const OPEN: &str = "SELECT open FROM body WHERE site = $1 AND seq = $2";
/// Entries that may change who may read: those of trust that do, and what takes back or erases.
const UNSETTLING: &str = "SELECT e.seq, e.kind FROM entry e WHERE e.site = $1 AND e.seq > $2 AND e.seq <= $3 \
    AND (e.kind IN ('trust.consent', 'trust.restriction', 'trust.agreement', 'trust.class', 'trust.glass', 'trust.glass-reviewed') \
    OR e.kind IN ('record.retraction', 'record.erasure')) ORDER BY e.seq";
const KIND_OF_ROOT: &str =
    "SELECT e.kind FROM views.link l JOIN entry e ON e.site = l.site AND e.seq = l.root WHERE l.site = $1 AND l.seq = $2";

/// What a phone asks for.
pub struct Asked<'a> {
    /// Which phone.
    pub device: DeviceId,
    /// Who carries it.
    pub member: MemberId,
    /// How much it carries.
    pub mode: Mode,
    /// The number of the last page that it kept; 0 before the first.
    pub after: i64,
    /// About how many entries at once.
    pub limit: usize,
    /// The gate of each initiative.
    pub gates: &'a HashMap<InitiativeId, Gate>,
    /// What decides beside the record: the role, the day, broken glass.
    pub sight: String,
    /// The instant.
    pub now: Instant,
    /// How far the record had come before the gates were made: what came later they may not know of.
    pub size: Seq,
}

/// One entry that a phone is given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    /// The entry.
    pub entry: Entry,
    /// The entry that opened its thread.
    pub root: EntryId,
    /// Its words, as JSON, where the phone is given them.
    pub words: Option<serde_json::Map<String, serde_json::Value>>,
    /// Whether it should have words, and they open only with its author's passphrase.
    pub locked: bool,
}

/// A page for a phone.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// What to ask with next.
    pub next: i64,
    /// Whether there is more.
    pub more: bool,
    /// What it is given, in the order of the site.
    pub entries: Vec<Given>,
    /// What it must let go of.
    pub drop: Vec<EntryId>,
}

/// What must be told, by place, with the place of the entry that opened the thread.
type Found = BTreeMap<i64, (Has, i64)>;

/// Where the walk of a phone stands.
struct Walk {
    turn: i64,
    scanned: i64,
    settled: i64,
    sight: String,
    held: Held,
    is_new: bool,
}

/// An entry without its content.
struct Bare {
    entry: Entry,
    has_content: bool,
    has_words: bool,
}

impl Store {
    /// The next page for a phone. Words are opened past the gates, which note it; whoever hands the page out logs it first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn pull(&self, asked: &Asked<'_>) -> Result<Page, StoreError> {
        for _ in 0..TRIES {
            if let Some(page) = self.pull_once(asked)? {
                return Ok(page);
            }
        }
        Err(StoreError::Stopped)
    }

    /// The next page; `None` where another request of the same phone came between.
    fn pull_once(&self, asked: &Asked<'_>) -> Result<Option<Page>, StoreError> {
        let size = asked.size.number();
        let mut walk = self.read(|db| self.walk_of(db, asked.device))?;
        let was_settled = walk.held.is_settled();
        let sight = format!("{} {}", asked.mode.code(), asked.sight);
        let from = walk.scanned;
        walk.scanned = from.min(walk.held.arrive(asked.after));
        let is_as_before = was_settled && walk.scanned == from && walk.held.is_settled();
        if is_as_before && walk.scanned == size && walk.sight == sight {
            return Ok(Some(Page { next: walk.held.page(), ..Page::default() }));
        }
        let found = self.read_views(|db| {
            let is_unsettled = walk.sight != sight || self.is_unsettled(db, walk.settled, size)?;
            if is_unsettled {
                walk.scanned = 0;
                walk.sight = sight;
            }
            walk.settled = size;
            self.go_on(db, asked, &mut walk, size)
        })?;
        let next = walk.held.send();
        let is_worth = !found.is_empty() || !is_as_before || walk.scanned < from || walk.scanned - from > WORTH_NOTING;
        if is_worth && !self.read(|db| self.keep_walk(db, asked.device, &walk))? {
            return Ok(None);
        }
        let mut page = Page { next, more: walk.scanned < size, ..Page::default() };
        for (seq, (has, root)) in found {
            self.give(asked, &mut page, seq, has, root)?;
        }
        Ok(Some(page))
    }

    fn walk_of(&self, db: &mut Db, device: DeviceId) -> Result<Walk, StoreError> {
        let Some(mut row) = db.row(HELD, &[self.site.as_bytes().into(), device.as_bytes().into()])? else {
            return Ok(Walk { turn: 0, scanned: 0, settled: 0, sight: String::new(), held: Held::default(), is_new: true });
        };
        let (turn, scanned, settled, sight) = (row.int()?, row.int()?, row.int()?, row.text()?);
        let held = Held::from_bytes(&row.bytes()?).ok_or(StoreError::Damaged("held"))?;
        Ok(Walk { turn, scanned, settled, sight, held, is_new: false })
    }

    /// Writes down where a walk stands; false where another came between.
    fn keep_walk(&self, db: &mut Db, device: DeviceId, walk: &Walk) -> Result<bool, StoreError> {
        let (site, device, held) = (self.site.as_bytes().into(), device.as_bytes().into(), walk.held.to_bytes());
        let (scanned, settled, sight) = (walk.scanned.into(), walk.settled.into(), walk.sight.as_str().into());
        let (turn, next, held) = (walk.turn.into(), (walk.turn + 1).into(), Param::Bytes(&held));
        let done = match walk.is_new {
            true => db.execute(FIRST, &[site, device, next, scanned, settled, sight, held])?,
            false => db.execute(NEXT, &[next, scanned, settled, sight, held, site, device, turn])?,
        };
        Ok(done > 0)
    }

    /// A phone holds an entry that nobody gave it as this device: it wrote it before it joined again.
    pub(crate) fn phone_may_hold(&self, device: DeviceId, seq: Seq) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            let kept = self.read(|db| {
                let mut walk = self.walk_of(db, device)?;
                if walk.held.has(seq.number()).is_none() {
                    walk.held.suspect(seq.number());
                    // The walk begins again, and comes past it.
                    walk.sight.clear();
                }
                self.keep_walk(db, device, &walk)
            })?;
            if kept {
                return Ok(());
            }
        }
        Err(StoreError::Stopped)
    }

    fn is_unsettled(&self, db: &mut Db, from: i64, to: i64) -> Result<bool, StoreError> {
        let site = self.site.as_bytes();
        for mut row in db.rows(UNSETTLING, &[site.into(), from.into(), to.into()])? {
            let (seq, kind) = (row.int()?, row.text()?);
            if kind.starts_with("trust.") {
                return Ok(true);
            }
            let root = db.row(KIND_OF_ROOT, &[site.into(), seq.into()])?.map(|mut row| row.text()).transpose()?;
            if root.is_some_and(|kind| kind.starts_with("trust.")) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Walks on until there is enough for a page or the record ends; what must be told, by place, with the place of the entry that
    /// opened the thread.
    fn go_on(&self, db: &mut Db, asked: &Asked<'_>, walk: &mut Walk, size: i64) -> Result<Found, StoreError> {
        let mut found = Found::new();
        let mut seen: HashSet<i64> = HashSet::new();
        while walk.scanned < size {
            let params =
                [self.site.as_bytes().into(), walk.scanned.into(), size.into(), asked.member.as_bytes().into(), TOGETHER.into()];
            let rows = db.rows(AFTER, &params)?;
            let is_last = (rows.len() as i64) < TOGETHER;
            for mut row in rows {
                let bare = Bare::read(&mut row)?;
                let seq = bare.entry.seq.number();
                self.look_at(db, asked, walk, bare, &mut seen, &mut found)?;
                walk.scanned = seq;
                if found.len() >= asked.limit {
                    return Ok(found);
                }
            }
            if is_last {
                walk.scanned = size;
            }
        }
        Ok(found)
    }

    /// Looks at one entry, and where its thread matters at the whole of it.
    fn look_at(
        &self,
        db: &mut Db,
        asked: &Asked<'_>,
        walk: &mut Walk,
        bare: Bare,
        seen: &mut HashSet<i64>,
        found: &mut Found,
    ) -> Result<(), StoreError> {
        let seq = bare.entry.seq.number();
        let is_alone = bare.entry.envelope.amends.is_empty() && !is_shared(bare.entry.envelope.kind.as_str());
        if is_alone {
            let why = why(&bare.entry, asked.member, None);
            let days = days(bare.entry.received_at, asked.now);
            return note(asked, walk, found, &bare, seq, Facts { thread_days: days, ..facts(asked, &bare, why, days, false) });
        }
        let root = match bare.entry.envelope.amends.is_empty() {
            true => seq,
            false => db.row(ROOT_OF, &[self.site.as_bytes().into(), seq.into()])?.map_or(Ok(seq), |mut row| row.int())?,
        };
        if !seen.insert(root) {
            return Ok(());
        }
        let rows = db.rows(THREAD, &[self.site.as_bytes().into(), root.into()])?;
        let thread = rows.into_iter().map(|mut row| Bare::read(&mut row)).collect::<Result<Vec<_>, _>>()?;
        let Some(first) = thread.first() else { return Ok(()) };
        let links = Thread::of(thread.iter().map(|bare| Link {
            seq: bare.entry.seq,
            id: bare.entry.envelope.id,
            amends: bare.entry.envelope.amends.clone(),
            act: Act::of(&bare.entry.envelope.kind),
        }));
        let standing = links.standing();
        let is_open = match standing {
            Some(Standing::Shown(head)) if is_shared(first.entry.envelope.kind.as_str()) => {
                self.is_open(db, &first.entry, head)?
            }
            _ => false,
        };
        let why = why(&first.entry, asked.member, Some(is_open));
        let is_erased = standing == Some(Standing::Erased);
        let grew = thread.iter().map(|bare| days(bare.entry.received_at, asked.now)).min().unwrap_or(0);
        for bare in &thread {
            let days = days(bare.entry.received_at, asked.now);
            let facts = Facts { thread_days: grew, ..facts(asked, bare, why, days, is_erased) };
            note(asked, walk, found, bare, root, facts)?;
        }
        Ok(())
    }

    /// Whether someone still has something to do about a handoff or a follow-up.
    fn is_open(&self, db: &mut Db, first: &Entry, head: Seq) -> Result<bool, StoreError> {
        let Some(mut row) = db.row(OPEN, &[self.site.as_bytes().into(), head.number().into()])? else { return Ok(false) };
        let open = row.text()?;
        let bytes = open.as_bytes();
        Ok(match first.envelope.kind.as_str() {
            Handoff::KIND => jalon_record::canonical::read::<Handoff>(bytes).is_ok_and(|open| open.state.is_open()),
            _ => jalon_record::canonical::read::<FollowUp>(bytes).is_ok_and(|open| open.state == FollowUpState::Opened),
        })
    }

    /// Puts one entry on the page, or among what is to be let go.
    fn give(&self, asked: &Asked<'_>, page: &mut Page, seq: i64, has: Has, root: i64) -> Result<(), StoreError> {
        let site = self.site.as_bytes();
        let (whole, name) = self.read(|db| {
            let whole = db.row(WHOLE, &[site.into(), seq.into()])?.map(|mut row| stored_entry(&mut row)).transpose()?;
            let name = if root == seq { None } else { db.row(NAME, &[site.into(), root.into()])? };
            Ok((whole, name.map(|mut row| row.bytes()).transpose()?))
        })?;
        let entry = whole.ok_or(StoreError::Damaged("entry"))?.entry;
        // What was erased since it was looked at is let go of.
        if has == Has::Gone || entry.body.is_none() {
            page.drop.push(entry.envelope.id);
            return Ok(());
        }
        let root = name.map_or(Ok(entry.envelope.id), |bytes| EntryId::from_slice(&bytes).map_err(StoreError::from))?;
        let gate = asked.gates.get(&entry.envelope.initiative).filter(|_| has == Has::Words);
        let opened = gate.map(|gate| self.words::<serde_json::Map<String, serde_json::Value>>(gate, &entry)).transpose();
        let (words, locked) = match opened {
            Ok(words) => (words.flatten(), false),
            Err(StoreError::Record(RecordError::Locked)) => (None, true),
            Err(StoreError::Record(error)) => {
                // One entry that does not open keeps no other from its reader; `verify` names it.
                tracing::warn!(seq, %error, "words were not given to a phone");
                (None, true)
            }
            Err(error) => return Err(error),
        };
        page.entries.push(Given { entry, root, words, locked });
        Ok(())
    }
}

impl Bare {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        let entry = stored_entry(row)?.entry;
        Ok(Self { entry, has_content: row.int()? != 0, has_words: row.int()? != 0 })
    }
}

fn is_shared(kind: &str) -> bool {
    kind == Handoff::KIND || kind == FollowUp::KIND
}

/// Why a phone is given a thread, by the entry that opened it.
fn why(first: &Entry, member: MemberId, is_open: Option<bool>) -> Option<Why> {
    match first.envelope.kind.as_str() {
        Handoff::KIND | FollowUp::KIND => Some(Why::Shared { is_open: is_open.unwrap_or(false) }),
        Person::KIND | SamePerson::KIND => Some(Why::Person),
        kind if kind.starts_with("practice.") && first.envelope.author == member => Some(Why::Own),
        _ => None,
    }
}

fn facts(asked: &Asked<'_>, bare: &Bare, why: Option<Why>, days: i64, is_erased: bool) -> Facts {
    let envelope = &bare.entry.envelope;
    let gate = asked.gates.get(&envelope.initiative).filter(|_| why.is_some());
    let is_erasure = envelope.kind.as_str() == Kind::ERASURE;
    Facts {
        why,
        erased: is_erased || is_erasure || !bare.has_content,
        thread_days: days,
        days,
        has_words: bare.has_words,
        sees_codes: gate.is_some_and(|gate| gate.may_see_codes(envelope)),
        reads: gate.is_some_and(|gate| gate.may_read(envelope)),
        mode: asked.mode,
    }
}

fn note(asked: &Asked<'_>, walk: &mut Walk, found: &mut Found, bare: &Bare, root: i64, facts: Facts) -> Result<(), StoreError> {
    let seq = bare.entry.seq.number();
    let share = share(facts);
    // What this phone wrote itself it holds, whether or not it was ever given.
    if share == Share::Nothing && bare.entry.envelope.device == asked.device && walk.held.has(seq).is_none() {
        walk.held.suspect(seq);
    }
    if let Some(has) = walk.held.wants(seq, share) {
        walk.held.tell(seq, has);
        found.insert(seq, (has, root));
    }
    Ok(())
}

/// How many whole days ago.
fn days(at: Instant, now: Instant) -> i64 {
    now.micros().saturating_sub(at.micros()).div_euclid(DAY).max(0)
}
