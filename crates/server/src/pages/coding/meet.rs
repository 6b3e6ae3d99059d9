//! Where codes meet: how often two are given to the same words by the same coder, with the passages behind each cell.

use axum::extract::{Path, Query, State};
use jalon_access::Act;
use jalon_initiative::inquiry::ask::Asking;
use jalon_initiative::inquiry::ask::times::Times;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::quotes::{Opened, quote};
use super::{Bench, Pairs, Room};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::empty;
use crate::session::Visitor;

/// How many codes stand against each other at most.
const MOST: usize = 12;
/// How many passages of a cell are shown.
const SHOWN: usize = 50;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::open(app, visitor, &initiative)?;
        page(&room.bench(app)?, &Fields::of(asked))
    })
    .await
}

/// The codes asked for; else those used most.
fn codes(bench: &Bench<'_>, fields: &Fields) -> Vec<EntryId> {
    let order = |codes: &[EntryId]| -> Vec<EntryId> {
        bench.sight.tree().rows().iter().map(|(code, _)| *code).filter(|code| codes.contains(code)).take(MOST).collect()
    };
    let asked: Vec<EntryId> = fields.all("codes").filter_map(|code| code.parse().ok()).collect();
    if !asked.is_empty() {
        return order(&asked);
    }
    let mut used: Vec<(EntryId, usize)> = bench.sight.used().into_iter().map(|(code, used)| (code, used.alone)).collect();
    used.retain(|(_, alone)| *alone > 0);
    used.sort_by_key(|(_, alone)| std::cmp::Reverse(*alone));
    order(&used.into_iter().take(MOST).map(|(code, _)| code).collect::<Vec<_>>())
}

fn page(bench: &Bench<'_>, fields: &Fields) -> Result<Markup, Fault> {
    let title = bench.say("meet-title");
    let codes = codes(bench, fields);
    let times = Times::default();
    let asking = Asking::of(&bench.sight, &times);
    let across = fields.text("across") == "1";
    let cells = asking.meetings(&codes, across);
    let many = |one: EntryId, other: EntryId| cells.get(&(one.min(other), one.max(other))).map_or(0, |cell| cell.pairs.len());
    let book = bench.at("/codes");
    let leads = |one: EntryId, other: EntryId| {
        let pairs =
            codes.iter().map(|code| ("codes", code.to_string())).chain([("one", one.to_string()), ("other", other.to_string())]);
        let pairs: Vec<_> = pairs.chain(across.then(|| ("across", "1".to_owned()))).collect();
        format!("?{}#cell", serde_urlencoded::to_string(pairs).unwrap_or_default())
    };
    let cell = fields.text("one").parse::<EntryId>().ok().zip(fields.text("other").parse::<EntryId>().ok());
    let behind = cell.and_then(|(one, other)| cells.get(&(one.min(other), one.max(other))));
    let mut lines = Vec::new();
    let mut opened = Opened::default();
    for (one, _, shared) in behind.iter().flat_map(|cell| &cell.pairs).take(SHOWN) {
        if let Some(mut segment) = bench.sight.segment(*one) {
            segment.span = *shared;
            lines.extend(opened.line(bench, segment)?);
        }
    }
    Ok(bench.frame(&title)?.page(html! {
        (bench.crumbs(&[(&book, "codebook-title")], &title))
        header.page-head { h1 { (title) } p.lead { (bench.say("meet-lead")) } }
        form.filters method="get" {
            details.more { summary { (bench.say("meet-choose")) } (super::page::code_boxes(bench, &codes.iter().copied().collect())) }
            label.choice { input type="checkbox" name="across" value="1" checked[across]; span.choice-body { (bench.say("meet-across")) } }
            p.actions { button.button.button--quiet { (bench.say("meet-show")) } }
        }
        @if codes.is_empty() { (empty(&bench.say("meet-empty"), None)) } @else {
            div.table-wrap role="region" tabindex="0" aria-label=(title) { table.table.table--grid {
                thead { tr { td {} @for code in &codes { th scope="col" { (bench.code(*code)) } } } }
                tbody { @for (place, one) in codes.iter().enumerate() { tr {
                    th scope="row" { (bench.code(*one)) }
                    @for (column, other) in codes.iter().enumerate() { td.number {
                        @let n = many(*one, *other);
                        @if column > place { span aria-hidden="true" { "·" } }
                        @else if n == 0 { "0" }
                        @else { a href=(leads(*one, *other)) aria-label=(bench.with("meet-cell", &[("one", &bench.code(*one)), ("other", &bench.code(*other)), ("n", &n.to_string())])) { (n) } }
                    } }
                } } }
            } }
        }
        @if let Some((one, other)) = cell {
            section aria-labelledby="cell" {
                h2 #cell { (bench.with("meet-behind", &[("one", &bench.code(one)), ("other", &bench.code(other))])) }
                ol.quotes { @for line in &lines { li { (quote(bench, line)?) } } }
            }
        }
    }))
}
