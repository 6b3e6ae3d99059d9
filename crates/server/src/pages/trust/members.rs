//! The members of the site: who they are, as what, and whether they may come in. Invitations, other roles, new links, ends.
//!
//! Nobody changes their own role or ends their own access, nobody chooses another's passphrase, and somebody always
//! coordinates.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role};
use jalon_language::Language;
use jalon_record::id::MemberId;
use jalon_store::StoreError;
use jalon_store::accounts::{Member, Secured};
use maud::{Markup, html};

use super::invitation;
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, Frame, crumbs, problems, token};
use crate::pages::label;
use crate::session::{Visit, Visitor, must_be_fresh, must_be_fresh_at};

const PATH: &str = "/trust/members";
/// The longest name, and the longest name to sign in with, in characters.
const LONGEST: usize = 120;

pub(super) async fn list(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Members)?;
    let known = app
        .ask(|app| {
            let members = app.store().members()?;
            members
                .into_iter()
                .map(|member| app.store().secured(member.id).map(|secured| (member, secured)))
                .collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let language = visit.language;
    let (inside, ended): (Vec<_>, Vec<_>) = known.iter().partition(|(member, _)| member.active);
    let content = html! {
        (crumbs(language, &[("/trust", "trust-title")], &language.say("members-title")))
        header.page-head { h1 { (language.say("members-title")) } p.lead { (language.say("members-lead")) } }
        p.actions { a.button href="/trust/members/invite" { (language.say("members-invite")) } }
        h2.hidden-visually { (language.say("members-inside")) }
        (rows(&app, language, &inside, visitor.member.id))
        @if !ended.is_empty() {
            h2 { (language.say("members-ended")) }
            p.soft { (language.say("members-ended-what")) }
            (rows(&app, language, &ended, visitor.member.id))
        }
    };
    Ok(Frame::bare(&visit, &language.say("members-title")).page_with("account", content))
}

fn rows(app: &App, language: Language, members: &[&(Member, Secured)], me: MemberId) -> Markup {
    html! {
        ul.ways.members {
            @for (member, secured) in members {
                li {
                    h3 {
                        a href={ (PATH) "/" (member.id) } { (member.name) }
                        @if member.id == me { " " span.soft { (language.say("members-me")) } }
                    }
                    p { (label(app, "role", member.role.code(), language)) }
                    @if member.active { p.soft { (language.say(how_secured(*secured))) } }
                }
            }
        }
    }
}

fn how_secured(secured: Secured) -> &'static str {
    match (secured.is_enough(), secured.can_prove()) {
        (true, _) => "members-secured",
        (false, true) => "members-half",
        (false, false) => "members-not-yet",
    }
}

fn roles(app: &App, language: Language) -> Vec<(String, String)> {
    Role::ALL.iter().map(|role| (role.code().to_owned(), label(app, "role", role.code(), language))).collect()
}

fn languages() -> Vec<(String, String)> {
    Language::ALL.iter().map(|language| (language.code().to_owned(), language.autonym().to_owned())).collect()
}

pub(super) async fn ask_to_invite(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Members)?;
    must_be_fresh(&visitor)?;
    let fields = Fields::of(vec![("locale".into(), visit.language.code().to_owned())]);
    Ok(invite_page(&app, &visit, &visitor, &fields))
}

fn invite_page(app: &App, visit: &Visit, visitor: &Visitor, fields: &Fields) -> Markup {
    let language = visit.language;
    let field = |name, label, hint| Field { name, label, hint, optional: false };
    let labels = |name: &str| language.say(&format!("invite-{name}"));
    let content = html! {
        (crumbs(language, &[("/trust", "trust-title"), ("/trust/members", "members-title")], &language.say("members-invite")))
        header.page-head { h1 { (language.say("members-invite")) } p.lead { (language.say("invite-lead")) } }
        (problems(language, fields, &labels))
        form.form method="post" action="/trust/members/invite" {
            (token(Some(visitor)))
            (field("name", "invite-name", "invite-name-hint").line(language, fields))
            (field("login", "invite-login", "invite-login-hint").line(language, fields))
            (field("role", "invite-role", "").select(language, fields, &roles(app, language)))
            (field("locale", "invite-locale", "").radios(language, fields, &languages()))
            p.actions {
                button.button { (language.say("invite-go")) }
                a.button.button--quiet href=(PATH) { (language.say("members-back")) }
            }
        }
    };
    Frame::bare(visit, &language.say("members-invite")).page(content)
}

pub(super) async fn invite(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Members)?;
    must_be_fresh(&visitor)?;
    let address = app.address(&headers).ok_or(Fault::BadRequest("host"))?;
    for field in ["name", "login"] {
        match fields.text(field).chars().count() {
            0 => fields.problem::<()>(field, "problem-missing"),
            count if count > LONGEST => fields.problem(field, "problem-too-long"),
            _ => None,
        };
    }
    let role = fields.choice("role", Role::from_code);
    let locale = fields.choice("locale", Language::parse);
    if let (Some(role), Some(locale), true) = (role, locale, fields.problems().is_empty()) {
        let (name, login) = (fields.text("name").to_owned(), fields.text("login").to_owned());
        let made = app
            .ask(move |app| {
                let id = match app.store().add_member(&login, &name, role, locale.code()) {
                    Err(StoreError::LoginTaken) => return Ok(None),
                    added => added?,
                };
                let link = app.store().make_link(id)?;
                Ok::<_, StoreError>(app.store().member_by_id(id)?.map(|member| (member, login, link)))
            })
            .await?;
        if let Some((member, login, link)) = made {
            tracing::info!(by = %visitor.member.id, member = %member.id, role = role.code(), "invited");
            let link = format!("{address}/link/{}", link.to_text());
            return Ok(invitation::page(&visit, &member, Some(&login), &link).into_response());
        }
        fields.problem::<()>("login", "invite-login-taken");
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, invite_page(&app, &visit, &visitor, &fields)).into_response())
}

