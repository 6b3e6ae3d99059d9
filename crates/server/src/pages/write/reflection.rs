//! What a worker thinks about her work: hers alone, under her own key, unless she chooses to share it.

use jalon_initiative::practice::{Reflection, ReflectionWords};
use jalon_record::entry::Audience;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct ReflectionSheet;

impl Sheet for ReflectionSheet {
    type Kind = Reflection;
    const SLUG: &'static str = "reflection";
    const WHEN: When = When::Open;
    const AUDIENCES: &'static [Audience] = &[Audience::Author, Audience::Team, Audience::Study];
    const USUAL: Option<Audience> = Some(Audience::Author);

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("text").area())
            p.hint { a href="/journal" { (ask.say("journal-title")) } }
            (ask.more("form-wellbeing-more", &["occurred"], &ask.may("occurred").short()))
        }
    }

    fn read(fields: &mut Fields, _: &Ground<'_>) -> Option<Read<Self>> {
        Some((Reflection {}, ReflectionWords { text: fields.text("text").to_owned() }))
    }

    fn fill(_: &Reflection, words: &ReflectionWords) -> Vec<(&'static str, String)> {
        vec![("text", words.text.clone())]
    }
}
