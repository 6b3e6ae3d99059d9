//! The sequencer: gives entries their places, in one transaction, under the site's lock. What is acknowledged would
//! survive a power cut.

use std::collections::{BTreeSet, HashMap, HashSet};

use jalon_initiative::Form;
use jalon_initiative::pathway::Evidence;
use jalon_record::RecordError;
use jalon_record::entry::{Entry, LeafDigest, leaf_digest};
use jalon_record::id::{DeviceId, EntryId, Instant, Kind, Seq, SiteId};
use jalon_record::log::Frontier;
use jalon_record::seal::Scope;
use jalon_sync::{Known, Place, Refusal, Verdict, judge, judge_own};

use crate::db::{Db, Engine, Param, Row};
use crate::draft::{Counted, Item};
use crate::files::{FileId, file_named_in, unnamed};
use crate::phones::Spoken;
use crate::rows::{INSERT_BODY, INSERT_ENTRY, INSERT_SECRET, Spelled, Stored, amended, push_body, push_entry, push_secret};
use crate::{StoreError, keys};

/// What became of one entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It is in the record, durably, at this place.
    Stored {
        /// Its name.
        id: EntryId,
        /// Its place.
        seq: Seq,
    },
    /// It was there already.
    AlreadyHad {
        /// Its name.
        id: EntryId,
        /// Its place.
        seq: Seq,
    },
    /// It was not taken.
    Refused {
        /// Its name.
        id: EntryId,
        /// Why.
        refusal: Refusal,
    },
}

impl Outcome {
    /// The name of the entry, whatever became of it.
    pub fn id(&self) -> EntryId {
        match self {
            Self::Stored { id, .. } | Self::AlreadyHad { id, .. } | Self::Refused { id, .. } => *id,
        }
    }
}

/// Entries sent together.
pub(crate) struct Request {
    pub items: Vec<Item>,
    /// Taken whole or not at all; otherwise each entry has its own answer.
    pub whole: bool,
    /// What the phone that sends them says of itself.
    pub phone: Option<Spoken>,
}

/// What the sequencer answers to one request.
pub(crate) type Answer = Result<Vec<Outcome>, StoreError>;

const LOCK: &str = "UPDATE site SET size = size WHERE site = $1 RETURNING size, frontier";
const ADVANCE: &str = "UPDATE site SET size = $1, frontier = $2, root = $3 WHERE site = $4";
const PLACE: &str = "SELECT seq, kind, amends FROM entry WHERE site = $1 AND id = $2";
/// Thirty-two names at once: one question instead of thirty-two.
const PLACES: &str = "SELECT id, seq, kind, amends FROM entry WHERE site = $1 AND id IN (\
    $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
    $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)";
const LAST_COUNT: &str = "SELECT device_seq FROM entry WHERE site = $1 AND device = $2 ORDER BY device_seq DESC LIMIT 1";
const COUNTED: &str = "SELECT id FROM entry WHERE site = $1 AND device = $2 AND device_seq = $3";
const HAS_BODY: &str = "SELECT seq FROM body WHERE site = $1 AND seq = $2";
const FILE_OF: &str = "SELECT b.open FROM body b JOIN entry e ON e.site = b.site AND e.seq = b.seq WHERE b.site = $1 AND b.seq = $2 AND e.kind = $3";
const NAME: &str = "SELECT id FROM entry WHERE site = $1 AND seq = $2";
const AMENDING: &str = "SELECT seq, id, amends, kind FROM entry WHERE site = $1 AND seq > $2 AND LENGTH(amends) > 0 ORDER BY seq";
const DESTROY: &str = "DELETE FROM body WHERE site = $1 AND seq = $2";
const DESTROY_SECRET: &str = "DELETE FROM secret WHERE site = $1 AND seq = $2";

/// What one transaction of the sequencer has taken so far.
pub(crate) struct Taken {
    pub stored: Vec<Stored>,
    pub erased: bool,
    /// Kept files that no entry names any more.
    pub orphans: Vec<FileId>,
}

