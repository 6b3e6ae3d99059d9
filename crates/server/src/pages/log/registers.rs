//! The registers of an initiative: incidents with what is owed after them, communications, releases; as a page and as CSV.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_access::Act;
use jalon_initiative::registers::{Communication, CommunicationWords, Incident, IncidentWords, Release};
use jalon_initiative::{Current, Form};
use jalon_library::RegisterCode;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::incident::{self, Due};
use super::{notice, pack, review};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::frame::empty;
use crate::pages::matrix::csv::{Cell, Csv};
use crate::pages::parts::Teller;
use crate::pages::{Desk, label, parts};
use crate::session::Visitor;

/// One entry of a register, with its open part.
pub(in crate::pages) struct Line<F: Form> {
    pub current: Current,
    pub open: F,
}

/// The entries of one kind that read, the latest first.
pub(in crate::pages) fn lines<F: Form>(app: &App, desk: &Desk) -> Result<Vec<Line<F>>, Fault> {
    let found = app.store().trust_of(desk.initiative, F::KIND)?;
    let mut lines: Vec<Line<F>> = found
        .into_iter()
        .filter_map(|current| Some(Line { open: current.entry.body.as_ref()?.read_open::<F>().ok()?, current }))
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.current.entry.seq));
    Ok(lines)
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        page(app, &desk, &members)
    })
    .await
}

fn page(app: &App, desk: &Desk, members: &[Member]) -> Result<Markup, Fault> {
    let teller = Teller::new(app, desk, members);
    let words = teller.words;
    let (pack, _) = pack::followed(app)?;
    let incidents: Vec<Line<Incident>> = lines(app, desk)?;
    let told: Vec<Line<Communication>> = lines(app, desk)?;
    let releases: Vec<Line<Release>> = lines(app, desk)?;
    let may_write = desk.visitor.may(Act::Write);
    let kept = |code: RegisterCode| pack.registers().iter().find(|register| register.code == code);
    let head = |code: RegisterCode| {
        html! {
            @if let Some(register) = kept(code) {
                @if let Some(term) = register.keep_for { p { (words.with("pack-kept-at-least", &[("term", &pack::term(words.language, term))])) } }
                (pack::basis(app, words.language, &register.basis))
            }
        }
    };
    let new = |register: &str, key: &str| {
        html! { @if may_write { p.actions { a.button href=(desk.at(&format!("/trust/registers/new/{register}"))) { (words.say(key)) } } } }
    };
    let csv = |register: &str| {
        html! { p { a href=(desk.at(&format!("/trust/registers.csv?of={register}"))) { (words.say("registers-csv")) } } }
    };
    Ok(desk.frame(&words.say("registers-title"), "").page(html! {
        nav.crumbs.no-print aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust")) { (words.say("trust-here-title")) } }
            li { span aria-current="page" { (words.say("registers-title")) } }
        } }
        header.page-head { h1 { (words.say("registers-title")) } p.lead { (words.say("registers-lead")) } }
        p { (words.with("registers-pack", &[("pack", pack.title(words.tongue()))])) " " a href="/trust/registers" { (words.say("pack-title")) } }
        p.actions.no-print { button.button.button--quiet data-print hidden { (words.say("print")) } }
        section.chronicle aria-labelledby="incidents" {
            h2 #incidents { (label(app, "register", "incidents", words.language)) }
            (head(RegisterCode::Incidents))
            (new("incident", "incident-new"))
            @if incidents.is_empty() { (empty(&words.say("incident-none"), None)) } @else {
                ul.cards { @for line in &incidents { (incident_card(app, teller, pack, line)) } }
                (csv("incidents"))
            }
        }
        section.chronicle aria-labelledby="communications" {
            h2 #communications { (label(app, "register", "communications", words.language)) }
            (head(RegisterCode::Communications))
            (new("communication", "communication-new"))
            @if told.is_empty() { (empty(&words.say("communication-none"), None)) } @else {
                ol.chronicle-list { @for line in &told { (communication_row(app, teller, line)) } }
                (csv("communications"))
            }
        }
        section.chronicle aria-labelledby="releases" {
            h2 #releases { (label(app, "register", "releases", words.language)) }
            (head(RegisterCode::Releases))
            @if releases.is_empty() { (empty(&words.say("release-none"), None)) } @else {
                ul { @for release in &releases {
                    @let entry = &release.current.entry;
                    li { a href=(parts::entry(entry.envelope.id)) { (teller.headline(entry)) } " · " (words.date(&entry.envelope.occurred)) }
                } }
            }
            p.actions { a.button.button--quiet href=(desk.at("/trust/releases")) { (words.say("releases-open")) } }
        }
    }))
}

