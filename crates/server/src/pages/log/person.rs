//! Who saw or received what about one person: for the team to look at, and for the person to take along.
//!
//! The person's own copy tells times in words and people by name and role. Handing it out is a communication, and is logged
//! as one.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::Response;
use jalon_access::Act;
use jalon_record::id::PersonRef;
use jalon_store::log::{Deed, Logged, Purpose};
use maud::html;
use serde_json::json;

use super::ROWS;
use super::lines::{Book, older};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::log::Mark;
use crate::pages::Desk;
use crate::pages::frame::empty;
use crate::pages::matrix::csv::{Cell, Csv};
use crate::session::Visitor;

/// The most rows of a copy that is handed out.
const WHOLE: usize = 20_000;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    before: Option<i64>,
}

/// What is told of a person: who asks, who they are, and the rows.
struct About {
    desk: Desk,
    person: PersonRef,
    book: Book,
    rows: Vec<Logged>,
}

impl About {
    async fn read(app: &App, visitor: Visitor, path: (String, String), before: Option<i64>, most: usize) -> Result<Self, Fault> {
        if !visitor.may(Act::Registers) {
            return Err(Fault::NotAllowed);
        }
        let person: PersonRef = path.1.parse().map_err(|_| Fault::NotFound)?;
        let desk = Desk::outline(app, visitor, &path.0).await?;
        app.ask(move |app| {
            let book = Book::open(app, desk.language())?;
            let rows = rows(app, &desk, person, before, most)?;
            Ok::<_, Fault>(Self { desk, person, book, rows })
        })
        .await
    }

    fn at(&self, path: &str) -> String {
        self.desk.at(&format!("/trust/people/{}{path}", self.person))
    }

