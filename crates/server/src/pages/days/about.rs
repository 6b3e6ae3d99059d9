//! Who something was about, settled afterwards: a contact noted in a hurry is said to be about a person. Everything else of it stays.

use axum::extract::{Path, State};
use jalon_initiative::Form;
use jalon_initiative::practice::{Contact, FollowUp, Handoff};
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::must_write_in_team;
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::{Field, empty, token};
use crate::pages::parts::{self, Teller};
use crate::pages::trust::people;
use crate::pages::{Desk, write};
use crate::session::Visitor;

const ABOUT: Field<'_> = Field { name: "about", label: "field-settle-about", hint: "field-settle-about-hint", optional: false };

/// The kinds of which it can be settled.
const KINDS: [&str; 3] = [Contact::KIND, FollowUp::KIND, Handoff::KIND];

/// Whether it can be settled who an entry was about, and is not yet.
pub(in crate::pages) fn may_settle(desk: &Desk, entry: &Entry) -> bool {
    let envelope = &entry.envelope;
    let is_open = envelope.about.is_none() && KINDS.contains(&envelope.kind.as_str()) && entry.body.is_some();
    is_open && must_write_in_team(&desk.visitor).is_ok() && desk.gate.may_read(envelope)
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Fault> {
    must_write_in_team(&visitor)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| {
        let entry = app.store().entry(id)?.ok_or(Fault::NotFound)?;
        let desk = Desk::read(app, visitor, entry.envelope.initiative)?;
        if !may_settle(&desk, &entry) {
            return Err(Fault::NotFound);
        }
        let filled = write::filled(app, &desk, id)?;
        page(app, &desk, &entry, &filled)
    })
    .await
}

/// The form of the entry as it stands, with one thing asked: who. Sending it amends the entry like its own form.
fn page(app: &App, desk: &Desk, entry: &Entry, filled: &write::FilledAgain) -> Result<Markup, Fault> {
    let language = desk.language();
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let options: Vec<(String, String)> =
        people::known(app, desk)?.into_iter().map(|(person, called)| (person.to_string(), called)).collect();
    let title = language.say("settle-about-title");
    Ok(desk.frame(&title, "").narrow().page(html! {
        header.page-head { h1 { (title) } p.lead { (teller.headline(entry)) } }
        @if options.is_empty() {
            (empty(&language.say("settle-about-nobody"), Some((&desk.at("/trust/people"), &language.say("consent-people")))))
        } @else {
            form.form method="post" action=(desk.at(&format!("/new/{}", filled.slug))) novalidate {
                (token(Some(&desk.visitor)))
                @for (name, value) in &filled.pairs { input type="hidden" name=(name) value=(value); }
                (ABOUT.select(language, &Fields::default(), &options))
                p.actions {
                    button.button { (language.say("settle-about-keep")) }
                    a.button.button--quiet href=(parts::entry(entry.envelope.id)) { (language.say("cancel")) }
                }
            }
        }
    }))
}
