//! From things to the marks that want a place on the drawing, and their words.

use std::collections::BTreeSet;

use jalon_initiative::crisis::{Confidence, WindowState};
use jalon_initiative::inquiry::{Contribution, Side};
use jalon_initiative::lane::Lane;
use jalon_initiative::pathway::StepState;
use jalon_initiative::seen::Seen;
use jalon_record::edtf::Bounds;
use jalon_record::id::EntryId;

use super::TimelineInput;
use super::glyph::Voice;
use super::scale::Scale;
use super::things::{Thing, things};
use crate::words::Words;

/// What a mark looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    Pole { state: StepState, debt: bool },
    Passed { debt: bool },
    Event(Confidence),
    Window(WindowState),
    Adaptation,
    Reading,
    Voice(Voice),
}

/// Something dated that wants a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark<'a> {
    pub(super) thing: Thing<'a>,
    pub(super) bounds: Bounds,
    /// Where it stands along time.
    pub(super) at: f64,
    pub(super) sign: Sign,
}

impl Sign {
    fn of(thing: Thing<'_>) -> Self {
        match thing {
            Thing::Event(event) => Self::Event(event.open.confidence),
            Thing::Opening(window) => Self::Window(window.open.state),
            Thing::Adaptation(_) => Self::Adaptation,
            Thing::Reading(_) => Self::Reading,
            Thing::Step { said, debt, .. } => Self::Pole { state: said.open.state, debt },
            Thing::Passed { debt, .. } => Self::Passed { debt },
            Thing::Contribution(seen) => match seen.open.side {
                Side::Given => Self::Voice(Voice::Given),
                Side::Cost => Self::Voice(Voice::Cost),
            },
            Thing::Claim(_) => Self::Voice(Voice::Claim),
        }
    }

    /// The classes of the mark.
    pub(super) fn class(self) -> String {
        let owing = |debt| if debt { " is-debt" } else { "" };
        match self {
            Self::Pole { state, debt } => format!("tl-mark tl-pole is-{}{}", state.code(), owing(debt)),
            Self::Passed { debt } => format!("tl-mark tl-pole is-passed{}", owing(debt)),
            Self::Event(confidence) => format!("tl-mark tl-event is-{}", confidence.code()),
            Self::Window(state) => format!("tl-mark tl-window is-{}", state.code()),
            Self::Adaptation => "tl-mark tl-adaptation".to_owned(),
            Self::Reading => "tl-mark tl-reading".to_owned(),
            Self::Voice(_) => "tl-mark tl-voice".to_owned(),
        }
    }
}

impl Mark<'_> {
    pub(super) fn entry(&self) -> EntryId {
        self.thing.entry()
    }

    pub(super) fn lane(&self) -> Lane {
        self.thing.lane()
    }

    /// What stands beside it where there is room.
    pub(super) fn label(&self, words: Words<'_>) -> String {
        what(self.thing, words)
    }

    /// Date, what, state or confidence: everything, in words.
    pub(super) fn words(&self, input: &TimelineInput<'_>) -> String {
        told(self.thing, input)
    }
}

/// The marks of the lanes shown that lie, perhaps, in the window; by where they lie.
pub(super) fn collect<'a>(input: &TimelineInput<'a>, scale: &Scale) -> Vec<Mark<'a>> {
    let mark = |(thing, bounds)| Mark { thing, bounds, at: middle(bounds, scale), sign: Sign::of(thing) };
    let mut marks: Vec<Mark<'a>> = things(input).into_iter().map(mark).collect();
    marks.sort_by(|a, b| a.at.total_cmp(&b.at).then_with(|| a.entry().cmp(&b.entry())));
    marks
}

/// The core steps of which there is no record at all.
pub(super) fn unknown_steps(input: &TimelineInput<'_>) -> Vec<String> {
    if !input.lanes.contains(&Lane::Pathway) {
        return Vec::new();
    }
    let known: BTreeSet<&str> = input.picture.steps.keys().map(String::as_str).collect();
    let steps = input.words.pathway.steps().filter(|step| step.flag.is_core());
    steps.map(|step| step.id.as_str()).filter(|id| !known.contains(id)).map(str::to_owned).collect()
}

/// Where a mark stands: the middle of the days it may lie on; where it began, if it lasted; what is known of it, if one
/// side is open.
pub(super) fn middle(bounds: Bounds, scale: &Scale) -> f64 {
    let (earliest, latest) = (bounds.start.earliest, bounds.start.latest);
    match (earliest, latest) {
        (Some(earliest), None) => scale.start(earliest),
        (None, Some(latest)) => scale.end(latest),
        (Some(earliest), Some(latest)) => scale.between(earliest, latest),
        (None, None) => scale.start(scale.window().from()),
    }
}

