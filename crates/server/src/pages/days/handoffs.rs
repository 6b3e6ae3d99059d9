//! Handoffs: those that are mine, the team's, and what is over. Both sides see the same, so that nobody has to ask.

use axum::extract::{Path, Query, State};
use axum::response::Redirect;
use jalon_access::Act;
use jalon_initiative::practice::{Handoff, HandoffLife, HandoffSaid, HandoffState, Turn};
use jalon_initiative::{Current, Form, Meaning};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, PersonRef};
use jalon_record::thread;
use maud::{Markup, html};
use serde::Deserialize;

use super::{crumbs, is_peer_worker, must_be_of_team, must_write_in_team};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::Desk;
use crate::pages::frame::{empty, token};
use crate::pages::parts::{self, Teller};
use crate::pages::trust::people;
use crate::pages::write::handoff;
use crate::session::Visitor;

/// The most handoffs that are read, the latest first.
const MOST: i64 = 500;

#[derive(Deserialize)]
pub(super) struct Asked {
    /// Which are listed: `mine`, `team` or `over`; the first of them that are any, where nothing is asked.
    #[serde(default)]
    show: String,
    /// What was kept just now.
    #[serde(default)]
    kept: String,
}

/// A handoff in a list.
pub(in crate::pages) struct Handed {
    pub(super) entry: Entry,
    pub(super) life: HandoffLife,
    in_conflict: bool,
}

/// Which of them are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Mine,
    Team,
    Over,
}

impl Which {
    const ALL: [Self; 3] = [Self::Mine, Self::Team, Self::Over];

    fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Team => "team",
            Self::Over => "over",
        }
    }

    fn of(one: &Handed, visitor: &Visitor) -> Self {
        match (one.life.state().is_open(), one.life.concerns(visitor.member.id, is_peer_worker(visitor))) {
            (false, _) => Self::Over,
            (true, true) => Self::Mine,
            (true, false) => Self::Team,
        }
    }
}

/// Where a card stands: among others of its kind, or on the first page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::pages) enum Level {
    InList,
    OnHome,
}

/// The handoffs of an initiative, each with its life.
///
/// # Errors
/// What the store refuses.
pub(in crate::pages) fn read(app: &App, desk: &Desk) -> Result<Vec<Handed>, Fault> {
    let currents = app.store().practice_of(desk.initiative, Handoff::KIND, MOST)?;
    let handed = currents.into_iter().map(|current| handed(app, current));
    Ok(handed.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn handed(app: &App, current: Current) -> Result<Option<Handed>, Fault> {
    let Current { root, entry, in_conflict } = current;
    let mut versions = Vec::new();
    if entry.envelope.id == root {
        versions.extend(said(&entry));
    } else {
        let thread = app.store().thread(&entry)?;
        for link in thread.links().iter().filter(|link| link.act == thread::Act::Write) {
            versions.extend(app.store().entry(link.id)?.as_ref().and_then(said));
        }
    }
    let life = HandoffLife::of(versions, entry.envelope.id);
    Ok(life.map(|life| Handed { entry, life, in_conflict }))
}

fn said(entry: &Entry) -> Option<HandoffSaid> {
    let envelope = &entry.envelope;
    match Meaning::read(envelope.kind.as_str(), envelope.version, entry.body.as_ref()?).ok()? {
        Meaning::Handoff(open) => Some(HandoffSaid {
            id: envelope.id,
            seq: entry.seq,
            author: envelope.author,
            occurred: envelope.occurred.clone(),
            recorded_at: envelope.recorded_at,
            open,
        }),
        _ => None,
    }
}

/// What is late first, then by its date, then by how long it has waited.
pub(super) fn most_pressing_first(handed: &mut [Handed], today: Day) {
    handed.sort_by_key(|one| {
        let due = one.life.now.open.due.as_ref().and_then(|due| due.bounds().end.latest);
        (one.life.overdue(today).is_none(), due.is_none(), due, one.entry.seq)
    });
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    must_be_of_team(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut handed = read(app, &desk)?;
        most_pressing_first(&mut handed, clock::today());
        let members = app.store().members()?;
        Ok::<_, Fault>(page(Teller::new(app, &desk, &members), &handed, &asked))
    })
    .await
}

/// Says where one stands now, and leads back to where it is listed.
pub(super) async fn settle(
    State(app): State<App>,
    Path((initiative, entry)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Redirect, Fault> {
    must_write_in_team(&visitor)?;
    let entry: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    let state = fields.choice("state", HandoffState::from_code).ok_or(Fault::BadRequest("state"))?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let settled = handoff::settle(app, &desk, entry, state)?;
        let next = settled.map_or_else(|| "/handoffs".to_owned(), |id| format!("/handoffs?kept={id}"));
        Ok::<_, Fault>(Redirect::to(&desk.at(&next)))
    })
    .await
}

fn page(teller: Teller<'_>, handed: &[Handed], asked: &Asked) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let of = |which: Which| handed.iter().filter(move |one| Which::of(one, &desk.visitor) == which);
    let asked_for = Which::ALL.into_iter().find(|which| which.code() == asked.show);
    let first = Which::ALL.into_iter().find(|which| of(*which).next().is_some());
    let which = asked_for.or(first).unwrap_or(Which::Mine);
    let mut shown: Vec<&Handed> = of(which).collect();
    if which == Which::Over {
        shown.sort_by_key(|one| std::cmp::Reverse((one.life.since().bounds().end.latest, one.entry.seq)));
    }
    let title = words.say("handoffs-title");
    let may_write = desk.visitor.may(Act::Write);
    let introduce = (desk.at("/introduce"), words.say("introduce-title"));
    desk.frame(&title, "nav-home").narrow().page(html! {
        (crumbs(words, desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("handoffs-lead")) } }
        (kept(teller, handed, asked))
        ul.chips aria-label=(words.say("handoffs-filter")) { @for one in Which::ALL {
            li {
                a href=(desk.at(&format!("/handoffs?show={}", one.code()))) aria-current=[(one == which).then_some("true")] {
                    (words.count(&format!("handoffs-{}", one.code()), of(one).count()))
                }
            }
        } }
        @if shown.is_empty() {
            (empty(&words.say(&format!("handoffs-none-{}", which.code())), may_write.then_some((introduce.0.as_str(), introduce.1.as_str()))))
        } @else {
            ol.cards { @for one in &shown { li.card { (card(teller, one, Level::InList)) } } }
        }
        @if may_write {
            p.actions {
                @if !shown.is_empty() { a.button href=(introduce.0) { (introduce.1) } }
                a.button.button--quiet href=(desk.at("/new/handoff")) { (words.say("handoffs-to-service")) }
            }
        }
    })
}