    fn handed_out(self, answer: impl axum::response::IntoResponse) -> Response {
        Mark::of(Deed::Communicate).for_purpose(Purpose::Rights).about(self.person).on(answer)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(path): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let about = About::read(&app, visitor, path, asked.before, ROWS).await?;
    let book = &about.book;
    let page = about.desk.frame(&book.say("log-person-title"), "").narrow().page(html! {
        nav.crumbs aria-label=(book.say("part-crumbs")) { ol {
            li { a href=(about.desk.at("/trust")) { (book.say("trust-here-title")) } }
            li { a href=(about.desk.at("/trust/people")) { (book.say("consent-people")) } }
            li { span aria-current="page" { (book.say("log-person-title")) } }
        } }
        header.page-head { h1 { (book.say("log-person-title")) } p.lead { (book.say("log-person-lead")) } }
        p.actions {
            a.button href=(about.at("/log/copy")) { (book.say("log-person-copy")) }
            a.button.button--quiet href=(about.at("/log.csv")) { (book.say("log-person-csv")) }
            a.button.button--quiet href=(about.at("/log.json")) { (book.say("log-person-json")) }
        }
        @if about.rows.is_empty() { (empty(&book.say("log-person-none"), None)) } @else { (book.list(&about.rows)) }
        (older(book.language, &about.rows, |before| about.at(&format!("/log?before={before}"))))
    });
    Ok(Mark { about: vec![about.person], ..Mark::of(Deed::Read) }.for_purpose(Purpose::Oversight).on(page))
}

/// The copy for the person, to be printed.
pub(super) async fn copy(
    State(app): State<App>,
    visitor: Visitor,
    Path(path): Path<(String, String)>,
) -> Result<Response, Fault> {
    let about = About::read(&app, visitor, path, None, WHOLE).await?;
    let book = &about.book;
    let page = about.desk.frame(&book.say("log-copy-title"), "").narrow().page(html! {
        header.page-head { h1 { (book.say("log-copy-title")) } p.lead { (book.say("log-copy-lead")) } }
        p.actions.no-print { button.button data-print hidden { (book.say("print")) } }
        p { (book.with("log-copy-made", &[("date", &book.language.day(clock::today()))])) " " (book.count("log-copy-count", about.rows.len() as i64)) }
        @if about.rows.is_empty() { p { (book.say("log-copy-none")) } } @else {
            ul.log-copy { @for row in &about.rows { li { (sentence(book, row)) } } }
        }
        h2 { (book.say("log-copy-rights")) }
        p { (book.say("log-copy-rights-how")) }
    });
    Ok(about.handed_out(page))
}

/// Who saw or received what about a person in an initiative, a sentence each, the latest first.
///
/// # Errors
/// What the database refuses.
pub(in crate::pages) fn sentences(app: &App, desk: &Desk, person: PersonRef) -> Result<Vec<String>, Fault> {
    let book = Book::open(app, desk.language())?;
    let rows = rows(app, desk, person, None, WHOLE)?;
    Ok(rows.iter().map(|row| sentence(&book, row)).collect())
}

/// The rows that concern a person under any of their pseudonyms, the latest first.
fn rows(app: &App, desk: &Desk, person: PersonRef, before: Option<i64>, most: usize) -> Result<Vec<Logged>, Fault> {
    let mut rows: Vec<Logged> = Vec::new();
    for pseudonym in app.store().pseudonyms_of(desk.initiative, person)? {
        rows.extend(app.store().log_about(pseudonym, before, most)?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.number));
    rows.dedup_by_key(|row| row.number);
    rows.truncate(most);
    rows.retain(|row| row.initiative.is_none_or(|id| id == desk.initiative));
    Ok(rows)
}

/// One row as a sentence that anyone can read.
fn sentence(book: &Book, row: &Logged) -> String {
    book.with(
        "log-sentence",
        &[
            ("when", &book.when(row)),
            ("who", &book.who(row)),
            ("what", &book.what(row)),
            ("where", &book.place(row)),
            ("purpose", &book.purpose(row)),
        ],
    )
}

pub(super) async fn as_csv(
    State(app): State<App>,
    visitor: Visitor,
    Path(path): Path<(String, String)>,
) -> Result<Response, Fault> {
    let about = About::read(&app, visitor, path, None, WHOLE).await?;
    let book = &about.book;
    let heads = ["when", "who", "what", "entries", "where", "purpose", "number"];
    let mut csv = Csv::new(&heads.map(|head| book.say(&format!("log-head-{head}"))).each_ref().map(String::as_str));
    for row in &about.rows {
        csv.row([
            Cell::from(clock::local(row.at).strftime("%Y-%m-%d %H:%M").to_string()),
            Cell::from(book.who(row)),
            Cell::from(book.deed(row)),
            Cell::Number(row.entries),
            Cell::from(book.place(row)),
            Cell::from(book.purpose(row)),
            Cell::Number(row.number),
        ]);
    }
    let bytes = csv.into_bytes();
    Ok(about.handed_out((file("text/csv; charset=utf-8", "csv"), bytes)))
}

pub(super) async fn as_json(
    State(app): State<App>,
    visitor: Visitor,
    Path(path): Path<(String, String)>,
) -> Result<Response, Fault> {
    let about = About::read(&app, visitor, path, None, WHOLE).await?;
    let book = &about.book;
    let rows: Vec<_> = about
        .rows
        .iter()
        .map(|row| {
            json!({
                "number": row.number,
                "at": clock::local(row.at).strftime("%Y-%m-%dT%H:%M:%S").to_string(),
                "who": book.who(row),
                "did": row.deed.code(),
                "entries": row.entries,
                "place": row.place,
                "purpose": row.purpose.code(),
            })
        })
        .collect();
    let text = json!({ "person": about.person, "accesses": rows }).to_string();
    Ok(about.handed_out((file("application/json", "json"), text)))
}

fn file(kind: &str, ending: &str) -> [(header::HeaderName, String); 2] {
    let name = format!("attachment; filename=\"jalon-log-{}.{ending}\"", clock::today());
    [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)]
}
