//! Where things come from, and how far that was read.

use crate::code::coded;
use crate::file::DataFile;
use crate::{Fault, LibraryError, SourceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

coded!(
    /// What kind of thing a source is.
    SourceKind of "source-kind" {
        /// A research article.
        Article = "article",
        /// A review of the literature.
        Review = "review",
        /// The record of a trial.
        Trial = "trial",
        /// A toolkit.
        Toolkit = "toolkit",
        /// A guide, framework or set of recommendations.
        Guide = "guide",
        /// A page of an organisation.
        WebPage = "web-page",
        /// A news article.
        News = "news",
        /// A petition or open letter.
        Petition = "petition",
        /// A law or regulation.
        Law = "law",
        /// The writers' own word, selection or inference.
        Own = "own",
    }
);

coded!(
    /// How far a source was read, at least.
    ReadDepth of "read-depth" {
        /// The abstract.
        Abstract = "abstract",
        /// A summary or an outline.
        Summary = "summary",
        /// The page itself.
        Page = "page",
        /// Not read: known to exist through another page.
        Mention = "mention",
        /// Nothing to read: the writers' own.
        Own = "own",
    }
);

/// A source that data files name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, which data files use.
    pub id: SourceId,
    /// Short, factual title, in English, ours where the authors' own is not known.
    pub title: String,
    /// Web address (http or https); none exactly when the kind is [`SourceKind::Own`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What kind of thing it is.
    pub kind: SourceKind,
    /// How far it was read.
    pub read: ReadDepth,
}

/// A list of sources, each id once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    by_id: BTreeMap<SourceId, Source>,
}

impl Sources {
    /// The source of an id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Source> {
        self.by_id.get(id)
    }

    /// Every source, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.by_id.values()
    }

    pub(crate) fn from_file(file: DataFile<'_>) -> Result<Self, LibraryError> {
        let raw: RawSources = file.read()?;
        let sources = Self::from_list(file, raw.sources)?;
        file.origin(&raw.source, raw.licence, &sources)?;
        Ok(sources)
    }

    /// The sources of a list that stands in `file`.
    pub(crate) fn from_list(file: DataFile<'_>, list: Vec<Source>) -> Result<Self, LibraryError> {
        let mut by_id = BTreeMap::new();
        for source in list {
            source.check(file)?;
            match by_id.entry(source.id.clone()) {
                Entry::Vacant(place) => place.insert(source),
                Entry::Occupied(_) => {
                    return Err(file.error("sources", Fault::Duplicate(source.id.into())));
                }
            };
        }
        Ok(Self { by_id })
    }

    /// These sources, and those of `others` whose ids are not among them.
    pub(crate) fn over(&self, others: &Self) -> Self {
        let mut by_id = others.by_id.clone();
        by_id.extend(self.by_id.clone());
        Self { by_id }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSources {
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    sources: Vec<Source>,
}

impl Source {
    fn check(&self, file: DataFile<'_>) -> Result<(), LibraryError> {
        let key = format!("sources.{}", self.id);
        let is_own = self.kind == SourceKind::Own;
        match self.url.as_deref() {
            Some(_) if is_own => return Err(file.error(key, Fault::OwnWithAddress)),
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => {}
            None if is_own => {}
            _ => return Err(file.error(key, Fault::NoAddress)),
        }
        file.filled(&format!("{key}.title"), &self.title)
    }
}
