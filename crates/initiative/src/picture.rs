//! The fold: everything an initiative's entries say, as one value.

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_library::Pathway;
use jalon_record::id::EntryId;

use crate::crisis::{Adaptation, Bracket, ContextEvent, Crisis, CrisisReading, Dispute, EffectOn, Window};
use crate::form::Code;
use crate::inquiry::Contribution;
use crate::meaning::{Meaning, Opened};
use crate::pathway::{Decision, Passed, PathwayVersion, RoleSheet, StepHistory, histories};
use crate::practice::{Lists, NotesPolicy};
use crate::seen::{Current, Seen};
use crate::signs::PutAside;
use crate::story::Claim;
use crate::words::Opener;

/// What an initiative's entries say now. Practice is not in it: it is counted by day, and read by the page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Picture {
    /// The initiative itself.
    pub opened: Option<Seen<Opened>>,
    /// What is said of each step, by step id.
    pub steps: BTreeMap<String, StepHistory>,
    /// Where someone went on without a core step, earliest first.
    pub passed: Vec<Seen<Passed>>,
    /// The versions of the role sheet, earliest first: the last one holds.
    pub role_sheets: Vec<Seen<RoleSheet>>,
    /// What was agreed about notes, earliest first: see [`crate::practice::notes_level`].
    pub notes_policies: Vec<Seen<NotesPolicy>>,
    /// What the team changed in the lists it chooses from.
    pub lists: Lists,
    /// Decisions awaited or taken, by their date.
    pub decisions: Vec<Seen<Decision>>,
    /// The versions of the initiative's own pathway, earliest first. They are large: those that were gone through to find
    /// [`Picture::own_pathway`] have their words here, those before it are read one by one where they are looked at.
    pub pathway_versions: Vec<Seen<PathwayVersion>>,
    /// The pathway of the last version that this reader may read and that holds together; none while the shipped one is
    /// followed.
    pub own_pathway: Option<Pathway>,
    /// The crises, in the order they were named.
    pub crises: Vec<Seen<Crisis>>,
    /// The brackets, earliest first.
    pub brackets: Vec<Seen<Bracket>>,
    /// The context events, earliest first.
    pub events: Vec<Seen<ContextEvent>>,
    /// Claims that contradict one another.
    pub disputes: Vec<Seen<Dispute>>,
    /// What events did to steps.
    pub effects: Vec<Seen<EffectOn>>,
    /// Windows, earliest first.
    pub windows: Vec<Seen<Window>>,
    /// What was changed on the way, earliest first.
    pub adaptations: Vec<Seen<Adaptation>>,
    /// The crisis readings, earliest first.
    pub readings: Vec<Seen<CrisisReading>>,
    /// The early signs that were put aside.
    pub put_aside: Vec<Seen<PutAside>>,
    /// What research gave and cost.
    pub contributions: Vec<Seen<Contribution>>,
    /// The claims of the story.
    pub claims: Vec<Seen<Claim>>,
    /// Entries of kinds, or versions, that this program does not know: kept, and not guessed at.
    pub unknown: Vec<EntryId>,
    /// Entries of a known kind whose body has another shape than the kind says.
    pub malformed: Vec<EntryId>,
}

impl Picture {
    /// Folds the shown versions of all threads. The order in which they come does not matter. Words are opened when they are
    /// asked for; those of the own pathway, which names every step, at once.
    pub fn of(currents: impl IntoIterator<Item = Current>, opener: &Arc<dyn Opener>) -> Self {
        let mut picture = Self::default();
        let mut statements = Vec::new();
        let mut evidence = Vec::new();
        let mut opened = Vec::new();
        let mut versions = Vec::new();
        let mut values = Vec::new();
        for current in currents {
            let Some(body) = current.entry.body.as_ref() else { continue };
            let envelope = &current.entry.envelope;
            let Ok(meaning) = Meaning::read(envelope.kind.as_str(), envelope.version, body) else {
                picture.malformed.push(current.root);
                continue;
            };
            match meaning {
                Meaning::Opened(open) => opened.push(Seen::of(current, open, opener)),
                Meaning::StepSaid(open) => statements.push(Seen::of(current, open, opener)),
                Meaning::Evidence(open) => evidence.push(Seen::of(current, open, opener)),
                Meaning::Crisis(open) => picture.crises.push(Seen::of(current, open, opener)),
                Meaning::Bracket(open) => picture.brackets.push(Seen::of(current, open, opener)),
                Meaning::ContextEvent(open) => picture.events.push(Seen::of(current, open, opener)),
                Meaning::Dispute(open) => picture.disputes.push(Seen::of(current, open, opener)),
                Meaning::EffectOn(open) => picture.effects.push(Seen::of(current, open, opener)),
                Meaning::Passed(open) => picture.passed.push(Seen::of(current, open, opener)),
                Meaning::RoleSheet(open) => picture.role_sheets.push(Seen::of(current, open, opener)),
                Meaning::Decision(open) => picture.decisions.push(Seen::of(current, open, opener)),
                Meaning::NotesPolicy(open) => picture.notes_policies.push(Seen::of(current, open, opener)),
                Meaning::ListValue(open) => values.push(Seen::of(current, open, opener)),
                Meaning::PathwayVersion(open) => versions.push((current, open)),
                Meaning::Window(open) => picture.windows.push(Seen::of(current, open, opener)),
                Meaning::Adaptation(open) => picture.adaptations.push(Seen::of(current, open, opener)),
                Meaning::CrisisReading(open) => picture.readings.push(Seen::of(current, open, opener)),
                Meaning::PutAside(open) => picture.put_aside.push(Seen::of(current, open, opener)),
                Meaning::Contribution(open) => picture.contributions.push(Seen::of(current, open, opener)),
                Meaning::Claim(open) => picture.claims.push(Seen::of(current, open, opener)),
                Meaning::Unknown => picture.unknown.push(current.root),
                Meaning::Contact(_)
                | Meaning::Tally(_)
                | Meaning::Supervision(_)
                | Meaning::Wellbeing(_)
                | Meaning::FollowUp(_)
                | Meaning::Handoff(_)
                | Meaning::TeamWork(_)
                | Meaning::Training(_)
                | Meaning::Hours(_)
                | Meaning::Goal(_)
                | Meaning::Reflection(_)
                | Meaning::Incident(_)
                | Meaning::Communication(_)
                | Meaning::Reviewed(_)
                | Meaning::FollowsPack(_)
                | Meaning::Release(_)
                | Meaning::OwnReview(_)
                | Meaning::Retraction(_)
                | Meaning::Erasure(_)
                // Sources and codings are folded apart: see `inquiry::Desk`.
                | Meaning::Study(_)
                | Meaning::Role(_)
                | Meaning::PaidTime(_)
                | Meaning::Source(_)
                | Meaning::SourceVersion(_)
                | Meaning::Carried(_)
                | Meaning::CodeNode(_)
                | Meaning::Codebook(_)
                | Meaning::Coding(_)
                | Meaning::Nothing(_)
                | Meaning::Told(_)
                | Meaning::Memo(_)
                | Meaning::Attribute(_)
                | Meaning::Case(_)
                | Meaning::Summary(_)
                | Meaning::Round(_)
                | Meaning::Settled(_)
                | Meaning::Answers(_)
                // Room `trust` is folded apart, whoever reads: see `trust::standing`.
                | Meaning::Person(_)
                | Meaning::SamePerson(_)
                | Meaning::Consent(_)
                | Meaning::Restriction(_)
                | Meaning::Agreement(_)
                | Meaning::Classed(_)
                | Meaning::Glass(_)
                | Meaning::GlassReviewed(_)
                | Meaning::Erasing(_)
                | Meaning::Request(_)
                | Meaning::Disagreement(_)
                | Meaning::Hold(_)
                | Meaning::Retention(_)
                | Meaning::RetentionRan(_) => {}
            }
        }
        picture.steps = histories(statements, evidence);
        picture.follow(versions, opener);
        picture.lists = Lists::of(values);
        picture.opened = opened.into_iter().min_by_key(|seen| seen.seq);
        picture.put_in_order();
        picture
    }

