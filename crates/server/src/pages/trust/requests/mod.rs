//! What people ask about what is kept of them: who waits for an answer and until when, whom the record is about, what was destroyed.
//!
//! | module | what it holds |
//! |---|---|
//! | this one | the register, and what of it stands on the home page |
//! | `one` | a request is noted, done, and answered |
//! | `disagree` | someone disagrees with an entry; their statement stands beside it |
//! | `copy` | a person's complete copy, and what they gave in a form that other programs read |
//! | `withdrawal` | what it means that a person withdrew from the study |

mod copy;
mod disagree;
mod one;
mod withdrawal;

use std::collections::HashSet;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use jalon_access::Act;
use jalon_initiative::trust::Request;
use jalon_initiative::trust::request::RequestState;
use jalon_initiative::{Current, Meaning};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, PersonRef};
use jalon_report::certificate::number;
use maud::{Markup, html};

use super::erase;
use super::people::People;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::pages::frame::empty;
use crate::pages::parts::{self, Teller};
use crate::session::Visitor;

pub(in crate::pages) use disagree::beside_entry;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/trust/requests", get(show))
        .route("/i/{initiative}/trust/requests/new", get(one::ask).post(one::note))
        .route("/i/{initiative}/trust/requests/{entry}", get(one::show).post(one::answer))
        .route("/i/{initiative}/trust/copy/{person}", get(copy::show))
        .route("/i/{initiative}/trust/copy/{person}/{file}", get(copy::file))
        .route("/i/{initiative}/trust/withdrawal/{person}", get(withdrawal::show))
        .route("/entries/{id}/disagree", get(disagree::ask).post(disagree::keep))
}

/// A request as it stands.
struct Asked {
    root: EntryId,
    entry: Entry,
    open: Request,
    about: Option<PersonRef>,
    in_conflict: bool,
}

impl Asked {
    fn of(current: &Current) -> Option<Self> {
        let (entry, body) = (&current.entry, current.entry.body.as_ref()?);
        match Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, body).ok()? {
            Meaning::Request(open) => Some(Self {
                root: current.root,
                open,
                about: entry.envelope.about,
                in_conflict: current.in_conflict,
                entry: entry.clone(),
            }),
            _ => None,
        }
    }

    /// Those that wait, the first due first; then the others, the last first.
    fn all(trust: &[Current]) -> (Vec<Self>, Vec<Self>) {
        let all = trust.iter().filter_map(Self::of);
        let (mut open, mut closed): (Vec<Self>, Vec<Self>) = all.partition(|asked| asked.open.state == RequestState::Open);
        open.sort_by_key(|asked| (asked.open.due, asked.entry.seq));
        closed.sort_by_key(|asked| std::cmp::Reverse(asked.entry.seq));
        (open, closed)
    }
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| page(app, &desk)).await
}

fn page(app: &App, desk: &Desk) -> Result<Markup, Fault> {
    let (store, today) = (app.store(), clock::today());
    let members = store.members()?;
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let trust = store.trust(desk.initiative)?;
    let people = People::read(app, desk)?;
    let (open, closed) = Asked::all(&trust);
    let known = store.people_of(desk.initiative)?;
    let acts = store.acts_of_erasing(desk.initiative)?;
    let review = to_review(app, teller)?;
    let title = words.say("requests-title");
    let new = desk.at("/trust/requests/new");
    Ok(desk.frame(&title, "").page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("requests-title-lead")) } }
        section.chronicle aria-labelledby="open" {
            h2 #open { (words.say("requests-open")) }
            @if open.is_empty() {
                (empty(&words.say("requests-none"), Some((&new, &words.say("requests-new")))))
            } @else {
                ul.cards { @for asked in &open { li.card.card--task { (card(teller, &people, asked, today)) } } }
                p.actions { a.button.button--quiet href=(new) { (words.say("requests-new")) } }
            }
        }
        @if !closed.is_empty() {
            details.more {
                summary { (words.count("requests-closed", closed.len())) }
                ul.cards { @for asked in &closed { li.card { (card(teller, &people, asked, today)) } } }
            }
        }
        section.chronicle aria-labelledby="people" {
            h2 #people { (words.say("requests-people")) }
            @if known.is_empty() { p.none { (words.say("requests-people-none")) } }
            ul.cards { @for person in &known { li.card { (person_card(teller, &people, *person)) } } }
        }
        @if !review.is_empty() {
            section.chronicle aria-labelledby="review" {
                h2 #review { (words.say("requests-review")) }
                p { (words.say("requests-review-why")) }
                ul { @for (id, text) in &review { li { a href=(parts::entry(*id)) { (text) } } } }
            }
        }
        @if !acts.is_empty() {
            section.chronicle aria-labelledby="acts" {
                h2 #acts { (words.say("requests-acts")) }
                ul { @for act in &acts { li {
                    a href=(erase::receipt_address(desk, act.id)) { (words.with("certificate-number", &[("number", &number(act.id))])) }
                    " " (words.language.say_with("requests-act", &[
                        ("scope", words.say(&format!("erasing-scope-{}", act.open.scope.code())).into()),
                        ("date", words.language.instant(act.at.micros(), None).into()),
                        ("n", act.open.entries().into()),
                    ]))
                } } }
            }
        }
    }))
}

