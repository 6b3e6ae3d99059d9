//! One incident: who must be told and by when, drafts of the notices, and who has been told.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::registers::{Incident, IncidentWords, NoticeGiven, Serious};
use jalon_language::Language;
use jalon_library::{LawPack, Notice, NoticeTo, Term};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jiff::Span;
use maud::{Markup, html};

use super::pack;
use super::registers::{Line, lines, owed_line, persons};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::Teller;
use crate::pages::{Desk, parts, tongue};
use crate::session::Visitor;

const TO: Field<'_> = Field { name: "to", label: "incident-told-to", hint: "", optional: false };
const ON: Field<'_> = Field { name: "on", label: "incident-told-on", hint: "", optional: false };

/// Someone to be told of an incident.
pub(super) struct Due<'a> {
    /// Who.
    pub notice: &'a Notice,
    /// The last day; none where the law says without delay, or names no time.
    pub by: Option<Day>,
    /// The day on which they were told.
    pub told: Option<Day>,
}

impl Due<'_> {
    /// Whether it is still to be done. A public notice is the way where persons cannot be reached: it is never owed by itself.
    pub(super) fn is_owed(&self) -> bool {
        self.told.is_none() && self.notice.to != NoticeTo::Public
    }
}

/// Who must be told of an incident under a pack. Where the risk is not known, it is held to be serious.
pub(super) fn due<'a>(pack: &'a LawPack, incident: &Incident) -> Vec<Due<'a>> {
    let asked = pack.notices().iter().filter(|notice| !notice.serious_only || incident.serious != Serious::No);
    asked
        .map(|notice| {
            let told = incident.notices.iter().filter(|given| given.to.as_str() == notice.to.code()).map(|given| given.on).min();
            Due { notice, by: notice.within.and_then(|within| after(incident.aware, within)), told }
        })
        .collect()
}

/// The day a term after a day; begun days of hours count whole.
fn after(day: Day, term: Term) -> Option<Day> {
    let span = Span::new().try_months(term.months).ok()?.try_days(term.days + term.hours.div_ceil(24)).ok()?;
    Some(Day::from_civil(day.to_civil().checked_add(span).ok()?))
}

fn find(app: &App, desk: &Desk, id: EntryId) -> Result<Line<Incident>, Fault> {
    let mut all: Vec<Line<Incident>> = lines(app, desk)?;
    let at =
        all.iter().position(|line| line.current.entry.envelope.id == id || line.current.root == id).ok_or(Fault::NotFound)?;
    Ok(all.swap_remove(at))
}

async fn open(app: &App, visitor: Visitor, path: &(String, String)) -> Result<(Desk, EntryId), Fault> {
    visitor.must(Act::Registers)?;
    let id: EntryId = path.1.parse().map_err(|_| Fault::NotFound)?;
    Ok((Desk::outline(app, visitor, &path.0).await?, id))
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(path): Path<(String, String)>) -> Result<Markup, Fault> {
    let (desk, id) = open(&app, visitor, &path).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset(ON.name, &clock::today().to_string());
        page(app, &desk, &find(app, &desk, id)?, &fields)
    })
    .await
}

/// Someone was told: the incident is amended with the day.
pub(super) async fn told(
    State(app): State<App>,
    Path((initiative, entry)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let (desk, id) = open(&app, visitor, &(initiative, entry)).await?;
    app.ask(move |app| {
        let line = find(app, &desk, id)?;
        let entry = &line.current.entry;
        let Some(words) = app.store().words::<IncidentWords>(&desk.gate, entry)? else { return Err(Fault::NotAllowed) };
        let to = fields.code(TO.name, |code| NoticeTo::ALL.iter().any(|to| to.code() == code));
        let on = fields.date(ON.name).and_then(|date| match date.bounds().start.earliest {
            Some(day) if day <= clock::today() => Some(day),
            _ => fields.problem(ON.name, "problem-out-of-range"),
        });
        let given = to.zip(on).map(|(to, on)| NoticeGiven { on, to });
        let amended = given.map(|given| {
            let mut incident = line.open.clone();
            incident.notices.push(given);
            incident
        });
        if let Some(Err(broken)) = amended.as_ref().map(|amended| amended.check(&words)) {
            fields.problem::<()>(ON.name, broken.problem.code());
        }
        let Some(amended) = amended.filter(|_| fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &line, &fields)?).into_response());
        };
        let envelope = &entry.envelope;
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, envelope.occurred.clone(), &amended, &words)?
            .audience(envelope.audience)
            .about(envelope.about)
            .amending(vec![envelope.id]);
        app.store().append(vec![draft])?;
        Ok::<_, Fault>(Redirect::to(&desk.at(&format!("/trust/incidents/{}", line.current.root))).into_response())
    })
    .await
}

