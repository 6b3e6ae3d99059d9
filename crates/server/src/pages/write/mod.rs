//! Writing into the record: one form a kind, and one way to ask and to keep them all.
//!
//! | module | what it holds |
//! |---|---|
//! | `sheet` | what a form is, and the one table of them |
//! | `ask` | how a form asks |
//! | `ground` | what it stands on: lists, steps, the entries that can be named |
//! | `amend` | what is amended or taken back |
//! | `going_on` | who answers for going past a core step |
//! | `today` | days told from today |
//! | `draw` | a whole scheme of brackets at once |
//! | one module a form | its fields, how they are read, how an entry fills them again |

mod adaptation;
pub(super) mod amend;
mod ask;
mod bracket;
mod claim;
mod contact;
mod contribution;
mod crisis;
mod decision;
mod dispute;
mod draw;
mod effect;
mod event;
mod evidence;
pub(super) mod follow_up;
pub(super) mod goal;
mod going_on;
mod ground;
pub(super) mod handoff;
mod hours;
mod notes;
mod page;
mod passed;
mod reading;
mod reflection;
mod research_role;
mod role;
mod sheet;
mod step;
mod study;
mod supervision;
mod tally;
#[cfg(test)]
mod tests;
pub(super) mod today;
mod wellbeing;
mod window;
mod work;

use std::collections::HashSet;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jalon_access::{Act, Role, may_see_sign};
use jalon_initiative::pathway::{Evidence, EvidenceWords, FileRef, StepSaid};
use jalon_initiative::signs::Sign;
use jalon_initiative::{Form, Lane};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::accounts::Token;
use jalon_store::{Draft, Outcome};
use maud::Markup;

use super::parts::Teller;
use super::{Desk, trust};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::session::Visitor;
use crate::upload;
use amend::Amended;
use going_on::GoingOn;
use ground::{Ground, Kept, Options, REFERENCES};
use page::Around;
use sheet::{AnySheet, Hand, Pairs, Sheet};

pub(super) use amend::{may_take_back, take_back};
pub(super) use ground::own_code;
/// The fields that an address may fill, besides the names of entries.
const PRESET: [&str; 7] = ["step", "state", "toward", "until", "about", "whose", "due_in"];

/// The hidden field that makes sending a form twice, by a second tap, write one entry.
const ONCE: &str = "once";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/new", get(choose))
        .route("/i/{initiative}/new/{form}", get(show).post(keep).layer(DefaultBodyLimit::max(upload::MOST)))
        .route("/entries/{id}/retract", post(amend::retract))
        .route("/i/{initiative}/crisis/reading", get(read_crisis))
        .route("/i/{initiative}/crisis/draw", get(draw::show).post(draw::keep))
}

/// The form that writes a kind, by its name in addresses: `/i/{initiative}/new/{form}?amends={entry}` amends.
pub(crate) fn form_of(kind: &str) -> Option<&'static str> {
    AnySheet::writing(kind).map(|sheet| sheet.slug)
}

async fn choose(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    Ok(page::choose(&app, &desk))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, form)): Path<(String, String)>,
    Query(asked): Query<Pairs>,
) -> Result<Markup, Fault> {
    open(&app, visitor, &initiative, &form, asked).await
}

/// The crisis reading: a form like the others, at an address that says what it is.
async fn read_crisis(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Pairs>,
) -> Result<Markup, Fault> {
    open(&app, visitor, &initiative, reading::ReadingSheet::SLUG, asked).await
}

async fn open(app: &App, visitor: Visitor, initiative: &str, form: &str, asked: Pairs) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let sheet = AnySheet::named(form).ok_or(Fault::NotFound)?;
    let desk = Desk::open(app, visitor, initiative).await?;
    app.ask(move |app| begin(app, &desk, sheet, Fields::of(asked))).await
}

/// A form before anything was typed: empty but for what its address says, or filled by what it amends.
fn begin(app: &App, desk: &Desk, sheet: &'static AnySheet, asked: Fields) -> Result<Markup, Fault> {
    let named = named(&asked)?.first().copied();
    let amended = named.map(|named| Amended::begin(app, &desk.visitor, sheet, named)).transpose()?;
    let amended = amended.map(|amended| here(desk, amended)).transpose()?;
    let mut pairs = match &amended {
        Some(amended) => (sheet.fill)(app.store(), &desk.gate, &amended.shown)?.ok_or(Fault::NotFound)?,
        None => Pairs::new(),
    };
    let file = amended.as_ref().and_then(|amended| file_of(app, desk, amended));
    let known = known(app, desk, &asked)?;
    let ground =
        Ground { file, people: people(app, desk, sheet)?, members: members(app, desk, sheet)?, ..ground(app, desk, known) };
    // A state that the address asks for, such as that a window was used, stands for the one of what is amended.
    pairs.retain(|(name, _)| name != "state" || asked.text("state").is_empty());
    for name in REFERENCES.into_iter().chain(PRESET) {
        pairs.extend(asked.all(name).map(|value| (name.to_owned(), value.to_owned())));
    }
    if let Some(about) = of_whom(app, sheet, &asked)?.filter(|about| ground.people.iter().any(|(known, _)| known == about)) {
        pairs.push(("about".to_owned(), about));
    }
    pairs.extend((sheet.preset)(&asked, &ground));
    pairs.extend(amended.iter().flat_map(|amended| &amended.heads).map(|head| ("amends".to_owned(), head.to_string())));
    let mut fields = Fields::of(pairs);
    fields.preset(ONCE, &Token::new()?.to_text());
    let usual = sheet.usual.unwrap_or_else(|| usual_audience(desk.visitor.member.role));
    fields.preset("audience", usual.code());
    let around = Around { kept: asked.text("kept").parse::<EntryId>().ok(), ..Around::default() };
    Ok(page::form(desk, sheet, &ground, &fields, amended.as_ref(), around))
}

