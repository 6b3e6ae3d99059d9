//! The first page of an initiative: where we are, what is owed, what is unknown, what was written last.

mod ahead;
mod opening;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_access::Act;
use jalon_initiative::form::Form;
use jalon_initiative::lane::DayCount;
use jalon_initiative::pathway::{StepHistory, StepState};
use jalon_initiative::{Lane, Picture, Seen};
use jalon_library::{Stage, Step};
use jalon_record::edtf::{Bounds, Day, Span};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, InitiativeId};
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::frame::{Frame, empty};
use super::parts::{self, Position, Teller};
use super::signs::{self, Signs};
use super::trust::backup;
use super::trust::glass;
use super::{Desk, days, disclosed, log, release, tongue, trust};
use crate::app::App;
use crate::clock;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::session::{Visit, Visitor};

/// How many steps with thin evidence are shown here; the rest is on the pathway.
const THIN: usize = 3;
/// How many entries are shown as written last.
const LATEST: i64 = 5;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(choose))
        .route("/open", get(opening::show).post(opening::open))
        .route("/i/{initiative}", get(show))
}

/// The one initiative there is; the list where there are several; how to open the first where there is none.
async fn choose(State(app): State<App>, visitor: Visitor) -> Result<Response, Fault> {
    let asking = visitor.clone();
    let mut known = app
        .ask(move |app| {
            let mut known: Vec<(InitiativeId, Arc<Picture>)> = Vec::new();
            for initiative in app.store().initiatives()? {
                match app.picture(initiative, &asking.gate(app, initiative)?) {
                    Ok(picture) => known.push((initiative, picture)),
                    Err(Fault::NotFound) => {}
                    Err(fault) => return Err(fault),
                }
            }
            Ok::<_, Fault>(known)
        })
        .await?;
    if let [(only, _)] = known.as_slice() {
        return Ok(Redirect::to(&format!("/i/{only}")).into_response());
    }
    known.sort_by_key(|(_, picture)| picture.opened.as_ref().map(|opened| opened.seq));
    Ok(list(visitor, &known).into_response())
}

fn list(visitor: Visitor, known: &[(InitiativeId, Arc<Picture>)]) -> Markup {
    let language = visitor.language;
    let may_open = visitor.may(Act::Write);
    let path = visitor.path.clone();
    let visit = Visit { language, visitor: Some(visitor), path };
    let title = language.say("home-initiatives");
    Frame::bare(&visit, &title).page(html! {
        header.page-head { h1 { (title) } }
        @if known.is_empty() {
            (empty(&language.say("home-no-initiative"), may_open.then(|| ("/open".to_owned(), language.say("open-form-title"))).as_ref().map(|(to, label)| (to.as_str(), label.as_str()))))
            @if !may_open { p { (language.say("home-no-initiative-ask")) } }
        } @else {
            ul.cards { @for (id, picture) in known {
                @let words = picture.opened.as_ref().and_then(|opened| opened.words.as_ref());
                li.card {
                    h2 { a href={ "/i/" (id) } { (words.map_or_else(|| language.say("sealed-title"), |words| words.title.clone())) } }
                    @if let Some(words) = words { @if !words.place.is_empty() { p.soft { (words.place) } } }
                }
            } }
            @if may_open { p.actions { a.button.button--quiet href="/open" { (language.say("open-form-title")) } } }
        }
    })
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        let mut latest = app.store().latest(desk.initiative, LATEST)?;
        if counted.outside().is_some() {
            // One by one, contacts could be counted after all.
            latest.retain(|entry| Lane::of_kind(entry.envelope.kind.as_str()) != Lane::Practice);
        }
        let members = app.store().members()?;
        let size = app.store().state()?.size.number();
        let signs = Signs::read(app, &desk, counted.days())?;
        let banner = glass::banner(app, Teller::new(app, &desk, &members))?;
        let requests = trust::due_on_home(app, Teller::new(app, &desk, &members))?;
        let owed = log::owed(app, &desk)?;
        let waits = days::waiting(app, &desk, Teller::new(app, &desk, &members))?;
        let backup = backup::Known::read(app);
        let own = release::due_on_home(app, Teller::new(app, &desk, &members))?;
        let lately = Lately { counted, own, latest, members, size, signs, requests, waits, owed, backup };
        Ok::<_, Fault>(page(app, &desk, &lately, &banner))
    })
    .await
}

/// What the page reads besides the picture.
struct Lately {
    counted: Counted,
    own: Markup,
    latest: Vec<Entry>,
    members: Vec<Member>,
    size: i64,
    signs: Signs,
    requests: Markup,
    waits: Markup,
    owed: Markup,
    backup: backup::Known,
}

