//! Entries made by hand, for the tests of the fold and of what is read from it.

use std::collections::BTreeMap;

use jalon_record::canonical;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope, Open};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, Seq, SiteId};
use jalon_record::seal::{Salt, Sealed};
use jalon_record::text::Span;

use crate::form::{Code, Form};
use crate::inquiry::source::{SourceSort, TextFormat, Turn};
use crate::inquiry::{Anchor, CodeNode, Coding, Source, SourceVersion};
use crate::seen::Current;
use crate::trust::standing::Statement;
use crate::trust::{Consent, ConsentState, DecidedBy, Expressed, Purpose, Told};

/// A record, as far as the fold sees it.
#[derive(Clone, Default)]
pub(in crate::inquiry) struct Made {
    pub(in crate::inquiry) shown: BTreeMap<EntryId, Current>,
    written: i64,
}

pub(in crate::inquiry) fn member(n: u8) -> MemberId {
    MemberId::from_bytes([n; 16])
}

pub(in crate::inquiry) fn person(n: u8) -> PersonRef {
    PersonRef::from_bytes([n; 16])
}

pub(in crate::inquiry) fn span(from: u32, to: u32) -> Span {
    Span::new(from, to).unwrap()
}

pub(in crate::inquiry) fn today() -> Day {
    Edtf::parse("2026-11-23").unwrap().bounds().start.earliest.unwrap()
}

impl Made {
    /// Writes the first version of a thread.
    pub(in crate::inquiry) fn put<F: Form>(&mut self, author: u8, open: &F) -> EntryId {
        self.write(None, author, "2026-11-01", None, open)
    }

    pub(in crate::inquiry) fn amend<F: Form>(&mut self, root: EntryId, author: u8, open: &F) -> EntryId {
        self.write(Some(root), author, "2026-11-01", None, open)
    }

    pub(in crate::inquiry) fn write<F: Form>(
        &mut self,
        root: Option<EntryId>,
        author: u8,
        occurred: &str,
        about: Option<PersonRef>,
        open: &F,
    ) -> EntryId {
        self.written += 1;
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.written.to_be_bytes());
        let id = EntryId::from_bytes(id);
        let envelope = Envelope {
            id,
            site: SiteId::from_bytes([1; 16]),
            initiative: InitiativeId::from_bytes([2; 16]),
            author: member(author),
            device: DeviceId::from_bytes([3; 16]),
            device_seq: self.written,
            kind: Kind::new(F::KIND).unwrap(),
            version: F::VERSION,
            occurred: Edtf::parse(occurred).unwrap(),
            recorded_at: Instant::from_micros(self.written),
            told_at: None,
            about,
            audience: Audience::Study,
            amends: root.into_iter().collect(),
            commitment: Commitment::from_bytes([0; 32]),
        };
        let open = Open::from_stored(canonical::text(open).unwrap());
        let body = Some(Body { salt: Salt::new([0; 32]), open, sealed: Sealed::default() });
        let (seq, received_at) = (Seq::new(self.written).unwrap(), Instant::from_micros(self.written));
        let root = root.unwrap_or(id);
        self.shown.insert(root, Current { root, entry: Entry { envelope, seq, received_at, body }, in_conflict: false });
        root
    }

    pub(in crate::inquiry) fn current(&self, root: EntryId) -> &Current {
        &self.shown[&root]
    }

    pub(in crate::inquiry) fn private(&mut self, root: EntryId) {
        self.shown.get_mut(&root).unwrap().entry.envelope.audience = Audience::Author;
    }

    pub(in crate::inquiry) fn desk(&self) -> super::Desk {
        super::Desk::of(self.shown.values())
    }

    /// What people said of consent.
    pub(in crate::inquiry) fn told(&self) -> Told {
        Told::of(self.shown.values().filter_map(Statement::of))
    }

    pub(in crate::inquiry) fn says(&mut self, who: u8, state: ConsentState, purposes: &[Purpose]) {
        let (by, expressed, purposes) = (DecidedBy::Person, Expressed::Oral, purposes.to_vec());
        let consent = Consent { by, expressed, helped: false, lang: None, purposes, state, tier: None, until: None };
        self.write(None, 9, "2026-11-02", Some(person(who)), &consent);
    }

    pub(in crate::inquiry) fn source(&mut self, sort: SourceSort, people: &[u8]) -> EntryId {
        let source = Source {
            cases: vec![],
            foreign: None,
            lang: Code::new("fr"),
            needs: if people.is_empty() { vec![] } else { vec![Purpose::Analysis] },
            people: people.iter().map(|n| person(*n)).collect(),
            sharing: None,
            sort,
            study: None,
        };
        self.put(1, &source)
    }

    /// A version of so many code points, with a paragraph each ten.
    pub(in crate::inquiry) fn version(&mut self, source: EntryId, length: u32) -> EntryId {
        self.put(1, &version_of(source, length, &[], &[]))
    }

    pub(in crate::inquiry) fn code(&mut self, parent: Option<EntryId>) -> EntryId {
        self.put(1, &CodeNode { parent, ..CodeNode::active() })
    }

    pub(in crate::inquiry) fn coding(&mut self, author: u8, version: EntryId, at: (u32, u32), codes: &[EntryId]) -> EntryId {
        self.put(author, &coding(version, at, codes))
    }
}

pub(in crate::inquiry) fn coding(version: EntryId, at: (u32, u32), codes: &[EntryId]) -> Coding {
    Coding { at: Anchor { span: span(at.0, at.1), version }, coder: None, codes: codes.to_vec(), foreign: None }
}

pub(in crate::inquiry) fn version_of(source: EntryId, length: u32, speakers: &[Option<u8>], turns: &[Turn]) -> SourceVersion {
    SourceVersion {
        dropped: vec![],
        format: TextFormat::Txt,
        length,
        paragraphs: (0..length).step_by(10).collect(),
        source,
        speakers: speakers.iter().map(|who| who.map(person)).collect(),
        turns: turns.to_vec(),
    }
}
