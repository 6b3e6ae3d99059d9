//! What is next, and what is late: every date ahead that someone gave.

use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::EntryId;

use super::debts::{Debt, Lateness, Owing, debts};
use super::order::{Order, stands};
use super::{DecisionState, Statement, StepState};
use crate::crisis::{Choice, CrisisReading};
use crate::form::{Code, codes};
use crate::picture::Picture;
use crate::seen::Seen;

codes! {
    /// What is awaited.
    DueSort {
        /// A step is planned for then.
        Planned = "planned",
        /// A step that has begun should stand by then.
        Finish = "finish",
        /// A step was put off until then.
        Deferred = "deferred",
        /// A core step will be repaired by then.
        Repair = "repair",
        /// A crisis reading decided that a step will stand smaller by then.
        Compress = "compress",
        /// A decision has to be taken by then.
        Decision = "decision",
    }
}

/// Something awaited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due<'a> {
    /// What.
    pub sort: DueSort,
    /// The step; none for a decision.
    pub step: Option<&'a str>,
    /// By when; none where a step is planned without a date.
    pub date: Option<&'a Edtf>,
    /// The thread that says so.
    pub root: EntryId,
    /// The version of it that is shown.
    pub id: EntryId,
    /// Who answers for it, as a role.
    pub role: Option<&'a Code>,
    /// Who answers for it by name, as far as the reader may read that.
    pub name: Option<&'a str>,
    /// What it is about in words, where it is not a step.
    pub words: Option<&'a str>,
}

impl Due<'_> {
    /// How it lies to today.
    pub fn lateness(&self, today: Day) -> Lateness {
        Lateness::of(self.date, today)
    }

    /// The last day that its date allows.
    pub fn last_day(&self) -> Option<Day> {
        self.date.and_then(|date| date.bounds().end.latest)
    }
}

/// Everything that is awaited, by its date; what has none comes last.
pub fn plan<'a>(order: &'a Order<'a>, picture: &'a Picture) -> Vec<Due<'a>> {
    let owed = debts(order, &picture.steps, &picture.passed);
    let steps = picture.steps.values().filter_map(|history| of_statement(history.latest()?));
    let repairs = owed.iter().filter_map(of_debt);
    let readings = picture.readings.iter().flat_map(|reading| of_reading(picture, reading));
    let decisions = picture.decisions.iter().filter(|seen| seen.open.state == DecisionState::Awaited).map(|seen| Due {
        sort: DueSort::Decision,
        step: None,
        date: seen.open.by.as_ref(),
        root: seen.root,
        id: seen.id,
        role: None,
        name: seen.words.as_ref().map(|words| words.who.as_str()),
        words: seen.words.as_ref().map(|words| words.what.as_str()),
    });
    let mut all: Vec<Due<'a>> = steps.chain(repairs).chain(readings).chain(decisions).collect();
    all.sort_by_key(|due| (due.date.is_none(), due.last_day().unwrap_or(Day::MAX), due.step, due.root));
    all
}

fn of_statement(said: &Statement) -> Option<Due<'_>> {
    let sort = match said.open.state {
        StepState::Planned => DueSort::Planned,
        StepState::Started | StepState::Partial => DueSort::Finish,
        StepState::Deferred => DueSort::Deferred,
        StepState::Compressed | StepState::Skipped => DueSort::Repair,
        _ => return None,
    };
    let date = said.open.until.as_ref();
    (date.is_some() || sort == DueSort::Planned).then(|| Due {
        sort,
        step: Some(&said.open.step),
        date,
        root: said.root,
        id: said.id,
        role: said.open.owner_role.as_ref(),
        name: said.words.as_ref().map(|words| words.owner.as_str()),
        words: None,
    })
}

/// What was said of a step comes from its statement: a debt adds only what someone answered for.
fn of_debt<'a>(debt: &Debt<'a>) -> Option<Due<'a>> {
    let Owing::Passed(passed) = &debt.owing else { return None };
    Some(Due {
        sort: DueSort::Repair,
        step: Some(debt.step),
        date: debt.due(),
        root: passed.root,
        id: passed.id,
        role: None,
        name: passed.words.as_ref().map(|words| words.name.as_str()),
        words: None,
    })
}

