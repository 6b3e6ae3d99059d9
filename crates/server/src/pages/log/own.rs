//! One's own log: what I read, and who changed my access.

use axum::extract::{Query, State};
use jalon_store::log::LogAsk;
use maud::{Markup, html};

use super::ROWS;
use super::lines::{Book, older};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::{Frame, crumbs, empty};
use crate::session::{Visit, Visitor};

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    before: Option<i64>,
}

pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    let (member, language) = (visitor.member.id, visit.language);
    let (book, mine, changes) = app
        .ask(move |app| {
            let ask = LogAsk { member: Some(member), before: asked.before, ..LogAsk::default() };
            let mine = app.store().log_rows(&ask, ROWS)?;
            Ok::<_, Fault>((Book::open(app, language)?, mine, app.store().log_on_member(member, ROWS)?))
        })
        .await?;
    let frame = Frame::bare(&visit, &book.say("log-own-title"));
    Ok(frame.page(html! {
        (crumbs(book.language, &[("/account", "account-title")], &book.say("log-own-title")))
        header.page-head { h1 { (book.say("log-own-title")) } p.lead { (book.say("log-own-lead")) } }
        section.chronicle aria-labelledby="changes" {
            h2 #changes { (book.say("log-own-changes")) }
            @if changes.is_empty() { p.none { (book.say("log-own-no-changes")) } } @else { (book.list(&changes)) }
        }
        section.chronicle aria-labelledby="mine" {
            h2 #mine { (book.say("log-own-mine")) }
            @if mine.is_empty() { (empty(&book.say("log-own-none"), None)) } @else { (book.list(&mine)) }
            (older(language, &mine, |before| format!("/account/log?before={before}")))
        }
    }))
}
