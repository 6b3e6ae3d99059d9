//! The pathway: its stages, their steps, and where each stands. Beside it the pages of one step, of the plan with its
//! calendar, and of progress in stages.

mod calendar;
pub mod owed;
pub mod plan;
mod scores;
mod step;

use std::collections::BTreeSet;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use jalon_initiative::crisis::Confidence;
use jalon_initiative::pathway::{Debt, StepHistory, debts};
use jalon_library::{Stage, Step};
use jalon_report::order_of;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::home::{stage_count, standing_of};
use super::parts::{self, Teller};
use super::{Desk, frame, own, tongue};
use crate::app::App;
use crate::fault::Fault;
use crate::session::Visitor;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/pathway", get(show))
        .route("/i/{initiative}/pathway/plan", get(plan::show).post(calendar::change))
        .route("/i/{initiative}/pathway/scores", get(scores::show))
        .route("/i/{initiative}/pathway/{step}", get(step::show))
        .route("/calendar/{file}", get(calendar::feed))
}

/// Which steps are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Show {
    All,
    Core,
    Debt,
    Unknown,
    Thin,
}

impl Show {
    const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::All, "all", "path-show-all"),
        (Self::Core, "core", "path-show-core"),
        (Self::Debt, "debt", "path-show-debt"),
        (Self::Unknown, "unknown", "path-show-unknown"),
        (Self::Thin, "thin", "path-show-thin"),
    ];

    fn of(code: &str) -> Self {
        Self::ALL.into_iter().find(|(_, known, _)| *known == code).map_or(Self::All, |(show, _, _)| show)
    }

    fn holds(self, step: &Step, history: &StepHistory, owed: &[Debt<'_>]) -> bool {
        match self {
            Self::All => true,
            Self::Core => step.flag.is_core(),
            Self::Debt => owed.iter().any(|debt| debt.step == step.id.as_str()),
            Self::Thin => parts::is_thin(step, history),
            Self::Unknown => history.statements.is_empty(),
        }
    }
}

#[derive(serde::Deserialize)]
struct Asked {
    #[serde(default)]
    show: String,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        Ok::<_, Fault>(page(app, &desk, &members, Show::of(&asked.show)))
    })
    .await
}

fn page(app: &App, desk: &Desk, members: &[Member], show: Show) -> Markup {
    let teller = Teller::new(app, desk, members);
    let words = teller.words;
    let order = order_of(&desk.pathway);
    let owed = debts(&order, &desk.picture.steps, &desk.picture.passed);
    let any = desk.pathway.steps().any(|step| show.holds(step, &desk.picture.step(step.id.as_str()), &owed));
    desk.frame(&words.say("nav-pathway"), "nav-pathway").page(html! {
        header.page-head {
            h1 { (words.say("nav-pathway")) }
            p.lead { (lead(teller)) }
            (own_link(desk))
        }
        p.actions {
            a.button.button--quiet href=(desk.at("/pathway/plan")) { (words.say("plan-title")) }
            a.button.button--quiet href=(desk.at("/pathway/scores")) { (words.say("scores-title")) }
        }
        (owed_section(teller, &owed, show))
        nav aria-label=(words.say("path-show")) {
            ul.chips { @for (this, code, key) in Show::ALL {
                li { a href=(desk.at(&format!("/pathway?show={code}"))) aria-current=[(this == show).then_some("true")] { (words.say(key)) } }
            } }
        }
        @if !any { (frame::empty(&words.say("path-none"), Some((&desk.at("/pathway"), &words.say("path-show-all"))))) }
        @if show != Show::Debt { ol.stages { @for stage in desk.pathway.stages() { (stage_sheet(teller, stage, show, &owed)) } } }
        (own::elsewhere(teller, app))
        (legend(teller))
        (origin(teller))
    })
}

/// The way to a pathway of one's own, or to the one that is.
fn own_link(desk: &Desk) -> Markup {
    let key = if desk.picture.followed().is_some() { "own-follow-ours" } else { "own-make-ours" };
    html! { p.actions { a.button.button--quiet href=(desk.at("/pathway/own")) { (desk.language().say(key)) } } }
}

fn lead(teller: Teller<'_>) -> String {
    let pathway = &teller.desk.pathway;
    let counts = [("steps", pathway.steps().count().into()), ("stages", pathway.stages().len().into())];
    teller.words.language.say_with("path-lead", &counts)
}

