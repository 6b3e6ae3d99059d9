//! The page of hours: the week that is written, one's own sums, and for whoever sees to the pay the sums of everyone.

use axum::extract::{Path, Query, State};
use jalon_access::{Act, may_see_hours_of_all};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::MemberId;
use jalon_report::timesheet::{Worked, sums};
use jiff::civil::Date;
use maud::{Markup, html};

use super::noted::{self, Noted};
use super::week::{self, Week};
use super::{Asked, duration, later, monday};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::Desk;
use crate::pages::paper::one_day;
use crate::pages::parts::Teller;
use crate::session::Visitor;

/// How many weeks of sums are told, this one among them.
const WEEKS: i32 = 8;
/// How many months.
const MONTHS: usize = 12;
/// The longest period that is asked for at once, in days.
const LONGEST: i32 = 366;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let today = clock::today();
        let week = Week::read(app, &desk, day(&asked.week).filter(|day| *day <= today).unwrap_or(today))?;
        let fields = week.filled()?;
        page(app, &desk, &asked, &week, &fields)
    })
    .await
}

/// A day of an address.
pub(super) fn day(text: &str) -> Option<Day> {
    Edtf::parse(text).ok().and_then(|date| one_day(&date))
}

/// A period, its first and its last day with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Period {
    pub(super) from: Day,
    pub(super) to: Day,
}

impl Period {
    /// As an address asks for it: this month where it does not say.
    ///
    /// # Errors
    /// [`Fault::BadRequest`] where it ends before it begins, does not read, or is longer than a year.
    pub(super) fn of(asked: &Asked, today: Day) -> Result<Self, Fault> {
        if asked.from.is_empty() && asked.to.is_empty() {
            return Ok(Self { from: first_of_month(today.to_civil()), to: today });
        }
        let read = |text: &str| day(text).ok_or(Fault::BadRequest("period"));
        let period = Self { from: read(&asked.from)?, to: read(&asked.to)? };
        let days = i64::from(period.to.number()) - i64::from(period.from.number());
        if (0..i64::from(LONGEST)).contains(&days) { Ok(period) } else { Err(Fault::BadRequest("period")) }
    }

    /// What names it in an address.
    pub(super) fn query(self) -> String {
        format!("from={}&to={}", self.from, self.to)
    }
}

fn first_of_month(date: Date) -> Day {
    Day::from_civil(date.first_of_month())
}

/// The last months, the latest first, each as its days.
fn months(today: Day) -> Vec<Period> {
    let mut months = Vec::new();
    let mut first = today.to_civil().first_of_month();
    while months.len() < MONTHS {
        months.push(Period { from: Day::from_civil(first), to: Day::from_civil(first.last_of_month()) });
        let Ok(before) = first.checked_sub(jiff::Span::new().months(1)) else { break };
        first = before;
    }
    months
}

/// What of these hours lies in a period.
fn within(noted: &[Noted], period: Period) -> Vec<Worked> {
    let lies = |one: &&Noted| one.day().is_some_and(|day| (period.from..=period.to).contains(&day));
    noted.iter().filter(lies).map(Noted::worked).collect()
}

