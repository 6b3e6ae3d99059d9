//! What a machine does to a record: it is killed, its disk is full, its last page is torn, a page cannot be read, its clock
//! jumps. Whatever happens: nothing acknowledged is lost, nothing erased is readable in any file, the next start heals,
//! `verify` finds nothing wrong, and the newest backup restores to at least what it was said to hold.
//!
//! A hand (this program again, as a process of its own) writes, brings in rows, erases and backs up, telling each acknowledgement
//! on its standard output, until the fault stops it. `JALON_FAULTS=1000` makes that many runs; `JALON_TEST_SEED` draws the same again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread::sleep;
use std::time::Duration;

use common::{Dice, copy, on, record, text, verified};
use jalon_initiative::form::{Code, NoWords};
use jalon_initiative::meaning::{Erasure, Ground};
use jalon_initiative::practice::{Contact, ContactWords, Tally, TallyWords};
use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_store::backup::{BackupKey, BackupSettings, Extent, PlaceSettings, Restore, place, restore};
use jalon_store::folder::Folder;
use jalon_store::{Draft, Store};

/// How many runs where nobody asks for more.
const RUNS: u64 = 40;
/// How many bytes of a ciphertext stand for it in a search.
const TRACE: usize = 24;
/// How long a hand may take to begin, and to fill a disk, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Fault {
    Killed,
    DiskFull,
    TornPage,
    UnreadablePage,
    ClockJumps,
}

const FAULTS: [Fault; 5] = [Fault::Killed, Fault::DiskFull, Fault::TornPage, Fault::UnreadablePage, Fault::ClockJumps];

/// What a hand told before it was stopped.
#[derive(Default)]
struct Told {
    kept: Vec<EntryId>,
    erased: Vec<EntryId>,
    /// What it was about to erase, acknowledged or not, with the beginning of its ciphertext.
    erasing: Vec<(EntryId, Vec<u8>)>,
    refused: usize,
    /// How far each backup reached that was said to be made.
    backed: Vec<i64>,
}

