//! A person's complete copy: everything about them in the order of time, in words; and what they gave themselves, in a form that
//! other programs read (P-39.1 s. 27; GDPR 15 and 20).
//!
//! Whoever makes the copy reads it past their own gate: what they may not read is said to be withheld, with its date. What names
//! someone else can be left out by hand, and is then said to be left out.
//!
//! | module | what it holds |
//! |---|---|
//! | this one | what goes into a copy |
//! | `paper` | the copy as a document: page and PDF |
//! | `data` | the copy as JSON and CSV |

mod data;
mod paper;

use std::collections::BTreeSet;

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_access::Act;
use jalon_initiative::Current;
use jalon_initiative::trust::Disagreement;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, Kind, PersonRef};
use jalon_record::thread::{Standing, Thread};
use jalon_report::document::short_id;
use jalon_report::{html as page_of, pdf};
use jalon_store::erase::What;
use maud::{Markup, PreEscaped, html};
use serde_json::Value;

use super::{crumbs, disagree};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::entry::{facts, sheet};
use crate::pages::parts::{Teller, Told, kind_name};
use crate::pages::trust::people::People;
use crate::pages::{Desk, log};
use crate::session::Visitor;

/// What a person gave themselves, in their own words or by their own choice: kinds, and of some kinds only these fields.
const GIVEN: [(&str, &[&str]); 6] = [
    ("practice.contact", &["goal"]),
    ("trust.consent", &[]),
    ("trust.restriction", &[]),
    ("trust.request", &[]),
    ("trust.disagreement", &[]),
    ("inquiry.source", &[]),
];

/// Why words are not in the copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Withheld {
    /// Whoever makes the copy may not read them.
    Sealed,
    /// They name someone else, and were left out by hand.
    Another,
    /// Their content was destroyed.
    Erased,
}

impl Withheld {
    fn key(self) -> &'static str {
        match self {
            Self::Sealed => "copy-withheld-sealed",
            Self::Another => "copy-withheld-another",
            Self::Erased => "copy-withheld-erased",
        }
    }
}

/// One entry of the copy.
struct Line {
    /// The entry that opened the thread, and the version that is told.
    root: EntryId,
    entry: Entry,
    /// What it is, who wrote it, when it happened and was written.
    kind: String,
    by: String,
    happened: String,
    written: String,
    /// Names and texts; codes by their labels.
    facts: Vec<(String, String)>,
    words: Vec<(String, String)>,
    withheld: Option<Withheld>,
    /// It was taken back.
    is_taken_back: bool,
    disagreements: Vec<String>,
}

/// What is asked of a copy.
#[derive(Clone, Default)]
struct Asked {
    /// Only what the person gave.
    given: bool,
    /// What is left out because it names someone else.
    without: BTreeSet<EntryId>,
}

impl Asked {
    fn of(pairs: &[(String, String)]) -> Self {
        let without = pairs.iter().filter(|(name, _)| name == "without").filter_map(|(_, id)| id.parse().ok());
        Self { given: pairs.iter().any(|(name, value)| name == "only" && value == "given"), without: without.collect() }
    }

    fn query(&self) -> String {
        let given = self.given.then(|| "only=given".to_owned());
        let without = self.without.iter().map(|id| format!("without={id}"));
        given.into_iter().chain(without).collect::<Vec<_>>().join("&")
    }
}

/// A copy.
struct Copy {
    person: PersonRef,
    label: String,
    asked: Asked,
    lines: Vec<Line>,
    /// Who saw or received what about the person, a sentence each, the latest first.
    seen: Vec<String>,
}

impl Copy {
    fn read(app: &App, desk: &Desk, person: PersonRef, asked: Asked) -> Result<Self, Fault> {
        let store = app.store();
        let members = store.members()?;
        let teller = Teller::new(app, desk, &members);
        let trust = store.trust(desk.initiative)?;
        let mut lines = Vec::new();
        for entry in store.entries_about(desk.initiative, person)? {
            if entry.envelope.amends.is_empty() {
                let thread = store.thread(&entry)?;
                lines.extend(line(app, teller, &asked, &trust, &entry, &thread)?);
            }
        }
        let when = |line: &Line| (line.entry.envelope.occurred.bounds().start.earliest, line.entry.seq);
        lines.sort_by_key(when);
        let label = People::read(app, desk)?.label(desk, person);
        match lines.is_empty() && store.plan_erasing(desk.initiative, &What::Person(person), clock::today())?.threads.is_empty() {
            true if !store.people_of(desk.initiative)?.contains(&person) => Err(Fault::NotFound),
            _ => Ok(Self { person, label, asked, lines, seen: log::sentences(app, desk, person)? }),
        }
    }

