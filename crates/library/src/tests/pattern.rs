//! Small sound files to break, and ways to say how they must be refused.

use crate::file::DataFile;
use crate::shipped::named;
use crate::*;

pub const SOURCES: &str = r#"
source = ["ours"]
licence = "Apache-2.0"
[[sources]]
id = "ours"
title = "Ours"
kind = "own"
read = "own"
[[sources]]
id = "guide-1"
title = "A guide"
url = "https://example.org/guide"
kind = "guide"
read = "page"
"#;

pub const LIST: &str = r#"
id = "places"
version = 1
source = ["ours"]
licence = "Apache-2.0"
[title]
fr = "Lieux"
en = "Places"
zh-Hans = "地点"
[[values]]
code = "street"
fr = "Rue"
en = "Street"
zh-Hans = "街头"
[[values]]
code = "shelter"
fr = "Refuge"
en = "Shelter"
zh-Hans = "收容所"
"#;

pub const STRUCTURE: &str = r#"
id = "own-path"
version = 1
source = ["jalon"]
licence = "Apache-2.0"
[[sources]]
id = "our-minutes"
title = "Minutes of our team"
kind = "own"
read = "own"
[[stages]]
id = "A"
[[stages.steps]]
id = "A1"
flag = "core"
sources = ["our-minutes"]
owners = ["team"]
evidence = ["date"]
[[stages.steps]]
id = "A2"
flag = "flexible"
sources = ["bmc-2024"]
owners = ["any"]
evidence = ["list"]
[[precedences]]
before = "A1"
after = "A2"
"#;

/// A pathway in French alone.
pub fn small() -> String {
    format!("{STRUCTURE}{}", words(Tongue::Fr))
}

/// The words of [`STRUCTURE`] in a language, to stand after it.
pub fn words(tongue: Tongue) -> String {
    let step = "name = 'n'\npurpose = 'p'\nevidence = 'e'\nwhy = 'w'\nif_skipped = 's'\ncompress = 'c'";
    format!(
        "[words.{tongue}]\nname = 'n'\nnote = 'o'\n[words.{tongue}.stages.A]\nname = 'n'\npurpose = 'p'\n\
         [words.{tongue}.steps.A1]\n{step}\n[words.{tongue}.steps.A2]\n{step}\n"
    )
}

/// `text` with one thing changed; fails when there is nothing to change, so that no test checks thin air.
pub fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "nothing to change: {from}");
    text.replacen(from, to, 1)
}

pub fn sources(text: &str) -> Result<Sources, LibraryError> {
    Sources::from_file(DataFile { name: "sources.toml", text })
}

pub fn list(text: &str) -> Result<Codelist, LibraryError> {
    let file = DataFile { name: "codelists/places.toml", text };
    named(file, Codelist::from_file(file, &sources(SOURCES).unwrap())?, Codelist::id)
}

/// The small pathway with one thing changed.
pub fn path(from: &str, to: &str) -> Result<Pathway, LibraryError> {
    Pathway::from_file(&changed(&small(), from, to))
}

#[track_caller]
pub fn refused<T: std::fmt::Debug>(result: Result<T, LibraryError>, file: &str, key: &str, fault: Fault) {
    let error = result.unwrap_err();
    assert_eq!((error.file.as_str(), error.key.as_str(), &error.fault), (file, key, &fault));
}

pub fn malformed(result: Result<impl std::fmt::Debug, LibraryError>, bad: &str) {
    match result.unwrap_err().fault {
        Fault::MalformedCode { code, .. } => assert_eq!(code, bad),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
pub fn unreadable(result: Result<impl std::fmt::Debug, LibraryError>, key: &str) {
    let error = result.unwrap_err();
    assert!(matches!(error.fault, Fault::Unreadable(_)), "{error}");
    assert_eq!(error.key, key, "{error}");
}