fn incident_card(app: &App, teller: Teller<'_>, pack: &jalon_library::LawPack, line: &Line<Incident>) -> Markup {
    let words = teller.words;
    let entry = &line.current.entry;
    let told: Option<IncidentWords> = teller.words_of::<Incident>(entry);
    let due = incident::due(pack, &line.open);
    html! {
        li.card .card--task[due.iter().any(|due| due.is_owed())] {
            h3 { a href=(teller.desk.at(&format!("/trust/incidents/{}", entry.envelope.id))) { (words.say(&format!("incident-sort-{}", line.open.sort.code()))) " · " (words.date(&entry.envelope.occurred)) } }
            p.soft { (words.say(&format!("incident-serious-{}-told", line.open.serious.code()))) " · " (persons(teller, line.open.persons)) }
            @if let Some(told) = told { p { (told.description) } } @else { p.none { (words.say("part-sealed")) } }
            @for due in due.iter().filter(|due| due.is_owed()) { p { (owed_line(app, words.language, due)) } }
        }
    }
}

pub(super) fn persons(teller: Teller<'_>, persons: Option<u32>) -> String {
    persons.map_or_else(|| teller.words.say("incident-persons-unknown"), |n| teller.words.count("log-persons", n as usize))
}

/// Who must still be told, and by when.
pub(super) fn owed_line(_: &App, language: jalon_language::Language, due: &Due<'_>) -> String {
    let name = due.notice.name(crate::pages::tongue(language));
    match due.by {
        Some(by) => {
            let key = if by < clock::today() { "incident-late" } else { "incident-due" };
            language.say_with(key, &[("who", name.into()), ("date", language.day(by).into())])
        }
        None => language.say_with("incident-due-soon", &[("who", name.into())]),
    }
}

fn communication_row(app: &App, teller: Teller<'_>, line: &Line<Communication>) -> Markup {
    let words = teller.words;
    let entry = &line.current.entry;
    let told: Option<CommunicationWords> = teller.words_of::<Communication>(entry);
    let classes: Vec<String> =
        line.open.classes.iter().map(|class| label(app, "information-class", class.as_str(), words.language)).collect();
    html! {
        li.happening {
            p.happening-date { (words.date(&entry.envelope.occurred)) }
            div.happening-body {
                p.happening-title { a href=(parts::entry(entry.envelope.id)) { (words.say(&format!("recipient-sort-{}", line.open.recipient.code()))) } }
                @if let Some(told) = told {
                    // Whoever received it needs no name where it is the person.
                    @let line: Vec<&str> = [told.recipient.as_str(), &told.what].into_iter().filter(|text| !text.is_empty()).collect();
                    @for text in [line.join(" · "), told.justification.clone()] { @if !text.is_empty() { p { (text) } } }
                }
                p.happening-meta {
                    span { (classes.join(&words.say("part-comma"))) }
                    span { (words.say(&format!("communication-purpose-{}", line.open.purpose.code()))) }
                    span { (words.say(&format!("communication-ground-{}", line.open.ground.code()))) }
                    span { (teller.who(entry.envelope.author)) }
                }
            }
        }
    }
}

#[derive(serde::Deserialize)]
pub(super) struct Of {
    #[serde(default)]
    of: String,
}