/// What was kept just now.
fn kept(teller: Teller<'_>, handed: &[Handed], asked: &Asked) -> Markup {
    let words = teller.words;
    let kept = asked.kept.parse::<EntryId>().ok();
    let one = kept.and_then(|id| handed.iter().find(|one| one.entry.envelope.id == id));
    html! {
        @if let Some(one) = one {
            @let id = one.entry.envelope.id;
            div.notice.notice--success role="status" {
                p.notice-title { (words.with("handoffs-kept", &[("state", &words.label("handoff-state", one.life.state().code()))])) }
                p { (what(teller, one)) }
                ul.chips {
                    li { a href=(parts::entry(id)) { (words.say("form-kept-see")) } }
                    li { a href=(teller.desk.at(&format!("/new/handoff?amends={id}"))) { (words.say("form-kept-amend")) } }
                    li { a href=(teller.desk.at(&format!("/new/follow-up?of={id}"))) { (words.say("handoffs-follow-up")) } }
                }
            }
        }
    }
}

/// Who, from whom to whom, since when it stands where, whose turn it is; and the taps.
pub(in crate::pages) fn card(teller: Teller<'_>, one: &Handed, level: Level) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let (envelope, state) = (&one.entry.envelope, one.life.state());
    let may_settle = desk.visitor.may(Act::Write) && desk.gate.may_read(envelope);
    let title = html! { a href=(parts::entry(envelope.id)) { (what(teller, one)) } };
    html! {
        @if level == Level::OnHome { h3 { (title) } } @else { h2 { (title) } }
        p.card-marks {
            span.badge.badge--plain { (words.label("handoff-state", state.code())) } " "
            span { (words.with("handoffs-since", &[("date", &words.date(one.life.since()))])) }
        }
        p { (sides(teller, one)) }
        @if let Some(days) = one.life.overdue(clock::today()) { p { strong { (words.count("handoffs-overdue", usize::try_from(days).unwrap_or(0))) } } }
        @else if let (true, Some(due)) = (state.is_open(), &one.life.now.open.due) { p { (words.with("handoffs-due", &[("date", &words.date(due))])) } }
        p.soft { (turn(teller, one)) @if level == Level::InList { " " (open_for(teller, one)) } }
        @if is_unasked(teller, one) { p { (words.say("handoffs-ask-first")) } }
        @if one.in_conflict { p { a href=(parts::entry(envelope.id)) { (words.say("part-in-conflict")) } } }
        @else if may_settle { (taps(teller, one, level)) }
        @if level == Level::InList {
            ul.chips {
                @if let Some(person) = envelope.about { li { a href=(people::address(desk, person)) { (words.say("handoffs-person")) } } }
                @if may_settle {
                    li { a href=(desk.at(&format!("/new/follow-up?of={}", envelope.id))) { (words.say("handoffs-follow-up")) } }
                    li { a href=(desk.at(&format!("/new/handoff?amends={}", envelope.id))) { (words.say("form-kept-amend")) } }
                }
            }
            @if one.life.steps.len() > 1 { (life(teller, one)) }
        }
    }
}

