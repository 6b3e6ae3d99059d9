//! Whom a person does not want to read about them: noted in one form, lifted in one gesture.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role};
use jalon_initiative::form::Form;
use jalon_initiative::trust::{Category, Class, Restriction, RestrictionState, RestrictionTold, RestrictionWords};
use jalon_language::Language;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_store::accounts::Member;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::person::{self, Seat};
use super::{ONCE, people};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, token};
use crate::pages::parts::Teller;
use crate::pages::write;

const ROLES: Field<'_> = Field { name: "roles", label: "restrict-roles", hint: "restrict-roles-hint", optional: true };
const MEMBERS: Field<'_> = Field { name: "members", label: "restrict-members", hint: "", optional: true };
const CLASSES: Field<'_> = Field { name: "classes", label: "restrict-classes", hint: "restrict-classes-hint", optional: true };
const REASON: Field<'_> = Field { name: "reason", label: "restrict-reason", hint: "restrict-reason-hint", optional: true };
const FIELDS: [Field<'_>; 4] = [ROLES, MEMBERS, CLASSES, REASON];

/// Whether a field is one of this form.
pub(super) fn is_field(name: &str) -> bool {
    FIELDS.iter().any(|field| field.name == name)
}

/// The name of a field of this form.
pub(super) fn field_label(language: Language, name: &str) -> String {
    FIELDS.iter().find(|field| field.name == name).map_or_else(|| name.to_owned(), |field| language.say(field.label))
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, person)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Consent)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let members = seat.app.store().members()?;
        let (restriction, words) = read(&mut fields, &members);
        if let Err(broken) = restriction.check(&words) {
            fields.broken(broken);
        }
        if !fields.problems().is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, person::page(seat, &fields, "")?).into_response());
        }
        let draft = draft(seat, &restriction, &words)?;
        seat.app.store().append(vec![draft.once(fields.text(ONCE))])?;
        Ok(Redirect::to(&format!("{}?kept=restricted", people::address(seat.desk, seat.person))).into_response())
    })
    .await
}

/// The person lifts a restriction: a version that says so.
pub(super) async fn lift(
    State(app): State<App>,
    Path((initiative, person, restriction)): Path<(String, String, String)>,
    Filled { visitor, .. }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Consent)?;
    let named: EntryId = restriction.parse().map_err(|_| Fault::NotFound)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let store = seat.app.store();
        let mut of_it = seat.of().into_iter().flat_map(|told| &told.restrictions).filter(|told| told.entry == named).peekable();
        let in_force = of_it.peek().is_some();
        if of_it.any(|told| keeps_out(told, &seat.desk.visitor.member)) {
            return Err(Fault::NotAllowed);
        }
        let entry = store.entry(named)?.filter(|_| in_force).ok_or(Fault::NotFound)?;
        let thread = store.thread(&entry)?;
        let heads: Vec<EntryId> = thread.heads().map(|head| head.id).collect();
        let shown = heads.last().map(|head| store.entry(*head)).transpose()?.flatten().ok_or(Fault::NotFound)?;
        // What this program cannot read, it does not lift.
        let open: Restriction = shown.body.as_ref().and_then(|body| body.read_open().ok()).ok_or(Fault::NotFound)?;
        let lifted = Restriction { state: RestrictionState::Lifted, ..open };
        let words = store.words::<RestrictionWords>(&seat.desk.gate, &shown)?.unwrap_or_default();
        store.append(vec![draft(seat, &lifted, &words)?.audience(shown.envelope.audience).amending(heads)])?;
        Ok(Redirect::to(&format!("{}?kept=lifted", people::address(seat.desk, seat.person))).into_response())
    })
    .await
}

/// Whether someone may take a restriction away: not whom it keeps out.
///
/// # Errors
/// What the database refuses.
pub(in crate::pages) fn may_take_away(
    app: &App,
    member: &Member,
    initiative: InitiativeId,
    root: EntryId,
) -> Result<bool, Fault> {
    let told = app.store().told(initiative)?;
    let mut in_force = told.people.values().flat_map(|told| &told.restrictions).filter(|told| told.entry == root);
    Ok(in_force.all(|told| !keeps_out(told, member)))
}

/// Whether a restriction keeps a member out, who then is not the one to lift it.
fn keeps_out(told: &RestrictionTold, member: &Member) -> bool {
    told.members.contains(&member.id) || told.roles.iter().any(|role| role.code() == member.role.code())
}

