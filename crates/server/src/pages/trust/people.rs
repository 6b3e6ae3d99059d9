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

use super::person::{self, Seat};
use super::{ONCE, crumbs};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::{Desk, parts, write};
use crate::session::Visitor;

const FIND: Field<'_> = Field { name: "find", label: "field-people-find", hint: "", optional: false };
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

/// Finds someone by a part of their nickname, or the beginning of their pseudonym. What is sought is sent as a form: a nickname has
/// no place in an address.
pub(super) async fn find(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Markup, Fault> {
    visitor.must(Act::Consent)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        fields.preset(ONCE, &Token::new()?.to_text());
        page(app, &desk, &fields)
    })
    .await
}

/// Gives a person another nickname, or the first one. It is that of the pseudonym that is kept.
pub(super) async fn rename(
    State(app): State<App>,
    Path((initiative, person)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Consent)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let words = PersonWords { nickname: fields.text("nickname").to_owned() };
        if let Err(broken) = (Person {}).check(&words) {
            fields.broken(broken);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, person::page(seat, &fields, "")?).into_response());
        }
        let (store, kept) = (seat.app.store(), seat.told.same.kept(seat.person));
        let mut before = Vec::new();
        for id in seat.of().into_iter().flat_map(|told| &told.known_by) {
            let entry = store.entry(*id)?.filter(|entry| entry.envelope.about == Some(kept));
            before.extend(entry);
        }
        // Their nickname is replaced only by someone who may read it.
        if before.iter().any(|entry| !seat.desk.gate.may_read(&entry.envelope)) {
            return Err(Fault::NotAllowed);
        }
        let member = &seat.desk.visitor.member;
        let draft = Draft::of(seat.desk.initiative, member.id, clock::today().into(), &Person {}, &words)?;
        let audience = before.first().map_or(write::usual_audience(member.role), |entry| entry.envelope.audience);
        // Where two entries made them known apart, the first is amended, and the other goes on saying that they are known.
        let amends: Vec<_> = before.first().map(|entry| entry.envelope.id).into_iter().collect();
        store.append(vec![draft.about(Some(kept)).audience(audience).amending(amends).once(fields.text(ONCE))])?;
        Ok(Redirect::to(&format!("{}?kept=named", address(seat.desk, kept))).into_response())
    })
    .await
}

/// The nickname, where this reader may change it.
pub(super) fn nickname(seat: &Seat<'_>, fields: &Fields) -> Markup {
    let (words, kept) = (seat.words, seat.told.same.kept(seat.person));
    let mut fields = fields.clone();
    fields.preset("nickname", &given_to(seat.app, seat.desk, &seat.told, kept).unwrap_or_default());
    html! {
        section aria-labelledby="nickname-title" {
            h2 #nickname-title { (words.say("people-nickname")) }
            form.form method="post" action={ (address(seat.desk, seat.person)) "/nickname" } novalidate {
                (token(Some(&seat.desk.visitor)))
                input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                (NICKNAME.line(words.language, &fields))
                p.actions { button.button.button--quiet { (words.say("people-nickname-keep")) } }
            }
        }
    }
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
    let kept = told.same.kept(person);
    given_to(app, desk, told, kept).unwrap_or_else(|| unnamed(desk, kept))
}

/// What a pseudonym is called by itself, whoever else it is.
pub(super) fn called_alone(app: &App, desk: &Desk, told: &Told, person: PersonRef) -> Result<String, Fault> {
    let of = told.person(person).into_iter().flat_map(|told| &told.known_by);
    for id in of {
        let Some(entry) = app.store().entry(*id)?.filter(|entry| entry.envelope.about == Some(person)) else { continue };
        let words: Option<PersonWords> = app.store().words(&desk.gate, &entry)?;
        if let Some(words) = words.filter(|words| !words.nickname.trim().is_empty()) {
            return Ok(words.nickname.trim().to_owned());
        }
    }
    Ok(unnamed(desk, person))
}

/// The nickname of a person: that of the pseudonym that is kept, else any.
fn given_to(app: &App, desk: &Desk, told: &Told, kept: PersonRef) -> Option<String> {
    let known_by = told.person(kept).into_iter().flat_map(|told| &told.known_by);
    let mut nicknames: Vec<(bool, String)> = known_by
        .filter_map(|id| {
            let entry = app.store().entry(*id).ok()??;
            let words: PersonWords = app.store().words(&desk.gate, &entry).ok()??;
            Some((entry.envelope.about != Some(kept), words.nickname.trim().to_owned()))
        })
        .filter(|(_, nickname)| !nickname.is_empty())
        .collect();
    nicknames.sort();
    nicknames.into_iter().next().map(|(_, nickname)| nickname)
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
    let known = told.people.iter().filter(|(person, known)| !known.known_by.is_empty() && told.same.is_kept(**person));
    let mut known: Vec<_> = known.map(|(person, _)| (*person, called(app, desk, &told, *person))).collect();
    known.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(known)
}

/// As [`known`], those who agree today that the team reads about them.
pub(in crate::pages) fn agreed(app: &App, desk: &Desk) -> Result<Vec<(PersonRef, String)>, Fault> {
    let (told, today) = (app.store().told(desk.initiative)?, clock::today());
    let mut known = known(app, desk)?;
    known.retain(|(person, _)| told.person(*person).is_some_and(|told| told.purposes(today).contains_key(&Purpose::Care)));
    Ok(known)
}

/// What a person agrees to, in a sentence.
pub(in crate::pages) fn agrees(words: Words<'_>, told: Option<&PersonTold>, today: Day) -> String {
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

/// The same, where it stands alone: it then begins with a capital letter.
pub(super) fn name(words: Words<'_>, purpose: Purpose) -> String {
    let label = label(words, purpose);
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Finding by nickname.
fn finding(desk: &Desk, fields: &Fields) -> Markup {
    let language = desk.language();
    html! {
        search {
            form.form method="post" action=(desk.at("/trust/people/find")) {
                (token(Some(&desk.visitor)))
                (FIND.line(language, fields))
                p.actions {
                    button.button.button--quiet { (language.say("people-find")) }
                    @if !fields.text("find").is_empty() { a.button.button--quiet href=(desk.at("/trust/people")) { (language.say("people-find-all")) } }
                }
            }
        }
    }
}

fn page(app: &App, desk: &Desk, fields: &Fields) -> Result<Markup, Fault> {
    let (told, today) = (app.store().told(desk.initiative)?, clock::today());
    let all = app.store().people(desk.initiative)?;
    let is_empty = all.is_empty();
    let sought = fields.text("find").to_lowercase();
    let named = all.into_iter().map(|(person, many)| (person, many, called(app, desk, &told, person)));
    let is_sought = |person: PersonRef, name: &str| {
        let pseudonym = || told.same.all(person).iter().any(|one| one.to_string().starts_with(&sought));
        sought.is_empty() || name.to_lowercase().contains(&sought) || pseudonym()
    };
    let people: Vec<(PersonRef, i64, String)> = named.filter(|(person, _, name)| is_sought(*person, name)).collect();
    let words = parts::words(app, desk);
    let (language, title) = (words.language, words.say("consent-people"));
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("consent-people-lead")) } }
        (problems(language, fields, &|_| words.say("consent-nickname")))
        @if !is_empty { (finding(desk, fields)) }
        @if is_empty { p.empty { (words.say("consent-people-none")) } } @else if people.is_empty() { p.empty { (words.say("people-find-none")) } } @else {
            ul.cards { @for (person, many, name) in &people {
                @let of = told.person(*person);
                li.card {
                    h2 { a href=(address(desk, *person)) { (name) } }
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
