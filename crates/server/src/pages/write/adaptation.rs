//! Something was changed on the way: four answers at once, the rest of FRAME-IS when there is time.

use jalon_initiative::crisis::{Adaptation, AdaptationWords};
use jalon_initiative::form::Code;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct AdaptationSheet;

/// The fields that can be told later, by the module of FRAME-IS that they belong to; those of ours stand first.
const OURS: [&str; 4] = ["crisis", "of", "step", "duration"];
const MODULES: [(&str, &[&str]); 6] = [
    ("2", &["what", "context"]),
    ("3", &["nature", "core"]),
    ("4", &["goal", "reason_level"]),
    ("5", &["when"]),
    ("6", &["who"]),
    ("7", &["reach"]),
];

impl Sheet for AdaptationSheet {
    type Kind = Adaptation;
    const SLUG: &'static str = "adaptation";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        let later = OURS.iter().chain(MODULES.iter().flat_map(|(_, fields)| fields.iter()));
        let is_open = ask.is_amending()
            || later.into_iter().any(|name| !ask.fields.text(name).is_empty() || ask.fields.problem_of(name).is_some());
        html! {
            (ask.must("changed").area())
            (ask.may("why").area())
            (ask.may("decided_by").line())
            (ask.may("planned").radios(ask.list("adaptation-planned")))
            (ask.may("occurred").short())
            details.more open[is_open] {
                summary { (ask.say("adaptation-later")) }
                p.hint { (ask.say("adaptation-later-hint")) }
                (module(ask, "ours", &html! {
                    (ask.may("crisis").select(&ask.ground.crises()))
                    (ask.may("of").select(&ask.ground.events()))
                    (ask.may("step").grouped(&ask.ground.steps()))
                    (ask.may("duration").radios(ask.list("adaptation-duration")))
                }))
                (module(ask, "2", &html! {
                    (ask.may("what").radios(ask.list("adaptation-what")))
                    (ask.may("context").radios(ask.list("adaptation-context")))
                }))
                (module(ask, "3", &html! {
                    (ask.may("nature").checks(&ask.list("adaptation-nature")))
                    (ask.may("core").radios(ask.list("adaptation-core")))
                }))
                (module(ask, "4", &html! {
                    (ask.may("goal").checks(&ask.list("adaptation-goal")))
                    (ask.may("reason_level").checks(&ask.list("adaptation-reason-level")))
                }))
                (module(ask, "5", &html! { (ask.may("when").radios(ask.list("adaptation-when"))) }))
                (module(ask, "6", &html! { (ask.may("who").checks(&ask.list("adaptation-who"))) }))
                (module(ask, "7", &html! { (ask.may("reach").radios(ask.list("adaptation-reach"))) }))
            }
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let one = |fields: &mut Fields, name: &str| fields.optional_code(name, |code| ground.has(&list_of(name), code));
        let several = |fields: &mut Fields, name: &str| fields.codes(name, |code| ground.has(&list_of(name), code));
        let open = Adaptation {
            crisis: ground.one_of(fields, "crisis", &ground.crises()),
            of: ground.one_of(fields, "of", &ground.events()),
            step: ground.optional_step(fields, "step"),
            what: one(fields, "what"),
            context: one(fields, "context"),
            nature: several(fields, "nature"),
            core: one(fields, "core"),
            goal: several(fields, "goal"),
            reason_level: several(fields, "reason_level"),
            when: one(fields, "when"),
            planned: one(fields, "planned"),
            who: several(fields, "who"),
            reach: one(fields, "reach"),
            duration: one(fields, "duration"),
        };
        let told = |field: &str| fields.text(field).to_owned();
        Some((open, AdaptationWords { changed: told("changed"), why: told("why"), decided_by: told("decided_by") }))
    }

    fn fill(open: &Adaptation, words: &AdaptationWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("crisis", open.crisis.map(|id| id.to_string()).unwrap_or_default()),
            ("of", open.of.map(|id| id.to_string()).unwrap_or_default()),
            ("step", open.step.clone().unwrap_or_default()),
            ("what", code_of(open.what.as_ref())),
            ("context", code_of(open.context.as_ref())),
            ("core", code_of(open.core.as_ref())),
            ("when", code_of(open.when.as_ref())),
            ("planned", code_of(open.planned.as_ref())),
            ("reach", code_of(open.reach.as_ref())),
            ("duration", code_of(open.duration.as_ref())),
            ("changed", words.changed.clone()),
            ("why", words.why.clone()),
            ("decided_by", words.decided_by.clone()),
        ];
        let several: [(&'static str, &[Code]); 4] =
            [("nature", &open.nature), ("goal", &open.goal), ("reason_level", &open.reason_level), ("who", &open.who)];
        for (name, codes) in several {
            fields.extend(codes.iter().map(|code| (name, code.as_str().to_owned())));
        }
        fields
    }
}

fn list_of(field: &str) -> String {
    format!("adaptation-{}", field.replace('_', "-"))
}

/// A module of FRAME-IS, or what is ours, under its own heading.
fn module(ask: &Ask<'_>, which: &str, content: &Markup) -> Markup {
    html! {
        section.module aria-labelledby={ "module-" (which) } {
            h2 id={ "module-" (which) } { (ask.say(&format!("adaptation-module-{which}"))) }
            (content)
        }
    }
}