fn page(app: &App, desk: &Desk, line: &Line<Incident>, fields: &Fields) -> Result<Markup, Fault> {
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let (pack, _) = pack::followed(app)?;
    let entry = &line.current.entry;
    let title = teller.headline(entry);
    let told: Option<IncidentWords> = teller.words_of::<Incident>(entry);
    let due = due(pack, &line.open);
    let names: Vec<(String, String)> =
        pack.notices().iter().map(|notice| (notice.to.code().to_owned(), notice.name(words.tongue()).to_owned())).collect();
    let names = if names.is_empty() {
        NoticeTo::ALL.iter().map(|to| (to.code().to_owned(), words.label("notice-to", to.code()))).collect()
    } else {
        names
    };
    let labels = |name: &str| words.say(if name == TO.name { TO.label } else { ON.label });
    Ok(desk.frame(&title, "").narrow().page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust/registers")) { (words.say("registers-title")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (words.date(&entry.envelope.occurred)) } }
        (facts(teller, line, told.as_ref()))
        p { a href=(parts::entry(entry.envelope.id)) { (words.say("incident-entry")) } }
        section.chronicle aria-labelledby="due" {
            h2 #due { (words.say("incident-to-tell")) }
            @if pack.notices().is_empty() { p { (words.say("pack-no-notices")) } }
            @else if due.is_empty() { p { (words.say("incident-nobody")) } }
            ul.cards { @for due in &due {
                li.card .card--task[due.is_owed()] {
                    h3 { (due.notice.name(words.tongue())) }
                    p { (match due.told {
                        Some(day) => words.with("incident-was-told", &[("date", &words.day(day))]),
                        None if due.notice.to == NoticeTo::Public => words.say("incident-public-when"),
                        None => owed_line(app, words.language, due),
                    }) }
                    (pack::basis(app, words.language, &due.notice.basis))
                    p.actions { @for language in [Language::Fr, Language::En] {
                        a.button.button--quiet lang=(language.code()) href=(desk.at(&format!("/trust/incidents/{}/notice/{}?in={}", line.current.root, due.notice.to, language.code()))) {
                            (language.say("incident-draft"))
                        }
                    } }
                }
            } }
        }
        @if desk.visitor.may(Act::Write) && told.is_some() {
            section.chronicle aria-labelledby="tell" {
                h2 #tell { (words.say("incident-tell")) }
                (problems(words.language, fields, &labels))
                form.form method="post" action=(desk.at(&format!("/trust/incidents/{}", line.current.root))) novalidate {
                    (token(Some(&desk.visitor)))
                    (TO.select(words.language, fields, &names))
                    (ON.short(words.language, fields))
                    p.actions { button.button { (words.say("incident-tell")) } }
                }
            }
        }
    }))
}

fn facts(teller: Teller<'_>, line: &Line<Incident>, told: Option<&IncidentWords>) -> Markup {
    let words = teller.words;
    let open = &line.open;
    let row = |key: &str, text: &str| html! { @if !text.is_empty() { div { dt { (words.say(key)) } dd { (text) } } } };
    html! {
        dl.envelope {
            (row("part-field-trust-incident-aware", &words.day(open.aware)))
            (row("part-field-trust-incident-persons", &persons(teller, open.persons)))
            (row("part-field-trust-incident-serious", &words.say(&format!("incident-serious-{}", open.serious.code()))))
            @if let Some(told) = told {
                (row("part-word-trust-incident-description", &told.description))
                (row("part-word-trust-incident-circumstances", &told.circumstances))
                (row("part-word-trust-incident-reasoning", &told.reasoning))
                (row("part-word-trust-incident-measures", &told.measures))
            }
        }
        @if told.is_none() { p.none { (words.say("part-sealed")) } }
    }
}

#[derive(serde::Deserialize)]
pub(super) struct In {
    #[serde(rename = "in", default)]
    language: String,
}

