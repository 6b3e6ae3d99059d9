//! From the picture to the marks that want a place on the drawing.

use std::collections::BTreeSet;

use jalon_initiative::crisis::Confidence;
use jalon_initiative::inquiry::Side;
use jalon_initiative::lane::Lane;
use jalon_initiative::pathway::{StepHistory, StepState};
use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::id::EntryId;

use super::TimelineInput;
use super::glyph::Voice;
use super::scale::Scale;
use crate::words::Words;

/// What a mark looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    Pole { state: StepState, debt: bool },
    Event(Confidence),
    Voice(Voice),
}

/// Something dated that wants a place.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Mark {
    pub(super) lane: Lane,
    pub(super) entry: EntryId,
    pub(super) bounds: Bounds,
    pub(super) sign: Sign,
    /// What stands beside it where there is room.
    pub(super) label: String,
    /// Date, what, state or confidence: everything, in words.
    pub(super) words: String,
}

impl Sign {
    /// The classes of the mark.
    pub(super) fn class(self) -> String {
        match self {
            Self::Pole { state, debt } => format!("tl-mark tl-pole is-{}{}", state.code(), if debt { " is-debt" } else { "" }),
            Self::Event(confidence) => format!("tl-mark tl-event is-{}", confidence.code()),
            Self::Voice(_) => "tl-mark tl-voice".to_owned(),
        }
    }
}

/// The marks of the lanes shown that lie, perhaps, in the window; by where they lie.
pub(super) fn collect(input: &TimelineInput<'_>, scale: &Scale) -> Vec<Mark> {
    let mut marks = Vec::new();
    let shown = |lane| input.lanes.contains(&lane);
    if shown(Lane::Crisis) {
        marks.extend(events(input));
    }
    if shown(Lane::Pathway) {
        marks.extend(poles(input));
    }
    if shown(Lane::Inquiry) {
        marks.extend(contributions(input));
    }
    if shown(Lane::Story) {
        marks.extend(claims(input));
    }
    marks.retain(|mark| may_lie_in(mark.bounds, scale));
    marks.sort_by(|a, b| middle(a.bounds, scale).total_cmp(&middle(b.bounds, scale)).then(a.entry.cmp(&b.entry)));
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

fn may_lie_in(bounds: Bounds, scale: &Scale) -> bool {
    let window = scale.window();
    bounds.start.earliest.is_none_or(|day| day <= window.to()) && bounds.end.latest.is_none_or(|day| window.from() <= day)
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

fn events<'a>(input: &'a TimelineInput<'a>) -> impl Iterator<Item = Mark> + 'a {
    input.picture.events.iter().map(move |event| {
        let fact = input.words.or_sealed(event.words.as_ref().map(|words| words.fact.as_str()));
        let confidence = event.open.confidence;
        let mut words = input.words.with(
            "report-mark-event",
            &[
                ("date", &input.words.date(&event.occurred)),
                ("fact", fact.trim_end_matches('.')),
                ("confidence", &input.words.label("confidence", confidence.code())),
            ],
        );
        if input.picture.disputes_of(event.root).next().is_some() {
            words.push(' ');
            words.push_str(&input.words.say("report-mark-disputed"));
        }
        Mark { lane: Lane::Crisis, entry: event.root, bounds: event.bounds(), sign: Sign::Event(confidence), label: fact, words }
    })
}

fn poles<'a>(input: &'a TimelineInput<'a>) -> impl Iterator<Item = Mark> + 'a {
    input.picture.steps.iter().flat_map(move |(step, history)| {
        history.statements.iter().map(move |said| {
            let debt = owes(input.words, step, history, said.root);
            let mut words = step_words(input.words, step, said.open.state, &said.occurred);
            if debt {
                words.push(' ');
                words.push_str(&match &said.open.until {
                    Some(until) => input.words.with("report-mark-debt-until", &[("until", &input.words.date(until))]),
                    None => input.words.say("report-mark-debt"),
                });
            }
            Mark {
                lane: Lane::Pathway,
                entry: said.root,
                bounds: said.bounds(),
                sign: Sign::Pole { state: said.open.state, debt },
                label: step.clone(),
                words,
            }
        })
    })
}

/// Whether a statement left a debt of a core step that is not repaired.
pub(crate) fn owes(words: Words<'_>, step: &str, history: &StepHistory, statement: EntryId) -> bool {
    words.is_core(step) && history.debt().is_some_and(|debt| debt.root == statement)
}

fn step_words(words: Words<'_>, step: &str, state: StepState, when: &Edtf) -> String {
    words.with(
        "report-mark-step",
        &[
            ("date", &words.date(when)),
            ("id", step),
            ("name", &words.step(step)),
            ("state", &words.label("step-state", state.code())),
        ],
    )
}

fn contributions<'a>(input: &'a TimelineInput<'a>) -> impl Iterator<Item = Mark> + 'a {
    input.picture.contributions.iter().map(move |seen| {
        let what = input.words.label("research-contribution", seen.open.what.as_str());
        let note = seen.words.as_ref().map(|words| words.note.trim()).filter(|note| !note.is_empty());
        let (key, voice) = match seen.open.side {
            Side::Given => ("report-mark-given", Voice::Given),
            Side::Cost => ("report-mark-cost", Voice::Cost),
        };
        let told = note.map_or_else(|| what.clone(), |note| input.words.with("report-pair", &[("one", &what), ("other", note)]));
        let words = input.words.with(key, &[("date", &input.words.date(&seen.occurred)), ("what", &told)]);
        Mark {
            lane: Lane::Inquiry,
            entry: seen.root,
            bounds: seen.bounds(),
            sign: Sign::Voice(voice),
            label: note.map_or(what, str::to_owned),
            words,
        }
    })
}

fn claims<'a>(input: &'a TimelineInput<'a>) -> impl Iterator<Item = Mark> + 'a {
    input.picture.claims.iter().map(move |claim| {
        let text = input.words.or_sealed(claim.words.as_ref().map(|words| words.text.as_str()));
        let words = input.words.with(
            "report-mark-claim",
            &[
                ("date", &input.words.date(&claim.occurred)),
                ("text", text.trim_end_matches('.')),
                ("state", &input.words.say(&format!("report-claim-{}", claim.open.state.code()))),
            ],
        );
        Mark { lane: Lane::Story, entry: claim.root, bounds: claim.bounds(), sign: Sign::Voice(Voice::Claim), label: text, words }
    })
}
