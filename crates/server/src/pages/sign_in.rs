//! Coming in: by a passkey, by a passphrase and a second thing, or by a link that works once. Going out. The language.
//!
//! | module | what it holds |
//! |---|---|
//! | `passkey` | coming in by a passkey, and the form that asks for one, wherever it stands |
//! | `second` | what is asked after a passphrase |
//! | `link` | the link that works once |
//! | `elsewhere` | coming in by an account that the clinic has already |
//!
//! Whoever is refused is told the same words after the same work, whether the name is known or not.

pub(super) mod elsewhere;
mod link;
pub(super) mod passkey;
mod second;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jalon_language::Language;
use jalon_record::id::MemberId;
use jalon_record::seal::OwnKeys;
use jalon_store::accounts::Arrival;
use maud::{Markup, html};

use super::frame::Frame;
use crate::app::App;
use crate::assets;
use crate::factors::{HalfWay, browser, passphrase};
use crate::fault::Fault;
use crate::form::{Fields, Filled, Open};
use crate::session::{self, Visit};
use crate::tries::Whence;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show).post(sign_in))
        .route("/sign-in/second", post(second::answer))
        .route("/sign-in/passkey/begin", post(passkey::begin))
        .route("/sign-in/passkey", post(passkey::answer))
        .route("/sign-in/elsewhere", get(elsewhere::go))
        .route("/sign-in/elsewhere/back", get(elsewhere::back))
        .route("/sign-out", post(sign_out))
        .route("/link/{token}", get(link::show).post(link::follow))
        .route("/language", post(choose_language))
}

#[derive(serde::Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

/// Only a path of our own is ever gone to.
pub(super) fn own_path(next: &str) -> &str {
    if next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\n', '\r']) { next } else { "/" }
}

async fn show(State(app): State<App>, headers: HeaderMap, visit: Visit, Query(next): Query<Next>) -> Response {
    if visit.visitor.is_some() {
        return Redirect::to(own_path(&next.next)).into_response();
    }
    let fields = Fields::of(vec![("next".into(), next.next)]);
    page(&app, &headers, &visit, &fields).into_response()
}

/// A sheet with the mark above it, as everyone sees before they are in.
fn sheet(visit: &Visit, title: &str, content: Markup) -> Markup {
    Frame::bare(visit, title).page_with(
        "sign-in",
        html! {
            div.sign-in-sheet {
                img.sign-in-mark src=(assets::address("mark.svg")) alt="" width="56" height="56";
                (content)
            }
        },
    )
}

fn page(app: &App, headers: &HeaderMap, visit: &Visit, fields: &Fields) -> Markup {
    let language = visit.language;
    let wrong = fields.problem_of("passphrase");
    let next = html! { input type="hidden" name="next" value=(fields.text("next")); };
    sheet(
        visit,
        &language.say("sign-in-title"),
        html! {
            h1 { (language.say("sign-in-title")) }
            @if let Some(problem) = wrong {
                div.errors role="alert" tabindex="-1" { p { (language.say(problem.code)) } }
            }
            (passkey::form_to_come_in(app, headers, language, &next))
            form.form method="post" action="/sign-in" {
                (next)
                div.field {
                    label for="login" { (language.say("sign-in-login")) }
                    input #login name="login" value=(fields.text("login")) autocomplete="username" autocapitalize="none" required;
                }
                div.field {
                    label for="passphrase" { (language.say("sign-in-passphrase")) }
                    input #passphrase name="passphrase" type="password" autocomplete="current-password" required;
                }
                p.actions { button.button { (language.say("sign-in-enter")) } }
            }
            (elsewhere::way_in(app, language, fields.text("next")))
            p.source { (language.say("sign-in-forgotten")) }
        },
    )
}

