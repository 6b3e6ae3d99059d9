//! Challenge or opening, mechanism × bracket, and who says so.

use std::collections::BTreeSet;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::Seen;
use jalon_initiative::crisis::{Effect, EffectOn};
use jalon_initiative::disclosure::{Made, Table};
use jalon_initiative::form::Code;
use jalon_initiative::matrix::{Cell as _, EffectCell, EffectRow, Matrices, Said, Voices};
use jalon_initiative::position::Verdict;
use jalon_initiative::registers::ReleaseTable;
use jalon_record::edtf::Bounds;
use maud::{Markup, html};

use super::csv::{Cell, Csv};
use super::list::{self, Item};
use super::{Asked, Leaving, Lens, UNSAID, download, pair, text, told};
use crate::app::App;
use crate::counts;
use crate::fault::Fault;
use crate::pages::{Desk, disclosed, frame, parts, release};
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
        let lens = Lens::new(app, &desk, &members, "/crisis/effects", &asked, counts::to(app, &desk.visitor)?);
        if text(&asked, "as") == "csv"
            && let Some(elsewhere) = release::instead(&desk, &[("of", "effects"), ("file", "csv")], &asked)?
        {
            return Ok(elsewhere);
        }
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("effects", csv(&lens).into_bytes()),
            _ => page(&lens, &asked).into_response(),
        })
    })
    .await
}

fn page(lens: &Lens<'_>, asked: &Asked) -> Markup {
    let content = match lens.counted() {
        _ if lens.teller.desk.picture.effects.is_empty() => frame::empty(
            &lens.say("matrix-effects-empty"),
            lens.may_write("/new/effect", "matrix-effects-say").as_ref().map(pair),
        ),
        None => lens.undrawn(),
        Some(matrices) => html! {
            @let protected = protected(lens, &matrices);
            (table(lens, &matrices, &protected))
            (lens.how(&["matrix-how-effects", "matrix-how-contested", "matrix-how-dates", "matrix-how-outside"]))
            (disclosed::note(lens.teller.words, &protected.1))
            (lens.downloads(ReleaseTable::Effects, &[]))
            @if let (Some(column), Some(row), true) = (lens.column(text(asked, "in")), row_of(asked), lens.to.is_team()) { (opened(lens, &row, column)) }
        },
    };
    lens.page("matrix-effects", "matrix-effects-lead", content)
}

/// The row that an address names.
fn row_of(asked: &Asked) -> Option<EffectRow> {
    let effect = Effect::from_code(text(asked, "effect"))?;
    match text(asked, "how") {
        UNSAID => Some((effect, None)),
        code => Some((effect, Some(Code::new(code)?))),
    }
}

/// The counts of every row, as they may be told: what one person alone said is withheld however often she said it.
fn protected<'m>(lens: &Lens<'_>, matrices: &'m Matrices) -> (Vec<&'m EffectRow>, Table) {
    let rows: Vec<_> = matrices.effects().rows().collect();
    let made = |cell: &EffectCell| Made { count: cell.count.all().into(), alone: cell.authors().count() == 1 };
    let counts: Vec<Vec<Made>> = rows.iter().map(|(_, cells)| cells.iter().map(made).collect()).collect();
    (rows.into_iter().map(|(row, _)| row).collect(), lens.to.table(&counts))
}

fn table(lens: &Lens<'_>, matrices: &Matrices, (keys, told): &(Vec<&EffectRow>, Table)) -> Markup {
    let words = lens.teller.words;
    let outside = |row: &EffectRow, column: usize, cell: &EffectCell| {
        let at = keys.iter().position(|known| *known == row);
        html! {
            @if cell.is_empty() { span.none aria-hidden="true" { "–" } }
            @else if let Some(at) = at { (words.disclosed(told.cell(at, column))) }
        }
    };
    let rows: Vec<_> = matrices.effects().rows().collect();
    let groups = Effect::ALL.iter().filter(|effect| rows.iter().any(|((known, _), _)| known == *effect));
    html! {
        div.table-wrap role="region" tabindex="0" aria-label=(lens.say("matrix-region")) {
            table.table.table--grid.table--pinned {
                caption { span { (words.with("matrix-effects-caption", &[("scheme", &lens.scheme_name())])) } }
                (lens.heads("matrix-mechanism"))
                @for effect in groups {
                    tbody class={ "is-" (effect.code()) } {
                        tr.table-group { th scope="rowgroup" colspan=(lens.columns.len() + 1) { span { (words.label("effect", effect.code())) } } }
                        @for (row, cells) in rows.iter().filter(|((known, _), _)| known == effect) { tr {
                            th scope="row" { (how(lens, row)) }
                            @for (at, (column, cell)) in lens.columns.iter().zip(*cells).enumerate() { td {
                                @if lens.to.is_team() { (one(lens, row, &column.code(), cell)) } @else { (outside(row, at, cell)) }
                            } }
                        } }
                    }
                }
            }
        }
    }
}

/// By which way, in words.
fn how(lens: &Lens<'_>, (effect, mechanism): &EffectRow) -> String {
    match mechanism {
        Some(code) => parts::mechanism_label(lens.teller.words, *effect, code.as_str()),
        None => lens.say("matrix-no-mechanism"),
    }
}

