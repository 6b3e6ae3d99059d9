//! The page of a source: its text to read and to cite, whose words it holds and what they agree to, its versions.

use axum::extract::{Path, Query, State};
use jalon_access::Act;
use jalon_initiative::inquiry::Source;
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::sight::{Permit, Quoting};
use jalon_record::id::EntryId;
use jalon_report::Words;
use maud::{Markup, html};

use super::{Inquiry, Text, crumbs, text};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::trust::people;
use crate::pages::{Desk, parts};
use crate::session::Visitor;

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    /// It was just kept.
    #[serde(default)]
    kept: String,
    /// An older version.
    version: Option<String>,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, source)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        let row = inquiry.source(&source)?;
        page(app, &desk, &inquiry, row, &asked)
    })
    .await
}

fn page(app: &App, desk: &Desk, inquiry: &Inquiry<'_>, row: &Row<Source>, asked: &Asked) -> Result<Markup, Fault> {
    let words = parts::words(app, desk);
    let called = inquiry.called(row)?;
    let title = called.as_ref().map_or_else(|| words.say("inquiry-source-sealed"), |called| called.title.clone());
    let newest = inquiry.fold().newest(row.root);
    let version = match &asked.version {
        Some(version) => Some(version.parse::<EntryId>().map_err(|_| Fault::NotFound)?),
        None => newest,
    };
    let sight = inquiry.sight();
    let shape = version.and_then(|version| sight.version(version)).filter(|version| version.open.source == row.root);
    let shown = shape.map(|shape| inquiry.text(shape.root)).transpose()?.flatten();
    Ok(desk.frame(&title, "nav-study").page_with(
        "page--source",
        html! {
            (crumbs(desk, &[("/inquiry/sources", "inquiry-sources")], &title))
            @if asked.kept == "source" { (notice(words, "inquiry-kept", "inquiry-kept-next")) }
            @if asked.kept == "version" { (notice(words, "inquiry-kept-version", "inquiry-kept-version-next")) }
            header.page-head {
                p.overline { (words.label("source-sort", row.open.sort.code())) " · " (words.date(&row.occurred)) }
                h1 { (title) }
                p.actions { a.button href={ (address(desk, row.root)) "/coding" } { (words.say("coding-tool-title")) } }
                @if let Some(note) = called.as_ref().map(|called| called.note.trim()).filter(|note| !note.is_empty()) { p.lead { (note) } }
            }
            (consent(app, desk, inquiry, row, words)?)
            @if version != newest {
                div.notice.notice--info { p { (words.say("inquiry-older-version")) " " a href=(address(desk, row.root)) { (words.say("inquiry-newest-version")) } } }
            }
            @match (&shown, shape) {
                (Some(shown), Some(shape)) => {
                    (partly(words, shown))
                    p.soft { (words.count("inquiry-characters", shape.open.length as usize)) " · " (words.count("inquiry-paragraphs", shape.open.paragraphs.len())) " · " (words.say("inquiry-cite")) }
                    (text::text(words.language, shown, &shape.open, row.open.lang.as_ref().map(|lang| lang.as_str())))
                }
                (None, Some(_)) => div.notice.notice--info { p { (words.say("inquiry-text-sealed")) } },
                _ => (crate::pages::frame::empty(&words.say("inquiry-no-text"), Some((&add(desk, row.root), &words.say("inquiry-add-text"))))),
            }
            (versions(desk, inquiry, row, words, version)?)
            (elsewhere(desk, row, words))
        },
    ))
}

/// Where a source is read.
pub fn address(desk: &Desk, source: EntryId) -> String {
    desk.at(&format!("/inquiry/sources/{source}"))
}

/// Where another version of it is brought.
fn add(desk: &Desk, source: EntryId) -> String {
    desk.at(&format!("/inquiry/bring?of={source}"))
}

