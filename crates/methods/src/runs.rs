//! Run charts: has a series shifted, without a model and without control limits?
//!
//! - R. J. Perla, L. P. Provost, S. K. Murray, "The run chart: a simple analytical tool for learning from variation in
//!   healthcare processes", *BMJ Quality & Safety* 20, 2011, 46–51, doi 10.1136/bmjqs.2009.037895: [`perla_shift`],
//!   [`perla_trend`] and the test for too few or too many runs, [`runs_limits`].
//! - J. Anhøj, A. V. Olesen, "Run charts revisited: a simulation study of run chart rules for detection of non-random
//!   variation in health care processes", *PLoS ONE* 9(11), 2014, e113825, doi 10.1371/journal.pone.0113825, and J. Anhøj,
//!   "Diagnostic value of run chart analysis", *PLoS ONE* 10(3), 2015, e0121349, doi 10.1371/journal.pone.0121349:
//!   [`RunChart`], whose two rules keep false alarms near one in twenty charts whatever the number of points.
//! - Limits of the runs test: A. Wald, J. Wolfowitz, "On a test whether two samples are from the same population",
//!   *Annals of Mathematical Statistics* 11, 1940, 147–162, computed instead of printed: printed tables disagree.
//!
//! A signal says that something other than chance is at work; it does not say what, nor whether it is good. A point on the
//! median is not *useful*: it neither continues nor breaks a run. Points are taken in the order given, one for each equal
//! stretch of time; whether the stretches are equal is for the caller to see to.
//!
//! ```
//! use jalon_methods::runs::{RunChart, Signal};
//!
//! let visits = [4.0, 6.0, 5.0, 7.0, 4.0, 6.0, 5.0, 6.0, 0.0, 1.0, 0.0, 2.0, 1.0, 0.0, 1.0, 2.0];
//! let chart = RunChart::of(&visits)?;
//! assert_eq!(chart.median, 3.0);
//! assert_eq!(chart.signals(), [Signal::Shift, Signal::TooFewCrossings]);
//! # Ok::<(), jalon_methods::runs::NoRunChart>(())
//! ```

use std::ops::RangeInclusive;

/// How many useful points a run chart needs.
pub const NEEDED: usize = 10;

/// A series by the side of its median.
#[derive(Clone, Debug, PartialEq)]
pub struct RunChart {
    /// The median of all points.
    pub median: f64,
    /// How many points do not lie on the median.
    pub useful: usize,
    /// The longest run of useful points on one side of the median; the first of them where several are as long.
    pub longest: Run,
    /// How often the series goes from one side of the median to the other.
    pub crossings: usize,
    /// What chance leaves to be expected.
    pub limits: Limits,
}

/// Points that belong together, by their place in the series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    /// The first of them.
    pub first: usize,
    /// The last of them.
    pub last: usize,
    /// How many count; those passed over between them do not.
    pub points: usize,
}

/// What chance leaves to be expected of so many useful points (Anhøj and Olesen 2014).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// A longer run than this is a signal.
    pub longest_run: usize,
    /// Fewer crossings than this are a signal.
    pub crossings: usize,
}

/// A sign that more than chance is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signal {
    /// A run on one side of the median that is too long.
    Shift,
    /// The median is crossed too rarely.
    TooFewCrossings,
}

/// Why there is no run chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRunChart {
    /// Fewer than [`NEEDED`] points lie off the median.
    #[error("a run chart needs {missing} more points that do not lie on the median")]
    TooFew {
        /// How many there are.
        useful: usize,
        /// How many are missing.
        missing: usize,
    },
    /// A value is infinite or not a number.
    #[error("the value at {at} is not a finite number")]
    NotANumber {
        /// Its place in the series.
        at: usize,
    },
}

impl RunChart {
    /// The run chart of a series.
    pub fn of(values: &[f64]) -> Result<Self, NoRunChart> {
        let median = median(values)?;
        let useful = values.iter().filter(|value| **value != median).count();
        let longest = longest(runs_beside(values, median)).filter(|_| useful >= NEEDED);
        let longest = longest.ok_or(NoRunChart::TooFew { useful, missing: NEEDED.saturating_sub(useful) })?;
        let crossings = runs_beside(values, median).len().saturating_sub(1);
        Ok(Self { median, useful, longest, crossings, limits: limits(useful) })
    }

    /// The signs that more than chance is at work; none means that chance alone would give such a series.
    pub fn signals(&self) -> Vec<Signal> {
        let shift = (self.longest.points > self.limits.longest_run).then_some(Signal::Shift);
        let few = (self.crossings < self.limits.crossings).then_some(Signal::TooFewCrossings);
        shift.into_iter().chain(few).collect()
    }
}

/// The limits for so many useful points: `round(log2 n) + 3`, and the 5 % quantile of Bin(n − 1, ½).
///
/// They are meant for [`NEEDED`] points and more.
pub fn limits(useful: usize) -> Limits {
    let square = (useful as u128).pow(2);
    let rounded_log = square.checked_ilog2().map_or(0, |log| log.div_ceil(2)) as usize;
    Limits { longest_run: rounded_log + 3, crossings: fair_quantile(useful.saturating_sub(1)) }
}

/// Perla, Provost and Murray's shift: six or more consecutive points on one side of the median, points on the median
/// passed over. The longest such run, if there is one.
///
/// A fixed six raises more false alarms the longer the series; [`RunChart`] lets the limit grow.
pub fn perla_shift(values: &[f64]) -> Option<Run> {
    longest(runs_beside(values, median(values).ok()?)).filter(|run| run.points >= 6)
}