fn one(lens: &Lens<'_>, (effect, mechanism): &EffectRow, column: &str, cell: &EffectCell) -> Markup {
    let mechanism = mechanism.as_ref().map_or(UNSAID, Code::as_str);
    let fields = [("effect", effect.code()), ("how", mechanism), ("in", column)];
    html! {
        @if cell.is_empty() { span.none aria-hidden="true" { "–" } } @else {
            a.cell href={ (lens.at(lens.page, &fields)) "#cell" } {
                strong { (lens.count(cell.count.certain, cell.count.possible)) }
                span.cell-who { (roles(lens, cell).join(&lens.say("part-comma"))) }
                @if cell.contested > 0 { span.cell-contested { (lens.teller.words.count("matrix-contested", cell.contested as usize)) } }
            }
        }
    }
}

/// Who says so, as what they are in the team; each once.
fn roles(lens: &Lens<'_>, cell: &EffectCell) -> Vec<String> {
    let roles: BTreeSet<String> = cell.authors().map(|author| lens.teller.role(author)).collect();
    roles.into_iter().collect()
}

/// When an effect is taken to have been: its event's date, else its own.
fn when(lens: &Lens<'_>, effect: &Seen<EffectOn>) -> Bounds {
    let event = lens.teller.desk.picture.events.iter().find(|event| event.root == effect.open.of);
    event.map_or(effect.bounds(), Seen::bounds)
}

fn opened(lens: &Lens<'_>, row: &EffectRow, column: usize) -> Markup {
    let (words, picture) = (lens.teller.words, &lens.teller.desk.picture);
    let placed = picture.effects.iter().filter(|seen| seen.open.effect == row.0 && seen.open.mechanism == row.1);
    let items: Vec<Item> = placed
        .map(|seen| (seen, lens.ground.lies_in(when(lens, seen), column)))
        .filter(|(_, verdict)| *verdict != Verdict::No)
        .map(|(seen, verdict)| Item {
            entry: seen.id,
            mark: "is-context",
            occurred: picture
                .events
                .iter()
                .find(|event| event.root == seen.open.of)
                .map_or(&seen.occurred, |event| &event.occurred)
                .clone(),
            when: when(lens, seen),
            verdict,
            title: lens.teller.effect(&seen.open),
            meta: meta(lens, seen),
        })
        .collect();
    let label = lens.columns.get(column).map_or("", |column| column.label.as_str());
    let title = format!("{} · {} · {label}", words.label("effect", row.0.code()), how(lens, row));
    html! { @if !items.is_empty() { (list::cell(lens, &title, items)) } }
}

fn meta(lens: &Lens<'_>, seen: &Seen<EffectOn>) -> Vec<Markup> {
    let (words, picture) = (lens.teller.words, &lens.teller.desk.picture);
    let mut meta = Vec::new();
    let event = picture.events.iter().find(|event| event.root == seen.open.of);
    let fact = event.map(|event| words.or_sealed(event.words.as_ref().map(|told| told.fact.as_str())));
    let crisis = picture.crises.iter().find(|crisis| crisis.root == seen.open.of);
    let name = crisis.map(|crisis| words.or_sealed(crisis.words.as_ref().map(|told| told.name.as_str())));
    if let Some(title) = fact.or(name) {
        meta.push(html! { span { (lens.say("matrix-of")) " " a href=(parts::entry(seen.open.of)) { (title) } } });
    }
    if let Some(intensity) = &seen.open.intensity {
        meta.push(html! { span { (words.label("intensity", intensity.as_str())) } });
    }
    meta.push(html! { span { (lens.teller.role(seen.author)) } });
    let of_it: Vec<Said> =
        picture.effects_of(seen.open.of).map(|other| Said::of(&other.open, other.author, other.bounds())).collect();
    if Voices::of(&of_it).contradict(&Said::of(&seen.open, seen.author, seen.bounds())) {
        meta.push(html! { span.cell-contested { (lens.say("matrix-contested-here")) } });
    }
    meta
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
        "effect",
        "effect_label",
        "mechanism",
        "mechanism_label",
        "count",
    ]);
    for (at, row) in keys.iter().enumerate() {
        for (place, column) in lens.columns.iter().enumerate().filter(|(place, _)| table.cell(at, *place).number() != Some(0)) {
            csv.row(column.cells(lens).into_iter().chain([
                Cell::from(row.0.code()),
                words.label("effect", row.0.code()).into(),
                row.1.as_ref().map_or("", Code::as_str).into(),
                how(lens, row).into(),
                told(table.cell(at, place)),
            ]));
        }
    }
    let named = |row: &&EffectRow| format!("effect {} {}", row.0.code(), row.1.as_ref().map_or(UNSAID, Code::as_str));
    let cells = lens.released(&table, keys.iter().map(named));
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
        "effect",
        "effect_label",
        "mechanism",
        "mechanism_label",
        "certain",
        "possible",
        "contested",
        "roles",
    ]);
    let Some(matrices) = lens.counted() else { return csv };
    for (row, cells) in matrices.effects().rows() {
        for (column, cell) in lens.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let roles = roles(lens, cell).join("; ");
            csv.row(column.cells(lens).into_iter().chain([
                Cell::from(row.0.code()),
                words.label("effect", row.0.code()).into(),
                row.1.as_ref().map_or("", Code::as_str).into(),
                how(lens, row).into(),
                cell.count.certain.into(),
                cell.count.possible.into(),
                cell.contested.into(),
                roles.into(),
            ]));
        }
    }
    lens.noted(csv, false)
}
