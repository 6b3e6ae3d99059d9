//! `jalon evidence`, and `jalon verify --evidence`: entries with what shows a stranger that they stood in the log.

use std::path::PathBuf;

use clap::ArgMatches;
use jalon_language::Language;
use jalon_record::evidence::{Flaw, Pack, Shown};
use jalon_record::id::EntryId;
use jalon_record::note::Verifier;
use jalon_store::Store;
use jalon_store::proofs::Chosen;

use super::{folder, print_json, tell, text};
use crate::ending::{Ending, Failure};

const OUT: &str = "jalon-evidence.json";

pub fn make(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = Store::open(&folder(args))?;
    let named = args.get_many::<String>("entries").into_iter().flatten();
    let ids = named.map(|name| entry(&store, name)).collect::<Result<Vec<_>, _>>()?;
    let chosen = if ids.is_empty() { Chosen::All } else { Chosen::Some(&ids) };
    let pack = store.evidence(chosen, args.get_flag("with-content"))?;
    let out = args.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| PathBuf::from(OUT));
    let whole = pack.to_text().map_err(jalon_store::StoreError::from)?;
    std::fs::write(&out, whole).map_err(|error| Failure::File(out.clone(), error))?;
    let key = pack.keys.last().cloned().unwrap_or_default();
    if args.get_flag("json") {
        print_json(&serde_json::json!({ "entries": pack.entries.len(), "path": out, "key": key }));
    } else {
        let path = out.display().to_string();
        let told = [("n", pack.entries.len().into()), ("path", path.into()), ("key", key.into())];
        tell(language.say_with("cli-evidence-done", &told));
    }
    Ok(Ending::Done)
}

fn entry(store: &Store, name: &str) -> Result<EntryId, Failure> {
    let unknown = || Failure::NotKnown(name.to_owned());
    let id: EntryId = name.trim().parse().map_err(|_| unknown())?;
    store.entry(id)?.map(|entry| entry.envelope.id).ok_or_else(unknown)
}

pub fn check(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let path = args.get_one::<PathBuf>("evidence").cloned().unwrap_or_default();
    let whole = std::fs::read_to_string(&path).map_err(|error| Failure::File(path.clone(), error))?;
    let pack = Pack::parse(&whole).map_err(|_| Failure::NoEvidence(path.clone()))?;
    let known =
        text(args, "key").map(|key| key.parse::<Verifier>().map_err(|_| Failure::NotKnown(key.to_owned()))).transpose()?;
    let shown = pack.check(known.as_ref());
    if args.get_flag("json") {
        print_json(&as_json(&shown));
    } else if shown.flaws.is_empty() {
        let told = [("n", shown.entries.into()), ("contents", shown.contents.into())];
        tell(language.say_with("cli-evidence-holds", &told));
        if let (None, Some(key)) = (known, pack.keys.last()) {
            tell(language.say_with("cli-evidence-key", &[("key", key.into())]));
        }
    } else {
        tell(language.say_with("cli-verify-found", &[("n", shown.flaws.len().into())]));
        shown.flaws.iter().for_each(|flaw| tell(format!("  {}", told(language, flaw))));
    }
    Ok(if shown.flaws.is_empty() { Ending::Done } else { Ending::Found })
}

fn as_json(shown: &Shown) -> serde_json::Value {
    let flaws: Vec<_> = shown
        .flaws
        .iter()
        .map(|flaw| serde_json::json!({ "seq": flaw.seq, "entry": flaw.entry, "what": flaw.what.code() }))
        .collect();
    let size = shown.checkpoint.as_ref().map(|checkpoint| checkpoint.size);
    serde_json::json!({ "size": size, "entries": shown.entries, "contents": shown.contents, "faults": flaws })
}

fn told(language: Language, flaw: &Flaw) -> String {
    let what = language.say(flaw.what.code());
    match (flaw.seq, flaw.entry) {
        (Some(seq), Some(entry)) => {
            let args = [("seq", seq.to_string().into()), ("entry", entry.to_string().into()), ("what", what.into())];
            language.say_with("cli-fault-entry", &args)
        }
        _ => language.say_with("cli-fault-pack", &[("what", what.into())]),
    }
}
