//! The schemes of a crisis side by side: a row a phase, a column for each person and clock that drew it.

use jalon_initiative::Seen;
use jalon_initiative::crisis::{Bracket, Crisis, Drawing, Finding, Flaw, PhaseLag, Verdict, drawings, lags};
use jalon_initiative::form::Code;
use jalon_library::Scheme;
use maud::{Markup, html};

use super::days::{how_many, how_much_later};
use super::{frame, writes};
use crate::pages::parts::{self, Teller};

/// The schemes drawn of a crisis; how to draw one where there is none.
pub(super) fn section(teller: Teller<'_>, crisis: &Seen<Crisis>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let drawings = drawings(&desk.picture.brackets, crisis.root);
    let draw = (desk.at(&format!("/crisis/draw?crisis={}", crisis.root)), words.say("draw-title"));
    let id = format!("schemes-{}", crisis.root);
    html! {
        h3 id=(id) { (words.say("schemes-title")) }
        @if drawings.is_empty() {
            (frame::empty(&words.say("schemes-empty"), writes(desk).then_some((draw.0.as_str(), draw.1.as_str()))))
        } @else {
            (table(teller, &drawings, &id))
            (differences(teller, &drawings))
            (flaws(teller, &drawings))
        }
    }
}

/// The phases that anyone drew, in the order in which they begin.
fn phases<'a>(drawings: &[Drawing<'a>]) -> Vec<&'a Code> {
    let mut drawn: Vec<&Seen<Bracket>> = drawings.iter().flat_map(|drawing| drawing.brackets.iter().copied()).collect();
    drawn.sort_by_key(|bracket| bracket.open.start.bounds().start.earliest);
    let mut phases: Vec<&Code> = Vec::new();
    for bracket in drawn {
        if !phases.contains(&&bracket.open.phase) {
            phases.push(&bracket.open.phase);
        }
    }
    phases
}

