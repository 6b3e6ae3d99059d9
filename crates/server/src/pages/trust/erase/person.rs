//! Everything about one person is erased.

use axum::extract::{Path, State};
use axum::response::Response;
use jalon_access::Act;
use jalon_record::id::PersonRef;
use jalon_store::erase::What;
use maud::Markup;

use super::{Target, address_of_person, answered, asked};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::trust::people::People;
use crate::session::{Visitor, must_be_fresh};

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, person)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Erase)?;
    let person: PersonRef = person.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| asked(app, &desk, &target(app, &desk, person)?, &Fields::default())).await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, person)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Erase)?;
    must_be_fresh(&visitor)?;
    let person: PersonRef = person.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| answered(app, &desk, &target(app, &desk, person)?, fields)).await
}

fn target(app: &App, desk: &Desk, person: PersonRef) -> Result<Target, Fault> {
    let language = desk.language();
    if !app.store().people_of(desk.initiative)?.contains(&person) {
        return Err(Fault::NotFound);
    }
    let label = People::read(app, desk)?.label(desk, person);
    Ok(Target {
        what: What::Person(person),
        here: address_of_person(desk, person),
        back: desk.at("/trust/requests"),
        title: language.say("erase-person-title"),
        lead: language.say_with("erase-person-lead", &[("person", label.into())]),
        crumbs: vec![
            (desk.at("/trust"), language.say("trust-here-title")),
            (desk.at("/trust/requests"), language.say("requests-title")),
        ],
        instead: vec![(desk.at("/trust/hold"), language.say("hold-new"))],
    })
}
