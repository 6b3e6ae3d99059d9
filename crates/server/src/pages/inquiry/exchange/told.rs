//! What was lost on the way, and how a file was read, in words.

use jalon_exchange::refi::{Bom, End, LineEnd, Loss, Losses, Place, Reading, RefiError, Score, Scoreboard, Unit, What};
use jalon_language::Language;
use maud::{Markup, html};

/// The most losses that are listed one by one; how many there are of each sort is always told.
const LISTED: usize = 2_000;

/// The key of the words of a loss.
fn key(what: &What) -> String {
    match what {
        What::Foreign { code, .. } => format!("refi-left-{code}"),
        known => known.code().to_owned(),
    }
}

fn many(what: &What) -> u64 {
    if let What::Foreign { count, .. } = what { *count } else { 1 }
}

/// Each sort of loss once, in words, with how many there are.
pub(super) fn sums(language: Language, losses: &Losses) -> Vec<String> {
    let mut sums: Vec<(String, u64)> = Vec::new();
    for loss in &losses.0 {
        let (key, count) = (key(&loss.what), many(&loss.what));
        match sums.iter_mut().find(|(known, _)| *known == key) {
            Some((_, sum)) => *sum += count,
            None => sums.push((key, count)),
        }
    }
    let n = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    sums.into_iter().map(|(key, sum)| language.say_with(&key, &[("n", n(sum).into())])).collect()
}

/// The losses: each sort, then one by one.
pub(super) fn losses(language: Language, losses: &Losses) -> Markup {
    html! {
        @if losses.is_empty() { p { (language.say("refi-no-losses")) } } @else {
            ul { @for sum in sums(language, losses) { li { (sum) } } }
            details {
                summary { (language.say("refi-one-by-one")) }
                ul { @for loss in losses.0.iter().take(LISTED) { li { (one(language, loss)) } } }
                @if losses.0.len() > LISTED { p.soft { (language.say_with("refi-more", &[("n", i64::try_from(losses.0.len() - LISTED).unwrap_or(i64::MAX).into())])) } }
            }
        }
    }
}

fn one(language: Language, loss: &Loss) -> Markup {
    let n = i64::try_from(many(&loss.what)).unwrap_or(i64::MAX);
    html! {
        (language.say_with(&key(&loss.what), &[("n", n.into())]))
        @match &loss.place {
            Place::Element { name, guid, line } => {
                " · " span lang="en" { (name) }
                @if *line > 0 { " · " (language.say_with("refi-line", &[("n", i64::try_from(*line).unwrap_or(i64::MAX).into())])) }
                @else if let Some(guid) = guid { " · " span.soft { (guid) } }
            }
            Place::Entry(name) => { " · " (name) }
        }
    }
}

/// Why a file was not read.
pub(super) fn refusal(language: Language, error: &RefiError) -> String {
    let mut text = language.say(error.code());
    let line = match error {
        RefiError::BadXml { line } | RefiError::Doctype { line } | RefiError::Entity { line } => Some(*line),
        _ => None,
    };
    if let Some(line) = line.and_then(|line| i64::try_from(line).ok()) {
        text = format!("{text} ({})", language.say_with("refi-line", &[("n", line.into())]));
    }
    text
}

/// One way of counting, in words.
fn reading(language: Language, reading: &Reading) -> String {
    let unit = match reading.unit {
        Unit::CodePoint => "refi-unit-code-point",
        Unit::Utf16 => "refi-unit-utf16",
    };
    let end = match reading.end {
        End::HalfOpen => "refi-end-half-open",
        End::Inclusive => "refi-end-inclusive",
    };
    let bom = match reading.bom {
        Bom::NotCounted => "refi-bom-not-counted",
        Bom::Counted => "refi-bom-counted",
    };
    let lines = match reading.lines {
        LineEnd::AsStored => "refi-lines-as-stored",
        LineEnd::One => "refi-lines-one",
        LineEnd::Two => "refi-lines-two",
    };
    [unit, end, bom, lines].map(|key| language.say(key)).join(" · ")
}

/// The place of a way of counting among all of them: what an address says.
pub(super) fn number(reading: &Reading) -> usize {
    Reading::all().position(|one| one == *reading).unwrap_or_default()
}

/// How the file counts its characters, how sure that is, and the other ways; each can be chosen at `address`.
pub(super) fn scoreboard(language: Language, board: &Scoreboard, address: &str) -> Markup {
    use jalon_exchange::refi::Verdict;
    let verdict = match board.verdict {
        Verdict::Nothing => "refi-verdict-nothing",
        Verdict::Alike => "refi-verdict-alike",
        Verdict::Proven => "refi-verdict-proven",
        Verdict::ByOrigin => "refi-verdict-by-origin",
        Verdict::Tied => "refi-verdict-tied",
        Verdict::Given => "refi-verdict-given",
    };
    let n = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let of = |score: &Score| score.readings.contains(&board.chosen);
    html! {
        section aria-labelledby="counting" {
            h2 #counting { (language.say("refi-counting")) }
            p { (language.say_with(verdict, &[("n", n(board.selections).into())])) }
            @if board.selections > 0 {
                p { strong { (reading(language, &board.chosen)) } }
                @if board.scores.len() > 1 {
                    details open[board.verdict == Verdict::Tied] {
                        summary { (language.say("refi-other-ways")) }
                        p { (language.say("refi-other-ways-why")) }
                        div.table-wrap tabindex="0" role="region" aria-label=(language.say("refi-other-ways")) {
                            table {
                                thead { tr {
                                    th scope="col" { (language.say("refi-way")) }
                                    th scope="col" { (language.say("refi-quotes")) }
                                    th scope="col" { (language.say("refi-edges")) }
                                    th scope="col" { (language.say("refi-outside")) }
                                    th scope="col" { (language.say("refi-choose")) }
                                } }
                                tbody { @for score in &board.scores { @if let Some(first) = score.readings.first() { tr {
                                    th scope="row" { (reading(language, first)) }
                                    td { (score.quotes + score.near_quotes) }
                                    td { (score.starts_on_word + score.ends_on_word) }
                                    td { (score.outside + score.split) }
                                    td { @if of(score) { (language.say("refi-chosen")) } @else { a href={ (address) "?reading=" (number(first)) } { (language.say("refi-take-this")) } } }
                                } } } }
                            }
                        }
                    }
                }
            }
        }
    }
}
