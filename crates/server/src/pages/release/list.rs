//! The register of releases: what left, to whom, for what; and what waits for a look, to be taken once there was one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role};
use jalon_initiative::registers::{Answer, Release, ReleaseState, ReleaseWords};
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jalon_store::log::Deed;
use maud::{Markup, html};

use super::outgoing::Outgoing;
use super::own::{Said, said_of};
use super::releases;
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::log::Mark;
use crate::pages::Desk;
use crate::pages::frame::{empty, token};
use crate::pages::log::Line;
use crate::pages::parts::{self, Teller};
use crate::session::{Visitor, must_be_fresh_at};

/// The exports that a release begins with: where they are, and what they are called.
const EXPORTS: [(&str, &str); 6] = [
    ("of=steps&file=csv", "release-table-steps"),
    ("of=effects&file=csv", "release-table-effects"),
    ("of=who&file=csv", "release-table-who"),
    ("of=tempo&file=csv", "release-table-tempo"),
    ("of=timeline&file=pdf", "release-table-timeline"),
    ("of=study&file=pdf", "release-table-study"),
];

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Report)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        let all = releases(app, &desk)?;
        let mut shown = Vec::new();
        for line in all.iter().filter(|line| is_for(&desk, line)) {
            shown.push((line, said_of(app, &desk, line)?));
        }
        Ok::<_, Fault>(page(Teller::new(app, &desk, &members), &shown))
    })
    .await
}

/// The team sees all of them, everyone else their own.
fn is_for(desk: &Desk, line: &Line<Release>) -> bool {
    desk.visitor.may(Act::Registers) || line.current.entry.envelope.author == desk.visitor.member.id
}

/// Whoever asked takes it or gives it up, or the coordinator does.
fn may_take(desk: &Desk, line: &Line<Release>) -> bool {
    let is_own = line.current.entry.envelope.author == desk.visitor.member.id;
    is_own || desk.visitor.member.role == Role::Coordinator
}

fn page(teller: Teller<'_>, shown: &[(&Line<Release>, Option<Said>)]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    desk.frame(&words.say("releases-title"), "").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            @if desk.visitor.may(Act::Registers) { li { a href=(desk.at("/trust/registers")) { (words.say("registers-title")) } } }
            li { span aria-current="page" { (words.say("releases-title")) } }
        } }
        header.page-head { h1 { (words.say("releases-title")) } p.lead { (words.say("releases-lead")) } }
        section.chronicle aria-labelledby="new" {
            h2 #new { (words.say("releases-new")) }
            ul.chips { @for (query, key) in EXPORTS { li { a href=(desk.at(&format!("/trust/release?{query}"))) { (words.say(key)) } } } }
        }
        section.chronicle aria-labelledby="all" {
            h2 #all { (words.say("releases-all")) }
            @if shown.is_empty() { (empty(&words.say("releases-none"), None)) } @else {
                ul.cards.cards--wide { @for (line, said) in shown { (card(teller, line, said.as_ref())) } }
            }
        }
    })
}

fn card(teller: Teller<'_>, line: &Line<Release>, said: Option<&Said>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let (entry, open) = (&line.current.entry, &line.open);
    let told: Option<ReleaseWords> = teller.words_of::<Release>(entry);
    let waits = open.state == ReleaseState::Asked;
    let may_take = waits && told.is_some() && may_take(desk, line);
    let answer = said.map(|said| said.answer);
    html! {
        li.card .card--task[waits] {
            h3 { a href=(parts::entry(entry.envelope.id)) { (words.say(&format!("release-table-{}", open.table.code()))) } }
            p.soft {
                (words.date(&entry.envelope.occurred)) " · " (open.file.code().to_uppercase()) " · "
                (words.say(&format!("release-state-{}", open.state.code())))
            }
            p {
                (words.say(&format!("release-recipient-{}", open.recipient.code())))
                @if let Some(name) = told.as_ref().map(|told| told.recipient.as_str()).filter(|name| !name.is_empty()) { " · " (name) }
                " · " (words.say(&format!("release-purpose-{}", open.purpose.code())))
                " · " (teller.role(entry.envelope.author))
            }
            p.soft {
                (words.count("disclosed-withheld-count", open.withheld as usize)) " "
                @if let Some(day) = open.until { (words.with("release-until", &[("day", &words.day(day))])) }
            }
            @if let Some(reason) = told.as_ref().map(|told| told.reason.as_str()).filter(|reason| !reason.is_empty()) {
                p { (words.with("release-let-go", &[("reason", reason)])) }
            }
            @match (waits, said) {
                (true, None) => p { (words.say("release-waits")) },
                (_, Some(said)) => {
                    p { (words.say(&format!("own-review-said-{}", said.answer.code()))) }
                    @if !said.note.is_empty() { p { (said.note) } }
                }
                (false, None) => {}
            }
            @if may_take {
                form.form method="post" action=(desk.at(&format!("/trust/releases/{}", line.current.root))) {
                    (token(Some(&desk.visitor)))
                    p.actions {
                        @if answer == Some(Answer::Yes) { button.button name="act" value="take" { (words.say("release-send")) } }
                        button.button.button--quiet name="act" value="give-up" { (words.say("release-give-up")) }
                    }
                }
            }
        }
    }
}

/// A file that waited is taken, or given up.
pub(super) async fn take(
    State(app): State<App>,
    Path((initiative, entry)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Report)?;
    let id: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let back = desk.at("/trust/releases");
        let before = releases(app, &desk)?;
        let line = before.iter().find(|line| line.current.root == id && is_for(&desk, line)).ok_or(Fault::NotFound)?;
        if !may_take(&desk, line) {
            return Err(Fault::NotAllowed);
        }
        let entry = &line.current.entry;
        let words = app.store().words::<ReleaseWords>(&desk.gate, entry)?.ok_or(Fault::NotAllowed)?;
        if line.open.state != ReleaseState::Asked {
            return Ok(Redirect::to(&back).into_response());
        }
        must_be_fresh_at(&desk.visitor, &back)?;
        let keep = |release: &Release| {
            let draft = Draft::of(desk.initiative, desk.visitor.member.id, entry.envelope.occurred.clone(), release, &words)?;
            app.store().append(vec![draft.audience(entry.envelope.audience).amending(vec![entry.envelope.id])])
        };
        match fields.text("act") {
            "take" => {}
            "give-up" => {
                keep(&Release { state: ReleaseState::GivenUp, ..line.open.clone() })?;
                return Ok(Redirect::to(&back).into_response());
            }
            _ => return Err(Fault::BadRequest("act")),
        }
        let outgoing = Outgoing::again(app, &desk, &words.view)?;
        let is_yes = said_of(app, &desk, line)?.is_some_and(|said| said.answer == Answer::Yes);
        let beside = outgoing.beside(&before);
        let is_same = outgoing.digest == line.open.digest && beside.iter().all(|(root, ..)| line.open.beside.contains(root));
        if !is_yes {
            return Err(Fault::NotAllowed);
        }
        // What she said yes to is not what would leave now: it is prepared anew.
        if !is_same {
            return Ok(Redirect::to(&desk.at(&format!("/trust/release?{}", words.view))).into_response());
        }
        keep(&Release { state: ReleaseState::Sent, cells: outgoing.cells.clone(), ..line.open.clone() })?;
        Ok::<_, Fault>(Mark::of(Deed::Export).on(outgoing.into_file(app, &desk)?))
    })
    .await
}
