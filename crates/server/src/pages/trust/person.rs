//! One person: what they agree to today, what they take back, whom they do not want to read about them, and everything
//! that was said about it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use jalon_access::Act;
use jalon_initiative::trust::{Held, PersonTold, Purpose, Told};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::PersonRef;
use jalon_report::Words;
use jalon_store::accounts::Token;
use maud::{Markup, html};
use serde::Deserialize;

use super::{ONCE, asked, crumbs, goals, people, restrict, same};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::{problems, token};
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, days};
use crate::session::Visitor;

/// The most of what was said that is listed, latest first.
const MOST: i64 = 60;

/// What the page of a person, and each of its forms, works with.
pub(super) struct Seat<'a> {
    pub app: &'a App,
    pub desk: &'a Desk,
    pub words: Words<'a>,
    pub person: PersonRef,
    pub told: Arc<Told>,
    pub today: Day,
}

impl Seat<'_> {
    /// What was said about them.
    pub fn of(&self) -> Option<&PersonTold> {
        self.told.person(self.person)
    }

    /// What they agree to today.
    pub fn held(&self) -> BTreeMap<Purpose, Held> {
        self.of().map(|told| told.purposes(self.today)).unwrap_or_default()
    }
}

/// Opens the page of a person, or does something with it.
///
/// # Errors
/// [`Fault::NotFound`] where no entry of the initiative is about them.
pub(super) async fn with<T: Send + 'static>(
    app: &App,
    visitor: Visitor,
    initiative: &str,
    person: &str,
    work: impl FnOnce(&Seat<'_>) -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let person: PersonRef = person.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(app, visitor, initiative).await?;
    app.ask(move |app| {
        let told = app.store().told(desk.initiative)?;
        if told.person(person).is_none() && !app.store().people(desk.initiative)?.iter().any(|(known, _)| *known == person) {
            return Err(Fault::NotFound);
        }
        work(&Seat { app, desk: &desk, words: parts::words(app, &desk), person, told, today: clock::today() })
    })
    .await
}

#[derive(Deserialize)]
pub(super) struct Asked {
    /// What was kept just now.
    #[serde(default)]
    kept: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, person)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Consent)?;
    with(&app, visitor, &initiative, &person, move |seat| page(seat, &Fields::default(), &asked.kept)).await
}

/// The whole page; with what was typed, where it could not be kept.
pub(super) fn page(seat: &Seat<'_>, typed: &Fields, kept: &str) -> Result<Markup, Fault> {
    let (desk, words) = (seat.desk, seat.words);
    let mut fields = typed.clone();
    fields.preset(ONCE, &Token::new()?.to_text());
    let members = seat.app.store().members()?;
    let teller = Teller::new(seat.app, desk, &members);
    let said = seat.app.store().said_of(desk.initiative, seat.person, MOST)?;
    let pseudonyms = seat.told.same.all(seat.person);
    let handed = match desk.visitor.may(Act::Registers) {
        true => days::of_person(seat.app, teller, &pseudonyms)?,
        false => html! {},
    };
    let name = people::called(seat.app, desk, &seat.told, seat.person);
    let title = match typed.problems().is_empty() {
        true => name.clone(),
        false => words.with("form-problem-title", &[("title", &name)]),
    };
    let label = |field: &str| match restrict::is_field(field) {
        true => restrict::field_label(words.language, field),
        false if field == "other" => words.say("field-same-other"),
        false if field == "nickname" => words.say("consent-nickname"),
        false => asked::field_label(words.language, field),
    };
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[(desk.at("/trust/people"), words.say("consent-people"))], &name))
        header.page-head {
            h1 { (name) }
            p.lead { (people::agrees(words, seat.of(), seat.today)) }
            p.soft { (words.say("consent-pseudonym")) " " @for one in &pseudonyms { code.hash { (one) } " " } }
        }
        (kept_notice(seat, kept))
        (problems(words.language, typed, &label))
        (today(seat, &fields))
        section aria-labelledby="ask" {
            h2 #ask { (words.say("consent-ask")) }
            p { (words.say("consent-ask-how")) }
            (asked::form(seat, &fields))
        }
        (restrict::section(seat, teller, &members, &fields))
        (goals::section(seat, teller, &pseudonyms)?)
        (handed)
        (people::nickname(seat, &fields))
        (same::section(seat, &fields)?)
        (rights(seat))
        (danger(seat))
        (history(seat, teller, &said))
    }))
}

