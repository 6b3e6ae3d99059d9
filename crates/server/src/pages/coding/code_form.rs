//! Adding and changing codes: each change is a new version, so that what a code meant when something was coded can be told.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::inquiry::CodeNode;
use jalon_initiative::inquiry::codebook::{CodeNodeWords, CodeState};
use jalon_initiative::inquiry::colour::Colour;
use jalon_initiative::inquiry::desk::Row;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::{Bench, Room, code, codebook};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::session::Visitor;

/// The codes that one may stand below: not itself, nor what stands below it.
pub(super) fn parents(bench: &Bench<'_>, of: Option<EntryId>) -> Vec<(String, String)> {
    let tree = bench.sight.tree();
    let own: Vec<EntryId> = of.map(|code| tree.below(code).collect()).unwrap_or_default();
    let offered = tree.rows().iter().filter(|(code, _)| !own.contains(code) && of != Some(*code));
    offered.map(|(code, depth)| (code.to_string(), format!("{}{}", "– ".repeat(*depth), bench.code(*code)))).collect()
}

/// Adds the code of a form; nothing where something is wrong with it.
pub(super) fn add(bench: &Bench<'_>, fields: &mut Fields) -> Result<Option<EntryId>, Fault> {
    let mut node = CodeNode::active();
    node.parent = parent(bench, None, fields);
    if node.parent.is_none() {
        node.colour = Some(codebook::next_colour(bench));
    }
    let words = CodeNodeWords {
        name: fields.text("name").to_owned(),
        definition: fields.text("definition").to_owned(),
        ..CodeNodeWords::default()
    };
    if let Err(error) = node.check(&words) {
        fields.broken(error);
    }
    if !fields.problems().is_empty() {
        return Ok(None);
    }
    Ok(bench.app.store().append(vec![bench.draft(&node, &words, None)?])?.first().map(jalon_store::Outcome::id))
}

fn parent(bench: &Bench<'_>, of: Option<EntryId>, fields: &mut Fields) -> Option<EntryId> {
    if fields.text("parent").is_empty() {
        return None;
    }
    let offered = parents(bench, of);
    fields.choice("parent", |text| text.parse().ok().filter(|_| offered.iter().any(|(code, _)| code == text)))
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, code)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let room = Room::open(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        let (row, words) = known(&bench, &code)?;
        page(&bench, row, &filled(row, &words))
    })
    .await
}

/// A code whose words this reader may read: nobody replaces what they cannot see.
fn known<'a>(bench: &'a Bench<'_>, code: &str) -> Result<(&'a Row<CodeNode>, CodeNodeWords), Fault> {
    let row = bench.sight.desk().code(super::entry(code)?).ok_or(Fault::NotFound)?;
    if !bench.sight.shows_name(row.root) {
        return Err(Fault::NotFound);
    }
    Ok((row, bench.words_of(row.id)?.ok_or(Fault::NotAllowed)?))
}

