use jalon_initiative::FormError;
use jalon_initiative::trust::erasing::WhyKept;
use jalon_record::RecordError;
use jalon_sync::Refusal;

/// What can go wrong in keeping the record. Words for people are added at the edge, from [`StoreError::code`].
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder holds no record.
    #[error("no record in {0}")]
    NoRecord(std::path::PathBuf),
    /// The folder already holds a record.
    #[error("there is a record in {0} already")]
    RecordExists(std::path::PathBuf),
    /// The folder is not empty, and not ours.
    #[error("{0} is not empty")]
    NotEmpty(std::path::PathBuf),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The settings of the folder (`jalon.toml`) do not read.
    #[error("settings: {0}")]
    Settings(String),
    /// The site's key is missing, malformed, or readable by others.
    #[error("key: {0}")]
    Key(KeyProblem),
    /// The database was written by a newer Jalon.
    #[error("schema {found} is newer than {known}")]
    Newer {
        /// What was found.
        found: i64,
        /// What this program knows.
        known: i64,
    },
    /// SQLite refused.
    #[error("sqlite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL refused.
    #[error("postgres: {0}")]
    Postgres(#[from] postgres::Error),
    /// A value that is not what this program writes; `verify` says more.
    #[error("damaged {0}")]
    Damaged(&'static str),
    /// A part of an entry is malformed.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// An entry breaks a rule of its kind.
    #[error(transparent)]
    Form(#[from] FormError),
    /// An entry of a batch that is taken whole or not at all was refused.
    #[error("entry {index}: {refusal}")]
    Refused {
        /// Which of the batch, from 0.
        index: usize,
        /// Why.
        refusal: Refusal,
    },
    /// What was to be erased must be kept.
    #[error("kept: {0:?}")]
    Kept(WhyKept),
    /// Nothing is left of what was to be erased.
    #[error("nothing to erase")]
    NothingToErase,
    /// The same name to sign in with is taken.
    #[error("login taken")]
    LoginTaken,
    /// Nobody would coordinate any more.
    #[error("last coordinator")]
    LastCoordinator,
    /// Their access has ended: they get no link.
    #[error("access ended")]
    AccessEnded,
    /// A phone that speaks under this device was copied, or set back.
    #[error("device copied")]
    DeviceCopied,
    /// The random number generator of the machine failed.
    #[error("no randomness")]
    NoRandomness,
    /// The writer has stopped, after an error that was told before.
    #[error("the writer has stopped")]
    Stopped,
}

/// What is wrong with a key file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyProblem {
    /// It is not there.
    #[error("missing")]
    Missing,
    /// It is locked by a passphrase, and none was given.
    #[error("locked")]
    Locked,
    /// No passphrase of this site is that one.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// It is the key of another site, or one that was changed since.
    #[error("another key")]
    Other,
    /// Nothing else would open the site.
    #[error("the last way")]
    LastWay,
    /// No recovery sheet was made, or it is void.
    #[error("no sheet")]
    NoSheet,
    /// It is not the recovery sheet that was made last.
    #[error("another sheet")]
    OtherSheet,
    /// It is not 64 hexadecimal digits.
    #[error("malformed")]
    Malformed,
    /// Others than its owner may read it.
    #[error("readable by others")]
    Exposed,
}

impl StoreError {
    /// The stable code of this error; the key of its words in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRecord(_) => "store-no-record",
            Self::RecordExists(_) => "store-record-exists",
            Self::NotEmpty(_) => "store-not-empty",
            Self::File { .. } => "store-file",
            Self::Settings(_) => "store-settings",
            Self::Key(KeyProblem::Missing) => "store-key-missing",
            Self::Key(KeyProblem::Malformed) => "store-key-malformed",
            Self::Key(KeyProblem::Exposed) => "store-key-exposed",
            Self::Key(KeyProblem::Locked) => "store-key-locked",
            Self::Key(KeyProblem::WrongPassphrase) => "store-key-wrong-passphrase",
            Self::Key(KeyProblem::Other) => "store-key-other",
            Self::Key(KeyProblem::LastWay) => "store-key-last-way",
            Self::Key(KeyProblem::NoSheet) => "store-key-no-sheet",
            Self::Key(KeyProblem::OtherSheet) => "store-key-other-sheet",
            Self::Newer { .. } => "store-newer",
            Self::Sqlite(_) | Self::Postgres(_) => "store-database",
            Self::Damaged(_) => "store-damaged",
            Self::Record(error) => error.code(),
            Self::Form(error) => error.problem.code(),
            Self::Refused { refusal, .. } => refusal.code(),
            Self::Kept(WhyKept::Hold) => "store-kept-hold",
            Self::Kept(WhyKept::Law) => "store-kept-law",
            Self::Kept(WhyKept::Proof) => "store-kept-proof",
            Self::NothingToErase => "store-nothing-to-erase",
            Self::LoginTaken => "store-login-taken",
            Self::LastCoordinator => "store-last-coordinator",
            Self::AccessEnded => "store-access-ended",
            Self::DeviceCopied => "store-device-copied",
            Self::NoRandomness => "store-no-randomness",
            Self::Stopped => "store-stopped",
        }
    }

    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