/// What a reading decided for steps of which nothing later was decided or said.
fn of_reading<'a>(picture: &'a Picture, reading: &'a Seen<CrisisReading>) -> impl Iterator<Item = Due<'a>> {
    let is_open = move |step: &str| {
        let later = picture.readings.iter().rfind(|other| other.open.choice(step).is_some());
        let said = picture.steps.get(step);
        let answered = said
            .and_then(|history| history.latest())
            .is_some_and(|said| said.open.until.is_some() && said.bounds().start.earliest >= reading.bounds().start.earliest);
        later.is_some_and(|later| later.root == reading.root) && !stands(said) && !answered
    };
    let decided = reading.open.choices.iter().filter(move |choice| choice.until.is_some() && is_open(&choice.step));
    decided.filter_map(move |choice| {
        let sort = match choice.choice {
            Choice::Compress => DueSort::Compress,
            Choice::Defer => DueSort::Deferred,
            Choice::Keep => return None,
        };
        Some(Due {
            sort,
            step: Some(&choice.step),
            date: choice.until.as_ref(),
            root: reading.root,
            id: reading.id,
            role: None,
            name: reading.words.as_ref().map(|words| words.decided_by.as_str()),
            words: None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::{ReadingWords, StepChoice};
    use crate::pathway::StepState::*;
    use crate::pathway::testing::{histories_of, passed_by, seen, until};
    use crate::pathway::{Decision, DecisionWords};

    fn order() -> Order<'static> {
        Order::of(["B3", "C4"], [("B3", "D1")])
    }

    fn told(picture: &Picture) -> Vec<(DueSort, String, String)> {
        let order = order();
        let text = |due: &Due<'_>| due.date.map(|date| date.text().to_owned()).unwrap_or_default();
        plan(&order, picture).iter().map(|due| (due.sort, due.step.unwrap_or_default().to_owned(), text(due))).collect()
    }

    fn due(sort: DueSort, step: &str, date: &str) -> (DueSort, String, String) {
        (sort, step.to_owned(), date.to_owned())
    }

    #[test]
    fn what_is_dated_comes_in_order_and_what_stands_is_awaited_no_more() {
        let mut steps = histories_of(&[
            ("A1", "2020-01", Planned),
            ("A2", "2020-01", Planned),
            ("A3", "2020-01", Started),
            ("B3", "2020-01", Compressed),
            ("B3", "2020-03", Repaired),
            ("C4", "2020-02", Deferred),
        ]);
        until(&mut steps, "A2", "2020-06");
        until(&mut steps, "C4", "2020-05");
        let picture = Picture { steps, ..Picture::default() };
        let expected =
            [due(DueSort::Deferred, "C4", "2020-05"), due(DueSort::Planned, "A2", "2020-06"), due(DueSort::Planned, "A1", "")];
        assert_eq!(told(&picture), expected);
    }

    #[test]
    fn an_answer_for_going_on_is_a_repair_until_the_step_stands() {
        let mut picture = Picture { passed: vec![passed_by("B3", "D1", "2020-09")], ..Picture::default() };
        assert_eq!(told(&picture), [due(DueSort::Repair, "B3", "2020-09")]);
        picture.steps = histories_of(&[("B3", "2020-07", Done)]);
        assert_eq!(told(&picture), []);
    }

    #[test]
    fn awaited_decisions_and_the_last_reading_are_in_it() {
        let decision = |state| Decision { state, topic: None, by: Some(Edtf::parse("2020-08").unwrap()) };
        let reading = |n, at, text: &str| {
            let choices =
                vec![StepChoice { step: "D1".into(), choice: Choice::Compress, until: Some(Edtf::parse(text).unwrap()) }];
            let open = CrisisReading { crisis: EntryId::from_bytes([1; 16]), bracket: None, choices };
            seen(n, at, open, ReadingWords::default())
        };
        let mut picture = Picture {
            decisions: vec![
                seen(1, "2020-01", decision(DecisionState::Awaited), DecisionWords::default()),
                seen(2, "2020-01", decision(DecisionState::Taken), DecisionWords::default()),
            ],
            readings: vec![reading(3, "2020-03", "2020-05"), reading(4, "2020-04", "2020-07")],
            ..Picture::default()
        };
        assert_eq!(told(&picture), [due(DueSort::Compress, "D1", "2020-07"), due(DueSort::Decision, "", "2020-08")]);
        picture.steps = histories_of(&[("D1", "2020-05", Compressed)]);
        assert_eq!(told(&picture), [due(DueSort::Decision, "", "2020-08")]);
    }
}
