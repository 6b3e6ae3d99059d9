//! How far an implementation went through its stages, how completely, and how fast.
//!
//! The concept is L. Saldana, "The stages of implementation completion for evidence-based practice: protocol for a mixed
//! methods study", *Implementation Science* 9, 2014, 43, doi 10.1186/1748-5908-9-43, and L. Saldana, P. Chamberlain, W. Wang,
//! C. H. Brown, "Predicting program start-up using the stages of implementation measure", *Administration and Policy in
//! Mental Health* 39, 2012 (online 2011), 419–425, doi 10.1007/s10488-011-0363-y: three scores from nothing but the dates of activities.
//! The instrument they made and its lists of activities belong to their owners and are not here; steps, stages and phases are
//! those of whoever calls.
//!
//! - *Furthest stage*: the last in which at least one step is done.
//! - *Proportion* of a stage: steps done of those possible. A step that was skipped stays among the possible ones; one that
//!   does not apply does not.
//! - *Duration* of a stage or phase: days from its first to its last step done, by the calendar, so stages may overlap. While
//!   a step is still undone the stage is unfinished, and all that is known is that it lasts at least until the last
//!   follow-up, or the day on which the implementation was stopped: it is censored on the right.
//!
//! **Not a grade.** The scores describe; they do not say that faster or fuller is better. What is known of their predictive
//! value comes from programmes for children and families that were led by their developers, is correlational, and knows of
//! no crisis. A stage left behind with a step skipped for good stays unfinished here, and grows: read its
//! [`Score::first_to_last`].
//!
//! ```
//! use jalon_methods::lag::Days;
//! use jalon_methods::stages::{self, FollowUp, Span, Step};
//! use jalon_record::edtf::Edtf;
//!
//! let done = |text: &str| Edtf::parse(text).map(|when| Step::Done(when.bounds().end));
//! let prepare = vec![done("2020-01-10")?, done("2020-02")?, Step::NotApplicable];
//! let hire = vec![done("2020-04-01")?, Step::Undone];
//! let seen = Edtf::parse("2020-04-30")?.bounds().end.latest.map(FollowUp::Last);
//!
//! let scores = stages::scores(&[prepare, hire], &[0..2], seen.ok_or("no day")?);
//! assert_eq!(scores.furthest, Some(1));
//! assert_eq!(scores.stages[0].proportion(), Some(1.0));
//! assert_eq!(scores.stages[0].duration(), Some(Days { at_least: Some(22), at_most: Some(50) }));
//! assert_eq!(scores.stages[1].duration(), Some(Days { at_least: Some(29), at_most: None }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::ops::Range;

pub use jalon_record::edtf::{Day, Span};

use crate::lag::Days;
use crate::reach::{FOREVER_AGO, NEVER, earliest, latest};

/// What is known of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// It has no place in this implementation.
    NotApplicable,
    /// It is not done, or was skipped.
    Undone,
    /// It was done on one of these days.
    Done(Span),
}

/// Until when the implementation was followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FollowUp {
    /// It was last looked at on this day and may go on.
    Last(Day),
    /// It was stopped on this day.
    Stopped(Day),
}

/// The scores of an implementation. They are no grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    /// The last stage with a step done, by its place.
    pub furthest: Option<usize>,
    /// Of each stage.
    pub stages: Vec<Score>,
    /// Of each phase.
    pub phases: Vec<Score>,
}

/// The scores of a stage or phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// How many steps are done.
    pub done: usize,
    /// How many could be: those that apply.
    pub possible: usize,
    /// Days from the first step done to the last; zero where one day saw all of them. Nothing where no step is done.
    pub first_to_last: Option<Days>,
    /// How it stands.
    pub progress: Progress,
}

/// How a stage or phase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// No step of it applies.
    Empty,
    /// No step of it is done.
    NotBegun,
    /// Some steps are done, some are not.
    Censored(Censored),
    /// All steps that apply are done.
    Finished,
}

/// What is known of a duration that did not come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Censored {
    /// It lasts at least so many days: from the first step done, at the latest that this may have been, to the last
    /// follow-up or the stop.
    pub at_least: i64,
    /// Whether it ended because the implementation was stopped. If not, it may go on.
    pub stopped: bool,
}

impl Score {
    /// The share of possible steps that are done; nothing where none are possible.
    pub fn proportion(&self) -> Option<f64> {
        (self.possible > 0).then(|| self.done as f64 / self.possible as f64)
    }

    /// How many days it took; at least so many, with no upper bound, where it is unfinished. Nothing where it is not begun.
    pub fn duration(&self) -> Option<Days> {
        match self.progress {
            Progress::Empty | Progress::NotBegun => None,
            Progress::Finished => self.first_to_last,
            Progress::Censored(Censored { at_least, .. }) => Some(Days { at_least: Some(at_least), at_most: None }),
        }
    }
}

