//! How far a coefficient could have come out otherwise: percentile intervals by drawing again.
//!
//! B. Efron, R. J. Tibshirani, *An Introduction to the Bootstrap*, Chapman and Hall 1993, ch. 13; the places of the
//! percentiles among B samples as in A. C. Davison, D. V. Hinkley, *Bootstrap Methods and their Application*, Cambridge 1997,
//! ch. 5: the (B + 1)·p-th.
//!
//! Units are drawn with replacement, as many as there are, and the coefficient is computed anew. Where units stand together (the
//! passages of one interview) the interviews are drawn, for what a coder misreads once she misreads again; drawing passages
//! would give an interval too narrow.
//!
//! Nothing here is random: the same seed gives the same interval on every machine. The numbers come from SplitMix64 (G. L.
//! Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), which is good enough for
//! drawing and not for secrets.
//!
//! With few clusters the interval is too narrow too, and a rare category is missing from many samples: those in which the
//! coefficient does not exist are counted, and where they are more than one in twenty there is no interval.

use super::Undefined;

/// How to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Plan {
    resamples: usize,
    percent: u8,
    seed: u64,
}

/// The most samples that a plan may have.
pub const MOST: usize = 1_000_000;

/// Why there is no such plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PlanError {
    /// An interval holds between 1 and 99 % of the samples.
    #[error("an interval cannot hold {0} % of the samples")]
    Percent(u8),
    /// So many samples have no place for the ends of the interval, or are more than [`MOST`].
    #[error("{resamples} samples are fewer than {least} or too many")]
    Resamples {
        /// How many were asked for.
        resamples: usize,
        /// How few would do.
        least: usize,
    },
}

impl Plan {
    /// So many samples, of which the interval holds so many per cent, drawn with this seed. 1999 and 95 are usual.
    pub fn new(resamples: usize, percent: u8, seed: u64) -> Result<Self, PlanError> {
        if !(1..=99).contains(&percent) {
            return Err(PlanError::Percent(percent));
        }
        let least = 200_usize.div_ceil(usize::from(100 - percent)).saturating_sub(1);
        let enough = (least..=MOST).contains(&resamples);
        enough.then_some(Self { resamples, percent, seed }).ok_or(PlanError::Resamples { resamples, least })
    }
}

/// Between which bounds most of the samples lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
    /// How many per cent of the samples lie between them.
    pub percent: u8,
    /// How many samples were drawn.
    pub resamples: usize,
    /// In how many of them the coefficient does not exist. They are left out.
    pub undefined: usize,
    /// From how many clusters, or units where each stands for itself, they were drawn.
    pub clusters: usize,
}

/// Draws from so many clusters; `measure` is told how many times each was drawn.
pub(super) fn interval(
    clusters: usize,
    plan: Plan,
    mut measure: impl FnMut(&[u64]) -> Result<f64, Undefined>,
) -> Result<Interval, Undefined> {
    if clusters < 2 {
        return Err(Undefined::TooFewClusters { clusters });
    }
    let mut random = SplitMix64(plan.seed);
    let mut found = Vec::with_capacity(plan.resamples);
    let mut times = vec![0; clusters];
    for _ in 0..plan.resamples {
        times.fill(0);
        for _ in 0..clusters {
            if let Some(times) = times.get_mut(random.below(clusters)) {
                *times += 1;
            }
        }
        found.extend(measure(&times));
    }
    let undefined = plan.resamples - found.len();
    found.sort_unstable_by(f64::total_cmp);
    let tail = ((found.len() + 1) * usize::from(100 - plan.percent) / 200).checked_sub(1);
    let bounds = tail.and_then(|tail| found.get(tail).zip(found.get(found.len().checked_sub(tail + 1)?)));
    let (low, high) = bounds
        .filter(|_| undefined <= plan.resamples / 20)
        .ok_or(Undefined::TooOftenUndefined { undefined, resamples: plan.resamples })?;
    Ok(Interval { low: *low, high: *high, percent: plan.percent, resamples: plan.resamples, undefined, clusters })
}

/// Steele, Lea and Flood's generator.
pub(super) struct SplitMix64(pub(super) u64);

impl SplitMix64 {
    /// The next number.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let one = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        two ^ (two >> 31)
    }

    /// A number below this one. Some are likelier than others by less than one part in 2⁶⁴ ÷ `bound`.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }
}
