//! What erasing would destroy, and what it would keep.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jalon_initiative::Current;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::meaning::Meaning;
use jalon_initiative::trust::SamePerson;
use jalon_initiative::trust::erasing::{Destroyed, KeptBack, PROOF, Proof, WhyKept};
use jalon_initiative::trust::hold::Holds;
use jalon_initiative::trust::retention::{Retention, Term};
use jalon_record::edtf::Day;
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, PersonRef, Seq};

use super::TOGETHER;
use crate::db::{Db, Row};
use crate::files::{FileId, file_named_in};
use crate::views::STANDING_ERASED;
use crate::{Store, StoreError};

/// The most entries that one import is looked for among, before and after the one that is named.
const AROUND: i64 = 20_000;

const ABOUT: &str = "SELECT seq FROM entry WHERE site = $1 AND about = $2 ORDER BY seq";
const BROUGHT: &str = "SELECT seq FROM entry WHERE site = $1 AND seq >= $2 AND seq <= $3 AND author = $4 AND device = $5 \
    AND received_at = $6 AND initiative = $7 AND LENGTH(amends) = 0 ORDER BY seq";
const SEQ_OF: &str = "SELECT seq FROM entry WHERE site = $1 AND id = $2";
const ROOT_OF: &str = "SELECT root FROM views.link WHERE site = $1 AND seq = $2";
const THREAD: &str = "SELECT initiative, standing, head, last_day FROM views.thread WHERE site = $1 AND root = $2";
const PARTS: &str = "SELECT e.seq, e.id, e.kind, e.about, e.audience, e.device, e.received_at, b.open \
    FROM entry e LEFT JOIN body b ON b.site = e.site AND b.seq = e.seq WHERE e.site = $1 AND e.seq = $2 \
    UNION ALL SELECT e.seq, e.id, e.kind, e.about, e.audience, e.device, e.received_at, b.open \
    FROM views.link l JOIN entry e ON e.site = l.site AND e.seq = l.seq \
    LEFT JOIN body b ON b.site = e.site AND b.seq = e.seq WHERE l.site = $1 AND l.root = $2 ORDER BY 1";

/// What is to be erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// The thread of one entry.
    Entry(EntryId),
    /// Everything that came in one stroke with this entry: the rows of an import.
    Source(EntryId),
    /// Everything about a person.
    Person(PersonRef),
    /// Threads whose time to be kept is over; the first [`TOGETHER`] of them.
    Term(Vec<EntryId>),
}

/// A thread that would be erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Marked {
    /// The entry that opened it.
    pub root: EntryId,
    /// Its place.
    pub seq: Seq,
    /// Its kind.
    pub kind: Kind,
    /// The person it is about.
    pub about: Option<PersonRef>,
    /// For whom it was written.
    pub audience: Audience,
    /// How many entries of it still have content, all versions counted.
    pub entries: u32,
    /// Where it stands, of an entry of the room `trust`.
    pub state: Option<Code>,
    /// The last day on which it can have happened, and the day on which its last version was received.
    days: (Option<Day>, Day),
    devices: Vec<DeviceId>,
    files: Vec<FileId>,
}

/// What erasing would do.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// What would be destroyed.
    pub threads: Vec<Marked>,
    /// What would be kept, and why.
    pub kept: Vec<KeptBack>,
    /// Why nothing at all may be erased now.
    pub refused: Option<WhyKept>,
    /// Devices other than this machine on which some of it was written.
    pub devices: BTreeSet<DeviceId>,
    /// How many kept files it names.
    pub files: u32,
}

impl Plan {
    /// How many entries of each kind, all versions counted.
    pub fn destroyed(&self) -> Vec<Destroyed> {
        let mut counts: BTreeMap<&Kind, u32> = BTreeMap::new();
        for thread in &self.threads {
            *counts.entry(&thread.kind).or_default() += thread.entries;
        }
        counts.into_iter().map(|(kind, entries)| Destroyed { entries, kind: kind.clone() }).collect()
    }

    pub(super) fn proofs(&self) -> Vec<Proof> {
        let proof = |thread: &Marked| Some(Proof { entry: thread.root, kind: thread.kind.clone(), state: thread.state.clone()? });
        self.threads.iter().filter_map(proof).collect()
    }
}

