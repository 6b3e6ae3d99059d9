//! Showing again who one is, before something weighty: by any one thing that the account has.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde_json::Value;

use crate::app::App;
use crate::factors::passkey::{Place, Purpose};
use crate::factors::{self, passphrase};
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::leaving;
use crate::pages::encode;
use crate::pages::frame::{Frame, token};
use crate::pages::sign_in::{own_path, passkey};
use crate::session::{self, FRESH, Visit, Visitor};

const PATH: &str = "/account/prove";

#[derive(serde::Deserialize)]
pub(super) struct Next {
    #[serde(default)]
    pub next: String,
}

pub(super) async fn show(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    visitor: Visitor,
    Query(next): Query<Next>,
) -> Response {
    let next_page = own_path(&next.next);
    if visitor.is_demo {
        return Redirect::to(next_page).into_response();
    }
    if leaving::leads_out(next_page) && visitor.fresh(FRESH) {
        return ready(&visit, next_page).into_response();
    }
    let fields = Fields::of(vec![("next".into(), next.next)]);
    page(&app, &headers, &visit, &visitor, &fields).into_response()
}

/// A file leaves the page where it is: the way to it, and the way back.
fn ready(visit: &Visit, next: &str) -> Markup {
    let language = visit.language;
    Frame::bare(visit, &language.say("prove-ready-title")).page(html! {
        header.page-head { h1 { (language.say("prove-ready-title")) } p.lead { (language.say("prove-ready-lead")) } }
        p.actions {
            a.button href=(next) { (language.say("prove-ready-take")) }
            a.button.button--quiet href=(leaving::comes_from(next)) { (language.say("prove-ready-back")) }
        }
    })
}

fn page(app: &App, headers: &HeaderMap, visit: &Visit, visitor: &Visitor, fields: &Fields) -> Markup {
    let language = visit.language;
    let secured = visitor.secured;
    let hidden = html! { (token(Some(visitor))) input type="hidden" name="next" value=(own_path(fields.text("next"))); };
    let form = passkey::Form {
        action: "/account/prove/passkey",
        act: "get",
        button: "prove-by-passkey",
        without: "",
        fields: html! { (hidden) },
    };
    let content = html! {
        header.page-head { h1 { (language.say("prove-title")) } p.lead { (language.say("prove-lead")) } }
        @if let Some(problem) = fields.problem_of("passphrase") {
            div.errors role="alert" tabindex="-1" { p { (language.say(problem.code)) } }
        }
        @if !secured.can_prove() {
            p { (language.say("prove-nothing")) }
            p.actions { a.button href="/account/set-up" { (language.say("set-up-go")) } }
        }
        @if secured.passkeys > 0 && Place::of(app, headers).is_some() { (form.markup(language)) }
        @if secured.passphrase {
            form.form method="post" action=(PATH) {
                (hidden)
                div.field {
                    label for="passphrase" { (language.say("sign-in-passphrase")) }
                    input #passphrase name="passphrase" type="password" autocomplete="current-password" required;
                }
                p.actions { button.button { (language.say("prove-go")) } }
            }
        }
        @if secured.elsewhere && app.openid().is_some() {
            p.actions { a.button.button--quiet href={ "/account/prove/elsewhere?next=" (encode(own_path(fields.text("next")))) } { (language.say("elsewhere-prove")) } }
        }
        @if secured.second_factor {
            form.form method="post" action=(PATH) {
                (hidden)
                div.field.field--short {
                    label for="code" { (language.say("app-code")) }
                    input #code name="code" inputmode="numeric" autocomplete="one-time-code" required;
                }
                p.actions { button.button.button--quiet { (language.say("prove-go")) } }
            }
        }
    };
    Frame::bare(visit, &language.say("prove-title")).page(content)
}

pub(super) async fn answer(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    let member = visitor.member.id;
    let fits = if fields.text("code").is_empty() {
        let name = format!("prove {member}");
        tokio::time::sleep(app.failures().wait(&name)).await;
        let typed: String = fields.text("passphrase").chars().take(passphrase::LONGEST).collect();
        let fits = app.fits(Some(&visitor.member), typed).await?;
        if fits {
            app.failures().succeeded(&name)
        } else {
            app.failures().failed(&name)
        }
        fits
    } else {
        factors::check_code(&app, member, fields.text("code")).await? == factors::Code::Fits
    };
    if fits {
        return proved(&app, &headers, fields.text("next")).await;
    }
    fields.problem::<()>("passphrase", "prove-wrong");
    let page = page(&app, &headers, &visit, &visitor, &fields);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

pub(super) async fn begin(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { visitor, .. }: Filled,
) -> Result<Json<Value>, Fault> {
    passkey::ask(&app, &headers, Purpose::Prove(visitor.member.id))
}

pub(super) async fn answer_by_passkey(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    let place = Place::of(&app, &headers).ok_or(Fault::NotFound)?;
    let asked = app.factors().asked.take(fields.text("waiting"));
    let (credential, member) = (fields.text("credential").to_owned(), visitor.member.id);
    let shown = app
        .ask(move |app| match asked {
            Some(asked) => place.answered(app, &credential, asked, Purpose::Prove(member)),
            None => Ok(None),
        })
        .await?;
    if shown.is_some() {
        return proved(&app, &headers, fields.text("next")).await;
    }
    fields.problem::<()>("passphrase", "prove-wrong");
    let page = page(&app, &headers, &visit, &visitor, &fields);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Notes it, changes the token, and goes back to what was about to be done; to a file, by a page that leads there.
pub(in crate::pages) async fn proved(app: &App, headers: &HeaderMap, next: &str) -> Result<Response, Fault> {
    let token = session::token(headers, app).ok_or(Fault::Forged)?;
    let fresh = app.ask(move |app| app.store().prove_session(&token)).await?.ok_or(Fault::Forged)?;
    let next = own_path(next);
    let to = if leaving::leads_out(next) { format!("{PATH}?next={}", encode(next)) } else { next.to_owned() };
    let mut response = Redirect::to(&to).into_response();
    session::set_session(response.headers_mut(), app, &fresh);
    Ok(response)
}
