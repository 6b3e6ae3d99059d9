//! Practice in figures. Small counts are not printed: among so few people, a number can point at one.

use jalon_initiative::crisis::lies_in;
use jalon_methods::order::Verdict;
use jalon_record::edtf::{Bounds, Span};

use super::writer::Writer;
use crate::document::{Block, Inline, Row, Table};
use crate::timeline::{Place, SMALL};

pub(super) fn write(writer: &mut Writer<'_>, places: &[Place<'_>]) {
    let words = writer.words;
    writer.section("practice", "report-section-practice");
    if writer.input.density.iter().all(|count| count.contacts + count.vague == 0) {
        writer.empty("report-none-contacts");
        return;
    }
    writer.say("report-practice-reading");
    let brackets: Vec<_> = places.iter().filter_map(|place| place.bracket).collect();
    let mut sure = vec![0_i64; brackets.len()];
    let mut unsure = vec![0_i64; brackets.len()];
    let (mut outside, mut outside_vague) = (0_i64, 0_i64);
    for count in writer.input.density {
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
    let mut rows: Vec<Row> =
        brackets.iter().enumerate().map(|(at, bracket)| row(writer, writer.label(bracket), sure[at], unsure[at])).collect();
    if outside + outside_vague > 0 || brackets.is_empty() {
        let label = words.say(if brackets.is_empty() { "report-whole-time" } else { "report-outside" });
        rows.push(row(writer, label, outside, outside_vague));
    }
    let header = ["bracket", "contacts", "uncertain"].map(|column| words.say(&format!("report-column-{column}")));
    writer.push(Block::Table(Table {
        caption: words.say("report-practice-caption"),
        header: header.into(),
        widths: vec![40, 30, 30],
        rows,
        wide: false,
    }));
}

fn row(writer: &Writer<'_>, label: String, sure: i64, unsure: i64) -> Row {
    let cells = vec![
        vec![vec![Inline::text(label)]],
        vec![vec![Inline::text(printed(writer, sure))]],
        vec![vec![Inline::text(printed(writer, unsure))]],
    ];
    Row::Cells { anchor: None, cells }
}

fn printed(writer: &Writer<'_>, n: i64) -> String {
    if n > 0 && n < SMALL {
        writer.words.with("report-fewer", &[("n", &writer.words.number(SMALL))])
    } else {
        writer.words.number(n)
    }
}
