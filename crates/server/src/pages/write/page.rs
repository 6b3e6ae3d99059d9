//! The two pages: what to write, and a form.

use jalon_initiative::practice::Contact;
use jalon_initiative::{Form, Lane};
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::amend::Amended;
use super::ask::Ask;
use super::going_on;
use super::ground::{Ground, Options};
use super::sheet::{AnySheet, SHEETS};
use super::{ONCE, is_of_team};
use crate::app::App;
use crate::form::Fields;
use crate::pages::frame::{problems, token};
use crate::pages::{Desk, label};

/// The lanes, in the order in which writing is offered.
const LANES: [Lane; 5] = [Lane::Practice, Lane::Pathway, Lane::Crisis, Lane::Inquiry, Lane::Story];

/// Screens of their own on which practice is written: where each is, its name, and what it is for.
const BESIDE: [(&str, &str, &str); 3] = [
    ("/sheet", "sheet-title", "write-sheet-lead"),
    ("/sheet/paper", "paper-title", "write-paper-lead"),
    ("/hours", "hours-title", "write-week-lead"),
];

/// What to write, by lane; what is written on the move first and largest.
pub(super) fn choose(app: &App, desk: &Desk) -> Markup {
    let language = desk.language();
    let (quick, slow): (Vec<&AnySheet>, Vec<&AnySheet>) = SHEETS.iter().partition(|sheet| sheet.is_quick);
    let href = |sheet: &AnySheet| desk.at(&format!("/new/{}", sheet.slug));
    let name = |sheet: &AnySheet| language.say(&format!("write-{}", sheet.slug));
    let lead = |sheet: &AnySheet| language.say(&format!("write-{}-lead", sheet.slug));
    desk.frame(&language.say("write-title"), "").narrow().page(html! {
        header.page-head { h1 { (language.say("write-title")) } p.soft { (language.say("write-lead")) } }
        @for lane in LANES {
            section aria-labelledby={ "lane-" (lane.code()) } {
                h2 id={ "lane-" (lane.code()) } { (label(app, "entry-lane", lane.code(), language)) }
                ul.cards {
                    @for sheet in quick.iter().filter(|sheet| sheet.lane() == lane) {
                        li.card {
                            p { a.button.button--big href=(href(sheet)) { (name(sheet)) } }
                            p { (lead(sheet)) }
                        }
                    }
                    @if lane == Lane::Practice {
                        @for (to, name, lead) in BESIDE {
                            li.card {
                                h3 { a href=(desk.at(to)) { (language.say(name)) } }
                                p { (language.say(lead)) }
                            }
                        }
                    }
                    @for sheet in slow.iter().filter(|sheet| sheet.lane() == lane) {
                        li.card {
                            h3 { a href=(href(sheet)) { (name(sheet)) } }
                            p { (lead(sheet)) }
                        }
                    }
                }
                @if lane == Lane::Pathway {
                    p { a href=(desk.at("/notes")) { (language.say("notes-title")) } @if is_of_team(desk.visitor.member.role) { " · " a href=(desk.at("/lists")) { (language.say("lists-title")) } } }
                }
            }
        }
    })
}

/// What stands around the fields of a form.
#[derive(Clone, Copy, Default)]
pub(super) struct Around<'a> {
    /// What was kept just now, with the form before this one.
    pub kept: Option<EntryId>,
    /// The core steps that someone is asked to answer for.
    pub going_on: &'a [String],
}