    fn file(&self, ending: &str) -> String {
        let short: String = self.person.to_string().chars().take(8).collect();
        format!("jalon-{short}-{}.{ending}", clock::today())
    }
}

/// The line of a thread: the version that is shown; of what was taken back, the last one.
fn line(
    app: &App,
    teller: Teller<'_>,
    asked: &Asked,
    trust: &[Current],
    root: &Entry,
    thread: &Thread,
) -> Result<Option<Line>, Fault> {
    let given = GIVEN.iter().find(|(kind, _)| *kind == root.envelope.kind.as_str());
    if root.envelope.kind.as_str() == Kind::ERASURE || (asked.given && given.is_none()) {
        return Ok(None);
    }
    let written = |link: &&jalon_record::thread::Link| link.act == jalon_record::thread::Act::Write;
    let shown = match thread.standing() {
        Some(Standing::Shown(seq)) => thread.links().iter().find(|link| link.seq == seq),
        _ => thread.links().iter().rfind(written),
    };
    let entry = match shown {
        Some(link) => app.store().entry(link.id)?.unwrap_or_else(|| root.clone()),
        None => root.clone(),
    };
    let words = teller.words;
    let id = root.envelope.id;
    let told = if asked.without.contains(&id) { Err(Withheld::Another) } else { read(teller, &entry) };
    let fields = given.map(|(_, fields)| *fields).filter(|fields| asked.given && !fields.is_empty());
    let told = told.map(|told| {
        told.into_iter().filter(|(field, _)| fields.is_none_or(|only| only.contains(&field.as_str()))).collect::<Vec<_>>()
    });
    if asked.given && fields.is_some() && told.as_ref().is_ok_and(Vec::is_empty) {
        return Ok(None);
    }
    let withheld = told.as_ref().err().copied();
    let labelled = |(field, text): (String, String)| (sheet::field_name(teller, &entry, &field), text);
    let disagreements =
        disagree::with(trust, id).filter_map(|other| teller.words_of::<Disagreement>(other)).map(|told| told.statement);
    Ok(Some(Line {
        root: id,
        kind: kind_name(words, entry.envelope.kind.as_str()),
        by: teller.role(entry.envelope.author),
        happened: words.date(&entry.envelope.occurred),
        written: words.language.instant(entry.envelope.recorded_at.micros(), None),
        facts: if asked.given || !teller.shows_codes(&entry.envelope) { Vec::new() } else { codes(teller, &entry) },
        words: told.unwrap_or_default().into_iter().map(labelled).collect(),
        withheld,
        is_taken_back: thread.standing() == Some(Standing::Retracted),
        disagreements: if withheld == Some(Withheld::Another) { Vec::new() } else { disagreements.collect() },
        entry,
    }))
}

fn read(teller: Teller<'_>, entry: &Entry) -> Result<Vec<(String, String)>, Withheld> {
    match teller.read(entry) {
        Told::Read(fields) => Ok(fields),
        Told::Sealed | Told::Locked | Told::Damaged => Err(Withheld::Sealed),
        Told::Erased => Err(Withheld::Erased),
    }
}

/// The codes, dates and numbers of an entry, each in words.
fn codes(teller: Teller<'_>, entry: &Entry) -> Vec<(String, String)> {
    let words = teller.words;
    let kind = entry.envelope.kind.as_str();
    let text = |field: &str, text: &str| {
        let by_kind = || format!("{}-{field}-{text}", kind.split_once('.').map_or(kind, |(_, name)| name));
        let own = facts::key_of(kind, field, text).filter(|key| words.language.has(key)).unwrap_or_else(by_kind);
        match facts::list_of(kind, field) {
            Some(list) => words.label(list, text),
            None if words.language.has(&own) => words.say(&own),
            None => match (text.parse::<EntryId>(), Edtf::parse(text)) {
                (Ok(id), _) => short_id(id),
                (_, Ok(date)) => words.date(&date),
                _ => text.to_owned(),
            },
        }
    };
    let told = |field: &str, value: &Value| match value {
        Value::String(one) => Some(text(field, one)),
        Value::Bool(yes) => Some(words.say(if *yes { "yes" } else { "no" })),
        Value::Number(number) => number.as_i64().map(|number| words.number(number)),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().filter_map(Value::as_str).map(|one| text(field, one)).collect();
            (!items.is_empty()).then(|| items.join(&words.say("part-comma")))
        }
        Value::Null | Value::Object(_) => None,
    };
    let named = |field: &str| facts::name_of(teller, kind, field);
    facts::open_part(entry).iter().filter_map(|(field, value)| Some((named(field), told(field, value)?))).collect()
}

