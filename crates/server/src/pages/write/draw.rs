//! A whole scheme at once: one row a phase, each ending where the next begins. What is written are brackets, in one stroke,
//! each of which can be amended by itself.

use std::collections::HashSet;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::crisis::{Bracket, BracketWords};
use jalon_initiative::form::{Code, Form};
use jalon_library::Scheme;
use jalon_record::edtf::{Day, Edtf, Shape};
use jalon_record::entry::Audience;
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::ask::Ask;
use super::bracket::{self, BracketSheet};
use super::ground::Ground;
use super::sheet::{Pairs, Sheet};
use super::{ONCE, ground, once, usual_audience};
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{empty, problems, token};
use crate::pages::{Desk, tongue};
use crate::session::Visitor;

/// How many phases of one's own there is room for.
const OWN_ROWS: usize = 6;
/// The code that asks for phases of one's own.
const OWN: &str = "own";

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let mut fields = Fields::of(asked);
    fields.preset(ONCE, &Token::new()?.to_text());
    fields.preset("audience", usual_audience(desk.visitor.member.role).code());
    app.ask(move |app| Ok::<_, Fault>(page(&desk, &ground(app, &desk, HashSet::new()), &fields))).await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let ground = ground(app, &desk, HashSet::new());
        let drawn = read(&mut fields, &ground);
        let audience = fields.choice("audience", |code| Audience::from_code(code).ok());
        let (Some(brackets), Some(audience), true) = (drawn, audience, fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&desk, &ground, &fields)).into_response());
        };
        let author = desk.visitor.member.id;
        let draft = |(open, words): &(Bracket, BracketWords)| {
            let occurred = BracketSheet::happened(open, &ground);
            Draft::of(desk.initiative, author, occurred, open, words).map(|draft| draft.audience(audience))
        };
        let drafts = brackets.iter().map(draft).collect::<Result<Vec<Draft>, _>>()?;
        app.store().append(once(drafts, &fields))?;
        let crisis = fields.text("crisis");
        Ok::<_, Fault>(Redirect::to(&desk.at(&format!("/crisis?drawn={crisis}#schemes-{crisis}"))).into_response())
    })
    .await
}

/// A row of the form.
struct Row<'a> {
    /// What its fields end with.
    key: String,
    /// The phase of the preset; `None` where people name their own.
    phase: Option<&'a jalon_library::Phase>,
}

impl Row<'_> {
    fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.key)
    }
}

fn preset<'a>(fields: &Fields, ground: &Ground<'a>) -> Option<&'a Scheme> {
    ground.library.scheme(fields.text("preset"))
}

fn rows<'a>(fields: &Fields, ground: &Ground<'a>) -> Vec<Row<'a>> {
    match preset(fields, ground) {
        Some(scheme) => scheme.phases().iter().map(|phase| Row { key: phase.code.to_string(), phase: Some(phase) }).collect(),
        None => (1..=OWN_ROWS).map(|n| Row { key: n.to_string(), phase: None }).collect(),
    }
}

/// A row that was filled in.
struct Told {
    phase: Code,
    label: String,
    start: Edtf,
    start_field: String,
    marker: Option<EntryId>,
    reason: String,
}

/// Reads the brackets, noting every problem.
pub(super) fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Vec<(Bracket, BracketWords)>> {
    let crisis = ground.must_one_of(fields, "crisis", &ground.crises());
    let (scheme, scheme_name) = scheme(fields, ground);
    let clock = bracket::clock(fields);
    let filled: Vec<Told> = rows(fields, ground).iter().filter_map(|row| row_of(fields, ground, row)).collect();
    if filled.is_empty() && fields.problems().is_empty() {
        fields.problem::<()>("rows", "problem-draw-nothing");
    }
    let last = if fields.text("end").is_empty() { bracket::ongoing(fields, ground) } else { bracket::end(fields, ground) };
    let (crisis, scheme, last) = (crisis?, scheme?, last?);
    let mut brackets = Vec::new();
    for (at, row) in filled.iter().enumerate() {
        let next = filled.get(at + 1);
        let end = next.map_or_else(|| last.clone(), |next| border(&next.start));
        let open = Bracket {
            crisis,
            scheme: scheme.clone(),
            phase: row.phase.clone(),
            start: row.start.clone(),
            end,
            marker: row.marker,
            clock,
        };
        let words = BracketWords {
            label: row.label.clone(),
            scheme: scheme_name.clone(),
            reason: row.reason.clone(),
            ..BracketWords::default()
        };
        if let Err(broken) = open.check(&words) {
            fields.problem::<()>(next.map_or("end", |next| next.start_field.as_str()), broken.problem.code());
        }
        brackets.push((open, words));
    }
    Some(brackets)
}

