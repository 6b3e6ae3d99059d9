//! `jalon retention`, and the same every day while `jalon serve` runs.

use std::time::Duration;

use clap::ArgMatches;
use jalon_initiative::trust::retention::AtTerm;
use jalon_language::Language;
use jalon_record::edtf::Day;
use jalon_server::{App, clock};
use jalon_store::{Store, StoreError};

use super::{folder, print_json, tell};
use crate::ending::{Ending, Failure};

/// How often a running site looks whether something is due.
const EVERY: Duration = Duration::from_secs(24 * 3_600);
/// How long it waits after its start, so that a short run does nothing.
const AFTER: Duration = Duration::from_secs(60);

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = Store::open(&folder(args))?;
    let is_dry = args.get_flag("dry-run");
    let (many, held) = if is_dry { due(&store, clock::today())? } else { destroy(&store, clock::today())? };
    if args.get_flag("json") {
        print_json(&serde_json::json!({ "dry_run": is_dry, "entries": many, "held": held }));
        return Ok(Ending::Done);
    }
    let key = if is_dry { "cli-retention-due" } else { "cli-retention-done" };
    tell(language.say_with(key, &[("n", many.into())]));
    if held > 0 {
        tell(language.say_with("cli-retention-held", &[("n", held.into())]));
    }
    Ok(Ending::Done)
}

/// How many threads would be destroyed today, and how many a hold keeps.
fn due(store: &Store, today: Day) -> Result<(u64, u64), StoreError> {
    let (mut many, mut held) = (0, 0);
    for initiative in store.initiatives()? {
        for now in store.due(initiative, today)?.iter().filter(|now| now.due.then == AtTerm::Erase) {
            many += u64::from(!now.is_held);
            held += u64::from(now.is_held);
        }
    }
    Ok((many, held))
}

/// Destroys what is due today in every initiative.
fn destroy(store: &Store, today: Day) -> Result<(u64, u64), StoreError> {
    let (mut many, mut held) = (0, 0);
    for initiative in store.initiatives()? {
        let ran = store.run_retention(initiative, today)?;
        many += ran.ended.values().copied().map(u64::from).sum::<u64>();
        held += u64::from(ran.held);
    }
    Ok((many, held))
}

/// Runs the rules once a day for as long as the site is served. What fails is tried again the next day, and logged.
pub(super) async fn every_day(app: App) {
    tokio::time::sleep(AFTER).await;
    loop {
        match app.ask(|app| destroy(app.store(), clock::today())).await {
            Ok((0, _)) => {}
            Ok((many, held)) => tracing::info!(many, held, "the rules of retention ran"),
            Err(error) => tracing::warn!(%error, "the rules of retention did not run"),
        }
        tokio::time::sleep(EVERY).await;
    }
}
