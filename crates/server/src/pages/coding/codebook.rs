//! The codebook: codes in a tree, how often each is used, a new code in one line, shipped lists to start from.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::inquiry::CodeNode;
use jalon_initiative::inquiry::codebook::{CodeNodeWords, CodeState, SetNode, shipped_set};
use jalon_initiative::inquiry::colour::Colour;
use jalon_initiative::inquiry::sight::Used;
use jalon_library::Codelist;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::{Bench, Pairs, Room, code_form};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, empty, problems, token};
use crate::pages::tongue;
use crate::session::Visitor;

/// The shipped lists that make a codebook to start from: constructs of CFIR 2.0, mechanisms of a crisis, fields of FRAME-IS.
const SETS: [&str; 8] = [
    "cfir-construct",
    "mechanism-challenge",
    "mechanism-opportunity",
    "adaptation-what",
    "adaptation-nature",
    "adaptation-goal",
    "adaptation-context",
    "adaptation-reason-level",
];

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(_): Query<Pairs>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::open(app, visitor, &initiative)?;
        page(&room.bench(app)?, &Fields::default())
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let mut fields = fields;
        let room = Room::open(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        let to = bench.at("/codes");
        if fields.text("act") == "start" {
            let list = SETS.iter().find(|set| **set == fields.text("list")).and_then(|set| app.library().codelist(set));
            start(&bench, list.ok_or(Fault::NotFound)?)?;
            return Ok::<_, Fault>(Redirect::to(&to).into_response());
        }
        match code_form::add(&bench, &mut fields)? {
            Some(id) => Ok(Redirect::to(&format!("{to}#code-{id}")).into_response()),
            None => Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&bench, &fields)?).into_response()),
        }
    })
    .await
}

/// Takes a shipped list into the codebook: its own names, in a tree, level by level, since a code names the one above it.
/// What is there already is not added again.
fn start(bench: &Bench<'_>, list: &Codelist) -> Result<(), Fault> {
    let title = list.title(tongue(bench.visitor.language)).to_owned();
    let mut known: BTreeMap<String, EntryId> = BTreeMap::new();
    let mut top = None;
    for row in bench.sight.desk().codes() {
        if let Some(shipped) = row.open.shipped.as_ref().filter(|shipped| shipped.list.as_str() == list.id().as_str()) {
            known.insert(shipped.code.as_str().to_owned(), row.root);
            top = row.open.parent.or(top);
        }
    }
    let set = shipped_set(list);
    if known.is_empty() {
        let node = CodeNode { codable: false, colour: Some(next_colour(bench)), ..CodeNode::active() };
        let words = CodeNodeWords { name: title, ..CodeNodeWords::default() };
        top = bench.app.store().append(vec![bench.draft(&node, &words, None)?])?.first().map(jalon_store::Outcome::id);
    }
    let code = |node: &SetNode| node.node.shipped.as_ref().map(|shipped| shipped.code.as_str().to_owned()).unwrap_or_default();
    loop {
        let ready: Vec<(String, CodeNode)> = set
            .iter()
            .filter(|node| !known.contains_key(&code(node)))
            .filter_map(|node| {
                let parent = match node.above.and_then(|above| set.get(above)) {
                    Some(above) => Some(*known.get(&code(above))?),
                    None => top,
                };
                Some((code(node), CodeNode { parent, ..node.node.clone() }))
            })
            .collect();
        if ready.is_empty() {
            return Ok(());
        }
        let drafts = ready.iter().map(|(_, node)| bench.draft(node, &CodeNodeWords::default(), None));
        let outcomes = bench.app.store().append(drafts.collect::<Result<Vec<_>, _>>()?)?;
        known.extend(ready.into_iter().zip(&outcomes).map(|((code, _), outcome)| (code, outcome.id())));
    }
}

/// The first colour of the palette that no code at the top has.
pub(super) fn next_colour(bench: &Bench<'_>) -> Colour {
    let taken: Vec<Colour> = bench.sight.desk().codes().filter_map(|row| row.open.colour).collect();
    let many = |colour: &Colour| taken.iter().filter(|known| *known == colour).count();
    Colour::ALL.iter().copied().filter(|colour| *colour != Colour::Grey).min_by_key(many).unwrap_or(Colour::Blue)
}

