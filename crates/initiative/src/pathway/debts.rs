//! What is owed: core steps that were made smaller, put off or left out, and steps begun without them.

use std::collections::BTreeMap;

use jalon_record::edtf::{Day, Edtf};

use super::order::{Order, OrderWarning, stands};
use super::{Passed, Statement, StepHistory};
use crate::form::codes;
use crate::seen::Seen;

/// A core step that is owed, until it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Debt<'a> {
    /// The step.
    pub step: &'a str,
    /// How it came to be owed.
    pub owing: Owing<'a>,
}

/// How a core step came to be owed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Owing<'a> {
    /// It was said to be compressed, deferred or skipped, and nothing later says that it stands.
    Said(&'a Statement),
    /// Someone went on without it, and gave a name, a reason and a date.
    Passed(&'a Seen<Passed>),
    /// A step was begun without it, and nobody has answered for that yet.
    Unanswered(OrderWarning<'a>),
}

codes! {
    /// How something dated lies to today.
    Lateness {
        /// Its last possible day has passed.
        Late = "late",
        /// It may be today.
        Now = "now",
        /// It lies ahead.
        Ahead = "ahead",
        /// It has no date.
        Undated = "undated",
    }
}

impl Lateness {
    /// How a date by which something should be lies to today.
    pub fn of(due: Option<&Edtf>, today: Day) -> Self {
        let Some(bounds) = due.map(Edtf::bounds) else { return Self::Undated };
        match (bounds.start.earliest, bounds.end.latest) {
            (_, Some(last)) if last < today => Self::Late,
            (Some(first), _) if first > today => Self::Ahead,
            _ => Self::Now,
        }
    }
}

impl<'a> Debt<'a> {
    /// By when it will be repaired, where someone said so.
    pub fn due(&self) -> Option<&'a Edtf> {
        match &self.owing {
            Owing::Said(statement) => statement.open.until.as_ref(),
            Owing::Passed(passed) => Some(&passed.open.repair_by),
            Owing::Unanswered(_) => None,
        }
    }

    /// Since when it is owed.
    pub fn since(&self) -> &'a Edtf {
        match &self.owing {
            Owing::Said(statement) => &statement.occurred,
            Owing::Passed(passed) => &passed.occurred,
            Owing::Unanswered(warning) => &warning.begun.occurred,
        }
    }

    /// The step that was begun without it.
    pub fn toward(&self) -> Option<&'a str> {
        match &self.owing {
            Owing::Said(_) => None,
            Owing::Passed(passed) => Some(&passed.open.toward),
            Owing::Unanswered(warning) => Some(warning.toward),
        }
    }

    /// How the day by which it will be repaired lies to today.
    pub fn lateness(&self, today: Day) -> Lateness {
        Lateness::of(self.due(), today)
    }
}

/// Everything that is owed now: what is due first comes first, what has no date last.
pub fn debts<'a>(order: &'a Order<'a>, steps: &'a BTreeMap<String, StepHistory>, passed: &'a [Seen<Passed>]) -> Vec<Debt<'a>> {
    let said = steps.iter().filter(|(step, _)| order.is_core(step));
    let said = said.filter_map(|(step, history)| Some(Debt { step, owing: Owing::Said(history.debt()?) }));
    let open = passed.iter().filter(|seen| !stands(steps.get(&seen.open.step)) && is_last(seen, passed));
    let open = open.map(|seen| Debt { step: seen.open.step.as_str(), owing: Owing::Passed(seen) });
    let unanswered =
        order.warnings(steps, passed).into_iter().filter(|warning| !warning.stands_now && warning.answered_by.is_none());
    let unanswered = unanswered.map(|warning| Debt { step: warning.step, owing: Owing::Unanswered(warning) });
    let mut all: Vec<Debt<'a>> = said.chain(open).chain(unanswered).collect();
    all.sort_by_key(|debt| (debt.due().map_or(Day::MAX, |due| due.bounds().end.latest.unwrap_or(Day::MAX)), debt.step));
    all
}

