//! Contacts by month, year and bracket, for readers outside: one table, protected as a whole.
//!
//! Months add up to years and to all there is; brackets cut across months. Told one by one, a month less a bracket would be the few
//! days between their borders. So everything that any page shows of time comes from here: the days are gathered into the
//! pieces that months and brackets have in common, no piece is ever told, and no small piece may be worked out from what is.
//!
//! Only months that are over are counted. What is still growing would tell by tomorrow what was added today.

use std::collections::BTreeMap;

use jalon_methods::disclosure::{Beside, Cell, Cells, Line};
use jalon_methods::order::Verdict;
use jalon_record::edtf::{Bounds, Day, Edtf, Span};
use jalon_record::id::EntryId;

use super::{Disclosed, ReleasedCell, Threshold, Told, safe};
use crate::crisis::{Bracket, lies_in};
use crate::lane::DayCount;
use crate::seen::Seen;

/// How far back is counted: forty years before the last day. A slip in one year must not make a thousand months.
const MOST_DAYS: i32 = 14_610;

/// A month or a year, and its contacts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Its contacts.
    pub contacts: Disclosed,
}

/// Contacts of a bracket, or of the time outside all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Within {
    /// The bracket; none for the time outside.
    bracket: Option<EntryId>,
    /// Its first and last possible day.
    days: (Day, Day),
    /// Those that lie in it for certain.
    certain: Disclosed,
    /// Those that may lie in it.
    possible: Disclosed,
}

/// Contacts as readers outside are told them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    threshold: Threshold,
    until: Option<Day>,
    months: Vec<Period>,
    years: Vec<Period>,
    all: Option<Period>,
    within: Vec<Within>,
}

/// The last day of the last month that is over on a day.
pub fn closed_until(today: Day) -> Option<Day> {
    Day::from_number(Day::from_civil(today.to_civil().first_of_month()).number().checked_sub(1)?)
}

impl Calendar {
    /// The contacts of every month that ended by `until`, and of the brackets, of one scheme, over the same time. Nothing where
    /// there is no such day.
    pub fn of(days: &[DayCount], brackets: &[&Seen<Bracket>], threshold: Threshold, until: Option<Day>) -> Self {
        let over = |day: Day| until.is_some_and(|until| month_of(day).1 <= until);
        let mut days: Vec<&DayCount> = days.iter().filter(|day| over(day.day) && (day.contacts > 0 || day.vague > 0)).collect();
        let last = days.iter().map(|day| day.day.number()).max().unwrap_or(0);
        days.retain(|day| last.saturating_sub(day.day.number()) < MOST_DAYS);
        let (months, years) = (stretch(&days, month_of), stretch(&days, year_of));
        let mut plan = Plan { months: months.len(), years: years.len(), brackets: brackets.len(), ..Plan::default() };
        let place = |periods: &[(Day, Day)], day: Day| periods.iter().position(|(from, to)| *from <= day && day <= *to);
        for day in &days {
            let (Some(month), Some(year)) = (place(&months, day.day), place(&years, day.day)) else { continue };
            let when = Bounds::within(Span { earliest: Some(day.day), latest: Some(day.day) });
            let verdicts: Vec<Verdict> = brackets.iter().map(|bracket| lies_in(when, &bracket.open)).collect();
            plan.add(month, year, &verdicts, (day.contacts, day.vague));
        }
        let told = plan.told(threshold);
        let named = |periods: &[(Day, Day)], first: usize| -> Vec<Period> {
            let of = |(at, (from, to)): (usize, &(Day, Day))| Period { from: *from, to: *to, contacts: told[first + at] };
            periods.iter().enumerate().map(of).collect()
        };
        let edges = months.first().zip(months.last()).map(|(first, last)| (first.0, last.1));
        let mut within: Vec<Within> = Vec::new();
        for at in 0..=brackets.len() {
            let bracket = brackets.get(at);
            let days = bracket.map_or(edges, |bracket| sides(&bracket.open.start, &bracket.open.end).or(edges));
            let first = plan.bracket(at);
            let Some(days) = days else { continue };
            within.push(Within { bracket: bracket.map(|seen| seen.root), days, certain: told[first], possible: told[first + 1] });
        }
        let all = edges.map(|(from, to)| Period { from, to, contacts: told[plan.all()] });
        let mut years = named(&years, plan.months);
        if let (Some(year), Some((_, to))) = (years.last_mut(), edges) {
            year.to = to;
        }
        Self { threshold, until, months: named(&months, 0), years, all, within }
    }