/// What was counted of a fault.
#[derive(Default)]
struct Sum {
    runs: u64,
    kept: usize,
    erased: usize,
    backed: usize,
    refused: usize,
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_erased_is_readable() {
    let runs = std::env::var("JALON_FAULTS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    let temp = tempfile::tempdir().unwrap();
    let clean = record(temp.path(), "clean");
    let mut dice = Dice::new();
    let mut done: BTreeMap<Fault, Sum> = BTreeMap::new();
    let key = BackupKey::generate();
    for run in 0..runs {
        let fault = FAULTS[(run % FAULTS.len() as u64) as usize];
        if fault == Fault::ClockJumps && faketime().is_none() {
            continue;
        }
        let folder = temp.path().join(format!("run-{run}"));
        copy(&clean, &folder);
        let usb = set_up_backups(&folder, &key);
        let mut told = hand(&folder, fault, &mut dice);
        damage(&folder, fault, &mut dice);
        // A second hand goes on where the first was stopped: the start has healed what there was to heal.
        let again = hand(&folder, Fault::Killed, &mut dice);
        told.kept.extend(again.kept);
        told.erased.extend(again.erased);
        told.erasing.extend(again.erasing);
        told.refused += again.refused;
        told.backed.extend(again.backed);
        let name = format!("run {run}, {fault:?}");
        check(&folder, &told, &name);
        check_backup(&usb, &key, &told, &name);
        let sum = done.entry(fault).or_default();
        sum.runs += 1;
        sum.kept += told.kept.len();
        sum.erased += told.erased.len();
        sum.backed += told.backed.len();
        sum.refused += told.refused;
        fs::remove_dir_all(&folder).unwrap();
        fs::remove_dir_all(&usb).unwrap();
    }
    for (fault, Sum { runs, kept, erased, backed, refused }) in &done {
        println!(
            "{fault:?}: {runs} runs, {kept} acknowledged, {erased} erased, {backed} backups, {refused} refused by the disk; none lost"
        );
    }
    let sum = |part: fn(&Sum) -> usize| done.values().map(part).sum::<usize>();
    println!("{} runs in all", done.values().map(|one| one.runs).sum::<u64>());
    assert!(sum(|one| one.kept) > 0 && sum(|one| one.erased) > 0 && sum(|one| one.backed) > 0, "too little was done to tell");
    assert!(done.get(&Fault::DiskFull).is_none_or(|one| one.refused > 0), "no disk was full");
}

/// Sets backups up to a folder beside the record.
fn set_up_backups(folder: &Path, key: &BackupKey) -> PathBuf {
    let usb = folder.with_extension("usb");
    fs::create_dir(&usb).unwrap();
    let mut settings = BackupSettings::new(key);
    settings.places.push(PlaceSettings::Folder(usb.clone()));
    place(&settings.places[0]).unwrap().found().unwrap();
    settings.write(&Folder::at(folder)).unwrap();
    usb
}

/// The newest backup restores, verified, and holds what it was said to hold.
fn check_backup(usb: &Path, key: &BackupKey, told: &Told, run: &str) {
    let Some(furthest) = told.backed.iter().max() else { return };
    let (from, into) = (place(&PlaceSettings::Folder(usb.to_owned())).unwrap(), usb.join("restored"));
    let order = Restore {
        from: from.as_ref(),
        site: None,
        set: None,
        key,
        signed_by: &[],
        into: &into,
        database: None,
        with_faults: false,
    };
    let restored = restore(&order, &mut |_| {}).unwrap_or_else(|error| panic!("{run}: {error}"));
    assert!(restored.signed_by.is_some() && restored.faults == 0, "{run}");
    assert!(restored.entries >= *furthest, "{run}: {} of {furthest} entries came back", restored.entries);
}

/// Lets a hand write until the fault comes.
fn hand(folder: &Path, fault: Fault, dice: &mut Dice) -> Told {
    let this = std::env::current_exe().unwrap();
    let mut command = match fault {
        // Writes beyond a size are refused from then on, as by a disk that is full.
        Fault::DiskFull => {
            let largest = fs::metadata(folder.join("record.sqlite")).map_or(0, |file| file.len()) / 1024;
            let blocks = (largest + 8 + dice.below(200)) * 2;
            let mut command = Command::new("sh");
            let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            command.args(["-c", &script]).arg(&this);
            command
        }
        Fault::ClockJumps => {
            let days = i64::try_from(dice.below(8_000)).unwrap() - 4_000;
            let mut command = Command::new(&this);
            command.env("LD_PRELOAD", faketime().unwrap()).env("FAKETIME", format!("{days:+}d"));
            command
        }
        _ => Command::new(&this),
    };
    let mut child = command
        .args(["--exact", "a_hand", "--ignored", "--nocapture", "--test-threads=1"])
        .env("JALON_HAND_FOLDER", folder)
        .env("JALON_HAND_SEED", dice.below(u64::MAX >> 12).to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (send, lines) = channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || out.split(b'\n').map_while(Result::ok).try_for_each(|line| send.send(line)));
    // One in four is stopped at any moment, while it opens the record too; the others after some acts, however busy the machine.
    let mut heard: Vec<Vec<u8>> = Vec::new();
    if dice.below(4) > 0 {
        let (mut acts, most) = (0, dice.below(60));
        while let Ok(line) = lines.recv_timeout(PATIENCE) {
            let is_refused = line == b"refused.";
            acts += u64::from(!line.is_empty());
            heard.push(line);
            if is_refused || (acts > most && fault != Fault::DiskFull) {
                break;
            }
        }
    }
    sleep(dice.millis(120));
    child.kill().unwrap();
    child.wait().unwrap();
    // What was told is told: the pipe is read to its end, and a last line that was cut is none.
    heard.extend(lines);
    let out = heard.join(&b'\n');
    let mut told = Told::default();
    for line in String::from_utf8_lossy(&out).lines().filter(|line| line.ends_with('.')).map(|line| line.trim_end_matches('.')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["kept", id] => told.kept.push(id.parse().unwrap()),
            ["erasing", id, trace] => told.erasing.push((id.parse().unwrap(), bytes(trace))),
            ["erased", id] => told.erased.push(id.parse().unwrap()),
            ["backed", size] => told.backed.push(size.parse().unwrap()),
            ["refused"] => told.refused += 1,
            _ => {}
        }
    }
    told
}

/// The library that lends a process another clock, where it is installed; a clock that jumps is not tried without.
fn faketime() -> Option<PathBuf> {
    let libraries = fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok);
    libraries.map(|entry| entry.path().join("faketime/libfaketimeMT.so.1")).find(|path| path.exists())
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap()).collect()
}

