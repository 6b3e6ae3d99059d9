//! One writer, many who wait: requests that arrive together are committed together (group commit). The views follow on
//! a thread of their own, so that an acknowledgement waits for the disk and for nothing else.

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;

use jalon_record::id::{Instant, SiteId};

use crate::append::{Answer, Request, sequence};
use crate::db::Db;
use crate::draft::Item;
use crate::files::FileId;
use crate::phones::Spoken;
use crate::rows::Stored;
use crate::{StoreError, views};

/// The most entries in one transaction.
const TOGETHER: usize = 4_096;

struct Waiting {
    request: Request,
    answer: SyncSender<Answer>,
}

/// The threads that own the two writing connections: to the record, and to the views.
pub(crate) struct Writer {
    queue: Option<Sender<Waiting>>,
    seen: Arc<Seen>,
    threads: Vec<JoinHandle<()>>,
}

/// How the writer comes by what it needs: connections, again after a failure, and the time.
pub(crate) struct Means {
    pub site: SiteId,
    pub record: Box<dyn Fn() -> Result<Db, StoreError> + Send>,
    pub now: Box<dyn Fn() -> Instant + Send>,
    pub forget: Box<dyn Fn(FileId) -> Result<(), StoreError> + Send>,
}

/// What was committed, and what of it the views have seen: counted in commits.
#[derive(Default)]
struct Seen {
    counts: Mutex<(u64, u64)>,
    followed: Condvar,
}

impl Seen {
    fn committed(&self) {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).0 += 1;
    }

    fn followed(&self) {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).1 += 1;
        self.followed.notify_all();
    }
}

/// What the views are told of one commit.
struct Commit {
    stored: Vec<Stored>,
    erased: bool,
}

impl Writer {
    pub(crate) fn start(record: Db, views: Db, means: Means) -> Self {
        let (queue, requests) = channel();
        // A few commits may wait for the views; then the writer waits too, and memory stays bounded.
        let (told, commits) = sync_channel(4);
        let seen = Arc::new(Seen::default());
        let site = means.site;
        let following = Arc::clone(&seen);
        let threads = vec![
            std::thread::spawn({
                let seen = Arc::clone(&seen);
                move || serve(record, &means, &requests, &told, &seen)
            }),
            std::thread::spawn(move || follow(views, site, &commits, &following)),
        ];
        Self { queue: Some(queue), seen, threads }
    }

    /// Hands over entries and waits until they are durable.
    pub(crate) fn write(&self, items: Vec<Item>, whole: bool) -> Answer {
        self.ask(Request { items, whole, phone: None })
    }

    /// As [`Writer::write`], each entry with its own answer; what the phone said is remembered in the same transaction.
    pub(crate) fn write_from(&self, phone: Spoken, items: Vec<Item>) -> Answer {
        self.ask(Request { items, whole: false, phone: Some(phone) })
    }

    fn ask(&self, request: Request) -> Answer {
        let (answer, answered) = sync_channel(1);
        let waiting = Waiting { request, answer };
        self.queue.as_ref().ok_or(StoreError::Stopped)?.send(waiting).map_err(|_| StoreError::Stopped)?;
        answered.recv().map_err(|_| StoreError::Stopped)?
    }

    /// Waits until the views have seen what was acknowledged before this call: everyone reads what they wrote.
    pub(crate) fn wait_for_views(&self) {
        let mut counts = self.seen.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let committed = counts.0;
        while counts.1 < committed {
            counts = self.seen.followed.wait(counts).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        for thread in self.threads.drain(..) {
            // A thread that panicked has nothing left to finish.
            let _ = thread.join();
        }
    }
}

fn serve(mut db: Db, means: &Means, requests: &Receiver<Waiting>, told: &SyncSender<Commit>, seen: &Seen) {
    while let Ok(first) = requests.recv() {
        let mut size = first.request.items.len();
        let mut group = vec![first];
        while size < TOGETHER {
            let Ok(next) = requests.try_recv() else { break };
            size += next.request.items.len();
            group.push(next);
        }
        commit(&mut db, means, group, told, seen);
    }
}

fn commit(db: &mut Db, means: &Means, group: Vec<Waiting>, told: &SyncSender<Commit>, seen: &Seen) {
    let (requests, waiting): (Vec<_>, Vec<_>) = group.into_iter().map(|one| (one.request, one.answer)).unzip();
    match sequence(db, means.site, (means.now)(), requests) {
        Ok((answers, taken)) => {
            if taken.erased
                && let Err(error) = db.forget_deleted()
            {
                tracing::warn!(%error, "what was erased is overwritten at the next erasure or start");
            }
            for file in taken.orphans {
                if let Err(error) = (means.forget)(file) {
                    tracing::warn!(%error, "a file that no entry names any more is removed at the next rebuild");
                }
            }
            seen.committed();
            if told.send(Commit { stored: taken.stored, erased: taken.erased }).is_err() {
                seen.followed();
            }
            for (waiting, answer) in waiting.into_iter().zip(answers) {
                // Whoever stopped waiting finds the entry in the record all the same.
                let _ = waiting.send(answer);
            }
        }
        Err(error) => {
            tracing::error!(%error, "nothing of this group was written");
            let mut first = Some(error);
            for waiting in waiting {
                let _ = waiting.send(Err(first.take().unwrap_or(StoreError::Stopped)));
            }
            if let Ok(fresh) = (means.record)() {
                *db = fresh;
            }
        }
    }
}

/// Brings the views up after each commit. Where that fails they catch up at the next commit or start; nobody hangs.
fn follow(mut db: Db, site: SiteId, commits: &Receiver<Commit>, seen: &Seen) {
    while let Ok(commit) = commits.recv() {
        // An erasure may name what was stored in this same commit: the record says what is left of it.
        let followed = match commit.erased {
            true => views::catch_up(&mut db, site),
            false => views::follow_along(&mut db, site, &commit.stored),
        };
        if let Err(error) = followed {
            tracing::warn!(%error, "the views fell behind");
        }
        seen.followed();
    }
}