/// One tap for each state that may come next: the one that usually does first.
fn taps(teller: Teller<'_>, one: &Handed, level: Level) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let is_over = !one.life.state().is_open();
    let next: Vec<HandoffState> = one.life.next().collect();
    let key =
        |state: HandoffState| if is_over { "handoffs-tap-again".to_owned() } else { format!("handoffs-tap-{}", state.code()) };
    let shown = if level == Level::OnHome { next.len().min(2) } else { next.len() };
    html! {
        form method="post" action=(desk.at(&format!("/handoffs/{}", one.entry.envelope.id))) {
            (token(Some(&desk.visitor)))
            p.actions {
                @for (at, state) in next.iter().take(shown).enumerate() {
                    button.button .button--quiet[at > 0 || is_over] name="state" value=(state.code()) { (words.say(&key(*state))) }
                }
                @if shown < next.len() { a.button.button--quiet href=(desk.at("/handoffs")) { (words.say("handoffs-tap-more")) } }
            }
        }
    }
}

/// Whether nobody has asked the person yet: nothing says who they are.
fn is_unasked(teller: Teller<'_>, one: &Handed) -> bool {
    let is_wordless = matches!(teller.read(&one.entry), parts::Told::Read(fields) if fields.is_empty());
    one.entry.envelope.about.is_none() && is_wordless && one.life.state().is_open()
}

fn what(teller: Teller<'_>, one: &Handed) -> String {
    let words = teller.words;
    match teller.read(&one.entry) {
        parts::Told::Read(fields) if fields.is_empty() => words.say("handoffs-without-words"),
        told => match (told.field("who"), told.field("what")) {
            (Some(who), Some(what)) => words.with("form-pair", &[("one", who), ("other", what)]),
            (Some(one), None) | (None, Some(one)) => one.to_owned(),
            (None, None) => words.say("report-sealed"),
        },
    }
}

/// From whom to whom, and how.
fn sides(teller: Teller<'_>, one: &Handed) -> String {
    let (words, open) = (teller.words, &one.life.now.open);
    let to = match (&open.service, open.to) {
        (Some(service), _) => words.label("handoff-service", service.as_str()),
        (None, Some(member)) => teller.who(member),
        (None, None) => words.say("handoffs-any-peer"),
    };
    let way = words.label("handoff-way", open.way.as_str());
    words.with("handoffs-sides", &[("from", &teller.who(one.life.giver)), ("to", &to), ("way", &way)])
}

fn turn(teller: Teller<'_>, one: &Handed) -> String {
    let (words, visitor) = (teller.words, &teller.desk.visitor);
    let turn = one.life.turn();
    if turn.is_of(visitor.member.id, is_peer_worker(visitor)) {
        return words.say("handoffs-turn-yours");
    }
    match turn {
        Turn::Nobody => words.say("handoffs-turn-nobody"),
        Turn::Taker(None) => words.with("handoffs-turn", &[("who", &words.say("handoffs-any-peer"))]),
        Turn::Taker(Some(who)) | Turn::Giver(who) => words.with("handoffs-turn", &[("who", &teller.who(who))]),
    }
}

/// How long it has been open, or was.
fn open_for(teller: Teller<'_>, one: &Handed) -> String {
    let days = one.life.days_open(clock::today());
    let key = match (one.life.state().is_open(), days.most == Some(days.least)) {
        (true, true) => "handoffs-open",
        (true, false) => "handoffs-open-least",
        (false, true) => "handoffs-was-open",
        (false, false) => "handoffs-was-open-least",
    };
    teller.words.count(key, usize::try_from(days.least).unwrap_or(0))
}

/// Each state that it came to.
fn life(teller: Teller<'_>, one: &Handed) -> Markup {
    let words = teller.words;
    html! {
        details.more {
            summary { (words.say("handoffs-life")) }
            ol.chronicle-list { @for step in &one.life.steps {
                li.happening {
                    p.happening-date { (words.date(&step.occurred)) }
                    div.happening-body {
                        p.happening-title { a href={ (parts::entry(step.id)) "?version=1" } { (words.label("handoff-state", step.open.state.code())) } }
                        p.happening-meta { span { (teller.role(step.author)) } }
                    }
                }
            } }
            @if one.life.reopened() > 0 { p.soft { (words.count("handoffs-reopened", one.life.reopened())) } }
        }
    }
}

/// The handoffs of a person, under any of their pseudonyms; open ones first.
///
/// # Errors
/// What the store refuses.
pub(in crate::pages) fn of_person(app: &App, teller: Teller<'_>, pseudonyms: &[PersonRef]) -> Result<Markup, Fault> {
    let mut handed = read(app, teller.desk)?;
    handed.retain(|one| one.entry.envelope.about.is_some_and(|about| pseudonyms.contains(&about)));
    handed.sort_by_key(|one| (!one.life.state().is_open(), std::cmp::Reverse(one.entry.seq)));
    let words = teller.words;
    Ok(html! {
        @if !handed.is_empty() {
            section.chronicle aria-labelledby="handoffs" {
                h2 #handoffs { (words.say("handoffs-title")) }
                ul.cards { @for one in &handed { li.card { (card(teller, one, Level::OnHome)) } } }
            }
        }
    })
}
