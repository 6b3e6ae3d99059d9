//! What leaves the team as a file: looked at as it will leave, entered in the register, held against what left before.
//!
//! | module | what |
//! |---|---|
//! | `outgoing` | one table or drawing as it would leave now |
//! | `make` | the form before it leaves: to whom, for what, what tells of a few people |
//! | `list` | the register of releases; taking a file that waited |
//! | `own` | the look of whoever alone made what leaves, and her answer |

mod list;
mod make;
mod outgoing;
mod own;

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jalon_access::{Act, may_see_counts};
use jalon_initiative::registers::{Release, ReleaseState};
use jalon_record::id::EntryId;

use super::Desk;
use super::log::{Line, lines};
use crate::app::App;
use crate::fault::Fault;

pub(super) use own::due_on_home;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/trust/release", get(make::show).post(make::keep))
        .route("/i/{initiative}/trust/releases", get(list::show))
        .route("/i/{initiative}/trust/releases/{entry}", post(list::take))
        .route("/i/{initiative}/trust/own-review", get(own::show).post(own::keep))
}

/// What an address or a form says of a file, name by name.
type Asked = Vec<(String, String)>;

/// The page before a file leaves, for someone who asked for the file itself and to whom counts are told protected alone.
pub(super) fn instead(desk: &Desk, fields: &[(&str, &str)], asked: &[(String, String)]) -> Result<Option<Response>, Fault> {
    if may_see_counts(desk.visitor.member.role) {
        return Ok(None);
    }
    desk.visitor.must(Act::Report)?;
    let own = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let rest = asked.iter().filter(|(name, _)| name != "as").cloned();
    let pairs: Asked = own.chain(rest).collect();
    let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
    Ok(Some(Redirect::to(&desk.at(&format!("/trust/release?{query}"))).into_response()))
}

/// The releases of an initiative that read, the latest first.
fn releases(app: &App, desk: &Desk) -> Result<Vec<Line<Release>>, Fault> {
    lines(app, desk)
}

/// The releases that left, with their names.
fn sent(all: &[Line<Release>]) -> impl Iterator<Item = (EntryId, &Line<Release>)> {
    all.iter().filter(|line| line.open.state == ReleaseState::Sent).map(|line| (line.current.root, line))
}
