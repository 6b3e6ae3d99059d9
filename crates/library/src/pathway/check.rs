//! From a shape and its words to a checked pathway.

use super::shape::{PathwayShape, PathwayWords, PathwayWordsIn, StageShape, StepShape};
use super::{Pathway, PathwayText, Precedence, Stage, StageText, Step, StepText, order};
use crate::file::DataFile;
use crate::shipped::shipped_sources;
use crate::tongue::Told;
use crate::{Fault, LibraryError, Origin, Sources, StageId, StepId, Tongue};
use std::collections::{BTreeMap, BTreeSet};

impl Pathway {
    /// The pathway of a structure and its words. It may cite shipped sources and its own.
    ///
    /// # Errors
    /// The first rule that is broken, with its key and what to do; the file is called `pathway`.
    pub fn of(shape: PathwayShape, words: PathwayWords) -> Result<Self, LibraryError> {
        Self::checked(DataFile { name: "pathway", text: "" }, shape, words, shipped_sources().map_err(Clone::clone)?)
    }

    pub(super) fn checked(
        file: DataFile<'_>,
        shape: PathwayShape,
        words: PathwayWords,
        shipped: &Sources,
    ) -> Result<Self, LibraryError> {
        let steps = shape.stages.iter().map(|stage| stage.steps.len()).sum();
        at_most(file, "stages", "steps", Self::MAX_STEPS, steps)?;
        at_most(file, "precedences", "precedences", Self::MAX_PRECEDENCES, shape.precedences.len())?;

        let own_sources = Sources::from_list(file, words.sources)?;
        let cited = own_sources.over(shipped);
        let origin = file.origin(&shape.source, words.licence, &cited)?;
        let check = Check { file, cited, words: spoken(words.tongues) };
        let pathway = check.pathway(shape, origin, own_sources)?;
        at_most(file, "words", "bytes", Self::MAX_BYTES, pathway.to_file().len())?;
        Ok(pathway)
    }
}

fn at_most(file: DataFile<'_>, key: &str, what: &'static str, limit: usize, found: usize) -> Result<(), LibraryError> {
    if found > limit {
        return Err(file.error(key, Fault::TooLarge { what, limit, found }));
    }
    Ok(())
}

struct Check<'a> {
    file: DataFile<'a>,
    cited: Sources,
    words: BTreeMap<Tongue, PathwayWordsIn>,
}

