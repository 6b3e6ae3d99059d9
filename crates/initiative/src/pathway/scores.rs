//! How far, how completely and how fast the stages were gone through, and what was done in order. It describes; it is no
//! grade. Counted by `methods::stages` and `methods::alignment`.

use std::collections::BTreeMap;
use std::ops::Range;

use jalon_methods::alignment::{Model, Need, StepVerdict};
use jalon_methods::order::{Verdict, before};
use jalon_methods::stages::{self, FollowUp, Step};
use jalon_record::edtf::{Bounds, Day};

pub use jalon_methods::alignment::Optimal;
pub use jalon_methods::lag::Days;
pub use jalon_methods::stages::{Progress, Score, Scores};

use super::order::{Order, stands};
use super::{Standing, Statement, StepHistory, StepState};
use crate::form::codes;
use crate::lane::DayCount;

/// What became of a step, as far as the order goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Conformity<'p> {
    /// The step.
    pub step: &'p str,
    /// What became of it.
    pub place: Place,
}

codes! {
    /// Where a step stands in the order of what was done.
    Place {
        /// Done in its place.
        InOrder = "in-order",
        /// Done, though not in its place.
        Reordered = "reordered",
        /// Said to be skipped.
        Skipped = "skipped",
        /// Waived, or said not to apply: nothing is missed.
        NotCalledFor = "not-called-for",
        /// Something was said of it, and it is not done yet.
        NotYet = "not-yet",
        /// Nothing was said of it: unknown, and never skipped.
        Unknown = "unknown",
    }
}

/// What was done, held against the order of the pathway.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conformance<'a> {
    /// Each step of the pathway, in its order.
    pub steps: Vec<Conformity<'a>>,
    /// Steps that were done and that the pathway does not have.
    pub inserted: Vec<&'a str>,
    /// How many readings of what was done are as good as this one.
    pub readings: Optimal,
}

/// The last day on which the initiative was followed: the last one that anything said of a step, or any contact, may have
/// been, and today at most. A record that fell silent tells nothing of the years after.
pub fn last_follow_up(steps: &BTreeMap<String, StepHistory>, counts: &[DayCount], today: Day) -> Day {
    let said = steps.values().flat_map(|history| &history.statements).map(|said| said.bounds().end);
    let shown = steps.values().flat_map(|history| &history.evidence).map(|given| given.bounds().end);
    let days = said.chain(shown).map(|span| span.latest.unwrap_or(today)).chain(counts.iter().map(|count| count.day));
    days.max().map_or(today, |last| last.min(today))
}

/// The scores of stages, each with its steps in order; a phase is a range of stages. What is unfinished lasts at least
/// until the last follow-up.
pub fn scores(stages: &[Vec<&str>], phases: &[Range<usize>], steps: &BTreeMap<String, StepHistory>, followed: Day) -> Scores {
    let told: Vec<Vec<Step>> = stages.iter().map(|ids| ids.iter().map(|id| known(steps.get(*id))).collect()).collect();
    stages::scores(&told, phases, FollowUp::Last(followed))
}

/// Whoever was released from a step, or to whom it does not apply, could not do it: it leaves the possible ones.
fn known(history: Option<&StepHistory>) -> Step {
    match history.map_or(Standing::Unknown, StepHistory::standing) {
        Standing::Said(StepState::NotApplicable | StepState::Waived) => Step::NotApplicable,
        _ => first_stood(history).map_or(Step::Undone, |said| Step::Done(said.bounds().start)),
    }
}

/// The statement by which a step that stands now first stood.
fn first_stood(history: Option<&StepHistory>) -> Option<&Statement> {
    let history = history.filter(|history| stands(Some(history)))?;
    let done = |state: StepState| state.stands() && !matches!(state, StepState::NotApplicable | StepState::Waived);
    history.statements.iter().find(|said| done(said.open.state))
}

/// Holds what was done against the order of a pathway, whose steps come in their order. Where dates leave open which of two
/// steps came first, the order of the pathway is taken: what is called out of order is so for certain, as far as the two
/// dates go.
pub fn conformance<'a>(ids: &[&'a str], order: &Order<'a>, steps: &'a BTreeMap<String, StepHistory>) -> Conformance<'a> {
    let trace = trace(ids, steps);
    let skipped = |id: &str| matches!(steps.get(id).map(StepHistory::standing), Some(Standing::Said(StepState::Skipped)));
    let need = |id: &&str| if trace.contains(id) || skipped(id) { Need::Required } else { Need::Optional };
    let place_of = |id: &str| ids.iter().position(|known| *known == id);
    let arrows: Vec<(usize, usize)> =
        order.arrows().filter_map(|(one, other)| Some((place_of(one)?, place_of(other)?))).collect();
    let aligned = Model::new(ids.iter().map(|id| (*id, need(id))).collect(), &arrows).map(|model| model.align(&trace));
    let verdicts = aligned.as_ref().map(|aligned| aligned.steps.clone()).unwrap_or_default();
    let place = |at: usize, id: &str| match (verdicts.get(at), steps.get(id).map_or(Standing::Unknown, StepHistory::standing)) {
        (_, Standing::Unknown) => Place::Unknown,
        (_, Standing::Said(StepState::Skipped)) => Place::Skipped,
        (_, Standing::Said(StepState::NotApplicable | StepState::Waived)) => Place::NotCalledFor,
        (Some(StepVerdict::InOrder), _) => Place::InOrder,
        (Some(StepVerdict::Reordered), _) => Place::Reordered,
        (Some(StepVerdict::Skipped | StepVerdict::LeftOut) | None, _) => Place::NotYet,
    };
    Conformance {
        steps: ids.iter().enumerate().map(|(at, id)| Conformity { step: id, place: place(at, id) }).collect(),
        inserted: trace.iter().copied().filter(|id| place_of(id).is_none()).collect(),
        readings: aligned.map_or(Optimal::Exactly(1), |aligned| aligned.optimal),
    }
}

