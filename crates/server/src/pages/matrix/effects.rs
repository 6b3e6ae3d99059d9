//! Challenge or opening, mechanism × bracket, and who says so.

use std::collections::BTreeSet;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::Seen;
use jalon_initiative::crisis::{Effect, EffectOn};
use jalon_initiative::form::Code;
use jalon_initiative::matrix::{Cell as _, EffectCell, EffectRow, Matrices, Said, Voices};
use jalon_initiative::position::Verdict;
use jalon_record::edtf::Bounds;
use maud::{Markup, html};

use super::csv::{Cell, Csv};
use super::list::{self, Item};
use super::{Asked, Lens, UNSAID, download, is_masked, pair, text};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::{Desk, frame, parts};
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
        let lens = Lens::new(app, &desk, &members, "/crisis/effects", &asked);
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("effects", csv(&lens)),
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
            (table(lens, &matrices))
            (lens.how(&["matrix-how-effects", "matrix-how-contested", "matrix-how-dates", "matrix-how-outside"]))
            (lens.downloads(&[]))
            @if let (Some(column), Some(row)) = (lens.column(text(asked, "in")), row_of(asked)) { (opened(lens, &row, column)) }
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

fn table(lens: &Lens<'_>, matrices: &Matrices) -> Markup {
    let words = lens.teller.words;
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
                            @for (column, cell) in lens.columns.iter().zip(*cells) { td { (one(lens, row, &column.code(), cell)) } }
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
                @if !is_masked(lens.teller.desk) { span.cell-who { (roles(lens, cell).join(&lens.say("part-comma"))) } }
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
    if !is_masked(lens.teller.desk) {
        meta.push(html! { span { (lens.teller.role(seen.author)) } });
    }
    let of_it: Vec<Said> =
        picture.effects_of(seen.open.of).map(|other| Said::of(&other.open, other.author, other.bounds())).collect();
    if Voices::of(&of_it).contradict(&Said::of(&seen.open, seen.author, seen.bounds())) {
        meta.push(html! { span.cell-contested { (lens.say("matrix-contested-here")) } });
    }
    meta
}

fn csv(lens: &Lens<'_>) -> Vec<u8> {
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
    let Some(matrices) = lens.counted() else { return csv.into_bytes() };
    for (row, cells) in matrices.effects().rows() {
        for (column, cell) in lens.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let roles = if is_masked(lens.teller.desk) { String::new() } else { roles(lens, cell).join("; ") };
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
    csv.into_bytes()
}
