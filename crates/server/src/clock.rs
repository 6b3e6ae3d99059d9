//! The clock: the one place where the server asks which day it is.

use jalon_language::DEFAULT_ZONE;
use jalon_record::edtf::Day;
use jalon_record::id::Instant;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// This moment.
pub fn now() -> Instant {
    Instant::from_micros(Timestamp::now().as_microsecond())
}

/// When it last was a given hour (0 to 23), where the clinic is.
pub fn last_time_it_was(hour: i8) -> Instant {
    let zone = TimeZone::get(DEFAULT_ZONE).unwrap_or(TimeZone::UTC);
    let now = Zoned::new(Timestamp::now(), zone);
    let then = |day: &Zoned| day.date().at(hour.clamp(0, 23), 0, 0, 0).to_zoned(day.time_zone().clone()).ok();
    let found = [now.clone(), now.saturating_sub(jiff::Span::new().days(1))].iter().filter_map(then).find(|at| *at <= now);
    Instant::from_micros(found.unwrap_or(now).timestamp().as_microsecond())
}

/// Today, where the clinic is.
pub fn today() -> Day {
    let zone = TimeZone::get(DEFAULT_ZONE).unwrap_or(TimeZone::UTC);
    Day::from_civil(Zoned::new(Timestamp::now(), zone).date())
}
