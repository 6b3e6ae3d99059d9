//! Context packs: dated public facts around an initiative. Optional, removable, and never "the truth".

use crate::file::{DataFile, RawLabels};
use crate::{Code, LibraryError, Origin, PerTongue, Sources, Tongue};
use serde::Deserialize;

/// Dated facts that a site may load beside its own record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContextPack {
    id: Code,
    version: u32,
    origin: Origin,
    licence_note: String,
    title: PerTongue<String>,
    warning: PerTongue<String>,
    csv: &'static [u8],
}

impl ContextPack {
    /// Id of the pack.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Version of the pack.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where the pack comes from, and its licence. Each row of the CSV names sources of its own.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What the licence covers, in English.
    #[must_use]
    pub fn licence_note(&self) -> &str {
        &self.licence_note
    }

    /// What the pack is called.
    #[must_use]
    pub fn title(&self, tongue: Tongue) -> &str {
        self.title.get(tongue)
    }

    /// What to tell people before they load or show the pack.
    #[must_use]
    pub fn warning(&self, tongue: Tongue) -> &str {
        self.warning.get(tongue)
    }

    /// The facts: UTF-8 CSV with the columns `date_edtf`, `confidence` (codelist `confidence`), `fact` (in English)
    /// and `sources` (web addresses set apart by spaces; may be empty).
    #[must_use]
    pub fn csv(&self) -> &'static [u8] {
        self.csv
    }

    pub(crate) fn from_file(file: DataFile<'_>, csv: &'static [u8], known: &Sources) -> Result<Self, LibraryError> {
        let raw: RawPack = file.read()?;
        file.filled("licence_note", &raw.licence_note)?;
        Ok(Self {
            origin: file.origin(&raw.source, raw.licence, known)?,
            id: file.parse("id", &raw.id)?,
            version: raw.version,
            licence_note: raw.licence_note,
            title: file.labels("title", raw.title)?,
            warning: file.labels("warning", raw.warning)?,
            csv,
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPack {
    id: String,
    version: u32,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    licence_note: String,
    #[serde(default)]
    title: RawLabels,
    #[serde(default)]
    warning: RawLabels,
}
