//! The one gate in front of every read of sealed words, and the trail of what passed it.
//!
//! A gate is made for one request: who reads, in which initiative, as its record stands. The store opens words for whoever
//! holds a gate and for nobody else, and every entry whose words were opened is on the trail, from which the access log is
//! written.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jalon_record::edtf::Day;
use jalon_record::entry::{Entry, Envelope};
use jalon_record::id::{InitiativeId, Instant, MemberId, PersonRef, Seq};
use jalon_record::seal::OwnKeys;

use crate::{Action, Class, Decision, Facts, Missing, Policies, Purposes, Reader, Role, Sort, Standing, decide};

/// What keeps words closed that no envelope tells of: a passage of a conversation is closed by the consent of everyone in it.
/// Asked of every entry whose words are about to be opened, before any policy.
pub trait Withholds: std::fmt::Debug + Send + Sync {
    /// Whether the words of an entry stay closed for whoever reads at this gate.
    fn withholds(&self, envelope: &Envelope) -> bool;
}

/// Decides what one reader may read of one initiative during one request, and remembers what was opened.
#[derive(Clone, Debug)]
pub struct Gate {
    sight: Sight,
    today: Day,
    now: Instant,
    trail: Trail,
    own: Option<Arc<OwnKeys>>,
    withholds: Option<Arc<dyn Withholds>>,
}

/// All that decides at a gate, as one value to compare: two gates of equal sight let the same words pass.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sight {
    reader: Reader,
    /// None where nothing is seen.
    initiative: Option<InitiativeId>,
    standing: Arc<Standing>,
    /// What the agreements allow that are in force and that the reader signed.
    allows: Purposes,
    /// The persons for whom the reader broke the glass, where it is still open.
    glasses: Vec<PersonRef>,
    /// How many of the reader's own keys are unlocked.
    unlocked: usize,
}

impl Sight {
    fn of(reader: Reader, initiative: Option<InitiativeId>, standing: Arc<Standing>, today: Day, now: Instant) -> Self {
        let (allows, glasses) = (standing.allows(reader.member, today), standing.broken_glass(reader.member, now));
        Self { reader, initiative, standing, allows, glasses, unlocked: 0 }
    }

    /// What the policies are asked with, of an entry that was not erased.
    fn facts(&self, envelope: &Envelope) -> Facts {
        let class = self.standing.class(envelope);
        let person = envelope.about.and_then(|about| self.standing.people.get(&about));
        Facts {
            role: self.reader.role,
            active: true,
            fresh: false,
            here: self.initiative == Some(envelope.initiative),
            own: envelope.author == self.reader.member,
            audience: envelope.audience,
            class,
            sort: Sort::of_kind(envelope.kind.as_str()),
            erased: false,
            about: envelope.about.is_some(),
            agrees: person.map_or(Purposes::NONE, |person| person.purposes),
            restricted: person.is_some_and(|person| person.restrictions.iter().any(|wish| wish.concerns(self.reader, class))),
            glass: envelope.about.is_some_and(|about| self.glasses.contains(&about)),
            allows: self.allows,
        }
    }
}

/// What the policies say of someone reading an entry, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explained {
    /// What they were asked with.
    pub facts: Facts,
    /// What they say.
    pub decision: Arc<Decision>,
    /// The least that people would have to settle for the words to open; empty where they are open, and where nothing
    /// that can be settled opens them.
    pub missing: Vec<Missing>,
}

impl Gate {
    /// A gate for someone who reads in an initiative, as its record stands at a day and an instant; what they open is
    /// noted on the trail.
    pub fn of(reader: Reader, initiative: InitiativeId, standing: Arc<Standing>, today: Day, now: Instant, trail: Trail) -> Self {
        Self { sight: Sight::of(reader, Some(initiative), standing, today, now), today, now, trail, own: None, withholds: None }
    }

    /// A gate that nobody passes: for what is told by codes alone.
    pub fn shut() -> Self {
        let reader = Reader { member: MemberId::from_bytes([0; 16]), role: Role::Administrator };
        let (today, now) = (Day::MIN, Instant::from_micros(0));
        let sight = Sight::of(reader, None, Arc::default(), today, now);
        Self { sight, today, now, trail: Trail::default(), own: None, withholds: None }
    }

    /// The same gate, noting on another trail.
    #[must_use]
    pub fn noting(&self, trail: Trail) -> Self {
        Self { trail, ..self.clone() }
    }

    /// The same gate, with the reader's own keys as far as they are unlocked: what is sealed to them opens for nobody else.
    #[must_use]
    pub fn with_own(&self, own: Option<Arc<OwnKeys>>) -> Self {
        Self { own: own.filter(|own| own.member() == self.sight.reader.member), ..self.clone() }
    }

    /// The same gate, with what keeps words closed beside the policies.
    #[must_use]
    pub fn withholding(&self, withholds: Arc<dyn Withholds>) -> Self {
        Self { withholds: Some(withholds), ..self.clone() }
    }

