//! What was changed on the way: how many wait to be told in full, and all of them as a table to print.

use axum::extract::{Path, Query, State};
use jalon_initiative::Seen;
use jalon_initiative::crisis::Adaptation;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::{crumbs, frame, print_button, writes};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, encode};
use crate::session::Visitor;

/// The filters, and the keys of their names.
const SHOWS: [(&str, &str); 2] = [("all", "adaptations-show-all"), ("unfinished", "adaptations-show-unfinished")];

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        Ok::<_, Fault>(page(app, &desk, &members, asked.show == "unfinished"))
    })
    .await
}

fn unfinished(teller: Teller<'_>) -> usize {
    teller.desk.picture.adaptations.iter().filter(|seen| seen.open.is_unfinished()).count()
}

/// On the page of the crises: how many there are, and how many wait.
pub(super) fn section(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let all = desk.picture.adaptations.len();
    html! {
        section.chronicle aria-labelledby="adaptations" {
            h2 #adaptations { (words.say("adaptations-title")) }
            @if all == 0 { (none(teller)) } @else {
                p { (words.count("adaptations-count", all)) " " (words.count("adaptations-unfinished", unfinished(teller))) }
                p.actions {
                    a.button.button--quiet href=(desk.at("/crisis/adaptations")) { (words.say("adaptations-see")) }
                    @if writes(desk) { a.button.button--quiet href=(desk.at("/new/adaptation")) { (words.say("write-adaptation")) } }
                }
            }
        }
    }
}

fn none(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let action = (desk.at("/new/adaptation"), words.say("write-adaptation"));
    frame::empty(&words.say("adaptations-empty"), writes(desk).then_some((action.0.as_str(), action.1.as_str())))
}

fn page(app: &App, desk: &Desk, members: &[Member], only_unfinished: bool) -> Markup {
    let teller = Teller::new(app, desk, members);
    let words = teller.words;
    let title = words.say("adaptations-title");
    let shown: Vec<&Seen<Adaptation>> =
        desk.picture.adaptations.iter().filter(|seen| !only_unfinished || seen.open.is_unfinished()).collect();
    desk.frame(&title, "nav-crisis").page(html! {
        (crumbs(teller, &title))
        header.page-head { h1 { (title) } p.lead { (words.say("adaptations-lead")) } }
        nav aria-label=(words.say("adaptations-show")) { ul.chips { @for (code, key) in SHOWS {
            li { a href=(desk.at(&format!("/crisis/adaptations?show={code}"))) aria-current=[((code == "unfinished") == only_unfinished).then_some("true")] { (words.say(key)) } }
        } } }
        @if shown.is_empty() && only_unfinished { p { (words.say("adaptations-all-told")) } }
        @else if shown.is_empty() { (none(teller)) }
        @else { (table(teller, &shown)) }
        p.actions {
            @if writes(desk) { a.button href=(desk.at("/new/adaptation")) { (words.say("write-adaptation")) } }
            (print_button(teller))
        }
    })
}

fn table(teller: Teller<'_>, shown: &[&Seen<Adaptation>]) -> Markup {
    let words = teller.words;
    let columns = ["when", "changed", "why", "who", "planned", "later"].map(|column| words.say(&format!("adaptations-{column}")));
    html! {
        div.table-wrap role="region" tabindex="0" aria-label=(words.say("adaptations-title")) {
            table.table.table--stack {
                thead { tr { @for column in &columns { th scope="col" { (column) } } } }
                tbody { @for seen in shown { (row(teller, seen, &columns)) } }
            }
        }
    }
}

fn row(teller: Teller<'_>, seen: &Seen<Adaptation>, [when, changed, why, who, planned, later]: &[String; 6]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let told = seen.words.as_ref();
    let missing: Vec<String> =
        seen.open.told().iter().filter(|(_, told)| !told).map(|(module, _)| words.number(i64::from(*module))).collect();
    let list = missing.join(&words.say("part-comma"));
    html! {
        tr {
            td data-label=(when) { (words.date(&seen.occurred)) }
            th scope="row" data-label=(changed) {
                a href=(parts::entry(seen.id)) { (words.or_sealed(told.map(|told| told.changed.as_str()))) }
                @if let Some(step) = &seen.open.step { br; a.soft href=(desk.at(&format!("/pathway/{}", encode(step)))) { (parts::step_name(words, step)) } }
            }
            td data-label=(why) { (told.map_or_else(String::new, |told| told.why.clone())) }
            td data-label=(who) { (told.map_or_else(String::new, |told| told.decided_by.clone())) }
            td data-label=(planned) { @if let Some(planned) = &seen.open.planned { (words.label("adaptation-planned", planned.as_str())) } }
            td data-label=(later) {
                @if missing.is_empty() { (words.say("adaptations-told")) }
                @else if writes(desk) { a href=(desk.at(&format!("/new/adaptation?amends={}", seen.id))) { (words.with("adaptations-complete", &[("modules", &list)])) } }
                @else { (words.with("adaptations-complete", &[("modules", &list)])) }
            }
        }
    }
}
