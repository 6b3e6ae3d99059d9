//! When codings were told, and of when they speak, relative to the brackets, crises and events of the initiative.

use std::collections::BTreeMap;

use jalon_methods::order::Verdict;
use jalon_record::edtf::Bounds;
use jalon_record::id::EntryId;
use jalon_record::text::Span;

use crate::form::codes;
use crate::inquiry::sight::{Segment, Sight};
use crate::picture::Picture;
use crate::position::{Position, course};

codes! {
    /// Which time of a passage is meant.
    Clock {
        /// When it was told: the date of its source.
        Telling = "telling",
        /// Of when it speaks, where someone said so; a passage of which nobody did has no such time.
        Told = "told",
    }
}

codes! {
    /// Where in time.
    Side {
        /// It ended before.
        Before = "before",
        /// It shares a day.
        In = "in",
        /// It began after.
        After = "after",
    }
}

/// Where in time something is asked to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Which time is meant.
    pub clock: Clock,
    /// The bracket, crisis or event.
    pub of: EntryId,
    /// On which side of it.
    pub side: Side,
    /// Whether it must be so however uncertain dates fall; otherwise it suffices that it may be.
    pub surely: bool,
}

/// When brackets, crises and events were.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Times {
    known: BTreeMap<EntryId, Bounds>,
}

impl Times {
    /// Those of a picture. Brackets whose borders contradict each other are left out.
    pub fn of(picture: &Picture) -> Self {
        let brackets = picture.brackets.iter().filter_map(|seen| Some((seen.root, seen.open.ground()?)));
        let crises = picture.crises.iter().map(|seen| (seen.root, course(&seen.occurred)));
        let events = picture.events.iter().map(|seen| (seen.root, seen.bounds()));
        Self { known: brackets.chain(crises).chain(events).collect() }
    }

    /// When something was.
    pub fn get(&self, of: EntryId) -> Option<Bounds> {
        self.known.get(&of).copied()
    }

    pub(super) fn holds(&self, when: Bounds, asked: &Asked) -> bool {
        let Some(stretch) = self.get(asked.of) else { return false };
        let position = Position::of(when, stretch);
        let verdict = match asked.side {
            Side::Before => position.before,
            Side::In => position.inside,
            Side::After => position.after,
        };
        if asked.surely { verdict == Verdict::Certainly } else { verdict != Verdict::No }
    }
}

/// Of each source, when it was told and which passages speak of another time.
pub(super) struct Clocks {
    telling: BTreeMap<EntryId, Bounds>,
    told: BTreeMap<EntryId, Vec<(Span, EntryId, Bounds)>>,
}

impl Clocks {
    pub(super) fn of(sight: &Sight<'_>) -> Self {
        let mut told: BTreeMap<EntryId, Vec<(Span, EntryId, Bounds)>> = BTreeMap::new();
        for (row, spot) in sight.told() {
            told.entry(spot.source).or_default().push((spot.span, spot.version, row.bounds()));
        }
        Self { telling: sight.sources().into_iter().map(|row| (row.root, row.bounds())).collect(), told }
    }

    /// The times of a passage: one for telling; of when it speaks as many as people said.
    pub(super) fn of_segment(&self, segment: &Segment<'_>, clock: Clock) -> Vec<Bounds> {
        match clock {
            Clock::Telling => self.telling.get(&segment.source).copied().into_iter().collect(),
            Clock::Told => {
                let there = self.told.get(&segment.source).into_iter().flatten();
                let over = there.filter(|(span, version, _)| *version == segment.version && span.overlap(segment.span).is_some());
                over.map(|(.., when)| *when).collect()
            }
        }
    }
}
