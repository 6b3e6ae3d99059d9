//! Projects and codebooks of other programs (REFI-QDA 1.5): brought in, looked at, and only then kept; taken out with everything that
//! the standard has no place for told.

mod file;
mod plan;
mod told;
mod waiting;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_access::Act;
use jalon_exchange::qda::{self, Batch, Counts, Here, Plan};
use jalon_exchange::refi::{self, Choice, Limits, Losses, Reading, RefiError, Scoreboard};
use jalon_language::Language;
use jalon_record::id::{EntryId, MemberId};
use maud::{Markup, html};

use super::{Inquiry, crumbs};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{problems, token};
use crate::session::Visitor;
use crate::upload;

pub(crate) use waiting::Brought;

const PATH: &str = "/inquiry/exchange";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/inquiry/exchange", get(ask).post(look).layer(DefaultBodyLimit::max(upload::MOST)))
        .route("/i/{initiative}/inquiry/exchange.qdpx", get(file::project))
        .route("/i/{initiative}/inquiry/exchange.qdc", get(file::codebook))
        .route("/i/{initiative}/inquiry/exchange/{token}", get(show).post(keep))
}

/// What one file of a small machine may ask for.
fn limits() -> Limits {
    Limits { archive: 64 << 20, total: 128 << 20, ..Limits::default() }
}

#[derive(serde::Deserialize)]
struct Asked {
    /// The first entry of what was kept just now.
    kept: Option<String>,
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        let kept = asked.kept.and_then(|kept| kept.parse::<EntryId>().ok());
        Ok::<_, Fault>(form(&desk, &inquiry, None, kept))
    })
    .await
}

fn form(desk: &Desk, inquiry: &Inquiry<'_>, wrong: Option<String>, kept: Option<EntryId>) -> Markup {
    let (language, title) = (desk.language(), desk.language().say("refi-title"));
    let left = qda::left_out(&inquiry.sight());
    let has_codes = !inquiry.sight().tree().rows().is_empty();
    let file = desk.at(PATH);
    desk.frame(&title, "nav-study").narrow().page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (language.say("refi-lead")) } }
        @if let Some(first) = kept {
            div.notice.notice--info role="status" {
                p.notice-title { (language.say("refi-kept")) }
                p { (language.say("refi-kept-undo")) }
                p { a href=(desk.at("/inquiry/sources")) { (language.say("inquiry-sources")) } " · " a href=(format!("/entries/{first}/erase")) { (language.say("refi-undo")) } }
            }
        }
        @if let Some(wrong) = &wrong {
            div.errors role="alert" tabindex="-1" { h2 { (language.say("refi-not-read")) } p { (wrong) } p { (language.say("refi-nothing-kept")) } }
        }
        section aria-labelledby="bring-in" {
            h2 #bring-in { (language.say("refi-in")) }
            form.form method="post" action=(desk.at(PATH)) enctype="multipart/form-data" novalidate {
                (token(Some(&desk.visitor)))
                div.field {
                    label for="file" { (language.say("refi-file")) }
                    p.hint #file-hint { (language.say("refi-file-hint")) }
                    input #file type="file" name="file" accept=".qdpx,.qdc,.qde" required aria-describedby="file-hint";
                }
                p.actions { button.button { (language.say("refi-look")) } }
            }
        }
        section aria-labelledby="take-out" {
            h2 #take-out { (language.say("refi-out")) }
            p { (language.say("refi-out-lead")) }
            p.actions {
                a.button href={ (file) ".qdpx" } { (language.say("refi-take-project")) }
                @if has_codes { a.button.button--quiet href={ (file) ".qdc" } { (language.say("refi-take-codebook")) } }
            }
            h3 { (language.say("refi-stays-here")) }
            (told::losses(language, &left))
        }
    })
}

