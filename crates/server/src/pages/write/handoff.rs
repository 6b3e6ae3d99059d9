//! A handoff, whole: to a colleague or to a service, with everything that can be said of it. Introducing someone quickly has a page
//! of its own.

use jalon_access::Role;
use jalon_initiative::form::Form;
use jalon_initiative::practice::{Handoff, HandoffState, HandoffWords};
use jalon_record::id::{EntryId, MemberId};
use jalon_record::thread::Standing;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::amend::Amended;
use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{AnySheet, Read, Sheet, When, code_of};
use super::{follow_up, here};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::Desk;

pub(super) struct HandoffSheet;

impl Sheet for HandoffSheet {
    type Kind = Handoff;
    const SLUG: &'static str = "handoff";
    const WHEN: When = When::Open;
    const ASKS_ABOUT: bool = true;
    const NAMES_MEMBERS: bool = true;
    const ONLY_AGREED: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("way").radios(ask.list("handoff-way")))
            (ask.may("to").select(&ask.ground.members))
            (ask.may("service").radios(ask.list("handoff-service")))
            @if !ask.ground.people.is_empty() { (ask.may("about").select(&ask.ground.people)) }
            (ask.may("what").line())
            (ask.may("who").line())
            (ask.may("due_in").radios(follow_up::soon(ask)))
            (ask.more("form-handoff-more", &["due", "state", "outcome", "occurred", "from"], &html! {
                (ask.may("due").short())
                (ask.may("from").select(&ask.ground.members))
                (ask.may("state").radios(ask.list("handoff-state")))
                (ask.may("outcome").area())
                (ask.may("occurred").short())
            }))
        }
    }

    /// A handoff whose state nobody says is offered.
    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let way = fields.code("way", |code| ground.has("handoff-way", code));
        let service = fields.optional_code("service", |code| ground.has("handoff-service", code));
        let state = match fields.text("state").is_empty() {
            true => Some(HandoffState::Offered),
            false => fields.choice("state", HandoffState::from_code),
        };
        let due = follow_up::due(fields, ground);
        let [from, to] = ["from", "to"].map(|field| ground.member(fields, field));
        let words = HandoffWords {
            outcome: fields.text("outcome").to_owned(),
            what: fields.text("what").to_owned(),
            who: fields.text("who").to_owned(),
        };
        Some((Handoff { due, from, service, state: state?, to, way: way? }, words))
    }

    fn fill(open: &Handoff, words: &HandoffWords) -> Vec<(&'static str, String)> {
        let member = |member: Option<MemberId>| member.map(|member| member.to_string()).unwrap_or_default();
        vec![
            ("way", code_of(Some(&open.way))),
            ("service", code_of(open.service.as_ref())),
            ("state", open.state.code().to_owned()),
            ("due", open.due.as_ref().map(|due| due.text().to_owned()).unwrap_or_default()),
            ("from", member(open.from)),
            ("to", member(open.to)),
            ("what", words.what.clone()),
            ("who", words.who.clone()),
            ("outcome", words.outcome.clone()),
        ]
    }
}

/// Says today where a handoff stands; the new version, or `None` where it stands so already, stands otherwise than on the page that
/// was tapped, or cannot come there from where it stands. A peer support worker who accepts what was for any of them takes it.
///
/// # Errors
/// [`Fault::NotFound`] where there is no such handoff here, [`Fault::NotAllowed`] where its words are not for this person.
pub(in crate::pages) fn settle(app: &App, desk: &Desk, id: EntryId, state: HandoffState) -> Result<Option<EntryId>, Fault> {
    let sheet = AnySheet::writing(Handoff::KIND).ok_or(Fault::NotFound)?;
    let shown = here(desk, Amended::load(app, &desk.visitor, sheet, &[id])?)?.shown;
    let thread = app.store().thread(&shown)?;
    let envelope = &shown.envelope;
    let is_as_shown = thread.heads().all(|head| head.id == id) && thread.standing() == Some(Standing::Shown(shown.seq));
    let body = shown.body.as_ref().ok_or(Fault::NotFound)?;
    let open: Handoff = body.read_open().map_err(StoreError::from)?;
    if !is_as_shown || !open.state.may_become(state) {
        return Ok(None);
    }
    let words: HandoffWords = app.store().words(&desk.gate, &shown)?.ok_or(Fault::NotAllowed)?;
    let first = thread.links().first().map(|link| app.store().entry(link.id)).transpose()?.flatten();
    let member = &desk.visitor.member;
    let takes = state != HandoffState::Declined && open.service.is_none() && member.role == Role::PeerWorker;
    let to = open.to.or(takes.then_some(member.id));
    // Whoever offered it goes on being its other side, whoever writes the next version.
    let from = open.from.or(first.map(|first| first.envelope.author));
    let draft = Draft::of(desk.initiative, member.id, clock::today().into(), &Handoff { state, to, from, ..open }, &words)?;
    let draft =
        draft.audience(envelope.audience).about(envelope.about).amending(vec![id]).once(&format!("{id} {}", state.code()));
    Ok(app.store().append(vec![draft])?.first().map(jalon_store::Outcome::id))
}
