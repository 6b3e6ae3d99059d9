//! The plan: what is late, what is next, month by month, and who answers for it.

use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_initiative::pathway::{Due, Lateness, plan};
use jalon_record::edtf::{Day, Edtf};
use jalon_report::order_of;
use maud::{Markup, html};

use super::calendar::{self, Address};
use super::owed;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, encode, frame};
use crate::session::Visitor;

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let since = app.store().calendar_since(desk.visitor.member.id, desk.initiative)?;
        Ok::<_, Fault>(page(app, &desk, &since.map_or(Address::None, Address::Since)))
    })
    .await
}

/// The page; with the address of the calendar where it was just made.
pub(super) fn page(app: &App, desk: &Desk, address: &Address) -> Markup {
    let teller = Teller::new(app, desk, &[]);
    let words = teller.words;
    let order = order_of(&desk.pathway);
    let awaited = plan(&order, &desk.picture);
    let today = clock::today();
    let (late, ahead): (Vec<&Due<'_>>, Vec<&Due<'_>>) = awaited.iter().partition(|due| due.lateness(today) == Lateness::Late);
    let months = by_month(&ahead);
    desk.frame(&words.say("plan-title"), "nav-pathway").narrow().page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/pathway")) { (words.say("nav-pathway")) } }
            li { span aria-current="page" { (words.say("plan-title")) } }
        } }
        header.page-head { h1 { (words.say("plan-title")) } p.lead { (words.say("plan-lead")) } }
        (actions(desk))
        @if awaited.is_empty() { (frame::empty(&words.say("plan-none"), None)) }
        @if !late.is_empty() { (list(teller, "late", &words.say("plan-late-title"), &late)) }
        @for (month, due) in &months {
            @match month {
                Some((id, date)) => (list(teller, id, &capital(&words.date(date)), due)),
                None => (list(teller, "undated", &words.say("plan-undated"), due)),
            }
        }
        (calendar::section(teller, address))
    })
}

fn actions(desk: &Desk) -> Markup {
    let say = |key: &str| desk.language().say(key);
    html! {
        @if desk.visitor.may(Act::Write) {
            p.actions {
                a.button href=(desk.at("/new/step?state=planned")) { (say("plan-step")) }
                a.button.button--quiet href=(desk.at("/new/decision?state=awaited")) { (say("plan-decision")) }
            }
        }
    }
}

type Month = Option<(String, Edtf)>;

/// The months in their order, then what has no date; each date goes by its last possible day.
fn by_month<'a>(ahead: &[&'a Due<'a>]) -> Vec<(Month, Vec<&'a Due<'a>>)> {
    let mut months: Vec<(Month, Vec<&Due<'_>>)> = Vec::new();
    for due in ahead {
        let month = due.last_day().and_then(month_of);
        match months.last_mut() {
            Some((last, list)) if *last == month => list.push(due),
            _ => months.push((month, vec![due])),
        }
    }
    months
}

fn month_of(day: Day) -> Month {
    let id = day.to_string().get(..7)?.to_owned();
    let date = Edtf::parse(&id).ok()?;
    Some((id, date))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn list(teller: Teller<'_>, id: &str, title: &str, due: &[&Due<'_>]) -> Markup {
    html! {
        section.chronicle aria-labelledby={ "due-" (id) } {
            h2 id={ "due-" (id) } { (title) }
            ol.chronicle-list { @for due in due { (row(teller, due)) } }
        }
    }
}

/// What is awaited, as a row: when, what, who answers for it.
pub fn row(teller: Teller<'_>, due: &Due<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    html! {
        li.happening.is-step {
            p.happening-date {
                @match due.date { Some(date) => (words.date(date)), None => (words.say("plan-no-date")) }
                @if due.lateness(clock::today()) == Lateness::Late { " " (owed::late(teller)) }
            }
            div.happening-body {
                p.happening-title {
                    @match due.step {
                        Some(step) => a href=(desk.at(&format!("/pathway/{}", encode(step)))) { (parts::step_name(words, step)) },
                        None => a href=(parts::entry(due.id)) { (words.or_sealed(due.words)) },
                    }
                }
                p.happening-meta {
                    span { (words.say(&format!("plan-sort-{}", due.sort.code()))) }
                    @if let Some(who) = who(teller, due) { span { (who) } }
                }
            }
        }
    }
}

/// Who answers for it: by role and name, as far as these are known and may be read.
fn who(teller: Teller<'_>, due: &Due<'_>) -> Option<String> {
    let words = teller.words;
    let name = due.name.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
    let role = due.role.map(|role| words.label("owner", role.as_str()));
    match (name, role) {
        (Some(name), Some(role)) => Some(words.with("part-name-and-role", &[("name", &name), ("role", &role)])),
        (name, role) => name.or(role),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::pathway::DueSort;
    use jalon_record::id::EntryId;

    #[test]
    fn a_vague_date_goes_by_its_last_month_and_no_date_comes_last() {
        let dates = ["2020-04", "2020-04-30", "2020-03/2020-05", "2020", "2020-04/.."].map(|text| Edtf::parse(text).unwrap());
        let root = EntryId::from_bytes([1; 16]);
        let due = |date| Due { sort: DueSort::Planned, step: None, date, root, id: root, role: None, name: None, words: None };
        let all: Vec<Due<'_>> = dates.iter().map(Some).chain([None]).map(due).collect();
        let months = by_month(&all.iter().collect::<Vec<_>>());
        let told: Vec<_> = months.iter().map(|(month, due)| (month.as_ref().map(|(id, _)| id.as_str()), due.len())).collect();
        assert_eq!(told, [(Some("2020-04"), 2), (Some("2020-05"), 1), (Some("2020-12"), 1), (None, 2)]);
        assert_eq!(capital("mai 2020"), "Mai 2020");
    }
}
