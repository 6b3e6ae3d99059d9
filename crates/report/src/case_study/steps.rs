//! Steps by brackets: what is known of each, where it stands, what is owed.

use jalon_initiative::crisis::{Bracket, lies_in};
use jalon_initiative::pathway::{Debt, Lateness, Owing, Statement, StepHistory, debts};
use jalon_initiative::seen::Seen;
use jalon_library::Step;
use jalon_methods::order::Verdict;

use super::writer::Writer;
use crate::document::{Block, Inline, Row, Table};
use crate::timeline::Place;

/// More brackets than this do not fit beside one another, on paper turned either way.
const MOST_COLUMNS: usize = 7;

type Cell = Vec<Vec<Inline>>;

pub(super) fn write(writer: &mut Writer<'_>, places: &[Place<'_>]) {
    let words = writer.words;
    let begin = writer.mark();
    writer.section("steps", "report-section-steps");
    if writer.input.picture.steps.is_empty() {
        writer.empty("report-none-statements");
    }
    writer.say("report-steps-reading");
    let all: Vec<&Seen<Bracket>> = places.iter().filter_map(|place| place.bracket).collect();
    let brackets = all.get(..all.len().min(MOST_COLUMNS)).unwrap_or_default();
    if all.len() > brackets.len() {
        writer.say("report-steps-cut");
    }
    let mut header = vec![words.say("report-column-step")];
    header.extend(brackets.iter().map(|bracket| writer.label(bracket)));
    header.push(words.say("report-column-now"));
    let mut widths = vec![26_u8];
    widths.extend(brackets.iter().map(|_| 13));
    widths.push(20);
    let pathway = words.pathway;
    let mut rows = Vec::new();
    for stage in pathway.stages() {
        rows.push(Row::Group { text: format!("{}. {}", stage.id, stage.text(words.tongue()).name) });
        for step in &stage.steps {
            rows.push(row(writer, step, brackets));
        }
    }
    let other = strangers(writer);
    if !other.is_empty() {
        rows.push(Row::Group { text: words.say("report-steps-elsewhere") });
        for id in other {
            let history = writer.input.picture.step(&id);
            rows.push(cells(writer, vec![vec![Inline::strong(id)]], &history, brackets, None));
        }
    }
    let wide = brackets.len() > 2;
    writer.push(Block::Table(Table { caption: words.say("report-steps-caption"), header, widths, rows, wide }));
    if wide {
        writer.turn_from(begin);
    }
    owed(writer);
}

/// What is owed, until it is repaired: what was said so, what someone answered for, and what nobody has answered for yet.
fn owed(writer: &mut Writer<'_>) {
    let words = writer.words;
    let order = words.order();
    let picture = writer.input.picture;
    let debts = debts(&order, &picture.steps, &picture.passed);
    writer.heading(2, "owed".to_owned(), words.say("report-owed-title"));
    if debts.is_empty() {
        writer.say("report-owed-none");
        return;
    }
    writer.say("report-owed-what");
    let items = debts.iter().map(|debt| owed_item(writer, debt)).collect();
    writer.push(Block::List { items });
}

fn owed_item(writer: &mut Writer<'_>, debt: &Debt<'_>) -> Vec<Inline> {
    let words = writer.words;
    let since = words.date(debt.since());
    let name = |id: &str| words.with("report-step-name", &[("id", id), ("name", &words.step(id))]);
    let (how, cited) = match &debt.owing {
        Owing::Said(said) => {
            let state = words.label("step-state", said.open.state.code());
            (words.with("report-owed-said", &[("state", &state), ("date", &since)]), said.root)
        }
        Owing::Passed(passed) => {
            (words.with("report-owed-passed", &[("step", &name(&passed.open.toward)), ("date", &since)]), passed.root)
        }
        Owing::Unanswered(warning) => {
            (words.with("report-owed-unanswered", &[("step", &name(warning.toward)), ("date", &since)]), warning.begun.root)
        }
    };
    let mut item = vec![Inline::strong(name(debt.step)), Inline::text(format!("{}{how}", words.say("report-colon")))];
    if let Some(due) = debt.due() {
        let until = words.with("report-owed-due", &[("until", &words.date(due))]);
        item.push(Inline::text(format!("{}{until}", words.say("part-comma"))));
    }
    if debt.lateness(writer.input.made_on) == Lateness::Late {
        item.push(Inline::text(words.say("part-comma")));
        item.push(Inline::strong(words.say("report-owed-late")));
    }
    item.extend(writer.cite(cited));
    item
}

