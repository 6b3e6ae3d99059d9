//! The pages and the API: HTTP in, rooms below asked, HTML and JSON out.
//!
//! | module | what it holds |
//! |---|---|
//! | [`app`] | what every request may use: the store, the library, how passphrases are hashed |
//! | [`guard`] | headers on every answer, forged requests refused |
//! | `counts` | counts for whoever asks: the only door to them |
//! | [`inquiry`] | the fold of the inquiry, followed as the record grows; what it closes at every gate |
//! | `leaving` | what leaves the site: asked for with a proof of who takes it |
//! | `looked` | texts that were read and wait for someone to look at them |
//! | `log` | what leaves is logged first |
//! | [`session`] | who is asking, in which language; cookies |
//! | `tries` | tries to come in, by where they come from |
//! | [`factors`] | what someone shows to prove who they are |
//! | [`journal`] | members' own keys, unlocked for a session |
//! | [`form`] | what a person filled in, read field by field, with its problems |
//! | [`upload`] | a file that comes with a form, known by what it holds |
//! | [`fault`] | every way a request can fail, as a page or as JSON |
//! | [`clock`] | which day it is, where the clinic is |
//! | [`assets`] | style sheets, scripts and pictures, from inside the program |
//! | [`openid`] | accounts elsewhere |
//! | [`pages`] | one module a page |
//! | `phone` | the phone's app: its page, its files, its worker |
//! | [`api`] | the JSON API and its OpenAPI description |
//!
//! A handler parses, asks `access`, makes one call below, and renders. No SQL and no rule of the record lives here.
//! Pages work without scripts; the policy sent with them allows no inline style or script at all.

pub mod api;
pub mod app;
pub mod assets;
pub mod clock;
mod counts;
pub mod factors;
pub mod fault;
pub mod form;
pub mod guard;
pub mod inquiry;
pub mod journal;
mod leaving;
mod log;
mod looked;
pub mod openid;
pub mod pages;
mod phone;
mod pictures;
pub mod session;
mod shelf;
mod tries;
pub mod upload;

use axum::Router;
use axum::middleware;
use jalon_access::Trail;
use jalon_store::log::{Deed, Purpose, Record};

pub use app::{App, Options};

/// Everything the server answers to.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(pages::routes())
        .nest("/api/v1", api::routes())
        .fallback(fault::not_found)
        .layer(middleware::from_fn_with_state(app.clone(), session::attach))
        .merge(assets::routes())
        .merge(phone::routes())
        .layer(middleware::from_fn(guard::refuse_forged))
        .layer(middleware::from_fn_with_state(app.clone(), guard::headers))
        .with_state(app)
}

/// The case study of an initiative as this reader may read it, with plain marks as on paper; made by the machine itself, and
/// logged as such before it is handed out.
///
/// # Errors
/// [`fault::Fault::NotFound`] where there is no such initiative.
pub fn case_study(
    app: &App,
    initiative: jalon_record::id::InitiativeId,
    reader: jalon_access::Reader,
    language: jalon_language::Language,
) -> Result<jalon_report::Document, fault::Fault> {
    let trail = Trail::default();
    let document = pages::study::for_reader(app, initiative, &app.gate(reader, initiative, trail.clone())?, language)?;
    app.store().log(Record {
        who: None,
        purpose: Purpose::Upkeep,
        deed: Deed::Report,
        place: "cli/report".to_owned(),
        initiative: Some(initiative),
        subject: None,
        opened: trail.take(),
        about: Vec::new(),
        policies: log::policies(),
    })?;
    Ok(document)
}

/// The codes of all roles.
pub fn roles() -> Vec<&'static str> {
    jalon_access::Role::ALL.iter().map(|role| role.code()).collect()
}

/// Serves until `stop` is ready; requests under way are finished.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: tokio::net::TcpListener,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let hourly = tokio::spawn(checkpoints(app.clone()));
    let minutely = tokio::spawn(forgetting(app.clone()));
    let service = router(app).into_make_service_with_connect_info::<std::net::SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stop).await;
    hourly.abort();
    minutely.abort();
    served
}

/// Lets go of pictures that nobody reads any more, whether or not anyone asks for another.
async fn forgetting(app: App) {
    let mut minutes = tokio::time::interval(std::time::Duration::from_secs(60));
    loop {
        minutes.tick().await;
        app.forget_idle_pictures();
        app.sheets().forget_old();
        app.looked().forget_old(std::time::Instant::now());
        app.projects().forget_old(std::time::Instant::now());
    }
}

/// Keeps a signed checkpoint now and every hour: what is changed later, behind the program's back, is then found.
async fn checkpoints(app: App) {
    let mut hours = tokio::time::interval(std::time::Duration::from_secs(3_600));
    loop {
        hours.tick().await;
        if let Err(error) = app.ask(checkpoint).await {
            tracing::error!(%error, "no checkpoint was kept");
        }
    }
}

/// Holds the record against the checkpoint kept last, and keeps one of now. The first time this reads every leaf, so that
/// no page has to wait for it.
fn checkpoint(app: &App) -> Result<(), jalon_store::StoreError> {
    for last in app.store().last_checkpoints(1)? {
        if app.store().hold_against(last.seen())? != jalon_store::witness::Judgement::Consistent {
            tracing::error!("the record does not begin with what its last checkpoint says: run `jalon verify`");
        }
    }
    app.store().keep_checkpoint().map(drop)
}
