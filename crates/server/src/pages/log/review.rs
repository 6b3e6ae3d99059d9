//! The monthly review: counts by member and deed, what asks to be looked at, and the signature of whoever looked.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::registers::{Reviewed, ReviewedWords};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Entry;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use jalon_store::log::{Deed, LogAsk, Logged};
use maud::{Markup, html};

use super::lines::Book;
use super::unusual::{Month, Rule};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, Frame, crumbs, empty, problems, token};
use crate::pages::parts;
use crate::session::{Visit, Visitor};

/// How many months back reviews are asked for.
const MONTHS: usize = 24;
/// The most rows of one month that are read.
const MOST: usize = 200_000;
const ONCE: &str = "once";

const REMARKABLE: Field<'_> = Field { name: "remarkable", label: "review-remarkable", hint: "", optional: false };
const NOTE: Field<'_> = Field { name: "note", label: "review-note", hint: "review-note-hint", optional: true };

/// A month in words: `octobre 2026`.
pub(super) fn month_name(language: Language, month: &str) -> String {
    Edtf::parse(month).map_or_else(|_| month.to_owned(), |month| language.date(&month))
}

/// Reviews by month, the latest said of each last.
fn reviews(app: &App) -> Result<Vec<(Reviewed, Entry)>, Fault> {
    let mut found = Vec::new();
    for initiative in app.store().initiatives()? {
        for current in app.store().trust_of(initiative, Reviewed::KIND)? {
            let read = current.entry.body.as_ref().and_then(|body| body.read_open::<Reviewed>().ok());
            found.extend(read.map(|reviewed| (reviewed, current.entry)));
        }
    }
    found.sort_by_key(|(_, entry)| entry.seq);
    Ok(found)
}

/// The closed months in which something was logged and that nobody has signed off, the latest first.
pub(super) fn due(app: &App) -> Result<Vec<String>, Fault> {
    let Some(since) = app.store().log_since()? else { return Ok(Vec::new()) };
    let done = reviews(app)?;
    let mut months = clock::closed_months(since, MONTHS);
    months.retain(|month| done.iter().all(|(reviewed, _)| reviewed.month != *month));
    Ok(months)
}

pub(super) async fn list(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Review)?;
    let language = visit.language;
    let (book, due, done) = app.ask(move |app| Ok::<_, Fault>((Book::open(app, language)?, due(app)?, reviews(app)?))).await?;
    let frame = Frame::bare(&visit, &book.say("review-title"));
    Ok(frame.page(html! {
        (crumbs(book.language, &[("/trust", "trust-title")], &book.say("review-title")))
        header.page-head { h1 { (book.say("review-title")) } p.lead { (book.say("review-lead")) } }
        section.chronicle aria-labelledby="due" {
            h2 #due { (book.say("review-due")) }
            @if due.is_empty() { (empty(&book.say("review-none-due"), None)) }
            ul.cards { @for month in &due {
                li.card.card--task { h3 { a href={ "/trust/review/" (month) } { (month_name(language, month)) } } }
            } }
            p { a href={ "/trust/review/" (clock::month_of(clock::today().to_civil())) } { (book.say("review-this-month")) } }
        }
        section.chronicle aria-labelledby="done" {
            h2 #done { (book.say("review-done")) }
            @if done.is_empty() { p.none { (book.say("review-none-done")) } }
            ul { @for (reviewed, entry) in done.iter().rev() {
                li {
                    a href={ "/trust/review/" (reviewed.month) } { (month_name(language, &reviewed.month)) }
                    (book.say("part-comma"))
                    a href=(parts::entry(entry.envelope.id)) { (signed(&book, entry)) }
                }
            } }
        }
    }))
}

fn signed(book: &Book, entry: &Entry) -> String {
    let (who, when) = (book.member(entry.envelope.author), book.language.instant(entry.received_at.micros(), None));
    book.with("review-signed", &[("who", &who), ("date", &when)])
}

/// What the page of a month needs.
struct Sheet {
    month: String,
    book: Book,
    figures: Month,
    glass: Vec<Logged>,
    done: Vec<Entry>,
    is_closed: bool,
    has_initiative: bool,
}

impl Sheet {
    fn read(app: &App, language: Language, month: String) -> Result<Self, Fault> {
        let (from, to) = clock::month_span(&month).ok_or(Fault::NotFound)?;
        let rows = app.store().log_rows(&LogAsk { from: Some(from), to: Some(to), ..LogAsk::default() }, MOST)?;
        let done = reviews(app)?.into_iter().filter(|(reviewed, _)| reviewed.month == month).map(|(_, entry)| entry).collect();
        Ok(Self {
            book: Book::open(app, language)?,
            figures: Month::of(&rows, |row| clock::local(row.at)),
            glass: rows.into_iter().filter(|row| row.deed == Deed::BreakGlass).collect(),
            done,
            is_closed: month < clock::month_of(clock::today().to_civil()),
            has_initiative: app.store().first_initiative()?.is_some(),
            month,
        })
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    visitor: Visitor,
    Path(month): Path<String>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Review)?;
    let language = visit.language;
    let sheet = app.ask(move |app| Sheet::read(app, language, month)).await?;
    let mut fields = Fields::default();
    fields.preset(ONCE, &Token::new()?.to_text());
    Ok(page(&visit, &visitor, &sheet, &fields))
}