impl Store {
    /// What erasing would destroy and what it would keep. Nothing is changed.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn plan_erasing(&self, initiative: InitiativeId, what: &What, today: Day) -> Result<Plan, StoreError> {
        let trust = self.trust(initiative)?;
        let told = self.told(initiative)?;
        let holds = Holds::of(&trust).following(&told.same);
        let rules = adopted(&trust).map(|(_, open)| open).unwrap_or_default();
        let refused = match what {
            What::Person(person) => holds.on_person(*person),
            _ => holds.on_everything(),
        };
        let mut plan = Plan { refused: refused.then_some(WhyKept::Hold), ..Plan::default() };
        for thread in self.threads_of(initiative, what)? {
            let term = thread.term();
            let why = match () {
                () if PROOF.contains(&thread.kind.as_str()) => Some(WhyKept::Proof),
                () if holds.on(thread.root, thread.about) => Some(WhyKept::Hold),
                () if rules.law_keeps(&term, today) => Some(WhyKept::Law),
                () => None,
            };
            match why {
                // What an earlier act left as proof is no part of what is kept of a person.
                Some(WhyKept::Proof) if matches!(what, What::Person(_)) => {}
                Some(why) => plan.kept.push(KeptBack { entry: thread.root, why }),
                None => plan.threads.push(thread),
            }
        }
        if matches!(what, What::Term(_)) {
            plan.threads.truncate(TOGETHER);
        }
        let files: HashSet<FileId> = plan.threads.iter().flat_map(|thread| thread.files.iter().copied()).collect();
        plan.files = u32::try_from(files.len()).unwrap_or(u32::MAX);
        plan.devices = plan.threads.iter().flat_map(|thread| thread.devices.iter().copied()).collect();
        plan.devices.remove(&self.device());
        Ok(plan)
    }

    /// The threads that still have content, in the order of the site.
    pub(super) fn threads_of(&self, initiative: InitiativeId, what: &What) -> Result<Vec<Marked>, StoreError> {
        let brought_with = match what {
            What::Source(id) => self.entry(*id)?,
            _ => None,
        };
        let people = match what {
            What::Person(person) => self.pseudonyms_of(initiative, *person)?,
            _ => Vec::new(),
        };
        self.read_views(|db| {
            let mut roots = BTreeSet::new();
            for seq in self.places_of(db, what, &people, brought_with.as_ref())? {
                let params = [self.site.as_bytes().into(), seq.into()];
                roots.insert(match db.row(ROOT_OF, &params)? {
                    Some(mut row) => row.int()?,
                    None => seq,
                });
            }
            let marked = roots.into_iter().map(|root| self.marked(db, initiative, root));
            let mut marked: Vec<Marked> = marked.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
            marked.retain(|thread| thread.entries > 0);
            // What leads from one pseudonym to another goes last.
            marked.sort_by_key(|thread| thread.kind.as_str() == SamePerson::KIND);
            Ok(marked)
        })
    }

    fn places_of(
        &self,
        db: &mut Db,
        what: &What,
        people: &[PersonRef],
        brought_with: Option<&Entry>,
    ) -> Result<Vec<i64>, StoreError> {
        let site = self.site.as_bytes();
        let mut rows = Vec::new();
        match (what, brought_with) {
            (What::Entry(id), _) => rows = db.rows(SEQ_OF, &[site.into(), id.as_bytes().into()])?,
            (What::Person(_), _) => {
                for person in people {
                    rows.extend(db.rows(ABOUT, &[site.into(), person.as_bytes().into()])?);
                }
            }
            (What::Term(ids), _) => {
                for id in ids {
                    rows.extend(db.rows(SEQ_OF, &[site.into(), id.as_bytes().into()])?);
                }
            }
            (What::Source(_), None) => {}
            (What::Source(_), Some(Entry { envelope, seq, received_at, .. })) => {
                let around = (seq.number().saturating_sub(AROUND), seq.number().saturating_add(AROUND));
                let params = [
                    site.into(),
                    around.0.into(),
                    around.1.into(),
                    envelope.author.as_bytes().into(),
                    envelope.device.as_bytes().into(),
                    received_at.micros().into(),
                    envelope.initiative.as_bytes().into(),
                ];
                rows = db.rows(BROUGHT, &params)?;
            }
        }
        rows.into_iter().map(|mut row| row.int()).collect()
    }

    fn marked(&self, db: &mut Db, initiative: InitiativeId, root: i64) -> Result<Option<Marked>, StoreError> {
        let params = [self.site.as_bytes().into(), root.into()];
        let Some(mut row) = db.row(THREAD, &params)? else { return Ok(None) };
        let (of, standing, head, last_day) =
            (InitiativeId::from_slice(&row.bytes()?)?, row.int()?, row.int()?, row.int_or_null()?);
        if of != initiative || standing == STANDING_ERASED {
            return Ok(None);
        }
        let parts = db.rows(PARTS, &params)?.into_iter().map(Part::read).collect::<Result<Vec<_>, _>>()?;
        let Some(first) = parts.first() else { return Ok(None) };
        let written = parts.iter().map(|part| part.received_at).max().unwrap_or(first.received_at);
        let happened = last_day.and_then(|day| i32::try_from(day).ok()).and_then(Day::from_number);
        let written = day_of(written)?;
        let shown = parts.iter().find(|part| part.seq.number() == head).unwrap_or(first);
        let state = shown.state().filter(|_| first.kind.as_str().starts_with("trust."));
        let full = || parts.iter().filter(|part| part.open.is_some());
        Ok(Some(Marked {
            root: first.id,
            seq: first.seq,
            kind: first.kind.clone(),
            about: parts.iter().find_map(|part| part.about),
            audience: shown.audience,
            entries: u32::try_from(full().count()).unwrap_or(u32::MAX),
            state,
            days: (happened, written),
            devices: full().map(|part| part.device).collect(),
            files: full().filter_map(|part| file_named_in(part.open.as_deref()?)).collect(),
        }))
    }
}

