//! The study at a glance: what it asks and under which protocol, who does what, what it gave the team and cost them, its sources.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::study::{RoleWords, StudyWords};
use jalon_initiative::inquiry::{Side, Study};
use jalon_report::{Words, timesheet};
use maud::{Markup, html};

use super::Inquiry;
use super::sources::{closed, told_closed};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::empty;
use crate::pages::{Desk, parts};
use crate::session::Visitor;

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let desk = Desk::outline(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let inquiry = Inquiry::read(app, &desk)?;
        page(app, &desk, &inquiry)
    })
    .await
}

fn page(app: &App, desk: &Desk, inquiry: &Inquiry<'_>) -> Result<Markup, Fault> {
    let words = parts::words(app, desk);
    let title = words.say("inquiry-title");
    let studies: Vec<&Row<Study>> = inquiry.fold().studies().collect();
    Ok(desk.frame(&title, "nav-study").page(html! {
        header.page-head { h1 { (title) } p.lead { (words.say("inquiry-lead")) } }
        ul.chips.no-print {
            li { a href=(desk.at("/inquiry/sources")) { (words.say("inquiry-sources")) } }
            @for (path, key) in super::PLACES { li { a href=(desk.at(path)) { (words.say(key)) } } }
            li { a href=(desk.at("/study")) { (words.say("nav-study")) } }
        }
        section aria-labelledby="the-study" {
            h2 #the-study { (words.say("inquiry-the-study")) }
            @if studies.is_empty() {
                (empty(&words.say("inquiry-study-none"), Some((&desk.at("/new/study"), &words.say("write-study")))))
            }
            @for row in &studies { (study(desk, inquiry, words, row)?) }
        }
        (sources(desk, inquiry, words))
        (roles(app, desk, inquiry, words)?)
        (balance(desk, inquiry, words))
    }))
}

fn study(desk: &Desk, inquiry: &Inquiry<'_>, words: Words<'_>, row: &Row<Study>) -> Result<Markup, Fault> {
    let told: Option<StudyWords> = inquiry.words(row.id)?;
    let is_sealed = told.is_none();
    let told = told.unwrap_or_default();
    let text = |key: &str, text: &str| html! { @if !text.trim().is_empty() { div { dt { (words.say(key)) } dd { (text) } } } };
    Ok(html! {
        article.card {
            h3 { (if is_sealed { words.say("inquiry-study-sealed") } else { told.title.clone() }) }
            @if !told.questions.is_empty() {
                h4 { (words.say("inquiry-questions")) }
                ol { @for question in &told.questions { li { (question) } } }
            }
            dl.envelope {
                div { dt { (words.say("inquiry-protocol")) } dd { (words.with("inquiry-protocol-version", &[("n", &row.open.protocol.to_string()), ("date", &words.date(&row.occurred))])) } }
                (text("inquiry-protocol-text", &told.protocol))
                (text("inquiry-changed", &told.changed))
                (text("inquiry-ethics", &told.ethics))
                @if let Some(agreement) = row.open.agreement { div { dt { (words.say("inquiry-agreement")) } dd { a href=(parts::entry(agreement)) { (words.say("inquiry-agreement-see")) } } } }
                @for part in &row.open.participation {
                    div { dt { (words.label("study-phase", part.phase.as_str())) } dd { (words.label("participation-level", part.level.as_str())) } }
                }
            }
            p.actions {
                a.button.button--quiet href=(desk.at(&format!("/new/study?amends={}", row.id))) { (words.say("inquiry-study-change")) }
                a.button.button--quiet href=(parts::entry(row.root)) { (words.say("inquiry-study-history")) }
            }
        }
    })
}

fn sources(desk: &Desk, inquiry: &Inquiry<'_>, words: Words<'_>) -> Markup {
    let sight = inquiry.sight();
    let (open, closed) = (sight.sources(), closed(&sight, inquiry));
    let mut sorts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &open {
        *sorts.entry(row.open.sort.code()).or_default() += 1;
    }
    html! {
        section aria-labelledby="the-sources" {
            h2 #the-sources { (words.say("inquiry-sources")) }
            @if open.is_empty() && closed.is_empty() {
                (empty(&words.say("inquiry-sources-none"), Some((&desk.at("/inquiry/bring"), &words.say("inquiry-bring")))))
            } @else {
                p { (words.count("inquiry-open-sources", open.len())) }
                ul { @for (sort, many) in &sorts { li { (words.with("inquiry-labelled", &[("label", &words.label("source-sort", sort)), ("value", &words.number(*many as i64))])) } } }
                (told_closed(words, desk, &closed))
                p.actions {
                    a.button href=(desk.at("/inquiry/sources")) { (words.say("inquiry-sources-see")) }
                    a.button.button--quiet href=(desk.at("/inquiry/bring")) { (words.say("inquiry-bring")) }
                }
            }
        }
    }
}

