//! Windows: what opened for a while, and what became of it.

use jalon_access::Act;
use jalon_initiative::Seen;
use jalon_initiative::crisis::{Window, WindowState};
use maud::{Markup, html};

use super::frame;
use crate::pages::parts::{self, Teller};

/// All windows, those that are open first.
pub(super) fn section(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let mut windows: Vec<&Seen<Window>> = desk.picture.windows.iter().collect();
    windows.sort_by_key(|window| window.open.state != WindowState::Opened);
    let may = desk.visitor.may(Act::Write);
    html! {
        section.chronicle aria-labelledby="windows" {
            h2 #windows { (words.say("windows-title")) }
            p.soft { (words.say("windows-why")) }
            @if windows.is_empty() {
                (frame::empty(&words.say("windows-empty"), may.then(|| (desk.at("/new/window"), words.say("write-window"))).as_ref().map(|(to, label)| (to.as_str(), label.as_str()))))
            } @else {
                ul.cards { @for window in windows { (card(teller, window, may)) } }
            }
        }
    }
}

fn card(teller: Teller<'_>, window: &Seen<Window>, may: bool) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let told = window.words.as_ref();
    let state = window.open.state;
    let is_open = state == WindowState::Opened;
    let streams = told.map(|told| [("problem", &told.problem), ("solution", &told.solution), ("sponsor", &told.sponsor)]);
    let amend = |state: &str| desk.at(&format!("/new/window?amends={}{state}", window.id));
    html! {
        li.card .card--task[is_open] {
            h3 { a href=(parts::entry(window.id)) { (words.label("window-state", state.code())) } }
            p.soft { (words.with(if is_open { "window-since" } else { "window-when" }, &[("date", &words.date(&window.occurred))])) }
            @match streams {
                Some(streams) => dl.envelope.envelope--narrow {
                    @for (name, text) in streams { @if !text.trim().is_empty() {
                        div { dt { (words.label("window-stream", name)) } dd { (text) } }
                    } }
                },
                None => p.soft { (words.say("report-sealed")) },
            }
            @if let Some(told) = told.filter(|told| !told.outcome.trim().is_empty()) { p { (told.outcome) } }
            @if let Some(step) = &window.open.step { p { a href=(desk.at(&format!("/pathway/{}", crate::pages::encode(step)))) { (parts::step_name(words, step)) } } }
            @if let Some(by) = window.open.used_by { p { a href=(parts::entry(by)) { (words.say("window-used-by")) } } }
            @if may && is_open {
                ul.chips {
                    @for state in [WindowState::Used, WindowState::Closed, WindowState::Missed] {
                        li { a href=(amend(&format!("&state={}", state.code()))) { (words.say(&format!("window-say-{}", state.code()))) } }
                    }
                }
            }
        }
    }
}
