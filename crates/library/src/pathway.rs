//! Pathways: the stages and steps that bring a peer support worker into a team, and the order they ask for.

mod changes;
pub(crate) mod check;
mod file;
mod order;
mod shape;

use crate::code::coded;
use crate::shipped::shipped_sources;
use crate::tongue::Told;
use crate::{Code, Fault, Origin, Source, SourceId, Sources, StageId, StepId, Tongue};
use serde::{Deserialize, Serialize};

pub use changes::Change;
pub use shape::{PathwayShape, PathwayWords, PathwayWordsIn, StageShape, StepShape};

coded!(
    /// How firmly a step holds. A site may change the flag of a step, with a reason.
    Flag of "step-flag" {
        /// A source calls it a condition of success, or names its absence as a barrier or stressor.
        Core = "core",
        /// We infer it (law, safety, ethics, or the logic of the post).
        CoreInferred = "core-inferred",
        /// It can be done later or lighter.
        Flexible = "flexible",
    }
);

impl Flag {
    /// Whether the step can be compressed or deferred in a crisis but never silently absent.
    #[must_use]
    pub const fn is_core(self) -> bool {
        matches!(self, Self::Core | Self::CoreInferred)
    }
}

coded!(
    /// Who answers for a step.
    Owner of "owner" {
        /// The manager with the power to decide.
        Sponsor = "sponsor",
        /// The clinical lead.
        ClinicalLead = "clinical-lead",
        /// The peer support worker.
        Peer = "peer",
        /// A partner with lived experience of homelessness.
        LivedExperiencePartner = "lived-experience-partner",
        /// Whoever supervises the peer support worker.
        Supervisor = "supervisor",
        /// Human resources.
        Hr = "hr",
        /// A researcher.
        Researcher = "researcher",
        /// A partner in the community.
        CommunityPartner = "community-partner",
        /// The care team.
        Team = "team",
        /// The small group that carries the project.
        CoreGroup = "core-group",
        /// The person responsible for the protection of personal information.
        PrivacyOfficer = "privacy-officer",
        /// Anyone in the team.
        Any = "any",
    }
);

coded!(
    /// What a step asks for as evidence that it was done.
    EvidenceKind of "evidence-kind" {
        /// When it was done.
        Date = "date",
        /// Names or roles of those who took part (words, hence sealed in a record).
        Names = "names",
        /// A document, or its version.
        Document = "document",
        /// What was decided.
        Decision = "decision",
        /// How many.
        Count = "count",
        /// How much money.
        Amount = "amount",
        /// How often.
        Frequency = "frequency",
        /// Several things listed.
        List = "list",
        /// Entries that the record itself holds, such as supervision held.
        Entries = "entries",
        /// A file kept with the record.
        File = "file",
    }
);

coded!(
    /// A moment that is not a step, yet that a step should come before.
    Milestone of "milestone" {
        /// The first time the peer support worker goes out alone.
        FirstSoloOuting = "first-solo-outing",
    }
);

/// A pathway: stages in order, steps in order, and precedences between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pathway {
    id: Code,
    version: u32,
    origin: Origin,
    words: Told<PathwayText>,
    stages: Vec<Stage>,
    precedences: Vec<Precedence>,
    own_sources: Sources,
}

/// Words about a pathway as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathwayText {
    /// Its name.
    pub name: String,
    /// Where it comes from, in words for people, and what it is not; may be empty in a pathway of one's own.
    pub note: String,
}

/// A stage of a pathway, with its steps in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its letter.
    pub id: StageId,
    /// Its steps, at least one.
    pub steps: Vec<Step>,
    words: Told<StageText>,
}

/// Words about a stage. In a pathway of one's own everything but the name may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StageText {
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
}

impl Stage {
    /// The words in a language, or in the one of [`Stage::told_in`].
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> &StageText {
        self.words.get(tongue)
    }

    /// The language that answers when this one is asked for: itself, or the first that tells the stage.
    #[must_use]
    pub fn told_in(&self, tongue: Tongue) -> Tongue {
        self.words.told_in(tongue)
    }
}

