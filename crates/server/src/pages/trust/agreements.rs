//! The agreements under which studies read: who signed, for what, from when until when. Without one in force that names
//! them, those who do research read no words but their own.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role};
use jalon_initiative::form::Form;
use jalon_initiative::trust::{Agreement, AgreementState, AgreementTold, AgreementWords, Purpose};
use jalon_language::Language;
use jalon_record::edtf::Day;
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::{EntryId, MemberId};
use jalon_store::accounts::{Member, Token};
use jalon_store::{Draft, Store, StoreError};
use maud::{Markup, html};

use super::{ONCE, crumbs, people};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller};
use crate::session::Visitor;

/// What an agreement may allow: what a study does. Care is not a matter of agreements.
const PURPOSES: [Purpose; 7] = [
    Purpose::Counts,
    Purpose::Analysis,
    Purpose::CoAnalysis,
    Purpose::Quote,
    Purpose::QuoteReviewed,
    Purpose::Named,
    Purpose::Deposit,
];

const TITLE: Field<'_> = Field { name: "title", label: "agreement-name", hint: "", optional: false };
const ETHICS: Field<'_> = Field { name: "ethics", label: "agreement-ethics", hint: "agreement-ethics-hint", optional: true };
const MEMBERS: Field<'_> = Field { name: "members", label: "agreement-members", hint: "agreement-members-hint", optional: false };
const ALLOWS: Field<'_> =
    Field { name: "purposes", label: "agreement-purposes", hint: "agreement-purposes-hint", optional: false };
const FROM: Field<'_> = Field { name: "from", label: "agreement-from", hint: "", optional: false };
const UNTIL: Field<'_> = Field { name: "until", label: "agreement-until", hint: "agreement-until-hint", optional: false };
const FIELDS: [Field<'_>; 6] = [TITLE, ETHICS, MEMBERS, ALLOWS, FROM, UNTIL];

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Consent)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset("from", &clock::today().to_string());
        page(app, &desk, fields)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Agreement)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let read = read(&mut fields, &app.store().members()?);
        if let Some(Err(broken)) = read.as_ref().map(|(agreement, words)| agreement.check(words)) {
            fields.broken(broken);
        }
        let Some((agreement, words)) = read.filter(|_| fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, fields)?).into_response());
        };
        let draft = draft(&desk, &agreement, &words)?;
        app.store().append(vec![draft.once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/agreements")).into_response())
    })
    .await
}

/// Ends an agreement before its last day: from now on it opens nothing.
pub(super) async fn end(
    State(app): State<App>,
    Path((initiative, agreement)): Path<(String, String)>,
    Filled { visitor, .. }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Agreement)?;
    let named: EntryId = agreement.parse().map_err(|_| Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let told = app.store().told(desk.initiative)?;
        let known = told.agreements.iter().find(|told| told.entry == named && told.state == AgreementState::Signed);
        let (known, (heads, shown)) = (known.ok_or(Fault::NotFound)?, shown(app.store(), named)?);
        let words: AgreementWords = app.store().words(&desk.gate, &shown)?.ok_or(Fault::NotAllowed)?;
        let ended = Agreement {
            from: known.from,
            members: known.members.iter().copied().collect(),
            purposes: known.purposes.iter().copied().collect(),
            state: AgreementState::Ended,
            until: known.until,
        };
        app.store().append(vec![draft(&desk, &ended, &words)?.amending(heads)])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/agreements")).into_response())
    })
    .await
}

/// The versions that nobody amended yet, and the one of them that is shown.
fn shown(store: &Store, root: EntryId) -> Result<(Vec<EntryId>, Entry), Fault> {
    let entry = store.entry(root)?.ok_or(Fault::NotFound)?;
    let heads: Vec<EntryId> = store.thread(&entry)?.heads().map(|head| head.id).collect();
    let last = heads.last().copied().unwrap_or(root);
    Ok((heads, store.entry(last)?.ok_or(Fault::NotFound)?))
}

fn draft(desk: &Desk, agreement: &Agreement, words: &AgreementWords) -> Result<Draft, StoreError> {
    let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), agreement, words)?;
    Ok(draft.audience(Audience::Study))
}

fn is_of_study(member: &Member) -> bool {
    matches!(member.role, Role::Researcher | Role::CoResearcher)
}

fn read(fields: &mut Fields, members: &[Member]) -> Option<(Agreement, AgreementWords)> {
    let named: Vec<Option<MemberId>> = fields.all("members").map(|text| text.parse().ok()).collect();
    let is_known = |id: &MemberId| members.iter().any(|member| member.id == *id && is_of_study(member));
    let signed: Vec<MemberId> = named.iter().flatten().copied().filter(is_known).collect();
    if signed.len() != named.len() {
        fields.problem::<()>("members", "problem-not-in-list");
    }
    let allowed = |code: &str| Purpose::from_code(code).is_some_and(|purpose| PURPOSES.contains(&purpose));
    let purposes = fields.codes("purposes", allowed);
    let from = day(fields, "from", |bounds| bounds.0);
    let until = day(fields, "until", |bounds| bounds.1);
    let agreement = Agreement {
        from: from?,
        members: signed,
        purposes: purposes.iter().filter_map(|code| Purpose::from_code(code.as_str())).collect(),
        state: AgreementState::Signed,
        until: until?,
    };
    Some((agreement, AgreementWords { ethics: fields.text("ethics").to_owned(), title: fields.text("title").to_owned() }))
}

