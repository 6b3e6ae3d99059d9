//! What every section uses: headings, citations, sources, and what stands where nothing is.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::crisis::Bracket;
use jalon_initiative::form::Form;
use jalon_initiative::seen::Seen;
use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, Instant, MemberId, Seq};

use super::CaseInput;
use crate::document::{Block, Inline, Tone};
use crate::words::Words;

/// Where and when an entry stands, for the list of entries cited.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) seq: Seq,
    pub(super) kind: &'static str,
    pub(super) author: MemberId,
    pub(super) occurred: Edtf,
    pub(super) recorded_at: Instant,
    pub(super) told_at: Option<Edtf>,
    /// What it says, shortly; nothing where its words are sealed or it has none.
    pub(super) says: Option<String>,
    pub(super) sources: Vec<String>,
}

pub(super) struct Writer<'a> {
    pub(super) input: &'a CaseInput<'a>,
    pub(super) words: Words<'a>,
    pub(super) known: BTreeMap<EntryId, Known>,
    pub(super) cited: BTreeSet<EntryId>,
    sources: Vec<String>,
    numbers: BTreeMap<String, usize>,
    sections: usize,
    blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(input: &'a CaseInput<'a>) -> Self {
        Self {
            input,
            words: input.words,
            known: known(input),
            cited: BTreeSet::new(),
            sources: Vec::new(),
            numbers: BTreeMap::new(),
            sections: 0,
            blocks: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// How far the document has come.
    pub(super) fn mark(&self) -> usize {
        self.blocks.len()
    }

    /// Turns the paper for everything since a mark.
    pub(super) fn turn_from(&mut self, mark: usize) {
        let blocks = self.blocks.split_off(mark.min(self.blocks.len()));
        self.blocks.push(Block::Turned { blocks });
    }

    /// A numbered section.
    pub(super) fn section(&mut self, id: &str, key: &str) {
        self.sections += 1;
        let text = format!("{}. {}", self.sections, self.words.say(key));
        self.push(Block::Heading { level: 1, id: id.to_owned(), text });
    }

    pub(super) fn heading(&mut self, level: u8, id: String, text: String) {
        self.push(Block::Heading { level, id, text });
    }

    /// A paragraph of fixed words.
    pub(super) fn say(&mut self, key: &str) {
        let text = self.words.say(key);
        self.push(Block::Paragraph { text: vec![Inline::text(text)] });
    }

    pub(super) fn note(&mut self, tone: Tone, title: &str, text: Vec<Inline>) {
        let title = self.words.say(title);
        self.push(Block::Note { tone, title, text });
    }

    /// That nothing is here yet, and what would fill it.
    pub(super) fn empty(&mut self, key: &str) {
        let text = vec![Inline::text(self.words.say(key))];
        self.note(Tone::Empty, "report-nothing-yet", text);
    }

    /// A citation, with a space before it.
    pub(super) fn cite(&mut self, entry: EntryId) -> [Inline; 2] {
        self.cited.insert(entry);
        [Inline::text("\u{a0}"), Inline::cite(entry)]
    }

    /// Citations of sources, numbered as they first come.
    pub(super) fn source(&mut self, source: &str) -> Inline {
        let source = source.trim();
        let next = self.sources.len() + 1;
        let number = *self.numbers.entry(source.to_owned()).or_insert(next);
        if number == next {
            self.sources.push(source.to_owned());
        }
        Inline::Source { number }
    }

    pub(super) fn sources(&self) -> &[String] {
        &self.sources
    }

    pub(super) fn label(&self, bracket: &Seen<Bracket>) -> String {
        self.words.phase(bracket.words.as_ref().map(|words| words.label.as_str()), &bracket.open.phase)
    }

    /// What an entry says, shortly; its kind where that is all that can be said.
    pub(super) fn gist(&self, entry: EntryId) -> String {
        match self.known.get(&entry) {
            Some(Known { says: Some(says), .. }) => says.clone(),
            Some(_) => self.words.say("report-sealed"),
            None => self.words.say("report-elsewhere"),
        }
    }
}

fn known(input: &CaseInput<'_>) -> BTreeMap<EntryId, Known> {
    let (picture, words) = (input.picture, input.words);
    let mut all = BTreeMap::new();
    let mut add = |root: EntryId, known: Known| {
        all.insert(root, known);
    };
    for seen in &picture.events {
        let sources = seen.words.as_ref().map(|words| words.sources.clone()).unwrap_or_default();
        let says = seen.words.as_ref().map(|words| words.fact.clone());
        add(seen.root, Known { sources, ..of(seen, says) });
    }
    for (step, history) in &picture.steps {
        for seen in &history.statements {
            let state = words.label("step-state", seen.open.state.code());
            let says = words.with("report-step-state", &[("id", step), ("name", &words.step(step)), ("state", &state)]);
            add(seen.root, of(seen, Some(says)));
        }
        for seen in &history.evidence {
            let says =
                seen.words.as_ref().map(|told| words.with("report-step-evidence", &[("id", step), ("what", told.what.trim())]));
            add(seen.root, of(seen, says));
        }
    }
    for seen in &picture.passed {
        let says = words.with("report-step-passed", &[("id", &seen.open.step), ("toward", &seen.open.toward)]);
        add(seen.root, of(seen, Some(says)));
    }
    for seen in &picture.crises {
        add(seen.root, of(seen, seen.words.as_ref().map(|words| words.name.clone())));
    }
    for seen in &picture.brackets {
        let label = words.phase(seen.words.as_ref().map(|words| words.label.as_str()), &seen.open.phase);
        add(seen.root, of(seen, Some(label)));
    }
    for seen in &picture.disputes {
        add(seen.root, of(seen, seen.words.as_ref().map(|words| words.about.clone())));
    }
    for seen in &picture.effects {
        let label = words.label("effect", seen.open.effect.code());
        let says = seen.words.as_ref().map(|told| match told.why.trim() {
            "" => label.clone(),
            why => words.with("report-pair", &[("one", &label), ("other", why)]),
        });
        add(seen.root, of(seen, says));
    }
    for seen in &picture.contributions {
        let label = words.label("research-contribution", seen.open.what.as_str());
        let says = seen.words.as_ref().map(|told| match told.note.trim() {
            "" => label.clone(),
            note => words.with("report-pair", &[("one", &label), ("other", note)]),
        });
        add(seen.root, of(seen, says));
    }
    for seen in &picture.claims {
        add(seen.root, of(seen, seen.words.as_ref().map(|words| words.text.clone())));
    }
    all
}

fn of<T: Form>(seen: &Seen<T>, says: Option<String>) -> Known {
    Known {
        seq: seen.seq,
        kind: T::KIND,
        author: seen.author,
        occurred: seen.occurred.clone(),
        recorded_at: seen.recorded_at,
        told_at: seen.told_at.clone(),
        says,
        sources: Vec::new(),
    }
}
