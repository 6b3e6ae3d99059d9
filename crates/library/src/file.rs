//! A data file being read: its name, its text, and the checks that every file passes.

use crate::{Fault, LibraryError, PerTongue, SourceId, Sources, Tongue};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::borrow::Borrow;

/// Where the content of a data file comes from and how it may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// At least one source, each of them known.
    pub sources: Vec<SourceId>,
    /// Licence of the file, as an SPDX identifier where there is one.
    pub licence: String,
}

/// A named text that is to become data.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DataFile<'a> {
    pub name: &'a str,
    pub text: &'a str,
}

impl DataFile<'_> {
    pub fn read<T: DeserializeOwned>(self) -> Result<T, LibraryError> {
        toml::from_str(self.text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            let line = self.text.bytes().take(start).filter(|b| *b == b'\n').count() + 1;
            let message = error.message().to_owned();
            self.error(format!("line {line}"), Fault::Unreadable(message))
        })
    }

    pub fn error(self, key: impl Into<String>, fault: Fault) -> LibraryError {
        LibraryError { file: self.name.to_owned(), key: key.into(), fault }
    }

    pub fn parse<T>(self, key: &str, text: &str) -> Result<T, LibraryError>
    where
        T: std::str::FromStr<Err = Fault>,
    {
        text.parse().map_err(|fault| self.error(key, fault))
    }

    pub fn filled(self, key: &str, text: &str) -> Result<(), LibraryError> {
        if text.trim().is_empty() {
            return Err(self.error(key, Fault::Empty));
        }
        Ok(())
    }

    pub fn not_empty<T>(self, key: &str, list: Vec<T>) -> Result<Vec<T>, LibraryError> {
        if list.is_empty() {
            return Err(self.error(key, Fault::Empty));
        }
        Ok(list)
    }

    /// A list that has something in it, and nothing twice.
    pub fn distinct<T: PartialEq + std::fmt::Display>(self, key: &str, list: Vec<T>) -> Result<Vec<T>, LibraryError> {
        let list = self.not_empty(key, list)?;
        match list.iter().enumerate().find(|(index, item)| list.iter().take(*index).any(|earlier| earlier == *item)) {
            Some((_, twice)) => Err(self.error(key, Fault::Duplicate(twice.to_string()))),
            None => Ok(list),
        }
    }

    pub fn translated(self, key: &str, tongue: Tongue, text: Option<String>) -> Result<String, LibraryError> {
        text.filter(|text| !text.trim().is_empty()).ok_or_else(|| self.error(key, Fault::MissingTranslation(tongue)))
    }

    pub fn labels(self, key: &str, raw: RawLabels) -> Result<PerTongue<String>, LibraryError> {
        let RawLabels { mut fr, mut en, mut zh_hans } = raw;
        PerTongue::try_new(|tongue| {
            let text = match tongue {
                Tongue::Fr => fr.take(),
                Tongue::En => en.take(),
                Tongue::ZhHans => zh_hans.take(),
            };
            self.translated(key, tongue, text)
        })
    }

    pub fn sources<T: Borrow<str>>(self, key: &str, ids: &[T], known: &Sources) -> Result<Vec<SourceId>, LibraryError> {
        if ids.is_empty() {
            return Err(self.error(key, Fault::NoSource));
        }
        let known = |id: &str| match known.get(id) {
            Some(source) => Ok(source.id.clone()),
            None => Err(self.error(key, Fault::UnknownSource(id.to_owned()))),
        };
        let ids = ids.iter().map(|id| known(id.borrow())).collect::<Result<_, _>>()?;
        self.distinct(key, ids)
    }

    pub fn origin<T: Borrow<str>>(self, source: &[T], licence: String, known: &Sources) -> Result<Origin, LibraryError> {
        let sources = self.sources("source", source, known)?;
        if licence.trim().is_empty() {
            return Err(self.error("licence", Fault::NoLicence));
        }
        Ok(Origin { sources, licence })
    }
}

/// Labels as they stand in a file, before it is known that none is missing.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLabels {
    pub fr: Option<String>,
    pub en: Option<String>,
    #[serde(rename = "zh-Hans")]
    pub zh_hans: Option<String>,
}