async fn sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Whence(origin): Whence,
    Open { visit, mut fields }: Open,
) -> Result<Response, Fault> {
    let login = fields.text("login").to_lowercase();
    let Some(turn) = app.tries().turn(origin, Instant::now()) else {
        let told = refused(&app, &headers, &visit, &mut fields, "sign-in-too-many");
        return Ok((StatusCode::TOO_MANY_REQUESTS, told).into_response());
    };
    tokio::time::sleep(turn.max(app.failures().wait(&login))).await;
    let asked = login.clone();
    let member = app.ask(move |app| app.store().member_by_login(&asked)).await?.filter(|member| member.active);
    let passphrase: String = fields.text("passphrase").chars().take(passphrase::LONGEST).collect();
    let fits = app.fits(member.as_ref(), passphrase.clone()).await?;
    let Some(member) = member.filter(|_| fits) else {
        app.failures().failed(&login);
        app.tries().failed(origin, Instant::now());
        return Ok(refused(&app, &headers, &visit, &mut fields, "sign-in-wrong"));
    };
    app.failures().succeeded(&login);
    let secured = app.ask(move |app| app.store().secured(member.id)).await?;
    let own = app.unlock_or_make(member.id, passphrase).await?;
    let next = own_path(fields.text("next")).to_owned();
    if secured.asks_second() {
        let token = app.factors().half_way.put(HalfWay { member: member.id, next, refused: 0, own })?;
        return Ok(second::page(&app, &headers, &visit, &token, None).into_response());
    }
    come_in(&app, &headers, member.id, "passphrase", &next, Some(own)).await
}

/// Back to the first page, with what went wrong.
fn refused(app: &App, headers: &HeaderMap, visit: &Visit, fields: &mut Fields, code: &'static str) -> Response {
    tracing::info!(code, "a sign-in was refused");
    fields.problem::<()>("passphrase", code);
    (StatusCode::UNPROCESSABLE_ENTITY, page(app, headers, visit, fields)).into_response()
}

/// Begins a session, with the keys that a passphrase unlocked, and goes where they wanted to go.
pub(super) async fn come_in(
    app: &App,
    headers: &HeaderMap,
    member: MemberId,
    way: &'static str,
    next: &str,
    own: Option<Arc<OwnKeys>>,
) -> Result<Response, Fault> {
    let arrival = arrival(headers, way);
    let token = app.ask(move |app| app.store().begin_session_from(member, &arrival)).await?;
    tracing::info!(%member, way, "signed in");
    own.into_iter().for_each(|own| app.unlocked().keep(&token, own));
    let mut response = Redirect::to(own_path(next)).into_response();
    session::set_session(response.headers_mut(), app, &token);
    Ok(response)
}

/// How someone comes in, and with which sort of browser.
pub(super) fn arrival(headers: &HeaderMap, way: &'static str) -> Arrival {
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or("");
    Arrival { way, browser: browser::sort(agent) }
}

async fn sign_out(State(app): State<App>, headers: HeaderMap, _: Filled) -> Result<Response, Fault> {
    if let Some(token) = session::token(&headers, &app) {
        app.unlocked().end(&token);
        app.ask(move |app| app.store().end_session(&token)).await?;
    }
    let mut response = Redirect::to("/sign-in").into_response();
    session::end_session(response.headers_mut(), &app);
    // What is stored is the witness's last checkpoint, which must outlive the session, and tells of nobody.
    response.headers_mut().insert("clear-site-data", axum::http::HeaderValue::from_static("\"cache\""));
    Ok(response)
}

async fn choose_language(State(app): State<App>, Open { visit, fields }: Open) -> Result<Response, Fault> {
    let language = Language::parse(fields.text("to")).ok_or(Fault::BadRequest("language"))?;
    if let Some(visitor) = visit.visitor {
        app.ask(move |app| app.store().set_locale(visitor.member.id, language.code())).await?;
    }
    let mut response = Redirect::to(own_path(fields.text("back"))).into_response();
    session::set_language(response.headers_mut(), &app, language);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_a_path_of_our_own_is_gone_to() {
        assert_eq!(own_path("/i/x/timeline?from=2020"), "/i/x/timeline?from=2020");
        for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "evil", ""] {
            assert_eq!(own_path(elsewhere), "/");
        }
    }
}
