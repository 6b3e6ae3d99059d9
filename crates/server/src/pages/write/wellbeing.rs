//! How it goes, in five plain levels. For oneself alone, unless one chooses to share it.

use jalon_initiative::practice::{Wellbeing, WellbeingWords};
use jalon_record::entry::Audience;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct WellbeingSheet;

impl Sheet for WellbeingSheet {
    type Kind = Wellbeing;
    const SLUG: &'static str = "wellbeing";
    const WHEN: When = When::Open;
    const AUDIENCES: &'static [Audience] = &[Audience::Author, Audience::Team, Audience::Study];
    const USUAL: Option<Audience> = Some(Audience::Author);

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("level").radios(ask.list("wellbeing")))
            (ask.may("note").area())
            p.hint { a href="/journal" { (ask.say("journal-title")) } }
            (ask.more("form-wellbeing-more", &["occurred"], &ask.may("occurred").short()))
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let level = fields.code("level", |code| ground.has("wellbeing", code));
        Some((Wellbeing {}, WellbeingWords { level: Some(level?), note: fields.text("note").to_owned() }))
    }

    fn fill(_: &Wellbeing, words: &WellbeingWords) -> Vec<(&'static str, String)> {
        vec![("level", code_of(words.level.as_ref())), ("note", words.note.clone())]
    }
}
