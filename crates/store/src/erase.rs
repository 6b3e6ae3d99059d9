//! Erasing: one entry, what an import brought, everything about a person, what has been kept long enough.
//!
//! First a [`Plan`] says what would go, what would be kept and why; then [`Store::erase`] does it. Up to [`TOGETHER`] threads go in one
//! transaction. More go in several: an act that was cut off in between is finished when the site is opened next, and its entry
//! ([`Erasing`]) says since when and how far. What is destroyed is content: places, dates, authors and commitments stay, so that the
//! record remains provable.

mod plan;
mod term;

use std::collections::HashSet;

use jalon_initiative::Current;
use jalon_initiative::form::{Form, NoWords};
use jalon_initiative::meaning::{Erasure, Ground, Meaning};
use jalon_initiative::trust::SamePerson;
use jalon_initiative::trust::erasing::{Erasing, PROOF, Progress, Scope};
use jalon_record::edtf::Day;
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::{EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, Seq};
use jalon_record::thread::Standing;

use plan::day_of;
pub use plan::{Marked, Plan, What};
pub use term::{DueNow, Ran};

use crate::db::Db;
use crate::rows::{select_entry, stored_entry};
use crate::store::{now, random};
use crate::{Draft, Store, StoreError};

/// The most threads that are erased in one transaction.
pub const TOGETHER: usize = 4_000;

const ENTRIES_ABOUT: &str = select_entry!(" WHERE e.site = $1 AND e.about = $2 ORDER BY e.seq");
const MARK: &str = "INSERT INTO erasing (site, act) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const MARKED: &str = "SELECT act FROM erasing WHERE site = $1";
const UNMARK: &str = "DELETE FROM erasing WHERE site = $1 AND act = $2";

/// An order to erase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Order {
    /// In which initiative.
    pub initiative: InitiativeId,
    /// What.
    pub what: What,
    /// On what ground.
    pub ground: Ground,
    /// By whom.
    pub by: MemberId,
    /// The day, where the site is.
    pub today: Day,
}

/// An act of erasing, as the record tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Act {
    /// The entry that opened it: its name, and the number of its certificate.
    pub id: EntryId,
    /// Its place.
    pub seq: Seq,
    /// In which initiative.
    pub initiative: InitiativeId,
    /// By whom.
    pub by: MemberId,
    /// When the site received it.
    pub at: Instant,
    /// The person it was about.
    pub about: Option<PersonRef>,
    /// What it did.
    pub open: Erasing,
}

impl Act {
    fn of(current: &Current) -> Option<Self> {
        let (envelope, body) = (&current.entry.envelope, current.entry.body.as_ref()?);
        match Meaning::read(envelope.kind.as_str(), envelope.version, body).ok()? {
            Meaning::Erasing(open) => Some(Self {
                id: current.root,
                seq: current.entry.seq,
                initiative: envelope.initiative,
                by: envelope.author,
                at: current.entry.received_at,
                about: envelope.about,
                open,
            }),
            _ => None,
        }
    }
}

/// Whether anything is still sealed under the key of a person.
const SEALED_ABOUT: &str = "SELECT e.seq FROM entry e JOIN body b ON b.site = e.site AND b.seq = e.seq WHERE e.site = $1 \
    AND e.about = $2 AND e.kind <> $3 AND e.audience <> $4 AND LENGTH(b.sealed) > 0 LIMIT 1";

impl Store {
    /// Erases, and says what was done: when it returns, the content is gone from the record, the log of the database and the folder
    /// of files, and would not come back after a power cut.
    ///
    /// # Errors
    /// [`StoreError::Kept`] where a hold, a law or its being a proof forbids it, [`StoreError::NothingToErase`] where nothing is left
    /// to erase, or what the database refuses.
    pub fn erase(&self, order: &Order) -> Result<Act, StoreError> {
        let people = match order.what {
            What::Person(person) => self.pseudonyms_of(order.initiative, person)?,
            _ => Vec::new(),
        };
        let act = self.begin_erasing(order, TOGETHER)?;
        while !self.go_on_erasing(act, TOGETHER)? {}
        self.forget(&people)?;
        self.act_of_erasing(act)?.ok_or(StoreError::Damaged("erasing"))
    }