/// A register as CSV. What was written is in it, as far as whoever asks may read it: it is a register to hand over.
pub(super) async fn as_csv(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Of>,
) -> Result<Response, Fault> {
    visitor.must(Act::Registers)?;
    visitor.must(Act::Export)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let csv = match asked.of.as_str() {
            "incidents" => incidents_csv(app, &desk)?,
            "communications" => communications_csv(app, &desk)?,
            _ => return Err(Fault::NotFound),
        };
        let csv = csv.under(notice::of(app, desk.language(), &desk.visitor.trail)?);
        let name = format!("attachment; filename=\"jalon-{}-{}.csv\"", asked.of, clock::today());
        Ok::<_, Fault>(
            (
                [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)],
                csv.into_bytes(),
            )
                .into_response(),
        )
    })
    .await
}

fn incidents_csv(app: &App, desk: &Desk) -> Result<Csv, Fault> {
    let mut csv = Csv::new(&[
        "occurred",
        "aware",
        "sort",
        "serious",
        "persons",
        "notices",
        "description",
        "circumstances",
        "reasoning",
        "measures",
    ]);
    for line in lines::<Incident>(app, desk)? {
        let told: IncidentWords = app.store().words(&desk.gate, &line.current.entry)?.unwrap_or_default();
        let notices: Vec<String> = line.open.notices.iter().map(|given| format!("{} {}", given.to.as_str(), given.on)).collect();
        csv.row([
            Cell::from(line.current.entry.envelope.occurred.text()),
            Cell::from(line.open.aware.to_string()),
            Cell::from(line.open.sort.code()),
            Cell::from(line.open.serious.code()),
            Cell::from(line.open.persons.map(i64::from)),
            Cell::from(notices.join("; ")),
            Cell::from(told.description),
            Cell::from(told.circumstances),
            Cell::from(told.reasoning),
            Cell::from(told.measures),
        ]);
    }
    Ok(csv)
}

fn communications_csv(app: &App, desk: &Desk) -> Result<Csv, Fault> {
    let mut csv =
        Csv::new(&["occurred", "about", "recipient_sort", "recipient", "classes", "purpose", "ground", "what", "justification"]);
    for line in lines::<Communication>(app, desk)? {
        let envelope = &line.current.entry.envelope;
        let told: CommunicationWords = app.store().words(&desk.gate, &line.current.entry)?.unwrap_or_default();
        let classes: Vec<&str> = line.open.classes.iter().map(|class| class.as_str()).collect();
        csv.row([
            Cell::from(envelope.occurred.text()),
            Cell::from(envelope.about.map(|about| about.to_string()).unwrap_or_default()),
            Cell::from(line.open.recipient.code()),
            Cell::from(told.recipient),
            Cell::from(classes.join("; ")),
            Cell::from(line.open.purpose.code()),
            Cell::from(line.open.ground.code()),
            Cell::from(told.what),
            Cell::from(told.justification),
        ]);
    }
    Ok(csv)
}

/// What the home page says is owed: months to review, and who must be told of an incident.
pub(in crate::pages) fn owed(app: &App, desk: &Desk) -> Result<Markup, Fault> {
    let language = desk.language();
    let months = if desk.visitor.may(Act::Review) { review::due(app)? } else { Vec::new() };
    let incidents: Vec<Line<Incident>> = if desk.visitor.may(Act::Registers) { lines(app, desk)? } else { Vec::new() };
    let (pack, _) = pack::followed(app)?;
    let open: Vec<(&Line<Incident>, Due<'_>)> = incidents
        .iter()
        .flat_map(|line| incident::due(pack, &line.open).into_iter().filter(Due::is_owed).map(move |due| (line, due)))
        .collect();
    Ok(html! {
        @if !months.is_empty() || !open.is_empty() {
            section.chronicle aria-labelledby="trust-owed" {
                h2 #trust-owed { (language.say("trust-owed")) }
                ul.cards {
                    @for (line, due) in &open {
                        li.card.card--task { h3 { a href=(desk.at(&format!("/trust/incidents/{}", line.current.entry.envelope.id))) { (owed_line(app, language, due)) } } }
                    }
                    @if let Some(month) = months.first() {
                        li.card.card--task { h3 { a href="/trust/review" { (language.say_with("review-owed", &[("n", months.len().into()), ("month", review::month_name(language, month).into())])) } } }
                    }
                }
            }
        }
    })
}
