//! Codelists: stable codes with their labels in every language.

use crate::file::{DataFile, RawLabels};
use crate::{Code, Fault, LibraryError, Origin, PerTongue, SourceId, Sources, Tongue};
use serde::Deserialize;

/// A list of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codelist {
    id: Code,
    version: u32,
    origin: Origin,
    title: PerTongue<String>,
    note: Option<PerTongue<String>>,
    groups: Vec<CodeGroup>,
    values: Vec<CodeValue>,
}

/// A group of values, such as a domain of constructs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeGroup {
    /// The stable code, unique among the groups of the list.
    pub code: Code,
    title: PerTongue<String>,
}

impl CodeGroup {
    /// What the group is called.
    #[must_use]
    pub fn title(&self, tongue: Tongue) -> &str {
        self.title.get(tongue)
    }
}

/// A code of a list, with its labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeValue {
    /// The stable code.
    pub code: Code,
    /// The group it stands in, exactly when the list has groups.
    pub group: Option<Code>,
    /// The value that this one is a part of, if any. It stands before it in the same group, and is part of no other.
    pub part_of: Option<Code>,
    /// Where this value comes from, when it is not the list's own [`Origin`]: an addition of ours to another's list.
    pub sources: Vec<SourceId>,
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

    /// What to tell people about the list, such as whose it is and who translated it, if there is something to tell.
    #[must_use]
    pub fn note(&self, tongue: Tongue) -> Option<&str> {
        self.note.as_ref().map(|note| note.get(tongue).as_str())
    }

    /// The groups in order, each with its values, of which there is at least one; nothing when the list has no groups.
    pub fn groups(&self) -> impl Iterator<Item = (&CodeGroup, Vec<&CodeValue>)> {
        self.groups.iter().map(|group| {
            let values = self.values.iter().filter(|value| value.group.as_ref() == Some(&group.code));
            (group, values.collect())
        })
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
        let mut list = Self {
            origin: file.origin(&raw.source, raw.licence, known)?,
            id: file.parse("id", &raw.id)?,
            version: raw.version,
            title: file.labels("title", raw.title)?,
            note: raw.note.map(|note| file.labels("note", note)).transpose()?,
            groups: Vec::new(),
            values: Vec::new(),
        };
        for group in raw.groups {
            list.groups.push(list.checked_group(file, group)?);
        }
        for value in file.not_empty("values", raw.values)? {
            list.values.push(list.checked_value(file, value, known)?);
        }
        list.groups().try_for_each(|(group, values)| file.not_empty(&format!("groups.{}", group.code), values).map(|_| ()))?;
        Ok(list)
    }

    fn checked_group(&self, file: DataFile<'_>, raw: RawGroup) -> Result<CodeGroup, LibraryError> {
        let RawGroup { code, fr, en, zh_hans } = raw;
        let code: Code = file.parse("groups", &code)?;
        if self.groups.iter().any(|group| group.code == code) {
            return Err(file.error("groups", Fault::Duplicate(code.into())));
        }
        let title = file.labels(&format!("groups.{code}"), RawLabels { fr, en, zh_hans })?;
        Ok(CodeGroup { code, title })
    }

    fn checked_value(&self, file: DataFile<'_>, raw: RawValue, known: &Sources) -> Result<CodeValue, LibraryError> {
        let RawValue { code, group, part_of, source, fr, en, zh_hans } = raw;
        let code: Code = file.parse("values", &code)?;
        if self.contains(code.as_str()) {
            return Err(file.error("values", Fault::Duplicate(code.into())));
        }
        let key = format!("values.{code}");
        let group = self.known_group(group).map_err(|fault| file.error(format!("{key}.group"), fault))?;
        let part_of = part_of.map(|whole| self.known_whole(whole, group.as_ref())).transpose();
        Ok(CodeValue {
            part_of: part_of.map_err(|fault| file.error(format!("{key}.part_of"), fault))?,
            group,
            sources: if source.is_empty() { Vec::new() } else { file.sources(&format!("{key}.source"), &source, known)? },
            labels: file.labels(&key, RawLabels { fr, en, zh_hans })?,
            code,
        })
    }

    fn known_group(&self, code: Option<String>) -> Result<Option<Code>, Fault> {
        match code {
            None if self.groups.is_empty() => Ok(None),
            None => Err(Fault::Empty),
            Some(code) => match self.groups.iter().find(|group| group.code.as_str() == code) {
                Some(group) => Ok(Some(group.code.clone())),
                None => Err(Fault::UnknownGroup(code)),
            },
        }
    }

    fn known_whole(&self, code: String, group: Option<&Code>) -> Result<Code, Fault> {
        let fits = |value: &&CodeValue| value.code.as_str() == code && value.part_of.is_none() && value.group.as_ref() == group;
        self.values.iter().find(fits).map(|value| value.code.clone()).ok_or(Fault::UnknownWhole(code))
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
    note: Option<RawLabels>,
    #[serde(default)]
    groups: Vec<RawGroup>,
    #[serde(default)]
    values: Vec<RawValue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    code: String,
    fr: Option<String>,
    en: Option<String>,
    #[serde(rename = "zh-Hans")]
    zh_hans: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawValue {
    code: String,
    group: Option<String>,
    part_of: Option<String>,
    #[serde(default)]
    source: Vec<String>,
    fr: Option<String>,
    en: Option<String>,
    #[serde(rename = "zh-Hans")]
    zh_hans: Option<String>,
}
