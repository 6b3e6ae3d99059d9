//! The case study: as a page, as one file, as a PDF.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jalon_access::{Act, Gate, Trail, may_see_counts};
use jalon_initiative::disclosure::{Calendar, Practice};
use jalon_initiative::practice::{Handoff, HandoffState};
use jalon_initiative::registers::ReleaseFile;
use jalon_initiative::{Current, Form, Meaning, Picture};
use jalon_language::Language;
use jalon_library::Pathway;
use jalon_record::id::InitiativeId;
use jalon_report::case_study::{CaseInput, RecordState, compose};
use jalon_report::timeline::Goal;
use jalon_report::{Document, Words, html as paper, pdf};
use maud::{Markup, PreEscaped, html};

use super::log::notice;
use super::{Desk, release, timeline};
use crate::app::App;
use crate::assets;
use crate::clock::today;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::session::Visitor;

/// The most handoffs that are counted, the latest first.
const MOST_HANDOFFS: i64 = 2_000;

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

/// The case study for a reader at a page.
async fn written(app: &App, desk: Desk, marks: Marks) -> Result<(Desk, Document), Fault> {
    app.ask(move |app| {
        let href = |to: &Goal| timeline::goal(&desk, to);
        let linked = (marks == Marks::Linked).then_some(&href as &dyn Fn(&Goal) -> String);
        let counted = Counted::read(app, &desk)?;
        let document = composed(app, Told::at(&desk, counted.practice()), linked)?;
        Ok::<_, Fault>((desk, document))
    })
    .await
}

/// The case study for the team, where nobody is at a page.
pub(crate) fn for_reader(app: &App, initiative: InitiativeId, gate: &Gate, language: Language) -> Result<Document, Fault> {
    let picture = app.picture(initiative, gate)?;
    let pathway = app.pathway(&picture)?;
    let counted = Counted::for_team(app, initiative)?;
    let (practice, trail) = (counted.practice(), gate.trail());
    composed(app, Told { initiative, picture: &picture, pathway: &pathway, language, practice, trail }, None)
}

fn state_of(current: &Current) -> Option<HandoffState> {
    let (envelope, body) = (&current.entry.envelope, current.entry.body.as_ref()?);
    match Meaning::read(envelope.kind.as_str(), envelope.version, body).ok()? {
        Meaning::Handoff(handed) => Some(handed.state),
        _ => None,
    }
}

/// What a case study tells, and in which language.
#[derive(Clone, Copy)]
struct Told<'a> {
    initiative: InitiativeId,
    picture: &'a Picture,
    pathway: &'a Pathway,
    language: Language,
    practice: Practice<'a>,
    /// What was opened for it, which says what notice it must carry.
    trail: &'a Trail,
}

impl<'a> Told<'a> {
    fn at(desk: &'a Desk, practice: Practice<'a>) -> Self {
        let (picture, pathway) = (&*desk.picture, &*desk.pathway);
        let (initiative, language, trail) = (desk.initiative, desk.language(), &desk.visitor.trail);
        Self { initiative, picture, pathway, language, practice, trail }
    }
}

fn composed(app: &App, told: Told<'_>, href: Option<&dyn Fn(&Goal) -> String>) -> Result<Document, Fault> {
    let language = told.language;
    let state = app.store().state()?;
    let members = app.store().members()?;
    let who = |id| {
        let role = members.iter().find(|member| member.id == id).map(|member| member.role.code());
        role.map_or_else(|| language.say("someone"), |role| super::label(app, "role", role, language))
    };
    let handoffs: Vec<HandoffState> = match told.practice {
        Practice::Team(_) => {
            let latest = app.store().practice_of(told.initiative, Handoff::KIND, MOST_HANDOFFS)?;
            latest.iter().filter_map(state_of).collect()
        }
        Practice::Outside(_) => Vec::new(),
    };
    let document = compose(&CaseInput {
        picture: told.picture,
        practice: told.practice,
        handoffs: &handoffs,
        words: Words { language, pathway: told.pathway, library: app.library(), lists: &told.picture.lists },
        made_on: today(),
        record: RecordState { seq: state.size, root: &state.root.to_string() },
        scheme: None,
        who: &who,
        href,
    });
    notice::on(app, told.trail, document)
}