/// The stretch in which it certainly or possibly lies.
pub(super) fn reach(bounds: Bounds, scale: &Scale) -> (f64, f64) {
    (scale.start_or(bounds.start.earliest), scale.end_or(bounds.end.latest))
}

/// What a thing is, without its date and state.
pub(super) fn what(thing: Thing<'_>, words: Words<'_>) -> String {
    match thing {
        Thing::Event(event) => words.or_sealed(event.words.as_ref().map(|words| words.fact.as_str())),
        Thing::Opening(window) => words.or_sealed(window.words.as_ref().map(|told| {
            let all = [&told.problem, &told.solution, &told.sponsor];
            all.into_iter().map(String::as_str).find(|text| !text.trim().is_empty()).unwrap_or("")
        })),
        Thing::Adaptation(seen) => words.or_sealed(seen.words.as_ref().map(|words| words.changed.as_str())),
        Thing::Reading(reading) => words.count("timeline-reading", reading.open.choices.len()),
        Thing::Step { step, .. } => step.to_owned(),
        Thing::Passed { passed, .. } => passed.open.step.clone(),
        Thing::Contribution(seen) => {
            let note = seen.words.as_ref().map(|words| words.note.trim()).filter(|note| !note.is_empty());
            note.map_or_else(|| words.label("research-contribution", seen.open.what.as_str()), str::to_owned)
        }
        Thing::Claim(claim) => words.or_sealed(claim.words.as_ref().map(|words| words.text.as_str())),
    }
}

/// What research gave or cost: its sort, and the note where there is one.
pub(super) fn contribution(seen: &Seen<Contribution>, words: Words<'_>) -> String {
    let what = words.label("research-contribution", seen.open.what.as_str());
    let note = seen.words.as_ref().map(|words| words.note.trim()).filter(|note| !note.is_empty());
    note.map_or_else(|| what.clone(), |note| words.with("report-pair", &[("one", &what), ("other", note)]))
}

fn told(thing: Thing<'_>, input: &TimelineInput<'_>) -> String {
    let words = input.words;
    let date = words.date(thing.occurred());
    let text = || what(thing, words).trim_end_matches('.').to_owned();
    match thing {
        Thing::Event(event) => {
            let confidence = words.label("confidence", event.open.confidence.code());
            let told = words.with("report-mark-event", &[("date", &date), ("fact", &text()), ("confidence", &confidence)]);
            let disputed = input.picture.disputes_of(event.root).next().is_some();
            if disputed { format!("{told} {}", words.say("report-mark-disputed")) } else { told }
        }
        Thing::Opening(window) => {
            let state = words.label("window-state", window.open.state.code());
            words.with("timeline-mark-window", &[("date", &date), ("what", &text()), ("state", &state)])
        }
        Thing::Adaptation(_) => words.with("timeline-mark-adaptation", &[("date", &date), ("what", &text())]),
        Thing::Reading(_) => words.with("timeline-mark-reading", &[("date", &date), ("what", &text())]),
        Thing::Step { step, said, debt, .. } => {
            let state = words.label("step-state", said.open.state.code());
            let told =
                words.with("report-mark-step", &[("date", &date), ("id", step), ("name", &words.step(step)), ("state", &state)]);
            match (debt, &said.open.until) {
                (false, _) => told,
                (true, Some(until)) => {
                    format!("{told} {}", words.with("report-mark-debt-until", &[("until", &words.date(until))]))
                }
                (true, None) => format!("{told} {}", words.say("report-mark-debt")),
            }
        }
        Thing::Passed { passed, debt } => {
            let (step, toward) = (&passed.open.step, &passed.open.toward);
            let told = words
                .with("timeline-mark-passed", &[("date", &date), ("id", step), ("name", &words.step(step)), ("toward", toward)]);
            let until = || words.with("report-mark-debt-until", &[("until", &words.date(&passed.open.repair_by))]);
            if debt { format!("{told} {}", until()) } else { told }
        }
        Thing::Contribution(seen) => {
            let key = if seen.open.side == Side::Given { "report-mark-given" } else { "report-mark-cost" };
            words.with(key, &[("date", &date), ("what", &contribution(seen, words))])
        }
        Thing::Claim(claim) => {
            let state = words.say(&format!("report-claim-{}", claim.open.state.code()));
            words.with("report-mark-claim", &[("date", &date), ("text", &text()), ("state", &state)])
        }
    }
}
