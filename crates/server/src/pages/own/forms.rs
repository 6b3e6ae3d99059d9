//! One page a change.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act as May;
use jalon_library::{
    EvidenceKind, Flag, Follower, LibraryError, Milestone, Owner, Pathway, Stage, StageText, Step, StepText, Tongue,
};
use maud::{Markup, html};

use super::ask::{Ask, Beside};
use super::edit::Shift;
use super::keep::{enctype, preview};
use super::sheet::{Act, Sheet};
use super::{Followed, Ours, spoken, tongue_name};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::{problems, token};
use crate::pages::{Desk, parts, tongue};
use crate::session::Visitor;

type Pairs = Vec<(String, String)>;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, act)): Path<(String, String)>,
    Query(asked): Query<Pairs>,
) -> Result<Response, Fault> {
    visitor.must(May::Write)?;
    let act = Act::from_code(&act).ok_or(Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| begin(app, &desk, act, Fields::of(asked))).await
}

/// A form before anything was typed; of what is weighed, what it would change.
fn begin(app: &App, desk: &Desk, act: Act, asked: Fields) -> Result<Response, Fault> {
    let ours = Ours::of(app, desk)?;
    let current = ours.current();
    let asked = Sheet::of(act, asked);
    let mut pairs = filled(&asked, &current.pathway, asked.tongue(&ours)).ok_or(Fault::NotFound)?;
    pairs.push(("base", current.name()));
    let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let mut sheet = Sheet::of(act, Fields::of(pairs));
    if !act.is_weighed() || act == Act::Import {
        return Ok(page(&ours, &sheet, &current)?.into_response());
    }
    match sheet.draft(&ours, &current, &current) {
        Some(new) if current.pathway.changes(&new).is_empty() => Ok(Redirect::to(&ours.at("?kept=same")).into_response()),
        Some(new) => Ok(preview(&ours, &sheet, &current, &new).into_response()),
        None => Ok(page(&ours, &sheet, &current)?.into_response()),
    }
}

/// The fields that would write this again; `None` where what is named is not there.
fn filled(asked: &Sheet, pathway: &Pathway, told: Tongue) -> Option<Vec<(&'static str, String)>> {
    let text = |name: &'static str| (name, asked.fields.text(name).to_owned());
    let mut pairs = vec![("tongue", told.code().to_owned()), ("shift", "stay".to_owned())];
    match asked.act {
        Act::Step => pairs.extend(of_step(pathway.step(asked.fields.text("step"))?, told)),
        Act::NewStep => pairs.extend([
            text("stage"),
            ("flag", Flag::Flexible.code().to_owned()),
            ("owners", Owner::Team.code().to_owned()),
            ("evidence", EvidenceKind::Date.code().to_owned()),
        ]),
        Act::Stage => {
            let stage = stage_of(pathway, asked)?;
            let words = if stage.told_in(told) == told { stage.text(told).clone() } else { StageText::default() };
            pairs.extend([("stage", stage.id.to_string()), ("name", words.name), ("purpose", words.purpose)]);
        }
        Act::DropStep => pairs.push(("step", pathway.step(asked.fields.text("step"))?.id.to_string())),
        Act::DropStage => pairs.push(("stage", stage_of(pathway, asked)?.id.to_string())),
        Act::Whole if pathway.told_in(told) == told => {
            let words = pathway.text(told).clone();
            pairs.extend([("name", words.name), ("note", words.note)]);
        }
        Act::Back => pairs.push(text("to")),
        Act::NewStage | Act::Order | Act::Unorder | Act::Whole | Act::Import => {}
    }
    Some(pairs)
}

fn stage_of<'a>(pathway: &'a Pathway, sheet: &Sheet) -> Option<&'a Stage> {
    pathway.stages().iter().find(|stage| stage.id.as_str() == sheet.fields.text("stage"))
}

fn of_step(step: &Step, told: Tongue) -> Vec<(&'static str, String)> {
    let words = if step.told_in(told) == told { step.text(told).clone() } else { StepText::default() };
    let mut pairs = vec![
        ("step", step.id.to_string()),
        ("stage", step.stage.to_string()),
        ("flag", step.flag.code().to_owned()),
        ("name", words.name),
        ("purpose", words.purpose),
        ("asks", words.evidence),
        ("why", words.why),
        ("if_skipped", words.if_skipped),
        ("compress", words.compress),
    ];
    pairs.extend(step.owners.iter().map(|owner| ("owners", owner.code().to_owned())));
    pairs.extend(step.evidence.iter().map(|kind| ("evidence", kind.code().to_owned())));
    pairs
}

