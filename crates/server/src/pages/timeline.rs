//! The timeline: the drawing, in a shape for the desk and one for the phone, and its twin in words.

use std::collections::BTreeSet;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use jalon_initiative::form::Code;
use jalon_initiative::lane::{DayCount, Lane};
use jalon_record::edtf::{Day, Edtf};
use jalon_report::Words;
use jalon_report::timeline::{
    Goal, LANES, Orientation, Place, Scene, TimelineInput, Window, by_bracket, chronicle, legend, whole_window,
};
use maud::{Markup, PreEscaped, html};

use super::{Desk, encode, parts};
use crate::app::App;
use crate::fault::Fault;
use crate::session::Visitor;

/// The most rows of the list in words on one page; the register has them all.
const ROWS: usize = 300;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/i/{initiative}/timeline", get(show))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let density = app.store().density(desk.initiative)?;
        Ok::<_, Fault>(page(app, &desk, &density, &View::read(&asked, &desk, &density)))
    })
    .await
}

/// What is looked at: which days, which lanes, which scheme of brackets.
#[derive(Clone)]
struct View {
    whole: Window,
    window: Window,
    lanes: BTreeSet<Lane>,
    scheme: Option<Code>,
    /// A date that did not read.
    unread: Option<String>,
}

impl View {
    fn read(asked: &[(String, String)], desk: &Desk, density: &[DayCount]) -> Self {
        let whole = whole_window(&desk.picture, density, None);
        let text = |name: &str| asked.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim());
        let mut unread = None;
        let mut day = |name: &str, last: bool| {
            let typed = text(name);
            if typed.is_empty() {
                return None;
            }
            let bounds = Edtf::understand(typed).ok().map(|date| date.bounds());
            let day = bounds.and_then(|bounds| if last { bounds.end.latest } else { bounds.start.earliest });
            if day.is_none() {
                unread = Some(typed.to_owned());
            }
            day
        };
        let (from, to) = (day("from", false).unwrap_or(whole.from()), day("to", true).unwrap_or(whole.to()));
        let chosen: BTreeSet<Lane> = asked
            .iter()
            .filter(|(name, _)| name == "lane")
            .filter_map(|(_, code)| Lane::from_code(code))
            .filter(|lane| LANES.contains(lane))
            .collect();
        let lanes = if chosen.is_empty() { LANES.into_iter().collect() } else { chosen };
        let schemes = schemes(desk);
        let scheme = Code::new(text("scheme")).filter(|code| schemes.contains(code)).or_else(|| schemes.into_iter().next());
        Self { whole, window: Window::new(from, to), lanes, scheme, unread }
    }

    fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut view = self.clone();
        change(&mut view);
        view
    }

    /// The address of this view.
    fn address(&self, desk: &Desk) -> String {
        let mut pairs = Vec::new();
        if self.window != self.whole {
            pairs.push(format!("from={}&to={}", self.window.from(), self.window.to()));
        }
        if self.lanes.len() < LANES.len() {
            pairs.extend(self.lanes.iter().map(|lane| format!("lane={}", lane.code())));
        }
        if let Some(scheme) = &self.scheme {
            pairs.push(format!("scheme={}", encode(scheme.as_str())));
        }
        let ask = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        desk.at(&format!("/timeline{ask}"))
    }

    /// The window made wider or narrower around its middle: by a factor in halves.
    fn scaled(&self, halves: i64) -> Window {
        let middle = (i64::from(self.window.from().number()) + i64::from(self.window.to().number())) / 2;
        let reach = (self.window.days() * halves / 4).max(3);
        window_of(middle - reach, middle + reach)
    }

    fn moved(&self, halves: i64) -> Window {
        let step = (self.window.days() / 2).max(1) * halves;
        window_of(i64::from(self.window.from().number()) + step, i64::from(self.window.to().number()) + step)
    }
}

fn window_of(from: i64, to: i64) -> Window {
    let day = |number: i64| i32::try_from(number).ok().and_then(Day::from_number);
    Window::new(day(from).unwrap_or(Day::MIN), day(to).unwrap_or(Day::MAX))
}

/// The schemes of brackets, in the order they were first drawn.
fn schemes(desk: &Desk) -> Vec<Code> {
    let mut drawn: Vec<_> = desk.picture.brackets.iter().collect();
    drawn.sort_by_key(|bracket| bracket.seq);
    let mut schemes: Vec<Code> = Vec::new();
    for bracket in drawn {
        if !schemes.contains(&bracket.open.scheme) {
            schemes.push(bracket.open.scheme.clone());
        }
    }
    schemes
}

/// Where a mark of the drawing leads.
pub(super) fn goal(desk: &Desk, goal: &Goal) -> String {
    match goal {
        Goal::Entry(entry) => format!("/entries/{entry}"),
        Goal::Step(step) => desk.at(&format!("/pathway/{}", encode(step))),
        Goal::List => "#chronicle".to_owned(),
    }
}

