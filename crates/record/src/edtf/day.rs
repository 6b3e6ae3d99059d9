//! One day of the calendar, as a number that sorts and subtracts.

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar: days since 1970-01-01, for the years -9999 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Day(i32);

const EPOCH: Date = date(1970, 1, 1);

impl Day {
    /// The first day that can be written, -9999-01-01.
    pub const MIN: Self = Self(-4_371_587);
    /// The last day that can be written, 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The day of a calendar date.
    pub fn from_civil(date: Date) -> Self {
        let hours = date.duration_since(EPOCH).as_hours();
        Self(i32::try_from(hours / 24).unwrap_or(Self::MAX.0))
    }

    /// The calendar date.
    pub fn to_civil(self) -> Date {
        EPOCH.saturating_add(SignedDuration::from_hours(i64::from(self.0) * 24))
    }

    /// Days since 1970-01-01; negative before.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day with this number, if its year has at most four digits.
    pub const fn from_number(number: i32) -> Option<Self> {
        if number < Self::MIN.0 || number > Self::MAX.0 { None } else { Some(Self(number)) }
    }
}

impl fmt::Display for Day {
    /// `YYYY-MM-DD`, with a minus sign before years below zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.to_civil();
        let sign = if date.year() < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", date.year().unsigned_abs(), date.month(), date.day())
    }
}

impl From<Day> for i32 {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl TryFrom<i32> for Day {
    type Error = super::EdtfError;

    fn try_from(number: i32) -> Result<Self, super::EdtfError> {
        Self::from_number(number).ok_or(super::EdtfError { cause: super::EdtfCause::Year, at: 0 })
    }
}
