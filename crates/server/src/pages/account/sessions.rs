//! Ending sessions, one's own; what to do when a device is lost.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Redirect;
use jalon_store::accounts::SessionId;
use maud::{Markup, html};

use super::passkeys::named;
use super::{HERE, may_change_ways_in};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::frame::{Frame, crumbs, token};
use crate::session::{self, Visit, Visitor};

pub(super) async fn end(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { visitor, fields }: Filled,
) -> Result<Redirect, Fault> {
    let (member, asking) = (visitor.member.id, session::token(&headers, &app));
    let which = fields.text("session").to_owned();
    let one = SessionId::from_text(&which);
    if one.is_none() && which != "others" {
        return Err(Fault::BadRequest("session"));
    }
    app.ask(move |app| match one {
        Some(one) => app.store().end_session_named(member, &one),
        None => app.store().end_other_sessions(member, asking.as_ref()).map(drop),
    })
    .await?;
    Ok(Redirect::to(HERE))
}

pub(super) async fn show_lost(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    let member = visitor.member.id;
    let passkeys = app.ask(move |app| app.store().passkeys(member)).await?;
    let language = visit.language;
    let content = html! {
        (crumbs(language, &[("/account", "account-title")], &language.say("lost-title")))
        header.page-head { h1 { (language.say("lost-title")) } p.lead { (language.say("lost-lead")) } }
        h2 { (language.say("lost-what")) }
        ul {
            @for key in ["lost-sessions", "lost-calendars", "lost-links", "lost-words"] { li { (language.say(key)) } }
        }
        p { (language.say("phones-lost-here")) " " a href="/account/phones" { (language.say("phones-own-go")) } }
        form.form method="post" action="/account/lost" {
            (token(Some(&visitor)))
            @if !passkeys.is_empty() || visitor.secured.second_factor {
                fieldset.group {
                    legend { (language.say("lost-on-it")) }
                    p.hint { (language.say("lost-on-it-hint")) }
                    div.choices {
                        @for kept in &passkeys {
                            label.choice {
                                input type="checkbox" name="passkey" value=(hex::encode(kept.id));
                                span.choice-body { (language.say_with("lost-passkey", &[("name", kept.name.as_str().into())])) }
                            }
                        }
                        @if visitor.secured.second_factor {
                            label.choice {
                                input type="checkbox" name="app" value="yes";
                                span.choice-body { (language.say("app-title")) }
                            }
                        }
                    }
                }
            }
            p.actions {
                button.button.button--danger { (language.say("lost-do")) }
                a.button.button--quiet href=(HERE) { (language.say("account-back")) }
            }
        }
        p.source { (language.say("lost-others")) }
    };
    Ok(Frame::bare(&visit, &language.say("lost-title")).page(content))
}

/// Ending is never held up; what weakens the account is, by a moment of showing who one is.
pub(super) async fn lost(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, fields }: Filled,
) -> Result<Markup, Fault> {
    let (member, asking) = (visitor.member.id, session::token(&headers, &app));
    let passkeys: Vec<[u8; 16]> = fields.all("passkey").filter_map(named).collect();
    let without_app = fields.text("app") == "yes";
    app.ask(move |app| app.store().lost_device(member, asking.as_ref())).await?;
    if !passkeys.is_empty() || without_app {
        may_change_ways_in(&visitor, "/account/lost")?;
        app.ask(move |app| {
            for passkey in passkeys {
                app.store().remove_passkey(member, passkey)?;
            }
            if without_app {
                app.store().remove_second_factor(member)?;
            }
            Ok::<_, Fault>(())
        })
        .await?;
    }
    let language = visit.language;
    let content = html! {
        header.page-head { h1 { (language.say("lost-done")) } p.lead { (language.say("lost-done-lead")) } }
        ul { @for key in ["lost-next-passphrase", "lost-next-codes", "lost-next-tell"] { li { (language.say(key)) } } }
        p.actions { a.button href=(HERE) { (language.say("account-title")) } }
    };
    Ok(Frame::bare(&visit, &language.say("lost-done")).page(content))
}
