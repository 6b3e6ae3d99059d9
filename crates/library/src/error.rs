//! What can be wrong with a data file.

use crate::{StepId, Tongue};

/// A data file that is refused: which file, at which key, for which fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {key}: {fault}")]
pub struct LibraryError {
    /// Name of the file, as given by whoever asked to read it.
    pub file: String,
    /// Key inside the file, such as `steps.A1.name`; a line number where the file cannot be read at all.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// The rule that was broken, with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not TOML, or TOML of another shape (a missing, unknown or mistyped key).
    #[error("cannot be read: {0}; correct this line")]
    Unreadable(String),
    /// Nothing says where the content comes from.
    #[error("no source; name at least one id of the list of sources")]
    NoSource,
    /// Nothing says under which terms the content may be used.
    #[error("no licence; write one, such as `licence = \"Apache-2.0\"`")]
    NoLicence,
    /// A source id that stands in no list of sources.
    #[error("the source `{0}` is not known; add it to the list of sources or correct its id")]
    UnknownSource(String),
    /// A public source without a web address, or one that is not http(s).
    #[error("no web address; write a `url` that begins with https:// or http://")]
    NoAddress,
    /// An address on a source that is our own word.
    #[error("a source of kind `own` has no address; remove `url` or change `kind`")]
    OwnWithAddress,
    /// A text is missing or blank in one language.
    #[error("no text in `{0}`; write one")]
    MissingTranslation(Tongue),
    /// A pathway, a stage or a step that no language tells.
    #[error("no words in any language; write them in one at least, such as `[words.fr.steps.A1]`")]
    Untold,
    /// The whole file of one language is missing.
    #[error("no file of texts in `{0}`; add one")]
    MissingTexts(Tongue),
    /// A value that must say something is blank or an empty list.
    #[error("is empty; give it a value")]
    Empty,
    /// A code that is not of its kind's form.
    #[error("`{code}` is not a valid code; write it as {form}")]
    MalformedCode {
        /// The code as it stands in the file.
        code: String,
        /// The form that is expected.
        form: &'static str,
    },
    /// The same code twice where each must be its own.
    #[error("`{0}` stands here twice; keep one")]
    Duplicate(String),
    /// A step that the pathway does not have.
    #[error("the pathway has no step `{0}`; correct the id or add the step")]
    UnknownStep(String),
    /// A stage that the pathway does not have.
    #[error("the pathway has no stage `{0}`; correct the id or add the stage")]
    UnknownStage(String),
    /// A group that the list does not have.
    #[error("the list has no group `{0}`; correct the code or add the group")]
    UnknownGroup(String),
    /// A value said to be part of one that does not stand before it in its group, or that is itself part of another.
    #[error("`{0}` is no value of this group that stands before it and is whole; correct the code")]
    UnknownWhole(String),
    /// Steps that wait for one another in a circle.
    #[error("these steps wait for one another: {}; remove one precedence", circle(.0))]
    PrecedenceCycle(Vec<StepId>),
    /// More than can be read with care.
    #[error("has {found} {what}, more than {limit}; make it smaller")]
    TooLarge {
        /// What there is too much of, in the plural.
        what: &'static str,
        /// The most there may be.
        limit: usize,
        /// How much there is.
        found: usize,
    },
    /// A file that speaks of something else than it was given for.
    #[error("says `{found}` where `{expected}` is expected; correct it or give the right file")]
    Mismatch {
        /// What was asked for.
        expected: String,
        /// What the file says.
        found: String,
    },
}

fn circle(steps: &[StepId]) -> String {
    steps.iter().chain(steps.first()).map(StepId::as_str).collect::<Vec<_>>().join(" < ")
}