/// Whether nothing later was said of the same two steps.
fn is_last(seen: &Seen<Passed>, passed: &[Seen<Passed>]) -> bool {
    let of_both = |other: &&Seen<Passed>| other.open.step == seen.open.step && other.open.toward == seen.open.toward;
    passed.iter().rfind(of_both).is_some_and(|last| last.root == seen.root)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::StepState::{self, *};
    use crate::pathway::testing::{histories_of, passed_by};

    fn order() -> Order<'static> {
        Order::of(["B3", "C4"], [("B3", "D1"), ("C4", "D1"), ("A1", "D1")])
    }

    fn owed(said: &[(&'static str, &str, StepState)], passed: &[Seen<Passed>]) -> Vec<(String, &'static str)> {
        let (order, steps) = (order(), histories_of(said));
        let sort = |owing: &Owing<'_>| match owing {
            Owing::Said(_) => "said",
            Owing::Passed(_) => "passed",
            Owing::Unanswered(_) => "unanswered",
        };
        debts(&order, &steps, passed).iter().map(|debt| (debt.step.to_owned(), sort(&debt.owing))).collect()
    }

    fn one(step: &str, sort: &'static str) -> (String, &'static str) {
        (step.to_owned(), sort)
    }

    #[test]
    fn three_kinds_of_debt_and_each_ends_once_the_step_stands() {
        let begun = [("D1", "2020-05", Started), ("C4", "2020-01", Done)];
        let with = |state, date: &'static str| [begun.as_slice(), &[("B3", date, state)]].concat();
        assert_eq!(owed(&begun, &[]), [one("B3", "unanswered")]);
        assert_eq!(owed(&begun, &[passed_by("B3", "D1", "2020-09")]), [one("B3", "passed")]);
        assert_eq!(owed(&with(Compressed, "2020-06"), &[]), [one("B3", "said")]);
        assert_eq!(owed(&with(Compressed, "2020-06"), &[passed_by("B3", "D1", "2020-09")]), [one("B3", "said")]);
        for state in [Done, Repaired, Substituted, Waived, NotApplicable] {
            assert_eq!(owed(&with(state, "2020-06"), &[passed_by("B3", "D1", "2020-09")]), [], "{state:?}");
        }
    }

    #[test]
    fn a_flexible_step_owes_nothing_and_silence_before_the_next_step_begins_neither() {
        assert_eq!(owed(&[("A1", "2020-05", Skipped)], &[]), []);
        assert_eq!(owed(&[("D1", "2020-05", Planned)], &[]), []);
    }

    #[test]
    fn an_answer_given_again_replaces_the_first() {
        let mut again = passed_by("B3", "D1", "2020-12");
        again.root = jalon_record::id::EntryId::from_bytes([99; 16]);
        let passed = [passed_by("B3", "D1", "2020-09"), again];
        let (order, steps) = (order(), histories_of(&[("D1", "2020-05", Started), ("C4", "2020-01", Done)]));
        let due: Vec<_> = debts(&order, &steps, &passed).iter().map(|debt| debt.due().unwrap().text().to_owned()).collect();
        assert_eq!(due, ["2020-12"]);
    }

    #[test]
    fn a_vague_date_is_late_only_when_its_last_day_has_passed() {
        let today = Edtf::parse("2020-09-15").unwrap().bounds().start.earliest.unwrap();
        for (due, expected) in [
            ("2020-08", Lateness::Late),
            ("2020-09-14", Lateness::Late),
            ("2020-09-15", Lateness::Now),
            ("2020-09", Lateness::Now),
            ("2020", Lateness::Now),
            ("2020-10", Lateness::Ahead),
            ("2020-08/..", Lateness::Now),
        ] {
            assert_eq!(Lateness::of(Some(&Edtf::parse(due).unwrap()), today), expected, "{due}");
        }
        assert_eq!(Lateness::of(None, today), Lateness::Undated);
    }
}
