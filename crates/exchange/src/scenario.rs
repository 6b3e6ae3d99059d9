//! A scenario: entries of any kind in a file that a person can read and write by hand.
//!
//! The structure is one TOML file and the words are another, one a language, so that a scenario is told in several
//! languages without being written several times. Entries have local keys and name one another by them; rows of the
//! context spreadsheet get a key too. Everything is checked while reading, so that what was read resolves.
//!
//! ```toml
//! # structure                                    # words
//! id = "example"                                 # scenario = "example"
//! version = 1                                    # tongue = "en"
//! source = ["jalon"]                             # source = ["jalon"]
//! licence = "Apache-2.0"                         # licence = "Apache-2.0"
//!
//! [[row]]                                        # a row of the context, by its date and how its fact begins
//! key = "emergency"
//! date = "2020-03-13"
//! fact = "Provincial public health emergency"
//!
//! [[entry]]
//! key = "no-meetings"                            # [words.no-meetings]
//! kind = "crisis.effect"                         # why = "We could no longer meet."
//! by = "clinician"                               # a role; on: when it happened (EDTF); told: when it was told
//! on = "2020-03"
//! told = "2020-06-18"
//! audience = "study"                             # `team` where absent
//! of = "emergency"                               # from here on: the open part of the kind, entries by their keys
//! effect = "challenge"
//! ```
//!
//! `[[rhythm]]` plays weeks of contacts out, and `[[meetings]]` weekly supervision with what was missed.
//!
//! A row may say which constructs of the CFIR and which level it is coded with; its fact stays as the context tells it.
//!
//! `about = "someone"` says which invented person an entry is about, under a word of the scenario's own; a record gives them
//! a pseudonym. `members` are named by their roles.
//!
//! `amends = ["key"]` makes a new version of an entry, or, with the kind `record.retraction`, takes it back. References
//! name the first version. A field of the open part that is named like one of the envelope stands under `open`, as in
//! `open.by = "2020-09"`.

mod act;
mod error;
mod meetings;
mod raw;
mod rhythm;

use std::collections::BTreeMap;

use jalon_initiative::crisis::ContextEvent;
use jalon_initiative::form::{Code, Form};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, MemberId};

pub use act::{Act, ScenarioAct, Visitor};
pub use error::{ScenarioError, ScenarioFault};

use crate::context::ContextRow;
use raw::{RawEntry, RawScenario, RawWords, Words};

/// A scenario in one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// What it is called in the library.
    pub id: Code,
    /// The context pack that its rows are in, if it names any.
    pub context: Option<Code>,
    /// The rows of that context which entries refer to.
    pub rows: Vec<RowKey>,
    /// The entries in the order in which they were written down; each refers only to rows and to earlier entries.
    pub entries: Vec<ScenarioEntry>,
}

/// An entry, before it has a name of its own in a record.
#[derive(Clone, PartialEq, Debug)]
pub struct ScenarioEntry {
    /// Its key in the scenario.
    pub key: String,
    /// The role of the person who wrote it.
    pub by: Code,
    /// When it happened.
    pub occurred: Edtf,
    /// When it was told, where later.
    pub told_at: Option<Edtf>,
    /// The day it was written down: the last it can have been told, or else have happened.
    pub written: Day,
    /// For whom.
    pub audience: Audience,
    /// The invented person that it is about, by a word of the scenario's own.
    pub about: Option<Code>,
    /// The keys of the entries it amends or takes back.
    pub amends: Vec<String>,
    /// What it says.
    pub act: ScenarioAct,
}

/// The key of a row of the context.
#[derive(Clone, PartialEq, Eq, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowKey {
    /// Its key in the scenario.
    pub key: String,
    /// The date of the row, to the letter.
    pub date: Edtf,
    /// How its fact begins.
    pub fact: String,
    /// The constructs of the CFIR that a reader coded it with (list `cfir-construct`).
    #[serde(default)]
    pub constructs: Vec<Code>,
    /// The level it plays on, as a reader coded it (list `context-level`).
    #[serde(default)]
    pub level: Option<Code>,
}

impl RowKey {
    /// Whether it means this row.
    pub fn means(&self, row: &ContextRow) -> bool {
        self.date == row.occurred && row.words.fact.starts_with(&self.fact)
    }

    /// The event of the row as it was coded later; `None` where nothing is coded.
    pub fn coded(&self, row: &ContextRow) -> Option<ContextEvent> {
        let is_coded = self.level.is_some() || !self.constructs.is_empty();
        is_coded.then(|| ContextEvent { constructs: self.constructs.clone(), level: self.level.clone(), ..row.event.clone() })
    }
}