/// The page.
pub(super) fn page(app: &App, desk: &Desk, asked: &Asked, week: &Week, fields: &Fields) -> Result<Markup, Fault> {
    let language = desk.language();
    let say = |key: &str| language.say(key);
    let today = clock::today();
    let period = Period::of(asked, today)?;
    let months = months(today);
    let first = months.last().map_or(today, |month| month.from);
    let all = noted::read(app, desk, first, today)?;
    let me = desk.visitor.member.id;
    let own: Vec<Noted> = all.into_iter().filter(|one| one.who() == me).collect();
    let weeks: Vec<Period> = (0..WEEKS)
        .map(|back| later(monday(today), -7 * back))
        .map(|monday| Period { from: monday, to: later(monday, 6) })
        .collect();
    let everyone = match may_see_hours_of_all(desk.visitor.member.role) {
        true => Some(everyone(app, desk, period, &week.pay)?),
        false => None,
    };
    let problem = if fields.problems().is_empty() { "" } else { "form-problem-title" };
    let title = say("hours-title");
    let tab = if problem.is_empty() { title.clone() } else { language.say_with(problem, &[("title", title.as_str().into())]) };
    Ok(desk.frame(&tab, "nav-home").page(html! {
        nav.crumbs aria-label=(say("part-crumbs")) { ol {
            li { a href=(desk.at("")) { (say("nav-home")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (say("hours-lead")) } }
        @if asked.kept == "1" { div.notice.notice--success role="status" { p.notice-title { (say("hours-kept")) } } }
        section aria-labelledby="week" {
            h2 #week { (language.say_with("hours-week", &[("day", language.day(week.monday).into())])) }
            (week::form(desk, week, fields))
            nav.pager aria-label=(say("hours-weeks")) {
                a.button.button--quiet href=(desk.at(&format!("/hours?week={}", later(week.monday, -7)))) { (say("hours-before")) }
                @if later(week.monday, 7) <= today {
                    a.button.button--quiet href=(desk.at(&format!("/hours?week={}", later(week.monday, 7)))) { (say("hours-after")) }
                }
            }
        }
        @if let Some(everyone) = &everyone { (everyone) }
        section aria-labelledby="sums" {
            h2 #sums { (say("hours-own")) }
            @if own.is_empty() { p { (say("hours-none")) } } @else {
                (table(desk, &own, &week.pay, &weeks, "hours-by-week", &|period| {
                    let label = language.say_with("hours-week", &[("day", language.day(period.from).into())]);
                    html! { a href=(desk.at(&format!("/hours?week={}", period.from))) { (label) } }
                }))
                (table(desk, &own, &week.pay, &months, "hours-by-month", &|period| {
                    let month = period.from.to_string();
                    let month = Edtf::parse(month.get(..7).unwrap_or(&month)).map_or(month.clone(), |month| language.date(&month));
                    html! { (month) br; a href=(desk.at(&format!("/hours.pdf?{}", period.query()))) { (say("hours-sheet")) span.hidden-visually { " " (month) } } }
                }))
            }
        }
    }))
}

/// Sums by pay, a row for each period in which something was worked.
fn table(
    desk: &Desk,
    own: &[Noted],
    pay: &[(String, String)],
    periods: &[Period],
    caption: &str,
    name: &dyn Fn(Period) -> Markup,
) -> Markup {
    let language = desk.language();
    let rows: Vec<(Period, Vec<Worked>)> = periods.iter().map(|period| (*period, within(own, *period))).collect();
    html! {
        div.table-wrap role="region" tabindex="0" aria-label=(language.say(caption)) {
            table.table.table--stack {
                caption { (language.say(caption)) }
                (head(desk, pay))
                tbody { @for (period, worked) in rows.iter().filter(|(_, worked)| !worked.is_empty()) {
                    tr { th scope="row" { (name(*period)) } (cells(desk, pay, worked)) }
                } }
            }
        }
    }
}

fn head(desk: &Desk, pay: &[(String, String)]) -> Markup {
    let language = desk.language();
    html! { thead { tr {
        td {}
        @for (_, label) in pay { th.numeric scope="col" { (label) } }
        th.numeric scope="col" { (language.say("hours-all")) }
    } } }
}

/// The sums of a row, one for each code of pay, and all.
fn cells(desk: &Desk, pay: &[(String, String)], worked: &[Worked]) -> Markup {
    let language = desk.language();
    let sums = sums(&[], worked);
    let of = |code: &str| sums.iter().find(|(pay, _)| pay.as_str() == code).map_or(0, |(_, minutes)| *minutes);
    let all = worked.iter().fold(0_u32, |sum, one| sum.saturating_add(one.minutes));
    html! {
        @for (code, label) in pay { td.numeric data-label=(label) { (told(desk, of(code))) } }
        td.numeric data-label=(language.say("hours-all")) { strong { (told(desk, all)) } }
    }
}

fn told(desk: &Desk, minutes: u32) -> Markup {
    html! { @if minutes == 0 { span.none { "–" } } @else { (duration(desk.language(), minutes)) } }
}

/// For whoever sees to the pay: the sums of everyone over a period, the table for the payroll, the sheets to sign.
fn everyone(app: &App, desk: &Desk, period: Period, pay: &[(String, String)]) -> Result<Markup, Fault> {
    let language = desk.language();
    let say = |key: &str| language.say(key);
    let all = noted::read(app, desk, period.from, period.to)?;
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let mut people: Vec<MemberId> = Vec::new();
    for one in &all {
        if !people.contains(&one.who()) {
            people.push(one.who());
        }
    }
    let of = |who: MemberId| -> Vec<Worked> { all.iter().filter(|one| one.who() == who).map(Noted::worked).collect() };
    let caption =
        language.say_with("hours-period", &[("from", language.day(period.from).into()), ("to", language.day(period.to).into())]);
    Ok(html! {
        section aria-labelledby="everyone" {
            h2 #everyone { (say("hours-everyone")) }
            p.soft { (say("hours-everyone-lead")) }
            form.form method="get" action=(desk.at("/hours#everyone")) {
                div.field-row {
                    div.field.field--short {
                        label for="from" { (say("hours-from")) }
                        input #from name="from" type="date" value=(period.from) required;
                    }
                    div.field.field--short {
                        label for="to" { (say("hours-to")) }
                        input #to name="to" type="date" value=(period.to) required;
                    }
                }
                p.actions {
                    button.button.button--quiet { (say("hours-show")) }
                    button.button formaction=(desk.at("/hours.csv")) { (say("hours-csv")) }
                }
                p.hint { (say("hours-csv-hint")) }
            }
            @if people.is_empty() { p { (say("hours-none-period")) } } @else {
                div.table-wrap role="region" tabindex="0" aria-label=(caption) {
                    table.table.table--stack {
                        caption { (caption) }
                        (head(desk, pay))
                        tbody { @for who in people {
                            tr {
                                th scope="row" {
                                    (teller.who(who)) br;
                                    a href=(desk.at(&format!("/hours.pdf?{}&who={who}", period.query()))) {
                                        (say("hours-sheet")) span.hidden-visually { " " (teller.who(who)) }
                                    }
                                }
                                (cells(desk, pay, &of(who)))
                            }
                        } }
                    }
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(from: &str, to: &str) -> Asked {
        Asked { from: from.into(), to: to.into(), ..Asked::default() }
    }

    #[test]
    fn a_period_is_this_month_or_one_that_reads() {
        let today = day("2026-11-22").unwrap();
        let told = |from: &str, to: &str| Period::of(&asked(from, to), today).map(Period::query).ok();
        assert_eq!(told("", "").as_deref(), Some("from=2026-11-01&to=2026-11-22"));
        assert_eq!(told("2026-10-05", "2026-10-18").as_deref(), Some("from=2026-10-05&to=2026-10-18"));
        for (from, to) in
            [("2026-10-18", "2026-10-05"), ("2026-10", "2026-11-01"), ("", "2026-11-01"), ("2020-01-01", "2026-01-01")]
        {
            assert_eq!(told(from, to), None, "{from} {to}");
        }
    }

    #[test]
    fn the_last_months_end_where_the_next_begin() {
        let months = months(day("2026-03-31").unwrap());
        assert_eq!(months.len(), MONTHS);
        assert!(months.windows(2).all(|pair| pair[1].to.number() + 1 == pair[0].from.number()));
        assert_eq!(months[1].query(), "from=2026-02-01&to=2026-02-28");
    }
}
