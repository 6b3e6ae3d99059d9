//! What research gave to the team, and what it cost them.

use jalon_initiative::inquiry::{Contribution, ContributionWords, Side};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct ContributionSheet;

impl Sheet for ContributionSheet {
    type Kind = Contribution;
    const SLUG: &'static str = "contribution";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("side").radios(ask.coded("side", Side::ALL.iter().map(|side| side.code()))))
            (ask.must("what").radios(ask.list("research-contribution")))
            (ask.must("occurred").short())
            (ask.may("minutes").number())
            (ask.may("note").area())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let side = fields.choice("side", Side::from_code);
        let what = fields.code("what", |code| ground.has("research-contribution", code));
        let minutes = if fields.text("minutes").is_empty() { None } else { fields.number("minutes") };
        let words = ContributionWords { note: fields.text("note").to_owned() };
        Some((Contribution { side: side?, what: what?, minutes }, words))
    }

    fn fill(open: &Contribution, words: &ContributionWords) -> Vec<(&'static str, String)> {
        vec![
            ("side", open.side.code().to_owned()),
            ("what", code_of(Some(&open.what))),
            ("minutes", open.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
            ("note", words.note.clone()),
        ]
    }
}