fn filled(row: &Row<CodeNode>, words: &CodeNodeWords) -> Fields {
    let mut pairs = vec![
        ("name", words.name.clone()),
        ("definition", words.definition.clone()),
        ("include", words.include.join("\n")),
        ("exclude", words.exclude.join("\n")),
        ("typical", words.typical.join("\n")),
        ("colour", row.open.colour.map_or("", |colour| colour.code()).to_owned()),
        ("parent", row.open.parent.map(|parent| parent.to_string()).unwrap_or_default()),
        ("order", row.open.order.map(|order| order.to_string()).unwrap_or_default()),
    ];
    if row.open.codable {
        pairs.push(("codable", "1".to_owned()));
    }
    Fields::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn page(bench: &Bench<'_>, row: &Row<CodeNode>, fields: &Fields) -> Result<Markup, Fault> {
    let language = bench.visitor.language;
    let (codes, here) = (bench.at("/codes"), bench.at(&format!("/codes/{}", row.root)));
    let title = bench.with("code-change-title", &[("code", &bench.code(row.root))]);
    let labels = |field: &str| bench.say(&format!("code-{field}"));
    let field =
        |name: &'static str, label: &'static str, hint: &'static str, optional: bool| Field { name, label, hint, optional };
    let shipped = row.open.shipped.is_some();
    Ok(bench.frame(&title)?.narrow().page(html! {
        (bench.crumbs(&[(&codes, "codebook-title"), (&here, "code-crumb")], &title))
        header.page-head { h1 { (title) } p.lead { (bench.say("code-change-lead")) } }
        (problems(language, fields, &labels))
        form.form method="post" novalidate {
            (token(Some(bench.visitor)))
            (field("name", "code-name", if shipped { "code-name-shipped" } else { "" }, shipped).line(language, fields))
            (field("definition", "code-definition", "code-definition-hint", true).area(language, fields))
            (field("include", "code-include", "code-lines-hint", true).area(language, fields))
            (field("exclude", "code-exclude", "code-lines-hint", true).area(language, fields))
            (field("typical", "code-typical", "code-typical-hint", true).area(language, fields))
            (field("parent", "code-parent", "", true).select_or("code-parent-none", language, fields, &parents(bench, Some(row.root))))
            (field("order", "code-order", "code-order-hint", true).number(language, fields))
            (colours(bench, fields))
            label.choice {
                input type="checkbox" name="codable" value="1" checked[fields.has("codable", "1")];
                span.choice-body { (bench.say("code-codable")) }
            }
            (field("reason", "code-reason", "code-reason-hint", true).area(language, fields))
            p.actions { button.button { (bench.say("code-keep")) } a href=(here) { (bench.say("code-leave")) } }
        }
    }))
}

fn colours(bench: &Bench<'_>, fields: &Fields) -> Markup {
    html! {
        fieldset.group #colour tabindex="-1" {
            legend { (bench.say("code-colour")) }
            p.hint { (bench.say("code-colour-hint")) }
            div.choices {
                label.choice { input type="radio" name="colour" value="" checked[fields.text("colour").is_empty()]; span.choice-body { (bench.say("code-colour-above")) } }
                @for colour in Colour::ALL {
                    label.choice {
                        input type="radio" name="colour" value=(colour.code()) checked[fields.text("colour") == colour.code()];
                        span.choice-body { span class={ "code-swatch line-solid hue-" (colour.code()) } aria-hidden="true" {} " " (bench.say(&format!("code-colour-{}", colour.code()))) }
                    }
                }
            }
        }
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, code)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let mut fields = fields;
        let room = Room::open(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        let (row, _) = known(&bench, &code)?;
        let order = if fields.text("order").is_empty() { None } else { fields.number("order") };
        let colour = if fields.text("colour").is_empty() { None } else { fields.choice("colour", Colour::from_code) };
        let node = CodeNode {
            codable: fields.has("codable", "1"),
            colour,
            order,
            parent: parent(&bench, Some(row.root), &mut fields),
            ..row.open.clone()
        };
        let words = CodeNodeWords {
            name: fields.text("name").to_owned(),
            definition: fields.text("definition").to_owned(),
            include: lines(fields.text("include")),
            exclude: lines(fields.text("exclude")),
            typical: lines(fields.text("typical")),
            reason: fields.text("reason").to_owned(),
        };
        if let Err(error) = node.check(&words) {
            fields.broken(error);
        }
        if !fields.problems().is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&bench, row, &fields)?).into_response());
        }
        write(&bench, row, &node, &words)?;
        Ok::<_, Fault>(Redirect::to(&bench.at(&format!("/codes/{}", row.root))).into_response())
    })
    .await
}

/// A new version of a code.
fn write(bench: &Bench<'_>, row: &Row<CodeNode>, node: &CodeNode, words: &CodeNodeWords) -> Result<(), Fault> {
    let draft = bench.draft(node, words, row.about)?.audience(row.audience).amending(bench.heads(row.root)?);
    bench.app.store().append(vec![draft])?;
    Ok(())
}

