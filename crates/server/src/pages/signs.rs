//! Early signs: few and kind. On the home page, each with its why; all of them on a page of their own, with those that were put aside.
//!
//! | module | what it holds |
//! |---|---|
//! | `told` | a sign in words: what it is, why it appears, what one could do next |
//! | `aside` | a sign is put aside with a reason, and brought back |
//! | `follow_ups` | what was promised, and what became of it |

mod aside;
pub(super) mod follow_ups;
mod told;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use jalon_access::{is_reminded_of_supervision, may_put_aside, may_see_sign};
use jalon_initiative::form::Form;
use jalon_initiative::lane::DayCount;
use jalon_initiative::practice::Contact;
use jalon_initiative::signs::rules::{LOOKS_BACK, WORK_DAYS};
use jalon_initiative::signs::{NextSupervision, Noted, PutAside, SHOWN, Sighted, Sign, next_supervision, put_aside, signs};
use jalon_initiative::{Current, Seen};
use jalon_record::edtf::Day;
use jalon_store::StoreError;
use jalon_store::read::Page;
use maud::{Markup, html};

use super::frame::{empty, token};
use super::parts::Teller;
use super::{Desk, supervision};
use crate::app::App;
use crate::clock;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::session::Visitor;

/// The most practice entries that are read of the last weeks: several times what one person can do in them.
const MOST_WORK: i64 = 3_000;
/// The most notes besides contacts that are read: hours and team work of every day among them.
const MOST_NOTES: i64 = 4_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/signs", get(show))
        .route("/i/{initiative}/signs/{sign}/aside", get(aside::show).post(aside::keep))
        .route("/i/{initiative}/signs/{sign}/back", post(aside::bring_back))
        .route("/i/{initiative}/follow-ups", get(follow_ups::show))
        .route("/i/{initiative}/follow-ups/{entry}", post(follow_ups::settle))
}

/// The signs that this reader is shown, and those that the team has put aside.
pub(super) struct Signs {
    shown: Vec<Sighted>,
    aside: Vec<Seen<PutAside>>,
    /// The next supervision, where it is near and this reader is reminded of it.
    near: Option<NextSupervision>,
}

impl Signs {
    /// Reads what is needed, and no more; nothing at all of the practice for those whom it does not concern.
    pub fn read(app: &App, desk: &Desk, counts: &[DayCount]) -> Result<Self, StoreError> {
        let (reader, today) = (desk.visitor.reader(), clock::today());
        let practice = practice(app, desk, today)?;
        let mut noted = app.store().reading(&desk.gate, |reading| Noted::of(&desk.picture, counts, practice, reading));
        noted.know_as_one(&app.store().told(desk.initiative)?.same);
        let list = &desk.picture.put_aside;
        let mut shown = signs(&noted, today);
        shown.retain(|sighted| may_see_sign(reader.role, sighted.sign().code()) && put_aside(sighted, list, today).is_none());
        let holds = |aside: &&Seen<PutAside>| {
            today <= aside.open.until && may_put_aside(reader.role, aside.open.sign.code()) && aside.words.is_some()
        };
        let near = next_supervision(&noted, today).filter(NextSupervision::is_near);
        let near = near.filter(|_| is_reminded_of_supervision(reader.role) && !is_quiet(list, today));
        Ok(Self { shown, aside: list.iter().filter(holds).cloned().collect(), near })
    }

    /// The sign, where it is shown.
    fn of(&self, sign: Sign) -> Option<&Sighted> {
        self.shown.iter().find(|sighted| sighted.sign() == sign)
    }
}

/// Whether someone said why supervision is not looked for now: then nobody is reminded of it.
fn is_quiet(list: &[Seen<PutAside>], today: Day) -> bool {
    list.iter().any(|aside| aside.open.sign == Sign::SupervisionGap && today <= aside.open.until)
}

/// Contacts of the last weeks, where a role sheet asks for them, and the notes of the last months.
fn practice(app: &App, desk: &Desk, today: Day) -> Result<Vec<Current>, StoreError> {
    let role = desk.visitor.member.role;
    let concerns = |signs: &[Sign]| signs.iter().any(|sign| may_see_sign(role, sign.code()));
    let since = |days: i32| Day::from_number(today.number().saturating_sub(days)).unwrap_or(today);
    let mut found = Vec::new();
    if concerns(&[Sign::Caseload, Sign::RoleDrift]) && !desk.picture.role_sheets.is_empty() {
        let page = Page { size: MOST_WORK, skip: 0 };
        let work = app.store().practice(desk.initiative, since(WORK_DAYS - 1), today, page)?;
        found.extend(work.into_iter().filter(|current| current.entry.envelope.kind.as_str() == Contact::KIND));
    }
    if concerns(&[Sign::SupervisionGap, Sign::WellbeingLow, Sign::FollowUpLost, Sign::HoursUnpaid]) {
        let page = Page { size: MOST_NOTES, skip: 0 };
        found.extend(app.store().uncounted_practice(desk.initiative, since(LOOKS_BACK), today, page)?);
    }
    Ok(found)
}

