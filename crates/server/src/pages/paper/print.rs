//! The sheet for paper: what it looks like, and the same as a PDF, in any of the three languages.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use jalon_access::Act;
use jalon_language::Language;
use jalon_report::tally::{Span, TallySheet};
use maud::{Markup, html};

use super::rows::{By, Layout};
use super::{Asked, screen_of};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::session::Visitor;

/// What two copies are called in an address.
const TWO: &str = "2";

/// One choice of the page: its field, the key of its label, its values with their labels.
type Choice<'a> = (&'a str, &'a str, &'a [(&'a str, String)]);

/// A sheet that is asked for.
struct Print {
    layout: Layout,
    language: Language,
    two: bool,
    address: String,
}

impl Print {
    fn of(app: &App, desk: &Desk, headers: &HeaderMap, asked: &Asked) -> Self {
        let language = Language::parse(&asked.lang).unwrap_or_else(|| desk.language());
        let layout = Layout::of(app, desk, asked, language);
        let site = app.address(headers).unwrap_or_default();
        let address = format!("{site}{}&v={}", screen_of(desk, &layout), layout.mark());
        Self { layout, language, two: asked.copies == TWO, address }
    }

    /// Does something with the sheet.
    fn with<T>(&self, make: impl FnOnce(&TallySheet<'_>) -> T) -> T {
        let rows: Vec<String> = self.layout.rows.iter().map(|row| row.label.clone()).collect();
        let mark = self.layout.mark();
        make(&TallySheet {
            language: self.language,
            span: self.layout.span,
            by: &self.layout.title,
            rows: &rows,
            counts_all: self.layout.by.counts_all(),
            two: self.two,
            address: &self.address,
            mark: &mark,
        })
    }

    fn query(&self) -> String {
        let copies = if self.two { "&copies=2" } else { "" };
        format!("{}&lang={}{copies}", self.layout.query(), self.language.code())
    }
}

pub(super) async fn show(
    State(app): State<App>,
    headers: HeaderMap,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    let print = Print::of(&app, &desk, &headers, &asked);
    let sheet = print.with(|sheet| sheet.markup())?;
    Ok(page(&desk, &print, &sheet))
}

pub(super) async fn as_pdf(
    State(app): State<App>,
    headers: HeaderMap,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    let print = Print::of(&app, &desk, &headers, &asked);
    let name = format!("jalon-tally-{}-{}-{}.pdf", print.layout.by.list(), print.layout.span.code(), print.language.code());
    let made = app.ask(move |_| print.with(|sheet| sheet.pdf()).map_err(Fault::from)).await?;
    let told = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
    ];
    Ok((told, made.bytes).into_response())
}

fn page(desk: &Desk, print: &Print, sheet: &Markup) -> Markup {
    let language = desk.language();
    let say = |key: &str| language.say(key);
    let chosen = |field: &str| match field {
        "by" => print.layout.by.list(),
        "for" => print.layout.span.code(),
        "lang" => print.language.code(),
        _ if print.two => TWO,
        _ => "1",
    };
    let by = By::ALL.map(|by| (by.list(), say(&format!("paper-by-{}", by.list()))));
    let span = Span::ALL.map(|span| (span.code(), say(&format!("paper-for-{}", span.code()))));
    let tongues = Language::ALL.map(|other| (other.code(), other.autonym().to_owned()));
    let copies = [("1", say("paper-copies-one")), (TWO, say("paper-copies-two"))];
    let groups: [Choice<'_>; 4] = [
        ("by", "paper-by", &by),
        ("for", "paper-for", &span),
        ("lang", "paper-lang", &tongues),
        ("copies", "paper-copies", &copies),
    ];
    desk.frame(&say("paper-title"), "nav-home").page_with(
        "tally-page",
        html! {
            nav.crumbs aria-label=(say("part-crumbs")) { ol {
                li { a href=(desk.at("")) { (say("nav-home")) } }
                li { a href=(screen_of(desk, &print.layout)) { (say("sheet-title")) } }
                li { span aria-current="page" { (say("paper-title")) } }
            } }
            header.page-head { h1 { (say("paper-title")) } p.lead { (say("paper-lead")) } }
            form.form.no-print method="get" action=(desk.at("/sheet/paper")) {
                @for (field, label, options) in groups {
                    fieldset.group {
                        legend { (say(label)) }
                        div.choices { @for (value, label) in options {
                            label.choice {
                                input type="radio" name=(field) value=(value) checked[*value == chosen(field)];
                                span.choice-body lang=[(field == "lang").then_some(*value)] { (label) }
                            }
                        } }
                    }
                }
                p.actions {
                    button.button.button--quiet { (say("paper-show")) }
                }
            }
            h2.no-print { (say("paper-preview")) }
            p.actions.paper-actions {
                a.button href=(desk.at(&format!("/sheet.pdf?{}", print.query()))) { (say("paper-pdf")) }
                button.button.button--quiet type="button" data-print hidden { (say("paper-print")) }
            }
            p.hint.no-print { (say("paper-how")) }
            div.tally-paper tabindex="0" role="region" aria-label=(say("paper-preview")) { (sheet) }
        },
    )
}
