//! One's own journal: whether it is open in this session, and the passphrase that opens it.

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_access::Act;
use jalon_initiative::practice::{Reflection, Wellbeing};
use jalon_initiative::{Current, Form};
use jalon_language::Language;
use jalon_record::id::{EntryId, InitiativeId};
use maud::{Markup, html};

use super::frame::{Frame, crumbs, token};
use super::sign_in::own_path;
use crate::app::App;
use crate::fault::Fault;
use crate::form::Filled;
use crate::session::{self, Visit, Visitor};

/// The most notes of one kind that are read.
const MOST: i64 = 500;
/// How many of one's own are listed.
const SHOWN: usize = 20;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/journal", get(show).post(unlock))
}

#[derive(serde::Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn show(State(app): State<App>, visit: Visit, visitor: Visitor, Query(next): Query<Next>) -> Result<Markup, Fault> {
    page(&app, &visit, &visitor, &next.next, false).await
}

async fn unlock(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    let slowed = format!("journal {}", visitor.member.id);
    tokio::time::sleep(app.failures().wait(&slowed)).await;
    let session = session::token(&headers, &app).ok_or(Fault::NotAllowed)?;
    let next = fields.text("next").to_owned();
    if app.unlock(visitor.member.id, fields.text("passphrase").to_owned(), session).await? {
        app.failures().succeeded(&slowed);
        let next = if next.is_empty() { "/journal" } else { own_path(&next) };
        return Ok(Redirect::to(next).into_response());
    }
    app.failures().failed(&slowed);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&app, &visit, &visitor, &next, true).await?).into_response())
}

async fn page(app: &App, visit: &Visit, visitor: &Visitor, next: &str, is_wrong: bool) -> Result<Markup, Fault> {
    let member = visitor.member.id;
    let generations = app.ask(move |app| app.store().own_standing(member)).await?;
    let asking = visitor.clone();
    let written = app.ask(move |app| Written::read(app, &asking)).await?;
    let open: Vec<u32> = visitor.own.iter().flat_map(|own| own.secrets().map(|(generation, _)| generation)).collect();
    let earlier = generations.iter().filter(|known| !open.contains(&known.generation)).count();
    let language = visit.language;
    let frame = Frame { narrow: true, ..Frame::bare(visit, &language.say("journal-title")) };
    Ok(frame.page(html! {
        (crumbs(language, &[("/account", "account-title")], &language.say("journal-title")))
        header.page-head { h1 { (language.say("journal-title")) } p.lead { (language.say("journal-lead")) } }
        @if is_wrong { div.errors role="alert" tabindex="-1" { p { (language.say("journal-wrong")) } } }
        @if generations.is_empty() {
            div.notice.notice--warning {
                p { (language.say("journal-without")) }
                p { a href="/account/passphrase" { (language.say("journal-choose")) } }
            }
        } @else if !open.is_empty() {
            div.notice.notice--success { p { (language.say("journal-open")) } }
        }
        @if earlier > 0 && !open.is_empty() { p { (language.say("journal-earlier")) } }
        @if earlier > 0 { (ask(language, visitor, next)) }
        (written.section(language))
        h2 { (language.say("journal-lost")) }
        p { (language.say("journal-lost-why")) }
    }))
}

/// What someone wrote for themselves, and where they can write more.
struct Written {
    /// The initiatives, by name.
    places: Vec<(InitiativeId, String)>,
    /// Their own entries of the journal, the last first: which, of which kind, when.
    own: Vec<(EntryId, String, String)>,
}

impl Written {
    fn read(app: &App, visitor: &Visitor) -> Result<Self, Fault> {
        let mut read = Self { places: Vec::new(), own: Vec::new() };
        if !visitor.may(Act::Write) {
            return Ok(read);
        }
        let mut found = Vec::new();
        for initiative in app.store().initiatives()? {
            let picture = app.picture(initiative, &visitor.gate(app, initiative)?)?;
            let words = picture.opened.as_ref().and_then(|opened| opened.words.as_ref());
            let title = words.map_or_else(|| visitor.language.say("sealed-title"), |words| words.title.clone());
            read.places.push((initiative, title));
            for kind in [Reflection::KIND, Wellbeing::KIND] {
                found.extend(app.store().practice_of(initiative, kind, MOST)?);
            }
        }
        found.retain(|current| current.entry.envelope.author == visitor.member.id);
        found.sort_by_key(|current| {
            std::cmp::Reverse((current.entry.envelope.occurred.bounds().start.earliest, current.entry.seq))
        });
        let told = |current: &Current| {
            let envelope = &current.entry.envelope;
            let kind = format!("part-kind-{}", envelope.kind.as_str().replace('.', "-"));
            (envelope.id, visitor.language.say(&kind), visitor.language.date(&envelope.occurred))
        };
        read.own = found.iter().take(SHOWN).map(told).collect();
        Ok(read)
    }

    fn section(&self, language: Language) -> Markup {
        html! {
            @if !self.places.is_empty() {
                section aria-labelledby="written" {
                    h2 #written { (language.say("journal-written")) }
                    @if self.own.is_empty() { p { (language.say("journal-written-none")) } } @else {
                        ul { @for (id, kind, date) in &self.own { li { a href={ "/entries/" (id) } { (kind) } " · " (date) } } }
                    }
                    @for (initiative, title) in &self.places {
                        p.actions { a.button.button--quiet href={ "/i/" (initiative) "/new/reflection" } {
                            @if self.places.len() > 1 { (language.say_with("journal-write", &[("title", title.as_str().into())])) }
                            @else { (language.say("write-reflection")) }
                        } }
                    }
                }
            }
        }
    }
}

fn ask(language: Language, visitor: &Visitor, next: &str) -> Markup {
    html! {
        form.form method="post" action="/journal" {
            (token(Some(visitor)))
            input type="hidden" name="next" value=(next);
            div.field {
                label for="passphrase" { (language.say("journal-passphrase")) }
                input #passphrase name="passphrase" type="password" autocomplete="current-password" required;
            }
            p.actions { button.button { (language.say("journal-unlock")) } }
        }
    }
}
