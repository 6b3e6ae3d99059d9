//! A hostile administrator, who holds the folder and its key, against those who remember: `verify`, a sheet of paper, a
//! browser. Each attack is made twice: by a bungler who only edits rows, and by an expert who then makes every hash anew,
//! throws the kept checkpoints away and signs the forged history with the site's own key. Who found what is printed.
//!
//! What this shows is also where the limit lies: `verify` alone cannot find the expert. Someone must have seen the log before.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::http::Browser;
use common::{CONTEXT, FACTS, Said, Served, copy, on, record, run, text, verified};
use jalon_record::entry::{Body, Open, leaf_digest};
use jalon_record::evidence::{Pack, untold};
use jalon_record::log::Frontier;
use jalon_record::note::{Note, Verifier, to_base64};
use jalon_record::seal::{Salt, Sealed};
use jalon_store::Store;
use jalon_store::proofs::Chosen;
use jalon_store::witness::{Judgement, Seen, judge_checkpoint};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

const VERIFIER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/verifier/verify.py");

/// What the attacker does to the rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Attack {
    /// Another content for an entry, its commitment made to fit.
    EditContent,
    /// Another day for an entry.
    EditEnvelope,
    /// An entry taken out, those after it moved up.
    Delete,
    /// Two entries change places.
    Reorder,
    /// An entry put in between, those after it moved down.
    Insert,
    /// The last ten entries taken away.
    RollBack,
    /// The last ten taken away, and as many others written in their place.
    Fork,
}

impl Attack {
    const ALL: [Self; 7] =
        [Self::EditContent, Self::EditEnvelope, Self::Delete, Self::Reorder, Self::Insert, Self::RollBack, Self::Fork];

    /// What a witness must say of it.
    fn seen_as(self) -> Judgement {
        match self {
            Self::RollBack | Self::Delete => Judgement::RolledBack,
            _ => Judgement::Forked,
        }
    }

    fn make(self, db: &Connection) {
        let run = |sql: &str| db.execute_batch(sql).unwrap();
        match self {
            Self::EditContent => {
                let open: String = db.query_row("SELECT open FROM body WHERE seq = 20", [], |row| row.get(0)).unwrap();
                let from = if open.contains("confirmed") { "confirmed" } else { "derived" };
                let to = if from == "confirmed" { "derived" } else { "confirmed" };
                assert!(open.contains(from), "{open}");
                db.execute("UPDATE body SET open = ?1 WHERE seq = 20", params![open.replace(from, to)]).unwrap();
                recommit(db, 20);
            }
            Self::EditEnvelope => run("UPDATE entry SET occurred = '2019-12-24' WHERE seq = 20"),
            Self::Delete => {
                run("DELETE FROM entry WHERE seq = 20; DELETE FROM body WHERE seq = 20;");
                shift(db, 20, -1);
            }
            Self::Reorder => run("UPDATE entry SET seq = -1 WHERE seq = 20; UPDATE entry SET seq = 20 WHERE seq = 21;\
                UPDATE entry SET seq = 21 WHERE seq = -1; UPDATE body SET seq = -1 WHERE seq = 20;\
                UPDATE body SET seq = 20 WHERE seq = 21; UPDATE body SET seq = 21 WHERE seq = -1;\
                UPDATE entry SET device_seq = -1 WHERE seq = 20; UPDATE entry SET device_seq = 21 WHERE seq = 21;\
                UPDATE entry SET device_seq = 20 WHERE seq = 20;"),
            Self::Insert => {
                shift(db, 19, 1);
                run("INSERT INTO entry SELECT site, 20, X'0190000000007000800000000000beef', initiative, author, device, 20, \
                     kind, version, '2020-04-01', recorded_at, told_at, received_at, about, audience, amends, commitment, leaf \
                     FROM entry WHERE seq = 21; INSERT INTO body SELECT site, 20, salt, open, X'' FROM body WHERE seq = 21;");
                recommit(db, 20);
            }
            Self::RollBack => run("DELETE FROM entry WHERE seq > 54; DELETE FROM body WHERE seq > 54;"),
            Self::Fork => run("UPDATE entry SET occurred = '2031', recorded_at = recorded_at + 1 WHERE seq > 54"),
        }
    }
}

