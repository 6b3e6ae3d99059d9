//! What can be wrong with a scenario. Its readers write such files by hand, hence plain English.

use jalon_initiative::form::FormError;

/// A scenario that is refused: at which key, for which fault.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{key}: {fault}")]
pub struct ScenarioError {
    /// The key of the entry, rhythm or row; a file and a line where a file cannot be read at all.
    pub key: String,
    /// What is wrong.
    pub fault: ScenarioFault,
}

/// The rule that was broken, with what to do about it.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ScenarioFault {
    /// Not TOML, or of another shape.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The words tell another scenario.
    #[error("these are the words of `{0}`; give those of this scenario")]
    OtherScenario(String),
    /// A kind that no scenario can hold.
    #[error("there is no kind `{0}`")]
    UnknownKind(String),
    /// A key that stands for two things.
    #[error("the key stands here twice; rename one")]
    Duplicate,
    /// An entry without its words.
    #[error("no words; write a table `[words.KEY]`")]
    NoWords,
    /// Words that belong to no entry.
    #[error("words without an entry; correct the key or remove them")]
    WordsWithoutEntry,
    /// A date that names no last day.
    #[error("the date is open; say in `told` when it was told")]
    NoDay,
    /// A reference to nothing that was written before.
    #[error("{field} names `{key}`, which is not there, is written later, or only amends another entry")]
    UnknownReference {
        /// The field.
        field: &'static str,
        /// The key it names.
        key: String,
    },
    /// A reference to an entry of a kind that cannot stand there.
    #[error("{field} names `{key}`, which is of the kind `{kind}`")]
    WrongReference {
        /// The field.
        field: &'static str,
        /// The key it names.
        key: String,
        /// The kind of what it names.
        kind: String,
    },
    /// A retraction that takes nothing back.
    #[error("takes nothing back; name an entry in `amends`")]
    RetractsNothing,
    /// A rule of the kind is broken.
    #[error(transparent)]
    Refused(FormError),
    /// A rhythm that cannot be played.
    #[error("this rhythm cannot be played: {0}")]
    Rhythm(&'static str),
}

impl ScenarioFault {
    pub(super) fn at(self, key: impl Into<String>) -> ScenarioError {
        ScenarioError { key: key.into(), fault: self }
    }
}
