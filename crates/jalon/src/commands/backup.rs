//! `jalon backup` and `jalon restore`.

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jalon_language::{Arg, Language};
use jalon_record::note::Verifier;
use jalon_report::recovery::{RecoverySheet, grouped, recovery_pdf, recovery_sheet};
use jalon_store::Store;
use jalon_store::backup::{
    BackupError, BackupKey, BackupSettings, Extent, Kept, PlaceCheck, PlaceSettings, Restore, Restored, Set, Storage, place,
    restore as bring_back,
};
use jalon_store::folder::Folder;

use super::key::{two_parts, write_alone};
use super::{folder, open, print_json, tell, text};
use crate::ending::{Ending, Failure};
use crate::progress;

pub fn run(language: Language, matches: &ArgMatches) -> Result<Ending, Failure> {
    match matches.subcommand() {
        Some(("init", args)) => init(language, args),
        Some(("add", args)) => add(language, args),
        Some(("now", args)) => now(language, args),
        Some(("list", args)) => list(language, args),
        Some(("try", args)) => attempt(language, args),
        // clap asks for one of the above.
        _ => Ok(Ending::Input),
    }
}

fn init(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    if BackupSettings::read(store.folder())?.is_some() {
        return Err(BackupError::SetUpAlready.into());
    }
    let key = BackupKey::generate();
    let mut settings = BackupSettings::new(&key);
    settings.hour = args.get_one("hour").copied().unwrap_or(settings.hour);
    settings.places = founded(args)?;
    let names = settings.places.iter().map(|one| Ok(place(one)?.told())).collect::<Result<Vec<_>, BackupError>>()?;
    // The sheet first: backups that nobody can open must not begin.
    if let Some(path) = args.get_one::<PathBuf>("sheet") {
        write_sheet(language, path, &key, &store, &names)?;
    }
    settings.write(store.folder())?;
    if args.get_flag("json") {
        print_json(&serde_json::json!({ "key": key.to_text(), "recipient": key.recipient(), "places": names }));
    } else {
        tell(language.say_with("backup-init-done", &[("key", grouped(&key.to_text()).into()), ("places", lines(&names).into())]));
    }
    Ok(Ending::Done)
}

fn add(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store_folder = Folder::at(&folder(args));
    let mut settings = BackupSettings::read(&store_folder)?.ok_or(BackupError::NotSetUp)?;
    for new in founded(args)? {
        if !settings.places.contains(&new) {
            settings.places.push(new);
        }
    }
    settings.write(&store_folder)?;
    let names = settings.places.iter().map(|one| Ok(place(one)?.told())).collect::<Result<Vec<_>, BackupError>>()?;
    match args.get_flag("json") {
        true => print_json(&serde_json::json!({ "places": names })),
        false => tell(language.say_with("backup-add-done", &[("places", lines(&names).into())])),
    }
    Ok(Ending::Done)
}

/// The places that were named, made ready for backups.
fn founded(args: &ArgMatches) -> Result<Vec<PlaceSettings>, Failure> {
    let mut places = Vec::new();
    for path in args.get_many::<PathBuf>("to").into_iter().flatten() {
        let path = std::path::absolute(path).map_err(|error| Failure::File(path.clone(), error))?;
        places.push(PlaceSettings::Folder(path));
    }
    for path in args.get_many::<PathBuf>("storage").into_iter().flatten() {
        places.push(PlaceSettings::Storage(Storage::read(path)?));
    }
    for one in &places {
        place(one)?.found()?;
    }
    Ok(places)
}

/// The sheet, as PDF where the name of the file says so.
fn write_sheet(language: Language, path: &Path, key: &BackupKey, store: &Store, places: &[String]) -> Result<(), Failure> {
    let made = language.day(jalon_server::clock::today());
    let (key, site) = (key.to_text(), store.site().to_string());
    let sheet = RecoverySheet { key: &key, site: &site, made: &made, places };
    let is_pdf = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let bytes = if is_pdf { recovery_pdf(language, &sheet)?.bytes } else { recovery_sheet(language, &sheet)?.into_bytes() };
    write_alone(path, &bytes)
}

fn lines(names: &[String]) -> String {
    names.iter().map(|name| format!("\n  {name}")).collect()
}

fn now(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let extent = if args.get_flag("whole") { Extent::Whole } else { Extent::Tail };
    let kept = store.back_up(extent, jalon_server::clock::now())?;
    let any_failed = kept.iter().any(|one| one.outcome.is_err());
    if args.get_flag("json") {
        let told: Vec<_> = kept.iter().map(kept_in_json).collect();
        print_json(&serde_json::json!({ "places": told }));
    } else if kept.is_empty() {
        tell(language.say("backup-no-place"));
    } else {
        kept.iter().for_each(|one| tell(kept_in_words(language, one)));
    }
    Ok(if any_failed || kept.is_empty() { Ending::Machine } else { Ending::Done })
}

fn kept_in_json(kept: &Kept) -> serde_json::Value {
    match &kept.outcome {
        Ok((set, size)) => serde_json::json!({ "place": kept.place, "set": set, "entries": size }),
        Err(error) => serde_json::json!({ "place": kept.place, "failed": error.code() }),
    }
}

