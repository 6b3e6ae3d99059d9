//! One suite, run on both databases.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use jalon_access::{Gate, Reader, Role, Trail};
use jalon_initiative::crisis::{Confidence, ContextEvent, ContextWords, Crisis, CrisisWords, Occurrence};
use jalon_initiative::form::Code;
use jalon_initiative::form::NoWords;
use jalon_initiative::meaning::{Erasure, Ground, ReasonWords, Retraction};
use jalon_initiative::practice::{Contact, ContactWords, Supervision, Tally, TallyWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, Kind, MemberId};
use jalon_record::seal::Salt;
use jalon_record::thread::Standing;
use jalon_sync::Refusal;
use proptest::prelude::*;

use super::*;
use crate::read::Page;
use crate::verify::Wrong;

/// A PostgreSQL that the tests may make databases in.
fn postgres_url() -> String {
    std::env::var("JALON_TEST_POSTGRES").unwrap_or_else(|_| "postgres://postgres@127.0.0.1:5432/postgres".to_owned())
}

struct Databases(RefCell<Vec<String>>);

impl Databases {
    fn make(&self) -> String {
        let name = format!("jalon_test_{}", hex::encode(random::<8>().unwrap()));
        let mut admin = postgres::Client::connect(&postgres_url(), postgres::NoTls)
            .expect("PostgreSQL must run for the tests; see scripts/setup");
        admin.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        self.0.borrow_mut().push(name.clone());
        let url = postgres_url();
        let (front, _) = url.rsplit_once('/').unwrap();
        format!("{front}/{name}")
    }
}

impl Drop for Databases {
    fn drop(&mut self) {
        if let Ok(mut admin) = postgres::Client::connect(&postgres_url(), postgres::NoTls) {
            for name in self.0.borrow().iter() {
                let _ = admin.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            }
        }
    }
}

/// Runs a story with a maker of fresh connections, on SQLite and on PostgreSQL.
pub(crate) fn on_both(story: impl Fn(&dyn Fn() -> Db)) {
    let temp = tempfile::tempdir().unwrap();
    let count = RefCell::new(0);
    story(&|| {
        *count.borrow_mut() += 1;
        let path = temp.path().join(format!("{}.sqlite", count.borrow()));
        Db::sqlite(&path, Some(":memory:")).unwrap()
    });
    let databases = Databases(RefCell::default());
    story(&|| Db::postgres(&databases.make()).unwrap());
}

/// Runs a story with a maker of fresh sites, on SQLite and on PostgreSQL.
pub(crate) fn with_sites(story: impl Fn(&dyn Fn() -> Store)) {
    let temp = tempfile::tempdir().unwrap();
    let count = RefCell::new(0);
    let folder = || {
        *count.borrow_mut() += 1;
        temp.path().join(count.borrow().to_string())
    };
    story(&|| Store::init(&folder(), None).unwrap());
    let databases = Databases(RefCell::default());
    let outcome = catch_unwind(AssertUnwindSafe(|| story(&|| Store::init(&folder(), Some(&databases.make())).unwrap())));
    if let Err(panic) = outcome {
        eprintln!("on PostgreSQL:");
        drop(databases);
        resume_unwind(panic);
    }
}

const INITIATIVE: [u8; 16] = [7; 16];

fn initiative() -> InitiativeId {
    InitiativeId::from_bytes(INITIATIVE)
}

/// The gate of the one who wrote everything here.
fn open_gate() -> Gate {
    let reader = Reader { member: author(), role: Role::Coordinator };
    Gate::of(reader, initiative(), Default::default(), Day::MIN, Instant::from_micros(0), Trail::default())
}

fn author() -> MemberId {
    MemberId::from_bytes([8; 16])
}

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

pub(crate) fn contact(on: &str, note: &str) -> Draft {
    let contact = Contact {
        way: Code::new("one-to-one").unwrap(),
        initiator: None,
        minutes: None,
        setting: Code::new("street"),
        support: vec![],
        result: None,
        planned: None,
    };
    Draft::of(initiative(), author(), edtf(on), &contact, &ContactWords { note: note.into(), ..Default::default() }).unwrap()
}

fn tally(on: &str, contacts: u32) -> Draft {
    Draft::of(initiative(), author(), edtf(on), &Tally { contacts, counts: vec![] }, &TallyWords::default()).unwrap()
}

