//! What was promised: what is open by its date, and what became of the rest, told in one tap.

use axum::extract::{Path, Query, State};
use axum::response::Redirect;
use jalon_access::{Act, may_see_sign};
use jalon_initiative::practice::{FollowUp, FollowUpState};
use jalon_initiative::signs::Sign;
use jalon_initiative::{Current, Form, Meaning};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, MemberId};
use maud::{Markup, html};
use serde::Deserialize;

use super::crumbs;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::Desk;
use crate::pages::frame::{empty, token};
use crate::pages::parts::{self, Teller};
use crate::pages::write::{follow_up, form_of};
use crate::session::Visitor;

/// The most notes that are read for the list, the latest first.
pub(in crate::pages) const MOST: i64 = 2_000;

#[derive(Deserialize)]
pub(super) struct Asked {
    /// Which state is listed; open ones where nothing is asked.
    #[serde(default)]
    show: String,
    /// Whose: mine alone where that is asked, else the team's.
    #[serde(default)]
    whose: String,
    /// What was settled just now.
    #[serde(default)]
    settled: String,
}

/// A follow-up in the list.
pub(in crate::pages) struct Item {
    entry: Entry,
    open: FollowUp,
    /// Who is to do it: who is named, else who promised it, whoever corrected it since.
    whose: MemberId,
    in_conflict: bool,
}

impl Item {
    /// Whether it is for someone to do.
    pub(in crate::pages) fn is_mine(&self, member: MemberId) -> bool {
        self.whose == member
    }

    /// Whether it is open, for today or before.
    pub(in crate::pages) fn is_due(&self, today: Day) -> bool {
        self.open.state == FollowUpState::Opened && self.due().is_some_and(|due| due <= today)
    }

    fn due(&self) -> Option<Day> {
        self.open.due.as_ref().and_then(|due| due.bounds().end.latest)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    must_see(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let items = items(app, app.store().practice_of(desk.initiative, FollowUp::KIND, MOST)?)?;
        let members = app.store().members()?;
        Ok::<_, Fault>(list(Teller::new(app, &desk, &members), &items, &asked))
    })
    .await
}

/// Says what became of one, and leads back to the open ones.
pub(super) async fn settle(
    State(app): State<App>,
    Path((initiative, entry)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Redirect, Fault> {
    visitor.must(Act::Write)?;
    must_see(&visitor)?;
    let entry: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    let state = fields.choice("state", FollowUpState::from_code).ok_or(Fault::BadRequest("state"))?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let settled = follow_up::settle(app, &desk, entry, state)?;
        let next = settled.map_or_else(|| "/follow-ups".to_owned(), |id| format!("/follow-ups?settled={id}"));
        Ok::<_, Fault>(Redirect::to(&desk.at(&next)))
    })
    .await
}

/// Follow-ups are of the team, as are the signs about them.
fn must_see(visitor: &Visitor) -> Result<(), Fault> {
    if may_see_sign(visitor.member.role, Sign::FollowUpLost.code()) { Ok(()) } else { Err(Fault::NotAllowed) }
}

/// Follow-ups, each with who is to do it, by their dates.
///
/// # Errors
/// What the store refuses.
pub(in crate::pages) fn items(app: &App, currents: Vec<Current>) -> Result<Vec<Item>, Fault> {
    let mut items = Vec::new();
    for Current { root, entry, in_conflict } in currents {
        let Some(body) = entry.body.as_ref() else { continue };
        let Ok(Meaning::FollowUp(open)) = Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, body) else {
            continue;
        };
        let author = match open.whose.is_none() && root != entry.envelope.id {
            true => app.store().entry(root)?.map(|first| first.envelope.author),
            false => None,
        };
        let whose = open.whose.or(author).unwrap_or(entry.envelope.author);
        items.push(Item { entry, open, whose, in_conflict });
    }
    items.sort_by_key(|item| (item.due().is_none(), item.due(), item.entry.seq));
    Ok(items)
}

fn list(teller: Teller<'_>, items: &[Item], asked: &Asked) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let state = FollowUpState::from_code(&asked.show).unwrap_or(FollowUpState::Opened);
    let me = desk.visitor.member.id;
    let only_mine = asked.whose == MINE;
    let of = |item: &&Item| !only_mine || item.is_mine(me);
    let mut shown: Vec<&Item> = items.iter().filter(of).filter(|item| item.open.state == state).collect();
    if state != FollowUpState::Opened {
        shown.sort_by_key(|item| std::cmp::Reverse((item.entry.envelope.occurred.bounds().start.earliest, item.entry.seq)));
    }
    let title = words.say("follow-ups-title");
    let is_new = desk.visitor.may(Act::Write).then(|| (desk.at("/new/follow-up"), words.say("write-follow-up")));
    let first = is_new.as_ref().filter(|_| state == FollowUpState::Opened);
    desk.frame(&title, "nav-home").narrow().page(html! {
        (crumbs(teller, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("follow-ups-lead")) } }
        (settled_notice(teller, items, asked))
        (whose(teller, items, state, only_mine))
        (filter(teller, &items.iter().filter(of).collect::<Vec<_>>(), state, only_mine))
        @if shown.is_empty() {
            (empty(&words.say(&format!("follow-ups-none-{}", state.code())), first.map(|(to, label)| (to.as_str(), label.as_str()))))
        } @else {
            ol.cards { @for item in &shown { li.card { (card(teller, item)) } } }
            @if let Some((to, label)) = &is_new { p.actions { a.button.button--quiet href=(to) { (label) } } }
        }
    })
}