    /// Writes the act and erases the first threads with it, in one transaction.
    pub(crate) fn begin_erasing(&self, order: &Order, together: usize) -> Result<EntryId, StoreError> {
        let plan = self.plan_erasing(order.initiative, &order.what, order.today)?;
        if let Some(why) = plan.refused {
            return Err(StoreError::Kept(why));
        }
        match (plan.threads.is_empty(), plan.kept.first()) {
            (true, Some(kept)) => return Err(StoreError::Kept(kept.why)),
            (true, None) => return Err(StoreError::NothingToErase),
            (false, _) => {}
        }
        let act = EntryId::v7(now().millis(), random()?);
        let many = at_once(&plan.threads, together);
        let is_whole = plan.threads.len() <= many;
        let (scope, of, about) = match &order.what {
            What::Entry(id) => (Scope::Entry, Some(*id), plan.threads.first().and_then(|thread| thread.about)),
            What::Source(id) => (Scope::Source, Some(*id), None),
            What::Person(person) => (Scope::Person, None, Some(*person)),
            What::Term(_) => (Scope::Term, None, None),
        };
        let open = Erasing {
            destroyed: plan.destroyed(),
            files: plan.files,
            ground: order.ground,
            kept: plan.kept.clone(),
            of,
            proofs: plan.proofs(),
            scope,
            state: if is_whole { Progress::Done } else { Progress::Begun },
        };
        let draft = Draft::of(order.initiative, order.by, order.today.into(), &open, &NoWords {})?;
        let mut drafts = vec![draft.about(about).named(act)];
        for thread in plan.threads.iter().take(many) {
            drafts.push(erasure(order, thread)?);
        }
        if !is_whole {
            self.read(|db| db.execute(MARK, &[self.site.as_bytes().into(), act.as_bytes().into()]))?;
        }
        self.append(drafts)?;
        Ok(act)
    }

    /// Erases the next threads of an act; whether it has come to its end. What was written since the act began is left alone, as is what
    /// it set out to keep.
    pub(crate) fn go_on_erasing(&self, act: EntryId, together: usize) -> Result<bool, StoreError> {
        let Some(act) = self.act_of_erasing(act)? else {
            self.unmark(act)?;
            return Ok(true);
        };
        if act.open.state == Progress::Done {
            self.unmark(act.id)?;
            return Ok(true);
        }
        let what = match (act.open.scope, act.about, act.open.of) {
            (Scope::Person, Some(person), _) => What::Person(person),
            (Scope::Source, _, Some(id)) => What::Source(id),
            (_, _, Some(id)) => What::Entry(id),
            _ => return Err(StoreError::Damaged("erasing")),
        };
        let today = day_of(act.at)?;
        let order = Order { initiative: act.initiative, what, ground: act.open.ground, by: act.by, today };
        let kept: HashSet<EntryId> = act.open.kept.iter().map(|kept| kept.entry).collect();
        let mut left = self.threads_of(order.initiative, &order.what)?;
        left.retain(|thread| thread.seq < act.seq && !kept.contains(&thread.root) && !PROOF.contains(&thread.kind.as_str()));
        let many = at_once(&left, together);
        let mut drafts = left.iter().take(many).map(|thread| erasure(&order, thread)).collect::<Result<Vec<_>, _>>()?;
        let is_last = left.len() <= many;
        if is_last {
            let done = Erasing { state: Progress::Done, ..act.open };
            let draft = Draft::of(act.initiative, act.by, today.into(), &done, &NoWords {})?;
            drafts.push(draft.about(act.about).amending(vec![act.id]));
        }
        self.append(drafts)?;
        if is_last {
            self.unmark(act.id)?;
        }
        Ok(is_last)
    }

    /// Finishes what was cut off; how many acts these were.
    pub(crate) fn finish_erasing(&self) -> Result<usize, StoreError> {
        let marked = self.read(|db| db.rows(MARKED, &[self.site.as_bytes().into()]))?;
        let many = marked.len();
        for mut row in marked {
            let act = EntryId::from_slice(&row.bytes()?)?;
            while !self.go_on_erasing(act, TOGETHER)? {}
        }
        Ok(many)
    }