    /// The months, without a gap, from the first in which anything was counted to the last.
    pub fn months(&self) -> &[Period] {
        &self.months
    }

    /// Their years; the last one as far as it is counted.
    pub fn years(&self) -> &[Period] {
        &self.years
    }

    /// All of it; nothing where nothing was counted.
    pub fn all(&self) -> Option<Period> {
        self.all
    }

    /// The contacts that lie in a bracket for certain, and those that may; `None` names the time outside all of them. Nothing
    /// where the calendar was made without it.
    pub fn within(&self, bracket: Option<EntryId>) -> Option<(Disclosed, Disclosed)> {
        self.within.iter().find(|within| within.bracket == bracket).map(|within| (within.certain, within.possible))
    }

    /// The last day that is told of.
    pub fn until(&self) -> Option<Day> {
        self.until
    }

    /// Below which count nothing is told.
    pub fn threshold(&self) -> Threshold {
        self.threshold
    }

    fn disclosed(&self) -> impl Iterator<Item = Disclosed> + '_ {
        let periods = self.months.iter().chain(&self.years).chain(&self.all).map(|period| period.contacts);
        periods.chain(self.within.iter().flat_map(|within| [within.certain, within.possible]))
    }

    /// How many counts are withheld.
    pub fn withheld(&self) -> usize {
        self.disclosed().filter(|cell| cell.is_withheld()).count()
    }

    /// Whether it could not be made safe, and is withheld whole.
    pub fn is_withheld_whole(&self) -> bool {
        self.disclosed().any(|cell| cell.told() == Told::Whole)
    }

    /// The same with every count rounded, for pages that can be opened again and again. `draw` is given the name of a cell.
    #[must_use]
    pub fn rounded(mut self, draw: &dyn Fn(&str) -> u64) -> Self {
        let round = |sort: &str, period: &mut Period| {
            period.contacts = period.contacts.rounded(draw(&format!("{sort} {} {}", period.from, period.to)));
        };
        self.months.iter_mut().for_each(|month| round("month", month));
        self.years.iter_mut().for_each(|year| round("year", year));
        self.all.iter_mut().for_each(|all| round("all", all));
        for within in &mut self.within {
            let name = within.bracket.map_or_else(|| "outside".to_owned(), |bracket| bracket.to_string());
            within.certain = within.certain.rounded(draw(&format!("certain {name}")));
            within.possible = within.possible.rounded(draw(&format!("possible {name}")));
        }
        self
    }

    /// Every cell as the register of releases keeps it.
    pub fn released(&self) -> Vec<ReleasedCell> {
        let of = |what: String, (from, to): (Day, Day), cell: Disclosed| ReleasedCell::of(what, Some((from, to)), cell);
        let mut cells: Vec<ReleasedCell> = Vec::new();
        for period in self.months.iter().chain(&self.years).chain(&self.all) {
            let cell = of("contacts".to_owned(), (period.from, period.to), period.contacts);
            // A year of which one month alone is counted, or all of one year, is the same cell.
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
        for within in &self.within {
            let sort = if within.bracket.is_some() { "bracket" } else { "outside" };
            for (verdict, cell) in [("certain", within.certain), ("possible", within.possible)] {
                cells.push(of(format!("contacts-{sort}-{verdict}"), within.days, cell));
            }
        }
        cells
    }
}

/// The month of a day: its first and last day.
fn month_of(day: Day) -> (Day, Day) {
    let date = day.to_civil();
    (Day::from_civil(date.first_of_month()), Day::from_civil(date.last_of_month()))
}

/// The year of a day: its first and last day.
fn year_of(day: Day) -> (Day, Day) {
    let date = day.to_civil();
    (Day::from_civil(date.first_of_year()), Day::from_civil(date.last_of_year()))
}

