//! What is asked after a passphrase: a code of the authenticator app, or a recovery code. A passkey does as well.

use std::time::Instant;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{come_in, passkey, refused, sheet};
use crate::app::App;
use crate::factors::{self, HalfWay};
use crate::fault::Fault;
use crate::form::Open;
use crate::session::Visit;
use crate::tries::Whence;

/// How often a code may be refused before the passphrase is asked for again.
const TRIES: u8 = 5;

pub(super) fn page(app: &App, headers: &HeaderMap, visit: &Visit, half_way: &str, problem: Option<&str>) -> Markup {
    let language = visit.language;
    sheet(
        visit,
        &language.say("second-title"),
        html! {
            h1 { (language.say("second-title")) }
            @if let Some(problem) = problem {
                div.errors role="alert" tabindex="-1" { p { (language.say(problem)) } }
            }
            form.form method="post" action="/sign-in/second" {
                input type="hidden" name="half_way" value=(half_way);
                div.field {
                    label for="code" { (language.say("second-code")) }
                    p.hint #code-hint { (language.say("second-hint")) }
                    input #code name="code" autocomplete="one-time-code" autocapitalize="characters" required aria-describedby="code-hint";
                }
                p.actions { button.button { (language.say("sign-in-enter")) } }
            }
            (passkey::form_to_come_in(app, headers, language, &html! {}))
            p.source { (language.say("second-lost")) }
        },
    )
}

pub(super) async fn answer(
    State(app): State<App>,
    headers: HeaderMap,
    Whence(origin): Whence,
    Open { visit, mut fields }: Open,
) -> Result<Response, Fault> {
    let Some(half_way) = app.factors().half_way.take(fields.text("half_way")) else {
        return Ok(refused(&app, &headers, &visit, &mut fields, "sign-in-again"));
    };
    let problem = match factors::check_code(&app, half_way.member, fields.text("code")).await? {
        factors::Code::Fits => {
            return come_in(&app, &headers, half_way.member, "passphrase", &half_way.next, Some(half_way.own)).await;
        }
        factors::Code::Wrong => "second-wrong",
        factors::Code::TooMany => "second-too-many",
    };
    app.tries().failed(origin, Instant::now());
    if half_way.refused + 1 >= TRIES {
        return Ok(refused(&app, &headers, &visit, &mut fields, "sign-in-again"));
    }
    let token = app.factors().half_way.put(HalfWay { refused: half_way.refused + 1, ..half_way })?;
    let page = page(&app, &headers, &visit, &token, Some(problem));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