/// The form of a change, with what is wrong with it.
pub(super) fn page(ours: &Ours<'_>, sheet: &Sheet, base: &Followed) -> Result<Markup, Fault> {
    let language = ours.desk.language();
    let ask = Ask { ours, fields: &sheet.fields, told: sheet.tongue(ours) };
    let pathway = &base.pathway;
    let act = sheet.act;
    let title = language.say(&format!("own-{}-title", act.code()));
    let asked = match act {
        Act::Step => step(ask, pathway.step(sheet.fields.text("step")).ok_or(Fault::NotFound)?, pathway),
        Act::NewStep => new_step(ask, pathway),
        Act::Stage => stage(ask, stage_of(pathway, sheet).ok_or(Fault::NotFound)?),
        Act::NewStage => html! { (ask.line("name", false, None)) (ask.area("purpose", None)) (ask.line("first", false, None)) },
        Act::Order => order_fields(ask, pathway),
        Act::Whole => whole(ask, pathway),
        Act::Import => import(ask),
        Act::DropStep | Act::DropStage | Act::Unorder | Act::Back => html! {},
    };
    let is_form = !matches!(act, Act::DropStep | Act::DropStage | Act::Unorder | Act::Back);
    let has_words = matches!(act, Act::Step | Act::NewStep | Act::Stage | Act::NewStage | Act::Whole);
    let label = |field: &str| language.say(&format!("own-field-{field}"));
    let problem = if sheet.fields.problems().is_empty() && sheet.fault.is_none() { "" } else { "form-problem-title" };
    let tab = if problem.is_empty() { title.clone() } else { language.say_with(problem, &[("title", title.as_str().into())]) };
    Ok(ours.desk.frame(&tab, "nav-pathway").narrow().page(html! {
        (ours.crumbs(&title))
        header.page-head { h1 { (title) } @if is_form { p.soft { (language.say(&format!("own-{}-lead", act.code()))) } } }
        @if has_words { (tongues(ask, sheet)) }
        (problems(language, &sheet.fields, &label))
        @if let Some(broken) = &sheet.fault { (fault(ours, broken)) }
        @if act == Act::Order { (precedences(ask, pathway, base)) }
        @if is_form {
            form.form method="post" action=(ours.at(&format!("/{}", act.code()))) enctype=[enctype(act)] novalidate {
                (token(Some(&ours.desk.visitor)))
                input type="hidden" name="base" value=(sheet.fields.text("base"));
                @if !sheet.fields.text("onto").is_empty() { input type="hidden" name="onto" value=(sheet.fields.text("onto")); }
                @if has_words { input type="hidden" name="tongue" value=(ask.told.code()); }
                @if matches!(act, Act::Step) { input type="hidden" name="step" value=(sheet.fields.text("step")); }
                @if matches!(act, Act::Stage) { input type="hidden" name="stage" value=(sheet.fields.text("stage")); }
                (asked)
                @if has_words && !tells_whole(pathway, ask.told) { (ask.line("whole", false, Some((pathway.told_in(ask.told), &pathway.text(ask.told).name)))) }
                @if !act.is_weighed() { (ask.field("reason", "own-field-reason", if act == Act::Step { "own-reason-hint" } else { "own-reason-hint-plain" }, true).line(language, ask.fields)) }
                p.hint { (language.say("own-public")) }
                p.actions {
                    button.button { (language.say(if act.is_weighed() { "own-see-changes" } else { "own-keep" })) }
                    a.button.button--quiet href=(ours.at("")) { (language.say("cancel")) }
                }
            }
        } @else {
            p.actions { a.button href=(ours.at("")) { (language.say("own-return")) } }
        }
        (removal(ours, sheet))
    }))
}

fn tells_whole(pathway: &Pathway, told: Tongue) -> bool {
    pathway.told_in(told) == told
}

/// The languages that words can be written in, the one of the form marked.
fn tongues(ask: Ask<'_>, sheet: &Sheet) -> Markup {
    let kept: Vec<String> = ["step", "stage"]
        .into_iter()
        .filter(|name| !sheet.fields.text(name).is_empty() && (*name == "step") == (sheet.act == Act::Step))
        .map(|name| format!("&{name}={}", crate::pages::encode(sheet.fields.text(name))))
        .collect();
    let address = |told: Tongue| ask.ours.at(&format!("/{}?tongue={}{}", sheet.act.code(), told.code(), kept.concat()));
    html! {
        nav aria-label=(ask.say("own-tongues")) {
            p.hint { (ask.say("own-tongues")) }
            ul.chips { @for told in Tongue::ALL {
                li { a href=(address(told)) lang=(told.code()) aria-current=[(told == ask.told).then_some("true")] { (tongue_name(told)) } }
            } }
        }
    }
}

/// What the library says against it, in its own words.
pub(super) fn fault(ours: &Ours<'_>, fault: &LibraryError) -> Markup {
    html! {
        div.errors role="alert" tabindex="-1" {
            h2 { (ours.desk.language().say("own-fault-title")) }
            p lang="en" { code { (fault.to_string()) } }
            p { (ours.desk.language().say("own-fault-next")) }
        }
    }
}

