//! A window: a problem, a solution at hand and someone willing met, or might have.

use jalon_initiative::crisis::{Window, WindowState, WindowWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct WindowSheet;

impl Sheet for WindowSheet {
    type Kind = Window;
    const SLUG: &'static str = "window";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        let events = ask.ground.events();
        html! {
            (ask.may("problem").area())
            (ask.may("solution").area())
            (ask.may("sponsor").line())
            (ask.must("state").radios(ask.list("window-state")))
            (ask.must("occurred").short())
            (ask.may("outcome").area())
            (ask.may("step").grouped(&ask.ground.steps()))
            (ask.may("crisis").select(&ask.ground.crises()))
            (ask.may("opened_by").select(&events))
            (ask.may("used_by").grouped(&users(ask.ground)))
            (ask.may("closed_by").select(&events))
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let state = fields.choice("state", WindowState::from_code);
        let crisis = ground.one_of(fields, "crisis", &ground.crises());
        let opened_by = ground.one_of(fields, "opened_by", &ground.events());
        let users: Options = users(ground).into_iter().flat_map(|(_, options)| options).collect();
        let used_by = ground.one_of(fields, "used_by", &users);
        let closed_by = ground.one_of(fields, "closed_by", &ground.events());
        let step = ground.optional_step(fields, "step");
        let told = |field: &str| fields.text(field).to_owned();
        let words = WindowWords {
            problem: told("problem"),
            solution: told("solution"),
            sponsor: told("sponsor"),
            outcome: told("outcome"),
        };
        Some((Window { state: state?, crisis, opened_by, used_by, closed_by, step }, words))
    }

    fn fill(open: &Window, words: &WindowWords) -> Vec<(&'static str, String)> {
        let named = |id: Option<jalon_record::id::EntryId>| id.map(|id| id.to_string()).unwrap_or_default();
        vec![
            ("state", open.state.code().to_owned()),
            ("crisis", named(open.crisis)),
            ("opened_by", named(open.opened_by)),
            ("used_by", named(open.used_by)),
            ("closed_by", named(open.closed_by)),
            ("step", open.step.clone().unwrap_or_default()),
            ("problem", words.problem.clone()),
            ("solution", words.solution.clone()),
            ("sponsor", words.sponsor.clone()),
            ("outcome", words.outcome.clone()),
        ]
    }
}

/// What may have used a window: decisions, what was said of steps, events.
fn users(ground: &Ground<'_>) -> Vec<(String, Options)> {
    let picture = ground.picture;
    let decisions = picture.decisions.iter().map(|seen| (seen.root.to_string(), ground.label(seen, |words| &words.what)));
    vec![
        (ground.language.say("form-decisions"), decisions.collect()),
        (ground.language.say("form-statements"), ground.statements()),
        (ground.language.say("form-events"), ground.events()),
    ]
}
