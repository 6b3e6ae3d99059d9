//! Wording that several pages share: badges, what is owed, where a date lies among the brackets, who wrote.
//!
//! Each says its meaning in words; shape and colour only help.

mod position;
mod teller;

use jalon_initiative::Picture;
use jalon_initiative::form::Code;
use jalon_initiative::pathway::{Standing, StepHistory};
use jalon_language::Language;
use jalon_library::Step;
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;
use jalon_report::Words;
use jalon_report::timeline::{ChronicleRow, RowSort};
use maud::{Markup, html};

use super::{Desk, tongue};
use crate::app::App;

pub use position::{Position, bracket_label, days, lags, relations};
pub use teller::{Teller, Told, kind_name, mechanism_label};

/// The words of a page about an initiative.
pub fn words<'a>(app: &App, desk: &'a Desk) -> Words<'a> {
    Words { language: desk.language(), pathway: &desk.pathway, library: app.library(), lists: &desk.picture.lists }
}

/// Where a step stands, as a badge.
pub fn standing(words: Words<'_>, standing: Standing) -> Markup {
    badge(standing.code(), &words.label("step-standing", standing.code()))
}

/// A state by its code, as a badge with these words.
pub fn badge(code: &str, label: &str) -> Markup {
    html! { span class={ "badge is-" (code) } { (label) } }
}

/// A core step is owed, and by when.
pub fn debt(words: Words<'_>, until: Option<&Edtf>) -> Markup {
    let label = match until {
        Some(until) => words.with("report-debt-until", &[("until", &words.date(until))]),
        None => words.say("report-debt"),
    };
    badge("debt", &label)
}

/// How well a fact is known.
pub fn confidence(words: Words<'_>, code: &str) -> Markup {
    html! { span class={ "conf is-" (code) } { (words.label("confidence", code)) } }
}

/// That a step is core.
pub fn core(language: Language) -> Markup {
    html! { span.core { (language.say("part-core")) } }
}

/// The id and name of a step.
pub fn step_name(words: Words<'_>, id: &str) -> String {
    words.with("report-step-name", &[("id", id), ("name", &words.step(id))])
}

/// Whether a step is said to stand on less than the pathway asks for.
pub fn is_thin(step: &Step, history: &StepHistory) -> bool {
    history.is_thin_for(step.evidence.iter().map(|kind| kind.code()))
}

/// The kinds of evidence that are asked for and missing while a step is said to stand, by their labels.
pub fn lacking(words: Words<'_>, step: &Step, history: &StepHistory) -> Vec<String> {
    let lacks = history.lacks(step.evidence.iter().map(|kind| kind.code()));
    lacks.into_iter().map(|kind| words.label("evidence-kind", kind.code())).collect()
}

/// How large a file is, in words.
pub fn size(language: Language, bytes: u64) -> String {
    match bytes {
        0..1_000 => language.say_with("size-bytes", &[("n", bytes.into())]),
        1_000..1_000_000 => language.say_with("size-kilobytes", &[("n", bytes.div_ceil(1_000).into())]),
        _ => language.say_with("size-megabytes", &[("n", bytes.div_ceil(1_000_000).into())]),
    }
}

/// Everything that marks a step: its standing, what is owed, whether it is core, thin, contradicted, in conflict.
pub fn step_marks(words: Words<'_>, step: &Step, history: &StepHistory) -> Markup {
    let owed = history.debt().filter(|_| step.flag.is_core());
    html! {
        (standing(words, history.standing()))
        @if let Some(owed) = owed { (debt(words, owed.open.until.as_ref())) }
        @if step.flag.is_core() { (core(words.language)) }
        @if let Some(latest) = history.latest() { span { (words.date(&latest.occurred)) } }
        @if is_thin(step, history) { span { (words.say(if history.evidence.is_empty() { "report-thin" } else { "report-thin-some" })) } }
        @if history.contradicting().next().is_some() { span { (words.say("part-contradicted")) } }
        @if history.statements.iter().any(|said| said.in_conflict) { span { (words.say("part-in-conflict")) } }
    }
}