/// The scores of these stages, in their order, each with its steps; a phase is a range of stages, and what of it lies beyond
/// the last stage is empty.
pub fn scores(stages: &[Vec<Step>], phases: &[Range<usize>], follow_up: FollowUp) -> Scores {
    let of_phase =
        |phase: &Range<usize>| -> Vec<Step> { stages.iter().skip(phase.start).take(phase.len()).flatten().copied().collect() };
    Scores {
        furthest: stages.iter().rposition(|steps| steps.iter().any(|step| matches!(step, Step::Done(_)))),
        stages: stages.iter().map(|steps| score(steps, follow_up)).collect(),
        phases: phases.iter().map(|phase| score(&of_phase(phase), follow_up)).collect(),
    }
}

fn score(steps: &[Step], follow_up: FollowUp) -> Score {
    let days: Vec<(i64, i64)> = steps
        .iter()
        .filter_map(|step| match step {
            Step::Done(span) => Some(sides(*span)),
            Step::Undone | Step::NotApplicable => None,
        })
        .collect();
    let possible = steps.iter().filter(|step| **step != Step::NotApplicable).count();
    let progress = match days.len() {
        _ if possible == 0 => Progress::Empty,
        0 => Progress::NotBegun,
        done if done == possible => Progress::Finished,
        _ => Progress::Censored(censored(&days, follow_up)),
    };
    Score { done: days.len(), possible, first_to_last: first_to_last(&days), progress }
}

/// A span that contradicts itself says nothing.
fn sides(span: Span) -> (i64, i64) {
    let (first, last) = (earliest(span), latest(span));
    if first <= last { (first, last) } else { (FOREVER_AGO, NEVER) }
}

/// The latest first day comes before the earliest last one by this at the least; at the most, two different steps lie on
/// their outermost days.
fn first_to_last(days: &[(i64, i64)]) -> Option<Days> {
    let (latest_first, earliest_last) = (days.iter().map(|day| day.1).min()?, days.iter().map(|day| day.0).max()?);
    let others = |one: usize| days.iter().enumerate().filter(move |(other, _)| one != *other).map(|(_, day)| day.0).min();
    let widest = days.iter().enumerate().filter_map(|(one, day)| Some(day.1 - others(one)?)).max();
    Some(Days::between((earliest_last - latest_first).max(0), widest.unwrap_or(0).max(0)))
}

