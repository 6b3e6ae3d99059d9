//! The repair list: what was made smaller, put off, left out or passed by, and waits to be made whole.

use jalon_methods::lag::{self, Days};
use jalon_record::edtf::{Bounds, Day, Edtf, Span};
use jalon_record::id::EntryId;

use super::Choice;
use crate::form::{Code, codes};
use crate::pathway::debts::{Debt, Owing, debts};
use crate::pathway::order::Order;
use crate::pathway::{Standing, Statement, StepState};
use crate::picture::Picture;

codes! {
    /// Why something stands on the repair list.
    WhyOwed {
        /// It was made smaller.
        Compressed = "compressed",
        /// It was put off.
        Deferred = "deferred",
        /// It was left out.
        Skipped = "skipped",
        /// A later step was begun without it, and someone answers for that.
        Passed = "passed",
        /// A later step was begun without it, and nobody has answered for that yet.
        Unanswered = "unanswered",
        /// A crisis reading decided to make it smaller, and nobody has said yet that this was done.
        ToCompress = "to-compress",
    }
}

/// Something to repair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToRepair<'a> {
    /// The step, by its id in the pathway.
    pub step: &'a str,
    /// Why it is owed.
    pub why: WhyOwed,
    /// The step that was begun without it.
    pub toward: Option<&'a str>,
    /// Since when.
    pub since: &'a Edtf,
    /// By when it is to be repaired, where someone said so.
    pub due: Option<&'a Edtf>,
    /// The version of the entry that says so.
    pub entry: EntryId,
    /// Who answers for it, in words; `None` where nobody is named or the reader may not read it.
    pub who: Option<&'a str>,
    /// Who answers for it, as a role.
    pub role: Option<&'a Code>,
    /// Why, or how it is made smaller; `None` where nothing was said or the reader may not read it.
    pub reason: Option<&'a str>,
}

impl ToRepair<'_> {
    /// For how many days it has been owed, on a day; never fewer than none.
    pub fn owed_for(&self, today: Day) -> Days {
        let now = Bounds::within(Span { earliest: Some(today), latest: Some(today) });
        let days = lag::from_start(self.since.bounds(), now);
        Days { at_least: days.at_least.map(|days| days.max(0)), at_most: days.at_most.map(|days| days.max(0)) }
    }

    /// Whether its day has certainly gone by.
    pub fn is_late(&self, today: Day) -> bool {
        self.due.and_then(|due| due.bounds().end.latest).is_some_and(|due| due < today)
    }
}

/// Everything that waits for repair, core steps or not, what is due first standing first; then what was owed first.
pub fn repair_list<'a>(order: &'a Order<'a>, picture: &'a Picture) -> Vec<ToRepair<'a>> {
    let core = debts(order, &picture.steps, &picture.passed);
    let mut list: Vec<ToRepair<'a>> = core.iter().map(ToRepair::of_core).collect();
    let others = picture.steps.iter().filter(|(step, _)| !order.is_core(step));
    list.extend(others.filter_map(|(step, history)| Some(ToRepair::said(step, history.debt()?))));
    let decided: Vec<_> = decided(picture).filter(|decided| list.iter().all(|owed| owed.step != decided.step)).collect();
    list.extend(decided);
    list.sort_by_key(|owed| {
        let due = owed.due.and_then(|due| due.bounds().end.latest);
        (due.is_none(), due, owed.since.bounds().start.earliest, owed.step, owed.why)
    });
    list
}

impl<'a> ToRepair<'a> {
    fn of_core(debt: &Debt<'a>) -> Self {
        let (why, entry) = match &debt.owing {
            Owing::Said(statement) => return Self::said(debt.step, statement),
            Owing::Passed(passed) => (WhyOwed::Passed, passed.id),
            Owing::Unanswered(warning) => (WhyOwed::Unanswered, warning.begun.id),
        };
        let words = match &debt.owing {
            Owing::Passed(passed) => passed.words.as_ref(),
            _ => None,
        };
        Self {
            step: debt.step,
            why,
            toward: debt.toward(),
            since: debt.since(),
            due: debt.due(),
            entry,
            who: words.and_then(|words| written(&words.name)),
            role: None,
            reason: words.and_then(|words| written(&words.reason)),
        }
    }

    /// What the latest statement of a step owes.
    fn said(step: &'a str, debt: &'a Statement) -> Self {
        let why = match debt.open.state {
            StepState::Compressed => WhyOwed::Compressed,
            StepState::Deferred => WhyOwed::Deferred,
            _ => WhyOwed::Skipped,
        };
        let words = debt.words.as_ref();
        Self {
            step,
            why,
            toward: None,
            since: &debt.occurred,
            due: debt.open.until.as_ref(),
            entry: debt.id,
            who: words.and_then(|words| written(&words.owner)),
            role: debt.open.owner_role.as_ref(),
            reason: words.and_then(|words| written(&words.reason)),
        }
    }
}

/// What the last reading that spoke of a step decided to make smaller, as long as the step does not stand.
fn decided(picture: &Picture) -> impl Iterator<Item = ToRepair<'_>> {
    picture.readings.iter().enumerate().flat_map(move |(at, reading)| {
        let later = move |step: &str| picture.readings.iter().skip(at + 1).any(|other| other.open.choice(step).is_some());
        let smaller = reading.open.choices.iter().filter(|choice| choice.choice == Choice::Compress);
        let open = smaller.filter(move |choice| !later(&choice.step) && !stands(picture, &choice.step));
        open.map(move |choice| ToRepair {
            step: &choice.step,
            why: WhyOwed::ToCompress,
            toward: None,
            since: &reading.occurred,
            due: choice.until.as_ref(),
            entry: reading.id,
            who: reading.words.as_ref().and_then(|words| written(&words.decided_by)),
            role: None,
            reason: reading.words.as_ref().and_then(|words| words.how.get(&choice.step)).and_then(|how| written(how)),
        })
    })
}

