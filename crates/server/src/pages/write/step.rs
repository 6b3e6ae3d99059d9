//! What someone says of a step. What only some states need stands behind lines that open, each with a plain word on when.

use jalon_initiative::pathway::{StepSaid, StepState, StepWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::reading;
use super::sheet::{Pairs, Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct StepSheet;

impl Sheet for StepSheet {
    type Kind = StepSaid;
    const SLUG: &'static str = "step";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        let who = html! {
            (ask.may("owner_role").select(&ask.list("owner")))
            (ask.may("owner").line())
        };
        let instead = html! {
            (ask.may("instead").grouped(&ask.ground.steps()))
            (ask.may("arrangement").line())
        };
        html! {
            (ask.must("step").grouped(&ask.ground.steps()))
            (ask.must("state").radios(ask.list("step-state")))
            (ask.must("occurred").short())
            (ask.may("until").short())
            (ask.may("reason").area())
            (ask.more("step-form-who", &["owner_role", "owner"], &who))
            (ask.more("step-form-instead", &["instead", "arrangement"], &instead))
            (ask.more("step-form-waived", &["decided_by"], &ask.may("decided_by").line()))
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let step = fields.choice("step", |id| ground.step(id));
        let state = fields.choice("state", StepState::from_code);
        let until = ground.optional_date(fields, "until");
        let owner_role = fields.optional_code("owner_role", |code| ground.has("owner", code));
        let instead = match fields.text("instead").is_empty() {
            true => None,
            false => fields.choice("instead", |id| ground.step(id)),
        };
        let text = |field: &str| fields.text(field).to_owned();
        let words = StepWords {
            reason: text("reason"),
            owner: text("owner"),
            decided_by: text("decided_by"),
            arrangement: text("arrangement"),
        };
        Some((StepSaid { step: step?, state: state?, until, owner_role, instead }, words))
    }

    fn fill(open: &StepSaid, words: &StepWords) -> Vec<(&'static str, String)> {
        vec![
            ("step", open.step.clone()),
            ("state", open.state.code().to_owned()),
            ("until", open.until.as_ref().map(|until| until.text().to_owned()).unwrap_or_default()),
            ("owner_role", code_of(open.owner_role.as_ref())),
            ("instead", open.instead.clone().unwrap_or_default()),
            ("reason", words.reason.clone()),
            ("owner", words.owner.clone()),
            ("decided_by", words.decided_by.clone()),
            ("arrangement", words.arrangement.clone()),
        ]
    }

    fn preset(asked: &Fields, ground: &Ground<'_>) -> Pairs {
        reading::compressed(asked, ground)
    }
}
