//! Something promised, by a date; and what became of it, in one tap.

use jalon_initiative::form::Form;
use jalon_initiative::practice::{FollowUp, FollowUpState, FollowUpWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::EntryId;
use jalon_record::thread::Standing;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::amend::Amended;
use super::ask::Ask;
use super::ground::{Ground, Options};
use super::here;
use super::sheet::{AnySheet, Read, Sheet, When};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::Desk;

pub(super) struct FollowUpSheet;

/// The dates that are chosen in one tap, and how many days from today they are.
const SOON: [(&str, i32); 4] = [("tomorrow", 1), ("week", 7), ("two-weeks", 14), ("month", 28)];

impl Sheet for FollowUpSheet {
    type Kind = FollowUp;
    const SLUG: &'static str = "follow-up";
    const WHEN: When = When::Open;
    const ASKS_ABOUT: bool = true;
    const NAMES_MEMBERS: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.may("what").line())
            (ask.must("due_in").radios(soon(ask)))
            (ask.may("due").short())
            @let of = ask.fields.text("of");
            @if !of.is_empty() {
                input type="hidden" name="of" value=(of);
                p.hint { a href={ "/entries/" (of) } { (ask.say("form-follow-up-of")) } }
            }
            @if ask.ground.members.len() > 1 { (ask.may("whose").select(&ask.ground.members)) }
            (ask.more("form-follow-up-more", &["state", "occurred", "about"], &html! {
                @if !ask.ground.people.is_empty() { (ask.may("about").select(&ask.ground.people)) }
                (ask.may("state").radios(ask.list("follow-up-state")))
                (ask.may("occurred").short())
            }))
        }
    }

    /// A date that was written goes before one that was tapped. A follow-up whose state nobody says is open.
    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let due = due(fields, ground);
        let whose = ground.member(fields, "whose");
        let of = match fields.text("of").is_empty() {
            true => None,
            false => fields.entry("of").filter(|of| ground.known.contains(of)),
        };
        let state = match fields.text("state").is_empty() {
            true => Some(FollowUpState::Opened),
            false => fields.choice("state", FollowUpState::from_code),
        };
        Some((FollowUp { due, of, state: state?, whose }, FollowUpWords { what: fields.text("what").to_owned() }))
    }

    fn fill(open: &FollowUp, words: &FollowUpWords) -> Vec<(&'static str, String)> {
        vec![
            ("what", words.what.clone()),
            ("due", open.due.as_ref().map(|due| due.text().to_owned()).unwrap_or_default()),
            ("state", open.state.code().to_owned()),
            ("of", open.of.map(|of| of.to_string()).unwrap_or_default()),
            ("whose", open.whose.map(|whose| whose.to_string()).unwrap_or_default()),
        ]
    }
}

/// The dates that are chosen in one tap.
pub(super) fn soon(ask: &Ask<'_>) -> Options {
    ask.coded("due-in", SOON.map(|(code, _)| code))
}

/// By when: the date that was written, else the one that was tapped.
pub(super) fn due(fields: &mut Fields, ground: &Ground<'_>) -> Option<Edtf> {
    let tapped = match fields.text("due_in").is_empty() {
        true => None,
        false => fields.choice("due_in", |typed| SOON.iter().find(|(code, _)| *code == typed).map(|(_, days)| *days)),
    };
    let tapped = tapped.and_then(|days| Day::from_number(ground.today.number().saturating_add(days))).map(Edtf::from);
    ground.optional_date(fields, "due").or(tapped)
}

/// Says today what became of a follow-up; the new version, or `None` where it stands so already, or stands otherwise than on the page
/// that was tapped.
///
/// # Errors
/// [`Fault::NotFound`] where there is no such follow-up here, [`Fault::NotAllowed`] where its words are not for this person.
pub(in crate::pages) fn settle(app: &App, desk: &Desk, id: EntryId, state: FollowUpState) -> Result<Option<EntryId>, Fault> {
    let sheet = AnySheet::writing(FollowUp::KIND).ok_or(Fault::NotFound)?;
    let shown = here(desk, Amended::load(app, &desk.visitor, sheet, &[id])?)?.shown;
    let thread = app.store().thread(&shown)?;
    let envelope = &shown.envelope;
    let is_as_shown = thread.heads().all(|head| head.id == id) && thread.standing() == Some(Standing::Shown(shown.seq));
    let body = shown.body.as_ref().ok_or(Fault::NotFound)?;
    let open: FollowUp = body.read_open().map_err(StoreError::from)?;
    if !is_as_shown || open.state == state {
        return Ok(None);
    }
    let words: FollowUpWords = app.store().words(&desk.gate, &shown)?.ok_or(Fault::NotAllowed)?;
    let settled = FollowUp { state, ..open };
    let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &settled, &words)?;
    let draft =
        draft.audience(envelope.audience).about(envelope.about).amending(vec![id]).once(&format!("{id} {}", state.code()));
    Ok(app.store().append(vec![draft])?.first().map(jalon_store::Outcome::id))
}