/// A day; of a vague date its first or its last.
fn day(fields: &mut Fields, name: &str, which: impl Fn((Option<Day>, Option<Day>)) -> Option<Day>) -> Option<Day> {
    let bounds = fields.date(name)?.bounds();
    match which((bounds.start.earliest, bounds.end.latest)) {
        Some(day) => Some(day),
        None => fields.problem(name, "consent-problem-no-day"),
    }
}

fn page(app: &App, desk: &Desk, mut fields: Fields) -> Result<Markup, Fault> {
    fields.preset(ONCE, &Token::new()?.to_text());
    let (told, members, today) = (app.store().told(desk.initiative)?, app.store().members()?, clock::today());
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let title = words.say("agreement-title");
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("agreement-lead")) } }
        (problems(words.language, &fields, &|name| label(words.language, name)))
        @if told.agreements.is_empty() { p.empty { (words.say("agreement-none")) } } @else {
            ul.cards { @for agreement in &told.agreements { li.card { (card(app, teller, agreement, today)) } } }
        }
        @if desk.visitor.may(Act::Agreement) { (form(desk, teller, &members, &fields)) }
    }))
}

fn label(language: Language, name: &str) -> String {
    FIELDS.iter().find(|field| field.name == name).map_or_else(|| name.to_owned(), |field| language.say(field.label))
}

fn card(app: &App, teller: Teller<'_>, told: &AgreementTold, today: Day) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let entry = shown(app.store(), told.entry).ok().map(|(_, entry)| entry);
    let said = entry.and_then(|entry| teller.words_of::<Agreement>(&entry));
    let (state, may_end) = match told.state {
        AgreementState::Ended => ("ended", false),
        AgreementState::Signed if today < told.from => ("not-yet", true),
        AgreementState::Signed if told.until < today => ("over", false),
        AgreementState::Signed => ("in-force", true),
    };
    let comma = words.say("part-comma");
    let members: Vec<String> = told.members.iter().map(|member| teller.who(*member)).collect();
    let purposes: Vec<String> = told.purposes.iter().map(|purpose| people::label(words, *purpose)).collect();
    html! {
        h2 { a href=(parts::entry(told.entry)) { (said.as_ref().map_or_else(|| words.say("report-sealed"), |said| said.title.clone())) } }
        p { strong { (words.say(&format!("agreement-is-{state}"))) } " " (words.with("agreement-days", &[("from", &words.day(told.from)), ("until", &words.day(told.until))])) }
        @if let Some(ethics) = said.map(|said| said.ethics).filter(|ethics| !ethics.is_empty()) {
            p { (words.with("agreement-ethics-is", &[("reference", &ethics)])) }
        }
        p { (words.with("agreement-signed-by", &[("who", &members.join(&comma))])) }
        p { (words.with("agreement-allows", &[("what", &purposes.join(&comma))])) }
        @if may_end && desk.visitor.may(Act::Agreement) {
            form method="post" action=(desk.at(&format!("/trust/agreements/{}/end", told.entry))) {
                (token(Some(&desk.visitor)))
                p.actions { button.button.button--danger { (words.say("agreement-end")) } }
            }
        }
    }
}

fn form(desk: &Desk, teller: Teller<'_>, members: &[Member], fields: &Fields) -> Markup {
    let (words, language) = (teller.words, desk.language());
    let people: Vec<(String, String)> = members
        .iter()
        .filter(|member| is_of_study(member))
        .map(|member| (member.id.to_string(), teller.who(member.id)))
        .collect();
    let purposes: Vec<(String, String)> =
        PURPOSES.iter().map(|purpose| (purpose.code().to_owned(), people::name(words, *purpose))).collect();
    html! {
        section aria-labelledby="new-agreement" {
            h2 #new-agreement { (words.say("agreement-new")) }
            @if people.is_empty() { p.empty { (words.say("agreement-nobody")) } } @else {
                form.form method="post" action=(desk.at("/trust/agreements")) novalidate {
                    (token(Some(&desk.visitor)))
                    input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                    (TITLE.line(language, fields))
                    (ETHICS.line(language, fields))
                    (MEMBERS.checks(language, fields, &people))
                    (ALLOWS.checks(language, fields, &purposes))
                    (FROM.short(language, fields))
                    (UNTIL.short(language, fields))
                    p.actions { button.button { (words.say("agreement-save")) } }
                }
            }
        }
    }
}
