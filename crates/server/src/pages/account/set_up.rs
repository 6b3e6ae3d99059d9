//! Securing an account, after the first time in: a passkey, or a passphrase with a second thing.

use axum::extract::State;
use axum::http::HeaderMap;
use maud::{Markup, html};

use super::day;
use crate::app::App;
use crate::factors::passkey::Place;
use crate::fault::Fault;
use crate::pages::frame::Frame;
use crate::session::{Visit, Visitor};

pub(super) async fn show(State(app): State<App>, headers: HeaderMap, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    let language = visit.language;
    let say = |key: &str| language.say(key);
    let can_have_passkeys = Place::of(&app, &headers).is_some();
    let secured = visitor.secured;
    let is_over = visitor.must_set_up();
    let content = html! {
        header.page-head { h1 { (say("set-up-title")) } p.lead { (say("set-up-lead")) } }
        @if secured.is_enough() {
            div.notice.notice--success role="status" { p { (say("account-secured")) } }
            p { (say("set-up-codes")) }
            p.actions {
                a.button href="/account/codes" { (say("codes-make")) }
                a.button.button--quiet href="/" { (say("go-home")) }
            }
        } @else {
            @if is_over { div.notice.notice--warning { p { (say("set-up-over")) } } }
            ul.ways {
                li {
                    h2 { (say("set-up-passkey")) }
                    p { (say("passkeys-what")) }
                    @if can_have_passkeys {
                        p.actions { a.button href="/account/passkeys" { (say("passkeys-add")) } }
                    } @else { p { (say("passkeys-not-here")) } }
                }
                li {
                    h2 { (say("set-up-two")) }
                    ol {
                        li {
                            (say("sign-in-passphrase")) " "
                            @if secured.passphrase { span.badge.is-done { (say("set-up-done")) } }
                            @else { a href="/account/passphrase" { (say("passphrase-choose")) } }
                        }
                        li {
                            (say("app-title")) " "
                            @if secured.second_factor { span.badge.is-done { (say("set-up-done")) } }
                            @else { a href="/account/second" { (say("app-add")) } }
                        }
                    }
                }
            }
            @if !is_over {
                p.actions { a.button.button--quiet href="/" { (say("set-up-later")) } }
                @if let Some(by) = visitor.set_up_by.filter(|_| !visitor.is_demo) {
                    p.source { (language.say_with("account-until", &[("date", day(language, by).into())])) }
                }
            }
        }
    };
    Ok(Frame::bare(&visit, &say("set-up-title")).page_with("account", content))
}