/// The study as a file to send outside, with the counts that leave and no others.
pub(super) fn file(app: &App, desk: &Desk, sort: ReleaseFile, calendar: &Calendar) -> Result<Option<Response>, Fault> {
    let told = Told::at(desk, Practice::Outside(calendar));
    Ok(match sort {
        ReleaseFile::Pdf => Some(paper_file(desk, &composed(app, told, None)?)?),
        ReleaseFile::Html => Some(page_file(desk, &composed(app, told, None)?)),
        ReleaseFile::Csv | ReleaseFile::Svg | ReleaseFile::Png => None,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Report)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let (desk, document) = written(&app, desk, Marks::Linked).await?;
    let language = desk.language();
    let entry = |id| format!("/entries/{id}");
    let article = paper::fragment(&document, paper::Page { href: Some(&entry) });
    Ok(desk.frame(&language.say("nav-study"), "nav-study").page_with(
        "page--study",
        html! {
            div.notice.notice--info.no-print {
                p.notice-title { (language.say("study-before")) }
                p { (language.say("study-before-why")) }
                @let is_team = may_see_counts(desk.visitor.member.role);
                @if is_team {
                    p { (language.say("disclosed-study-team")) }
                    p.actions {
                        a.button href=(desk.at("/study.pdf")) { (language.say("study-pdf")) }
                        a.button.button--quiet href=(desk.at("/study.html")) { (language.say("study-file")) }
                        button.button.button--quiet data-print hidden { (language.say("print")) }
                    }
                }
                p { (language.say("disclosed-study-outside")) }
                p.actions {
                    a.button.button--quiet href=(desk.at("/trust/release?of=study&file=pdf")) { (language.say("study-pdf")) }
                    a.button.button--quiet href=(desk.at("/trust/release?of=study&file=html")) { (language.say("study-file")) }
                }
            }
            @if desk.visitor.may(Act::Write) {
                nav.no-print aria-label=(language.say("inquiry-title")) {
                    ul.chips {
                        li { a href=(desk.at("/inquiry")) { (language.say("inquiry-way")) } }
                        li { a href=(desk.at("/inquiry/sources")) { (language.say("inquiry-sources")) } }
                    }
                }
            }
            (PreEscaped(article))
        },
    ))
}

async fn as_pdf(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Response, Fault> {
    visitor.must(Act::Report)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    if let Some(elsewhere) = release::instead(&desk, &[("of", "study"), ("file", "pdf")], &[])? {
        return Ok(elsewhere);
    }
    let (desk, document) = written(&app, desk, Marks::Plain).await?;
    app.ask(move |_| paper_file(&desk, &document)).await
}

fn paper_file(desk: &Desk, document: &Document) -> Result<Response, Fault> {
    let made = pdf::make(document)?;
    if !made.missing.is_empty() {
        tracing::warn!(characters = made.missing.len(), "some characters of a report have no glyph in the fonts");
    }
    Ok(download(made.bytes, "application/pdf", &file_name(desk.language(), "pdf"), "inline"))
}

async fn as_file(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Response, Fault> {
    visitor.must(Act::Report)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    if let Some(elsewhere) = release::instead(&desk, &[("of", "study"), ("file", "html")], &[])? {
        return Ok(elsewhere);
    }
    let (desk, document) = written(&app, desk, Marks::Plain).await?;
    Ok(page_file(&desk, &document))
}

fn page_file(desk: &Desk, document: &Document) -> Response {
    let file = paper::single_file(document, &assets::styles());
    download(file.into_bytes(), "text/html; charset=utf-8", &file_name(desk.language(), "html"), "attachment")
}

fn file_name(language: Language, ending: &str) -> String {
    format!("jalon-{}-{}.{ending}", today(), language.code())
}

fn download(bytes: Vec<u8>, kind: &str, name: &str, how: &str) -> Response {
    let told = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{name}\""))];
    (told, bytes).into_response()
}
