//! The look of whoever alone made what leaves: exactly what leaves, and a yes, a no, or a wish to change it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role};
use jalon_initiative::Form;
use jalon_initiative::registers::{Answer, OwnReview, OwnReviewWords, Release, ReleaseState, ReleaseWords};
use jalon_record::edtf::Day;
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::outgoing::Outgoing;
use super::releases;
use crate::app::App;
use crate::clock;
use crate::counts::{self, Waiting, only_peer};
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, empty, problems, token};
use crate::pages::log::{Line, lines};
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, disclosed};
use crate::session::Visitor;

const ANSWER: Field<'_> = Field { name: "answer", label: "own-review-answer", hint: "", optional: false };
const NOTE: Field<'_> = Field { name: "note", label: "own-review-note", hint: "own-review-note-hint", optional: true };
const ONCE: &str = "once";

/// What she said to a release.
pub(super) struct Said {
    pub answer: Answer,
    pub note: String,
}

/// What the only peer support worker said last to a release as it was prepared.
pub(super) fn said_of(app: &App, desk: &Desk, release: &Line<Release>) -> Result<Option<Said>, Fault> {
    let Some(peer) = only_peer(app)? else { return Ok(None) };
    let answers: Vec<Line<OwnReview>> = lines(app, desk)?;
    let of_it = answers.iter().find(|line| {
        let open = &line.open;
        open.release == Some(release.current.root)
            && open.digest == release.open.digest
            && line.current.entry.envelope.author == peer.id
    });
    let Some(line) = of_it else { return Ok(None) };
    let words: OwnReviewWords = app.store().words(&desk.gate, &line.current.entry)?.unwrap_or_default();
    Ok(Some(Said { answer: line.open.answer, note: words.note }))
}

/// Whether someone is the only peer support worker.
fn is_only_peer(app: &App, desk: &Desk) -> Result<bool, Fault> {
    Ok(only_peer(app)?.is_some_and(|peer| peer.id == desk.visitor.member.id))
}

/// The releases that wait for her, the oldest first.
fn waiting(app: &App, desk: &Desk) -> Result<Vec<Line<Release>>, Fault> {
    let mut waiting = Vec::new();
    for line in releases(app, desk)? {
        if line.open.state == ReleaseState::Asked && said_of(app, desk, &line)?.is_none() {
            waiting.push(line);
        }
    }
    waiting.reverse();
    Ok(waiting)
}

/// What those outside could be shown beyond what she looked at; none where nobody outside is let in, or there is nothing.
fn more_to_show(app: &App, desk: &Desk) -> Result<Option<Day>, Fault> {
    let has_sponsor = app.store().members()?.iter().any(|member| member.role == Role::Sponsor && member.active);
    let state = Waiting::read(app, desk.initiative)?;
    Ok(state.closed.filter(|_| has_sponsor && state.who.is_some()))
}

/// What waits for her, on her first page; and what she has answered, on that of whoever asked.
pub(in crate::pages) fn due_on_home(app: &App, teller: Teller<'_>) -> Result<Markup, Fault> {
    let (words, desk) = (teller.words, teller.desk);
    let mine = is_only_peer(app, desk)?;
    let (mut waits, mut answered) = (0, 0);
    for line in releases(app, desk)?.iter().filter(|line| line.open.state == ReleaseState::Asked) {
        let is_own = line.current.entry.envelope.author == desk.visitor.member.id;
        match said_of(app, desk, line)? {
            None if mine => waits += 1,
            Some(_) if is_own => answered += 1,
            _ => {}
        }
    }
    let more = if mine { more_to_show(app, desk)? } else { None };
    Ok(html! {
        @if waits > 0 || answered > 0 || more.is_some() {
            section.chronicle aria-labelledby="own-review" {
                h2 #own-review { (words.say("own-review-due")) }
                ul.cards {
                    @if waits > 0 { li.card.card--task { h3 { a href=(desk.at("/trust/own-review")) { (words.count("own-review-waits", waits)) } } p { (words.say("own-review-waits-why")) } } }
                    @if let Some(day) = more {
                        li.card.card--task { h3 { a href=(desk.at("/trust/own-review")) { (words.with("own-review-more", &[("day", &words.day(day))])) } } p { (words.say("own-review-more-why")) } }
                    }
                    @if answered > 0 { li.card.card--task { h3 { a href=(desk.at("/trust/releases")) { (words.count("own-review-answered", answered)) } } } }
                }
            }
        }
    })
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    must_be_hers(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| page(app, &desk, &Fields::default())).await
}

/// Her work is hers to look at: nobody answers for a peer support worker.
fn must_be_hers(visitor: &Visitor) -> Result<(), Fault> {
    visitor.must(Act::Write)?;
    if visitor.member.role == Role::PeerWorker { Ok(()) } else { Err(Fault::NotAllowed) }
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    must_be_hers(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        if !is_only_peer(app, &desk)? {
            return Err(Fault::NotAllowed);
        }
        let release = match fields.text("release") {
            "" => None,
            typed => Some(typed.parse::<EntryId>().map_err(|_| Fault::NotFound)?),
        };
        // What she answers to is what she saw: the digest of it comes back with her answer.
        let (digest, until) = match release {
            Some(id) => {
                let all = releases(app, &desk)?;
                let line = all.iter().find(|line| line.current.root == id).ok_or(Fault::NotFound)?;
                (line.open.digest.clone(), None)
            }
            None => {
                let until = counts::Waiting::read(app, desk.initiative)?.closed;
                (counts::digest(&counts::shown_until(app, &desk, until)?.released())?, until)
            }
        };
        let answer = fields.choice(ANSWER.name, Answer::from_code);
        if fields.text("digest") != digest {
            fields.problem::<()>(ANSWER.name, "release-changed");
        }
        let words = OwnReviewWords { note: fields.text(NOTE.name).to_owned() };
        let review = answer.map(|answer| OwnReview { answer, digest, release, until });
        if let Some(Err(broken)) = review.as_ref().map(|review| review.check(&words)) {
            fields.broken(broken);
        }
        let Some(review) = review.filter(|_| fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &fields)?).into_response());
        };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &review, &words)?;
        app.store().append(vec![draft.once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/own-review")).into_response())
    })
    .await
}

