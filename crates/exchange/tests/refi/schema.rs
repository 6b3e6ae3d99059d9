//! What is written is valid by the schemas of the standard. Where `xmllint` is missing, the test says so and passes.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use jalon_exchange::refi::{self, Codebook, Limits, Losses};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::round;

fn xmllint() -> bool {
    let there = Command::new("xmllint")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|it| it.success());
    if !there {
        println!("no xmllint (package libxml2-utils): not tried");
    }
    there
}

fn validate(schema: &str, files: &[std::path::PathBuf]) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/refi").join(schema);
    let told = Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(schema).args(files).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr).chars().take(4000).collect::<String>());
}

#[test]
fn what_is_written_is_valid() {
    if !xmllint() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut runner = TestRunner::deterministic();
    let (mut projects, mut books) = (Vec::new(), Vec::new());
    for n in 0..60 {
        let project = round::project().new_tree(&mut runner).unwrap().current();
        let export = refi::write(&project, Losses::default(), |_| None).unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&export.bytes)).unwrap();
        let mut xml = Vec::new();
        zip.by_name("project.qde").unwrap().read_to_end(&mut xml).unwrap();
        projects.push(folder.path().join(format!("{n}.qde")));
        std::fs::write(&projects[n], xml).unwrap();
        let book = Codebook { origin: None, codes: project.codes, sets: project.sets };
        if let Ok(export) = refi::write_codebook(&book) {
            let path = folder.path().join(format!("{n}.qdc"));
            std::fs::write(&path, export.bytes).unwrap();
            books.push(path);
        }
    }
    assert!(books.len() > 10);
    validate("Project.xsd", &projects);
    validate("Codebook.xsd", &books);
}

#[test]
fn the_example_written_again_is_valid() {
    if !xmllint() {
        return;
    }
    let example = include_bytes!("../data/refi/atlasti8-spec-example.qdpx");
    let import = refi::read(example, &Limits::default(), refi::Choice::Proven).unwrap();
    let export = refi::write(&import.project, Losses::default(), |_| None).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&export.bytes)).unwrap();
    let mut xml = Vec::new();
    zip.by_name("project.qde").unwrap().read_to_end(&mut xml).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.qde");
    std::fs::write(&path, xml).unwrap();
    validate("Project.xsd", &[path]);
}