/// Gives places to all requests in one transaction.
pub(crate) fn sequence(
    db: &mut Db,
    site: SiteId,
    now: Instant,
    requests: Vec<Request>,
) -> Result<(Vec<Answer>, Taken), StoreError> {
    db.transaction(|db| {
        let mut row = db.row(LOCK, &[site.as_bytes().into()])?.ok_or(StoreError::Damaged("site"))?;
        let size = row.int()?;
        let frontier = Frontier::from_stored(u64::try_from(size).map_err(|_| StoreError::Damaged("size"))?, &row.bytes()?)?;
        let mut sequencer =
            Sequencer { db, site, now, frontier, pending: Pending::default(), files: Vec::new(), standing: HashSet::new() };
        let mut answers = Vec::with_capacity(requests.len());
        for request in requests {
            answers.push(sequencer.take(request)?);
        }
        let erased = sequencer.write()?;
        let Sequencer { frontier, pending, db, files, .. } = sequencer;
        let orphans = unnamed(db, site, files)?;
        if !pending.stored.is_empty() {
            let last = i64::try_from(frontier.size()).map_err(|_| StoreError::Damaged("size"))?;
            let (edge, root) = (frontier.to_bytes(), frontier.root());
            db.execute(ADVANCE, &[last.into(), Param::Bytes(&edge), root.as_bytes().into(), site.as_bytes().into()])?;
        }
        Ok((answers, Taken { stored: pending.stored, erased, orphans }))
    })
}

struct Sequencer<'a> {
    db: &'a mut Db,
    site: SiteId,
    now: Instant,
    frontier: Frontier,
    pending: Pending,
    /// The files that destroyed bodies named.
    files: Vec<FileId>,
    /// Keys that were not destroyed while entries sealed under them waited.
    standing: HashSet<(Scope, u32)>,
}

/// What was taken in this transaction and is not yet in the tables.
#[derive(Default, Clone)]
struct Pending {
    stored: Vec<Stored>,
    places: HashMap<EntryId, Place>,
    absent: HashSet<EntryId>,
    counts: HashMap<DeviceId, i64>,
}

