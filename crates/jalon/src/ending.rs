//! How a command ends: for people in words, for scripts as a status.

use std::path::PathBuf;
use std::process::ExitCode;

use jalon_exchange::context::ImportErrors;
use jalon_language::{Arg, Language};
use jalon_record::split::PartProblem;
use jalon_store::StoreError;
use jalon_store::backup::BackupError;

/// How a command ends. The numbers are part of the interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// 0: done.
    Done = 0,
    /// 1: the answer is no: `verify` found something.
    Found = 1,
    /// 3: the input cannot be taken; nothing was written. (2 is clap's: the command line does not read.)
    Input = 3,
    /// 4: no record there, or it cannot be opened.
    Record = 4,
    /// 5: the disk, the database or the network refused.
    Machine = 5,
}

impl Ending {
    /// As the process ends.
    pub fn code(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// Why a command fails.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The record.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A backup that cannot be made or restored.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// A spreadsheet that cannot be taken.
    #[error("{1}")]
    Import(PathBuf, ImportErrors),
    /// A file that cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// A server that cannot listen there.
    #[error("{0}: {1}")]
    Listen(String, std::io::Error),
    /// A report that cannot be made.
    #[error(transparent)]
    Report(#[from] jalon_report::ReportError),
    /// The server.
    #[error(transparent)]
    Server(#[from] jalon_server::fault::Fault),
    /// The data that ships with the program, or an example, does not read.
    #[error("{0}")]
    Library(String),
    /// A file that was said to hold a signed checkpoint, and does not.
    #[error("no checkpoint in {0}")]
    NoCheckpoint(PathBuf),
    /// A file that was said to hold evidence, and does not.
    #[error("no evidence in {0}")]
    NoEvidence(PathBuf),
    /// What was named as an entry, or as a key, is none.
    #[error("not known: {0}")]
    NotKnown(String),
    /// There is no initiative yet.
    #[error("no initiative")]
    NoInitiative,
    /// There are several initiatives, and none was named.
    #[error("which initiative")]
    WhichInitiative(Vec<String>),
    /// Nobody signs in under that name.
    #[error("no member")]
    NoMember,
    /// The address is open to the network, and nothing in front of it keeps what passes secret.
    #[error("exposed")]
    Exposed(String),
    /// A part of the recovery sheet that does not read, or does not go with the other; which of the two.
    #[error("part {0}: {1}")]
    Part(usize, PartProblem),
    /// What was typed cannot be taken; the key of the words that say why.
    #[error("{0}")]
    Said(&'static str),
    /// The folder holds a record that is not the demonstration.
    #[error("not the demonstration")]
    NotDemo(PathBuf),
}

impl Failure {
    /// How the command ends.
    pub fn ending(&self) -> Ending {
        match self {
            Self::Backup(error) => of_backup(error),
            Self::Import(..) | Self::WhichInitiative(_) | Self::NoMember | Self::Exposed(_) => Ending::Input,
            Self::Part(..) | Self::Said(_) | Self::NoCheckpoint(_) | Self::NoEvidence(_) | Self::NotKnown(_) => Ending::Input,
            Self::Store(error) => of_store(error),
            Self::NoInitiative | Self::NotDemo(_) => Ending::Record,
            _ => Ending::Machine,
        }
    }

    /// In words: what was wrong, where, and what to do.
    pub fn told(&self, language: Language) -> String {
        let with = |key: &str, args: &[(&str, Arg)]| language.say_with(key, args);
        match self {
            Self::Store(error) => store(language, error),
            Self::Backup(error) => backup(language, error),
            Self::Import(path, errors) => import(language, path, errors),
            Self::File(path, error) => {
                with("cli-file", &[("path", path.display().to_string().into()), ("why", error.to_string().into())])
            }
            Self::Listen(address, error) => with("cli-listen", &[("address", address.into()), ("why", error.to_string().into())]),
            Self::Report(error) => with("cli-report-failed", &[("why", error.to_string().into())]),
            Self::Server(error) => with("cli-server-failed", &[("why", error.to_string().into())]),
            Self::Library(why) => with("cli-library", &[("why", why.into())]),
            Self::NoCheckpoint(path) => with("cli-no-checkpoint", &[("path", path.display().to_string().into())]),
            Self::NoEvidence(path) => with("cli-no-evidence", &[("path", path.display().to_string().into())]),
            Self::NotKnown(what) => with("cli-not-known", &[("what", what.into())]),
            Self::NoInitiative => language.say("cli-no-initiative"),
            Self::WhichInitiative(known) => with("cli-which-initiative", &[("known", known.join("\n  ").into())]),
            Self::NoMember => language.say("cli-no-member"),
            Self::Exposed(address) => with("cli-exposed", &[("address", address.into())]),
            Self::Part(turn, problem) => part(language, *turn, *problem),
            Self::Said(key) => language.say(key),
            Self::NotDemo(path) => with("cli-not-demo", &[("path", path.display().to_string().into())]),
        }
    }
}

fn part(language: Language, turn: usize, problem: PartProblem) -> String {
    let n = match problem {
        PartProblem::Length(n) | PartProblem::Character(n) => n.to_string(),
        _ => String::new(),
    };
    language.say_with(problem.code(), &[("part", turn.to_string().into()), ("n", n.into())])
}

fn of_store(error: &StoreError) -> Ending {
    match error {
        StoreError::LoginTaken | StoreError::Form(_) | StoreError::Refused { .. } => Ending::Input,
        StoreError::NoRecord(_)
        | StoreError::RecordExists(_)
        | StoreError::NotEmpty(_)
        | StoreError::Settings(_)
        | StoreError::Key(_)
        | StoreError::Newer { .. } => Ending::Record,
        _ => Ending::Machine,
    }
}

fn of_backup(error: &BackupError) -> Ending {
    match error {
        BackupError::Store(error) => of_store(error),
        BackupError::Identity | BackupError::SetUpAlready | BackupError::WhichSite(_) | BackupError::InTheWay(_) => Ending::Input,
        BackupError::Absent(_) | BackupError::Place { .. } => Ending::Machine,
        _ => Ending::Record,
    }
}

fn backup(language: Language, error: &BackupError) -> String {
    let (what, why) = match error {
        BackupError::Store(error) => return store(language, error),
        BackupError::Absent(what)
        | BackupError::NoSet(what)
        | BackupError::NoKeys(what)
        | BackupError::Damaged(what)
        | BackupError::Forged(what) => (what.clone(), String::new()),
        BackupError::Place { place, why } => (place.clone(), why.clone()),
        BackupError::WhichSite(known) => (known.join("\n  "), String::new()),
        BackupError::InTheWay(path) => (path.display().to_string(), String::new()),
        BackupError::Faults(many) => (many.to_string(), String::new()),
        BackupError::NotSetUp | BackupError::SetUpAlready | BackupError::Identity | BackupError::WrongIdentity => {
            Default::default()
        }
    };
    language.say_with(error.code(), &[("what", what.into()), ("why", why.into())])
}

fn store(language: Language, error: &StoreError) -> String {
    let (path, why) = match error {
        StoreError::NoRecord(path) | StoreError::RecordExists(path) | StoreError::NotEmpty(path) => {
            (path.display().to_string(), String::new())
        }
        StoreError::File { path, source } => (path.display().to_string(), source.to_string()),
        StoreError::Sqlite(error) => (String::new(), error.to_string()),
        StoreError::Postgres(error) => (String::new(), error.to_string()),
        StoreError::Settings(why) => (String::new(), why.clone()),
        _ => (String::new(), String::new()),
    };
    language.say_with(error.code(), &[("path", path.into()), ("why", why.into())])
}

fn import(language: Language, path: &std::path::Path, errors: &ImportErrors) -> String {
    let head =
        language.say_with("cli-import-refused", &[("path", path.display().to_string().into()), ("n", errors.0.len().into())]);
    let lines = errors.0.iter().map(|error| {
        let args: Vec<(&str, Arg)> = error.cause.args().into_iter().map(|(name, value)| (name, value.into())).collect();
        let mut problem = language.say_with(error.cause.code(), &args);
        if let Some(detail) = error.cause.detail_code() {
            problem = format!("{problem} {}", language.say(detail));
        }
        let row = error.row.map(|row| row.to_string()).unwrap_or_default();
        let field = error.field.clone().unwrap_or_default();
        let place = [("row", row.into()), ("field", field.into()), ("problem", problem.into())];
        format!("  {}", language.say_with(error.place_code(), &place))
    });
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}
