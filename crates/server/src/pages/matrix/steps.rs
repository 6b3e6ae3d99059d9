//! Step × bracket; and beside the plan, how long steps took.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::disclosure::{Made, Table};
use jalon_initiative::matrix::{Cell as _, Matrices, StepCell};
use jalon_initiative::pathway::StepState;
use jalon_initiative::position::Verdict;
use jalon_initiative::registers::ReleaseTable;
use jalon_initiative::tempo::{self, Compression};
use maud::{Markup, html};

use super::csv::{Cell, Csv};
use super::list::{self, Item};
use super::{Asked, Leaving, Lens, download, pair, positions, text, told};
use crate::app::App;
use crate::counts;
use crate::fault::Fault;
use crate::pages::{Desk, disclosed, encode, frame, parts, release};
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
        let lens = Lens::new(app, &desk, &members, "/crisis/steps", &asked, counts::to(app, &desk.visitor)?);
        if text(&asked, "as") == "csv"
            && let Some(elsewhere) = release::instead(&desk, &[("of", "steps"), ("file", "csv")], &asked)?
        {
            return Ok(elsewhere);
        }
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("steps", csv(&lens).into_bytes()),
            // One line a thing: there is nothing to protect it with.
            "positions" if !lens.to.is_team() => return Err(Fault::NotAllowed),
            "positions" => download("positions", positions::csv(&lens)),
            _ => page(&lens, &asked).into_response(),
        })
    })
    .await
}

/// The steps of the pathway in their order, then those that it does not have.
fn rows<'a>(lens: &Lens<'_>, matrices: &'a Matrices) -> Vec<(&'a String, &'a [StepCell])> {
    let place = |id: &str| lens.teller.desk.pathway.steps().position(|step| step.id.as_str() == id).unwrap_or(usize::MAX);
    let mut rows: Vec<_> = matrices.steps().rows().collect();
    rows.sort_by_key(|(id, _)| place(id));
    rows
}

fn page(lens: &Lens<'_>, asked: &Asked) -> Markup {
    let desk = lens.teller.desk;
    let said = desk.picture.steps.values().any(|history| !history.statements.is_empty());
    let unknown = desk.pathway.steps().filter(|step| desk.picture.step(step.id.as_str()).statements.is_empty()).count();
    let content = match lens.counted() {
        _ if !said => {
            frame::empty(&lens.say("matrix-steps-empty"), lens.may_write("/pathway", "matrix-steps-say").as_ref().map(pair))
        }
        None => lens.undrawn(),
        Some(matrices) => html! {
            (table(lens, &matrices))
            @if unknown > 0 { p.soft { a href=(desk.at("/pathway?show=unknown")) { (lens.teller.words.count("matrix-unknown-steps", unknown)) } } }
            (lens.how(&["matrix-how-steps", "matrix-how-dates", "matrix-how-outside"]))
            (disclosed::note(lens.teller.words, &protected(lens, &matrices).1))
            (lens.downloads(ReleaseTable::Steps, &[("positions", "matrix-positions-csv")]))
            @if let Some(column) = lens.column(text(asked, "in")).filter(|_| lens.to.is_team()) { (opened(lens, text(asked, "step"), column)) }
        },
    };
    lens.page("matrix-steps", "matrix-steps-lead", html! { (content) @if said { (beside_plan(lens)) } })
}

/// A row of counts: a step and a state.
type Key = (String, StepState);

/// The counts of every step and state, as they may be told; to those outside certain and possible together.
fn protected(lens: &Lens<'_>, matrices: &Matrices) -> (Vec<Key>, Table) {
    let (mut keys, mut counts): (Vec<Key>, Vec<Vec<Made>>) = (Vec::new(), Vec::new());
    for (id, cells) in rows(lens, matrices) {
        for state in StepState::ALL {
            let of = |cell: &StepCell| cell.states().find(|(said, _)| said == state).map_or(0, |(_, count)| count.all());
            let row: Vec<Made> = cells.iter().map(|cell| Made { count: of(cell).into(), alone: false }).collect();
            if row.iter().any(|made| made.count > 0) {
                keys.push((id.clone(), *state));
                counts.push(row);
            }
        }
    }
    // No page and no file adds up what was said of steps.
    let table = lens.to.apart(&counts);
    (keys, table)
}

