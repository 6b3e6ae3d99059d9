//! Two claims about the world that cannot both be right. Neither is removed.

use jalon_initiative::crisis::{Dispute, DisputeWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct DisputeSheet;

impl Sheet for DisputeSheet {
    type Kind = Dispute;
    const SLUG: &'static str = "dispute";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        let events = ask.ground.events();
        html! {
            (ask.must("one").select(&events))
            (ask.must("other").select(&events))
            (ask.may("about").area())
            (ask.may("occurred").short())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let events = ground.events();
        let one = ground.must_one_of(fields, "one", &events);
        let other = ground.must_one_of(fields, "other", &events);
        Some((Dispute { one: one?, other: other? }, DisputeWords { about: fields.text("about").to_owned() }))
    }

    fn fill(open: &Dispute, words: &DisputeWords) -> Vec<(&'static str, String)> {
        vec![("one", open.one.to_string()), ("other", open.other.to_string()), ("about", words.about.clone())]
    }
}
