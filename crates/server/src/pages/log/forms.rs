//! Telling of an incident, and of a communication.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::registers::{
    Communication, CommunicationGround, CommunicationPurpose, CommunicationWords, Incident, IncidentSort, IncidentWords,
    RecipientSort, Serious,
};
use jalon_record::id::PersonRef;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::{Desk, label};
use crate::session::Visitor;

const ONCE: &str = "once";

const fn must(name: &'static str, label: &'static str, hint: &'static str) -> Field<'static> {
    Field { name, label, hint, optional: false }
}

const fn may(name: &'static str, label: &'static str, hint: &'static str) -> Field<'static> {
    Field { name, label, hint, optional: true }
}

const OCCURRED: Field<'_> = must("occurred", "incident-occurred", "incident-occurred-hint");
const AWARE: Field<'_> = must("aware", "part-field-trust-incident-aware", "incident-aware-hint");
const SORT: Field<'_> = must("sort", "part-field-trust-incident-sort", "");
const SERIOUS: Field<'_> = must("serious", "part-field-trust-incident-serious", "incident-serious-hint");
const PERSONS: Field<'_> = may("persons", "part-field-trust-incident-persons", "incident-persons-hint");
const DESCRIPTION: Field<'_> = must("description", "part-word-trust-incident-description", "incident-description-hint");
const CIRCUMSTANCES: Field<'_> = may("circumstances", "part-word-trust-incident-circumstances", "");
const REASONING: Field<'_> = may("reasoning", "part-word-trust-incident-reasoning", "incident-reasoning-hint");
const MEASURES: Field<'_> = may("measures", "part-word-trust-incident-measures", "");

const TOLD_ON: Field<'_> = must("occurred", "communication-occurred", "");
const RECIPIENT_SORT: Field<'_> = must("recipient_sort", "part-field-trust-communication-recipient", "");
const RECIPIENT: Field<'_> = may("recipient", "part-word-trust-communication-recipient", "communication-recipient-hint");
const CLASSES: Field<'_> = must("classes", "part-field-trust-communication-classes", "");
const PURPOSE: Field<'_> = must("purpose", "part-field-trust-communication-purpose", "");
const GROUND: Field<'_> = must("ground", "part-field-trust-communication-ground", "");
const WHAT: Field<'_> = may("what", "part-word-trust-communication-what", "communication-what-hint");
const JUSTIFICATION: Field<'_> =
    may("justification", "part-word-trust-communication-justification", "communication-justification-hint");
const ABOUT: Field<'_> = may("about", "communication-about", "communication-about-hint");

/// Which register is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Register {
    Incident,
    Communication,
}

impl Register {
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "incident" => Some(Self::Incident),
            "communication" => Some(Self::Communication),
            _ => None,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::Communication => "communication",
        }
    }

    fn fields(self) -> &'static [Field<'static>] {
        match self {
            Self::Incident => &[OCCURRED, AWARE, SORT, SERIOUS, PERSONS, DESCRIPTION, CIRCUMSTANCES, REASONING, MEASURES],
            Self::Communication => &[TOLD_ON, RECIPIENT_SORT, RECIPIENT, CLASSES, PURPOSE, GROUND, WHAT, JUSTIFICATION, ABOUT],
        }
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, register)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let register = Register::from_code(&register).ok_or(Fault::NotFound)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    let mut fields = Fields::default();
    fields.preset(ONCE, &Token::new()?.to_text());
    fields.preset("occurred", &clock::today().to_string());
    fields.preset(AWARE.name, &clock::today().to_string());
    Ok(page(&app, &desk, register, &fields))
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, register)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Registers)?;
    visitor.must(Act::Write)?;
    let register = Register::from_code(&register).ok_or(Fault::NotFound)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let draft = match register {
            Register::Incident => incident(&desk, &mut fields)?,
            Register::Communication => communication(app, &desk, &mut fields)?,
        };
        let Some(draft) = draft else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, register, &fields)).into_response());
        };
        let outcome = app.store().append(vec![draft.once(fields.text(ONCE))])?;
        let to = match (register, outcome.first()) {
            (Register::Incident, Some(outcome)) => format!("/trust/incidents/{}", outcome.id()),
            _ => "/trust/registers#communications".to_owned(),
        };
        Ok::<_, Fault>(Redirect::to(&desk.at(&to)).into_response())
    })
    .await
}

fn incident(desk: &Desk, fields: &mut Fields) -> Result<Option<Draft>, Fault> {
    let occurred = fields.date(OCCURRED.name);
    let aware = fields.date(AWARE.name).and_then(|date| match date.bounds().start.earliest {
        Some(day) if day <= clock::today() => Some(day),
        _ => fields.problem(AWARE.name, "problem-out-of-range"),
    });
    let sort = fields.choice(SORT.name, IncidentSort::from_code);
    let serious = fields.choice(SERIOUS.name, Serious::from_code);
    let persons = if fields.text(PERSONS.name).is_empty() { None } else { fields.number(PERSONS.name) };
    let text = |name: &str| fields.text(name).to_owned();
    let words = IncidentWords {
        circumstances: text(CIRCUMSTANCES.name),
        description: text(DESCRIPTION.name),
        measures: text(MEASURES.name),
        reasoning: text(REASONING.name),
    };
    let read = aware.zip(sort).zip(serious);
    let open = read.map(|((aware, sort), serious)| Incident { aware, notices: vec![], persons, serious, sort });
    if words.description.is_empty() && open.is_none() {
        fields.problem::<()>(DESCRIPTION.name, "problem-missing");
    }
    if let Some(Err(broken)) = open.as_ref().map(|open| open.check(&words)) {
        fields.broken(broken);
    }
    match (occurred, open) {
        (Some(occurred), Some(open)) if fields.problems().is_empty() => {
            Ok(Some(Draft::of(desk.initiative, desk.visitor.member.id, occurred, &open, &words)?))
        }
        _ => Ok(None),
    }
}

