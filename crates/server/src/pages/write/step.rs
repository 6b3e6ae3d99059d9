//! What someone says of a step.

use jalon_initiative::pathway::{StepSaid, StepState, StepWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::reading;
use super::sheet::{Pairs, Read, Sheet, When};
use crate::form::Fields;

pub(super) struct StepSheet;

impl Sheet for StepSheet {
    type Kind = StepSaid;
    const SLUG: &'static str = "step";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("step").grouped(&ask.ground.steps()))
            (ask.must("state").radios(ask.list("step-state")))
            (ask.must("occurred").short())
            (ask.may("reason").area())
            (ask.may("until").short())
            (ask.may("owner").line())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let step = fields.choice("step", |id| ground.step(id));
        let state = fields.choice("state", StepState::from_code);
        let until = ground.optional_date(fields, "until");
        let words =
            StepWords { reason: fields.text("reason").to_owned(), owner: fields.text("owner").to_owned(), ..Default::default() };
        Some((StepSaid { step: step?, state: state?, until, owner_role: None, instead: None }, words))
    }

    fn fill(open: &StepSaid, words: &StepWords) -> Vec<(&'static str, String)> {
        vec![
            ("step", open.step.clone()),
            ("state", open.state.code().to_owned()),
            ("until", open.until.as_ref().map(|until| until.text().to_owned()).unwrap_or_default()),
            ("reason", words.reason.clone()),
            ("owner", words.owner.clone()),
        ]
    }

    fn preset(asked: &Fields, ground: &Ground<'_>) -> Pairs {
        reading::compressed(asked, ground)
    }
}
