//! How long what is kept: the rules that the site adopted, what is due under them, what they did, and what a legal hold stops.
//!
//! | module | what it holds |
//! |---|---|
//! | this one | the page, and adopting rules |
//! | `hold` | a hold is put on and lifted |
//! | `terms` | how long is proposed, and who says so: law, site, we |

mod hold;
mod terms;

use std::collections::{BTreeMap, BTreeSet};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jalon_access::Act;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::trust::Retention;
use jalon_initiative::trust::retention::{AtTerm, RetentionWords, Rule, proposed};
use jalon_initiative::{Current, Meaning};
use jalon_record::edtf::Day;
use jalon_store::Draft;
use jalon_store::erase::DueNow;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller, kind_name};
use crate::session::{Visitor, must_be_fresh};
use terms::Terms;

/// How far ahead the page looks, in days.
const AHEAD: i32 = 90;
/// How many things that are due are listed by name.
const LISTED: usize = 20;
/// The years that can be chosen.
const YEARS: [u32; 9] = [1, 2, 3, 5, 6, 7, 10, 15, 25];
const REASON: Field<'_> = Field { name: "reason", label: "part-word-reason", hint: "", optional: true };

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/trust/retention", get(show).post(adopt))
        .route("/i/{initiative}/trust/hold", get(hold::ask).post(hold::keep))
        .route("/i/{initiative}/trust/hold/{entry}/lift", post(hold::lift))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::Registers)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| page(app, &desk, &Fields::default())).await
}

fn page(app: &App, desk: &Desk, fields: &Fields) -> Result<Markup, Fault> {
    let store = app.store();
    let members = store.members()?;
    let teller = Teller::new(app, desk, &members);
    let words = teller.words;
    let trust = store.trust(desk.initiative)?;
    let adopted = store.retention(desk.initiative)?;
    let until = Day::from_number(clock::today().number().saturating_add(AHEAD)).unwrap_or_else(clock::today);
    let due = store.due(desk.initiative, until)?;
    let (title, terms) = (words.say("retention-title"), Terms::read(app)?);
    Ok(desk.frame(&title, "").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust")) { (words.say("trust-here-title")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (words.say("retention-title-lead")) } }
        section.chronicle aria-labelledby="rules" {
            h2 #rules { (words.say("retention-rules")) }
            (rules(teller, adopted.as_ref()))
            @if desk.visitor.may(Act::Erase) { (adopting(desk, &terms, adopted.as_ref().map(|(_, open)| open), fields)) }
        }
        section.chronicle aria-labelledby="due" {
            h2 #due { (words.count("retention-due", AHEAD as usize)) }
            (due_list(teller, &due))
        }
        (hold::section(teller, &trust))
        section.chronicle aria-labelledby="done" {
            h2 #done { (words.say("retention-done")) }
            (done(teller, &trust))
        }
    }))
}

/// The rules in force, or that there are none.
fn rules(teller: Teller<'_>, adopted: Option<&(Current, Retention)>) -> Markup {
    let words = teller.words;
    html! {
        @match adopted {
            Some((current, open)) if !open.rules.is_empty() => {
                ul { @for rule in &open.rules { li { (told(teller.desk, rule)) } } }
                p.soft { a href=(parts::entry(current.root)) {
                    (words.with("retention-adopted", &[("who", &teller.role(current.entry.envelope.author)), ("date", &words.date(&current.entry.envelope.occurred))]))
                } }
            }
            _ => div.notice.notice--info { p.notice-title { (words.say("retention-none")) } p { (words.say("retention-none-why")) } },
        }
    }
}

/// A rule in a sentence.
fn told(desk: &Desk, rule: &Rule) -> String {
    let language = desk.language();
    let key = format!("retention-rule-{}", rule.id.as_str());
    let what = if language.has(&key) { language.say(&key) } else { rule.kinds.clone() };
    let told = language.say_with(
        &format!("retention-{}", rule.then.code()),
        &[
            ("what", what.into()),
            ("n", years(rule).into()),
            ("from", language.say(&format!("retention-from-{}", rule.from.code())).into()),
        ],
    );
    if rule.by_law { format!("{told} {}", language.say("retention-by-law")) } else { told }
}

/// The years of a rule, rounded.
fn years(rule: &Rule) -> u32 {
    (rule.keep_days + 182) / 365
}

/// The years that can be chosen, with those that someone said.
fn offered(said: &[u32]) -> BTreeSet<u32> {
    YEARS.iter().chain(said).copied().collect()
}