fn allowed(visitor: &Visitor, person: &str) -> Result<PersonRef, Fault> {
    visitor.must(Act::Export)?;
    visitor.must(Act::Registers)?;
    person.parse().map_err(|_| Fault::NotFound)
}

/// The copy as a page, from which it is printed or taken away, and on which what names someone else is left out.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, person)): Path<(String, String)>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    let person = allowed(&visitor, &person)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let copy = Copy::read(app, &desk, person, Asked::of(&pairs))?;
        let language = desk.language();
        let title = language.say(if copy.asked.given { "copy-given-title" } else { "copy-title" });
        let article = page_of::fragment(&paper::compose(app, &desk, &copy)?, page_of::Page::default());
        let base = desk.at(&format!("/trust/copy/{person}"));
        let query = copy.asked.query();
        let at = |file: &str| if query.is_empty() { format!("{base}/{file}") } else { format!("{base}/{file}?{query}") };
        let other =
            if copy.asked.given { (base.clone(), "copy-title") } else { (format!("{base}?only=given"), "copy-given-title") };
        Ok::<_, Fault>(desk.frame(&title, "").narrow().page_with(
            "page--study",
            html! {
                div.no-print {
                    (crumbs(&desk, &[(desk.at("/trust/requests"), language.say("requests-title"))], &title))
                    p.actions { a.button href="#hand-over" { (language.say("copy-before")) } }
                }
                (PreEscaped(article))
                section.no-print aria-labelledby="hand-over" {
                    h2 #hand-over tabindex="-1" { (language.say("copy-before")) }
                    p { (language.say("copy-before-why")) }
                    @if !copy.lines.is_empty() { (leave_out(&desk, &copy, &base)) }
                    p.actions {
                        a.button href=(at("copy.pdf")) { "PDF" }
                        a.button.button--quiet href=(at("copy.json")) { "JSON" }
                        a.button.button--quiet href=(at("copy.csv")) { "CSV" }
                        a.button.button--quiet href=(other.0) { (language.say(other.1)) }
                    }
                }
            },
        ))
    })
    .await
}

/// The form with which entries that name someone else are left out.
fn leave_out(desk: &Desk, copy: &Copy, base: &str) -> Markup {
    let language = desk.language();
    html! {
        details.more open[!copy.asked.without.is_empty()] {
            summary { (language.say("copy-leave-out")) }
            p { (language.say("copy-leave-out-why")) }
            form.form method="get" action=(base) {
                @if copy.asked.given { input type="hidden" name="only" value="given"; }
                fieldset.group {
                    legend { (language.say("copy-leave-out-which")) }
                    div.choices.choices--wide { @for line in copy.lines.iter().filter(|line| line.withheld != Some(Withheld::Erased)) {
                        label.choice {
                            input type="checkbox" name="without" value=(line.root) checked[copy.asked.without.contains(&line.root)];
                            span.choice-body { (line.happened) " · " (line.kind) }
                        }
                    } }
                }
                p.actions { button.button.button--quiet { (language.say("copy-leave-out-do")) } }
            }
        }
    }
}

/// The copy as a file.
pub(super) async fn file(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, person, file)): Path<(String, String, String)>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let person = allowed(&visitor, &person)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let copy = Copy::read(app, &desk, person, Asked::of(&pairs))?;
        let notice = || log::notice::of(app, desk.language(), &desk.visitor.trail);
        let (kind, ending, bytes) = match file.as_str() {
            "copy.pdf" => ("application/pdf", "pdf", pdf::make(&paper::compose(app, &desk, &copy)?)?.bytes),
            "copy.json" => ("application/json", "json", data::json(&desk, &copy, notice()?).into_bytes()),
            "copy.csv" => ("text/csv; charset=utf-8", "csv", data::csv(&desk, &copy, notice()?)),
            _ => return Err(Fault::NotFound),
        };
        let how = if ending == "pdf" { "inline" } else { "attachment" };
        let told = [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{}\"", copy.file(ending))),
        ];
        Ok((told, bytes).into_response())
    })
    .await
}
