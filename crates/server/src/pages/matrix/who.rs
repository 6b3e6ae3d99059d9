//! Who was involved when: entries by role and bracket.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::disclosure::{Disclosed, Made, Table};
use jalon_initiative::matrix::who::{Presence, presence};
use jalon_initiative::position;
use jalon_initiative::registers::ReleaseTable;
use jalon_record::edtf::Day;
use maud::{Markup, html};

use super::csv::{Cell, Csv};
use super::{Asked, Leaving, Lens, download, pair, text, told as told_cell};
use crate::app::App;
use crate::counts;
use crate::fault::Fault;
use crate::pages::{Desk, disclosed, frame, release};
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
        let lens = Lens::new(app, &desk, &members, "/crisis/who", &asked, counts::to(app, &desk.visitor)?);
        if text(&asked, "as") == "csv"
            && let Some(elsewhere) = release::instead(&desk, &[("of", "who"), ("file", "csv")], &asked)?
        {
            return Ok(elsewhere);
        }
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("who", csv(&lens).into_bytes()),
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
    let told = protected(lens, &rows);
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
                    tbody { @for (at, (role, row)) in rows.iter().enumerate() { tr {
                        th scope="row" { (role) }
                        @for (place, (people, there)) in row.iter().enumerate() { td {
                            @if lens.to.is_team() { (one(lens, *people, there)) } @else { (outside(lens, told.cell(at, place))) }
                        } }
                    } } }
                }
            }
            p { (lens.say("who-no-practice")) }
            (disclosed::note(words, &told))
            (lens.how(&["matrix-how-dates", "matrix-how-outside"]))
            (lens.downloads(ReleaseTable::Who, &[]))
        }
    };
    lens.page("matrix-who", "who-lead", content)
}

/// The counts, as they may be told: what one person alone wrote is withheld however much it is.
fn protected(lens: &Lens<'_>, rows: &BTreeMap<String, Row>) -> Table {
    let made = |(people, there): &(usize, Presence)| Made { count: there.count.all().into(), alone: *people == 1 };
    let counts: Vec<Vec<Made>> = rows.values().map(|row| row.iter().map(made).collect()).collect();
    lens.to.table(&counts)
}

fn one(lens: &Lens<'_>, people: usize, there: &Presence) -> Markup {
    let words = lens.teller.words;
    html! {
        @if there.count.all() == 0 { span.none aria-hidden="true" { "–" } }
        @else {
            strong { (lens.count(there.count.certain, there.count.possible)) }
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

fn outside(lens: &Lens<'_>, cell: Disclosed) -> Markup {
    html! {
        @if cell.number() == Some(0) { span.none aria-hidden="true" { "–" } }
        @else { (lens.teller.words.disclosed(cell)) }
    }
}

/// The counts to send outside.
pub(super) fn leaving(lens: &Lens<'_>) -> Option<Leaving> {
    lens.scheme.as_ref()?;
    let rows = rows(lens);
    let table = protected(lens, &rows);
    let mut csv = Csv::new(&["scheme", "bracket", "phase", "phase_label", "start", "end", "role_label", "count"]);
    for (at, role) in rows.keys().enumerate() {
        for (place, column) in lens.columns.iter().enumerate().filter(|(place, _)| table.cell(at, *place).number() != Some(0)) {
            csv.row(column.cells(lens).into_iter().chain([Cell::from(role.as_str()), told_cell(table.cell(at, place))]));
        }
    }
    // By the role's code, so that two releases in two languages are still held against each other.
    let code = |role: &String| format!("who {}", lens.teller.role_code(role));
    let cells = lens.released(&table, rows.keys().map(code));
    let is_whole = table.is_withheld_whole();
    Some(Leaving { csv: lens.noted(csv, is_whole), cells, is_whole })
}

/// The counts as they are, for the team.
fn csv(lens: &Lens<'_>) -> Csv {
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
        return csv;
    }
    for (role, row) in rows(lens) {
        for (column, (people, there)) in lens.columns.iter().zip(row).filter(|(_, (_, there))| there.count.all() > 0) {
            let day = |day: Option<Day>| day.map_or(Cell::Empty, |day| day.to_string().into());
            let told = [
                role.as_str().into(),
                Cell::Number(i64::try_from(people).unwrap_or(i64::MAX)),
                there.count.certain.into(),
                there.count.possible.into(),
                day(there.first),
                day(there.last),
            ];
            csv.row(column.cells(lens).into_iter().chain(told));
        }
    }
    lens.noted(csv, false)
}