fn step(ask: Ask<'_>, step: &Step, pathway: &Pathway) -> Markup {
    let beside = ask.reference(|told| step.told_in(told)).map(|told| (told, step.text(told).clone()));
    let is_translated = beside.is_some();
    html! {
        p { strong { (step.id) } " " (spoken(&step.text(ask.told).name, step.told_in(ask.told), tongue(ask.language()))) }
        @if is_translated { p.hint { (ask.say("own-blank-falls-back")) } }
        (words(ask, beside.as_ref().map(|(told, text)| (*told, text)), is_translated))
        (about(ask, false))
        (ask.more("own-more-place", false, &["stage", "shift"], &html! {
            (ask.field("stage", "own-field-stage", "own-field-stage-hint", false).select(ask.language(), ask.fields, &stages(ask, pathway)))
            (shift(ask))
        }))
    }
}

fn new_step(ask: Ask<'_>, pathway: &Pathway) -> Markup {
    html! {
        (ask.line("name", false, None))
        (ask.field("stage", "own-field-stage", "", false).select(ask.language(), ask.fields, &stages(ask, pathway)))
        (ask.field("flag", "own-field-flag", "", false).radios(ask.language(), ask.fields, &ask.list(Flag::CODELIST)))
        (ask.more("own-more-asked", false, &["owners", "evidence"], &asked_for(ask)))
        (ask.more("own-more-words", false, &["purpose", "asks", "why", "if_skipped", "compress"], &other_words(ask, None)))
    }
}

fn words(ask: Ask<'_>, beside: Option<(Tongue, &StepText)>, open: bool) -> Markup {
    html! {
        (ask.line("name", beside.is_some(), beside.map(|(told, text)| (told, text.name.as_str()))))
        (ask.more("own-more-words", open, &["purpose", "asks", "why", "if_skipped", "compress"], &other_words(ask, beside)))
    }
}

fn other_words(ask: Ask<'_>, beside: Option<(Tongue, &StepText)>) -> Markup {
    let of = |line: fn(&StepText) -> &String| -> Beside<'_> { beside.map(|(told, text)| (told, line(text).as_str())) };
    html! {
        (ask.area("purpose", of(|text| &text.purpose)))
        (ask.area("asks", of(|text| &text.evidence)))
        (ask.area("why", of(|text| &text.why)))
        (ask.area("if_skipped", of(|text| &text.if_skipped)))
        (ask.area("compress", of(|text| &text.compress)))
    }
}

fn about(ask: Ask<'_>, open: bool) -> Markup {
    html! {
        (ask.field("flag", "own-field-flag", "own-field-flag-hint", false).radios(ask.language(), ask.fields, &ask.list(Flag::CODELIST)))
        (ask.more("own-more-asked", open, &["owners", "evidence"], &asked_for(ask)))
    }
}

fn asked_for(ask: Ask<'_>) -> Markup {
    html! {
        (ask.field("owners", "own-field-owners", "", false).checks(ask.language(), ask.fields, &ask.list(Owner::CODELIST)))
        (ask.field("evidence", "own-field-evidence", "", false).checks(ask.language(), ask.fields, &ask.list(EvidenceKind::CODELIST)))
    }
}

fn shift(ask: Ask<'_>) -> Markup {
    let options: Vec<(String, String)> =
        Shift::ALL.iter().map(|(_, code)| ((*code).to_owned(), ask.say(&format!("own-shift-{code}")))).collect();
    ask.field("shift", "own-field-shift", "", false).radios(ask.language(), ask.fields, &options)
}

fn stages(ask: Ask<'_>, pathway: &Pathway) -> Vec<(String, String)> {
    let name = |stage: &Stage| format!("{}. {}", stage.id, stage.text(tongue(ask.language())).name);
    pathway.stages().iter().map(|stage| (stage.id.to_string(), name(stage))).collect()
}

fn stage(ask: Ask<'_>, stage: &Stage) -> Markup {
    let beside = ask.reference(|told| stage.told_in(told)).map(|told| (told, stage.text(told).clone()));
    let of = |line: fn(&StageText) -> &String| -> Beside<'_> { beside.as_ref().map(|(told, text)| (*told, line(text).as_str())) };
    html! {
        p { strong { (stage.id) } " " (spoken(&stage.text(ask.told).name, stage.told_in(ask.told), tongue(ask.language()))) }
        @if beside.is_some() { p.hint { (ask.say("own-blank-falls-back")) } }
        (ask.line("name", beside.is_some(), of(|text| &text.name)))
        (ask.area("purpose", of(|text| &text.purpose)))
        (shift(ask))
    }
}

