//! The ground: the brackets of one scheme, as people drew them.

use std::collections::BTreeSet;

use jalon_initiative::crisis::Bracket;
use jalon_initiative::seen::Seen;
use jalon_record::edtf::{Bounds, Day, Span};

use super::TimelineInput;
use super::scale::Scale;

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

/// The brackets drawn: those of the scheme asked for, or of the first one.
pub(super) fn brackets<'a>(input: &TimelineInput<'a>) -> impl Iterator<Item = &'a Seen<Bracket>> {
    let all = &input.picture.brackets;
    let scheme = input.scheme.or(all.first().map(|first| &first.open.scheme)).cloned();
    all.iter().filter(move |bracket| Some(&bracket.open.scheme) == scheme.as_ref())
}

/// The days on which a bracket may begin and end.
pub(super) fn bounds(bracket: &Bracket) -> Bounds {
    let (start, end) = (bracket.start.bounds().start, bracket.end.bounds().end);
    Bounds::between(start, end).unwrap_or(Bounds { start, end })
}

pub(super) fn terrain(input: &TimelineInput<'_>, scale: &Scale) -> Vec<Terrain> {
    let mut phases: Vec<&str> = Vec::new();
    let mut seen_phases = BTreeSet::new();
    for bracket in brackets(input) {
        if seen_phases.insert(bracket.open.phase.as_str()) {
            phases.push(bracket.open.phase.as_str());
        }
    }
    let mut ground = Vec::new();
    for bracket in brackets(input) {
        let bounds = bounds(&bracket.open);
        let (from, to) = (scale.start_or(bounds.start.earliest), scale.end_or(bounds.end.latest));
        if to - from < 0.5 {
            continue;
        }
        let label = input.words.phase(bracket.words.as_ref().map(|words| words.label.as_str()), &bracket.open.phase);
        let words = input.words.with(
            "report-mark-bracket",
            &[
                ("label", &label),
                ("start", &input.words.date(&bracket.open.start)),
                ("end", &input.words.date(&bracket.open.end)),
            ],
        );
        let phase = phases.iter().position(|phase| *phase == bracket.open.phase.as_str()).unwrap_or(0) % 6 + 1;
        ground.push(Terrain { phase, label, words, from, to, borders: borders(bounds, scale) });
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