fn page(bench: &Bench<'_>, fields: &Fields) -> Result<Markup, Fault> {
    let title = bench.say("codebook-title");
    let used = bench.sight.used();
    let rows = bench.sight.tree().rows();
    let labels = |field: &str| bench.say(&format!("code-{}", field.replace('_', "-")));
    Ok(bench.frame(&title)?.page(html! {
        (bench.crumbs(&[], &title))
        header.page-head {
            h1 { (title) }
            p.lead { (bench.say("codes-lead")) }
            p.actions { a.button.button--quiet href=(bench.at("/meetings")) { (bench.say("meet-title")) } }
        }
        (problems(bench.visitor.language, fields, &labels))
        @if rows.is_empty() { (empty(&bench.say("codes-empty"), None)) } @else { (table(bench, rows, &used)) }
        (new_code(bench, fields))
        (sets(bench))
    }))
}

fn table(bench: &Bench<'_>, rows: &[(EntryId, usize)], used: &BTreeMap<EntryId, Used>) -> Markup {
    html! {
        h2 #tree { (bench.say("codes-tree")) }
        p.soft { (bench.say("codes-counts-hint")) }
        div.table-wrap role="region" tabindex="0" aria-labelledby="tree" { table.table.codes {
            thead { tr {
                th scope="col" { (bench.say("codes-code")) }
                th.number scope="col" { (bench.say("codes-alone")) }
                th.number scope="col" { (bench.say("codes-below")) }
                th.number scope="col" { (bench.say("codes-withheld")) }
            } }
            tbody { @for (code, depth) in rows {
                @let count = used.get(code).copied().unwrap_or_default();
                tr id={ "code-" (code) } {
                    th scope="row" { div class={ "code-name depth-" (*depth.min(&5)) } {
                        span class={ "code-swatch " (bench.drawn(*code)) } aria-hidden="true" {}
                        a href=(bench.at(&format!("/codes/{code}"))) { (bench.code(*code)) }
                        (state(bench, *code))
                    } }
                    td.number { (count.alone) }
                    td.number { (count.below) }
                    td.number { (count.withheld) }
                }
            } }
        } }
    }
}

/// How a code stands, where that is not plain.
pub(super) fn state(bench: &Bench<'_>, code: EntryId) -> Markup {
    let row = bench.sight.desk().code(code);
    html! {
        @if let Some(row) = row {
            @if row.open.state != CodeState::Active { " " span.badge { (bench.say(&format!("code-state-{}", row.open.state.code()))) } }
            @else if !row.open.codable { " " span.soft { (bench.say("code-holds")) } }
            @if row.open.in_vivo.is_some() { " " span.soft { (bench.say("code-in-vivo")) } }
            @if row.in_conflict { " " span.badge { (bench.say("part-in-conflict")) } }
        }
    }
}

fn new_code(bench: &Bench<'_>, fields: &Fields) -> Markup {
    let language = bench.visitor.language;
    html! {
        section aria-labelledby="new-code" {
            h2 #new-code { (bench.say("codes-add")) }
            form.form method="post" novalidate {
                (token(Some(bench.visitor)))
                input type="hidden" name="act" value="add";
                (Field { name: "name", label: "code-name", hint: "", optional: false }.line(language, fields))
                (Field { name: "definition", label: "code-definition", hint: "code-definition-hint", optional: true }.area(language, fields))
                (Field { name: "parent", label: "code-parent", hint: "", optional: true }
                    .select_or("code-parent-none", language, fields, &code_form::parents(bench, None)))
                p.actions { button.button { (bench.say("codes-add-do")) } }
            }
        }
    }
}

/// The shipped lists, each with whose it is and under which licence.
fn sets(bench: &Bench<'_>) -> Markup {
    let tongue = tongue(bench.visitor.language);
    let lists = SETS.iter().filter_map(|set| bench.app.library().codelist(set));
    html! {
        section aria-labelledby="sets" {
            h2 #sets { (bench.say("codes-sets")) }
            p { (bench.say("codes-sets-hint")) }
            ul.cards { @for list in lists { li.card {
                h3 { (list.title(tongue)) }
                p { (bench.count("codes-set-count", list.values().len())) }
                @if let Some(note) = list.note(tongue) { p.soft { (note) } }
                p.soft { (bench.with("codes-set-licence", &[("licence", &list.origin().licence)])) }
                form method="post" {
                    (token(Some(bench.visitor)))
                    input type="hidden" name="act" value="start";
                    button.button.button--quiet name="list" value=(list.id()) aria-label=(bench.with("codes-set-take-this", &[("list", list.title(tongue))])) {
                        (bench.say("codes-set-take"))
                    }
                }
            } } }
        }
    }
}
