//! Crises: what runs, by which schemes it is cut into phases, what opened for a while, what was changed, what is to repair.
//!
//! | module | what it holds |
//! |---|---|
//! | `schemes` | the schemes of a crisis side by side |
//! | `windows` | windows, and what became of them |
//! | `adaptations` | what was changed on the way, as a list and as a table to print |
//! | `repair` | the repair list |
//! | `days` | numbers of days in words |

mod adaptations;
mod days;
mod repair;
mod schemes;
mod windows;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use jalon_access::Act;
use jalon_initiative::Seen;
use jalon_initiative::crisis::{Choice, Crisis, CrisisReading, DueReading, due_readings, repair_list};
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::frame::empty;
use super::parts::{self, Teller};
use super::{Desk, frame};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::session::Visitor;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/crisis", get(show))
        .route("/i/{initiative}/crisis/repair", get(repair::show))
        .route("/i/{initiative}/crisis/adaptations", get(adaptations::show))
}

#[derive(serde::Deserialize)]
struct Asked {
    /// The crisis of which a scheme was just drawn.
    #[serde(default)]
    drawn: String,
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
        Ok::<_, Fault>(page(app, &desk, &members, !asked.drawn.is_empty()))
    })
    .await
}

fn page(app: &App, desk: &Desk, members: &[Member], was_drawn: bool) -> Markup {
    let teller = Teller::new(app, desk, members);
    let (words, picture) = (teller.words, &desk.picture);
    let due = due_readings(picture, clock::today());
    desk.frame(&words.say("nav-crisis"), "nav-crisis").page(html! {
        header.page-head {
            h1 { (words.say("nav-crisis")) }
            p.lead { (words.say("crisis-lead")) }
        }
        @if was_drawn {
            div.notice.notice--success role="status" { p.notice-title { (words.say("draw-kept")) } p { (words.say("draw-kept-next")) } }
        }
        @if picture.crises.is_empty() {
            (empty(&words.say("crisis-empty"), writes(desk).then(|| (desk.at("/new/crisis"), words.say("write-crisis"))).as_ref().map(|(to, label)| (to.as_str(), label.as_str()))))
        } @else {
            @for due in &due { (invitation(teller, *due)) }
            (actions(teller))
            (elsewhere(teller))
            @for crisis in &picture.crises { (of_crisis(teller, crisis)) }
            (windows::section(teller))
            (adaptations::section(teller))
        }
    })
}

/// Whether this person may write.
fn writes(desk: &Desk) -> bool {
    desk.visitor.may(Act::Write)
}

/// That a reading is due, and where it is held.
fn invitation(teller: Teller<'_>, due: DueReading<'_>) -> Markup {
    let words = teller.words;
    let name = words.or_sealed(due.crisis.words.as_ref().map(|told| told.name.as_str()));
    let why = match due.bracket {
        Some(bracket) => {
            let label = words.phase(bracket.words.as_ref().map(|told| told.label.as_str()), &bracket.open.phase);
            words.with("crisis-due-bracket", &[("crisis", &name), ("phase", &label)])
        }
        None => words.with("crisis-due-named", &[("crisis", &name)]),
    };
    let bracket = due.bracket.map(|bracket| format!("&bracket={}", bracket.root)).unwrap_or_default();
    let to = teller.desk.at(&format!("/crisis/reading?crisis={}{bracket}", due.crisis.root));
    html! {
        div.notice.notice--info {
            p.notice-title { (words.say("crisis-due")) }
            p { (why) " " (words.say("crisis-due-how")) }
            @if writes(teller.desk) { p.actions { a.button href=(to) { (words.say("crisis-hold")) } } }
        }
    }
}

fn actions(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let forms = ["event", "effect", "window", "adaptation", "crisis"];
    html! {
        @if writes(desk) {
            ul.chips {
                li { a href=(desk.at("/crisis/draw")) { (words.say("draw-title")) } }
                @for form in forms { li { a href=(desk.at(&format!("/new/{form}"))) { (words.say(&format!("write-{form}"))) } } }
            }
        }
    }
}

