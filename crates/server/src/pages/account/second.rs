//! Codes of an authenticator app, and recovery codes.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_report::qr;
use maud::{Markup, html};

use super::{HERE, may_change_ways_in};
use crate::app::App;
use crate::clock;
use crate::factors::totp;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::frame::{Frame, crumbs, token};
use crate::session::{Visit, Visitor};

const PATH: &str = "/account/second";

/// A secret is made for each showing, until a code of one fits.
pub(super) async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Response, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    if visitor.secured.second_factor {
        return Ok(Redirect::to(HERE).into_response());
    }
    let (secret, member) = (totp::new_secret()?, visitor.member.id);
    let kept = secret.clone();
    app.ask(move |app| app.store().begin_second_factor(member, &kept)).await?;
    Ok(page(&visit, &visitor, &secret, false).into_response())
}

fn page(visit: &Visit, visitor: &Visitor, secret: &[u8], is_wrong: bool) -> Markup {
    let language = visit.language;
    let address = totp::address(secret, &visitor.member.name);
    let content = html! {
        (crumbs(language, &[("/account", "account-title")], &language.say("app-add")))
        header.page-head { h1 { (language.say("app-add")) } p.lead { (language.say("app-what")) } }
        @if is_wrong { div.errors role="alert" tabindex="-1" { p { (language.say("app-wrong")) } } }
        ol.stack {
            li { (language.say("app-first")) }
            li {
                (language.say("app-scan"))
                @if let Some(square) = address.as_deref().and_then(|address| qr::svg(address, &language.say("app-square"))) { (square) }
                p { (language.say("app-type")) br; code.secret { (totp::typed(secret)) } }
                @if let Some(address) = &address { p { a href=(address) { (language.say("app-open")) } } }
            }
            li {
                (language.say("app-then"))
                form.form method="post" action=(PATH) {
                    (token(Some(visitor)))
                    div.field.field--short {
                        label for="code" { (language.say("app-code")) }
                        input #code name="code" inputmode="numeric" autocomplete="one-time-code" required;
                    }
                    p.actions {
                        button.button { (language.say("app-confirm")) }
                        a.button.button--quiet href=(HERE) { (language.say("account-back")) }
                    }
                }
            }
        }
    };
    Frame::bare(visit, &language.say("app-add")).page_with("account", content)
}

pub(super) async fn confirm(State(app): State<App>, visit: Visit, Filled { visitor, fields }: Filled) -> Result<Response, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    let (member, typed) = (visitor.member.id, fields.text("code").to_owned());
    let factor = app.ask(move |app| app.store().second_factor(member)).await?;
    let Some(factor) = factor.filter(|factor| !factor.is_confirmed) else { return Ok(Redirect::to(PATH).into_response()) };
    let Some(step) = totp::step(&factor.secret, &typed, clock::seconds()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&visit, &visitor, &factor.secret, true)).into_response());
    };
    let codes = app
        .ask(move |app| {
            app.store().spend_step(member, step)?;
            app.store().confirm_second_factor(member)?;
            app.store().make_recovery_codes(member)
        })
        .await?;
    Ok(sheet_of_codes(&visit, &codes, "app-done").into_response())
}

pub(super) async fn remove(State(app): State<App>, Filled { visitor, .. }: Filled) -> Result<Redirect, Fault> {
    may_change_ways_in(&visitor, HERE)?;
    app.ask(move |app| app.store().remove_second_factor(visitor.member.id)).await?;
    Ok(Redirect::to(HERE))
}

pub(super) async fn ask_for_codes(visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    may_change_ways_in(&visitor, "/account/codes")?;
    let language = visit.language;
    let content = html! {
        (crumbs(language, &[("/account", "account-title")], &language.say("codes-title")))
        header.page-head { h1 { (language.say("codes-title")) } p.lead { (language.say("codes-what")) } }
        p { (language.say("codes-before")) }
        form method="post" action="/account/codes" {
            (token(Some(&visitor)))
            p.actions {
                button.button { (language.say("codes-make")) }
                a.button.button--quiet href=(HERE) { (language.say("account-back")) }
            }
        }
    };
    Ok(Frame::bare(&visit, &language.say("codes-title")).page(content))
}

pub(super) async fn make_codes(State(app): State<App>, visit: Visit, Filled { visitor, .. }: Filled) -> Result<Markup, Fault> {
    may_change_ways_in(&visitor, "/account/codes")?;
    let codes = app.ask(move |app| app.store().make_recovery_codes(visitor.member.id)).await?;
    Ok(sheet_of_codes(&visit, &codes, "codes-made"))
}

/// The codes, shown this once, to be printed or written down.
fn sheet_of_codes(visit: &Visit, codes: &[String], done: &str) -> Markup {
    let language = visit.language;
    let content = html! {
        (crumbs(language, &[("/account", "account-title")], &language.say("codes-title")))
        header.page-head { h1 { (language.say("codes-title")) } p.lead { (language.say(done)) } }
        ol.codes { @for code in codes { li { code { (code) } } } }
        p { (language.say("codes-keep")) }
        p.actions {
            button.button type="button" hidden data-print { (language.say("print")) }
            a.button.button--quiet href=(HERE) { (language.say("codes-kept")) }
        }
    };
    Frame::bare(visit, &language.say("codes-title")).page_with("account", content)
}
