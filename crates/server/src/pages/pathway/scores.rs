//! Progress in stages: how far, how completely, how fast; and what was done in order. It describes; it is no grade.

use std::borrow::Cow;
use std::ops::Range;

use axum::extract::{Path, State};
use jalon_initiative::pathway::scores::{
    Conformance, Days, Optimal, Place, Progress, Score, Scores, conformance, last_follow_up, scores,
};
use jalon_initiative::pathway::{Order, OrderWarning};
use jalon_library::Pathway;
use jalon_record::edtf::Day;
use jalon_report::order_of;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, encode, frame, tongue};
use crate::session::Visitor;

/// Our own reading of the stages as phases: before the post, around the hiring and the first months, and holding on.
const PHASES: [(&str, &[&str]); 3] = [("before", &["A", "B", "C"]), ("during", &["D", "E"]), ("after", &["F"])];

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        let followed = last_follow_up(&desk.picture.steps, counted.days(), clock::today());
        Ok::<_, Fault>(page(app, &desk, followed))
    })
    .await
}

fn page(app: &App, desk: &Desk, followed: Day) -> Markup {
    let teller = Teller::new(app, desk, &[]);
    let words = teller.words;
    let order = order_of(&desk.pathway);
    let stages: Vec<Vec<&str>> =
        desk.pathway.stages().iter().map(|stage| stage.steps.iter().map(|step| step.id.as_str()).collect()).collect();
    // A site's own stages are for the site to put into phases.
    let shipped = matches!(desk.pathway, Cow::Borrowed(_)).then_some(&*desk.pathway);
    let phases = shipped.map(phases).unwrap_or_default();
    let ranges: Vec<Range<usize>> = phases.iter().map(|(_, range)| range.clone()).collect();
    let told = scores(&stages, &ranges, &desk.picture.steps, followed);
    let ids: Vec<&str> = stages.concat();
    let found = conformance(&ids, &order, &desk.picture.steps);
    desk.frame(&words.say("scores-title"), "nav-pathway").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/pathway")) { (words.say("nav-pathway")) } }
            li { span aria-current="page" { (words.say("scores-title")) } }
        } }
        header.page-head { h1 { (words.say("scores-title")) } p.lead { (words.say("scores-lead")) } }
        div.notice.notice--info { p { (words.say("scores-not-a-grade")) } }
        @if told.furthest.is_none() {
            (frame::empty(&words.say("scores-none"), Some((&desk.at("/new/step"), &words.say("path-step-say")))))
        }
        (furthest(teller, &told))
        (table(teller, "stages", "scores-stages", &stage_rows(teller, &told)))
        @if !phases.is_empty() {
            (table(teller, "phases", "scores-phases", &phase_rows(teller, &phases, &told)))
            p.soft { (words.say("scores-phases-ours")) }
        }
        (order_section(teller, &order, &found))
        (sources(teller))
    })
}

fn phases(pathway: &Pathway) -> Vec<(&'static str, Range<usize>)> {
    let place = |letter: &str| pathway.stages().iter().position(|stage| stage.id.as_str() == letter);
    let range = |letters: &[&str]| Some(place(letters.first()?)?..place(letters.last()?)? + 1);
    PHASES.iter().filter_map(|(name, letters)| Some((*name, range(letters)?))).collect()
}

fn furthest(teller: Teller<'_>, told: &Scores) -> Markup {
    let words = teller.words;
    let stage = told.furthest.and_then(|at| teller.desk.pathway.stages().get(at));
    html! {
        @if let Some(stage) = stage {
            @let name = words.with("part-stage", &[("id", stage.id.as_str()), ("name", &stage.text(tongue(words.language)).name)]);
            p { (words.with("scores-furthest", &[("stage", &name)])) }
        }
    }
}

type Rows = Vec<(String, Score)>;

fn stage_rows(teller: Teller<'_>, told: &Scores) -> Rows {
    let words = teller.words;
    let name = |stage: &jalon_library::Stage| {
        words.with("part-stage", &[("id", stage.id.as_str()), ("name", &stage.text(tongue(words.language)).name)])
    };
    teller.desk.pathway.stages().iter().map(name).zip(told.stages.iter().copied()).collect()
}

fn phase_rows(teller: Teller<'_>, phases: &[(&str, Range<usize>)], told: &Scores) -> Rows {
    let name = |(name, _): &(&str, _)| teller.words.say(&format!("scores-phase-{name}"));
    phases.iter().map(name).zip(told.phases.iter().copied()).collect()
}

fn table(teller: Teller<'_>, id: &str, title: &str, rows: &Rows) -> Markup {
    let words = teller.words;
    let (done, lasted) = (words.say("scores-done"), words.say("scores-lasted"));
    html! {
        div.table-wrap role="region" tabindex="0" aria-labelledby=(id) {
            table.table.table--stack {
                caption id=(id) { (words.say(title)) }
                thead { tr { th scope="col" { (words.say("scores-what")) } th scope="col" { (done) } th scope="col" { (lasted) } } }
                tbody { @for (name, score) in rows { tr {
                    th scope="row" { (name) }
                    td data-label=(done) {
                        (words.language.say_with("scores-of", &[("n", score.done.into()), ("all", score.possible.into())]))
                        progress.progress value=(score.done) max=(score.possible.max(1)) aria-label=(name) {}
                    }
                    td data-label=(lasted) { (duration(teller, score)) }
                } } }
            }
        }
    }
}