/// The steps that stand, in the order in which they first stood; the kindest where the dates leave it open. One day that
/// is certainly before another gives a partial order, so that there is always a next one.
fn trace<'a>(ids: &[&'a str], steps: &'a BTreeMap<String, StepHistory>) -> Vec<&'a str> {
    let strangers = steps.keys().map(String::as_str).filter(|id| !ids.contains(id));
    let done = ids.iter().copied().chain(strangers);
    let mut left: Vec<(&str, Bounds)> =
        done.filter_map(|id| Some((id, Bounds::within(first_stood(steps.get(id))?.bounds().start)))).collect();
    let mut trace = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_next = |at: &usize| !left.iter().any(|(_, other)| before(*other, left[*at].1) == Verdict::Certainly);
        let next = (0..left.len()).find(is_next).unwrap_or(0);
        trace.push(left.remove(next).0);
    }
    trace
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::StepState::*;
    use crate::pathway::testing::histories_of;
    use jalon_record::edtf::Edtf;

    const IDS: [&str; 4] = ["A1", "B1", "C1", "D1"];

    fn order() -> Order<'static> {
        Order::of(["B1"], [("A1", "B1"), ("B1", "C1"), ("C1", "D1")])
    }

    fn places(said: &[(&'static str, &str, StepState)]) -> (Vec<&'static str>, Vec<String>, Optimal) {
        let (order, steps) = (order(), histories_of(said));
        let found = conformance(&IDS, &order, &steps);
        let inserted = found.inserted.iter().map(|id| (*id).to_owned()).collect();
        (found.steps.iter().map(|step| step.place.code()).collect(), inserted, found.readings)
    }

    #[test]
    fn what_was_not_recorded_is_unknown_and_only_what_was_said_is_skipped() {
        let said = [("A1", "2020-01", Done), ("B1", "2020-02", Skipped), ("D1", "2020-03", Done)];
        assert_eq!(places(&said).0, ["in-order", "skipped", "unknown", "in-order"]);
        assert_eq!(places(&[]).0, ["unknown"; 4]);
        let said = [("A1", "2020-01", Waived), ("B1", "2020-02", Planned), ("C1", "2020-03", Substituted)];
        assert_eq!(places(&said).0, ["not-called-for", "not-yet", "in-order", "unknown"]);
    }

    #[test]
    fn out_of_order_is_said_only_where_the_dates_are_sure() {
        let hired_first = [("C1", "2020-01", Done), ("A1", "2020-02", Done), ("B1", "2020-03", Done)];
        assert_eq!(places(&hired_first).0, ["in-order", "in-order", "reordered", "unknown"]);
        let same_month = [("C1", "2020-03", Done), ("A1", "2020-03", Done), ("B1", "2020-03", Done)];
        assert_eq!(places(&same_month), (vec!["in-order", "in-order", "in-order", "unknown"], vec![], Optimal::Exactly(1)));
        let swapped = [("B1", "2020-01", Done), ("A1", "2020-02", Done), ("own-1", "2020-03", Done)];
        let (steps, inserted, readings) = places(&swapped);
        assert_eq!(steps.iter().filter(|place| **place == "reordered").count(), 1, "one of the two moved");
        assert_eq!((inserted, readings), (vec!["own-1".to_owned()], Optimal::Exactly(2)));
    }

    #[test]
    fn stages_and_phases_are_counted_and_what_is_open_is_at_least_so_long() {
        let today = Edtf::parse("2020-03-31").unwrap().bounds().start.earliest.unwrap();
        let steps = histories_of(&[
            ("A1", "2020-01-01", Done),
            ("A2", "2020-01-11", Compressed),
            ("A3", "2020-01", NotApplicable),
            ("B1", "2020-03-01", Done),
            ("B1", "2020-03-05", Partial),
            ("C1", "2020-03-21", Substituted),
        ]);
        let stages = [vec!["A1", "A2", "A3"], vec!["B1"], vec!["C1", "C2"]];
        let told = scores(&stages, &[0..2, 2..3], &steps, today);
        assert_eq!(told.furthest, Some(2));
        let counted: Vec<_> = told.stages.iter().map(|score| (score.done, score.possible)).collect();
        assert_eq!(counted, [(2, 2), (0, 1), (1, 2)], "B1 stands no more");
        assert_eq!(told.stages[0].duration(), Some(Days::exactly(10)));
        assert_eq!(told.stages[1].progress, Progress::NotBegun);
        assert_eq!(told.phases[1].duration(), Some(Days { at_least: Some(10), at_most: None }));
    }

    #[test]
    fn a_record_that_fell_silent_is_followed_until_its_last_day() {
        let day = |text: &str| Edtf::parse(text).unwrap().bounds().start.earliest.unwrap();
        let today = day("2026-11-22");
        let steps = histories_of(&[("A1", "2020-01-01", Done), ("A2", "2022-03", Started)]);
        let count = |text: &str| DayCount { day: day(text), contacts: 1, vague: 0 };
        assert_eq!(last_follow_up(&steps, &[], today), day("2022-03-31"));
        assert_eq!(last_follow_up(&steps, &[count("2022-06-23")], today), day("2022-06-23"));
        assert_eq!(last_follow_up(&steps, &[count("2027-01-01")], today), today);
        assert_eq!(last_follow_up(&BTreeMap::new(), &[], today), today);
    }
}
