//! Who saw what: one's own log, the site's, a person's, an entry's; the monthly review; the registers and the law pack.
//!
//! | module | what |
//! |---|---|
//! | `lines` | rows of the log told in words |
//! | `own` | what I read, and who changed my access |
//! | `site` | the log of the whole site |
//! | `person` | who saw or received what about one person: to look at, and to hand out |
//! | `entry` | who read one entry |
//! | `review`, `unusual` | the monthly review, and what in a month asks to be looked at |
//! | `pack` | the law pack that the site follows |
//! | `registers`, `forms`, `incident` | incidents, communications, releases; what is owed after an incident |

mod entry;
mod forms;
mod incident;
mod lines;
pub(in crate::pages) mod notice;
mod own;
pub(in crate::pages) mod pack;
mod person;
mod registers;
mod review;
mod site;
mod unusual;

pub(in crate::pages) use person::sentences;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(in crate::pages) use entry::readers;
pub(crate) use pack::followed;
pub(in crate::pages) use registers::{Line, lines, owed};

/// How many rows one page shows.
const ROWS: usize = 100;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/account/log", get(own::show))
        .route("/trust/log", get(site::show))
        .route("/entries/{id}/readers", get(entry::show))
        .route("/i/{initiative}/trust/people/{person}/log", get(person::show))
        .route("/i/{initiative}/trust/people/{person}/log/copy", get(person::copy))
        .route("/i/{initiative}/trust/people/{person}/log.csv", get(person::as_csv))
        .route("/i/{initiative}/trust/people/{person}/log.json", get(person::as_json))
        .route("/trust/review", get(review::list))
        .route("/trust/review/{month}", get(review::show).post(review::keep))
        .route("/trust/registers", get(pack::show).post(pack::keep))
        .route("/i/{initiative}/trust/registers", get(registers::show))
        .route("/i/{initiative}/trust/registers.csv", get(registers::as_csv))
        .route("/i/{initiative}/trust/registers/new/{register}", get(forms::show).post(forms::keep))
        .route("/i/{initiative}/trust/incidents/{entry}", get(incident::show).post(incident::told))
        .route("/i/{initiative}/trust/incidents/{entry}/notice/{to}", get(incident::draft))
}