/// What an address says of whose are listed.
const MINE: &str = "mine";

fn mine(only_mine: bool) -> &'static str {
    if only_mine { "&whose=mine" } else { "" }
}

/// Whose are listed: mine, or the team's.
fn whose(teller: Teller<'_>, items: &[Item], state: FollowUpState, only_mine: bool) -> Markup {
    let (words, me) = (teller.words, teller.desk.visitor.member.id);
    let open = || items.iter().filter(|item| item.open.state == FollowUpState::Opened);
    let counts = [("team", false, open().count()), (MINE, true, open().filter(|item| item.is_mine(me)).count())];
    html! {
        ul.chips aria-label=(words.say("follow-ups-whose")) { @for (code, is_mine, many) in counts {
            li {
                a href=(teller.desk.at(&format!("/follow-ups?show={}{}", state.code(), mine(is_mine)))) aria-current=[(is_mine == only_mine).then_some("true")] {
                    (words.count(&format!("follow-ups-whose-{code}"), many))
                }
            }
        } }
    }
}

/// Which state is listed, and how many there are of each.
fn filter(teller: Teller<'_>, items: &[&Item], shown: FollowUpState, only_mine: bool) -> Markup {
    let words = teller.words;
    html! {
        ul.chips aria-label=(words.say("follow-ups-filter")) { @for state in FollowUpState::ALL {
            @let many = items.iter().filter(|item| item.open.state == *state).count();
            li {
                a href=(teller.desk.at(&format!("/follow-ups?show={}{}", state.code(), mine(only_mine)))) aria-current=[(*state == shown).then_some("true")] {
                    (words.count(&format!("follow-ups-{}", state.code()), many))
                }
            }
        } }
    }
}

/// What was settled, with the way to set it right.
fn settled_notice(teller: Teller<'_>, items: &[Item], asked: &Asked) -> Markup {
    let words = teller.words;
    let settled = asked.settled.parse::<EntryId>().ok();
    let item = settled.and_then(|id| items.iter().find(|item| item.entry.envelope.id == id));
    html! {
        @if let Some(item) = item {
            div.notice.notice--success role="status" {
                p.notice-title { (words.say(&format!("follow-ups-settled-{}", item.open.state.code()))) }
                p { (what(teller, item)) }
                ul.chips {
                    li { a href=(parts::entry(item.entry.envelope.id)) { (words.say("form-kept-see")) } }
                    @if let Some(to) = amend(teller, item) { li { a href=(to) { (words.say("form-kept-amend")) } } }
                }
            }
        }
    }
}

/// What was promised, by when, by whom; and the two taps.
pub(in crate::pages) fn card(teller: Teller<'_>, item: &Item) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let envelope = &item.entry.envelope;
    let may_settle = desk.visitor.may(Act::Write) && desk.gate.may_read(envelope);
    html! {
        h2 { a href=(parts::entry(envelope.id)) { (what(teller, item)) } }
        p { (when(teller, item)) }
        p.soft { (by(teller, item)) }
        @if item.in_conflict { p { a href=(parts::entry(envelope.id)) { (words.say("part-in-conflict")) } } }
        @else if may_settle && item.open.state == FollowUpState::Opened {
            form method="post" action=(desk.at(&format!("/follow-ups/{}", envelope.id))) {
                (token(Some(&desk.visitor)))
                p.actions {
                    @for state in [FollowUpState::Done, FollowUpState::Lost] {
                        button.button .button--quiet[state == FollowUpState::Lost] name="state" value=(state.code()) {
                            (words.say(&format!("follow-ups-tap-{}", state.code())))
                        }
                    }
                }
            }
        }
    }
}

/// Who is to do it, and what it came from.
fn by(teller: Teller<'_>, item: &Item) -> Markup {
    let words = teller.words;
    html! {
        @if item.is_mine(teller.desk.visitor.member.id) { (words.say("follow-ups-yours")) } @else { (teller.role(item.whose)) }
        @if let Some(of) = item.open.of { " · " a href=(parts::entry(of)) { (words.say("form-follow-up-of")) } }
    }
}

fn what(teller: Teller<'_>, item: &Item) -> String {
    let words = teller.words;
    match teller.read(&item.entry) {
        parts::Told::Read(fields) if fields.is_empty() => words.say("follow-ups-without-words"),
        told => told.field("what").map_or_else(|| words.say("report-sealed"), str::to_owned),
    }
}

/// By when, and whether that is past; of what is settled, since when.
fn when(teller: Teller<'_>, item: &Item) -> String {
    let (words, today) = (teller.words, clock::today());
    let Some(due) = item.open.due.as_ref().filter(|_| item.open.state == FollowUpState::Opened) else {
        let date = words.date(&item.entry.envelope.occurred);
        return words.with(&format!("follow-ups-since-{}", item.open.state.code()), &[("date", &date)]);
    };
    let late = item.due().map_or(0, |day| today.number() - day.number());
    let key = if late > 0 { "follow-ups-overdue" } else { "follow-ups-due" };
    words.language.say_with(key, &[("date", words.date(due).into()), ("n", late.max(0).into())])
}

fn amend(teller: Teller<'_>, item: &Item) -> Option<String> {
    let envelope = &item.entry.envelope;
    let slug = form_of(envelope.kind.as_str()).filter(|_| teller.desk.visitor.may(Act::Write))?;
    Some(teller.desk.at(&format!("/new/{slug}?amends={}", envelope.id)))
}
