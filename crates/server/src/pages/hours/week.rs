//! The form of a week: seven days, each with its minutes by pay. What changed is amended, what was emptied is taken back, what
//! stayed is left alone; all in one append.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::{Code, NoWords};
use jalon_initiative::meaning::{ReasonWords, Retraction};
use jalon_initiative::practice::Hours;
use jalon_record::edtf::Day;
use jalon_record::entry::Audience;
use jalon_store::accounts::Token;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::noted::{self, Noted};
use super::{later, monday, page, time};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{problems, token};
use crate::pages::paper::{offered, weekday};
use crate::pages::{Desk, parts};

/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";

/// One field of the form: a day and a code of pay.
pub(super) struct Cell {
    pub(super) day: Day,
    pub(super) pay: String,
    /// What is noted of it. Several entries are changed one by one, on their own pages.
    pub(super) noted: Vec<Noted>,
}

impl Cell {
    fn field(&self) -> String {
        format!("m-{}-{}", self.day, self.pay)
    }

    /// The field that names the version shown.
    fn was(&self) -> String {
        format!("was-{}-{}", self.day, self.pay)
    }

    fn minutes(&self) -> u32 {
        self.noted.iter().fold(0, |sum, one| sum.saturating_add(one.open.minutes))
    }
}

/// The week that a form is for.
pub(super) struct Week {
    pub(super) monday: Day,
    /// The codes of pay with their labels, as they are offered.
    pub(super) pay: Vec<(String, String)>,
    pub(super) cells: Vec<Cell>,
}

impl Week {
    /// The reader's own hours of a week.
    pub(super) fn read(app: &App, desk: &Desk, of: Day) -> Result<Self, StoreError> {
        let monday = monday(of);
        let me = desk.visitor.member.id;
        let all = noted::read(app, desk, monday, later(monday, 6))?;
        let own: Vec<Noted> = all.into_iter().filter(|one| one.who() == me).collect();
        let pay = pay(app, desk);
        let mut cells = Vec::new();
        for day in (0..7).map(|days| later(monday, days)) {
            for (code, _) in &pay {
                let is_here = |one: &&Noted| one.on().text() == day.to_string() && one.open.pay.as_str() == code;
                let noted = own.iter().filter(is_here).cloned().collect();
                cells.push(Cell { day, pay: code.clone(), noted });
            }
        }
        Ok(Self { monday, pay, cells })
    }

    /// The fields as they stand in the record.
    pub(super) fn filled(&self) -> Result<Fields, Fault> {
        let mut fields = Fields::default();
        for cell in &self.cells {
            if let [only] = cell.noted.as_slice() {
                fields.preset(&cell.field(), &time::again(only.open.minutes));
                fields.preset(&cell.was(), &only.id().to_string());
            }
        }
        fields.preset(ONCE, &Token::new()?.to_text());
        Ok(fields)
    }

    fn label(&self, desk: &Desk, field: &str) -> String {
        let language = desk.language();
        let cell = self.cells.iter().find(|cell| cell.field() == field);
        let pay = |code: &str| self.pay.iter().find(|(known, _)| known == code).map_or(String::new(), |(_, label)| label.clone());
        cell.map_or_else(
            || field.to_owned(),
            |cell| {
                let args = [("one", weekday(language, cell.day, "weekday").into()), ("other", pay(&cell.pay).into())];
                language.say_with("form-pair", &args)
            },
        )
    }
}

