//! Killed at any moment, as by a power cut: what was acknowledged is there, nothing is half visible, and the next start
//! heals by itself. `JALON_TEST_SEED` draws the same moments again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use common::forms::PageForm;
use common::http::Browser;
use common::{Dice, Served, copy, jalon, on, record, run, text, verified};
use jalon_record::id::EntryId;
use jalon_store::Store;

const ROWS: u64 = 20_000;

fn start(command: &mut Command) -> Child {
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Kills a process; whether it was still at work.
fn kill(child: &mut Child) -> bool {
    let was_at_work = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    child.wait().unwrap();
    was_at_work
}

/// Waits until a condition holds or a process has ended.
fn until(child: &mut Child, condition: impl Fn() -> bool) {
    while !condition() && child.try_wait().unwrap().is_none() {
        sleep(Duration::from_millis(1));
    }
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |file| file.len())
}

#[test]
fn an_import_is_there_whole_or_not_at_all() {
    let temp = tempfile::tempdir().unwrap();
    let (clean, csv) = (record(temp.path(), "clean"), temp.path().join("many.csv"));
    let mut rows = String::from("date_edtf,confidence,fact,sources\n");
    (0..ROWS).for_each(|n| writeln!(rows, "2020-{:02},derived,Generated fact {n},", n % 12 + 1).unwrap());
    fs::write(&csv, rows).unwrap();
    let import = |folder: &Path| start(jalon().args(["import", "context", text(&csv), "--folder", text(folder)]));

    // How long the writing takes on this machine, from the first page in the log to the end.
    let whole = temp.path().join("whole");
    copy(&clean, &whole);
    let mut child = import(&whole);
    let before = size(&whole.join("record.sqlite-wal"));
    until(&mut child, || size(&whole.join("record.sqlite-wal")) > before.max(1 << 20));
    let writing = Instant::now();
    assert!(child.wait().unwrap().success());
    let writing = writing.elapsed().as_millis() as u64;
    assert_eq!(verified(&whole).0, 1 + ROWS);

    let mut dice = Dice::new();
    let (mut none, mut all, mut cut_while_writing) = (0, 0, 0);
    for round in 0..26 {
        let folder = temp.path().join(format!("import-{round}"));
        copy(&clean, &folder);
        let mut child = import(&folder);
        let wal = folder.join("record.sqlite-wal");
        // At any moment from the start; every third time once the first rows lie in the log of the database.
        if round % 3 < 2 {
            sleep(dice.millis(600));
        } else {
            until(&mut child, || size(&wal) > 1 << 20);
            sleep(dice.millis(writing));
        }
        let was_writing = size(&wal) > 1 << 20;
        let was_at_work = kill(&mut child);
        match verified(&folder).0 {
            1 => none += 1,
            entries if entries == 1 + ROWS => all += 1,
            entries => panic!("{entries} entries: half an import"),
        }
        cut_while_writing += u32::from(was_writing && was_at_work);
        fs::remove_dir_all(&folder).unwrap();
    }
    println!(
        "26 imports of {ROWS} rows killed: {none} left nothing, {all} all; {cut_while_writing} cut while the database was writing"
    );
    assert!(none > 0 && cut_while_writing > 0, "the kills missed");
}

#[test]
fn an_import_that_was_cut_is_done_by_sending_it_again() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let mut dice = Dice::new();
    for _ in 0..10 {
        let mut child = start(jalon().args(["import", "context", common::CONTEXT, "--folder", text(&folder)]));
        sleep(dice.millis(120));
        kill(&mut child);
        let entries = verified(&folder).0;
        assert!(entries == 1 || entries == 1 + common::FACTS, "{entries} entries");
    }
    on(&folder, ["import", "context", common::CONTEXT]).ended(0);
    assert_eq!(verified(&folder).0, 1 + common::FACTS);
}