/// Reads what was brought, and leads to where it is looked at.
async fn look(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.reading(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        let language = desk.language();
        let again = |wrong: String| {
            let page = form(&desk, &inquiry, Some(wrong), None);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        };
        let bytes = match fields.upload() {
            None => return again(language.say("refi-nothing-brought")),
            Some(upload) if upload.cut => return again(language.say("problem-file-too-large")),
            Some(upload) => upload.content.clone(),
        };
        let is_book = match refi::read(&bytes, &limits(), Choice::Proven).map(drop) {
            Ok(()) => false,
            Err(RefiError::CodebookOnly) => true,
            Err(error) => return again(told::refusal(language, &error)),
        };
        if let Some(error) = refi::read_codebook(&bytes, &limits()).err().filter(|_| is_book) {
            return again(told::refusal(language, &error));
        }
        let (initiative, member) = (desk.initiative, desk.visitor.member.id);
        let token = app.projects().put(Brought { initiative, member, bytes, is_book })?;
        Ok(Redirect::to(&desk.at(&format!("{PATH}/{token}"))).into_response())
    })
    .await
}

/// A file that was read: what would come of it.
struct Looked {
    batch: Batch,
    read: Losses,
    board: Option<Scoreboard>,
    reading: usize,
}

#[derive(serde::Deserialize)]
struct Chosen {
    reading: Option<usize>,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, token)): Path<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.reading(move |app| {
        let Some(brought) = waiting(app, &desk, &token) else { return Ok(gone(&desk)) };
        let inquiry = Inquiry::read(app, &desk)?;
        let looked = match looked(app, &inquiry, &brought, &plan::nobody()?, chosen.reading)? {
            Ok(looked) => looked,
            Err(error) => return Ok((StatusCode::UNPROCESSABLE_ENTITY, told::refusal(desk.language(), &error)).into_response()),
        };
        Ok(page(app, &desk, &looked, &token, &Fields::of(plan::begin()))?.into_response())
    })
    .await
}

/// Keeps all of it in one append, or lets it go.
async fn keep(
    State(app): State<App>,
    Path((initiative, token)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.reading(move |app| {
        let Some(brought) = waiting(app, &desk, &token) else { return Ok(gone(&desk)) };
        if fields.text("do") == "let-go" {
            app.projects().take(&token);
            return Ok(Redirect::to(&desk.at(PATH)).into_response());
        }
        let (inquiry, mut fields) = (Inquiry::read(app, &desk)?, fields);
        let reading = fields.text("reading").parse().ok();
        let preview = match looked(app, &inquiry, &brought, &plan::nobody()?, reading)? {
            Ok(looked) => looked,
            Err(_) => return Ok(gone(&desk)),
        };
        let plan = plan::read(app, &desk, &preview.batch, &mut fields)?;
        let Some(plan) = plan.filter(|_| fields.problems().is_empty()) else {
            let page = page(app, &desk, &preview, &token, &fields)?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        };
        let Ok(looked) = looked(app, &inquiry, &brought, &plan, reading)? else { return Ok(gone(&desk)) };
        let drafts = plan::drafts(&desk, &looked.batch)?;
        let first = looked.batch.entries.first().map(|entry| entry.id);
        if !drafts.is_empty() {
            app.store().append(drafts)?;
        }
        app.projects().take(&token);
        let kept = first.map(|first| format!("?kept={first}")).unwrap_or_default();
        Ok(Redirect::to(&format!("{}{kept}", desk.at(PATH))).into_response())
    })
    .await
}

fn waiting(app: &App, desk: &Desk, token: &str) -> Option<Arc<Brought>> {
    app.projects().get(token, desk.initiative, desk.visitor.member.id)
}

/// Reads a file against what is here.
fn looked(
    app: &App,
    inquiry: &Inquiry<'_>,
    brought: &Brought,
    plan: &Plan,
    reading: Option<usize>,
) -> Result<Result<Looked, RefiError>, Fault> {
    let members: Vec<MemberId> = app.store().members()?.iter().map(|member| member.id).collect();
    let sight = inquiry.sight();
    let mut fault = None;
    let mut ids = || match app.store().new_entry() {
        Ok(id) => id,
        Err(error) => {
            fault = Some(Fault::Store(error));
            EntryId::from_bytes([0; 16])
        }
    };
    let looked = if brought.is_book {
        let here = Here { sight: &sight, texts: &Default::default(), members: &members };
        refi::read_codebook(&brought.bytes, &limits()).map(|(book, read)| {
            let batch = qda::take_codebook(&book, &here, plan, &mut ids);
            Looked { batch, read, board: None, reading: 0 }
        })
    } else {
        let chosen = reading.and_then(|at| Reading::all().nth(at));
        match refi::read(&brought.bytes, &limits(), chosen.map_or(Choice::Proven, Choice::Given)) {
            Ok(import) => {
                let texts = file::texts(inquiry)?;
                let here = Here { sight: &sight, texts: &texts, members: &members };
                let batch = qda::take(&import.project, &here, plan, &mut ids);
                let reading = told::number(&import.scoreboard.chosen);
                Ok(Looked { batch, read: import.losses, board: Some(import.scoreboard), reading })
            }
            Err(error) => Err(error),
        }
    };
    match fault {
        Some(fault) => Err(fault),
        None => Ok(looked),
    }
}

fn counts(language: Language, counts: &Counts) -> Vec<String> {
    let all = [
        ("refi-n-sources", counts.sources),
        ("refi-n-codings", counts.codings),
        ("refi-n-codes", counts.codes),
        ("refi-n-memos", counts.memos),
        ("refi-n-cases", counts.cases),
        ("refi-n-attributes", counts.attributes),
        ("refi-n-coders", counts.coders),
    ];
    let some = all.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(key, n)| language.say_with(key, &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())])).collect()
}

