//! The order that a pathway asks for, held against what was said of its steps. It warns and never locks.
//!
//! Whether a core step stood when another was begun is only as certain as their dates: both answers are kept apart.

use std::collections::{BTreeMap, BTreeSet};

use jalon_methods::order::{Verdict, after};
use jalon_record::edtf::{Bounds, Span};

use super::{Passed, Statement, StepHistory};
use crate::seen::Seen;

/// What a pathway asks of the order of its steps: which are core, and which should come directly before which.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Order<'p> {
    core: BTreeSet<&'p str>,
    arrows: Vec<(&'p str, &'p str)>,
}

/// A step was begun while a core step that should come directly before it did not stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrderWarning<'a> {
    /// The core step.
    pub step: &'a str,
    /// The step that was begun all the same.
    pub toward: &'a str,
    /// The first statement that says it had begun.
    pub begun: &'a Statement,
    /// However the dates fall, or only if they fall so.
    pub verdict: Verdict,
    /// Whether the core step stands by now.
    pub stands_now: bool,
    /// Who answered for going on, and by when it will be repaired: the last such entry.
    pub answered_by: Option<&'a Seen<Passed>>,
}

impl OrderWarning<'_> {
    /// Whether it holds however the dates fall.
    pub fn is_certain(&self) -> bool {
        self.verdict == Verdict::Certainly
    }
}

impl<'p> Order<'p> {
    /// From the core steps of a pathway and its precedences (before, after).
    pub fn of(core: impl IntoIterator<Item = &'p str>, arrows: impl IntoIterator<Item = (&'p str, &'p str)>) -> Self {
        Self { core: core.into_iter().collect(), arrows: arrows.into_iter().collect() }
    }

    /// Whether a step cannot be skipped.
    pub fn is_core(&self, step: &str) -> bool {
        self.core.contains(step)
    }

    /// Every precedence (before, after), in the order of the pathway.
    pub fn arrows(&self) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.arrows.iter().copied()
    }

    /// The core steps that should come directly before a step.
    pub fn core_before(&self, step: &str) -> impl Iterator<Item = &'p str> {
        self.arrows().filter(move |(before, after)| *after == step && self.is_core(before)).map(|(before, _)| before)
    }

    /// Every step that was, or may have been, begun before a core step stood, in the order of the pathway.
    pub fn warnings<'a>(&'a self, steps: &'a BTreeMap<String, StepHistory>, passed: &'a [Seen<Passed>]) -> Vec<OrderWarning<'a>>
    where
        'p: 'a,
    {
        let arrows = self.arrows().filter(|(before, _)| self.is_core(before));
        arrows.filter_map(|(step, toward)| warning(step, toward, steps, passed)).collect()
    }

    /// The core steps before a step that do not stand and for which nobody has answered, if the step is begun then.
    pub fn unanswered(
        &self,
        toward: &str,
        begun: Bounds,
        steps: &BTreeMap<String, StepHistory>,
        passed: &[Seen<Passed>],
    ) -> Vec<&'p str> {
        let open = |step: &&'p str| {
            !stands(steps.get(*step))
                && came_late(steps.get(*step), begun.start) != Verdict::No
                && answer(step, toward, passed).is_none()
        };
        self.core_before(toward).filter(open).collect()
    }
}

fn warning<'a>(
    step: &'a str,
    toward: &'a str,
    steps: &'a BTreeMap<String, StepHistory>,
    passed: &'a [Seen<Passed>],
) -> Option<OrderWarning<'a>> {
    let begun: Vec<&Statement> = steps.get(toward)?.statements.iter().filter(|said| said.open.state.has_begun()).collect();
    let first = begun.first().copied()?;
    let verdict = came_late(steps.get(step), earliest(begun.iter().map(|said| said.bounds().start))?);
    let stands_now = stands(steps.get(step));
    let answered_by = answer(step, toward, passed);
    (verdict != Verdict::No).then_some(OrderWarning { step, toward, begun: first, verdict, stands_now, answered_by })
}

fn answer<'a>(step: &str, toward: &str, passed: &'a [Seen<Passed>]) -> Option<&'a Seen<Passed>> {
    passed.iter().rfind(|seen| seen.open.step == step && seen.open.toward == toward)
}

/// Whether a step stands by what was last said of it.
pub(super) fn stands(history: Option<&StepHistory>) -> bool {
    history.and_then(StepHistory::latest).is_some_and(|latest| latest.open.state.stands())
}

/// Whether the day on which a step first stood came after another day.
fn came_late(history: Option<&StepHistory>, day: Span) -> Verdict {
    let statements = history.map(|history| history.statements.as_slice()).unwrap_or_default();
    let stood = statements.iter().filter(|said| said.open.state.stands()).map(|said| said.bounds().start);
    match earliest(stood) {
        Some(stood) => after(Bounds::within(stood), Bounds::within(day)),
        None => Verdict::Certainly,
    }
}