pub(super) async fn keep(
    State(app): State<App>,
    visit: Visit,
    Path(month): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Review)?;
    let language = visit.language;
    let sheet = app.ask(move |app| Sheet::read(app, language, month)).await?;
    if !sheet.is_closed {
        return Err(Fault::BadRequest("month"));
    }
    let remarkable = fields.choice(REMARKABLE.name, |typed| match typed {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let (month, member) = (sheet.month.clone(), visitor.member.id);
    let (note, once) = (fields.text(NOTE.name).to_owned(), fields.text(ONCE).to_owned());
    let head = app.ask(|app| app.store().log_head()).await?;
    let reviewed = remarkable.map(|remarkable| Reviewed { head: hex(&head.hash), month, number: head.number, remarkable });
    let words = ReviewedWords { note };
    if let Some(Err(broken)) = reviewed.as_ref().map(|reviewed| reviewed.check(&words)) {
        fields.broken(broken);
    }
    let Some(reviewed) = reviewed.filter(|_| fields.problems().is_empty()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&visit, &visitor, &sheet, &fields)).into_response());
    };
    app.ask(move |app| {
        let initiative = app.store().first_initiative()?.ok_or(Fault::NotFound)?;
        let draft = Draft::of(initiative, member, clock::today().into(), &reviewed, &words)?;
        app.store().append(vec![draft.once(&once)])?;
        Ok::<_, Fault>(Redirect::to("/trust/review").into_response())
    })
    .await
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn page(visit: &Visit, visitor: &Visitor, sheet: &Sheet, fields: &Fields) -> Markup {
    let book = &sheet.book;
    let name = month_name(book.language, &sheet.month);
    let title = book.with("review-of", &[("month", &name)]);
    Frame::bare(visit, &title).page(html! {
        (crumbs(book.language, &[("/trust", "trust-title"), ("/trust/review", "review-title")], &name))
        header.page-head { h1 { (title) } p.lead { (book.count("review-rows", sheet.figures.rows)) } }
        @for entry in &sheet.done { div.notice.notice--success { p { a href=(parts::entry(entry.envelope.id)) { (signed(book, entry)) } } } }
        (unusual(book, &sheet.figures))
        section.chronicle aria-labelledby="glass" {
            h2 #glass { (book.say("review-glass")) }
            @if sheet.glass.is_empty() { p.none { (book.say("review-no-glass")) } } @else { (book.list(&sheet.glass)) }
        }
        (counts(book, sheet))
        @if !sheet.is_closed { p { (book.say("review-not-closed")) } }
        @else if !sheet.has_initiative { p { (book.say("review-no-initiative")) } }
        @else { (form(visitor, sheet, fields)) }
    })
}

fn unusual(book: &Book, figures: &Month) -> Markup {
    html! {
        section.chronicle aria-labelledby="unusual" {
            h2 #unusual { (book.say("review-unusual")) }
            @if figures.unusual.is_empty() { p.none { (book.say("review-nothing-unusual")) } }
            ul { @for found in &figures.unusual {
                @let who = found.member.map(|member| book.member(member)).unwrap_or_else(|| book.say("log-nobody"));
                li { (book.with(&format!("review-rule-{}", found.rule.code()), &[("who", &who), ("n", &book.language.number(found.count))])) }
            } }
            details.more {
                summary { (book.say("review-rules")) }
                ul { @for rule in Rule::ALL { li { (book.say(&format!("review-rule-{}-what", rule.code()))) } } }
            }
        }
    }
}

fn counts(book: &Book, sheet: &Sheet) -> Markup {
    html! {
        section.chronicle aria-labelledby="counts" {
            h2 #counts { (book.say("review-counts")) }
            @if sheet.figures.counts.is_empty() { p.none { (book.say("log-none")) } } @else {
                div.table-wrap tabindex="0" role="region" aria-labelledby="counts" { table.table.table--stack {
                    thead { tr {
                        th scope="col" { (book.say("log-member")) } th scope="col" { (book.say("log-deed")) } th scope="col" { (book.say("review-how-often")) }
                    } }
                    tbody { @for ((member, deed), n) in &sheet.figures.counts {
                        tr {
                            th scope="row" { (member.map_or_else(|| book.say("log-nobody-machine"), |member| book.member(member))) }
                            td data-label=(book.say("log-deed")) { (book.say(&format!("log-deed-{}", deed.code()))) }
                            td data-label=(book.say("review-how-often")) { (book.language.number(*n)) }
                        }
                    } }
                } }
            }
            p { a href={ "/trust/log?month=" (sheet.month) } { (book.say("review-see-rows")) } }
        }
    }
}

fn form(visitor: &Visitor, sheet: &Sheet, fields: &Fields) -> Markup {
    let book = &sheet.book;
    let choices = ["no", "yes"].map(|code| (code.to_owned(), book.say(&format!("review-remarkable-{code}"))));
    let labels = |name: &str| book.say(if name == NOTE.name { NOTE.label } else { REMARKABLE.label });
    html! {
        section.chronicle aria-labelledby="sign" {
            h2 #sign { (book.say("review-sign")) }
            p { (book.say("review-sign-what")) }
            (problems(book.language, fields, &labels))
            form.form method="post" action={ "/trust/review/" (sheet.month) } novalidate {
                (token(Some(visitor)))
                input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                (REMARKABLE.radios(book.language, fields, &choices))
                (NOTE.area(book.language, fields))
                p.actions { button.button { (book.say("review-sign")) } }
            }
        }
    }
}