/// The draft of a notice, in French or English whatever language the page is read in: a sheet to be finished and sent.
pub(super) async fn draft(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, entry, to)): Path<(String, String, String)>,
    Query(asked): Query<In>,
) -> Result<Markup, Fault> {
    let (desk, id) = open(&app, visitor, &(initiative, entry)).await?;
    let to = NoticeTo::ALL.iter().copied().find(|known| known.code() == to).ok_or(Fault::NotFound)?;
    let language = Language::parse(&asked.language).unwrap_or_else(|| desk.language());
    app.ask(move |app| {
        let line = find(app, &desk, id)?;
        let (pack, _) = pack::followed(app)?;
        let words = app.store().words::<IncidentWords>(&desk.gate, &line.current.entry)?.ok_or(Fault::NotAllowed)?;
        let name = pack.notices().iter().find(|notice| notice.to == to).map(|notice| notice.name(tongue(language)).to_owned());
        let name = name.unwrap_or_else(|| crate::pages::label(app, "notice-to", to.code(), language));
        Ok::<_, Fault>(letter(&desk, language, to, &name, &line.current.entry, &line.open, &words))
    })
    .await
}

fn letter(
    desk: &Desk,
    language: Language,
    to: NoticeTo,
    name: &str,
    entry: &Entry,
    open: &Incident,
    told: &IncidentWords,
) -> Markup {
    let say = |key: &str| language.say(key);
    let fill = say("notice-fill");
    let or_fill = |text: &str| if text.is_empty() { fill.clone() } else { text.to_owned() };
    let is_regulator = matches!(to, NoticeTo::Regulator | NoticeTo::Minister);
    let persons = open.persons.map_or_else(|| fill.clone(), |n| language.number(i64::from(n)));
    let mut rows = vec![
        ("notice-what", or_fill(&told.description)),
        ("notice-when", language.date(&entry.envelope.occurred)),
        ("notice-aware", language.day(open.aware)),
    ];
    if is_regulator {
        rows.push(("notice-how", or_fill(&told.circumstances)));
        rows.push(("notice-persons", persons));
        rows.push(("notice-risk", or_fill(&told.reasoning)));
    }
    rows.push(("notice-measures", or_fill(&told.measures)));
    if !is_regulator {
        rows.push(("notice-advice", fill.clone()));
    }
    rows.push(("notice-contact", fill.clone()));
    desk.frame(&desk.language().say("incident-draft"), "").narrow().page(html! {
        nav.crumbs.no-print aria-label=(desk.language().say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust/registers")) { (desk.language().say("registers-title")) } }
            li { a href=(desk.at(&format!("/trust/incidents/{}", entry.envelope.id))) { (desk.language().say("incident-entry-back")) } }
        } }
        div.notice.notice--info.no-print { p { (desk.language().say("notice-draft-why")) } }
        p.actions.no-print { button.button data-print hidden { (desk.language().say("print")) } }
        article lang=(language.code()) {
            h1 { (say("notice-title")) }
            p { (language.say_with("notice-to-line", &[("who", name.into())])) }
            p { (language.say_with("notice-date-line", &[("date", language.day(clock::today()).into())])) }
            p { (say(&format!("notice-opening-{to}"))) }
            dl.envelope { @for (key, text) in &rows { div { dt { (say(key)) } dd { (text) } } } }
            p { (say("notice-sign")) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::form::Code;
    use jalon_initiative::registers::IncidentSort;

    fn day(text: &str) -> Day {
        jalon_record::edtf::Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
    }

    fn incident(serious: Serious, notices: Vec<NoticeGiven>) -> Incident {
        Incident { aware: day("2026-01-30"), notices, persons: None, serious, sort: IncidentSort::Loss }
    }

    fn told(pack: &str, incident: &Incident) -> Vec<(&'static str, Option<String>, bool)> {
        let pack = jalon_library::shipped().unwrap().pack(pack).unwrap();
        due(pack, incident).iter().map(|due| (due.notice.to.code(), due.by.map(|by| by.to_string()), due.is_owed())).collect()
    }

    #[test]
    fn who_must_be_told_and_by_when_is_what_the_pack_says() {
        let open = incident(Serious::Unknown, vec![]);
        let by = |date: &str| Some(date.to_owned());
        assert_eq!(told("eu", &open)[0], ("regulator", by("2026-02-02"), true));
        assert_eq!(told("us", &open)[1], ("persons", by("2026-03-31"), true));
        assert_eq!(told("qc", &open)[0], ("regulator", None, true), "with diligence: no number is made up");
        assert_eq!(told("qc", &incident(Serious::No, vec![])), []);
        assert_eq!(told("eu", &incident(Serious::No, vec![])).len(), 1, "the authority is told whatever the risk");
        assert_eq!(told("on", &open), []);
        let given = NoticeGiven { on: day("2026-02-01"), to: Code::new("regulator").unwrap() };
        assert!(!told("qc", &incident(Serious::Yes, vec![given]))[0].2);
        assert!(told("qc", &open).iter().all(|(to, _, owed)| *owed == (*to != "public")));
    }
}
