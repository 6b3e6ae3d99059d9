//! Codelists: stable codes with their labels in every language.

use crate::file::{DataFile, RawLabels};
use crate::{Code, Fault, LibraryError, Origin, PerTongue, Sources, Tongue};
use serde::Deserialize;

/// A list of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codelist {
    id: Code,
    version: u32,
    origin: Origin,
    title: PerTongue<String>,
    values: Vec<CodeValue>,
}

/// A code of a list, with its labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeValue {
    /// The stable code.
    pub code: Code,
    labels: PerTongue<String>,
}

impl CodeValue {
    /// The label in a language.
    #[must_use]
    pub fn label(&self, tongue: Tongue) -> &str {
        self.labels.get(tongue)
    }
}

impl Codelist {
    /// Id of the list.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Version of the list; it grows when codes are added.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where the list comes from, and its licence.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What the list is called, for instance as the legend of a choice.
    #[must_use]
    pub fn title(&self, tongue: Tongue) -> &str {
        self.title.get(tongue)
    }

    /// Codes and labels, in the order in which to offer them.
    #[must_use]
    pub fn values(&self) -> &[CodeValue] {
        &self.values
    }

    /// The codes, in the order in which to offer them.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|value| value.code.as_str())
    }

    /// Whether the list has this code.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        self.codes().any(|known| known == code)
    }

    /// The label of a code; none when the list does not have it.
    #[must_use]
    pub fn label(&self, code: &str, tongue: Tongue) -> Option<&str> {
        self.values.iter().find(|value| value.code.as_str() == code).map(|value| value.label(tongue))
    }

    pub(crate) fn from_file(file: DataFile<'_>, known: &Sources) -> Result<Self, LibraryError> {
        let raw: RawCodelist = file.read()?;
        let origin = file.origin(&raw.source, raw.licence, known)?;
        let mut values: Vec<CodeValue> = Vec::new();
        for value in file.not_empty("values", raw.values)? {
            let code: Code = file.parse("values", &value.code)?;
            if values.iter().any(|other| other.code == code) {
                return Err(file.error("values", Fault::Duplicate(code.into())));
            }
            let labels = RawLabels { fr: value.fr, en: value.en, zh_hans: value.zh_hans };
            let labels = file.labels(&format!("values.{code}"), labels)?;
            values.push(CodeValue { code, labels });
        }
        Ok(Self { id: file.parse("id", &raw.id)?, version: raw.version, origin, title: file.labels("title", raw.title)?, values })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCodelist {
    id: String,
    version: u32,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    title: RawLabels,
    #[serde(default)]
    values: Vec<RawValue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawValue {
    code: String,
    fr: Option<String>,
    en: Option<String>,
    #[serde(rename = "zh-Hans")]
    zh_hans: Option<String>,
}