fn table(teller: Teller<'_>, drawings: &[Drawing<'_>], id: &str) -> Markup {
    let words = teller.words;
    html! {
        div.table-wrap role="region" tabindex="0" aria-labelledby=(id) {
            table.table.table--stack {
                thead { tr {
                    th scope="col" { (words.say("schemes-phase")) }
                    @for drawing in drawings { th scope="col" { (heading(teller, drawing)) } }
                } }
                tbody { @for phase in phases(drawings) {
                    tr {
                        th scope="row" { (label(teller, drawings, phase)) }
                        @for drawing in drawings {
                            @let is_empty = drawing.phase(phase).is_none();
                            td .is-empty[is_empty] data-label=(heading(teller, drawing)) {
                                @if is_empty { span.none { span aria-hidden="true" { "–" } span.hidden-visually { (words.say("schemes-not-drawn")) } } }
                                @for bracket in drawing.brackets.iter().filter(|bracket| bracket.open.phase == *phase) {
                                    p.scheme-cell { (borders(teller, bracket)) }
                                }
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// Which scheme, who drew it, by which clock.
fn heading(teller: Teller<'_>, drawing: &Drawing<'_>) -> String {
    let words = teller.words;
    let name = parts::scheme_name(words.language, &teller.desk.picture, drawing.scheme);
    let author = teller.role(drawing.author);
    match drawing.clock {
        Some(clock) => {
            let clock = words.say(&format!("schemes-clock-{}", clock.code()));
            words.with("schemes-by-clock", &[("scheme", &name), ("who", &author), ("clock", &clock)])
        }
        None => words.with("schemes-by", &[("scheme", &name), ("who", &author)]),
    }
}

/// What a phase is called: as the first who named it calls it, else by the preset.
fn label(teller: Teller<'_>, drawings: &[Drawing<'_>], phase: &Code) -> String {
    let drawn = drawings.iter().filter_map(|drawing| drawing.phase(phase));
    let own = drawn.filter_map(|bracket| bracket.words.as_ref()).map(|told| told.label.trim()).find(|label| !label.is_empty());
    match own {
        None if phase.as_str().starts_with("own-") => teller.words.with("scheme-own", &[("code", phase.as_str())]),
        own => teller.words.phase(own, phase),
    }
}

/// From when to when, leading to the bracket, with what marks its beginning and why it begins there.
fn borders(teller: Teller<'_>, bracket: &Seen<Bracket>) -> Markup {
    let words = teller.words;
    let texts = [("from", words.date(&bracket.open.start)), ("to", words.date(&bracket.open.end))];
    let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
    let reason = bracket.words.as_ref().map(|told| told.reason.trim()).filter(|reason| !reason.is_empty());
    html! {
        a href=(parts::entry(bracket.id)) { (words.with("timeline-borders", &texts)) }
        @if let Some(marker) = bracket.open.marker { " " a.soft href=(parts::entry(marker)) { (words.say("schemes-marker")) } }
        @if let Some(reason) = reason { br; small.soft { (reason) } }
        @if bracket.in_conflict { br; small { (words.say("part-in-conflict")) } }
    }
}

/// How far apart the drawings begin what they share.
fn differences(teller: Teller<'_>, drawings: &[Drawing<'_>]) -> Markup {
    let words = teller.words;
    let found = lags(drawings);
    html! {
        @if !found.is_empty() {
            h4 { (words.say("schemes-lags")) }
            p.soft { (words.say("schemes-lags-why")) }
            ul { @for lag in &found { li { (lag_line(teller, drawings, lag)) } } }
        }
    }
}

fn lag_line(teller: Teller<'_>, drawings: &[Drawing<'_>], lag: &PhaseLag<'_>) -> String {
    let named = |at: usize| drawings.get(at).map_or_else(String::new, |drawing| heading(teller, drawing));
    let phase = label(teller, drawings, lag.phase);
    let later = how_much_later(teller.words, lag.days);
    teller
        .words
        .with("schemes-lag", &[("phase", &phase), ("other", &named(lag.to)), ("one", &named(lag.from)), ("later", &later)])
}

/// The gaps and overlaps of schemes whose phases are meant to follow one another.
fn flaws(teller: Teller<'_>, drawings: &[Drawing<'_>]) -> Markup {
    let words = teller.words;
    let judged = drawings.iter().filter(|drawing| preset(teller, drawing).is_none_or(Scheme::partitions));
    let found: Vec<(&Drawing<'_>, Vec<Finding>)> =
        judged.map(|drawing| (drawing, drawing.flaws())).filter(|(_, found)| !found.is_empty()).collect();
    html! {
        @if !found.is_empty() {
            details.more {
                summary { (words.count("schemes-flaws", found.iter().map(|(_, found)| found.len()).sum())) }
                p.soft { (words.say("schemes-flaws-why")) }
                @for (drawing, found) in &found {
                    p { b { (heading(teller, drawing)) } }
                    ul { @for flaw in found { li { (flaw_line(teller, drawing, flaw)) } } }
                }
            }
        }
    }
}

/// The preset that a drawing follows: that of its name, else one that has all its phases.
fn preset<'a>(teller: Teller<'a>, drawing: &Drawing<'_>) -> Option<&'a Scheme> {
    let library = teller.words.library;
    let has_all = |scheme: &&Scheme| {
        drawing
            .brackets
            .iter()
            .all(|bracket| scheme.phases().iter().any(|phase| phase.code.as_str() == bracket.open.phase.as_str()))
    };
    library.scheme(drawing.scheme.as_str()).or_else(|| library.schemes().iter().find(has_all))
}

fn flaw_line(teller: Teller<'_>, drawing: &Drawing<'_>, found: &Finding) -> String {
    let words = teller.words;
    let named = |at: Option<usize>| {
        let bracket = at.and_then(|at| drawing.brackets.get(at));
        bracket.map_or_else(String::new, |bracket| {
            words.phase(bracket.words.as_ref().map(|told| told.label.as_str()), &bracket.open.phase)
        })
    };
    let key = match (found.flaw, found.verdict) {
        (Flaw::Gap, Verdict::Certainly) => "schemes-gap",
        (Flaw::Gap, _) => "schemes-gap-possibly",
        (Flaw::Overlap, Verdict::Certainly) => "schemes-overlap",
        (Flaw::Overlap, _) => "schemes-overlap-possibly",
    };
    let (one, other) = (named(found.between.0), named(found.between.1));
    words.with(key, &[("one", &one), ("other", &other), ("days", &how_many(words, found.days))])
}
