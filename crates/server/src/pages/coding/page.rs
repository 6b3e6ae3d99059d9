//! The desk of one source: its text, what is coded in it, and the form that codes. With the script, words are selected; without
//! it, paragraphs are chosen by their numbers.

use std::collections::BTreeSet;

use axum::extract::{Path, Query, State};
use jalon_access::Act;
use jalon_initiative::inquiry::Coder;
use jalon_initiative::inquiry::codebook::CodeState;
use jalon_initiative::inquiry::sight::Segment;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::names::coder_key;
use super::sheet::Sheet;
use super::{Bench, Pairs, Room, chosen};
use crate::app::App;
use crate::assets;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::{Field, token};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, source)): Path<(String, String)>,
    Query(asked): Query<Pairs>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::open(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        page(&bench, super::entry(&source)?, &Fields::of(asked), None)
    })
    .await
}

/// Which coders are not shown.
pub(super) fn hidden(fields: &Fields) -> BTreeSet<String> {
    fields.all("hide").map(str::to_owned).collect()
}

/// What is drawn of a source.
pub(super) fn sheet<'a>(bench: &'a Bench<'_>, source: EntryId, text: &'a super::Text, fields: &Fields) -> Sheet<'a> {
    let hidden = hidden(fields);
    let shown = |segment: &Segment<'_>| !hidden.contains(&coder_key(segment.coder));
    let me = Coder::Member(bench.visitor.member.id);
    Sheet {
        text: &text.words,
        version: text.version,
        segments: bench.sight.segments_in(source).filter(shown).collect(),
        nothing: bench.sight.coverage(source, me).map(|coverage| coverage.nothing).unwrap_or_default(),
        blanked: bench.sight.blanked(text.version),
    }
}

/// The page; with what was refused, as it was sent.
pub(super) fn page(bench: &Bench<'_>, source: EntryId, fields: &Fields, refused: Option<&'static str>) -> Result<Markup, Fault> {
    let row = bench.sight.source(source).ok_or(Fault::NotFound)?;
    let title = bench.source(row.root);
    let frame = bench.frame(&title)?;
    let Some(text) = bench.newest(source)? else {
        return Ok(frame.page(html! {
            (bench.crumbs(&[], &title))
            header.page-head { h1 { (title) } }
            (crate::pages::frame::empty(&bench.say("coding-no-text"), None))
        }));
    };
    let sheet = sheet(bench, source, &text, fields);
    let left = bench.sight.left_behind(source).count();
    Ok(frame.page_with(
        "page--coding",
        html! {
            (bench.crumbs(&[], &title))
            header.page-head {
                h1 { (title) }
                p.lead { (bench.say("coding-lead")) }
                p.actions {
                    a.button.button--quiet href=(bench.at(&format!("/sources/{source}"))) { (bench.say("coding-read")) }
                    a.button.button--quiet href=(bench.at("/codes")) { (bench.say("codebook-title")) }
                }
            }
            p.coding-progress { (progress(bench, source)) }
            @if left > 0 { p.notice { (bench.count("coding-left-behind", left)) } }
            (layers(bench, source, fields))
            div.coding data-coding-desk {
                (tool(bench, &text, fields, refused))
                (sheet.whole(bench))
            }
            script type="module" src=(assets::address("js/coding.js")) {}
        },
    ))
}

/// How far the reader came.
pub(super) fn progress(bench: &Bench<'_>, source: EntryId) -> String {
    let coverage = bench.sight.coverage(source, Coder::Member(bench.visitor.member.id)).unwrap_or_default();
    let percent = u64::from(coverage.done()) * 100 / u64::from(coverage.length.max(1));
    bench.number("coding-progress", u32::try_from(percent).unwrap_or(100))
}

/// The layers: one for each coder, shown or not.
fn layers(bench: &Bench<'_>, source: EntryId, fields: &Fields) -> Markup {
    let mut coders: Vec<(Coder, usize)> = Vec::new();
    for segment in bench.sight.segments_in(source) {
        match coders.iter_mut().find(|(coder, _)| *coder == segment.coder) {
            Some((_, many)) => *many += 1,
            None => coders.push((segment.coder, 1)),
        }
    }
    let hidden = hidden(fields);
    html! {
        @if coders.len() > 1 || !hidden.is_empty() {
            form.layers method="get" {
                fieldset.group {
                    legend { (bench.say("coding-layers")) }
                    p.hint { (bench.say("coding-layers-hint")) }
                    div.choices { @for (coder, many) in &coders {
                        @let key = coder_key(*coder);
                        label.choice {
                            input type="checkbox" name="hide" value=(key) checked[hidden.contains(&key)];
                            span.choice-body { (bench.coder(*coder)) small { (bench.count("coding-layer-count", *many)) } }
                        }
                    } }
                }
                p.actions { button.button.button--quiet { (bench.say("coding-layers-apply")) } }
            }
        }
    }
}

