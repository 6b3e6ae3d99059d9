//! The keys of the site: how they are come by, the recovery sheet, the last drill, and what each loss means. No secrets.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use jalon_access::Act;
use jalon_record::id::Instant;
use jalon_store::keys::KeyState;
use jalon_store::keys::slots::Ways;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::frame::Frame;
use crate::session::{Visit, Visitor};
use jalon_language::Language;

/// A drill is due every quarter, in microseconds.
const DUE: i64 = 92 * 86_400 * 1_000_000;

/// What can be lost, and what follows: the keys of the words.
const LOSSES: [&str; 5] = ["keys-loss-file", "keys-loss-passphrase", "keys-loss-sheet", "keys-loss-all", "keys-loss-stolen"];

pub(super) fn routes() -> Router<App> {
    Router::new().route("/trust/keys", get(show))
}

async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Keys)?;
    let (ways, state) = app.ask(|app| Ok::<_, Fault>((app.store().folder().ways()?, app.store().key_state()?))).await?;
    let language = visit.language;
    let frame = Frame::bare(&visit, &language.say("keys-title"));
    Ok(frame.page(html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href="/trust" { (language.say("trust-title")) } }
            li { span aria-current="page" { (language.say("keys-title")) } }
        } }
        header.page-head { h1 { (language.say("keys-title")) } p.lead { (language.say("keys-lead")) } }
        (warnings(language, &ways, &state))
        (standing(language, &ways, &state))
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
    let plain = ways.plain.then_some("keys-plain");
    html! {
        @for key in drill.into_iter().chain(plain) {
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
                        Some((name, made)) => { (when(made)) " · " code { (format!("{:02x}{:02x}{:02x}{:02x}", name[0], name[1], name[2], name[3])) } }
                        None => (never()),
                    }
                } }
                div { dt { (language.say("keys-drilled")) } dd { (state.drilled_at.map_or_else(never, when)) } }
            }
        }
    }
}