fn whole(ask: Ask<'_>, pathway: &Pathway) -> Markup {
    let beside = ask.reference(|told| pathway.told_in(told)).map(|told| (told, pathway.text(told).clone()));
    html! {
        (ask.line("name", false, beside.as_ref().map(|(told, text)| (*told, text.name.as_str()))))
        (ask.area("note", beside.as_ref().map(|(told, text)| (*told, text.note.as_str()))))
    }
}

fn import(ask: Ask<'_>) -> Markup {
    let wrong = ask.fields.problem_of("text");
    html! {
        div.field {
            label for="file" { (ask.say("own-field-file")) }
            p.hint id="file-hint" { (ask.say("own-field-file-hint")) }
            input id="file" name="file" type="file" accept=".toml,text/plain,application/toml" aria-describedby="file-hint";
        }
        div.field .has-error[wrong.is_some()] {
            label for="text" { (ask.say("own-field-text")) " " span.optional { (ask.say("optional")) } }
            p.hint id="text-hint" { (ask.say("own-field-text-hint")) }
            @if let Some(problem) = wrong { p.field-error id="text-error" { (ask.say(problem.code)) } }
            textarea id="text" name="text" rows="12" spellcheck="false" aria-describedby=(if wrong.is_some() { "text-hint text-error" } else { "text-hint" })
                aria-invalid=[wrong.map(|_| "true")] { (sent_text(ask.fields)) }
        }
    }
}

/// The text of a file that was sent, whether it was chosen or pasted.
fn sent_text(fields: &Fields) -> &str {
    [fields.text("file"), fields.text("text")].into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// The text of a file on its way, to be read again and sent along.
pub(super) fn carried_file(ours: &Ours<'_>, sheet: &Sheet) -> Markup {
    html! {
        details.more {
            summary { (ours.desk.language().say("own-carried-file")) }
            div.field {
                label for="text" { (ours.desk.language().say("own-field-text")) }
                textarea id="text" name="text" rows="12" readonly { (sent_text(&sheet.fields)) }
            }
        }
    }
}

fn order_fields(ask: Ask<'_>, pathway: &Pathway) -> Markup {
    let words = parts::words(ask.ours.app, ask.ours.desk);
    let name = |step: &Step| format!("{} {}", step.id, step.text(tongue(ask.language())).name);
    let steps: Vec<(String, String)> = pathway.steps().map(|step| (step.id.to_string(), name(step))).collect();
    let milestones = Milestone::ALL.iter().map(|known| (known.code().to_owned(), words.label(Milestone::CODELIST, known.code())));
    let after: Vec<(String, String)> = steps.iter().cloned().chain(milestones).collect();
    html! {
        h2 { (ask.say("own-order-add")) }
        (ask.field("before", "own-field-before", "", false).select(ask.language(), ask.fields, &steps))
        (ask.field("after", "own-field-after", "own-field-after-hint", false).select(ask.language(), ask.fields, &after))
    }
}

/// What comes before what, each with a button that takes it away.
fn precedences(ask: Ask<'_>, pathway: &Pathway, base: &Followed) -> Markup {
    let words = parts::words(ask.ours.app, ask.ours.desk);
    html! {
        h2 { (ask.say("own-order-known")) }
        @if pathway.precedences().is_empty() { p.none { (ask.say("own-order-none")) } }
        ul.cards { @for known in pathway.precedences() {
            @let after = match &known.after {
                Follower::Step(id) => parts::step_name(words, id.as_str()),
                Follower::Milestone(milestone) => words.label(Milestone::CODELIST, milestone.code()),
            };
            @let told = words.with("own-order-pair", &[("before", &parts::step_name(words, known.before.as_str())), ("after", &after)]);
            li.card {
                p { (told) }
                form method="post" action=(ask.ours.at("/unorder")) {
                    (token(Some(&ask.ours.desk.visitor)))
                    input type="hidden" name="base" value=(base.name());
                    input type="hidden" name="before" value=(known.before);
                    input type="hidden" name="after" value=(known.after);
                    button.button.button--quiet aria-label=(words.with("own-order-drop-which", &[("pair", &told)])) { (ask.say("own-order-drop")) }
                }
            }
        } }
    }
}

/// The way to take out what the form changes.
fn removal(ours: &Ours<'_>, sheet: &Sheet) -> Markup {
    let (act, name) = match sheet.act {
        Act::Step => ("drop-step", "step"),
        Act::Stage => ("drop-stage", "stage"),
        _ => return html! {},
    };
    let address = ours.at(&format!("/{act}?{name}={}", crate::pages::encode(sheet.fields.text(name))));
    html! { p.actions { a.button.button--danger href=(address) { (ours.desk.language().say(&format!("own-{act}-title"))) } } }
}
