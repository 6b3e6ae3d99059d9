//! Someone disagrees with what an entry says: their statement is kept, and stands beside the entry wherever it is shown.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::Form;
use jalon_initiative::trust::Disagreement;
use jalon_initiative::trust::request::DisagreementWords;
use jalon_initiative::{Current, Meaning};
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller};
use crate::session::Visitor;

const STATEMENT: Field<'_> =
    Field { name: "statement", label: "part-word-statement", hint: "field-disagree-statement-hint", optional: false };
/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";

/// The disagreements with a thread, in the order in which they came.
pub(super) fn with(trust: &[Current], root: EntryId) -> impl Iterator<Item = &Entry> {
    trust.iter().map(|current| &current.entry).filter(move |entry| {
        let Some(body) = &entry.body else { return false };
        let read = Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, body);
        matches!(read, Ok(Meaning::Disagreement(open)) if open.entry == root)
    })
}

/// Beside an entry: who disagrees and what they say, and the way to note another.
pub(in crate::pages) fn beside_entry(app: &App, teller: Teller<'_>, entry: &Entry, root: EntryId) -> Result<Markup, Fault> {
    let words = teller.words;
    let trust = app.store().trust(teller.desk.initiative)?;
    let said: Vec<&Entry> = with(&trust, root).collect();
    let may = teller.desk.visitor.may(Act::Registers) && entry.body.is_some() && teller.desk.gate.may_read(&entry.envelope);
    Ok(html! {
        @if !said.is_empty() {
            section.chronicle aria-labelledby="disagreements" {
                h2 #disagreements { (words.say("disagree-title")) }
                @for entry in &said {
                    @let statement = teller.words_of::<Disagreement>(entry).map(|told| told.statement);
                    blockquote { p { (words.or_sealed(statement.as_deref())) } }
                    p.soft {
                        a href=(parts::entry(entry.envelope.id)) { (words.date(&entry.envelope.occurred)) }
                        (words.say("part-comma")) (words.with("disagree-noted-by", &[("who", &teller.role(entry.envelope.author))]))
                    }
                }
            }
        }
        @if may {
            p { a href={ (parts::entry(entry.envelope.id)) "/disagree" } { (words.say("disagree-note")) } }
        }
    })
}

pub(super) async fn ask(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Fault> {
    let (desk, entry) = open(&app, visitor, &id).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset(ONCE, &Token::new()?.to_text());
        page(app, &desk, &entry, &fields)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    let (desk, entry) = open(&app, visitor, &id).await?;
    app.ask(move |app| {
        let root = app.store().thread(&entry)?.links().first().map_or(entry.envelope.id, |link| link.id);
        let words = DisagreementWords { statement: fields.text(STATEMENT.name).to_owned() };
        let disagreement = Disagreement { entry: root };
        if let Err(broken) = disagreement.check(&words) {
            fields.broken(broken);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &entry, &fields)?).into_response());
        }
        let envelope = &entry.envelope;
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &disagreement, &words)?;
        app.store().append(vec![draft.audience(envelope.audience).about(envelope.about).once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&parts::entry(root)).into_response())
    })
    .await
}

async fn open(app: &App, visitor: Visitor, id: &str) -> Result<(Desk, Entry), Fault> {
    visitor.must(Act::Registers)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let entry = app.ask(move |app| app.store().entry(id)).await?.ok_or(Fault::NotFound)?;
    let desk = Desk::open(app, visitor, &entry.envelope.initiative.to_string()).await?;
    match entry.body.is_some() && desk.gate.may_read(&entry.envelope) {
        true => Ok((desk, entry)),
        false => Err(Fault::NotAllowed),
    }
}

fn page(app: &App, desk: &Desk, entry: &Entry, fields: &Fields) -> Result<Markup, Fault> {
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let (language, words) = (desk.language(), teller.words);
    let (title, back) = (words.say("disagree-note"), parts::entry(entry.envelope.id));
    let labels = |_: &str| words.say(STATEMENT.label);
    Ok(desk.frame(&title, "nav-record").narrow().page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/record")) { (words.say("nav-record")) } }
            li { a href=(back) { (teller.headline(entry)) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (words.say("disagree-lead")) } }
        (problems(language, fields, &labels))
        form.form method="post" action={ (back) "/disagree" } novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            (STATEMENT.area(language, fields))
            p.actions {
                button.button { (words.say("save")) }
                a.button.button--quiet href=(back) { (words.say("cancel")) }
            }
        }
    }))
}