fn page(app: &App, desk: &Desk, looked: &Looked, address: &str, fields: &Fields) -> Result<Markup, Fault> {
    let (language, title) = (desk.language(), desk.language().say("refi-look-title"));
    let (new, known) = (counts(language, &looked.batch.counts()), counts(language, &looked.batch.known));
    let losses = Losses(looked.read.0.iter().chain(&looked.batch.losses.0).cloned().collect());
    let here = desk.at(&format!("{PATH}/{address}"));
    let between = [(PATH, "refi-title")];
    Ok(desk.frame(&title, "nav-study").page(html! {
        (crumbs(desk, &between, &title))
        header.page-head { h1 { (title) } p.lead { (language.say("refi-look-lead")) } }
        (problems(language, fields, &|field| language.say(plan::label(field))))
        section aria-labelledby="coming" {
            h2 #coming { (language.say("refi-coming")) }
            @if new.is_empty() { p { (language.say("refi-coming-nothing")) } } @else { ul { @for line in &new { li { (line) } } } }
            @if !known.is_empty() {
                h3 { (language.say("refi-known")) }
                ul { @for line in &known { li { (line) } } }
            }
        }
        @if let Some(board) = &looked.board { (told::scoreboard(language, board, &here)) }
        section aria-labelledby="lost" {
            h2 #lost { (language.say("refi-lost")) }
            (told::losses(language, &losses))
        }
        form.form method="post" action=(here) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name="reading" value=(looked.reading);
            (plan::ask(app, desk, &looked.batch, fields)?)
            p.actions {
                @if !new.is_empty() { button.button name="do" value="keep" { (language.say("refi-keep")) } }
                button.button.button--quiet name="do" value="let-go" { (language.say("refi-let-go")) }
            }
        }
    }))
}

/// That it was let go: what to do.
fn gone(desk: &Desk) -> Response {
    let (language, title) = (desk.language(), desk.language().say("refi-gone"));
    let page = desk.frame(&title, "nav-study").narrow().page(html! {
        (crumbs(desk, &[(PATH, "refi-title")], &title))
        header.page-head { h1 { (title) } p.lead { (language.say("refi-gone-why")) } }
        p.actions { a.button href=(desk.at(PATH)) { (language.say("refi-in")) } }
    });
    (StatusCode::NOT_FOUND, page).into_response()
}
