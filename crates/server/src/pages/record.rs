//! The register: what happened, in the order of time, by lane and by window.

mod rows;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use jalon_access::Act;
use jalon_initiative::lane::{DayCount, Lane};
use jalon_language::Language;
use jalon_record::edtf::Day;
use jalon_report::timeline::{LANES, Window, whole_window};
use jalon_store::read::Page;
use maud::{Markup, html};

use super::frame::{Field, empty};
use super::parts::Teller;
use super::{Desk, disclosed};
use crate::app::App;
use crate::clock;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::form::Fields;
use crate::session::Visitor;
use rows::Row;

/// How many rows stand on a page.
const PAGE: usize = 50;
/// Beyond this page nobody turns leaves one by one.
const LAST_PAGE: usize = 1_000_000;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/i/{initiative}/record", get(show))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        let view = View::read(Fields::of(asked));
        let members = app.store().members()?;
        let teller = Teller::new(app, &desk, &members);
        let is_practice = view.lane == Some(Lane::Practice);
        let (rows, more) = match counted.outside() {
            // One by one, contacts could be counted after all.
            Some(_) if is_practice => (Vec::new(), false),
            None if is_practice => practice(app, teller, &view)?,
            _ => cut(rows::marks(teller, view.window(&desk, &counted), view.lane), view.page),
        };
        Ok::<_, Fault>(page(teller, &view, &Shown { rows, more, counted }))
    })
    .await
}

/// What is looked at.
struct View {
    from: Option<Day>,
    to: Option<Day>,
    lane: Option<Lane>,
    page: usize,
    /// What was asked, with the dates that did not read.
    fields: Fields,
}

impl View {
    fn read(mut fields: Fields) -> Self {
        let from = fields.optional_date("from").and_then(|date| date.bounds().start.earliest);
        let to = fields.optional_date("to").and_then(|date| date.bounds().end.latest);
        let lane = Lane::from_code(fields.text("lane")).filter(|lane| LANES.contains(lane));
        let page = fields.text("page").parse().unwrap_or(1).clamp(1, LAST_PAGE);
        if matches!((from, to), (Some(from), Some(to)) if to < from) {
            fields.problem::<()>("to", "edtf-reversed");
        }
        Self { from, to, lane, page, fields }
    }

    fn window(&self, desk: &Desk, counted: &Counted) -> Window {
        let whole = whole_window(&desk.picture, counted.practice(), Some(clock::today()));
        Window::new(self.from.unwrap_or(whole.from()), self.to.unwrap_or(whole.to()))
    }

    /// The address of a lane and a page of the same window.
    fn address(&self, desk: &Desk, lane: Option<Lane>, page: usize) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for field in ["from", "to"] {
            if !self.fields.text(field).is_empty() {
                pairs.push((field, self.fields.text(field).to_owned()));
            }
        }
        pairs.extend(lane.map(|lane| ("lane", lane.code().to_owned())));
        if page > 1 {
            pairs.push(("page", page.to_string()));
        }
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        desk.at(&if query.is_empty() { "/record".to_owned() } else { format!("/record?{query}") })
    }
}

/// A page of rows, and whether there are more.
struct Shown {
    rows: Vec<Row>,
    more: bool,
    counted: Counted,
}

fn practice(app: &App, teller: Teller<'_>, view: &View) -> Result<(Vec<Row>, bool), Fault> {
    let (from, to) = (view.from.unwrap_or(Day::MIN), view.to.unwrap_or(Day::MAX));
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let part = Page { size: number(PAGE + 1), skip: number((view.page - 1) * PAGE) };
    let mut found = app.store().practice(teller.desk.initiative, from, to, part)?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    Ok((found.iter().map(|current| rows::practice(teller, current)).collect(), more))
}

fn cut(rows: Vec<Row>, page: usize) -> (Vec<Row>, bool) {
    let skip = (page - 1) * PAGE;
    let more = rows.len() > skip.saturating_add(PAGE);
    (rows.into_iter().skip(skip).take(PAGE).collect(), more)
}

/// The contacts counted in a window.
fn contacts(density: &[DayCount], from: Option<Day>, to: Option<Day>) -> i64 {
    let inside = density.iter().filter(|count| from.is_none_or(|from| from <= count.day) && to.is_none_or(|to| count.day <= to));
    inside.map(|count| count.contacts.saturating_add(count.vague)).sum()
}

