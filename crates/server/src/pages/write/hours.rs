//! Hours of one day, and whether they are paid. A whole week is written on the page of hours.

use jalon_initiative::form::NoWords;
use jalon_initiative::practice::Hours;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;
use crate::pages::hours::{again, understand};

pub(super) struct HoursSheet;

impl Sheet for HoursSheet {
    type Kind = Hours;
    const SLUG: &'static str = "hours";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("time").short())
            (ask.must("pay").radios(ask.list("pay")))
            (ask.may("occurred").short())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let minutes = match (fields.text("time"), understand(fields.text("time"))) {
            ("", _) => fields.problem("time", "problem-missing"),
            (_, Some(minutes)) => Some(minutes),
            (_, None) => fields.problem("time", "problem-not-a-time"),
        };
        let pay = fields.code("pay", |code| ground.has("pay", code));
        Some((Hours { minutes: minutes?, pay: pay? }, NoWords {}))
    }

    fn fill(open: &Hours, _: &NoWords) -> Vec<(&'static str, String)> {
        vec![("time", again(open.minutes)), ("pay", code_of(Some(&open.pay)))]
    }
}
