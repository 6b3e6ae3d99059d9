//! The frame around every page, and the few components that several pages share.

use jalon_language::Language;
use jalon_record::id::InitiativeId;
use maud::{DOCTYPE, Markup, html};

use super::trust::witness;
use crate::assets;
use crate::form::{Fields, TOKEN};
use crate::session::{Visit, Visitor};

/// What the frame says.
pub struct Frame<'a> {
    /// The language of the page.
    pub language: Language,
    /// The title of the page.
    pub title: String,
    /// Who is signed in.
    pub visitor: Option<&'a Visitor>,
    /// The initiative the page is about, and its name.
    pub initiative: Option<(InitiativeId, String)>,
    /// Whether what is shown is invented, which every page then says.
    pub invented: bool,
    /// Which place of the navigation this is; empty for none.
    pub here: &'static str,
    /// Whether the page is one of text or a form.
    pub narrow: bool,
    /// The address of this page: where choosing a language leads back to.
    pub path: &'a str,
}

/// The places of the navigation: the path under the initiative, and the key of its name.
const PLACES: [(&str, &str); 6] = [
    ("", "nav-home"),
    ("/timeline", "nav-timeline"),
    ("/pathway", "nav-pathway"),
    ("/crisis", "nav-crisis"),
    ("/record", "nav-record"),
    ("/study", "nav-study"),
];

impl<'a> Frame<'a> {
    /// A page outside any initiative.
    pub fn bare(visit: &'a Visit, title: &str) -> Self {
        Self {
            language: visit.language,
            title: title.to_owned(),
            visitor: visit.visitor.as_ref(),
            initiative: None,
            invented: false,
            here: "",
            narrow: true,
            path: &visit.path,
        }
    }

    /// As a page of text or a form.
    pub fn narrow(mut self) -> Self {
        self.narrow = true;
        self
    }

    /// The whole page.
    pub fn page(&self, content: Markup) -> Markup {
        self.page_with("", content)
    }

    /// The whole page, its main part with a class of its own.
    pub fn page_with(&self, class: &str, content: Markup) -> Markup {
        let language = self.language;
        html! {
            (DOCTYPE)
            html lang=(html_lang(language)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " · Jalon" }
                    link rel="icon" href=(assets::address("favicon.svg")) type="image/svg+xml";
                    link rel="apple-touch-icon" href=(assets::address("icons/apple-touch-icon.png"));
                    @for path in assets::STYLES { link rel="stylesheet" href=(assets::address(path)); }
                    script type="module" src=(assets::address("js/timeline.js")) {}
                    script type="module" src=(assets::address("js/print.js")) {}
                    script type="module" src=(assets::address("js/passkey.js")) {}
                    script type="module" src=(assets::address("js/sheet.js")) {}
                    @if self.visitor.is_some() { script type="module" src=(witness::script()) {} }
                }
                body {
                    a.skip href="#main" { (language.say("skip-to-content")) }
                    (self.top())
                    @if self.visitor.is_some() { (witness::alarm(language)) }
                    main #main class={ "page " (if self.narrow { "page--narrow " } else { "" }) (class) } tabindex="-1" { (content) }
                    footer.foot { div.foot-row {
                        p { (language.say("foot-line")) }
                        ul { li { a href="/style" { (language.say("foot-style")) } } }
                    } }
                }
            }
        }
    }

    fn top(&self) -> Markup {
        let language = self.language;
        let home = self.initiative.as_ref().map_or_else(|| "/".to_owned(), |(id, _)| format!("/i/{id}"));
        html! {
            header.top {
                div.top-row {
                    a.brand href=(home) {
                        img src=(assets::address("mark.svg")) alt="" width="28" height="28";
                        span { "Jalon" }
                    }
                    @if self.initiative.is_some() {
                        nav.nav aria-label=(language.say("nav-main")) { ul {
                            @for (path, key) in PLACES {
                                li { a href={ (home) (path) } aria-current=[(self.here == key).then_some("page")] { (language.say(key)) } }
                            }
                        } }
                    }
                    (self.menu())
                }
                @if self.invented { p.invented { (language.say("invented-banner")) } }
            }
        }
    }

    fn menu(&self) -> Markup {
        let language = self.language;
        let home = self.initiative.as_ref().map_or_else(String::new, |(id, _)| format!("/i/{id}"));
        html! {
            details.menu {
                summary { (self.visitor.map_or(language.autonym(), |visitor| visitor.member.name.as_str())) }
                div.menu-sheet {
                    @if let Some((_, title)) = &self.initiative { p.soft { (title) } }
                    form method="post" action="/language" {
                        (token(self.visitor))
                        input type="hidden" name="back" value=(self.path);
                        ul aria-label=(language.say("language")) {
                            @for other in Language::ALL {
                                li {
                                    button.button.button--quiet name="to" value=(other.code()) lang=(other.code())
                                        aria-current=[(other == language).then_some("true")] { (other.autonym()) }
                                }
                            }
                        }
                    }
                    @if self.visitor.is_some() {
                        ul {
                            li { a.button.button--quiet href="/account" { (language.say("nav-account")) } }
                            li { a.button.button--quiet href={ (home) "/trust" } { (language.say("nav-trust")) } }
                        }
                        form method="post" action="/sign-out" {
                            (token(self.visitor))
                            button.button.button--quiet { (language.say("sign-out")) }
                        }
                    }
                }
            }
        }
    }
}

