//! The study and its sources: what it asks, what it read, and under whose consent.
//!
//! | module | what it holds |
//! |---|---|
//! | `seen` | what one reader may be shown: every page of the inquiry begins with it |
//! | `overview` | the study, who does what, what research gave and cost, the sources in short |
//! | `sources` | the sources that are open, and how many are closed and why |
//! | `source` | one source: its text, whose words it holds, its versions |
//! | `text` | a text as a page shows it |
//! | `exchange` | projects and codebooks of other programs, in and out |
//! | `bring` | a text from a file or the clipboard, looked at before it is kept |

mod bring;
pub(crate) mod exchange;
mod overview;
mod seen;
mod source;
mod sources;
pub mod text;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use maud::{Markup, html};

use super::Desk;
use crate::app::App;
use crate::upload;

pub(super) use seen::blank;
pub use seen::{Inquiry, Text};
pub use source::{address, loss};

/// Further places of the inquiry: the path, and the key of its name. One line each.
const PLACES: [(&str, &str); 3] =
    [("/inquiry/codes", "codebook-title"), ("/inquiry/meetings", "meet-title"), ("/inquiry/exchange", "refi-title")];

pub(super) fn routes() -> Router<App> {
    // Each part of the inquiry has routes of its own: one line each.
    Router::new()
        .route("/i/{initiative}/inquiry", get(overview::show))
        .route("/i/{initiative}/inquiry/sources", get(sources::show))
        .route("/i/{initiative}/inquiry/sources/{source}", get(source::show))
        .route("/i/{initiative}/inquiry/bring", get(bring::ask).post(bring::look).layer(DefaultBodyLimit::max(upload::MOST)))
        .route("/i/{initiative}/inquiry/bring/{token}", get(bring::show).post(bring::keep))
        .merge(exchange::routes())
}

/// The way back from a page of the inquiry: places below it, each with the key of its name, and the name of the page itself.
pub fn crumbs(desk: &Desk, between: &[(&str, &str)], here: &str) -> Markup {
    let language = desk.language();
    html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href=(desk.at("/inquiry")) { (language.say("inquiry-title")) } }
            @for (to, key) in between { li { a href=(desk.at(to)) { (language.say(key)) } } }
            li { span aria-current="page" { (here) } }
        } }
    }
}