fn page(teller: Teller<'_>, view: &View, shown: &Shown) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let language = words.language;
    desk.frame(&words.say("nav-record"), "nav-record").page(html! {
        header.page-head {
            h1 { (words.say("nav-record")) }
            p.lead { (words.say("register-lead")) }
        }
        nav aria-label=(words.say("register-lanes")) {
            ul.chips {
                li { a href=(view.address(desk, None, 1)) aria-current=[view.lane.is_none().then_some("true")] { (words.say("register-all")) } }
                @for lane in LANES {
                    li { a href=(view.address(desk, Some(lane), 1)) aria-current=[(view.lane == Some(lane)).then_some("true")] { (words.label("entry-lane", lane.code())) } }
                }
            }
        }
        (window_form(desk, language, view))
        h2 { (view.lane.map_or_else(|| words.say("register-all"), |lane| words.label("entry-lane", lane.code()))) }
        @if view.lane.is_none() && shown.counted.outside().is_none() {
            @let contacts = contacts(shown.counted.days(), view.from, view.to);
            p { (words.count("report-timeline-contacts", usize::try_from(contacts).unwrap_or(0))) " "
                @if contacts > 0 { a href=(view.address(desk, Some(Lane::Practice), 1)) { (words.say("register-see-practice")) } } }
        }
        @if let Some((calendar, waiting)) = shown.counted.outside().filter(|_| view.lane == Some(Lane::Practice)) {
            p { (words.say("disclosed-no-list")) }
            (disclosed::waits(words, waiting))
            (disclosed::months(words, calendar))
        } @else if shown.rows.is_empty() { (nothing(teller, view)) } @else {
            ol.chronicle-list { @for row in &shown.rows { (row.markup(teller)) } }
        }
        (pager(desk, language, view, shown.more))
    })
}

fn window_form(desk: &Desk, language: Language, view: &View) -> Markup {
    let field = |name, label| Field { name, label, hint: "", optional: true };
    html! {
        @if !view.fields.problems().is_empty() {
            div.notice.notice--error role="alert" {
                p.notice-title { (language.say("register-unread")) }
                ul { @for problem in view.fields.problems() { li { a href={ "#" (problem.field) } { (language.say(problem.code)) } } } }
            }
        }
        form.form method="get" action=(desk.at("/record")) {
            @if let Some(lane) = view.lane { input type="hidden" name="lane" value=(lane.code()); }
            div.field-row {
                (field("from", "register-from").short(language, &view.fields))
                (field("to", "register-to").short(language, &view.fields))
            }
            p.hint { (language.say("register-date-hint")) }
            p.actions {
                button.button.button--quiet { (language.say("register-narrow")) }
                @if view.from.is_some() || view.to.is_some() || !view.fields.problems().is_empty() {
                    a.button.button--quiet href=(view.whole(desk)) { (language.say("register-whole")) }
                }
            }
        }
    }
}

/// An empty place says what can be done about it.
fn nothing(teller: Teller<'_>, view: &View) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let (to, key) = match view.lane {
        Some(Lane::Practice) => ("/new/contact", "home-note-contact"),
        _ => ("/new", "register-add"),
    };
    let text = match view.lane {
        Some(Lane::Practice) => words.say("report-none-contacts"),
        _ => words.say("register-empty"),
    };
    let may = desk.visitor.may(Act::Write);
    empty(&text, may.then(|| (desk.at(to), words.say(key))).as_ref().map(|(to, label)| (to.as_str(), label.as_str())))
}

fn pager(desk: &Desk, language: Language, view: &View, more: bool) -> Markup {
    html! {
        @if view.page > 1 || more {
            nav.pager aria-label=(language.say("register-pages")) {
                @if view.page > 1 { a.button.button--quiet rel="prev" href=(view.address(desk, view.lane, view.page - 1)) { (language.say("register-before")) } }
                span { (language.say_with("register-page", &[("n", view.page.into())])) }
                @if more { a.button.button--quiet rel="next" href=(view.address(desk, view.lane, view.page + 1)) { (language.say("register-after")) } }
            }
        }
    }
}

impl View {
    /// The address of the same lane over all of time.
    fn whole(&self, desk: &Desk) -> String {
        let lane = self.lane.map(|lane| format!("?lane={}", lane.code()));
        desk.at(&format!("/record{}", lane.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(pairs: &[(&str, &str)]) -> View {
        View::read(Fields::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()))
    }

    #[test]
    fn a_vague_date_opens_the_whole_span_it_may_mean() {
        let spring = view(&[("from", "2020-21"), ("to", "2020-21")]);
        assert_eq!(spring.from.unwrap().to_string(), "2020-03-01");
        assert_eq!(spring.to.unwrap().to_string(), "2020-05-31");
        assert!(spring.fields.problems().is_empty());
    }

    #[test]
    fn dates_that_do_not_read_or_are_reversed_are_told() {
        assert_eq!(view(&[("from", "hier soir")]).fields.problems().len(), 1);
        assert_eq!(view(&[("from", "2021"), ("to", "2020")]).fields.problem_of("to").unwrap().code, "edtf-reversed");
    }

    #[test]
    fn pages_and_lanes_that_are_not_there_are_the_first_and_all() {
        for wrong in ["", "0", "-3", "x"] {
            assert_eq!(view(&[("page", wrong)]).page, 1, "{wrong}");
        }
        assert_eq!(view(&[("page", "99999999999")]).page, LAST_PAGE);
        assert_eq!(view(&[("lane", "crisis")]).lane, Some(Lane::Crisis));
        assert_eq!(view(&[("lane", "other")]).lane, None);
    }

    #[test]
    fn counts_are_of_the_window() {
        let day = |number| Day::from_number(number).unwrap();
        let density: Vec<DayCount> = (1..=4).map(|n| DayCount { day: day(n), contacts: 10, vague: 1 }).collect();
        assert_eq!(contacts(&density, Some(day(2)), Some(day(3))), 22);
        assert_eq!(contacts(&density, None, None), 44);
    }
}