/// The pages that look at everything at once.
fn elsewhere(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let owed = repair_list(&words.order(), &desk.picture).len();
    html! {
        nav aria-label=(words.say("crisis-views")) { ul.cards {
            li.card .card--task[owed > 0] {
                h2 { a href=(desk.at("/crisis/repair")) { (words.say("repair-title")) } }
                p { (words.count("crisis-owed", owed)) }
            }
            @for view in ["steps", "effects", "tempo", "who"] {
                li.card {
                    h2 { a href=(desk.at(&format!("/crisis/{view}"))) { (words.say(&format!("crisis-view-{view}"))) } }
                    p { (words.say(&format!("crisis-view-{view}-lead"))) }
                }
            }
        } }
    }
}

fn of_crisis(teller: Teller<'_>, crisis: &Seen<Crisis>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let told = crisis.words.as_ref();
    let id = format!("crisis-{}", crisis.root);
    html! {
        section.chronicle aria-labelledby=(id) {
            h2 id=(id) { a href=(parts::entry(crisis.id)) { (words.or_sealed(told.map(|told| told.name.as_str()))) } }
            p.soft { (words.with("crisis-since", &[("date", &words.date(&crisis.occurred))])) " · " (teller.role(crisis.author)) }
            @if let Some(told) = told.filter(|told| !told.description.trim().is_empty()) { p.prose { (told.description) } }
            (schemes::section(teller, crisis))
            h3 { (words.say("crisis-readings")) }
            (readings(teller, crisis))
            @if writes(desk) {
                p.actions { a.button.button--quiet href=(desk.at(&format!("/crisis/reading?crisis={}", crisis.root))) { (words.say("crisis-hold")) } }
            }
        }
    }
}

fn readings(teller: Teller<'_>, crisis: &Seen<Crisis>) -> Markup {
    let words = teller.words;
    let held: Vec<&Seen<CrisisReading>> =
        teller.desk.picture.readings.iter().filter(|seen| seen.open.crisis == crisis.root).collect();
    html! {
        @if held.is_empty() { p.none { (words.say("crisis-readings-none")) } } @else {
            ol.chronicle-list { @for reading in held {
                li.happening.is-context {
                    p.happening-date { (words.date(&reading.occurred)) }
                    div.happening-body {
                        p.happening-title { a href=(parts::entry(reading.id)) { (counted(teller, reading)) } }
                        p.happening-meta {
                            span { (words.with("crisis-decided-by", &[("who", &words.or_sealed(reading.words.as_ref().map(|told| told.decided_by.as_str())))])) }
                            @if reading.in_conflict { span { (words.say("part-in-conflict")) } }
                        }
                    }
                }
            } }
        }
    }
}

/// How many steps are kept, made smaller, put off.
fn counted(teller: Teller<'_>, reading: &Seen<CrisisReading>) -> String {
    let of = |choice: Choice| reading.open.choices.iter().filter(|other| other.choice == choice).count();
    let args = Choice::ALL.iter().map(|choice| (choice.code(), of(*choice).into())).collect::<Vec<_>>();
    teller.words.language.say_with("crisis-reading-counts", &args)
}

/// A button that prints, where scripts run.
fn print_button(teller: Teller<'_>) -> Markup {
    html! { button.button.button--quiet type="button" data-print hidden { (teller.words.say("print")) } }
}

/// Where a page stands below the crises.
fn crumbs(teller: Teller<'_>, title: &str) -> Markup {
    html! {
        nav.crumbs aria-label=(teller.words.say("part-crumbs")) { ol {
            li { a href=(teller.desk.at("/crisis")) { (teller.words.say("nav-crisis")) } }
            li { span aria-current="page" { (title) } }
        } }
    }
}
