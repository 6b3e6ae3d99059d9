//! How fast: contacts by week as run charts, bracket by bracket; and how much shorter a step was than planned.

use jalon_methods::{lag, order, runs};
use jalon_record::edtf::{Bounds, Day, Edtf, Span};
use jalon_record::id::EntryId;

pub use jalon_methods::lag::{Days, Ratio};
pub use jalon_methods::order::Verdict;
pub use jalon_methods::runs::{Limits, NEEDED, NoRunChart, Run, RunChart, Signal};

use crate::lane::DayCount;
use crate::matrix::Ground;
use crate::pathway::{Statement, StepHistory, StepState};

/// The most weeks looked at, the last ones: twenty years. A slip in one year must not draw a thousand.
pub const MOST_WEEKS: usize = 1_040;

/// The contacts of one week, Monday to Sunday.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Contacts whose day is known.
    pub contacts: i64,
    /// Contacts that may have been later; counted on the earliest day they can have been.
    pub vague: i64,
}

impl Week {
    /// All its contacts.
    pub fn total(&self) -> i64 {
        self.contacts.saturating_add(self.vague)
    }

    /// Its last day.
    pub fn sunday(&self) -> Day {
        Day::from_number(self.monday.number().saturating_add(6)).unwrap_or(Day::MAX)
    }

    fn days(&self) -> Bounds {
        let on = |day: Day| Span { earliest: Some(day), latest: Some(day) };
        Bounds { start: on(self.monday), end: on(self.sunday()) }
    }
}

/// The weeks from the first counted day to the last, at most [`MOST_WEEKS`] of them. A week in which nothing was counted is
/// among them, with nothing: whether there was no contact, or nobody wrote, the counts do not tell.
pub fn weeks(density: &[DayCount]) -> Vec<Week> {
    let counted = || density.iter().filter(|count| count.contacts > 0 || count.vague > 0);
    let Some((first, last)) = counted().map(|count| monday(count.day)).min().zip(counted().map(|count| monday(count.day)).max())
    else {
        return Vec::new();
    };
    let most = i32::try_from(MOST_WEEKS).unwrap_or(i32::MAX);
    let first = first.max(last.saturating_sub(7 * (most - 1)));
    let mondays = (0..=(last - first) / 7).filter_map(|at| Day::from_number(first + 7 * at));
    let mut weeks: Vec<Week> = mondays.map(|monday| Week { monday, contacts: 0, vague: 0 }).collect();
    for count in density {
        let place = usize::try_from((monday(count.day) - first).div_euclid(7)).ok();
        if let Some(week) = place.and_then(|place| weeks.get_mut(place)) {
            week.contacts = week.contacts.saturating_add(count.contacts);
            week.vague = week.vague.saturating_add(count.vague);
        }
    }
    weeks
}

/// The number of the Monday of a day's week. The day with the number 0, 1970-01-01, was a Thursday.
fn monday(day: Day) -> i32 {
    day.number() - (day.number() + 3).rem_euclid(7)
}

/// The weeks of one bracket by the side of their own median.
#[derive(Clone, PartialEq, Debug)]
pub struct Stretch {
    /// The bracket; all weeks where nobody drew one.
    pub bracket: Option<EntryId>,
    /// The place of its first week among all weeks.
    pub first: usize,
    /// How many weeks.
    pub weeks: usize,
    /// Anhøj's two rules, or how many points are missing for them.
    pub chart: Result<RunChart, NoRunChart>,
    /// Perla's trend of five, nearly useless for finding drift: to be shown only under its name.
    pub trend: Option<Run>,
}

/// A run chart for each bracket, over the weeks of which every day certainly lies in it. Weeks across a border, and those
/// near a border of which nobody is sure, belong to none. Brackets without such a week are left out.
pub fn stretches(weeks: &[Week], ground: &Ground) -> Vec<Stretch> {
    if ground.is_empty() && !weeks.is_empty() {
        return vec![stretch(None, 0, weeks)];
    }
    let of = |(column, bracket): (usize, EntryId)| {
        let drawn = ground.stretch(column)?;
        let inside = |week: &Week| order::during(week.days(), drawn) == Verdict::Certainly;
        let first = weeks.iter().position(inside)?;
        let rest = weeks.get(first..)?;
        let many = rest.iter().take_while(|week| inside(week)).count();
        Some(stretch(Some(bracket), first, rest.get(..many)?))
    };
    ground.brackets().enumerate().filter_map(of).collect()
}

