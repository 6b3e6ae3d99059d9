//! Practice in figures: to the team as they are counted, to everyone else as they may be told.

use jalon_initiative::Seen;
use jalon_initiative::crisis::{Bracket, lies_in};
use jalon_initiative::disclosure::{Calendar, Practice};
use jalon_initiative::lane::DayCount;
use jalon_initiative::practice::HandoffState;
use jalon_methods::order::Verdict;
use jalon_record::edtf::{Bounds, Span};

use super::writer::Writer;
use crate::document::{Block, Inline, Row, Table};
use crate::timeline::Place;

pub(super) fn write(writer: &mut Writer<'_>, places: &[Place<'_>]) {
    writer.section("practice", "report-section-practice");
    contacts(writer, places);
    handoffs(writer);
}

fn contacts(writer: &mut Writer<'_>, places: &[Place<'_>]) {
    let words = writer.words;
    if writer.input.practice.is_empty() {
        writer.empty("report-none-contacts");
        return;
    }
    writer.say("report-practice-reading");
    let brackets: Vec<&Seen<Bracket>> = places.iter().filter_map(|place| place.bracket).collect();
    let rows = match writer.input.practice {
        Practice::Team(days) => counted(writer, days, &brackets),
        Practice::Outside(calendar) => {
            writer.say("disclosed-practice-reading");
            told(writer, calendar, &brackets)
        }
    };
    let header = ["bracket", "contacts", "uncertain"].map(|column| words.say(&format!("report-column-{column}")));
    writer.push(Block::Table(Table {
        caption: words.say("report-practice-caption"),
        header: header.into(),
        widths: vec![40, 30, 30],
        rows,
        wide: false,
    }));
}

fn counted(writer: &Writer<'_>, days: &[DayCount], brackets: &[&Seen<Bracket>]) -> Vec<Row> {
    let mut sure = vec![0_i64; brackets.len()];
    let mut unsure = vec![0_i64; brackets.len()];
    let (mut outside, mut outside_vague) = (0_i64, 0_i64);
    for count in days {
        let day = Bounds::within(Span { earliest: Some(count.day), latest: Some(count.day) });
        let mut home = false;
        for (at, bracket) in brackets.iter().enumerate() {
            match lies_in(day, &bracket.open) {
                Verdict::No => continue,
                Verdict::Certainly => sure[at] += count.contacts,
                Verdict::Possibly => unsure[at] += count.contacts,
            }
            unsure[at] += count.vague;
            home = true;
        }
        if !home {
            outside += count.contacts;
            outside_vague += count.vague;
        }
    }
    let number = |n: i64| writer.words.number(n);
    let mut rows: Vec<Row> = (brackets.iter().zip(sure.iter().zip(&unsure)))
        .map(|(bracket, (sure, unsure))| row(writer.label(bracket), number(*sure), number(*unsure)))
        .collect();
    if outside + outside_vague > 0 || brackets.is_empty() {
        rows.push(row(outside_label(writer, brackets), number(outside), number(outside_vague)));
    }
    rows
}

fn told(writer: &Writer<'_>, calendar: &Calendar, brackets: &[&Seen<Bracket>]) -> Vec<Row> {
    let words = writer.words;
    let of = |label: String, bracket| {
        let (certain, possible) = calendar.within(bracket)?;
        Some(row(label, words.disclosed(certain), words.disclosed(possible)))
    };
    let named = brackets.iter().filter_map(|bracket| of(writer.label(bracket), Some(bracket.root)));
    let outside = of(outside_label(writer, brackets), None);
    named.chain(outside).collect()
}

/// Handoffs by what became of them: still under way, at their end, declined, lost. For the team: so few are never counted outside.
fn handoffs(writer: &mut Writer<'_>) {
    let (words, all) = (writer.words, writer.input.handoffs);
    if all.is_empty() {
        return;
    }
    let count = |became: &dyn Fn(HandoffState) -> bool| {
        words.number(i64::try_from(all.iter().filter(|state| became(**state)).count()).unwrap_or(i64::MAX))
    };
    let open = (words.say("report-handoffs-open"), count(&HandoffState::is_open));
    let over = HandoffState::ALL.iter().filter(|state| !state.is_open());
    let over = over.map(|over| (words.label("handoff-state", over.code()), count(&|state| state == *over)));
    let rows: Vec<Row> = std::iter::once(open)
        .chain(over)
        .map(|told| Row::Cells {
            anchor: None,
            cells: <[String; 2]>::from(told).map(|text| vec![vec![Inline::text(text)]]).into(),
        })
        .collect();
    let header = ["report-column-became", "report-column-handoffs"].map(|column| words.say(column));
    writer.push(Block::Table(Table {
        caption: words.say("report-handoffs-caption"),
        header: header.into(),
        widths: vec![60, 40],
        rows,
        wide: false,
    }));
}

fn outside_label(writer: &Writer<'_>, brackets: &[&Seen<Bracket>]) -> String {
    writer.words.say(if brackets.is_empty() { "report-whole-time" } else { "report-outside" })
}

fn row(label: String, sure: String, unsure: String) -> Row {
    let cells = [label, sure, unsure].map(|text| vec![vec![Inline::text(text)]]);
    Row::Cells { anchor: None, cells: cells.into() }
}
