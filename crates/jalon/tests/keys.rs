//! The site's key at the terminal: sheet, drill, passphrase, rotation, recovery, each as a person would do it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use common::{Said, jalon, on, record, text, verified};

/// A command that is typed to.
fn typing(folder: &Path, args: &[&str], typed: &[&str]) -> Said {
    let mut child = jalon()
        .args(args)
        .args(["--folder", text(folder), "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = typed.iter().map(|line| format!("{line}\n")).collect();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    Said::of(child.wait_with_output().unwrap())
}

/// The parts of a new sheet, as they stand in its files.
fn parts(folder: &Path, out: &Path) -> Vec<String> {
    on(folder, ["key", "sheet", "--out", text(out)]).ended(0);
    let mut files: Vec<_> = fs::read_dir(out).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let part = |file: &std::path::PathBuf| {
        let page = fs::read_to_string(file).unwrap();
        let group = |word: &&str| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let lines = page.lines().filter(|line| line.trim().split(' ').all(|word| group(&word)));
        lines.map(str::trim).collect::<Vec<_>>().join(" ")
    };
    files.iter().map(part).collect()
}

#[test]
fn what_is_lost_comes_back_with_two_parts_and_not_with_one() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    on(&folder, ["key", "drill"]).ended(4);
    let sheet = parts(&folder, &temp.path().join("sheet"));
    assert!(sheet.len() == 3 && sheet.iter().all(|part| part.len() == 84), "{}", sheet.len());
    typing(&folder, &["key", "drill"], &[&sheet[0], &sheet[2]]).ended(0);
    let same = typing(&folder, &["key", "drill"], &[&sheet[0], &sheet[0]]).ended(3);
    assert!(same.err.contains("same part twice"), "{}", same.err);
    let cut = typing(&folder, &["key", "drill"], &[&sheet[0], &sheet[1][..40]]).ended(3);
    assert!(cut.err.contains("Part 2"), "{}", cut.err);
    fs::remove_file(folder.join("site.key")).unwrap();
    on(&folder, ["verify"]).ended(4);
    typing(&folder, &["key", "recover"], &[&sheet[1].to_lowercase(), &sheet[2]]).ended(0);
    verified(&folder);

    let old = fs::read(folder.join("site.key")).unwrap();
    on(&folder, ["key", "rotate"]).ended(0);
    verified(&folder);
    let new = fs::read(folder.join("site.key")).unwrap();
    typing(&folder, &["key", "drill"], &[&sheet[0], &sheet[1]]).ended(4);
    fs::write(folder.join("site.key"), &old).unwrap();
    on(&folder, ["verify"]).ended(4);
    fs::write(folder.join("site.key"), &new).unwrap();
    let known = on(&folder, ["key", "show", "--json"]).ended(0).json();
    assert_eq!((known["plain"].as_bool(), known["sheet"].is_null()), (Some(true), true));
}

#[test]
fn a_passphrase_takes_the_place_of_the_file() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let (short, whole) = ("too short", "five words drawn by lot");
    typing(&folder, &["key", "add-passphrase"], &[short]).ended(3);
    typing(&folder, &["key", "add-passphrase"], &[whole, "five other words by lot"]).ended(3);
    on(&folder, ["key", "remove", "plain"]).ended(4);
    typing(&folder, &["key", "add-passphrase"], &[whole, whole]).ended(0);
    on(&folder, ["key", "remove", "plain"]).ended(0);
    assert!(!folder.join("site.key").exists());
    typing(&folder, &["verify"], &["not this one, another"]).ended(4);
    typing(&folder, &["verify"], &[whole]).ended(0);

    let file = temp.path().join("passphrase");
    fs::write(&file, format!("{whole}\n")).unwrap();
    let quietly = || {
        let mut command = jalon();
        command.args(["verify", "--folder", text(&folder)]).env("JALON_PASSPHRASE_FILE", &file);
        Said::of(command.output().unwrap())
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        quietly().ended(4);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    }
    quietly().ended(0);
}