fn card(teller: Teller<'_>, people: &People, asked: &Asked, today: Day) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let sort = words.say(&format!("request-sort-{}", asked.open.sort.code()));
    html! {
        h3 { a href=(desk.at(&format!("/trust/requests/{}", asked.root))) { (sort) } }
        @if let Some(person) = asked.about { p { (people.label(desk, person)) } }
        p.soft { (words.with("requests-received", &[("date", &words.date(&asked.entry.envelope.occurred))])) }
        p { (due(teller, asked, today)) }
        @if asked.in_conflict { p { (words.say("part-in-conflict")) } }
    }
}

/// Until when it waits for an answer, or what became of it.
fn due(teller: Teller<'_>, asked: &Asked, today: Day) -> Markup {
    let words = teller.words;
    if asked.open.state != RequestState::Open {
        return html! { (parts::badge("done", &words.say(&format!("request-state-{}", asked.open.state.code())))) };
    }
    let left = asked.open.days_left(today);
    let key = if left < 0 { "requests-late" } else { "requests-due" };
    let told = words.language.say_with(key, &[("date", words.day(asked.open.due).into()), ("n", left.abs().into())]);
    html! { @if left < 0 { b { (told) } } @else { (told) } }
}

fn person_card(teller: Teller<'_>, people: &People, person: PersonRef) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let may = |act| desk.visitor.may(act);
    html! {
        h3 { (people.label(desk, person)) }
        ul.chips {
            @if may(Act::Export) { li { a href=(desk.at(&format!("/trust/copy/{person}"))) { (words.say("copy-title")) } } }
            li { a href=(desk.at(&format!("/trust/requests/new?person={person}"))) { (words.say("requests-new")) } }
            li { a href=(desk.at(&format!("/trust/withdrawal/{person}"))) { (words.say("withdrawal-title")) } }
            @if may(Act::Erase) { li { a href=(erase::address_of_person(desk, person)) { (words.say("erase-person-title")) } } }
        }
    }
}

/// Claims of which some evidence was destroyed: people look at them again.
fn to_review(app: &App, teller: Teller<'_>) -> Result<Vec<(EntryId, String)>, Fault> {
    let claims = &teller.desk.picture.claims;
    let cited: HashSet<EntryId> =
        claims.iter().flat_map(|claim| claim.open.supporting.iter().chain(&claim.open.disconfirming).copied()).collect();
    let mut gone = HashSet::new();
    for id in cited {
        if app.store().entry(id)?.is_some_and(|entry| entry.body.is_none()) {
            gone.insert(id);
        }
    }
    Ok(erase::claims_on(teller, &gone))
}

/// On the home page of those who answer for it: what waits for an answer, and until when.
pub(in crate::pages) fn due_on_home(app: &App, teller: Teller<'_>) -> Result<Markup, Fault> {
    let (words, desk, today) = (teller.words, teller.desk, clock::today());
    if !desk.visitor.may(Act::Erase) {
        return Ok(html! {});
    }
    let trust = app.store().trust(desk.initiative)?;
    let (open, _) = Asked::all(&trust);
    let people = People::read(app, desk)?;
    Ok(html! {
        @if !open.is_empty() {
            section.chronicle aria-labelledby="requests" {
                h2 #requests { (words.say("requests-title")) }
                ul.cards { @for asked in &open { li.card.card--task { (card(teller, &people, asked, today)) } } }
            }
        }
    })
}

/// Where a page stands: trust, pages between, this one.
fn crumbs(desk: &Desk, between: &[(String, String)], here: &str) -> Markup {
    let language = desk.language();
    html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust")) { (language.say("trust-here-title")) } }
            @for (to, label) in between { li { a href=(to) { (label) } } }
            li { span aria-current="page" { (here) } }
        } }
    }
}
