//! One entry: what it says, its three dates, its envelope, what became of it, and where it shows up.

mod crisis;
mod envelope;
pub(in crate::pages) mod facts;
mod file;
pub(in crate::pages) mod sheet;
mod who;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_record::thread::{Act, Standing, Thread};
use jalon_store::accounts::Member;
use jalon_store::read::State as RecordState;

use super::{Desk, parts};
use crate::app::App;
use crate::fault::Fault;
use crate::session::Visitor;

/// The most versions of one thread, and the most entries it names, that are read for a page.
const MOST: usize = 100;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/entries/{id}", get(show))
        .route("/entries/{id}/file", get(file::download))
        .route("/entries/{id}/who", get(who::show))
}

#[derive(serde::Deserialize)]
struct Asked {
    /// It was just written.
    #[serde(default)]
    new: String,
    /// This very version is asked for, though a later one may be shown.
    version: Option<String>,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let entry = app.ask(move |app| app.store().entry(id)).await?.ok_or(Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &entry.envelope.initiative.to_string()).await?;
    app.ask(move |app| {
        let file = File::read(app, entry)?;
        if let (None, Some(shown)) = (&asked.version, file.shown_instead()) {
            return Ok(Redirect::to(&parts::entry(shown)).into_response());
        }
        Ok::<_, Fault>(sheet::page(app, &desk, &file, !asked.new.is_empty())?.into_response())
    })
    .await
}

/// An entry with all that is needed to show it.
struct File {
    entry: Entry,
    thread: Thread,
    /// The entries of its thread, in the order of the site, at most [`MOST`].
    versions: Vec<Entry>,
    /// The entries that its open part names.
    cited: Vec<Entry>,
    members: Vec<Member>,
    state: RecordState,
}

impl File {
    fn read(app: &App, entry: Entry) -> Result<Self, Fault> {
        let store = app.store();
        let thread = store.thread(&entry)?;
        let all = |ids: Vec<EntryId>| -> Result<Vec<Entry>, Fault> {
            let mut found = Vec::new();
            for id in ids.into_iter().take(MOST) {
                found.extend(store.entry(id)?);
            }
            Ok(found)
        };
        let versions = all(thread.links().iter().map(|link| link.id).collect())?;
        let cited = all(facts::named(&entry))?;
        let cited = cited.into_iter().filter(|cited| cited.envelope.initiative == entry.envelope.initiative).collect();
        Ok(Self { thread, versions, cited, members: store.members()?, state: store.state()?, entry })
    }

    fn id(&self) -> EntryId {
        self.entry.envelope.id
    }

    /// The entry that opened the thread: what references name.
    fn root(&self) -> EntryId {
        self.thread.links().first().map_or(self.id(), |link| link.id)
    }

    fn standing(&self) -> Standing {
        self.thread.standing().unwrap_or(Standing::Shown(self.entry.seq))
    }

    /// The later version that stands for this one: the one shown, or the last before it was taken back. Where versions
    /// made apart wait for a choice, each is shown as asked.
    fn shown_instead(&self) -> Option<EntryId> {
        if self.thread.heads().any(|head| head.id == self.id()) {
            return None;
        }
        let mut written = self.thread.links().iter().filter(|link| link.act == Act::Write);
        let stands = match self.standing() {
            Standing::Shown(seq) => written.find(|link| link.seq == seq),
            Standing::Retracted => written.next_back(),
            Standing::Erased => None,
        };
        stands.map(|link| link.id).filter(|id| *id != self.id())
    }

    /// The version at a place of the thread, where it was read.
    fn version(&self, id: EntryId) -> Option<&Entry> {
        self.versions.iter().find(|version| version.envelope.id == id)
    }

    /// The last versions that anyone wrote and nobody has amended.
    fn heads(&self) -> Vec<&Entry> {
        self.thread.heads().filter_map(|head| self.version(head.id)).collect()
    }

    /// Those of its thread that did this.
    fn acts(&self, act: Act) -> impl Iterator<Item = &Entry> {
        self.thread.links().iter().filter(move |link| link.act == act).filter_map(|link| self.version(link.id))
    }
}
