//! Initiatives made up by chance, with a seed: statements, evidence, events, brackets, each in a thread that may be amended,
//! amended twice apart, taken back or destroyed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_initiative::crisis::{Bracket, Confidence, ContextEvent, Crisis, Effect, EffectOn, Occurrence};
use jalon_initiative::form::{Code, Form};
use jalon_initiative::pathway::{Passed, StepSaid, StepState};
use jalon_initiative::{Current, Opener, Picture};
use jalon_record::canonical;
use jalon_record::edtf::Edtf;
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope, Open};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, Seq, SiteId};
use jalon_record::seal::{Keys, Salt, Sealed, SiteKey};
use jalon_record::thread::{Act, Link, Standing, Thread};

/// The steps spoken of.
pub const STEPS: &[&str] = &["A1", "B1", "B2", "B3", "C1", "D1", "D4", "E1"];

/// Chance with a seed (SplitMix64: G. L. Steele et al., OOPSLA 2014).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % most as u64).unwrap()
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }

    /// A day of March 2020, certain or one of a few; sometimes an interval.
    pub fn date(&mut self) -> Edtf {
        let first = 1 + self.below(20);
        let fuzzy = |from: usize, chance: &mut Self| match chance.below(2) {
            0 => format!("2020-03-{from:02}"),
            _ => format!("[2020-03-{from:02}..2020-03-{:02}]", from + 1 + chance.below(3)),
        };
        let text = match self.below(4) {
            0 => format!("2020-03-{first:02}/2020-03-{:02}", first + self.below(6)),
            _ => fuzzy(first, self),
        };
        Edtf::parse(&text).unwrap()
    }
}

/// One entry before it has a place.
#[derive(Clone)]
struct Written {
    envelope: Envelope,
    open: String,
}

/// Everything that was written, in the order of arrival.
#[derive(Clone)]
pub struct Initiative {
    arrived: Vec<Written>,
}

impl Initiative {
    pub fn made(chance: &mut Chance) -> Self {
        let mut made = Self { arrived: Vec::new() };
        let crisis = made.write(chance, &Crisis {}, vec![]);
        for _ in 0..1 + chance.below(3) {
            let (start, end) = (chance.date(), chance.date());
            let code = |text: &str| Code::new(text).unwrap();
            let phase = chance.one(&["disruption", "adaptation", "reconstruction"]);
            let bracket = Bracket { crisis, scheme: code("team"), phase: code(phase), start, end, marker: None, clock: None };
            made.write(chance, &bracket, vec![]);
        }
        for _ in 0..2 + chance.below(3) {
            made.event(chance, crisis);
        }
        for _ in 0..4 + chance.below(14) {
            made.statement(chance, vec![]);
        }
        made.amend(chance);
        made
    }

    fn event(&mut self, chance: &mut Chance, crisis: EntryId) {
        let event = ContextEvent {
            confidence: Confidence::Derived,
            occurrence: Occurrence::Actual,
            crisis: Some(crisis),
            constructs: vec![],
            level: None,
            lang: None,
        };
        let of = self.write(chance, &event, vec![]);
        let step = (chance.below(3) > 0).then(|| chance.one(STEPS).to_owned());
        let effect = chance.one(Effect::ALL);
        let mechanism = (chance.below(2) > 0).then(|| Code::new(chance.one(&["hurry", "emergency-money"])).unwrap());
        let effect = EffectOn { of, step, effect, mechanism, intensity: None, supporting: vec![] };
        self.write(chance, &effect, vec![]);
    }

    fn statement(&mut self, chance: &mut Chance, amends: Vec<EntryId>) -> EntryId {
        let (step, state) = (chance.one(STEPS), chance.one(StepState::ALL));
        if amends.is_empty() && chance.below(8) == 0 {
            let toward = chance.one(STEPS).to_owned();
            let passed = Passed { step: step.to_owned(), toward, repair_by: chance.date() };
            self.write(chance, &passed, vec![]);
        }
        let until = (state == StepState::Deferred).then(|| chance.date());
        let said = StepSaid { step: step.to_owned(), state, until, owner_role: None, instead: None };
        self.write(chance, &said, amends)
    }

