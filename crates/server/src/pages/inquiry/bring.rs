//! Bringing a text in: from a file or the clipboard, read, looked at, and only then kept.
//!
//! A file is read away from the threads that answer, one at a time, within limits; it is let go as soon as it was read. What was
//! read waits in memory until whoever brought it says what it is and that it is to be kept, or half an hour is over.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_exchange::source::SourceError;
use jalon_initiative::inquiry::Source;
use jalon_initiative::inquiry::desk::Row;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::{Inquiry, crumbs};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::looked::{self, Looked};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::session::Visitor;

mod keep;
mod report;

const TEXT: Field<'_> = Field { name: "text", label: "inquiry-text", hint: "inquiry-text-hint", optional: true };

/// What the file chooser of a browser offers.
const ACCEPTED: &str = ".txt,.md,.html,.htm,.docx,.odt,.rtf,.pdf,.srt,.vtt";

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    /// The source of which it is another version.
    of: Option<String>,
}

/// The source that another version is brought of, if this is one.
fn of<'a>(inquiry: &'a Inquiry<'_>, asked: Option<&str>) -> Result<Option<&'a Row<Source>>, Fault> {
    asked.filter(|asked| !asked.is_empty()).map(|asked| inquiry.source(asked)).transpose()
}

pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        let of = of(&inquiry, asked.of.as_deref())?;
        form(&desk, &inquiry, of, &Fields::default(), None)
    })
    .await
}

/// Reads what was brought, and leads to where it is looked at.
pub(super) async fn look(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.reading(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        let of = of(&inquiry, Some(fields.text("of")))?;
        let typed = fields.pairs().find(|(name, _)| *name == "text").map_or("", |(_, text)| text);
        let again = |fields: &Fields, wrong: Option<String>| {
            let page = form(&desk, &inquiry, of, fields, wrong)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        };
        let language = desk.language();
        let (read, file_name) = match fields.upload() {
            Some(upload) if upload.cut => return again(&fields, Some(language.say("problem-file-too-large"))),
            Some(upload) => (looked::read_file(&upload.content, &upload.name), upload.name.clone()),
            None if typed.trim().is_empty() => return again(&fields, Some(language.say("inquiry-nothing-brought"))),
            None => (looked::read_typed(typed), String::new()),
        };
        let read = match read {
            Ok(read) => read,
            Err(error) => return again(&fields, Some(refusal(&desk, &error))),
        };
        let (initiative, member, of) = (desk.initiative, desk.visitor.member.id, of.map(|row| row.root));
        let token = app.looked().put(Looked { initiative, member, of, read, file_name })?;
        Ok(Redirect::to(&desk.at(&format!("/inquiry/bring/{token}"))).into_response())
    })
    .await
}

/// Why a file gave no text, in words.
fn refusal(desk: &Desk, error: &SourceError) -> String {
    let language = desk.language();
    match error {
        SourceError::TooMuch { measure, limit } => {
            let measure = format!("inquiry-measure-{}", format!("{measure:?}").to_lowercase());
            let what = if language.has(&measure) { language.say(&measure) } else { language.say("inquiry-measure-other") };
            language.say_with("inquiry-refused-too-much", &[("what", what.into()), ("limit", (*limit).into())])
        }
        SourceError::Unknown { hint } => language.say_with("inquiry-refused-unknown", &[("hint", (*hint).into())]),
        SourceError::Broken { format, at, .. } => {
            language.say_with("inquiry-refused-broken", &[("format", format.extension().into()), ("at", (*at).into())])
        }
        SourceError::Locked => language.say("inquiry-refused-locked"),
        SourceError::Scanned { pages } => language.say_with("inquiry-refused-scanned", &[("n", (*pages).into())]),
        SourceError::Empty => language.say("inquiry-refused-empty"),
    }
}