impl Marked {
    /// As the rules of retention look at it.
    pub fn term(&self) -> Term {
        Term { root: self.root, kind: self.kind.clone(), written: self.days.1, happened: self.days.0 }
    }
}

/// One entry of a thread.
struct Part {
    seq: Seq,
    id: EntryId,
    kind: Kind,
    about: Option<PersonRef>,
    audience: Audience,
    device: DeviceId,
    received_at: Instant,
    open: Option<String>,
}

impl Part {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            seq: Seq::new(row.int()?)?,
            id: EntryId::from_slice(&row.bytes()?)?,
            kind: Kind::new(&row.text()?)?,
            about: row.bytes_or_null()?.map(|bytes| PersonRef::from_slice(&bytes)).transpose()?,
            audience: Audience::from_code(&row.text()?)?,
            device: DeviceId::from_slice(&row.bytes()?)?,
            received_at: Instant::from_micros(row.int()?),
            open: row.text_or_null()?,
        })
    }

    /// What its open part calls its state, whatever its kind.
    fn state(&self) -> Option<Code> {
        #[derive(serde::Deserialize)]
        struct Stated {
            state: Code,
        }
        jalon_record::canonical::read::<Stated>(self.open.as_deref()?.as_bytes()).ok().map(|open| open.state)
    }
}

pub(super) fn adopted(trust: &[Current]) -> Option<(&Current, Retention)> {
    let read = |current: &Current| {
        let (envelope, body) = (&current.entry.envelope, current.entry.body.as_ref()?);
        match Meaning::read(envelope.kind.as_str(), envelope.version, body).ok()? {
            Meaning::Retention(open) => Some(open),
            _ => None,
        }
    };
    let rules = trust.iter().filter_map(|current| Some((current, read(current)?)));
    rules.max_by_key(|(current, _)| current.entry.seq)
}

/// The day of an instant, counted as the record counts days.
pub(super) fn day_of(at: Instant) -> Result<Day, StoreError> {
    let number = i32::try_from(at.micros().div_euclid(86_400_000_000)).ok();
    number.and_then(Day::from_number).ok_or(StoreError::Damaged("day"))
}
