//! The phones of the team: what each carries, which are silent, which lost something, how one is ended. What is written on them
//! is read nowhere here.

use axum::extract::{Query, State};
use axum::response::Redirect;
use jalon_access::{Act, may};
use jalon_language::Language;
use jalon_record::id::{DeviceId, Instant, MemberId};
use jalon_store::accounts::Member;
use jalon_store::phones::{Ended, Mode, Phone};
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::frame::{Frame, token};
use crate::pages::label;
use crate::session::{Visit, Visitor, must_be_fresh_at};

const PATH: &str = "/trust/phones";
const DAY: i64 = 86_400 * 1_000_000;
const MINUTE: i64 = 60 * 1_000_000;
/// A phone that was not heard of for so many days is said to be silent.
const SILENT: i64 = 3;

#[derive(Deserialize)]
pub(super) struct After {
    /// Something was just kept.
    #[serde(default)]
    kept: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    visitor: Visitor,
    Query(after): Query<After>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Members)?;
    let (members, phones, modes) =
        app.ask(|app| Ok::<_, Fault>((app.store().members()?, app.store().phones()?, app.store().phone_modes()?))).await?;
    let language = visit.language;
    let of = |member: MemberId| phones.iter().filter(move |phone| phone.member == member);
    let carries = |member: &Member| of(member.id).any(|phone| phone.ended.is_none());
    let mut carriers: Vec<&Member> =
        members.iter().filter(|member| member.active && (may(member.role, Act::Write) || carries(member))).collect();
    carriers.sort_by_key(|member| !carries(member));
    let mode = |member: MemberId| modes.iter().find(|(of, _)| *of == member).map_or(Mode::Short, |(_, mode)| *mode);
    let former: Vec<(&Member, &Phone)> = members
        .iter()
        .flat_map(|member| of(member.id).filter(|phone| phone.ended.is_some()).map(move |phone| (member, phone)))
        .collect();
    Ok(Frame::bare(&visit, &language.say("phones-title")).page_with(
        "account",
        html! {
            nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
                li { a href="/trust" { (language.say("trust-title")) } }
                li { span aria-current="page" { (language.say("phones-title")) } }
            } }
            header.page-head { h1 { (language.say("phones-title")) } p.lead { (language.say("phones-lead")) } }
            @if !after.kept.is_empty() { div.notice.notice--success role="status" { p { (language.say("phones-kept")) } } }
            @if phones.is_empty() { p.empty { (language.say("phones-none")) } }
            ul.ways {
                @for member in carriers {
                    li {
                        h2 id={ "of-" (member.id) } { (member.name) }
                        p.soft { (label(&app, "role", member.role.code(), language)) }
                        @let active: Vec<&Phone> = of(member.id).filter(|phone| phone.ended.is_none()).collect();
                        @if active.is_empty() { p { (language.say("phones-none-of")) } }
                        @for phone in active { (one(language, phone)) (ending(&visitor, phone, PATH)) }
                        (choice(&visitor, member, mode(member.id)))
                    }
                }
            }
            @if !former.is_empty() {
                section aria-labelledby="former" {
                    h2 #former { (language.say("phones-former")) }
                    ul.ways { @for (member, phone) in &former { li { h3 { (member.name) } (one(language, phone)) } } }
                }
            }
        },
    ))
}

/// What the phones of a worker carry.
fn choice(visitor: &Visitor, member: &Member, now: Mode) -> Markup {
    let language = visitor.language;
    let carried = language.say(&format!("phones-mode-{}", now.code()));
    html! { details.more {
        summary { (language.say_with("phones-mode-now", &[("mode", carried.into())])) }
        form.form method="post" action=(PATH) {
            (token(Some(visitor)))
            input type="hidden" name="member" value=(member.id);
            fieldset.group {
                legend.hidden-visually { (language.say("phones-mode")) }
                div.choices.choices--wide {
                    @for mode in Mode::ALL {
                        label.choice {
                            input type="radio" name="mode" value=(mode.code()) checked[mode == now];
                            span.choice-body {
                                strong { (language.say(&format!("phones-mode-{}", mode.code()))) } " "
                                small { (language.say(&format!("phones-mode-{}-what", mode.code()))) }
                            }
                        }
                    }
                }
            }
            p.actions { button.button.button--quiet name="act" value="mode"
                aria-label=(language.say_with("phones-mode-keep-named", &[("name", member.name.as_str().into())])) {
                (language.say("phones-mode-keep"))
            } }
        }
    } }
}

/// The name of a phone, where it has one.
pub(in crate::pages) fn name(language: Language, phone: &Phone) -> String {
    if phone.label.is_empty() { language.say("phones-unnamed") } else { phone.label.clone() }
}