/// The scheme: the one that was named; else the preset's; else the team's.
fn scheme(fields: &Fields, ground: &Ground<'_>) -> (Option<Code>, String) {
    let typed = fields.text("scheme");
    let preset = preset(fields, ground).filter(|_| typed.is_empty());
    bracket::scheme(preset.map_or(typed, |preset| preset.id().as_str()), ground)
}

/// A row that someone filled in; a row without a beginning is left out, unless something else of it was told.
fn row_of(fields: &mut Fields, ground: &Ground<'_>, row: &Row<'_>) -> Option<Told> {
    let [start_field, marker, reason, own] = ["start", "marker", "reason", "phase_own"].map(|name| row.field(name));
    let name = fields.text(&own).to_owned();
    let told = [&marker, &reason, &own].iter().any(|name| !fields.text(name).is_empty());
    if fields.text(&start_field).is_empty() {
        return if told { fields.problem(&start_field, "problem-draw-start") } else { None };
    }
    let start = ground.date(fields, &start_field);
    let marker = ground.one_of(fields, &marker, &ground.events());
    let phase = match row.phase {
        Some(phase) => Code::new(phase.code.as_str()),
        None if name.is_empty() => fields.problem(&own, "problem-draw-name"),
        None => ground.own_code(&name),
    };
    let start = start.filter(|date| {
        matches!(date.shape(), Shape::Single(_) | Shape::OneOf(_)) || {
            fields.problem::<()>(&start_field, "problem-draw-border");
            false
        }
    });
    let reason = fields.text(&reason).to_owned();
    Some(Told { phase: phase?, label: name, start: start?, start_field, marker, reason })
}

/// Where a phase ends whose next one begins then: the day before an exact day, else at the same uncertain time, which is one
/// border and not two.
fn border(next: &Edtf) -> Edtf {
    let day = next.bounds().start;
    match (day.earliest, day.latest) {
        (Some(first), Some(last)) if first == last => {
            Day::from_number(first.number() - 1).map_or_else(|| next.clone(), Edtf::from)
        }
        _ => next.clone(),
    }
}

