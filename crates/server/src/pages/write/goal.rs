//! A goal of a person served, in their own words, and where it stands as they see it.

use jalon_initiative::form::Form;
use jalon_initiative::practice::{Goal, GoalState, GoalWords};
use jalon_record::id::EntryId;
use jalon_record::thread::Standing;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::amend::Amended;
use super::ask::Ask;
use super::ground::Ground;
use super::here;
use super::sheet::{AnySheet, Read, Sheet, When};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::Desk;

pub(super) struct GoalSheet;

impl Sheet for GoalSheet {
    type Kind = Goal;
    const SLUG: &'static str = "goal";
    const WHEN: When = When::Open;
    const ASKS_ABOUT: bool = true;
    const ONLY_AGREED: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            @if ask.ground.people.is_empty() {
                div.notice.notice--info #about tabindex="-1" { p { (ask.say("form-goal-nobody")) } }
            } @else { (ask.must("about").select(&ask.ground.people)) }
            (ask.must("goal").area())
            (ask.may("state").radios(ask.list("goal-state")))
            (ask.may("occurred").short())
        }
    }

    /// A goal whose state nobody says is wished for. It is somebody's.
    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let is_new = fields.text("amends").is_empty();
        if is_new && fields.text("about").is_empty() {
            fields.problem::<()>("about", if ground.people.is_empty() { "problem-goal-nobody" } else { "problem-missing" });
        }
        let state = match fields.text("state").is_empty() {
            true => Some(GoalState::Wished),
            false => fields.choice("state", GoalState::from_code),
        };
        Some((Goal { state: state? }, GoalWords { goal: fields.text("goal").to_owned() }))
    }

    fn fill(open: &Goal, words: &GoalWords) -> Vec<(&'static str, String)> {
        vec![("goal", words.goal.clone()), ("state", open.state.code().to_owned())]
    }
}

/// Says today where a goal stands; the new version, or `None` where it stands so already, or stands otherwise than on the page that was
/// tapped.
///
/// # Errors
/// [`Fault::NotFound`] where there is no such goal here, [`Fault::NotAllowed`] where its words are not for this person.
pub(in crate::pages) fn settle(app: &App, desk: &Desk, id: EntryId, state: GoalState) -> Result<Option<EntryId>, Fault> {
    let sheet = AnySheet::writing(Goal::KIND).ok_or(Fault::NotFound)?;
    let shown = here(desk, Amended::load(app, &desk.visitor, sheet, &[id])?)?.shown;
    let thread = app.store().thread(&shown)?;
    let envelope = &shown.envelope;
    let is_as_shown = thread.heads().all(|head| head.id == id) && thread.standing() == Some(Standing::Shown(shown.seq));
    let open: Goal = shown.body.as_ref().ok_or(Fault::NotFound)?.read_open().map_err(StoreError::from)?;
    if !is_as_shown || open.state == state {
        return Ok(None);
    }
    let words: GoalWords = app.store().words(&desk.gate, &shown)?.ok_or(Fault::NotAllowed)?;
    let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &Goal { state }, &words)?;
    let draft =
        draft.audience(envelope.audience).about(envelope.about).amending(vec![id]).once(&format!("{id} {}", state.code()));
    Ok(app.store().append(vec![draft])?.first().map(jalon_store::Outcome::id))
}
