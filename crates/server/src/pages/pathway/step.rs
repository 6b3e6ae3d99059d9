//! One step: what it is for, what it asks, what was said of it, by whom, and what stands before and after it.

use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_initiative::Seen;
use jalon_initiative::pathway::{EvidenceGiven, Statement, StepHistory, StepState, debts};
use jalon_library::{EvidenceKind, Flag, Follower, Milestone, Owner, Step};
use jalon_record::edtf::Precision;
use jalon_report::order_of;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::owed;
use crate::app::App;
use crate::fault::Fault;
use crate::pages::parts::{self, Position, Teller};
use crate::pages::{Desk, encode, frame, own, tongue};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, step)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        let Some(step) = desk.pathway.step(&step) else { return own::former(app, &desk, &members, &step) };
        Ok::<_, Fault>(page(app, &desk, &members, step))
    })
    .await
}

fn page(app: &App, desk: &Desk, members: &[Member], step: &Step) -> Markup {
    let teller = Teller::new(app, desk, members);
    let words = teller.words;
    let history = desk.picture.step(step.id.as_str());
    let title = parts::step_name(words, step.id.as_str());
    desk.frame(&title, "nav-pathway").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/pathway")) { (words.say("nav-pathway")) } }
            li { span aria-current="page" { (step.id) } }
        } }
        header.page-head {
            p.overline { (stage_name(teller, step)) }
            h1 { (title) }
            p.happening-meta { (parts::step_marks(words, step, &history)) }
        }
        (owed_here(teller, step))
        (warning(teller, step))
        div.columns {
            div {
                (said(teller, step, &history))
                (evidence(teller, step, &history))
                (effects(teller, step))
            }
            (about(teller, step))
        }
    })
}

fn stage_name(teller: Teller<'_>, step: &Step) -> String {
    let stage = teller.desk.pathway.stages().iter().find(|stage| stage.id == step.stage);
    stage.map_or_else(String::new, |stage| {
        let name = &stage.text(tongue(teller.words.language)).name;
        teller.words.with("part-stage", &[("id", stage.id.as_str()), ("name", name)])
    })
}

/// What is owed of this step, and what was passed to begin it.
fn owed_here(teller: Teller<'_>, step: &Step) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let order = order_of(&desk.pathway);
    let all = debts(&order, &desk.picture.steps, &desk.picture.passed);
    let id = step.id.as_str();
    let here: Vec<_> = all.iter().filter(|debt| debt.step == id || debt.toward() == Some(id)).collect();
    html! {
        @if !here.is_empty() {
            section.chronicle aria-labelledby="owed" {
                h2 #owed { (words.say("home-owed")) }
                ul.cards { @for debt in here { (owed::card(teller, debt)) } }
            }
        }
    }
}

/// Steps that should come first and have no record, or are owed. It warns; it never locks.
fn warning(teller: Teller<'_>, step: &Step) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let before = predecessors(teller, step);
    let weak: Vec<&Step> = before
        .into_iter()
        .filter(|before| {
            let history = desk.picture.step(before.id.as_str());
            history.statements.is_empty() || before.flag.is_core() && history.debt().is_some()
        })
        .collect();
    html! {
        @if !weak.is_empty() {
            div.notice.notice--warning {
                p.notice-title { (words.say("path-step-before-weak")) }
                ul { @for before in weak {
                    @let history = desk.picture.step(before.id.as_str());
                    li { (step_link(teller, before)) " " (parts::standing(words, history.standing()))
                        @if let Some(debt) = history.debt().filter(|_| before.flag.is_core()) { " " (parts::debt(words, debt.open.until.as_ref())) } }
                } }
                p { (words.say("path-step-never-locks")) }
            }
        }
    }
}

fn predecessors<'a>(teller: Teller<'a>, step: &Step) -> Vec<&'a Step> {
    let pathway = &teller.desk.pathway;
    let before = pathway.precedences().iter().filter(|precedence| precedence.after == Follower::Step(step.id.clone()));
    before.filter_map(|precedence| pathway.step(precedence.before.as_str())).collect()
}

fn step_link(teller: Teller<'_>, step: &Step) -> Markup {
    html! { a href=(teller.desk.at(&format!("/pathway/{}", step.id))) { (parts::step_name(teller.words, step.id.as_str())) } }
}

