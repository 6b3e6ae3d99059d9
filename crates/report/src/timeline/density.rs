//! Practice as density: contacts gathered by day, week, month or year, as the zoom allows. Readers outside are told closed
//! months and years alone, however closely they look.

use jalon_initiative::disclosure::{Calendar, Disclosed, Practice};
use jalon_initiative::lane::DayCount;
use jalon_record::edtf::Day;

use super::TimelineInput;
use super::level::Level;
use super::scale::{Scale, Unit, Window};

/// How high a bar of which the count is withheld is drawn, as a part of the highest: alike for all of them.
pub(super) const WITHHELD: f64 = 0.3;

/// A bar: the stretch it covers, and how many contacts.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Bar {
    pub(super) window: Window,
    pub(super) certain: i64,
    pub(super) vague: i64,
    /// Whether its count is kept from the reader: then it says only that there is one.
    pub(super) withheld: bool,
}

impl Bar {
    pub(super) fn total(&self) -> i64 {
        self.certain.saturating_add(self.vague)
    }
}

/// The bars inside the window, at least `room` wide, and what each stands for: `day`, `week`, `month` or `year`.
pub(super) fn bars(input: &TimelineInput<'_>, scale: &Scale, room: f64) -> (Vec<Bar>, &'static str) {
    let unit = Unit::at_least(room, scale.per_day(), Level::of(input.window).bars());
    match input.practice {
        Practice::Team(days) => (counted(days, scale, unit), name(unit)),
        Practice::Outside(calendar) => told(calendar, scale, unit),
    }
}

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month | Unit::Quarter => "month",
        Unit::Years(1) => "year",
        Unit::Years(_) => "all",
    }
}

fn counted(days: &[DayCount], scale: &Scale, unit: Unit) -> Vec<Bar> {
    let mut inside: Vec<&DayCount> = days.iter().filter(|count| scale.window().holds(count.day)).collect();
    inside.sort_by_key(|count| count.day);
    let mut bars: Vec<Bar> = Vec::new();
    for count in inside {
        match bars.last_mut() {
            Some(bar) if bar.window.holds(count.day) => {
                bar.certain = bar.certain.saturating_add(count.contacts);
                bar.vague = bar.vague.saturating_add(count.vague);
            }
            _ => {
                let window = stretch(unit, count.day);
                bars.push(Bar { window, certain: count.contacts, vague: count.vague, withheld: false });
            }
        }
    }
    bars.retain(|bar| bar.total() > 0);
    bars
}

/// The periods of the calendar that touch the window. There is nothing finer than a month.
fn told(calendar: &Calendar, scale: &Scale, unit: Unit) -> (Vec<Bar>, &'static str) {
    let (periods, name) = match unit {
        Unit::Day | Unit::Week | Unit::Month => (calendar.months(), "month"),
        Unit::Quarter | Unit::Years(_) => (calendar.years(), "year"),
    };
    let shown = scale.window();
    let touching = periods.iter().filter(|period| period.from <= shown.to() && shown.from() <= period.to);
    let bar = |contacts: Disclosed, from: Day, to: Day| Bar {
        window: Window::new(from.max(shown.from()), to.min(shown.to())),
        certain: contacts.number().and_then(|count| i64::try_from(count).ok()).unwrap_or(0),
        vague: 0,
        withheld: contacts.is_withheld(),
    };
    let bars = touching.map(|period| bar(period.contacts, period.from, period.to));
    (bars.filter(|bar| bar.withheld || bar.total() > 0).collect(), name)
}

/// How many contacts the window has, in words; outside, all there are where all of them are in it, and nothing else.
pub(super) fn in_words(input: &TimelineInput<'_>) -> Option<String> {
    let (words, window) = (input.words, input.window);
    match input.practice {
        Practice::Team(days) => {
            let inside = days.iter().filter(|count| window.holds(count.day));
            let contacts: i64 = inside.map(|count| count.contacts.saturating_add(count.vague)).sum();
            Some(words.count("report-timeline-contacts", usize::try_from(contacts).unwrap_or(0)))
        }
        Practice::Outside(calendar) => {
            let all = calendar.all().filter(|all| window.holds(all.from) && window.holds(all.to))?;
            Some(words.with("disclosed-contacts-until", &[("n", &words.disclosed(all.contacts)), ("day", &words.day(all.to))]))
        }
    }
}

fn stretch(unit: Unit, day: Day) -> Window {
    let first = Day::from_civil(unit.floor(day.to_civil()));
    let next = Day::from_civil(unit.next(day.to_civil()));
    let last = Day::from_number(next.number().saturating_sub(1)).unwrap_or(day);
    Window::new(first, last.max(day))
}