/// Steps that the record speaks of and the pathway does not have.
fn strangers(writer: &Writer<'_>) -> Vec<String> {
    writer.input.picture.steps.keys().filter(|id| writer.words.pathway.step(id).is_none()).cloned().collect()
}

fn row(writer: &mut Writer<'_>, step: &Step, brackets: &[&Seen<Bracket>]) -> Row {
    let words = writer.words;
    let mut name =
        vec![vec![Inline::strong(step.id.as_str()), Inline::text(" "), Inline::text(step.text(words.tongue()).name.clone())]];
    if step.flag.is_core() {
        name.push(vec![Inline::emphasis(words.label("step-flag", step.flag.code()))]);
    }
    let history = writer.input.picture.step(step.id.as_str());
    cells(writer, name, &history, brackets, Some(step))
}

fn cells(writer: &mut Writer<'_>, name: Cell, history: &StepHistory, brackets: &[&Seen<Bracket>], step: Option<&Step>) -> Row {
    let mut cells = vec![name];
    for bracket in brackets {
        let mut cell = Vec::new();
        for said in &history.statements {
            match lies_in(said.bounds(), &bracket.open) {
                Verdict::No => {}
                verdict => cell.push(statement(writer, said, verdict == Verdict::Possibly)),
            }
        }
        if cell.is_empty() {
            cell.push(vec![Inline::text("–")]);
        }
        cells.push(cell);
    }
    let outside: Vec<&Statement> = history
        .statements
        .iter()
        .filter(|said| brackets.iter().all(|bracket| lies_in(said.bounds(), &bracket.open) == Verdict::No))
        .collect();
    cells.push(now(writer, history, &outside, step));
    Row::Cells { anchor: None, cells }
}

fn statement(writer: &mut Writer<'_>, said: &Statement, possibly: bool) -> Vec<Inline> {
    let words = writer.words;
    let state = words.label("step-state", said.open.state.code());
    let mut line = vec![Inline::State { code: said.open.state.code(), text: state }, Inline::text(", ")];
    let date = words.date(&said.occurred);
    line.push(Inline::text(if possibly { words.with("report-possibly", &[("date", &date)]) } else { date }));
    line.extend(writer.cite(said.root));
    line
}

fn now(writer: &mut Writer<'_>, history: &StepHistory, outside: &[&Statement], step: Option<&Step>) -> Cell {
    let words = writer.words;
    let standing = history.standing();
    let mut cell = vec![vec![Inline::State { code: standing.code(), text: words.label("step-standing", standing.code()) }]];
    for said in outside {
        let mut line = vec![Inline::text(words.say("report-outside-short")), Inline::text(" ")];
        line.extend(statement(writer, said, false));
        cell.push(line);
    }
    if let Some(debt) = history.debt().filter(|_| step.is_some_and(|step| step.flag.is_core())) {
        let owed = match &debt.open.until {
            Some(until) => words.with("report-debt-until", &[("until", &words.date(until))]),
            None => words.say("report-debt"),
        };
        cell.push(vec![Inline::strong(owed)]);
    }
    for other in history.contradicting() {
        let state = words.label("step-state", other.open.state.code());
        let mut line =
            vec![Inline::text(words.with("report-also-said", &[("state", &state), ("who", &(writer.input.who)(other.author))]))];
        line.extend(writer.cite(other.root));
        cell.push(line);
    }
    if !history.evidence.is_empty() {
        let mut line = vec![Inline::text(words.count("report-evidence", history.evidence.len()))];
        for given in &history.evidence {
            line.extend(writer.cite(given.root));
        }
        cell.push(line);
    }
    let asked = || step.into_iter().flat_map(|step| step.evidence.iter().map(|kind| kind.code()));
    let lacks: Vec<String> = history.lacks(asked()).iter().map(|kind| words.label("evidence-kind", kind.code())).collect();
    if history.is_thin_for(asked()) {
        let key = if history.evidence.is_empty() { "report-thin" } else { "report-thin-some" };
        cell.push(vec![Inline::emphasis(words.say(key))]);
    }
    if !history.evidence.is_empty() && !lacks.is_empty() {
        cell.push(vec![Inline::text(words.with("report-lacks", &[("kinds", &lacks.join(&words.say("part-comma")))]))]);
    }
    cell
}