    /// Whether the words of an entry are closed whatever the policies say.
    pub fn withholds(&self, envelope: &Envelope) -> bool {
        self.withholds.as_ref().is_some_and(|withholds| withholds.withholds(envelope))
    }

    /// The reader's own keys, as far as they are unlocked.
    pub fn own_keys(&self) -> Option<&OwnKeys> {
        self.own.as_deref()
    }

    /// The trail that it notes on.
    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    /// What decides at this gate.
    pub fn sight(&self) -> Sight {
        Sight { unlocked: self.own_keys().map_or(0, |own| own.secrets().count()), ..self.sight.clone() }
    }

    /// Who reads.
    pub fn reader(&self) -> Reader {
        self.sight.reader
    }

    /// What the record says about who may be shown what.
    pub fn standing(&self) -> &Standing {
        &self.sight.standing
    }

    /// Whether the words of an entry may be read. Asking leaves no trace.
    pub fn may_read(&self, envelope: &Envelope) -> bool {
        decide(Action::ReadWords, &self.sight.facts(envelope)).allowed && !self.withholds(envelope)
    }

    /// Whether codes, dates and numbers of an entry may be seen: where they are open, and by whoever may read its words.
    pub fn may_see_codes(&self, envelope: &Envelope) -> bool {
        let facts = self.sight.facts(envelope);
        decide(Action::SeeCodes, &facts).allowed || decide(Action::ReadWords, &facts).allowed
    }

    /// Asks to read the words of an entry. A yes is noted, whether or not the words are then looked at.
    pub fn passes(&self, entry: &Entry) -> bool {
        let passes = entry.body.is_some() && self.may_read(&entry.envelope);
        if passes {
            self.note(entry);
        }
        passes
    }

    /// Notes that the words of an entry were looked at, by whoever may read them.
    pub fn note(&self, entry: &Entry) {
        let envelope = &entry.envelope;
        let class = self.sight.standing.class(envelope);
        self.trail.note_all(&[Opened { initiative: envelope.initiative, seq: entry.seq, about: envelope.about, class }]);
    }

    /// Whether this reader may read an entry, and why. Opens nothing, and leaves no trace.
    pub fn why(&self, entry: &Entry) -> Explained {
        explained(&self.sight, entry)
    }

    /// Whether someone else may read an entry, and why. Opens nothing for anyone.
    pub fn why_of(&self, reader: Reader, entry: &Entry) -> Explained {
        let standing = Arc::clone(&self.sight.standing);
        explained(&Sight::of(reader, self.sight.initiative, standing, self.today, self.now), entry)
    }
}

fn explained(sight: &Sight, entry: &Entry) -> Explained {
    let facts = Facts { erased: entry.body.is_none(), ..sight.facts(&entry.envelope) };
    let missing = Policies::shipped().map(|policies| policies.missing(&facts)).unwrap_or_default();
    Explained { facts, decision: decide(Action::ReadWords, &facts), missing }
}

/// What was opened during one request. Clones are the same trail.
#[derive(Clone, Default, Debug)]
pub struct Trail(Arc<Path>);

#[derive(Default, Debug)]
struct Path {
    opened: Mutex<BTreeMap<Seq, Opened>>,
    /// Where what is noted goes instead.
    onward: Mutex<Option<Trail>>,
    round: AtomicU64,
}

/// One entry whose words were opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opened {
    /// Its initiative.
    pub initiative: InitiativeId,
    /// Its place.
    pub seq: Seq,
    /// The person it is about.
    pub about: Option<PersonRef>,
    /// What sort of information it is.
    pub class: Class,
}

impl Trail {
    /// Notes what is read again without being opened again.
    pub fn note_all(&self, opened: &[Opened]) {
        if let Some(onward) = &*held(&self.0.onward) {
            return onward.note_all(opened);
        }
        held(&self.0.opened).extend(opened.iter().map(|one| (one.seq, *one)));
    }

    /// Whether anything that was noted so far is of a sort.
    pub fn holds(&self, is_of: impl Fn(&Opened) -> bool) -> bool {
        held(&self.0.opened).values().any(is_of)
    }

    /// Takes what was noted so far, by place.
    pub fn take(&self) -> Vec<Opened> {
        std::mem::take(&mut *held(&self.0.opened)).into_values().collect()
    }

    /// From now on, what is noted here is noted there: what outlives one request goes to the trail of the next.
    pub fn lead_to(&self, other: &Self) {
        *held(&self.0.onward) = (!self.is(other)).then(|| other.clone());
        self.0.round.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether what is noted here goes there.
    pub fn leads_to(&self, other: &Self) -> bool {
        held(&self.0.onward).as_ref().is_some_and(|onward| onward.is(other))
    }

    /// How often it was led elsewhere, counted from one.
    pub fn round(&self) -> u64 {
        self.0.round.load(Ordering::Relaxed) + 1
    }

    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
