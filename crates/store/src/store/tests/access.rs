//! The access log: what it keeps, and that whatever is changed in it is found and named.

use jalon_access::{Class, Opened};
use jalon_initiative::meaning::{Opened as Opening, OpenedWords};
use jalon_initiative::registers::{Reviewed, ReviewedWords};
use jalon_record::id::{PersonRef, Seq};

use super::*;
use crate::log::{Deed, LogAsk, LogFault, LogWrong, Logged, Purpose, Record};

fn person(n: u8) -> PersonRef {
    PersonRef::from_bytes([n; 16])
}

fn opened(seq: i64, about: Option<u8>) -> Opened {
    Opened { initiative: initiative(), seq: Seq::new(seq).unwrap(), about: about.map(person), class: Class::Field }
}

fn read(member: u8, opened: Vec<Opened>) -> Record {
    Record {
        who: Some((MemberId::from_bytes([member; 16]), Role::Clinician)),
        purpose: Purpose::Care,
        deed: Deed::Read,
        place: "/entries/{id}".to_owned(),
        initiative: None,
        subject: None,
        opened,
        about: Vec::new(),
        policies: vec![9; 32],
    }
}

/// Five rows: two members, two persons, one of the machine.
fn five(store: &Store) {
    store.log(read(1, vec![opened(4, Some(1)), opened(2, None), opened(3, None)])).unwrap();
    store.log(read(2, vec![opened(3, None)])).unwrap();
    store.log(read(1, vec![opened(9, Some(2)), opened(4, Some(1))])).unwrap();
    let machine = Record { who: None, deed: Deed::Report, purpose: Purpose::Upkeep, ..read(1, vec![opened(2, None)]) };
    store.log(machine).unwrap();
    let subject = Some(MemberId::from_bytes([2; 16]));
    store.log(Record { deed: Deed::Members, subject, ..read(1, vec![]) }).unwrap();
}

fn numbers(rows: &[Logged]) -> Vec<i64> {
    rows.iter().map(|row| row.number).collect()
}

fn first_fault(store: &Store) -> Option<LogFault> {
    store.verify_log().unwrap().faults.first().copied()
}

#[test]
fn who_read_what_is_found_by_member_person_entry_and_deed() {
    with_sites(|make| {
        let store = make();
        assert!(store.verify_log().unwrap().is_clean());
        five(&store);
        let all = store.log_rows(&LogAsk::default(), 10).unwrap();
        assert_eq!(numbers(&all), [5, 4, 3, 2, 1]);
        let first = &all[4];
        assert_eq!(first.runs, [(Seq::new(2).unwrap(), Seq::new(4).unwrap())]);
        assert_eq!((first.entries, first.about.as_slice()), (3, [person(1)].as_slice()));
        assert_eq!((first.member, first.role), (Some(MemberId::from_bytes([1; 16])), Some(Role::Clinician)));
        assert_eq!(first.initiative, Some(initiative()));
        assert_eq!((all[1].member, all[1].deed), (None, Deed::Report));

        let of = |ask: LogAsk| numbers(&store.log_rows(&ask, 10).unwrap());
        let member = Some(MemberId::from_bytes([1; 16]));
        assert_eq!(of(LogAsk { member, ..Default::default() }), [5, 3, 1]);
        assert_eq!(of(LogAsk { deed: Some(Deed::Report), ..Default::default() }), [4]);
        assert_eq!(of(LogAsk { initiative: Some(initiative()), ..Default::default() }), [4, 3, 2, 1]);
        assert_eq!(of(LogAsk { before: Some(3), ..Default::default() }), [2, 1]);
        assert_eq!(of(LogAsk { to: Some(first.at), ..Default::default() }), [0_i64; 0]);
        assert_eq!(numbers(&store.log_rows(&LogAsk::default(), 2).unwrap()), [5, 4]);
        assert_eq!(numbers(&store.log_about(person(1), None, 10).unwrap()), [3, 1]);
        assert_eq!(numbers(&store.log_about(person(1), Some(3), 10).unwrap()), [1]);
        assert_eq!(numbers(&store.log_of_entry(Seq::new(3).unwrap(), 10).unwrap()), [2, 1]);
        assert_eq!(numbers(&store.log_of_entry(Seq::new(9).unwrap(), 10).unwrap()), [3]);
        assert_eq!(numbers(&store.log_of_entry(Seq::new(5).unwrap(), 10).unwrap()), [0_i64; 0]);
        assert_eq!(numbers(&store.log_on_member(MemberId::from_bytes([2; 16]), 10).unwrap()), [5]);
        assert!(store.verify_log().unwrap().is_clean(), "{:?}", store.verify_log());
    });
}