    /// Goes back through the versions until one can be followed.
    fn follow(&mut self, mut versions: Vec<(Current, PathwayVersion)>, opener: &Arc<dyn Opener>) {
        versions.sort_by_key(|(current, _)| {
            std::cmp::Reverse((current.entry.envelope.occurred.bounds().start.earliest, current.entry.seq))
        });
        for (current, open) in versions {
            let seen = match self.own_pathway {
                Some(_) => Seen::unread(&current, open),
                None => Seen::of(current, open, opener),
            };
            self.own_pathway = self.own_pathway.take().or_else(|| seen.open.pathway(seen.words.as_ref()?).ok());
            self.pathway_versions.push(seen);
        }
        self.pathway_versions.reverse();
    }

    fn put_in_order(&mut self) {
        self.crises.sort_by_key(|seen| seen.seq);
        self.brackets.sort_by_key(|seen| (seen.open.start.bounds().start.earliest, seen.seq));
        self.events.sort_by_key(|seen| (seen.bounds().start.earliest, seen.bounds().end.latest, seen.seq));
        self.disputes.sort_by_key(|seen| seen.seq);
        self.effects.sort_by_key(|seen| seen.seq);
        self.passed.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.role_sheets.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.notes_policies.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.decisions.sort_by_key(|seen| (seen.open.by.as_ref().and_then(|by| by.bounds().end.latest), seen.seq));
        self.windows.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.adaptations.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.readings.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.put_aside.sort_by_key(|seen| seen.seq);
        self.contributions.sort_by_key(|seen| (seen.bounds().start.earliest, seen.seq));
        self.claims.sort_by_key(|seen| seen.seq);
        self.unknown.sort();
        self.malformed.sort();
    }

    /// The history of a step; an empty one, hence *unknown*, where nothing was said.
    pub fn step(&self, id: &str) -> StepHistory {
        self.steps.get(id).cloned().unwrap_or_default()
    }

    /// The disputes in which an event takes part.
    pub fn disputes_of(&self, event: EntryId) -> impl Iterator<Item = &Seen<Dispute>> {
        self.disputes.iter().filter(move |seen| seen.open.one == event || seen.open.other == event)
    }

    /// The effects of an event or a crisis.
    pub fn effects_of(&self, event: EntryId) -> impl Iterator<Item = &Seen<EffectOn>> {
        self.effects.iter().filter(move |seen| seen.open.of == event)
    }

    /// The version of one's own pathway that holds, and the pathway it makes; none while the shipped one is followed.
    pub fn followed(&self) -> Option<(&Seen<PathwayVersion>, &Pathway)> {
        let pathway = self.own_pathway.as_ref()?;
        self.pathway_versions.iter().find(|seen| seen.words.is_some()).map(|seen| (seen, pathway))
    }

    /// What a scheme of brackets is called, where someone named it and the reader may read that.
    pub fn scheme_name(&self, scheme: &Code) -> Option<&str> {
        let drawn = self.brackets.iter().filter(|seen| seen.open.scheme == *scheme);
        drawn.filter_map(|seen| seen.words.as_ref()).map(|words| words.scheme.as_str()).find(|name| !name.is_empty())
    }

    /// Whether everything in it is invented.
    pub fn is_invented(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| opened.open.invented)
    }
}
