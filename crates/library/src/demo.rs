//! Demos: invented initiatives that show what a record looks like. Each says in its own words that it is invented.

use crate::file::DataFile;
use crate::{Code, Fault, LibraryError, Origin, PerTongue, Sources, Tongue};
use serde::Deserialize;

/// An invented initiative: its structure, and its words in every language. Room `exchange` reads them as a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    id: Code,
    version: u32,
    origin: Origin,
    context: Code,
    structure: &'static str,
    words: PerTongue<&'static str>,
}

impl Demo {
    /// Id of the demo.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Version of the demo.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where the demo comes from, and its licence.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Id of the context pack in which it is set.
    #[must_use]
    pub fn context(&self) -> &Code {
        &self.context
    }

    /// Its structure, as TOML.
    #[must_use]
    pub fn structure(&self) -> &'static str {
        self.structure
    }

    /// Its words in a language, as TOML.
    #[must_use]
    pub fn words(&self, tongue: Tongue) -> &'static str {
        self.words.get(tongue)
    }

    pub(crate) fn from_files(
        structure: DataFile<'static>,
        words: &[(Tongue, DataFile<'static>)],
        known: &Sources,
    ) -> Result<Self, LibraryError> {
        let raw: RawStructure = structure.read()?;
        let id: Code = structure.parse("id", &raw.id)?;
        let words = PerTongue::try_new(|tongue| {
            let (_, file) = words
                .iter()
                .find(|(told, _)| *told == tongue)
                .ok_or_else(|| structure.error("words", Fault::MissingTexts(tongue)))?;
            let raw: RawWords = file.read()?;
            file.origin(&raw.source, raw.licence, known)?;
            same(*file, "scenario", id.as_str(), &raw.scenario)?;
            same(*file, "tongue", tongue.code(), &raw.tongue)?;
            Ok(file.text)
        })?;
        Ok(Self {
            origin: structure.origin(&raw.source, raw.licence, known)?,
            version: raw.version,
            context: structure.parse("context", &raw.context)?,
            structure: structure.text,
            words,
            id,
        })
    }
}

fn same(file: DataFile<'_>, key: &str, expected: &str, found: &str) -> Result<(), LibraryError> {
    if expected == found {
        return Ok(());
    }
    let (expected, found) = (expected.to_owned(), found.to_owned());
    Err(file.error(key, Fault::Mismatch { expected, found }))
}

/// The head of a structure; the rest is the business of whoever reads the scenario.
#[derive(Debug, Deserialize)]
struct RawStructure {
    id: String,
    version: u32,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    context: String,
}

#[derive(Debug, Deserialize)]
struct RawWords {
    scenario: String,
    tongue: String,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
}
