//! From files to a checked pathway.

use super::order::{self, RawPrecedence};
use super::{EvidenceKind, Flag, Owner, Pathway, PathwayText, Stage, StageText, Step, StepText};
use crate::file::DataFile;
use crate::source::RawSource;
use crate::{Fault, LibraryError, PerTongue, Sources, StageId, StepId, Tongue};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

impl Pathway {
    pub(crate) fn read(file: DataFile<'_>, texts: &[(Tongue, DataFile<'_>)], shipped: &Sources) -> Result<Self, LibraryError> {
        let raw: RawPathway = file.read()?;
        let cited = shipped.clone().with(file, raw.sources)?;
        let origin = file.origin(&raw.source, raw.licence, &cited)?;
        let words = Words::read(file, texts, &raw.id, &cited)?;

        let mut step_ids: BTreeSet<StepId> = BTreeSet::new();
        let mut stages: Vec<Stage> = Vec::new();
        for raw in file.not_empty("stages", raw.stages)? {
            let id: StageId = file.parse("stages", &raw.id)?;
            if stages.iter().any(|stage| stage.id == id) {
                return Err(file.error("stages", Fault::Duplicate(id.into())));
            }
            let mut steps = Vec::new();
            for raw in file.not_empty(&format!("stages.{id}.steps"), raw.steps)? {
                let step = raw.checked(file, &id, &cited, &words)?;
                if !step_ids.insert(step.id.clone()) {
                    return Err(file.error("steps", Fault::Duplicate(step.id.into())));
                }
                steps.push(step);
            }
            stages.push(Stage { words: words.stage(&id)?, id, steps });
        }
        words.refuse_strays(&stages, &step_ids)?;
        let precedences = order::checked(file, raw.precedences, &step_ids)?;
        Ok(Self {
            id: file.parse("id", &raw.id)?,
            version: raw.version,
            origin,
            words: words.whole()?,
            stages,
            precedences,
            cited,
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPathway {
    id: String,
    version: u32,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    sources: Vec<RawSource>,
    #[serde(default)]
    stages: Vec<RawStage>,
    #[serde(default)]
    precedences: Vec<RawPrecedence>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStage {
    id: String,
    #[serde(default)]
    steps: Vec<RawStep>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    id: String,
    flag: Flag,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    owners: Vec<Owner>,
    #[serde(default)]
    evidence: Vec<EvidenceKind>,
}

impl RawStep {
    fn checked(self, file: DataFile<'_>, stage: &StageId, cited: &Sources, words: &Words<'_>) -> Result<Step, LibraryError> {
        let id: StepId = file.parse("steps", &self.id)?;
        let key = |field: &str| format!("steps.{id}.{field}");
        Ok(Step {
            stage: stage.clone(),
            flag: self.flag,
            owners: file.not_empty(&key("owners"), self.owners)?,
            evidence: file.not_empty(&key("evidence"), self.evidence)?,
            sources: file.sources(&key("sources"), &self.sources, cited)?,
            words: words.step(&id)?,
            id,
        })
    }
}

/// The texts of every language.
struct Words<'a> {
    files: PerTongue<(DataFile<'a>, RawTexts)>,
}

impl<'a> Words<'a> {
    fn read(
        structure: DataFile<'_>,
        texts: &[(Tongue, DataFile<'a>)],
        pathway: &str,
        cited: &Sources,
    ) -> Result<Self, LibraryError> {
        let files = PerTongue::try_new(|tongue| {
            let mut found = texts.iter().filter(|(of, _)| *of == tongue);
            let missing = || structure.error("texts", Fault::MissingTexts(tongue));
            let (_, file) = *found.next().ok_or_else(missing)?;
            if found.next().is_some() {
                return Err(file.error("tongue", Fault::Duplicate(tongue.to_string())));
            }
            let raw: RawTexts = file.read()?;
            expect(file, "tongue", tongue.code(), &raw.tongue)?;
            expect(file, "pathway", pathway, &raw.pathway)?;
            file.origin(&raw.source, raw.licence.clone(), cited)?;
            Ok((file, raw))
        })?;
        Ok(Self { files })
    }

    fn whole(&self) -> Result<PerTongue<PathwayText>, LibraryError> {
        PerTongue::try_new(|tongue| {
            let (file, raw) = self.files.get(tongue);
            Ok(PathwayText {
                name: file.translated("name", tongue, Some(raw.name.clone()))?,
                note: file.translated("note", tongue, Some(raw.note.clone()))?,
            })
        })
    }

    fn stage(&self, id: &StageId) -> Result<PerTongue<StageText>, LibraryError> {
        self.each(
            &format!("stages.{id}"),
            |raw| raw.stages.get(id.as_str()),
            |text| vec![("name", &text.name), ("purpose", &text.purpose)],
        )
    }

    fn step(&self, id: &StepId) -> Result<PerTongue<StepText>, LibraryError> {
        self.each(
            &format!("steps.{id}"),
            |raw| raw.steps.get(id.as_str()),
            |text| {
                vec![
                    ("name", &text.name),
                    ("purpose", &text.purpose),
                    ("evidence", &text.evidence),
                    ("why", &text.why),
                    ("if_skipped", &text.if_skipped),
                    ("compress", &text.compress),
                ]
            },
        )
    }

    /// The text found in each language, with none of its lines blank.
    fn each<T: Clone>(
        &self,
        key: &str,
        find: impl Fn(&RawTexts) -> Option<&T>,
        lines: impl Fn(&T) -> Vec<(&'static str, &String)>,
    ) -> Result<PerTongue<T>, LibraryError> {
        PerTongue::try_new(|tongue| {
            let (file, raw) = self.files.get(tongue);
            let missing = |key: &str| file.error(key, Fault::MissingTranslation(tongue));
            let text = find(raw).ok_or_else(|| missing(key))?;
            match lines(text).iter().find(|line| line.1.trim().is_empty()) {
                Some((line, _)) => Err(missing(&format!("{key}.{line}"))),
                None => Ok(text.clone()),
            }
        })
    }

    /// A text that belongs to no stage and no step is a typing error, or a step that was forgotten.
    fn refuse_strays(&self, stages: &[Stage], steps: &BTreeSet<StepId>) -> Result<(), LibraryError> {
        let is_stage = |id: &str| stages.iter().any(|stage| stage.id.as_str() == id);
        for tongue in Tongue::ALL {
            let (file, raw) = self.files.get(tongue);
            if let Some(id) = raw.stages.keys().find(|id| !is_stage(id.as_str())) {
                return Err(file.error("stages", Fault::UnknownStage(id.clone())));
            }
            if let Some(id) = raw.steps.keys().find(|id| !steps.contains(id.as_str())) {
                return Err(file.error("steps", Fault::UnknownStep(id.clone())));
            }
        }
        Ok(())
    }
}

fn expect(file: DataFile<'_>, key: &str, expected: &str, found: &str) -> Result<(), LibraryError> {
    if expected == found {
        return Ok(());
    }
    let fault = Fault::Mismatch { expected: expected.to_owned(), found: found.to_owned() };
    Err(file.error(key, fault))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTexts {
    pathway: String,
    tongue: String,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    stages: BTreeMap<String, StageText>,
    #[serde(default)]
    steps: BTreeMap<String, StepText>,
}