/// The member that a page is about, for someone who may change members.
async fn find(app: &App, visitor: &Visitor, id: &str) -> Result<Member, Fault> {
    visitor.must(Act::Members)?;
    let id: MemberId = id.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| app.store().member_by_id(id)).await?.ok_or(Fault::NotFound)
}

pub(super) async fn one(State(app): State<App>, visit: Visit, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Fault> {
    let member = find(&app, &visitor, &id).await?;
    one_page(&app, &visit, &visitor, &member, None).await
}

async fn one_page(app: &App, visit: &Visit, visitor: &Visitor, member: &Member, problem: Option<&str>) -> Result<Markup, Fault> {
    let (language, id) = (visit.language, member.id);
    let secured = app.ask(move |app| app.store().secured(id)).await?;
    let is_me = member.id == visitor.member.id;
    let at = format!("{PATH}/{}", member.id);
    let fields = Fields::of(vec![("role".into(), member.role.code().to_owned())]);
    let act = |act: &str, key: &str, danger: bool| {
        html! {
            form method="post" action=(at) {
                (token(Some(visitor)))
                p.actions { button.button .button--danger[danger] .button--quiet[!danger] name="act" value=(act) { (language.say(key)) } }
            }
        }
    };
    let content = html! {
        (crumbs(language, &[("/trust", "trust-title"), (PATH, "members-title")], &member.name))
        header.page-head {
            h1 { (member.name) }
            p.lead { (label(app, "role", member.role.code(), language)) }
        }
        @if let Some(problem) = problem { div.errors role="alert" tabindex="-1" { p { (language.say(problem)) } } }
        @if !member.active {
            p { (language.say("members-ended-what")) }
            (act("back", "members-let-in", false))
        } @else {
            p { (language.say(how_secured(secured))) }
            ul.ways {
                li {
                    h2 { (language.say("members-link")) }
                    p { (language.say("members-link-what")) }
                    (act("link", "members-link-go", false))
                }
                li {
                    h2 { (language.say("lost-title")) }
                    p { (language.say("members-lost-what")) }
                    (act("lost", "members-lost-go", false))
                }
                @if is_me {
                    li { h2 { (language.say("invite-role")) } p { (language.say("members-not-oneself")) } }
                } @else {
                    li {
                        h2 { (language.say("members-role")) }
                        form.form method="post" action=(at) {
                            (token(Some(visitor)))
                            (Field { name: "role", label: "invite-role", hint: "members-role-hint", optional: false }.select(language, &fields, &roles(app, language)))
                            p.actions { button.button.button--quiet name="act" value="role" { (language.say("members-role-go")) } }
                        }
                    }
                    li {
                        h2 { (language.say("members-end")) }
                        p { (language.say("members-end-what")) }
                        (act("end", "members-end-go", true))
                    }
                }
            }
        }
    };
    Ok(Frame::bare(visit, &member.name).page_with("account", content))
}

pub(super) async fn change(
    State(app): State<App>,
    headers: HeaderMap,
    visit: Visit,
    Path(id): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    let member = find(&app, &visitor, &id).await?;
    must_be_fresh_at(&visitor, &format!("{PATH}/{}", member.id))?;
    let (id, is_me) = (member.id, member.id == visitor.member.id);
    let act = fields.text("act").to_owned();
    let role = if act == "role" { fields.choice("role", Role::from_code) } else { None };
    let address = app.address(&headers).ok_or(Fault::BadRequest("host"))?;
    let asking = is_me.then(|| crate::session::token(&headers, &app)).flatten();
    let done = match (act.as_str(), role) {
        ("role" | "end", _) if is_me => return Err(Fault::NotAllowed),
        ("role", Some(role)) => app.ask(move |app| app.store().set_role(id, role)).await,
        ("end", _) => app.ask(move |app| app.store().end_access(id)).await,
        ("back", _) => app.ask(move |app| app.store().give_access_back(id)).await,
        ("lost", _) => app.ask(move |app| app.store().lost_device(id, asking.as_ref())).await,
        ("link", _) if member.active => {
            let link = app.ask(move |app| app.store().make_link(id)).await?;
            tracing::info!(by = %visitor.member.id, member = %id, "a sign-in link was made");
            let link = format!("{address}/link/{}", link.to_text());
            return Ok(invitation::page(&visit, &member, None, &link).into_response());
        }
        _ => return Err(Fault::BadRequest("act")),
    };
    match done {
        Ok(()) => {
            tracing::info!(by = %visitor.member.id, member = %id, act, "a member was changed");
            let to = if act == "end" { PATH.to_owned() } else { format!("{PATH}/{id}") };
            Ok(Redirect::to(&to).into_response())
        }
        Err(Fault::Store(StoreError::LastCoordinator)) => {
            let page = one_page(&app, &visit, &visitor, &member, Some("members-last")).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(fault) => Err(fault),
    }
}