/// Perla, Provost and Murray's trend: five or more consecutive points that all rise or all fall; of equal neighbours one
/// counts. The longest such run, if there is one.
///
/// Nearly useless for finding drift (Anhøj and Olesen 2014): it misses most of it and raises false alarms. It is here for
/// teams that were taught it, to be shown only under its name.
pub fn perla_trend(values: &[f64]) -> Option<Run> {
    median(values).ok()?;
    let mut trends: Vec<(bool, Run)> = Vec::new();
    let mut level = 0;
    for (at, (one, next)) in values.iter().zip(values.iter().skip(1)).enumerate() {
        if one == next {
            continue;
        }
        match trends.last_mut().filter(|(rising, _)| *rising == (one < next)) {
            Some((_, run)) => *run = Run { last: at + 1, points: run.points + 1, ..*run },
            None => trends.push((one < next, Run { first: level, last: at + 1, points: 2 })),
        }
        level = at + 1;
    }
    longest(trends.into_iter().map(|(_, run)| run).collect()).filter(|run| run.points >= 5)
}

/// How many runs chance leaves to be expected of so many points above and below: all but at most 2.5 % at either end.
/// Nothing where one side has no points, for then there is one run or none.
///
/// P(R = 2k) = 2·C(a−1, k−1)·C(b−1, k−1) / C(a+b, a) and
/// P(R = 2k+1) = [C(a−1, k)·C(b−1, k−1) + C(a−1, k−1)·C(b−1, k)] / C(a+b, a), computed from the likeliest term outwards.
pub fn runs_limits(above: usize, below: usize) -> Option<RangeInclusive<usize>> {
    let weights = run_weights(above, below);
    let total: f64 = weights.iter().sum();
    let tail = |ordered: &mut dyn Iterator<Item = &f64>| {
        let mut sum = 0.0;
        ordered
            .take_while(|weight| {
                sum += **weight;
                sum <= total * 0.025 * (1.0 + ROUNDING)
            })
            .count()
    };
    let (low, high) = (tail(&mut weights.iter()), tail(&mut weights.iter().rev()));
    (!weights.is_empty()).then(|| 2 + low..=1 + weights.len() - high)
}

/// Far above what rounding adds up to in sums of positive terms, far below any difference between two tails.
const ROUNDING: f64 = 1e-9;

/// The weights of 2, 3, … runs, by the side of each other.
fn run_weights(above: usize, below: usize) -> Vec<f64> {
    let pairs = above.min(below);
    let (a, b) = (above as f64, below as f64);
    let likeliest = ((a * b / (a + b)) as usize).clamp(1, pairs.max(1));
    let ways = outwards(pairs, likeliest - 1, |index| {
        let k = index as f64 + 1.0;
        (a - k) * (b - k) / (k * k)
    });
    let both = ways.iter().enumerate().flat_map(|(index, ways)| {
        let k = index as f64 + 1.0;
        [2.0 * ways, ways * (a + b - 2.0 * k) / k]
    });
    both.take((2 * pairs).saturating_sub(usize::from(above == below))).collect()
}

/// So many positive terms by the side of the one at `middle`, which is 1, where `ratio(i)` leads from term `i` to the next.
/// Terms too small for a number are zero, and would change no sum.
fn outwards(terms: usize, middle: usize, ratio: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut down: Vec<f64> = (0..middle.min(terms))
        .rev()
        .scan(1.0, |term, index| {
            *term /= ratio(index);
            Some(*term)
        })
        .collect();
    down.reverse();
    let up = (middle..terms).scan(1.0, |term, index| {
        let this = *term;
        *term *= ratio(index);
        Some(this)
    });
    down.into_iter().chain(up).collect()
}

/// The smallest x with P(X ≤ x) ≥ 5 % for X of Bin(tosses, ½). Five per cent is never met exactly: no power of two is a
/// multiple of five.
fn fair_quantile(tosses: usize) -> usize {
    let ways = outwards(tosses + 1, tosses / 2, |heads| (tosses - heads) as f64 / (heads as f64 + 1.0));
    let total: f64 = ways.iter().sum();
    let mut sum = 0.0;
    ways.iter()
        .take_while(|ways| {
            sum += **ways;
            sum < total * 0.05
        })
        .count()
}

fn median(values: &[f64]) -> Result<f64, NoRunChart> {
    if let Some(at) = values.iter().position(|value| !value.is_finite()) {
        return Err(NoRunChart::NotANumber { at });
    }
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let upper = sorted.get(values.len() / 2).copied();
    let lower = sorted.get(values.len().saturating_sub(1) / 2).copied();
    lower.zip(upper).map(|(lower, upper)| lower.midpoint(upper)).ok_or(NoRunChart::TooFew { useful: 0, missing: NEEDED })
}

/// The runs on either side of the median, points on it passed over.
fn runs_beside(values: &[f64], median: f64) -> Vec<Run> {
    let mut runs: Vec<(bool, Run)> = Vec::new();
    for (at, value) in values.iter().enumerate().filter(|(_, value)| **value != median) {
        match runs.last_mut().filter(|(above, _)| *above == (*value > median)) {
            Some((_, run)) => *run = Run { last: at, points: run.points + 1, ..*run },
            None => runs.push((*value > median, Run { first: at, last: at, points: 1 })),
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}

/// The longest of them, the first where several are as long.
fn longest(runs: Vec<Run>) -> Option<Run> {
    runs.into_iter().rev().max_by_key(|run| run.points)
}

#[cfg(test)]
mod tests;
