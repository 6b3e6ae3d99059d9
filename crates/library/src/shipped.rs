//! The data that this binary carries, read and checked at first use.

use crate::file::DataFile;
use crate::pathway::check::Lines;
use crate::{Code, Codelist, ContextPack, Demo, Fault, LawPack, LibraryError, Pathway, Scheme, Source, Sources, Tongue};
use std::sync::LazyLock;

/// A data file by its path under `data/`.
macro_rules! data {
    ($path:literal) => {
        DataFile { name: $path, text: include_str!(concat!("../data/", $path)) }
    };
}

const SOURCES: DataFile<'_> = data!("sources.toml");

const PATHWAY: DataFile<'_> = data!("pathways/peer-support-homelessness.toml");

pub(crate) const CODELISTS: [DataFile<'_>; 71] = [
    data!("codelists/adaptation-context.toml"),
    data!("codelists/adaptation-core.toml"),
    data!("codelists/adaptation-duration.toml"),
    data!("codelists/adaptation-goal.toml"),
    data!("codelists/adaptation-nature.toml"),
    data!("codelists/adaptation-planned.toml"),
    data!("codelists/adaptation-reach.toml"),
    data!("codelists/adaptation-reason-level.toml"),
    data!("codelists/adaptation-what.toml"),
    data!("codelists/adaptation-when.toml"),
    data!("codelists/adaptation-who.toml"),
    data!("codelists/at-term.toml"),
    data!("codelists/bracket-phase.toml"),
    data!("codelists/case-role.toml"),
    data!("codelists/case-sort.toml"),
    data!("codelists/cfir-construct.toml"),
    data!("codelists/confidence.toml"),
    data!("codelists/contact-initiator.toml"),
    data!("codelists/contact-result.toml"),
    data!("codelists/contact-way.toml"),
    data!("codelists/context-level.toml"),
    data!("codelists/credit-role.toml"),
    data!("codelists/decision-topic.toml"),
    data!("codelists/early-sign.toml"),
    data!("codelists/effect.toml"),
    data!("codelists/entry-lane.toml"),
    data!("codelists/evidence-kind.toml"),
    data!("codelists/follow-up-state.toml"),
    data!("codelists/goal-state.toml"),
    data!("codelists/handoff-service.toml"),
    data!("codelists/handoff-state.toml"),
    data!("codelists/handoff-way.toml"),
    data!("codelists/information-class.toml"),
    data!("codelists/intensity.toml"),
    data!("codelists/kept-from.toml"),
    data!("codelists/law-check.toml"),
    data!("codelists/law-rule.toml"),
    data!("codelists/list-change.toml"),
    data!("codelists/mechanism-challenge.toml"),
    data!("codelists/mechanism-opportunity.toml"),
    data!("codelists/memo-sort.toml"),
    data!("codelists/milestone.toml"),
    data!("codelists/minutes-band.toml"),
    data!("codelists/notes-level.toml"),
    data!("codelists/notice-to.toml"),
    data!("codelists/occurrence.toml"),
    data!("codelists/owner.toml"),
    data!("codelists/part-of-day.toml"),
    data!("codelists/participation-level.toml"),
    data!("codelists/pay.toml"),
    data!("codelists/read-depth.toml"),
    data!("codelists/reading-choice.toml"),
    data!("codelists/register.toml"),
    data!("codelists/research-contribution.toml"),
    data!("codelists/research-role.toml"),
    data!("codelists/role.toml"),
    data!("codelists/setting.toml"),
    data!("codelists/source-kind.toml"),
    data!("codelists/source-sort.toml"),
    data!("codelists/step-flag.toml"),
    data!("codelists/step-standing.toml"),
    data!("codelists/step-state.toml"),
    data!("codelists/study-phase.toml"),
    data!("codelists/supervision-kind.toml"),
    data!("codelists/supervision-mode.toml"),
    data!("codelists/support.toml"),
    data!("codelists/team-work.toml"),
    data!("codelists/training-topic.toml"),
    data!("codelists/wellbeing.toml"),
    data!("codelists/window-state.toml"),
    data!("codelists/window-stream.toml"),
];

/// The first is the default.
pub(crate) const SCHEMES: [DataFile<'_>; 5] = [
    data!("schemes/timing.toml"),
    data!("schemes/epidemic-waves.toml"),
    data!("schemes/collective-reactions.toml"),
    data!("schemes/four-phase.toml"),
    data!("schemes/plain.toml"),
];

/// The first is the default.
pub(crate) const PACKS: [DataFile<'_>; 6] = [
    data!("packs/qc.toml"),
    data!("packs/on.toml"),
    data!("packs/ca-research.toml"),
    data!("packs/eu.toml"),
    data!("packs/us.toml"),
    data!("packs/us-part2.toml"),
];

const CONTEXT: DataFile<'_> = data!("context/montreal-covid-context.toml");
const CONTEXT_CSV: &[u8] = include_bytes!("../data/context/montreal-covid-context.csv");

const DEMO: DataFile<'_> = data!("demo/clinic.toml");

const DEMO_WORDS: [(Tongue, DataFile<'_>); 3] = [
    (Tongue::Fr, data!("demo/clinic.fr.toml")),
    (Tongue::En, data!("demo/clinic.en.toml")),
    (Tongue::ZhHans, data!("demo/clinic.zh-Hans.toml")),
];

static SHIPPED_SOURCES: LazyLock<Result<Sources, LibraryError>> = LazyLock::new(|| Sources::from_file(SOURCES));

static SHIPPED: LazyLock<Result<Library, LibraryError>> = LazyLock::new(Library::load);

/// The library that this binary carries, read once.
///
/// # Errors
/// The first fault of the carried data. The tests of this room see to it that there is none.
pub fn shipped() -> Result<&'static Library, &'static LibraryError> {
    SHIPPED.as_ref()
}

/// Everything shipped as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    sources: Sources,
    codelists: Vec<Codelist>,
    schemes: Vec<Scheme>,
    pathways: Vec<Pathway>,
    contexts: Vec<ContextPack>,
    packs: Vec<LawPack>,
    demos: Vec<Demo>,
}