fn page(desk: &Desk, ground: &Ground<'_>, fields: &Fields) -> Markup {
    let language = desk.language();
    let ask = Ask { ground, fields, slug: "draw" };
    let title = language.say("draw-title");
    let crises = ground.crises();
    let is_chosen = !fields.text("preset").is_empty() && !fields.text("crisis").is_empty();
    desk.frame(&title, "nav-crisis").narrow().page(html! {
        nav.crumbs aria-label=(language.say("form-crumbs")) { ol {
            li { a href=(desk.at("/crisis")) { (language.say("nav-crisis")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.soft { (language.say("draw-lead")) } }
        (problems(language, fields, &|field| label(&ask, field)))
        @if crises.is_empty() {
            (empty(&language.say("crisis-empty"), Some((&desk.at("/new/crisis"), &language.say("write-crisis")))))
        } @else if !is_chosen {
            (choose(desk, &ask))
        } @else {
            (table(desk, &ask))
        }
    })
}

/// What a problem is beside: a field of a phase is called with the name of the phase.
fn label(ask: &Ask<'_>, field: &str) -> String {
    let known = field
        .split_once('-')
        .and_then(|(name, key)| Some((name, preset(ask.fields, ask.ground)?.label(key, tongue(ask.ground.language))?)));
    match known {
        Some((name, phase)) => ask.ground.words().with("form-pair", &[("one", &ask.label(name)), ("other", phase)]),
        None => ask.label(field),
    }
}

/// First: which crisis, and with which phases to begin.
fn choose(desk: &Desk, ask: &Ask<'_>) -> Markup {
    let language = desk.language();
    let tongue = tongue(language);
    html! {
        form.form method="get" action=(desk.at("/crisis/draw")) {
            (ask.must("crisis").select(&ask.ground.crises()))
            fieldset.group #preset tabindex="-1" {
                legend { (ask.label("preset")) }
                p.hint { (ask.hint("preset").unwrap_or_default()) }
                @for (at, scheme) in ask.ground.library.schemes().iter().enumerate() {
                    label.choice.choice--tall {
                        input type="radio" name="preset" value=(scheme.id()) checked[at == 0];
                        span.choice-body {
                            strong { (scheme.title(tongue)) }
                            small { (scheme.phases().iter().map(|phase| phase.label(tongue)).collect::<Vec<_>>().join(" · ")) }
                            small { (scheme.fits(tongue)) " " (scheme.limits(tongue)) }
                        }
                    }
                }
                label.choice.choice--tall {
                    input type="radio" name="preset" value=(OWN);
                    span.choice-body { strong { (language.say("draw-own")) } small { (language.say("draw-own-hint")) } }
                }
            }
            p.actions { button.button { (language.say("continue")) } }
        }
    }
}

/// Then: a row for each phase.
fn table(desk: &Desk, ask: &Ask<'_>) -> Markup {
    let language = desk.language();
    let tongue = tongue(language);
    let events = ask.ground.events();
    let audiences = ask.coded("audience", Audience::ALL.map(Audience::code));
    html! {
        form.form method="post" action=(desk.at("/crisis/draw")) novalidate {
            (token(Some(&desk.visitor)))
            @for name in [ONCE, "preset"] { input type="hidden" name=(name) value=(ask.fields.text(name)); }
            (ask.must("crisis").select(&ask.ground.crises()))
            p.hint { (language.say("draw-rows-hint")) }
            @let rows = rows(ask.fields, ask.ground);
            div #rows tabindex="-1" {
                @if let Some(problem) = ask.fields.problem_of("rows") { p.field-error { (language.say(problem.code)) } }
                @for row in &rows {
                    @let [start, marker, reason, own] = ["start", "marker", "reason", "phase_own"].map(|name| row.field(name));
                    fieldset.group.draw-row {
                        legend { @match row.phase {
                            Some(phase) => (phase.label(tongue)),
                            None => (language.say_with("draw-own-row", &[("n", row.key.as_str().into())])),
                        } }
                        @if let Some(phase) = row.phase { p.hint { (phase.meaning(tongue)) } }
                        div.field-row {
                            @if row.phase.is_none() { (ask.either(&own).plain().line_of(&[])) }
                            (ask.either(&start).plain().line_of(&[]))
                        }
                        (ask.more("draw-row-more", &[&marker, &reason], &html! {
                            (ask.may(&marker).select(&events))
                            (ask.may(&reason).area())
                        }))
                    }
                }
            }
            (ask.may("end").line_of(&[]))
            (ask.may("clock").radios(bracket::clocks(ask)))
            (ask.may("scheme").line_of(&bracket::schemes(ask.ground)))
            (ask.must("audience").radios(audiences))
            p.actions {
                button.button { (language.say("draw-keep")) }
                a.button.button--quiet href=(desk.at("/crisis")) { (language.say("cancel")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_border_is_drawn_once() {
        let of = |text: &str| border(&Edtf::parse(text).unwrap()).text().to_owned();
        assert_eq!(of("2020-05-25"), "2020-05-24");
        assert_eq!(of("2020-05"), "2020-05");
        assert_eq!(of("2020-05~"), "2020-05~");
        assert_eq!(of("2020-01-01"), "2019-12-31");
    }
}