/// The codes of pay, with their labels.
pub(super) fn pay(app: &App, desk: &Desk) -> Vec<(String, String)> {
    offered(app, desk, "pay", desk.language())
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

fn append(app: &App, desk: &Desk, mut fields: Fields) -> Result<Response, Fault> {
    let today = clock::today();
    let of = page::day(fields.text("week")).filter(|day| *day <= today).ok_or(Fault::BadRequest("week"))?;
    let week = Week::read(app, desk, of)?;
    let mut drafts = Vec::new();
    for cell in &week.cells {
        drafts.extend(draft(desk, cell, &mut fields, today)?);
    }
    for day in (0..7).map(|days| later(week.monday, days)) {
        whole_day(&week, day, &mut fields);
    }
    if !fields.problems().is_empty() {
        let page = page::page(app, desk, &super::Asked::default(), &week, &fields)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if !drafts.is_empty() {
        app.store().append(drafts)?;
    }
    Ok(Redirect::to(&desk.at(&format!("/hours?week={}&kept=1", week.monday))).into_response())
}

/// What a field asks for: a new entry, an amendment, a retraction; nothing where it says what stands already.
fn draft(desk: &Desk, cell: &Cell, fields: &mut Fields, today: Day) -> Result<Option<Draft>, Fault> {
    let (field, author) = (cell.field(), desk.visitor.member.id);
    let typed = fields.text(&field).to_owned();
    let minutes = match (typed.is_empty(), time::understand(&typed)) {
        (true, _) => 0,
        (false, Some(minutes)) => minutes,
        (false, None) => return Ok(fields.problem(&field, "problem-not-a-time")),
    };
    if minutes == cell.minutes() || cell.noted.len() > 1 {
        return Ok(None);
    }
    if minutes > 0 && cell.day > today {
        return Ok(fields.problem(&field, "problem-day-ahead"));
    }
    let shown = fields.text(&cell.was()).to_owned();
    let stands = cell.noted.first().map(|noted| noted.id().to_string()).unwrap_or_default();
    if shown != stands {
        return Ok(fields.problem(&field, "problem-changed-meanwhile"));
    }
    let amends = cell.noted.iter().map(Noted::id).collect();
    let audience = cell.noted.first().map_or(Audience::Team, |noted| noted.entry.envelope.audience);
    let draft = if minutes == 0 {
        Draft::of(desk.initiative, author, today.into(), &Retraction {}, &ReasonWords::default())?
    } else {
        let pay = Code::new(&cell.pay).ok_or(Fault::BadRequest("pay"))?;
        Draft::of(desk.initiative, author, cell.day.into(), &Hours { minutes, pay }, &NoWords {})?
    };
    Ok(Some(draft.audience(audience).amending(amends).once(fields.text(ONCE))))
}

/// A day has twenty-four hours, however they are paid.
fn whole_day(week: &Week, day: Day, fields: &mut Fields) {
    let cells: Vec<&Cell> = week.cells.iter().filter(|cell| cell.day == day).collect();
    let minutes = |cell: &&Cell| match cell.noted.len() {
        0 | 1 => time::understand(fields.text(&cell.field())).unwrap_or(0),
        _ => cell.minutes(),
    };
    let sum = cells.iter().map(minutes).fold(0, u32::saturating_add);
    if sum > 24 * 60 {
        let first = cells.iter().find(|cell| !fields.text(&cell.field()).is_empty()).map(|cell| cell.field());
        first.and_then(|field| fields.problem::<()>(&field, "problem-day-too-long"));
    }
}

/// The form.
pub(super) fn form(desk: &Desk, week: &Week, fields: &Fields) -> Markup {
    let language = desk.language();
    let today = clock::today();
    let labels = |field: &str| week.label(desk, field);
    html! {
        (problems(language, fields, &labels))
        form.form.week method="post" action=(desk.at("/hours")) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name="week" value=(week.monday);
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            p.hint #hours-hint { (language.say("hours-hint")) }
            @for day in (0..7).map(|days| later(week.monday, days)) {
                @let is_ahead = day > today;
                fieldset.week-day .is-ahead[is_ahead] {
                    legend { (weekday(language, day, "weekday")) " " span.soft { (language.day(day)) } }
                    div.week-cells { @for cell in week.cells.iter().filter(|cell| cell.day == day) {
                        (field(desk, week, cell, fields, is_ahead))
                    } }
                }
            }
            p.actions { button.button { (language.say("hours-keep")) } }
        }
    }
}

fn field(desk: &Desk, week: &Week, cell: &Cell, fields: &Fields, is_ahead: bool) -> Markup {
    let language = desk.language();
    let name = cell.field();
    let problem = fields.problem_of(&name);
    let label = week.pay.iter().find(|(code, _)| *code == cell.pay).map(|(_, label)| label.as_str()).unwrap_or_default();
    let described = problem.map_or_else(|| "hours-hint".to_owned(), |_| format!("hours-hint {name}-error"));
    html! {
        div.field .has-error[problem.is_some()] {
            @if cell.noted.len() > 1 {
                p.week-label { (label) }
                p { (super::duration(language, cell.minutes())) }
                p.soft { @for one in &cell.noted {
                    a href=(parts::entry(one.id())) { (super::duration(language, one.open.minutes)) } " "
                } }
            } @else {
                label for=(name) { (label) }
                input type="hidden" name=(cell.was()) value=(fields.text(&cell.was()));
                input id=(name) name=(name) value=(fields.text(&name)) autocomplete="off" maxlength="14" disabled[is_ahead]
                    aria-describedby=(described) aria-invalid=[problem.map(|_| "true")];
                @if let Some(problem) = problem { p.field-error id={ (name) "-error" } { (language.say(problem.code)) } }
            }
        }
    }
}