impl Library {
    /// Reads and checks the carried data. [`shipped`] does it once and keeps the result.
    ///
    /// # Errors
    /// The first fault found, with its file and key.
    pub fn load() -> Result<Self, LibraryError> {
        let sources = shipped_sources().map_err(Clone::clone)?.clone();
        let codelists = CODELISTS
            .into_iter()
            .map(|file| named(file, Codelist::from_file(file, &sources)?, Codelist::id))
            .collect::<Result<_, _>>()?;
        let schemes = SCHEMES
            .into_iter()
            .map(|file| named(file, Scheme::from_file(file, &sources)?, Scheme::id))
            .collect::<Result<_, _>>()?;
        let packs = PACKS
            .into_iter()
            .map(|file| named(file, LawPack::from_file(file, &sources)?, LawPack::id))
            .collect::<Result<_, _>>()?;
        let pathway = Pathway::read(PATHWAY, &sources)?;
        told_in_every_tongue(PATHWAY, &pathway)?;
        let context = ContextPack::from_file(CONTEXT, CONTEXT_CSV, &sources)?;
        let demo = Demo::from_files(DEMO, &DEMO_WORDS, &sources)?;
        Ok(Self {
            codelists,
            schemes,
            packs,
            pathways: vec![named(PATHWAY, pathway, Pathway::id)?],
            contexts: vec![named(CONTEXT, context, ContextPack::id)?],
            demos: vec![named(DEMO, demo, Demo::id)?],
            sources,
        })
    }

    /// The codelist of an id.
    #[must_use]
    pub fn codelist(&self, id: &str) -> Option<&Codelist> {
        self.codelists.iter().find(|list| list.id().as_str() == id)
    }

    /// Every codelist, by id.
    #[must_use]
    pub fn codelists(&self) -> &[Codelist] {
        &self.codelists
    }

    /// The scheme of an id.
    #[must_use]
    pub fn scheme(&self, id: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.id().as_str() == id)
    }

    /// Every scheme of phases, the default first.
    #[must_use]
    pub fn schemes(&self) -> &[Scheme] {
        &self.schemes
    }

    /// The pathway of an id.
    #[must_use]
    pub fn pathway(&self, id: &str) -> Option<&Pathway> {
        self.pathways.iter().find(|path| path.id().as_str() == id)
    }

    /// Every pathway.
    #[must_use]
    pub fn pathways(&self) -> &[Pathway] {
        &self.pathways
    }

    /// The context pack of an id.
    #[must_use]
    pub fn context(&self, id: &str) -> Option<&ContextPack> {
        self.contexts.iter().find(|pack| pack.id().as_str() == id)
    }

    /// Every context pack.
    #[must_use]
    pub fn contexts(&self) -> &[ContextPack] {
        &self.contexts
    }

    /// The law pack of an id.
    #[must_use]
    pub fn pack(&self, id: &str) -> Option<&LawPack> {
        self.packs.iter().find(|pack| pack.id().as_str() == id)
    }

    /// Every law pack, the default first.
    #[must_use]
    pub fn packs(&self) -> &[LawPack] {
        &self.packs
    }

    /// The demo of an id.
    #[must_use]
    pub fn demo(&self, id: &str) -> Option<&Demo> {
        self.demos.iter().find(|demo| demo.id().as_str() == id)
    }

    /// Every demo.
    #[must_use]
    pub fn demos(&self) -> &[Demo] {
        &self.demos
    }

    /// The source of an id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Every source.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }
}

pub(crate) fn shipped_sources() -> Result<&'static Sources, &'static LibraryError> {
    SHIPPED_SOURCES.as_ref()
}

/// What is shipped is told whole in every language, to the last line; a site's own pathway need not be.
pub(crate) fn told_in_every_tongue(file: DataFile<'_>, pathway: &Pathway) -> Result<(), LibraryError> {
    for tongue in Tongue::ALL {
        let whole = (String::new(), pathway.told_in(tongue), pathway.text(tongue).blank());
        let stages = pathway.stages().iter().map(|stage| {
            let key = format!(".stages.{}", stage.id);
            (key, stage.told_in(tongue), stage.text(tongue).blank())
        });
        let steps = pathway.steps().map(|step| (format!(".steps.{}", step.id), step.told_in(tongue), step.text(tongue).blank()));
        for (key, told, blank) in std::iter::once(whole).chain(stages).chain(steps) {
            let line = match blank {
                _ if told != tongue => String::new(),
                Some(line) => format!(".{line}"),
                None => continue,
            };
            return Err(file.error(format!("words.{tongue}{key}{line}"), Fault::MissingTranslation(tongue)));
        }
    }
    Ok(())
}

/// A shipped file is named after the id it holds, so that no id is shipped twice.
pub(crate) fn named<T>(file: DataFile<'_>, content: T, id: impl Fn(&T) -> &Code) -> Result<T, LibraryError> {
    let stem = file.name.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
    let found = id(&content).as_str();
    if stem != Some(found) {
        let fault = Fault::Mismatch { expected: stem.unwrap_or(file.name).to_owned(), found: found.to_owned() };
        return Err(file.error("id", fault));
    }
    Ok(content)
}