/// What is owed: in short, and in full where that is what is asked for.
fn owed_section(teller: Teller<'_>, debts: &[Debt<'_>], show: Show) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let steps: BTreeSet<&str> = debts.iter().map(|debt| debt.step).collect();
    html! {
        @if !debts.is_empty() {
            div.notice.notice--warning {
                p.notice-title { (words.count("path-owed", steps.len())) }
                @if show == Show::Debt { p { (words.say("path-step-never-locks")) } } @else {
                    ul { @for debt in debts { (owed::line(teller, debt)) } }
                    p { a href=(desk.at("/pathway?show=debt")) { (words.say("path-owed-see")) } }
                }
            }
            @if show == Show::Debt { h2 { (words.say("home-owed")) } ul.cards { @for debt in debts { (owed::card(teller, debt)) } } }
        }
    }
}

fn stage_sheet(teller: Teller<'_>, stage: &Stage, show: Show, owed: &[Debt<'_>]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let text = stage.text(tongue(words.language));
    let (standing, compressed) = standing_of(&desk.picture, stage);
    let steps: Vec<(&Step, StepHistory)> = stage
        .steps
        .iter()
        .map(|step| (step, desk.picture.step(step.id.as_str())))
        .filter(|(step, history)| show.holds(step, history, owed))
        .collect();
    html! {
        @if !steps.is_empty() {
            li.stage id={ "stage-" (stage.id) } {
                div.stage-head {
                    h2 { (words.with("part-stage", &[("id", stage.id.as_str()), ("name", &text.name)])) }
                    @if !text.purpose.trim().is_empty() { p.soft { (text.purpose) } }
                    p.stage-count { (stage_count(teller, standing, stage.steps.len(), compressed)) }
                }
                ol.steps { @for (step, history) in &steps {
                    li.step {
                        a.step-link href=(desk.at(&format!("/pathway/{}", step.id))) {
                            span.step-id { (step.id) }
                            span.step-name { (step.text(tongue(words.language)).name) }
                        }
                        p.step-meta {
                            (parts::step_marks(words, step, history))
                            @if history.debt().is_none() {
                                @if let Some(debt) = owed.iter().find(|debt| debt.step == step.id.as_str()) { (owed::badge(teller, debt)) }
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// What the marks say: the states of a step, in the order of the list; and how well a fact is known.
pub(super) fn legend(teller: Teller<'_>) -> Markup {
    let words = teller.words;
    let standings = words.library.codelist("step-standing").map(|list| list.codes().collect::<Vec<_>>()).unwrap_or_default();
    html! {
        h2 { (words.say("path-legend")) }
        ul.legend aria-label=(list_title(teller, "step-standing")) {
            @for code in standings {
                li { span class={ "badge badge--bare is-" (code) } { (words.label("step-standing", code)) } }
            }
            li { span.badge.badge--bare.is-debt { (words.say("report-legend-debt")) } }
            li { (parts::core(words.language)) }
        }
        p.soft { (words.say("report-rule-unknown-why")) }
        ul.legend aria-label=(list_title(teller, "confidence")) {
            @for known in Confidence::ALL { li { (parts::confidence(words, known.code())) } }
        }
    }
}

/// What a list of the library is called.
fn list_title(teller: Teller<'_>, list: &str) -> String {
    let known = teller.words.library.codelist(list);
    known.map_or_else(|| list.to_owned(), |list| list.title(tongue(teller.words.language)).to_owned())
}

/// Whose list it is: ours, with its sources.
fn origin(teller: Teller<'_>) -> Markup {
    let (words, pathway) = (teller.words, &teller.desk.pathway);
    html! {
        section aria-labelledby="origin" {
            h2 #origin { (words.say("report-pathway-note")) }
            @let note = &pathway.text(tongue(words.language)).note;
            @if !note.trim().is_empty() { p.prose { (note) } }
            details.more {
                summary { (words.say("path-sources")) }
                ul.sources { @for id in &pathway.origin().sources { (step::source(teller, id.as_str())) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_is_not_known_shows_everything() {
        assert_eq!(Show::of("core"), Show::Core);
        assert_eq!(Show::of(""), Show::All);
        assert_eq!(Show::of("<script>"), Show::All);
    }

    #[test]
    fn a_step_without_a_record_is_unknown_and_owes_nothing() {
        let pathway = jalon_library::shipped().unwrap().pathways().first().unwrap();
        let core = pathway.steps().find(|step| step.flag.is_core()).unwrap();
        let nothing = StepHistory::default();
        assert!(Show::Unknown.holds(core, &nothing, &[]) && Show::Core.holds(core, &nothing, &[]));
        assert!(!Show::Debt.holds(core, &nothing, &[]) && !Show::Thin.holds(core, &nothing, &[]));
    }
}
