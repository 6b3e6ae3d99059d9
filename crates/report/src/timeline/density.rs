//! Practice as density: contacts gathered by day, week, month or year, as the zoom allows.

use jalon_initiative::lane::DayCount;
use jalon_record::edtf::Day;

use super::TimelineInput;
use super::level::Level;
use super::scale::{Scale, Unit, Window};

/// A bar: the stretch it covers, and how many contacts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Bar {
    pub(super) window: Window,
    pub(super) certain: i64,
    pub(super) vague: i64,
}

impl Bar {
    pub(super) fn total(&self) -> i64 {
        self.certain.saturating_add(self.vague)
    }
}

/// Counts below this, and above zero, are masked for readers outside the team: among so few people, a number can point
/// at one.
pub const SMALL: i64 = 5;

/// The bars inside the window, at least `room` wide, and what each stands for: `day`, `week`, `month` or `year`.
pub(super) fn bars(input: &TimelineInput<'_>, scale: &Scale, room: f64) -> (Vec<Bar>, &'static str) {
    let unit = Unit::at_least(room, scale.per_day(), Level::of(input.window).bars());
    let name = match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month | Unit::Quarter => "month",
        Unit::Years(1) => "year",
        Unit::Years(_) => "all",
    };
    let mut inside: Vec<&DayCount> = input.density.iter().filter(|count| scale.window().holds(count.day)).collect();
    inside.sort_by_key(|count| count.day);
    let mut bars: Vec<Bar> = Vec::new();
    for count in inside {
        match bars.last_mut() {
            Some(bar) if bar.window.holds(count.day) => {
                bar.certain = bar.certain.saturating_add(count.contacts);
                bar.vague = bar.vague.saturating_add(count.vague);
            }
            _ => bars.push(Bar { window: stretch(unit, count.day), certain: count.contacts, vague: count.vague }),
        }
    }
    bars.retain(|bar| bar.total() > 0);
    if input.masked {
        for bar in &mut bars {
            bar.certain = masked(bar.certain);
            bar.vague = masked(bar.vague);
        }
    }
    (bars, name)
}

fn masked(n: i64) -> i64 {
    if n > 0 { n.max(SMALL) } else { n }
}

fn stretch(unit: Unit, day: Day) -> Window {
    let first = Day::from_civil(unit.floor(day.to_civil()));
    let next = Day::from_civil(unit.next(day.to_civil()));
    let last = Day::from_number(next.number().saturating_sub(1)).unwrap_or(day);
    Window::new(first, last.max(day))
}
