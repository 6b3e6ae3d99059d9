//! Going on without a core step: who answers for it, why, and by when it will be repaired.

use jalon_initiative::pathway::{Passed, PassedWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct PassedSheet;

impl Sheet for PassedSheet {
    type Kind = Passed;
    const SLUG: &'static str = "passed";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("step").grouped(&ask.ground.steps()))
            (ask.must("toward").grouped(&ask.ground.steps()))
            (ask.must("name").line())
            (ask.must("reason").area())
            (ask.must("repair_by").short())
            (ask.must("occurred").short())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let step = fields.choice("step", |id| ground.step(id));
        let toward = fields.choice("toward", |id| ground.step(id));
        let repair_by = ground.date(fields, "repair_by");
        let words = PassedWords { name: fields.text("name").to_owned(), reason: fields.text("reason").to_owned() };
        Some((Passed { step: step?, toward: toward?, repair_by: repair_by? }, words))
    }

    fn fill(open: &Passed, words: &PassedWords) -> Vec<(&'static str, String)> {
        vec![
            ("step", open.step.clone()),
            ("toward", open.toward.clone()),
            ("repair_by", open.repair_by.text().to_owned()),
            ("name", words.name.clone()),
            ("reason", words.reason.clone()),
        ]
    }
}
