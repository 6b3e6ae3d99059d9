//! A record as far as the fold sees it, with its words beside it.

use std::collections::BTreeMap;

use jalon_exchange::qda::{Batch, Here, Item, Labels, OutWords, Plan};
use jalon_initiative::Current;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::inquiry::case::CaseSort;
use jalon_initiative::inquiry::sight::{Sight, Viewer};
use jalon_initiative::inquiry::source::SourceSort;
use jalon_initiative::inquiry::{Desk, SourceVersion};
use jalon_initiative::trust::standing::Statement;
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Purpose, Told};
use jalon_record::canonical;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope, Open};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, Seq, SiteId};
use jalon_record::seal::{Salt, Sealed};

#[derive(Clone, Default)]
pub struct Record {
    shown: BTreeMap<EntryId, Current>,
    pub words: OutWords,
    /// Names differ from record to record.
    pub place: u8,
    written: i64,
}

pub fn member(n: u8) -> MemberId {
    MemberId::from_bytes([n; 16])
}

pub fn person(n: u8) -> PersonRef {
    PersonRef::from_bytes([n; 16])
}

pub fn today() -> Day {
    Edtf::parse("2026-11-23").unwrap().bounds().start.earliest.unwrap()
}

pub fn labels() -> Labels {
    Labels {
        project: "Étude".into(), sort: "Sorte".into(), role: "Rôle".into(), closed: "(fermé)".into(), ..Labels::default()
    }
}

pub fn plan() -> Plan {
    Plan {
        people: BTreeMap::new(),
        needs: vec![Purpose::Analysis],
        sharing: None,
        told: SourceSort::Interview,
        written: SourceSort::Document,
        cases: CaseSort::Person,
        coders: Code::new("academic").unwrap(),
        lang: None,
        today: today().into(),
    }
}

impl Record {
    pub fn at(place: u8) -> Self {
        let mut record = Self { place, ..Self::default() };
        record.words.members = (1..9).map(|n| (member(n), format!("Membre {n}"))).collect();
        record
    }

    pub fn next(&mut self) -> EntryId {
        self.written += 1;
        let mut id = [self.place; 16];
        id[..8].copy_from_slice(&self.written.to_be_bytes());
        EntryId::from_bytes(id)
    }

    pub fn put<F: Form>(&mut self, author: u8, open: &F, words: &F::Words) -> EntryId {
        let id = self.next();
        self.write(id, author, &Edtf::parse("2026-11-01").unwrap(), None, open, words);
        id
    }

    pub fn write<F: Form>(&mut self, id: EntryId, by: u8, on: &Edtf, about: Option<PersonRef>, open: &F, words: &F::Words) {
        open.check(words).unwrap();
        let place = i64::try_from(self.shown.len()).unwrap() + 1;
        let envelope = Envelope {
            id,
            site: SiteId::from_bytes([1; 16]),
            initiative: InitiativeId::from_bytes([2; 16]),
            author: member(by),
            device: DeviceId::from_bytes([3; 16]),
            device_seq: place,
            kind: Kind::new(F::KIND).unwrap(),
            version: F::VERSION,
            occurred: on.clone(),
            recorded_at: Instant::from_micros(place),
            told_at: None,
            about,
            audience: Audience::Study,
            amends: Vec::new(),
            commitment: Commitment::from_bytes([0; 32]),
        };
        let open = Open::from_stored(canonical::text(open).unwrap());
        let body = Some(Body { salt: Salt::new([0; 32]), open, sealed: Sealed::default() });
        let entry = Entry { envelope, seq: Seq::new(place).unwrap(), received_at: Instant::from_micros(place), body };
        self.shown.insert(id, Current { root: id, entry, in_conflict: false });
    }

    /// Keeps a batch, as the store would.
    pub fn keep(&mut self, batch: &Batch, by: u8) {
        for fresh in &batch.entries {
            let (id, on, about) = (fresh.id, &fresh.occurred, fresh.about);
            match &fresh.item {
                Item::Role(open, words) => {
                    self.write(id, by, on, about, open, words);
                    self.words.roles.insert(id, words.clone());
                }
                Item::Code(open, words) => {
                    self.write(id, by, on, about, open, words);
                    self.words.codes.insert(id, words.clone());
                }
                Item::Attribute(open, words) => {
                    self.write(id, by, on, about, open, words);
                    self.words.attributes.insert(id, words.clone());
                }
                Item::Case(open, words) => {
                    self.write(id, by, on, about, open, words);
                    self.words.cases.insert(id, words.clone());
                }
                Item::Source(open, words) => {
                    self.write(id, by, on, about, open, words);
                    self.words.sources.insert(id, words.clone());
                }
                Item::Version(open, words) => {
                    self.write::<SourceVersion>(id, by, on, about, open, words);
                    self.words.texts.insert(id, words.text.clone());
                }
                Item::Coding(open, words) => self.write(id, by, on, about, open, words),
                Item::Memo(open, words) => {
                    self.write(id, by, on, about, open, words);
                    self.words.memos.insert(id, words.clone());
                }
            }
        }
    }

    pub fn says(&mut self, who: u8, state: ConsentState, day: &str) {
        let (by, expressed, purposes) = (DecidedBy::Person, Expressed::Oral, vec![Purpose::Analysis]);
        let consent = Consent { by, expressed, helped: false, lang: None, purposes, state, tier: None, until: None };
        let id = self.next();
        self.write(
            id,
            9,
            &Edtf::parse(day).unwrap(),
            Some(person(who)),
            &consent,
            &ConsentWords { shown: "Lu à voix haute.".into(), ..ConsentWords::default() },
        );
    }

    pub fn desk(&self) -> Desk {
        Desk::of(self.shown.values())
    }

    pub fn sight<'a>(&self, desk: &'a Desk) -> Sight<'a> {
        let told = Told::of(self.shown.values().filter_map(Statement::of));
        desk.sight(&told, today(), &Viewer { member: member(1), shut: Default::default() })
    }

    /// Gives out all that may be shown.
    pub fn give(&self) -> (jalon_exchange::refi::Project, jalon_exchange::refi::Losses) {
        let desk = self.desk();
        jalon_exchange::qda::give(&self.sight(&desk), &self.words, &labels())
    }

    /// What would come of a project here.
    pub fn take(&mut self, project: &jalon_exchange::refi::Project, plan: &Plan) -> Batch {
        let desk = self.desk();
        let sight = self.sight(&desk);
        let texts = self.words.texts.clone();
        let here = Here { sight: &sight, texts: &texts, members: &[member(1)] };
        let mut ids = self.clone();
        let batch = jalon_exchange::qda::take(project, &here, plan, &mut || ids.next());
        self.written = ids.written;
        batch
    }
}