/// A form: what was kept just now, what is amended, what is wrong, the fields, and for whom it is.
pub(super) fn form(
    desk: &Desk,
    sheet: &AnySheet,
    ground: &Ground<'_>,
    fields: &Fields,
    amended: Option<&Amended>,
    around: Around<'_>,
) -> Markup {
    let language = desk.language();
    let ask = Ask { ground, fields, slug: sheet.slug };
    let title = language.say(&format!("write-{}", sheet.slug));
    let problem = if fields.problems().is_empty() { "" } else { "form-problem-title" };
    let tab = if problem.is_empty() { title.clone() } else { language.say_with(problem, &[("title", title.as_str().into())]) };
    desk.frame(&tab, "").narrow().page(html! {
        nav.crumbs aria-label=(language.say("form-crumbs")) { ol {
            li { a href=(desk.at("/new")) { (language.say("write-title")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.soft { (language.say(&format!("write-{}-lead", sheet.slug))) } }
        @if let Some(id) = around.kept { (kept_notice(desk, sheet, id)) }
        @if let Some(amended) = amended { (amended_notice(desk, amended)) }
        (problems(language, fields, &|field| ask.label(field)))
        form.form method="post" action=(desk.at(&format!("/new/{}", sheet.slug))) enctype=[sheet.takes_file.then_some("multipart/form-data")] novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            @if let Some(amended) = amended {
                @for head in &amended.heads { input type="hidden" name="amends" value=(head); }
            }
            @if around.going_on.is_empty() {
                ((sheet.ask)(&ask))
                (envelope(&ask, sheet, amended.is_some()))
            } @else {
                (going_on::ask(&ask, around.going_on))
                details.more {
                    summary { (language.say("go-written")) }
                    ((sheet.ask)(&ask))
                    (envelope(&ask, sheet, amended.is_some()))
                }
            }
            p.actions .actions--stick[sheet.is_quick] {
                @if around.going_on.is_empty() {
                    button.button .button--big[sheet.is_quick] { (language.say(if amended.is_some() { "form-amend" } else { "form-keep" })) }
                } @else { (going_on::buttons(&ask)) }
                @if !sheet.is_quick { a.button.button--quiet href=(desk.at("")) { (language.say("cancel")) } }
            }
        }
    })
}

/// For whom it is written, and when it was told: seldom changed, hence behind a line that opens; open from the start where the form
/// has its own usual readers.
fn envelope(ask: &Ask<'_>, sheet: &AnySheet, is_amended: bool) -> Markup {
    let audiences: Options = ask.coded("audience", sheet.audiences.iter().map(|audience| audience.code()));
    let wrong = ["audience", "told_at"].iter().any(|name| ask.fields.problem_of(name).is_some());
    html! {
        details.more open[wrong || is_amended || sheet.usual.is_some() || !ask.fields.text("told_at").is_empty()] {
            summary { (ask.say("form-envelope")) }
            (ask.must("audience").radios(audiences))
            (ask.may("told_at").short())
        }
    }
}

fn kept_notice(desk: &Desk, sheet: &AnySheet, id: EntryId) -> Markup {
    let language = desk.language();
    html! {
        div.notice.notice--success role="status" {
            p.notice-title { (language.say("form-kept")) }
            p { (language.say("form-kept-next")) }
            ul.chips {
                li { a href={ "/entries/" (id) } { (language.say("form-kept-see")) } }
                li { a href=(desk.at(&format!("/new/{}?amends={id}", sheet.slug))) { (language.say("form-kept-amend")) } }
                @if sheet.kind == Contact::KIND { li { a href=(desk.at(&format!("/new/follow-up?of={id}"))) { (language.say("handoffs-follow-up")) } } }
                li { a href=(desk.at("")) { (language.say("go-home")) } }
            }
        }
    }
}

fn amended_notice(desk: &Desk, amended: &Amended) -> Markup {
    let language = desk.language();
    let written = language.instant(amended.shown.envelope.recorded_at.micros(), None);
    html! {
        div.notice {
            p.notice-title { (language.say("form-amending")) }
            p { (language.say_with("form-amending-what", &[("written", written.into())])) }
            @if amended.in_conflict { p { (language.say("form-amending-conflict")) } }
            ul.chips { @for (place, head) in amended.heads.iter().enumerate() {
                li { a href={ "/entries/" (head) } {
                    (language.say("form-amending-see"))
                    @if amended.heads.len() > 1 { " " (place + 1) }
                } }
            } }
        }
    }
}
