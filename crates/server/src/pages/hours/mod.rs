//! Hours worked, and whether they are paid: a week written at once, one's own sums by week and month; for whoever sees to the pay,
//! everyone's sums, a table for the payroll and a sheet to sign. No words at all.
//!
//! | module | what it holds |
//! |---|---|
//! | `time` | how long something took, as people type it |
//! | `noted` | the hours that this reader is shown |
//! | `week` | the form of a week, and how it is kept |
//! | `page` | the page around it: sums by week, by month, by person |
//! | `export` | the table for the payroll, the sheet to sign |

mod export;
mod noted;
mod page;
mod time;
mod week;

use axum::Router;
use axum::routing::get;
use jalon_record::edtf::Day;
use serde::Deserialize;

use crate::app::App;

pub(super) use jalon_report::timesheet::duration;
pub(in crate::pages) use time::{again, understand};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/hours", get(page::show).post(week::keep))
        .route("/i/{initiative}/hours.csv", get(export::as_csv))
        .route("/i/{initiative}/hours.pdf", get(export::as_pdf))
}

/// What an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// A day of the week that is written.
    week: String,
    /// The period of the sums: its first and its last day.
    from: String,
    to: String,
    /// Whose sheet.
    who: String,
    /// Whether a week was kept just now.
    kept: String,
}

/// The Monday of a day's week.
fn monday(day: Day) -> Day {
    let back = i32::from(day.to_civil().weekday().to_monday_zero_offset());
    Day::from_number(day.number() - back).unwrap_or(day)
}

/// The day so many days later.
fn later(day: Day, days: i32) -> Day {
    Day::from_number(day.number().saturating_add(days)).unwrap_or(day)
}
