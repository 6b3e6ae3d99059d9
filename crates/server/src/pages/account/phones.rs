//! One's own phones: what is known of each, and ending one that was lost.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Redirect;
use jalon_access::{Act, may};
use maud::{Markup, html};

use super::HERE;
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::frame::Frame;
use crate::pages::trust::phones::{asked_to_end, ending, one};
use crate::session::{Visit, Visitor};

const PATH: &str = "/account/phones";

pub(super) async fn show(State(app): State<App>, headers: HeaderMap, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    let member = visitor.member.id;
    let address = app.address(&headers).map(|address| format!("{address}/phone/"));
    let (former, active): (Vec<_>, Vec<_>) =
        app.ask(move |app| app.store().phones_of(member)).await?.into_iter().partition(|phone| phone.ended.is_some());
    let language = visit.language;
    let may_join = may(visitor.member.role, Act::Write);
    Ok(Frame::bare(&visit, &language.say("phones-own-title")).page_with(
        "account",
        html! {
            nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
                li { a href=(HERE) { (language.say("account-title")) } }
                li { span aria-current="page" { (language.say("phones-own-title")) } }
            } }
            header.page-head { h1 { (language.say("phones-own-title")) } p.lead { (language.say("phones-own-lead")) } }
            @if active.is_empty() { p.empty { (language.say("phones-own-none")) } }
            ul.ways { @for phone in &active { li { (one(language, phone)) (ending(&visitor, phone, PATH)) } } }
            @if let (true, Some(address)) = (may_join, address) {
                p { (language.say("phones-own-add")) " " a href="/phone/" { (address) } }
            }
            @if !former.is_empty() {
                section aria-labelledby="former" {
                    h2 #former { (language.say("phones-former")) }
                    ul.ways { @for phone in &former { li { (one(language, phone)) } } }
                }
            }
        },
    ))
}

/// Ending is never held up: whoever lost a phone may have nothing else at hand to show who they are.
pub(super) async fn end(State(app): State<App>, filled: Filled) -> Result<Redirect, Fault> {
    let member = filled.visitor.member.id;
    let (device, why) = asked_to_end(&filled)?;
    app.ask(move |app| {
        let is_own = app.store().phones_of(member)?.iter().any(|phone| phone.id == device);
        if is_own { Ok(app.store().end_phone(device, why)?) } else { Err(Fault::NotFound) }
    })
    .await?;
    tracing::info!(%member, %device, why = why.code(), "a phone was ended");
    Ok(Redirect::to(PATH))
}
