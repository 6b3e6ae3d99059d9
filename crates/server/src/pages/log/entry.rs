//! Who read one entry: a line on its page, and the list behind it, for its author and the team.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use jalon_access::{Act, Role};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, MemberId};
use jalon_store::log::Logged;
use maud::{Markup, html};

use super::ROWS;
use super::lines::Book;
use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::empty;
use crate::pages::parts::Teller;
use crate::pages::{Desk, parts};
use crate::session::Visitor;

/// How many rows at most are counted for the line on the page.
const COUNTED: usize = 2_000;

/// Whether someone is told who read an entry: whoever wrote it, and the team, where they may read it themselves.
fn may_know(desk: &Desk, entry: &Entry) -> bool {
    let is_team = matches!(desk.visitor.member.role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor);
    let is_author = entry.envelope.author == desk.visitor.member.id;
    (is_author || is_team) && desk.gate.may_read(&entry.envelope)
}

/// The line on the page of an entry: how many others have read it.
pub(in crate::pages) fn readers(app: &App, teller: Teller<'_>, entry: &Entry) -> Markup {
    let desk = teller.desk;
    let rows = match may_know(desk, entry) {
        true => app.store().log_of_entry(entry.seq, COUNTED).unwrap_or_default(),
        false => return html! {},
    };
    let readers = others(&rows, entry.envelope.author);
    html! {
        p.soft.readers { a href={ (parts::entry(entry.envelope.id)) "/readers" } { (teller.words.count("log-readers", readers.len())) } }
    }
}

/// Everyone who read it, except whoever wrote it.
fn others(rows: &[Logged], author: MemberId) -> BTreeSet<MemberId> {
    rows.iter().filter_map(|row| row.member).filter(|member| *member != author).collect()
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::See)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let entry = app.ask(move |app| app.store().entry(id)).await?.ok_or(Fault::NotFound)?;
    let desk = Desk::outline(&app, visitor, &entry.envelope.initiative.to_string()).await?;
    if !may_know(&desk, &entry) {
        return Err(Fault::NotAllowed);
    }
    app.ask(move |app| {
        let book = Book::open(app, desk.language())?;
        let rows = app.store().log_of_entry(entry.seq, ROWS)?;
        let teller = Teller::new(app, &desk, &book.members);
        let others = others(&rows, entry.envelope.author);
        Ok::<_, Fault>(desk.frame(&book.say("log-entry-title"), "nav-record").narrow().page(html! {
            nav.crumbs aria-label=(book.say("part-crumbs")) { ol {
                li { a href=(parts::entry(id)) { (teller.headline(&entry)) } }
                li { span aria-current="page" { (book.say("log-entry-title")) } }
            } }
            header.page-head { h1 { (book.say("log-entry-title")) } p.lead { (book.count("log-readers", others.len() as i64)) } }
            p { (book.say("log-entry-lead")) }
            @if rows.is_empty() { (empty(&book.say("log-none"), None)) } @else { (book.list(&rows)) }
        }))
    })
    .await
}