fn event(on: &str, fact: &str) -> Draft {
    let event = ContextEvent {
        confidence: Confidence::Unconfirmed,
        occurrence: Occurrence::Actual,
        crisis: None,
        constructs: vec![],
        level: None,
        lang: None,
    };
    Draft::of(initiative(), author(), edtf(on), &event, &ContextWords { fact: fact.into(), sources: vec![] }).unwrap()
}

fn retraction(of: EntryId) -> Draft {
    let reason = ReasonWords { reason: "a slip".into() };
    Draft::of(initiative(), author(), edtf("2021"), &Retraction {}, &reason).unwrap().amending(vec![of])
}

fn erasure(of: EntryId) -> Draft {
    Draft::of(initiative(), author(), edtf("2021"), &Erasure { ground: Ground::Request }, &NoWords {}).unwrap().amending(vec![of])
}

fn add(store: &Store, draft: Draft) -> EntryId {
    store.append(vec![draft]).unwrap()[0].id()
}

fn counts(store: &Store) -> Vec<(String, i64, i64)> {
    store.density(initiative()).unwrap().into_iter().map(|d| (d.day.to_string(), d.contacts, d.vague)).collect()
}

fn clean(store: &Store) {
    let report = store.verify(&mut |_| {}).unwrap();
    assert_eq!(report.faults, vec![]);
    assert_eq!(report.entries, store.state().unwrap().size.number());
    assert_eq!(report.root, store.state().unwrap().root);
}

#[test]
fn a_story_of_writing_amending_retracting_and_erasing() {
    with_sites(|site| {
        let store = site();
        clean(&store);
        let first = add(&store, contact("2021-05-03", "a coffee"));
        add(&store, contact("2021-05-03", "a walk"));
        add(&store, tally("2021-05-04", 6));
        add(&store, contact("2021-05", "some day in May"));
        assert_eq!(counts(&store), [("2021-05-01".into(), 0, 1), ("2021-05-03".into(), 2, 0), ("2021-05-04".into(), 6, 0)]);

        let amended = add(&store, contact("2021-05-05", "it was the Wednesday").amending(vec![first]));
        assert_eq!(counts(&store)[1..], [("2021-05-03".into(), 1, 0), ("2021-05-04".into(), 6, 0), ("2021-05-05".into(), 1, 0)]);
        let thread = store.thread(&store.entry(first).unwrap().unwrap()).unwrap();
        assert_eq!(thread.links().len(), 2);
        assert_eq!(thread.standing(), Some(Standing::Shown(store.entry(amended).unwrap().unwrap().seq)));

        let taken_back = add(&store, retraction(amended));
        assert_eq!(counts(&store).len(), 3);
        add(&store, contact("2021-05-06", "it was Thursday after all").amending(vec![taken_back]));
        assert_eq!(counts(&store)[3], ("2021-05-06".into(), 1, 0));

        add(&store, erasure(first));
        assert_eq!(counts(&store).len(), 3);
        assert!(store.entry(first).unwrap().unwrap().body.is_none());
        assert!(store.entry(amended).unwrap().unwrap().body.is_none());
        clean(&store);
        store.rebuild(&mut |_| {}).unwrap();
        clean(&store);
        let days = (Day::from_civil(jiff::civil::date(2021, 5, 1)), Day::from_civil(jiff::civil::date(2021, 5, 31)));
        let listed = store.practice(initiative(), days.0, days.1, Page { size: 10, skip: 0 }).unwrap();
        assert_eq!(listed.len(), 3);
    });
}

fn supervision(on: &str) -> Draft {
    let held = Supervision { held: true, kind: Code::new("clinical").unwrap(), minutes: None, mode: None };
    Draft::of(initiative(), author(), edtf(on), &held, &NoWords {}).unwrap()
}

