//! The clock: the one place where the server asks which day it is, and how the clinic's clocks show an instant.

use jalon_language::DEFAULT_ZONE;
use jalon_record::edtf::Day;
use jalon_record::id::Instant;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};

/// Seconds since 1970.
pub fn seconds() -> u64 {
    u64::try_from(Timestamp::now().as_second()).unwrap_or(0)
}

/// This instant.
pub fn now() -> Instant {
    Instant::from_micros(Timestamp::now().as_microsecond())
}

/// When it last was a given hour (0 to 23), where the clinic is.
pub fn last_time_it_was(hour: i8) -> Instant {
    let now = Zoned::new(Timestamp::now(), zone());
    let then = |day: &Zoned| day.date().at(hour.clamp(0, 23), 0, 0, 0).to_zoned(day.time_zone().clone()).ok();
    let found = [now.clone(), now.saturating_sub(jiff::Span::new().days(1))].iter().filter_map(then).find(|at| *at <= now);
    Instant::from_micros(found.unwrap_or(now).timestamp().as_microsecond())
}

/// Today, where the clinic is.
pub fn today() -> Day {
    Day::from_civil(Zoned::new(Timestamp::now(), zone()).date())
}

fn zone() -> TimeZone {
    TimeZone::get(DEFAULT_ZONE).unwrap_or(TimeZone::UTC)
}

/// An instant as the clinic's clocks showed it.
pub(crate) fn local(at: Instant) -> DateTime {
    let timestamp = Timestamp::from_microsecond(at.micros()).unwrap_or(Timestamp::UNIX_EPOCH);
    zone().to_datetime(timestamp)
}

/// The month of a day: `2026-10`.
pub(crate) fn month_of(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}

/// When a month such as `2026-10` begins and ends, where the clinic is; `None` where the text is no month.
pub(crate) fn month_span(month: &str) -> Option<(Instant, Instant)> {
    let (year, number) = month.split_once('-').filter(|_| jalon_initiative::registers::is_month(month))?;
    let first = Date::new(year.parse().ok()?, number.parse().ok()?, 1).ok()?;
    let next = first.checked_add(Span::new().months(1)).ok()?;
    let at = |date: Date| date.to_zoned(zone()).ok().map(|at| Instant::from_micros(at.timestamp().as_microsecond()));
    Some((at(first)?, at(next)?))
}

/// The months from that of an instant to the one before today's, the latest first; at most `most`.
pub(crate) fn closed_months(since: Instant, most: usize) -> Vec<String> {
    let first = local(since).date();
    let mut months = Vec::new();
    let mut month = today().to_civil();
    while months.len() < most {
        let Ok(before) = month.checked_sub(Span::new().months(1)) else { break };
        if (before.year(), before.month()) < (first.year(), first.month()) {
            break;
        }
        months.push(month_of(before));
        month = before;
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_and_ends_at_midnight_where_the_clinic_is() {
        let (from, to) = month_span("2026-03").unwrap();
        assert_eq!(local(from).to_string(), "2026-03-01T00:00:00");
        assert_eq!(local(to).to_string(), "2026-04-01T00:00:00");
        // Clocks are put forward in it.
        assert_eq!((to.micros() - from.micros()) / 3_600_000_000, 31 * 24 - 1);
        assert_eq!(month_span("2026-13"), None);
        assert_eq!(month_span("x"), None);
    }

    #[test]
    fn the_months_that_are_over_are_told_latest_first() {
        let now = Instant::from_micros(Timestamp::now().as_microsecond());
        assert!(closed_months(now, 12).is_empty(), "the month is not over");
        assert_eq!(closed_months(Instant::from_micros(0), 5).len(), 5);
    }
}