/// The periods from the first day counted to the last, without a gap.
fn stretch(days: &[&DayCount], period: fn(Day) -> (Day, Day)) -> Vec<(Day, Day)> {
    let numbers = || days.iter().map(|day| day.day);
    let (Some(begin), Some(end)) = (numbers().min(), numbers().max()) else { return Vec::new() };
    let mut periods = vec![period(begin)];
    while let Some((_, to)) = periods.last().copied().filter(|(_, to)| *to < end) {
        let Some(next) = Day::from_number(to.number().saturating_add(1)).filter(|next| to < *next) else { break };
        periods.push(period(next));
    }
    periods
}

/// The first and the last day that a bracket may touch.
fn sides(start: &Edtf, end: &Edtf) -> Option<(Day, Day)> {
    let (from, to) = (start.bounds().start.earliest?, end.bounds().end.latest?);
    (from <= to).then_some((from, to))
}

/// What is told, place by place: months, years, all, then each bracket and the time outside, certain and possible.
#[derive(Default)]
struct Plan {
    months: usize,
    years: usize,
    brackets: usize,
    /// The pieces that the same places have in common, by those places.
    pieces: BTreeMap<Vec<usize>, u64>,
}

impl Plan {
    fn all(&self) -> usize {
        self.months + self.years
    }

    /// The place of what lies in a bracket for certain; what may lie in it follows. After the last bracket, the time outside.
    fn bracket(&self, at: usize) -> usize {
        self.all() + 1 + 2 * at
    }

    fn places(&self) -> usize {
        self.bracket(self.brackets + 1)
    }

    fn add(&mut self, month: usize, year: usize, verdicts: &[Verdict], (known, vague): (i64, i64)) {
        let outside = verdicts.iter().all(|verdict| *verdict == Verdict::No);
        for (count, is_vague) in [(known, false), (vague, true)] {
            let Ok(count @ 1..) = u64::try_from(count) else { continue };
            let mut places = vec![month, self.months + year, self.all()];
            for (at, verdict) in verdicts.iter().enumerate().filter(|(_, verdict)| **verdict != Verdict::No) {
                places.push(self.bracket(at) + usize::from(is_vague || *verdict == Verdict::Possibly));
            }
            if outside {
                places.push(self.bracket(self.brackets) + usize::from(is_vague));
            }
            let piece = self.pieces.entry(places).or_default();
            *piece = piece.saturating_add(count);
        }
    }

    /// What may be told of each place.
    fn told(&self, threshold: Threshold) -> Vec<Disclosed> {
        let pieces: Vec<(&Vec<usize>, u64)> = self.pieces.iter().map(|(places, count)| (places, *count)).collect();
        let mut values: Vec<u64> = pieces.iter().map(|(_, count)| *count).collect();
        let mut untold = vec![true; values.len()];
        let mut lines: Vec<Line> = Vec::new();
        // Places that are made of the same pieces are one cell.
        let mut cells: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut cell_of: Vec<Option<usize>> = Vec::new();
        for place in 0..self.places() {
            let parts: Vec<usize> = (0..pieces.len()).filter(|piece| pieces[*piece].0.contains(&place)).collect();
            let cell = match (parts.as_slice(), cells.get(&parts)) {
                ([], _) => None,
                (_, Some(known)) => Some(*known),
                ([only], None) => {
                    untold[*only] = false;
                    Some(*only)
                }
                (several, None) => {
                    values.push(several.iter().fold(0_u64, |sum, piece| sum.saturating_add(values[*piece])));
                    untold.push(false);
                    lines.push(Line { total: values.len() - 1, parts: parts.clone() });
                    Some(values.len() - 1)
                }
            };
            cells.extend(cell.map(|cell| (parts, cell)));
            cell_of.push(cell);
        }
        let told =
            Cells::new(values, lines).ok().and_then(|cells| safe(&cells, threshold, Beside { untold: &untold, alone: &[] }));
        let disclosed = |cell: Option<usize>| match (cell, &told) {
            (_, None) => Disclosed(Told::Whole),
            (None, Some(_)) => Disclosed(Told::Shown(0)),
            (Some(cell), Some(told)) => told.get(cell).map_or(Disclosed(Told::Whole), |cell: &Cell| Disclosed::of(*cell)),
        };
        cell_of.into_iter().map(disclosed).collect()
    }
}
