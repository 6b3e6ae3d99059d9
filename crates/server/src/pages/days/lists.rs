//! The lists that the team chooses from: a value is hidden, called otherwise, or added. Codes stay what they are, so that what was
//! counted goes on meaning the same.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_initiative::form::{Code, Form};
use jalon_initiative::practice::{CHANGEABLE, ListChange, ListValue, ListValueWords, Offered, known};
use jalon_library::{Codelist, Tongue};
use jalon_record::entry::Audience;
use jalon_report::Words;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};
use serde::Deserialize;

use super::{crumbs, must_be_of_team, must_write_in_team};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::{Desk, parts, tongue, write};
use crate::session::Visitor;

/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";

const NAMES: [(Tongue, Field<'static>); 3] = [
    (Tongue::Fr, Field { name: "fr", label: "field-lists-fr", hint: "", optional: true }),
    (Tongue::En, Field { name: "en", label: "field-lists-en", hint: "", optional: true }),
    (Tongue::ZhHans, Field { name: "zh-Hans", label: "field-lists-zh-Hans", hint: "", optional: true }),
];

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The value whose name is to be changed.
    #[serde(default)]
    rename: String,
    /// That something was kept just now.
    #[serde(default)]
    kept: String,
}

pub(super) async fn all(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    must_be_of_team(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let (words, tongue) = (parts::words(&app, &desk), tongue(desk.language()));
    let title = words.say("lists-title");
    let lists = CHANGEABLE.into_iter().filter_map(|id| app.library().codelist(id));
    Ok(desk.frame(&title, "").narrow().page(html! {
        (crumbs(words, &desk, &[], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("lists-lead")) } }
        ul.places { @for list in lists {
            @let values = known(list, &desk.picture.lists);
            @let (hidden, own) = (values.iter().filter(|value| value.hidden).count(), values.iter().filter(|value| value.own).count());
            li {
                h2 { a href=(desk.at(&format!("/lists/{}", list.id()))) { (list.title(tongue)) } }
                p {
                    (words.count("lists-offered", values.len() - hidden))
                    @if hidden > 0 { " · " (words.count("lists-hidden", hidden)) }
                    @if own > 0 { " · " (words.count("lists-own", own)) }
                }
            }
        } }
    }))
}

pub(super) async fn one(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, list)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    must_be_of_team(&visitor)?;
    let list = changeable(&app, &list)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let mut fields = Fields::default();
    fields.preset(ONCE, &Token::new()?.to_text());
    if let Some(told) = desk.picture.lists.changed(list.id().as_str(), &asked.rename).and_then(|told| told.words.as_ref()) {
        for (name, text) in [("fr", &told.fr), ("en", &told.en), ("zh-Hans", &told.zh_hans)] {
            fields.preset(name, text);
        }
    }
    Ok(page(&app, &desk, list, &asked, &fields))
}

/// Hides a value, offers it again, calls it otherwise, or adds one.
pub(super) async fn change(
    State(app): State<App>,
    Path((initiative, list)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    must_write_in_team(&visitor)?;
    let list = changeable(&app, &list)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let change = fields.choice("change", ListChange::from_code).ok_or(Fault::BadRequest("change"))?;
        let Some((open, words)) = read(app, &desk, list, &mut fields, change)? else {
            let rename = if change == ListChange::Renamed { fields.text("code").to_owned() } else { String::new() };
            let asked = Asked { rename, kept: String::new() };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, list, &asked, &fields)).into_response());
        };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &open, &words)?;
        app.store().append(vec![draft.audience(Audience::Public).once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&desk.at(&format!("/lists/{}?kept={}", list.id(), change.code()))).into_response())
    })
    .await
}

fn changeable(app: &App, list: &str) -> Result<&'static Codelist, Fault> {
    let known = CHANGEABLE.contains(&list).then(|| app.library().codelist(list));
    known.flatten().ok_or(Fault::NotFound)
}

/// What is to be written; `None` where the form has a problem. A value that is hidden keeps the name it was given, and has it again
/// when it is offered again.
fn read(
    app: &App,
    desk: &Desk,
    list: &Codelist,
    fields: &mut Fields,
    change: ListChange,
) -> Result<Option<(ListValue, ListValueWords)>, Fault> {
    let typed = ListValueWords {
        fr: fields.text("fr").to_owned(),
        en: fields.text("en").to_owned(),
        zh_hans: fields.text("zh-Hans").to_owned(),
    };
    let id = Code::new(list.id().as_str()).ok_or(Fault::NotFound)?;
    let code = match change {
        ListChange::Added => {
            let name = [&typed.fr, &typed.en, &typed.zh_hans].into_iter().find(|name| !name.is_empty());
            write::own_code(&app.store().naming("jalon own code 1"), name.map_or("", String::as_str)).ok_or(Fault::NotFound)?
        }
        _ => Code::new(fields.text("code")).filter(|code| desk.picture.lists.has(list, code.as_str())).ok_or(Fault::NotFound)?,
    };
    let before = desk.picture.lists.changed(list.id().as_str(), code.as_str()).and_then(|told| told.words.as_ref().cloned());
    let is_own = !list.contains(code.as_str());
    let (change, words) = match (change, before) {
        (ListChange::Hidden, before) => (change, before.unwrap_or_default()),
        (ListChange::Shown, Some(before)) if is_own => (ListChange::Added, before),
        (ListChange::Shown, Some(before)) if before != ListValueWords::default() => (ListChange::Renamed, before),
        // Without a name of its own it has the one that it came with.
        (ListChange::Renamed, _) if typed == ListValueWords::default() && !is_own => (ListChange::Shown, typed),
        (ListChange::Renamed, _) if is_own => (ListChange::Added, typed),
        _ => (change, typed),
    };
    let open = ListValue { change, code, list: id };
    if let Err(broken) = open.check(&words) {
        fields.broken(broken);
        return Ok(None);
    }
    Ok(Some((open, words)))
}

