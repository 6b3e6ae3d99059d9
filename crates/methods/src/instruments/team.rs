//! What a team says: counts first, means where they speak for it.

use super::score::{mean, score};
use super::{Answer, Instrument, NotRelevant, Scale, Undefined};

/// The least rwg(J) with which a mean speaks for a team.
pub const AGREEMENT: f64 = 0.70;

/// The fewest people whose mean speaks for a team.
pub const PEOPLE: usize = 3;

/// What a team says.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// How many sheets there are.
    pub people: usize,
    /// How many gave each answer to each item.
    pub items: Vec<Distribution>,
    /// Of each scale, in the instrument's order.
    pub scales: Vec<TeamScale>,
    /// The mean of the totals of those who have one.
    pub total: Result<f64, Undefined>,
}

/// How many gave each answer to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// Each option, from the lowest, as it was ticked: nothing is turned. Options that nobody ticked are there with none.
    pub given: Vec<(u8, usize)>,
    /// "Not relevant", by what to; empty where it is not offered.
    pub not_relevant: Vec<(NotRelevant, usize)>,
    /// How many left it empty.
    pub missing: usize,
}

/// What a team says on a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamScale {
    /// How many people have a score.
    pub scored: usize,
    /// The mean of their scores. It describes these people; whether it speaks for the team is another question.
    pub mean: Result<f64, Undefined>,
    /// How many people answered every item. The coefficients are theirs.
    pub complete: usize,
    /// Cronbach's α.
    pub alpha: Result<f64, Undefined>,
    /// rwg(J), against answers at random.
    pub rwg: Result<f64, Undefined>,
    /// Whether the mean speaks for the team: [`PEOPLE`] or more with an rwg(J) of [`AGREEMENT`] or more.
    pub speaks_for_team: Result<(), NotAggregated>,
    /// Of all answers to the items, those left empty not counted, the share that is "not relevant". Nothing where there are none.
    pub not_relevant: Option<f64>,
}

/// Why a mean does not speak for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAggregated {
    /// Too few people answered every item.
    #[error("{complete} people answered every item")]
    TooFewPeople {
        /// How many did.
        complete: usize,
    },
    /// They differ too much.
    #[error("the people differ too much")]
    TooLittleAgreement,
}

pub(super) fn team(instrument: &Instrument, sheets: &[Vec<Answer>]) -> Team {
    let scores: Vec<_> = sheets.iter().map(|answers| score(instrument, answers)).collect();
    let totals: Vec<f64> = scores.iter().filter_map(|scores| scores.total.ok()).collect();
    let why = scores.first().and_then(|scores| scores.total.err()).filter(|why| *why == Undefined::NoTotal);
    let of_scale = |(place, scale): (usize, &Scale)| {
        let scores = scores.iter().filter_map(|scores| scores.scales.get(place));
        let means: Vec<f64> = scores.clone().filter_map(|score| score.mean.ok()).collect();
        let not_relevant: usize = scores.clone().map(|score| score.not_relevant).sum();
        let ticked = not_relevant + scores.map(|score| score.given).sum::<usize>();
        let not_relevant = (ticked > 0).then(|| not_relevant as f64 / ticked as f64);
        let complete = complete(instrument, scale, sheets);
        let options = scale.items.first().and_then(|item| instrument.items().get(*item)).map_or(0.0, |item| item.options());
        let rwg = rwg(&complete, options);
        TeamScale {
            scored: means.len(),
            mean: mean(&means).ok_or(Undefined::NobodyScored),
            complete: complete.len(),
            alpha: cronbach(&complete),
            rwg,
            speaks_for_team: aggregate(complete.len(), rwg),
            not_relevant,
        }
    };
    Team {
        people: sheets.len(),
        items: (0..instrument.items().len()).map(|item| distribution(instrument, item, sheets)).collect(),
        scales: instrument.scales().iter().enumerate().map(of_scale).collect(),
        total: mean(&totals).ok_or(why.unwrap_or(Undefined::NobodyScored)),
    }
}

fn distribution(instrument: &Instrument, place: usize, sheets: &[Vec<Answer>]) -> Distribution {
    let many = |wanted: Answer| sheets.iter().filter(|answers| answers.get(place) == Some(&wanted)).count();
    let item = instrument.items().get(place);
    let options = item.into_iter().flat_map(|item| item.lowest..=item.highest);
    let kinds = NotRelevant::ALL.into_iter().filter(|_| item.is_some_and(|item| item.not_relevant));
    Distribution {
        given: options.map(|option| (option, many(Answer::Given(option)))).collect(),
        not_relevant: kinds.map(|kind| (kind, many(Answer::NotRelevant(kind)))).collect(),
        missing: many(Answer::Missing),
    }
}

/// The values of the people who answered every item of a scale, one list for each person.
fn complete(instrument: &Instrument, scale: &Scale, sheets: &[Vec<Answer>]) -> Vec<Vec<f64>> {
    let value = |answers: &[Answer], item: usize| match answers.get(item)? {
        Answer::Given(given) => instrument.items().get(item).map(|item| item.value(*given)),
        _ => None,
    };
    sheets.iter().filter_map(|answers| scale.items.iter().map(|item| value(answers, *item)).collect()).collect()
}

/// k/(k − 1) · (1 − Σs²ᵢ/s²ₜ), with t the sum of a person's answers.
fn cronbach(people: &[Vec<f64>]) -> Result<f64, Undefined> {
    let sums: Vec<f64> = people.iter().map(|values| values.iter().sum()).collect();
    let total = variance(&sums).ok_or(Undefined::TooFewPeople { complete: people.len() })?;
    let items = item_variances(people);
    match items.len() {
        0 | 1 => Err(Undefined::OneItem),
        _ if total <= 0.0 => Err(Undefined::NoVariance),
        many => Ok(many as f64 / (many as f64 - 1.0) * (1.0 - items.iter().sum::<f64>() / total)),
    }
}

/// J(1 − r)/(J(1 − r) + r), where r is the mean variance of the items over that of answers at random, (A² − 1)/12; and 0
/// where people differ more than at random.
fn rwg(people: &[Vec<f64>], options: f64) -> Result<f64, Undefined> {
    if people.len() < 2 {
        return Err(Undefined::TooFewPeople { complete: people.len() });
    }
    let items = item_variances(people);
    let observed = mean(&items).ok_or(Undefined::OneItem)?;
    let share = observed / ((options * options - 1.0) / 12.0);
    let alike = items.len() as f64 * (1.0 - share);
    Ok(if share < 1.0 { alike / (alike + share) } else { 0.0 })
}

fn aggregate(complete: usize, rwg: Result<f64, Undefined>) -> Result<(), NotAggregated> {
    match rwg {
        Ok(rwg) if complete >= PEOPLE => (rwg >= AGREEMENT).then_some(()).ok_or(NotAggregated::TooLittleAgreement),
        _ => Err(NotAggregated::TooFewPeople { complete }),
    }
}

fn item_variances(people: &[Vec<f64>]) -> Vec<f64> {
    let items = people.first().map_or(0, Vec::len);
    let of = |item: usize| people.iter().filter_map(|values| values.get(item).copied()).collect::<Vec<f64>>();
    (0..items).filter_map(|item| variance(&of(item))).collect()
}

/// The variance of a sample. The values are small whole numbers: equal ones give none, exactly.
fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values).filter(|_| values.len() > 1)?;
    let first = values.first()?;
    if values.iter().all(|value| value == first) {
        return Some(0.0);
    }
    Some(values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0))
}