/// The `lang` of a page.
pub fn html_lang(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr-CA",
        Language::En => "en-CA",
        Language::ZhHans => "zh-Hans",
    }
}

/// The hidden field that each form carries.
pub fn token(visitor: Option<&Visitor>) -> Markup {
    html! { @if let Some(visitor) = visitor { input type="hidden" name=(TOKEN) value=(visitor.form_token); } }
}

/// The way back from a page outside any initiative: addresses, each with the key of its name, and the name of the page itself.
pub fn crumbs(language: Language, between: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            @for (to, key) in between { li { a href=(to) { (language.say(key)) } } }
            li { span aria-current="page" { (here) } }
        } }
    }
}

/// A field of a form, as it is asked for.
pub struct Field<'a> {
    /// Its name in the form.
    pub name: &'a str,
    /// The key of its label.
    pub label: &'a str,
    /// The key of its hint; empty for none.
    pub hint: &'a str,
    /// Whether it may be left out.
    pub optional: bool,
}

impl Field<'_> {
    fn frame(&self, language: Language, fields: &Fields, short: bool, control: Markup) -> Markup {
        let problem = fields.problem_of(self.name);
        html! {
            div.field .field--short[short] .has-error[problem.is_some()] {
                label for=(self.name) {
                    (language.say(self.label))
                    @if self.optional { " " span.optional { (language.say("optional")) } }
                }
                @if !self.hint.is_empty() { p.hint id={ (self.name) "-hint" } { (language.say(self.hint)) } }
                @if let Some(problem) = problem { p.field-error id={ (self.name) "-error" } { (language.say(problem.code)) } }
                (control)
            }
        }
    }

    fn described(&self, fields: &Fields) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let error = fields.problem_of(self.name).map(|_| format!("{}-error", self.name));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    /// One line of text.
    pub fn line(&self, language: Language, fields: &Fields) -> Markup {
        self.input(language, fields, "text", false)
    }

    /// A short line: a date, a number.
    pub fn short(&self, language: Language, fields: &Fields) -> Markup {
        self.input(language, fields, "text", true)
    }

    /// A whole number.
    pub fn number(&self, language: Language, fields: &Fields) -> Markup {
        self.frame(
            language,
            fields,
            true,
            html! {
                input id=(self.name) name=(self.name) value=(fields.text(self.name)) inputmode="numeric" autocomplete="off"
                    required[!self.optional] aria-describedby=[self.described(fields)]
                    aria-invalid=[fields.problem_of(self.name).map(|_| "true")];
            },
        )
    }

    fn input(&self, language: Language, fields: &Fields, kind: &str, short: bool) -> Markup {
        self.frame(
            language,
            fields,
            short,
            html! {
                input id=(self.name) name=(self.name) type=(kind) value=(fields.text(self.name)) autocomplete="off"
                    required[!self.optional] aria-describedby=[self.described(fields)]
                    aria-invalid=[fields.problem_of(self.name).map(|_| "true")];
            },
        )
    }

    /// Several lines of text.
    pub fn area(&self, language: Language, fields: &Fields) -> Markup {
        self.frame(language, fields, false, html! {
            textarea id=(self.name) name=(self.name) rows="4" required[!self.optional] aria-describedby=[self.described(fields)]
                aria-invalid=[fields.problem_of(self.name).map(|_| "true")] { (fields.text(self.name)) }
        })
    }

    /// One of a longer list.
    pub fn select(&self, language: Language, fields: &Fields, options: &[(String, String)]) -> Markup {
        self.select_or("choose", language, fields, options)
    }

    /// One of a longer list; the key of what it means that none is chosen.
    pub fn select_or(&self, none: &str, language: Language, fields: &Fields, options: &[(String, String)]) -> Markup {
        // Where choosing none means something, that it may be left out need not be said.
        let told = Field { optional: self.optional && none == "choose", ..*self };
        told.frame(
            language,
            fields,
            false,
            html! {
                select id=(self.name) name=(self.name) required[!self.optional] aria-describedby=[self.described(fields)]
                    aria-invalid=[fields.problem_of(self.name).map(|_| "true")] {
                    option value="" { (language.say(none)) }
                    @for (value, label) in options { option value=(value) selected[fields.text(self.name) == value] { (label) } }
                }
            },
        )
    }

    /// One of a few, as large chips.
    pub fn radios(&self, language: Language, fields: &Fields, options: &[(String, String)]) -> Markup {
        self.chips(language, fields, options, "radio")
    }

    /// Any of a few, as large chips.
    pub fn checks(&self, language: Language, fields: &Fields, options: &[(String, String)]) -> Markup {
        self.chips(language, fields, options, "checkbox")
    }

    fn chips(&self, language: Language, fields: &Fields, options: &[(String, String)], kind: &str) -> Markup {
        let problem = fields.problem_of(self.name);
        html! {
            fieldset.group .has-error[problem.is_some()] id=(self.name) tabindex="-1" aria-describedby=[self.described(fields)] {
                legend {
                    (language.say(self.label))
                    @if self.optional { " " span.optional { (language.say("optional")) } }
                }
                @if !self.hint.is_empty() { p.hint id={ (self.name) "-hint" } { (language.say(self.hint)) } }
                @if let Some(problem) = problem { p.field-error id={ (self.name) "-error" } { (language.say(problem.code)) } }
                div.choices {
                    @for (value, label) in options {
                        label.choice {
                            input type=(kind) name=(self.name) value=(value) checked[fields.has(self.name, value)];
                            span.choice-body { (label) }
                        }
                    }
                }
            }
        }
    }
}

/// What is wrong with a form, above it, each leading to its field.
pub fn problems(language: Language, fields: &Fields, labels: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @if !fields.problems().is_empty() {
            div.errors role="alert" tabindex="-1" {
                h2 { (language.say("form-problems")) }
                ul { @for problem in fields.problems() {
                    li { a href={ "#" (problem.field) } { (labels(&problem.field)) } " " (language.say(problem.code)) }
                } }
            }
        }
    }
}

/// An empty place that says what to do next.
pub fn empty(text: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            p { (text) }
            @if let Some((href, label)) = action { p.actions { a.button href=(href) { (label) } } }
        }
    }
}
