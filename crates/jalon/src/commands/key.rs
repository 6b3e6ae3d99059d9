//! `jalon key …`: how the site's key is opened, the recovery sheet, the drill, the rotation. Secrets are typed, never given
//! as arguments, and go nowhere but where they are needed.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jalon_language::Language;
use jalon_record::split::{Part, RecoveryKey};
use jalon_report::recovery::{PartSheet, in_lines, part_sheet};
use jalon_store::backup::BackupError;
use jalon_store::folder::Folder;
use jalon_store::keys::slots::SHORTEST;
use jalon_store::{KeyProblem, Store, StoreError};

use super::backup::failed_there;
use super::{folder, open, print_json, tell};
use crate::ending::{Ending, Failure};
use crate::secret::ask;

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    match args.subcommand() {
        Some(("show", args)) => show(language, args),
        Some(("add-passphrase", args)) => add(language, args),
        Some(("remove", args)) => remove(language, args),
        Some(("sheet", args)) => sheet(language, args),
        Some(("recover", args)) => recover(language, args),
        Some(("rotate", args)) => rotate(language, args),
        Some(("drill", args)) => drill(language, args),
        // clap asks for one of the above.
        _ => Ok(Ending::Input),
    }
}

fn show(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let (ways, state) = (store.folder().ways()?, store.key_state()?);
    let name = state.sheet.map(|(name, _)| hexadecimal(name));
    if args.get_flag("json") {
        print_json(&serde_json::json!({
            "plain": ways.plain, "credential": ways.credential, "passphrases": ways.passphrases,
            "since": state.since.micros(), "sheet": name, "sheet_at": state.sheet.map(|(_, made)| made.micros()),
            "drilled_at": state.drilled_at.map(|drilled| drilled.micros()), "drilled_backup": state.drilled_backup,
        }));
        return Ok(Ending::Done);
    }
    let when = |micros: i64| language.instant(micros, None);
    let never = || language.say("keys-never");
    let mut opened = Vec::new();
    if ways.plain {
        opened.push(language.say("keys-way-plain"));
    }
    if ways.credential {
        opened.push(language.say("keys-way-credential"));
    }
    if !ways.passphrases.is_empty() {
        opened.push(language.say_with("keys-way-passphrases", &[("n", ways.passphrases.len().into())]));
    }
    let sheet = state.sheet.map_or_else(never, |(name, made)| format!("{} · {}", when(made.micros()), hexadecimal(name)));
    let drilled = state.drilled_at.map_or_else(never, |drilled| {
        let backup = if state.drilled_backup { "keys-drilled-backup" } else { "keys-drilled-no-backup" };
        format!("{} · {}", when(drilled.micros()), language.say(backup))
    });
    let lines = [
        ("keys-ways", opened.join(" · ")),
        ("keys-since", when(state.since.micros())),
        ("keys-sheet", sheet),
        ("keys-drilled", drilled),
    ];
    lines.iter().for_each(|(key, value)| tell(format!("{}: {value}", language.say(key))));
    Ok(Ending::Done)
}

fn add(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let folder = Folder::at(&folder(args));
    let key = super::site_key(language, &folder)?;
    // The key is shown to be the right one before a passphrase is bound to it.
    drop(Store::open_with(folder.path(), key.clone())?);
    folder.add_passphrase(&key, &new_passphrase(language)?)?;
    tell(language.say("cli-key-added"));
    Ok(Ending::Done)
}

fn new_passphrase(language: Language) -> Result<zeroize::Zeroizing<String>, Failure> {
    let passphrase = ask(&language.say("cli-key-ask-new"))?;
    if passphrase.chars().count() < SHORTEST {
        return Err(Failure::Said("cli-key-too-short"));
    }
    if *passphrase != *ask(&language.say("cli-key-ask-again"))? {
        return Err(Failure::Said("cli-key-differs"));
    }
    Ok(passphrase)
}

fn remove(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    match args.get_one::<String>("which").map(String::as_str) {
        Some("plain") => store.folder().remove_plain()?,
        _ => store.folder().remove_passphrases()?,
    }
    tell(language.say("cli-key-removed"));
    Ok(Ending::Done)
}

