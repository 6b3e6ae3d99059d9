//! How a form of this room asks: words with those of another language beside them, lists of the library.

use jalon_language::Language;
use jalon_library::Tongue;
use maud::{Markup, html};

use super::{Ours, tongue_name};
use crate::form::Fields;
use crate::pages::frame::Field;
use crate::pages::tongue;

/// A form being asked.
#[derive(Clone, Copy)]
pub(super) struct Ask<'a> {
    pub ours: &'a Ours<'a>,
    pub fields: &'a Fields,
    /// The language of the words that are asked for.
    pub told: Tongue,
}

/// Words in another language, to write one's own beside.
pub(super) type Beside<'a> = Option<(Tongue, &'a str)>;

impl Ask<'_> {
    pub fn language(&self) -> Language {
        self.ours.desk.language()
    }

    pub fn say(&self, key: &str) -> String {
        self.language().say(key)
    }

    /// A field of this room, by the keys of its words.
    pub fn field<'f>(&self, name: &'f str, label: &'f str, hint: &'f str, optional: bool) -> Field<'f> {
        Field { name, label, hint, optional }
    }

    /// One line of words.
    pub fn line(&self, name: &str, optional: bool, beside: Beside<'_>) -> Markup {
        let value = self.fields.text(name);
        self.worded(
            name,
            optional,
            beside,
            &html! {
                input id=(name) name=(name) value=(value) autocomplete="off" lang=(self.told.code()) required[!optional]
                    aria-describedby=[self.described(name, beside)] aria-invalid=[self.fields.problem_of(name).map(|_| "true")];
            },
        )
    }

    /// Several lines of words, which may be left out.
    pub fn area(&self, name: &str, beside: Beside<'_>) -> Markup {
        self.worded(
            name,
            true,
            beside,
            &html! {
                textarea id=(name) name=(name) rows="4" lang=(self.told.code()) aria-describedby=[self.described(name, beside)]
                    aria-invalid=[self.fields.problem_of(name).map(|_| "true")] { (self.fields.text(name)) }
            },
        )
    }

    fn worded(&self, name: &str, optional: bool, beside: Beside<'_>, control: &Markup) -> Markup {
        let problem = self.fields.problem_of(name);
        html! {
            div.field .has-error[problem.is_some()] {
                label for=(name) {
                    (self.say(&format!("own-field-{name}")))
                    @if optional { " " span.optional { (self.say("optional")) } }
                }
                @if let Some((told, text)) = beside.filter(|(_, text)| !text.trim().is_empty()) {
                    p.hint id={ (name) "-beside" } { span lang=(told.code()) { (tongue_name(told)) } " · " span lang=(told.code()) { (text) } }
                }
                @if let Some(problem) = problem { p.field-error id={ (name) "-error" } { (self.say(problem.code)) } }
                (control)
            }
        }
    }

    fn described(&self, name: &str, beside: Beside<'_>) -> Option<String> {
        let beside = beside.filter(|(_, text)| !text.trim().is_empty()).map(|_| format!("{name}-beside"));
        let error = self.fields.problem_of(name).map(|_| format!("{name}-error"));
        let parts: Vec<String> = beside.into_iter().chain(error).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The codes of a list of the library.
    pub fn list(&self, id: &str) -> Vec<(String, String)> {
        let values = self.ours.app.library().codelist(id).map_or(&[][..], |list| list.values());
        values.iter().map(|value| (value.code.to_string(), value.label(tongue(self.language())).to_owned())).collect()
    }

    /// Fields behind a line that opens.
    pub fn more(&self, key: &str, open: bool, names: &[&str], content: &Markup) -> Markup {
        let wrong = names.iter().any(|name| self.fields.problem_of(name).is_some());
        html! { details.more open[open || wrong] { summary { (self.say(key)) } (content) } }
    }

    /// The language in which something is told, where that is another than the one asked for: what stands beside.
    pub fn reference(&self, told_in: impl Fn(Tongue) -> Tongue) -> Option<Tongue> {
        let page = tongue(self.language());
        let from = if self.told == page { self.told } else { page };
        Some(told_in(from)).filter(|told| *told != self.told)
    }
}