fn draft(seat: &Seat<'_>, restriction: &Restriction, words: &RestrictionWords) -> Result<Draft, StoreError> {
    let member = &seat.desk.visitor.member;
    let draft = Draft::of(seat.desk.initiative, member.id, clock::today().into(), restriction, words)?;
    Ok(draft.about(Some(seat.person)).audience(write::usual_audience(member.role)))
}

fn read(fields: &mut Fields, members: &[Member]) -> (Restriction, RestrictionWords) {
    let roles = fields.codes("roles", |code| Category::from_code(code).is_some());
    let classes = fields.codes("classes", |code| Class::from_code(code).is_some());
    let named: Vec<Option<MemberId>> = fields.all("members").map(|text| text.parse().ok()).collect();
    let known: Vec<MemberId> =
        named.iter().flatten().copied().filter(|id| members.iter().any(|member| member.id == *id)).collect();
    if known.len() != named.len() {
        fields.problem::<()>("members", "problem-not-in-list");
    }
    let restriction = Restriction {
        classes: classes.iter().filter_map(|code| Class::from_code(code.as_str())).collect(),
        members: known,
        roles: roles.iter().filter_map(|code| Category::from_code(code.as_str())).collect(),
        state: RestrictionState::InForce,
    };
    (restriction, RestrictionWords { reason: fields.text("reason").to_owned() })
}

/// The restrictions in force, and the form for another.
pub(super) fn section(seat: &Seat<'_>, teller: Teller<'_>, members: &[Member], fields: &Fields) -> Markup {
    let (words, language) = (seat.words, seat.desk.language());
    let in_force = seat.of().map(|told| told.restrictions.as_slice()).unwrap_or_default();
    let roles: Vec<(String, String)> =
        Role::ALL.iter().map(|role| (role.code().to_owned(), words.label("role", role.code()))).collect();
    let people: Vec<(String, String)> = members.iter().map(|member| (member.id.to_string(), teller.who(member.id))).collect();
    let classes: Vec<(String, String)> =
        Class::ALL.iter().map(|class| (class.code().to_owned(), words.say(&format!("class-{}", class.code())))).collect();
    let is_touched =
        FIELDS.iter().any(|field| fields.problem_of(field.name).is_some() || fields.all(field.name).next().is_some());
    let address = people::address(seat.desk, seat.person);
    html! {
        section aria-labelledby="restrictions" {
            h2 #restrictions { (words.say("restrict-title")) }
            @if in_force.is_empty() { p { (words.say("restrict-none")) } } @else {
                ul.cards { @for told in in_force {
                    li.card {
                        p { (sentence(seat, teller, told)) }
                        @if keeps_out(told, &seat.desk.visitor.member) { p.soft { (words.say("restrict-lift-others")) } } @else {
                            form method="post" action={ (address) "/restriction/" (told.entry) "/lift" } {
                                (token(Some(&seat.desk.visitor)))
                                p.actions { button.button.button--quiet { (words.say("restrict-lift")) } }
                            }
                        }
                    }
                } }
            }
            details.more open[is_touched] {
                summary { (words.say("restrict-new")) }
                p { (words.say("restrict-why")) }
                form.form method="post" action={ (address) "/restriction" } novalidate {
                    (token(Some(&seat.desk.visitor)))
                    input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                    (ROLES.checks(language, fields, &roles))
                    (MEMBERS.checks(language, fields, &people))
                    (CLASSES.checks(language, fields, &classes))
                    (REASON.area(language, fields))
                    p.actions { button.button { (words.say("restrict-save")) } }
                }
            }
        }
    }
}

/// Who does not read, and what.
fn sentence(seat: &Seat<'_>, teller: Teller<'_>, told: &RestrictionTold) -> String {
    let words = seat.words;
    let comma = words.say("part-comma");
    let roles = told.roles.iter().map(|role| words.label("role", role.code()));
    let who: Vec<String> = told.members.iter().map(|member| teller.who(*member)).chain(roles).collect();
    let what: Vec<String> = told.classes.iter().map(|class| words.say(&format!("class-{}", class.code()))).collect();
    match what.is_empty() {
        true => words.with("restrict-all", &[("who", &who.join(&comma))]),
        false => words.with("restrict-some", &[("who", &who.join(&comma)), ("what", &what.join(&comma))]),
    }
}
