//! `jalon demo`: an invented clinic in the real dated context, ready to be looked at.

use std::collections::HashMap;
use std::path::Path;

use clap::ArgMatches;
use jalon_access::Gate;
use jalon_access::Role;
use jalon_exchange::context::{self, ContextRow};
use jalon_exchange::scenario::{self, Scenario, ScenarioEntry, Visitor};
use jalon_initiative::Form;
use jalon_language::Language;
use jalon_library::{Library, Tongue};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, Instant, MemberId, PersonRef};
use jalon_server::Options;
use jalon_store::{Draft, Store, StoreError};

use super::{folder, import, serve, tell};
use crate::ending::{Ending, Failure};
use crate::progress;

/// Under this name the visitor of the demonstration signs in.
const LOGIN: &str = "demo";
const DEMO: &str = "clinic";
/// How many entries are written at a time.
const TOGETHER: usize = 500;

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let folder = folder(args);
    let store = match Store::open(&folder) {
        Ok(store) => {
            let is_cut = is_cut(&store)?;
            if !is_cut && store.member_by_login(LOGIN)?.is_none() {
                return Err(Failure::NotDemo(folder));
            }
            if is_cut || args.get_flag("fresh") {
                drop(store);
                remove(&folder).map_err(|error| Failure::File(folder.clone(), error))?;
                make(language, &folder)?
            } else {
                store
            }
        }
        Err(StoreError::NoRecord(_)) => make(language, &folder)?,
        Err(error) => return Err(error.into()),
    };
    let visitor = store.member_by_login(LOGIN)?.ok_or_else(|| Failure::NotDemo(folder.clone()))?;
    store.set_locale(visitor.id, language.code())?;
    let path = format!("/link/{}", store.make_link(visitor.id)?.to_text());
    tell(language.say_with("cli-demo-ready", &[("folder", folder.display().to_string().into())]));
    let options = Options { https: false, demo: true };
    serve::listen(language, store, "127.0.0.1", args.get_one("port").copied().unwrap_or(8600), options, Some(path))
}

/// Whether this is a demonstration whose making was cut: the visitor, who comes last, is not there, nor anyone or
/// anything that this command does not write.
fn is_cut(store: &Store) -> Result<bool, Failure> {
    let mut invented = 0;
    for role in Role::ALL {
        invented += usize::from(store.member_by_login(role.code())?.is_some());
    }
    for initiative in store.initiatives()? {
        if !store.picture(initiative, &Gate::shut())?.is_invented() {
            return Ok(false);
        }
    }
    Ok(store.members()?.len() == invented)
}

/// Removes a demonstration: the settings first, without which there is no record.
fn remove(folder: &Path) -> std::io::Result<()> {
    std::fs::remove_file(folder.join("jalon.toml"))?;
    std::fs::remove_dir_all(folder)
}

fn make(language: Language, folder: &Path) -> Result<Store, Failure> {
    let library = jalon_library::shipped().map_err(|error| Failure::Library(error.to_string()))?;
    let (scenario, rows) = read(library, language)?;
    let store = Store::init(folder, None)?;
    let people = people(&store, library, language)?;
    let bar = progress::bar(i64::try_from(scenario.entries.len() + rows.len()).unwrap_or(0), &language.say("cli-demo-working"));
    let initiative = store.new_initiative()?;
    let persons = persons(&store, &scenario)?;
    let mut told = Telling { store: &store, initiative, people: &people, persons, known: HashMap::new() };
    told.context(&scenario, &rows)?;
    bar.inc(rows.len() as u64);
    told.entries(&scenario, &mut |many| bar.inc(many))?;
    store.add_member(LOGIN, &language.say("cli-demo-visitor"), Role::Coordinator, language.code())?;
    bar.finish_and_clear();
    Ok(store)
}

fn read(library: &Library, language: Language) -> Result<(Scenario, Vec<ContextRow>), Failure> {
    let broken = |why: String| Failure::Library(why);
    let demo = library.demo(DEMO).ok_or_else(|| broken(DEMO.to_owned()))?;
    let tongue = Tongue::ALL.into_iter().find(|tongue| tongue.code() == language.code()).unwrap_or(Tongue::Fr);
    let scenario = scenario::read(demo.structure(), demo.words(tongue)).map_err(|error| broken(error.to_string()))?;
    let context = scenario.context.as_ref().and_then(|id| library.context(id.as_str()));
    let rows = match context {
        Some(pack) => context::read(pack.csv(), Some("en")).map_err(|errors| broken(errors.to_string()))?,
        None => Vec::new(),
    };
    Ok((scenario, rows))
}

