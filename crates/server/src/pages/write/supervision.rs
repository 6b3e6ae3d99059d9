//! Supervision, held or missed. When, how, how long; never what was said, hence no words.

use jalon_initiative::form::NoWords;
use jalon_initiative::practice::Supervision;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct SupervisionSheet;

/// How "held" is asked and read.
pub(super) const HELD: [(&str, bool); 2] = [("yes", true), ("no", false)];

impl Sheet for SupervisionSheet {
    type Kind = Supervision;
    const SLUG: &'static str = "supervision";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("held").radios(ask.coded("held", HELD.map(|(code, _)| code))))
            (ask.may("occurred").short())
            (ask.must("kind").radios(ask.list("supervision-kind")))
            (ask.may("mode").radios(ask.list("supervision-mode")))
            (ask.may("minutes").number())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let held = fields.choice("held", |typed| HELD.iter().find(|(code, _)| *code == typed).map(|(_, held)| *held));
        let kind = fields.code("kind", |code| ground.has("supervision-kind", code));
        let mode = fields.optional_code("mode", |code| ground.has("supervision-mode", code));
        let minutes = if fields.text("minutes").is_empty() { None } else { fields.number("minutes") };
        Some((Supervision { held: held?, kind: kind?, minutes, mode }, NoWords {}))
    }

    fn fill(open: &Supervision, _: &NoWords) -> Vec<(&'static str, String)> {
        let held = HELD.iter().find(|(_, held)| *held == open.held).map(|(code, _)| *code).unwrap_or_default();
        vec![
            ("held", held.to_owned()),
            ("kind", code_of(Some(&open.kind))),
            ("mode", code_of(open.mode.as_ref())),
            ("minutes", open.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        ]
    }
}
