//! The persons that entries are about: what each agrees to, in a sentence, and the way to their page. A person has a
//! pseudonym that says nothing, and a nickname only where someone gave one; never a name.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::Form;
use jalon_initiative::trust::{Person, PersonTold, PersonWords, Purpose, Told};
use jalon_record::edtf::Day;
use jalon_record::id::PersonRef;
use jalon_report::Words;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::{ONCE, crumbs};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::{Desk, parts, write};
use crate::session::Visitor;

const NICKNAME: Field<'_> = Field { name: "nickname", label: "consent-nickname", hint: "consent-nickname-hint", optional: true };

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Consent)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset(ONCE, &Token::new()?.to_text());
        page(app, &desk, &fields)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Consent)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let words = PersonWords { nickname: fields.text("nickname").to_owned() };
        if let Err(broken) = (Person {}).check(&words) {
            fields.broken(broken);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &fields)?).into_response());
        }
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &Person {}, &words)?;
        let audience = write::usual_audience(desk.visitor.member.role);
        let draft = draft.about(Some(app.store().new_person()?)).audience(audience).once(fields.text(ONCE));
        let outcomes = app.store().append(vec![draft])?;
        // Sent twice, the form made one person: the one whom its entry is about.
        let kept = outcomes.first().map(|kept| app.store().entry(kept.id())).transpose()?.flatten();
        let person = kept.and_then(|entry| entry.envelope.about).ok_or(Fault::NotFound)?;
        Ok::<_, Fault>(Redirect::to(&address(&desk, person)).into_response())
    })
    .await
}

/// The page of a person.
pub(in crate::pages) fn address(desk: &Desk, person: PersonRef) -> String {
    desk.at(&format!("/trust/people/{person}"))
}

/// What a person is called, for this reader: the nickname where they may read it, else the beginning of the pseudonym.
pub(in crate::pages) fn called(app: &App, desk: &Desk, told: &Told, person: PersonRef) -> String {
    let known_by = told.person(person).into_iter().flat_map(|told| &told.known_by);
    let nickname = known_by.filter_map(|id| {
        let entry = app.store().entry(*id).ok()??;
        let words: PersonWords = app.store().words(&desk.gate, &entry).ok()??;
        Some(words.nickname.trim().to_owned())
    });
    let nickname = nickname.into_iter().find(|nickname| !nickname.is_empty());
    nickname.unwrap_or_else(|| unnamed(desk, person))
}

fn unnamed(desk: &Desk, person: PersonRef) -> String {
    let short: String = person.to_string().chars().take(4).collect::<String>().to_uppercase();
    desk.language().say_with("consent-person-unnamed", &[("short", short.into())])
}

/// What the persons that the team made known are called for this reader, read once for a page that names several.
pub(super) struct People(BTreeMap<PersonRef, String>);

impl People {
    /// Reads them.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn read(app: &App, desk: &Desk) -> Result<Self, Fault> {
        Ok(Self(known(app, desk)?.into_iter().collect()))
    }

    /// What a person is called.
    pub fn label(&self, desk: &Desk, person: PersonRef) -> String {
        self.0.get(&person).cloned().unwrap_or_else(|| unnamed(desk, person))
    }
}

/// The persons that the team made known, with what each is called for this reader.
pub(in crate::pages) fn known(app: &App, desk: &Desk) -> Result<Vec<(PersonRef, String)>, Fault> {
    let told = app.store().told(desk.initiative)?;
    let known = told.people.iter().filter(|(_, told)| !told.known_by.is_empty());
    let mut known: Vec<_> = known.map(|(person, _)| (*person, called(app, desk, &told, *person))).collect();
    known.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(known)
}

/// What a person agrees to, in a sentence.
pub(super) fn agrees(words: Words<'_>, told: Option<&PersonTold>, today: Day) -> String {
    let held = told.map(|told| told.purposes(today)).unwrap_or_default();
    if held.is_empty() {
        let asked = told.is_some_and(PersonTold::was_asked);
        return words.say(if asked { "consent-agrees-none" } else { "consent-not-asked" });
    }
    let labels: Vec<String> = held.keys().map(|purpose| label(words, *purpose)).collect();
    words.with("consent-agrees", &[("what", &labels.join(&words.say("part-comma")))])
}

/// A purpose in a word or two.
pub(super) fn label(words: Words<'_>, purpose: Purpose) -> String {
    words.say(&format!("consent-purpose-{}", purpose.code()))
}

fn page(app: &App, desk: &Desk, fields: &Fields) -> Result<Markup, Fault> {
    let (told, today) = (app.store().told(desk.initiative)?, clock::today());
    let people = app.store().people(desk.initiative)?;
    let words = parts::words(app, desk);
    let (language, title) = (words.language, words.say("consent-people"));
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("consent-people-lead")) } }
        (problems(language, fields, &|_| words.say("consent-nickname")))
        @if people.is_empty() { p.empty { (words.say("consent-people-none")) } } @else {
            ul.cards { @for (person, many) in &people {
                @let of = told.person(*person);
                li.card {
                    h2 { a href=(address(desk, *person)) { (called(app, desk, &told, *person)) } }
                    p { (agrees(words, of, today)) }
                    @if let Some(many) = of.map(|of| of.restrictions.len()).filter(|many| *many > 0) {
                        p { (words.count("consent-restrictions", many)) }
                    }
                    p.soft { (words.count("consent-entries", usize::try_from(*many).unwrap_or(0))) }
                }
            } }
        }
        section aria-labelledby="new-person" {
            h2 #new-person { (words.say("consent-new-person")) }
            p { (words.say("consent-new-person-why")) }
            form.form method="post" action=(desk.at("/trust/people")) novalidate {
                (token(Some(&desk.visitor)))
                input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                (NICKNAME.line(language, fields))
                p.actions { button.button { (words.say("consent-new-person-save")) } }
            }
        }
    }))
}