fn page(app: &App, desk: &Desk, fields: &Fields) -> Result<Markup, Fault> {
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let language = desk.language();
    let labels = |name: &str| language.say(if name == NOTE.name { NOTE.label } else { ANSWER.label });
    let mine = is_only_peer(app, desk)?;
    let releases = if mine { waiting(app, desk)? } else { Vec::new() };
    let state = Waiting::read(app, desk.initiative)?;
    let live = if mine { Some(counts::shown_until(app, desk, state.closed)?) } else { None };
    let live = live.filter(|calendar| calendar.all().is_some());
    let mut cards = Vec::new();
    for line in &releases {
        cards.push(of_release(app, teller, line, fields)?);
    }
    let live_digest = live.as_ref().map(|calendar| counts::digest(&calendar.released())).transpose()?.unwrap_or_default();
    Ok(desk.frame(&words.say("own-review-title"), "").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust")) { (words.say("trust-here-title")) } }
            li { span aria-current="page" { (words.say("own-review-title")) } }
        } }
        header.page-head { h1 { (words.say("own-review-title")) } p.lead { (words.say("own-review-lead")) } }
        (problems(language, fields, &labels))
        @if cards.is_empty() && live.is_none() { (empty(&words.say("own-review-none"), None)) }
        @for card in &cards { (card) }
        @if let (Some(calendar), Some(closed)) = (&live, state.closed) {
            section.chronicle aria-labelledby="pages" {
                h2 #pages { (words.say("own-review-pages")) }
                p { (words.with("own-review-pages-why", &[("day", &words.day(closed))])) }
                p { (match state.looked_at {
                    Some(day) => words.with("own-review-pages-seen", &[("day", &words.day(day))]),
                    None => words.say("own-review-pages-unseen"),
                }) }
                (disclosed::months(words, calendar))
                (form(desk, fields, "", &live_digest))
            }
        }
    }))
}

/// One release as it would leave.
fn of_release(app: &App, teller: Teller<'_>, line: &Line<Release>, fields: &Fields) -> Result<Markup, Fault> {
    let (words, desk) = (teller.words, teller.desk);
    let entry = &line.current.entry;
    let told = app.store().words::<ReleaseWords>(&desk.gate, entry)?;
    let outgoing = told.as_ref().map(|told| Outgoing::again(app, desk, &told.view)).transpose()?;
    let root = line.current.root.to_string();
    let heading = format!("release-{root}");
    Ok(html! {
        section.chronicle aria-labelledby=(heading) {
            h2 id=(heading) { (words.say(&format!("release-table-{}", line.open.table.code()))) }
            p {
                a href=(parts::entry(entry.envelope.id)) { (words.date(&entry.envelope.occurred)) } " · "
                (words.with("own-review-asked-by", &[("who", &teller.who(entry.envelope.author))])) " · "
                (words.say(&format!("release-recipient-{}", line.open.recipient.code())))
                @if let Some(name) = told.as_ref().map(|told| told.recipient.as_str()).filter(|name| !name.is_empty()) { " · " (name) }
                " · " (words.say(&format!("release-purpose-{}", line.open.purpose.code())))
            }
            @match &outgoing {
                Some(outgoing) if outgoing.digest == line.open.digest => {
                    p { (words.disclosure_note(Some(outgoing.threshold), outgoing.is_withheld_whole())) }
                    (outgoing.preview(words))
                    (form(desk, fields, &root, &outgoing.digest))
                }
                _ => p { (words.say("own-review-changed")) },
            }
        }
    })
}

fn form(desk: &Desk, fields: &Fields, release: &str, digest: &str) -> Markup {
    let language = desk.language();
    // What was typed belongs to the form it was typed in; and ids on a page are there once.
    let own = if fields.text("release") == release { fields.clone() } else { Fields::default() };
    let answers: Vec<(String, String)> = Answer::ALL
        .iter()
        .map(|answer| (answer.code().to_owned(), language.say(&format!("own-review-{}", answer.code()))))
        .collect();
    let once = Token::new().map(|token| token.to_text()).unwrap_or_default();
    let note = format!("note-{release}");
    html! {
        form.form method="post" action=(desk.at("/trust/own-review")) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(once);
            input type="hidden" name="release" value=(release);
            input type="hidden" name="digest" value=(digest);
            fieldset.group {
                legend { (language.say(ANSWER.label)) }
                div.choices { @for (code, label) in &answers {
                    label.choice {
                        input type="radio" name=(ANSWER.name) value=(code) checked[own.has(ANSWER.name, code)];
                        span.choice-body { (label) }
                    }
                } }
            }
            div.field {
                label for=(note) { (language.say(NOTE.label)) }
                p.hint id={ (note) "-hint" } { (language.say(NOTE.hint)) }
                textarea id=(note) name=(NOTE.name) rows="3" aria-describedby={ (note) "-hint" } { (own.text(NOTE.name)) }
            }
            p.actions { button.button { (language.say("own-review-save")) } }
        }
    }
}
