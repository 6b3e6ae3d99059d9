//! How a form asks: each field by its name, its words found under `field-<form>-<name>`, else `field-<name>`.

use maud::{Markup, html};

use super::ground::{Ground, Options};
use crate::form::Fields;
use crate::pages::frame::Field;

/// A form being asked: what it stands on, and what was typed so far.
pub(super) struct Ask<'a> {
    pub ground: &'a Ground<'a>,
    pub fields: &'a Fields,
    pub slug: &'static str,
}

impl<'a> Ask<'a> {
    /// A field that must be filled in.
    pub fn must(&'a self, name: &'a str) -> Question<'a> {
        self.question(name, false)
    }

    /// A field that may be left out.
    pub fn may(&'a self, name: &'a str) -> Question<'a> {
        self.question(name, true)
    }

    fn question(&'a self, name: &'a str, optional: bool) -> Question<'a> {
        let label = self.key(name, "").unwrap_or_else(|| format!("field-{name}"));
        Question { ask: self, name, label, hint: self.key(name, "-hint").unwrap_or_default(), optional, required: !optional }
    }

    /// One of two fields of which one must be filled in.
    pub fn either(&'a self, name: &'a str) -> Question<'a> {
        Question { required: false, ..self.question(name, false) }
    }

    /// A field that stands once for each of several things is called `<field>-<thing>`, and asked as `<field>`.
    fn key(&self, name: &str, ending: &str) -> Option<String> {
        let base = name.split_once('-').map_or(name, |(base, _)| base);
        let own = [name, base].map(|name| [format!("field-{}-{name}{ending}", self.slug), format!("field-{name}{ending}")]);
        own.into_iter().flatten().find(|key| self.ground.language.has(key))
    }

    /// What a field is called; one of several, of which thing.
    pub fn label(&self, name: &str) -> String {
        if let Some(label) = super::going_on::label(self, name) {
            return label;
        }
        let label = self.say(&self.key(name, "").unwrap_or_else(|| format!("field-{name}")));
        match name.split_once('-') {
            Some((_, thing)) => self.ground.language.say_with("form-pair", &[("one", label.into()), ("other", thing.into())]),
            None => label,
        }
    }

    /// What is said below the name of a field, if anything.
    pub fn hint(&self, name: &str) -> Option<String> {
        self.key(name, "-hint").map(|key| self.say(&key))
    }

    /// Whether an entry is amended.
    pub fn is_amending(&self) -> bool {
        !self.fields.text("amends").is_empty()
    }

    /// Words in the language of the page.
    pub fn say(&self, key: &str) -> String {
        self.ground.language.say(key)
    }

    /// The codes of a list.
    pub fn list(&self, id: &str) -> Options {
        self.ground.list(id, &|code| self.fields.pairs().any(|(_, value)| value == code))
    }

    /// Codes whose labels stand under `<prefix>-<code>`.
    pub fn coded<'c>(&self, prefix: &str, codes: impl IntoIterator<Item = &'c str>) -> Options {
        codes.into_iter().map(|code| (code.to_owned(), self.say(&format!("{prefix}-{code}")))).collect()
    }

    /// Many codes in groups, each group behind a line that opens; any of them.
    pub fn groups(&self, name: &str, groups: &[(String, Options)]) -> Markup {
        let problem = self.fields.problem_of(name);
        html! {
            fieldset.group .has-error[problem.is_some()] id=(name) tabindex="-1" {
                legend { (self.label(name)) " " span.optional { (self.say("optional")) } }
                @if let Some(hint) = self.hint(name) { p.hint { (hint) } }
                @if let Some(problem) = problem { p.field-error { (self.say(problem.code)) } }
                @for (heading, options) in groups.iter().filter(|(_, options)| !options.is_empty()) {
                    details.more open[options.iter().any(|(value, _)| self.fields.has(name, value))] {
                        summary { (heading) " " span.optional { (options.len()) } }
                        div.choices.choices--wide { @for (value, label) in options {
                            label.choice {
                                input type="checkbox" name=(name) value=(value) checked[self.fields.has(name, value)];
                                span.choice-body { (label) }
                            }
                        } }
                    }
                }
            }
        }
    }

    /// Fields behind a line that opens; open from the start where something in it was filled in or is wrong.
    pub fn more(&self, key: &str, names: &[&str], content: &Markup) -> Markup {
        let touched = |name: &&str| !self.fields.text(name).is_empty() || self.fields.problem_of(name).is_some();
        html! {
            details.more open[names.iter().any(touched)] {
                summary { (self.say(key)) }
                (content)
            }
        }
    }
}

