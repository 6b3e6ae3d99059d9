//! My access: how I come in, from where I am in, what to do when a device is lost. Everyone has this page.
//!
//! | module | what it holds |
//! |---|---|
//! | this one | the page itself |
//! | `set_up` | securing an account, after the first time in |
//! | `passphrase` | another passphrase |
//! | `passkeys` | making and removing passkeys |
//! | `second` | codes of an authenticator app, recovery codes |
//! | `elsewhere` | an account that the clinic has already |
//! | `sessions` | ending sessions; a lost device |
//! | `phones` | one's own phones, and ending one |
//! | `prove` | showing again who one is |
//!
//! Whoever changes a way in shows first that it is them, unless there is nothing yet to show.

mod elsewhere;
mod passkeys;
mod passphrase;
mod phones;
mod prove;
mod second;
mod sessions;
mod set_up;

use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use jalon_access::Act;
use jalon_language::Language;
use jalon_record::id::Instant;
use jalon_store::accounts::{KeptPasskey, SessionSeen};
use maud::{Markup, html};

use super::frame::{Frame, token};
use crate::app::App;
use crate::factors::{browser, passkey::Place};
use crate::fault::Fault;
use crate::session::{self, Visit, Visitor, must_be_fresh_at};

const HERE: &str = "/account";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/account", get(show))
        .route("/account/set-up", get(set_up::show))
        .route("/account/passphrase", get(passphrase::show).post(passphrase::change))
        .route("/account/passkeys", get(passkeys::show).post(passkeys::make))
        .route("/account/passkeys/begin", post(passkeys::begin))
        .route("/account/passkeys/remove", post(passkeys::remove))
        .route("/account/second", get(second::show).post(second::confirm))
        .route("/account/second/remove", post(second::remove))
        .route("/account/codes", get(second::ask_for_codes).post(second::make_codes))
        .route("/account/sessions", post(sessions::end))
        .route("/account/phones", get(phones::show).post(phones::end))
        .route("/account/lost", get(sessions::show_lost).post(sessions::lost))
        .route("/account/elsewhere", get(elsewhere::connect).post(elsewhere::disconnect))
        .route("/account/prove/elsewhere", get(elsewhere::prove))
        .route("/account/prove", get(prove::show).post(prove::answer))
        .route("/account/prove/passkey", post(prove::answer_by_passkey))
        .route("/account/prove/passkey/begin", post(prove::begin))
}

pub(super) use prove::proved;

/// Refuses a change of the ways in to whoever has not shown lately who they are, where they could.
fn may_change_ways_in(visitor: &Visitor, back: &str) -> Result<(), Fault> {
    if visitor.secured.can_prove() { must_be_fresh_at(visitor, back) } else { Ok(()) }
}

/// What the page shows.
struct Account {
    passkeys: Vec<KeptPasskey>,
    codes: i64,
    sessions: Vec<SessionSeen>,
    can_have_passkeys: bool,
    has_provider: bool,
}

async fn show(State(app): State<App>, headers: HeaderMap, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    let (member, asking) = (visitor.member.id, session::token(&headers, &app));
    let can_have_passkeys = Place::of(&app, &headers).is_some();
    let account = app
        .ask(move |app| {
            let store = app.store();
            Ok::<_, Fault>(Account {
                passkeys: store.passkeys(member)?,
                codes: store.recovery_codes_left(member)?,
                sessions: store.sessions(member, asking.as_ref())?,
                can_have_passkeys,
                has_provider: app.openid().is_some(),
            })
        })
        .await?;
    let language = visit.language;
    let content = html! {
        header.page-head { h1 { (language.say("account-title")) } p.lead { (language.say("account-lead")) } }
        (standing(&visitor))
        (ways_in(&visitor, &account))
        (session_list(&visitor, &account.sessions))
        section aria-labelledby="phones" {
            h2 #phones { (language.say("phones-own-title")) }
            p { (language.say("phones-own-short")) }
            p.actions {
                @if visitor.may(Act::Write) { a.button.button--quiet href="/phone/" { (language.say("shell-go")) } }
                a.button.button--quiet href="/account/phones" { (language.say("phones-own-go")) }
            }
        }
        section aria-labelledby="lost" {
            h2 #lost { (language.say("lost-title")) }
            p { (language.say("lost-short")) }
            p.actions { a.button.button--danger href="/account/lost" { (language.say("lost-go")) } }
        }
    };
    Ok(Frame::bare(&visit, &language.say("account-title")).page_with("account", content))
}

