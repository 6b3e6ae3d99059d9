//! The sources of an inquiry: those that are open to this reader, and how many are closed, with why.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_initiative::inquiry::sight::{Permit, Sight, Why};
use jalon_report::Words;
use maud::{Markup, html};

use super::{Inquiry, address, crumbs};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::empty;
use crate::pages::{Desk, parts};
use crate::session::Visitor;

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        page(app, &desk, &inquiry)
    })
    .await
}

fn page(app: &App, desk: &Desk, inquiry: &Inquiry<'_>) -> Result<Markup, Fault> {
    let words = parts::words(app, desk);
    let (sight, title) = (inquiry.sight(), words.say("inquiry-sources"));
    let open = sight.sources();
    let closed = closed(&sight, inquiry);
    Ok(desk.frame(&title, "nav-study").page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("inquiry-sources-lead")) } }
        @if open.is_empty() && closed.is_empty() {
            (empty(&words.say("inquiry-sources-none"), Some((&desk.at("/inquiry/bring"), &words.say("inquiry-bring")))))
        } @else {
            p.actions { a.button href=(desk.at("/inquiry/bring")) { (words.say("inquiry-bring")) } }
        }
        (told_closed(words, desk, &closed))
        @if !open.is_empty() {
            ul.cards { @for row in &open {
                li.card {
                    @let called = inquiry.called(row)?;
                    h2 { a href=(address(desk, row.root)) { (called.map_or_else(|| words.say("inquiry-source-sealed"), |called| called.title)) } }
                    p { (words.label("source-sort", row.open.sort.code())) " · " (words.date(&row.occurred)) }
                    p.soft {
                        @match inquiry.fold().newest(row.root).and_then(|version| sight.version(version)) {
                            Some(version) => (words.count("inquiry-characters", version.open.length as usize)),
                            None => (words.say("inquiry-no-text")),
                        }
                        " · " (words.count("inquiry-codings", sight.segments_in(row.root).count()))
                        @if matches!(sight.permit(row.root), Permit::Open { partly: true, .. }) { " · " (words.say("inquiry-partly")) }
                    }
                }
            } }
        }
    }))
}

/// How many sources are closed to this reader, by why.
pub(super) fn closed(sight: &Sight<'_>, inquiry: &Inquiry<'_>) -> BTreeMap<&'static str, usize> {
    let mut closed = BTreeMap::new();
    for source in inquiry.seen.folded.sources() {
        if let Permit::Closed(why) = sight.permit(source) {
            *closed.entry(why.code()).or_default() += 1;
        }
    }
    closed
}

/// That some are closed, and why: never which.
pub(super) fn told_closed(words: Words<'_>, desk: &Desk, closed: &BTreeMap<&'static str, usize>) -> Markup {
    let by_consent = [Why::NotAsked, Why::NotGiven].iter().any(|why| closed.contains_key(why.code()));
    html! {
        @if !closed.is_empty() {
            div.notice.notice--info {
                p.notice-title { (words.count("inquiry-closed", closed.values().sum())) }
                ul { @for (why, many) in closed { li { (words.count(&format!("inquiry-closed-{why}"), *many)) } } }
                @if by_consent { p { a href=(desk.at("/trust/people")) { (words.say("consent-people")) } } }
            }
        }
    }
}
