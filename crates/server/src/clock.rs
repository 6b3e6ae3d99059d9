//! The clock: the one place where the server asks which day it is.

use jalon_language::DEFAULT_ZONE;
use jalon_record::edtf::Day;
use jalon_record::id::Instant;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Now.
pub fn now() -> Instant {
    Instant::from_micros(Timestamp::now().as_microsecond())
}

/// Today, where the clinic is.
pub fn today() -> Day {
    let zone = TimeZone::get(DEFAULT_ZONE).unwrap_or(TimeZone::UTC);
    Day::from_civil(Zoned::new(Timestamp::now(), zone).date())
}