impl Sequencer<'_> {
    fn take(&mut self, request: Request) -> Result<Answer, StoreError> {
        for (scope, generation) in request.items.iter().filter_map(|item| item.under) {
            if !self.standing.contains(&(scope, generation)) {
                if !keys::current_stands(self.db, self.site, scope, generation)? {
                    return Ok(Err(StoreError::Record(RecordError::KeyDestroyed)));
                }
                self.standing.insert((scope, generation));
            }
        }
        if let Some(spoken) = &request.phone
            && !spoken.is_the_same(self.db, self.site, &request.items)?
        {
            return Ok(Err(StoreError::DeviceCopied));
        }
        let before = (self.frontier.clone(), self.pending.stored.len(), self.pending.counts.clone());
        self.look_up(&request.items)?;
        let mut outcomes = Vec::with_capacity(request.items.len());
        for (index, item) in request.items.into_iter().enumerate() {
            let outcome = self.take_one(item)?;
            if let (Outcome::Refused { refusal, .. }, true) = (outcome, request.whole) {
                self.undo(before);
                return Ok(Err(StoreError::Refused { index, refusal }));
            }
            outcomes.push(outcome);
        }
        if let Some(spoken) = &request.phone {
            spoken.remember(self.db, self.site, &outcomes, self.now)?;
        }
        Ok(Ok(outcomes))
    }

    /// Names made here just now are new. PostgreSQL is asked for all others at once, so that judging need not cross to it
    /// for each; SQLite answers one by one as fast, and by its index.
    fn look_up(&mut self, items: &[Item]) -> Result<(), StoreError> {
        let (fresh, others): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.fresh);
        self.pending.absent.extend(fresh.iter().map(|item| item.envelope.id));
        if self.db.engine() == Engine::Sqlite {
            return Ok(());
        }
        let ids: Vec<EntryId> =
            others.iter().map(|item| item.envelope.id).filter(|id| !self.pending.places.contains_key(id)).collect();
        for chunk in ids.chunks(32) {
            let mut params: Vec<Param<'_>> = vec![self.site.as_bytes().into()];
            params.extend((0..32).map(|place| Param::from(chunk[place.min(chunk.len() - 1)].as_bytes())));
            let found = self.db.rows(PLACES, &params)?;
            self.pending.absent.extend(chunk);
            for mut row in found {
                let id = EntryId::from_slice(&row.bytes()?)?;
                self.pending.absent.remove(&id);
                self.remember(id, &mut row)?;
            }
        }
        Ok(())
    }

    fn remember(&mut self, id: EntryId, row: &mut Row) -> Result<Place, StoreError> {
        let (seq, kind) = (Seq::new(row.int()?)?, Kind::new(&row.text()?)?);
        let root = match amended(&row.bytes()?)?.first() {
            Some(target) => self.place(*target)?.map_or(seq, |place| place.root),
            None => seq,
        };
        let place = Place { seq, root, kind };
        self.pending.places.insert(id, place.clone());
        Ok(place)
    }

    fn undo(&mut self, (frontier, stored, counts): (Frontier, usize, HashMap<DeviceId, i64>)) {
        for dropped in self.pending.stored.drain(stored..) {
            self.pending.places.remove(&dropped.entry.envelope.id);
        }
        self.frontier = frontier;
        self.pending.counts = counts;
    }

    fn take_one(&mut self, mut item: Item) -> Result<Outcome, StoreError> {
        let id = item.envelope.id;
        let site = self.site;
        let verdict = match item.counted {
            Counted::ByDevice => judge(site, &item.envelope, &item.body, self)?,
            Counted::BySite => {
                item.envelope.device_seq = self.last_count(item.envelope.device)? + 1;
                judge_own(&item.envelope, self)?
            }
        };
        match verdict {
            Verdict::AlreadyHad(seq) => Ok(Outcome::AlreadyHad { id, seq }),
            Verdict::Refuse(refusal) => Ok(Outcome::Refused { id, refusal }),
            Verdict::Take => self.place_next(item).map(|seq| Outcome::Stored { id, seq }),
        }
    }

    fn place_next(&mut self, item: Item) -> Result<Seq, StoreError> {
        let number = i64::try_from(self.frontier.size()).map_err(|_| StoreError::Damaged("size"))?;
        let seq = Seq::new(number)?.next();
        let root = match item.envelope.amends.first() {
            Some(target) => self.place(*target)?.map_or(seq, |place| place.root),
            None => seq,
        };
        let leaf: LeafDigest = leaf_digest(&item.envelope, seq, self.now)?;
        self.frontier.push(&leaf);
        self.pending.counts.insert(item.envelope.device, item.envelope.device_seq);
        self.pending.places.insert(item.envelope.id, Place { seq, root, kind: item.envelope.kind.clone() });
        let entry = Entry { envelope: item.envelope, seq, received_at: self.now, body: Some(item.body) };
        self.pending.stored.push(Stored { entry, leaf });
        Ok(seq)
    }

    /// Writes what was taken; erasures destroy bodies, those taken in this same transaction among them.
    fn write(&mut self) -> Result<bool, StoreError> {
        let spelled: Vec<Spelled> = self.pending.stored.iter().map(|stored| Spelled::of(&stored.entry.envelope)).collect();
        let mut entries = Vec::with_capacity(spelled.len() * INSERT_ENTRY.columns);
        let mut bodies = Vec::with_capacity(spelled.len() * INSERT_BODY.columns);
        let mut secrets = Vec::with_capacity(spelled.len() * INSERT_SECRET.columns);
        for (stored, spelled) in self.pending.stored.iter().zip(&spelled) {
            push_entry(&mut entries, stored, spelled);
            push_body(&mut bodies, stored);
            push_secret(&mut secrets, stored);
        }
        self.db.insert(&INSERT_ENTRY, &entries)?;
        self.db.insert(&INSERT_BODY, &bodies)?;
        self.db.insert(&INSERT_SECRET, &secrets)?;
        let of_kind = |erasure: bool| -> Vec<(Seq, EntryId)> {
            self.pending
                .stored
                .iter()
                .filter(|stored| (stored.entry.envelope.kind.as_str() == Kind::ERASURE) == erasure)
                .flat_map(|stored| stored.entry.envelope.amends.first().map(|target| (stored.entry.seq, *target)))
                .collect()
        };
        let (erasures, amendments) = (of_kind(true), of_kind(false));
        for seq in self.threads_of(erasures.iter().map(|(_, target)| *target))? {
            self.destroy(seq)?;
        }
        let mut destroyed = !erasures.is_empty();
        for (seq, target) in amendments {
            if self.is_erased(target)? {
                self.destroy(seq)?;
                destroyed = true;
            }
        }
        Ok(destroyed)
    }

    fn destroy(&mut self, seq: Seq) -> Result<(), StoreError> {
        let (site, place) = (Param::from(self.site.as_bytes()), Param::from(seq.number()));
        if let Some(mut row) = self.db.row(FILE_OF, &[site, place, Evidence::KIND.into()])? {
            self.files.extend(file_named_in(&row.text()?));
        }
        self.db.execute(DESTROY, &[site, place])?;
        self.db.execute(DESTROY_SECRET, &[site, place])?;
        Ok(())
    }

    /// Whether the thread of an entry was erased: only an erasure takes the body of the entry that opened it. What a
    /// phone sends late about an erased entry keeps its place, and its content is destroyed on arrival.
    fn is_erased(&mut self, member: EntryId) -> Result<bool, StoreError> {
        let Some(place) = self.place(member)? else { return Ok(false) };
        Ok(self.db.row(HAS_BODY, &[self.site.as_bytes().into(), place.root.number().into()])?.is_none())
    }

    /// The places of all entries of the threads that these belong to, except erasures, whose ground is kept. One walk over what
    /// amends, however many threads there are.
    fn threads_of(&mut self, members: impl Iterator<Item = EntryId>) -> Result<BTreeSet<Seq>, StoreError> {
        let (mut places, mut names) = (BTreeSet::new(), HashSet::new());
        for member in members {
            let Some(Place { root, .. }) = self.place(member)? else { continue };
            if places.insert(root)
                && let Some(mut row) = self.db.row(NAME, &[self.site.as_bytes().into(), root.number().into()])?
            {
                names.insert(EntryId::from_slice(&row.bytes()?)?);
            }
        }
        let Some(first) = places.first() else { return Ok(places) };
        for mut row in self.db.rows(AMENDING, &[self.site.as_bytes().into(), first.number().into()])? {
            let (seq, id) = (Seq::new(row.int()?)?, EntryId::from_slice(&row.bytes()?)?);
            if amended(&row.bytes()?)?.iter().any(|target| names.contains(target)) {
                names.insert(id);
                if row.text()? != Kind::ERASURE {
                    places.insert(seq);
                }
            }
        }
        Ok(places)
    }
}

