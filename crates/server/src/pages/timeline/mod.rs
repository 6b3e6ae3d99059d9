//! The timeline: the drawing, in a shape for the desk and one for the phone, its notes, and its twin in words.

mod export;
mod told;
mod tools;
mod view;

pub(in crate::pages) use export::file;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use jalon_initiative::disclosure::Practice;
use jalon_initiative::form::Code;
use jalon_report::Words;
use jalon_report::timeline::{
    Goal, Note, Notes, Orientation, Scene, SchemeShown, TimelineInput, by_bracket, first_of_chronicle, legend,
};
use maud::{Markup, PreEscaped, html};

use super::{Desk, disclosed, encode, parts};
use crate::app::App;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::session::Visitor;
use view::View;

/// The most rows of the table on one page; the register has them all.
const ROWS: usize = 300;

/// What an address asks.
type Asked = Vec<(String, String)>;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/timeline", get(show))
        .route("/i/{initiative}/timeline.svg", get(export::as_svg))
        .route("/i/{initiative}/timeline.png", get(export::as_png))
        .route("/i/{initiative}/timeline.pdf", get(export::as_pdf))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        let named = named_schemes(app, &desk)?;
        Ok::<_, Fault>(page(app, &desk, &counted, &View::read(&asked, &desk, counted.practice()), &named))
    })
    .await
}

/// Where a mark of the drawing leads.
pub(super) fn goal(desk: &Desk, goal: &Goal) -> String {
    match goal {
        Goal::Entry(entry) => parts::entry(*entry),
        Goal::Step(step) => desk.at(&format!("/pathway/{}", encode(step))),
        Goal::Near(window) => desk.at(&format!("/timeline?from={}&to={}", window.from(), window.to())),
        Goal::List => "#chronicle".to_owned(),
    }
}

/// The schemes of brackets with their names; where there are several, each with the role of whoever drew it first.
fn named_schemes(app: &App, desk: &Desk) -> Result<Vec<SchemeShown>, Fault> {
    let schemes = view::schemes(desk);
    let members = if schemes.len() > 1 { app.store().members()? } else { Vec::new() };
    Ok(schemes.into_iter().map(|code| SchemeShown { name: named(app, desk, &code, &members), code }).collect())
}

fn named(app: &App, desk: &Desk, code: &Code, members: &[jalon_store::accounts::Member]) -> String {
    let language = desk.language();
    let preset = app.library().scheme(code.as_str()).filter(|_| desk.picture.scheme_name(code).is_none());
    let name = preset.map_or_else(
        || parts::scheme_name(language, &desk.picture, code),
        |preset| preset.title(super::tongue(language)).to_owned(),
    );
    let drawn = desk.picture.brackets.iter().filter(|bracket| bracket.open.scheme == *code).min_by_key(|bracket| bracket.seq);
    let author = drawn.and_then(|bracket| members.iter().find(|member| member.id == bracket.author));
    match author.map(|author| super::label(app, "role", author.role.code(), language)) {
        Some(role) => language.say_with("timeline-scheme-by", &[("scheme", name.as_str().into()), ("who", role.as_str().into())]),
        None => name,
    }
}

impl View {
    /// The schemes shown, with their names.
    fn shown(&self, named: &[SchemeShown]) -> Vec<SchemeShown> {
        let of = |code: &Code| named.iter().find(|scheme| scheme.code == *code).cloned();
        self.schemes.iter().filter_map(of).collect()
    }
}

/// What is drawn of a view on a wide screen.
fn drawn<'a>(
    app: &'a App,
    desk: &'a Desk,
    practice: Practice<'a>,
    view: &'a View,
    schemes: &'a [SchemeShown],
) -> TimelineInput<'a> {
    TimelineInput {
        picture: &desk.picture,
        practice,
        words: parts::words(app, desk),
        window: view.window,
        lanes: &view.lanes,
        layers: view.layers,
        schemes,
        today: None,
        orientation: Orientation::Across,
        notes: Notes::Near,
    }
}