/// A form as an entry fills it again, with what names the versions it amends.
pub(super) struct FilledAgain {
    pub slug: &'static str,
    pub pairs: Pairs,
}

/// The form that would write an entry again, its person left out: that is what is asked.
///
/// # Errors
/// [`Fault::NotFound`] where there is no such form, or its words are not for this reader.
pub(super) fn filled(app: &App, desk: &Desk, id: EntryId) -> Result<FilledAgain, Fault> {
    let entry = app.store().entry(id)?.ok_or(Fault::NotFound)?;
    let sheet = AnySheet::writing(entry.envelope.kind.as_str()).ok_or(Fault::NotFound)?;
    let amended = here(desk, Amended::begin(app, &desk.visitor, sheet, id)?)?;
    let mut pairs = (sheet.fill)(app.store(), &desk.gate, &amended.shown)?.ok_or(Fault::NotFound)?;
    pairs.retain(|(name, _)| name != "about");
    pairs.extend(amended.heads.iter().map(|head| ("amends".to_owned(), head.to_string())));
    pairs.push((ONCE.to_owned(), Token::new()?.to_text()));
    Ok(FilledAgain { slug: sheet.slug, pairs })
}

async fn keep(
    State(app): State<App>,
    Path((initiative, form)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let sheet = AnySheet::named(&form).ok_or(Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| append(app, &desk, sheet, fields)).await
}

/// Reads the form and adds the entry; shows the form again, as it was typed, where something is wrong with it.
fn append(app: &App, desk: &Desk, sheet: &'static AnySheet, mut fields: Fields) -> Result<Response, Fault> {
    let named = named(&fields)?;
    let amended = match named.is_empty() {
        true => None,
        false => Some(here(desk, Amended::load(app, &desk.visitor, sheet, &named)?)?),
    };
    let file = file(app, desk, sheet, &mut fields, amended.as_ref());
    let known = known(app, desk, &fields)?;
    let ground =
        Ground { file, people: people(app, desk, sheet)?, members: members(app, desk, sheet)?, ..ground(app, desk, known) };
    let hand = Hand {
        initiative: desk.initiative,
        author: desk.visitor.member.id,
        about: about(&mut fields, &ground, sheet, amended.as_ref()),
        amends: amended.as_ref().map(|amended| amended.heads.clone()).unwrap_or_default(),
    };
    let again = |fields: &Fields, around: Around<'_>| {
        let page = page::form(desk, sheet, &ground, fields, amended.as_ref(), around);
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let Some(drafts) = (sheet.draft)(&mut fields, &ground, &hand)? else {
        return again(&fields, Around::default());
    };
    let mut drafts = once(drafts, &fields);
    if sheet.kind == StepSaid::KIND {
        match going_on::weigh(&mut fields, &ground, &hand, amended.as_ref())? {
            GoingOn::Keep => {}
            GoingOn::Ask(missing) => return again(&fields, Around { going_on: &missing, ..Around::default() }),
            GoingOn::With(answers) => drafts.extend(answers),
        }
    }
    let outcomes = append_all(app, sheet, &fields, drafts)?;
    let id = outcomes.first().map(Outcome::id).ok_or(Fault::NotFound)?;
    let next = match sheet.is_quick && amended.is_none() {
        true => desk.at(&format!("/new/{}?kept={id}", sheet.slug)),
        false => format!("/entries/{id}?new=1"),
    };
    Ok(Redirect::to(&next).into_response())
}

/// Drafts that a second tap does not write again.
fn once(drafts: Vec<Draft>, fields: &Fields) -> Vec<Draft> {
    let form = fields.text(ONCE);
    drafts.into_iter().map(|draft| if form.is_empty() { draft } else { draft.once(form) }).collect()
}

/// Adds the entries of a form, with the file that came along.
fn append_all(app: &App, sheet: &AnySheet, fields: &Fields, drafts: Vec<Draft>) -> Result<Vec<Outcome>, Fault> {
    match fields.upload().filter(|_| sheet.takes_file) {
        Some(upload) => Ok(app.store().append_with_file(drafts, &upload.content)?),
        None => Ok(app.store().append(drafts)?),
    }
}

/// The file that comes with a form, or that the entry it amends keeps. A form never names a file by its hash: whoever may
/// not read one entry's file could otherwise bring it to another entry.
fn file(app: &App, desk: &Desk, sheet: &AnySheet, fields: &mut Fields, amended: Option<&Amended>) -> Option<Kept> {
    let upload = match fields.upload() {
        Some(upload) if sheet.takes_file => upload,
        _ => return amended.and_then(|amended| file_of(app, desk, amended)),
    };
    match upload.sort() {
        Ok(sort) => {
            let hash = app.store().name_file(&upload.content).to_string();
            let file = FileRef { hash, bytes: upload.content.len() as u64, sort };
            Some(Kept { file, name: upload.name.clone() })
        }
        Err(problem) => fields.problem("file", problem),
    }
}

/// The file of an entry that is amended.
fn file_of(app: &App, desk: &Desk, amended: &Amended) -> Option<Kept> {
    let (envelope, body) = (&amended.shown.envelope, amended.shown.body.as_ref()?);
    if envelope.kind.as_str() != Evidence::KIND {
        return None;
    }
    let open: Evidence = body.read_open().ok()?;
    let words: EvidenceWords = app.store().words(&desk.gate, &amended.shown).ok()??;
    Some(Kept { file: open.file?, name: words.file_name })
}

/// The person that an entry is about from which the form is opened.
fn of_whom(app: &App, sheet: &AnySheet, asked: &Fields) -> Result<Option<String>, Fault> {
    let Some(of) = asked.text("of").parse::<EntryId>().ok().filter(|_| sheet.asks_about) else { return Ok(None) };
    let about = app.store().entry(of)?.and_then(|entry| entry.envelope.about);
    Ok(about.map(|about| about.to_string()))
}

/// The persons that a form may be about, where it asks.
fn people(app: &App, desk: &Desk, sheet: &AnySheet) -> Result<Options, Fault> {
    let known = match (sheet.asks_about, sheet.only_agreed) {
        (false, _) => Vec::new(),
        (true, false) => trust::people::known(app, desk)?,
        (true, true) => trust::people::agreed(app, desk)?,
    };
    Ok(known.into_iter().map(|(person, called)| (person.to_string(), called)).collect())
}

/// The members of the team that a form may name, oneself among them.
fn members(app: &App, desk: &Desk, sheet: &AnySheet) -> Result<Options, Fault> {
    if !sheet.names_members {
        return Ok(Vec::new());
    }
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    // Who does what in the study may be anyone of the site; practice is the team's.
    let anyone = sheet.lane() == Lane::Sources;
    let of_team = members.iter().filter(|member| member.active && (anyone || is_of_team(member.role)));
    Ok(of_team.map(|member| (member.id.to_string(), teller.who(member.id))).collect())
}

/// Whether a role belongs to the team that cares.
pub(super) fn is_of_team(role: Role) -> bool {
    may_see_sign(role, Sign::FollowUpLost.code())
}

/// The person that an entry is about: whom the form names, else whom the version before was about if the form does not
/// know them.
fn about(fields: &mut Fields, ground: &Ground<'_>, sheet: &AnySheet, amended: Option<&Amended>) -> Option<PersonRef> {
    let before = amended.and_then(|amended| amended.shown.envelope.about);
    let offers = |person: &PersonRef| ground.people.iter().any(|(known, _)| *known == person.to_string());
    match fields.text("about").is_empty() || !sheet.asks_about {
        true => before.filter(|before| !offers(before) || !sheet.asks_about),
        false => fields.choice("about", |text| text.parse().ok().filter(|person| offers(person) || before == Some(*person))),
    }
}

/// The versions that a form, or its address, says it amends.
fn named(fields: &Fields) -> Result<Vec<EntryId>, Fault> {
    fields.all("amends").map(|text| text.parse().map_err(|_| Fault::NotFound)).collect()
}

/// What is amended belongs to the initiative of the page.
fn here(desk: &Desk, amended: Amended) -> Result<Amended, Fault> {
    if amended.shown.envelope.initiative == desk.initiative { Ok(amended) } else { Err(Fault::NotFound) }
}

/// Which of the entries that a form names are there, in this initiative.
fn known(app: &App, desk: &Desk, fields: &Fields) -> Result<HashSet<EntryId>, Fault> {
    let mut known = HashSet::new();
    let named = REFERENCES.iter().flat_map(|name| fields.all(name)).filter_map(|text| text.parse::<EntryId>().ok());
    for id in named {
        let entry = app.store().entry(id)?;
        known.extend(entry.filter(|entry| entry.envelope.initiative == desk.initiative).map(|_| id));
    }
    Ok(known)
}

fn ground<'a>(app: &App, desk: &'a Desk, known: HashSet<EntryId>) -> Ground<'a> {
    Ground {
        library: app.library(),
        pathway: &desk.pathway,
        picture: &desk.picture,
        language: desk.language(),
        today: clock::today(),
        known,
        file: None,
        people: Vec::new(),
        members: Vec::new(),
        naming: app.store().naming("jalon own code 1"),
    }
}

/// For whom someone usually writes: the team; a researcher, who does not read what is for the team alone, the study.
pub(super) fn usual_audience(role: Role) -> Audience {
    match role {
        Role::Researcher | Role::CoResearcher => Audience::Study,
        _ => Audience::Team,
    }
}
