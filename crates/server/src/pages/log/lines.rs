//! Rows of the access log told in words.

use jalon_language::Language;
use jalon_library::Library;
use jalon_record::id::MemberId;
use jalon_store::accounts::Member;
use jalon_store::log::Logged;
use maud::{Markup, html};

use crate::app::App;
use crate::fault::Fault;
use crate::pages::tongue;

/// What rows are told with: who the members are, and in which language.
pub(super) struct Book {
    pub(super) language: Language,
    pub(super) members: Vec<Member>,
    library: &'static Library,
}

/// Places by what their pattern begins with, and the key of their name; the first that fits.
const PLACES: [(&str, &str); 19] = [
    ("/i/{initiative}/timeline", "log-place-timeline"),
    ("/i/{initiative}/pathway", "log-place-pathway"),
    ("/i/{initiative}/crisis", "log-place-crisis"),
    ("/i/{initiative}/record", "log-place-record"),
    ("/i/{initiative}/study", "log-place-study"),
    ("/i/{initiative}/signs", "log-place-signs"),
    ("/i/{initiative}/follow-ups", "log-place-signs"),
    ("/i/{initiative}/new", "log-place-form"),
    ("/i/{initiative}/trust", "log-place-trust"),
    ("/i/{initiative}", "log-place-home"),
    ("/entries/{id}/file", "log-place-file"),
    ("/entries", "log-place-entry"),
    ("/trust", "log-place-trust"),
    ("/account", "log-place-account"),
    ("/api", "log-place-api"),
    ("/calendar", "log-place-calendar"),
    ("cli/", "log-place-cli"),
    ("/sign-in", "log-place-door"),
    ("/link", "log-place-door"),
];

impl Book {
    pub(super) fn open(app: &App, language: Language) -> Result<Self, Fault> {
        Ok(Self { language, members: app.store().members()?, library: app.library() })
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.language.say(key)
    }

    pub(super) fn role(&self, code: &str) -> String {
        let list = self.library.codelist("role");
        list.and_then(|list| list.label(code, tongue(self.language))).unwrap_or(code).to_owned()
    }

    /// What a member is called, and their role.
    pub(super) fn member(&self, id: MemberId) -> String {
        match self.members.iter().find(|member| member.id == id) {
            None => self.say("part-not-a-member"),
            Some(member) => {
                let role = self.role(member.role.code());
                match member.name == role {
                    true => role,
                    false => self.with("part-name-and-role", &[("name", &member.name), ("role", &role)]),
                }
            }
        }
    }

    /// Who did it, in the role they had then.
    pub(super) fn who(&self, row: &Logged) -> String {
        let Some(id) = row.member else {
            return self.say(if row.place.starts_with("cli/") { "log-machine" } else { "log-nobody" });
        };
        let name = self.members.iter().find(|member| member.id == id).map(|member| member.name.as_str());
        match (name, row.role.map(|role| self.role(role.code()))) {
            (Some(name), Some(role)) if name != role => self.with("part-name-and-role", &[("name", name), ("role", &role)]),
            (_, Some(role)) => role,
            _ => self.member(id),
        }
    }

    pub(super) fn with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let args: Vec<_> = texts.iter().map(|(name, text)| (*name, (*text).into())).collect();
        self.language.say_with(key, &args)
    }

    pub(super) fn count(&self, key: &str, n: i64) -> String {
        self.language.say_with(key, &[("n", n.into())])
    }

    pub(super) fn when(&self, row: &Logged) -> String {
        self.language.instant(row.at.micros(), None)
    }

    pub(super) fn deed(&self, row: &Logged) -> String {
        self.say(&format!("log-deed-{}", row.deed.code()))
    }

    pub(super) fn purpose(&self, row: &Logged) -> String {
        self.say(&format!("log-purpose-{}", row.purpose.code()))
    }

    pub(super) fn place(&self, row: &Logged) -> String {
        let known = PLACES.iter().find(|(start, _)| row.place.starts_with(start));
        self.say(known.map_or("log-place-other", |(_, key)| key))
    }

    /// A list of rows, the latest first.
    pub(super) fn list(&self, rows: &[Logged]) -> Markup {
        html! { ol.chronicle-list.log { @for row in rows { (self.line(row)) } } }
    }

    fn line(&self, row: &Logged) -> Markup {
        html! {
            li.happening {
                p.happening-date { (self.when(row)) }
                div.happening-body {
                    p.happening-title { (self.who(row)) }
                    p { (self.what(row)) }
                    p.happening-meta {
                        span { (self.place(row)) }
                        span { (self.with("log-for", &[("purpose", &self.purpose(row))])) }
                        @if !row.about.is_empty() { span { (self.count("log-persons", row.about.len() as i64)) } }
                        @if let Some(subject) = row.subject { span { (self.with("log-subject", &[("who", &self.member(subject))])) } }
                        span.soft { (self.with("log-number", &[("n", &row.number.to_string())])) }
                    }
                }
            }
        }
    }

    /// What was done, with how many entries.
    pub(super) fn what(&self, row: &Logged) -> String {
        match row.entries {
            0 => self.deed(row),
            n => self.with("log-what", &[("deed", &self.deed(row)), ("entries", &self.count("log-entries", n))]),
        }
    }
}

/// The way to the rows before the last one shown.
pub(super) fn older(language: Language, rows: &[Logged], address: impl Fn(i64) -> String) -> Markup {
    let last = rows.last().filter(|_| rows.len() >= super::ROWS);
    html! { @if let Some(last) = last { p.actions { a.button.button--quiet href=(address(last.number)) { (language.say("log-older")) } } } }
}
