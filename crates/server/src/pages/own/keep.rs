//! A change that is sent: checked against the version it was made from and the one that holds now, shown before it counts
//! where much depends on it, and kept as a new version.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act as May;
use jalon_initiative::pathway::{PathwayVersion, PathwayVersionWords};
use jalon_library::{Change, Pathway};
use jalon_record::entry::Audience;
use jalon_record::id::InitiativeId;
use jalon_store::Draft;
use maud::{Markup, html};

use super::file::Posted;
use super::sheet::{Act, Sheet};
use super::{Followed, Ours, former, forms, news};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::TOKEN;
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::Teller;
use crate::session::Visitor;

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, act)): Path<(String, String)>,
    Posted(filled): Posted,
) -> Result<Response, Fault> {
    filled.visitor.must(May::Write)?;
    let act = Act::from_code(&act).ok_or(Fault::NotFound)?;
    let initiative: InitiativeId = initiative.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| append(app, filled.visitor, initiative, Sheet::of(act, filled.fields))).await
}

fn append(app: &App, visitor: Visitor, initiative: InitiativeId, mut sheet: Sheet) -> Result<Response, Fault> {
    let _turn = app.pathway_turn();
    let desk = Desk::read(app, visitor, initiative)?;
    let ours = Ours::of(app, &desk)?;
    let base = ours.named(sheet.fields.text("base")).ok_or(Fault::NotFound)?;
    let onto = match sheet.fields.text("onto") {
        "" => base.clone(),
        name => ours.named(name).ok_or(Fault::NotFound)?,
    };
    let current = ours.current();
    let Some(new) = sheet.draft(&ours, &base, &onto) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, forms::page(&ours, &sheet, &base)?).into_response());
    };
    let changes = onto.pathway.changes(&new);
    if changes.is_empty() || current.pathway.changes(&new).is_empty() {
        return Ok(Redirect::to(&ours.at("?kept=same")).into_response());
    }
    let sure = sheet.fields.text("sure") == "yes";
    let weighs = sheet.act.is_weighed() || changes.iter().any(|change| matches!(change, Change::StepFlag { .. }));
    let reason = sheet.reason(&ours, weighs && (sure || !sheet.act.is_weighed()));
    let Some(reason) = reason else {
        let page = match sheet.act.is_weighed() {
            true => preview(&ours, &sheet, &onto, &new),
            false => forms::page(&ours, &sheet, &base)?,
        };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    if onto.id != current.id {
        return Ok((StatusCode::CONFLICT, conflict(&ours, &mut sheet, &base, &current, &new)).into_response());
    }
    if sheet.act.is_weighed() && !sure {
        return Ok(preview(&ours, &sheet, &onto, &new).into_response());
    }
    write(&ours, &current, &new, reason)?;
    Ok(Redirect::to(&ours.at("?kept=1")).into_response())
}

fn write(ours: &Ours<'_>, current: &Followed, new: &Pathway, reason: String) -> Result<(), Fault> {
    let open = PathwayVersion { follows: current.id, shape: new.shape() };
    let words = PathwayVersionWords { pathway: new.words(), reason };
    let author = ours.desk.visitor.member.id;
    let draft = Draft::of(ours.desk.initiative, author, clock::today().into(), &open, &words)?;
    ours.app.store().append(vec![draft.audience(Audience::Public)])?;
    Ok(())
}

