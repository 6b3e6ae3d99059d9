//! The drawing's twin: the same things as a dated list, each with the brackets it lies in.

use jalon_initiative::crisis::{Bracket, lies_in};
use jalon_initiative::inquiry::Side;
use jalon_initiative::lane::Lane;
use jalon_initiative::pathway::StepHistory;
use jalon_initiative::seen::Seen;
use jalon_methods::order::Verdict;
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;

use super::{TimelineInput, ground, owes};

/// What sort of thing a row tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowSort {
    /// A context event.
    Event,
    /// Something said of a step.
    Step,
    /// Something that research gave.
    Given,
    /// Something that research cost.
    Cost,
    /// A claim.
    Claim,
}

/// One row of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChronicleRow {
    /// What sort of thing it is.
    pub sort: RowSort,
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
    /// Its state or confidence: the stable code.
    pub code: &'static str,
    /// The same in words.
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

/// The rows of everything that the drawing shows, in the order of time.
pub fn chronicle(input: &TimelineInput<'_>) -> Vec<ChronicleRow> {
    let window = input.window;
    let mut rows: Vec<ChronicleRow> = Vec::new();
    for (lane, more) in [
        (Lane::Crisis, events(input)),
        (Lane::Pathway, steps(input)),
        (Lane::Inquiry, contributions(input)),
        (Lane::Story, claims(input)),
    ] {
        if input.lanes.contains(&lane) {
            rows.extend(more);
        }
    }
    rows.retain(|row| {
        let bounds = row.occurred.bounds();
        bounds.start.earliest.is_none_or(|day| day <= window.to()) && bounds.end.latest.is_none_or(|day| window.from() <= day)
    });
    rows.sort_by_key(|row| {
        let bounds = row.occurred.bounds();
        (bounds.start.earliest, bounds.end.latest.is_none(), bounds.end.latest, row.entry)
    });
    rows
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
            .map(|(at, _)| {
                input.words.phase(brackets[at].words.as_ref().map(|words| words.label.as_str()), &brackets[at].open.phase)
            })
            .collect();
        places[home].rows.push((row, also));
    }
    if !outside.is_empty() {
        places.push(Place { bracket: None, rows: outside });
    }
    places
}

fn events(input: &TimelineInput<'_>) -> Vec<ChronicleRow> {
    let words = input.words;
    let row = |event: &Seen<jalon_initiative::crisis::ContextEvent>| ChronicleRow {
        sort: RowSort::Event,
        lane: Lane::Crisis,
        entry: event.root,
        date: words.date(&event.occurred),
        occurred: event.occurred.clone(),
        what: words.or_sealed(event.words.as_ref().map(|words| words.fact.as_str())),
        sealed: event.words.is_none(),
        lang: event.open.lang.clone(),
        code: event.open.confidence.code(),
        label: words.label("confidence", event.open.confidence.code()),
        debt: false,
        sources: event.words.as_ref().map(|words| words.sources.clone()).unwrap_or_default(),
        disputed_by: input
            .picture
            .disputes_of(event.root)
            .map(|dispute| if dispute.open.one == event.root { dispute.open.other } else { dispute.open.one })
            .collect(),
        in_conflict: event.in_conflict,
    };
    input.picture.events.iter().map(row).collect()
}

fn steps(input: &TimelineInput<'_>) -> Vec<ChronicleRow> {
    let words = input.words;
    let mut rows = Vec::new();
    for (step, history) in &input.picture.steps {
        for said in &history.statements {
            let name = words.with("report-step-name", &[("id", step), ("name", &words.step(step))]);
            rows.push(ChronicleRow {
                sort: RowSort::Step,
                lane: Lane::Pathway,
                entry: said.root,
                date: words.date(&said.occurred),
                occurred: said.occurred.clone(),
                what: name,
                sealed: false,
                lang: None,
                code: said.open.state.code(),
                label: words.label("step-state", said.open.state.code()),
                debt: owes(words, step, history, said.root),
                sources: Vec::new(),
                disputed_by: contradicting(history, said.root),
                in_conflict: said.in_conflict,
            });
        }
    }
    rows
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

fn contributions(input: &TimelineInput<'_>) -> Vec<ChronicleRow> {
    let words = input.words;
    let row = |seen: &Seen<jalon_initiative::inquiry::Contribution>| {
        let what = words.label("research-contribution", seen.open.what.as_str());
        let note = seen.words.as_ref().map(|words| words.note.trim()).filter(|note| !note.is_empty());
        ChronicleRow {
            sort: if seen.open.side == Side::Given { RowSort::Given } else { RowSort::Cost },
            lane: Lane::Inquiry,
            entry: seen.root,
            date: words.date(&seen.occurred),
            occurred: seen.occurred.clone(),
            what: note.map_or_else(|| what.clone(), |note| words.with("report-pair", &[("one", &what), ("other", note)])),
            sealed: seen.words.is_none(),
            lang: None,
            code: seen.open.side.code(),
            label: words.say(&format!("report-side-{}", seen.open.side.code())),
            debt: false,
            sources: Vec::new(),
            disputed_by: Vec::new(),
            in_conflict: seen.in_conflict,
        }
    };
    input.picture.contributions.iter().map(row).collect()
}

fn claims(input: &TimelineInput<'_>) -> Vec<ChronicleRow> {
    let words = input.words;
    let row = |claim: &Seen<jalon_initiative::story::Claim>| ChronicleRow {
        sort: RowSort::Claim,
        lane: Lane::Story,
        entry: claim.root,
        date: words.date(&claim.occurred),
        occurred: claim.occurred.clone(),
        what: words.or_sealed(claim.words.as_ref().map(|words| words.text.as_str())),
        sealed: claim.words.is_none(),
        lang: None,
        code: claim.open.state.code(),
        label: words.say(&format!("report-claim-{}", claim.open.state.code())),
        debt: false,
        sources: Vec::new(),
        disputed_by: claim.open.disconfirming.clone(),
        in_conflict: claim.in_conflict,
    };
    input.picture.claims.iter().map(row).collect()
}