impl Known for Sequencer<'_> {
    type Error = StoreError;

    fn place(&mut self, id: EntryId) -> Result<Option<Place>, StoreError> {
        if let Some(place) = self.pending.places.get(&id) {
            return Ok(Some(place.clone()));
        }
        if self.pending.absent.contains(&id) {
            return Ok(None);
        }
        match self.db.row(PLACE, &[self.site.as_bytes().into(), id.as_bytes().into()])? {
            Some(mut row) => self.remember(id, &mut row).map(Some),
            None => Ok(None),
        }
    }

    fn last_count(&mut self, device: DeviceId) -> Result<i64, StoreError> {
        if let Some(last) = self.pending.counts.get(&device) {
            return Ok(*last);
        }
        let row = self.db.row(LAST_COUNT, &[self.site.as_bytes().into(), device.as_bytes().into()])?;
        let last = row.map(|mut row| row.int()).transpose()?.unwrap_or(0);
        self.pending.counts.insert(device, last);
        Ok(last)
    }

    fn counted(&mut self, device: DeviceId, count: i64) -> Result<Option<EntryId>, StoreError> {
        if let Some(pending) = self
            .pending
            .stored
            .iter()
            .map(|stored| &stored.entry.envelope)
            .find(|envelope| envelope.device == device && envelope.device_seq == count)
        {
            return Ok(Some(pending.id));
        }
        let row = self.db.row(COUNTED, &[self.site.as_bytes().into(), device.as_bytes().into(), count.into()])?;
        row.map(|mut row| Ok(EntryId::from_slice(&row.bytes()?)?)).transpose()
    }
}
