//! From days to places on the drawing, and which days carry a tick.

use jalon_language::Language;
use jalon_record::edtf::Day;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A window in time, both days included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    from: Day,
    to: Day,
}

impl Window {
    /// The window between two days, whichever comes first.
    pub fn new(one: Day, other: Day) -> Self {
        Self { from: one.min(other), to: one.max(other) }
    }

    /// Its first day.
    pub fn from(self) -> Day {
        self.from
    }

    /// Its last day.
    pub fn to(self) -> Day {
        self.to
    }

    /// How many days it holds, at least one.
    pub fn days(self) -> i64 {
        i64::from(self.to.number()) - i64::from(self.from.number()) + 1
    }

    /// The same with a little room at both sides: a tenth, and three days at least.
    pub(super) fn widened(self) -> Self {
        let room = i32::try_from(self.days() / 10).unwrap_or(i32::MAX).max(3);
        let moved = |day: Day, by: i32| Day::from_number(day.number().saturating_add(by)).unwrap_or(day);
        Self { from: moved(self.from, -room), to: moved(self.to, room) }
    }

    pub(super) fn holds(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Where days lie between two places: evenly, or stretched where much happened.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Scale {
    window: Window,
    first: f64,
    last: f64,
    /// Days from the beginning of the window, and their places; even between.
    knots: Vec<(f64, f64)>,
}

impl Scale {
    pub(super) fn new(window: Window, first: f64, last: f64) -> Self {
        Self { window, first, last, knots: vec![(0.0, first), (window.days() as f64, last)] }
    }

    /// Stretches of the calendar one after the other, each as long as `room` says.
    pub(super) fn stretched(window: Window, first: f64, stretches: &[Window], room: impl Fn(Window) -> f64) -> Self {
        let mut knots = vec![(0.0, first)];
        let mut last = first;
        for stretch in stretches.iter().copied() {
            last += room(stretch).max(1.0);
            let end = i64::from(stretch.to.number()) - i64::from(window.from.number()) + 1;
            knots.push((end as f64, last));
        }
        Self { window, first, last, knots }
    }

    pub(super) fn window(&self) -> Window {
        self.window
    }

    /// The last place.
    pub(super) fn last(&self) -> f64 {
        self.last
    }

    /// How much room a day has, on the whole.
    pub(super) fn per_day(&self) -> f64 {
        (self.last - self.first) / self.window.days() as f64
    }

    /// The middle of some days, kept inside the window.
    pub(super) fn between(&self, earliest: Day, latest: Day) -> f64 {
        let whole = self.window.days();
        let (from, to) = (self.days_to(earliest).clamp(0, whole), (self.days_to(latest) + 1).clamp(0, whole));
        self.at(f64::midpoint(from as f64, to as f64))
    }

    fn at(&self, days: f64) -> f64 {
        let next = self.knots.partition_point(|(day, _)| *day < days).clamp(1, self.knots.len().max(2) - 1);
        let (Some((from, start)), Some((to, end))) = (self.knots.get(next - 1), self.knots.get(next)) else { return self.first };
        let share = if to > from { ((days - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 };
        start + share * (end - start)
    }

    fn days_to(&self, day: Day) -> i64 {
        i64::from(day.number()) - i64::from(self.window.from.number())
    }

    /// Where a day begins, kept inside the window.
    pub(super) fn start(&self, day: Day) -> f64 {
        self.at(self.days_to(day).clamp(0, self.window.days()) as f64)
    }

    /// Where a day ends, kept inside the window.
    pub(super) fn end(&self, day: Day) -> f64 {
        self.at((self.days_to(day) + 1).clamp(0, self.window.days()) as f64)
    }

    /// The first place, or where the day begins.
    pub(super) fn start_or(&self, day: Option<Day>) -> f64 {
        day.map_or(self.first, |day| self.start(day))
    }

    /// The last place, or where the day ends.
    pub(super) fn end_or(&self, day: Option<Day>) -> f64 {
        day.map_or(self.last, |day| self.end(day))
    }
}

/// A stretch of the calendar that ticks and bars go by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Years(i16),
}

impl Unit {
    /// The first day of the stretch in which a day lies.
    pub(super) fn floor(self, date: Date) -> Date {
        match self {
            Self::Day => date,
            Self::Week => date.saturating_sub(i64::from(date.weekday().since(Weekday::Monday)).days()),
            Self::Month => date.first_of_month(),
            Self::Quarter => {
                let month = (date.month() - 1) / 3 * 3 + 1;
                Date::new(date.year(), month, 1).unwrap_or(date)
            }
            Self::Years(n) => Date::new(date.year() - date.year().rem_euclid(n), 1, 1).unwrap_or(date),
        }
    }

    /// The first day of the next stretch.
    pub(super) fn next(self, date: Date) -> Date {
        let floor = self.floor(date);
        match self {
            Self::Day => floor.saturating_add(1.days()),
            Self::Week => floor.saturating_add(7.days()),
            Self::Month => floor.saturating_add(1.months()),
            Self::Quarter => floor.saturating_add(3.months()),
            Self::Years(n) => floor.saturating_add(i64::from(n).years()),
        }
    }

    /// Its usual length in days.
    fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 30.4,
            Self::Quarter => 91.3,
            Self::Years(n) => 365.25 * f64::from(n),
        }
    }

    /// The finest of these that takes at least so much room.
    pub(super) fn at_least(room: f64, per_day: f64, of: &[Self]) -> Self {
        of.iter().copied().find(|unit| unit.days() * per_day >= room).unwrap_or(Self::Years(1000))
    }
}

/// Everything ticks may go by, finest first.
pub(super) const ALL: [Unit; 10] = [
    Unit::Day,
    Unit::Week,
    Unit::Month,
    Unit::Quarter,
    Unit::Years(1),
    Unit::Years(5),
    Unit::Years(10),
    Unit::Years(50),
    Unit::Years(100),
    Unit::Years(500),
];

/// The stretches of a unit inside a window, cut also before each of `cuts`, which are in order; the first and the last
/// are cut by the edges.
pub(super) fn stretches(window: Window, unit: Unit, cuts: &[Day]) -> Vec<Window> {
    let mut stretches = Vec::new();
    let mut from = window.from;
    while from <= window.to && stretches.len() < 2000 {
        let next = Day::from_civil(unit.next(from.to_civil()));
        let next = cuts.iter().copied().find(|cut| *cut > from).map_or(next, |cut| cut.min(next));
        let last = Day::from_number(next.number().saturating_sub(1)).unwrap_or(window.to).min(window.to).max(from);
        stretches.push(Window { from, to: last });
        if next <= from {
            break;
        }
        from = next;
    }
    if let Some(last) = stretches.last_mut() {
        last.to = window.to;
    }
    stretches
}

/// A mark on the axis.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Tick {
    pub(super) at: f64,
    pub(super) label: String,
    /// Begins a year, or a month where ticks are days or weeks.
    pub(super) heavy: bool,
}

