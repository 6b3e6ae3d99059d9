//! Hours that leave: the table for the payroll, and a sheet to sign. Codes, days and numbers only.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_access::{Act, may_see_hours_of_all};
use jalon_language::Language;
use jalon_record::id::MemberId;
use jalon_report::timesheet::{TimesheetInput, Worked, compose, decimal};
use jalon_report::{Words, pdf};
use jalon_store::log::{Deed, Purpose};

use super::noted::{self, Noted};
use super::page::Period;
use super::{Asked, week};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::log::Mark;
use crate::pages::Desk;
use crate::pages::matrix::csv::{Cell, Csv};
use crate::pages::parts::Teller;
use crate::session::{Visitor, must_be_fresh};

/// The table: who, which day, how long, how paid. For whoever sees to the pay, once they have shown again who they are.
pub(super) async fn as_csv(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    must_see_to_pay(&visitor)?;
    must_be_fresh(&visitor)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    let period = Period::of(&asked, clock::today())?;
    let name = format!("jalon-hours-{}-{}.csv", period.from, period.to);
    let bytes = app.ask(move |app| table(app, &desk, period)).await?;
    let told = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok(Mark::of(Deed::Export).for_purpose(Purpose::Oversight).on((told, bytes)))
}

/// Who exports what everyone worked.
fn must_see_to_pay(visitor: &Visitor) -> Result<(), Fault> {
    visitor.must(Act::Export)?;
    if may_see_hours_of_all(visitor.member.role) { Ok(()) } else { Err(Fault::NotAllowed) }
}

fn table(app: &App, desk: &Desk, period: Period) -> Result<Vec<u8>, Fault> {
    let language = desk.language();
    let members = app.store().members()?;
    let pay = week::pay(app, desk);
    let heads = ["who", "day", "minutes", "hours", "pay", "pay-label"].map(|head| language.say(&format!("hours-head-{head}")));
    // A spreadsheet set to French takes the comma for a decimal mark, and a semicolon between cells.
    let separator = if language == Language::Fr { ';' } else { ',' };
    let mut csv = Csv::separated(separator, &heads.each_ref().map(String::as_str));
    for one in noted::read(app, desk, period.from, period.to)? {
        desk.gate.passes(&one.entry);
        let who = members.iter().find(|member| member.id == one.who()).map(|member| member.name.clone());
        let code = one.open.pay.as_str();
        let label = pay.iter().find(|(known, _)| known == code).map(|(_, label)| label.as_str());
        csv.row([
            Cell::from(who.unwrap_or_else(|| one.who().to_string())),
            Cell::from(one.on().text()),
            Cell::from(one.open.minutes),
            Cell::from(decimal(language, one.open.minutes)),
            Cell::from(code),
            Cell::from(label.unwrap_or(code)),
        ]);
    }
    Ok(csv.into_bytes())
}

/// The sheet to sign: one's own; anyone's for whoever sees to the pay, once they have shown again who they are.
pub(super) async fn as_pdf(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let me = visitor.member.id;
    let who: MemberId = match asked.who.as_str() {
        "" => me,
        named => named.parse().map_err(|_| Fault::NotFound)?,
    };
    if who != me {
        must_see_to_pay(&visitor)?;
        must_be_fresh(&visitor)?;
    }
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    let period = Period::of(&asked, clock::today())?;
    let name = format!("jalon-hours-{}-{}.pdf", period.from, period.to);
    let bytes = app.ask(move |app| sheet(app, &desk, period, who)).await?;
    let told = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
    ];
    Ok(Mark::of(Deed::Export).for_purpose(Purpose::Oversight).on((told, bytes)).into_response())
}

fn sheet(app: &App, desk: &Desk, period: Period, who: MemberId) -> Result<Vec<u8>, Fault> {
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let noted: Vec<Noted> = noted::read(app, desk, period.from, period.to)?.into_iter().filter(|one| one.who() == who).collect();
    for one in &noted {
        desk.gate.passes(&one.entry);
    }
    let worked: Vec<Worked> = noted.iter().map(Noted::worked).collect();
    let pay = week::pay(app, desk);
    let document = compose(&TimesheetInput {
        words: Words { language: desk.language(), pathway: &desk.pathway, library: app.library(), lists: &desk.picture.lists },
        who: &teller.who(who),
        from: period.from,
        to: period.to,
        worked: &worked,
        pay: &pay,
        invented: desk.picture.is_invented(),
        made_on: clock::today(),
    });
    Ok(pdf::make(&document)?.bytes)
}
