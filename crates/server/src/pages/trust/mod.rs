//! Trust: who may come in, who saw what, what is kept and what was forgotten. This page only shows the way; each place
//! has a module of its own.
//!
//! | module | what |
//! |---|---|
//! | this one | the two lists of places: of the site, and of one initiative |
//! | `keys` | the keys of the site: how they are come by, what each loss means; the recovery sheet |
//! | `backup` | backups: when, where, how they come back |
//! | `policies` | the policies, as sentences and as they are written |
//! | `people`, `person` | the persons that entries are about, by pseudonym |
//! | `asked`, `restrict` | what a person agrees to and takes back; whom they do not want to read |
//! | `goals` | what a person wants, in their own words |
//! | `same` | one person under two pseudonyms |
//! | `agreements` | under which studies read |
//! | `glass` | reading for a danger to life, and its review |
//! | `class` | what sort of information an entry is |
//! | `erase` | what erasing would destroy, destroying it, the certificate |
//! | `requests` | what people ask about what is kept of them |
//! | `retention` | how long what is kept, what is due, what a legal hold stops |
//! | `members` | the members of the site |
//! | `phones` | the phones of the team: what they carry, which are silent, ending one |
//! | `invitation` | the link for one of them, on paper |
//! | `witness` | checkpoints, what witnesses said, a sheet for paper |

mod agreements;
mod asked;
pub(super) mod backup;
pub(super) mod class;
mod erase;
pub(super) mod glass;
mod goals;
mod invitation;
pub(crate) mod keys;
mod members;
pub(super) mod people;
mod person;
pub(super) mod phones;
mod policies;
mod requests;
pub(super) mod restrict;
mod retention;
mod same;
pub(crate) mod witness;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use jalon_access::{Act, Role, may};
use jalon_language::Language;
use maud::{Markup, html};

use super::Desk;
use super::frame::Frame;
use crate::app::App;
use crate::fault::Fault;
use crate::session::{Visit, Visitor};

/// A page of trust that the lists lead to.
struct Place {
    /// Its address, after `/i/{initiative}` where it is of one initiative.
    path: &'static str,
    /// The key of its name; with `-lead`, of a sentence about it.
    key: &'static str,
    /// What one must be allowed to do to go there.
    act: Act,
}

/// The places of the site.
const OF_SITE: &[Place] = &[
    Place { path: "/trust/members", key: "members-title", act: Act::Members },
    Place { path: "/trust/phones", key: "phones-title", act: Act::Members },
    Place { path: "/trust/policies", key: "policies-title", act: Act::See },
    Place { path: "/trust/keys", key: "keys-title", act: Act::Keys },
    Place { path: "/trust/backup", key: "trust-backup", act: Act::Keys },
    Place { path: "/trust/log", key: "log-site-title", act: Act::Log },
    Place { path: "/trust/review", key: "review-title", act: Act::Review },
    Place { path: "/trust/registers", key: "pack-title", act: Act::Registers },
    Place { path: "/trust/witness", key: "witness-title", act: Act::See },
    Place { path: "/account/log", key: "log-own-title", act: Act::See },
];

/// The places of an initiative.
const OF_INITIATIVE: &[Place] = &[
    Place { path: "/trust/people", key: "consent-people", act: Act::Consent },
    Place { path: "/trust/agreements", key: "agreement-title", act: Act::Consent },
    Place { path: "/trust/glass", key: "glass-title", act: Act::Registers },
    Place { path: "/trust/requests", key: "requests-title", act: Act::Registers },
    Place { path: "/trust/retention", key: "retention-title", act: Act::Registers },
    Place { path: "/trust/registers", key: "registers-title", act: Act::Registers },
    Place { path: "/trust/releases", key: "releases-title", act: Act::Report },
];

pub(super) use erase::{address as erase_address, may_erase, receipt_address};
pub(super) use requests::{beside_entry, due_on_home};

/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/trust", get(of_site))
        .route("/trust/members", get(members::list))
        .route("/trust/members/invite", get(members::ask_to_invite).post(members::invite))
        .route("/trust/members/{member}", get(members::one).post(members::change))
        .route("/trust/phones", get(phones::show).post(phones::change))
        .route("/trust/policies", get(policies::show))
        .route("/trust/backup", get(backup::show))
        .route("/i/{initiative}/trust", get(of_initiative))
        .route("/i/{initiative}/trust/people", get(people::show).post(people::keep))
        .route("/i/{initiative}/trust/people/find", post(people::find))
        .route("/i/{initiative}/trust/people/{person}", get(person::show))
        .route("/i/{initiative}/trust/people/{person}/consent", post(asked::keep))
        .route("/i/{initiative}/trust/people/{person}/withdraw", post(asked::withdraw))
        .route("/i/{initiative}/trust/people/{person}/restriction", post(restrict::keep))
        .route("/i/{initiative}/trust/people/{person}/restriction/{entry}/lift", post(restrict::lift))
        .route("/i/{initiative}/trust/people/{person}/nickname", post(people::rename))
        .route("/i/{initiative}/trust/people/{person}/same", post(same::keep))
        .route("/i/{initiative}/trust/people/{person}/same/{entry}", post(same::part))
        .route("/i/{initiative}/trust/people/{person}/goals/{entry}", post(goals::settle))
        .route("/i/{initiative}/trust/agreements", get(agreements::show).post(agreements::keep))
        .route("/i/{initiative}/trust/agreements/{entry}/end", post(agreements::end))
        .route("/i/{initiative}/trust/glass", get(glass::show).post(glass::keep))
        .route("/i/{initiative}/trust/glass/{entry}/review", post(glass::review))
        .route("/entries/{id}/class", post(class::keep))
        .merge(erase::routes())
        .merge(requests::routes())
        .merge(retention::routes())
        .merge(witness::routes())
        .merge(keys::routes())
}

async fn of_site(visit: Visit, visitor: Visitor) -> Markup {
    let language = visit.language;
    let frame = Frame::bare(&visit, &language.say("trust-title"));
    let places = open_to(OF_SITE, visitor.member.role);
    frame.page(sheet(language, "trust-title", "trust-lead", &places, ""))
}

async fn of_initiative(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    visitor.must(Act::See)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let language = desk.language();
    let places = open_to(OF_INITIATIVE, desk.visitor.member.role);
    let content = html! {
        (sheet(language, "trust-here-title", "trust-here-lead", &places, &desk.at("")))
        p.actions { a.button.button--quiet href="/trust" { (language.say("trust-whole-site")) } }
    };
    Ok(desk.frame(&language.say("trust-here-title"), "").page(content))
}

/// The way back from a place of an initiative.
fn crumbs(desk: &Desk, between: &[(String, String)], here: &str) -> Markup {
    let language = desk.language();
    html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust")) { (language.say("trust-here-title")) } }
            @for (to, label) in between { li { a href=(to) { (label) } } }
            li { span aria-current="page" { (here) } }
        } }
    }
}

fn open_to(places: &'static [Place], role: Role) -> Vec<&'static Place> {
    places.iter().filter(|place| may(role, place.act)).collect()
}

fn sheet(language: Language, title: &str, lead: &str, places: &[&Place], base: &str) -> Markup {
    html! {
        header.page-head { h1 { (language.say(title)) } p.lead { (language.say(lead)) } }
        @if places.is_empty() { p.empty { (language.say("trust-none")) } }
        ul.places {
            @for place in places {
                li {
                    h2 { a href={ (base) (place.path) } { (language.say(place.key)) } }
                    p { (language.say(&format!("{}-lead", place.key))) }
                }
            }
        }
    }
}
