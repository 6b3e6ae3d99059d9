//! The law pack that the site follows: chosen here, with every rule, its law, and how far that was read.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::disclosure::Threshold;
use jalon_initiative::form::Code;
use jalon_initiative::registers::{FollowsPack, FollowsPackWords, Keep};
use jalon_language::Language;
use jalon_library::{Basis, Checked, LawPack, Term};
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, Frame, crumbs, problems, token};
use crate::pages::{label, tongue};
use crate::session::{Visit, Visitor, must_be_fresh};

const PACK: Field<'_> = Field { name: "pack", label: "pack-choose", hint: "pack-choose-hint", optional: false };
const REASON: Field<'_> = Field { name: "reason", label: "pack-reason", hint: "pack-reason-hint", optional: true };
const SMALL: Field<'_> =
    Field { name: "small_counts", label: "pack-small-counts", hint: "pack-small-counts-hint", optional: true };
const ONCE: &str = "once";

/// The pack that the site follows, and what was said of it last; the first one shipped where nothing was said.
pub(crate) fn followed(app: &App) -> Result<(&'static LawPack, Option<FollowsPack>), Fault> {
    let mut said: Vec<_> = Vec::new();
    for initiative in app.store().initiatives()? {
        said.extend(app.store().trust_of(initiative, FollowsPack::KIND)?);
    }
    said.sort_by_key(|current| current.entry.seq);
    let last = said.last().and_then(|current| current.entry.body.as_ref()?.read_open::<FollowsPack>().ok());
    let library = app.library();
    let known = last.as_ref().and_then(|last| library.pack(last.pack.as_str()));
    let pack = known.or_else(|| library.packs().first()).ok_or_else(|| Fault::Library("no law pack".to_owned()))?;
    Ok((pack, last))
}

/// A term in words: `5 ans`, `72 heures`.
pub(super) fn term(language: Language, term: Term) -> String {
    let (years, months) = (term.months / 12, term.months % 12);
    let parts = [("term-years", years), ("term-months", months), ("term-days", term.days), ("term-hours", term.hours)];
    let told: Vec<String> =
        parts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| language.say_with(key, &[("n", n.into())])).collect();
    told.join(" ")
}

/// Where a rule comes from, how it was read, and what one must know.
pub(super) fn basis(app: &App, language: Language, basis: &Basis) -> Markup {
    html! {
        p.source {
            @if basis.checked != Checked::Own { (basis.law) " · " }
            (label(app, "law-check", basis.checked.code(), language))
            @if let Some(note) = basis.note(tongue(language)) { br; (note) }
        }
    }
}

pub(super) async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    app.ask(move |app| {
        let (pack, said) = followed(app)?;
        let mut fields = Fields::default();
        fields.preset(ONCE, &Token::new()?.to_text());
        fields.preset(PACK.name, pack.id().as_str());
        if let Some(below) = said.as_ref().and_then(|said| said.small_counts) {
            fields.preset(SMALL.name, &below.to_string());
        }
        for keep in said.iter().flat_map(|said| &said.keep) {
            fields.preset(&format!("keep-{}", keep.class.as_str()), &keep.months.to_string());
        }
        page(app, &visit, &visitor, pack, &fields)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    visit: Visit,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Agreement)?;
    must_be_fresh(&visitor)?;
    app.ask(move |app| {
        let library = app.library();
        let chosen = fields.code(PACK.name, |code| library.pack(code).is_some());
        let pack = chosen.as_ref().and_then(|code| library.pack(code.as_str()));
        let shown = match pack {
            Some(pack) => pack,
            None => followed(app)?.0,
        };
        let keep = kept(&mut fields, shown);
        let words = FollowsPackWords { reason: fields.text(REASON.name).to_owned() };
        let small_counts = match fields.text(SMALL.name) {
            "" => None,
            _ => fields.choice(SMALL.name, |typed| typed.parse().ok().filter(|number| Threshold::CHOICES.contains(number))),
        };
        let follows = chosen.map(|pack| FollowsPack { keep, small_counts, version: shown.version(), pack });
        if let Some(Err(broken)) = follows.as_ref().map(|follows| follows.check(&words)) {
            fields.broken(broken);
        }
        let Some(follows) = follows.filter(|_| fields.problems().is_empty()) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &visit, &visitor, shown, &fields)?).into_response());
        };
        let initiative = app.store().first_initiative()?.ok_or(Fault::NotFound)?;
        let draft = Draft::of(initiative, visitor.member.id, clock::today().into(), &follows, &words)?;
        app.store().append(vec![draft.once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to("/trust/registers").into_response())
    })
    .await
}

/// The times that the site sets for what the pack names none.
fn kept(fields: &mut Fields, pack: &LawPack) -> Vec<Keep> {
    let mut keep = Vec::new();
    for kept in pack.retention().iter().filter(|kept| kept.keep_for.is_none()) {
        let name = format!("keep-{}", kept.class);
        if fields.text(&name).is_empty() {
            continue;
        }
        if let (Some(months), Some(class)) = (fields.number(&name), Code::new(kept.class.code())) {
            match (1..=1_200).contains(&months) {
                true => keep.push(Keep { class, months }),
                false => drop(fields.problem::<()>(&name, "problem-out-of-range")),
            }
        }
    }
    keep
}

