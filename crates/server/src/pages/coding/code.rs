//! One code: what it means, what can be done with it, how its meaning changed, memos on it, and all its passages.

use axum::extract::{Path, Query, State};
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::inquiry::CodeNode;
use jalon_initiative::inquiry::codebook::{CodeNodeWords, CodeState};
use jalon_initiative::inquiry::desk::Row;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::quotes::Opened;
use super::{Bench, Pairs, Room, code_form, codebook, memo, quotes};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, code)): Path<(String, String)>,
    Query(asked): Query<Pairs>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::open(app, visitor, &initiative)?;
        page(&room.bench(app)?, super::entry(&code)?, &Fields::of(asked))
    })
    .await
}

pub(super) fn page(bench: &Bench<'_>, code: EntryId, fields: &Fields) -> Result<Markup, Fault> {
    let row = bench.sight.desk().code(code).ok_or(Fault::NotFound)?;
    let name = bench.code(code);
    let codes = bench.at("/codes");
    let became = bench.sight.tree().became(code);
    Ok(bench.frame(&name)?.page(html! {
        (bench.crumbs(&[(&codes, "codebook-title")], &name))
        header.page-head {
            h1 { span class={ "code-swatch " (bench.drawn(code)) } aria-hidden="true" {} " " (name) (codebook::state(bench, code)) }
            p.soft { (bench.code_path(code)) }
        }
        @if became != code { p.notice { (bench.say("code-merged-into")) " " a href=(bench.at(&format!("/codes/{became}"))) { (bench.code(became)) } } }
        @if row.open.state == CodeState::Split { p.notice {
            (bench.say("code-split-into"))
            @for into in &row.open.into { " " a href=(bench.at(&format!("/codes/{into}"))) { (bench.code(*into)) } }
        } }
        (meaning(bench, row)?)
        p.actions { a.button href=(bench.at(&format!("/codes/{code}/change"))) { (bench.say("code-change")) } }
        (quotes::section(bench, code, fields)?)
        (memo::section(bench, code)?)
        (code_form::acts(bench, row, fields))
        (history(bench, code)?)
    }))
}

/// What a code means: its definition, what is in and out, examples, made up and real.
fn meaning(bench: &Bench<'_>, row: &Row<CodeNode>) -> Result<Markup, Fault> {
    let shown = bench.sight.shows_name(row.root);
    let words: Option<CodeNodeWords> = if shown { bench.words_of(row.id)? } else { None };
    let mut opened = Opened::default();
    let mut examples = Vec::new();
    for segment in bench.sight.examples(row.root) {
        examples.extend(opened.line(bench, segment)?);
    }
    let shipped = row.open.shipped.as_ref().and_then(|shipped| bench.app.library().codelist(shipped.list.as_str()));
    let tongue = crate::pages::tongue(bench.visitor.language);
    Ok(html! {
        section aria-labelledby="meaning" {
            h2 #meaning { (bench.say("code-meaning")) }
            @match words {
                None => p.soft { (bench.say("coding-code-sealed")) },
                Some(words) => { (told(bench, &words)) },
            }
            @for line in &examples { (quotes::quote(bench, line)?) }
            @if let Some(list) = shipped {
                p.soft {
                    (bench.with("code-from-list", &[("list", list.title(tongue)), ("licence", &list.origin().licence)]))
                    @if let Some(note) = list.note(tongue) { " " (note) }
                }
            }
        }
    })
}

fn told(bench: &Bench<'_>, words: &CodeNodeWords) -> Markup {
    let lists = [("code-include", &words.include), ("code-exclude", &words.exclude), ("code-typical", &words.typical)];
    html! {
        @if words.definition.is_empty() { p.soft { (bench.say("code-no-definition")) } } @else { p.code-definition { (words.definition) } }
        @for (key, lines) in lists.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            h3 { (bench.say(key)) }
            ul { @for line in lines { li { (line) } } }
        }
    }
}

/// The versions of a code: who said what of it, when, and why.
fn history(bench: &Bench<'_>, code: EntryId) -> Result<Markup, Fault> {
    let store = bench.app.store();
    let entry = store.entry(code)?.ok_or(Fault::NotFound)?;
    let mut versions = Vec::new();
    for link in store.thread(&entry)?.links() {
        let Some(version) = store.entry(link.id)?.filter(|version| version.envelope.kind.as_str() == CodeNode::KIND) else {
            continue;
        };
        let words: Option<CodeNodeWords> = if bench.sight.shows_name(code) { bench.words_of(link.id)? } else { None };
        versions.push((version, words));
    }
    versions.reverse();
    Ok(html! {
        details.more {
            summary { (bench.count("code-versions", versions.len())) }
            ol.versions { @for (version, words) in &versions { li {
                p.soft {
                    (bench.visitor.language.date(&version.envelope.occurred)) " · "
                    (bench.coder(jalon_initiative::inquiry::Coder::Member(version.envelope.author))) " · "
                    a href={ "/entries/" (version.envelope.id) } { (bench.say("code-version-entry")) }
                }
                @match words {
                    Some(words) => {
                        @if !words.name.is_empty() { p { strong { (words.name) } } }
                        @if !words.reason.is_empty() { p { (bench.with("code-version-reason", &[("reason", &words.reason)])) } }
                        (told(bench, words))
                    }
                    None => p.soft { (bench.say("coding-code-sealed")) },
                }
            } } }
        }
    })
}