    /// An act of erasing, by the entry that opened it.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn act_of_erasing(&self, id: EntryId) -> Result<Option<Act>, StoreError> {
        let Some(first) = self.entry(id)? else { return Ok(None) };
        let thread = self.thread(&first)?;
        let Some(Standing::Shown(shown)) = thread.standing() else { return Ok(None) };
        let shown = thread.links().iter().find(|link| link.seq == shown).map_or(id, |link| link.id);
        let Some(entry) = self.entry(shown)? else { return Ok(None) };
        let act = Act::of(&Current { root: id, entry, in_conflict: false });
        Ok(act.map(|act| Act { seq: first.seq, at: first.received_at, by: first.envelope.author, ..act }))
    }

    /// The acts of erasing of an initiative, the last first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn acts_of_erasing(&self, initiative: InitiativeId) -> Result<Vec<Act>, StoreError> {
        let mut acts: Vec<Act> = self.trust(initiative)?.iter().filter_map(Act::of).collect();
        acts.sort_by_key(|act| std::cmp::Reverse(act.seq));
        Ok(acts)
    }

    /// The pseudonyms that entries of an initiative are about, each by itself.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn people_of(&self, initiative: InitiativeId) -> Result<Vec<PersonRef>, StoreError> {
        let mut people: Vec<PersonRef> = self.pseudonyms(initiative)?.into_iter().map(|(person, _)| person).collect();
        people.sort();
        Ok(people)
    }

    /// Every entry about a person, under all their pseudonyms, erased ones and erasures among them, in the order of the site.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn entries_about(&self, initiative: InitiativeId, person: PersonRef) -> Result<Vec<Entry>, StoreError> {
        let mut about: Vec<Entry> = Vec::new();
        for person in self.pseudonyms_of(initiative, person)? {
            about.extend(self.read(|db| {
                let rows = db.rows(ENTRIES_ABOUT, &[self.site.as_bytes().into(), person.as_bytes().into()])?;
                let entries = rows.into_iter().map(|mut row| Ok(stored_entry(&mut row)?.entry));
                entries.collect::<Result<Vec<Entry>, StoreError>>()
            })?);
        }
        about.retain(|entry| entry.envelope.initiative == initiative);
        about.sort_by_key(|entry| entry.seq);
        Ok(about)
    }

    fn unmark(&self, act: EntryId) -> Result<(), StoreError> {
        self.read(|db| db.execute(UNMARK, &[self.site.as_bytes().into(), act.as_bytes().into()])).map(|_| ())
    }

    /// What is left in the log of the database goes now; with a person, the keys that their words were sealed with, one for each
    /// of their pseudonyms.
    fn forget(&self, people: &[PersonRef]) -> Result<(), StoreError> {
        for person in people {
            self.destroy_key_of(*person)?;
        }
        self.read(Db::forget_deleted)
    }

    /// The one place where the key of a person is destroyed with their entries: what was sealed under it opens nowhere any more, in
    /// older copies neither. Where something about them is kept (a hold, another initiative), its key is kept with it.
    fn destroy_key_of(&self, person: PersonRef) -> Result<(), StoreError> {
        let cells = [self.site.as_bytes().into(), person.as_bytes().into(), Kind::ERASURE.into(), Audience::Author.code().into()];
        let is_used = self.read(|db| db.row(SEALED_ABOUT, &cells))?.is_some();
        if !is_used {
            self.destroy_scope(jalon_record::seal::Scope::Person(person))?;
        }
        Ok(())
    }
}

/// How many of these threads go at once. That two pseudonyms are one person goes last and all together: what is left of someone
/// must still be found.
fn at_once(threads: &[Marked], together: usize) -> usize {
    let others = threads.iter().filter(|thread| thread.kind.as_str() != SamePerson::KIND).count();
    if others <= together { threads.len() } else { together }
}

fn erasure(order: &Order, thread: &Marked) -> Result<Draft, StoreError> {
    let open = Erasure { ground: order.ground };
    let draft = Draft::of(order.initiative, order.by, order.today.into(), &open, &NoWords {})?;
    Ok(draft.audience(thread.audience).about(thread.about).amending(vec![thread.root]))
}