fn sheet(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let out = args.get_one::<PathBuf>("out");
    if let Some(out) = out {
        std::fs::create_dir_all(out).map_err(|error| Failure::File(out.clone(), error))?;
    }
    let (site, made) = (store.site().to_string(), language.day(jalon_server::clock::today()));
    let sheet = store.make_sheet()?;
    let name = hexadecimal(sheet.name);
    for part in &sheet.parts {
        let (text, number) = (part.text(), part.number());
        match out {
            Some(out) => {
                let page = PartSheet { text: &text, number, name: &name, site: &site, made: &made };
                let page = zeroize::Zeroizing::new(part_sheet(language, &page)?.bytes);
                write_alone(&out.join(format!("jalon-{name}-{number}.pdf")), &page)?;
            }
            None => {
                let text = zeroize::Zeroizing::new(in_lines(&text).join("\n    "));
                let given = [("name", (&name).into()), ("n", number.to_string().into()), ("text", text.as_str().into())];
                tell(format!("{}\n", *zeroize::Zeroizing::new(language.say_with("cli-key-sheet-part", &given))));
            }
        }
    }
    let said = if out.is_some() { "cli-key-sheet-made" } else { "cli-key-sheet-shown" };
    tell(language.say_with(said, &[("name", name.into())]));
    Ok(Ending::Done)
}

/// Writes a file that only its owner reads, and that was not there before.
pub(super) fn write_alone(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(|error| Failure::File(path.to_owned(), error))
}

/// Two parts, typed one after the other; what is wrong is said of the one it is wrong in.
pub(super) fn two_parts(language: Language) -> Result<RecoveryKey, Failure> {
    let part = |turn: usize| -> Result<Part, Failure> {
        let typed = ask(&language.say_with("cli-key-ask-part", &[("n", turn.to_string().into())]))?;
        Part::read(&typed).map_err(|problem| Failure::Part(turn, problem))
    };
    let (one, other) = (part(1)?, part(2)?);
    RecoveryKey::join(&one, &other).map_err(|problem| Failure::Part(2, problem))
}

fn recover(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let folder = Folder::at(&folder(args));
    let key = folder.key_by_sheet(&two_parts(language)?)?;
    let store = Store::open_with(folder.path(), key.clone())?;
    folder.write_key(&key)?;
    drop(store);
    let path = folder.path().join("site.key").display().to_string();
    tell(language.say_with("cli-key-recovered", &[("path", path.into())]));
    Ok(Ending::Done)
}

fn rotate(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let has_passphrase = !store.folder().ways()?.passphrases.is_empty();
    let passphrase = has_passphrase.then(|| new_passphrase(language)).transpose()?;
    store.rotate(passphrase.as_ref().map(|passphrase| passphrase.as_str()))?;
    tell(language.say("cli-key-rotated"));
    Ok(Ending::Done)
}

fn drill(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    if store.key_state()?.sheet.is_none() {
        return Err(StoreError::Key(KeyProblem::NoSheet).into());
    }
    let drilled = store.drill(&two_parts(language)?)?;
    tell(language.say("cli-key-drilled"));
    if drilled.backups.is_empty() {
        tell(language.say("cli-key-drill-no-backup"));
    }
    for (place, opened) in &drilled.backups {
        tell(match opened {
            Ok(opened) => {
                let key = if opened.by_sheet { "cli-key-drill-opened" } else { "cli-key-drill-opened-by-key" };
                let made = language.instant(opened.made_at.micros(), None);
                let (set, n) = ((&opened.set).into(), opened.entries.into());
                language.say_with(key, &[("place", place.into()), ("set", set), ("n", n), ("made", made.into())])
            }
            Err(BackupError::WrongIdentity) => language.say_with("cli-key-drill-wrong", &[("place", place.into())]),
            Err(error) => {
                let why = Failure::Backup(failed_there(error)).told(language);
                language.say_with("cli-key-drill-not-opened", &[("place", place.into()), ("why", why.into())])
            }
        });
    }
    Ok(if drilled.failed() { Ending::Found } else { Ending::Done })
}

fn hexadecimal(name: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(name))
}