/// The days on which the first of several may have been: each lies somewhere in its span, apart from the others.
fn earliest(spans: impl Iterator<Item = Span>) -> Option<Span> {
    spans.reduce(|one, other| Span {
        earliest: one.earliest.min(other.earliest),
        latest: [one.latest, other.latest].into_iter().flatten().min(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::StepState::{self, *};
    use crate::pathway::testing::{histories_of, passed_by};

    fn order() -> Order<'static> {
        Order::of(["B3", "C4"], [("B3", "D1"), ("A1", "D1"), ("C4", "D1"), ("D1", "D4")])
    }

    fn verdict(said: &[(&'static str, &str, StepState)]) -> Vec<(String, Verdict, bool)> {
        let (order, steps) = (order(), histories_of(said));
        order.warnings(&steps, &[]).into_iter().map(|w| (w.step.to_owned(), w.verdict, w.stands_now)).collect()
    }

    #[test]
    fn only_core_steps_directly_before_one_that_has_begun_are_missed() {
        assert_eq!(verdict(&[("D1", "2020-05", Planned)]), [], "a plan begins nothing");
        assert_eq!(verdict(&[("D4", "2020-05", Done)]), [], "not through another step, and D1 is not core");
        let both = [("B3".to_owned(), Verdict::Certainly, false), ("C4".to_owned(), Verdict::Certainly, false)];
        assert_eq!(verdict(&[("D1", "2020-05", Started)]), both, "and never the flexible A1");
    }

    #[test]
    fn when_it_stood_is_as_certain_as_the_dates() {
        let with = |stood: &str, state| {
            let found = verdict(&[("C4", "2019", Done), ("B3", stood, state), ("D1", "2020-05", Started)]);
            found.into_iter().map(|(_, verdict, now)| (verdict, now)).next()
        };
        for (stood, state, expected) in [
            ("2020-04", Done, None),
            ("2020-04-30", Waived, None),
            ("2020-05", Done, Some((Verdict::Possibly, true))),
            ("2020-06", Done, Some((Verdict::Certainly, true))),
            ("2020~", Repaired, Some((Verdict::Possibly, true))),
            ("2020-04", Started, Some((Verdict::Certainly, false))),
            ("2020-04", Deferred, Some((Verdict::Certainly, false))),
            ("2020-04", Compressed, None),
        ] {
            assert_eq!(with(stood, state), expected, "{stood} {state:?}");
        }
    }

    #[test]
    fn the_earliest_of_several_uncertain_days_is_itself_uncertain() {
        let said = [
            ("C4", "2019", Done),
            ("B3", "2020-06", Done),
            ("B3", "2020", Partial),
            ("B3", "2020", Done),
            ("D1", "2020-05", Done),
        ];
        assert_eq!(verdict(&said), [("B3".to_owned(), Verdict::Possibly, true)]);
    }

    #[test]
    fn whoever_answered_is_not_asked_again() {
        let (order, steps) = (order(), histories_of(&[("C4", "2020-07", Done)]));
        let begun = |text: &str| jalon_record::edtf::Edtf::parse(text).unwrap().bounds();
        assert_eq!(order.unanswered("D1", begun("2020-05"), &steps, &[]), ["B3"], "C4 stands by now");
        let passed = [passed_by("B3", "D1", "2020-09")];
        assert!(order.unanswered("D1", begun("2020-05"), &steps, &passed).is_empty());
        let begun = histories_of(&[("D1", "2020-05", Started), ("C4", "2020-01", Done)]);
        let warnings = order.warnings(&begun, &passed);
        assert_eq!(warnings.iter().map(|w| w.answered_by.is_some()).collect::<Vec<_>>(), [true]);
    }

    mod laws {
        use super::*;
        use proptest::prelude::*;

        const DATES: [&str; 6] = ["2020-01", "2020-03-05", "2020", "2020-03~", "2021", "2020-06/2020-08"];

        fn said() -> impl Strategy<Value = Vec<(&'static str, &'static str, StepState)>> {
            let one = (
                prop::sample::select(vec!["A1", "B3", "C4", "D1", "D4"]),
                prop::sample::select(&DATES[..]),
                prop::sample::select(StepState::ALL),
            );
            prop::collection::vec(one, 0..12)
        }

        proptest! {
            #[test]
            fn a_core_step_never_missing_gives_no_warning_and_a_missing_one_always_does(said in said()) {
                let (order, steps) = (order(), histories_of(&said));
                let warnings = order.warnings(&steps, &[]);
                for (step, toward) in order.arrows().filter(|(step, _)| order.is_core(step)) {
                    let begun = said.iter().any(|(id, _, state)| *id == toward && state.has_begun());
                    let ever_stood = said.iter().any(|(id, _, state)| *id == step && state.stands());
                    let warned = warnings.iter().any(|w| w.step == step && w.toward == toward && w.verdict == Verdict::Certainly);
                    prop_assert!(!begun || ever_stood || warned);
                    prop_assert!(begun || !warnings.iter().any(|w| w.toward == toward));
                }
            }
        }
    }
}
