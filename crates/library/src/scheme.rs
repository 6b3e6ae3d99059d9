//! Schemes: presets of phases by which people may cut time into brackets. People draw the brackets; nothing computes them.

use crate::file::{DataFile, RawLabels};
use crate::{Code, Fault, LibraryError, Origin, PerTongue, Sources, Tongue};
use serde::Deserialize;

/// A preset of phases, with what it fits and what it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    id: Code,
    version: u32,
    origin: Origin,
    partitions: bool,
    title: PerTongue<String>,
    fits: PerTongue<String>,
    limits: PerTongue<String>,
    phases: Vec<Phase>,
}

/// A phase of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// The stable code, unique in its scheme.
    pub code: Code,
    label: PerTongue<String>,
    meaning: PerTongue<String>,
}

impl Phase {
    /// What the phase is called.
    #[must_use]
    pub fn label(&self, tongue: Tongue) -> &str {
        self.label.get(tongue)
    }

    /// What it means, in a line. Dates in it are help for people; no bracket is ever drawn from them.
    #[must_use]
    pub fn meaning(&self, tongue: Tongue) -> &str {
        self.meaning.get(tongue)
    }
}

impl Scheme {
    /// Id of the scheme.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Version of the scheme; it grows when phases are added.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where the scheme comes from, and the licence of its file.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Whether brackets of this scheme are expected to follow one another without gap or overlap.
    #[must_use]
    pub fn partitions(&self) -> bool {
        self.partitions
    }

    /// What the scheme is called.
    #[must_use]
    pub fn title(&self, tongue: Tongue) -> &str {
        self.title.get(tongue)
    }

    /// What it is good for, in a sentence.
    #[must_use]
    pub fn fits(&self, tongue: Tongue) -> &str {
        self.fits.get(tongue)
    }

    /// What it is not good for, or not known to be, in a sentence.
    #[must_use]
    pub fn limits(&self, tongue: Tongue) -> &str {
        self.limits.get(tongue)
    }

    /// The phases, in order.
    #[must_use]
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// The label of a phase; none when the scheme does not have it.
    #[must_use]
    pub fn label(&self, code: &str, tongue: Tongue) -> Option<&str> {
        self.phases.iter().find(|phase| phase.code.as_str() == code).map(|phase| phase.label(tongue))
    }

    pub(crate) fn from_file(file: DataFile<'_>, known: &Sources) -> Result<Self, LibraryError> {
        let raw: RawScheme = file.read()?;
        let mut phases: Vec<Phase> = Vec::new();
        for raw in file.not_empty("phases", raw.phases)? {
            if phases.iter().any(|phase| phase.code == raw.code) {
                return Err(file.error("phases", Fault::Duplicate(raw.code.into())));
            }
            let key = |field: &str| format!("phases.{}.{field}", raw.code);
            phases.push(Phase {
                label: file.labels(&key("label"), raw.label)?,
                meaning: file.labels(&key("meaning"), raw.meaning)?,
                code: raw.code,
            });
        }
        Ok(Self {
            id: raw.id,
            version: raw.version,
            origin: file.origin(&raw.source, raw.licence, known)?,
            partitions: raw.partitions,
            title: file.labels("title", raw.title)?,
            fits: file.labels("fits", raw.fits)?,
            limits: file.labels("limits", raw.limits)?,
            phases,
        })
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScheme {
    id: Code,
    version: u32,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    partitions: bool,
    #[serde(default)]
    title: RawLabels,
    #[serde(default)]
    fits: RawLabels,
    #[serde(default)]
    limits: RawLabels,
    #[serde(default)]
    phases: Vec<RawPhase>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPhase {
    code: Code,
    #[serde(default)]
    label: RawLabels,
    #[serde(default)]
    meaning: RawLabels,
}