fn kept_in_words(language: Language, kept: &Kept) -> String {
    match &kept.outcome {
        Ok((set, size)) => {
            language.say_with("backup-kept", &[("place", (&kept.place).into()), ("set", set.into()), ("n", size.number().into())])
        }
        Err(error) => Failure::Backup(failed_there(error)).told(language),
    }
}

/// The same failure, to be told without taking it away.
pub(super) fn failed_there(error: &BackupError) -> BackupError {
    match error {
        BackupError::Absent(place) => BackupError::Absent(place.clone()),
        BackupError::Place { place, why } => BackupError::Place { place: place.clone(), why: why.clone() },
        other => BackupError::Place { place: String::new(), why: other.to_string() },
    }
}

fn list(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let found = store.backups()?;
    if args.get_flag("json") {
        let told = found.iter().map(|(place, sets)| match sets {
            Ok(sets) => serde_json::json!({ "place": place, "sets": sets.iter().map(set_in_json).collect::<Vec<_>>() }),
            Err(error) => serde_json::json!({ "place": place, "failed": error.code() }),
        });
        print_json(&serde_json::json!({ "places": told.collect::<Vec<_>>() }));
        return Ok(Ending::Done);
    }
    for (place, sets) in &found {
        tell(place);
        match sets {
            Err(error) => tell(format!("  {}", Failure::Backup(failed_there(error)).told(language))),
            Ok(sets) if sets.is_empty() => tell(format!("  {}", language.say("backup-list-none"))),
            Ok(sets) => sets.iter().rev().for_each(|set| tell(format!("  {}", set_in_words(language, set)))),
        }
    }
    if found.is_empty() {
        tell(language.say("backup-no-place"));
    }
    Ok(Ending::Done)
}

fn set_in_json(set: &Set) -> serde_json::Value {
    serde_json::json!({
        "set": set.manifest.set, "entries": set.newest().size, "root": set.newest().root, "made_at": set.newest().made_at,
        "tails": set.tails.len(), "bytes": set.bytes(), "keys": set.has_keys, "signed": set.newest().signature.is_some(),
    })
}

fn set_in_words(language: Language, set: &Set) -> String {
    let key = if set.has_keys { "backup-list-set" } else { "backup-list-old" };
    let made = language.instant(set.newest().made_at.micros(), None);
    language.say_with(
        key,
        &[
            ("set", (&set.manifest.set).into()),
            ("n", set.newest().size.number().into()),
            ("made", made.into()),
            ("size", language.number(i64::try_from(set.bytes().div_ceil(1_000)).unwrap_or(0)).into()),
        ],
    )
}

fn attempt(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let trial = store.try_backup(jalon_server::clock::now())?;
    if args.get_flag("json") {
        print_json(
            &serde_json::json!({ "place": trial.place, "set": trial.set, "entries": trial.entries, "failed": trial.failed }),
        );
    } else {
        let args: [(&str, Arg); 3] = [
            ("place", (&trial.place).into()),
            ("n", trial.entries.into()),
            ("why", trial.failed.as_deref().map(|code| short(language, code)).unwrap_or_default().into()),
        ];
        tell(language.say_with(if trial.failed.is_none() { "backup-tried" } else { "backup-tried-failed" }, &args));
    }
    Ok(if trial.failed.is_none() { Ending::Done } else { Ending::Found })
}

fn short(language: Language, code: &str) -> String {
    let key = format!("{code}-short");
    language.say(if language.has(&key) { &key } else { "backup-other-short" })
}

/// What lies in each place beside the record, for `jalon verify`: in words, in JSON, and whether anything is wrong.
pub(super) fn beside_record(
    language: Language,
    checks: Result<Vec<PlaceCheck>, BackupError>,
) -> (Vec<String>, serde_json::Value, bool) {
    let checks = match checks {
        Ok(checks) => checks,
        Err(error) => {
            let failed = serde_json::json!({ "failed": error.code() });
            return (vec![Failure::Backup(error).told(language)], failed, false);
        }
    };
    let (mut lines, mut told, mut is_clean) = (Vec::new(), Vec::new(), true);
    for check in &checks {
        let place = &check.place;
        match &check.outcome {
            Err(error) => {
                lines.push(language.say_with(
                    "backup-check-not-read",
                    &[("place", place.into()), ("why", Failure::Backup(failed_there(error)).told(language).into())],
                ));
                told.push(serde_json::json!({ "place": place, "failed": error.code() }));
            }
            Ok(checked) => {
                let (agreeing, unsigned) = (checked.agreeing.into(), checked.unsigned);
                lines.push(language.say_with("backup-check-agreeing", &[("place", place.into()), ("n", agreeing)]));
                if unsigned > 0 {
                    lines.push(language.say_with("backup-check-unsigned", &[("n", unsigned.into())]));
                }
                for (name, fault) in &checked.faults {
                    let args = [("name", name.into()), ("what", language.say(fault.code()).into())];
                    lines.push(format!("  {}", language.say_with("backup-check-fault", &args)));
                }
                is_clean &= checked.faults.is_empty();
                let faults = checked.faults.iter();
                let faults = faults.map(|(name, fault)| serde_json::json!({ "file": name, "what": fault.code() }));
                told.push(serde_json::json!({
                    "place": place, "agreeing": checked.agreeing, "unsigned": unsigned, "faults": faults.collect::<Vec<_>>(),
                }));
            }
        }
    }
    (lines, told.into(), is_clean)
}

