//! One module a command.

mod backup;
mod demo;
mod evidence;
mod import;
mod init;
mod invite;
mod key;
mod report;
mod retention;
mod serve;
mod upkeep;

use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;
use jalon_language::Language;
use jalon_record::id::InitiativeId;
use jalon_record::seal::SiteKey;
use jalon_store::folder::Folder;
use jalon_store::{KeyProblem, Store, StoreError};

use crate::ending::{Ending, Failure};
use crate::secret;

/// Runs the command that was asked for.
pub fn run(language: Language, matches: &ArgMatches) -> Result<Ending, Failure> {
    match matches.subcommand() {
        Some(("demo", args)) => demo::run(language, args),
        Some(("init", args)) => init::run(language, args),
        Some(("import", args)) => match args.subcommand() {
            Some(("context", args)) => import::run(language, args),
            _ => Ok(Ending::Input),
        },
        Some(("serve", args)) => serve::run(language, args),
        Some(("invite", args)) => invite::run(language, args),
        Some(("key", args)) => key::run(language, args),
        Some(("report", args)) => report::run(language, args),
        Some(("retention", args)) => retention::run(language, args),
        Some(("evidence", args)) => evidence::make(language, args),
        Some(("verify", args)) if args.contains_id("evidence") => evidence::check(language, args),
        Some(("backup", args)) => backup::run(language, args),
        Some(("restore", args)) => backup::restore(language, args),
        Some(("verify", args)) => upkeep::verify(language, args),
        Some(("rebuild", args)) => upkeep::rebuild(language, args),
        // clap asks for one of the above.
        _ => Ok(Ending::Input),
    }
}

fn folder(args: &ArgMatches) -> PathBuf {
    args.get_one::<PathBuf>("folder").cloned().unwrap_or_default()
}

/// Opens the record, asking for its passphrase where nothing else opens it.
fn open(language: Language, args: &ArgMatches) -> Result<Store, Failure> {
    let path = folder(args);
    match Store::open(&path) {
        Err(StoreError::Key(KeyProblem::Locked)) => Ok(Store::open_with(&path, site_key(language, &Folder::at(&path))?)?),
        opened => Ok(opened?),
    }
}

/// The site's key, asking for a passphrase where nothing else opens it.
fn site_key(language: Language, folder: &Folder) -> Result<SiteKey, Failure> {
    match folder.key() {
        Err(StoreError::Key(KeyProblem::Locked)) => Ok(folder.key_by_passphrase(&secret::ask(&language.say("cli-key-ask"))?)?),
        key => Ok(key?),
    }
}

fn text<'a>(args: &'a ArgMatches, name: &str) -> Option<&'a str> {
    args.get_one::<String>(name).map(String::as_str).map(str::trim).filter(|text| !text.is_empty())
}

/// The initiative that was named, or the only one.
fn initiative(store: &Store, args: &ArgMatches) -> Result<InitiativeId, Failure> {
    let known = store.initiatives()?;
    let told = || Failure::WhichInitiative(known.iter().map(ToString::to_string).collect());
    match text(args, "initiative") {
        Some(named) => known.iter().copied().find(|id| id.to_string() == named).ok_or_else(told),
        None if known.is_empty() => Err(Failure::NoInitiative),
        None if known.len() == 1 => Ok(known[0]),
        None => Err(told()),
    }
}

/// Prints one JSON value on a line, for scripts.
fn print_json(value: &serde_json::Value) {
    tell(value);
}

/// Prints a line. The work is done whether or not anyone still reads.
fn tell(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
