//! What the team agrees about notes, from a day on.

use jalon_initiative::practice::{NotesLevel, NotesPolicy, NotesPolicyWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct NotesSheet;

impl Sheet for NotesSheet {
    type Kind = NotesPolicy;
    const SLUG: &'static str = "notes";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        let levels: Options = NotesLevel::ALL
            .iter()
            .map(|level| (level.code().to_owned(), ask.say(&format!("notes-level-{}", level.code()))))
            .collect();
        html! {
            (ask.must("level").radios(levels))
            (ask.must("occurred").short())
            (ask.may("agreed_by").line())
            (ask.may("reason").area())
        }
    }

    fn read(fields: &mut Fields, _: &Ground<'_>) -> Option<Read<Self>> {
        let level = fields.choice("level", NotesLevel::from_code);
        let words = NotesPolicyWords { agreed_by: fields.text("agreed_by").to_owned(), reason: fields.text("reason").to_owned() };
        Some((NotesPolicy { level: level? }, words))
    }

    fn fill(open: &NotesPolicy, words: &NotesPolicyWords) -> Vec<(&'static str, String)> {
        vec![("level", open.level.code().to_owned()), ("agreed_by", words.agreed_by.clone()), ("reason", words.reason.clone())]
    }
}