/// What a fault leaves in the files, besides stopping the hand.
fn damage(folder: &Path, fault: Fault, dice: &mut Dice) {
    match fault {
        // The page that was being written when the power went: part of it is on the disk, and was never acknowledged.
        Fault::TornPage => {
            let wal = folder.join("record.sqlite-wal");
            if wal.exists() {
                let torn: Vec<u8> = (0..1 + dice.below(4_000)).map(|_| dice.below(256) as u8).collect();
                OpenOptions::new().append(true).open(&wal).unwrap().write_all(&torn).unwrap();
            }
        }
        // A page that does not read is told, and nothing is written over it; once the disk reads it again all is there.
        Fault::UnreadablePage => {
            let path = folder.join("record.sqlite");
            drop(Store::open(folder).unwrap());
            let file = OpenOptions::new().read(true).write(true).open(&path).unwrap();
            let pages = file.metadata().unwrap().len() / 4096;
            let at = (1 + dice.below(pages.saturating_sub(1))) * 4096;
            let mut page = [0; 4096];
            file.read_exact_at(&mut page, at).unwrap();
            file.write_all_at(&[0xA5; 4096], at).unwrap();
            let said = on(folder, ["verify", "--json"]);
            assert!(said.code != 101, "no panic: {}", said.err);
            for rest in ["record.sqlite-wal", "record.sqlite-shm"] {
                let left = folder.join(rest);
                assert!(!left.exists() || fs::metadata(&left).unwrap().len() == 0 || rest.ends_with("shm"), "{rest} was written");
            }
            file.write_all_at(&page, at).unwrap();
        }
        Fault::Killed | Fault::DiskFull | Fault::ClockJumps => {}
    }
}

/// Everything acknowledged is there, everything erased is nowhere.
fn check(folder: &Path, told: &Told, run: &str) {
    let store = Store::open(folder).unwrap();
    let report = store.verify(&mut |_| {}).unwrap();
    assert!(report.is_clean(), "{run}: {:?}", report.faults);
    let is_whole = |id: &EntryId| store.entry(*id).unwrap().map(|entry| entry.body.is_some());
    for id in &told.kept {
        let may_be_erased = told.erasing.iter().any(|(erasing, _)| erasing == id);
        let state = is_whole(id);
        assert!(state == Some(true) || (state == Some(false) && may_be_erased), "{run}: {id} was acknowledged and is lost");
    }
    for id in &told.erased {
        assert_eq!(is_whole(id), Some(false), "{run}: {id} was erased and is back");
    }
    // An erasure that was cut before it was acknowledged was done, or not; where it was, nothing is left either.
    let gone: Vec<_> = told.erasing.iter().filter(|(id, _)| is_whole(id) == Some(false)).collect();
    drop(store);
    let mut files = Vec::new();
    read_all(folder, &mut files);
    for (id, trace) in gone {
        let found = files.iter().find(|(_, content)| content.windows(trace.len()).any(|window| window == trace));
        assert!(found.is_none(), "{run}: {id} was erased and its words lie in {:?}", found.map(|(name, _)| name));
    }
    verified(folder);
}

