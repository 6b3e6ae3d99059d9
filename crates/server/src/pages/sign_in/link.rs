//! The link that works once: handed over by someone who knows the person, it opens the account whatever else secures it.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::{arrival, sheet};
use crate::app::App;
use crate::factors::passphrase;
use crate::fault::Fault;
use crate::form::{Fields, Open};
use crate::pages::frame::problems;
use crate::session::{self, Visit};

pub(super) async fn show(State(app): State<App>, visit: Visit, Path(text): Path<String>) -> Result<Markup, Fault> {
    page(&app, &visit, &text, &Fields::default()).await
}

async fn page(app: &App, visit: &Visit, text: &str, fields: &Fields) -> Result<Markup, Fault> {
    let language = visit.language;
    let owner = match Token::from_text(text) {
        Some(token) => app.ask(move |app| app.store().link_owner(&token)).await?,
        None => None,
    };
    let Some(owner) = owner else {
        let spent = html! {
            h1 { (language.say("link-spent")) }
            p { (language.say("link-spent-next")) }
            p.actions { a.button href="/sign-in" { (language.say("sign-in-title")) } }
        };
        return Ok(sheet(visit, &language.say("link-spent"), spent));
    };
    let labels = |field: &str| language.say(if field == "again" { "link-again" } else { "link-passphrase" });
    let hint = if owner.passphrase.is_some() { "link-hint-change" } else { "link-hint-choose" };
    Ok(sheet(
        visit,
        &language.say("link-title"),
        html! {
            h1 { (language.say_with("link-welcome", &[("name", owner.name.as_str().into())])) }
            (problems(language, fields, &labels))
            form.form method="post" action={ "/link/" (text) } {
                p.actions { button.button.button--big { (language.say("link-enter")) } }
                details.more open[!fields.problems().is_empty()] {
                    summary { (language.say("link-choose")) }
                    p.hint #passphrase-hint { (language.say(hint)) }
                    @if owner.passphrase.is_some() { p.hint { (language.say("link-journal")) } }
                    div.field .has-error[fields.problem_of("passphrase").is_some()] {
                        label for="passphrase" { (language.say("link-passphrase")) }
                        input #passphrase name="passphrase" type="password" autocomplete="new-password" aria-describedby="passphrase-hint";
                    }
                    div.field .has-error[fields.problem_of("again").is_some()] {
                        label for="again" { (language.say("link-again")) }
                        input #again name="again" type="password" autocomplete="new-password";
                    }
                }
            }
            p.source { (language.say("link-once")) }
        },
    ))
}

pub(super) async fn follow(
    State(app): State<App>,
    headers: HeaderMap,
    Path(text): Path<String>,
    Open { visit, mut fields }: Open,
) -> Result<Response, Fault> {
    let chosen = fields.text("passphrase").to_owned();
    let token = Token::from_text(&text);
    let owner = match token.clone() {
        Some(token) => app.ask(move |app| app.store().link_owner(&token)).await?,
        None => None,
    };
    if !chosen.is_empty() {
        let name = owner.as_ref().map_or("", |owner| owner.name.as_str());
        if let Some(problem) = passphrase::problem(&chosen, &[name]) {
            fields.problem::<()>("passphrase", problem);
        } else if chosen != fields.text("again") {
            fields.problem::<()>("again", "problem-passphrase-differs");
        }
    }
    if !fields.problems().is_empty() || token.is_none() {
        let page = page(&app, &visit, &text, &fields).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hashed = if chosen.is_empty() { None } else { Some(app.hash(chosen.clone()).await?) };
    let arrival = arrival(&headers, "link");
    let begun = app
        .ask(move |app| {
            let (Some(token), Some(owner)) = (token, owner) else { return Ok(None) };
            if !app.store().use_link(&token)? {
                return Ok(None);
            }
            if let Some(hashed) = hashed {
                app.store().set_passphrase(owner.id, &hashed)?;
            }
            let token = app.store().begin_session_from(owner.id, &arrival)?;
            Ok::<_, Fault>(Some((owner.id, token, app.store().secured(owner.id)?)))
        })
        .await?;
    match begun {
        Some((owner, token, secured)) => {
            if !chosen.is_empty() {
                app.unlocked().keep(&token, app.unlock_or_make(owner, chosen).await?);
            }
            let to = if secured.is_enough() || app.options().demo { "/" } else { "/account/set-up" };
            let mut response = axum::response::Redirect::to(to).into_response();
            session::set_session(response.headers_mut(), &app, &token);
            Ok(response)
        }
        None => Ok(page(&app, &visit, &text, &Fields::default()).await?.into_response()),
    }
}