/// Whether the account is secured, and until when that may be put off.
fn standing(visitor: &Visitor) -> Markup {
    let language = visitor.language;
    html! {
        @if visitor.secured.is_enough() {
            div.notice.notice--success { p { (language.say("account-secured")) } }
        } @else {
            div.notice.notice--warning {
                p.notice-title { (language.say("account-open")) }
                @if visitor.is_demo { p { (language.say("account-demo")) } }
                @else if let Some(by) = visitor.set_up_by { p { (language.say_with("account-until", &[("date", day(language, by).into())])) } }
                p.actions { a.button href="/account/set-up" { (language.say("set-up-go")) } }
            }
        }
    }
}

fn ways_in(visitor: &Visitor, account: &Account) -> Markup {
    let language = visitor.language;
    let secured = visitor.secured;
    let say = |key: &str| language.say(key);
    html! {
        section aria-labelledby="ways" {
            h2 #ways { (say("ways-title")) }
            ul.ways {
                li {
                    h3 { (say("passkeys-title")) }
                    p.soft { (say("passkeys-what")) }
                    (passkeys::list(visitor, &account.passkeys))
                    @if account.can_have_passkeys {
                        p.actions { a.button.button--quiet href="/account/passkeys" { (say("passkeys-add")) } }
                    } @else { p { (say("passkeys-not-here")) } }
                }
                li {
                    h3 { (say("sign-in-passphrase")) }
                    p { (say(if secured.passphrase { "passphrase-set" } else { "passphrase-none" })) }
                    p.actions { a.button.button--quiet href="/account/passphrase" { (say(if secured.passphrase { "passphrase-change" } else { "passphrase-choose" })) } }
                }
                li {
                    h3 { (say("app-title")) }
                    p.soft { (say("app-what")) }
                    @if secured.second_factor {
                        p { (say("app-set")) }
                        form method="post" action="/account/second/remove" {
                            (token(Some(visitor)))
                            p.actions { button.button.button--quiet { (say("app-remove")) } }
                        }
                    } @else {
                        p.actions { a.button.button--quiet href="/account/second" { (say("app-add")) } }
                    }
                }
                li {
                    h3 { (say("codes-title")) }
                    p.soft { (say("codes-what")) }
                    p { (language.say_with("codes-left", &[("count", account.codes.into())])) }
                    p.actions { a.button.button--quiet href="/account/codes" { (say("codes-make")) } }
                }
                @if account.has_provider || secured.elsewhere { (elsewhere::item(visitor)) }
            }
        }
    }
}

fn session_list(visitor: &Visitor, sessions: &[SessionSeen]) -> Markup {
    let language = visitor.language;
    html! {
        section aria-labelledby="sessions" {
            h2 #sessions { (language.say("sessions-title")) }
            p.soft { (language.say("sessions-what")) }
            ul.ways {
                @for seen in sessions {
                    li {
                        h3 { (device(language, &seen.browser)) @if seen.is_current { " " span.soft { "(" (language.say("sessions-this")) ")" } } }
                        p { (language.say_with("sessions-since", &[("way", seen.way.as_str().into()), ("date", at(language, seen.began).into())])) }
                        p.soft { (language.say_with("sessions-seen", &[("date", at(language, seen.seen).into())])) }
                        @if !seen.is_current {
                            form method="post" action="/account/sessions" {
                                (token(Some(visitor)))
                                p.actions { button.button.button--quiet name="session" value=(seen.id.to_text()) { (language.say("sessions-end")) } }
                            }
                        }
                    }
                }
            }
            @if sessions.len() > 1 {
                form method="post" action="/account/sessions" {
                    (token(Some(visitor)))
                    p.actions { button.button name="session" value="others" { (language.say("sessions-end-others")) } }
                }
            }
        }
    }
}

/// A sort of browser, in words.
fn device(language: Language, code: &str) -> String {
    match browser::names(code) {
        (Some(browser), Some(system)) => {
            language.say_with("device-both", &[("browser", browser.into()), ("system", system.into())])
        }
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => language.say("device-unknown"),
    }
}

fn at(language: Language, instant: Instant) -> String {
    language.instant(instant.micros(), None)
}

fn day(language: Language, instant: Instant) -> String {
    jiff::Timestamp::from_microsecond(instant.micros()).map_or_else(
        |_| at(language, instant),
        |instant| {
            let zone = jiff::tz::TimeZone::get(jalon_language::DEFAULT_ZONE).unwrap_or(jiff::tz::TimeZone::UTC);
            language.day(jalon_record::edtf::Day::from_civil(instant.to_zoned(zone).date()))
        },
    )
}
