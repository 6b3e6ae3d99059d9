//! (a) Appending, and (b) rebuilding.

use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

use jalon_store::Store;

use crate::sample;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

pub fn run(seconds: u64) -> Outcome<()> {
    let each = Duration::from_secs(seconds);
    println!("Appending, durable (synchronous=FULL), entries a second");
    println!("{:>8} {:>14} {:>14} {:>8}", "batch", "jalon", "raw sqlite", "ratio");
    for batch in [1, 20, 1_000] {
        let temp = tempfile::tempdir()?;
        let store = Store::init(&temp.path().join("jalon"), None)?;
        let raw = Raw::open(&temp.path().join("raw.sqlite"))?;
        // One after the other and back again, so that a slow moment of the disk falls on both.
        let (mut ours, mut theirs) = (Figure::default(), Figure::default());
        for _ in 0..2 {
            let begun = Instant::now();
            let mut figure = measure(each / 2, batch, |n| append(&store, n, batch))?;
            // Asking for a view waits until the views have seen everything: their work is in the figure.
            store.density(sample::initiative())?;
            figure.took = begun.elapsed();
            ours.add(figure);
            theirs.add(measure(each / 2, batch, |_| raw.insert(batch))?);
        }
        println!("{batch:>8} {:>14.0} {:>14.0} {:>7.0}%", ours.rate(), theirs.rate(), 100.0 * ours.rate() / theirs.rate());
        if batch == 1_000 {
            rebuild(&store)?;
        }
    }
    Ok(())
}

/// Rows a second that raw SQLite inserts, so many in a commit.
pub fn raw_rate(each: Duration, batch: usize) -> Outcome<f64> {
    let temp = tempfile::tempdir()?;
    let raw = Raw::open(&temp.path().join("raw.sqlite"))?;
    Ok(measure(each, batch, |_| raw.insert(batch))?.rate())
}

#[derive(Default)]
struct Figure {
    entries: usize,
    took: Duration,
}

impl Figure {
    fn add(&mut self, more: Self) {
        self.entries += more.entries;
        self.took += more.took;
    }

    fn rate(&self) -> f64 {
        self.entries as f64 / self.took.as_secs_f64()
    }
}

fn measure(each: Duration, batch: usize, mut write: impl FnMut(usize) -> Outcome<()>) -> Outcome<Figure> {
    let begun = Instant::now();
    let mut entries = 0;
    while begun.elapsed() < each {
        write(entries)?;
        entries += batch;
    }
    Ok(Figure { entries, took: begun.elapsed() })
}

/// Drafts are made inside the measure: checking, sealing and committing are part of the cost.
fn append(store: &Store, from: usize, batch: usize) -> Outcome<()> {
    let drafts = (from..from + batch).map(sample::contact).collect::<Result<Vec<_>, _>>()?;
    store.append(drafts)?;
    Ok(())
}

fn rebuild(store: &Store) -> Outcome<()> {
    let entries = store.state()?.size.number();
    let begun = Instant::now();
    store.rebuild(&mut |_| {})?;
    let took = begun.elapsed();
    println!(
        "Rebuilding the views: {entries} entries in {:.2} s, {:.0} a second",
        took.as_secs_f64(),
        entries as f64 / took.as_secs_f64()
    );
    Ok(())
}

/// Raw SQLite: the same two tables, the same keys and settings, rows of the same sizes, prepared statements, nothing else.
struct Raw {
    db: rusqlite::Connection,
    last: Cell<i64>,
}

impl Raw {
    fn open(path: &Path) -> Outcome<Self> {
        let db = rusqlite::Connection::open(path)?;
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;
             CREATE TABLE entry (site BLOB NOT NULL, seq BIGINT NOT NULL, id BLOB NOT NULL, initiative BLOB NOT NULL,
               author BLOB NOT NULL, device BLOB NOT NULL, device_seq BIGINT NOT NULL, kind TEXT NOT NULL, version BIGINT NOT NULL,
               occurred TEXT NOT NULL, recorded_at BIGINT NOT NULL, told_at TEXT, received_at BIGINT NOT NULL, about BLOB,
               audience TEXT NOT NULL, amends BLOB NOT NULL, commitment BLOB NOT NULL, leaf BLOB NOT NULL,
               PRIMARY KEY (site, seq), UNIQUE (site, id), UNIQUE (site, device, device_seq)) WITHOUT ROWID;
             CREATE TABLE body (site BLOB NOT NULL, seq BIGINT NOT NULL, salt BLOB NOT NULL, open TEXT NOT NULL,
               sealed BLOB NOT NULL, PRIMARY KEY (site, seq)) WITHOUT ROWID;",
        )?;
        Ok(Self { db, last: Cell::new(0) })
    }

    fn insert(&self, batch: usize) -> Outcome<()> {
        let last = self.last.replace(self.last.get() + batch as i64);
        let transaction = self.db.unchecked_transaction()?;
        {
            let mut entry = transaction.prepare_cached(
                "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, NULL, ?12, NULL, ?13, ?14, ?15, ?16)",
            )?;
            let mut body = transaction.prepare_cached("INSERT INTO body VALUES (?1, ?2, ?3, ?4, ?5)")?;
            let (sixteen, digest) = ([1_u8; 16], [2_u8; 32]);
            let open = r#"{"initiator":"peer","minutes":"15-30","planned":false,"setting":"street","support":["presence-listening","practical"],"way":"one-to-one"}"#;
            for seq in last + 1..=last + batch as i64 {
                let mut id = [0_u8; 16];
                id[..8].copy_from_slice(&seq.to_be_bytes());
                entry.execute(rusqlite::params![
                    &sixteen[..],
                    seq,
                    &id[..],
                    &sixteen[..],
                    &sixteen[..],
                    &sixteen[..],
                    seq,
                    "practice.contact",
                    1,
                    "2021-05-03",
                    seq,
                    seq,
                    "team",
                    &[][..] as &[u8],
                    &digest[..],
                    &digest[..]
                ])?;
                body.execute(rusqlite::params![&sixteen[..], seq, &digest[..], open, &[3_u8; 145][..]])?;
            }
        }
        transaction.commit()?;
        Ok(())
    }
}
