//! Trust: who may come in, who saw what, what is kept and what was forgotten. This page only shows the way; each place
//! has a module of its own.
//!
//! | module | what |
//! |---|---|
//! | `backup` | backups: when, where, how they come back |
//! | this one | the two lists of places: of the site, and of one initiative |

pub(super) mod backup;

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
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
const OF_SITE: &[Place] = &[Place { path: "/trust/backup", key: "trust-backup", act: Act::Keys }];

/// The places of an initiative.
const OF_INITIATIVE: &[Place] = &[];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/trust", get(of_site))
        .route("/trust/backup", get(backup::show))
        .route("/i/{initiative}/trust", get(of_initiative))
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
    let content = sheet(language, "trust-here-title", "trust-here-lead", &places, &desk.at(""));
    Ok(desk.frame(&language.say("trust-here-title"), "").page(content))
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