fn table(lens: &Lens<'_>, matrices: &Matrices) -> Markup {
    let words = lens.teller.words;
    let (keys, told) = protected(lens, matrices);
    let outside = |id: &str, column: usize, cell: &StepCell| {
        let row = |state| keys.iter().position(|(known, said)| known == id && *said == state);
        html! {
            @if cell.is_empty() { span.none aria-hidden="true" { "–" } }
            @for (state, _) in cell.states() { @if let Some(row) = row(state) { span.cell-state {
                span class={ "badge badge--bare is-" (state.code()) } { (words.label("step-state", state.code())) }
                // What is said of a step shows on the pathway too; how often, where it may be told.
                @if let Some(count) = told.cell(row, column).number().filter(|count| *count > 0) {
                    " " span.cell-count { (words.number(i64::try_from(count).unwrap_or(i64::MAX))) }
                }
            } } }
        }
    };
    html! {
        div.table-wrap role="region" tabindex="0" aria-label=(lens.say("matrix-region")) {
            table.table.table--grid.table--pinned {
                caption { span { (words.with("matrix-steps-caption", &[("scheme", &lens.scheme_name())])) } }
                (lens.heads("matrix-step"))
                tbody { @for (id, cells) in rows(lens, matrices) { tr {
                    th scope="row" { a href=(lens.teller.desk.at(&format!("/pathway/{}", encode(id)))) { (parts::step_name(words, id)) } }
                    @for (at, (column, cell)) in lens.columns.iter().zip(cells).enumerate() { td {
                        @if lens.to.is_team() { (one(lens, id, &column.code(), cell)) } @else { (outside(id, at, cell)) }
                    } }
                } } }
            }
        }
    }
}

fn one(lens: &Lens<'_>, step: &str, column: &str, cell: &StepCell) -> Markup {
    let words = lens.teller.words;
    html! {
        @if cell.is_empty() { span.none aria-hidden="true" { "–" } } @else {
            a.cell href={ (lens.at(lens.page, &[("step", step), ("in", column)])) "#cell" } {
                @for (state, count) in cell.states() { span.cell-state {
                    span class={ "badge badge--bare is-" (state.code()) } { (words.label("step-state", state.code())) }
                    @match (count.certain, count.possible) {
                        (1, 0) => {}
                        (0, 1) => { " " span.cell-count { (lens.say("matrix-maybe")) } }
                        (certain, possible) => { " " span.cell-count { (lens.count(certain, possible)) } }
                    }
                } }
            }
        }
    }
}

fn opened(lens: &Lens<'_>, step: &str, column: usize) -> Markup {
    let (words, desk) = (lens.teller.words, lens.teller.desk);
    let history = desk.picture.step(step);
    let placed = history.statements.iter().map(|said| (said, lens.ground.lies_in(said.bounds(), column)));
    let items: Vec<Item> = placed
        .filter(|(_, verdict)| *verdict != Verdict::No)
        .map(|(said, verdict)| Item {
            entry: said.id,
            mark: "is-step",
            occurred: said.occurred.clone(),
            when: said.bounds(),
            verdict,
            title: words.label("step-state", said.open.state.code()),
            meta: vec![html! { span { (lens.teller.role(said.author)) } }],
        })
        .collect();
    let label = lens.columns.get(column).map_or("", |column| column.label.as_str());
    let title = words.with("report-pair", &[("one", &parts::step_name(words, step)), ("other", label)]);
    html! { @if !items.is_empty() { (list::cell(lens, &title, items)) } }
}

/// The steps that were planned for a date and then stood, with what time they took.
fn held_to_plan(lens: &Lens<'_>) -> Vec<(String, Compression)> {
    let desk = lens.teller.desk;
    let of = |id: &str| Some((id.to_owned(), tempo::compression(desk.picture.steps.get(id)?)?));
    desk.pathway.steps().filter_map(|step| of(step.id.as_str())).collect()
}

