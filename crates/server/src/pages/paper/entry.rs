//! A sheet is typed: read, held against what is known of its day, and kept as a tally of that day.
//!
//! A day is not entered twice unknowingly: where the reader has entered it already, the form comes back once, shows the other
//! tally, and asks whether this one corrects it or stands beside it.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::practice::{Count, Tally, TallyWords, known};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::Markup;

use super::days::{Counted, DAYS, Days, Known, one_day};
use super::rows::{By, Layout, Row};
use super::{Asked, screen, screen_of};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::write::{amend, today, usual_audience};
use crate::pages::{Desk, tongue};
use crate::session::Visitor;

/// The hidden field that makes a second tap add nothing.
pub(super) const ONCE: &str = "once";
/// The button that says what becomes of a day that is entered already.
pub(super) const GO: &str = "go";
/// It is corrected.
pub(super) const CORRECT: &str = "correct";
/// The sheet is another one of the same day.
pub(super) const BESIDE: &str = "beside";

/// What a screen is made from.
pub(super) struct Sheet {
    pub(super) layout: Layout,
    /// Rows that the layout does not have, and the paper or the tally may: so that nothing is lost.
    pub(super) further: Vec<Row>,
    /// Whether the rows on the paper stand in another order.
    pub(super) is_other_paper: bool,
    pub(super) days: Days,
    pub(super) today: Day,
    /// The day of the sheet, as far as it reads.
    pub(super) day: Option<Day>,
    /// What is known of that day.
    pub(super) known: Known,
    /// The tally that is corrected, and the versions that the correction names.
    pub(super) amended: Option<Amended>,
    /// What was kept just now.
    pub(super) kept: Option<Counted>,
    /// Whether someone is asked what becomes of a day that is entered already.
    pub(super) asks: bool,
}

/// A tally that is corrected.
pub(super) struct Amended {
    pub(super) entry: Entry,
    pub(super) heads: Vec<EntryId>,
    pub(super) open: Tally,
    pub(super) words: TallyWords,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| begin(app, &desk, &asked)).await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| append(app, &desk, fields)).await
}

/// The screen before anything is typed: for the day that the address names, else for the next one not yet entered; filled
/// by what is corrected.
fn begin(app: &App, desk: &Desk, asked: &Asked) -> Result<Markup, Fault> {
    let today = clock::today();
    let mut days = lately(app, desk, today)?;
    let named: Option<EntryId> = asked.amends.parse().ok();
    let named = named.map(|id| load(app, desk, &[id], true)).transpose()?;
    let named_day = named.as_ref().and_then(|amended| one_day(&amended.entry.envelope.occurred));
    let asked_day = Edtf::parse(&asked.day).ok().and_then(|date| one_day(&date)).filter(|day| *day <= today);
    let day = named_day.or(asked_day).unwrap_or_else(|| days.next(today));
    if day.number() <= today.number() - DAYS {
        days = Days::read(app, desk, day, day)?.with(days);
    }
    let known = days.of(day);
    let amended = match (named, known.own.as_slice()) {
        (None, [only]) => Some(load(app, desk, &[only.id()], true)?),
        (named, _) => named,
    };
    let layout = Layout::of(app, desk, asked, desk.language());
    let mut fields = Fields::of(amended.as_ref().map(|amended| filled(amended, layout.by)).unwrap_or_default());
    fields.preset("day", &day.to_string());
    fields.preset(ONCE, &Token::new()?.to_text());
    let kept = asked.kept.parse().ok().map(|id| kept(app, desk, id)).transpose()?.flatten();
    let is_other_paper = !asked.v.is_empty() && asked.v != layout.mark();
    let further = further(app, desk, &layout, amended.as_ref(), is_other_paper);
    let sheet = Sheet { layout, further, is_other_paper, days, today, day: Some(day), known, amended, kept, asks: false };
    Ok(screen::page(app, desk, &sheet, &fields))
}

/// The last two weeks.
fn lately(app: &App, desk: &Desk, today: Day) -> Result<Days, Fault> {
    let first = Days::last(today).next().unwrap_or(today);
    Ok(Days::read(app, desk, first, today)?)
}

