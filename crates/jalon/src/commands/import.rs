//! `jalon import context`: dated facts from a spreadsheet, all of them or none.

use std::fs;
use std::path::PathBuf;

use clap::ArgMatches;
use jalon_exchange::context::{self, ContextRow, ImportCause, ImportErrors};
use jalon_language::Language;
use jalon_record::entry::Audience;
use jalon_record::id::{InitiativeId, MemberId};
use jalon_store::{Draft, Outcome, Store};

use super::{initiative, open, print_json, tell, text};
use crate::ending::{Ending, Failure};
use crate::progress;

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let path = args.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let rows = read(&path, text(args, "facts"))?;
    if args.get_flag("check") {
        if args.get_flag("json") {
            print_json(&serde_json::json!({ "rows": rows.len(), "written": 0 }));
        } else {
            tell(language.say_with("cli-import-checked", &[("n", rows.len().into())]));
        }
        return Ok(Ending::Done);
    }
    let store = open(language, args)?;
    let initiative = initiative(&store, args)?;
    let author = store.members()?.first().map(|member| member.id).ok_or(Failure::NoMember)?;
    let waiting = progress::waiting(&language.say("cli-import-working"));
    let outcomes = append(&store, initiative, author, &rows)?;
    waiting.finish_and_clear();
    let added = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Stored { .. })).count();
    let had = outcomes.len() - added;
    if args.get_flag("json") {
        let entries: Vec<_> = outcomes
            .iter()
            .zip(&rows)
            .map(|(outcome, row)| serde_json::json!({ "row": row.row, "entry": outcome.id() }))
            .collect();
        print_json(&serde_json::json!({ "rows": rows.len(), "written": added, "already_there": had, "entries": entries }));
    } else {
        tell(language.say_with("cli-import-done", &[("added", added.into()), ("had", had.into())]));
    }
    Ok(Ending::Done)
}

/// Reads and checks a whole file before anything is written.
fn read(path: &PathBuf, facts: Option<&str>) -> Result<Vec<ContextRow>, Failure> {
    let file = |error| Failure::File(path.clone(), error);
    let size = fs::metadata(path).map_err(file)?.len();
    if size > context::LIMIT as u64 {
        return Err(Failure::Import(path.clone(), ImportErrors::from(ImportCause::TooLarge { limit: context::LIMIT })));
    }
    let bytes = fs::read(path).map_err(file)?;
    context::read(&bytes, facts).map_err(|errors| Failure::Import(path.clone(), errors))
}

/// Adds rows in one transaction; rows that are there already are not added again. Public facts are for everyone.
pub(super) fn append(
    store: &Store,
    initiative: InitiativeId,
    author: MemberId,
    rows: &[ContextRow],
) -> Result<Vec<Outcome>, Failure> {
    let drafts = rows
        .iter()
        .map(|row| {
            let draft = Draft::of(initiative, author, row.occurred.clone(), &row.event, &row.words)?;
            Ok(draft.audience(Audience::Public).imported())
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(store.append(drafts)?)
}
