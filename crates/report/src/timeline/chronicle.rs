//! The drawing's twin: the same things as a dated list, each with the brackets it lies in.

use jalon_initiative::crisis::{Bracket, lies_in};
use jalon_initiative::inquiry::Side;
use jalon_initiative::lane::Lane;
use jalon_initiative::pathway::StepHistory;
use jalon_initiative::seen::Seen;
use jalon_methods::order::Verdict;
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;

use super::marks::{contribution, what};
use super::things::{Thing, things};
use super::{TimelineInput, ground};
use crate::words::Words;

/// What sort of thing a row tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowSort {
    /// A context event.
    Event,
    /// A window: what might have been used while it was open.
    Window,
    /// Something that was changed on the way.
    Adaptation,
    /// A crisis reading.
    Reading,
    /// Something said of a step.
    Step,
    /// A core step that someone went past.
    Passed,
    /// Something that research gave.
    Given,
    /// Something that research cost.
    Cost,
    /// A claim.
    Claim,
}

impl RowSort {
    fn of(thing: Thing<'_>) -> Self {
        match thing {
            Thing::Event(_) => Self::Event,
            Thing::Opening(_) => Self::Window,
            Thing::Adaptation(_) => Self::Adaptation,
            Thing::Reading(_) => Self::Reading,
            Thing::Step { .. } => Self::Step,
            Thing::Passed { .. } => Self::Passed,
            Thing::Contribution(seen) if seen.open.side == Side::Given => Self::Given,
            Thing::Contribution(_) => Self::Cost,
            Thing::Claim(_) => Self::Claim,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Event => "timeline-sort-event",
            Self::Window => "timeline-sort-window",
            Self::Adaptation => "timeline-sort-adaptation",
            Self::Reading => "timeline-sort-reading",
            Self::Step => "timeline-sort-step",
            Self::Passed => "timeline-sort-passed",
            Self::Given => "report-legend-given",
            Self::Cost => "report-legend-cost",
            Self::Claim => "report-legend-claim",
        }
    }
}

/// One row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChronicleRow {
    /// What sort of thing it is.
    pub sort: RowSort,
    /// The same in words.
    pub kind: String,
    /// The lane it lies in.
    pub lane: Lane,
    /// The entry that says so.
    pub entry: EntryId,
    /// When it happened.
    pub occurred: Edtf,
    /// The same in words.
    pub date: String,
    /// What happened; that its words are sealed, where they are.
    pub what: String,
    /// Whether the reader may not read its words.
    pub sealed: bool,
    /// The language of the words, where it is known.
    pub lang: Option<String>,
    /// Its state or confidence: the stable code; empty where it has neither.
    pub code: &'static str,
    /// The same in words; may be empty.
    pub label: String,
    /// Whether it left a debt of a core step that is not repaired.
    pub debt: bool,
    /// The sources it names.
    pub sources: Vec<String>,
    /// The entries that contradict it.
    pub disputed_by: Vec<EntryId>,
    /// Whether versions of it wait for a person to choose.
    pub in_conflict: bool,
}

/// Where a row lies in the ground.
#[derive(Clone, PartialEq, Debug)]
pub struct Place<'a> {
    /// The bracket, or `None` for what lies in no bracket.
    pub bracket: Option<&'a Seen<Bracket>>,
    /// Its rows, and the labels of other brackets in which each may lie just as well.
    pub rows: Vec<(ChronicleRow, Vec<String>)>,
}

impl Place<'_> {
    /// What the bracket is called; empty for what lies in none.
    pub fn label(&self, words: Words<'_>) -> String {
        self.bracket.map_or_else(String::new, |bracket| ground::label(words, bracket))
    }
}

/// The rows of everything that the drawing shows, in the order of time.
pub fn chronicle(input: &TimelineInput<'_>) -> Vec<ChronicleRow> {
    first_of_chronicle(input, usize::MAX).0
}

/// The first rows of [`chronicle()`], and how many there are in all. Only those given are put into words.
pub fn first_of_chronicle(input: &TimelineInput<'_>, most: usize) -> (Vec<ChronicleRow>, usize) {
    let mut found = things(input);
    let count = found.len();
    found.sort_by_cached_key(|(thing, bounds)| {
        (bounds.start.earliest, bounds.end.latest.is_none(), bounds.end.latest, thing.entry())
    });
    found.truncate(most);
    (found.into_iter().map(|(thing, _)| row(thing, input)).collect(), count)
}