fn page(app: &App, desk: &Desk, lately: &Lately, banner: &Markup) -> Markup {
    let language = desk.language();
    let teller = Teller::new(app, desk, &lately.members);
    let may_write = desk.visitor.may(Act::Write);
    let opened = desk.picture.opened.as_ref().and_then(|opened| opened.words.as_ref());
    desk.frame(&desk.title(), "nav-home").page(html! {
        (banner)
        header.page-head {
            @if let Some(words) = opened { @if !words.place.is_empty() { p.overline { (words.place) } } }
            h1 { (desk.title()) }
            p.lead { (where_we_are(teller, lately.counted.days())) }
        }
        @if may_write {
            p.actions {
                a.button.button--big href=(desk.at("/new/contact")) { (language.say("home-note-contact")) }
                a.button.button--quiet.button--big href=(desk.at("/new/tally")) { (language.say("home-count-day")) }
                a.button.button--quiet href=(desk.at("/sheet")) { (language.say("sheet-title")) }
                @if days::may_introduce(&desk.visitor) { a.button.button--quiet href=(desk.at("/introduce")) { (language.say("introduce-title")) } }
                a.button.button--quiet href=(desk.at("/new")) { (language.say("home-write-other")) }
                a.button.button--quiet href="/phone/" { (language.say("shell-open")) }
            }
        }
        (lately.waits)
        (lately.own)
        (lately.requests)
        (backup::line(&desk.visitor, &lately.backup))
        (signs::card(teller, &lately.signs))
        (lately.owed)
        (waiting(teller))
        div.columns {
            section aria-labelledby="latest" {
                h2 #latest { (language.say("home-latest")) }
                (latest(teller, &lately.latest))
            }
            section aria-labelledby="figures" {
                h2 #figures { (language.say("home-figures")) }
                (figures(teller, lately))
            }
        }
    })
}

/// In which brackets today lies; where it lies in none for certain, the last day that the team noted, if it lies in one.
fn where_we_are(teller: Teller<'_>, density: &[DayCount]) -> String {
    let (words, picture) = (teller.words, &teller.desk.picture);
    let today = clock::today();
    let position = |day: Day| Position::of(words, picture, Bounds::within(Span { earliest: Some(day), latest: Some(day) }));
    let now = position(today);
    let last = last_day(picture, density, today).filter(|_| now.certainly.is_empty()).map(|day| (day, position(day)));
    let (key, day, position) = match last {
        Some((day, position)) if position.is_somewhere() => ("home-last-day", day, position),
        _ => ("home-today", today, now),
    };
    words.with(key, &[("day", &words.day(day)), ("position", &position.sentence(words))])
}

/// The last day, today at most, on which anything that the team did is known to have begun.
fn last_day(picture: &Picture, density: &[DayCount], today: Day) -> Option<Day> {
    let said = picture.steps.values().flat_map(|history| history.statements.iter().map(Seen::bounds));
    let begun = said.chain(picture.contributions.iter().map(Seen::bounds)).filter_map(|bounds| bounds.start.earliest);
    begun.chain(density.iter().map(|count| count.day)).filter(|day| *day <= today).max()
}

/// Everything that waits for someone: conflicts first, then debts, then core steps without a record, then thin steps.
fn waiting(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let conflicts = conflicts(teller);
    let steps: Vec<(&Step, StepHistory)> = desk.pathway.steps().map(|step| (step, desk.picture.step(step.id.as_str()))).collect();
    let unknown: Vec<_> = steps.iter().filter(|(step, history)| step.flag.is_core() && history.statements.is_empty()).collect();
    let thin: Vec<_> = steps.iter().filter(|(step, history)| parts::is_thin(step, history)).collect();
    html! {
        @if !conflicts.is_empty() {
            section.chronicle aria-labelledby="conflicts" {
                h2 #conflicts { (words.say("home-conflicts")) }
                ul.cards { @for (id, title) in &conflicts {
                    li.card.card--task {
                        h3 { a href=(parts::entry(*id)) { (title) } }
                        p { (words.say("home-conflict")) }
                    }
                } }
            }
        }
        (ahead::owed(teller))
        (ahead::ahead(teller))
        section.chronicle aria-labelledby="unknown" {
            h2 #unknown { (words.say("home-unknown")) }
            @if unknown.is_empty() {
                p { (words.count("report-timeline-unknown", 0)) }
            } @else {
                p { (words.say("home-unknown-why")) }
                (step_list(teller, &unknown))
            }
        }
        @if !thin.is_empty() {
            section.chronicle aria-labelledby="thin" {
                h2 #thin { (words.say("home-thin")) }
                p { (words.say("home-thin-why")) }
                (step_list(teller, thin.get(..THIN).unwrap_or(&thin)))
                @if thin.len() > THIN { p { a href=(desk.at("/pathway?show=thin")) { (words.count("home-thin-all", thin.len())) } } }
            }
        }
    }
}

fn step_list(teller: Teller<'_>, steps: &[&(&Step, StepHistory)]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    html! {
        ol.steps.card { @for (step, history) in steps {
            li.step {
                a.step-link href=(desk.at(&format!("/pathway/{}", step.id))) {
                    span.step-id { (step.id) }
                    span.step-name { (step.text(tongue(words.language)).name) }
                }
                p.step-meta { (parts::step_marks(words, step, history)) }
            }
        } }
    }
}

