//! The site's key at the terminal: sheet, drill, passphrase, rotation, recovery, each as a person would do it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use common::forms::PageForm;
use common::http::{Answer, Browser};
use common::{Said, Served, jalon, on, record, run, text, verified};
use jalon_store::Store;

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

/// The parts of a new sheet, as the terminal shows them.
fn parts(folder: &Path) -> Vec<String> {
    let shown = on(folder, ["key", "sheet", "--lang", "en"]).ended(0).out;
    let group = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let sheets = shown.split("JALON ·").skip(1);
    let letters = |part: &str| -> String {
        let lines = part.lines().filter(|line| !line.trim().is_empty() && line.trim().split(' ').all(group));
        lines.map(str::trim).collect::<Vec<_>>().join(" ")
    };
    sheets.map(letters).collect()
}

#[test]
fn what_is_lost_comes_back_with_two_parts_and_not_with_one() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    on(&folder, ["key", "drill"]).ended(4);
    let sheet = parts(&folder);
    assert!(sheet.len() == 3 && sheet.iter().all(|part| part.len() == 84), "{}", sheet.len());
    let said = typing(&folder, &["key", "drill"], &[&sheet[0], &sheet[2]]).ended(0);
    assert!(said.out.contains("No backup is set up"), "{}", said.out);
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

#[test]
fn a_drill_opens_the_newest_backup_and_a_fire_leaves_enough() {
    let temp = tempfile::tempdir().unwrap();
    let (folder, usb) = (record(temp.path(), "clinic"), temp.path().join("usb"));
    fs::create_dir(&usb).unwrap();
    on(&folder, ["import", "context", common::CONTEXT]).ended(0);
    let sheet = temp.path().join("sheet.pdf");
    on(&folder, ["backup", "init", "--to", text(&usb), "--sheet", text(&sheet)]).ended(0);
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF-"));
    on(&folder, ["backup", "now"]).ended(0);
    let sheet = parts(&folder);
    let said = typing(&folder, &["key", "drill"], &[&sheet[0], &sheet[1]]).ended(0);
    assert!(said.out.contains("older than this sheet"), "{}", said.out);
    on(&folder, ["backup", "now", "--whole"]).ended(0);
    let said = typing(&folder, &["key", "drill"], &[&sheet[1], &sheet[2]]).ended(0);
    let entries = format!("{} entries", 1 + common::FACTS);
    assert!(said.out.contains("the two parts opened the backup") && said.out.contains(&entries), "{}", said.out);
    assert_eq!(on(&folder, ["key", "show", "--json"]).ended(0).json()["drilled_backup"], true);
    let checked = on(&folder, ["verify", "--json"]).ended(0).json();
    // Of one day the newest whole is kept.
    assert_eq!((&checked["backups"][0]["agreeing"], &checked["backups"][0]["faults"]), (&1.into(), &serde_json::json!([])));

    // The machine is gone: two parts and the disk are enough, and paper says who signed.
    let before = verified(&folder);
    let paper = Store::open(&folder).unwrap().verifiers().unwrap().remove(0).to_string();
    fs::remove_dir_all(&folder).unwrap();
    let again = temp.path().join("again");
    let restore = ["restore", text(&usb), "--parts", "--signed-by", &paper];
    typing(&again, &restore, &[&sheet[0], &sheet[0]]).ended(3);
    typing(&again, &["restore", text(&usb), "--parts", "--signed-by", "jalon/x"], &[]).ended(3);
    let said = typing(&again, &restore, &[&sheet[0], &sheet[2]]).ended(0);
    assert!(said.out.contains(&paper), "{}", said.out);
    assert_eq!(verified(&again), before);
    drop(Store::open(&again).unwrap());

    // A manifest that someone changed is told, and nothing comes back.
    let manifest = common::files(&usb).into_iter().find(|path| text(path).ends_with("manifest.json")).unwrap();
    let changed = fs::read_to_string(&manifest).unwrap().replacen("\"program\":\"", "\"program\":\"9", 1);
    fs::write(&manifest, changed).unwrap();
    fs::copy(again.join("site.key"), temp.path().join("key")).unwrap();
    let set = manifest.parent().unwrap().file_name().unwrap().to_str().unwrap();
    let none = temp.path().join("none");
    let refused = run([
        "restore",
        text(&usb),
        "--set",
        set,
        "--key",
        text(&temp.path().join("key")),
        "--folder",
        text(&none),
        "--lang",
        "en",
    ])
    .ended(4);
    assert!(refused.err.contains("not as the site signed it") && !none.exists(), "{}", refused.err);
}

