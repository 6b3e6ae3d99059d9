//! Reading for a danger to life what one may not read otherwise: with a reason, for some hours, told to the team, and
//! reviewed by someone else.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role};
use jalon_initiative::form::Form;
use jalon_initiative::trust::{Glass, GlassReviewed, GlassTold, GlassWords, ReviewWords, Told, Verdict};
use jalon_language::Language;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::Draft;
use jalon_store::accounts::{Member, Token};
use maud::{Markup, html};
use serde::Deserialize;

use super::{ONCE, crumbs, people};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller};
use crate::session::Visitor;

/// The hours that are offered.
const HOURS: [&str; 4] = ["1", "4", "12", "24"];

const PERSON: Field<'_> = Field { name: "person", label: "glass-person", hint: "", optional: false };
const FOR: Field<'_> = Field { name: "hours", label: "glass-hours", hint: "", optional: false };
const REASON: Field<'_> = Field { name: "reason", label: "glass-reason", hint: "glass-reason-hint", optional: false };
const VERDICT: Field<'_> = Field { name: "verdict", label: "glass-verdict", hint: "", optional: false };
const NOTE: Field<'_> = Field { name: "note", label: "glass-note", hint: "glass-note-hint", optional: true };
const FIELDS: [Field<'_>; 5] = [PERSON, FOR, REASON, VERDICT, NOTE];

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The person that the form begins with.
    #[serde(default)]
    person: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset("person", &asked.person);
        fields.preset("hours", "4");
        page(app, &desk, fields, None)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::BreakGlass)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let known = app.store().people(desk.initiative)?;
        let is_known = |person: &PersonRef| known.iter().any(|(known, _)| known == person);
        let person = fields.choice("person", |text| text.parse().ok().filter(is_known));
        let hours = fields.choice("hours", |text| HOURS.contains(&text).then(|| text.parse().ok()).flatten());
        let words = GlassWords { reason: fields.text("reason").to_owned() };
        if words.reason.is_empty() {
            fields.problem::<()>("reason", "problem-missing");
        }
        let glass = person.zip(hours).map(|(person, hours)| Glass { hours, person });
        if let Some(Err(broken)) = glass.as_ref().map(|glass| glass.check(&words)) {
            fields.broken(broken);
        }
        let Some(glass) = glass.filter(|_| fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, fields, None)?).into_response());
        };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &glass, &words)?;
        app.store().append(vec![draft.audience(Audience::Team).once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/glass")).into_response())
    })
    .await
}

pub(super) async fn review(
    State(app): State<App>,
    Path((initiative, glass)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Review)?;
    let named: EntryId = glass.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let told = app.store().told(desk.initiative)?;
        let broken = told.glasses.iter().find(|glass| glass.entry == named).ok_or(Fault::NotFound)?;
        if broken.member == desk.visitor.member.id {
            return Err(Fault::NotAllowed);
        }
        let verdict = fields.choice("verdict", Verdict::from_code);
        let words = ReviewWords { note: fields.text("note").to_owned() };
        let review = verdict.map(|verdict| GlassReviewed { glass: named, verdict });
        if let Some(Err(broken)) = review.as_ref().map(|review| review.check(&words)) {
            fields.broken(broken);
        }
        let Some(review) = review.filter(|_| fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, fields, Some(named))?).into_response());
        };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &review, &words)?;
        app.store().append(vec![draft.audience(Audience::Team).once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/glass")).into_response())
    })
    .await
}

/// On the first page of the initiative, for the team: glass that nobody has reviewed yet.
///
/// # Errors
/// What the database refuses.
pub(in crate::pages) fn banner(app: &App, teller: Teller<'_>) -> Result<Markup, Fault> {
    let (words, desk) = (teller.words, teller.desk);
    if !desk.visitor.may(Act::Registers) {
        return Ok(html! {});
    }
    let told = app.store().told(desk.initiative)?;
    let waiting: Vec<&GlassTold> = told.glasses.iter().filter(|glass| glass.reviews.is_empty()).collect();
    Ok(html! {
        @for glass in waiting {
            div.notice.notice--warning {
                p.notice-title { (words.say("glass-banner")) }
                p { (who_reads(app, teller, &told, glass)) " " (review_by(teller, glass)) }
                p { a href=(desk.at("/trust/glass")) { (words.say("glass-banner-see")) } }
            }
        }
    })
}

fn who_reads(app: &App, teller: Teller<'_>, told: &Told, glass: &GlassTold) -> String {
    let words = teller.words;
    let person = people::called(app, teller.desk, told, glass.person);
    let key = if glass.is_open(clock::now()) { "glass-reads-until" } else { "glass-read-until" };
    let until = words.language.instant(glass.until.micros(), None);
    words.with(key, &[("who", &teller.who(glass.member)), ("person", &person), ("until", &until)])
}

fn review_by(teller: Teller<'_>, glass: &GlassTold) -> String {
    let key = if clock::now() <= glass.review_by() { "glass-review-by" } else { "glass-review-overdue" };
    teller.words.with(key, &[("when", &teller.words.language.instant(glass.review_by().micros(), None))])
}

fn label(language: Language, name: &str) -> String {
    FIELDS.iter().find(|field| field.name == name).map_or_else(|| name.to_owned(), |field| language.say(field.label))
}

