//! Coming in: by a passphrase, or by a link that works once. Going out. The language.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jalon_language::Language;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::frame::{Frame, problems};
use crate::app::App;
use crate::assets;
use crate::fault::Fault;
use crate::form::{Fields, Filled, Open};
use crate::session::{self, Visit};

/// The shortest passphrase that is taken, in characters (ASVS 5.0, 6.2.1 asks for 8 and advises 15).
const SHORTEST: usize = 12;
/// The longest; beyond it lies only mischief.
const LONGEST: usize = 512;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show).post(sign_in))
        .route("/sign-out", post(sign_out))
        .route("/link/{token}", get(show_link).post(use_link))
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

async fn show(visit: Visit, Query(next): Query<Next>) -> Response {
    if visit.visitor.is_some() {
        return Redirect::to(own_path(&next.next)).into_response();
    }
    let fields = Fields::of(vec![("next".into(), next.next)]);
    page(&visit, &fields).into_response()
}

fn page(visit: &Visit, fields: &Fields) -> Markup {
    let language = visit.language;
    let wrong = fields.problem_of("passphrase");
    Frame::bare(visit, &language.say("sign-in-title")).page_with("sign-in", html! {
        div.sign-in-sheet {
            img.sign-in-mark src=(assets::address("mark.svg")) alt="" width="56" height="56";
            h1 { (language.say("sign-in-title")) }
            @if let Some(problem) = wrong {
                div.errors role="alert" tabindex="-1" { p { (language.say(problem.code)) } }
            }
            form.form method="post" action="/sign-in" {
                input type="hidden" name="next" value=(fields.text("next"));
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
            p.source { (language.say("sign-in-forgotten")) }
        }
    })
}

async fn sign_in(State(app): State<App>, Open { visit, mut fields }: Open) -> Result<Response, Fault> {
    let login = fields.text("login").to_lowercase();
    tokio::time::sleep(app.failures().wait(&login)).await;
    let asked = login.clone();
    let member = app.ask(move |app| app.store().member_by_login(&asked)).await?;
    let passphrase: String = fields.text("passphrase").chars().take(LONGEST).collect();
    let Some(member) = member else {
        app.fits(None, passphrase).await?;
        return Ok(refused(&app, &visit, &mut fields, &login));
    };
    if !app.fits(Some(&member), passphrase.clone()).await? {
        return Ok(refused(&app, &visit, &mut fields, &login));
    }
    app.failures().succeeded(&login);
    let id = member.id;
    let token = app.ask(move |app| app.store().begin_session(id)).await?;
    app.unlock_or_make(id, passphrase, token.clone()).await?;
    let mut response = Redirect::to(own_path(fields.text("next"))).into_response();
    session::set_session(response.headers_mut(), &app, &token);
    Ok(response)
}

fn refused(app: &App, visit: &Visit, fields: &mut Fields, login: &str) -> Response {
    app.failures().failed(login);
    fields.problem::<()>("passphrase", "sign-in-wrong");
    (axum::http::StatusCode::UNPROCESSABLE_ENTITY, page(visit, fields)).into_response()
}

async fn sign_out(State(app): State<App>, headers: HeaderMap, _: Filled) -> Result<Response, Fault> {
    if let Some(token) = session::token(&headers, &app) {
        app.unlocked().end(&token);
        app.ask(move |app| app.store().end_session(&token)).await?;
    }
    let mut response = Redirect::to("/sign-in").into_response();
    session::end_session(response.headers_mut(), &app);
    response.headers_mut().insert("clear-site-data", axum::http::HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

async fn show_link(State(app): State<App>, visit: Visit, Path(text): Path<String>) -> Result<Markup, Fault> {
    link_page(&app, &visit, &text, &Fields::default()).await
}

async fn link_page(app: &App, visit: &Visit, text: &str, fields: &Fields) -> Result<Markup, Fault> {
    let language = visit.language;
    let owner = match Token::from_text(text) {
        Some(token) => app.ask(move |app| app.store().link_owner(&token)).await?,
        None => None,
    };
    let Some(owner) = owner else {
        return Ok(Frame::bare(visit, &language.say("link-spent")).page_with(
            "sign-in",
            html! {
                div.sign-in-sheet {
                    img.sign-in-mark src=(assets::address("mark.svg")) alt="" width="56" height="56";
                    h1 { (language.say("link-spent")) }
                    p { (language.say("link-spent-next")) }
                    p.actions { a.button href="/sign-in" { (language.say("sign-in-title")) } }
                }
            },
        ));
    };
    let labels = |field: &str| language.say(if field == "again" { "link-again" } else { "link-passphrase" });
    let hint = if owner.passphrase.is_some() { "link-hint-change" } else { "link-hint-choose" };
    Ok(Frame::bare(visit, &language.say("link-title")).page_with("sign-in", html! {
        div.sign-in-sheet {
            img.sign-in-mark src=(assets::address("mark.svg")) alt="" width="56" height="56";
            h1 { (language.say_with("link-welcome", &[("name", owner.name.as_str().into())])) }
            (problems(language, fields, &labels))
            form.form method="post" action={ "/link/" (text) } {
                p.actions { button.button.button--big { (language.say("link-enter")) } }
                details.more open[!fields.problems().is_empty()] {
                    summary { (language.say("link-choose")) }
                    p.hint #passphrase-hint { (language.say(hint)) }
                    @if owner.passphrase.is_some() { p.hint { (language.say("link-journal")) } }
                    div.field .has-error[fields.problem_of("passphrase").is_some()] {
                        label for="passphrase" { (language.say("link-passphrase")) }
                        input #passphrase name="passphrase" type="password" autocomplete="new-password" aria-describedby="passphrase-hint";
                    }
                    div.field .has-error[fields.problem_of("again").is_some()] {
                        label for="again" { (language.say("link-again")) }
                        input #again name="again" type="password" autocomplete="new-password";
                    }
                }
            }
            p.source { (language.say("link-once")) }
        }
    }))
}

async fn use_link(State(app): State<App>, Path(text): Path<String>, Open { visit, mut fields }: Open) -> Result<Response, Fault> {
    let passphrase = fields.text("passphrase").to_owned();
    if !passphrase.is_empty() {
        let length = passphrase.chars().count();
        if length < SHORTEST {
            fields.problem::<()>("passphrase", "problem-passphrase-short");
        } else if length > LONGEST {
            fields.problem::<()>("passphrase", "problem-too-long");
        } else if passphrase != fields.text("again") {
            fields.problem::<()>("again", "problem-passphrase-differs");
        }
    }
    let token = Token::from_text(&text);
    if !fields.problems().is_empty() || token.is_none() {
        let page = link_page(&app, &visit, &text, &fields).await?;
        return Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hashed = if passphrase.is_empty() { None } else { Some(app.hash(passphrase.clone()).await?) };
    let begun = app
        .ask(move |app| {
            let Some(token) = token else { return Ok(None) };
            let Some(owner) = app.store().link_owner(&token)? else { return Ok(None) };
            if !app.store().use_link(&token)? {
                return Ok(None);
            }
            if let Some(hashed) = hashed {
                app.store().set_passphrase(owner.id, &hashed)?;
            }
            app.store().begin_session(owner.id).map(|token| Some((owner.id, token)))
        })
        .await?;
    match begun {
        Some((owner, token)) => {
            if !passphrase.is_empty() {
                app.unlock_or_make(owner, passphrase, token.clone()).await?;
            }
            let mut response = Redirect::to("/").into_response();
            session::set_session(response.headers_mut(), &app, &token);
            Ok(response)
        }
        None => Ok(link_page(&app, &visit, &text, &Fields::default()).await?.into_response()),
    }
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
