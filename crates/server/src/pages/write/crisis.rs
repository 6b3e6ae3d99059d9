//! A crisis is named.

use jalon_initiative::crisis::{Crisis, CrisisWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct CrisisSheet;

impl Sheet for CrisisSheet {
    type Kind = Crisis;
    const SLUG: &'static str = "crisis";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("name").line())
            (ask.must("occurred").line())
            (ask.may("description").area())
        }
    }

    fn read(fields: &mut Fields, _: &Ground<'_>) -> Option<Read<Self>> {
        let words = CrisisWords { name: fields.text("name").to_owned(), description: fields.text("description").to_owned() };
        Some((Crisis {}, words))
    }

    fn fill(_: &Crisis, words: &CrisisWords) -> Vec<(&'static str, String)> {
        vec![("name", words.name.clone()), ("description", words.description.clone())]
    }
}
