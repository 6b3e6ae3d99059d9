//! Answers to an instrument: numbers, without a name. What a small team may be shown of them is for `disclosure` to say.

use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, NoWords, Problem, codes, distinct};

codes! {
    /// How they came.
    AnswerWay {
        /// On paper, typed in by someone.
        Paper = "paper",
        /// By an anonymous link.
        Web = "web",
        /// On the phone.
        Phone = "phone",
    }
}

/// The answer to one item.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The item, by the instrument's own name for it.
    pub item: Code,
    /// What was ticked.
    pub value: i16,
}

/// One filled-in instrument. Items that were left out are absent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The answers.
    pub answers: Vec<Answer>,
    /// The instrument.
    pub instrument: Code,
    /// Which version of it.
    pub instrument_version: u32,
    /// How they came.
    pub way: AnswerWay,
}

impl Form for Answers {
    const KIND: &'static str = "inquiry.answers";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        if self.answers.is_empty() {
            return Err(FormError { field: "answers", problem: Problem::Missing });
        }
        distinct("answers", &self.answers.iter().map(|answer| &answer.item).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_is_answered_once() {
        let answer = |item: &str| Answer { item: Code::new(item).unwrap(), value: 4 };
        let of = |answers| Answers { answers, instrument: Code::new("aim").unwrap(), instrument_version: 1, way: AnswerWay::Web };
        assert!(of(vec![answer("aim-1"), answer("aim-2")]).check(&NoWords {}).is_ok());
        assert_eq!(of(vec![answer("aim-1"), answer("aim-1")]).check(&NoWords {}).unwrap_err().problem, Problem::Repeated);
        assert_eq!(of(vec![]).check(&NoWords {}).unwrap_err().problem, Problem::Missing);
    }
}
