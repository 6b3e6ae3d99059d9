//! Pathways: the stages and steps that bring a peer support worker into a team, and the order they ask for.

mod order;
mod read;

use crate::code::coded;
use crate::file::DataFile;
use crate::shipped::shipped_sources;
use crate::{Code, LibraryError, Origin, PerTongue, Source, SourceId, Sources, StageId, StepId, Tongue};
use serde::Deserialize;

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
    words: PerTongue<PathwayText>,
    stages: Vec<Stage>,
    precedences: Vec<Precedence>,
    cited: Sources,
}

/// Words about a pathway as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathwayText {
    /// Its name.
    pub name: String,
    /// Where it comes from, in words for people, and what it is not.
    pub note: String,
}

/// A stage of a pathway, with its steps in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its letter.
    pub id: StageId,
    /// Its steps, at least one.
    pub steps: Vec<Step>,
    words: PerTongue<StageText>,
}

/// Words about a stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StageText {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

impl Stage {
    /// The words in a language.
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> &StageText {
        self.words.get(tongue)
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
    words: PerTongue<StepText>,
}

/// Words about a step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepText {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// What is asked for as evidence.
    pub evidence: String,
    /// Why it has the flag it has, telling apart what sources say and what we infer.
    pub why: String,
    /// What is likely to happen without it.
    pub if_skipped: String,
    /// How to do it smaller in a crisis: dated, still evidenced, never absent.
    pub compress: String,
}

impl Step {
    /// The words in a language.
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> &StepText {
        self.words.get(tongue)
    }
}

/// A step that should come before something. It warns, it never locks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedence {
    /// The step that should come first.
    pub before: StepId,
    /// What should wait for it.
    pub after: Follower,
}

/// What should wait for a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Follower {
    /// Another step of the same pathway.
    Step(StepId),
    /// A moment that is not a step.
    Milestone(Milestone),
}

impl Pathway {
    /// Reads a site's own pathway from the text of its structure file and of its texts in each language.
    ///
    /// It may cite the shipped sources, and its own under `[[sources]]` of the structure file. Errors call the files
    /// `structure.toml` and `texts.fr.toml`, `texts.en.toml`, `texts.zh-Hans.toml`.
    ///
    /// # Errors
    /// The first rule that is broken, with its file, its key and what to do.
    pub fn from_files(structure: &str, texts: &[(Tongue, &str)]) -> Result<Self, LibraryError> {
        let structure = DataFile { name: "structure.toml", text: structure };
        let texts: Vec<(Tongue, DataFile<'_>)> = texts
            .iter()
            .map(|&(tongue, text)| {
                let name = match tongue {
                    Tongue::Fr => "texts.fr.toml",
                    Tongue::En => "texts.en.toml",
                    Tongue::ZhHans => "texts.zh-Hans.toml",
                };
                (tongue, DataFile { name, text })
            })
            .collect();
        Self::read(structure, &texts, shipped_sources().map_err(Clone::clone)?)
    }

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

    /// The words about the whole, in a language.
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> &PathwayText {
        self.words.get(tongue)
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

    /// A source that the pathway may cite, shipped or its own.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.cited.get(id)
    }
}
