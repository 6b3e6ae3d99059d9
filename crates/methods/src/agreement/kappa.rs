//! Coefficients for categories that differ or do not: each has its own idea of what chance would give.

use super::marks::{Marks, Survey};
use super::{Agreement, Undefined, beyond_chance};

/// Brennan and Prediger: chance takes every category of the codebook alike.
pub(super) fn brennan_prediger(marks: &Marks, categories: usize) -> Agreement {
    let survey = marks.survey();
    let expected = in_codebook(survey, categories).map(|categories| 1.0 - 1.0 / categories);
    conclude(survey, expected)
}

/// Gwet's AC1: chance is at work only where a coder is unsure, and most where the categories are used alike.
pub(super) fn ac1(marks: &Marks, categories: usize) -> Agreement {
    let survey = marks.survey();
    let unsure = || shares(marks).iter().map(|share| share * (1.0 - share)).sum::<f64>();
    let expected = in_codebook(survey, categories).map(|categories| 1.0 - unsure() / (categories - 1.0));
    conclude(survey, expected)
}

/// Fleiss: chance takes categories as often as all coders together did. Scott's π where there are two coders and no gaps.
pub(super) fn fleiss(marks: &Marks) -> Agreement {
    let survey = marks.survey();
    let alike = || shares(marks).iter().map(|share| share * share).sum::<f64>();
    conclude(survey, survey.varied().map(|()| 1.0 - alike()))
}

/// Conger: chance takes categories as often as each coder did herself. Cohen's κ where there are two coders and no gaps.
pub(super) fn conger(marks: &Marks) -> Agreement {
    let survey = marks.survey();
    conclude(survey, survey.varied().map(|()| between_coders(marks)))
}

/// How often two coders, each taking categories as often as she did, would take different ones; averaged over pairs of coders.
fn between_coders(marks: &Marks) -> f64 {
    let mut counts = vec![0.0; marks.coders() * marks.kinds];
    for unit in marks.units() {
        for (coder, kind) in unit.by_coder() {
            if let Some(count) = counts.get_mut(coder * marks.kinds + kind) {
                *count += unit.weight;
            }
        }
    }
    let (mut coders, mut alone) = (0.0, 0.0);
    let mut together = vec![0.0; marks.kinds];
    for taken in counts.chunks_exact(marks.kinds.max(1)) {
        let all: f64 = taken.iter().sum();
        if all > 0.0 {
            coders += 1.0;
            for (sum, count) in together.iter_mut().zip(taken) {
                *sum += count / all;
                alone += (count / all) * (count / all);
            }
        }
    }
    let all: f64 = together.iter().map(|sum| sum * sum).sum();
    1.0 - (all - alone) / (coders * (coders - 1.0))
}

fn in_codebook(survey: Survey, categories: usize) -> Result<f64, Undefined> {
    match (survey.kinds, categories) {
        (0, _) => Err(Undefined::NoPairableData),
        (_, 0 | 1) => Err(Undefined::OneCategoryInCodebook),
        _ => Ok(categories as f64),
    }
}

/// The share of each category, every unit counting alike however many have read it.
fn shares(marks: &Marks) -> Vec<f64> {
    let mut shares = vec![0.0; marks.kinds];
    let mut units = 0.0;
    for unit in marks.units() {
        units += unit.weight;
        for kind in unit.said() {
            if let Some(share) = shares.get_mut(kind) {
                *share += unit.weight / unit.readers() as f64;
            }
        }
    }
    shares.iter().map(|share| share / units).collect()
}

fn conclude(survey: Survey, expected: Result<f64, Undefined>) -> Agreement {
    let observed = survey.agreeing.map(|agreeing| 1.0 - agreeing);
    let coefficient = match (observed, expected) {
        (Some(observed), Ok(expected)) => beyond_chance(observed, expected),
        (None, _) => Err(Undefined::NoPairableData),
        (_, Err(why)) => Err(why),
    };
    let expected = expected.ok();
    Agreement { agreeing: survey.agreeing, observed, expected, coefficient, units: survey.units, pairs: survey.pairs }
}
