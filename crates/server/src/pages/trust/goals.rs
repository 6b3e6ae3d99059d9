//! What a person wants, in their own words, and where each of it stands: on their page, with one tap for each state.

use axum::extract::{Path, State};
use axum::response::Redirect;
use jalon_access::Act;
use jalon_initiative::practice::{Goal, GoalState};
use jalon_initiative::{Form, Meaning};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, PersonRef};
use maud::{Markup, html};

use super::people;
use super::person::{self, Seat};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::frame::token;
use crate::pages::parts::{self, Teller, Told};
use crate::pages::write::goal;

/// The most goals that are read of an initiative.
const MOST: i64 = 2_000;

/// Says where a goal stands.
pub(super) async fn settle(
    State(app): State<App>,
    Path((initiative, person, entry)): Path<(String, String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Redirect, Fault> {
    visitor.must(Act::Write)?;
    let entry: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    let state = fields.choice("state", GoalState::from_code).ok_or(Fault::BadRequest("state"))?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        goal::settle(seat.app, seat.desk, entry, state)?;
        Ok(Redirect::to(&format!("{}#goals", people::address(seat.desk, seat.person))))
    })
    .await
}

/// The goals that are still theirs first, then those that were reached or let go.
pub(super) fn section(seat: &Seat<'_>, teller: Teller<'_>, pseudonyms: &[PersonRef]) -> Result<Markup, Fault> {
    let (words, desk) = (seat.words, seat.desk);
    let currents = seat.app.store().practice_of(desk.initiative, Goal::KIND, MOST)?;
    let theirs =
        currents.into_iter().filter(|current| current.entry.envelope.about.is_some_and(|about| pseudonyms.contains(&about)));
    let mut goals: Vec<(Entry, GoalState)> =
        theirs.filter_map(|current| Some((state(&current.entry)?, current.entry))).map(|(state, entry)| (entry, state)).collect();
    goals.sort_by_key(|(entry, state)| (*state, std::cmp::Reverse(entry.seq)));
    let may_write = desk.visitor.may(Act::Write);
    Ok(html! {
        section.chronicle aria-labelledby="goals" {
            h2 #goals { (words.say("goals-title")) }
            @if goals.is_empty() { p { (words.say("goals-none")) } } @else {
                ul.cards { @for (entry, state) in &goals { li.card { (card(seat, teller, entry, *state)) } } }
            }
            @if may_write { p.actions { a.button.button--quiet href=(desk.at(&format!("/new/goal?about={}", seat.told.same.kept(seat.person)))) { (words.say("write-goal")) } } }
        }
    })
}

fn state(entry: &Entry) -> Option<GoalState> {
    match Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, entry.body.as_ref()?).ok()? {
        Meaning::Goal(open) => Some(open.state),
        _ => None,
    }
}

fn card(seat: &Seat<'_>, teller: Teller<'_>, entry: &Entry, state: GoalState) -> Markup {
    let (words, desk, envelope) = (seat.words, seat.desk, &entry.envelope);
    let told = teller.read(entry);
    let said = match &told {
        Told::Read(_) => told.field("goal").map(str::to_owned),
        _ => None,
    };
    html! {
        h3 { a href=(parts::entry(envelope.id)) { (said.clone().unwrap_or_else(|| words.say("report-sealed"))) } }
        p { span.badge.badge--plain { (words.label("goal-state", state.code())) } " " (words.with("handoffs-since", &[("date", &words.date(&envelope.occurred))])) }
        @if desk.visitor.may(Act::Write) && said.is_some() {
            form method="post" action={ (people::address(desk, seat.person)) "/goals/" (envelope.id) } {
                (token(Some(&desk.visitor)))
                p.actions { @for next in GoalState::ALL.iter().filter(|next| **next != state) {
                    button.button.button--quiet name="state" value=(next.code()) { (words.label("goal-state", next.code())) }
                } }
            }
        }
    }
}
