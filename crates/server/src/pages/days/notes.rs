//! What the team agreed about notes: what holds today, what each way means, and since when it was how.

use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_initiative::Seen;
use jalon_initiative::practice::{NotesLevel, NotesPolicy, notes_level};
use maud::{Markup, html};

use super::crumbs;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::pages::parts::{self, Teller};
use crate::session::Visitor;

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::See)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        Ok::<_, Fault>(page(Teller::new(app, &desk, &members)))
    })
    .await
}

fn page(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let policies = &desk.picture.notes_policies;
    let today = notes_level(policies, clock::today());
    let title = words.say("notes-title");
    desk.frame(&title, "").narrow().page(html! {
        (crumbs(words, desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("notes-lead")) } }
        section aria-labelledby="today" {
            h2 #today { (words.say("notes-today")) }
            p { strong { (words.label("notes-level", today.code())) } }
            p { (words.say(&format!("notes-means-{}", today.code()))) }
            @if policies.is_empty() { p { (words.say("notes-not-agreed")) } }
            @if desk.visitor.may(Act::Write) { p.actions { a.button href=(desk.at("/new/notes")) { (words.say("write-notes")) } } }
        }
        @if !policies.is_empty() {
            section.chronicle aria-labelledby="history" {
                h2 #history { (words.say("notes-history")) }
                ol.chronicle-list { @for seen in policies.iter().rev() { (row(teller, seen)) } }
            }
        }
        section aria-labelledby="levels" {
            h2 #levels { (words.say("notes-levels")) }
            dl.envelope { @for level in NotesLevel::ALL {
                div { dt { (words.label("notes-level", level.code())) } dd { (words.say(&format!("notes-means-{}", level.code()))) } }
            } }
            p.soft { (words.say("notes-vague")) }
        }
    })
}

/// A policy: from when, what, who agreed and why.
fn row(teller: Teller<'_>, seen: &Seen<NotesPolicy>) -> Markup {
    let words = teller.words;
    let told = seen.words.as_ref();
    let line = |text: Option<&String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    html! {
        li.happening {
            p.happening-date { (words.with("notes-from", &[("date", &words.date(&seen.occurred))])) }
            div.happening-body {
                p.happening-title { a href=(parts::entry(seen.id)) { (words.label("notes-level", seen.open.level.code())) } }
                @if let Some(reason) = line(told.map(|told| &told.reason)) { p { (reason) } }
                p.happening-meta {
                    @if let Some(who) = line(told.map(|told| &told.agreed_by)) { span { (words.with("notes-agreed-by", &[("who", &who)])) } }
                    span { (teller.role(seen.author)) }
                    @if seen.in_conflict { span { (words.say("part-in-conflict")) } }
                }
            }
        }
    }
}
