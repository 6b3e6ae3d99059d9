//! A team of phones on a bad line, and a server that is killed under them: every entry that was acknowledged is there exactly once,
//! what is shown is what would be shown had nothing gone wrong, and each phone ends with what it should hold.
//!
//! `JALON_TEST_PHONE_ENTRIES` says how many entries each phone captures; `JALON_TEST_SEED` draws the
//! same faults again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, RwLock};
use std::thread::{sleep, spawn};
use std::time::Duration;

use common::{Dice, Served, record};
use jalon_access::Role;
use jalon_initiative::form::Code;
use jalon_initiative::practice::{Contact, ContactWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, InitiativeId, Instant, MemberId};
use jalon_store::{Draft, Store};
use jalon_sync::phone::{Answer, Phone};
use serde_json::{Value, json};

const PHONES: usize = 10;
/// How many entries each phone captures, where nobody says.
const ENTRIES: usize = 2_000;
/// How often the server is killed meanwhile.
const KILLS: usize = 5;
/// Every so many entries one is of a kind that is refused.
const REFUSED_EVERY: usize = 23;

/// What a phone holds of an entry: its place, and its words.
type Given = (i64, Option<String>);

struct Hand {
    token: String,
    phone: Phone<Value, Given>,
    dice: Dice,
}

/// What went wrong on the way, of what kind and how often.
#[derive(Default, Debug)]
struct Faults {
    requests: usize,
    answers: usize,
    twice: usize,
    cut: usize,
}

/// Where the server is just now.
type Host = Arc<RwLock<String>>;

fn ask(host: &Host, method: &str, path: &str, token: &str, body: &str, is_heard: bool) -> Option<Value> {
    let host = host.read().unwrap().clone();
    let port = host.rsplit_once(':')?.1.to_owned();
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len(),
    );
    stream.write_all(request.as_bytes()).ok()?;
    if !is_heard {
        return None;
    }
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status: u16 = head.split(' ').nth(1)?.parse().ok()?;
    let told: Value = serde_json::from_str(body).ok()?;
    assert_eq!(status, 200, "{method} {path}: {told}");
    Some(told)
}

impl Hand {
    fn push(&mut self, host: &Host, faults: &mut Faults) {
        let (after, sent) = self.phone.push(50);
        if sent.is_empty() {
            return;
        }
        let numbers: Vec<i64> = sent.iter().map(|(number, ..)| *number).collect();
        let entries: Vec<&Value> = sent.iter().map(|(.., entry)| *entry).collect();
        let body = json!({ "clock": 1, "after": after, "entries": entries }).to_string();
        let chance = self.dice.below(100);
        if chance < 15 {
            faults.requests += 1;
            return;
        }
        if chance < 25 {
            faults.twice += 1;
            ask(host, "POST", "/api/v1/phone/push", &self.token, &body, true);
        }
        let is_cut = chance >= 95;
        let told = ask(host, "POST", "/api/v1/phone/push", &self.token, &body, !is_cut);
        faults.cut += usize::from(is_cut);
        if (25..40).contains(&chance) {
            faults.answers += 1;
            return;
        }
        let Some(told) = told else { return };
        let answers = told["answers"].as_array().unwrap();
        assert_eq!(answers.len(), numbers.len());
        self.phone.answered(
            numbers
                .into_iter()
                .zip(answers)
                .map(|(number, answer)| (number, if answer["outcome"] == "refused" { Answer::Refused } else { Answer::Kept })),
        );
    }

    /// Asks for a page; whether there was something in it.
    fn pull(&mut self, host: &Host, lossy: bool, faults: &mut Faults) -> bool {
        let path = format!("/api/v1/phone/pull?after={}&limit=200", self.phone.cursor());
        let chance = if lossy { self.dice.below(100) } else { 99 };
        if chance < 15 {
            faults.requests += 1;
            return true;
        }
        let Some(page) = ask(host, "GET", &path, &self.token, "", true) else { return true };
        if chance < 30 {
            faults.answers += 1;
            return true;
        }
        let list = |field: &str| page[field].as_array().cloned().unwrap_or_default();
        let id = |value: &Value| value.as_str().unwrap().parse::<EntryId>().unwrap();
        let given: Vec<(EntryId, Given)> = list("entries")
            .iter()
            .map(|one| (id(&one["id"]), (one["seq"].as_i64().unwrap(), one["words"]["note"].as_str().map(str::to_owned))))
            .collect();
        let drop: Vec<EntryId> = list("drop").iter().map(id).collect();
        let some = !given.is_empty() || !drop.is_empty() || page["more"] == true;
        self.phone.keep(page["next"].as_i64().unwrap(), given, drop);
        some
    }

    /// Captures and sends until everything is through, pulling now and then.
    fn work(mut self, host: &Host, initiative: InitiativeId, who: usize, entries: usize) -> (Self, Faults) {
        let mut faults = Faults::default();
        let mut made = 0;
        while made < entries || self.phone.unsent().0 > 0 {
            for _ in 0..(entries - made).min(1 + self.dice.below(40) as usize) {
                let id = named(who, made);
                self.phone.capture(id, captured(initiative, who, made));
                made += 1;
            }
            self.push(host, &mut faults);
            if self.dice.below(3) == 0 {
                self.pull(host, true, &mut faults);
            }
            sleep(self.dice.millis(4));
        }
        (self, faults)
    }
}

fn named(who: usize, n: usize) -> EntryId {
    let mut random = [0; 10];
    random[..2].copy_from_slice(&(who as u16).to_be_bytes());
    random[2..].copy_from_slice(&(n as u64).to_be_bytes());
    EntryId::v7(1_700_000_000_000 + n as u64, random)
}