#[test]
fn many_at_once_are_chained_one_after_another_and_reopening_goes_on() {
    with_sites(|make| {
        let store = make();
        std::thread::scope(|scope| {
            for member in 0..8 {
                let store = &store;
                scope.spawn(move || (0..20).for_each(|seq| store.log(read(member, vec![opened(seq + 1, None)])).unwrap()));
            }
        });
        assert_eq!(store.verify_log().unwrap().rows, 160);
        let folder = store.folder().path().to_owned();
        drop(store);
        let store = Store::open(&folder).unwrap();
        five(&store);
        let report = store.verify_log().unwrap();
        assert_eq!((report.rows, report.faults), (165, vec![]));
    });
}

#[test]
fn a_page_of_fifty_thousand_entries_takes_a_few_bytes() {
    with_sites(|make| {
        let store = make();
        store.log(read(1, (1..=50_000).map(|seq| opened(seq, None)).collect())).unwrap();
        let bytes = store.read(|db| db.row("SELECT seqs FROM access_log", &[])?.unwrap().bytes()).unwrap();
        assert!(bytes.len() <= 4, "{}", bytes.len());
        assert_eq!(store.log_rows(&LogAsk::default(), 1).unwrap()[0].entries, 50_000);
    });
}

/// Each column of a row changed in turn, rows removed, swapped and cut off: the first that is wrong is named.
#[test]
fn every_change_of_the_log_is_found_and_named() {
    let hex = |store: &Store, bytes: &str| match store.is_on_postgres() {
        true => format!("'\\x{bytes}'::bytea"),
        false => format!("x'{bytes}'"),
    };
    let columns: &[(&str, &str)] = &[
        ("at", "at + 1"),
        ("member", "#0202"),
        ("role", "'peer-worker'"),
        ("purpose", "'research'"),
        ("act", "'export'"),
        ("place", "'/x'"),
        ("initiative", "NULL"),
        ("subject", "#07"),
        ("entries", "entries + 1"),
        ("persons", "persons + 1"),
        ("first_seq", "first_seq - 1"),
        ("last_seq", "NULL"),
        ("seqs", "#0104"),
        ("about", "#"),
        ("policies", "#"),
        ("hash", "#00"),
    ];
    with_sites(|make| {
        let store = make();
        five(&store);
        let tables = ["access_log", "access_about", "access_head"];
        let kept: String = tables.iter().map(|table| format!("CREATE TABLE kept_{table} AS SELECT * FROM {table};")).collect();
        let restored: String =
            tables.iter().map(|table| format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table};")).collect();
        store.read(|db| db.batch(&kept)).unwrap();
        for (column, value) in columns {
            store.read(|db| db.batch(&restored)).unwrap();
            assert_eq!(first_fault(&store), None);
            let value = value.strip_prefix('#').map_or_else(|| (*value).to_owned(), |bytes| hex(&store, &bytes.repeat(8)));
            let sql = format!("UPDATE access_log SET {column} = {value} WHERE number = 3");
            store.read(|db| db.batch(&sql)).unwrap();
            assert_eq!(first_fault(&store), Some(LogFault { number: 3, what: LogWrong::Changed }), "{column}");
        }
        let changes: &[(&str, LogFault)] = &[
            ("DELETE FROM access_log WHERE number = 2", LogFault { number: 2, what: LogWrong::Missing }),
            ("DELETE FROM access_log WHERE number = 1", LogFault { number: 1, what: LogWrong::Missing }),
            ("DELETE FROM access_log WHERE number > 3", LogFault { number: 4, what: LogWrong::Cut }),
            ("DELETE FROM access_log", LogFault { number: 1, what: LogWrong::Cut }),
            (
                "UPDATE access_log SET number = 99 WHERE number = 2; UPDATE access_log SET number = 2 WHERE number = 3; \
                 UPDATE access_log SET number = 3 WHERE number = 99",
                LogFault { number: 2, what: LogWrong::Changed },
            ),
            ("DELETE FROM access_about WHERE number = 3", LogFault { number: 3, what: LogWrong::People }),
            ("UPDATE access_about SET number = 2 WHERE number = 1", LogFault { number: 1, what: LogWrong::People }),
            ("UPDATE access_head SET number = 4", LogFault { number: 5, what: LogWrong::Changed }),
            ("DELETE FROM access_head", LogFault { number: 5, what: LogWrong::Changed }),
        ];
        for (sql, fault) in changes {
            store.read(|db| db.batch(&restored)).unwrap();
            store.read(|db| db.batch(sql)).unwrap();
            assert_eq!(first_fault(&store), Some(*fault), "{sql}");
        }
    });
}