/// Moves every entry after a place, without ever having two at one.
fn shift(db: &Connection, after: i64, by: i64) {
    for table in ["entry", "body"] {
        db.execute(&format!("UPDATE {table} SET seq = -seq WHERE seq > ?1"), params![after]).unwrap();
        db.execute(&format!("UPDATE {table} SET seq = ?1 - seq WHERE seq < 0"), params![by]).unwrap();
    }
    db.execute("UPDATE entry SET device_seq = -device_seq WHERE seq > ?1", params![after + by]).unwrap();
    db.execute("UPDATE entry SET device_seq = ?1 - device_seq WHERE device_seq < 0", params![by]).unwrap();
}

fn recommit(db: &Connection, seq: i64) {
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let (salt, open, sealed): (Vec<u8>, String, Vec<u8>) =
        db.query_row("SELECT salt, open, sealed FROM body WHERE seq = ?1", params![seq], read).unwrap();
    let open = Open::from_canonical(open).unwrap();
    let body = Body { salt: Salt::from_slice(&salt).unwrap(), open, sealed: Sealed::from_bytes(sealed) };
    db.execute("UPDATE entry SET commitment = ?1 WHERE seq = ?2", params![body.commitment().as_bytes(), seq]).unwrap();
}

fn opened(folder: &Path) -> Connection {
    Connection::open(folder.join("record.sqlite")).unwrap()
}

/// Makes all hashes anew, with Jalon's own hands: it reads the envelopes as they are now.
fn cover_up(folder: &Path) {
    let db = opened(folder);
    let size: i64 = db.query_row("SELECT COUNT(*) FROM entry", [], |row| row.get(0)).unwrap();
    db.execute("UPDATE site SET size = ?1", params![size]).unwrap();
    // Reading the envelopes this way signs a checkpoint; those of before are put back.
    db.execute_batch("CREATE TABLE aside AS SELECT * FROM checkpoint").unwrap();
    let pack = Store::open(folder).unwrap().evidence(Chosen::All, false).unwrap();
    let mut frontier = Frontier::new();
    for piece in &pack.entries {
        let leaf = leaf_digest(&piece.envelope, piece.seq, piece.received_at).unwrap();
        db.execute("UPDATE entry SET leaf = ?1 WHERE seq = ?2", params![leaf.as_bytes(), piece.seq.number()]).unwrap();
        frontier.push(&leaf);
    }
    let root = frontier.root();
    db.execute("UPDATE site SET frontier = ?1, root = ?2", params![frontier.to_bytes(), root.as_bytes()]).unwrap();
    db.execute_batch("DELETE FROM checkpoint; INSERT INTO checkpoint SELECT * FROM aside; DROP TABLE aside").unwrap();
    drop(db);
    let store = Store::open(folder).unwrap();
    store.rebuild(&mut |_| {}).unwrap();
}

/// Throws away what the site itself remembers of its history, and signs the forged one.
fn forget(folder: &Path) {
    opened(folder).execute_batch("DELETE FROM checkpoint; DELETE FROM witness;").unwrap();
    Store::open(folder).unwrap().keep_checkpoint().unwrap();
}

/// A clinic that wrote for a while, a checkpoint of which someone remembers, and then wrote on.
fn clinic(temp: &Path) -> (PathBuf, String, Verifier) {
    let folder = record(temp, "clinic");
    on(&folder, ["import", "context", CONTEXT]).ended(0);
    let store = Store::open(&folder).unwrap();
    let kept = store.keep_checkpoint().unwrap();
    assert_eq!(kept.size, 1 + FACTS);
    let key = store.verifiers().unwrap().remove(0);
    drop(store);
    (folder, kept.note, key)
}