/// A tally that is corrected: as it stands now, or as the form was shown it.
fn load(app: &App, desk: &Desk, named: &[EntryId], begins: bool) -> Result<Amended, Fault> {
    let (entry, heads) = amend::of_kind(app, desk, Tally::KIND, named, begins)?;
    let open: Tally = entry.body.as_ref().ok_or(Fault::NotFound)?.read_open().map_err(|_| Fault::NotFound)?;
    let words = app.store().words(&desk.gate, &entry)?.ok_or(Fault::NotAllowed)?;
    Ok(Amended { entry, heads, open, words })
}

/// The fields that would write a tally again. How many contacts there are in all is left to the rows where it is their sum, so that
/// it follows what is corrected.
fn filled(amended: &Amended, by: By) -> Vec<(String, String)> {
    let tally = &amended.open;
    let counts: Vec<&Count> = tally.counts.iter().filter(|count| count.list.as_str() == by.list()).collect();
    let row = |count: &&Count| (format!("n-{}", count.code.as_str()), count.n.to_string());
    let mut pairs: Vec<(String, String)> = counts.iter().map(row).collect();
    let sum = counts.iter().fold(0_u32, |sum, count| sum.saturating_add(count.n));
    if by.counts_all() || sum != tally.contacts {
        pairs.push(("contacts".to_owned(), tally.contacts.to_string()));
    }
    pairs.push(("note".to_owned(), amended.words.note.clone()));
    pairs
}

/// What was kept just now, where it is a tally of this initiative.
fn kept(app: &App, desk: &Desk, id: EntryId) -> Result<Option<Counted>, Fault> {
    let entry = app.store().entry(id)?.filter(|entry| {
        let envelope = &entry.envelope;
        envelope.initiative == desk.initiative
            && envelope.kind.as_str() == Tally::KIND
            && envelope.author == desk.visitor.member.id
    });
    Ok(entry.and_then(|entry| {
        let open = entry.body.as_ref()?.read_open().ok()?;
        Some(Counted { entry, open })
    }))
}

/// Rows besides those of the layout: what a corrected tally counts, and, where the paper is another one, everything that the
/// list ever had.
fn further(app: &App, desk: &Desk, layout: &Layout, amended: Option<&Amended>, is_other_paper: bool) -> Vec<Row> {
    let list = app.library().codelist(layout.by.list());
    let values = list.map(|list| known(list, &desk.picture.lists)).unwrap_or_default();
    let label = |code: &Code| {
        let value = values.iter().find(|value| value.code == code.as_str());
        value.map_or(code.as_str(), |value| value.label(tongue(desk.language()))).to_owned()
    };
    let counted = amended.iter().flat_map(|amended| &amended.open.counts);
    let counted = counted.filter(|count| count.list.as_str() == layout.by.list()).map(|count| count.code.clone());
    let all = values.iter().filter(|_| is_other_paper).filter_map(|value| Code::new(&value.code));
    let mut further: Vec<Row> = Vec::new();
    for code in counted.chain(all) {
        if layout.rows.iter().chain(&further).all(|row| row.code != code) {
            further.push(Row { label: label(&code), code });
        }
    }
    further
}

