//! A legal hold is put on an entry, a person or everything, and lifted; both say why.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::Form;
use jalon_initiative::trust::Hold;
use jalon_initiative::trust::hold::{HoldState, HoldWords};
use jalon_initiative::{Current, Meaning};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::Draft;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller};
use crate::pages::trust::people::People;
use crate::session::{Visitor, must_be_fresh};

const ON: Field<'_> = Field { name: "on", label: "field-hold-on", hint: "", optional: false };
const REASON: Field<'_> = Field { name: "reason", label: "part-word-reason", hint: "field-hold-reason-hint", optional: false };
/// The choice of everything in the initiative.
const EVERYTHING: &str = "everything";

/// A hold in force.
fn in_force(trust: &[Current]) -> impl Iterator<Item = (&Current, Hold)> {
    trust.iter().filter_map(|current| {
        let (envelope, body) = (&current.entry.envelope, current.entry.body.as_ref()?);
        match Meaning::read(envelope.kind.as_str(), envelope.version, body).ok()? {
            Meaning::Hold(hold) if hold.state == HoldState::InForce => Some((current, hold)),
            _ => None,
        }
    })
}

/// The holds in force, each with the way to lift it.
pub(super) fn section(teller: Teller<'_>, trust: &[Current]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let holds: Vec<_> = in_force(trust).collect();
    let may = desk.visitor.may(Act::Erase);
    html! {
        section.chronicle aria-labelledby="holds" {
            h2 #holds { (words.say("hold-title")) }
            p { (words.say("hold-lead")) }
            @if holds.is_empty() { p.none { (words.say("hold-none")) } }
            ul.cards { @for (current, hold) in &holds { li.card { (card(teller, current, hold, may)) } } }
            @if may { p.actions { a.button.button--quiet href=(desk.at("/trust/hold")) { (words.say("hold-new")) } } }
        }
    }
}

fn card(teller: Teller<'_>, current: &Current, hold: &Hold, may: bool) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let entry = &current.entry;
    let reason = teller.words_of::<Hold>(entry).map(|told| told.reason);
    html! {
        h3 { a href=(parts::entry(entry.envelope.id)) { (on_what(teller, entry, hold)) } }
        p { (words.with("report-quote", &[("words", &words.or_sealed(reason.as_deref()))])) }
        p.soft { (words.with("retention-adopted", &[("who", &teller.role(entry.envelope.author)), ("date", &words.date(&entry.envelope.occurred))])) }
        @if may {
            details.more {
                summary { (words.say("hold-lift")) }
                form.form method="post" action=(desk.at(&format!("/trust/hold/{}/lift", current.root))) {
                    (token(Some(&desk.visitor)))
                    div.field {
                        @let id = format!("reason-{}", current.root);
                        label for=(id) { (words.say("part-word-reason")) }
                        textarea id=(id) name="reason" rows="3" required {}
                    }
                    p.actions { button.button.button--quiet { (words.say("hold-lift")) } }
                }
            }
        }
    }
}

fn on_what(teller: Teller<'_>, entry: &Entry, hold: &Hold) -> String {
    let words = teller.words;
    match (hold.entry, entry.envelope.about) {
        (Some(id), _) => teller.entry(id).map_or_else(|| words.say("hold-on-entry"), |entry| teller.headline(&entry)),
        (None, Some(_)) => words.say("hold-on-person"),
        (None, None) => words.say("hold-on-everything"),
    }
}

/// What can be held: everything, each person, and the entry that the address names.
fn choices(app: &App, desk: &Desk, fields: &Fields) -> Result<Vec<(String, String)>, Fault> {
    let language = desk.language();
    let people = People::read(app, desk)?;
    let mut choices = Vec::new();
    if let Ok(entry) = fields.text(ON.name).parse::<EntryId>()
        && app.store().entry(entry)?.is_some_and(|entry| entry.envelope.initiative == desk.initiative)
    {
        choices.push((entry.to_string(), language.say("hold-on-entry")));
    }
    for person in app.store().people_of(desk.initiative)? {
        choices.push((format!("person-{person}"), people.label(desk, person)));
    }
    choices.push((EVERYTHING.to_owned(), language.say("hold-on-everything")));
    Ok(choices)
}

pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Erase)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| page(app, &desk, &Fields::of(asked.into_iter().filter(|(name, _)| name == ON.name).collect()))).await
}

fn page(app: &App, desk: &Desk, fields: &Fields) -> Result<Markup, Fault> {
    let language = desk.language();
    let choices = choices(app, desk, fields)?;
    let title = language.say("hold-new");
    let labels = |name: &str| language.say(if name == ON.name { ON.label } else { REASON.label });
    Ok(desk.frame(&title, "").narrow().page(html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust")) { (language.say("trust-here-title")) } }
            li { a href=(desk.at("/trust/retention")) { (language.say("retention-title")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (language.say("hold-lead")) } }
        (problems(language, fields, &labels))
        form.form method="post" action=(desk.at("/trust/hold")) novalidate {
            (token(Some(&desk.visitor)))
            (ON.select(language, fields, &choices))
            (REASON.area(language, fields))
            p.actions {
                button.button { (language.say("save")) }
                a.button.button--quiet href=(desk.at("/trust/retention")) { (language.say("cancel")) }
            }
        }
    }))
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Erase)?;
    must_be_fresh(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let offered = choices(app, &desk, &fields)?;
        let on = fields.choice(ON.name, |typed| offered.iter().any(|(value, _)| value == typed).then(|| typed.to_owned()));
        let person = on.as_deref().and_then(|on| on.strip_prefix("person-")?.parse::<PersonRef>().ok());
        let entry = on.as_deref().and_then(|on| on.parse::<EntryId>().ok());
        let entry = match entry.map(|id| app.store().entry(id)).transpose()?.flatten() {
            Some(entry) => app.store().thread(&entry)?.links().first().map(|link| link.id),
            None => None,
        };
        let (hold, words) =
            (Hold { entry, state: HoldState::InForce }, HoldWords { reason: fields.text(REASON.name).to_owned() });
        if let Err(broken) = hold.check(&words) {
            fields.broken(broken);
        }
        if !fields.problems().is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &fields)?).into_response());
        }
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &hold, &words)?;
        app.store().append(vec![draft.about(person)])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/retention#holds")).into_response())
    })
    .await
}

/// Lifts a hold. The reason why is kept in the place of the reason why it was put on, which stays in the thread.
pub(super) async fn lift(
    State(app): State<App>,
    Path((initiative, entry)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Redirect, Fault> {
    visitor.must(Act::Erase)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let id: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| {
        let trust = app.store().trust(desk.initiative)?;
        let (current, hold) = in_force(&trust).find(|(current, _)| current.root == id).ok_or(Fault::NotFound)?;
        let (envelope, words) = (&current.entry.envelope, HoldWords { reason: fields.text(REASON.name).to_owned() });
        let lifted = Hold { state: HoldState::Lifted, ..hold };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &lifted, &words)?;
        app.store().append(vec![draft.audience(envelope.audience).about(envelope.about).amending(vec![envelope.id])])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/retention#holds")))
    })
    .await
}
