//! One person under two pseudonyms: said, and taken back. What the two agreed to apart holds only where both agreed to it; what
//! they restricted holds for both. So a mistake opens nothing, and taking it back gives what was before.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::NoWords;
use jalon_initiative::meaning::{ReasonWords, Retraction};
use jalon_initiative::trust::SamePerson;
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::Draft;
use maud::{Markup, html};

use super::person::{self, Seat};
use super::{ONCE, people};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, token};
use crate::pages::{parts, write};
use crate::session::Visitor;

const OTHER: Field<'_> = Field { name: "other", label: "field-same-other", hint: "field-same-other-hint", optional: false };

/// Whoever keeps the registers of the team says so; whoever records what people agree to may record that.
fn must(visitor: &Visitor) -> Result<(), Fault> {
    visitor.must(Act::Registers)?;
    visitor.must(Act::Consent)
}

/// Says that another pseudonym is this person too.
pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, person)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    must(&visitor)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let known = people::known(seat.app, seat.desk)?;
        let here = seat.told.same.kept(seat.person);
        let named =
            |text: &str| text.parse().ok().filter(|other| *other != here && known.iter().any(|(person, _)| person == other));
        let Some(other): Option<PersonRef> = fields.choice("other", named) else {
            return Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, person::page(seat, &fields, "")?).into_response());
        };
        let member = &seat.desk.visitor.member;
        let draft = Draft::of(seat.desk.initiative, member.id, clock::today().into(), &SamePerson { other }, &NoWords {})?;
        let draft = draft.about(Some(here)).audience(write::usual_audience(member.role)).once(fields.text(ONCE));
        seat.app.store().append(vec![draft])?;
        Ok(Redirect::to(&format!("{}?kept=same", people::address(seat.desk, here))).into_response())
    })
    .await
}

/// Takes it back: they are two persons again.
pub(super) async fn part(
    State(app): State<App>,
    Path((initiative, person, entry)): Path<(String, String, String)>,
    Filled { visitor, .. }: Filled,
) -> Result<Response, Fault> {
    must(&visitor)?;
    let entry: EntryId = entry.parse().map_err(|_| Fault::NotFound)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let merge = seat.told.same.merges_of(seat.person).find(|merge| merge.entry == entry).ok_or(Fault::NotFound)?;
        let said = seat.app.store().entry(entry)?.ok_or(Fault::NotFound)?;
        let heads = seat.app.store().thread(&said)?.heads().map(|head| head.id).collect();
        let member = &seat.desk.visitor.member;
        let draft = Draft::of(seat.desk.initiative, member.id, clock::today().into(), &Retraction {}, &ReasonWords::default())?;
        let draft = draft.about(Some(merge.kept)).audience(said.envelope.audience).amending(heads).once(&format!("part {entry}"));
        seat.app.store().append(vec![draft])?;
        Ok(Redirect::to(&format!("{}?kept=parted", people::address(seat.desk, merge.kept))).into_response())
    })
    .await
}

/// Under which pseudonyms they are known, with the gesture that parts them; and the form.
pub(super) fn section(seat: &Seat<'_>, fields: &Fields) -> Result<Markup, Fault> {
    if must(&seat.desk.visitor).is_err() {
        return Ok(html! {});
    }
    let (words, desk) = (seat.words, seat.desk);
    let here = seat.told.same.kept(seat.person);
    let merges: Vec<_> = seat.told.same.merges_of(seat.person).collect();
    let others: Vec<(String, String)> = people::known(seat.app, desk)?
        .into_iter()
        .filter(|(person, _)| *person != here)
        .map(|(person, called)| (person.to_string(), called))
        .collect();
    let at = people::address(desk, seat.person);
    Ok(html! {
        @if !others.is_empty() || !merges.is_empty() {
            section aria-labelledby="same" {
                h2 #same { (words.say("same-title")) }
                @if !merges.is_empty() {
                    p { (words.say("same-known")) }
                    ul.agreed { @for merge in &merges {
                        @let other = people::called_alone(seat.app, desk, &seat.told, merge.other)?;
                        li {
                            p { a href=(parts::entry(merge.entry)) { (other) } }
                            form method="post" action={ (at) "/same/" (merge.entry) } {
                                (token(Some(&desk.visitor)))
                                button.button.button--quiet aria-label=(words.with("same-part-one", &[("who", &other)])) { (words.say("same-part")) }
                            }
                        }
                    } }
                }
                @if !others.is_empty() {
                    details.more open[fields.problem_of("other").is_some()] {
                        summary { (words.say("same-ask")) }
                        p { (words.say("same-how")) }
                        form.form method="post" action={ (at) "/same" } novalidate {
                            (token(Some(&desk.visitor)))
                            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                            (OTHER.select(words.language, fields, &others))
                            p.actions { button.button { (words.say("same-keep")) } }
                        }
                    }
                }
            }
        }
    })
}
