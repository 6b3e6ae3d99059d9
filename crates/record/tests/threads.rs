//! Threads and what they stand for, as a file that the phone's app is held to as well (`e2e/vectors/threads.json`): there must
//! be one way to fold, though there are two languages. `INSTA_UPDATE=always` writes it anew.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use jalon_record::id::{EntryId, Seq};
use jalon_record::thread::{Act, Link, Standing, Thread};
use serde_json::{Value, json};

/// A small generator, so that the file is the same at each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

fn thread(chance: &mut Chance) -> Vec<Link> {
    let id = |n: u64| EntryId::from_bytes([n as u8; 16]);
    let n = 1 + chance.below(6);
    let link = |place: u64| {
        let amends: Vec<EntryId> = match place {
            1 => Vec::new(),
            _ => (0..1 + chance.below(2)).map(|_| id(1 + chance.below(place - 1))).collect(),
        };
        let act = match chance.below(20) {
            0 if place > 1 => Act::Erase,
            1..=5 if place > 1 => Act::Retract,
            _ => Act::Write,
        };
        Link { seq: Seq::new(place as i64).unwrap(), id: id(place), amends, act }
    };
    (1..=n).map(link).collect()
}

fn told(links: &[Link]) -> Value {
    let thread = Thread::of(links.iter().cloned());
    let heads: Vec<String> = thread.heads().map(|head| head.id.to_string()).collect();
    let (standing, shown) = match thread.standing().unwrap() {
        Standing::Shown(seq) => ("shown", links.iter().find(|link| link.seq == seq).map(|link| link.id.to_string())),
        Standing::Retracted => ("retracted", None),
        Standing::Erased => ("erased", None),
    };
    let conflict = if thread.in_conflict() { heads } else { Vec::new() };
    let act = |act| match act {
        Act::Write => "write",
        Act::Retract => "retract",
        Act::Erase => "erase",
    };
    let named = |link: &Link| link.amends.iter().map(ToString::to_string).collect::<Vec<_>>();
    let links: Vec<Value> =
        links.iter().map(|link| json!({ "id": link.id.to_string(), "amends": named(link), "act": act(link.act) })).collect();
    json!({ "links": links, "stands": { "standing": standing, "shown": shown, "conflict": conflict } })
}

#[test]
fn the_file_of_threads_says_what_threads_stand_for() {
    let mut chance = Chance(5);
    let cases: Vec<String> = (0..220).map(|_| told(&thread(&mut chance)).to_string()).collect();
    let text = format!("[\n{}\n]\n", cases.join(",\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/vectors/threads.json");
    if std::env::var_os("INSTA_UPDATE").is_some_and(|wish| wish == "always") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    for standing in ["shown", "retracted", "erased"] {
        assert!(text.contains(&format!("\"standing\":\"{standing}\"")), "no case is {standing}");
    }
    assert!(std::fs::read_to_string(&path).unwrap() == text, "e2e/vectors/threads.json is not what `record` says now");
}