#[test]
fn practice_that_is_not_counted_is_read_apart_latest_first() {
    with_sites(|site| {
        let store = site();
        for day in 1..=9 {
            add(&store, contact(&format!("2021-05-0{day}"), "a walk"));
        }
        add(&store, tally("2021-05-04", 6));
        let early = add(&store, supervision("2021-05-02"));
        let late = add(&store, supervision("2021-05-07~"));
        let taken_back = add(&store, supervision("2021-05-08"));
        add(&store, retraction(taken_back));
        add(&store, supervision("2021-06-01"));
        let moved = add(&store, supervision("2021-06-02"));
        let moved = add(&store, supervision("2021-05-31").amending(vec![moved]));
        let days = (Day::from_civil(jiff::civil::date(2021, 5, 1)), Day::from_civil(jiff::civil::date(2021, 5, 31)));
        let read = |size, skip| {
            let listed = store.uncounted_practice(initiative(), days.0, days.1, Page { size, skip }).unwrap();
            listed.into_iter().map(|current| current.entry.envelope.id).collect::<Vec<_>>()
        };
        assert_eq!(read(10, 0), [moved, late, early]);
        assert_eq!(read(1, 1), [late]);
    });
}

#[test]
fn a_batch_is_taken_whole_or_not_at_all() {
    with_sites(|site| {
        let store = site();
        let refused = store.append(vec![contact("2021", "one"), retraction(EntryId::from_bytes([9; 16]))]);
        assert!(matches!(refused, Err(StoreError::Refused { index: 1, refusal: Refusal::UnknownTarget })));
        assert_eq!(store.state().unwrap().size.number(), 0);
        add(&store, contact("2021", "two"));
        clean(&store);
    });
}

#[test]
fn importing_twice_adds_nothing() {
    with_sites(|site| {
        let store = site();
        let rows = || vec![event("2020-03-13", "one").imported(), event("2020-04/2020-05", "two").imported()];
        store.append(rows()).unwrap();
        let again = store.append(rows()).unwrap();
        assert!(again.iter().all(|outcome| matches!(outcome, Outcome::AlreadyHad { .. })), "{again:?}");
        assert_eq!(store.state().unwrap().size.number(), 2);
        let picture = store.picture(initiative(), &open_gate()).unwrap();
        assert_eq!(picture.events.len(), 2);
        assert_eq!(picture.events[0].words.as_ref().unwrap().fact, "one");
        assert_eq!(store.picture(initiative(), &Gate::shut()).unwrap().events[0].words.as_ref(), None);
    });
}

/// An entry as a phone sends it.
fn sent(store: &Store, device: u8, count: i64, draft: Draft) -> (Envelope, Body) {
    let item = draft.seal(store, store.site, DeviceId::from_bytes([device; 16]), Instant::from_micros(count)).unwrap();
    (Envelope { device_seq: count, ..item.envelope }, item.body)
}

#[test]
fn devices_count_their_entries_and_conflicts_are_kept() {
    with_sites(|site| {
        let store = site();
        let first = sent(&store, 1, 1, contact("2021-05-03", "from phone one"));
        let id = first.0.id;
        assert!(matches!(store.receive(vec![first.clone()]).unwrap()[0], Outcome::Stored { .. }));
        assert!(matches!(store.receive(vec![first]).unwrap()[0], Outcome::AlreadyHad { .. }));
        let early = sent(&store, 1, 3, contact("2021-05-03", "the second is missing"));
        let later = sent(&store, 2, 1, contact("2021-05-04", "amended on phone two").amending(vec![id]));
        let mine = sent(&store, 1, 2, contact("2021-05-05", "amended on phone one").amending(vec![id]));
        let answers = store.receive(vec![early, later, mine]).unwrap();
        assert!(matches!(answers[0], Outcome::Refused { refusal: Refusal::Gap { expected: 2 }, .. }));
        assert!(answers[1..].iter().all(|answer| matches!(answer, Outcome::Stored { .. })));
        let thread = store.thread(&store.entry(id).unwrap().unwrap()).unwrap();
        assert!(thread.in_conflict());
        assert_eq!(counts(&store), [("2021-05-05".into(), 1, 0)]);
        let heads = thread.heads().map(|head| head.id).collect();
        add(&store, contact("2021-05-04", "settled").amending(heads));
        assert_eq!(counts(&store), [("2021-05-04".into(), 1, 0)]);
        clean(&store);
    });
}

#[test]
fn an_unknown_kind_of_a_newer_version_is_kept_and_passed_on_untouched() {
    with_sites(|site| {
        let store = site();
        let (mut envelope, body) = sent(&store, 1, 1, contact("2021", "from the future"));
        envelope.kind = Kind::new("dreams.night").unwrap();
        envelope.version = 12;
        store.receive(vec![(envelope.clone(), body.clone())]).unwrap();
        let kept = store.entry(envelope.id).unwrap().unwrap();
        assert_eq!((kept.envelope, kept.body), (envelope.clone(), Some(body)));
        assert_eq!(store.picture(initiative(), &open_gate()).unwrap().unknown, [envelope.id]);
        clean(&store);
    });
}