/// On the home page: the first few signs, the others behind a line, how many are put aside, and the way to what was promised. Nothing
/// for those who are shown nothing.
pub(super) fn card(teller: Teller<'_>, signs: &Signs) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let (first, others) = signs.shown.split_at(signs.shown.len().min(SHOWN));
    let is_of_team = may_see_sign(desk.visitor.member.role, Sign::FollowUpLost.code());
    html! {
        @if let Some(near) = &signs.near { (supervision::reminder(teller, near)) }
        @if is_of_team || !first.is_empty() {
            section.chronicle aria-labelledby="signs" {
                h2 #signs { (words.say("signs-title")) }
                @if first.is_empty() { p { (words.say("signs-none")) } } @else { p.soft { (words.say("signs-lead")) } }
                (cards(teller, first))
                @if !others.is_empty() {
                    details.more {
                        summary { (words.count("signs-more", others.len())) }
                        (cards(teller, others))
                    }
                }
                @if is_of_team {
                    ul.chips {
                        li { a href=(desk.at("/handoffs")) { (words.say("handoffs-title")) } }
                        li { a href=(desk.at("/follow-ups")) { (words.say("follow-ups-title")) } }
                        li { a href=(desk.at("/supervision")) { (words.say("supervision-title")) } }
                        li { a href=(desk.at("/hours")) { (words.say("hours-title")) } }
                        li { a href=(desk.at("/trust/people")) { (words.say("consent-people")) } }
                        @if !signs.aside.is_empty() {
                            li { a href=(desk.at("/signs#aside")) { (words.count("signs-aside-count", signs.aside.len())) } }
                        }
                    }
                }
            }
        }
    }
}

fn cards(teller: Teller<'_>, list: &[Sighted]) -> Markup {
    html! { @if !list.is_empty() { ul.cards.cards--wide { @for sighted in list { li.card { (told::card(teller, sighted)) } } } } }
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        let signs = Signs::read(app, &desk, counted.days())?;
        let members = app.store().members()?;
        Ok::<_, Fault>(page(Teller::new(app, &desk, &members), &signs))
    })
    .await
}

fn page(teller: Teller<'_>, signs: &Signs) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let may_settle = may_see_sign(desk.visitor.member.role, Sign::FollowUpLost.code());
    let next = may_settle.then(|| (desk.at("/follow-ups"), words.say("follow-ups-title")));
    desk.frame(&words.say("signs-title"), "nav-home").page(html! {
        (crumbs(teller, &[], &words.say("signs-title")))
        header.page-head { h1 { (words.say("signs-title")) } p.lead { (words.say("signs-page-lead")) } }
        @if signs.shown.is_empty() {
            (empty(&words.say("signs-none"), next.as_ref().map(|(to, label)| (to.as_str(), label.as_str()))))
        }
        @if !signs.shown.is_empty() { h2 { (words.say("signs-now")) } }
        (cards(teller, &signs.shown))
        @if !signs.aside.is_empty() {
            section.chronicle aria-labelledby="aside" {
                h2 #aside { (words.say("signs-aside")) }
                ul.cards { @for aside in &signs.aside { li.card { (aside_card(teller, aside)) } } }
            }
        }
        p.soft { (words.say("signs-ours")) }
    })
}

/// A sign that was put aside: until when, why, by whom, and the way back.
fn aside_card(teller: Teller<'_>, aside: &Seen<PutAside>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let sign = aside.open.sign.code();
    let reason = aside.words.as_ref().map(|told| told.reason.as_str());
    html! {
        h3 { (words.say(&format!("sign-{sign}-title"))) }
        p { (words.with("report-quote", &[("words", &words.or_sealed(reason))])) }
        p.soft { (words.with("signs-aside-until", &[("date", &words.day(aside.open.until)), ("who", &teller.role(aside.author))])) }
        form method="post" action=(desk.at(&format!("/signs/{sign}/back"))) {
            (token(Some(&desk.visitor)))
            p.actions { button.button.button--quiet { (words.say("signs-bring-back")) } }
        }
    }
}

/// Where a page stands: the initiative, pages between, this one.
fn crumbs(teller: Teller<'_>, between: &[(String, String)], here: &str) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("")) { (words.say("nav-home")) } }
            @for (to, label) in between { li { a href=(to) { (label) } } }
            li { span aria-current="page" { (here) } }
        } }
    }
}
