//! `jalon verify` and `jalon rebuild`.

use std::path::PathBuf;

use clap::ArgMatches;
use jalon_language::Language;
use jalon_record::note::Note;
use jalon_store::log::LogReport;
use jalon_store::verify::Fault;

use super::{backup, open, print_json, tell};
use crate::ending::{Ending, Failure};
use crate::progress;

pub fn verify(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let bar = progress::bar(store.state()?.size.number(), &language.say("cli-verify-working"));
    let brought = args.get_many("witness").into_iter().flatten().map(note).collect::<Result<Vec<_>, _>>()?;
    let report = store.verify_against(&brought, &mut |read| bar.inc(u64::try_from(read).unwrap_or(0)))?;
    bar.finish_and_clear();
    let log = store.verify_log()?;
    let (backups, backups_in_json, backups_are_clean) = backup::beside_record(language, store.check_backups());
    if args.get_flag("json") {
        let faults: Vec<_> = report
            .faults
            .iter()
            .map(|fault| serde_json::json!({ "seq": fault.seq, "entry": fault.entry, "what": fault.what.code() }))
            .collect();
        let log_faults: Vec<_> =
            log.faults.iter().map(|fault| serde_json::json!({ "number": fault.number, "what": fault.what.code() })).collect();
        let log = serde_json::json!({ "rows": log.rows, "faults": log_faults });
        print_json(&serde_json::json!({
            "entries": report.entries,
            "root": report.root.to_string(),
            "agreeing": report.agreeing,
            "faults": faults,
            "access_log": log,
            "backups": backups_in_json,
        }));
    } else if report.is_clean() {
        tell(language.say_with("cli-verify-clean", &[("n", report.entries.into()), ("root", report.root.to_string().into())]));
        tell(language.say_with("cli-verify-agreeing", &[("n", report.agreeing.into())]));
    } else {
        tell(language.say_with("cli-verify-found", &[("n", report.faults.len().into())]));
        report.faults.iter().for_each(|fault| tell(format!("  {}", told(language, fault))));
    }
    if !args.get_flag("json") {
        tell_log(language, &log);
        backups.iter().for_each(tell);
    }
    Ok(if report.is_clean() && log.is_clean() && backups_are_clean { Ending::Done } else { Ending::Found })
}

fn tell_log(language: Language, log: &LogReport) {
    if log.is_clean() {
        return tell(language.say_with("log-check-clean", &[("n", log.rows.into())]));
    }
    tell(language.say("log-check-found"));
    for fault in &log.faults {
        let args = [("n", fault.number.to_string().into()), ("what", language.say(fault.what.code()).into())];
        tell(format!("  {}", language.say_with("log-check-row", &args)));
    }
}

/// A checkpoint from a file: as it was downloaded, or as a camera read it from paper.
fn note(path: &PathBuf) -> Result<Note, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::File(path.clone(), error))?;
    Note::understand(&text).map_err(|_| Failure::NoCheckpoint(path.clone()))
}

fn told(language: Language, fault: &Fault) -> String {
    let what = language.say(fault.what.code());
    let entry = fault.entry.map(|entry| entry.to_string()).unwrap_or_default();
    let key = match (fault.seq.number(), fault.entry) {
        (0, _) => "cli-fault-site",
        (_, None) => "cli-fault-place",
        (_, Some(_)) => "cli-fault-entry",
    };
    language.say_with(key, &[("seq", fault.seq.to_string().into()), ("entry", entry.into()), ("what", what.into())])
}

pub fn rebuild(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let size = store.state()?.size.number();
    let bar = progress::bar(size, &language.say("cli-rebuild-working"));
    store.rebuild(&mut |read| bar.inc(u64::try_from(read).unwrap_or(0)))?;
    bar.finish_and_clear();
    if args.get_flag("json") {
        print_json(&serde_json::json!({ "entries": size }));
    } else {
        tell(language.say_with("cli-rebuild-done", &[("n", size.into())]));
    }
    Ok(Ending::Done)
}
