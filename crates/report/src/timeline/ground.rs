//! The ground: brackets as people drew them; one scheme under everything, others as bands.

use jalon_initiative::crisis::Bracket;
use jalon_initiative::form::Code;
use jalon_initiative::seen::Seen;
use jalon_record::edtf::{Bounds, Day, Span};

use super::TimelineInput;
use super::scale::Scale;
use crate::words::Words;

/// A bracket on the ground: places along the axis of time.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Terrain {
    /// 1 to 6, in the order of the phases.
    pub(super) phase: usize,
    pub(super) label: String,
    pub(super) words: String,
    pub(super) from: f64,
    pub(super) to: f64,
    /// Borders that lie inside the window: from and to where each may be; equal where it is sharp.
    pub(super) borders: Vec<(f64, f64)>,
}

/// A scheme of brackets that is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchemeShown {
    /// The scheme.
    pub code: Code,
    /// What it is called here, with its author's role where schemes differ; may be empty where only one is shown.
    pub name: String,
}

/// The brackets on whose ground everything stands: those of the first scheme shown, or of the first bracket.
pub(super) fn brackets<'a>(input: &TimelineInput<'a>) -> impl Iterator<Item = &'a Seen<Bracket>> {
    let all = &input.picture.brackets;
    let first = all.first().map(|first| &first.open.scheme);
    let scheme = input.schemes.first().map(|shown| &shown.code).or(first);
    all.iter().filter(move |bracket| Some(&bracket.open.scheme) == scheme)
}

/// What a bracket is called: its own label, that of its phase in its scheme, or that of the phase.
pub(super) fn label(words: Words<'_>, bracket: &Seen<Bracket>) -> String {
    let own = bracket.words.as_ref().map(|words| words.label.trim()).filter(|label| !label.is_empty());
    let phase = &bracket.open.phase;
    let scheme = words.library.scheme(bracket.open.scheme.as_str());
    own.or_else(|| scheme.and_then(|scheme| scheme.label(phase.as_str(), words.tongue())))
        .map_or_else(|| words.phase(None, phase), str::to_owned)
}

/// The days on which a bracket may begin and end.
pub(super) fn bounds(bracket: &Bracket) -> Bounds {
    let (start, end) = (bracket.start.bounds().start, bracket.end.bounds().end);
    Bounds::between(start, end).unwrap_or(Bounds { start, end })
}

/// The ground under everything.
pub(super) fn terrain(input: &TimelineInput<'_>, scale: &Scale) -> Vec<Terrain> {
    laid(input, scale, brackets(input))
}

/// The other schemes shown, each with its ground: bands under the first.
pub(super) fn bands<'a>(input: &TimelineInput<'a>, scale: &Scale) -> Vec<(&'a SchemeShown, Vec<Terrain>)> {
    let others = input.schemes.iter().skip(1);
    others
        .map(|shown| {
            let drawn = input.picture.brackets.iter().filter(|bracket| bracket.open.scheme == shown.code);
            (shown, laid(input, scale, drawn))
        })
        .collect()
}

fn laid<'a>(input: &TimelineInput<'_>, scale: &Scale, drawn: impl Iterator<Item = &'a Seen<Bracket>>) -> Vec<Terrain> {
    let mut phases: Vec<&str> = Vec::new();
    let mut ground = Vec::new();
    for bracket in drawn {
        let name = bracket.open.phase.as_str();
        let phase = phases.iter().position(|phase| *phase == name).unwrap_or_else(|| {
            phases.push(name);
            phases.len() - 1
        });
        let bounds = bounds(&bracket.open);
        let (from, to) = (scale.start_or(bounds.start.earliest), scale.end_or(bounds.end.latest));
        if to - from < 0.5 {
            continue;
        }
        let label = label(input.words, bracket);
        let words = input.words.with(
            "report-mark-bracket",
            &[
                ("label", &label),
                ("start", &input.words.date(&bracket.open.start)),
                ("end", &input.words.date(&bracket.open.end)),
            ],
        );
        ground.push(Terrain { phase: phase % 6 + 1, label, words, from, to, borders: borders(bounds, scale) });
    }
    ground
}

fn borders(bounds: Bounds, scale: &Scale) -> Vec<(f64, f64)> {
    let window = scale.window();
    let inside = |span: Span| {
        let days = span.earliest.zip(span.latest)?;
        (days.1 >= window.from() && days.0 <= window.to()).then_some(days)
    };
    let sharp_or = |days: (Day, Day), sharp: f64| match days {
        (earliest, latest) if earliest == latest => (sharp, sharp),
        (earliest, latest) => (scale.start(earliest), scale.end(latest)),
    };
    let start = inside(bounds.start).map(|days| sharp_or(days, scale.start(days.0)));
    let end = inside(bounds.end).map(|days| sharp_or(days, scale.end(days.1)));
    start.into_iter().chain(end).collect()
}