fn page(app: &App, visit: &Visit, visitor: &Visitor, pack: &LawPack, fields: &Fields) -> Result<Markup, Fault> {
    let language = visit.language;
    let of = tongue(language);
    let initiatives = app.store().initiatives()?;
    let frame = Frame::bare(visit, &language.say("pack-title"));
    Ok(frame.page(html! {
        (crumbs(language, &[("/trust", "trust-title")], &language.say("pack-title")))
        header.page-head { h1 { (language.say("pack-title")) } p.lead { (language.say("pack-lead")) } }
        @for id in &initiatives { p { a href={ "/i/" (id) "/trust/registers" } { (language.say("registers-title")) } } }
        div.notice.notice--info { p.notice-title { (pack.title(of)) } p { (pack.fits(of)) } p { (language.say("pack-no-advice")) } }
        section.chronicle aria-labelledby="rules" {
            h2 #rules { (language.say("pack-rules")) }
            @if pack.rules().is_empty() { p.none { (language.say("pack-no-rules")) } }
            ul.cards { @for rule in pack.rules() {
                li.card {
                    h3 { (label(app, "law-rule", rule.code.code(), language)) }
                    @if let Some(every) = rule.term { p { (term(language, every)) } }
                    (basis(app, language, &rule.basis))
                }
            } }
        }
        section.chronicle aria-labelledby="registers" {
            h2 #registers { (language.say("pack-registers")) }
            ul.cards { @for register in pack.registers() {
                li.card {
                    h3 { (label(app, "register", register.code.code(), language)) }
                    p { (match register.keep_for {
                        Some(kept) => language.say_with("pack-kept-at-least", &[("term", term(language, kept).into())]),
                        None => language.say("pack-kept-unsaid"),
                    }) }
                    (basis(app, language, &register.basis))
                }
            } }
        }
        section.chronicle aria-labelledby="notices" {
            h2 #notices { (language.say("pack-notices")) }
            @if pack.notices().is_empty() { p.none { (language.say("pack-no-notices")) } }
            ul.cards { @for notice in pack.notices() {
                li.card {
                    h3 { (notice.name(of)) }
                    p { (match notice.within {
                        Some(within) => language.say_with("pack-within", &[("term", term(language, within).into())]),
                        None => language.say("pack-without-delay"),
                    }) @if notice.serious_only { " " (language.say("pack-serious-only")) } }
                    (basis(app, language, &notice.basis))
                }
            } }
        }
        @if visitor.may(Act::Agreement) { (form(app, visitor, pack, language, fields)) }
    }))
}

fn form(app: &App, visitor: &Visitor, pack: &LawPack, language: Language, fields: &Fields) -> Markup {
    let of = tongue(language);
    let packs: Vec<(String, String)> =
        app.library().packs().iter().map(|pack| (pack.id().as_str().to_owned(), pack.title(of).to_owned())).collect();
    let class_of = |name: &str| name.strip_prefix("keep-").map(|class| label(app, "information-class", class, language));
    let thresholds: Vec<(String, String)> =
        Threshold::CHOICES.iter().map(|below| (below.to_string(), below.to_string())).collect();
    let labels = |name: &str| {
        let field = [REASON, SMALL].into_iter().find(|field| field.name == name).unwrap_or(PACK);
        class_of(name).unwrap_or_else(|| language.say(field.label))
    };
    html! {
        section.chronicle aria-labelledby="choose" {
            h2 #choose { (language.say("pack-change")) }
            (problems(language, fields, &labels))
            form.form method="post" action="/trust/registers" novalidate {
                (token(Some(visitor)))
                input type="hidden" name=(ONCE) value=(fields.text(ONCE));
                (PACK.select(language, fields, &packs))
                fieldset.group {
                    legend { (language.say("pack-keep")) }
                    p.hint #keep-hint { (language.say("pack-keep-hint")) }
                    @for kept in pack.retention() {
                        @let name = format!("keep-{}", kept.class);
                        div.field.field--short {
                            label for=(name) { (label(app, "information-class", kept.class.code(), language)) }
                            p.hint id={ (name) "-hint" } {
                                (label(app, "kept-from", kept.from.code(), language)) " · " (label(app, "at-term", kept.then.code(), language))
                            }
                            @if let Some(problem) = fields.problem_of(&name) { p.field-error { (language.say(problem.code)) } }
                            @match kept.keep_for {
                                Some(fixed) => p { (term(language, fixed)) },
                                None => input id=(name) name=(name) value=(fields.text(&name)) inputmode="numeric" autocomplete="off" aria-describedby={ "keep-hint " (name) "-hint" };,
                            }
                        }
                    }
                }
                (SMALL.select(language, fields, &thresholds))
                (REASON.area(language, fields))
                p.actions { button.button { (language.say("pack-save")) } }
            }
        }
    }
}
