//! How far the record has come, its initiatives, and what their views say.

use axum::Json;
use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_initiative::disclosure::{Disclosed, Told};
use jalon_initiative::pathway::debts;
use jalon_record::id::InitiativeId;
use jalon_report::order_of;
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::counts::Counted;
use crate::fault::{Fault, ProblemDetails};
use crate::pages::Desk;
use crate::session::Visitor;

/// How far the record has come.
#[derive(Serialize, ToSchema)]
pub(super) struct SiteState {
    /// The site.
    site: String,
    /// The last place given: how many entries there are.
    seq: i64,
    /// The root of the Merkle log over them (RFC 6962), in hexadecimal.
    root: String,
}

/// How far the record has come
#[utoipa::path(get, path = "/state", responses((status = 200, body = SiteState), (status = 401, body = ProblemDetails)))]
pub(super) async fn state(State(app): State<App>, visitor: Visitor) -> Result<Json<SiteState>, Fault> {
    visitor.must(Act::See)?;
    let state = app.ask(|app| app.store().state()).await?;
    Ok(Json(SiteState { site: app.store().site().to_string(), seq: state.size.number(), root: state.root.to_string() }))
}

/// An initiative.
#[derive(Serialize, ToSchema)]
pub(super) struct Initiative {
    /// Its name in addresses.
    id: String,
    /// What it is called; absent where it is sealed to the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// The pathway that it follows.
    pathway: String,
    /// Whether everything in it is invented.
    invented: bool,
}

/// The initiatives of the site
#[utoipa::path(get, path = "/initiatives", responses((status = 200, body = [Initiative]), (status = 401, body = ProblemDetails)))]
pub(super) async fn initiatives(State(app): State<App>, visitor: Visitor) -> Result<Json<Vec<Initiative>>, Fault> {
    let found = app
        .ask(move |app| {
            let read = |id: InitiativeId| app.picture(id, &visitor.gate(app, id)?).map(|picture| (id, picture));
            app.store().initiatives()?.into_iter().map(read).collect::<Result<Vec<_>, Fault>>()
        })
        .await?;
    let told = found.into_iter().filter_map(|(id, picture)| {
        let opened = picture.opened.as_ref()?;
        Some(Initiative {
            id: id.to_string(),
            title: opened.words.as_ref().map(|words| words.title.clone()),
            pathway: opened.open.pathway.as_str().to_owned(),
            invented: opened.open.invented,
        })
    });
    Ok(Json(told.collect()))
}

/// A step of the pathway, and where it stands.
#[derive(Serialize, ToSchema)]
pub(super) struct Step {
    /// Its id in the pathway.
    id: String,
    /// The stage it belongs to.
    stage: String,
    /// Whether it is a core step.
    core: bool,
    /// What was last said of it; `unknown` where nobody has said anything, which is not `skipped`.
    standing: &'static str,
    /// Whether it is said to stand while no evidence was given.
    thin: bool,
    /// Whether something is owed: a core step that was compressed, deferred, skipped or gone past, and does not stand.
    debt: bool,
    /// Until when it is put off, or by when it will be repaired (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    /// The entries that say something of it, earliest first.
    statements: Vec<String>,
    /// The entries that give evidence.
    evidence: Vec<String>,
}

/// The steps of an initiative's pathway, and where each stands
#[utoipa::path(get, path = "/initiatives/{initiative}/steps", params(("initiative" = String, Path, description = "The initiative")),
    responses((status = 200, body = [Step]), (status = 401, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(super) async fn steps(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
) -> Result<Json<Vec<Step>>, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let order = order_of(&desk.pathway);
    let owed = debts(&order, &desk.picture.steps, &desk.picture.passed);
    let told = desk.pathway.steps().map(|step| {
        let history = desk.picture.step(step.id.as_str());
        let debt = owed.iter().find(|debt| debt.step == step.id.as_str());
        Step {
            id: step.id.as_str().to_owned(),
            stage: step.stage.as_str().to_owned(),
            core: step.flag.is_core(),
            standing: history.standing().code(),
            thin: crate::pages::parts::is_thin(step, &history),
            debt: debt.is_some(),
            until: debt.and_then(|debt| debt.due()).map(|date| date.text().to_owned()),
            statements: history.statements.iter().map(|said| said.root.to_string()).collect(),
            evidence: history.evidence.iter().map(|given| given.root.to_string()).collect(),
        }
    });
    Ok(Json(told.collect()))
}

/// The contacts of one day; for readers outside the team, of one month that is over.
#[derive(Serialize, ToSchema)]
pub(super) struct Day {
    /// The day, or the month (`2021-05`).
    day: String,
    /// Contacts whose day is known; outside the team, all of the month. Absent where they are withheld.
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<i64>,
    /// Contacts that may have been on another day; counted on the earliest possible one. Absent outside the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    vague: Option<i64>,
    /// Outside the team: `rounded` (to a multiple of five), `shown`, or `withheld`.
    #[serde(skip_serializing_if = "Option::is_none")]
    told: Option<&'static str>,
}

impl Day {
    fn of_month(from: jalon_record::edtf::Day, contacts: Disclosed) -> Self {
        let told = match contacts.told() {
            Told::Shown(_) => "shown",
            Told::Rounded(_) => "rounded",
            Told::Small | Told::Around | Told::Whole => "withheld",
        };
        let month: String = from.to_string().chars().take(7).collect();
        let contacts = contacts.number().and_then(|count| i64::try_from(count).ok());
        Self { day: month, contacts, vague: None, told: Some(told) }
    }
}

/// How many contacts were counted: on each day for the team and its study, in each month that is over for everyone else,
/// protected as on the pages
#[utoipa::path(get, path = "/initiatives/{initiative}/density", params(("initiative" = String, Path, description = "The initiative")),
    responses((status = 200, body = [Day]), (status = 401, body = ProblemDetails), (status = 403, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(super) async fn density(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
) -> Result<Json<Vec<Day>>, Fault> {
    visitor.must(Act::See)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    let counted = app.ask(move |app| Counted::read(app, &desk)).await?;
    let days = counted.days().iter().map(|one| Day {
        day: one.day.to_string(),
        contacts: Some(one.contacts),
        vague: Some(one.vague),
        told: None,
    });
    let months = counted.outside().into_iter().flat_map(|(calendar, _)| calendar.months());
    Ok(Json(days.chain(months.map(|month| Day::of_month(month.from, month.contacts))).collect()))
}
