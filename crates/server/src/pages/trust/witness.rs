//! Witnesses: what shows that the record was neither rewritten nor set back. The browsers check by themselves
//! (`static/js/witness.js`); here is what they said, the checkpoints kept, a sheet for paper, and a place to check one.

mod evidence;
mod sheet;

use axum::Router;
use axum::extract::State;
use axum::routing::{get, post};
use jalon_access::Act;
use jalon_language::Language;
use jalon_record::checkpoint::Checkpoint;
use jalon_record::log::Root;
use jalon_record::note::Note;
use jalon_store::witness::{Judgement, Kept, KeyChange, Seen, Witness};
use maud::{Markup, html};

use crate::app::App;
use crate::assets;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, Frame, crumbs, token};
use crate::session::{Visit, Visitor, must_be_fresh_at};

/// How many checkpoints, and how many witnesses, are listed.
const LISTED: i64 = 12;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/trust/witness", get(show))
        .route("/trust/witness/check", get(show).post(check))
        .route("/trust/witness/key", post(change_key))
        .route("/trust/witness/paper", get(sheet::show))
        .route("/entries/{id}/evidence", get(evidence::download))
}

/// What the page reads.
struct Facts {
    now: Kept,
    key: String,
    checkpoints: Vec<Kept>,
    witnesses: Vec<Witness>,
    changes: Vec<KeyChange>,
}

impl Facts {
    fn read(app: &App) -> Result<Self, Fault> {
        let store = app.store();
        Ok(Self {
            now: store.checkpoint()?,
            key: store.verifiers()?.last().map(ToString::to_string).unwrap_or_default(),
            checkpoints: store.last_checkpoints(LISTED)?,
            witnesses: store.witnesses()?,
            changes: store.key_changes()?,
        })
    }
}

/// What checking a sheet of paper showed.
enum Answer {
    /// The text is no checkpoint.
    Malformed,
    /// It is none of this record's.
    Unsigned,
    /// It is one, of so many entries.
    Held(Judgement, u64),
}

async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::See)?;
    let facts = app.ask(Facts::read).await?;
    Ok(page(&visit, &visitor, &facts, &Fields::default(), None))
}

async fn check(State(app): State<App>, visit: Visit, filled: Filled) -> Result<Markup, Fault> {
    let Filled { visitor, fields } = filled;
    visitor.must(Act::See)?;
    let text = fields.text("note").to_owned();
    let (facts, answer) = app.ask(move |app| Ok::<_, Fault>((Facts::read(app)?, held(app, &text)?))).await?;
    Ok(page(&visit, &visitor, &facts, &fields, Some(&answer)))
}

fn held(app: &App, text: &str) -> Result<Answer, Fault> {
    let Ok(note) = Note::understand(text) else { return Ok(Answer::Malformed) };
    if Checkpoint::parse(note.text()).is_err() {
        return Ok(Answer::Malformed);
    }
    match Checkpoint::open(&note, &app.store().verifiers()?) {
        Ok(checkpoint) => Ok(Answer::Held(app.store().hold_against(Seen::of(&checkpoint))?, checkpoint.size)),
        Err(_) => Ok(Answer::Unsigned),
    }
}

async fn change_key(State(app): State<App>, filled: Filled) -> Result<axum::response::Redirect, Fault> {
    filled.visitor.must(Act::Keys)?;
    must_be_fresh_at(&filled.visitor, "/trust/witness")?;
    app.ask(|app| app.store().change_signing_key()).await?;
    Ok(axum::response::Redirect::to("/trust/witness#keys"))
}

