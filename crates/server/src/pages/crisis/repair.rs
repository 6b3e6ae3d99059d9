//! The repair list: everything that was made smaller, put off, left out or passed by, by the day it is due.

use axum::extract::{Path, State};
use jalon_initiative::crisis::{ToRepair, WhyOwed, repair_list};
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::days::how_many;
use super::{crumbs, frame, print_button, writes};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, encode};
use crate::session::Visitor;

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        Ok::<_, Fault>(page(app, &desk, &members))
    })
    .await
}

fn page(app: &App, desk: &Desk, members: &[Member]) -> Markup {
    let teller = Teller::new(app, desk, members);
    let words = teller.words;
    let title = words.say("repair-title");
    let order = words.order();
    let (core, others): (Vec<ToRepair<'_>>, Vec<_>) =
        repair_list(&order, &desk.picture).into_iter().partition(|owed| words.is_core(owed.step));
    desk.frame(&title, "nav-crisis").page(html! {
        (crumbs(teller, &title))
        header.page-head { h1 { (title) } p.lead { (words.say("repair-lead")) } }
        @if core.is_empty() && others.is_empty() {
            (frame::empty(&words.say("repair-empty"), Some((&desk.at("/pathway"), &words.say("nav-pathway")))))
        } @else {
            div.chronicle {
                h2 #core { (words.say("repair-core")) }
                @if core.is_empty() { p { (words.say("home-owed-none")) } } @else { (table(teller, &core, "core")) }
            }
            @if !others.is_empty() {
                div.chronicle {
                    h2 #flexible { (words.say("repair-flexible")) }
                    (table(teller, &others, "flexible"))
                }
            }
            p.actions { (print_button(teller)) }
        }
    })
}

fn table(teller: Teller<'_>, list: &[ToRepair<'_>], id: &str) -> Markup {
    let words = teller.words;
    let columns = ["step", "state", "due", "who", "since"].map(|column| words.say(&format!("repair-{column}")));
    html! {
        div.table-wrap role="region" tabindex="0" aria-labelledby=(id) {
            table.table.table--stack.repair {
                thead { tr { @for column in &columns { th scope="col" { (column) } } @if writes(teller.desk) { th.no-print scope="col" { (words.say("repair-next")) } } } }
                tbody { @for owed in list { (row(teller, owed, &columns)) } }
            }
        }
    }
}

fn row(teller: Teller<'_>, owed: &ToRepair<'_>, [_, state, due, who, since]: &[String; 5]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let today = clock::today();
    html! {
        tr {
            th scope="row" {
                a href=(desk.at(&format!("/pathway/{}", encode(owed.step)))) { (parts::step_name(words, owed.step)) }
                @if let Some(reason) = owed.reason { br; small.soft { (reason) } }
            }
            td data-label=(state) { a href=(parts::entry(owed.entry)) { (words.say(&format!("repair-is-{}", owed.why.code()))) }
                @if let Some(toward) = owed.toward { br; small.soft { (words.with("repair-toward", &[("step", &parts::step_name(words, toward))])) } } }
            td data-label=(due) {
                @match owed.due {
                    Some(due) => { (words.date(due)) @if owed.is_late(today) { " " (parts::badge("debt", &words.say("repair-late"))) } }
                    None => span.none { (words.say("repair-no-date")) },
                }
            }
            td data-label=(who) { (answers(teller, owed)) }
            td data-label=(since) { (words.date(owed.since)) br; small.soft { (how_many(words, owed.owed_for(today))) } }
            @if writes(desk) { td.no-print { (button(teller, owed)) } }
        }
    }
}

/// Who answers for it, by name and role, as far as anyone said.
fn answers(teller: Teller<'_>, owed: &ToRepair<'_>) -> Markup {
    let role = owed.role.map(|role| teller.words.label("owner", role.as_str()));
    html! {
        @match (owed.who, role) {
            (Some(who), Some(role)) => { (who) br; small.soft { (role) } }
            (Some(who), None) => (who),
            (None, Some(role)) => (role),
            (None, None) => span.none { (teller.words.say("repair-nobody")) },
        }
    }
}

/// What to say next of the step: that it is repaired; that it was done smaller, where this was only decided; where a step
/// was passed by, that it is done.
fn button(teller: Teller<'_>, owed: &ToRepair<'_>) -> Markup {
    let step = encode(owed.step);
    let (query, key) = match owed.why {
        WhyOwed::ToCompress => (format!("step={step}&state=compressed&of={}", root(teller, owed)), "repair-say-compressed"),
        WhyOwed::Passed | WhyOwed::Unanswered => (format!("step={step}&state=done"), "repair-say-done"),
        WhyOwed::Compressed | WhyOwed::Deferred | WhyOwed::Skipped => {
            (format!("step={step}&state=repaired"), "repair-say-repaired")
        }
    };
    html! { a.button.button--quiet href=(teller.desk.at(&format!("/new/step?{query}"))) { (teller.words.say(key)) } }
}

/// The thread of the reading that decided it.
fn root(teller: Teller<'_>, owed: &ToRepair<'_>) -> String {
    let readings = &teller.desk.picture.readings;
    readings.iter().find(|reading| reading.id == owed.entry).map(|reading| reading.root.to_string()).unwrap_or_default()
}