/// Who does what: people with lived experience like everyone else.
fn roles(app: &App, desk: &Desk, inquiry: &Inquiry<'_>, words: Words<'_>) -> Result<Markup, Fault> {
    let members = app.store().members()?;
    let teller = parts::Teller::new(app, desk, &members);
    let mut list = Vec::new();
    for row in inquiry.fold().roles() {
        let told: RoleWords = inquiry.words(row.id)?.unwrap_or_default();
        let name = match (told.name.trim(), row.open.member) {
            ("", Some(member)) => teller.who(member),
            ("", None) => words.say("sealed-title"),
            (name, _) => name.to_owned(),
        };
        let minutes: u32 =
            inquiry.fold().times().filter(|time| time.open.role == Some(row.root)).map(|time| time.open.minutes).sum();
        list.push((row, name, minutes));
    }
    let labels = |list: &str, codes: &mut dyn Iterator<Item = &str>| {
        codes.map(|code| words.label(list, code)).collect::<Vec<_>>().join(&words.say("part-comma"))
    };
    Ok(html! {
        section aria-labelledby="the-roles" {
            h2 #the-roles { (words.say("inquiry-roles")) }
            @if list.is_empty() {
                (empty(&words.say("inquiry-roles-none"), Some((&desk.at("/new/research-role"), &words.say("write-research-role")))))
            } @else {
                ul.cards { @for (row, name, minutes) in &list {
                    li.card {
                        h3 { a href=(parts::entry(row.root)) { (name) } }
                        p { (labels("research-role", &mut row.open.r#as.iter().map(|code| code.as_str()))) }
                        @if !row.open.credit.is_empty() { p.soft { (labels("credit-role", &mut row.open.credit.iter().map(|credit| credit.role.as_str()))) } }
                        p.soft { (words.with("inquiry-labelled", &[("label", &words.say("inquiry-hours")), ("value", &words.label("pay", row.open.pay.as_str()))])) @if *minutes > 0 { " · " (timesheet::duration(words.language, *minutes)) } }
                    }
                } }
                p.actions {
                    a.button.button--quiet href=(desk.at("/new/research-role")) { (words.say("write-research-role")) }
                    a.button.button--quiet href=(desk.at("/new/research-time")) { (words.say("write-research-time")) }
                }
            }
        }
    })
}

/// What research gave and what it cost, by sort: how often, and how long.
fn balance(desk: &Desk, inquiry: &Inquiry<'_>, words: Words<'_>) -> Markup {
    let mut sums: BTreeMap<Side, BTreeMap<&str, (usize, u32)>> = BTreeMap::new();
    for given in &desk.picture.contributions {
        let sum = sums.entry(given.open.side).or_default().entry(given.open.what.as_str()).or_default();
        sum.0 += 1;
        sum.1 = sum.1.saturating_add(given.open.minutes.unwrap_or(0));
    }
    let paid: u32 = inquiry.fold().times().map(|time| time.open.minutes).sum();
    let time =
        |minutes: u32| if minutes == 0 { words.say("inquiry-no-minutes") } else { timesheet::duration(words.language, minutes) };
    html! {
        section aria-labelledby="the-balance" {
            h2 #the-balance { (words.say("inquiry-balance")) }
            p.soft { (words.say("inquiry-balance-lead")) }
            @if sums.is_empty() {
                (empty(&words.say("inquiry-balance-none"), Some((&desk.at("/new/contribution"), &words.say("write-contribution")))))
            } @else {
                div.balance {
                    @for side in [Side::Given, Side::Cost] {
                        @let rows = sums.get(&side);
                        section.is-challenge[side == Side::Cost] aria-labelledby={ "side-" (side.code()) } {
                            h3 id={ "side-" (side.code()) } { (words.say(&format!("inquiry-side-{}", side.code()))) }
                            @match rows {
                                None => p { (words.say("inquiry-side-none")) },
                                Some(rows) => {
                                    table.table {
                                        thead { tr { th scope="col" { (words.say("inquiry-what")) } th.numeric scope="col" { (words.say("inquiry-times")) } th.numeric scope="col" { (words.say("inquiry-time")) } } }
                                        tbody { @for (what, (many, minutes)) in rows {
                                            tr { th scope="row" { (words.label("research-contribution", what)) } td.numeric { (words.number(*many as i64)) } td.numeric { (time(*minutes)) } }
                                        } }
                                        tfoot { tr { th scope="row" { (words.say("inquiry-sum")) }
                                            td.numeric { (words.number(rows.values().map(|row| row.0).sum::<usize>() as i64)) }
                                            td.numeric { (time(rows.values().map(|row| row.1).sum())) } } }
                                    }
                                }
                            }
                        }
                    }
                }
                @if paid > 0 { p { (words.with("inquiry-paid", &[("time", &timesheet::duration(words.language, paid))])) } }
                p.actions {
                    a.button.button--quiet href=(desk.at("/new/contribution")) { (words.say("write-contribution")) }
                    a.button.button--quiet href=(desk.at("/timeline")) { (words.say("nav-timeline")) }
                }
            }
        }
    }
}