/// Reads a scenario from its structure and its words in one language.
///
/// # Errors
/// The first thing wrong, and under which key.
pub fn read(structure: &str, words: &str) -> Result<Scenario, ScenarioError> {
    let raw: RawScenario = raw::parse("structure", structure)?;
    let told: RawWords = raw::parse("words", words)?;
    if told.scenario != raw.id {
        return Err(ScenarioFault::OtherScenario(told.scenario.into()).at("scenario"));
    }
    let mut words = told.words;
    let mut entries = Vec::new();
    for entry in raw.entry {
        entries.push(entry_of(entry, &mut words)?);
    }
    if let Some((key, _)) = words.pop_first() {
        return Err(ScenarioFault::WordsWithoutEntry.at(key));
    }
    for rhythm in &raw.rhythm {
        entries.extend(rhythm::expand(rhythm, &raw.contact)?);
    }
    for meetings in &raw.meetings {
        entries.extend(meetings::expand(meetings)?);
    }
    entries.sort_by_key(|entry| entry.written);
    check(&raw.row, &entries)?;
    Ok(Scenario { id: raw.id, context: raw.context, rows: raw.row, entries })
}

fn entry_of(raw: RawEntry, words: &mut Words) -> Result<ScenarioEntry, ScenarioError> {
    let given = words.remove(&raw.key);
    let act = ScenarioAct::new(&raw.kind, raw.open_part(), given).map_err(|fault| fault.at(&raw.key))?;
    let written = day_written(raw.told.as_ref().unwrap_or(&raw.on)).ok_or(ScenarioFault::NoDay.at(&raw.key))?;
    Ok(ScenarioEntry {
        key: raw.key,
        by: raw.by,
        occurred: raw.on,
        told_at: raw.told,
        written,
        audience: raw.audience.unwrap_or(Audience::Team),
        about: raw.about,
        amends: raw.amends,
        act,
    })
}

/// An entry of a rhythm or of meetings: for the team, written on its day, without words.
fn played<F: Form>(key: String, by: &Code, occurred: Edtf, form: &F) -> Result<ScenarioEntry, ScenarioFault> {
    let open = toml::Table::try_from(form).map_err(|_| ScenarioFault::Rhythm("its entries cannot be written"))?;
    Ok(ScenarioEntry {
        key,
        by: by.clone(),
        written: day_written(&occurred).ok_or(ScenarioFault::NoDay)?,
        occurred,
        told_at: None,
        audience: Audience::Team,
        about: None,
        amends: vec![],
        act: ScenarioAct::new(F::KIND, open, None)?,
    })
}

fn day_written(date: &Edtf) -> Option<Day> {
    let bounds = date.bounds();
    bounds.end.latest.or(bounds.start.latest)
}

/// Reads every entry as the caller will, with invented names in the place of those a record gives.
fn check(rows: &[RowKey], entries: &[ScenarioEntry]) -> Result<(), ScenarioError> {
    let mut written: BTreeMap<&str, &str> = BTreeMap::new();
    for row in rows {
        if written.insert(&row.key, act::CONTEXT_KIND).is_some() {
            return Err(ScenarioFault::Duplicate.at(&row.key));
        }
    }
    let mut first_versions = written.clone();
    for entry in entries {
        let fail = |fault: ScenarioFault| fault.at(&entry.key);
        entry.act.check_references(&first_versions).map_err(fail)?;
        entry.act.check_amends(&entry.amends, &written).map_err(fail)?;
        let id_of = |key: &str| first_versions.keys().position(|known| *known == key).map(stand_in);
        entry.act.resolve(&id_of, &stand_in_member).and_then(|act| act.check().map_err(ScenarioFault::Refused)).map_err(fail)?;
        if written.insert(&entry.key, entry.act.kind()).is_some() {
            return Err(ScenarioFault::Duplicate.at(&entry.key));
        }
        if entry.amends.is_empty() {
            first_versions.insert(&entry.key, entry.act.kind());
        }
    }
    Ok(())
}

/// Another member for each role.
fn stand_in_member(role: &str) -> Option<MemberId> {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(role.bytes()).for_each(|(byte, of_role)| *byte = of_role);
    Some(MemberId::from_bytes(bytes))
}

fn stand_in(position: usize) -> EntryId {
    EntryId::from_digest(u128::try_from(position).unwrap_or_default().to_be_bytes())
}
