//! What was read, told before anything is kept: the format, the encoding, how much, and what was left behind.

use jalon_exchange::source::{Dropped, Grounds, Imported};
use jalon_initiative::inquiry::reanchor::{Fate, Report};
use jalon_record::text::Canonical;
use jalon_report::Words;
use maud::{Markup, html};

use crate::looked::Looked;

/// How many paragraphs are shown before it is kept.
const SHOWN: usize = 120;
/// How much of a passage is shown in the report of a new version, in code points.
const PASSAGE: usize = 160;

/// What was read, and what was left behind.
pub(super) fn read(words: Words<'_>, looked: &Looked) -> Markup {
    let read = &looked.read;
    let speakers = super::keep::speakers(read);
    html! {
        section aria-labelledby="what-was-read" {
            h2 #what-was-read { (words.say("inquiry-was-read")) }
            dl.envelope {
                div { dt { (words.say("inquiry-format")) } dd {
                    @if looked.file_name.is_empty() { (words.say("inquiry-format-typed")) } @else { (words.say(&format!("inquiry-format-{}", read.format.extension()))) " · " (looked.file_name) }
                } }
                @if let Some(encoding) = read.encoding.filter(|_| !looked.file_name.is_empty()) {
                    div { dt { (words.say("inquiry-encoding")) } dd { (encoding.name) @if encoding.grounds == Grounds::Guessed { " · " (words.say("inquiry-encoding-guessed")) } } }
                }
                div { dt { (words.say("inquiry-length")) } dd { (words.count("inquiry-characters", read.text.len() as usize)) " · " (words.count("inquiry-paragraphs", read.paragraphs().count())) } }
                @if !speakers.is_empty() { div { dt { (words.say("inquiry-speakers")) } dd { (speakers.join(&words.say("part-comma"))) } } }
                @if !read.times.is_empty() { div { dt { (words.say("inquiry-times-read")) } dd { (words.number(read.times.len() as i64)) } } }
            }
            h3 { (words.say("inquiry-left-behind")) }
            @if read.dropped.is_empty() { p { (words.say("inquiry-left-nothing")) } } @else {
                p { (words.say("inquiry-left-why")) }
                ul { @for dropped in &read.dropped { li { (lost(words, &read.text, dropped)) } } }
            }
        }
    }
}

/// What was left behind, how often, and the paragraph at which the first of it stood.
fn lost(words: Words<'_>, text: &Canonical, dropped: &Dropped) -> Markup {
    let paragraph = text.paragraph_at(dropped.first).map_or(1, |paragraph| paragraph.number);
    html! {
        (super::super::loss(words, dropped.what.code(), dropped.count))
        @if dropped.characters > 0 { " · " (words.count("inquiry-characters", dropped.characters as usize)) }
        " · " (words.with("inquiry-first-at", &[("n", &paragraph.to_string())]))
    }
}

/// The beginning of the text, with its paragraphs numbered.
pub(super) fn preview(words: Words<'_>, read: &Imported) -> Markup {
    let all = read.paragraphs().count();
    html! {
        section aria-labelledby="preview" {
            h2 #preview { (words.say("inquiry-preview")) }
            div.text { div.stretch { @for one in read.paragraphs().take(SHOWN) {
                div.para { span.para-number { (one.number) } p { (read.text.slice(one.span).unwrap_or_default()) } }
            } } }
            @if all > SHOWN { p.soft { (words.count("inquiry-preview-rest", all - SHOWN)) } }
        }
    }
}

/// What becomes of the passages that people pointed to, in a new version of their text.
pub(super) fn carried(words: Words<'_>, report: &Report, old: &Canonical, new: &Canonical) -> Markup {
    let short = |text: Option<&str>| -> String {
        let text = text.unwrap_or_default();
        let cut: String = text.chars().take(PASSAGE).collect();
        if cut.len() < text.len() { format!("{cut}…") } else { cut }
    };
    let looked_at = report.places.iter().filter(|place| matches!(place.fate, Fate::Changed | Fate::Lost));
    html! {
        section aria-labelledby="carried" {
            h2 #carried { (words.say("inquiry-carried")) }
            @if report.places.is_empty() { p { (words.say("inquiry-carried-none")) } } @else {
                ul { @for fate in Fate::ALL { @let many = report.count(*fate); @if many > 0 { li { (words.count(&format!("inquiry-fate-{}", fate.code()), many)) } } } }
                @for place in looked_at {
                    div.card {
                        p.overline { (words.say(&format!("inquiry-fate-word-{}", place.fate.code()))) }
                        dl.envelope {
                            div { dt { (words.say("inquiry-was")) } dd { (short(old.slice(place.old))) } }
                            div { dt { (words.say("inquiry-is")) } dd {
                                @match place.new { Some(at) => (short(new.slice(at))), None => (words.say("inquiry-nowhere")) }
                            } }
                        }
                    }
                }
            }
        }
    }
}
