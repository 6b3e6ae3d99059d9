//! A request is noted, what it asks for is done, and it is answered.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::Form;
use jalon_initiative::trust::Request;
use jalon_initiative::trust::request::{RequestSort, RequestState, RequestWords};
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::{Asked, crumbs, due, erase};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller};
use crate::pages::trust::people::People;
use crate::session::Visitor;

const PERSON: Field<'_> =
    Field { name: "person", label: "field-request-person", hint: "field-request-person-hint", optional: false };
const SORT: Field<'_> = Field { name: "sort", label: "field-request-sort", hint: "", optional: false };
const RECEIVED: Field<'_> =
    Field { name: "received", label: "field-request-received", hint: "field-request-received-hint", optional: true };
const NOTE: Field<'_> = Field { name: "note", label: "field-request-note", hint: "field-request-note-hint", optional: true };
const STATE: Field<'_> = Field { name: "state", label: "field-request-state", hint: "", optional: false };
/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";

/// A form for a new request; its address may bring the person along.
pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut fields = Fields::of(asked.into_iter().filter(|(name, _)| name == PERSON.name).collect());
        fields.preset(ONCE, &Token::new()?.to_text());
        new_page(app, &desk, &fields)
    })
    .await
}

fn new_page(app: &App, desk: &Desk, fields: &Fields) -> Result<Markup, Fault> {
    let language = desk.language();
    let people = People::read(app, desk)?;
    let known = app.store().people_of(desk.initiative)?;
    let known: Vec<(String, String)> = known.iter().map(|person| (person.to_string(), people.label(desk, *person))).collect();
    let sorts =
        RequestSort::ALL.iter().map(|sort| (sort.code().to_owned(), language.say(&format!("request-sort-{}", sort.code()))));
    let sorts: Vec<(String, String)> = sorts.collect();
    let title = language.say("requests-new");
    let labels = |name: &str| label(desk, name);
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[(desk.at("/trust/requests"), language.say("requests-title"))], &title))
        header.page-head { h1 { (title) } p.lead { (language.say("requests-new-lead")) } }
        @if known.is_empty() { div.notice.notice--info { p { (language.say("requests-people-none")) } } }
        @else {
            (problems(language, fields, &labels))
            form.form method="post" action=(desk.at("/trust/requests/new")) novalidate {
                (token(Some(&desk.visitor)))
                input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                (PERSON.select(language, fields, &known))
                (SORT.radios(language, fields, &sorts))
                (RECEIVED.short(language, fields))
                (NOTE.area(language, fields))
                p.actions {
                    button.button { (language.say("save")) }
                    a.button.button--quiet href=(desk.at("/trust/requests")) { (language.say("cancel")) }
                }
            }
        }
    }))
}

fn label(desk: &Desk, name: &str) -> String {
    let field = [PERSON, SORT, RECEIVED, NOTE, STATE].into_iter().find(|field| field.name == name);
    field.map_or_else(|| name.to_owned(), |field| desk.language().say(field.label))
}

/// Notes a new request.
pub(super) async fn note(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let known = app.store().people_of(desk.initiative)?;
        let person = fields.choice(PERSON.name, |text| text.parse::<PersonRef>().ok().filter(|person| known.contains(person)));
        let sort = fields.choice(SORT.name, RequestSort::from_code);
        let said = fields.optional_date(RECEIVED.name);
        let occurred = said.clone().unwrap_or_else(|| clock::today().into());
        let words = RequestWords { note: fields.text(NOTE.name).to_owned() };
        let received = occurred.bounds().start.earliest.filter(|day| *day <= clock::today());
        if received.is_none() && fields.problem_of(RECEIVED.name).is_none() {
            fields.problem::<()>(RECEIVED.name, "problem-request-received");
        }
        let (Some(person), Some(sort), Some(received), true) = (person, sort, received, fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, new_page(app, &desk, &fields)?).into_response());
        };
        let open = Request { due: Request::answer_by(received), sort, state: RequestState::Open };
        if let Err(broken) = open.check(&words) {
            fields.broken(broken);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, new_page(app, &desk, &fields)?).into_response());
        }
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, occurred, &open, &words)?;
        let kept = app.store().append(vec![draft.about(Some(person)).once(fields.text(ONCE))])?;
        let id = kept.first().map(jalon_store::Outcome::id).ok_or(Fault::NotFound)?;
        Ok::<_, Fault>(Redirect::to(&desk.at(&format!("/trust/requests/{id}"))).into_response())
    })
    .await
}

/// A request: what it asks, what to do, how to answer.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, entry)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let asked = find(app, &desk, &entry)?;
        let words: Option<RequestWords> = app.store().words(&desk.gate, &asked.entry)?;
        let mut fields = Fields::default();
        fields.preset(NOTE.name, words.as_ref().map_or("", |words| words.note.as_str()));
        one_page(app, &desk, &asked, &fields)
    })
    .await
}

