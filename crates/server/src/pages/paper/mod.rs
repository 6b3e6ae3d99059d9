//! Paper first: a sheet to count on, printed; and the screen where its rows are typed, in the same order, with number keys alone.
//!
//! | module | what it holds |
//! |---|---|
//! | `rows` | the rows of a sheet, and the mark of their order |
//! | `print` | the sheet, as a page and as a PDF |
//! | `days` | what is known of the last days: entered, missing, counted by someone else |
//! | `entry` | a sheet is typed, and kept as a tally of its day |
//! | `screen` | how that is asked |

mod days;
mod entry;
mod print;
mod rows;
mod screen;

use axum::Router;
use axum::routing::get;
use serde::Deserialize;

use crate::app::App;
use crate::pages::Desk;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/sheet", get(entry::show).post(entry::keep))
        .route("/i/{initiative}/sheet/paper", get(print::show))
        .route("/i/{initiative}/sheet.pdf", get(print::as_pdf))
}

pub(in crate::pages) use days::one_day;
pub(in crate::pages) use rows::offered;
pub(in crate::pages) use screen::weekday;

/// What an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// What the rows are.
    by: String,
    /// For a day or a week.
    #[serde(rename = "for")]
    span: String,
    /// The mark of the order of rows on the paper.
    v: String,
    /// The day of the sheet.
    day: String,
    /// What was kept just now.
    kept: String,
    /// Which tally is corrected.
    amends: String,
    /// The language of the paper.
    lang: String,
    /// How many copies on a sheet: two are on A4.
    copies: String,
}

/// The address of the screen for a layout.
fn screen_of(desk: &Desk, layout: &rows::Layout) -> String {
    desk.at(&format!("/sheet?{}", layout.query()))
}