/// A source: a link where it is an address of the web, by its host where the whole address would be too long.
pub fn source(text: &str, whole: bool) -> Markup {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    html! {
        @match rest {
            Some(rest) => a href=(text) rel="noreferrer" { (if whole { rest } else { rest.split('/').next().unwrap_or(rest) }) },
            None => (text),
        }
    }
}

/// Sources after their word, set apart by commas.
pub fn sources(language: Language, list: &[String], whole: bool) -> Markup {
    html! {
        @if !list.is_empty() {
            p.source {
                (language.say_with("report-sources-word", &[("n", list.len().into())])) " "
                @for (at, one) in list.iter().enumerate() { @if at > 0 { (language.say("part-comma")) } (source(one, whole)) }
            }
        }
    }
}

/// A row of a chronology, with the other brackets in which it may lie just as well.
pub fn happening(language: Language, row: &ChronicleRow, also: &[String]) -> Markup {
    let class = match row.sort {
        RowSort::Event | RowSort::Window | RowSort::Adaptation | RowSort::Reading => "is-context",
        RowSort::Step | RowSort::Passed => "is-step",
        RowSort::Given | RowSort::Cost | RowSort::Claim => "is-voice",
    };
    html! {
        li class={ "happening " (class) } {
            p.happening-date { (row.date) }
            div.happening-body {
                p.happening-title { a href=(entry(row.entry)) lang=[row.lang.as_deref()] { (row.what) } }
                p.happening-meta {
                    @if matches!(row.sort, RowSort::Window | RowSort::Adaptation | RowSort::Reading | RowSort::Passed) { span { (row.kind) } }
                    (happening_marks(language, row, also))
                }
                (sources(language, &row.sources, false))
            }
        }
    }
}

/// What marks a row of a chronology: its state, what is owed, what contradicts it, where else it may lie.
pub fn happening_marks(language: Language, row: &ChronicleRow, also: &[String]) -> Markup {
    html! {
        @match row.sort {
            RowSort::Event => span class={ "conf is-" (row.code) } { (row.label) },
            RowSort::Step => span class={ "badge badge--bare is-" (row.code) } { (row.label) },
            _ if row.label.is_empty() => {},
            _ => span { (row.label) },
        }
        @if row.debt { (badge("debt", &language.say("report-debt"))) }
        @for other in &row.disputed_by { a href=(entry(*other)) { (language.say("report-mark-disputed")) } }
        @if row.in_conflict { span { (language.say("part-in-conflict")) } }
        @if !also.is_empty() {
            span { (language.say_with("report-possibly-in", &[("brackets", also.join(&language.say("part-comma")).into())])) }
        }
    }
}

/// The address of an entry.
pub fn entry(id: EntryId) -> String {
    format!("/entries/{id}")
}

/// A scheme's name: what someone called it, else that of a preset, else, where it is sealed, that it is one of their own.
pub fn scheme_name(language: Language, picture: &Picture, scheme: &Code) -> String {
    let key = format!("scheme-{}", scheme.as_str());
    let preset = jalon_library::shipped().ok().and_then(|library| library.scheme(scheme.as_str()));
    match (picture.scheme_name(scheme), preset) {
        (Some(name), _) => name.to_owned(),
        (None, Some(preset)) => preset.title(tongue(language)).to_owned(),
        (None, None) if language.has(&key) => language.say(&key),
        (None, None) => language.say_with("scheme-own", &[("code", scheme.as_str().into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_a_link_only_where_it_is_an_address_of_the_web() {
        assert_eq!(
            source("https://example.org/a/b", false).into_string(),
            r#"<a href="https://example.org/a/b" rel="noreferrer">example.org</a>"#
        );
        assert!(source("https://example.org/a/b", true).into_string().contains(">example.org/a/b<"));
        assert_eq!(source("javascript:alert(1)", true).into_string(), "javascript:alert(1)");
        assert_eq!(source("Procès-verbal <3>", true).into_string(), "Procès-verbal &lt;3&gt;");
    }
}
