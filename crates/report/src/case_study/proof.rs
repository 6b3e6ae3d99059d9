//! Where it comes from: the sources, the record, and every entry that was cited.

use super::writer::Writer;
use crate::document::{Block, Inline, Row, Table, anchor_of, short_id};

pub(super) fn sources(writer: &mut Writer<'_>) {
    writer.section("sources", "report-section-sources");
    if writer.sources().is_empty() {
        writer.empty("report-none-sources");
        return;
    }
    let items = writer.sources().to_vec();
    writer.push(Block::Sources { items });
}

pub(super) fn made(writer: &mut Writer<'_>) {
    let words = writer.words;
    let record = writer.input.record;
    writer.section("made", "report-section-made");
    let made =
        words.with("report-made", &[("date", &words.day(writer.input.made_on)), ("seq", &words.number(record.seq.number()))]);
    writer.push(Block::Paragraph { text: vec![Inline::text(made)] });
    let root = vec![Inline::text(words.say("report-root-is")), Inline::text(" "), Inline::mono(record.root)];
    writer.push(Block::Paragraph { text: root });
    writer.say("report-verify");
    let (unknown, malformed) = (writer.input.picture.unknown.len(), writer.input.picture.malformed.len());
    for (key, n) in [("report-unknown-kinds", unknown), ("report-malformed", malformed)] {
        if n > 0 {
            let text = vec![Inline::text(words.count(key, n))];
            writer.push(Block::Paragraph { text });
        }
    }
    entries(writer);
}

fn entries(writer: &mut Writer<'_>) {
    let words = writer.words;
    if writer.cited.is_empty() {
        return;
    }
    let mut cited: Vec<_> = writer.cited.iter().map(|id| (*id, writer.known.get(id).cloned())).collect();
    cited.sort_by_key(|(id, known)| (known.as_ref().map(|known| known.seq), *id));
    let line = |text: String| vec![vec![Inline::text(text)]];
    let rows = cited
        .into_iter()
        .map(|(id, known)| {
            let mut cells = vec![vec![vec![Inline::mono(short_id(id))]]];
            match known {
                Some(known) => {
                    let written = words.language.instant(known.recorded_at.micros(), None);
                    let told = known.told_at.map(|told| words.with("report-told", &[("date", &words.date(&told))]));
                    let mut writing = vec![vec![Inline::text(written)]];
                    writing.extend(told.map(|told| vec![Inline::text(told)]));
                    cells.extend([
                        line(words.number(known.seq.number())),
                        line(words.say(&format!("report-kind-{}", known.kind.replace('.', "-")))),
                        line(words.date(&known.occurred)),
                        writing,
                        line((writer.input.who)(known.author)),
                    ]);
                }
                None => cells.extend([line("–".into()), line(words.say("report-elsewhere")), vec![], vec![], vec![]]),
            }
            Row::Cells { anchor: Some(anchor_of(id)), cells }
        })
        .collect();
    writer.heading(2, "entries".to_owned(), words.say("report-entries"));
    writer.say("report-entries-reading");
    let header =
        ["entry", "seq", "kind", "occurred", "recorded", "who"].map(|column| words.say(&format!("report-column-{column}")));
    writer.push(Block::Table(Table {
        caption: words.say("report-entries-caption"),
        header: header.into(),
        widths: vec![14, 8, 20, 22, 22, 18],
        rows,
        wide: false,
    }));
}
