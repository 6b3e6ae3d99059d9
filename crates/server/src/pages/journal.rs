//! One's own journal: whether it is open in this session, and the passphrase that opens it.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_language::Language;
use maud::{Markup, html};

use super::frame::{Frame, token};
use super::sign_in::own_path;
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::session::{self, Visit, Visitor};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/journal", get(show).post(unlock))
}

#[derive(serde::Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn show(State(app): State<App>, visit: Visit, visitor: Visitor, Query(next): Query<Next>) -> Result<Markup, Fault> {
    page(&app, &visit, &visitor, &next.next, false).await
}

async fn unlock(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    let slowed = format!("journal {}", visitor.member.id);
    tokio::time::sleep(app.failures().wait(&slowed)).await;
    let session = session::token(&headers, &app).ok_or(Fault::NotAllowed)?;
    let next = fields.text("next").to_owned();
    if app.unlock(visitor.member.id, fields.text("passphrase").to_owned(), session).await? {
        app.failures().succeeded(&slowed);
        let next = if next.is_empty() { "/journal" } else { own_path(&next) };
        return Ok(Redirect::to(next).into_response());
    }
    app.failures().failed(&slowed);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&app, &visit, &visitor, &next, true).await?).into_response())
}

async fn page(app: &App, visit: &Visit, visitor: &Visitor, next: &str, is_wrong: bool) -> Result<Markup, Fault> {
    let member = visitor.member.id;
    let generations = app.ask(move |app| app.store().own_standing(member)).await?;
    let open: Vec<u32> = visitor.own.iter().flat_map(|own| own.secrets().map(|(generation, _)| generation)).collect();
    let earlier = generations.iter().filter(|known| !open.contains(&known.generation)).count();
    let language = visit.language;
    let frame = Frame { narrow: true, ..Frame::bare(visit, &language.say("journal-title")) };
    Ok(frame.page(html! {
        header.page-head { h1 { (language.say("journal-title")) } p.lead { (language.say("journal-lead")) } }
        @if is_wrong { div.errors role="alert" tabindex="-1" { p { (language.say("journal-wrong")) } } }
        @if generations.is_empty() {
            div.notice.notice--warning {
                p { (language.say("journal-without")) }
                p { a href="/account/passphrase" { (language.say("journal-choose")) } }
            }
        } @else if !open.is_empty() {
            div.notice.notice--success { p { (language.say("journal-open")) } }
        }
        @if earlier > 0 && !open.is_empty() { p { (language.say("journal-earlier")) } }
        @if earlier > 0 { (ask(language, visitor, next)) }
        h2 { (language.say("journal-lost")) }
        p { (language.say("journal-lost-why")) }
    }))
}

fn ask(language: Language, visitor: &Visitor, next: &str) -> Markup {
    html! {
        form.form method="post" action="/journal" {
            (token(Some(visitor)))
            input type="hidden" name="next" value=(next);
            div.field {
                label for="passphrase" { (language.say("journal-passphrase")) }
                input #passphrase name="passphrase" type="password" autocomplete="current-password" required;
            }
            p.actions { button.button { (language.say("journal-unlock")) } }
        }
    }
}
