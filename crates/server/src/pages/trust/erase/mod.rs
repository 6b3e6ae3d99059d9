//! Erasing, as people meet it: what would be destroyed where and what stays, asked twice; then the receipt.
//!
//! | module | what it holds |
//! |---|---|
//! | `entry` | one entry, or everything that came in with it |
//! | `person` | everything about one person |
//! | `told` | what is destroyed where, what stays as proof, what may remain elsewhere |
//! | `receipt` | the certificate, as a page and on paper |

mod entry;
mod person;
mod receipt;
mod told;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::meaning::Ground;
use jalon_initiative::trust::Restriction;
use jalon_initiative::trust::erasing::WhyKept;
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::StoreError;
use jalon_store::erase::{Order, Plan, What};
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::Teller;
use crate::session::Visitor;

pub(in crate::pages) use receipt::address as receipt_address;
pub(in crate::pages::trust) use told::{claims_on, released};

/// The grounds that people give; that a time has run out is for the rules of retention to say.
const GROUNDS: [Ground; 3] = [Ground::Request, Ground::Mistake, Ground::Law];
const GROUND: Field<'_> = Field { name: "ground", label: "field-ground", hint: "field-ground-hint", optional: false };
/// The hidden field of the second page, which says that the first was read.
const SURE: &str = "sure";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/entries/{id}/erase", get(entry::show).post(entry::keep))
        .route("/i/{initiative}/trust/erase/{person}", get(person::show).post(person::keep))
        .route("/i/{initiative}/trust/erased/{act}", get(receipt::show))
        .route("/i/{initiative}/trust/erased/{act}/certificate.pdf", get(receipt::as_pdf))
}

/// The address where an entry is erased.
pub(in crate::pages) fn address(id: EntryId) -> String {
    format!("/entries/{id}/erase")
}

/// The address where everything about a person is erased.
pub(in crate::pages::trust) fn address_of_person(desk: &Desk, person: PersonRef) -> String {
    desk.at(&format!("/trust/erase/{person}"))
}

/// Whether someone may erase a thread: whoever wrote all of it, and those who erase for others what was not written for its author alone.
pub(in crate::pages) fn may_erase(visitor: &Visitor, versions: &[Entry]) -> bool {
    let is_own = versions.iter().all(|version| version.envelope.author == visitor.member.id);
    let is_private = versions.iter().any(|version| version.envelope.audience == Audience::Author);
    // Erasing whom a person does not want to read would let them read: it is lifted on the person's page, or goes with them.
    if versions.iter().any(|version| version.envelope.kind.as_str() == Restriction::KIND) {
        return false;
    }
    (visitor.may(Act::Write) && is_own) || (visitor.may(Act::Erase) && !is_private)
}

/// What one is about to erase.
struct Target {
    what: What,
    /// The page that asks, and the page it leads back to.
    here: String,
    back: String,
    /// What it is: the title, a sentence.
    title: String,
    lead: String,
    /// The way here.
    crumbs: Vec<(String, String)>,
    /// What else one may have come for.
    instead: Vec<(String, String)>,
}

impl Target {
    fn plan(&self, app: &App, desk: &Desk) -> Result<Plan, Fault> {
        Ok(app.store().plan_erasing(desk.initiative, &self.what, clock::today())?)
    }
}