fn find(app: &App, desk: &Desk, entry: &str) -> Result<Asked, Fault> {
    let id: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    let trust = app.store().trust(desk.initiative)?;
    trust.iter().filter_map(Asked::of).find(|asked| asked.root == id).ok_or(Fault::NotFound)
}

fn one_page(app: &App, desk: &Desk, asked: &Asked, fields: &Fields) -> Result<Markup, Fault> {
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let (language, words) = (desk.language(), teller.words);
    let people = People::read(app, desk)?;
    let title = words.say(&format!("request-sort-{}", asked.open.sort.code()));
    let states: Vec<(String, String)> = RequestState::ALL
        .iter()
        .map(|state| (state.code().to_owned(), words.say(&format!("request-state-{}", state.code()))))
        .collect();
    let labels = |name: &str| label(desk, name);
    let may_answer = desk.gate.may_read(&asked.entry.envelope) && !asked.in_conflict;
    let mut filled = fields.clone();
    filled.preset(STATE.name, asked.open.state.code());
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[(desk.at("/trust/requests"), words.say("requests-title"))], &title))
        header.page-head {
            @if let Some(person) = asked.about { p.overline { (people.label(desk, person)) } }
            h1 { (title) }
            p.lead { (due(teller, asked, clock::today())) }
        }
        p { (words.say(&format!("request-do-{}", asked.open.sort.code()))) }
        @if let Some(person) = asked.about { (next_steps(desk, asked.open.sort, person)) }
        @if asked.in_conflict { p { a href=(parts::entry(asked.entry.envelope.id)) { (words.say("part-in-conflict")) } } }
        @if may_answer {
            section.chronicle aria-labelledby="answer" {
                h2 #answer { (words.say("requests-answer")) }
                (problems(language, fields, &labels))
                form.form method="post" action=(desk.at(&format!("/trust/requests/{}", asked.root))) novalidate {
                    (token(Some(&desk.visitor)))
                    (STATE.radios(language, &filled, &states))
                    (NOTE.area(language, &filled))
                    p.actions { button.button { (words.say("save")) } }
                }
            }
        }
        p { a href=(parts::entry(asked.entry.envelope.id)) { (words.say("requests-entry")) } }
    }))
}

/// Where what is asked is done.
fn next_steps(desk: &Desk, sort: RequestSort, person: PersonRef) -> Markup {
    let language = desk.language();
    let steps: Vec<(String, &str, Act)> = match sort {
        RequestSort::Access => vec![(desk.at(&format!("/trust/copy/{person}")), "copy-title", Act::Export)],
        RequestSort::Portability => vec![(desk.at(&format!("/trust/copy/{person}?only=given")), "copy-given-title", Act::Export)],
        RequestSort::Rectification => vec![(desk.at(&format!("/trust/copy/{person}")), "request-see-entries", Act::Export)],
        RequestSort::Restriction => vec![(desk.at("/trust"), "trust-here-title", Act::Consent)],
        RequestSort::Withdrawal => vec![(desk.at(&format!("/trust/withdrawal/{person}")), "withdrawal-title", Act::Registers)],
        RequestSort::Erasure => vec![(erase::address_of_person(desk, person), "erase-person-title", Act::Erase)],
    };
    let steps: Vec<_> = steps.into_iter().filter(|(_, _, act)| desk.visitor.may(*act)).collect();
    html! {
        @if steps.is_empty() { p.soft { (language.say("request-ask-coordinator")) } }
        @else { p.actions { @for (to, key, _) in &steps { a.button.button--quiet href=(to) { (language.say(key)) } } } }
    }
}

/// Keeps the answer.
pub(super) async fn answer(
    State(app): State<App>,
    Path((initiative, entry)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let asked = find(app, &desk, &entry)?;
        if !desk.gate.may_read(&asked.entry.envelope) {
            return Err(Fault::NotAllowed);
        }
        let state = fields.choice(STATE.name, RequestState::from_code);
        let words = RequestWords { note: fields.text(NOTE.name).to_owned() };
        let open = Request { state: state.unwrap_or(asked.open.state), ..asked.open.clone() };
        if let Err(broken) = open.check(&words) {
            fields.broken(broken);
        }
        if !fields.problems().is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, one_page(app, &desk, &asked, &fields)?).into_response());
        }
        let envelope = &asked.entry.envelope;
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, envelope.occurred.clone(), &open, &words)?;
        app.store().append(vec![draft.audience(envelope.audience).about(asked.about).amending(vec![envelope.id])])?;
        Ok(Redirect::to(&desk.at("/trust/requests")).into_response())
    })
    .await
}
