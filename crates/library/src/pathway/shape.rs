//! A pathway taken apart: its structure, which a record may hold in the open, and its words, which it seals.

use super::{EvidenceKind, Flag, Owner, Pathway, Precedence, Stage, StageText, Step, StepText};
use crate::{Code, Source, SourceId, StageId, StepId, Tongue};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The structure of a pathway, without a word for people. [`Pathway::of`] checks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathwayShape {
    /// Id of the pathway.
    pub id: Code,
    /// Version of the pathway.
    pub version: u32,
    /// Where the pathway comes from, at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<SourceId>,
    /// Its stages in order, at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageShape>,
    /// Which step should come before what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub precedences: Vec<Precedence>,
}

/// The structure of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageShape {
    /// Its letter.
    pub id: StageId,
    /// Its steps in order, at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepShape>,
}

/// The structure of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepShape {
    /// Its id, unique in the pathway.
    pub id: StepId,
    /// How firmly it holds.
    pub flag: Flag,
    /// Who answers for it, at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<Owner>,
    /// What is asked for as evidence, at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceKind>,
    /// Where it comes from, at least one: shipped sources, or own ones that stand with the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

/// The words of a pathway, in the languages that it has. [`Pathway::of`] checks them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PathwayWords {
    /// Under which terms the pathway may be used.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Sources of its own. One that has the id of a shipped source stands in its place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The words of each language, at least one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tongues: BTreeMap<Tongue, PathwayWordsIn>,
}

/// The words of a pathway in one language. A stage or a step may be left out when another language tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PathwayWordsIn {
    /// The name of the pathway.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Where it comes from, in words for people, and what it is not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The words about each stage.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub stages: BTreeMap<StageId, StageText>,
    /// The words about each step.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<StepId, StepText>,
}

impl Pathway {
    /// The structure, from which [`Pathway::of`] makes the same pathway again, given its [`Pathway::words`].
    #[must_use]
    pub fn shape(&self) -> PathwayShape {
        PathwayShape {
            id: self.id.clone(),
            version: self.version,
            source: self.origin.sources.clone(),
            stages: self.stages.iter().map(Stage::shape).collect(),
            precedences: self.precedences.clone(),
        }
    }

    /// The words, in every language that the pathway has.
    #[must_use]
    pub fn words(&self) -> PathwayWords {
        PathwayWords {
            licence: self.origin.licence.clone(),
            sources: self.own_sources.iter().cloned().collect(),
            tongues: self.tongues().map(|tongue| (tongue, self.words_in(tongue))).collect(),
        }
    }

    fn words_in(&self, tongue: Tongue) -> PathwayWordsIn {
        let whole = self.text(tongue);
        let stages = self.stages.iter().filter(|stage| stage.told_in(tongue) == tongue);
        let steps = self.steps().filter(|step| step.told_in(tongue) == tongue);
        PathwayWordsIn {
            name: whole.name.clone(),
            note: whole.note.clone(),
            stages: stages.map(|stage| (stage.id.clone(), stage.text(tongue).clone())).collect(),
            steps: steps.map(|step| (step.id.clone(), step.text(tongue).clone())).collect(),
        }
    }
}

impl Stage {
    fn shape(&self) -> StageShape {
        StageShape { id: self.id.clone(), steps: self.steps.iter().map(Step::shape).collect() }
    }
}

impl Step {
    fn shape(&self) -> StepShape {
        StepShape {
            id: self.id.clone(),
            flag: self.flag,
            owners: self.owners.clone(),
            evidence: self.evidence.clone(),
            sources: self.sources.clone(),
        }
    }
}
