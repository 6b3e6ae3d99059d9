//! The keys of the site: how they are come by, the recovery sheet, the last drill, and what each loss means. No secrets.

mod sheet;

use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use jalon_access::Act;
use jalon_record::id::Instant;
use jalon_record::split::SheetName;
use jalon_store::keys::KeyState;
use jalon_store::keys::slots::Ways;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::frame::{Frame, crumbs};
use crate::session::{Visit, Visitor};
use jalon_language::Language;

/// A drill is due every quarter, in microseconds.
const DUE: i64 = 92 * 86_400 * 1_000_000;

/// What can be lost, and what follows: the keys of the words.
const LOSSES: [&str; 6] =
    ["keys-loss-file", "keys-loss-passphrase", "keys-loss-machine", "keys-loss-sheet", "keys-loss-all", "keys-loss-stolen"];

pub(crate) use sheet::Sheets;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/trust/keys", get(show))
        .route("/trust/keys/sheet", get(sheet::show).post(sheet::make))
        .route("/trust/keys/sheet/done", post(sheet::done))
        .route("/trust/keys/sheet/{part}", get(sheet::part))
}

async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Keys)?;
    let (ways, state) = app.ask(|app| Ok::<_, Fault>((app.store().folder().ways()?, app.store().key_state()?))).await?;
    let language = visit.language;
    let frame = Frame::bare(&visit, &language.say("keys-title"));
    Ok(frame.page(html! {
        (crumbs(language, &[("/trust", "trust-title")], &language.say("keys-title")))
        header.page-head { h1 { (language.say("keys-title")) } p.lead { (language.say("keys-lead")) } }
        (warnings(language, &ways, &state))
        (standing(language, &ways, &state))
        p.actions { a.button.button--quiet href=(sheet::PATH) { (language.say("keys-make")) } }
        section aria-labelledby="losses" {
            h2 #losses { (language.say("keys-losses")) }
            dl.envelope {
                @for loss in LOSSES { div {
                    dt { (language.say(loss)) }
                    dd { (language.say(&format!("{loss}-means"))) }
                } }
            }
        }
        section aria-labelledby="how" {
            h2 #how { (language.say("keys-how")) }
            p { (language.say("keys-how-why")) }
            dl.envelope {
                @for (command, key) in COMMANDS { div { dt { code { (command) } } dd { (language.say(key)) } } }
            }
        }
    }))
}

const COMMANDS: [(&str, &str); 6] = [
    ("jalon key sheet", "cli-key-sheet"),
    ("jalon key drill", "cli-key-drill"),
    ("jalon key add-passphrase", "cli-key-add"),
    ("jalon key remove plain", "cli-key-remove"),
    ("jalon key rotate", "cli-key-rotate"),
    ("jalon key recover", "cli-key-recover"),
];

fn warnings(language: Language, ways: &Ways, state: &KeyState) -> Markup {
    let overdue = |since: Instant| clock::now().micros() - since.micros() > DUE;
    let drill = match (state.sheet, state.drilled_at) {
        (None, _) => Some("keys-no-sheet"),
        (Some(_), Some(drilled)) if !overdue(drilled) => None,
        (Some((_, made)), None) if !overdue(made) => None,
        (Some(_), _) => Some("keys-drill-due"),
    };
    let backup = (drill.is_none() && state.drilled_at.is_some() && !state.drilled_backup).then_some("keys-drill-no-backup");
    let plain = ways.plain.then_some("keys-plain");
    html! {
        @for key in drill.into_iter().chain(backup).chain(plain) {
            div.notice.notice--warning { p { (language.say(key)) } }
        }
    }
}

fn standing(language: Language, ways: &Ways, state: &KeyState) -> Markup {
    let when = |instant: Instant| language.instant(instant.micros(), None);
    let mut opened = Vec::new();
    if ways.plain {
        opened.push(language.say("keys-way-plain"));
    }
    if ways.credential {
        opened.push(language.say("keys-way-credential"));
    }
    if !ways.passphrases.is_empty() {
        opened.push(language.say_with("keys-way-passphrases", &[("n", ways.passphrases.len().into())]));
    }
    let never = || language.say("keys-never");
    html! {
        section aria-labelledby="standing" {
            h2 #standing { (language.say("keys-standing")) }
            dl.envelope {
                div { dt { (language.say("keys-ways")) } dd { @for way in &opened { p { (way) } } } }
                div { dt { (language.say("keys-since")) } dd { (when(state.since)) } }
                div { dt { (language.say("keys-sheet")) } dd {
                    @match state.sheet {
                        Some((name, made)) => { (when(made)) " · " code { (named(name)) } }
                        None => (never()),
                    }
                } }
                div { dt { (language.say("keys-drilled")) } dd {
                    @match state.drilled_at {
                        Some(drilled) => {
                            p { (ago(language, drilled)) " · " (when(drilled)) }
                            p { (language.say(if state.drilled_backup { "keys-drilled-backup" } else { "keys-drilled-no-backup" })) }
                        }
                        None => (never()),
                    }
                } }
            }
        }
    }
}

/// How many days ago.
fn ago(language: Language, at: Instant) -> String {
    let days = clock::now().micros().saturating_sub(at.micros()).max(0) / 86_400_000_000;
    language.say_with("keys-ago-days", &[("n", days.into())])
}

/// The name of a sheet, as it stands on its parts.
fn named(name: SheetName) -> String {
    format!("{:08x}", u32::from_be_bytes(name))
}
