//! One coding by itself: its words and what stands around them, its codes and its passage to be changed, its memos.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::act::{Desk, Stop};
use super::page::code_boxes;
use super::quotes::{Opened, quote};
use super::{Bench, Pairs, Room, memo};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, token};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, coding)): Path<(String, String)>,
    Query(_): Query<Pairs>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::open(app, visitor, &initiative)?;
        page(&room.bench(app)?, super::entry(&coding)?, None)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, coding)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let id = super::entry(&coding)?;
        let room = Room::quick(app, visitor.clone(), &initiative)?;
        let bench = room.bench(app)?;
        let segment = bench.sight.segment(id).ok_or(Fault::NotFound)?;
        let row = bench.sight.source(segment.source).ok_or(Fault::NotFound)?;
        let mut pairs: Pairs = fields
            .pairs()
            .filter(|(name, _)| *name != "coding")
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        pairs.push(("coding".to_owned(), id.to_string()));
        let fields = Fields::of(pairs);
        if !["change", "range", "remove"].contains(&fields.text("act")) {
            return Err(Fault::BadRequest("act"));
        }
        match (Desk { bench: &bench, row, fields: &fields }).act() {
            Ok(_) if fields.text("act") == "remove" => {
                Ok(Redirect::to(&bench.at(&format!("/sources/{}/coding", segment.source))).into_response())
            }
            Ok(_) => Ok(Redirect::to(&bench.at(&format!("/codings/{id}"))).into_response()),
            Err(Stop::Fault(fault)) => Err(fault),
            Err(Stop::Refused(code)) => {
                let room = Room::open(app, visitor, &initiative)?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&room.bench(app)?, id, Some(code))?).into_response())
            }
        }
    })
    .await
}

fn page(bench: &Bench<'_>, coding: EntryId, refused: Option<&'static str>) -> Result<Markup, Fault> {
    let segment = bench.sight.segment(coding).ok_or(Fault::NotFound)?;
    let names: Vec<String> = segment.row.open.codes.iter().map(|code| bench.code(*code)).collect();
    let title = bench.with("coding-one-title", &[("codes", &names.join(", "))]);
    let source = bench.at(&format!("/sources/{}/coding", segment.source));
    let line = Opened::default().line(bench, segment)?;
    let mine = bench.is_mine(segment.coder);
    let text = if mine { bench.newest(segment.source)? } else { None };
    Ok(bench.frame(&title)?.page(html! {
        (bench.crumbs(&[(&source, "coding-crumb-source")], &title))
        header.page-head { h1 { (title) } }
        @if let Some(code) = refused { div.errors role="alert" tabindex="-1" { p { (bench.say(code)) } } }
        @match line {
            Some(line) => (quote(bench, &line)?),
            None => p.soft { (bench.say("sealed-title")) },
        }
        @if let Some(text) = text {
            @let numbers = numbers(&text.words, segment.span);
            form.form method="post" novalidate {
                (token(Some(bench.visitor)))
                fieldset.group { legend { (bench.say("coding-codes")) } (code_boxes(bench, &segment.row.open.codes.iter().copied().collect())) }
                p.actions { button.button name="act" value="change" { (bench.say("coding-do-codes")) } }
            }
            form.form method="post" novalidate {
                (token(Some(bench.visitor)))
                input type="hidden" name="version" value=(text.version);
                (Field { name: "p_from", label: "coding-from", hint: "", optional: false }.number(bench.visitor.language, &numbers))
                (Field { name: "p_to", label: "coding-to", hint: "coding-to-hint", optional: true }.number(bench.visitor.language, &numbers))
                p.actions {
                    button.button.button--quiet name="act" value="range" { (bench.say("coding-do-range-paragraphs")) }
                    button.button.button--quiet name="act" value="remove" { (bench.say("coding-do-remove")) }
                }
            }
        } @else if !mine { p.soft { (bench.say("coding-not-mine")) } }
        (memo::section(bench, coding)?)
        p { a href={ "/entries/" (segment.row.id) } { (bench.say("coding-entry")) } }
    }))
}

fn numbers(text: &jalon_record::text::Canonical, span: jalon_record::text::Span) -> Fields {
    let number = |at: u32| text.paragraph_at(at).map(|paragraph| paragraph.number.to_string()).unwrap_or_default();
    Fields::of(vec![("p_from".to_owned(), number(span.start())), ("p_to".to_owned(), number(span.end().saturating_sub(1)))])
}
