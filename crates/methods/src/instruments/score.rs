//! The scores of one person.

use super::{Answer, Instrument, Scale, Total, Undefined};

/// The scores of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// Of each scale, in the instrument's order.
    pub scales: Vec<Score>,
    /// Of the whole.
    pub total: Result<f64, Undefined>,
}

/// The score of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean of the items answered, turned where they are worded the other way round.
    pub mean: Result<f64, Undefined>,
    /// How many were answered.
    pub given: usize,
    /// How many were marked as not relevant.
    pub not_relevant: usize,
    /// How many were left empty.
    pub missing: usize,
}

pub(super) fn score(instrument: &Instrument, answers: &[Answer]) -> Scores {
    let scales: Vec<Score> = instrument.scales().iter().map(|scale| of_scale(instrument, scale, answers)).collect();
    let total = match instrument.total() {
        Total::None => Err(Undefined::NoTotal),
        Total::MeanOfScales => {
            let means: Result<Vec<f64>, _> =
                scales.iter().enumerate().map(|(scale, score)| score.mean.map_err(|_| Undefined::NoScore { scale })).collect();
            means.and_then(|means| mean(&means).ok_or(Undefined::NoTotal))
        }
    };
    Scores { scales, total }
}

fn of_scale(instrument: &Instrument, scale: &Scale, answers: &[Answer]) -> Score {
    let of = || scale.items.iter().filter_map(|item| instrument.items().get(*item).zip(answers.get(*item)));
    let values: Vec<f64> = of()
        .filter_map(|(item, answer)| match answer {
            Answer::Given(given) => Some(item.value(*given)),
            _ => None,
        })
        .collect();
    let too_few = Undefined::TooFewAnswers { given: values.len(), needed: scale.minimum };
    Score {
        mean: mean(&values).filter(|_| values.len() >= scale.minimum).ok_or(too_few),
        given: values.len(),
        not_relevant: of().filter(|(_, answer)| matches!(answer, Answer::NotRelevant(_))).count(),
        missing: of().filter(|(_, answer)| **answer == Answer::Missing).count(),
    }
}

pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