fn act(teller: Teller<'_>, slug: &str, step: &Step, key: &str, quiet: bool) -> Markup {
    html! {
        @if teller.desk.visitor.may(Act::Write) {
            p.actions { a.button .button--quiet[quiet] href=(teller.desk.at(&format!("/new/{slug}{}step={}", if slug.contains('?') { "&" } else { "?" }, encode(step.id.as_str())))) { (teller.words.say(key)) } }
        }
    }
}

/// All that was said; what contradicts the latest stands beside it.
fn said(teller: Teller<'_>, step: &Step, history: &StepHistory) -> Markup {
    let words = teller.words;
    let contradicting: Vec<&Statement> = history.contradicting().collect();
    html! {
        section.chronicle aria-labelledby="said" {
            h2 #said { (words.say("path-step-said")) }
            @if history.statements.is_empty() {
                (frame::empty(&words.say("path-step-said-none"), None))
            }
            @if let Some(latest) = history.latest().filter(|_| !contradicting.is_empty()) {
                p { (words.say("path-step-contradiction")) }
                ul.cards {
                    @for statement in std::iter::once(latest).chain(contradicting.iter().copied()) {
                        li.card { (statement_card(teller, statement)) }
                    }
                }
                h3 { (words.say("path-step-said-all")) }
            }
            ol.chronicle-list { @for statement in &history.statements {
                li.happening.is-step {
                    p.happening-date { (words.date(&statement.occurred)) " " (as_written(teller, statement)) }
                    div.happening-body { (statement_body(teller, statement)) }
                }
            } }
            (passed(teller, step))
            (act(teller, "step", step, "path-step-say", false))
            @if history.latest().is_none_or(|latest| !latest.open.state.has_begun()) { (act(teller, "step?state=planned", step, "path-step-plan", true)) }
        }
    }
}

/// Each time the team went on without it, repaired since or not.
fn passed(teller: Teller<'_>, step: &Step) -> Markup {
    let (words, picture) = (teller.words, &teller.desk.picture);
    let passed: Vec<_> = picture.passed.iter().filter(|seen| seen.open.step == step.id.as_str()).collect();
    html! {
        @if !passed.is_empty() {
            h3 { (words.say("path-step-passed")) }
            ol.chronicle-list { @for seen in passed {
                li.happening.is-step {
                    p.happening-date { (words.date(&seen.occurred)) " " (as_written(teller, seen)) }
                    div.happening-body {
                        p.happening-title { a href=(parts::entry(seen.id)) { (words.with("path-step-passed-to", &[("step", &parts::step_name(words, &seen.open.toward))])) } }
                        @match seen.words.as_ref() {
                            Some(told) => p { (words.with("owed-answers", &[("name", told.name.trim()), ("reason", told.reason.trim().trim_end_matches('.'))])) },
                            None => p.soft { (words.say("report-sealed")) },
                        }
                        p.happening-meta {
                            span { (words.with("report-owed-due", &[("until", &words.date(&seen.open.repair_by))])) }
                            span { (teller.role(seen.author)) }
                        }
                    }
                }
            } }
        }
    }
}

fn as_written<T: jalon_initiative::Form>(teller: Teller<'_>, seen: &Seen<T>) -> Markup {
    // A plain day says nothing more in its code.
    let vague = seen.occurred.precision() != Precision::Day || seen.occurred.is_approximate() || seen.occurred.is_uncertain();
    html! { @if vague { code.hash title=(teller.words.say("part-as-written")) { (seen.occurred.text()) } } }
}

fn statement_card(teller: Teller<'_>, statement: &Statement) -> Markup {
    html! {
        p { (teller.words.date(&statement.occurred)) }
        (statement_body(teller, statement))
    }
}

