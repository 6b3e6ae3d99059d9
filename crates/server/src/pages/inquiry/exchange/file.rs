//! A project or a codebook that leaves: what this reader may be shown today, and nothing else.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::Response;
use jalon_access::Act;
use jalon_exchange::qda::{self, Labels, OutWords, Wanted};
use jalon_exchange::refi::{self, Export, Guid, Losses, RefiError};
use jalon_initiative::inquiry::codebook::CodeNodeWords;
use jalon_initiative::inquiry::desk::Sort;
use jalon_record::id::EntryId;
use jalon_report::Words;
use jalon_store::log::{Deed, Purpose};

use super::super::Inquiry;
use super::told;
use crate::app::App;
use crate::fault::Fault;
use crate::log::Mark;
use crate::pages::{Desk, parts};
use crate::session::Visitor;

pub(super) async fn project(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Response, Fault> {
    let desk = leaving(&app, visitor, &initiative).await?;
    let export = app.ask(move |app| make_project(app, &desk)).await?;
    Ok(sent(export.bytes, "application/zip", "jalon-project.qdpx"))
}

pub(super) async fn codebook(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
) -> Result<Response, Fault> {
    let desk = leaving(&app, visitor, &initiative).await?;
    let export = app.ask(move |app| make_codebook(app, &desk)).await?;
    Ok(sent(export.bytes, "application/xml", "jalon-codebook.qdc"))
}

async fn leaving(app: &App, visitor: Visitor, initiative: &str) -> Result<Desk, Fault> {
    visitor.must(Act::Write)?;
    Desk::outline(app, visitor, initiative).await
}

fn sent(bytes: Vec<u8>, kind: &str, name: &str) -> Response {
    let told =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
    Mark::of(Deed::Export).for_purpose(Purpose::Research).on((told, bytes))
}

fn make_project(app: &App, desk: &Desk) -> Result<Export, Fault> {
    let inquiry = Inquiry::read(app, desk)?;
    let (language, sight) = (desk.language(), inquiry.sight());
    let words = opened(app, desk, &inquiry, &qda::wanted(&sight))?;
    let (project, losses) = qda::give(&sight, &words, &labels(desk));
    let note = |losses: &Losses| {
        let lines = told::sums(language, losses);
        let text = format!("{}\n\n{}\n", language.say("refi-note-lead"), lines.join("\n"));
        let guid = Guid::derived(&format!("what is left out {}", desk.initiative));
        Some(refi::leaves_out(guid, language.say("refi-note-title"), text))
    };
    refi::write(&project, losses, note).map_err(|error| not_made(&error))
}

fn make_codebook(app: &App, desk: &Desk) -> Result<Export, Fault> {
    let inquiry = Inquiry::read(app, desk)?;
    let sight = inquiry.sight();
    let words = opened(app, desk, &inquiry, &qda::codes_of(&sight))?;
    let (book, _) = qda::codebook(&sight, &words, &labels(desk));
    refi::write_codebook(&book).map_err(|error| not_made(&error))
}

/// The page offers no codebook without codes.
fn not_made(_: &RefiError) -> Fault {
    Fault::NotFound
}

fn labels(desk: &Desk) -> Labels {
    let language = desk.language();
    let say = |key: &str| language.say(key);
    let title = desk.picture.opened.as_ref().and_then(|opened| opened.words.as_ref()).map(|words| words.title.clone());
    Labels {
        project: title.filter(|title| !title.is_empty()).unwrap_or_else(|| say("refi-project")),
        sort: say("refi-label-sort"),
        role: say("refi-label-role"),
        site: say("refi-label-site"),
        period: say("refi-label-period"),
        include: say("refi-label-include"),
        exclude: say("refi-label-exclude"),
        typical: say("refi-label-typical"),
        closed: say("refi-label-closed"),
    }
}

/// Opens the words that go out, each past the gate and noted.
fn opened(app: &App, desk: &Desk, inquiry: &Inquiry<'_>, wanted: &[Wanted]) -> Result<OutWords, Fault> {
    let mut words = OutWords::default();
    let names = parts::words(app, desk);
    for one in wanted {
        let (root, id) = (one.root, one.id);
        match one.sort {
            Sort::Source => drop(inquiry.words(id)?.map(|told| words.sources.insert(root, told))),
            Sort::SourceVersion => {
                drop(inquiry.text(root)?.map(|text| words.texts.insert(root, text.text.as_str().to_owned())));
            }
            Sort::CodeNode => {
                let told = inquiry.words::<CodeNodeWords>(id)?.map(|told| shipped(names, inquiry, root, told));
                drop(told.map(|told| words.codes.insert(root, told)));
            }
            Sort::Memo => drop(inquiry.words(id)?.map(|told| words.memos.insert(root, told))),
            Sort::Attribute => drop(inquiry.words(id)?.map(|told| words.attributes.insert(root, told))),
            Sort::Case => drop(inquiry.words(id)?.map(|told| words.cases.insert(root, told))),
            Sort::Role => drop(inquiry.words(id)?.map(|told| words.roles.insert(root, told))),
            _ => {}
        }
    }
    words.members = app.store().members()?.into_iter().map(|member| (member.id, member.name)).collect();
    Ok(words)
}

/// A code of a shipped list has the name that the list gives it, where it has none of its own.
fn shipped(names: Words<'_>, inquiry: &Inquiry<'_>, code: EntryId, mut told: CodeNodeWords) -> CodeNodeWords {
    let shipped = inquiry.fold().code(code).and_then(|row| row.open.shipped.as_ref());
    if let Some(shipped) = shipped.filter(|_| told.name.is_empty()) {
        told.name = names.label(shipped.list.as_str(), shipped.code.as_str());
    }
    told
}

/// The newest text of each source that may be shown: what a file that knows the source is held to.
pub(super) fn texts(inquiry: &Inquiry<'_>) -> Result<BTreeMap<EntryId, String>, Fault> {
    let (sight, mut texts) = (inquiry.sight(), BTreeMap::new());
    for source in sight.sources().into_iter().filter_map(|row| inquiry.fold().newest(row.root)) {
        if let Some(text) = inquiry.text(source)? {
            texts.insert(source, text.text.as_str().to_owned());
        }
    }
    Ok(texts)
}