/// Someone who writes until the server is gone; the names of what was acknowledged. Every fifth form is sent twice, as
/// by an impatient thumb, which writes one entry.
fn write_until_gone(mut browser: Browser, form: PageForm, hand: &str, stop: &AtomicBool) -> Vec<EntryId> {
    let mut acknowledged: Vec<EntryId> = Vec::new();
    let more: &[(&str, &str)] = match form.has("contacts") {
        true => &[("contacts", "7"), ("note", "Sept personnes au comptoir"), ("audience", "team")],
        false => &[("way", "one-to-one"), ("note", "Un café"), ("audience", "team")],
    };
    for sent in 0.. {
        let again = sent % 5 == 4;
        let turn = if again { sent - 1 } else { sent };
        let mut fields = form.hidden();
        // Each page that shows a form gives it a mark of its own.
        let mark = fields.iter_mut().find(|(name, _)| name == "once").expect("a form carries a mark");
        mark.1 = format!("{hand}-{turn}");
        fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let answer = if stop.load(Ordering::Relaxed) { None } else { browser.try_post(&form.action, &fields) };
        let Some(answer) = answer else { break };
        assert_eq!(answer.status, 303, "{hand}: {}", answer.text());
        let (_, id) = answer.location().split_once("kept=").expect("the name of what was kept");
        let id = id.parse().unwrap();
        match again {
            true => assert_eq!(acknowledged.last(), Some(&id), "sent twice, written twice"),
            false => acknowledged.push(id),
        }
    }
    acknowledged
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let initiative = Store::open(&folder).unwrap().initiatives().unwrap()[0];
    let mut dice = Dice::new();
    let mut acknowledged: Vec<EntryId> = Vec::new();
    let rounds = 12;
    for round in 0..rounds {
        let mut served = Served::folder(&folder);
        let mut browser = Browser::sign_in(&served.host, served.link.as_deref().unwrap(), "");
        let stop = Arc::new(AtomicBool::new(false));
        let hands: Vec<_> = [("a", "contact"), ("b", "tally"), ("c", "contact"), ("d", "tally")]
            .map(|(hand, slug)| {
                let address = format!("/i/{initiative}/new/{slug}");
                let form = PageForm::to(&browser.get(&address).text(), &address);
                assert!(form.has("form_token"));
                let (browser, stop) = (browser.clone(), Arc::clone(&stop));
                spawn(move || write_until_gone(browser, form, &format!("{round}{hand}"), &stop))
            })
            .into_iter()
            .collect();
        sleep(Duration::from_millis(30) + dice.millis(700));
        served.kill();
        stop.store(true, Ordering::Relaxed);
        acknowledged.extend(hands.into_iter().flat_map(|hand| hand.join().unwrap()));

        // Opening heals: the views have caught up with the record, and say what a rebuild says.
        let store = Store::open(&folder).unwrap();
        let report = store.verify(&mut |_| {}).unwrap();
        assert!(report.is_clean(), "round {round}: {:?}", report.faults);
        let lost: Vec<_> =
            acknowledged.iter().filter(|id| store.entry(**id).unwrap().is_none_or(|entry| entry.body.is_none())).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");
        counted(&store, initiative, acknowledged.len() as i64);
    }
    println!("{rounds} kills while 4 people wrote; {} entries acknowledged, none lost", acknowledged.len());
    assert!(acknowledged.len() > rounds, "too little was written to tell: {}", acknowledged.len());
    let before = verified(&folder);
    on(&folder, ["rebuild"]).ended(0);
    assert_eq!(verified(&folder), before);
    assert!(before.0 > acknowledged.len() as u64);
}

/// The density of practice counts every contact that was acknowledged.
fn counted(store: &Store, initiative: jalon_record::id::InitiativeId, acknowledged: i64) {
    let entries = store.state().unwrap().size.number() - 1;
    let contacts: i64 = store.density(initiative).unwrap().iter().map(|day| day.contacts + day.vague).sum();
    assert!(entries >= acknowledged && contacts >= entries, "{contacts} contacts counted in {entries} entries");
}