fn statement_body(teller: Teller<'_>, statement: &Statement) -> Markup {
    let words = teller.words;
    let state = statement.open.state.code();
    html! {
        p.happening-title { a href=(parts::entry(statement.id)) { span class={ "badge badge--bare is-" (state) } { (words.label("step-state", state)) } } }
        @match statement.words.as_ref() {
            Some(told) => {
                @if !told.reason.trim().is_empty() { p { (words.with("report-reason", &[("reason", told.reason.trim().trim_end_matches('.'))])) } }
                @if let Some(owner) = owner(teller, statement) { p { (words.with("path-step-owner", &[("owner", &owner)])) } }
                @if !told.decided_by.trim().is_empty() { p { (words.with("path-step-decided", &[("who", told.decided_by.trim())])) } }
                @if !told.arrangement.trim().is_empty() { p { (words.with("path-step-arrangement", &[("what", told.arrangement.trim().trim_end_matches('.'))])) } }
            }
            None => {
                p.soft { (words.say("report-reason-sealed")) }
                @if let Some(owner) = owner(teller, statement) { p { (words.with("path-step-owner", &[("owner", &owner)])) } }
            }
        }
        @if let Some(instead) = &statement.open.instead {
            p { (words.say("path-step-instead")) " " a href=(teller.desk.at(&format!("/pathway/{}", encode(instead)))) { (parts::step_name(words, instead)) } }
        }
        p.happening-meta {
            @if let Some(until) = &statement.open.until { span { (words.with(if statement.open.state == StepState::Planned { "path-step-planned-for" } else { "report-until" }, &[("until", &words.date(until))])) } }
            span { (teller.role(statement.author)) }
            span { (Position::of(words, &teller.desk.picture, statement.bounds()).sentence(words)) }
            @if let Some(told_at) = &statement.told_at { span { (words.with("report-told", &[("date", &words.date(told_at))])) } }
            @if statement.in_conflict { a href=(parts::entry(statement.id)) { (words.say("part-in-conflict")) } }
        }
    }
}

fn evidence(teller: Teller<'_>, step: &Step, history: &StepHistory) -> Markup {
    let words = teller.words;
    html! {
        section.chronicle aria-labelledby="evidence" {
            h2 #evidence { (words.say("path-step-evidence")) }
            @if history.evidence.is_empty() { p.none { (words.say(if history.is_thin() { "path-step-evidence-thin" } else { "path-step-evidence-none" })) } }
            ol.chronicle-list { @for given in &history.evidence { (evidence_row(teller, given)) } }
            @let lacking = parts::lacking(words, step, history);
            @if !history.evidence.is_empty() && !lacking.is_empty() {
                p { (words.with("path-step-lacks", &[("kinds", &lacking.join(&words.say("part-comma")))])) }
            }
            (act(teller, "evidence", step, "path-step-add-evidence", true))
        }
    }
}

/// Who answers for it: by role, and by name where that may be read.
fn owner(teller: Teller<'_>, statement: &Statement) -> Option<String> {
    let words = teller.words;
    let role = statement.open.owner_role.as_ref().map(|role| words.label(Owner::CODELIST, role.as_str()));
    let name = statement.words.as_ref().map(|told| told.owner.trim()).filter(|name| !name.is_empty()).map(str::to_owned);
    match (name, role) {
        (Some(name), Some(role)) => Some(words.with("part-name-and-role", &[("name", &name), ("role", &role)])),
        (name, role) => name.or(role),
    }
}

fn evidence_row(teller: Teller<'_>, given: &EvidenceGiven) -> Markup {
    let words = teller.words;
    let kinds: Vec<String> = given.open.kinds.iter().map(|kind| words.label("evidence-kind", kind.code())).collect();
    let what = words.or_sealed(given.words.as_ref().map(|told| told.what.as_str()));
    html! {
        li.happening.is-step {
            p.happening-date { (words.date(&given.occurred)) " " (as_written(teller, given)) }
            div.happening-body {
                p.happening-title { a href=(parts::entry(given.id)) { (what) } }
                p.happening-meta {
                    span { (kinds.join(" · ")) }
                    @if given.open.file.is_some() && given.words.is_some() {
                        span { a href={ (parts::entry(given.id)) "/file" } { (words.say("entry-file-short")) } }
                    }
                    span { (teller.role(given.author)) }
                    @if given.in_conflict { span { (words.say("part-in-conflict")) } }
                }
            }
        }
    }
}