#[test]
fn each_part_is_a_file_of_its_own_that_only_its_owner_reads() {
    let temp = tempfile::tempdir().unwrap();
    let (folder, out) = (record(temp.path(), "clinic"), temp.path().join("sheet"));
    for language in ["fr", "en", "zh-Hans"] {
        let into = out.join(language);
        on(&folder, ["key", "sheet", "--out", text(&into), "--lang", language]).ended(0);
        let files = common::files(&into);
        assert_eq!(files.len(), 3);
        for file in files {
            assert!(file.extension().is_some_and(|ending| ending == "pdf") && fs::read(&file).unwrap().starts_with(b"%PDF-"));
            #[cfg(unix)]
            assert_eq!(std::os::unix::fs::MetadataExt::mode(&fs::metadata(&file).unwrap()) & 0o077, 0);
        }
    }
}

/// Names a person who was not known before: a key that has to be made.
fn name_someone(browser: &mut Browser, path: &str, nickname: &str) -> Answer {
    let page = browser.get(path);
    assert_eq!(page.status, 200, "{}", page.text());
    let mut fields = PageForm::to(&page.text(), path).hidden();
    fields.push(("nickname".into(), nickname.into()));
    browser.post(path, &fields)
}

#[test]
fn a_server_follows_a_change_of_the_key_beside_it() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let path = format!("/i/{}/trust/people", Store::open(&folder).unwrap().initiatives().unwrap()[0]);
    let mut served = Served::folder(&folder);
    let mut browser = Browser::sign_in(&served.host, served.link.as_deref().unwrap(), "");
    assert_eq!(name_someone(&mut browser, &path, "Before").status, 303);
    on(&folder, ["key", "rotate"]).ended(0);
    assert_eq!(name_someone(&mut browser, &path, "After").status, 303);
    let page = browser.get(&path).text();
    assert!(page.contains("Before") && page.contains("After"));
    served.kill();
    verified(&folder);
}

#[test]
fn a_server_that_cannot_follow_writes_nothing_and_goes_on_once_it_is_given_the_passphrase() {
    let temp = tempfile::tempdir().unwrap();
    let (folder, file) = (record(temp.path(), "clinic"), temp.path().join("passphrase"));
    let path = format!("/i/{}/trust/people", Store::open(&folder).unwrap().initiatives().unwrap()[0]);
    let (old, new) = ("five words drawn by lot", "five other words by lot");
    let give = |passphrase: &str| {
        let _ = fs::remove_file(&file);
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&file).unwrap().write_all(passphrase.as_bytes()).unwrap();
    };
    typing(&folder, &["key", "add-passphrase"], &[old, old]).ended(0);
    on(&folder, ["key", "remove", "plain"]).ended(0);
    give(old);
    let mut served = Served::start(jalon().args(["serve", "--folder", text(&folder)]).env("JALON_PASSPHRASE_FILE", &file));
    let mut browser = Browser::sign_in(&served.host, served.link.as_deref().unwrap(), "");
    assert_eq!(name_someone(&mut browser, &path, "Before").status, 303);
    typing(&folder, &["key", "rotate"], &[old, new, new]).ended(0);
    let refused = name_someone(&mut browser, &path, "Nobody");
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert!(refused.text().contains("La clé du site a été changée"), "{}", refused.text());
    assert!(browser.get(&path).text().contains("Before"), "what is in memory is still read");
    give(new);
    assert_eq!(name_someone(&mut browser, &path, "After").status, 303);
    let page = browser.get(&path).text();
    assert!(page.contains("Before") && page.contains("After") && !page.contains("Nobody"));
    served.kill();
    typing(&folder, &["verify"], &[new]).ended(0);
}