fn page(app: &App, desk: &Desk, density: &[DayCount], view: &View) -> Markup {
    let language = desk.language();
    let words = Words { language, pathway: &desk.pathway, library: app.library() };
    let input = |orientation| TimelineInput {
        picture: &desk.picture,
        density,
        words,
        window: view.window,
        lanes: &view.lanes,
        scheme: view.scheme.as_ref(),
        today: None,
        orientation,
        masked: false,
    };
    let draw = |orientation| Scene::of(&input(orientation)).svg(Some(&|to| goal(desk, to)));
    let rows = chronicle(&input(Orientation::Across));
    let more = rows.len() > ROWS;
    let places = by_bracket(&input(Orientation::Across), rows.into_iter().take(ROWS).collect());
    let span = language.say_with(
        "timeline-span",
        &[("from", language.day(view.window.from()).into()), ("to", language.day(view.window.to()).into())],
    );
    desk.frame(&language.say("nav-timeline"), "nav-timeline").page(html! {
        header.page-head {
            h1 { (language.say("nav-timeline")) }
            p.lead { (language.say("timeline-lead")) }
        }
        @if let Some(typed) = &view.unread {
            div.notice.notice--warning role="status" { p { (language.say_with("timeline-unread", &[("typed", typed.as_str().into())])) } }
        }
        (tools(app, desk, view, &span))
        figure.tl-frame aria-label=(language.say("nav-timeline")) {
            div.tl-scroll.tl-wide role="region" tabindex="0" aria-label=(language.say("timeline-region")) { (PreEscaped(draw(Orientation::Across))) }
            div.tl-tall role="group" aria-label=(language.say("nav-timeline")) { (PreEscaped(draw(Orientation::Down))) }
            p.tl-readout { (language.say("timeline-hint")) }
        }
        details.more {
            summary { (language.say("timeline-legend")) }
            ul.legend { @for item in legend(words) { li { (PreEscaped(item.svg)) " " (item.label) } } }
        }
        p.actions.no-print {
            a.button href=(desk.at("/new")) { (language.say("write-something")) }
            button.button.button--quiet data-print hidden { (language.say("print")) }
        }
        h2 #chronicle { (language.say("timeline-in-words")) }
        @if places.iter().all(|place| place.rows.is_empty()) {
            (super::frame::empty(&language.say("timeline-empty"), Some((&desk.at("/new/event"), &language.say("timeline-empty-action")))))
        }
        @for (at, place) in places.iter().enumerate() { (bracket(app, desk, place, at)) }
        @if more {
            p.actions { a.button.button--quiet href=(desk.at(&format!("/record?from={}&to={}", view.window.from(), view.window.to()))) {
                (language.say("timeline-more"))
            } }
        }
    })
}

fn tools(app: &App, desk: &Desk, view: &View, span: &str) -> Markup {
    let language = desk.language();
    let all = view.lanes.len() == LANES.len();
    let to = |window: Window| view.with(|view| view.window = window).address(desk);
    let schemes = schemes(desk);
    html! {
        div.tl-tools.no-print {
            nav aria-label=(language.say("timeline-lanes")) {
                p { (language.say("timeline-lanes")) }
                ul.chips {
                    li { a href=(view.with(|view| view.lanes = LANES.into_iter().collect()).address(desk)) aria-current=[all.then_some("true")] { (language.say("timeline-all")) } }
                    @for lane in LANES {
                        @let on = !all && view.lanes.contains(&lane);
                        li { a href=(view.with(|view| toggle(&mut view.lanes, lane)).address(desk)) aria-current=[on.then_some("true")] {
                            (super::label(app, "entry-lane", lane.code(), language))
                        } }
                    }
                }
            }
            nav aria-label=(language.say("timeline-window")) {
                p { (span) }
                ul.chips {
                    li { a href=(to(view.moved(-1))) { (language.say("timeline-earlier")) } }
                    li { a href=(to(view.scaled(1))) { (language.say("timeline-nearer")) } }
                    li { a href=(to(view.scaled(4))) { (language.say("timeline-farther")) } }
                    li { a href=(to(view.moved(1))) { (language.say("timeline-later")) } }
                    li { a href=(to(view.whole)) aria-current=[(view.window == view.whole).then_some("true")] { (language.say("timeline-whole")) } }
                }
            }
            @if schemes.len() > 1 {
                nav aria-label=(language.say("timeline-schemes")) {
                    p { (language.say("timeline-schemes")) }
                    ul.chips { @for scheme in &schemes {
                        li { a href=(view.with(|view| view.scheme = Some(scheme.clone())).address(desk))
                            aria-current=[(view.scheme.as_ref() == Some(scheme)).then_some("true")] { (parts::scheme_name(language, &desk.picture, scheme)) } }
                    } }
                }
            }
        }
    }
}

/// From everything, one lane is chosen alone; from a choice, a lane is added or taken away.
fn toggle(lanes: &mut BTreeSet<Lane>, lane: Lane) {
    if lanes.len() == LANES.len() {
        lanes.retain(|known| *known == lane);
    } else if !lanes.remove(&lane) {
        lanes.insert(lane);
    }
}

fn bracket(app: &App, desk: &Desk, place: &Place<'_>, at: usize) -> Markup {
    let language = desk.language();
    let words = Words { language, pathway: &desk.pathway, library: app.library() };
    html! {
        @if !place.rows.is_empty() {
            section.chronicle aria-labelledby={ "bracket-" (at) } {
                @match place.bracket {
                    Some(bracket) => {
                        h3 id={ "bracket-" (at) } {
                            (words.phase(bracket.words.as_ref().map(|words| words.label.as_str()), &bracket.open.phase))
                        }
                        p.soft {
                            a href={ "/entries/" (bracket.root) } {
                                (language.say_with("timeline-borders", &[
                                    ("from", language.date(&bracket.open.start).into()),
                                    ("to", language.date(&bracket.open.end).into()),
                                ]))
                            }
                        }
                    }
                    None => h3 id={ "bracket-" (at) } { (language.say("timeline-outside")) }
                }
                ol.chronicle-list { @for (row, also) in &place.rows { (parts::happening(language, row, also)) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_a_lane_from_everything_shows_it_alone() {
        let mut lanes: BTreeSet<Lane> = LANES.into_iter().collect();
        toggle(&mut lanes, Lane::Pathway);
        assert_eq!(lanes, [Lane::Pathway].into());
        toggle(&mut lanes, Lane::Crisis);
        toggle(&mut lanes, Lane::Pathway);
        assert_eq!(lanes, [Lane::Crisis].into());
    }
}
