//! One entry is erased, in all its versions; or everything that one import brought.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use jalon_access::Act;
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_store::erase::What;
use maud::Markup;
use serde::Deserialize;

use super::{Target, address, answered, asked, may_erase};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::parts::{self, Teller};
use crate::session::{Visitor, must_be_fresh};

#[derive(Deserialize)]
pub(super) struct Asked {
    /// Everything that came with it.
    #[serde(default)]
    with: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(query): Query<Asked>,
) -> Result<Markup, Fault> {
    let (desk, entry) = open(&app, visitor, &id).await?;
    app.ask(move |app| {
        let target = target(app, &desk, &entry, &query)?;
        asked(app, &desk, &target, &Fields::default())
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(query): Query<Asked>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    must_be_fresh(&visitor)?;
    let (desk, entry) = open(&app, visitor, &id).await?;
    app.ask(move |app| {
        let target = target(app, &desk, &entry, &query)?;
        answered(app, &desk, &target, fields)
    })
    .await
}

async fn open(app: &App, visitor: Visitor, id: &str) -> Result<(Desk, Entry), Fault> {
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let entry = app.ask(move |app| app.store().entry(id)).await?.ok_or(Fault::NotFound)?;
    let desk = Desk::open(app, visitor, &entry.envelope.initiative.to_string()).await?;
    Ok((desk, entry))
}

/// What is meant, where this person may erase it.
fn target(app: &App, desk: &Desk, entry: &Entry, query: &Asked) -> Result<Target, Fault> {
    let store = app.store();
    let mut versions = Vec::new();
    for link in store.thread(entry)?.links() {
        versions.extend(store.entry(link.id)?);
    }
    if !may_erase(&desk.visitor, &versions) {
        return Err(Fault::NotAllowed);
    }
    let members = store.members()?;
    let teller = Teller::new(app, desk, &members);
    let (id, words) = (entry.envelope.id, teller.words);
    let root = versions.first().map_or(id, |version| version.envelope.id);
    let name = teller.headline(versions.first().unwrap_or(entry));
    let with_import = query.with == "import";
    let (what, title) = match with_import {
        true => (What::Source(root), words.say("erase-source-title")),
        false => (What::Entry(root), words.say("erase-entry-title")),
    };
    let lead = if with_import { "erase-source-lead" } else { "erase-entry-lead" };
    let together = store.plan_erasing(desk.initiative, &What::Source(root), clock::today())?.threads.len();
    let mut instead = Vec::new();
    if !with_import && together > 1 {
        instead.push((format!("{}?with=import", address(id)), words.count("erase-source-link", together)));
    }
    if desk.visitor.may(Act::Erase) {
        instead.push((desk.at(&format!("/trust/hold?on={root}")), words.say("hold-new")));
    }
    Ok(Target {
        what,
        instead,
        here: if with_import { format!("{}?with=import", address(id)) } else { address(id) },
        back: parts::entry(id),
        title,
        lead: words.with(lead, &[("entry", &name)]),
        crumbs: vec![(desk.at("/record"), words.say("nav-record")), (parts::entry(id), name)],
    })
}
