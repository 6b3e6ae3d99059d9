//! The copy for other programs: JSON with codes and labels, CSV with one field a row.

use serde_json::{Value, json};

use super::{Copy, Line};
use crate::clock;
use crate::pages::Desk;
use crate::pages::entry::facts;
use crate::pages::matrix::csv::{Cell, Csv};

pub(super) fn json(desk: &Desk, copy: &Copy, notice: Option<String>) -> String {
    let entry = |line: &Line| {
        let envelope = &line.entry.envelope;
        let named = |pairs: &[(String, String)]| -> Value {
            pairs.iter().map(|(name, text)| json!({ "name": name, "text": text })).collect()
        };
        json!({
            "id": envelope.id.to_string(),
            "place": line.entry.seq.number(),
            "kind": envelope.kind.as_str(),
            "label": line.kind,
            "occurred": envelope.occurred.text(),
            "recorded_at": envelope.recorded_at.micros(),
            "by": line.by,
            "codes": if line.facts.is_empty() { Value::Null } else { Value::Object(facts::open_part(&line.entry)) },
            "words": named(&line.words),
            "withheld": line.withheld.map(|why| desk.language().say(why.key())),
            "taken_back": line.is_taken_back,
            "disagreements": line.disagreements,
        })
    };
    let whole = json!({
        "format": "jalon person copy 1",
        "person": copy.person.to_string(),
        "made_on": clock::today().to_string(),
        "language": desk.language().code(),
        "only_given": copy.asked.given,
        "notice": notice,
        "entries": copy.lines.iter().map(entry).collect::<Vec<_>>(),
    });
    format!("{whole:#}\n")
}

pub(super) fn csv(desk: &Desk, copy: &Copy, notice: Option<String>) -> Vec<u8> {
    let language = desk.language();
    let heads =
        ["place", "kind", "happened", "by", "written", "field", "text"].map(|head| language.say(&format!("copy-head-{head}")));
    let mut csv = Csv::new(&heads.each_ref().map(String::as_str));
    for line in &copy.lines {
        let withheld = line.withheld.map(|why| (language.say("copy-withheld"), language.say(why.key())));
        let disagreed = line.disagreements.iter().map(|told| (language.say("disagree-title"), told.clone()));
        let told = line.facts.iter().chain(&line.words).cloned().chain(withheld).chain(disagreed);
        for (name, text) in told {
            csv.row([
                Cell::Number(line.entry.seq.number()),
                line.kind.as_str().into(),
                line.entry.envelope.occurred.text().into(),
                line.by.as_str().into(),
                line.written.as_str().into(),
                name.into(),
                text.into(),
            ]);
        }
    }
    csv.under(notice).into_bytes()
}
