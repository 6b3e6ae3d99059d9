//! Counts for readers outside, as pages show them: month by month, with what is withheld, and whose look is waited for.

use jalon_initiative::disclosure::{Calendar, Period, Table};
use jalon_record::edtf::Edtf;
use jalon_report::Words;
use maud::{Markup, html};

use crate::counts::Waiting;

/// Whose look more is waiting for; nothing where nobody's is.
pub(super) fn waits(words: Words<'_>, waiting: &Waiting) -> Markup {
    html! {
        @if waiting.who.is_some() {
            p.soft {
                @match waiting.looked_at {
                    Some(day) => (words.with("disclosed-waits-since", &[("day", &words.day(day))])),
                    None => (words.say("disclosed-waits")),
                }
            }
        }
    }
}

/// How the counts of a table are protected, and how many are withheld; nothing for the team.
pub(super) fn note(words: Words<'_>, table: &Table) -> Markup {
    html! {
        @if table.threshold().is_some() {
            p { (words.disclosure_note(table.threshold(), table.is_withheld_whole())) " " (words.count("disclosed-withheld-count", table.withheld())) }
        }
    }
}

/// What a period is called: a whole month or year by its name, else from when to when.
fn named(words: Words<'_>, period: &Period) -> String {
    let from = period.from.to_string();
    let whole = [7, 4].into_iter().find_map(|length| {
        let name = Edtf::parse(from.get(..length)?).ok()?;
        let bounds = name.bounds();
        (bounds.start.earliest == Some(period.from) && bounds.end.latest == Some(period.to)).then_some(name)
    });
    match whole {
        Some(name) => words.date(&name),
        None => words.with("disclosed-span", &[("from", &words.day(period.from)), ("to", &words.day(period.to))]),
    }
}

/// The months and years of a calendar as a table, and what all of it comes to.
pub(super) fn months(words: Words<'_>, calendar: &Calendar) -> Markup {
    let row = |period: &Period| {
        html! { tr { th scope="row" { (named(words, period)) } td.numeric { (words.disclosed(period.contacts)) } } }
    };
    html! {
        @if calendar.months().is_empty() { p.none { (words.say("disclosed-none-yet")) } } @else {
            div.table-wrap role="region" tabindex="0" aria-label=(words.say("disclosed-months")) { table.table {
                caption { (words.say("disclosed-months")) }
                thead { tr { th scope="col" { (words.say("disclosed-period")) } th.numeric scope="col" { (words.say("tempo-contacts")) } } }
                tbody { @for month in calendar.months() { (row(month)) } }
                tbody { @for year in calendar.years() { (row(year)) } @if calendar.years().len() > 1 { @if let Some(all) = calendar.all() { (row(&all)) } } }
            } }
            p.soft { (words.count("disclosed-withheld-count", calendar.withheld())) }
        }
    }
}
