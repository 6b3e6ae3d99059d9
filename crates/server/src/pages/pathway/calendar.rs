//! The plan as a calendar that other programs read. Whoever has the address reads it without signing in: it holds no words
//! that a person wrote, only steps, what is awaited of them, and dates. A new address ends the old one.

use std::borrow::Cow;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use jalon_access::Gate;
use jalon_exchange::calendar::{self, Event};
use jalon_initiative::Picture;
use jalon_initiative::pathway::{Due, plan};
use jalon_initiative::practice::Lists;
use jalon_language::Language;
use jalon_library::Pathway;
use jalon_record::edtf::{Bounds, Day};
use jalon_record::id::{EntryId, InitiativeId, Instant};
use jalon_report::{Words, order_of};
use jalon_store::accounts::{Member, Token};
use jalon_store::log::Deed;
use maud::{Markup, html};

use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::log::Mark;
use crate::pages::Desk;
use crate::pages::frame::token;
use crate::pages::parts::Teller;
use crate::session::must_be_fresh_at;

/// What a member knows of the address of their calendar.
pub(super) enum Address {
    /// There is none.
    None,
    /// There is one, shown when it was made.
    Since(Instant),
    /// It was just made, and is shown this once.
    Made(String),
}

/// Makes a new address, or ends the one there is.
pub(super) async fn change(
    State(app): State<App>,
    Path(initiative): Path<String>,
    headers: HeaderMap,
    Filled { visitor, fields }: Filled,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let is_ending = fields.text("calendar") == "end";
    if !is_ending {
        // The address reads without signing in, for as long as it stands.
        must_be_fresh_at(&desk.visitor, &desk.at("/pathway/plan"))?;
    }
    let base = base(&app, &headers)?;
    app.ask(move |app| {
        let (member, store) = (desk.visitor.member.id, app.store());
        let address = if is_ending {
            store.end_calendar(member, desk.initiative)?;
            Address::None
        } else {
            Address::Made(format!("{base}/calendar/{}.ics", store.make_calendar(member, desk.initiative)?.to_text()))
        };
        Ok::<_, Fault>(super::plan::page(app, &desk, &address))
    })
    .await
}

/// Under which address this site was asked.
fn base(app: &App, headers: &HeaderMap) -> Result<String, Fault> {
    app.address(headers).ok_or(Fault::BadRequest("host"))
}

/// What the calendar holds and how it is added.
pub(super) fn section(teller: Teller<'_>, address: &Address) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let button = |value: &str, key: &str, quiet: bool| {
        html! { button.button .button--quiet[quiet] name="calendar" value=(value) { (words.say(key)) } }
    };
    html! {
        section.chronicle aria-labelledby="calendar" {
            h2 #calendar { (words.say("calendar-title")) }
            p { (words.say("calendar-what")) }
            @match address {
                Address::None => {}
                Address::Since(instant) => p { (words.with("calendar-since", &[("date", &words.language.instant(instant.micros(), None))])) },
                Address::Made(address) => {
                    div.notice.notice--success role="status" {
                        p.notice-title { (words.say("calendar-made")) }
                        div.field {
                            label for="address" { (words.say("calendar-address")) }
                            p.hint #address-hint { (words.say("calendar-add")) }
                            input #address value=(address) readonly aria-describedby="address-hint";
                        }
                        p { (words.say("calendar-secret")) }
                    }
                }
            }
            form method="post" action=(desk.at("/pathway/plan")) {
                (token(Some(&desk.visitor)))
                p.actions {
                    @match address {
                        Address::None => (button("make", "calendar-make", true)),
                        _ => { (button("make", "calendar-again", true)) (button("end", "calendar-end", true)) }
                    }
                }
            }
        }
    }
}

/// The calendar of whoever has the address; nothing is there for any other.
pub(super) async fn feed(State(app): State<App>, Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Fault> {
    let token = file.strip_suffix(".ics").and_then(Token::from_text).ok_or(Fault::NotFound)?;
    let base = base(&app, &headers)?;
    app.ask(move |app| {
        let (member, initiative) = app.store().calendar_of(&token)?.ok_or(Fault::NotFound)?;
        let text = text(app, &member, initiative, &base)?;
        let answer = ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text);
        Ok::<_, Fault>(Mark::of(Deed::Calendar).by(&member).on(answer))
    })
    .await
}

fn text(app: &App, member: &Member, initiative: InitiativeId, base: &str) -> Result<String, Fault> {
    // No words at all are opened.
    let picture = app.store().picture(initiative, &Gate::shut())?;
    let pathway = app.pathway(&picture)?;
    let language = Language::parse(&member.locale).unwrap_or(Language::Fr);
    let told = Telling {
        pathway: &pathway,
        words: Words { language, pathway: &pathway, library: app.library(), lists: Lists::UNCHANGED },
    };
    let order = order_of(&pathway);
    let events: Vec<Event> = plan(&order, &picture)
        .iter()
        .filter_map(|due| {
            let url = format!("{base}/i/{initiative}/pathway/plan");
            told.event(due, written(&picture, due.id), url)
        })
        .collect();
    Ok(calendar::write(&language.say("calendar-name"), &events))
}

/// When the entry that says so was written.
fn written(picture: &Picture, id: EntryId) -> Instant {
    let said = picture.steps.values().flat_map(|history| &history.statements).map(|seen| (seen.id, seen.recorded_at));
    let passed = picture.passed.iter().map(|seen| (seen.id, seen.recorded_at));
    let decided = picture.decisions.iter().map(|seen| (seen.id, seen.recorded_at));
    let read = picture.readings.iter().map(|seen| (seen.id, seen.recorded_at));
    let mut all = said.chain(passed).chain(decided).chain(read);
    all.find(|(known, _)| *known == id).map_or(Instant::from_micros(0), |(_, at)| at)
}

struct Telling<'a> {
    pathway: &'a Cow<'static, Pathway>,
    words: Words<'a>,
}

impl Telling<'_> {
    fn event(&self, due: &Due<'_>, written: Instant, url: String) -> Option<Event> {
        let (first, last) = days(due.date?.bounds())?;
        let words = self.words;
        let sort = words.say(&format!("plan-sort-{}", due.sort.code()));
        let what = match due.step {
            Some(step) => words.with("calendar-event", &[("what", &self.step(step)), ("sort", &sort)]),
            None => sort,
        };
        let summary = if first == last { what } else { words.with("calendar-uncertain", &[("what", &what)]) };
        let part = due.step.unwrap_or_default().to_owned();
        Some(Event { entry: due.root, part, written, first, last, summary, description: String::new(), url })
    }

    /// A step by its name where we shipped it; a site's own words are sealed, and stay so.
    fn step(&self, id: &str) -> String {
        match self.pathway {
            Cow::Borrowed(_) => self.words.with("report-step-name", &[("id", id), ("name", &self.words.step(id))]),
            Cow::Owned(_) => id.to_owned(),
        }
    }
}

/// The first and the last possible day; one of them where the other is open.
fn days(bounds: Bounds) -> Option<(Day, Day)> {
    let (first, last) = (bounds.start.earliest, bounds.end.latest);
    Some((first.or(last)?, last.or(first)?))
}