/// What people say the crisis did to this step.
fn effects(teller: Teller<'_>, step: &Step) -> Markup {
    let (words, picture) = (teller.words, &teller.desk.picture);
    let effects: Vec<_> = picture.effects.iter().filter(|effect| effect.open.step.as_deref() == Some(step.id.as_str())).collect();
    html! {
        section.chronicle aria-labelledby="effects" {
            h2 #effects { (words.say("report-section-balance")) }
            @if effects.is_empty() { p.none { (words.say("path-step-effects-none")) } }
            ul.cards { @for effect in effects {
                li.card {
                    h3 { a href=(parts::entry(effect.id)) { (words.label("effect", effect.open.effect.code())) } }
                    @if let Some(mechanism) = teller.mechanism(&effect.open) { p { (mechanism) } }
                    @match effect.words.as_ref().map(|told| told.why.trim()) {
                        Some("") => {}
                        Some(why) => p { (words.with("report-quote", &[("words", why)])) },
                        None => p.soft { (words.say("report-sealed")) },
                    }
                    p.soft {
                        (words.with("report-said-by", &[("who", &teller.role(effect.author)), ("date", &words.date(&effect.occurred))])) " "
                        a href=(parts::entry(effect.open.of)) { (words.say("path-step-effect-of")) }
                    }
                }
            } }
            (act(teller, "effect", step, "path-step-add-effect", true))
        }
    }
}

/// What the library says of the step.
fn about(teller: Teller<'_>, step: &Step) -> Markup {
    let words = teller.words;
    let text = step.text(tongue(words.language));
    let list = |codes: Vec<String>| codes.join(" · ");
    let owners = step.owners.iter().map(|owner| words.label(Owner::CODELIST, owner.code())).collect();
    let asked = step.evidence.iter().map(|kind| words.label(EvidenceKind::CODELIST, kind.code())).collect();
    html! {
        aside aria-labelledby="about" {
            h2 #about { (words.say("path-step-about")) }
            dl.envelope.envelope--narrow {
                (line(&words.say("path-step-purpose"), &text.purpose))
                div { dt { (words.say("path-step-asks")) } dd { (text.evidence) " " span.soft { (list(asked)) } } }
                @if text.why.trim().is_empty() { (line(&words.say("own-field-flag"), &words.label(Flag::CODELIST, step.flag.code()))) }
                @else { (line(&words.label(Flag::CODELIST, step.flag.code()), &text.why)) }
                div { dt { (words.say("path-step-owners")) } dd { (list(owners)) } }
                (line(&words.say("path-step-if-skipped"), &text.if_skipped))
                (line(&words.say("path-step-compress"), &text.compress))
            }
            (order(teller, step))
            h3 { (words.say("report-section-sources")) }
            ul.sources { @for id in &step.sources { (source(teller, id.as_str())) } }
            @if !(text.if_skipped.trim().is_empty() && text.compress.trim().is_empty()) { p.source { (words.say("path-step-ours")) } }
        }
    }
}

/// A line about the step; nothing where nobody wrote it.
fn line(name: &str, text: &str) -> Markup {
    html! { @if !text.trim().is_empty() { div { dt { (name) } dd { (text) } } } }
}

fn order(teller: Teller<'_>, step: &Step) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let before = predecessors(teller, step);
    let after: Vec<&Follower> = desk
        .pathway
        .precedences()
        .iter()
        .filter(|precedence| precedence.before == step.id)
        .map(|precedence| &precedence.after)
        .collect();
    html! {
        @if !before.is_empty() {
            h3 { (words.say("path-step-before")) }
            ul { @for before in before {
                li { (step_link(teller, before)) " " (parts::standing(words, desk.picture.step(before.id.as_str()).standing())) }
            } }
        }
        @if !after.is_empty() {
            h3 { (words.say("path-step-after")) }
            ul { @for follower in after {
                li {
                    @match follower {
                        Follower::Step(id) => {
                            @if let Some(step) = desk.pathway.step(id.as_str()) {
                                (step_link(teller, step)) " " (parts::standing(words, desk.picture.step(id.as_str()).standing()))
                            }
                        }
                        Follower::Milestone(milestone) => (words.label(Milestone::CODELIST, milestone.code())),
                    }
                }
            } }
        }
    }
}

/// A source of the library as an item of a list: its title, what it is, and how far it was read.
pub(super) fn source(teller: Teller<'_>, id: &str) -> Markup {
    let words = teller.words;
    html! {
        @if let Some(source) = teller.desk.pathway.source(id) {
            li {
                @match &source.url {
                    Some(url) => a href=(url) rel="noreferrer" lang="en" { (source.title) },
                    None => span lang="en" { (source.title) },
                }
                " " span.soft { (words.label("source-kind", source.kind.code())) " · " (words.say("path-read")) " " (words.label("read-depth", source.read.code())) }
            }
        }
    }
}