/// Reads the form and keeps the tally; shows the form again where something is wrong with it, or the day is entered already.
fn append(app: &App, desk: &Desk, mut fields: Fields) -> Result<Response, Fault> {
    let today = clock::today();
    let asked = Asked {
        by: fields.text("by").to_owned(),
        span: fields.text("for").to_owned(),
        v: fields.text("v").to_owned(),
        ..Asked::default()
    };
    let named: Vec<EntryId> =
        fields.all("amends").map(|text| text.parse().map_err(|_| Fault::NotFound)).collect::<Result<_, _>>()?;
    let mut amended = if named.is_empty() { None } else { Some(load(app, desk, &named, false)?) };
    let layout = Layout::of(app, desk, &asked, desk.language());
    let is_other_paper = !asked.v.is_empty() && asked.v != layout.mark();
    let day = read_day(&mut fields, today);
    let mut days = lately(app, desk, today)?;
    if let Some(day) = day.filter(|day| day.number() <= today.number() - DAYS) {
        days = Days::read(app, desk, day, day)?.with(days);
    }
    let known = day.map(|day| days.of(day)).unwrap_or_default();
    // A day that is entered already is corrected only where someone said so.
    if let (None, CORRECT, [.., last]) = (&amended, fields.text(GO), known.own.as_slice()) {
        amended = Some(load(app, desk, &[last.id()], true)?);
    }
    let further = further(app, desk, &layout, amended.as_ref(), is_other_paper);
    let read = read(&mut fields, &layout, &further, amended.as_ref());
    let words = TallyWords { note: fields.text("note").to_owned() };
    if let Some(Err(broken)) = read.as_ref().map(|open| open.check(&words)) {
        fields.broken(broken);
    }
    let heads = amended.as_ref().map(|amended| amended.heads.clone()).unwrap_or_default();
    let is_other_day = |id: &EntryId| !heads.contains(id);
    let doubles = known.own.iter().filter(|counted| is_other_day(&counted.id())).count();
    let same = read.as_ref().and_then(|open| known.own.iter().find(|counted| counted.open == *open));
    if let (true, Some(same), "") = (heads.is_empty(), same, fields.text(GO)) {
        return Ok(led_on(desk, &layout, same.id(), &days, day.unwrap_or(today), today));
    }
    let asks = doubles > 0 && fields.text(GO).is_empty() && fields.problems().is_empty();
    let (Some(open), Some(day), true, false) = (read, day, fields.problems().is_empty(), asks) else {
        let sheet = Sheet { layout, further, is_other_paper, days, today, day, known, amended, kept: None, asks };
        let page = screen::page(app, desk, &sheet, &fields);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let audience = amended.as_ref().map_or(usual_audience(desk.visitor.member.role), |amended| amended.entry.envelope.audience);
    let draft = Draft::of(desk.initiative, desk.visitor.member.id, day.into(), &open, &words)?;
    let draft = draft.audience(audience).amending(heads).once(fields.text(ONCE));
    let outcomes = app.store().append(vec![draft])?;
    let id = outcomes.first().map(jalon_store::Outcome::id).ok_or(Fault::NotFound)?;
    Ok(led_on(desk, &layout, id, &days, day, today))
}

/// To the next day that is not entered, on the same screen.
fn led_on(desk: &Desk, layout: &Layout, kept: EntryId, days: &Days, day: Day, today: Day) -> Response {
    let next = days.after(day, today).map(|next| format!("&day={next}")).unwrap_or_default();
    Redirect::to(&format!("{}&kept={kept}{next}", screen_of(desk, layout))).into_response()
}

/// The day of the sheet: one day, today at the latest.
fn read_day(fields: &mut Fields, today: Day) -> Option<Day> {
    let told = today::meant(fields.text("day"), today);
    let day = match told {
        Some(day) => day,
        None => {
            let date = fields.date("day")?;
            match one_day(&date) {
                Some(day) => day,
                None => return fields.problem("day", "problem-not-one-day"),
            }
        }
    };
    if day <= today { Some(day) } else { fields.problem("day", "problem-day-ahead") }
}

/// The tally that was typed. What a corrected one counts under other lists stays.
fn read(fields: &mut Fields, layout: &Layout, further: &[Row], amended: Option<&Amended>) -> Option<Tally> {
    let list = Code::new(layout.by.list())?;
    let others = amended.iter().flat_map(|amended| &amended.open.counts).filter(|count| count.list != list);
    let mut counts: Vec<Count> = others.cloned().collect();
    let (mut sum, mut most) = (0_u32, 0_u32);
    for row in layout.rows.iter().chain(further) {
        let field = row.field();
        let given = !fields.text(&field).is_empty();
        if let Some(n @ 1..) = given.then(|| fields.number(&field)).flatten() {
            sum = sum.saturating_add(n);
            most = most.max(n);
            counts.push(Count { code: row.code.clone(), list: list.clone(), n });
        }
    }
    let least = if layout.by.counts_all() { most } else { sum };
    let contacts = match (fields.text("contacts").is_empty(), layout.by.counts_all()) {
        (true, false) => Some(sum),
        _ => fields.number("contacts"),
    }?;
    if contacts < least {
        return fields.problem("contacts", "problem-fewer-in-all");
    }
    Some(Tally { contacts, counts })
}