fn beside_plan(lens: &Lens<'_>) -> Markup {
    let words = lens.teller.words;
    let held = held_to_plan(lens);
    html! {
        section aria-labelledby="plan" {
            h2 #plan { (lens.say("matrix-plan")) }
            p { (lens.say(if held.is_empty() { "matrix-plan-none" } else { "matrix-plan-lead" })) }
            @if !held.is_empty() {
                table.table.table--stack {
                    thead { tr {
                        @for key in ["matrix-step", "matrix-plan-given", "matrix-plan-took", "matrix-plan-ratio"] { th scope="col" { (lens.say(key)) } }
                    } }
                    tbody { @for (id, told) in &held { tr {
                        th scope="row" {
                            a href=(lens.teller.desk.at(&format!("/pathway/{}", encode(id)))) { (parts::step_name(words, id)) } " "
                            (parts::badge(told.state.code(), &words.label("step-state", told.state.code())))
                        }
                        td data-label=(lens.say("matrix-plan-given")) { (parts::days(words, told.given)) }
                        td data-label=(lens.say("matrix-plan-took")) { (parts::days(words, told.took)) }
                        td data-label=(lens.say("matrix-plan-ratio")) { (ratio(lens, told)) br; span.soft { (shorter(lens, told)) } }
                    } } }
                }
            }
        }
    }
}

fn ratio(lens: &Lens<'_>, told: &Compression) -> String {
    let (words, number) = (lens.teller.words, |value: f64| lens.language().decimal(value, 2));
    match told.ratio.and_then(|ratio| Some((ratio.at_least?, ratio.at_most))) {
        None => lens.say("matrix-ratio-none"),
        Some((least, None)) => words.with("matrix-ratio-least", &[("from", &number(least))]),
        Some((least, Some(most))) if number(least) == number(most) => number(least),
        Some((least, Some(most))) => words.with("matrix-ratio-between", &[("from", &number(least)), ("to", &number(most))]),
    }
}

fn shorter(lens: &Lens<'_>, told: &Compression) -> String {
    lens.say(match told.shorter {
        Verdict::Certainly => "matrix-plan-shorter-certainly",
        Verdict::Possibly => "matrix-plan-shorter-possibly",
        Verdict::No => "matrix-plan-shorter-no",
    })
}

/// The counts to send outside.
pub(super) fn leaving(lens: &Lens<'_>) -> Option<Leaving> {
    let matrices = lens.counted()?;
    let words = lens.teller.words;
    let (keys, table) = protected(lens, &matrices);
    let mut csv = Csv::new(&[
        "scheme",
        "bracket",
        "phase",
        "phase_label",
        "start",
        "end",
        "step",
        "step_label",
        "state",
        "state_label",
        "count",
    ]);
    for (row, (id, state)) in keys.iter().enumerate() {
        for (at, column) in lens.columns.iter().enumerate().filter(|(at, _)| table.cell(row, *at).number() != Some(0)) {
            csv.row(column.cells(lens).into_iter().chain([
                Cell::from(id.as_str()),
                words.step(id).into(),
                state.code().into(),
                words.label("step-state", state.code()).into(),
                told(table.cell(row, at)),
            ]));
        }
    }
    let cells = lens.released(&table, keys.iter().map(|(id, state)| format!("step {id} {}", state.code())));
    let is_whole = table.is_withheld_whole();
    Some(Leaving { csv: lens.noted(csv, is_whole), cells, is_whole })
}

/// The counts as they are, for the team.
fn csv(lens: &Lens<'_>) -> Csv {
    let words = lens.teller.words;
    let mut csv = Csv::new(&[
        "scheme",
        "bracket",
        "phase",
        "phase_label",
        "start",
        "end",
        "step",
        "step_label",
        "state",
        "state_label",
        "certain",
        "possible",
    ]);
    let Some(matrices) = lens.counted() else { return csv };
    for (id, cells) in rows(lens, &matrices) {
        for (column, cell) in lens.columns.iter().zip(cells) {
            for (state, count) in cell.states() {
                csv.row(column.cells(lens).into_iter().chain([
                    Cell::from(id.as_str()),
                    words.step(id).into(),
                    state.code().into(),
                    words.label("step-state", state.code()).into(),
                    count.certain.into(),
                    count.possible.into(),
                ]));
            }
        }
    }
    lens.noted(csv, false)
}