#[test]
fn opening_again_finds_everything_and_heals_the_views() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("clinic");
    let store = Store::init(&path, None).unwrap();
    add(&store, contact("2021-05-03", "a coffee"));
    let views = store.folder().views();
    drop(store);
    assert!(matches!(Store::init(&path, None), Err(StoreError::RecordExists(_))));
    for damage in [None, Some(b"not a database at all, but long enough to be taken for one".repeat(50))] {
        discard_views(&views).unwrap();
        if let Some(bytes) = damage {
            std::fs::write(&views, bytes).unwrap();
        }
        let store = Store::open(&path).unwrap();
        assert_eq!(counts(&store), [("2021-05-03".into(), 1, 0)]);
        clean(&store);
    }
}

#[test]
fn views_of_another_history_are_made_anew() {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    add(&store, contact("2021-05-03", "a coffee"));
    assert_eq!(counts(&store).len(), 1, "the views have caught up before they are changed");
    store.read(|db| db.execute("UPDATE views.progress SET leaf = $1", &[Param::Bytes(&[0; 32])])).unwrap();
    store.read(|db| db.execute("UPDATE views.density SET contacts = 40", &[])).unwrap();
    assert_eq!(store.verify(&mut |_| {}).unwrap().faults[0].what, Wrong::Views);
    let path = store.folder().path().to_owned();
    drop(store);
    clean(&Store::open(&path).unwrap());
}

/// Everything stored about an entry, changed one column at a time: `verify` names the entry.
#[test]
fn every_change_of_a_stored_value_is_found_and_named() {
    with_sites(|site| {
        let store = site();
        let ids: Vec<EntryId> = (1..=6).map(|day| add(&store, contact(&format!("2021-05-0{day}"), "words"))).collect();
        add(&store, contact("2021-05-09", "again").amending(vec![ids[0]]));
        let texts = [
            "kind = 'practice.tally'",
            "occurred = '2021-05-30'",
            "occurred = 'nonsense'",
            "told_at = '2022'",
            "audience = 'public'",
        ];
        let numbers = ["device_seq = 99", "version = 2", "recorded_at = recorded_at + 1", "received_at = received_at + 1"];
        let bytes = ["id", "initiative", "author", "device", "about", "amends", "commitment", "leaf"];
        let mut changes: Vec<String> =
            texts.iter().chain(&numbers).map(|change| format!("UPDATE entry SET {change} WHERE seq = 4")).collect();
        let literal = |len: usize| match store.is_on_postgres() {
            true => format!("'\\x{}'", "ab".repeat(len)),
            false => format!("x'{}'", "ab".repeat(len)),
        };
        for column in bytes {
            let len = if matches!(column, "commitment" | "leaf") { 32 } else { 16 };
            changes.push(format!("UPDATE entry SET {column} = {} WHERE seq = 4", literal(len)));
        }
        changes.push(format!("UPDATE secret SET salt = {} WHERE seq = 4", literal(32)));
        changes.push("DELETE FROM secret WHERE seq = 4".into());
        changes.push("UPDATE body SET open = '{\"way\":\"group\"}' WHERE seq = 4".into());
        changes.push(format!("UPDATE body SET sealed = {} WHERE seq = 4", literal(81)));
        changes.push("DELETE FROM body WHERE seq = 4".into());
        changes.push("DELETE FROM entry WHERE seq = 4".into());
        for change in changes {
            let mut db = store.scratch().unwrap();
            db.batch("BEGIN").unwrap();
            db.batch(&change).unwrap();
            let mut check = crate::verify::Check::new(&store);
            check.record(&mut db, &mut |_| {}).unwrap();
            assert!(check.faults.iter().any(|fault| fault.seq.number() == 4), "{change}: {:?}", check.faults);
            db.batch("ROLLBACK").unwrap();
        }
        clean(&store);
    });
}