fn notice(words: Words<'_>, title: &str, next: &str) -> Markup {
    html! { div.notice.notice--success role="status" { p.notice-title { (words.say(title)) } p { (words.say(next)) } } }
}

/// That parts of it are withheld.
fn partly(words: Words<'_>, shown: &Text) -> Markup {
    html! {
        @if !shown.blanked.is_empty() {
            div.notice.notice--warning { p.notice-title { (words.say("inquiry-partly")) } p { (words.say("inquiry-partly-why")) } }
        }
    }
}

/// Whose words it holds, what each agrees to today, and what that allows.
fn consent(app: &App, desk: &Desk, inquiry: &Inquiry<'_>, row: &Row<Source>, words: Words<'_>) -> Result<Markup, Fault> {
    let mut whose = row.open.people.clone();
    whose.extend(row.about.filter(|about| !row.open.people.contains(about)));
    let (told, today) = (&inquiry.seen.told, inquiry.seen.today);
    let permit = inquiry.sight().permit(row.root);
    let list: Vec<(String, String, String)> = whose
        .iter()
        .map(|person| {
            let called = people::called(app, desk, told, *person);
            (people::address(desk, *person), called, people::agrees(words, told.person(*person), today))
        })
        .collect();
    Ok(html! {
        details.more {
            summary { (words.say(if list.is_empty() { "inquiry-consent-nobody" } else { "inquiry-consent" })) }
            @if list.is_empty() { p { (words.say("inquiry-consent-nobody-why")) } } @else {
                ul { @for (to, called, agrees) in &list { li { a href=(to) { (called) } br; (agrees) } } }
                p { (words.say(&format!("inquiry-quoting-{}", permit.quoting().code()))) }
                @if let Permit::Open { until: Some(until), .. } = permit { p { (words.with("inquiry-until", &[("day", &words.day(until))])) } }
                @if permit.quoting() != Quoting::No { p.soft { (words.say("inquiry-consent-asked-anew")) } }
            }
        }
    })
}

/// The versions, the latest first.
fn versions(
    desk: &Desk,
    inquiry: &Inquiry<'_>,
    row: &Row<Source>,
    words: Words<'_>,
    shown: Option<EntryId>,
) -> Result<Markup, Fault> {
    let sight = inquiry.sight();
    let all: Vec<_> = inquiry.fold().versions_of(row.root).rev().filter_map(|version| sight.version(version)).collect();
    let many = all.len();
    Ok(html! {
        section aria-labelledby="versions" {
            h2 #versions { (words.say("inquiry-versions")) }
            ol.plain { @for (place, version) in all.iter().enumerate() {
                li {
                    @let label = words.with("inquiry-version", &[("n", &(many - place).to_string()), ("date", &words.date(&version.occurred))]);
                    @if Some(version.root) == shown { strong { (label) } } @else { a href={ (address(desk, row.root)) "?version=" (version.root) } { (label) } }
                    " · " (words.say(&format!("inquiry-format-{}", version.open.format.code())))
                    " · " (words.count("inquiry-characters", version.open.length as usize))
                    @for dropped in &version.open.dropped { " · " (loss(words, dropped.what.as_str(), dropped.n)) }
                }
            } }
            p.actions { a.button.button--quiet href=(add(desk, row.root)) { (words.say("inquiry-another-version")) } }
        }
    })
}

/// What an importer left out, and how often.
pub fn loss(words: Words<'_>, what: &str, n: u32) -> String {
    let key = format!("inquiry-loss-{what}");
    let label = if words.language.has(&key) { words.say(&key) } else { what.to_owned() };
    words.with("inquiry-loss", &[("n", &words.number(n.into())), ("what", &label)])
}

fn elsewhere(desk: &Desk, row: &Row<Source>, words: Words<'_>) -> Markup {
    html! {
        p.soft {
            a href=(parts::entry(row.root)) { (words.say("inquiry-entry")) }
            @if row.author == desk.visitor.member.id { " · " (words.say("inquiry-yours")) }
        }
    }
}
