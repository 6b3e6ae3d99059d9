//! The drawing's twin: the same things as a table, under the brackets in which they lie.

use jalon_report::Words;
use jalon_report::timeline::{ChronicleRow, Place};
use maud::{Markup, html};

use crate::pages::{Desk, parts};

/// The columns, by the keys of their names.
const COLUMNS: [&str; 4] = ["timeline-column-date", "timeline-column-what", "timeline-column-kind", "timeline-column-state"];

/// Everything drawn, as a table; nothing where there is nothing.
pub(super) fn table(desk: &Desk, words: Words<'_>, places: &[Place<'_>]) -> Markup {
    let names = COLUMNS.map(|key| words.say(key));
    html! {
        div.chronicle {
            div.table-wrap role="region" tabindex="0" aria-labelledby="chronicle" {
                table.table.table--stack.tl-table {
                    thead { tr { @for name in &names { th scope="col" { (name) } } } }
                    @for (at, place) in places.iter().enumerate().filter(|(_, place)| !place.rows.is_empty()) {
                        tbody {
                            tr.table-group { th id={ "bracket-" (at) } scope="rowgroup" colspan=(COLUMNS.len()) { (heading(desk, words, place)) } }
                            @for (row, also) in &place.rows { (line(desk, row, also, &names)) }
                        }
                    }
                }
            }
        }
    }
}

fn heading(desk: &Desk, words: Words<'_>, place: &Place<'_>) -> Markup {
    let language = desk.language();
    html! {
        @match place.bracket {
            Some(_) => (place.label(words)),
            None => (language.say("timeline-outside")),
        }
        @if let Some(bracket) = place.bracket {
            " " a.soft href=(parts::entry(bracket.root)) {
                (language.say_with("timeline-borders", &[
                    ("from", language.date(&bracket.open.start).into()),
                    ("to", language.date(&bracket.open.end).into()),
                ]))
            }
        }
    }
}

fn line(desk: &Desk, row: &ChronicleRow, also: &[String], names: &[String; 4]) -> Markup {
    let language = desk.language();
    let [date, _, kind, state] = names;
    html! {
        tr {
            td.tl-date data-label=(date) { (row.date) }
            th scope="row" {
                a href=(parts::entry(row.entry)) lang=[row.lang.as_deref()] { (row.what) }
                (parts::sources(language, &row.sources, false))
            }
            td data-label=(kind) { (row.kind) }
            td.tl-marks data-label=(state) { (parts::happening_marks(language, row, also)) }
        }
    }
}
