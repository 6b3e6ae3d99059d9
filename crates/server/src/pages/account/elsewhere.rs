//! Letting an account that the clinic has already open this one.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Redirect, Response};
use maud::{Markup, html};

use super::prove::Next;
use super::{HERE, may_change_ways_in};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::openid::Purpose;
use crate::pages::frame::token;
use crate::pages::sign_in::{elsewhere, own_path};
use crate::session::Visitor;

/// What the page of one's access says about it.
pub(super) fn item(visitor: &Visitor) -> Markup {
    let language = visitor.language;
    html! {
        li {
            h3 { (language.say("elsewhere-title")) }
            @if visitor.secured.elsewhere {
                p { (language.say("elsewhere-set")) }
                form method="post" action="/account/elsewhere" {
                    (token(Some(visitor)))
                    p.actions { button.button.button--quiet { (language.say("elsewhere-remove")) } }
                }
            } @else {
                p.soft { (language.say("elsewhere-what")) }
                p.actions { a.button.button--quiet href="/account/elsewhere" { (language.say("elsewhere-add")) } }
            }
        }
    }
}

pub(super) async fn connect(State(app): State<App>, headers: HeaderMap, visitor: Visitor) -> Result<Response, Fault> {
    may_change_ways_in(&visitor, HERE)?;
    elsewhere::send(&app, &headers, Purpose::Connect(visitor.member.id), HERE).await
}

pub(super) async fn disconnect(State(app): State<App>, Filled { visitor, .. }: Filled) -> Result<Redirect, Fault> {
    may_change_ways_in(&visitor, HERE)?;
    app.ask(move |app| app.store().disconnect_elsewhere(visitor.member.id)).await?;
    Ok(Redirect::to(HERE))
}

pub(super) async fn prove(
    State(app): State<App>,
    headers: HeaderMap,
    visitor: Visitor,
    Query(next): Query<Next>,
) -> Result<Response, Fault> {
    elsewhere::send(&app, &headers, Purpose::Prove(visitor.member.id), own_path(&next.next)).await
}
