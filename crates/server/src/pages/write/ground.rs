//! What a form stands on: the lists to choose from, and what the initiative's entries can be named as.

use std::collections::HashSet;

use jalon_initiative::form::{Code, Form};
use jalon_initiative::pathway::FileRef;
use jalon_initiative::practice::known;
use jalon_initiative::{Picture, Seen};
use jalon_language::Language;
use jalon_library::{Flag, Library, Pathway};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, MemberId};
use jalon_report::Words;
use sha2::{Digest, Sha256};

use super::today;
use crate::form::Fields;
use crate::pages::tongue;

/// Values with their labels, in the order in which they are offered.
pub(super) type Options = Vec<(String, String)>;

/// The fields that name entries. Each may be given in the address of a form, to begin with.
pub(super) const REFERENCES: [&str; 11] = [
    "of",
    "crisis",
    "marker",
    "one",
    "other",
    "supporting",
    "disconfirming",
    // of a reading, and of a window
    "bracket",
    "opened_by",
    "used_by",
    "closed_by",
];

/// The longest label of an entry in a list, in characters.
const LABEL: usize = 90;

/// A file that is kept, or about to be, and what it is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Kept {
    pub file: FileRef,
    pub name: String,
}

/// What a form stands on.
pub(super) struct Ground<'a> {
    pub library: &'static Library,
    pub pathway: &'a Pathway,
    pub picture: &'a Picture,
    pub language: Language,
    pub today: Day,
    /// The entries named in the form that are there, whatever their kind.
    pub known: HashSet<EntryId>,
    /// The file that comes with the form, or that the entry it amends keeps.
    pub file: Option<Kept>,
    /// The persons that the form may be about, where it asks, with what each is called for this reader.
    pub people: Options,
    /// The members of the team who can be named, with what each is called.
    pub members: Options,
    /// What turns a name of one's own into a code that says nothing.
    pub naming: [u8; 32],
}