/// What has versions made apart: the version shown, and what it is.
fn conflicts(teller: Teller<'_>) -> Vec<(EntryId, String)> {
    fn of<T: Form>(list: &[Seen<T>]) -> impl Iterator<Item = (EntryId, &'static str)> + '_ {
        list.iter().filter(|seen| seen.in_conflict).map(|seen| (seen.id, T::KIND))
    }
    let picture = &teller.desk.picture;
    let steps = picture.steps.values().flat_map(|history| of(&history.statements).chain(of(&history.evidence)));
    let around = of(&picture.crises)
        .chain(of(&picture.brackets))
        .chain(of(&picture.events))
        .chain(of(&picture.disputes))
        .chain(of(&picture.effects));
    let told = of(&picture.contributions).chain(of(&picture.claims));
    let agreed = of(&picture.passed).chain(of(&picture.role_sheets)).chain(of(&picture.decisions));
    let opened = of(picture.opened.as_slice());
    let title = |id: EntryId, kind: &str| match teller.entry(id) {
        Some(entry) => teller.headline(&entry),
        None => parts::kind_name(teller.words, kind),
    };
    steps.chain(agreed).chain(around).chain(told).chain(opened).map(|(id, kind)| (id, title(id, kind))).collect()
}

fn latest(teller: Teller<'_>, entries: &[Entry]) -> Markup {
    let words = teller.words;
    html! {
        ol.chronicle-list { @for entry in entries {
            @let envelope = &entry.envelope;
            li class={ "happening " (teller.mark(envelope.kind.as_str())) } {
                p.happening-date { (words.language.instant(envelope.recorded_at.micros(), None)) }
                div.happening-body {
                    p.happening-title { a href=(parts::entry(envelope.id)) { (teller.headline(entry)) } }
                    p.happening-meta {
                        span { (teller.role(envelope.author)) }
                        span { (words.with("part-happened", &[("date", &words.date(&envelope.occurred))])) }
                    }
                }
            }
        } }
        p { a href=(teller.desk.at("/record")) { (words.say("home-whole-record")) } }
    }
}

fn figures(teller: Teller<'_>, lately: &Lately) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let contacts: i64 = lately.counted.days().iter().map(|count| count.contacts.saturating_add(count.vague)).sum();
    html! {
        div.card {
            @match lately.counted.outside() {
                None => p { span.figure-number { (words.number(contacts)) } (words.count("home-contacts", usize::try_from(contacts).unwrap_or(0))) },
                Some((calendar, waiting)) => {
                    @if let Some(all) = calendar.all() {
                        p { span.figure-number { (words.disclosed(all.contacts)) } (words.with("disclosed-home-contacts", &[("day", &words.day(all.to))])) }
                    }
                    (disclosed::waits(words, waiting))
                }
            }
            p { span.figure-number { (words.number(lately.size)) } (words.count("home-entries", usize::try_from(lately.size).unwrap_or(0))) }
        }
        h3 { (words.say("home-progress")) }
        div.card {
            @for stage in desk.pathway.stages() {
                @let (standing, compressed) = standing_of(&desk.picture, stage);
                @let name = words.with("part-stage", &[("id", stage.id.as_str()), ("name", &stage.text(tongue(words.language)).name)]);
                p {
                    a href={ (desk.at("/pathway")) "#stage-" (stage.id) } { (name) } br;
                    span.soft { (stage_count(teller, standing, stage.steps.len(), compressed)) }
                    progress.progress value=(standing) max=(stage.steps.len()) aria-label=(name) {}
                }
            }
        }
    }
}

/// How many steps of a stage stand, and how many of these smaller than they should be.
pub(super) fn standing_of(picture: &Picture, stage: &Stage) -> (usize, usize) {
    let states = stage.steps.iter().filter_map(|step| picture.steps.get(step.id.as_str())?.latest().map(|said| said.open.state));
    let states: Vec<StepState> = states.filter(|state| state.stands()).collect();
    (states.len(), states.iter().filter(|state| **state == StepState::Compressed).count())
}

/// How many steps stand, in words.
pub(super) fn stage_count(teller: Teller<'_>, standing: usize, all: usize, compressed: usize) -> String {
    let language = teller.words.language;
    let told = language.say_with("part-standing", &[("n", standing.into()), ("all", all.into())]);
    match compressed {
        0 => told,
        n => format!("{told}{}{}", language.say("part-space"), language.say_with("part-compressed", &[("n", n.into())])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_never_later_than_today() {
        let day = |number| Day::from_number(number).unwrap();
        let count = |number| DayCount { day: day(number), contacts: 1, vague: 0 };
        let counts = [count(10), count(30), count(20)];
        assert_eq!(last_day(&Picture::default(), &counts, day(25)), Some(day(20)));
        assert_eq!(last_day(&Picture::default(), &counts, day(5)), None);
    }

    #[test]
    fn a_stage_of_which_nothing_is_said_has_nothing_standing() {
        let pathway = jalon_library::shipped().unwrap().pathways().first().unwrap();
        assert_eq!(standing_of(&Picture::default(), &pathway.stages()[0]), (0, 0));
    }
}
