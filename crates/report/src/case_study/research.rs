//! What research gave to the team, and what it cost them: side by side, never netted.

use jalon_initiative::inquiry::{Contribution, Side};
use jalon_initiative::seen::Seen;

use super::writer::Writer;
use crate::document::{Block, Inline, Row, Table};

pub(super) fn write(writer: &mut Writer<'_>) {
    let words = writer.words;
    writer.section("research", "report-section-research");
    let all: Vec<&Seen<Contribution>> = writer.input.picture.contributions.iter().collect();
    if all.is_empty() {
        writer.empty("report-none-research");
        return;
    }
    let mut rows = Vec::new();
    for side in [Side::Given, Side::Cost] {
        let mine: Vec<&&Seen<Contribution>> = all.iter().filter(|seen| seen.open.side == side).collect();
        let minutes: i64 = mine.iter().filter_map(|seen| seen.open.minutes).map(i64::from).sum();
        let heading = words.say(&format!("report-side-{}", side.code()));
        let text = if minutes > 0 {
            words.with("report-side-minutes", &[("side", &heading), ("hours", &hours(writer, minutes))])
        } else {
            heading
        };
        rows.push(Row::Group { text });
        if mine.is_empty() {
            let none = vec![vec![Inline::text(words.say(&format!("report-side-{}-none", side.code())))]];
            rows.push(Row::Cells { anchor: None, cells: vec![none, vec![], vec![]] });
        }
        for seen in mine {
            rows.push(row(writer, seen));
        }
    }
    let header = ["what", "when", "words"].map(|column| words.say(&format!("report-column-{column}")));
    writer.push(Block::Table(Table {
        caption: words.say("report-research-caption"),
        header: header.into(),
        widths: vec![26, 22, 52],
        rows,
        wide: false,
    }));
}

fn row(writer: &mut Writer<'_>, seen: &Seen<Contribution>) -> Row {
    let words = writer.words;
    let mut note = vec![Inline::text(words.or_sealed(seen.words.as_ref().map(|words| words.note.as_str())))];
    if let Some(minutes) = seen.open.minutes {
        note.extend([
            Inline::text(" "),
            Inline::text(words.with("report-minutes", &[("hours", &hours(writer, i64::from(minutes)))])),
        ]);
    }
    note.extend(writer.cite(seen.root));
    let what = words.label("research-contribution", seen.open.what.as_str());
    Row::Cells {
        anchor: None,
        cells: vec![vec![vec![Inline::text(what)]], vec![vec![Inline::text(words.date(&seen.occurred))]], vec![note]],
    }
}

fn hours(writer: &Writer<'_>, minutes: i64) -> String {
    let words = writer.words;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => words.with("report-length-minutes", &[("m", &words.number(minutes))]),
        (hours, 0) => words.with("report-length-hours", &[("h", &words.number(hours))]),
        (hours, minutes) => words.with("report-length", &[("h", &words.number(hours)), ("m", &words.number(minutes))]),
    }
}
