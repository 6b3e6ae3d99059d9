//! Backups by the command line, as a clinic does them; and killed at any moment, while they are made and while they are
//! restored. `JALON_TEST_SEED` draws the same moments again, `JALON_FAULTS` says how many (a few where it says nothing).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::{Dice, Served, files, jalon, on, record, run, text, verified};

fn rounds() -> u64 {
    std::env::var("JALON_FAULTS").ok().and_then(|many| many.parse().ok()).unwrap_or(8)
}

/// A record with some facts, a folder that its backups go to, and the file with the key of its sheet.
fn backed(temp: &Path) -> (PathBuf, PathBuf, PathBuf) {
    let (clinic, usb, key) = (record(temp, "clinic"), temp.join("usb"), temp.join("key"));
    fs::create_dir(&usb).unwrap();
    on(&clinic, ["import", "context", common::CONTEXT]).ended(0);
    let sheet = temp.join("sheet.html");
    let told = on(&clinic, ["backup", "init", "--to", text(&usb), "--sheet", text(&sheet), "--json"]).ended(0).json();
    let secret = told["key"].as_str().unwrap();
    assert!(fs::read_to_string(&sheet).unwrap().replace(' ', "").contains(secret));
    assert!(!fs::read_to_string(clinic.join("backup.toml")).unwrap().contains("SECRET"));
    fs::write(&key, secret).unwrap();
    (clinic, usb, key)
}

fn restored(usb: &Path, into: &Path, key: &Path) -> common::Said {
    run(["restore", text(usb), "--folder", text(into), "--identity", text(key), "--json"])
}

#[test]
fn a_clinic_backs_up_loses_everything_and_goes_on() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, usb, key) = backed(temp.path());
    assert_eq!(on(&clinic, ["backup", "try"]).ended(1).out.lines().count(), 1);
    let told = on(&clinic, ["backup", "now", "--json"]).ended(0).json();
    assert_eq!(told["places"][0]["entries"], 1 + common::FACTS);
    on(&clinic, ["backup", "try"]).ended(0);
    let sets = on(&clinic, ["backup", "list", "--json"]).ended(0).json();
    assert_eq!((&sets["places"][0]["sets"][0]["keys"], &sets["places"][0]["sets"][0]["signed"]), (&true.into(), &true.into()));
    on(&clinic, ["backup", "init"]).ended(3);
    let before = verified(&clinic);
    fs::remove_dir_all(&clinic).unwrap();

    let again = temp.path().join("again");
    fs::write(temp.path().join("wrong"), "AGE-SECRET-KEY-1").unwrap();
    restored(&usb, &again, &temp.path().join("wrong")).ended(3);
    assert!(!again.exists());
    let told = restored(&usb, &again, &key).ended(0).json();
    assert_eq!(told["root"], before.1);
    assert_eq!(verified(&again), before);
    restored(&usb, &again, &key).ended(3);
    // In words, with the key typed.
    let words = temp.path().join("words");
    let typed = fs::File::open(&key).unwrap();
    let said = jalon().args(["restore", text(&usb), "--folder", text(&words), "--lang", "fr"]).stdin(typed).output().unwrap();
    let said = common::Said::of(said).ended(0);
    assert!(said.out.contains(&before.1) && said.out.contains("Rétabli dans"), "{}", said.out);
    // People come in as before, and the first page tells that backups must be set up anew.
    let mut served = Served::folder(&again);
    let mut browser = common::http::Browser::sign_in(&served.host, served.link.as_deref().unwrap(), "");
    assert!(browser.follow("/").text().contains("/trust/backup"));
    assert!(browser.get("/trust/backup").text().contains("jalon backup init"));
    served.kill();
}

#[test]
fn a_server_backs_up_and_tries_by_itself() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, usb, _) = backed(temp.path());
    let served = Served::folder(&clinic);
    let until = Instant::now() + Duration::from_secs(120);
    let state = || fs::read_to_string(clinic.join("backup/state.json")).unwrap_or_default();
    while !state().contains("tried_at\":1") && Instant::now() < until {
        sleep(Duration::from_millis(200));
    }
    assert!(state().contains("tried_at\":1"), "{}", state());
    assert_eq!(served.stop(), 0);
    assert!(usb.join("jalon-backup/README.txt").exists());
}

#[test]
fn a_backup_that_was_cut_leaves_the_one_before_and_the_next_is_whole() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, usb, key) = backed(temp.path());
    on(&clinic, ["backup", "now"]).ended(0);
    let before = verified(&clinic);
    let whole = Instant::now();
    on(&clinic, ["backup", "now", "--whole"]).ended(0);
    let whole = whole.elapsed().as_millis() as u64;
    let (mut dice, mut cut) = (Dice::new(), 0);
    for round in 0..rounds() {
        let mut child =
            jalon().args(["backup", "now", "--whole", "--folder", text(&clinic)]).stdout(Stdio::null()).spawn().unwrap();
        sleep(dice.millis(whole));
        cut += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        let into = temp.path().join(format!("cut-{round}"));
        restored(&usb, &into, &key).ended(0);
        assert_eq!(verified(&into), before, "round {round}");
        fs::remove_dir_all(&into).unwrap();
    }
    on(&clinic, ["backup", "now", "--whole"]).ended(0);
    let unfinished = |folder: &Path| files(folder).into_iter().filter(|path| text(path).ends_with(".new")).count();
    assert_eq!(unfinished(&usb), 0, "what was cut is removed by the next");
    assert!(fs::read_dir(clinic.join("backup")).unwrap().all(|entry| entry.unwrap().path().is_file()));
    println!("{} backups killed, {cut} of them at work", rounds());
}

#[test]
fn a_restoring_that_was_cut_leaves_nothing_under_the_name_and_is_begun_again() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, usb, key) = backed(temp.path());
    on(&clinic, ["backup", "now"]).ended(0);
    let before = verified(&clinic);
    let whole = Instant::now();
    restored(&usb, &temp.path().join("whole"), &key).ended(0);
    let whole = whole.elapsed().as_millis() as u64;
    let (mut dice, mut cut) = (Dice::new(), 0);
    let into = temp.path().join("into/restored");
    for round in 0..rounds() {
        let mut child = jalon()
            .args(["restore", text(&usb), "--folder", text(&into), "--identity", text(&key)])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        sleep(dice.millis(whole));
        child.kill().unwrap();
        let done = child.wait().unwrap().success();
        cut += u32::from(!done);
        if !into.exists() {
            assert!(!done);
            restored(&usb, &into, &key).ended(0);
        }
        assert_eq!(verified(&into), before, "round {round}: whole under its name, or not there");
        fs::remove_dir_all(&into).unwrap();
        let left = fs::read_dir(into.parent().unwrap()).unwrap().count();
        assert!(left <= usize::from(done), "the next attempt removes what was left");
    }
    println!("{} restorings killed, {cut} of them at work", rounds());
}
