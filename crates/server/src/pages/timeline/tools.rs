//! The controls above the drawing: links, so that they work without scripts.

use jalon_initiative::lane::Lane;
use jalon_report::timeline::{LANES, Level, SchemeShown, Window};
use maud::{Markup, html};

use super::view::{LAYERS, View, schemes, toggle};
use crate::app::App;
use crate::pages::{Desk, label};

/// Lanes, days, layers of the crisis, schemes.
pub(super) fn tools(app: &App, desk: &Desk, view: &View, named: &[SchemeShown]) -> Markup {
    html! {
        div.tl-tools.no-print {
            (lanes(app, desk, view))
            (days(desk, view))
            (layers(desk, view))
            (grounds(desk, view, named))
        }
    }
}

fn lanes(app: &App, desk: &Desk, view: &View) -> Markup {
    let language = desk.language();
    let all = view.lanes.len() == LANES.len();
    html! {
        nav aria-label=(language.say("timeline-lanes")) {
            p { (language.say("timeline-lanes")) }
            ul.chips {
                li { a href=(view.with(|view| view.lanes = LANES.into_iter().collect()).address(desk)) aria-current=[all.then_some("true")] { (language.say("timeline-all")) } }
                @for lane in LANES {
                    @let on = !all && view.lanes.contains(&lane);
                    li { a href=(view.with(|view| toggle(&mut view.lanes, lane)).address(desk)) aria-current=[on.then_some("true")] {
                        (label(app, "entry-lane", lane.code(), language))
                    } }
                }
            }
        }
    }
}

fn days(desk: &Desk, view: &View) -> Markup {
    let language = desk.language();
    let to = |window: Window| view.with(|view| view.window = window).address(desk);
    let span = language.say_with(
        "timeline-span",
        &[("from", language.day(view.window.from()).into()), ("to", language.day(view.window.to()).into())],
    );
    html! {
        nav aria-label=(language.say("timeline-window")) {
            p { (span) }
            ul.chips {
                li { a href=(to(view.moved(-1))) { (language.say("timeline-earlier")) } }
                li { a href=(to(view.scaled(1))) data-zoom="in" { (language.say("timeline-nearer")) } }
                li { a href=(to(view.scaled(4))) data-zoom="out" { (language.say("timeline-farther")) } }
                li { a href=(to(view.moved(1))) { (language.say("timeline-later")) } }
                li { a href=(to(view.whole)) aria-current=[(view.window == view.whole).then_some("true")] { (language.say("timeline-whole")) } }
            }
        }
    }
}

/// What the lane of the crisis shows beside its events, where there is any of it.
fn layers(desk: &Desk, view: &View) -> Markup {
    let language = desk.language();
    let picture = &desk.picture;
    let some = [!picture.windows.is_empty(), !picture.adaptations.is_empty(), !picture.readings.is_empty()];
    html! {
        @if view.lanes.contains(&Lane::Crisis) && some.contains(&true) {
            nav aria-label=(language.say("timeline-layers")) {
                p { (language.say("timeline-layers")) }
                ul.chips {
                    @for ((name, reach), _) in LAYERS.into_iter().zip(some).filter(|(_, some)| *some) {
                        @let on = *reach(&mut view.layers.clone());
                        li { a href=(view.with(|view| *reach(&mut view.layers) = !on).address(desk)) aria-current=[on.then_some("true")] {
                            (language.say(&format!("timeline-layer-{name}")))
                        } }
                    }
                }
            }
        }
    }
}

/// The schemes of brackets; several may be chosen.
fn grounds(desk: &Desk, view: &View, named: &[SchemeShown]) -> Markup {
    let language = desk.language();
    html! {
        @if schemes(desk).len() > 1 {
            nav aria-label=(language.say("timeline-schemes")) {
                p { (language.say("timeline-schemes")) }
                ul.chips { @for scheme in named {
                    li { a href=(view.with_scheme(&scheme.code).address(desk)) aria-current=[view.schemes.contains(&scheme.code).then_some("true")] { (scheme.name) } }
                } }
            }
        }
    }
}

/// How closely one looks, in words.
pub(super) fn level(desk: &Desk, view: &View) -> Markup {
    let language = desk.language();
    html! { p.tl-level role="status" { (language.say(&format!("timeline-level-{}", Level::of(view.window).code()))) } }
}

/// Links to the drawing on a sheet and as a picture: for the team, and to send outside.
pub(super) fn exports(desk: &Desk, view: &View, is_team: bool) -> Markup {
    let language = desk.language();
    let links = [
        ("/timeline.pdf", "a4", "timeline-pdf-a4"),
        ("/timeline.pdf", "a3", "timeline-pdf-a3"),
        ("/timeline.svg", "a3", "timeline-svg"),
        ("/timeline.png", "a3", "timeline-png"),
    ];
    html! {
        nav.tl-exports.no-print aria-label=(language.say("timeline-exports")) {
            @if is_team {
                p.soft { (language.say("disclosed-exports-team")) }
                ul.chips { @for (path, paper, key) in links {
                    li { a href=(view.address_of(desk, path, &[("paper", paper)])) { (language.say(key)) } }
                } }
            }
            p.soft { (language.say("disclosed-exports-outside")) }
            ul.chips { @for (path, paper, key) in links {
                @let file = path.rsplit('.').next().unwrap_or_default();
                li { a href=(view.address_of(desk, "/trust/release", &[("of", "timeline"), ("file", file), ("paper", paper)])) { (language.say(key)) } }
            } }
        }
    }
}
