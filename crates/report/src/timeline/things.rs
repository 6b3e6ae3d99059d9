//! What a drawing can show: the dated things of a picture, before anything of them is put into words.
//!
//! Words cost more than places do. A drawing of 50,000 things words the few hundred that it draws singly.

use jalon_initiative::Picture;
use jalon_initiative::crisis::{Adaptation, ContextEvent, CrisisReading, Window as Opening};
use jalon_initiative::inquiry::Contribution;
use jalon_initiative::lane::Lane;
use jalon_initiative::pathway::{Passed, Statement};
use jalon_initiative::seen::Seen;
use jalon_initiative::story::Claim;
use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::id::EntryId;

use super::TimelineInput;
use super::scale::Window;

/// One dated thing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Thing<'a> {
    Event(&'a Seen<ContextEvent>),
    Opening(&'a Seen<Opening>),
    Adaptation(&'a Seen<Adaptation>),
    Reading(&'a Seen<CrisisReading>),
    Step { step: &'a str, said: &'a Statement, debt: bool, core: bool },
    Passed { passed: &'a Seen<Passed>, debt: bool },
    Contribution(&'a Seen<Contribution>),
    Claim(&'a Seen<Claim>),
}

impl<'a> Thing<'a> {
    /// The entry that says so.
    pub(super) fn entry(self) -> EntryId {
        match self {
            Self::Event(seen) => seen.root,
            Self::Opening(seen) => seen.root,
            Self::Adaptation(seen) => seen.root,
            Self::Reading(seen) => seen.root,
            Self::Step { said, .. } => said.root,
            Self::Passed { passed, .. } => passed.root,
            Self::Contribution(seen) => seen.root,
            Self::Claim(seen) => seen.root,
        }
    }

    /// When it happened.
    pub(super) fn occurred(self) -> &'a Edtf {
        match self {
            Self::Event(seen) => &seen.occurred,
            Self::Opening(seen) => &seen.occurred,
            Self::Adaptation(seen) => &seen.occurred,
            Self::Reading(seen) => &seen.occurred,
            Self::Step { said, .. } => &said.occurred,
            Self::Passed { passed, .. } => &passed.occurred,
            Self::Contribution(seen) => &seen.occurred,
            Self::Claim(seen) => &seen.occurred,
        }
    }

    pub(super) fn lane(self) -> Lane {
        match self {
            Self::Event(_) | Self::Opening(_) | Self::Adaptation(_) | Self::Reading(_) => Lane::Crisis,
            Self::Step { .. } | Self::Passed { .. } => Lane::Pathway,
            Self::Contribution(_) => Lane::Inquiry,
            Self::Claim(_) => Lane::Story,
        }
    }

    /// Whether something is owed.
    pub(super) fn owes(self) -> bool {
        matches!(self, Self::Step { debt: true, .. } | Self::Passed { debt: true, .. })
    }

    /// Whether it is shown singly from afar: what may not be overlooked.
    pub(super) fn weighs(self) -> bool {
        match self {
            Self::Step { debt, core, .. } => debt || core,
            Self::Passed { .. } => true,
            _ => false,
        }
    }
}

/// The things of the lanes and layers shown that may lie in the window.
pub(super) fn things<'a>(input: &TimelineInput<'a>) -> Vec<(Thing<'a>, Bounds)> {
    let (picture, window) = (input.picture, input.window);
    let mut found = Vec::new();
    let mut take = |thing: Thing<'a>| {
        let bounds = thing.occurred().bounds();
        if may_lie_in(bounds, window) {
            found.push((thing, bounds));
        }
    };
    let shown = |lane| input.lanes.contains(&lane);
    if shown(Lane::Crisis) {
        picture.events.iter().map(Thing::Event).for_each(&mut take);
    }
    if shown(Lane::Crisis) && input.layers.windows {
        picture.windows.iter().map(Thing::Opening).for_each(&mut take);
    }
    if shown(Lane::Crisis) && input.layers.adaptations {
        picture.adaptations.iter().map(Thing::Adaptation).for_each(&mut take);
    }
    if shown(Lane::Crisis) && input.layers.readings {
        picture.readings.iter().map(Thing::Reading).for_each(&mut take);
    }
    if shown(Lane::Pathway) {
        steps(input).for_each(&mut take);
        picture.passed.iter().map(|passed| Thing::Passed { passed, debt: still_owed(picture, passed) }).for_each(&mut take);
    }
    if shown(Lane::Inquiry) {
        picture.contributions.iter().map(Thing::Contribution).for_each(&mut take);
    }
    if shown(Lane::Story) {
        picture.claims.iter().map(Thing::Claim).for_each(&mut take);
    }
    found
}

fn steps<'a>(input: &TimelineInput<'a>) -> impl Iterator<Item = Thing<'a>> {
    let words = input.words;
    input.picture.steps.iter().flat_map(move |(step, history)| {
        let core = words.is_core(step);
        let owing = history.debt().filter(|_| core).map(|debt| debt.root);
        history.statements.iter().map(move |said| Thing::Step { step, said, debt: owing == Some(said.root), core })
    })
}

/// Whether a step that someone went past still does not stand.
fn still_owed(picture: &Picture, passed: &Seen<Passed>) -> bool {
    let latest = picture.steps.get(&passed.open.step).and_then(|history| history.latest());
    latest.is_none_or(|said| !said.open.state.stands())
}

fn may_lie_in(bounds: Bounds, window: Window) -> bool {
    bounds.start.earliest.is_none_or(|day| day <= window.to()) && bounds.end.latest.is_none_or(|day| window.from() <= day)
}