/// The rows under the brackets drawn: each under the first bracket in which it certainly lies, else the first in which it
/// may lie; and last what lies in none.
pub fn by_bracket<'a>(input: &TimelineInput<'a>, rows: Vec<ChronicleRow>) -> Vec<Place<'a>> {
    let brackets: Vec<&Seen<Bracket>> = ground::brackets(input).collect();
    let mut places: Vec<Place<'a>> = brackets.iter().map(|bracket| Place { bracket: Some(*bracket), rows: Vec::new() }).collect();
    let mut outside = Vec::new();
    for row in rows {
        let verdicts: Vec<Verdict> = brackets.iter().map(|bracket| lies_in(row.occurred.bounds(), &bracket.open)).collect();
        let sure = verdicts.iter().position(|verdict| *verdict == Verdict::Certainly);
        let home = sure.or_else(|| verdicts.iter().position(|verdict| *verdict == Verdict::Possibly));
        let Some(home) = home else {
            outside.push((row, Vec::new()));
            continue;
        };
        let also = verdicts
            .iter()
            .enumerate()
            .filter(|(at, verdict)| *at != home && **verdict == Verdict::Possibly && sure.is_none())
            .map(|(at, _)| ground::label(input.words, brackets[at]))
            .collect();
        places[home].rows.push((row, also));
    }
    if !outside.is_empty() {
        places.push(Place { bracket: None, rows: outside });
    }
    places
}

fn row(thing: Thing<'_>, input: &TimelineInput<'_>) -> ChronicleRow {
    let words = input.words;
    let plain = ChronicleRow {
        sort: RowSort::of(thing),
        kind: words.say(RowSort::of(thing).words()),
        lane: thing.lane(),
        entry: thing.entry(),
        date: words.date(thing.occurred()),
        occurred: thing.occurred().clone(),
        what: what(thing, words),
        sealed: false,
        lang: None,
        code: "",
        label: String::new(),
        debt: false,
        sources: Vec::new(),
        disputed_by: Vec::new(),
        in_conflict: false,
    };
    match thing {
        Thing::Event(event) => ChronicleRow {
            sealed: event.words.is_none(),
            lang: event.open.lang.clone(),
            code: event.open.confidence.code(),
            label: words.label("confidence", event.open.confidence.code()),
            sources: event.words.as_ref().map(|words| words.sources.clone()).unwrap_or_default(),
            disputed_by: input
                .picture
                .disputes_of(event.root)
                .map(|dispute| if dispute.open.one == event.root { dispute.open.other } else { dispute.open.one })
                .collect(),
            in_conflict: event.in_conflict,
            ..plain
        },
        Thing::Opening(window) => ChronicleRow {
            sealed: window.words.is_none(),
            code: window.open.state.code(),
            label: words.label("window-state", window.open.state.code()),
            in_conflict: window.in_conflict,
            ..plain
        },
        Thing::Adaptation(seen) => ChronicleRow {
            sealed: seen.words.is_none(),
            label: seen.open.what.as_ref().map_or_else(String::new, |what| words.label("adaptation-what", what.as_str())),
            in_conflict: seen.in_conflict,
            ..plain
        },
        Thing::Reading(reading) => ChronicleRow { in_conflict: reading.in_conflict, ..plain },
        Thing::Step { step, said, debt, .. } => ChronicleRow {
            what: words.with("report-step-name", &[("id", step), ("name", &words.step(step))]),
            code: said.open.state.code(),
            label: words.label("step-state", said.open.state.code()),
            debt,
            disputed_by: input.picture.steps.get(step).map(|history| contradicting(history, said.root)).unwrap_or_default(),
            in_conflict: said.in_conflict,
            ..plain
        },
        Thing::Passed { passed, debt } => {
            let step = &passed.open.step;
            ChronicleRow {
                what: words.with("report-step-name", &[("id", step), ("name", &words.step(step))]),
                code: "passed",
                label: words.with("timeline-passed-toward", &[("toward", &passed.open.toward)]),
                debt,
                in_conflict: passed.in_conflict,
                ..plain
            }
        }
        Thing::Contribution(seen) => ChronicleRow {
            what: contribution(seen, words),
            sealed: seen.words.is_none(),
            code: seen.open.side.code(),
            label: words.say(&format!("report-side-{}", seen.open.side.code())),
            in_conflict: seen.in_conflict,
            ..plain
        },
        Thing::Claim(claim) => ChronicleRow {
            sealed: claim.words.is_none(),
            code: claim.open.state.code(),
            label: words.say(&format!("report-claim-{}", claim.open.state.code())),
            disputed_by: claim.open.disconfirming.clone(),
            in_conflict: claim.in_conflict,
            ..plain
        },
    }
}

/// The statements that say something else of the same time: seen from the latest, and from each of the others.
fn contradicting(history: &StepHistory, statement: EntryId) -> Vec<EntryId> {
    let others: Vec<EntryId> = history.contradicting().map(|other| other.root).collect();
    match history.latest().map(|latest| latest.root) {
        Some(latest) if latest == statement => others,
        Some(latest) if others.contains(&statement) => vec![latest],
        _ => Vec::new(),
    }
}