fn page(app: &App, desk: &Desk, counted: &Counted, view: &View, named: &[SchemeShown]) -> Markup {
    let language = desk.language();
    let words = parts::words(app, desk);
    let schemes = view.shown(named);
    let input = drawn(app, desk, counted.practice(), view, &schemes);
    let href = |to: &Goal| match to {
        Goal::Near(window) => view.with(|view| view.window = *window).address(desk),
        to => goal(desk, to),
    };
    let wide = Scene::of(&input);
    let tall = Scene::of(&TimelineInput { orientation: Orientation::Down, ..input });
    let (rows, count) = first_of_chronicle(&input, ROWS);
    let more = count > rows.len();
    let places = by_bracket(&input, rows);
    desk.frame(&language.say("nav-timeline"), "nav-timeline").page(html! {
        header.page-head {
            h1 { (language.say("nav-timeline")) }
            p.lead { (language.say("timeline-lead")) }
        }
        @if let Some(typed) = &view.unread {
            div.notice.notice--warning role="status" { p { (language.say_with("timeline-unread", &[("typed", typed.as_str().into())])) } }
        }
        (tools::tools(app, desk, view, named))
        (tools::level(desk, view))
        figure class=(if wide.notes().is_empty() { "tl-frame" } else { "tl-frame tl-frame--noted" }) aria-label=(language.say("nav-timeline")) {
            (scroll(desk, view, &wide, &wide.svg(Some(&href))))
            div.tl-tall role="group" aria-label=(language.say("nav-timeline")) { (PreEscaped(tall.svg(Some(&href)))) }
            (notes(desk, &wide, &href))
            p.tl-readout { (language.say("timeline-hint")) }
            @if let Some((_, waiting)) = counted.outside() {
                p { (words.practice_note(counted.practice())) }
                (disclosed::waits(words, waiting))
            }
        }
        details.more {
            summary { (language.say("timeline-legend")) }
            ul.legend { @for item in legend(words, counted.practice()) { li { (PreEscaped(item.svg)) " " (item.label) } } }
        }
        (tools::exports(desk, view, counted.outside().is_none()))
        p.actions.no-print {
            a.button href=(desk.at("/new")) { (language.say("write-something")) }
            button.button.button--quiet data-print hidden { (language.say("print")) }
        }
        h2 #chronicle { (language.say("timeline-in-words")) }
        (in_words(desk, words, &places))
        @if more {
            p.actions { a.button.button--quiet href=(desk.at(&format!("/record?from={}&to={}", view.window.from(), view.window.to()))) {
                (language.say("timeline-more"))
            } }
        }
    })
}

fn in_words(desk: &Desk, words: Words<'_>, places: &[jalon_report::timeline::Place<'_>]) -> Markup {
    let language = desk.language();
    html! {
        @if places.iter().all(|place| place.rows.is_empty()) {
            (super::frame::empty(&language.say("timeline-empty"), Some((&desk.at("/new/event"), &language.say("timeline-empty-action")))))
        } @else {
            (told::table(desk, words, places))
        }
    }
}

/// The wide drawing, with what a script needs to move and zoom it by hand.
fn scroll(desk: &Desk, view: &View, scene: &Scene, svg: &str) -> Markup {
    let (from, to) = scene.along().unwrap_or((0.0, scene.width()));
    let rest: String = view.rest().into_iter().map(|pair| format!("&{pair}")).collect();
    html! {
        div.tl-scroll.tl-wide role="region" tabindex="0" aria-label=(desk.language().say("timeline-region"))
            data-from=(view.window.from()) data-to=(view.window.to()) data-rest=(rest)
            data-left=(from / scene.width()) data-right=(to / scene.width()) { (PreEscaped(svg)) }
    }
}

fn notes(desk: &Desk, scene: &Scene, href: &dyn Fn(&Goal) -> String) -> Markup {
    let language = desk.language();
    let note = |note: &Note| {
        html! { li value=(note.number) { (PreEscaped(&note.svg)) " " a href=(href(&note.goal)) { (note.words) } } }
    };
    html! {
        @if !scene.notes().is_empty() {
            div.tl-notes role="region" tabindex="0" aria-label=(language.say("timeline-notes")) {
                p.tl-notes-title { (language.say("timeline-notes")) }
                ol { @for one in scene.notes() { (note(one)) } }
                @if scene.notes_left_out() > 0 {
                    p.soft { a href="#chronicle" { (language.say_with("timeline-notes-more", &[("n", scene.notes_left_out().into())])) } }
                }
            }
        }
    }
}
