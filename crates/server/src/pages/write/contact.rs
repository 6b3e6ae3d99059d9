//! A contact: one touch is enough. No name, no exact place, no appointment.

use jalon_initiative::form::FormError;
use jalon_initiative::practice::{Contact, ContactWords, NotesLevel, notes_level_during};
use jalon_record::edtf::Edtf;
use jalon_record::id::PersonRef;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct ContactSheet;

/// What stands behind the line that opens.
const DETAILS: [&str; 7] = ["occurred", "initiator", "planned", "result", "note", "goal", "next_step"];

impl Sheet for ContactSheet {
    type Kind = Contact;
    const SLUG: &'static str = "contact";
    const WHEN: When = When::Open;
    const QUICK: bool = true;
    const ASKS_ABOUT: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            @let notes = Notes::of(ask);
            (notes.notice(ask))
            (ask.must("way").radios(ask.list("contact-way")))
            @if !ask.ground.people.is_empty() && notes.shows("about") { (ask.may("about").select(&ask.ground.people)) }
            (ask.may("setting").radios(ask.list("setting")))
            (ask.may("minutes").radios(ask.list("minutes-band")))
            (ask.may("support").checks(&ask.list("support")))
            (ask.more("form-contact-more", &DETAILS, &html! {
                (ask.may("occurred").short())
                (ask.may("initiator").radios(ask.list("contact-initiator")))
                (ask.may("planned").radios(ask.coded("planned", ["yes", "no"])))
                (ask.may("result").radios(ask.list("contact-result")))
                @if notes.shows("note") { (ask.may("note").area()) }
                @if notes.shows("goal") { (ask.may("goal").area()) }
                @if notes.shows("next_step") { (ask.may("next_step").line()) }
            }))
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let way = fields.code("way", |code| ground.has("contact-way", code));
        let setting = fields.optional_code("setting", |code| ground.has("setting", code));
        let minutes = fields.optional_code("minutes", |code| ground.has("minutes-band", code));
        let support = fields.codes("support", |code| ground.has("support", code));
        let initiator = fields.optional_code("initiator", |code| ground.has("contact-initiator", code));
        let result = fields.optional_code("result", |code| ground.has("contact-result", code));
        let planned = fields.optional_code("planned", |code| matches!(code, "yes" | "no")).map(|code| code.as_str() == "yes");
        let words = ContactWords {
            note: fields.text("note").to_owned(),
            goal: fields.text("goal").to_owned(),
            next_step: fields.text("next_step").to_owned(),
        };
        Some((Contact { way: way?, initiator, minutes, setting, support, result, planned }, words))
    }

    /// No more than the team had agreed for that day.
    fn agreed(
        (open, words): &Read<Self>,
        ground: &Ground<'_>,
        occurred: &Edtf,
        about: Option<PersonRef>,
    ) -> Result<(), FormError> {
        notes_level_during(&ground.picture.notes_policies, occurred.bounds()).check(open, words, about.is_some())
    }

    fn fill(open: &Contact, words: &ContactWords) -> Vec<(&'static str, String)> {
        let planned = open.planned.map(|planned| if planned { "yes" } else { "no" }).unwrap_or_default();
        let mut fields = vec![
            ("way", code_of(Some(&open.way))),
            ("setting", code_of(open.setting.as_ref())),
            ("minutes", code_of(open.minutes.as_ref())),
            ("initiator", code_of(open.initiator.as_ref())),
            ("result", code_of(open.result.as_ref())),
            ("planned", planned.to_owned()),
            ("note", words.note.clone()),
            ("goal", words.goal.clone()),
            ("next_step", words.next_step.clone()),
        ];
        fields.extend(open.support.iter().map(|code| ("support", code_of(Some(code)))));
        fields
    }
}

/// What may be written on the day that the form speaks of.
struct Notes<'a> {
    level: NotesLevel,
    ask: &'a Ask<'a>,
}

impl<'a> Notes<'a> {
    /// As agreed for the day that was typed; for today, where none was, or it does not read.
    fn of(ask: &'a Ask<'a>) -> Self {
        let typed = Edtf::understand(ask.fields.text("occurred")).unwrap_or_else(|_| ask.ground.today.into());
        Self { level: notes_level_during(&ask.ground.picture.notes_policies, typed.bounds()), ask }
    }

    /// A field that is not agreed on is asked for only where something stands in it, so that it can be taken out.
    fn shows(&self, field: &str) -> bool {
        self.level.takes_notes() || !self.ask.fields.text(field).is_empty()
    }

    /// What was agreed, where it changes the form.
    fn notice(&self, ask: &Ask<'_>) -> Markup {
        let key = match self.level {
            NotesLevel::Full => return html! {},
            NotesLevel::Shared => "form-contact-shared",
            NotesLevel::Tally => "form-contact-tally",
            NotesLevel::None => "form-contact-none",
        };
        html! { div.notice.notice--info { p { (ask.say(key)) } } }
    }
}