/// What is known of a phone.
pub(in crate::pages) fn one(language: Language, phone: &Phone) -> Markup {
    let at = |instant: Instant| language.instant(instant.micros(), None);
    let dated = |key: &str, instant: Instant| language.say_with(key, &[("date", at(instant).into())]);
    let counted = |key: &str, count: i64| language.say_with(key, &[("count", count.into())]);
    let silent = clock::now().micros().saturating_sub(phone.seen_at.micros()) / DAY;
    let minutes = phone.skew.map_or(0, |skew| skew / MINUTE);
    html! {
        h3 { (name(language, phone)) }
        ul {
            li { (dated("phones-joined", phone.joined_at)) }
            li { (dated("phones-seen", phone.seen_at)) }
            @if phone.ended.is_none() {
                @if silent >= SILENT { li { strong { (counted("phones-silent", silent)) } } }
                @if let Some(unsent) = phone.unsent { li { (counted("phones-unsent", unsent)) } }
                @if phone.lease_until.micros() < clock::now().micros() { li { strong { (language.say("phones-lease-over")) } } }
                @else { li { (dated("phones-lease", phone.lease_until)) } }
            }
            @if minutes > 0 { li { (counted("phones-clock-ahead", minutes)) } }
            @if minutes < 0 { li { (counted("phones-clock-behind", -minutes)) } }
            @if phone.lost() > 0 { li { strong { (counted("phones-lost", phone.lost())) } } }
            @if let Some(when) = phone.copied_at { li { strong { (dated("phones-copied", when)) } } }
            @if let Some((when, why)) = phone.ended {
                li { strong { (dated(&format!("phones-ended-{}", why.code()), when)) } }
                @match phone.told_at {
                    Some(told) => li { (dated("phones-told", told)) },
                    None => li { (language.say("phones-not-told")) },
                }
            }
        }
    }
}

/// The form that ends a phone.
pub(in crate::pages) fn ending(visitor: &Visitor, phone: &Phone, to: &str) -> Markup {
    let language = visitor.language;
    let id = phone.id.to_string();
    html! {
        details.more {
            summary { (language.say("phones-end")) }
            form.form method="post" action=(to) {
                (token(Some(visitor)))
                input type="hidden" name="device" value=(id);
                p id={ "what-" (id) } { (language.say("phones-end-what")) }
                fieldset.group aria-describedby={ "what-" (id) } {
                    legend { (language.say("phones-end-why")) }
                    div.choices {
                        @for why in [Ended::Lost, Ended::Retired] {
                            label.choice {
                                input type="radio" name="why" value=(why.code()) required;
                                span.choice-body { (language.say(&format!("phones-end-{}", why.code()))) }
                            }
                        }
                    }
                }
                p.actions { button.button.button--danger name="act" value="end"
                    aria-label=(language.say_with("phones-end-named", &[("name", name(language, phone).into())])) {
                    (language.say("phones-end"))
                } }
            }
        }
    }
}

/// The phone that a form names, and why it is ended.
pub(in crate::pages) fn asked_to_end(filled: &Filled) -> Result<(DeviceId, Ended), Fault> {
    let device = filled.fields.text("device").parse().map_err(|_| Fault::NotFound)?;
    let why = Ended::from_code(filled.fields.text("why")).filter(|why| *why != Ended::Left);
    Ok((device, why.ok_or(Fault::BadRequest("why"))?))
}

pub(super) async fn change(State(app): State<App>, filled: Filled) -> Result<Redirect, Fault> {
    filled.visitor.must(Act::Members)?;
    must_be_fresh_at(&filled.visitor, PATH)?;
    let by = filled.visitor.member.id;
    match filled.fields.text("act") {
        "mode" => {
            let member: MemberId = filled.fields.text("member").parse().map_err(|_| Fault::NotFound)?;
            let mode = Mode::from_code(filled.fields.text("mode")).ok_or(Fault::BadRequest("mode"))?;
            app.ask(move |app| {
                app.store().member_by_id(member)?.ok_or(Fault::NotFound)?;
                Ok::<_, Fault>(app.store().set_phone_mode(member, mode)?)
            })
            .await?;
            tracing::info!(%by, %member, mode = mode.code(), "what a phone carries was changed");
        }
        "end" => {
            let (device, why) = asked_to_end(&filled)?;
            app.ask(move |app| {
                let is_known = app.store().phones()?.iter().any(|phone| phone.id == device);
                if is_known { Ok(app.store().end_phone(device, why)?) } else { Err(Fault::NotFound) }
            })
            .await?;
            tracing::info!(%by, %device, why = why.code(), "a phone was ended");
        }
        _ => return Err(Fault::BadRequest("act")),
    }
    Ok(Redirect::to("/trust/phones?kept=yes"))
}
