//! Who was involved when: entries by role and bracket.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::matrix::who::{Presence, presence};
use jalon_initiative::position;
use jalon_report::timeline::SMALL;
use maud::{Markup, html};

use super::csv::{Cell, Csv};
use super::{Asked, Lens, download, is_masked, pair, text};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::{Desk, frame};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        let lens = Lens::new(app, &desk, &members, "/crisis/who", &asked);
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("who", csv(&lens)),
            _ => page(&lens).into_response(),
        })
    })
    .await
}

/// What the people of one role wrote, column by column: how many people, and what they wrote.
type Row = Vec<(usize, Presence)>;

/// By role, in the order of their names.
fn rows(lens: &Lens<'_>) -> BTreeMap<String, Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for (author, there) in presence(&lens.ground, &position::things(&lens.teller.desk.picture)) {
        let row = rows.entry(lens.teller.role(author)).or_insert_with(|| vec![(0, Presence::default()); lens.ground.width()]);
        for ((people, all), one) in row.iter_mut().zip(there).filter(|(_, one)| one.count.all() > 0) {
            *people += 1;
            *all = all.with(one);
        }
    }
    rows
}

fn page(lens: &Lens<'_>) -> Markup {
    let rows = rows(lens);
    let words = lens.teller.words;
    let content = html! {
        @if rows.is_empty() {
            (frame::empty(&lens.say("who-empty"), lens.may_write("/new", "who-write").as_ref().map(pair)))
        } @else if lens.scheme.is_none() {
            (lens.undrawn())
        } @else {
            div.table-wrap role="region" tabindex="0" aria-label=(lens.say("matrix-region")) {
                table.table.table--grid.table--pinned {
                    caption { span { (words.with("who-caption", &[("scheme", &lens.scheme_name())])) } }
                    (lens.heads("who-role"))
                    tbody { @for (role, row) in &rows { tr {
                        th scope="row" { (role) }
                        @for (people, there) in row { td { (one(lens, *people, there)) } }
                    } } }
                }
            }
            p { (lens.say("who-no-practice")) }
            @if is_masked(lens.teller.desk) { p { (lens.say("who-masked-why")) } }
            (lens.how(&["matrix-how-dates", "matrix-how-outside"]))
            (lens.downloads(&[]))
        }
    };
    lens.page("matrix-who", "who-lead", content)
}

/// Whether a count is kept from this reader.
fn hides(lens: &Lens<'_>, there: &Presence) -> bool {
    is_masked(lens.teller.desk) && i64::from(there.count.all()) < SMALL
}

fn one(lens: &Lens<'_>, people: usize, there: &Presence) -> Markup {
    let words = lens.teller.words;
    html! {
        @if there.count.all() == 0 { span.none aria-hidden="true" { "–" } }
        @else if hides(lens, there) { (lens.say("who-masked")) }
        @else {
            strong { (lens.count(there.count.certain, there.count.possible)) }
            @if !is_masked(lens.teller.desk) {
                span.cell-who { (words.count("who-people", people)) }
                @match (there.first, there.last) {
                    (Some(first), Some(last)) if first == last => span.cell-dates { (words.day(first)) },
                    (Some(first), Some(last)) => span.cell-dates {
                        (words.with("timeline-borders", &[("from", &words.day(first)), ("to", &words.day(last))]))
                    },
                    _ => {}
                }
            }
        }
    }
}

fn csv(lens: &Lens<'_>) -> Vec<u8> {
    let mut csv = Csv::new(&[
        "scheme",
        "bracket",
        "phase",
        "phase_label",
        "start",
        "end",
        "role_label",
        "people",
        "certain",
        "possible",
        "first_day",
        "last_day",
    ]);
    if lens.scheme.is_none() {
        return csv.into_bytes();
    }
    for (role, row) in rows(lens) {
        for (column, (people, there)) in lens.columns.iter().zip(row).filter(|(_, (_, there))| there.count.all() > 0) {
            let hidden = is_masked(lens.teller.desk);
            let number = |n: u32| if hides(lens, &there) { Cell::Empty } else { n.into() };
            let day =
                |day: Option<jalon_record::edtf::Day>| day.filter(|_| !hidden).map_or(Cell::Empty, |day| day.to_string().into());
            let people = if hidden { Cell::Empty } else { Cell::Number(i64::try_from(people).unwrap_or(i64::MAX)) };
            let told = [
                role.as_str().into(),
                people,
                number(there.count.certain),
                number(there.count.possible),
                day(there.first),
                day(there.last),
            ];
            csv.row(column.cells(lens).into_iter().chain(told));
        }
    }
    csv.into_bytes()
}