#[test]
fn a_rewritten_history_is_found_where_it_was_rewritten() {
    let temp = tempfile::tempdir().unwrap();
    let (one, other) = (Store::init(&temp.path().join("a"), None).unwrap(), temp.path().join("b"));
    for _ in 0..5 {
        add(&one, contact("2021", "x"));
    }
    one.read(|db| db.execute("UPDATE site SET root = $1", &[Param::Bytes(&[1; 32])])).unwrap();
    assert_eq!(one.verify(&mut |_| {}).unwrap().faults[0].what, Wrong::History);
    assert!(matches!(Store::open(&other), Err(StoreError::NoRecord(_))));
}

#[test]
fn no_words_are_readable_in_any_file() {
    let temp = tempfile::tempdir().unwrap();
    let path = temp.path().join("clinic");
    let store = Store::init(&path, None).unwrap();
    let member = store.add_member("canary.login", "Canary Name", jalon_access::Role::PeerWorker, "fr").unwrap();
    let note = add(&store, contact("2021-05-03", "the canary sings").audience(Audience::Author));
    add(&store, event("2020", "canary fact"));
    let crisis = Draft::of(
        initiative(),
        member,
        edtf("2020"),
        &Crisis {},
        &CrisisWords { name: "canary crisis".into(), description: String::new() },
    );
    add(&store, crisis.unwrap());
    let file = store.keep_file(b"canary file").unwrap();
    assert_eq!(store.kept_file(file).unwrap(), b"canary file");
    assert_eq!(store.members().unwrap()[0].name, "Canary Name");
    add(&store, erasure(note));
    let mut read = 0;
    let mut folders = vec![path];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap().to_ascii_lowercase();
            assert!(!bytes.windows(6).any(|window| window == b"canary"), "{path:?}");
            read += 1;
        }
    }
    assert!(read >= 5, "{read}");
}

#[test]
fn erased_content_leaves_nothing_to_read_in_the_files() {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let id = add(&store, contact("2021-05-03", "to be forgotten"));
    let body = store.entry(id).unwrap().unwrap().body.unwrap();
    let holds = |needle: &[u8]| {
        ["record.sqlite", "record.sqlite-wal"].iter().any(|name| {
            let bytes = std::fs::read(store.folder().path().join(name)).unwrap_or_default();
            bytes.windows(needle.len()).any(|window| window == needle)
        })
    };
    assert!(holds(body.salt.as_bytes()) && holds(body.sealed.as_bytes()));
    add(&store, erasure(id));
    assert!(!holds(body.salt.as_bytes()), "the salt is still there");
    assert!(!holds(body.sealed.as_bytes()), "the sealed words are still there");
}

#[test]
fn a_link_works_once_and_a_session_ends() {
    with_sites(|site| {
        let store = site();
        let member = store.add_member("a", "Someone", jalon_access::Role::Coordinator, "fr").unwrap();
        assert!(matches!(store.add_member(" A ", "Other", jalon_access::Role::Sponsor, "fr"), Err(StoreError::LoginTaken)));
        let link = store.make_link(member).unwrap();
        assert_eq!(store.link_owner(&link).unwrap().unwrap().id, member);
        assert!(store.use_link(&link).unwrap());
        assert!(!store.use_link(&link).unwrap());
        assert!(store.link_owner(&link).unwrap().is_none());
        let token = store.begin_session(member).unwrap();
        assert_eq!(store.session(&token).unwrap().unwrap().member.id, member);
        let age = |micros: i64| {
            store.read(|db| db.execute("UPDATE session SET rotated_at = rotated_at - $1", &[micros.into()])).unwrap()
        };
        age(crate::accounts::ROTATE + 1);
        let fresh = store.session(&token).unwrap().unwrap().rotated.expect("an old token is changed");
        assert!(store.session(&token).unwrap().is_some(), "requests under way still pass");
        assert!(store.session(&fresh).unwrap().is_some());
        age(crate::accounts::GRACE + 1);
        assert!(store.session(&token).unwrap().is_none());
        store.end_session(&fresh).unwrap();
        assert!(store.session(&fresh).unwrap().is_none());
        let again = store.begin_session(member).unwrap();
        store.set_passphrase(member, "$argon2id$x").unwrap();
        assert!(store.session(&again).unwrap().is_none());
        assert!(store.session(&crate::accounts::Token::new().unwrap()).unwrap().is_none());
    });
}