/// How long it took, with its doubts; how long it has lasted at least where it is not finished.
fn duration(teller: Teller<'_>, score: &Score) -> String {
    let words = teller.words;
    let days = |n: i64| words.count("scores-days", usize::try_from(n).unwrap_or(0));
    match (score.progress, score.duration()) {
        (Progress::Empty, _) => words.say("scores-empty"),
        (Progress::NotBegun, _) => words.say("scores-not-begun"),
        (Progress::Censored(open), _) => words.with("scores-at-least", &[("days", &days(open.at_least))]),
        (Progress::Finished, Some(Days { at_least: Some(least), at_most: Some(most) })) if least == most => days(least),
        (Progress::Finished, Some(Days { at_least: Some(least), at_most: Some(most) })) => {
            words.with("scores-between", &[("least", &words.number(least)), ("most", &days(most))])
        }
        (Progress::Finished, Some(Days { at_least: Some(least), at_most: None })) => {
            words.with("scores-some", &[("days", &days(least))])
        }
        (Progress::Finished, _) => words.say("scores-unknown"),
    }
}

fn order_section(teller: Teller<'_>, order: &Order<'_>, found: &Conformance<'_>) -> Markup {
    let (words, picture) = (teller.words, &teller.desk.picture);
    let warnings = order.warnings(&picture.steps, &picture.passed);
    html! {
        section.chronicle aria-labelledby="order" {
            h2 #order { (words.say("scores-order")) }
            p { (words.say("scores-order-what")) }
            @if warnings.is_empty() { p.none { (words.say("scores-order-none")) } } @else { (warning_table(teller, &warnings)) }
            (places(teller, found))
        }
    }
}

fn warning_table(teller: Teller<'_>, warnings: &[OrderWarning<'_>]) -> Markup {
    let words = teller.words;
    let heads =
        ["scores-order-missing", "scores-order-begun", "scores-order-sure", "scores-order-answered"].map(|key| words.say(key));
    html! {
        div.table-wrap role="region" tabindex="0" aria-labelledby="warnings" {
            table.table.table--stack {
                caption #warnings { (words.say("scores-order-warnings")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for warning in warnings { tr {
                    th scope="row" { (link(teller, warning.step)) }
                    td data-label=(heads[1]) { (link(teller, warning.toward)) " " (words.date(&warning.begun.occurred)) }
                    td data-label=(heads[2]) { (words.say(if warning.is_certain() { "scores-certain" } else { "scores-possible" })) }
                    td data-label=(heads[3]) {
                        @match (warning.stands_now, warning.answered_by) {
                            (true, _) => (words.say("scores-stands-now")),
                            (false, Some(passed)) => a href=(parts::entry(passed.id)) { (words.with("scores-answered", &[("date", &words.date(&passed.open.repair_by))])) },
                            (false, None) => (words.say("owed-nobody")),
                        }
                    }
                } } }
            }
        }
    }
}

fn link(teller: Teller<'_>, step: &str) -> Markup {
    html! { a href=(teller.desk.at(&format!("/pathway/{}", encode(step)))) { (parts::step_name(teller.words, step)) } }
}

/// The steps by what became of them in the order of what was done.
fn places(teller: Teller<'_>, found: &Conformance<'_>) -> Markup {
    let words = teller.words;
    let of = |place: Place| found.steps.iter().filter(move |step| step.place == place).map(|step| step.step);
    let known = Place::ALL.iter().filter(|place| of(**place).next().is_some());
    html! {
        h3 { (words.say("scores-places")) }
        p.soft { (words.say("scores-places-how")) " " (readings(teller, found.readings)) }
        dl.envelope {
            @for place in known { div {
                dt { (words.say(&format!("scores-place-{}", place.code()))) }
                dd { (names(teller, &of(*place).collect::<Vec<_>>())) }
            } }
            @if !found.inserted.is_empty() { div {
                dt { (words.say("scores-place-inserted")) }
                dd { (names(teller, &found.inserted)) }
            } }
        }
    }
}

fn names(teller: Teller<'_>, steps: &[&str]) -> Markup {
    html! { ul.inline { @for step in steps {
        li { a href=(teller.desk.at(&format!("/pathway/{}", encode(step)))) title=(teller.words.step(step)) { (step) } }
    } } }
}

fn readings(teller: Teller<'_>, readings: Optimal) -> String {
    let words = teller.words;
    match readings {
        Optimal::Exactly(0 | 1) => words.say("scores-reading-one"),
        Optimal::Exactly(n) => words.count("scores-reading-of", n),
        Optimal::MoreThan(n) => words.count("scores-reading-more", n),
    }
}

fn sources(teller: Teller<'_>) -> Markup {
    let words = teller.words;
    let cited = [
        (
            "Saldana L. (2014). The stages of implementation completion for evidence-based practice: protocol for a mixed methods study. Implementation Science 9, 43.",
            "https://doi.org/10.1186/1748-5908-9-43",
        ),
        (
            "Adriansyah A., van Dongen B. F., van der Aalst W. M. P. (2011). Conformance checking using cost-based fitness analysis. IEEE EDOC 2011, 55–64.",
            "https://doi.org/10.1109/EDOC.2011.12",
        ),
    ];
    html! {
        h2 { (words.say("report-section-sources")) }
        ul.sources { @for (title, address) in cited { li { a href=(address) rel="noreferrer" lang="en" { (title) } } } }
        p.soft { (words.say("scores-mark")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phases_cover_all_stages_of_the_shipped_pathway_once() {
        let pathway = jalon_library::shipped().unwrap().pathways().first().unwrap();
        let phases = phases(pathway);
        let covered: Vec<usize> = phases.iter().flat_map(|(_, range)| range.clone()).collect();
        assert_eq!(covered, (0..pathway.stages().len()).collect::<Vec<_>>());
    }
}
