//! A worker's days on the pages: who is handed to whom, what is promised, what the team agreed to write down, and with which values.
//!
//! | module | what it holds |
//! |---|---|
//! | `handoffs` | who is handed to whom: mine, the team's, what is over; one tap for each next state |
//! | `introduce` | someone is introduced to the peer support worker, on one screen |
//! | `notes` | what was agreed about notes, from when to when |
//! | `lists` | the values of the lists that the team chooses from |
//! | `about` | who a contact was about, settled afterwards |
//! | this one | what waits for whoever opens the first page |

mod about;
mod handoffs;
mod introduce;
mod lists;
mod notes;

use axum::Router;
use axum::routing::get;
use jalon_access::{Act, Role};
use jalon_initiative::Form;
use jalon_initiative::practice::FollowUp;
use jalon_report::Words;
use maud::{Markup, html};

use super::Desk;
use super::parts::Teller;
use super::signs::follow_ups;
use super::write::is_of_team;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::session::Visitor;

pub(super) use about::may_settle as may_settle_about;
pub(super) use handoffs::of_person;

/// How many of each are shown on the first page.
const SHOWN: usize = 3;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/handoffs", get(handoffs::show))
        .route("/i/{initiative}/handoffs/{entry}", axum::routing::post(handoffs::settle))
        .route("/i/{initiative}/introduce", get(introduce::show).post(introduce::keep))
        .route("/i/{initiative}/notes", get(notes::show))
        .route("/i/{initiative}/lists", get(lists::all))
        .route("/i/{initiative}/lists/{list}", get(lists::one).post(lists::change))
        .route("/entries/{id}/about", get(about::show))
}

/// What is of the team alone.
fn must_be_of_team(visitor: &Visitor) -> Result<(), Fault> {
    if is_of_team(visitor.member.role) { Ok(()) } else { Err(Fault::NotAllowed) }
}

fn must_write_in_team(visitor: &Visitor) -> Result<(), Fault> {
    visitor.must(Act::Write)?;
    must_be_of_team(visitor)
}

/// Whether someone may introduce a person.
pub(super) fn may_introduce(visitor: &Visitor) -> bool {
    must_write_in_team(visitor).is_ok()
}

fn is_peer_worker(visitor: &Visitor) -> bool {
    visitor.member.role == Role::PeerWorker
}

/// Where a page stands: the initiative, pages between, this one.
fn crumbs(words: Words<'_>, desk: &Desk, between: &[(String, String)], here: &str) -> Markup {
    html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("")) { (words.say("nav-home")) } }
            @for (to, label) in between { li { a href=(to) { (label) } } }
            li { span aria-current="page" { (here) } }
        } }
    }
}

/// What waits for whoever looks: handoffs whose turn is theirs, and what they promised for today or before. Nothing at all for those
/// whom it does not concern, or for whom nothing waits.
///
/// # Errors
/// What the store refuses.
pub(super) fn waiting(app: &App, desk: &Desk, teller: Teller<'_>) -> Result<Markup, Fault> {
    if !is_of_team(desk.visitor.member.role) {
        return Ok(html! {});
    }
    let (words, today, me) = (teller.words, clock::today(), desk.visitor.member.id);
    let mut handed = handoffs::read(app, desk)?;
    handed.retain(|one| one.life.turn().is_of(me, is_peer_worker(&desk.visitor)));
    handoffs::most_pressing_first(&mut handed, today);
    let promised = app.store().practice_of(desk.initiative, FollowUp::KIND, follow_ups::MOST)?;
    let mut promised = follow_ups::items(app, promised)?;
    promised.retain(|item| item.is_mine(me) && item.is_due(today));
    Ok(html! {
        @if !handed.is_empty() || !promised.is_empty() {
            section.chronicle aria-labelledby="waits" {
                h2 #waits { (words.say("waits-title")) }
                ul.cards {
                    @for one in handed.iter().take(SHOWN) { li.card.card--task { (handoffs::card(teller, one, handoffs::Level::OnHome)) } }
                    @for item in promised.iter().take(SHOWN) { li.card.card--task { (follow_ups::card(teller, item)) } }
                }
                @if handed.len() > SHOWN { p { a href=(desk.at("/handoffs")) { (words.count("waits-handoffs-all", handed.len())) } } }
                @if promised.len() > SHOWN { p { a href=(desk.at("/follow-ups?whose=mine")) { (words.count("waits-follow-ups-all", promised.len())) } } }
            }
        }
    })
}