/// The finer and the coarser row of the axis, for labels that need `room`.
pub(super) fn ticks(scale: &Scale, room: f64, language: Language) -> (Vec<Tick>, Vec<Tick>) {
    let fine = Unit::at_least(room, scale.per_day(), &ALL);
    let coarse = match fine {
        Unit::Day | Unit::Week => Unit::Month,
        Unit::Month | Unit::Quarter => Unit::Years(1),
        Unit::Years(_) => fine,
    };
    let heavy = |date: Date| coarse.floor(date) == date || (fine == Unit::Week && date.day() <= 7);
    let fine_ticks = row(scale, fine)
        .into_iter()
        .map(|(at, date, _)| Tick { at, label: fine_label(fine, date, language), heavy: heavy(date) })
        .collect();
    if coarse == fine {
        return (fine_ticks, Vec::new());
    }
    let coarse_ticks = row_from_edge(scale, coarse)
        .into_iter()
        .map(|(at, date, whole)| Tick { at, label: coarse_label(coarse, date, language), heavy: whole })
        .collect();
    (fine_ticks, coarse_ticks)
}

/// Beginnings of stretches inside the window.
fn row(scale: &Scale, unit: Unit) -> Vec<(f64, Date, bool)> {
    let mut date = unit.floor(scale.window.from.to_civil());
    let mut ticks = Vec::new();
    while Day::from_civil(date) <= scale.window.to && ticks.len() < 400 {
        let day = Day::from_civil(date);
        if scale.window.holds(day) {
            ticks.push((scale.start(day), date, true));
        }
        let next = unit.next(date);
        if next <= date {
            break;
        }
        date = next;
    }
    ticks
}

/// The same, and the stretch that the window cuts at its left.
fn row_from_edge(scale: &Scale, unit: Unit) -> Vec<(f64, Date, bool)> {
    let mut ticks = row(scale, unit);
    let first = unit.floor(scale.window.from.to_civil());
    if Day::from_civil(first) < scale.window.from {
        ticks.insert(0, (scale.start(scale.window.from), first, false));
    }
    ticks
}

fn fine_label(unit: Unit, date: Date, language: Language) -> String {
    match unit {
        Unit::Day | Unit::Week => date.day().to_string(),
        Unit::Month | Unit::Quarter => language.month_short(date.month().unsigned_abs()),
        Unit::Years(_) => date.year().to_string(),
    }
}

fn coarse_label(unit: Unit, date: Date, language: Language) -> String {
    match unit {
        Unit::Month => language.say_with(
            "report-axis-month",
            &[("month", language.month_short(date.month().unsigned_abs()).into()), ("year", date.year().to_string().into())],
        ),
        _ => date.year().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn scale(from: Date, to: Date) -> Scale {
        Scale::new(Window::new(Day::from_civil(from), Day::from_civil(to)), 100.0, 1100.0)
    }

    #[test]
    fn ticks_become_finer_as_one_looks_closer() {
        let labels = |from, to| {
            let (fine, coarse) = ticks(&scale(from, to), 34.0, Language::Fr);
            (fine.len(), coarse.len())
        };
        assert_eq!(labels(date(1900, 1, 1), date(2022, 12, 31)).0, 25);
        assert_eq!(labels(date(2020, 1, 1), date(2022, 12, 31)), (12, 3));
        assert_eq!(labels(date(2020, 1, 1), date(2020, 12, 31)), (12, 1));
        assert_eq!(labels(date(2020, 3, 1), date(2020, 3, 14)), (14, 1));
        assert_eq!(labels(date(2020, 3, 1), date(2020, 3, 1)), (1, 1));
    }

    #[test]
    fn nothing_leaves_the_window() {
        let scale = scale(date(2020, 1, 1), date(2020, 12, 31));
        for day in [Day::MIN, Day::MAX, Day::from_civil(date(2020, 6, 1))] {
            assert!((100.0..=1100.0).contains(&scale.start(day)));
            assert!((100.0..=1100.0).contains(&scale.end(day)));
        }
        assert_eq!(scale.start_or(None), 100.0);
        assert_eq!(scale.end_or(None), 1100.0);
    }
}