/// `jalon restore`.
pub fn restore(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let from = args.get_one::<PathBuf>("from").cloned().unwrap_or_default();
    let settings = match from.is_file() {
        true => PlaceSettings::Storage(Storage::read(&from)?),
        false => PlaceSettings::Folder(from),
    };
    let from = place(&settings)?;
    let site = match text(args, "site").map(str::parse) {
        None => None,
        Some(Ok(site)) => Some(site),
        Some(Err(_)) => return Err(BackupError::NoSet(text(args, "site").unwrap_or_default().to_owned()).into()),
    };
    let signed_by = args.get_many::<String>("signed-by").into_iter().flatten();
    let signed_by = signed_by.map(|text| text.parse::<Verifier>().map_err(|_| Failure::NotKnown(text.clone())));
    let signed_by = signed_by.collect::<Result<Vec<_>, _>>()?;
    let key = key(language, args)?;
    let into = args.get_one::<PathBuf>("new").cloned().unwrap_or_default();
    let order = Restore {
        from: from.as_ref(),
        site,
        set: text(args, "set"),
        key: &key,
        signed_by: &signed_by,
        into: &into,
        database: text(args, "database"),
        with_faults: args.get_flag("with-faults"),
    };
    let bar = progress::bar(0, &language.say("backup-restoring"));
    let restored = bring_back(&order, &mut |many| bar.inc(u64::try_from(many).unwrap_or(0)));
    bar.finish_and_clear();
    let restored = restored?;
    if args.get_flag("json") {
        print_json(&serde_json::json!({
            "folder": into.display().to_string(), "site": restored.site, "set": restored.set, "entries": restored.entries,
            "root": restored.root, "newest_at": restored.newest_at, "erased_again": restored.erased_again,
            "files": restored.files, "files_missing": restored.files_missing, "keys_from": restored.keys_from,
            "keys_are_not_newest": restored.keys_are_not_newest, "signed": restored.signed_by.is_some(),
            "signed_by": restored.signed_by.as_ref().map(ToString::to_string), "faults": restored.faults,
        }));
    } else {
        in_words(language, &restored, &into);
    }
    Ok(Ending::Done)
}

fn in_words(language: Language, restored: &Restored, into: &Path) {
    let instant = |at: i64| language.instant(at, None);
    let newest = restored.newest_at.map_or_else(|| language.say("backup-restored-empty"), |at| instant(at.micros()));
    let folder = into.display().to_string();
    let args: [(&str, Arg); 7] = [
        ("n", restored.entries.into()),
        ("folder", folder.into()),
        ("made", instant(restored.made_at.micros()).into()),
        ("newest", newest.into()),
        ("root", (&restored.root).into()),
        ("files", restored.files.into()),
        ("set", (&restored.set).into()),
    ];
    tell(language.say_with("backup-restored", &args));
    let also: [(&str, usize); 3] = [
        ("backup-restored-erased", restored.erased_again),
        ("backup-restored-missing", restored.files_missing),
        ("backup-restored-faults", restored.faults),
    ];
    for (key, n) in also.into_iter().filter(|(_, n)| *n > 0) {
        tell(language.say_with(key, &[("n", n.into())]));
    }
    if restored.keys_are_not_newest {
        tell(language.say_with("backup-restored-old-keys", &[("set", (&restored.keys_from).into())]));
    }
    match &restored.signed_by {
        Some(key) => tell(language.say_with("backup-restored-signed", &[("key", key.to_string().into())])),
        None => tell(language.say("backup-restored-unsigned")),
    }
}

/// What opens the backup: from a file, or typed.
fn key(language: Language, args: &ArgMatches) -> Result<BackupKey, Failure> {
    let read = |path: &PathBuf| std::fs::read_to_string(path).map_err(|error| Failure::File(path.clone(), error));
    if let Some(path) = args.get_one::<PathBuf>("identity") {
        return Ok(BackupKey::from_text(&read(path)?)?);
    }
    if let Some(path) = args.get_one::<PathBuf>("key") {
        return Ok(BackupKey::of_site_text(&read(path)?)?);
    }
    if args.get_flag("parts") {
        return Ok(BackupKey::of_sheet(&two_parts(language)?)?);
    }
    if std::io::stdin().is_terminal() {
        tell(language.say("backup-type-key"));
    }
    let mut typed = String::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| Failure::File(PathBuf::from("-"), error))?;
        typed.push_str(&line);
        // The sheet may have been typed on several lines: it ends where it is whole, or at an empty line.
        if BackupKey::from_text(&typed).is_ok() || line.trim().is_empty() {
            break;
        }
    }
    Ok(BackupKey::from_text(&typed)?)
}