/// A step that was done outlasts a last look that came before it.
fn censored(days: &[(i64, i64)], follow_up: FollowUp) -> Censored {
    let (FollowUp::Last(until) | FollowUp::Stopped(until)) = follow_up;
    let so_far = days.iter().map(|day| i64::from(until.number()) - day.1).max();
    let seen = first_to_last(days).and_then(|days| days.at_least);
    let at_least = [so_far.unwrap_or(0), seen.unwrap_or(0), 0].into_iter().max().unwrap_or(0);
    Censored { at_least, stopped: matches!(follow_up, FollowUp::Stopped(_)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::a_span;
    use jalon_record::edtf::Edtf;
    use proptest::prelude::*;

    fn done(text: &str) -> Step {
        Step::Done(Edtf::parse(text).expect(text).bounds().end)
    }

    fn day(text: &str) -> Day {
        Edtf::parse(text).expect(text).bounds().end.latest.expect("a day")
    }

    fn seen(text: &str) -> FollowUp {
        FollowUp::Last(day(text))
    }

    const UNDONE: Step = Step::Undone;
    const NOT: Step = Step::NotApplicable;

    #[test]
    fn the_furthest_stage_is_the_last_with_a_step_done_whatever_was_skipped_before() {
        let furthest = |stages: &[Vec<Step>]| scores(stages, &[], seen("2020-12-31")).furthest;
        assert_eq!(furthest(&[vec![done("2020-01")], vec![UNDONE], vec![done("2020-05"), UNDONE], vec![UNDONE]]), Some(2));
        assert_eq!(furthest(&[vec![UNDONE], vec![NOT]]), None);
        assert_eq!(furthest(&[]), None);
    }

    #[test]
    fn a_skipped_step_lowers_the_proportion_and_one_that_does_not_apply_does_not() {
        let stages = [vec![done("2020-01"), UNDONE, NOT, NOT], vec![done("2020-02"), NOT], vec![NOT, NOT], vec![]];
        let found = scores(&stages, &[0..2, 1..3], seen("2020-12-31"));
        let proportions = |scores: &[Score]| scores.iter().map(Score::proportion).collect::<Vec<_>>();
        assert_eq!(proportions(&found.stages), [Some(0.5), Some(1.0), None, None]);
        assert_eq!(proportions(&found.phases), [Some(2.0 / 3.0), Some(1.0)]);
        assert_eq!(found.stages[2].progress, Progress::Empty);
        assert_eq!(found.stages[3].progress, Progress::Empty);
    }

    #[test]
    fn a_finished_stage_lasts_from_its_first_step_to_its_last() {
        let stages = [vec![done("2020-01-10"), done("2020-03-01"), done("2020-02-01")], vec![done("2020-02-15")]];
        let found = scores(&stages, &[0..2, 0..9], seen("2020-12-31"));
        assert_eq!(found.stages[0].duration(), Some(Days::exactly(51)));
        assert_eq!(found.stages[1].duration(), Some(Days::exactly(0)));
        assert_eq!(found.phases[0].duration(), Some(Days::exactly(51)));
        assert_eq!(found.phases[1], found.phases[0]);
        assert_eq!(found.phases[0].progress, Progress::Finished);
    }

    #[test]
    fn an_unfinished_stage_is_censored_at_the_last_follow_up_or_at_the_stop() {
        let stages = [vec![done("2020-01-10"), UNDONE], vec![done("2020-01"), UNDONE]];
        let found = scores(&stages, &[], seen("2020-03-10"));
        assert_eq!(found.stages[0].progress, Progress::Censored(Censored { at_least: 60, stopped: false }));
        assert_eq!(found.stages[0].first_to_last, Some(Days::exactly(0)));
        assert_eq!(found.stages[1].duration(), Some(Days { at_least: Some(39), at_most: None }));
        let stopped = scores(&stages, &[], FollowUp::Stopped(day("2020-02-09")));
        assert_eq!(stopped.stages[0].progress, Progress::Censored(Censored { at_least: 30, stopped: true }));
    }

    #[test]
    fn a_follow_up_before_the_steps_takes_nothing_away_from_them() {
        let stages = [vec![done("2020-01-10"), done("2020-01-20"), UNDONE], vec![done("2020-01-10"), UNDONE]];
        let found = scores(&stages, &[], seen("2019-12-31"));
        assert_eq!(found.stages[0].duration(), Some(Days { at_least: Some(10), at_most: None }));
        assert_eq!(found.stages[1].duration(), Some(Days { at_least: Some(0), at_most: None }));
    }

    #[test]
    fn a_stage_without_a_step_done_has_no_duration() {
        let found = scores(&[vec![UNDONE, NOT]], &[0..1, 5..6], seen("2020-03-10"));
        assert_eq!((found.stages[0].progress, found.stages[0].duration()), (Progress::NotBegun, None));
        assert_eq!((found.stages[0].proportion(), found.stages[0].first_to_last), (Some(0.0), None));
        assert_eq!(found.phases[1], Score { done: 0, possible: 0, first_to_last: None, progress: Progress::Empty });
    }

    #[test]
    fn a_day_not_known_leaves_the_duration_open() {
        let unknown = scores(&[vec![done("XXXX"), done("2020-02-01")]], &[], seen("2020-03-10"));
        assert_eq!(unknown.stages[0].duration(), Some(Days { at_least: Some(0), at_most: None }));
        let unfinished = scores(&[vec![done("XXXX"), UNDONE]], &[], seen("2020-03-10"));
        assert_eq!(unfinished.stages[0].duration(), Some(Days { at_least: Some(0), at_most: None }));
    }

    /// Every choice of a day for each step.
    fn choices(spans: &[Span]) -> Vec<Vec<i64>> {
        spans.iter().fold(vec![Vec::new()], |choices, span| {
            let (first, last) = sides(*span);
            choices.iter().flat_map(|choice| (first..=last).map(move |day| [choice.as_slice(), &[day]].concat())).collect()
        })
    }

    fn spread(days: &[i64]) -> Option<i64> {
        Some(days.iter().max()? - days.iter().min()?)
    }

    proptest! {
        #[test]
        fn durations_agree_with_trying_every_day(spans in prop::collection::vec(a_span(0..=5), 0..=4), until in 0..=8_i32) {
            let mut steps: Vec<Step> = spans.iter().copied().map(Step::Done).collect();
            let until = Day::from_number(until).unwrap();
            let finished = score(&steps, FollowUp::Last(until));
            let spreads = choices(&spans).into_iter().filter_map(|days| spread(&days));
            let tried = spreads.clone().min().map(|least| Days { at_least: Some(least), at_most: spreads.max() });
            prop_assert_eq!(finished.duration(), tried);
            steps.push(Step::Undone);
            let lasts = choices(&spans).into_iter().filter_map(|mut days| {
                let first = *days.iter().min()?;
                days.push(i64::from(until.number()).max(first));
                spread(&days)
            });
            prop_assert_eq!(score(&steps, FollowUp::Last(until)).duration().and_then(|days| days.at_least), lasts.min());
        }
    }
}
