//! Challenges and openings: by bracket and mechanism, and both sides where people disagree.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::crisis::{Effect, EffectOn, lies_in};
use jalon_initiative::seen::Seen;
use jalon_methods::order::Verdict;
use jalon_record::id::EntryId;

use super::writer::Writer;
use crate::document::{Block, Inline, Row, Table, Tone};
use crate::timeline::Place;

pub(super) fn write(writer: &mut Writer<'_>, places: &[Place<'_>]) {
    let words = writer.words;
    writer.section("balance", "report-section-balance");
    let effects: Vec<&Seen<EffectOn>> = writer.input.picture.effects.iter().collect();
    if effects.is_empty() {
        writer.empty("report-none-effects");
        return;
    }
    writer.say("report-balance-reading");
    let mut rows = Vec::new();
    let mut placed = BTreeSet::new();
    for bracket in places.iter().filter_map(|place| place.bracket) {
        let mut here: Vec<(&Seen<EffectOn>, bool)> = effects
            .iter()
            .filter_map(|effect| match lies_in(effect.bounds(), &bracket.open) {
                Verdict::No => None,
                verdict => Some((*effect, verdict == Verdict::Possibly)),
            })
            .collect();
        if here.is_empty() {
            continue;
        }
        here.sort_by_key(|(effect, _)| (rank(effect.open.effect), effect.open.mechanism.clone(), effect.seq));
        rows.push(Row::Group { text: writer.label(bracket) });
        for (effect, possibly) in here {
            placed.insert(effect.root);
            rows.push(row(writer, effect, possibly));
        }
    }
    let rest: Vec<&Seen<EffectOn>> = effects.iter().copied().filter(|effect| !placed.contains(&effect.root)).collect();
    if !rest.is_empty() {
        rows.push(Row::Group { text: words.say("report-outside") });
        for effect in rest {
            rows.push(row(writer, effect, false));
        }
    }
    let header = ["effect", "mechanism", "said"].map(|column| words.say(&format!("report-column-{column}")));
    writer.push(Block::Table(Table {
        caption: words.say("report-balance-caption"),
        header: header.into(),
        widths: vec![16, 24, 60],
        rows,
        wide: false,
    }));
    disagreements(writer, &effects);
}

fn rank(effect: Effect) -> u8 {
    match effect {
        Effect::Challenge => 0,
        Effect::Both => 1,
        Effect::Opportunity => 2,
        Effect::Unsure => 3,
        Effect::None => 4,
    }
}

fn mechanism(writer: &Writer<'_>, effect: &EffectOn) -> String {
    let Some(code) = &effect.mechanism else { return writer.words.say("report-no-mechanism") };
    let list = if effect.effect.is_challenge() { "mechanism-challenge" } else { "mechanism-opportunity" };
    let label = writer.words.label(list, code.as_str());
    if label != code.as_str() {
        return label;
    }
    writer.words.label("mechanism-opportunity", code.as_str())
}

fn row(writer: &mut Writer<'_>, effect: &Seen<EffectOn>, possibly: bool) -> Row {
    let words = writer.words;
    let mut about = vec![Inline::text(writer.gist(effect.open.of))];
    about.extend(writer.cite(effect.open.of));
    if let Some(step) = &effect.open.step {
        let on = words.with("report-on-step", &[("id", step), ("name", &words.step(step))]);
        about.extend([Inline::text(" "), Inline::text(on)]);
    }
    let why = match effect.words.as_ref().map(|words| words.why.trim()) {
        Some("") => words.say("report-no-words"),
        Some(why) => words.with("report-quote", &[("words", why)]),
        None => words.say("report-sealed"),
    };
    let who = (writer.input.who)(effect.author);
    let said = words.with("report-said-by", &[("who", &who), ("date", &words.date(&effect.occurred))]);
    let mut told = vec![Inline::text(why), Inline::text(" "), Inline::text(said)];
    told.extend(writer.cite(effect.root));
    let mut lines = vec![about, told];
    if possibly {
        lines.push(vec![Inline::emphasis(words.say("report-possibly-here"))]);
    }
    let mut effect_cell = vec![vec![Inline::strong(words.label("effect", effect.open.effect.code()))]];
    if let Some(intensity) = &effect.open.intensity {
        let level = words.label("intensity", intensity.as_str());
        effect_cell.push(vec![Inline::text(words.with("report-intensity", &[("level", &level)]))]);
    }
    Row::Cells { anchor: None, cells: vec![effect_cell, vec![vec![Inline::text(mechanism(writer, &effect.open))]], lines] }
}

/// Where different people see different effects of one thing on one step, both are said, and nobody is right.
fn disagreements(writer: &mut Writer<'_>, effects: &[&Seen<EffectOn>]) {
    let mut sides: BTreeMap<(EntryId, Option<String>), Vec<&Seen<EffectOn>>> = BTreeMap::new();
    for effect in effects {
        sides.entry((effect.open.of, effect.open.step.clone())).or_default().push(effect);
    }
    let words = writer.words;
    for ((of, step), sides) in sides {
        let authors: BTreeSet<_> = sides.iter().map(|side| side.author).collect();
        let seen: BTreeSet<_> = sides.iter().map(|side| side.open.effect).collect();
        if authors.len() < 2 || seen.len() < 2 {
            continue;
        }
        let mut text = vec![Inline::text(writer.gist(of))];
        if let Some(step) = &step {
            let on = words.with("report-on-step", &[("id", step), ("name", &words.step(step))]);
            text.extend([Inline::text(" "), Inline::text(on)]);
        }
        for (at, side) in sides.into_iter().enumerate() {
            let label = words.label("effect", side.open.effect.code());
            let who = (writer.input.who)(side.author);
            let said = words.with("report-side", &[("who", &who), ("effect", &label)]);
            text.push(Inline::text(if at == 0 { " — ".to_owned() } else { words.say("report-and-then") }));
            text.push(Inline::text(said));
            text.extend(writer.cite(side.root));
        }
        writer.note(Tone::Warning, "report-disagree", text);
    }
}
