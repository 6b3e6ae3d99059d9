//! A decision, awaited by a date or taken.

use jalon_initiative::pathway::{Decision, DecisionState, DecisionWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct DecisionSheet;

impl Sheet for DecisionSheet {
    type Kind = Decision;
    const SLUG: &'static str = "decision";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("what").area())
            (ask.must("state").radios(ask.coded("decision-state", DecisionState::ALL.iter().map(|state| state.code()))))
            (ask.may("by").short())
            (ask.may("topic").radios(ask.list("decision-topic")))
            (ask.may("who").line())
            (ask.may("occurred").short())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let state = fields.choice("state", DecisionState::from_code);
        let topic = fields.optional_code("topic", |code| ground.has("decision-topic", code));
        let by = ground.optional_date(fields, "by");
        let words = DecisionWords { what: fields.text("what").to_owned(), who: fields.text("who").to_owned() };
        Some((Decision { state: state?, topic, by }, words))
    }

    fn fill(open: &Decision, words: &DecisionWords) -> Vec<(&'static str, String)> {
        vec![
            ("state", open.state.code().to_owned()),
            ("topic", code_of(open.topic.as_ref())),
            ("by", open.by.as_ref().map(|by| by.text().to_owned()).unwrap_or_default()),
            ("what", words.what.clone()),
            ("who", words.who.clone()),
        ]
    }
}
