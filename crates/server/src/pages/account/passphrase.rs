//! Another passphrase, or a first one. Every other session ends by it.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{HERE, may_change_ways_in};
use crate::app::App;
use crate::factors::passphrase;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Frame, crumbs, problems, token};
use crate::pages::sign_in;
use crate::session::{self, Visit, Visitor};

const PATH: &str = "/account/passphrase";

pub(super) async fn show(visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    Ok(page(&visit, &visitor, &Fields::default()))
}

fn page(visit: &Visit, visitor: &Visitor, fields: &Fields) -> Markup {
    let language = visit.language;
    let labels = |field: &str| language.say(if field == "again" { "link-again" } else { "link-passphrase" });
    let title = language.say(if visitor.secured.passphrase { "passphrase-change" } else { "passphrase-choose" });
    let content = html! {
        (crumbs(language, &[("/account", "account-title")], &title))
        header.page-head { h1 { (title) } p.lead { (language.say("passphrase-lead")) } }
        (problems(language, fields, &labels))
        form.form method="post" action=(PATH) {
            (token(Some(visitor)))
            @for (name, key) in [("passphrase", "link-passphrase"), ("again", "link-again")] {
                @let problem = fields.problem_of(name);
                div.field .has-error[problem.is_some()] {
                    label for=(name) { (language.say(key)) }
                    @if name == "passphrase" { p.hint #passphrase-hint { (language.say("passphrase-hint")) } }
                    @if let Some(problem) = problem { p.field-error { (language.say(problem.code)) } }
                    input id=(name) name=(name) type="password" autocomplete="new-password" required
                        aria-describedby=[(name == "passphrase").then_some("passphrase-hint")];
                }
            }
            p.actions {
                button.button { (language.say("passphrase-keep")) }
                a.button.button--quiet href=(HERE) { (language.say("account-back")) }
            }
        }
    };
    Frame::bare(visit, &title).page(content)
}

pub(super) async fn change(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    may_change_ways_in(&visitor, PATH)?;
    let chosen = fields.text("passphrase").to_owned();
    let (asked, member) = (chosen.clone(), visitor.member.id);
    // Nobody's login name is a passphrase.
    let is_login = app.ask(move |app| app.store().member_by_login(&asked)).await?.is_some();
    match passphrase::problem(&chosen, &[&visitor.member.name]) {
        Some(problem) => fields.problem::<()>("passphrase", problem),
        None if is_login => fields.problem("passphrase", "problem-passphrase-common"),
        None if chosen != fields.text("again") => fields.problem("again", "problem-passphrase-differs"),
        None => None,
    };
    if !fields.problems().is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&visit, &visitor, &fields)).into_response());
    }
    let hashed = app.hash(chosen.clone()).await?;
    let arrival = sign_in::arrival(&headers, "passphrase");
    let token = app
        .ask(move |app| {
            app.store().set_passphrase(member, &hashed)?;
            app.store().begin_session_from(member, &arrival)
        })
        .await?;
    app.unlocked().keep(&token, app.relock(member, visitor.own.clone(), chosen).await?);
    let mut response = Redirect::to(if visitor.secured.is_enough() { HERE } else { "/account/set-up" }).into_response();
    session::set_session(response.headers_mut(), &app, &token);
    Ok(response)
}
