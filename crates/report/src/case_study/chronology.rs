//! What happened, bracket by bracket.

use jalon_initiative::crisis::Bracket;
use jalon_initiative::seen::Seen;

use super::writer::Writer;
use crate::document::{Block, Happening, Inline, anchor_of};
use crate::timeline::{ChronicleRow, Place, RowSort};

pub(super) fn write(writer: &mut Writer<'_>, places: &[Place<'_>]) {
    writer.section("chronology", "report-section-chronology");
    if places.iter().all(|place| place.rows.is_empty()) {
        writer.empty("report-none-chronology");
    }
    if places.iter().all(|place| place.bracket.is_none()) {
        writer.empty("report-none-brackets");
    }
    for place in places {
        match place.bracket {
            Some(bracket) => heading(writer, bracket),
            None if places.len() > 1 => {
                let text = writer.words.say("report-outside");
                writer.heading(2, "outside".to_owned(), text);
            }
            None => {}
        }
        let items: Vec<Happening> = place.rows.iter().map(|(row, also)| happening(writer, row, also)).collect();
        if items.is_empty() && place.bracket.is_some() {
            writer.say("report-none-in-bracket");
        } else {
            writer.push(Block::Chronicle { items });
        }
    }
}

fn heading(writer: &mut Writer<'_>, bracket: &Seen<Bracket>) {
    let words = writer.words;
    let (start, end) = (words.date(&bracket.open.start), words.date(&bracket.open.end));
    let label = writer.label(bracket);
    writer.heading(2, format!("in-{}", anchor_of(bracket.root)), label);
    let who = (writer.input.who)(bracket.author);
    let drawn = words.with("report-bracket-drawn", &[("start", &start), ("end", &end), ("who", &who)]);
    let mut text = vec![Inline::text(drawn)];
    let reason = bracket.words.as_ref().map(|words| words.reason.trim()).filter(|reason| !reason.is_empty());
    if let Some(reason) = reason {
        text.push(Inline::text(" "));
        text.push(Inline::text(words.with("report-bracket-reason", &[("reason", reason.trim_end_matches('.'))])));
    }
    text.extend(writer.cite(bracket.root));
    writer.push(Block::Paragraph { text });
}

fn happening(writer: &mut Writer<'_>, row: &ChronicleRow, also: &[String]) -> Happening {
    let words = writer.words;
    let mut what = vec![match (&row.lang, row.sealed) {
        (_, true) => Inline::emphasis(row.what.clone()),
        (Some(lang), false) => Inline::Foreign { lang: lang.clone(), text: row.what.clone() },
        (None, false) => Inline::text(row.what.clone()),
    }];
    let mut notes = Vec::new();
    match row.sort {
        RowSort::Event => {
            let mut note = vec![Inline::Confidence { code: row.code, text: row.label.clone() }];
            let sources: Vec<&String> = row.sources.iter().filter(|source| !source.trim().is_empty()).collect();
            note.push(Inline::text(" · "));
            if sources.is_empty() {
                note.push(Inline::text(words.say(if row.sealed { "report-sources-sealed" } else { "report-no-source" })));
            } else {
                note.push(Inline::text(words.count("report-sources-word", sources.len())));
                for source in sources {
                    note.push(Inline::text("\u{a0}"));
                    note.push(writer.source(source));
                }
            }
            notes.push(note);
        }
        RowSort::Step => {
            what.push(Inline::text(" "));
            what.push(Inline::State { code: row.code, text: row.label.clone() });
            notes.extend(reason(writer, row));
        }
        RowSort::Window | RowSort::Adaptation | RowSort::Reading | RowSort::Passed => {
            let label = if row.label.is_empty() {
                row.kind.clone()
            } else {
                words.with("report-pair", &[("one", &row.kind), ("other", &row.label)])
            };
            notes.push(vec![Inline::text(label)]);
        }
        RowSort::Given | RowSort::Cost | RowSort::Claim => {
            notes.push(vec![Inline::text(row.label.clone())]);
        }
    }
    what.extend(writer.cite(row.entry));
    if row.debt {
        notes.push(vec![Inline::strong(words.say("report-debt"))]);
    }
    for other in &row.disputed_by {
        let says = words.with("report-disputed-by", &[("says", writer.gist(*other).trim_end_matches('.'))]);
        let mut note = vec![Inline::strong(words.say("report-disputed")), Inline::text(" "), Inline::text(says)];
        note.extend(writer.cite(*other));
        notes.push(note);
    }
    if !also.is_empty() {
        notes.push(vec![Inline::text(words.with("report-possibly-in", &[("brackets", &also.join(", "))]))]);
    }
    if row.in_conflict {
        notes.push(vec![Inline::text(words.say("report-in-conflict"))]);
    }
    let mark = match row.sort {
        RowSort::Event | RowSort::Window | RowSort::Adaptation | RowSort::Reading => "context",
        RowSort::Step | RowSort::Passed => "step",
        RowSort::Given | RowSort::Cost | RowSort::Claim => "voice",
    };
    Happening { mark, date: row.date.clone(), what, notes }
}

/// Why a step was skipped, compressed or put off, and until when.
fn reason(writer: &Writer<'_>, row: &ChronicleRow) -> Option<Vec<Inline>> {
    let words = writer.words;
    let said = writer.input.picture.steps.values().flat_map(|history| &history.statements).find(|said| said.root == row.entry)?;
    let mut told = Vec::new();
    match said.words.as_ref() {
        Some(told_words) if !told_words.reason.trim().is_empty() => {
            told.push(words.with("report-reason", &[("reason", told_words.reason.trim().trim_end_matches('.'))]));
        }
        Some(_) => {}
        None if said.open.state.leaves_debt() => told.push(words.say("report-reason-sealed")),
        None => {}
    }
    if let Some(until) = &said.open.until {
        told.push(words.with("report-until", &[("until", &words.date(until))]));
    }
    (!told.is_empty()).then(|| vec![Inline::text(told.join(" "))])
}
