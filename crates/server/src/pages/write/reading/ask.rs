//! The guide: what happened, what it blocks and opens, what is decided for each open step, who decided.

use jalon_initiative::Seen;
use jalon_initiative::crisis::{ContextEvent, events_between};
use jalon_initiative::pathway::Standing;
use jalon_library::{Stage, Step};
use jalon_record::edtf::Day;
use maud::{Markup, html};

use super::{TICKED, of_step};
use crate::pages::write::ask::Ask;
use crate::pages::write::ground::Ground;
use crate::pages::{parts, tongue};

/// How many days back events are recalled, and how many of them at most, the latest ones.
const RECENT: (i32, usize) = (56, 8);

pub(super) fn guide(ask: &Ask<'_>) -> Markup {
    html! {
        p.actions { button.button.button--quiet type="button" data-print hidden { (ask.say("reading-print")) } }
        section.reading-part aria-labelledby="reading-1" {
            h2 #reading-1 { (ask.say("reading-part-1")) }
            (ask.must("crisis").select(&ask.ground.crises()))
            (ask.may("bracket").select(&ask.ground.brackets(ask.fields.text("crisis").parse().ok())))
            (recalled(ask))
        }
        section.reading-part aria-labelledby="reading-2" {
            h2 #reading-2 { (ask.say("reading-part-2")) }
            div.reading-sides { @for ((field, list, _), words) in TICKED.iter().zip(["blocks", "opens"]) {
                div {
                    (ask.may(words).area())
                    @if !ask.is_amending() { (ask.may(field).checks(&ask.list(list))) }
                }
            } }
        }
        section.reading-part #choices tabindex="-1" aria-labelledby="reading-3" {
            h2 #reading-3 { (ask.say("reading-part-3")) }
            p.hint { (ask.say("reading-part-3-hint")) }
            @if let Some(problem) = ask.fields.problem_of("choices") { p.field-error { (ask.say(problem.code)) } }
            (stages(ask))
        }
        section.reading-part aria-labelledby="reading-4" {
            h2 #reading-4 { (ask.say("reading-part-4")) }
            div.field-row {
                (ask.must("decided_by").line())
                (ask.may("occurred").line())
            }
        }
    }
}

/// The events of the last weeks, so that nobody has to remember them.
fn recalled(ask: &Ask<'_>) -> Markup {
    let (ground, language) = (ask.ground, ask.ground.language);
    let events = recent(ground);
    html! {
        h3 { (ask.say("reading-recent")) }
        @if events.is_empty() { p.soft { (ask.say("reading-recent-none")) } } @else {
            ul.reading-events { @for event in events {
                li {
                    span.soft { (language.date(&event.occurred)) } " "
                    a href=(parts::entry(event.id)) lang=[event.open.lang.as_deref()] {
                        (ground.words().or_sealed(event.words.as_ref().map(|words| words.fact.as_str())))
                    }
                }
            } }
        }
    }
}

fn recent<'a>(ground: &Ground<'a>) -> Vec<&'a Seen<ContextEvent>> {
    let first = Day::from_number(ground.today.number() - RECENT.0).unwrap_or(ground.today);
    let events: Vec<_> = events_between(&ground.picture.events, first, ground.today).collect();
    events.into_iter().rev().take(RECENT.1).rev().collect()
}

/// The steps to speak of, by stage. The stage where the team is and the next one are open, and earlier ones that still lack
/// a core step; the others wait behind a line.
fn stages(ask: &Ask<'_>) -> Markup {
    let ground = ask.ground;
    let stages: Vec<(&Stage, Vec<&Step>)> = ground
        .pathway
        .stages()
        .iter()
        .map(|stage| (stage, to_speak_of(ask, stage)))
        .filter(|(_, steps)| !steps.is_empty())
        .collect();
    let now = current(ground, &stages);
    html! {
        @if stages.is_empty() { p { (ask.say("reading-none-open")) } }
        @for (at, (stage, steps)) in stages.iter().enumerate() {
            @let lacks = at < now && steps.iter().any(|step| step.flag.is_core());
            @let name = ground.words().with("part-stage", &[("id", stage.id.as_str()), ("name", &stage.text(tongue(ground.language)).name)]);
            details.more.reading-stage open[lacks || (now..now + 2).contains(&at) || steps.iter().any(|step| is_touched(ask, step))] {
                summary { (name) " " span.optional { (ground.words().count("reading-open-steps", steps.len())) } }
                @for step in steps { (one(ask, step)) }
            }
        }
    }
}

/// The open steps of a stage, core ones first; those that an amended reading spoke of stay.
fn to_speak_of<'a>(ask: &Ask<'a>, stage: &'a Stage) -> Vec<&'a Step> {
    let is_open = |step: &&Step| match ask.ground.picture.step(step.id.as_str()).standing() {
        Standing::Unknown => true,
        Standing::Said(state) => !state.stands(),
    };
    let mut steps: Vec<&Step> = stage.steps.iter().filter(|step| is_open(step) || is_touched(ask, step)).collect();
    steps.sort_by_key(|step| !step.flag.is_core());
    steps
}

fn is_touched(ask: &Ask<'_>, step: &Step) -> bool {
    let names = ["choice", "how", "until"].map(|field| of_step(field, step.id.as_str()));
    names.iter().any(|name| !ask.fields.text(name).is_empty() || ask.fields.problem_of(name).is_some())
}

/// The place of the last stage in which anything has begun; the first one where nothing has.
fn current(ground: &Ground<'_>, stages: &[(&Stage, Vec<&Step>)]) -> usize {
    let has_begun = |step: &Step| {
        let history = ground.picture.steps.get(step.id.as_str());
        history.and_then(|history| history.latest()).is_some_and(|said| said.open.state.has_begun())
    };
    stages.iter().rposition(|(stage, _)| stage.steps.iter().any(has_begun)).unwrap_or(0)
}

/// A step: what the library says of making it smaller, and the three things that can be decided.
fn one(ask: &Ask<'_>, step: &Step) -> Markup {
    let words = ask.ground.words();
    let id = step.id.as_str();
    let text = step.text(tongue(words.language));
    let [choice, until, how] = ["choice", "until", "how"].map(|field| of_step(field, id));
    let problem = ask.fields.problem_of(&choice);
    let is_wrong = [&choice, &until, &how].iter().any(|name| ask.fields.problem_of(name).is_some());
    let options = ask.list("reading-choice");
    html! {
        fieldset.group.reading-step .has-error[is_wrong] id=(choice) tabindex="-1" aria-describedby={ (choice) "-told" } {
            legend { (parts::step_name(words, id)) @if step.flag.is_core() { " " (parts::core(words.language)) } }
            @if let Some(problem) = problem { p.field-error { (ask.say(problem.code)) } }
            div.reading-told id={ (choice) "-told" } {
                p { b { (words.say("reading-smaller")) } " " (text.compress) }
                p { b { (words.say("reading-proof")) } " " (text.evidence) }
                p { b { (words.say("reading-if-skipped")) } " " (text.if_skipped) }
            }
            div.choices {
                @for (value, label) in options.into_iter().chain([(String::new(), ask.say("reading-not-spoken"))]) {
                    label.choice {
                        input type="radio" name=(choice) value=(value) checked[ask.fields.text(&choice) == value];
                        span.choice-body { (label) }
                    }
                }
            }
            div.reading-more.field-row {
                (ask.either(&how).plain().line_of(&[]))
                (ask.either(&until).plain().line_of(&[]))
            }
        }
    }
}
