//! To the clinic's own accounts and back. The state that comes back must be that of the browser which was sent.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_language::Language;
use maud::{Markup, html};
use subtle::ConstantTimeEq;

use super::{Next, come_in, own_path, refused};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::openid::{BACK, Purpose};
use crate::session::{self, Visit};

const COOKIE: &str = "jalon_elsewhere";

/// To come in by the clinic's account, where there is such a thing.
pub(super) fn way_in(app: &App, language: Language, next: &str) -> Markup {
    html! {
        @if app.openid().is_some() {
            p.actions { a.button.button--quiet href={ "/sign-in/elsewhere?next=" (crate::pages::encode(own_path(next))) } { (language.say("elsewhere-enter")) } }
        }
    }
}

pub(super) async fn go(State(app): State<App>, headers: HeaderMap, Query(next): Query<Next>) -> Result<Response, Fault> {
    send(&app, &headers, Purpose::SignIn, own_path(&next.next)).await
}

/// Sends a browser to the provider.
pub(in crate::pages) async fn send(app: &App, headers: &HeaderMap, purpose: Purpose, next: &str) -> Result<Response, Fault> {
    let address = app.address(headers).ok_or(Fault::BadRequest("host"))?;
    let next = next.to_owned();
    let (to, state) = app.ask(move |app| app.openid().ok_or(Fault::NotFound)?.send(app, purpose, next, &address)).await?;
    let mut response = Redirect::to(&to).into_response();
    let secure = if app.options().https { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={state}; Path={BACK}; HttpOnly; SameSite=Lax; Max-Age=300{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

#[derive(serde::Deserialize)]
pub(super) struct Answer {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
}

pub(super) async fn back(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Query(answer): Query<Answer>,
) -> Result<Response, Fault> {
    app.openid().ok_or(Fault::NotFound)?;
    let sent_here =
        session::cookie(&headers, COOKIE).is_some_and(|known| bool::from(known.as_bytes().ct_eq(answer.state.as_bytes())));
    let sent = app.factors().elsewhere.take(&answer.state).filter(|_| sent_here);
    let me = visit.visitor.as_ref().map(|visitor| visitor.member.id);
    let outcome = match sent {
        Some(sent) => {
            let (purpose, next) = (sent.purpose, sent.next.clone());
            let outcome = app.ask(move |app| arrive(app, me, purpose, sent, &answer.code)).await?;
            outcome.map(|member| (purpose, next, member))
        }
        None => None,
    };
    match outcome {
        Some((Purpose::SignIn, next, member)) => come_in(&app, &headers, member, "elsewhere", &next, None).await,
        Some((Purpose::Connect(_), next, _)) => Ok(Redirect::to(own_path(&next)).into_response()),
        Some((Purpose::Prove(_), next, _)) => crate::pages::account::proved(&app, &headers, &next).await,
        None if visit.visitor.is_some() => Err(Fault::Elsewhere),
        None => Ok(refused(&app, &headers, &visit, &mut Fields::default(), "elsewhere-unknown")),
    }
}

/// The member for whom someone came back with what they were sent for.
fn arrive(
    app: &App,
    me: Option<jalon_record::id::MemberId>,
    purpose: Purpose,
    sent: crate::openid::Sent,
    code: &str,
) -> Result<Option<jalon_record::id::MemberId>, Fault> {
    let provider = app.openid().ok_or(Fault::NotFound)?;
    let Some(subject) = provider.back(sent, code)? else { return Ok(None) };
    let (store, issuer) = (app.store(), provider.issuer());
    match purpose {
        Purpose::Connect(member) if me == Some(member) => {
            Ok(store.connect_elsewhere(member, issuer, &subject)?.then_some(member))
        }
        Purpose::Connect(_) => Ok(None),
        Purpose::SignIn => Ok(store.member_elsewhere(issuer, &subject)?.map(|member| member.id)),
        Purpose::Prove(member) => {
            let known = store.member_elsewhere(issuer, &subject)?.map(|member| member.id);
            Ok(known.filter(|known| *known == member && me == Some(member)))
        }
    }
}