/// The codes that may be given, as boxes in the order of the tree.
pub(super) fn code_boxes(bench: &Bench<'_>, ticked: &BTreeSet<EntryId>) -> Markup {
    let offered: Vec<(EntryId, usize, bool)> = bench
        .sight
        .tree()
        .rows()
        .iter()
        .filter_map(|(code, depth)| {
            let row = bench.sight.desk().code(*code)?;
            let open = row.open.codable && row.open.state == CodeState::Active;
            (open || !row.open.codable || ticked.contains(code)).then_some((*code, *depth, open || ticked.contains(code)))
        })
        .collect();
    html! {
        ul.code-boxes #code-boxes {
            @for (code, depth, codable) in offered {
                @let name = bench.code(code);
                li class={ "depth-" (depth.min(5)) } data-name=(name) {
                    @if codable {
                        label.code-box {
                            input type="checkbox" name="codes" value=(code) checked[ticked.contains(&code)];
                            span class={ "code-swatch " (bench.drawn(code)) } aria-hidden="true" {}
                            span { (name) }
                        }
                    } @else { span.code-heading { (name) } }
                }
            }
        }
        @if bench.sight.tree().rows().is_empty() { p.soft { (bench.say("coding-no-codes")) } }
    }
}

fn tool(bench: &Bench<'_>, text: &super::Text, fields: &Fields, refused: Option<&'static str>) -> Markup {
    let language = bench.visitor.language;
    let last = text.words.paragraphs().count();
    let from = Field { name: "p_from", label: "coding-from", hint: "", optional: false };
    let to = Field { name: "p_to", label: "coding-to", hint: "coding-to-hint", optional: true };
    let name = Field { name: "name", label: "coding-new-name", hint: "coding-new-hint", optional: true };
    html! {
        form.coding-tool method="post" novalidate data-coding-tool
            data-said-none=(bench.say("coding-script-none"))
            data-said-failed=(bench.say("coding-script-failed")) data-said-found=(bench.say("coding-script-found")) {
            (token(Some(bench.visitor)))
            input type="hidden" name="version" value=(text.version);
            @for hide in fields.all("hide") { input type="hidden" name="hide" value=(hide); }
            h2 #tool-title { (bench.say("coding-tool-title")) }
            @if let Some(code) = refused { div.errors role="alert" tabindex="-1" { p { (bench.say(code)) } } }
            p.coding-said role="status" data-said { }
            p.coding-picked data-picked hidden { }
            div.coding-paragraphs data-without-script {
                p.hint { (bench.number("coding-paragraphs-hint", u32::try_from(last).unwrap_or(u32::MAX))) }
                (from.number(language, fields))
                (to.number(language, fields))
            }
            fieldset.group {
                legend { (bench.say("coding-codes")) }
                div.field.coding-search data-with-script hidden {
                    label for="code-search" { (bench.say("coding-search")) }
                    p.hint id="code-search-hint" { (bench.say("coding-search-hint")) }
                    input id="code-search" type="search" autocomplete="off" aria-describedby="code-search-hint" aria-controls="code-boxes";
                }
                (code_boxes(bench, &chosen(fields)))
            }
            (name.line(language, fields))
            p.actions {
                button.button name="act" value="code" { (bench.say("coding-do-code")) }
                button.button.button--quiet name="act" value="vivo" { (bench.say("coding-do-vivo")) }
                button.button.button--quiet name="act" value="nothing" { (bench.say("coding-do-nothing")) }
            }
            div.coding-change data-change hidden {
                p { (bench.say("coding-change-which")) " " strong data-change-name {} }
                p.actions {
                    button.button.button--quiet name="act" value="change" { (bench.say("coding-do-codes")) }
                    button.button.button--quiet name="act" value="range" { (bench.say("coding-do-range")) }
                    button.button.button--quiet name="act" value="remove" { (bench.say("coding-do-remove")) }
                    a.button.button--quiet data-change-open href="" { (bench.say("coding-do-open")) }
                    button.button.button--quiet type="button" data-change-leave { (bench.say("coding-do-leave")) }
                }
                input type="hidden" name="coding" value="" disabled data-change-coding;
            }
            p.actions {
                button.button.button--quiet name="act" value="undo" { (bench.say("coding-undo")) }
                button.button.button--quiet name="act" value="redo" { (bench.say("coding-redo")) }
            }
            details.more data-with-script hidden {
                summary { (bench.say("coding-keys")) }
                ul { @for key in ["coding-key-walk", "coding-key-extend", "coding-key-letter", "coding-key-search", "coding-key-undo"] { li { (bench.say(key)) } } }
            }
        }
    }
}
