//! Supervision: when it was, how long it took, when the next is due by what was agreed. Never what was said in it.
//!
//! Some days before it falls due, those whom it concerns are told of it on the home page; the early sign comes after.

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use jalon_access::{Act, may_see_sign};
use jalon_initiative::Meaning;
use jalon_initiative::practice::Supervision;
use jalon_initiative::signs::rules::{LOOKS_BACK, Last};
use jalon_initiative::signs::{NextSupervision, Noted, Sign, next_supervision};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_store::read::Page;
use maud::{Markup, html};

use super::Desk;
use super::frame::empty;
use super::hours::duration;
use super::parts::{self, Teller};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::session::Visitor;

/// The most notes that are read for the list.
const MOST: i64 = 4_000;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/i/{initiative}/supervision", get(show))
}

/// A supervision in the list.
struct Item {
    entry: Entry,
    open: Supervision,
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    // It is of the team, as is the sign about it.
    if !may_see_sign(visitor.member.role, Sign::SupervisionGap.code()) {
        return Err(Fault::NotAllowed);
    }
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let today = clock::today();
        let since = Day::from_number(today.number() - LOOKS_BACK).unwrap_or(today);
        let practice = app.store().uncounted_practice(desk.initiative, since, today, Page { size: MOST, skip: 0 })?;
        let items: Vec<Item> = practice.iter().filter_map(|current| item(&current.entry)).collect();
        let counts = app.store().density(desk.initiative)?;
        let noted = app.store().reading(&desk.gate, |reading| Noted::of(&desk.picture, &counts, practice, reading));
        let members = app.store().members()?;
        Ok::<_, Fault>(page(Teller::new(app, &desk, &members), &items, next_supervision(&noted, today)))
    })
    .await
}

fn item(entry: &Entry) -> Option<Item> {
    match Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, entry.body.as_ref()?).ok()? {
        Meaning::Supervision(open) => Some(Item { entry: entry.clone(), open }),
        _ => None,
    }
}

fn page(teller: Teller<'_>, items: &[Item], next: Option<NextSupervision>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let title = words.say("supervision-title");
    let may_write = desk.visitor.may(Act::Write);
    let write = (desk.at("/new/supervision"), words.say("write-supervision"));
    desk.frame(&title, "nav-home").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("")) { (words.say("nav-home")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (words.say("supervision-lead")) } }
        (due(teller, next))
        @if items.is_empty() {
            (empty(&words.say("supervision-none"), may_write.then_some((write.0.as_str(), write.1.as_str()))))
        } @else {
            @if may_write { p.actions { a.button href=(write.0) { (write.1) } } }
            h2 { (words.say("supervision-list")) }
            div.table-wrap role="region" tabindex="0" aria-label=(words.say("supervision-list")) {
                table.table.table--stack {
                    thead { tr { @for head in ["when", "held", "kind", "mode", "time", "by"] {
                        th scope="col" { (words.say(&format!("supervision-head-{head}"))) }
                    } } }
                    tbody { @for item in items { (row(teller, item)) } }
                }
            }
        }
    })
}

fn row(teller: Teller<'_>, item: &Item) -> Markup {
    let words = teller.words;
    let envelope = &item.entry.envelope;
    let head = |name: &str| words.say(&format!("supervision-head-{name}"));
    let nothing = html! { span.none { "–" } };
    html! {
        tr {
            th scope="row" { a href=(parts::entry(envelope.id)) { (words.date(&envelope.occurred)) } }
            td data-label=(head("held")) { (words.say(if item.open.held { "supervision-held" } else { "supervision-missed" })) }
            td data-label=(head("kind")) { (words.label("supervision-kind", item.open.kind.as_str())) }
            td data-label=(head("mode")) {
                @match &item.open.mode { Some(mode) => (words.label("supervision-mode", mode.as_str())), None => (nothing) }
            }
            td data-label=(head("time")) {
                @match item.open.minutes { Some(minutes) => (duration(words.language, minutes)), None => (nothing) }
            }
            td data-label=(head("by")) { (teller.role(envelope.author)) }
        }
    }
}

/// When the next one is due; that it is past; or that nothing was agreed.
fn due(teller: Teller<'_>, next: Option<NextSupervision>) -> Markup {
    let words = teller.words;
    html! {
        @match next {
            Some(next) => div .notice .notice--warning[next.left < 0] {
                p.notice-title { (when(teller, &next)) }
                p { (agreed(teller, &next)) }
            },
            None => div.notice { p { (words.say("supervision-no-cadence")) } },
        }
    }
}

fn when(teller: Teller<'_>, next: &NextSupervision) -> String {
    let words = teller.words;
    let key = match next.left {
        ..0 => "supervision-past",
        0 => "supervision-today",
        _ => "supervision-due",
    };
    words.language.say_with(key, &[("day", words.day(next.by).into()), ("n", next.left.abs().into())])
}

fn agreed(teller: Teller<'_>, next: &NextSupervision) -> String {
    let key = match next.last {
        Last::Ago(_) => "supervision-last",
        Last::AtLeast(_) => "supervision-last-at-least",
        Last::NoneFor(_) => "supervision-last-none",
    };
    teller.words.language.say_with(key, &[("days", next.last.days().into()), ("agreed", next.agreed.into())])
}

/// On the home page, some days before it is due.
pub(super) fn reminder(teller: Teller<'_>, next: &NextSupervision) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    html! {
        section.chronicle aria-labelledby="supervision-near" {
            h2 #supervision-near { (words.say("supervision-near")) }
            div.card.card--task {
                h3 { (when(teller, next)) }
                p { (agreed(teller, next)) " " (words.say(&format!("supervision-near-{}", desk.visitor.member.role.code()))) }
                p.actions {
                    a.button.button--quiet href=(desk.at("/supervision")) { (words.say("supervision-see")) }
                    a.button.button--quiet href=(desk.at("/new/supervision")) { (words.say("write-supervision")) }
                }
            }
        }
    }
}
