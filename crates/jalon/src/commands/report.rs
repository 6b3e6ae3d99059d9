//! `jalon report`: the case study, as a PDF or as one HTML file.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jalon_access::{Reader, Role};
use jalon_language::Language;
use jalon_record::id::{InitiativeId, MemberId};
use jalon_report::{html, pdf};
use jalon_server::{App, Options};
use jalon_store::Store;

use super::{initiative, open, print_json, tell, text};
use crate::ending::{Ending, Failure};
use crate::progress;

/// What is made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Html,
}

impl Format {
    /// What was asked for; else what the name of the file says; else a PDF.
    fn of(args: &ArgMatches) -> Self {
        let ending = args
            .get_one::<PathBuf>("out")
            .and_then(|path| path.extension())
            .map(|ending| ending.to_string_lossy().to_lowercase());
        match text(args, "format").map(str::to_owned).or(ending).as_deref() {
            Some("html" | "htm") => Self::Html,
            _ => Self::Pdf,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }
}

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let format = Format::of(args);
    let store = open(language, args)?;
    let initiative = initiative(&store, args)?;
    let named = args.get_one::<PathBuf>("out").cloned();
    let out = named.unwrap_or_else(|| {
        PathBuf::from(format!("jalon-{}-{}.{}", jalon_server::clock::today(), language.code(), format.ending()))
    });
    let waiting = progress::waiting(&language.say("cli-report-working"));
    let (bytes, missing) = make(store, initiative, language, format)?;
    write_whole(&out, &bytes)?;
    waiting.finish_and_clear();
    if args.get_flag("json") {
        print_json(&serde_json::json!({ "file": out.display().to_string(), "bytes": bytes.len(), "missing_glyphs": missing }));
    } else {
        tell(language.say_with("cli-report-done", &[("path", out.display().to_string().into())]));
        if !missing.is_empty() {
            tell(language.say_with("cli-report-missing", &[("characters", missing.into())]));
        }
    }
    Ok(Ending::Done)
}

/// Whoever holds the folder and its key reads as the coordinator does.
fn make(store: Store, initiative: InitiativeId, language: Language, format: Format) -> Result<(Vec<u8>, String), Failure> {
    let reader = Reader { member: MemberId::from_bytes([0; 16]), role: Role::Coordinator };
    let app = App::new(store, Options::default())?;
    let document = jalon_server::case_study(&app, initiative, reader, language)?;
    match format {
        Format::Html => Ok((html::single_file(&document, &jalon_server::assets::styles()).into_bytes(), String::new())),
        Format::Pdf => {
            let made = pdf::make(&document)?;
            Ok((made.bytes, made.missing.into_iter().collect()))
        }
    }
}

/// Writes beside the file and puts it in its place when it is whole.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".new");
    fs::write(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, path))
        .map_err(|error| Failure::File(path.to_owned(), error))
}