fn faults(said: &Said) -> Vec<String> {
    let told: Value = said.json();
    told["faults"].as_array().unwrap().iter().map(|fault| fault["what"].as_str().unwrap().to_owned()).collect()
}

/// What a browser finds that remembers a checkpoint: asked over HTTP, judged as its script judges.
fn browser_finds(folder: &Path, seen: Seen, key: &Verifier) -> Judgement {
    let served = Served::folder(folder);
    let mut browser = Browser::sign_in(&served.host, served.link.as_deref().unwrap(), "");
    let told: Value = serde_json::from_str(&browser.get(&format!("/api/v1/consistency?from={}", seen.size)).text()).unwrap();
    let note = Note::parse(told["checkpoint"]["note"].as_str().unwrap()).unwrap();
    let proof: Vec<String> = serde_json::from_value(told["proof"].clone()).unwrap();
    judge_checkpoint(Some(seen), &note, std::slice::from_ref(key), &untold(&proof).unwrap())
}

#[test]
fn whatever_an_administrator_changes_is_found() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, paper, key) = clinic(temp.path());
    let note = temp.path().join("paper.txt");
    // As a camera reads it: other line ends, the last one lost.
    fs::write(&note, paper.trim_end().replace('\n', "\r\n")).unwrap();
    let seen = Seen::of(&jalon_record::checkpoint::Checkpoint::parse(Note::parse(&paper).unwrap().text()).unwrap());
    on(&clinic, ["verify", "--witness", text(&note), "--json"]).ended(0);
    assert_eq!(browser_finds(&clinic, seen, &key), Judgement::Consistent);

    println!(
        "{:<14} {:<34} {:<34} {:<24} browser",
        "attack", "bungler: verify", "expert in a hurry: verify", "expert: verify, paper"
    );
    for attack in Attack::ALL {
        let folder = temp.path().join(format!("{attack:?}"));
        copy(&clinic, &folder);
        attack.make(&opened(&folder));
        let bungled = faults(&on(&folder, ["verify", "--json"]).ended(1));
        cover_up(&folder);
        let hurried = faults(&on(&folder, ["verify", "--json"]).ended(1));
        forget(&folder);
        // The expert's history holds together: only those who saw the other one can tell.
        verified(&folder);
        let paper = faults(&on(&folder, ["verify", "--witness", text(&note), "--json"]).ended(1));
        let browser = browser_finds(&folder, seen, &key);
        println!(
            "{:<14} {:<34} {:<34} {:<24} {}",
            format!("{attack:?}"),
            brief(&bungled),
            brief(&hurried),
            format!("-, {}", brief(&paper)),
            browser.code()
        );
        assert!(!bungled.is_empty() && !paper.is_empty(), "{attack:?}");
        assert!(
            hurried.iter().any(|what| matches!(what.as_str(), "verify-checkpoint" | "verify-set-back")),
            "{attack:?}: {hurried:?}"
        );
        assert_eq!(browser, attack.seen_as(), "{attack:?}");
    }
}

fn brief(found: &[String]) -> String {
    let mut kinds: Vec<&str> = found.iter().map(|what| what.trim_start_matches("verify-")).collect();
    kinds.dedup();
    kinds.truncate(3);
    kinds.join(" ")
}

#[test]
fn a_stolen_key_that_is_not_the_sites_convinces_nobody() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, paper, key) = clinic(temp.path());
    let folder = temp.path().join("other-key");
    copy(&clinic, &folder);
    opened(&folder).execute_batch("DELETE FROM signing_key; DELETE FROM checkpoint;").unwrap();
    let seen = Seen::of(&jalon_record::checkpoint::Checkpoint::parse(Note::parse(&paper).unwrap().text()).unwrap());
    assert_eq!(browser_finds(&folder, seen, &key), Judgement::Unsigned);
    let note = temp.path().join("paper.txt");
    fs::write(&note, paper).unwrap();
    assert_eq!(faults(&on(&folder, ["verify", "--witness", text(&note), "--json"]).ended(1)), ["verify-signature"]);
}

