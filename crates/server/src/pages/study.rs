//! The case study: as a page, as one file, as a PDF.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jalon_access::{Act, Gate};
use jalon_initiative::Picture;
use jalon_language::Language;
use jalon_library::Pathway;
use jalon_record::id::InitiativeId;
use jalon_report::case_study::{CaseInput, RecordState, compose};
use jalon_report::timeline::Goal;
use jalon_report::{Document, Words, html as paper, pdf};
use maud::{Markup, PreEscaped, html};

use super::{Desk, timeline};
use crate::app::App;
use crate::assets;
use crate::clock::today;
use crate::fault::Fault;
use crate::session::Visitor;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/study", get(show))
        .route("/i/{initiative}/study.pdf", get(as_pdf))
        .route("/i/{initiative}/study.html", get(as_file))
}

/// Where the marks of the drawing lead: pages of ours, or, on paper, nowhere.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    Linked,
    Plain,
}

async fn document(app: &App, visitor: Visitor, initiative: &str, marks: Marks) -> Result<(Desk, Document), Fault> {
    visitor.must(Act::Report)?;
    let desk = Desk::open(app, visitor, initiative).await?;
    app.ask(move |app| {
        let href = |to: &Goal| timeline::goal(&desk, to);
        let linked = (marks == Marks::Linked).then_some(&href as &dyn Fn(&Goal) -> String);
        let document = composed(app, desk.initiative, &desk.picture, &desk.pathway, desk.language(), linked)?;
        Ok::<_, Fault>((desk, document))
    })
    .await
}

/// The case study for a reader who need not be at a page.
pub(crate) fn for_reader(app: &App, initiative: InitiativeId, gate: &Gate, language: Language) -> Result<Document, Fault> {
    let picture = app.picture(initiative, gate)?;
    let pathway = app.pathway(&picture)?;
    composed(app, initiative, &picture, &pathway, language, None)
}

fn composed(
    app: &App,
    initiative: InitiativeId,
    picture: &Picture,
    pathway: &Pathway,
    language: Language,
    href: Option<&dyn Fn(&Goal) -> String>,
) -> Result<Document, Fault> {
    let density = app.store().density(initiative)?;
    let state = app.store().state()?;
    let members = app.store().members()?;
    let who = |id| {
        let role = members.iter().find(|member| member.id == id).map(|member| member.role.code());
        role.map_or_else(|| language.say("someone"), |role| super::label(app, "role", role, language))
    };
    Ok(compose(&CaseInput {
        picture,
        density: &density,
        words: Words { language, pathway, library: app.library() },
        made_on: today(),
        record: RecordState { seq: state.size, root: &state.root.to_string() },
        scheme: None,
        who: &who,
        href,
    }))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    let (desk, document) = document(&app, visitor, &initiative, Marks::Linked).await?;
    let language = desk.language();
    let entry = |id| format!("/entries/{id}");
    let article = paper::fragment(&document, paper::Page { href: Some(&entry) });
    Ok(desk.frame(&language.say("nav-study"), "nav-study").page_with(
        "page--study",
        html! {
            div.notice.notice--info.no-print {
                p.notice-title { (language.say("study-before")) }
                p { (language.say("study-before-why")) }
                p.actions {
                    a.button href=(desk.at("/study.pdf")) { (language.say("study-pdf")) }
                    a.button.button--quiet href=(desk.at("/study.html")) download { (language.say("study-file")) }
                    button.button.button--quiet data-print hidden { (language.say("print")) }
                }
            }
            (PreEscaped(article))
        },
    ))
}

async fn as_pdf(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Response, Fault> {
    let (desk, document) = document(&app, visitor, &initiative, Marks::Plain).await?;
    let made = app.ask(move |_| pdf::make(&document)).await?;
    if !made.missing.is_empty() {
        tracing::warn!(characters = made.missing.len(), "some characters of a report have no glyph in the fonts");
    }
    Ok(download(made.bytes, "application/pdf", &file_name(desk.language(), "pdf"), "inline"))
}

async fn as_file(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Response, Fault> {
    let (desk, document) = document(&app, visitor, &initiative, Marks::Plain).await?;
    let file = paper::single_file(&document, &assets::styles());
    Ok(download(file.into_bytes(), "text/html; charset=utf-8", &file_name(desk.language(), "html"), "attachment"))
}

fn file_name(language: Language, ending: &str) -> String {
    format!("jalon-{}-{}.{ending}", today(), language.code())
}

fn download(bytes: Vec<u8>, kind: &str, name: &str, how: &str) -> Response {
    let told = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{name}\""))];
    (told, bytes).into_response()
}