/// Whoever cuts the log and corrects the head in the database has still the head beside it against them, also after the
/// program went on.
#[test]
fn a_log_that_was_cut_and_tidied_up_is_found_by_the_head_beside_it() {
    with_sites(|make| {
        let store = make();
        five(&store);
        let folder = store.folder().path().to_owned();
        let tidied = "DELETE FROM access_log WHERE number > 3; DELETE FROM access_about WHERE number > 3; \
            UPDATE access_head SET number = 3, hash = (SELECT hash FROM access_log WHERE number = 3)";
        store.read(|db| db.batch(tidied)).unwrap();
        drop(store);
        let store = Store::open(&folder).unwrap();
        assert_eq!(first_fault(&store), Some(LogFault { number: 4, what: LogWrong::Cut }));
        (0..3).for_each(|_| five(&store));
        assert_eq!(first_fault(&store), Some(LogFault { number: 5, what: LogWrong::Changed }), "still remembered");
    });
}

/// Whoever tidies up beside the database too has still what a review put into the record against them.
#[test]
fn a_signed_review_holds_the_log_to_its_head() {
    with_sites(|make| {
        let store = make();
        five(&store);
        let opened = Opening { pathway: Code::new("p").unwrap(), pathway_version: 1, invented: true };
        let titled = OpenedWords { title: "x".into(), ..Default::default() };
        let head = store.log_head().unwrap();
        let reviewed = Reviewed { head: hex::encode(head.hash), month: "2026-10".into(), number: head.number, remarkable: false };
        let drafts = vec![
            Draft::of(initiative(), author(), edtf("2026-11-02"), &opened, &titled).unwrap(),
            Draft::of(initiative(), author(), edtf("2026-11-02"), &reviewed, &ReviewedWords::default()).unwrap(),
        ];
        store.append(drafts).unwrap();
        assert!(store.verify_log().unwrap().is_clean());
        let folder = store.folder().path().to_owned();
        let tidied = "DELETE FROM access_log WHERE number > 3; DELETE FROM access_about WHERE number > 3; \
            UPDATE access_head SET number = 3, hash = (SELECT hash FROM access_log WHERE number = 3)";
        store.read(|db| db.batch(tidied)).unwrap();
        drop(store);
        std::fs::remove_file(folder.join("access-head")).unwrap();
        let store = Store::open(&folder).unwrap();
        assert_eq!(first_fault(&store), Some(LogFault { number: 4, what: LogWrong::Cut }));
    });
}

#[test]
fn an_older_copy_of_the_database_put_in_its_place_is_noticed() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("clinic");
    let store = Store::init(&folder, None).unwrap();
    five(&store);
    drop(store);
    let older = std::fs::read(folder.join("record.sqlite")).unwrap();
    let store = Store::open(&folder).unwrap();
    five(&store);
    drop(store);
    for ending in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.join(format!("record.sqlite{ending}")));
    }
    std::fs::write(folder.join("record.sqlite"), older).unwrap();
    let store = Store::open(&folder).unwrap();
    assert_eq!(first_fault(&store), Some(LogFault { number: 6, what: LogWrong::Cut }));
}

#[test]
fn what_cannot_be_logged_is_refused() {
    with_sites(|make| {
        let store = make();
        store.read(|db| db.batch("ALTER TABLE access_log RENAME TO hidden")).unwrap();
        assert!(store.log(read(1, vec![])).is_err());
        store.read(|db| db.batch("ALTER TABLE hidden RENAME TO access_log")).unwrap();
        store.log(read(1, vec![])).unwrap();
        store.end_log();
        assert!(matches!(store.log(read(1, vec![])), Err(StoreError::Stopped)));
        assert_eq!(store.verify_log().unwrap().rows, 1);
    });
}