/// A step of a pathway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id, unique in the pathway.
    pub id: StepId,
    /// The stage it stands in.
    pub stage: StageId,
    /// How firmly it holds.
    pub flag: Flag,
    /// Who answers for it, at least one.
    pub owners: Vec<Owner>,
    /// What is asked for as evidence, at least one.
    pub evidence: Vec<EvidenceKind>,
    /// Where it comes from, at least one; see [`Pathway::source`].
    pub sources: Vec<SourceId>,
    words: Told<StepText>,
}

/// Words about a step. In a pathway of one's own everything but the name may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepText {
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it is for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// What is asked for as evidence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Why it has the flag it has, telling apart what sources say and what we infer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What is likely to happen without it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub if_skipped: String,
    /// How to do it smaller in a crisis: dated, still evidenced, never absent.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub compress: String,
}

impl Step {
    /// The words in a language, or in the one of [`Step::told_in`].
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> &StepText {
        self.words.get(tongue)
    }

    /// The language that answers when this one is asked for: itself, or the first that tells the step.
    #[must_use]
    pub fn told_in(&self, tongue: Tongue) -> Tongue {
        self.words.told_in(tongue)
    }
}

/// A step that should come before something. It warns, it never locks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Precedence {
    /// The step that should come first.
    pub before: StepId,
    /// What should wait for it.
    pub after: Follower,
}

impl std::fmt::Display for Precedence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} < {}", self.before, self.after)
    }
}

/// What should wait for a step. Written as the id of the step or the code of the milestone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Follower {
    /// Another step of the same pathway.
    Step(StepId),
    /// A moment that is not a step.
    Milestone(Milestone),
}

impl std::fmt::Display for Follower {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Step(step) => step.fmt(f),
            Self::Milestone(milestone) => milestone.fmt(f),
        }
    }
}

impl TryFrom<String> for Follower {
    type Error = Fault;

    fn try_from(text: String) -> Result<Self, Fault> {
        match Milestone::ALL.iter().find(|milestone| milestone.code() == text) {
            Some(milestone) => Ok(Self::Milestone(*milestone)),
            None => text.parse().map(Self::Step),
        }
    }
}

impl From<Follower> for String {
    fn from(follower: Follower) -> Self {
        follower.to_string()
    }
}

impl Pathway {
    /// The most steps that a pathway may have.
    pub const MAX_STEPS: usize = 500;

    /// The most precedences that a pathway may have.
    pub const MAX_PRECEDENCES: usize = 2_000;

    /// The most bytes that the file of a pathway may have.
    pub const MAX_BYTES: usize = 1_000_000;

    /// Id of the pathway.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Version of the pathway.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where the pathway comes from, and its licence.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The languages that tell the pathway as a whole. They may leave stages and steps to one another; every stage and
    /// every step is told in one of them at least.
    pub fn tongues(&self) -> impl Iterator<Item = Tongue> {
        self.words.iter().map(|(tongue, _)| *tongue)
    }

    /// The words about the whole in a language, or in the one of [`Pathway::told_in`].
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> &PathwayText {
        self.words.get(tongue)
    }

    /// The language that answers when this one is asked for: itself, or the first of French, English, Chinese that
    /// tells the whole. Stages and steps answer each for themselves, by the same rule.
    #[must_use]
    pub fn told_in(&self, tongue: Tongue) -> Tongue {
        self.words.told_in(tongue)
    }

    /// The stages, in order.
    #[must_use]
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// Every step, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.stages.iter().flat_map(|stage| &stage.steps)
    }

    /// The step of an id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps().find(|step| step.id.as_str() == id)
    }

    /// Which step should come before what. Free of circles.
    #[must_use]
    pub fn precedences(&self) -> &[Precedence] {
        &self.precedences
    }

    /// A source that the pathway may cite: one of its own, or else a shipped one.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.own_sources.get(id).or_else(|| shipped_sources().ok()?.get(id))
    }
}
