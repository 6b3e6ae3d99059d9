//! How closely one looks: what is drawn depends on how many days share a pixel of a desk.

use super::scale::{Unit, Window};

/// How wide a desk is taken to be, in pixels: one measure for every shape of the drawing, so that phone, desk and paper
/// show the same level of the same days.
const DESK: f64 = 1000.0;
/// From so many days to a pixel on: a month is narrower than a mark.
const YEARS: f64 = 2.2;
/// From so many days to a pixel on: a day is narrower than a letter.
const MONTHS: f64 = 0.12;

/// What is told at a distance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Brackets, practice by month, core steps and debts; everything else is counted.
    Years,
    /// Steps, events and voices, gathered where they crowd.
    Months,
    /// Everything, with its words beside it.
    Days,
}

impl Level {
    /// The level of a window.
    pub fn of(window: Window) -> Self {
        match window.days() as f64 / DESK {
            per_pixel if per_pixel > YEARS => Self::Years,
            per_pixel if per_pixel > MONTHS => Self::Months,
            _ => Self::Days,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Months => "months",
            Self::Days => "days",
        }
    }

    /// What bars of practice may go by.
    pub(super) fn bars(self) -> &'static [Unit] {
        const ALL: [Unit; 4] = [Unit::Day, Unit::Week, Unit::Month, Unit::Years(1)];
        const FROM_AFAR: [Unit; 2] = [Unit::Month, Unit::Years(1)];
        match self {
            Self::Years => &FROM_AFAR,
            Self::Months | Self::Days => &ALL,
        }
    }

    /// How narrow a bar of practice may be.
    pub(super) fn bar_room(self) -> f64 {
        if self == Self::Years { 2.0 } else { 4.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::day;

    #[test]
    fn looking_closer_tells_more() {
        let level = |from: &str, to: &str| Level::of(Window::new(day(from), day(to)));
        assert_eq!(level("2010-01-01", "2022-12-31"), Level::Years);
        assert_eq!(level("2019-10-01", "2022-12-31"), Level::Months);
        assert_eq!(level("2020-03-01", "2020-05-31"), Level::Days);
        assert_eq!(level("2020-03-01", "2020-03-01"), Level::Days);
    }
}