/// The first page: everything that erasing means, and the ground.
fn asked(app: &App, desk: &Desk, target: &Target, fields: &Fields) -> Result<Markup, Fault> {
    let plan = target.plan(app, desk)?;
    let members = app.store().members()?;
    let teller = Teller::new(app, desk, &members);
    let (language, words) = (desk.language(), teller.words);
    let refused = plan.refused.or_else(|| plan.kept.first().filter(|_| plan.threads.is_empty()).map(|kept| kept.why));
    let labels = |_: &str| words.say(GROUND.label);
    let grounds: Vec<(String, String)> =
        GROUNDS.iter().map(|ground| (ground.code().to_owned(), words.say(&format!("part-ground-{}", ground.code())))).collect();
    Ok(desk.frame(&target.title, "nav-record").narrow().page(html! {
        (crumbs(desk, target))
        header.page-head { h1 { (target.title) } p.lead { (target.lead) } }
        @if let Some(why) = refused {
            (refusal(desk, why))
            p.actions { a.button.button--quiet href=(target.back) { (words.say("cancel")) } }
        } @else if plan.threads.is_empty() {
            div.notice.notice--info { p { (words.say("erase-nothing")) } }
            p.actions { a.button.button--quiet href=(target.back) { (words.say("cancel")) } }
        } @else {
            (problems(language, fields, &labels))
            (told::plan(app, teller, &plan)?)
            form.form method="post" action=(target.here) novalidate {
                (token(Some(&desk.visitor)))
                (GROUND.radios(language, fields, &grounds))
                p.actions {
                    button.button.button--danger { (words.say("erase-go-on")) }
                    a.button.button--quiet href=(target.back) { (words.say("cancel")) }
                }
            }
            @if !target.instead.is_empty() {
                section.chronicle aria-labelledby="instead" {
                    h2 #instead { (words.say("erase-instead")) }
                    ul.chips { @for (to, label) in &target.instead { li { a href=(to) { (label) } } } }
                }
            }
        }
    }))
}

/// The second page: the same in one sentence, and two buttons.
fn sure(app: &App, desk: &Desk, target: &Target, ground: Ground) -> Result<Markup, Fault> {
    let plan = target.plan(app, desk)?;
    let language = desk.language();
    let many = plan.destroyed().iter().map(|gone| gone.entries).sum::<u32>();
    let title = language.say("erase-sure-title");
    Ok(desk.frame(&title, "nav-record").narrow().page(html! {
        (crumbs(desk, target))
        header.page-head {
            p.overline { (target.title) }
            h1 { (title) }
            p.lead { (language.say_with("erase-sure-lead", &[("n", many.into())])) }
        }
        dl.envelope { div { dt { (language.say(GROUND.label)) } dd { (language.say(&format!("part-ground-{}", ground.code()))) } } }
        form.form method="post" action=(target.here) {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(GROUND.name) value=(ground.code());
            input type="hidden" name=(SURE) value="yes";
            p.actions {
                a.button.button--quiet href=(target.back) { (language.say("erase-sure-no")) }
                button.button.button--danger { (language.say("erase-sure-yes")) }
            }
        }
    }))
}

/// What was sent from either page.
fn answered(app: &App, desk: &Desk, target: &Target, mut fields: Fields) -> Result<Response, Fault> {
    let ground = fields.choice(GROUND.name, |code| Ground::from_code(code).filter(|ground| GROUNDS.contains(ground)));
    let again = |page: Markup| Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    let Some(ground) = ground else { return again(asked(app, desk, target, &fields)?) };
    if fields.text(SURE) != "yes" {
        return Ok(sure(app, desk, target, ground)?.into_response());
    }
    let order = Order {
        initiative: desk.initiative,
        what: target.what.clone(),
        ground,
        by: desk.visitor.member.id,
        today: clock::today(),
    };
    match app.store().erase(&order) {
        Ok(act) => Ok(Redirect::to(&receipt::address(desk, act.id)).into_response()),
        Err(StoreError::Kept(_) | StoreError::NothingToErase) => again(asked(app, desk, target, &fields)?),
        Err(error) => Err(error.into()),
    }
}

/// Why nothing is destroyed, and what can be done instead.
fn refusal(desk: &Desk, why: WhyKept) -> Markup {
    let language = desk.language();
    html! {
        div.notice.notice--warning role="status" {
            p.notice-title { (language.say("erase-refused")) }
            p { (language.say(&format!("store-kept-{}", why.code()))) }
            @if why != WhyKept::Proof { p { (language.say("erase-restrict-instead")) } }
        }
    }
}

fn crumbs(desk: &Desk, target: &Target) -> Markup {
    html! {
        nav.crumbs aria-label=(desk.language().say("part-crumbs")) { ol {
            @for (to, label) in &target.crumbs { li { a href=(to) { (label) } } }
            li { span aria-current="page" { (target.title) } }
        } }
    }
}
