//! One thread writes the access log: requests that arrive together are committed together.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use jalon_record::id::{Instant, SiteId};

use super::head::{Head, Heads};
use super::row::{Columns, NOTHING, Record};
use crate::StoreError;
use crate::db::{Db, Insert, Param};

/// The most rows in one transaction.
const TOGETHER: usize = 1_024;

const LOCK: &str = "UPDATE access_head SET number = number WHERE site = $1 RETURNING number, hash";
const ADVANCE: &str = "UPDATE access_head SET number = $1, hash = $2 WHERE site = $3";
const BEGIN: &str = "INSERT INTO access_head (site, number, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const LAST: &str = "SELECT number, hash FROM access_log WHERE site = $1 ORDER BY number DESC LIMIT 1";
const ROW: Insert = Insert {
    one: "INSERT INTO access_log (site, number, at, member, role, purpose, act, place, initiative, subject, entries, persons, \
        first_seq, last_seq, seqs, about, policies, hash) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    head: "INSERT INTO access_log (site, number, at, member, role, purpose, act, place, initiative, subject, entries, persons, \
        first_seq, last_seq, seqs, about, policies, hash)",
    columns: 18,
};
const ABOUT: Insert = Insert {
    one: "INSERT INTO access_about (site, about, number) VALUES ($1, $2, $3)",
    head: "INSERT INTO access_about (site, about, number)",
    columns: 3,
};

/// How the writer comes by what it needs.
pub(crate) struct Means {
    pub site: SiteId,
    /// The key of the chain.
    pub key: [u8; 32],
    pub heads: Heads,
    pub record: Box<dyn Fn() -> Result<Db, StoreError> + Send>,
    pub now: Box<dyn Fn() -> Instant + Send>,
}

struct Waiting {
    columns: Columns,
    answer: SyncSender<Result<(), StoreError>>,
}

/// The access log being written. It connects when the first row comes.
pub(crate) struct Journal {
    queue: Mutex<Option<Sender<Waiting>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Journal {
    pub(crate) fn start(means: Means) -> Self {
        let (queue, requests) = channel();
        let thread = std::thread::spawn(move || serve(&means, &requests));
        Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) }
    }

    pub(crate) fn log(&self, record: Record) -> Result<(), StoreError> {
        let (answer, answered) = sync_channel(1);
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let waiting = Waiting { columns: Columns::of(record), answer };
        queue.ok_or(StoreError::Stopped)?.send(waiting).map_err(|_| StoreError::Stopped)?;
        answered.recv().map_err(|_| StoreError::Stopped)?
    }

    pub(crate) fn end(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            // A thread that panicked has nothing left to finish.
            let _ = thread.join();
        }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.end();
    }
}

/// A connection, and the heads that the log was found not to have: they stay remembered.
struct Open {
    db: Db,
    missed: Vec<Head>,
}

fn serve(means: &Means, requests: &Receiver<Waiting>) {
    let mut open: Option<Open> = None;
    while let Ok(first) = requests.recv() {
        let mut group = vec![first];
        while group.len() < TOGETHER {
            let Ok(next) = requests.try_recv() else { break };
            group.push(next);
        }
        let (columns, waiting): (Vec<_>, Vec<_>) = group.into_iter().map(|one| (one.columns, one.answer)).unzip();
        match write(means, &mut open, columns) {
            // Whoever stopped waiting is in the log all the same.
            Ok(()) => waiting.into_iter().for_each(|waiting| drop(waiting.send(Ok(())))),
            Err(error) => {
                tracing::error!(%error, "the access log could not be written; nothing is shown");
                open = None;
                let mut first = Some(error);
                for waiting in waiting {
                    let _ = waiting.send(Err(first.take().unwrap_or(StoreError::Stopped)));
                }
            }
        }
    }
}

fn write(means: &Means, open: &mut Option<Open>, group: Vec<Columns>) -> Result<(), StoreError> {
    if open.is_none() {
        *open = Some(connect(means)?);
    }
    let Some(Open { db, missed }) = open else { return Err(StoreError::Stopped) };
    let now = (means.now)().micros();
    let head = db.transaction(|db| append(db, means, now, group))?;
    let heads: Vec<Head> = missed.iter().cloned().chain([head]).collect();
    if let Err(error) = means.heads.write(&heads) {
        tracing::warn!(%error, "the head of the access log is remembered in the database only");
    }
    Ok(())
}

fn connect(means: &Means) -> Result<Open, StoreError> {
    let mut db = (means.record)()?;
    let mut missed = Vec::new();
    for head in means.heads.read()? {
        if !head.holds(&mut db, means.site)? {
            missed.push(head);
        }
    }
    if !missed.is_empty() {
        tracing::error!("the access log lacks rows that it had: verify names them");
    }
    let last = db.row(LAST, &[means.site.as_bytes().into()])?;
    let (number, hash) = match last {
        Some(mut row) => (row.int()?, row.bytes()?),
        None => (0, NOTHING.to_vec()),
    };
    db.execute(BEGIN, &[means.site.as_bytes().into(), number.into(), Param::Bytes(&hash)])?;
    Ok(Open { db, missed })
}

fn append(db: &mut Db, means: &Means, now: i64, mut group: Vec<Columns>) -> Result<Head, StoreError> {
    let site = Param::from(means.site.as_bytes());
    let mut row = db.row(LOCK, &[site])?.ok_or(StoreError::Damaged("access head"))?;
    let mut head = Head { number: row.int()?, hash: row.bytes()? };
    for columns in &mut group {
        columns.number = head.number + 1;
        columns.at = now;
        columns.hash = columns.chained(&means.key, means.site, &head.hash);
        head = Head { number: columns.number, hash: columns.hash.clone() };
    }
    let (mut rows, mut about) = (Vec::with_capacity(group.len() * ROW.columns), Vec::new());
    for columns in &group {
        rows.extend(cells(site, columns));
        about.extend(columns.about.chunks(16).flat_map(|person| [site, Param::Bytes(person), columns.number.into()]));
    }
    db.insert(&ROW, &rows)?;
    db.insert(&ABOUT, &about)?;
    db.execute(ADVANCE, &[head.number.into(), Param::Bytes(&head.hash), site])?;
    Ok(head)
}

fn cells<'a>(site: Param<'a>, columns: &'a Columns) -> [Param<'a>; 18] {
    [
        site,
        columns.number.into(),
        columns.at.into(),
        Param::Bytes(&columns.member),
        Param::Text(&columns.role),
        Param::Text(&columns.purpose),
        Param::Text(&columns.act),
        Param::Text(&columns.place),
        columns.initiative.as_deref().into(),
        columns.subject.as_deref().into(),
        columns.entries.into(),
        columns.persons.into(),
        columns.first.into(),
        columns.last.into(),
        Param::Bytes(&columns.seqs),
        Param::Bytes(&columns.about),
        Param::Bytes(&columns.policies),
        Param::Bytes(&columns.hash),
    ]
}
