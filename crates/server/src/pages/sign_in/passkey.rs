//! Coming in by a passkey, and the form that asks for one. The form is hidden where there is no script, for then a browser
//! can show none.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_language::Language;
use maud::{Markup, html};
use serde_json::{Value, json};

use super::{come_in, refused};
use crate::app::App;
use crate::factors::passkey::{Place, Purpose};
use crate::fault::Fault;
use crate::form::Open;

/// A form that is answered with a passkey.
pub(in crate::pages) struct Form<'a> {
    /// Where the answer goes; the question comes from below it, at `/begin`.
    pub action: &'a str,
    /// `get` to show one, `create` to make one.
    pub act: &'a str,
    /// The key of the button's words.
    pub button: &'a str,
    /// The key of what is said where the browser cannot do it; empty for nothing.
    pub without: &'a str,
    /// Further fields.
    pub fields: Markup,
}

impl Form<'_> {
    /// The form.
    pub fn markup(&self, language: Language) -> Markup {
        html! {
            form.form.passkey method="post" action=(self.action) data-passkey=(self.act) data-begin={ (self.action) "/begin" } {
                (self.fields)
                input type="hidden" name="waiting";
                input type="hidden" name="credential";
                p.hint data-passkey-none { @if !self.without.is_empty() { (language.say(self.without)) } }
                p.field-error role="alert" hidden data-passkey-failed { (language.say("passkey-failed")) }
                p.actions { button.button hidden data-passkey-button { (language.say(self.button)) } }
            }
        }
    }
}

/// To come in by a passkey, where passkeys can work at all.
pub(super) fn form_to_come_in(app: &App, headers: &HeaderMap, language: Language, fields: &Markup) -> Markup {
    let form =
        Form { action: "/sign-in/passkey", act: "get", button: "sign-in-by-passkey", without: "", fields: html! { (fields) } };
    html! { @if Place::of(app, headers).is_some() { (form.markup(language)) } }
}

pub(super) async fn begin(State(app): State<App>, headers: HeaderMap, _: Open) -> Result<Json<Value>, Fault> {
    ask(&app, &headers, Purpose::SignIn)
}

/// A question for a passkey, as the script awaits it.
pub(in crate::pages) fn ask(app: &App, headers: &HeaderMap, purpose: Purpose) -> Result<Json<Value>, Fault> {
    let place = Place::of(app, headers).ok_or(Fault::NotFound)?;
    let (question, asked) = place.ask(purpose)?;
    let waiting = app.factors().asked.put(asked)?;
    Ok(Json(json!({ "waiting": waiting, "question": question })))
}

pub(super) async fn answer(
    State(app): State<App>,
    headers: HeaderMap,
    Open { visit, mut fields }: Open,
) -> Result<Response, Fault> {
    let place = Place::of(&app, &headers).ok_or(Fault::NotFound)?;
    let asked = app.factors().asked.take(fields.text("waiting"));
    let credential = fields.text("credential").to_owned();
    let member = app
        .ask(move |app| match asked {
            Some(asked) => place.answered(app, &credential, asked, Purpose::SignIn),
            None => Ok(None),
        })
        .await?;
    match member {
        Some(member) => come_in(&app, &headers, member, "passkey", fields.text("next"), None).await,
        None => Ok(refused(&app, &headers, &visit, &mut fields, "sign-in-passkey-wrong")),
    }
}