/// The form that adopts rules: each of those proposed can be left out or changed.
fn adopting(desk: &Desk, terms: &Terms, adopted: Option<&Retention>, fields: &Fields) -> Markup {
    let language = desk.language();
    let labels = |name: &str| if name == REASON.name { language.say(REASON.label) } else { language.say("retention-years") };
    html! {
        (problems(language, fields, &labels))
        details.more open[!fields.problems().is_empty()] {
            summary { (language.say("retention-change")) }
            p { (language.say("retention-change-why")) }
            form.form method="post" action=(desk.at("/trust/retention")) novalidate {
                (token(Some(&desk.visitor)))
                @for rule in proposed() {
                    @let held = adopted.and_then(|open| open.rules.iter().find(|known| known.id == rule.id));
                    @let said = terms.of(&rule);
                    @let chosen = held.map_or(said.years, years);
                    fieldset.group {
                        legend { (language.say(&format!("retention-rule-{}", rule.id.as_str()))) }
                        label.choice {
                            input type="checkbox" name="rule" value=(rule.id.as_str()) checked[held.is_some() || adopted.is_none()];
                            span.choice-body { (language.say(&format!("retention-does-{}", rule.then.code()))) }
                        }
                        div.field.field--short {
                            label for={ "years-" (rule.id.as_str()) } { (language.say("retention-years")) }
                            select id={ "years-" (rule.id.as_str()) } name={ "years-" (rule.id.as_str()) } {
                                @for option in offered(&[said.years, chosen]) { option value=(option) selected[option == chosen] { (option) } }
                            }
                            (terms.told(desk, &said))
                        }
                    }
                }
                (REASON.area(language, fields))
                p.actions { button.button { (language.say("retention-adopt")) } }
            }
        }
    }
}

/// Adopts rules: from then on they act by themselves.
async fn adopt(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Erase)?;
    must_be_fresh(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let terms = Terms::read(app)?;
        let rules = proposed().into_iter().filter(|rule| fields.has("rule", rule.id.as_str())).map(|rule| {
            let said = terms.of(&rule);
            let typed = fields.text(&format!("years-{}", rule.id.as_str())).parse::<u32>().ok();
            let years = typed.filter(|years| YEARS.contains(years)).unwrap_or(said.years);
            // What a law has kept is kept at least as long, and erasing is held back until then.
            let years = if said.is_law() { years.max(said.years) } else { years };
            Rule { keep_days: years * 365 + years / 4, by_law: said.is_law(), ..rule }
        });
        // What came from elsewhere than this form, such as a law's rules, stays.
        let known: Vec<Code> = proposed().into_iter().map(|rule| rule.id).collect();
        let former = app.store().retention(desk.initiative)?.map(|(_, open)| open.rules).unwrap_or_default();
        let rules: Vec<Rule> = rules.chain(former.into_iter().filter(|rule| !known.contains(&rule.id))).collect();
        let (open, words) = (Retention { rules }, RetentionWords { reason: fields.text(REASON.name).to_owned() });
        if let Err(broken) = open.check(&words) {
            fields.broken(broken);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &fields)?).into_response());
        }
        app.store().append(vec![Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &open, &words)?])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/trust/retention")).into_response())
    })
    .await
}

/// What is due soon: how many of each kind under which rule, and the first by name.
fn due_list(teller: Teller<'_>, due: &[DueNow]) -> Markup {
    let words = teller.words;
    let mut counts: BTreeMap<(&Code, String), usize> = BTreeMap::new();
    for now in due {
        *counts.entry((&now.due.rule, kind_name(words, now.due.kind.as_str()))).or_default() += 1;
    }
    html! {
        @if due.is_empty() { p.none { (words.say("retention-due-none")) } }
        ul { @for ((_, kind), many) in &counts {
            li { (words.with("report-pair", &[("one", kind), ("other", &words.number(i64::try_from(*many).unwrap_or(i64::MAX)))])) }
        } }
        @if !due.is_empty() {
            details.more {
                summary { (words.say("retention-due-first")) }
                ul { @for now in due.iter().take(LISTED) { li {
                    a href=(parts::entry(now.due.root)) { (kind_name(words, now.due.kind.as_str())) }
                    " " (words.with(if now.due.then == AtTerm::Erase { "retention-due-on" } else { "retention-review-on" }, &[("date", &words.day(now.due.on))]))
                    @if now.is_held { " " (parts::badge("deferred", &words.say("hold-state-in-force"))) }
                } } }
            }
        }
    }
}

/// What the rules did, the last first.
fn done(teller: Teller<'_>, trust: &[Current]) -> Markup {
    let words = teller.words;
    let ran = trust.iter().rev().filter_map(|current| {
        let (envelope, body) = (&current.entry.envelope, current.entry.body.as_ref()?);
        match Meaning::read(envelope.kind.as_str(), envelope.version, body).ok()? {
            Meaning::RetentionRan(open) => Some((current, open)),
            _ => None,
        }
    });
    let ran: Vec<_> = ran.take(LISTED).collect();
    html! {
        @if ran.is_empty() { p.none { (words.say("retention-done-none")) } }
        ul { @for (current, open) in &ran {
            @let many: u32 = open.ended.iter().map(|ended| ended.entries).sum();
            li {
                a href=(parts::entry(current.root)) { (words.date(&current.entry.envelope.occurred)) }
                " " (words.count("retention-ran", many as usize))
                @if open.held > 0 { " " (words.count("retention-ran-held", open.held as usize)) }
            }
        } }
    }
}