fn kept_notice(seat: &Seat<'_>, kept: &str) -> Markup {
    let key = match kept {
        "said" => "consent-kept-said",
        "withdrawn" => "consent-kept-withdrawn",
        "restricted" => "consent-kept-restricted",
        "lifted" => "consent-kept-lifted",
        "same" => "same-kept",
        "parted" => "same-parted",
        "named" => "people-kept-named",
        _ => return html! {},
    };
    html! { div.notice.notice--success role="status" { p { (seat.words.say(key)) } } }
}

/// What they agree to today, each with the gesture that takes it back.
fn today(seat: &Seat<'_>, fields: &Fields) -> Markup {
    let (words, held) = (seat.words, seat.held());
    html! {
        section aria-labelledby="today" {
            h2 #today { (words.say("consent-today")) }
            @if !held.contains_key(&Purpose::Care) {
                div.notice.notice--info { p { (words.say("consent-no-care")) } }
            }
            @if held.is_empty() { p { (words.say("consent-today-none")) } } @else {
                form method="post" action={ (people::address(seat.desk, seat.person)) "/withdraw" } {
                    (token(Some(&seat.desk.visitor)))
                    input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                    ul.agreed { @for (purpose, held) in &held {
                        li {
                            p {
                                a href=(parts::entry(held.entry)) { (words.say(&format!("consent-holds-{}", purpose.code()))) }
                                @if let Some(until) = held.until { " " span.soft { (words.with("consent-holds-until", &[("date", &words.day(until))])) } }
                            }
                            button.button.button--quiet name="purpose" value=(purpose.code())
                                aria-label=(words.with("consent-withdraw-one", &[("what", &people::label(words, *purpose))])) { (words.say("consent-withdraw")) }
                        }
                    } }
                    p.actions { button.button.button--danger name="purpose" value="all" { (words.say("consent-withdraw-all")) } }
                    p.soft { (words.say("consent-withdraw-how")) }
                }
            }
        }
    }
}

/// What the person may ask for, for those who hand it out.
fn rights(seat: &Seat<'_>) -> Markup {
    let (desk, person) = (seat.desk, seat.person);
    let way = |path: String, key: &str| html! { li { a href=(desk.at(&path)) { (seat.words.say(key)) } } };
    html! {
        @if desk.visitor.may(Act::Registers) {
            section aria-labelledby="rights" {
                h2 #rights { (seat.words.say("person-rights")) }
                ul {
                    (way(format!("/trust/copy/{person}"), "person-rights-copy"))
                    (way(format!("/trust/people/{person}/log"), "person-rights-log"))
                    (way(format!("/trust/withdrawal/{person}"), "person-rights-withdrawal"))
                    @if desk.visitor.may(Act::Erase) { (way(format!("/trust/erase/{person}"), "person-rights-erase")) }
                }
            }
        }
    }
}

/// The way to reading for a danger to life, for those who may.
fn danger(seat: &Seat<'_>) -> Markup {
    let words = seat.words;
    html! {
        @if seat.desk.visitor.may(Act::BreakGlass) {
            section aria-labelledby="danger" {
                h2 #danger { (words.say("glass-danger")) }
                p { (words.say("glass-danger-lead")) }
                p.actions { a.button.button--quiet href=(seat.desk.at(&format!("/trust/glass?person={}", seat.person))) { (words.say("glass-break")) } }
            }
        }
    }
}

/// Everything that was said about it, latest first.
fn history(seat: &Seat<'_>, teller: Teller<'_>, said: &[Entry]) -> Markup {
    let words = seat.words;
    html! {
        section.chronicle aria-labelledby="history" {
            h2 #history { (words.say("consent-history")) }
            @if said.is_empty() { p { (words.say("consent-history-none")) } }
            ol.chronicle-list { @for entry in said {
                @let envelope = &entry.envelope;
                li.happening {
                    p.happening-date { (words.date(&envelope.occurred)) }
                    div.happening-body {
                        p.happening-title { a href={ (parts::entry(envelope.id)) "?version=1" } { (teller.headline(entry)) } }
                        p.happening-meta { span { (teller.who(envelope.author)) } }
                    }
                }
            } }
        }
    }
}
