//! One writer, many who wait: requests that arrive together are committed together (group commit).

use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::JoinHandle;

use jalon_record::id::{Instant, SiteId};

use crate::append::{Answer, Request, sequence};
use crate::db::Db;
use crate::draft::Item;
use crate::{StoreError, views};

/// The most entries in one transaction.
const TOGETHER: usize = 4_096;

struct Waiting {
    request: Request,
    answer: SyncSender<Answer>,
}

/// The thread that owns the writing connection.
pub(crate) struct Writer {
    queue: Option<Sender<Waiting>>,
    thread: Option<JoinHandle<()>>,
}

/// How the writer comes by what it needs: connections after a failure, and the time.
pub(crate) struct Means {
    pub site: SiteId,
    pub connect: Box<dyn Fn() -> Result<Db, StoreError> + Send>,
    pub now: Box<dyn Fn() -> Instant + Send>,
}

impl Writer {
    pub(crate) fn start(db: Db, means: Means) -> Self {
        let (queue, requests) = channel();
        let thread = std::thread::spawn(move || serve(db, &means, &requests));
        Self { queue: Some(queue), thread: Some(thread) }
    }

    /// Hands over entries and waits until they are durable.
    pub(crate) fn write(&self, items: Vec<Item>, whole: bool) -> Answer {
        let (answer, answered) = sync_channel(1);
        let waiting = Waiting { request: Request { items, whole }, answer };
        self.queue.as_ref().ok_or(StoreError::Stopped)?.send(waiting).map_err(|_| StoreError::Stopped)?;
        answered.recv().map_err(|_| StoreError::Stopped)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // A writer that panicked has nothing left to finish.
            let _ = thread.join();
        }
    }
}

fn serve(mut db: Db, means: &Means, requests: &Receiver<Waiting>) {
    while let Ok(first) = requests.recv() {
        let mut size = first.request.items.len();
        let mut group = vec![first];
        while size < TOGETHER {
            let Ok(next) = requests.try_recv() else { break };
            size += next.request.items.len();
            group.push(next);
        }
        commit(&mut db, means, group);
    }
}

fn commit(db: &mut Db, means: &Means, group: Vec<Waiting>) {
    let (requests, waiting): (Vec<_>, Vec<_>) = group.into_iter().map(|one| (one.request, one.answer)).unzip();
    match sequence(db, means.site, (means.now)(), requests) {
        Ok((answers, taken)) => {
            if let Err(error) = settle(db, means.site, &taken) {
                tracing::warn!(%error, "views fell behind; they catch up at the next write or start");
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
            if let Ok(fresh) = (means.connect)() {
                *db = fresh;
            }
        }
    }
}

/// After the commit: the views follow, and what was erased is overwritten.
fn settle(db: &mut Db, site: SiteId, taken: &crate::append::Taken) -> Result<(), StoreError> {
    if taken.erased {
        db.forget_deleted()?;
        return views::catch_up(db, site);
    }
    views::follow_along(db, site, &taken.stored)
}