fn page(visit: &Visit, visitor: &Visitor, facts: &Facts, fields: &Fields, answer: Option<&Answer>) -> Markup {
    let language = visit.language;
    let say = |key: &str| language.say(key);
    let frame = Frame { visitor: Some(visitor), ..Frame::bare(visit, &say("witness-title")) };
    frame.page(html! {
        (crumbs(language, &[("/trust", "trust-title")], &say("witness-title")))
        header.page-head {
            h1 { (say("witness-title")) }
            p.lead { (say("witness-lead")) }
        }
        section aria-labelledby="now" {
            h2 #now { (say("witness-now")) }
            dl.envelope {
                div { dt { (say("witness-size")) } dd { (entries(language, facts.now.size)) } }
                div { dt { (say("witness-root")) } dd.witness-hash { (grouped(&facts.now.root)) } }
                div { dt { (say("witness-signed-at")) } dd { (moment(language, &facts.now)) } }
                div { dt { (say("witness-key")) } dd.witness-hash { (facts.key) } }
            }
        }
        (here(language))
        (others(language, &facts.witnesses))
        section aria-labelledby="check" {
            h2 #check { (say("witness-check")) }
            p { (say("witness-check-lead")) }
            @if let Some(answer) = answer { (told(language, answer)) }
            form.form method="post" action="/trust/witness/check#check" {
                (token(Some(visitor)))
                (Field { name: "note", label: "witness-check-note", hint: "witness-check-hint", optional: false }.area(language, fields))
                p.actions { button.button type="submit" { (say("witness-check-do")) } }
            }
            p.soft.witness-after { (say("witness-check-outside")) }
        }
        section aria-labelledby="paper" {
            h2 #paper { (say("witness-paper")) }
            p { (say("witness-paper-lead")) }
            p.actions { a.button.button--quiet href="/trust/witness/paper" { (say("witness-paper-open")) } }
        }
        (checkpoints(language, &facts.checkpoints))
        (keys(language, visitor, &facts.changes))
    })
}

/// What this browser remembers: its script fills it in.
fn here(language: Language) -> Markup {
    let say = |key: &str| language.say(key);
    html! {
        section aria-labelledby="here" {
            h2 #here { (say("witness-here")) }
            p.soft data-witness-none { (say("witness-here-none")) }
            div data-witness-here hidden {
                dl.envelope {
                    div { dt { (say("witness-here-size")) } dd data-witness-size {} }
                    div { dt { (say("witness-here-root")) } dd.witness-hash data-witness-root {} }
                    div { dt { (say("witness-here-at")) } dd data-witness-at {} }
                }
                div.notice.notice--success data-judgement="consistent" { p { (say("witness-here-consistent")) } }
                @for judgement in ALARMS {
                    div.notice.notice--error data-judgement=(judgement) hidden { p { (say(&format!("witness-alarm-{judgement}"))) } }
                }
                div data-witness-forget hidden {
                    p.soft { (say("witness-here-forget-why")) }
                    p.actions { button.button.button--quiet type="button" { (say("witness-here-forget")) } }
                }
            }
        }
    }
}

fn others(language: Language, witnesses: &[Witness]) -> Markup {
    let apart: Vec<&Witness> = witnesses.iter().filter(|witness| witness.judgement != Judgement::Consistent).collect();
    let count = |key: &str, n: usize| language.say_with(key, &[("n", n.into())]);
    html! {
        section {
            h2 #others { (language.say("witness-others")) }
            @if witnesses.is_empty() {
                p.empty { (language.say("witness-others-none")) }
            } @else {
                @if apart.is_empty() {
                    div.notice.notice--success { p { (count("witness-others-all", witnesses.len())) } }
                } @else {
                    div.notice.notice--error role="alert" { p { (count("witness-others-some", apart.len())) } }
                }
                @let listed = apart.iter().copied().chain(witnesses.iter().filter(|witness| witness.judgement == Judgement::Consistent));
                div.table-wrap role="region" tabindex="0" aria-labelledby="others" {
                    table.table.table--stack {
                        thead { tr {
                            th scope="col" { (language.say("witness-heard-at")) }
                            th scope="col" { (language.say("witness-here-size")) }
                            th scope="col" { (language.say("witness-judgement")) }
                        } }
                        tbody { @for witness in listed.take(usize::try_from(LISTED).unwrap_or_default()) {
                            tr {
                                td data-label=(language.say("witness-heard-at")) { (language.instant(witness.heard_at.micros(), None)) }
                                td data-label=(language.say("witness-here-size")) { (entries(language, witness.seen.size)) }
                                td data-label=(language.say("witness-judgement")) { (language.say(&format!("witness-{}", witness.judgement.code()))) }
                            }
                        } }
                    }
                }
            }
        }
    }
}