/// The faults that the second verifier finds, as ours are called.
fn second(pack: &Path, more: &[&str]) -> (i32, Vec<String>) {
    let ran = Command::new("python3").arg("-B").arg(VERIFIER).arg(pack).args(more).output().expect("python3; see scripts/setup");
    let told = String::from_utf8(ran.stdout).unwrap();
    let code = ran.status.code().unwrap();
    assert!(code < 2, "{}", String::from_utf8_lossy(&ran.stderr));
    (code, if code == 0 { vec![] } else { told.lines().map(str::to_owned).collect() })
}

fn first(pack: &Path, more: &[&str]) -> (i32, Vec<String>) {
    let said = run(["verify", "--evidence", text(pack), "--json"].into_iter().chain(more.iter().copied()));
    let told = |fault: &Value| {
        format!("{} {}", fault["seq"].as_i64().unwrap_or(0), fault["what"].as_str().unwrap().trim_start_matches("evidence-"))
    };
    (said.code, said.json()["faults"].as_array().unwrap().iter().map(told).collect())
}

#[test]
fn two_verifiers_agree_on_packs_good_and_broken() {
    let temp = tempfile::tempdir().unwrap();
    let (clinic, paper, key) = clinic(temp.path());
    let store = Store::open(&clinic).unwrap();
    let all = store.evidence(Chosen::All, true).unwrap();
    let named = [all.entries[0].envelope.id, all.entries[40].envelope.id];
    let some = store.evidence(Chosen::Some(&named), true).unwrap();
    drop(store);
    let path = temp.path().join("pack.json");
    let both = |pack: &Value, more: &[&str]| {
        fs::write(&path, pack.to_string()).unwrap();
        let (ours, theirs) = (first(&path, more), second(&path, more));
        assert_eq!(ours, theirs, "{more:?}");
        ours.1
    };
    let value = |pack: &Pack| serde_json::to_value(pack).unwrap();
    let key = key.to_string();
    let none: [String; 0] = [];
    for pack in [&all, &some] {
        assert_eq!(both(&value(pack), &[]), none);
        assert_eq!(both(&value(pack), &["--key", &key]), none);
    }
    let stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    assert_eq!(both(&value(&some), &["--key", stranger]), ["0 signature"]);

    let broken: [(&str, Value, Value, &[&str]); 9] = [
        ("/entries/1/envelope/occurred", json!("2019-12-24"), value(&some), &["41 proof"]),
        ("/entries/1/seq", json!(40), value(&some), &["40 proof"]),
        ("/entries/0/envelope/site", json!("00000000-0000-4000-8000-000000000000"), value(&some), &["1 place"]),
        ("/entries/1/body/open", json!("{}"), value(&some), &["41 content"]),
        ("/entries/1/body/sealed", json!("00"), value(&some), &["41 content"]),
        ("/entries/1/proof/0", json!(to_base64(&[0; 32])), value(&some), &["41 proof"]),
        ("/entries/20/envelope/version", json!(7), value(&all), &["0 root"]),
        ("/entries/20/seq", json!(22), value(&all), &["22 place"]),
        ("/checkpoint", json!(paper.replacen("\n64\n", "\n65\n", 1)), value(&some), &["0 signature", "1 proof", "41 proof"]),
    ];
    for (pointer, changed, mut pack, expected) in broken {
        *pack.pointer_mut(pointer).expect(pointer) = changed;
        assert_eq!(both(&pack, &[]), expected, "{pointer}");
    }
    let mut cut = value(&all);
    cut["entries"].as_array_mut().unwrap().pop();
    assert_eq!(both(&cut, &[]), ["0 root"]);

    // A whole log, held against paper.
    let note = temp.path().join("paper.txt");
    fs::write(&note, &paper).unwrap();
    fs::write(&path, value(&all).to_string()).unwrap();
    assert_eq!(second(&path, &["--witness", text(&note)]).0, 0);
}