    /// Some statements are amended, a few twice and apart, some taken back or destroyed.
    fn amend(&mut self, chance: &mut Chance) {
        let said: Vec<EntryId> =
            self.arrived.iter().filter(|w| w.envelope.kind.as_str() == StepSaid::KIND).map(|w| w.envelope.id).collect();
        for id in said {
            match chance.below(10) {
                0 => drop(self.statement(chance, vec![id])),
                1 => {
                    self.statement(chance, vec![id]);
                    self.statement(chance, vec![id]);
                }
                2 => drop(self.write_open(chance, Kind::RETRACTION, 1, "{}".into(), vec![id])),
                3 => drop(self.write_open(chance, Kind::ERASURE, 1, r#"{"ground":"request"}"#.into(), vec![id])),
                _ => {}
            }
        }
    }

    fn write<F: Form>(&mut self, chance: &mut Chance, form: &F, amends: Vec<EntryId>) -> EntryId {
        self.write_open(chance, F::KIND, F::VERSION, canonical::text(form).unwrap(), amends)
    }

    fn write_open(&mut self, chance: &mut Chance, kind: &str, version: u32, open: String, amends: Vec<EntryId>) -> EntryId {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&(self.arrived.len() as u64 + 1).to_be_bytes());
        let envelope = Envelope {
            id: EntryId::from_bytes(id),
            site: SiteId::from_bytes([1; 16]),
            initiative: InitiativeId::from_bytes([2; 16]),
            author: MemberId::from_bytes([chance.below(3) as u8 + 1; 16]),
            device: DeviceId::from_bytes([3; 16]),
            device_seq: self.arrived.len() as i64 + 1,
            kind: Kind::new(kind).unwrap(),
            version,
            occurred: chance.date(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            about: None,
            audience: Audience::Team,
            amends,
            commitment: Commitment::from_bytes([0; 32]),
        };
        let id = envelope.id;
        self.arrived.push(Written { envelope, open });
        id
    }

    /// The same entries, arriving in another order: what amends comes after what it amends, as the sequencer asks.
    pub fn arriving_otherwise(&self, chance: &mut Chance) -> Self {
        let mut waiting = self.arrived.clone();
        chance.shuffle(&mut waiting);
        let mut arrived: Vec<Written> = Vec::new();
        while !waiting.is_empty() {
            let here = |id: &EntryId| arrived.iter().any(|known| known.envelope.id == *id);
            let next = waiting.iter().position(|written| written.envelope.amends.iter().all(here)).unwrap();
            arrived.push(waiting.remove(next));
        }
        Self { arrived }
    }

    /// The threads, by the entry that opened each.
    fn threads(&self) -> BTreeMap<EntryId, Thread> {
        let mut roots: BTreeMap<EntryId, EntryId> = BTreeMap::new();
        let mut threads: BTreeMap<EntryId, Thread> = BTreeMap::new();
        for (at, written) in self.arrived.iter().enumerate() {
            let envelope = &written.envelope;
            let root = envelope.amends.first().map_or(envelope.id, |above| roots[above]);
            roots.insert(envelope.id, root);
            let seq = Seq::new(at as i64 + 1).unwrap();
            let link = Link { seq, id: envelope.id, amends: envelope.amends.clone(), act: Act::of(&envelope.kind) };
            threads.entry(root).or_default().join(link);
        }
        threads
    }

    /// The threads in which versions made apart wait for a person to choose.
    pub fn unsettled(&self) -> BTreeSet<EntryId> {
        self.threads().into_iter().filter(|(_, thread)| thread.in_conflict()).map(|(root, _)| root).collect()
    }

    /// The shown versions of the threads that count.
    pub fn currents(&self) -> Vec<Current> {
        let current = |(root, thread): (EntryId, Thread)| match thread.standing() {
            Some(Standing::Shown(seq)) => {
                let written = &self.arrived[usize::try_from(seq.number()).unwrap() - 1];
                let open = Open::from_stored(written.open.clone());
                let body = Body { salt: Salt::new([0; 32]), open, sealed: Sealed::default() };
                let received_at = Instant::from_micros(0);
                let entry = Entry { envelope: written.envelope.clone(), seq, received_at, body: Some(body) };
                Some(Current { root, entry, in_conflict: thread.in_conflict() })
            }
            _ => None,
        };
        self.threads().into_iter().filter_map(current).collect()
    }
}

/// What is said of steps in these entries.
pub fn said(currents: &[Current]) -> impl Iterator<Item = StepSaid> {
    let said = currents.iter().filter(|current| current.entry.envelope.kind.as_str() == StepSaid::KIND);
    said.map(|current| current.entry.body.as_ref().unwrap().read_open().unwrap())
}

/// The picture that a reader without words has.
pub fn folded(currents: Vec<Current>) -> Picture {
    let opener: Arc<dyn Opener> = Arc::new(Shut(SiteKey::new([7; 32])));
    Picture::of(currents, &opener)
}

struct Shut(SiteKey);

impl Opener for Shut {
    fn keys(&self) -> &dyn Keys {
        &self.0
    }

    fn may_read(&self, _: &Entry) -> bool {
        false
    }

    fn note(&self, _: &Entry) {}

    fn round(&self) -> u64 {
        1
    }
}