fn page(app: &App, desk: &Desk, mut fields: Fields, reviewed: Option<EntryId>) -> Result<Markup, Fault> {
    fields.preset(ONCE, &Token::new()?.to_text());
    let (told, members) = (app.store().told(desk.initiative)?, app.store().members()?);
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let title = words.say("glass-title");
    let form = if desk.visitor.may(Act::BreakGlass) {
        form(app, teller, &told, &members, &fields)?
    } else {
        html! {}
    };
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("glass-lead")) } }
        (problems(words.language, &fields, &|name| label(words.language, name)))
        (form)
        section.chronicle aria-labelledby="broken" {
            h2 #broken { (words.say("glass-broken")) }
            @if told.glasses.is_empty() { p.empty { (words.say("glass-none")) } }
            ul.cards.cards--wide { @for glass in &told.glasses { li.card { (card(app, teller, &told, glass, &fields, reviewed)) } } }
        }
    }))
}

/// Who is in danger, why one reads, for how long; and who is told.
fn form(app: &App, teller: Teller<'_>, told: &Told, members: &[Member], fields: &Fields) -> Result<Markup, Fault> {
    let (words, desk) = (teller.words, teller.desk);
    let language = words.language;
    let people = app.store().people(desk.initiative)?;
    let people: Vec<(String, String)> =
        people.iter().map(|(person, _)| (person.to_string(), people::called(app, desk, told, *person))).collect();
    let hours: Vec<(String, String)> =
        HOURS.iter().map(|hours| ((*hours).to_owned(), words.count("glass-hours-n", hours.parse().unwrap_or(1)))).collect();
    let reviewers = members.iter().filter(|member| matches!(member.role, Role::Coordinator | Role::Supervisor));
    let reviewers: Vec<String> = reviewers.map(|member| teller.who(member.id)).collect();
    Ok(html! {
        section aria-labelledby="break" {
            h2 #break { (words.say("glass-break")) }
            @if people.is_empty() { p.empty { (words.say("glass-nobody")) } } @else {
                form.form method="post" action=(desk.at("/trust/glass")) novalidate {
                    (token(Some(&desk.visitor)))
                    input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                    (PERSON.select(language, fields, &people))
                    (REASON.area(language, fields))
                    (FOR.radios(language, fields, &hours))
                    div.notice.notice--warning {
                        p { (words.say("glass-told")) }
                        @if !reviewers.is_empty() { p { (words.with("glass-told-who", &[("who", &reviewers.join(&words.say("part-comma")))])) } }
                    }
                    p.actions { button.button.button--danger { (words.say("glass-save")) } }
                }
            }
        }
    })
}

fn card(app: &App, teller: Teller<'_>, told: &Told, glass: &GlassTold, fields: &Fields, reviewed: Option<EntryId>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let said = |id: EntryId| teller.entry(id);
    let reason = said(glass.entry).and_then(|entry| teller.words_of::<Glass>(&entry)).map(|words| words.reason);
    let may_review = desk.visitor.may(Act::Review) && glass.member != desk.visitor.member.id && glass.reviews.is_empty();
    html! {
        h3 { a href=(parts::entry(glass.entry)) { (words.language.instant(glass.received_at.micros(), None)) } }
        p { (who_reads(app, teller, told, glass)) }
        p { (reason.unwrap_or_else(|| words.say("report-sealed"))) }
        @for review in &glass.reviews {
            @let note = said(review.entry).and_then(|entry| teller.words_of::<GlassReviewed>(&entry)).map(|words| words.note);
            p {
                strong { (words.say(&format!("glass-verdict-{}", review.verdict.code()))) } " "
                (words.with("glass-reviewed-by", &[("who", &teller.who(review.by)), ("when", &words.language.instant(review.received_at.micros(), None))]))
                @if let Some(note) = note.filter(|note| !note.is_empty()) { " " (note) }
            }
        }
        @if glass.reviews.is_empty() { p { strong { (review_by(teller, glass)) } } }
        @if may_review { (review_form(teller, glass, fields, reviewed == Some(glass.entry))) }
    }
}

/// The review; each glass has a form of its own, hence fields whose names stand once are named after it on the page.
fn review_form(teller: Teller<'_>, glass: &GlassTold, fields: &Fields, is_typed: bool) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let typed = |name: &str| if is_typed { fields.text(name) } else { "" };
    let problem = |name: &str| fields.problem_of(name).filter(|_| is_typed).map(|problem| words.say(problem.code));
    let (verdict, note) = (format!("verdict-{}", glass.entry), format!("note-{}", glass.entry));
    html! {
        details.more open[is_typed] {
            summary { (words.say("glass-review")) }
            form.form method="post" action=(desk.at(&format!("/trust/glass/{}/review", glass.entry))) novalidate {
                (token(Some(&desk.visitor)))
                input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                fieldset.group id=(verdict) tabindex="-1" {
                    legend { (words.say(VERDICT.label)) }
                    @if let Some(problem) = problem("verdict") { p.field-error { (problem) } }
                    div.choices { @for choice in Verdict::ALL {
                        label.choice {
                            input type="radio" name="verdict" value=(choice.code()) checked[typed("verdict") == choice.code()];
                            span.choice-body { (words.say(&format!("glass-verdict-{}", choice.code()))) }
                        }
                    } }
                }
                div.field {
                    label for=(note) { (words.say(NOTE.label)) }
                    p.hint { (words.say(NOTE.hint)) }
                    @if let Some(problem) = problem("note") { p.field-error { (problem) } }
                    textarea id=(note) name="note" rows="3" { (typed("note")) }
                }
                p.actions { button.button { (words.say("glass-review-save")) } }
            }
        }
    }
}