fn stretch(bracket: Option<EntryId>, first: usize, weeks: &[Week]) -> Stretch {
    let values: Vec<f64> = weeks.iter().map(|week| week.total() as f64).collect();
    Stretch { bracket, first, weeks: weeks.len(), chart: RunChart::of(&values), trend: runs::perla_trend(&values) }
}

/// How long a step took by the side of how long its plan gave it.
///
/// Both are counted from the same day, on which it was planned: to the first day on which it stood, whole or smaller, and
/// to the day for which it was planned. So it says how much of the time that was given was used, not how much work was
/// left out. Without a plan that names a day there is nothing to compare with.
#[derive(Clone, PartialEq, Debug)]
pub struct Compression {
    /// What it came to: done or compressed.
    pub state: StepState,
    /// When it was planned.
    pub planned: Edtf,
    /// For when it was planned.
    pub due: Edtf,
    /// When it stood first.
    pub stood: Edtf,
    /// The days that the plan gave it.
    pub given: Days,
    /// The days that it took.
    pub took: Days,
    /// What it took by the side of what it was given; nothing where the plan may have given it no time at all.
    pub ratio: Option<Ratio>,
    /// Whether it took less time than it was given.
    pub shorter: Verdict,
}

/// How long a step took by the side of how long its plan gave it; nothing where it never stood, or no plan before that
/// names a day.
pub fn compression(history: &StepHistory) -> Option<Compression> {
    let at = history.statements.iter().position(|said| matches!(said.open.state, StepState::Done | StepState::Compressed))?;
    let stood = history.statements.get(at)?;
    let is_plan = |said: &&Statement| said.open.state == StepState::Planned && said.open.until.is_some();
    let plan = history.statements.get(..at)?.iter().rev().find(is_plan)?;
    let due = plan.open.until.as_ref()?;
    let given = lag::from_start(plan.bounds(), due.bounds());
    let told = lag::from_start(plan.bounds(), stood.bounds());
    // The order of statements says that the plan came first, even where the dates alone would allow the opposite.
    let took = Days { at_least: Some(told.at_least.unwrap_or(0).max(0)), ..told };
    Some(Compression {
        state: stood.open.state,
        planned: plan.occurred.clone(),
        due: due.clone(),
        stood: stood.occurred.clone(),
        given,
        took,
        ratio: lag::compression(took, given),
        shorter: took.is_fewer_than(given),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::Bracket;
    use crate::form::Code;
    use crate::pathway::{StepSaid, histories};
    use crate::seen::Seen;
    use jalon_record::id::{Instant, MemberId, Seq};

    fn day(text: &str) -> Day {
        Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
    }

    fn counted(text: &str, contacts: i64, vague: i64) -> DayCount {
        DayCount { day: day(text), contacts, vague }
    }

    #[test]
    fn weeks_run_from_monday_to_sunday_and_none_is_left_out() {
        let weeks = weeks(&[counted("2020-03-15", 3, 1), counted("2020-03-16", 2, 0), counted("2020-03-30", 1, 0)]);
        let told: Vec<_> = weeks.iter().map(|week| (week.monday.to_string(), week.contacts, week.vague)).collect();
        let expected = [("2020-03-09", 3, 1), ("2020-03-16", 2, 0), ("2020-03-23", 0, 0), ("2020-03-30", 1, 0)];
        assert_eq!(told, expected.map(|(monday, contacts, vague)| (monday.to_owned(), contacts, vague)));
        assert_eq!(weeks[0].sunday().to_string(), "2020-03-15");
        assert!(super::weeks(&[]).is_empty());
    }

    #[test]
    fn a_slip_of_a_millennium_draws_no_more_than_twenty_years() {
        let weeks = weeks(&[counted("1020-03-15", 3, 0), counted("2020-03-16", 2, 0)]);
        assert_eq!(weeks.len(), MOST_WEEKS);
        assert_eq!(weeks.last().map(Week::total), Some(2));
        assert_eq!(weeks.iter().map(Week::total).sum::<i64>(), 2);
    }

    fn bracket(n: u8, start: &str, end: &str) -> (EntryId, Bracket) {
        let bracket = Bracket {
            crisis: EntryId::from_bytes([99; 16]),
            scheme: Code::new("team").unwrap(),
            phase: Code::new("before").unwrap(),
            start: Edtf::parse(start).unwrap(),
            end: Edtf::parse(end).unwrap(),
            marker: None,
            clock: None,
        };
        (EntryId::from_bytes([n; 16]), bracket)
    }

    #[test]
    fn each_bracket_has_its_own_median_over_whole_and_certain_weeks() {
        let from = day("2020-01-06").number();
        let counts: Vec<DayCount> = (0..24)
            .map(|at| DayCount {
                day: Day::from_number(from + 7 * at).unwrap(),
                contacts: if at < 12 { 10 + i64::from(at % 2) } else { 3 + i64::from(at % 3) },
                vague: 0,
            })
            .collect();
        let weeks = weeks(&counts);
        let drawn = [bracket(1, "2020-01-06", "2020-03-29"), bracket(2, "2020-03-30", "2020-06-21"), bracket(3, "2021", "2022")];
        let ground = Ground::new(drawn.iter().map(|(root, bracket)| (*root, bracket)));
        let stretches = stretches(&weeks, &ground);
        assert_eq!(stretches.iter().map(|one| (one.first, one.weeks)).collect::<Vec<_>>(), [(0, 12), (12, 12)]);
        assert_eq!(stretches[0].chart.as_ref().unwrap().median, 10.5);
        assert!(matches!(stretches[1].chart, Err(NoRunChart::TooFew { useful: 8, missing: 2 })));
        let fuzzy = [bracket(1, "2020-01-06", "2020-03~")];
        let ground = Ground::new(fuzzy.iter().map(|(root, bracket)| (*root, bracket)));
        assert_eq!(super::stretches(&weeks, &ground).first().map(|one| one.weeks), Some(3));
        let undrawn = super::stretches(&weeks, &Ground::default());
        assert_eq!(undrawn.iter().map(|one| (one.bracket, one.weeks)).collect::<Vec<_>>(), [(None, 24)]);
        assert_eq!(undrawn[0].chart.as_ref().unwrap().signals(), [Signal::Shift, Signal::TooFewCrossings]);
    }

    fn said(seq: i64, date: &str, state: StepState, until: Option<&str>) -> Statement {
        let id = EntryId::from_bytes([seq as u8; 16]);
        Seen {
            root: id,
            id,
            seq: Seq::new(seq).unwrap(),
            author: MemberId::from_bytes([1; 16]),
            occurred: Edtf::parse(date).unwrap(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            in_conflict: false,
            open: StepSaid {
                step: "B1".into(),
                state,
                until: until.map(|text| Edtf::parse(text).unwrap()),
                owner_role: None,
                instead: None,
            },
            words: None.into(),
        }
    }

    fn of(statements: Vec<Statement>) -> Option<Compression> {
        compression(&histories(statements, []).remove("B1").unwrap_or_default())
    }

    #[test]
    fn a_step_is_held_to_its_own_plan_and_to_nothing_else() {
        let plan = said(1, "2020-03-01", StepState::Planned, Some("2020-06-09"));
        let stood = said(2, "2020-03-26", StepState::Compressed, None);
        let told = of(vec![plan.clone(), stood.clone()]).unwrap();
        assert_eq!((told.given, told.took, told.shorter), (Days::exactly(100), Days::exactly(25), Verdict::Certainly));
        assert_eq!(told.ratio, Some(Ratio { at_least: Some(0.25), at_most: Some(0.25) }));
        assert_eq!(of(vec![stood.clone()]), None);
        assert_eq!(of(vec![said(1, "2020-03-01", StepState::Planned, None), stood.clone()]), None);
        assert_eq!(of(vec![plan.clone(), said(2, "2020-03-10", StepState::Started, None)]), None);
        let late = of(vec![stood, said(3, "2020-05", StepState::Planned, Some("2020-06"))]);
        assert_eq!(late, None);
        let vague = of(vec![plan, said(2, "2020-06", StepState::Done, None)]).unwrap();
        assert_eq!(vague.shorter, Verdict::Possibly);
    }
}
