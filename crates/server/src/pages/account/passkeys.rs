//! Making and removing passkeys.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_store::accounts::KeptPasskey;
use maud::{Markup, html};
use serde_json::{Value, json};

use super::{HERE, at, device, may_change_ways_in};
use crate::app::App;
use crate::factors::passkey::Place;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, Frame, crumbs, token};
use crate::pages::sign_in::{self, passkey};
use crate::session::{Visit, Visitor};

const PATH: &str = "/account/passkeys";
/// The longest name of a passkey, in characters.
const LONGEST: usize = 80;

/// The passkeys there are, each with a way to remove it.
pub(super) fn list(visitor: &Visitor, passkeys: &[KeptPasskey]) -> Markup {
    let language = visitor.language;
    html! {
        @if passkeys.is_empty() { p { (language.say("passkeys-none")) } }
        ul.passkeys {
            @for kept in passkeys {
                li {
                    p {
                        strong { (kept.name) } br;
                        (language.say_with("passkeys-since", &[("date", at(language, kept.created).into())])) " "
                        @if let Some(used) = kept.used { (language.say_with("passkeys-used", &[("date", at(language, used).into())])) }
                        @else { (language.say("passkeys-unused")) }
                    }
                    form method="post" action="/account/passkeys/remove" {
                        (token(Some(visitor)))
                        button.button.button--quiet name="passkey" value=(hex::encode(kept.id))
                            aria-label=(language.say_with("passkeys-remove-named", &[("name", kept.name.as_str().into())])) {
                            (language.say("passkeys-remove"))
                        }
                    }
                }
            }
        }
    }
}

pub(super) async fn show(State(app): State<App>, headers: HeaderMap, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    Place::of(&app, &headers).ok_or(Fault::NotFound)?;
    let called = device(visit.language, &sign_in::arrival(&headers, "passkey").browser);
    let fields = Fields::of(vec![("name".into(), called)]);
    Ok(page(&visit, &visitor, &fields))
}

fn page(visit: &Visit, visitor: &Visitor, fields: &Fields) -> Markup {
    let language = visit.language;
    let name = Field { name: "name", label: "passkeys-name", hint: "passkeys-name-hint", optional: false };
    let form = passkey::Form {
        action: PATH,
        act: "create",
        button: "passkeys-make",
        without: "passkeys-without",
        fields: html! { (token(Some(visitor))) (name.line(language, fields)) },
    };
    let content = html! {
        (crumbs(language, &[("/account", "account-title")], &language.say("passkeys-add")))
        header.page-head { h1 { (language.say("passkeys-add")) } p.lead { (language.say("passkeys-lead")) } }
        @if let Some(problem) = fields.problem_of("credential") {
            div.errors role="alert" tabindex="-1" { p { (language.say(problem.code)) } }
        }
        (form.markup(language))
        p { a href=(HERE) { (language.say("account-back")) } }
    };
    Frame::bare(visit, &language.say("passkeys-add")).page(content)
}

pub(super) async fn begin(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { visitor, .. }: Filled,
) -> Result<Json<Value>, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    let place = Place::of(&app, &headers).ok_or(Fault::NotFound)?;
    let member = visitor.member.id;
    let known = app.ask(move |app| app.store().passkeys(member)).await?;
    let (question, state) = place.begin(&visitor.member, &known)?;
    let waiting = app.factors().registering.put((member, state))?;
    Ok(Json(json!({ "waiting": waiting, "question": question })))
}

pub(super) async fn make(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    let place = Place::of(&app, &headers).ok_or(Fault::NotFound)?;
    let member = visitor.member.id;
    let state = app.factors().registering.take(fields.text("waiting")).filter(|(whose, _)| *whose == member);
    let made = state.and_then(|(_, state)| place.made(fields.text("credential"), &state));
    let name: String = fields.text("name").chars().take(LONGEST).collect();
    let name = if name.is_empty() { device(visit.language, "unknown") } else { name };
    let kept = match made {
        Some((credential, key)) => app.ask(move |app| app.store().add_passkey(member, &credential, &name, &key)).await?,
        None => false,
    };
    if kept {
        let to = if visitor.secured.is_enough() { HERE } else { "/account/set-up" };
        return Ok(Redirect::to(to).into_response());
    }
    fields.problem::<()>("credential", "passkey-failed");
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&visit, &visitor, &fields)).into_response())
}

pub(super) async fn remove(State(app): State<App>, Filled { visitor, fields }: Filled) -> Result<Redirect, Fault> {
    may_change_ways_in(&visitor, HERE)?;
    let id = named(fields.text("passkey")).ok_or(Fault::BadRequest("passkey"))?;
    app.ask(move |app| app.store().remove_passkey(visitor.member.id, id)).await?;
    Ok(Redirect::to(HERE))
}

/// The name of a passkey, as forms carry it.
pub(super) fn named(text: &str) -> Option<[u8; 16]> {
    hex::decode(text).ok()?.try_into().ok()
}
