//! A person withdrew from the study, or is about to: what is sealed to it, what rests on what they said, what cannot be recalled.
//! All of it is computed; the withdrawal itself is noted as a consent.

use std::collections::HashSet;

use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::PersonRef;
use jalon_record::thread::Standing;
use maud::{Markup, html};

use super::{crumbs, erase};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::pages::parts::{self, Teller};
use crate::pages::trust::people::{self, People};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, person)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let person: PersonRef = person.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| page(app, &desk, person)).await
}

/// The threads about a person that the study could read, by the entries that opened them.
fn shared(app: &App, desk: &Desk, person: PersonRef) -> Result<Vec<Entry>, Fault> {
    let store = app.store();
    let mut found = Vec::new();
    for entry in store.entries_about(desk.initiative, person)? {
        let reads = matches!(entry.envelope.audience, Audience::Study | Audience::Public);
        if reads && entry.envelope.amends.is_empty() && matches!(store.thread(&entry)?.standing(), Some(Standing::Shown(_))) {
            found.push(entry);
        }
    }
    Ok(found)
}

fn page(app: &App, desk: &Desk, person: PersonRef) -> Result<Markup, Fault> {
    let store = app.store();
    if !store.people_of(desk.initiative)?.contains(&person) {
        return Err(Fault::NotFound);
    }
    let members = store.members()?;
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let trust = store.trust(desk.initiative)?;
    let label = People::read(app, desk)?.label(desk, person);
    let shared = shared(app, desk, person)?;
    let claims = erase::claims_on(teller, &shared.iter().map(|entry| entry.envelope.id).collect::<HashSet<_>>());
    let title = words.say("withdrawal-title");
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[(desk.at("/trust/requests"), words.say("requests-title"))], &title))
        header.page-head { p.overline { (label) } h1 { (title) } p.lead { (words.say("withdrawal-lead")) } }
        section.chronicle aria-labelledby="sealed" {
            h2 #sealed { (words.say("withdrawal-sealed")) }
            p { (words.count("withdrawal-sealed-count", shared.len())) }
            ul { @for entry in &shared { li { a href=(parts::entry(entry.envelope.id)) { (teller.headline(entry)) } } } }
        }
        section.chronicle aria-labelledby="claims" {
            h2 #claims { (words.say("erase-claims")) }
            p { (words.count("erase-claims-count", claims.len())) }
            ul { @for (id, text) in &claims { li { a href=(parts::entry(*id)) { (text) } } } }
        }
        section.chronicle aria-labelledby="out" {
            h2 #out { (words.say("withdrawal-out")) }
            @match erase::released(&trust) {
                0 => p { (words.say("certificate-released-none")) },
                many => p { (words.count("certificate-released", many)) },
            }
            p { (words.say("withdrawal-published")) }
        }
        p { (words.say("withdrawal-how")) }
        p.actions {
            a.button href=(people::address(desk, person)) { (words.say("withdrawal-note-it")) }
            @if desk.visitor.may(Act::Erase) {
                a.button.button--quiet href=(erase::address_of_person(desk, person)) { (words.say("erase-person-title")) }
            }
        }
    }))
}
