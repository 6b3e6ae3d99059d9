//! The rest of a peer support worker's days: team work, training, hours and pay, goals, and what she thinks about it.

use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, NoWords, Problem, codes, optional, required};

/// The most minutes of one entry: a day and a night.
const DAY: u32 = 24 * 60;

fn within_a_day(minutes: Option<u32>) -> Result<(), FormError> {
    match minutes {
        Some(0) => Err(FormError { field: "minutes", problem: Problem::OutOfRange }),
        Some(minutes) if minutes > DAY => Err(FormError { field: "minutes", problem: Problem::OutOfRange }),
        _ => Ok(()),
    }
}

/// What a day is made of besides contacts. No words: a meeting's content belongs elsewhere.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamWork {
    /// How many minutes it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What it was (list `team-work`).
    pub work: Code,
}

impl Form for TeamWork {
    const KIND: &'static str = "practice.team-work";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        within_a_day(self.minutes)
    }
}

/// A training: that it was held or missed, and how long it took.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Training {
    /// Whether it was held.
    pub held: bool,
    /// How many minutes it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What it was about (list `training-topic`).
    pub topic: Code,
}

/// What was learnt, in a sentence.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TrainingWords {
    /// In a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Training {
    const KIND: &'static str = "practice.training";
    const VERSION: u32 = 1;
    type Words = TrainingWords;

    fn check(&self, words: &TrainingWords) -> Result<(), FormError> {
        within_a_day(self.minutes)?;
        optional("note", &words.note)
    }
}

/// Hours worked on one day, and whether they are paid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// How many minutes.
    pub minutes: u32,
    /// Paid, unpaid, late (list `pay`).
    pub pay: Code,
}

impl Form for Hours {
    const KIND: &'static str = "practice.hours";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        within_a_day(Some(self.minutes))
    }
}

codes! {
    /// Where a goal stands, as its person sees it.
    GoalState {
        /// It is wished for.
        Wished = "wished",
        /// Something is being done towards it.
        UnderWay = "under-way",
        /// It is reached.
        Reached = "reached",
        /// It was let go.
        LetGo = "let-go",
    }
}

/// A goal of a person served. What becomes of it amends it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Where it stands.
    pub state: GoalState,
}

/// The goal, in the person's own words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GoalWords {
    /// As they said it.
    pub goal: String,
}

impl Form for Goal {
    const KIND: &'static str = "practice.goal";
    const VERSION: u32 = 1;
    type Words = GoalWords;

    fn check(&self, words: &GoalWords) -> Result<(), FormError> {
        required("goal", &words.goal)
    }
}

/// What a worker thinks about her work. Hers alone until she shares it; nothing of it is open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reflection {}

/// The reflection.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReflectionWords {
    /// In her words.
    pub text: String,
}

impl Form for Reflection {
    const KIND: &'static str = "practice.reflection";
    const VERSION: u32 = 1;
    type Words = ReflectionWords;

    fn check(&self, words: &ReflectionWords) -> Result<(), FormError> {
        required("text", &words.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_fit_into_a_day() {
        let hours = |minutes| Hours { minutes, pay: Code::new("paid").unwrap() }.check(&NoWords::default());
        assert_eq!(hours(0).unwrap_err().field, "minutes");
        assert_eq!(hours(DAY + 1).unwrap_err().problem, Problem::OutOfRange);
        assert_eq!(hours(450), Ok(()));
        let work = TeamWork { minutes: None, work: Code::new("meeting").unwrap() };
        assert_eq!(work.check(&NoWords::default()), Ok(()));
    }

    #[test]
    fn a_reflection_and_a_goal_say_something() {
        assert_eq!(Reflection {}.check(&ReflectionWords::default()).unwrap_err().field, "text");
        assert_eq!(Goal { state: GoalState::Wished }.check(&GoalWords { goal: " ".into() }).unwrap_err().field, "goal");
    }
}
