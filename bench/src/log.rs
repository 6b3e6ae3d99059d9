//! (f) What the access log adds to each page: a row, durable before the answer leaves.

use std::time::{Duration, Instant};

use jalon_access::{Class, Opened, Role};
use jalon_record::id::{MemberId, Seq};
use jalon_store::Store;
use jalon_store::log::{Deed, Purpose, Record};

use crate::sample;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Prints rows a second, alone and with readers at once, for pages that open one entry and many.
pub fn run(seconds: u64) -> Outcome<()> {
    println!("Rows of the access log a second, each durable before it is answered");
    println!("{:>10} {:>8} {:>12} {:>12}", "entries", "readers", "rows/s", "ms a row");
    for entries in [1, 500, 50_000] {
        for readers in [1, 8] {
            let temp = tempfile::tempdir()?;
            let store = Store::init(&temp.path().join("clinic"), None)?;
            let record = record(entries)?;
            let (begun, limit) = (Instant::now(), Duration::from_secs(seconds));
            let work = || {
                let mut rows = 0_u32;
                while begun.elapsed() < limit {
                    store.log(record.clone())?;
                    rows += 1;
                }
                Ok::<_, jalon_store::StoreError>(rows)
            };
            let rows: u32 = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..readers).map(|_| scope.spawn(work)).collect();
                threads.into_iter().filter_map(|thread| thread.join().ok()?.ok()).sum()
            });
            let rate = f64::from(rows) / begun.elapsed().as_secs_f64();
            println!("{entries:>10} {readers:>8} {rate:>12.0} {:>12.2}", f64::from(readers) * 1_000.0 / rate);
        }
    }
    Ok(())
}

fn record(entries: i64) -> Outcome<Record> {
    let opened = (1..=entries)
        .map(|seq| Ok(Opened { initiative: sample::initiative(), seq: Seq::new(seq)?, about: None, class: Class::Field }));
    Ok(Record {
        who: Some((MemberId::from_bytes([1; 16]), Role::Coordinator)),
        purpose: Purpose::Care,
        deed: Deed::Read,
        place: "/i/{initiative}/timeline".to_owned(),
        initiative: None,
        subject: None,
        opened: opened.collect::<Outcome<Vec<_>>>()?,
        about: Vec::new(),
        policies: vec![0; 32],
    })
}