fn communication(app: &App, desk: &Desk, fields: &mut Fields) -> Result<Option<Draft>, Fault> {
    let occurred = fields.date(TOLD_ON.name);
    let recipient = fields.choice(RECIPIENT_SORT.name, RecipientSort::from_code);
    let known = app.library().codelist("information-class");
    let classes = fields.codes(CLASSES.name, |code| known.is_some_and(|list| list.contains(code)));
    let purpose = fields.choice(PURPOSE.name, CommunicationPurpose::from_code);
    let ground = fields.choice(GROUND.name, CommunicationGround::from_code);
    let about = match fields.text(ABOUT.name) {
        "" => None,
        _ => fields.choice(ABOUT.name, |typed| typed.parse::<PersonRef>().ok()),
    };
    let text = |name: &str| fields.text(name).to_owned();
    let words =
        CommunicationWords { justification: text(JUSTIFICATION.name), recipient: text(RECIPIENT.name), what: text(WHAT.name) };
    let read = recipient.zip(purpose).zip(ground);
    let open = read.map(|((recipient, purpose), ground)| Communication { classes, ground, purpose, recipient });
    if let Some(Err(broken)) = open.as_ref().map(|open| open.check(&words)) {
        fields.broken(broken);
    }
    match (occurred, open) {
        (Some(occurred), Some(open)) if fields.problems().is_empty() => {
            Ok(Some(Draft::of(desk.initiative, desk.visitor.member.id, occurred, &open, &words)?.about(about)))
        }
        _ => Ok(None),
    }
}

fn page(app: &App, desk: &Desk, register: Register, fields: &Fields) -> Markup {
    let language = desk.language();
    let title = language.say(&format!("{}-new", register.code()));
    let labels = |name: &str| {
        let field = register.fields().iter().find(|field| field.name == name);
        field.map_or_else(|| name.to_owned(), |field| language.say(field.label))
    };
    desk.frame(&title, "").narrow().page(html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust/registers")) { (language.say("registers-title")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (language.say(&format!("{}-lead", register.code()))) } }
        (problems(language, fields, &labels))
        form.form method="post" action=(desk.at(&format!("/trust/registers/new/{}", register.code()))) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            @match register {
                Register::Incident => (incident_fields(desk, fields)),
                Register::Communication => (communication_fields(app, desk, fields)),
            }
            p.actions {
                button.button { (language.say("save")) }
                a.button.button--quiet href=(desk.at("/trust/registers")) { (language.say("cancel")) }
            }
        }
    })
}

fn incident_fields(desk: &Desk, fields: &Fields) -> Markup {
    let language = desk.language();
    let sorts = options(IncidentSort::ALL, IncidentSort::code, |code| language.say(&format!("incident-sort-{code}")));
    let serious = options(Serious::ALL, Serious::code, |code| language.say(&format!("incident-serious-{code}")));
    html! {
        (SORT.radios(language, fields, &sorts))
        (DESCRIPTION.area(language, fields))
        div.field-row { (OCCURRED.short(language, fields)) (AWARE.short(language, fields)) }
        (PERSONS.number(language, fields))
        (CIRCUMSTANCES.area(language, fields))
        (SERIOUS.radios(language, fields, &serious))
        (REASONING.area(language, fields))
        (MEASURES.area(language, fields))
    }
}

fn communication_fields(app: &App, desk: &Desk, fields: &Fields) -> Markup {
    let language = desk.language();
    let recipients = options(RecipientSort::ALL, RecipientSort::code, |code| language.say(&format!("recipient-sort-{code}")));
    let purposes = options(CommunicationPurpose::ALL, CommunicationPurpose::code, |code| {
        language.say(&format!("communication-purpose-{code}"))
    });
    let grounds = options(CommunicationGround::ALL, CommunicationGround::code, |code| {
        language.say(&format!("communication-ground-{code}"))
    });
    let codes = app.library().codelist("information-class").into_iter().flat_map(|list| list.codes());
    let classes: Vec<(String, String)> =
        codes.map(|code| (code.to_owned(), label(app, "information-class", code, language))).collect();
    html! {
        (TOLD_ON.short(language, fields))
        (RECIPIENT_SORT.radios(language, fields, &recipients))
        (RECIPIENT.line(language, fields))
        (CLASSES.checks(language, fields, &classes))
        (WHAT.line(language, fields))
        (PURPOSE.radios(language, fields, &purposes))
        (GROUND.radios(language, fields, &grounds))
        (JUSTIFICATION.area(language, fields))
        (ABOUT.line(language, fields))
    }
}

fn options<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str, label: impl Fn(&str) -> String) -> Vec<(String, String)> {
    all.iter().map(|value| (code(*value).to_owned(), label(code(*value)))).collect()
}
