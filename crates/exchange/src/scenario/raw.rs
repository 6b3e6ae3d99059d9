//! The two files as they stand.

use std::collections::BTreeMap;

use jalon_initiative::form::Code;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::meetings::Meetings;
use super::rhythm::{Rhythm, Shape};
use super::{RowKey, ScenarioError, ScenarioFault};

/// The words of each entry, by its key.
pub(super) type Words = BTreeMap<String, toml::Table>;

/// Where a file comes from is checked by the library, which ships it; here it need only be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScenario {
    pub id: Code,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(rename = "source")]
    _source: Vec<String>,
    #[serde(rename = "licence")]
    _licence: String,
    pub context: Option<Code>,
    #[serde(default)]
    pub row: Vec<RowKey>,
    #[serde(default)]
    pub entry: Vec<RawEntry>,
    #[serde(default)]
    pub contact: BTreeMap<String, Shape>,
    #[serde(default)]
    pub rhythm: Vec<Rhythm>,
    #[serde(default)]
    pub meetings: Vec<Meetings>,
}

/// What is not of the envelope is the open part of the kind, which refuses what it does not know.
#[derive(Deserialize)]
pub(super) struct RawEntry {
    pub key: String,
    pub kind: String,
    pub by: Code,
    pub on: Edtf,
    pub told: Option<Edtf>,
    pub audience: Option<Audience>,
    pub about: Option<Code>,
    #[serde(default)]
    pub amends: Vec<String>,
    /// Fields of the open part that are named like one of the envelope.
    #[serde(default)]
    open: toml::Table,
    #[serde(flatten)]
    rest: toml::Table,
}

impl RawEntry {
    /// The whole open part.
    pub fn open_part(&self) -> toml::Table {
        let mut open = self.rest.clone();
        open.extend(self.open.clone());
        open
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWords {
    pub scenario: Code,
    #[serde(rename = "tongue")]
    _tongue: String,
    #[serde(rename = "source")]
    _source: Vec<String>,
    #[serde(rename = "licence")]
    _licence: String,
    #[serde(default)]
    pub words: Words,
}

pub(super) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ScenarioError> {
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
        ScenarioFault::Unreadable(error.message().to_owned()).at(format!("{file}, line {line}"))
    })
}