fn form(
    desk: &Desk,
    inquiry: &Inquiry<'_>,
    of: Option<&Row<Source>>,
    fields: &Fields,
    wrong: Option<String>,
) -> Result<Markup, Fault> {
    let language = desk.language();
    let title = language.say(if of.is_some() { "inquiry-another-version" } else { "inquiry-bring" });
    let called = of.map(|row| inquiry.called(row)).transpose()?.flatten();
    Ok(desk.frame(&title, "nav-study").narrow().page(html! {
        (crumbs(desk, &[("/inquiry/sources", "inquiry-sources")], &title))
        header.page-head {
            h1 { (title) }
            @if let Some(called) = &called { p.overline { (called.title) } }
            p.lead { (language.say(if of.is_some() { "inquiry-another-lead" } else { "inquiry-bring-lead" })) }
        }
        @if let Some(wrong) = &wrong {
            div.errors role="alert" tabindex="-1" { h2 { (language.say("inquiry-not-read")) } p { (wrong) } p { (language.say("inquiry-nothing-kept")) } }
        }
        (problems(language, fields, &|field| language.say(&format!("inquiry-{field}"))))
        form.form method="post" action=(desk.at("/inquiry/bring")) enctype="multipart/form-data" novalidate {
            (token(Some(&desk.visitor)))
            @if let Some(row) = of { input type="hidden" name="of" value=(row.root); }
            div.field {
                label for="file" { (language.say("inquiry-file")) " " span.optional { (language.say("optional")) } }
                p.hint #file-hint { (language.say("inquiry-file-hint")) }
                input #file type="file" name="file" accept=(ACCEPTED) aria-describedby="file-hint";
            }
            (TEXT.area(language, fields))
            p.actions {
                button.button { (language.say("inquiry-look")) }
                a.button.button--quiet href=(desk.at("/inquiry/sources")) { (language.say("cancel")) }
            }
        }
    }))
}

/// What waits under a name in an address, for whoever brought it.
fn waiting(app: &App, desk: &Desk, token: &str) -> Option<Arc<Looked>> {
    app.looked().get(token, desk.initiative, desk.visitor.member.id)
}

/// That it was let go: what to do.
fn gone(desk: &Desk) -> Response {
    let (language, title) = (desk.language(), desk.language().say("inquiry-let-go"));
    let page = desk.frame(&title, "nav-study").narrow().page(html! {
        (crumbs(desk, &[("/inquiry/sources", "inquiry-sources")], &title))
        header.page-head { h1 { (title) } p.lead { (language.say("inquiry-let-go-why")) } }
        p.actions { a.button href=(desk.at("/inquiry/bring")) { (language.say("inquiry-bring")) } }
    });
    (StatusCode::NOT_FOUND, page).into_response()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, token)): Path<(String, String)>,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let Some(looked) = waiting(app, &desk, &token) else { return Ok(gone(&desk)) };
        let inquiry = Inquiry::read(app, &desk)?;
        let fields = keep::begin(&looked);
        Ok::<_, Fault>(keep::page(app, &desk, &inquiry, &looked, &token, &fields)?.into_response())
    })
    .await
}

/// Keeps it, or lets it go.
pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, token)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let Some(looked) = waiting(app, &desk, &token) else { return Ok(gone(&desk)) };
        if fields.text("do") == "let-go" {
            app.looked().take(&token);
            return Ok(Redirect::to(&desk.at("/inquiry/sources")).into_response());
        }
        let inquiry = Inquiry::read(app, &desk)?;
        let mut fields = fields;
        match keep::append(app, &desk, &inquiry, &looked, &mut fields)? {
            Some((source, kept)) => {
                app.looked().take(&token);
                Ok(Redirect::to(&format!("{}?kept={kept}", super::address(&desk, source))).into_response())
            }
            None => {
                let page = keep::page(app, &desk, &inquiry, &looked, &token, &fields)?;
                Ok::<_, Fault>((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        }
    })
    .await
}

/// What was kept: the source, and whether it is a new one or another version.
type Kept = (EntryId, &'static str);