fn stands(picture: &Picture, step: &str) -> bool {
    let standing = picture.steps.get(step).map_or(Standing::Unknown, |history| history.standing());
    matches!(standing, Standing::Said(state) if state.stands())
}

fn written(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::bracket::example::seen;
    use crate::crisis::{CrisisReading, ReadingWords, StepChoice};
    use crate::pathway::{Passed, PassedWords, StepSaid, StepWords, histories};
    use crate::seen::Seen;

    fn said(n: u8, step: &str, date: &str, state: StepState, until: Option<&str>) -> Seen<StepSaid> {
        let until = until.map(|text| Edtf::parse(text).unwrap());
        let open = StepSaid { step: step.into(), state, until, owner_role: None, instead: None };
        seen(n, 7, date, open, StepWords { owner: " Lou ".into(), ..StepWords::default() })
    }

    fn order() -> Order<'static> {
        Order::of(["B1", "B3", "C1"], [("B3", "D2")])
    }

    fn list(found: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
        found.iter().map(|(step, why)| ((*step).to_owned(), *why)).collect()
    }

    fn picture(statements: Vec<Seen<StepSaid>>) -> Picture {
        Picture { steps: histories(statements, []), ..Picture::default() }
    }

    fn told(picture: &Picture) -> Vec<(String, &'static str)> {
        let order = order();
        repair_list(&order, picture).iter().map(|owed| (owed.step.to_owned(), owed.why.code())).collect()
    }

    #[test]
    fn what_is_due_first_stands_first_and_what_was_repaired_is_gone() {
        let mut statements = vec![
            said(1, "A1", "2020-04", StepState::Skipped, None),
            said(2, "B1", "2020-04", StepState::Compressed, Some("2020-09")),
            said(3, "C1", "2020-05", StepState::Deferred, Some("2020-06")),
            said(4, "D1", "2020-04", StepState::Done, None),
        ];
        assert_eq!(told(&picture(statements.clone())), list(&[("C1", "deferred"), ("B1", "compressed"), ("A1", "skipped")]));
        let (of_them, order) = (picture(statements.clone()), order());
        let owed = repair_list(&order, &of_them)[0].clone();
        let day = |text: &str| Edtf::parse(text).unwrap().bounds().start.earliest.unwrap();
        assert_eq!(owed.who, Some("Lou"));
        assert_eq!(owed.owed_for(day("2020-06-10")), Days { at_least: Some(10), at_most: Some(40) });
        assert!(!owed.is_late(day("2020-06-30")) && owed.is_late(day("2020-07-01")));
        statements.push(said(5, "C1", "2020-07", StepState::Repaired, None));
        assert_eq!(told(&picture(statements)), list(&[("B1", "compressed"), ("A1", "skipped")]));
    }

    #[test]
    fn a_step_that_was_passed_is_owed_until_it_stands() {
        let passed = |n: u8, by: &str| {
            let open = Passed { step: "B3".into(), toward: "D2".into(), repair_by: Edtf::parse(by).unwrap() };
            seen(n, 7, "2020-04", open, PassedWords::default())
        };
        let mut picture = picture(vec![]);
        picture.passed = vec![passed(1, "2020-06"), passed(2, "2020-08")];
        assert_eq!(told(&picture), list(&[("B3", "passed")]));
        assert_eq!(repair_list(&order(), &picture)[0].due.unwrap().text(), "2020-08");
        picture.steps = histories([said(4, "D2", "2020-06", StepState::Done, None)], []);
        assert_eq!(told(&picture).len(), 1, "who went on gave an answer");
        picture.passed.clear();
        assert_eq!(told(&picture), list(&[("B3", "unanswered")]));
        picture.steps = histories([said(3, "B3", "2020-07", StepState::Done, None)], []);
        assert_eq!(told(&picture), list(&[]));
    }

    #[test]
    fn what_a_reading_decides_to_compress_waits_until_it_is_said_compressed() {
        let reading = |n: u8, choices: &[(&str, Choice)]| {
            let choices = choices.iter().map(|(step, choice)| StepChoice { step: (*step).into(), choice: *choice, until: None });
            let open = CrisisReading { crisis: EntryId::from_bytes([1; 16]), bracket: None, choices: choices.collect() };
            let how = [("B1".to_owned(), "a call".to_owned())].into();
            seen(n, 7, "2020-04", open, ReadingWords { how, ..ReadingWords::default() })
        };
        let mut picture = picture(vec![said(9, "D1", "2020-03", StepState::Started, None)]);
        picture.readings = vec![reading(1, &[("B1", Choice::Compress), ("D1", Choice::Compress), ("D2", Choice::Keep)])];
        assert_eq!(told(&picture), list(&[("B1", "to-compress"), ("D1", "to-compress")]));
        assert_eq!(repair_list(&order(), &picture)[0].reason, Some("a call"));
        picture.readings.push(reading(2, &[("D1", Choice::Keep)]));
        assert_eq!(told(&picture), list(&[("B1", "to-compress")]));
        picture.steps = histories([said(3, "B1", "2020-05", StepState::Compressed, None)], []);
        assert_eq!(told(&picture), list(&[("B1", "compressed")]));
    }
}