/// Whether labels are sentences, which stand in columns and not in a row.
fn are_wide(options: &Options) -> bool {
    options.iter().any(|(_, label)| label.chars().count() > 30)
}

/// One field being asked.
pub(super) struct Question<'a> {
    ask: &'a Ask<'a>,
    name: &'a str,
    label: String,
    hint: String,
    optional: bool,
    required: bool,
}

impl Question<'_> {
    /// Without its hint, where that would be said again and again.
    pub fn plain(mut self) -> Self {
        self.hint.clear();
        self
    }

    fn field(&self) -> Field<'_> {
        Field { name: self.name, label: &self.label, hint: &self.hint, optional: self.optional }
    }

    pub fn line(&self) -> Markup {
        self.field().line(self.ask.ground.language, self.ask.fields)
    }

    pub fn short(&self) -> Markup {
        self.field().short(self.ask.ground.language, self.ask.fields)
    }

    pub fn number(&self) -> Markup {
        self.field().number(self.ask.ground.language, self.ask.fields)
    }

    pub fn area(&self) -> Markup {
        self.field().area(self.ask.ground.language, self.ask.fields)
    }

    pub fn select(&self, options: &Options) -> Markup {
        self.field().select(self.ask.ground.language, self.ask.fields, options)
    }

    /// One of a few. Where it may be left out, a slip of the finger can be taken back.
    pub fn radios(&self, mut options: Options) -> Markup {
        if self.optional {
            options.push((String::new(), self.ask.say("not-stated")));
        }
        match are_wide(&options) {
            true => self.wide("radio", &options),
            false => self.field().radios(self.ask.ground.language, self.ask.fields, &options),
        }
    }

    /// Any of a few.
    pub fn checks(&self, options: &Options) -> Markup {
        match are_wide(options) {
            true => self.wide("checkbox", options),
            false => self.field().checks(self.ask.ground.language, self.ask.fields, options),
        }
    }

    fn wide(&self, kind: &str, options: &Options) -> Markup {
        html! {
            fieldset.group .has-error[self.is_wrong()] id=(self.name) tabindex="-1" aria-describedby=[self.described()] {
                legend { (self.named()) }
                (self.told())
                div.choices.choices--wide { @for (value, label) in options {
                    label.choice {
                        input type=(kind) name=(self.name) value=(value) checked[self.ask.fields.has(self.name, value)];
                        span.choice-body { (label) }
                    }
                } }
            }
        }
    }

    /// One of a long list with headings.
    pub fn grouped(&self, groups: &[(String, Options)]) -> Markup {
        let chosen = self.ask.fields.text(self.name);
        html! {
            div.field .has-error[self.is_wrong()] {
                label for=(self.name) { (self.named()) }
                (self.told())
                select id=(self.name) name=(self.name) required[self.required] aria-describedby=[self.described()]
                    aria-invalid=[self.is_wrong().then_some("true")] {
                    option value="" { (self.ask.say("choose")) }
                    @for (heading, options) in groups.iter().filter(|(_, options)| !options.is_empty()) {
                        optgroup label=(heading) {
                            @for (value, label) in options { option value=(value) selected[chosen == value] { (label) } }
                        }
                    }
                }
            }
        }
    }

    /// One line that offers what was typed before.
    pub fn line_of(&self, known: &[String]) -> Markup {
        let list = format!("{}-known", self.name);
        html! {
            div.field .has-error[self.is_wrong()] {
                label for=(self.name) { (self.named()) }
                (self.told())
                input id=(self.name) name=(self.name) value=(self.ask.fields.text(self.name)) list=(list) autocomplete="off"
                    required[self.required] aria-describedby=[self.described()] aria-invalid=[self.is_wrong().then_some("true")];
                datalist id=(list) { @for value in known { option value=(value) {} } }
            }
        }
    }

    fn is_wrong(&self) -> bool {
        self.ask.fields.problem_of(self.name).is_some()
    }

    fn named(&self) -> Markup {
        html! {
            (self.ask.say(&self.label))
            @if self.optional { " " span.optional { (self.ask.say("optional")) } }
        }
    }

    fn told(&self) -> Markup {
        html! {
            @if !self.hint.is_empty() { p.hint id={ (self.name) "-hint" } { (self.ask.say(&self.hint)) } }
            @if let Some(problem) = self.ask.fields.problem_of(self.name) {
                p.field-error id={ (self.name) "-error" } { (self.ask.say(problem.code)) }
            }
        }
    }

    fn described(&self) -> Option<String> {
        let parts = [
            (!self.hint.is_empty()).then(|| format!("{}-hint", self.name)),
            self.is_wrong().then(|| format!("{}-error", self.name)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}
