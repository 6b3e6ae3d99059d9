//! The log of the whole site, narrowed by member, month and deed.

use axum::extract::{Query, State};
use jalon_access::Act;
use jalon_record::id::{Instant, MemberId};
use jalon_store::log::{Deed, LogAsk, LogReport};
use maud::{Markup, html};

use super::ROWS;
use super::lines::{Book, older};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::{Field, Frame, crumbs, empty};
use crate::session::{Visit, Visitor};

/// How many months back one may choose.
const MONTHS: usize = 36;

const MEMBER: Field<'_> = Field { name: "member", label: "log-member", hint: "", optional: true };
const MONTH: Field<'_> = Field { name: "month", label: "log-month", hint: "", optional: true };
const DEED: Field<'_> = Field { name: "deed", label: "log-deed", hint: "", optional: true };

pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    visitor: Visitor,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Log)?;
    let language = visit.language;
    let fields = Fields::of(asked);
    let read = fields.clone();
    let (book, rows, oldest, report) = app
        .ask(move |app| {
            let rows = app.store().log_rows(&ask(&read), ROWS)?;
            let report = if read.text("check").is_empty() { None } else { Some(app.store().verify_log()?) };
            Ok::<_, Fault>((Book::open(app, language)?, rows, app.store().log_since()?, report))
        })
        .await?;
    let frame = Frame { narrow: false, ..Frame::bare(&visit, &book.say("log-site-title")) };
    Ok(frame.page(html! {
        (crumbs(book.language, &[("/trust", "trust-title")], &book.say("log-site-title")))
        header.page-head { h1 { (book.say("log-site-title")) } p.lead { (book.say("log-site-lead")) } }
        @if let Some(report) = report { (checked(&book, &report)) }
        (filter(&book, &fields, oldest))
        @if rows.is_empty() { (empty(&book.say("log-none"), None)) } @else { (book.list(&rows)) }
        (older(language, &rows, |before| address(&fields, before)))
        p.actions { a.button.button--quiet href="/trust/log?check=1" { (book.say("log-check")) } }
    }))
}

fn ask(fields: &Fields) -> LogAsk {
    let span = clock::month_span(fields.text("month"));
    LogAsk {
        member: fields.text("member").parse::<MemberId>().ok(),
        deed: Deed::from_code(fields.text("deed")),
        initiative: fields.text("initiative").parse().ok(),
        from: span.map(|(from, _)| from),
        to: span.map(|(_, to)| to),
        before: fields.text("before").parse().ok(),
    }
}

fn address(fields: &Fields, before: i64) -> String {
    let before = before.to_string();
    let kept = fields.pairs().filter(|(name, value)| !matches!(*name, "before" | "check") && !value.is_empty());
    let pairs: Vec<(&str, &str)> = kept.chain([("before", before.as_str())]).collect();
    format!("/trust/log?{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
}

fn filter(book: &Book, fields: &Fields, oldest: Option<Instant>) -> Markup {
    let members: Vec<(String, String)> =
        book.members.iter().map(|member| (member.id.to_string(), book.member(member.id))).collect();
    let mut months = vec![clock::month_of(clock::today().to_civil())];
    months.extend(oldest.map_or_else(Vec::new, |oldest| clock::closed_months(oldest, MONTHS)));
    let months: Vec<(String, String)> =
        months.into_iter().map(|month| (month.clone(), super::review::month_name(book.language, &month))).collect();
    let deeds: Vec<(String, String)> =
        Deed::ALL.iter().map(|deed| (deed.code().to_owned(), book.say(&format!("log-deed-{}", deed.code())))).collect();
    html! {
        form.form method="get" action="/trust/log" {
            div.field-row {
                (MEMBER.select_or("log-any-member", book.language, fields, &members))
                (MONTH.select_or("log-any-month", book.language, fields, &months))
                (DEED.select_or("log-any-deed", book.language, fields, &deeds))
            }
            p.actions {
                button.button.button--quiet { (book.say("log-narrow")) }
                @if fields.pairs().next().is_some() { a.button.button--quiet href="/trust/log" { (book.say("log-whole")) } }
            }
        }
    }
}

/// Whether the log is whole; the first rows that are not what they were.
fn checked(book: &Book, report: &LogReport) -> Markup {
    html! {
        @if report.is_clean() {
            div.notice.notice--success role="status" { p { (book.count("log-check-clean", report.rows)) } }
        } @else {
            div.notice.notice--error role="alert" {
                p.notice-title { (book.say("log-check-found")) }
                ul { @for fault in report.faults.iter().take(20) {
                    li { (book.with("log-check-row", &[("n", &fault.number.to_string()), ("what", &book.say(fault.what.code()))])) }
                } }
            }
        }
    }
}