impl Check<'_> {
    fn pathway(&self, shape: PathwayShape, origin: Origin, own_sources: Sources) -> Result<Pathway, LibraryError> {
        let PathwayShape { id, version, source: _, stages, precedences } = shape;
        let words = self.told("words", "", |words| Some(PathwayText { name: words.name.clone(), note: words.note.clone() }))?;
        let stages = self.stages(stages)?;
        let precedences = self.in_order(precedences, &stages)?;
        Ok(Pathway { id, version, origin, words, stages, precedences, own_sources })
    }

    fn stages(&self, shapes: Vec<StageShape>) -> Result<Vec<Stage>, LibraryError> {
        let mut stages: Vec<Stage> = Vec::new();
        for StageShape { id, steps } in self.file.not_empty("stages", shapes)? {
            if stages.iter().any(|stage| stage.id == id) {
                return Err(self.file.error("stages", Fault::Duplicate(id.into())));
            }
            let steps = self.file.not_empty(&format!("stages.{id}.steps"), steps)?;
            let steps = steps.into_iter().map(|step| self.step(&id, step)).collect::<Result<_, _>>()?;
            let words = self.told(&format!("stages.{id}"), &format!(".stages.{id}"), |words| words.stages.get(&id).cloned())?;
            stages.push(Stage { id, steps, words });
        }
        Ok(stages)
    }

    fn step(&self, stage: &StageId, shape: StepShape) -> Result<Step, LibraryError> {
        let StepShape { id, flag, owners, evidence, sources } = shape;
        let key = |field: &str| format!("steps.{id}.{field}");
        Ok(Step {
            stage: stage.clone(),
            flag,
            owners: self.file.distinct(&key("owners"), owners)?,
            evidence: self.file.distinct(&key("evidence"), evidence)?,
            sources: self.file.sources(&key("sources"), &sources, &self.cited)?,
            words: self.told(&format!("steps.{id}"), &format!(".steps.{id}"), |words| words.steps.get(&id).cloned())?,
            id,
        })
    }

    fn in_order(&self, precedences: Vec<Precedence>, stages: &[Stage]) -> Result<Vec<Precedence>, LibraryError> {
        let mut ids: BTreeSet<StepId> = BTreeSet::new();
        for step in stages.iter().flat_map(|stage| &stage.steps) {
            if !ids.insert(step.id.clone()) {
                return Err(self.file.error("steps", Fault::Duplicate(step.id.to_string())));
            }
        }
        self.refuse_strays(stages, &ids)?;
        order::checked(self.file, precedences, &ids)
    }

    /// What the languages say, those left aside that say nothing of it. Whoever says something gives it a name; the other
    /// lines may wait.
    fn told<T: Lines>(
        &self,
        key: &str,
        under: &str,
        find: impl Fn(&PathwayWordsIn) -> Option<T>,
    ) -> Result<Told<T>, LibraryError> {
        let mut told = Vec::new();
        for (tongue, words) in &self.words {
            let Some(text) = find(words) else { continue };
            if text.name().trim().is_empty() {
                return Err(self.file.error(format!("words.{tongue}{under}.name"), Fault::MissingTranslation(*tongue)));
            }
            told.push((*tongue, text));
        }
        Told::new(told).ok_or_else(|| self.file.error(key, Fault::Untold))
    }

    /// A text that belongs to no stage and no step is a typing error, or a step that was forgotten.
    fn refuse_strays(&self, stages: &[Stage], steps: &BTreeSet<StepId>) -> Result<(), LibraryError> {
        let is_stage = |id: &StageId| stages.iter().any(|stage| stage.id == *id);
        for (tongue, words) in &self.words {
            if let Some(id) = words.stages.keys().find(|id| !is_stage(id)) {
                return Err(self.file.error(format!("words.{tongue}.stages"), Fault::UnknownStage(id.to_string())));
            }
            if let Some(id) = words.steps.keys().find(|id| !steps.contains(*id)) {
                return Err(self.file.error(format!("words.{tongue}.steps"), Fault::UnknownStep(id.to_string())));
            }
        }
        Ok(())
    }
}

/// A form left blank says nothing: blank stages, steps and languages are as if they were not there.
fn spoken(mut tongues: BTreeMap<Tongue, PathwayWordsIn>) -> BTreeMap<Tongue, PathwayWordsIn> {
    for words in tongues.values_mut() {
        words.stages.retain(|_, text| !is_silent(text));
        words.steps.retain(|_, text| !is_silent(text));
    }
    let is_empty = |words: &PathwayWordsIn| {
        words.name.trim().is_empty() && words.note.trim().is_empty() && words.stages.is_empty() && words.steps.is_empty()
    };
    tongues.retain(|_, words| !is_empty(words));
    tongues
}

fn is_silent(text: &impl Lines) -> bool {
    text.lines().into_iter().all(|line| line.1.trim().is_empty())
}

/// A text made of named lines, of which the first is the name of what it tells.
pub(crate) trait Lines {
    fn name(&self) -> &str;

    fn lines(&self) -> Vec<(&'static str, &str)>;

    /// The first line on which nothing stands.
    fn blank(&self) -> Option<&'static str> {
        self.lines().into_iter().find(|line| line.1.trim().is_empty()).map(|line| line.0)
    }
}

impl Lines for PathwayText {
    fn name(&self) -> &str {
        &self.name
    }

    fn lines(&self) -> Vec<(&'static str, &str)> {
        vec![("name", &self.name), ("note", &self.note)]
    }
}

impl Lines for StageText {
    fn name(&self) -> &str {
        &self.name
    }

    fn lines(&self) -> Vec<(&'static str, &str)> {
        vec![("name", &self.name), ("purpose", &self.purpose)]
    }
}

impl Lines for StepText {
    fn name(&self) -> &str {
        &self.name
    }

    fn lines(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("name", &self.name),
            ("purpose", &self.purpose),
            ("evidence", &self.evidence),
            ("why", &self.why),
            ("if_skipped", &self.if_skipped),
            ("compress", &self.compress),
        ]
    }
}