/// What would change, and what the record says of the steps that would go; then the reason, and the button.
pub(super) fn preview(ours: &Ours<'_>, sheet: &Sheet, onto: &Followed, new: &Pathway) -> Markup {
    let language = ours.desk.language();
    let title = language.say(&format!("own-{}-title", sheet.act.code()));
    let changes = onto.pathway.changes(new);
    let teller = Teller::new(ours.app, ours.desk, &[]);
    let reason = Field { name: "reason", label: "own-field-reason", hint: "own-preview-reason-hint", optional: false };
    ours.desk.frame(&title, "nav-pathway").narrow().page(html! {
        (ours.crumbs(&title))
        header.page-head { h1 { (title) } p.lead { (language.say("own-preview-lead")) } }
        (problems(language, &sheet.fields, &|field| language.say(&format!("own-field-{field}"))))
        (former::going(teller, &changes, &onto.pathway))
        section aria-labelledby="changes" {
            h2 #changes { (language.say("own-preview-changes")) }
            (news::list(ours, &onto.pathway, new, &changes))
        }
        form.form method="post" action=(ours.at(&format!("/{}", sheet.act.code()))) enctype=[enctype(sheet.act)] novalidate {
            (token(Some(&ours.desk.visitor)))
            input type="hidden" name="sure" value="yes";
            (carried(sheet, &["sure", "reason", "file"]))
            @if sheet.act == Act::Import { (forms::carried_file(ours, sheet)) }
            (reason.line(language, &sheet.fields))
            p.hint { (language.say("own-public")) }
            p.actions {
                button.button { (language.say("own-preview-keep")) }
                a.button.button--quiet href=(ours.at("")) { (language.say("cancel")) }
            }
        }
    })
}

/// Someone else made a version meanwhile. Both changes are shown, and the person chooses.
fn conflict(ours: &Ours<'_>, sheet: &mut Sheet, base: &Followed, current: &Followed, new: &Pathway) -> Markup {
    let language = ours.desk.language();
    let title = language.say("own-conflict-title");
    let theirs = base.pathway.changes(&current.pathway);
    let mine = base.pathway.changes(new);
    let both = news::both(&theirs, &mine);
    let fits = sheet.draft(ours, base, current).is_some();
    let replaces = matches!(sheet.act, Act::Import | Act::Back);
    ours.desk.frame(&title, "nav-pathway").narrow().page(html! {
        (ours.crumbs(&title))
        header.page-head { h1 { (title) } p.lead { (language.say("own-conflict-lead")) } }
        section aria-labelledby="theirs" {
            h2 #theirs { (language.say("own-conflict-theirs")) }
            p.soft { (language.say_with("own-conflict-reason", &[("reason", current.reason.as_str().into())])) }
            (news::list(ours, &base.pathway, &current.pathway, &theirs))
        }
        section aria-labelledby="mine" {
            h2 #mine { (language.say("own-conflict-mine")) }
            (news::list(ours, &base.pathway, new, &mine))
        }
        @if !both.is_empty() && !replaces {
            div.notice.notice--warning {
                p.notice-title { (language.say("own-conflict-both")) }
                p { (both.join(&language.say("part-comma"))) }
                p { (language.say("own-conflict-both-why")) }
            }
        }
        @if replaces { div.notice.notice--warning { p { (language.say("own-conflict-replaces")) } } }
        @if !fits { div.notice.notice--warning {
            p { (language.say("own-conflict-no-place")) }
            @if let Some(fault) = &sheet.fault { (forms::fault(ours, fault)) }
        } }
        form.form method="post" action=(ours.at(&format!("/{}", sheet.act.code()))) enctype=[enctype(sheet.act)] {
            (token(Some(&ours.desk.visitor)))
            input type="hidden" name="onto" value=(current.name());
            (carried(sheet, &["sure", "onto", "file"]))
            @if sheet.act == Act::Import { (forms::carried_file(ours, sheet)) }
            p.actions {
                @if fits { button.button { (language.say("own-conflict-add")) } }
                a.button.button--quiet href=(ours.at("")) { (language.say("own-conflict-leave")) }
            }
        }
    })
}

/// The fields of a form, sent along unseen; those named are asked for anew, or shown elsewhere.
fn carried(sheet: &Sheet, but: &[&str]) -> Markup {
    let shown = |name: &str| but.contains(&name) || name == TOKEN || (sheet.act == Act::Import && name == "text");
    html! { @for (name, value) in sheet.fields.pairs().filter(|(name, _)| !shown(name)) {
        input type="hidden" name=(name) value=(value);
    } }
}

pub(super) fn enctype(act: Act) -> Option<&'static str> {
    (act == Act::Import).then_some("multipart/form-data")
}