fn page(app: &App, desk: &Desk, list: &Codelist, asked: &Asked, fields: &Fields) -> Markup {
    let (words, language) = (parts::words(app, desk), desk.language());
    let tongue = tongue(language);
    let title = list.title(tongue);
    let may_write = must_write_in_team(&desk.visitor).is_ok();
    let label = |field: &str| {
        let known = NAMES.iter().find(|(_, known)| known.name == field);
        known.map_or_else(String::new, |(_, known)| language.say(known.label))
    };
    desk.frame(title, "").narrow().page(html! {
        (crumbs(words, desk, &[(desk.at("/lists"), words.say("lists-title"))], title))
        header.page-head { h1 { (title) } p.lead { (words.say("lists-one-lead")) } }
        @if ListChange::from_code(&asked.kept).is_some() { div.notice.notice--success role="status" { p { (words.say("lists-kept")) } } }
        (problems(language, fields, &label))
        ul.agreed { @for value in known(list, &desk.picture.lists) {
            li {
                p {
                    @if value.hidden { s { (value.label(tongue)) } " " span.soft { (words.say("lists-is-hidden")) } } @else { (value.label(tongue)) }
                    @if value.own { " " span.soft { (words.say("lists-is-own")) } }
                    @else if let Some(shipped) = list.label(&value.code, tongue).filter(|shipped| *shipped != value.label(tongue)) {
                        " " span.soft { (words.with("lists-was", &[("name", shipped)])) }
                    }
                }
                @if may_write { (gestures(words, desk, list, &value, fields)) }
            }
            @if may_write && asked.rename == value.code { li { (rename(words, desk, list, &value, fields)) } }
        } }
        @if may_write && asked.rename.is_empty() {
            section aria-labelledby="add" {
                h2 #add { (words.say("lists-add")) }
                p { (words.say("lists-add-how")) }
                (naming(words, desk, list, ListChange::Added, None, fields))
            }
        }
    })
}

/// Hide or offer again, in one tap; the way to calling it otherwise.
fn gestures(words: Words<'_>, desk: &Desk, list: &Codelist, value: &Offered, fields: &Fields) -> Markup {
    let (change, key) = if value.hidden { (ListChange::Shown, "lists-show") } else { (ListChange::Hidden, "lists-hide") };
    let name = value.label(words.tongue());
    let at = desk.at(&format!("/lists/{}", list.id()));
    html! {
        ul.chips {
            li {
                form method="post" action=(at) {
                    (token(Some(&desk.visitor)))
                    input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                    input type="hidden" name="code" value=(value.code);
                    button name="change" value=(change.code()) aria-label=(words.with(&format!("{key}-one"), &[("name", name)])) {
                        (words.say(key))
                    }
                }
            }
            li {
                a href={ (at) "?rename=" (value.code) "#rename" } aria-label=(words.with("lists-rename-one", &[("name", name)])) {
                    (words.say("lists-rename"))
                }
            }
        }
    }
}

fn rename(words: Words<'_>, desk: &Desk, list: &Codelist, value: &Offered, fields: &Fields) -> Markup {
    html! {
        section #rename aria-labelledby="rename-title" {
            h2 #rename-title { (words.with("lists-rename-one", &[("name", value.label(words.tongue()))])) }
            @if !value.own { p { (words.say("lists-rename-how")) } }
            (naming(words, desk, list, ListChange::Renamed, Some(value), fields))
        }
    }
}

/// The names in the three languages, that of the page first; one is enough.
fn naming(
    words: Words<'_>,
    desk: &Desk,
    list: &Codelist,
    change: ListChange,
    value: Option<&Offered>,
    fields: &Fields,
) -> Markup {
    let (language, mine) = (words.language, words.tongue());
    let (first, others): (Vec<_>, Vec<_>) = NAMES.iter().partition(|(tongue, _)| *tongue == mine);
    let is_open = others.iter().any(|(_, field)| !fields.text(field.name).is_empty() || fields.problem_of(field.name).is_some());
    html! {
        form.form method="post" action=(desk.at(&format!("/lists/{}", list.id()))) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            input type="hidden" name="change" value=(change.code());
            @if let Some(value) = value { input type="hidden" name="code" value=(value.code); }
            @for (_, field) in &first { (field.line(language, fields)) }
            details.more open[is_open] {
                summary { (words.say("lists-other-languages")) }
                @for (_, field) in &others { (field.line(language, fields)) }
            }
            p.actions {
                button.button { (words.say(if change == ListChange::Added { "lists-add-keep" } else { "lists-rename-keep" })) }
                @if value.is_some() { a.button.button--quiet href=(desk.at(&format!("/lists/{}", list.id()))) { (words.say("cancel")) } }
            }
        }
    }
}