fn checkpoints(language: Language, kept: &[Kept]) -> Markup {
    html! {
        section aria-labelledby="checkpoints" {
            h2 #checkpoints { (language.say("witness-checkpoints")) }
            p { (language.say("witness-checkpoints-lead")) }
            @if kept.is_empty() { p.empty { (language.say("witness-checkpoints-none")) } }
            @for one in kept {
                details.more {
                    summary { (moment(language, one)) " · " (entries(language, one.size)) }
                    pre.witness-note tabindex="0" { (one.note) }
                }
            }
        }
    }
}

fn keys(language: Language, visitor: &Visitor, changes: &[KeyChange]) -> Markup {
    html! {
        section aria-labelledby="keys" {
            h2 #keys { (language.say("witness-keys")) }
            p { (language.say("witness-keys-lead")) }
            @if changes.is_empty() { p { (language.say("witness-keys-none")) } }
            @for change in changes {
                @let date = language.instant(change.since.micros(), None);
                details.more {
                    summary { (language.say_with("witness-keys-since", &[("date", date.into())])) }
                    pre.witness-note tabindex="0" { (change.note) }
                }
            }
            @if visitor.may(Act::Keys) {
                form method="post" action="/trust/witness/key" {
                    (token(Some(visitor)))
                    p.soft { (language.say("witness-keys-sure")) }
                    p.actions { button.button.button--quiet type="submit" { (language.say("witness-keys-change")) } }
                }
            }
        }
    }
}

fn told(language: Language, answer: &Answer) -> Markup {
    let (class, text) = match answer {
        Answer::Malformed => ("notice notice--warning", language.say("witness-check-malformed")),
        Answer::Unsigned => ("notice notice--warning", language.say("witness-check-unsigned")),
        Answer::Held(judgement, size) => {
            let class = if *judgement == Judgement::Consistent { "notice notice--success" } else { "notice notice--error" };
            let n = entries(language, *size);
            (class, language.say_with(&format!("witness-check-{}", judgement.code()), &[("n", n.into())]))
        }
    };
    html! { div class=(class) role="status" { p { (text) } } }
}

/// The verdicts that a browser raises an alarm for.
const ALARMS: [&str; 4] = ["rolled-back", "forked", "unsigned", "other-record"];

/// What every page carries for its script: the alarm, hidden until the browser finds that the record is not what it saw.
pub(crate) fn alarm(language: Language) -> Markup {
    html! {
        div.witness-alarm.notice.notice--error data-witness-alarm hidden role="alert" {
            p.notice-title { (language.say("witness-alarm-title")) }
            @for judgement in ALARMS { p data-judgement=(judgement) hidden { (language.say(&format!("witness-alarm-{judgement}"))) } }
            p { a href="/trust/witness#here" { (language.say("witness-alarm-more")) } }
        }
    }
}

/// The address of the script that makes a browser a witness.
pub(crate) fn script() -> String {
    assets::address("js/witness.js")
}

/// A root as people compare it: groups of eight digits.
fn grouped(root: &Root) -> String {
    let digits = root.to_string();
    let groups: Vec<&str> = digits.as_bytes().chunks(8).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(" ")
}

/// How many entries, in words.
fn entries(language: Language, size: u64) -> String {
    language.number(i64::try_from(size).unwrap_or(i64::MAX))
}

fn moment(language: Language, kept: &Kept) -> String {
    language.instant(kept.made_at.micros(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_told_in_groups() {
        let told = grouped(&Root::from_bytes([0xab; 32]));
        assert_eq!(told, ["abababab"; 8].join(" "));
    }
}