/// One invented person a role.
fn people(store: &Store, library: &Library, language: Language) -> Result<HashMap<String, MemberId>, Failure> {
    let tongue = Tongue::ALL.into_iter().find(|tongue| tongue.code() == language.code()).unwrap_or(Tongue::Fr);
    let mut people = HashMap::new();
    for role in Role::ALL {
        let label = library.codelist("role").and_then(|list| list.label(role.code(), tongue)).unwrap_or(role.code());
        people.insert(role.code().to_owned(), store.add_member(role.code(), label, role, language.code())?);
    }
    Ok(people)
}

/// A pseudonym for each invented person that entries are about.
fn persons(store: &Store, scenario: &Scenario) -> Result<HashMap<String, PersonRef>, Failure> {
    let mut persons = HashMap::new();
    for about in scenario.entries.iter().filter_map(|entry| entry.about.as_ref()) {
        if !persons.contains_key(about.as_str()) {
            persons.insert(about.as_str().to_owned(), store.new_person()?);
        }
    }
    Ok(persons)
}

struct Telling<'a> {
    store: &'a Store,
    initiative: InitiativeId,
    people: &'a HashMap<String, MemberId>,
    persons: HashMap<String, PersonRef>,
    /// The entries by their keys in the scenario.
    known: HashMap<String, EntryId>,
}

impl Telling<'_> {
    fn context(&mut self, scenario: &Scenario, rows: &[ContextRow]) -> Result<(), Failure> {
        let author = self.person("researcher")?;
        let outcomes = import::append(self.store, self.initiative, author, rows)?;
        let mut coded = Vec::new();
        for (row, outcome) in rows.iter().zip(outcomes) {
            for key in scenario.rows.iter().filter(|key| key.means(row)) {
                self.known.insert(key.key.clone(), outcome.id());
                if let Some(event) = key.coded(row) {
                    let draft = Draft::of(self.initiative, author, row.occurred.clone(), &event, &row.words)?;
                    coded.push(draft.audience(Audience::Public).amending(vec![outcome.id()]));
                }
            }
        }
        self.store.append(coded)?;
        Ok(())
    }

    fn entries(&mut self, scenario: &Scenario, told: &mut dyn FnMut(u64)) -> Result<(), Failure> {
        let mut waiting: Vec<(&str, Draft)> = Vec::new();
        for entry in &scenario.entries {
            // What refers to others must find them in the record.
            if waiting.len() >= TOGETHER || refers(entry) {
                self.write(&mut waiting, told)?;
            }
            waiting.push((&entry.key, self.draft(entry)?));
        }
        self.write(&mut waiting, told)
    }

    fn write(&mut self, waiting: &mut Vec<(&str, Draft)>, told: &mut dyn FnMut(u64)) -> Result<(), Failure> {
        let (keys, drafts): (Vec<&str>, Vec<Draft>) = waiting.drain(..).unzip();
        let many = drafts.len() as u64;
        for (key, outcome) in keys.into_iter().zip(self.store.append(drafts)?) {
            self.known.insert(key.to_owned(), outcome.id());
        }
        told(many);
        Ok(())
    }

    fn draft(&self, entry: &ScenarioEntry) -> Result<Draft, Failure> {
        let find = |key: &str| self.known.get(key).copied();
        let member = |role: &str| self.people.get(role).copied();
        let act = entry.act.resolve(&find, &member).map_err(|fault| Failure::Library(fault.to_string()))?;
        let amends = entry.amends.iter().filter_map(|key| find(key)).collect();
        let draft = act.visit(Written { telling: self, entry, author: self.person(entry.by.as_str())? })?;
        let noon = (i64::from(entry.written.number()) * 24 + 17) * 3_600 * 1_000_000;
        let about = entry.about.as_ref().and_then(|about| self.persons.get(about.as_str()).copied());
        Ok(draft
            .about(about)
            .audience(entry.audience)
            .told_at(entry.told_at.clone())
            .amending(amends)
            .recorded_at(Instant::from_micros(noon)))
    }

    fn person(&self, role: &str) -> Result<MemberId, Failure> {
        self.people.get(role).copied().ok_or_else(|| Failure::Library(format!("no role {role}")))
    }
}

/// Whether an entry names others.
fn refers(entry: &ScenarioEntry) -> bool {
    !entry.amends.is_empty() || entry.act.refers() || !entry.key.is_empty() && !entry.act.kind().starts_with("practice.")
}

struct Written<'a> {
    telling: &'a Telling<'a>,
    entry: &'a ScenarioEntry,
    author: MemberId,
}

impl Visitor for Written<'_> {
    type Output = Result<Draft, Failure>;

    fn visit<F: Form>(self, form: &F, words: &F::Words) -> Self::Output {
        Ok(Draft::of(self.telling.initiative, self.author, self.entry.occurred.clone(), form, words)?)
    }
}
