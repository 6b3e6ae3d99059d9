use jalon_record::RecordError;

use crate::StoreError;

/// What can go wrong in making or restoring a backup. Words for people are added at the edge, from [`BackupError::code`].
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The record.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No backup was set up for this folder.
    #[error("no backup is set up")]
    NotSetUp,
    /// A backup was set up already.
    #[error("a backup is set up already")]
    SetUpAlready,
    /// A place for backups is not there: a USB key in a drawer, a network that is down.
    #[error("{0} is not there")]
    Absent(String),
    /// A place for backups refused.
    #[error("{place}: {why}")]
    Place {
        /// Which.
        place: String,
        /// Why.
        why: String,
    },
    /// There is no whole backup at that place, or none of that name.
    #[error("no backup at {0}")]
    NoSet(String),
    /// There are backups of several sites.
    #[error("backups of several sites")]
    WhichSite(Vec<String>),
    /// The keys of this backup are gone: they lived their 35 days and newer ones took their place.
    #[error("the keys of {0} are gone")]
    NoKeys(String),
    /// What was typed is no key to a backup.
    #[error("not a key to a backup")]
    Identity,
    /// The key is one, but not to this backup.
    #[error("another key")]
    WrongIdentity,
    /// A part of a backup was changed or cut.
    #[error("{0} is damaged")]
    Damaged(String),
    /// A manifest is not as this site signed it, or not signed by a key that counts.
    #[error("{0} is not as it was signed")]
    Forged(String),
    /// What was restored does not hold together.
    #[error("{0} faults")]
    Faults(usize),
    /// There is something in the way.
    #[error("{0} is not empty")]
    InTheWay(std::path::PathBuf),
}

impl BackupError {
    /// The stable code of this error; the key of its words in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::NotSetUp => "backup-not-set-up",
            Self::SetUpAlready => "backup-set-up-already",
            Self::Absent(_) => "backup-absent",
            Self::Place { .. } => "backup-place",
            Self::NoSet(_) => "backup-no-set",
            Self::WhichSite(_) => "backup-which-site",
            Self::NoKeys(_) => "backup-no-keys",
            Self::Identity => "backup-identity",
            Self::WrongIdentity => "backup-wrong-identity",
            Self::Damaged(_) => "backup-damaged",
            Self::Forged(_) => "backup-forged",
            Self::Faults(_) => "backup-faults",
            Self::InTheWay(_) => "backup-in-the-way",
        }
    }

    pub(crate) fn place(place: &str) -> impl Fn(std::io::Error) -> Self + '_ {
        move |error| Self::Place { place: place.to_owned(), why: error.to_string() }
    }
}

impl From<RecordError> for BackupError {
    fn from(error: RecordError) -> Self {
        Self::Store(error.into())
    }
}