fn is_refused(n: usize) -> bool {
    n % REFUSED_EVERY == REFUSED_EVERY - 1
}

fn day(n: usize) -> String {
    Day::from_number(20_700 + (n % 60) as i32).unwrap().to_string()
}

fn note(who: usize, n: usize) -> String {
    format!("An invented note, {who} and {n}")
}

fn captured(initiative: InitiativeId, who: usize, n: usize) -> Value {
    json!({
        "id": named(who, n), "n": n + 1, "initiative": initiative, "version": 1, "occurred": day(n), "recorded_at": n,
        "kind": if is_refused(n) { "crisis.named" } else { "practice.contact" },
        "audience": "team", "open": { "way": "one-to-one" }, "words": { "note": note(who, n) },
    })
}

/// What the site shows had nothing gone wrong: the same entries, written here.
fn shown_without_faults(temp: &std::path::Path, initiative: InitiativeId, entries: usize) -> Vec<(String, i64, i64)> {
    let store = Store::init(&temp.join("without"), None).unwrap();
    let contact = Contact {
        way: Code::new("one-to-one").unwrap(),
        initiator: None,
        minutes: None,
        planned: None,
        result: None,
        setting: None,
        support: vec![],
    };
    for who in 0..PHONES {
        let author = MemberId::from_bytes([who as u8; 16]);
        let drafts = (0..entries).filter(|n| !is_refused(*n)).map(|n| {
            let words = ContactWords { note: note(who, n), ..Default::default() };
            Draft::of(initiative, author, Edtf::parse(&day(n)).unwrap(), &contact, &words).unwrap()
        });
        store.append(drafts.collect()).unwrap();
    }
    shown(&store, initiative)
}

fn shown(store: &Store, initiative: InitiativeId) -> Vec<(String, i64, i64)> {
    store.density(initiative).unwrap().into_iter().map(|one| (one.day.to_string(), one.contacts, one.vague)).collect()
}

#[test]
fn whatever_is_lost_and_however_often_the_server_dies_each_entry_is_there_once() {
    let entries = std::env::var("JALON_TEST_PHONE_ENTRIES").ok().and_then(|many| many.parse().ok()).unwrap_or(ENTRIES);
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let store = Store::open(&folder).unwrap();
    let initiative = store.initiatives().unwrap()[0];
    let members: Vec<MemberId> =
        (0..PHONES).map(|who| store.add_member(&format!("peer-{who}"), "Peer", Role::PeerWorker, "en").unwrap()).collect();
    let clock = Instant::from_micros(0);
    let join = |store: &Store| -> Vec<String> {
        members.iter().map(|member| store.join_phone(*member, "", clock).unwrap().1.to_text()).collect()
    };
    let tokens = join(&store);
    members.iter().for_each(|member| store.set_phone_mode(*member, jalon_store::phones::Mode::Full).unwrap());
    drop(store);

    let mut dice = Dice::new();
    let mut served = Served::folder(&folder);
    let host: Host = Arc::new(RwLock::new(served.host.clone()));
    let hands: Vec<_> = tokens
        .into_iter()
        .enumerate()
        .map(|(who, token)| {
            let hand = Hand { token, phone: Phone::default(), dice: Dice::seeded(dice.below(1 << 40)) };
            let host = Arc::clone(&host);
            spawn(move || hand.work(&host, initiative, who, entries))
        })
        .collect();
    let mut kills = 0;
    while kills < KILLS && !hands.iter().all(std::thread::JoinHandle::is_finished) {
        sleep(Duration::from_millis(400) + dice.millis(1_200));
        served.kill();
        kills += 1;
        served = Served::folder(&folder);
        *host.write().unwrap() = served.host.clone();
    }
    let mut told = Faults::default();
    let mut phones = Vec::new();
    for hand in hands {
        let (mut hand, faults) = hand.join().unwrap();
        told.requests += faults.requests;
        told.answers += faults.answers;
        told.twice += faults.twice;
        told.cut += faults.cut;
        while hand.pull(&host, false, &mut Faults::default()) {}
        phones.push(hand.phone);
    }
    drop(served);

    let store = Store::open(&folder).unwrap();
    let report = store.verify(&mut |_| {}).unwrap();
    assert!(report.is_clean(), "{:?}", report.faults);
    let refused = (0..entries).filter(|n| is_refused(*n)).count();
    assert_eq!(store.state().unwrap().size.number() as usize, 1 + PHONES * (entries - refused), "each exactly once");
    for (who, phone) in phones.iter().enumerate() {
        assert_eq!(phone.unsent(), (0, refused));
        let expected: BTreeMap<EntryId, Given> = (0..entries)
            .filter(|n| !is_refused(*n))
            .map(|n| {
                let entry = store.entry(named(who, n)).unwrap().expect("acknowledged, hence there");
                (entry.envelope.id, (entry.seq.number(), Some(note(who, n))))
            })
            .collect();
        assert_eq!(phone.given(), &expected, "phone {who}");
    }
    assert!(store.phones().unwrap().iter().all(|phone| phone.missing.is_empty() && phone.copied_at.is_none()));
    assert_eq!(shown(&store, initiative), shown_without_faults(temp.path(), initiative, entries));
    println!("{PHONES} phones, {entries} entries each, {kills} kills, {told:?}");
    assert!(kills > 0 && told.requests > 0 && told.answers > 0 && told.twice > 0, "nothing went wrong: {told:?}");
}