/// Merging, splitting, retiring, taking up again.
pub(super) fn acts(bench: &Bench<'_>, row: &Row<CodeNode>, fields: &Fields) -> Markup {
    let language = bench.visitor.language;
    let is_active = row.open.state == CodeState::Active;
    let others: Vec<(String, String)> =
        parents(bench, None).into_iter().filter(|(code, _)| *code != row.root.to_string()).collect();
    let reason = Field { name: "reason", label: "code-reason", hint: "code-reason-hint", optional: true };
    html! {
        details.more open[!fields.problems().is_empty()] {
            summary { (bench.say("code-acts")) }
            @if is_active {
                form.form method="post" novalidate {
                    (token(Some(bench.visitor)))
                    h3 { (bench.say("code-merge")) } p { (bench.say("code-merge-hint")) }
                    (Field { name: "into", label: "code-into", hint: "", optional: false }.select(language, fields, &others))
                    (reason.line(language, fields))
                    p.actions { button.button.button--quiet name="act" value="merge" { (bench.say("code-merge")) } }
                }
                form.form method="post" novalidate {
                    (token(Some(bench.visitor)))
                    h3 { (bench.say("code-split")) } p { (bench.say("code-split-hint")) }
                    (Field { name: "names", label: "code-names", hint: "code-lines-hint", optional: false }.area(language, fields))
                    p.actions { button.button.button--quiet name="act" value="split" { (bench.say("code-split")) } }
                }
                form.form method="post" novalidate {
                    (token(Some(bench.visitor)))
                    h3 { (bench.say("code-retire")) } p { (bench.say("code-retire-hint")) }
                    p.actions { button.button.button--quiet name="act" value="retire" { (bench.say("code-retire")) } }
                }
            } @else {
                form.form method="post" novalidate {
                    (token(Some(bench.visitor)))
                    p { (bench.say("code-again-hint")) }
                    p.actions { button.button.button--quiet name="act" value="again" { (bench.say("code-again")) } }
                }
            }
        }
    }
}

pub(super) async fn act(
    State(app): State<App>,
    Path((initiative, code)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    app.ask(move |app| {
        let mut fields = fields;
        let room = Room::open(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        let (row, words) = known(&bench, &code)?;
        let words = CodeNodeWords { reason: fields.text("reason").to_owned(), ..words };
        match changed(&bench, row, &mut fields)? {
            Some((state, into)) => {
                let node = CodeNode { state, into, ..row.open.clone() };
                write(&bench, row, &node, &words)?;
                Ok::<_, Fault>(Redirect::to(&bench.at(&format!("/codes/{}", row.root))).into_response())
            }
            None => Ok((StatusCode::UNPROCESSABLE_ENTITY, code::page(&bench, row.root, &fields)?).into_response()),
        }
    })
    .await
}

/// What becomes of a code, and into which it went; nothing where something is wrong.
fn changed(bench: &Bench<'_>, row: &Row<CodeNode>, fields: &mut Fields) -> Result<Option<(CodeState, Vec<EntryId>)>, Fault> {
    let desk = bench.sight.desk();
    Ok(match fields.text("act") {
        "merge" => {
            let is_open =
                |code: &EntryId| *code != row.root && desk.code(*code).is_some_and(|row| row.open.state == CodeState::Active);
            let into = fields.choice("into", |text| text.parse().ok().filter(is_open));
            into.map(|into| (CodeState::Merged, vec![into]))
        }
        "split" => {
            let names = lines(fields.text("names"));
            if names.len() < 2 {
                return Ok(fields.problem("names", "code-split-two"));
            }
            let node = CodeNode { parent: row.open.parent, colour: row.open.colour, ..CodeNode::active() };
            let mut drafts = Vec::new();
            for name in names {
                let words = CodeNodeWords { name, ..CodeNodeWords::default() };
                if let Err(error) = node.check(&words) {
                    return Ok(fields.problem("names", error.problem.code()));
                }
                drafts.push(bench.draft(&node, &words, None)?);
            }
            let into = bench.app.store().append(drafts)?.iter().map(jalon_store::Outcome::id).collect();
            Some((CodeState::Split, into))
        }
        "retire" => Some((CodeState::Retired, Vec::new())),
        "again" => Some((CodeState::Active, Vec::new())),
        _ => return Err(Fault::BadRequest("act")),
    })
}