fn read_all(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => read_all(&path, files),
            false => files.push((text(&path).to_owned(), fs::read(&path).unwrap())),
        }
    }
}

/// Not a test of its own: the hand that writes. It tells what was acknowledged, after it was.
#[test]
#[ignore = "the hand of the test above"]
fn a_hand() {
    let Ok(folder) = std::env::var("JALON_HAND_FOLDER") else { return };
    let mut dice = Dice::seeded(std::env::var("JALON_HAND_SEED").unwrap().parse().unwrap());
    let Ok(store) = Store::open(Path::new(&folder)) else { return tell("refused") };
    tell("ready");
    let initiative = store.initiatives().unwrap()[0];
    let mut mine: Vec<EntryId> = Vec::new();
    // Some do little else than back up.
    let often = if dice.below(3) == 0 { 2 } else { 12 };
    loop {
        let drafts: Vec<Draft> = match dice.below(20) {
            0 => (0..300).map(|row| tally(initiative, row).imported()).collect(),
            _ => (0..1 + dice.below(6)).map(|_| contact(initiative)).collect(),
        };
        match store.append(drafts) {
            Ok(outcomes) => outcomes.iter().for_each(|outcome| {
                mine.push(outcome.id());
                tell(&format!("kept {}", outcome.id()));
            }),
            Err(_) => tell("refused"),
        }
        if dice.below(often) == 0 {
            back_up(&store, if dice.below(3) == 0 { Extent::Whole } else { Extent::Tail });
        }
        if dice.below(3) == 0 && !mine.is_empty() {
            let id = mine.swap_remove(dice.below(mine.len() as u64) as usize);
            erase(&store, initiative, id);
        }
    }
}

fn back_up(store: &Store, extent: Extent) {
    match store.back_up(extent, jalon_server::clock::now()).map(|mut kept| kept.remove(0).outcome) {
        Ok(Ok((_, size))) => tell(&format!("backed {}", size.number())),
        Ok(Err(_)) | Err(_) => tell("refused"),
    }
}

fn erase(store: &Store, initiative: InitiativeId, id: EntryId) {
    let Ok(Some(entry)) = store.entry(id) else { return };
    let Some(body) = entry.body else { return };
    let sealed = body.sealed.as_bytes();
    let trace: String = sealed.iter().skip(1).take(TRACE).map(|byte| format!("{byte:02x}")).collect();
    if trace.len() < 2 * TRACE {
        return;
    }
    tell(&format!("erasing {id} {trace}"));
    let erasure = Draft::of(initiative, author(), on_day(), &Erasure { ground: Ground::Request }, &NoWords {});
    match store.append(vec![erasure.unwrap().amending(vec![id])]) {
        Ok(_) => tell(&format!("erased {id}")),
        Err(_) => tell("refused"),
    }
}

fn tell(line: &str) {
    let mut out = std::io::stdout();
    // The full stop says that the line is whole.
    let _ = writeln!(out, "\n{line}.");
    let _ = out.flush();
}

fn author() -> MemberId {
    MemberId::from_bytes([7; 16])
}

fn on_day() -> Edtf {
    Edtf::parse("2021-02-03").unwrap()
}

fn contact(initiative: InitiativeId) -> Draft {
    let contact = Contact {
        way: Code::new("one-to-one").unwrap(),
        initiator: None,
        minutes: None,
        setting: Code::new("street"),
        support: vec![],
        result: None,
        planned: None,
    };
    let words = ContactWords { note: "a coffee, and a walk around the block".into(), ..Default::default() };
    Draft::of(initiative, author(), on_day(), &contact, &words).unwrap()
}

fn tally(initiative: InitiativeId, contacts: u32) -> Draft {
    Draft::of(initiative, author(), on_day(), &Tally { contacts: contacts + 1, counts: vec![] }, &TallyWords::default()).unwrap()
}