#[test]
fn an_init_that_was_cut_is_begun_again() {
    let temp = tempfile::tempdir().unwrap();
    let whole = Instant::now();
    record(temp.path(), "whole");
    let whole = whole.elapsed().as_millis() as u64;
    let mut dice = Dice::new();
    let (mut begun_again, mut whole_already) = (0, 0);
    for round in 0..24 {
        let folder = temp.path().join(format!("init-{round}"));
        let mut child = start(jalon().args(["init", text(&folder), "--title", "Clinique d’essai"]));
        // Half of the time from the start; else once the settings are there, which is when a record exists.
        match round % 2 {
            0 => sleep(dice.millis(whole + whole / 5)),
            _ => {
                until(&mut child, || folder.join("jalon.toml").exists());
                sleep(dice.millis(whole / 2));
            }
        }
        kill(&mut child);
        let again = run(["init", text(&folder), "--title", "Clinique d’essai", "--json"]);
        match again.code {
            0 => begun_again += 1,
            4 => whole_already += 1,
            code => panic!("round {round}: {code}\n{}", again.err),
        }
        // Whichever it was, the record is whole now: an entry, an initiative, someone who can come in.
        assert_eq!(verified(&folder).0, 1, "round {round}");
        on(&folder, ["invite", "coordination"]).ended(0);
        on(&folder, ["import", "context", common::CONTEXT]).ended(0);
    }
    println!("24 kills of init: {begun_again} begun again, {whole_already} whole already");
    assert!(begun_again > 0, "the kills missed");
}

#[test]
fn a_rebuild_that_was_cut_is_healed_at_the_next_start() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let csv = temp.path().join("some.csv");
    let mut rows = String::from("date_edtf,confidence,fact,sources\n");
    (0..4_000).for_each(|n| writeln!(rows, "2020-{:02},derived,Generated fact {n},", n % 12 + 1).unwrap());
    fs::write(&csv, rows).unwrap();
    on(&folder, ["import", "context", text(&csv)]).ended(0);
    let before = verified(&folder);
    let whole = Instant::now();
    on(&folder, ["rebuild"]).ended(0);
    let whole = whole.elapsed().as_millis() as u64;
    let mut dice = Dice::new();
    let mut cut = 0;
    for _ in 0..12 {
        let mut child = start(jalon().args(["rebuild", "--folder", text(&folder)]));
        sleep(dice.millis(whole));
        cut += u32::from(kill(&mut child));
        assert_eq!(verified(&folder), before);
    }
    // Views that are gone or broken are made anew as well: they are disposable.
    for broken in [&b""[..], b"not a database at all, but longer than a header of one would be; not a database at all, no"] {
        for name in ["views.sqlite-wal", "views.sqlite-shm"] {
            let _ = fs::remove_file(folder.join(name));
        }
        fs::write(folder.join("views.sqlite"), broken).unwrap();
        assert_eq!(verified(&folder), before);
    }
    fs::remove_file(folder.join("views.sqlite")).unwrap();
    assert_eq!(verified(&folder), before);
    println!("12 rebuilds, {cut} of them cut; 3 times the views were broken or gone");
    assert!(cut > 0, "the kills missed");
}

#[test]
fn a_demonstration_that_was_cut_is_made_at_the_next_start() {
    let temp = tempfile::tempdir().unwrap();
    let demo = |folder: &Path| Served::start(jalon().args(["demo", "--folder", text(folder)]));
    let whole = temp.path().join("whole");
    assert_eq!(demo(&whole).stop(), 0);
    let whole = verified(&whole).0;
    let mut dice = Dice::new();
    let mut cut = 0;
    for round in 0..6 {
        let folder = temp.path().join(format!("demo-{round}"));
        let mut child = start(jalon().args(["demo", "--port", "0", "--folder", text(&folder)]));
        until(&mut child, || folder.join("jalon.toml").exists());
        sleep(dice.millis(120));
        kill(&mut child);
        cut += u32::from(verified(&folder).0 < whole);
        assert_eq!(demo(&folder).stop(), 0);
        assert_eq!(verified(&folder).0, whole, "round {round}: as whole as one that was not cut");
    }
    println!("6 demonstrations killed, {cut} of them while they were made");
    assert!(cut > 0, "the kills missed");
}
