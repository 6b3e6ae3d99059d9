//! A pathway as one file that people can read: its structure, then its words, language by language.

use super::check::Lines;
use super::shape::{PathwayShape, PathwayWords, PathwayWordsIn, StageShape};
use super::{Pathway, Precedence, Stage, Step};
use crate::file::DataFile;
use crate::shipped::shipped_sources;
use crate::{Code, Fault, LibraryError, Source, SourceId, Sources, Tongue};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Display;

impl Pathway {
    /// Reads a pathway from the text of its file, as [`Pathway::to_file`] writes it.
    ///
    /// It may be in one language only, cite the shipped sources, and its own under `[[sources]]`.
    ///
    /// # Errors
    /// The first rule that is broken, with its key or line and what to do; the file is called `pathway.toml`.
    pub fn from_file(text: &str) -> Result<Self, LibraryError> {
        Self::read(DataFile { name: "pathway.toml", text }, shipped_sources().map_err(Clone::clone)?)
    }

    pub(crate) fn read(file: DataFile<'_>, shipped: &Sources) -> Result<Self, LibraryError> {
        if file.text.len() > Self::MAX_BYTES {
            let fault = Fault::TooLarge { what: "bytes", limit: Self::MAX_BYTES, found: file.text.len() };
            return Err(file.error("file", fault));
        }
        let PathwayFile { id, version, source, licence, sources, stages, precedences, words } = file.read()?;
        let shape = PathwayShape { id, version, source, stages, precedences };
        Self::checked(file, shape, PathwayWords { licence, sources, tongues: words }, shipped)
    }

    /// The whole pathway as one TOML file, which says at its head how to read and change it.
    /// [`Pathway::from_file`] reads the same pathway from it.
    #[must_use]
    pub fn to_file(&self) -> String {
        let first = self.told_in(Tongue::Fr);
        let mut page = Page(String::new());
        for tongue in self.tongues() {
            page.comment(head(tongue));
        }
        page.value("id", self.id());
        page.line(&format!("version = {}", self.version));
        page.list("source", &self.origin.sources);
        page.value("licence", &self.origin.licence);
        self.own_sources.iter().for_each(|source| page.source(source));
        self.stages.iter().for_each(|stage| page.stage(stage, first));
        self.precedences.iter().for_each(|precedence| page.precedence(precedence));
        self.tongues().for_each(|tongue| page.words(self, tongue));
        page.0
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PathwayFile {
    id: Code,
    version: u32,
    #[serde(default)]
    source: Vec<SourceId>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    stages: Vec<StageShape>,
    #[serde(default)]
    precedences: Vec<Precedence>,
    #[serde(default)]
    words: BTreeMap<Tongue, PathwayWordsIn>,
}

/// What a file says of itself before it begins.
const fn head(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Fr => include_str!("../../data/pathways/head.fr.txt"),
        Tongue::En => include_str!("../../data/pathways/head.en.txt"),
        Tongue::ZhHans => include_str!("../../data/pathways/head.zh-Hans.txt"),
    }
}

/// TOML being written.
struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn comment(&mut self, text: &str) {
        text.lines().for_each(|line| self.line(format!("# {line}").trim_end()));
        self.line("");
    }

    fn value(&mut self, key: &str, text: &impl Display) {
        self.line(&format!("{key} = {}", toml::Value::String(text.to_string())));
    }

    fn list<T: Display>(&mut self, key: &str, items: &[T]) {
        let items = items.iter().map(|item| toml::Value::String(item.to_string())).collect();
        self.line(&format!("{key} = {}", toml::Value::Array(items)));
    }

    fn table(&mut self, header: &str) {
        self.line("");
        self.line(header);
    }

    /// A table with a remark behind it, to find one's way by.
    fn named_table(&mut self, header: &str, name: &str) {
        let name: String = name.chars().filter(|c| !c.is_control()).collect();
        self.table(&format!("{header} # {name}"));
    }

    fn source(&mut self, source: &Source) {
        self.table("[[sources]]");
        self.value("id", &source.id);
        self.value("title", &source.title);
        if let Some(url) = &source.url {
            self.value("url", url);
        }
        self.value("kind", &source.kind);
        self.value("read", &source.read);
    }

    fn stage(&mut self, stage: &Stage, tongue: Tongue) {
        self.named_table("[[stages]]", &stage.text(tongue).name);
        self.value("id", &stage.id);
        for step in &stage.steps {
            self.step(step, tongue);
        }
    }

    fn step(&mut self, step: &Step, tongue: Tongue) {
        self.named_table("[[stages.steps]]", &step.text(tongue).name);
        self.value("id", &step.id);
        self.value("flag", &step.flag);
        self.list("owners", &step.owners);
        self.list("evidence", &step.evidence);
        self.list("sources", &step.sources);
    }

    fn precedence(&mut self, precedence: &Precedence) {
        self.table("[[precedences]]");
        self.value("before", &precedence.before);
        self.value("after", &precedence.after);
    }

    fn words(&mut self, pathway: &Pathway, tongue: Tongue) {
        let told = |told: Tongue| told == tongue;
        self.text(&format!("words.{tongue}"), pathway.text(tongue));
        for stage in pathway.stages.iter().filter(|stage| told(stage.told_in(tongue))) {
            self.text(&format!("words.{tongue}.stages.{}", stage.id), stage.text(tongue));
        }
        for step in pathway.steps().filter(|step| told(step.told_in(tongue))) {
            self.text(&format!("words.{tongue}.steps.{}", step.id), step.text(tongue));
        }
    }

    fn text(&mut self, key: &str, text: &impl Lines) {
        self.table(&format!("[{key}]"));
        for (name, line) in text.lines().into_iter().filter(|line| !line.1.is_empty()) {
            self.value(name, &line);
        }
    }
}