#[test]
fn many_writers_at_once_get_a_place_each() {
    with_sites(|site| {
        let store = site();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..10 {
                        add(&store, contact("2021-05-03", "together"));
                    }
                });
            }
        });
        assert_eq!(counts(&store), [("2021-05-03".into(), 80, 0)]);
        clean(&store);
    });
}

#[derive(Clone, Debug)]
enum Step {
    Contact(u8),
    Tally(u8, u32),
    Amend(usize, u8),
    Retract(usize),
    Erase(usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1..28_u8).prop_map(Step::Contact),
        2 => (1..28_u8, 1..9_u32).prop_map(|(day, n)| Step::Tally(day, n)),
        4 => (any::<usize>(), 1..28_u8).prop_map(|(target, day)| Step::Amend(target, day)),
        2 => any::<usize>().prop_map(Step::Retract),
        1 => any::<usize>().prop_map(Step::Erase),
    ]
}

/// A device's entries for a script; targets are earlier contacts of any device.
fn play(store: &Store, scripts: &[Vec<Step>], order: &[usize]) {
    let mut contacts: Vec<EntryId> = Vec::new();
    let mut next = vec![0; scripts.len()];
    for at in order.iter().map(|at| at % scripts.len()).chain((0..scripts.len()).flat_map(|at| vec![at; 12])) {
        let Some(step) = scripts[at].get(next[at]) else { continue };
        next[at] += 1;
        let target = |index: usize| contacts.get(index % contacts.len().max(1)).copied();
        let draft = match *step {
            Step::Contact(day) => Some(contact(&format!("2021-05-{day:02}"), "x")),
            Step::Tally(day, n) => Some(tally(&format!("2021-05-{day:02}"), n)),
            Step::Amend(index, day) => target(index).map(|id| contact(&format!("2021-06-{day:02}"), "y").amending(vec![id])),
            Step::Retract(index) => target(index).map(retraction),
            Step::Erase(index) => target(index).map(erasure),
        };
        if let Some(draft) = draft {
            let id = add(store, draft);
            if matches!(step, Step::Contact(_)) {
                contacts.push(id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn following_along_and_rebuilding_give_the_same_views(
        scripts in prop::collection::vec(prop::collection::vec(any_step(), 0..12), 1..4),
        order in prop::collection::vec(any::<usize>(), 0..20),
    ) {
        let temp = tempfile::tempdir().unwrap();
        let store = Store::init(&temp.path().join("clinic"), None).unwrap();
        play(&store, &scripts, &order);
        clean(&store);
        let followed = counts(&store);
        store.rebuild(&mut |_| {}).unwrap();
        prop_assert_eq!(counts(&store), followed);
    }

    #[test]
    fn any_arrival_order_gives_the_same_counts(
        feeds in prop::collection::vec(prop::collection::vec((1..28_u8, 1..9_u32), 1..6), 1..4),
        orders in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 24), 2),
        again in any::<bool>(),
    ) {
        let temp = tempfile::tempdir().unwrap();
        let mut seen = Vec::new();
        for (place, order) in orders.iter().enumerate() {
            let store = Store::init(&temp.path().join(place.to_string()), None).unwrap();
            let mut next = vec![0; feeds.len()];
            let rest = (0..feeds.len()).flat_map(|at| vec![at; 6]);
            for at in order.iter().map(|index| index.index(feeds.len())).chain(rest) {
                let Some((day, n)) = feeds[at].get(next[at]) else { continue };
                next[at] += 1;
                let entry = sent(&store, at as u8 + 1, next[at] as i64, tally(&format!("2021-05-{day:02}"), *n));
                store.receive(vec![entry.clone()]).unwrap();
                if again {
                    store.receive(vec![entry]).unwrap();
                }
            }
            clean(&store);
            seen.push(counts(&store));
        }
        prop_assert_eq!(&seen[0], &seen[1]);
    }
}

#[test]
fn a_salt_is_never_used_twice() {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let salts: Vec<Salt> =
        (0..50).map(|_| store.entry(add(&store, contact("2021", "same"))).unwrap().unwrap().body.unwrap().salt).collect();
    assert!(salts.iter().enumerate().all(|(at, salt)| !salts[..at].contains(salt)));
}

mod access;
mod accounts;
mod backup;
mod backup_signed;
mod erased;
mod kept;
mod keys;
mod phones;
mod standing;