impl Ground<'_> {
    /// The code of a name that someone gave: the same for the same name, and from which the name cannot be read. The name
    /// itself is sealed.
    pub fn own_code(&self, name: &str) -> Option<Code> {
        own_code(&self.naming, name)
    }

    /// The codes of a list, as the team has it: those that it offers today, and those that a form says already.
    pub fn list(&self, id: &str, said: &dyn Fn(&str) -> bool) -> Options {
        let tongue = tongue(self.language);
        let values = self.library.codelist(id).map(|list| known(list, &self.picture.lists)).unwrap_or_default();
        let offered = values.into_iter().filter(|value| !value.hidden || said(&value.code));
        offered.map(|value| (value.code.clone(), value.label(tongue).to_owned())).collect()
    }

    /// Whether a list has a code, or the team added it. What is no longer offered may be said still: someone may have noted it
    /// before that.
    pub fn has(&self, list: &str, code: &str) -> bool {
        self.library.codelist(list).is_some_and(|list| self.picture.lists.has(list, code))
    }

    /// The steps of the pathway by stage, core steps marked.
    pub fn steps(&self) -> Vec<(String, Options)> {
        let tongue = tongue(self.language);
        let core = self.language.say("form-core");
        let label = |flag: Flag, id: &str, name: &str| match flag.is_core() {
            true => format!("{id} {name} ◆ {core}"),
            false => format!("{id} {name}"),
        };
        let stage = |stage: &jalon_library::Stage| {
            let steps = stage.steps.iter();
            let steps = steps.map(|step| (step.id.to_string(), label(step.flag, step.id.as_str(), &step.text(tongue).name)));
            (format!("{} {}", stage.id, stage.text(tongue).name), steps.collect())
        };
        let mut groups: Vec<(String, Options)> = self.pathway.stages().iter().map(stage).collect();
        groups.push((self.language.say("own-earlier"), self.former().map(|id| (id.to_owned(), id.to_owned())).collect()));
        groups
    }

    /// The groups of a list, each with its codes; a list without groups is one group.
    pub fn groups(&self, id: &str) -> Vec<(String, Options)> {
        let tongue = tongue(self.language);
        let Some(list) = self.library.codelist(id) else { return Vec::new() };
        let grouped: Vec<(String, Options)> = list
            .groups()
            .map(|(group, values)| {
                let values = values.into_iter().map(|value| (value.code.to_string(), value.label(tongue).to_owned()));
                (group.title(tongue).to_owned(), values.collect())
            })
            .collect();
        if grouped.is_empty() { vec![(list.title(tongue).to_owned(), self.list(id, &|_| false))] } else { grouped }
    }

    /// The label of a code of a list; the code itself where the list does not have it.
    pub fn label_of(&self, list: &str, code: &str) -> String {
        self.words().label(list, code)
    }

    /// The id and name of a step.
    pub fn step_name(&self, id: &str) -> String {
        let name = self.pathway.step(id).map_or(id, |step| step.text(tongue(self.language)).name.as_str());
        self.language.say_with("report-step-name", &[("id", id.into()), ("name", name.into())])
    }

    /// The steps of earlier versions that something is said of, so that what was said can be amended.
    fn former(&self) -> impl Iterator<Item = &str> {
        self.picture.steps.keys().map(String::as_str).filter(|id| self.pathway.step(id).is_none())
    }

    /// A step of the pathway, or one of an earlier version that something is said of.
    pub fn step(&self, id: &str) -> Option<String> {
        let known = self.pathway.step(id).map(|step| step.id.to_string());
        known.or_else(|| self.former().find(|former| *former == id).map(str::to_owned))
    }

    /// The crises that were named.
    pub fn crises(&self) -> Options {
        self.picture.crises.iter().map(|seen| (seen.root.to_string(), self.label(seen, |words| &words.name))).collect()
    }

    /// The context events, each with its date.
    pub fn events(&self) -> Options {
        self.picture.events.iter().map(|seen| (seen.root.to_string(), self.label(seen, |words| &words.fact))).collect()
    }

    /// A step that may be left out.
    pub fn optional_step(&self, fields: &mut Fields, field: &str) -> Option<String> {
        if fields.text(field).is_empty() { None } else { fields.choice(field, |id| self.step(id)) }
    }

    /// What was said of steps: which, how it stands, since when.
    pub fn statements(&self) -> Options {
        let words = self.words();
        let said = self.picture.steps.iter().flat_map(|(id, history)| history.statements.iter().map(move |seen| (id, seen)));
        said.map(|(id, seen)| {
            let what = words.with("form-pair", &[("one", id), ("other", &words.label("step-state", seen.open.state.code()))]);
            (seen.root.to_string(), words.with("form-pair", &[("one", &what), ("other", &words.date(&seen.occurred))]))
        })
        .collect()
    }

    /// The brackets, each with its beginning.
    pub fn brackets(&self, crisis: Option<EntryId>) -> Options {
        let drawn = self.picture.brackets.iter().filter(|seen| crisis.is_none_or(|crisis| seen.open.crisis == crisis));
        drawn
            .map(|seen| {
                let label = seen.words.as_ref().map(|words| words.label.as_str());
                let what = self.words().phase(label, &seen.open.phase);
                let args = [("date", self.language.date(&seen.open.start).into()), ("what", what.into())];
                (seen.root.to_string(), self.language.say_with("form-dated", &args))
            })
            .collect()
    }

    /// The words of the page.
    pub fn words(&self) -> Words<'_> {
        Words { language: self.language, pathway: self.pathway, library: self.library, lists: &self.picture.lists }
    }

    /// An entry in a list: when, and what it says to those who may read it.
    pub fn label<T: Form>(&self, seen: &Seen<T>, words: impl Fn(&T::Words) -> &String) -> String {
        let said = seen.words.as_ref().map(|known| cut(words(known))).filter(|said| !said.is_empty());
        let said = said.unwrap_or_else(|| self.language.say("form-no-words"));
        self.language.say_with("form-dated", &[("date", self.language.date(&seen.occurred).into()), ("what", said.into())])
    }

    /// Reads the name of an entry that must be one of these; `None` where the field is empty.
    pub fn one_of(&self, fields: &mut Fields, field: &str, options: &Options) -> Option<EntryId> {
        if fields.text(field).is_empty() {
            return None;
        }
        let named = fields.entry(field)?;
        if options.iter().any(|(id, _)| *id == named.to_string()) {
            return Some(named);
        }
        fields.problem(field, "problem-unknown-reference")
    }

    /// As [`Ground::one_of`], where it must be given.
    pub fn must_one_of(&self, fields: &mut Fields, field: &str, options: &Options) -> Option<EntryId> {
        match fields.text(field).is_empty() {
            true => fields.problem(field, "problem-missing"),
            false => self.one_of(fields, field, options),
        }
    }

    /// A member of the team, where one is named.
    pub fn member(&self, fields: &mut Fields, field: &str) -> Option<MemberId> {
        if fields.text(field).is_empty() {
            return None;
        }
        fields.choice(field, |text| text.parse().ok().filter(|_| self.members.iter().any(|(id, _)| id == text)))
    }

    /// A date, or a day told from today.
    pub fn date(&self, fields: &mut Fields, field: &str) -> Option<Edtf> {
        let typed = fields.text(field);
        match today::meant(typed, self.today) {
            Some(day) => Some(day.into()),
            None if typed.is_empty() => fields.problem(field, "edtf-empty"),
            None => fields.date(field),
        }
    }

    /// As [`Ground::date`]; may be left out.
    pub fn optional_date(&self, fields: &mut Fields, field: &str) -> Option<Edtf> {
        if fields.text(field).is_empty() { None } else { self.date(fields, field) }
    }
}

/// See [`Ground::own_code`].
pub(in crate::pages) fn own_code(naming: &[u8; 32], name: &str) -> Option<Code> {
    let told = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let digest = Sha256::new().chain_update(naming).chain_update(told.as_bytes()).finalize();
    Code::new(&format!("own-{}", hex::encode(&digest[..6])))
}

fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LABEL) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}
