//! Krippendorff's α, and how far two values differ.

use std::collections::BTreeSet;

use super::marks::Marks;
use super::{Agreement, beyond_chance};

/// How far two of the values differ, by their places in the sorted list.
#[derive(Clone, Copy)]
pub(super) enum Difference<'a> {
    Nominal,
    Ordinal,
    Interval(&'a [f64]),
    Ratio(&'a [f64]),
    Masi(&'a [BTreeSet<u32>]),
}

impl Difference<'_> {
    /// The squared difference, where each value occurs so often and `below` counts all up to and with each.
    fn squared(self, counts: &[f64], below: &[f64], one: usize, other: usize) -> f64 {
        if one == other {
            return 0.0;
        }
        let (low, high) = (one.min(other), one.max(other));
        let numbers = |values: &[f64]| (number(values, low), number(values, high));
        match self {
            Self::Nominal => 1.0,
            Self::Ordinal => {
                let (first, last) = (number(counts, low), number(counts, high));
                (number(below, high) - number(below, low) + first - (first + last) / 2.0).powi(2)
            }
            Self::Interval(values) => {
                let (one, other) = numbers(values);
                (one - other).powi(2)
            }
            Self::Ratio(values) => {
                let (one, other) = numbers(values);
                ((one - other) / (one + other)).powi(2)
            }
            Self::Masi(sets) => sets.get(low).zip(sets.get(high)).map_or(1.0, |(one, other)| masi(one, other)),
        }
    }

    /// The sum of all squared differences between values drawn one after the other from all that were said.
    fn among_all(self, counts: &[f64], below: &[f64]) -> f64 {
        let all: f64 = counts.iter().sum();
        match self {
            Self::Nominal => counts.iter().map(|count| count * (all - count)).sum(),
            Self::Interval(values) => {
                let mean = counts.iter().zip(values).map(|(count, value)| count * value).sum::<f64>() / all;
                2.0 * all * counts.iter().zip(values).map(|(count, value)| count * (value - mean).powi(2)).sum::<f64>()
            }
            _ => {
                let used = || counts.iter().enumerate().filter(|(_, count)| **count > 0.0);
                let pairs = used().flat_map(|one| used().take_while(move |other| other.0 < one.0).map(move |other| (one, other)));
                pairs.map(|((one, n), (other, m))| 2.0 * n * m * self.squared(counts, below, one, other)).sum()
            }
        }
    }
}

fn number(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or(0.0)
}

/// Passonneau's distance between two sets: one less the share that they have in common, counted in full where they are equal,
/// to two thirds where one holds the other, to one third where they overlap.
pub(super) fn masi(one: &BTreeSet<u32>, other: &BTreeSet<u32>) -> f64 {
    let common = one.intersection(other).count();
    let all = one.union(other).count();
    let kinship = match common {
        _ if common == all => return 0.0,
        0 => 0.0,
        _ if common == one.len() || common == other.len() => 2.0 / 3.0,
        _ => 1.0 / 3.0,
    };
    1.0 - kinship * common as f64 / all as f64
}

/// Krippendorff's α over units.
pub(super) fn alpha(marks: &Marks, difference: Difference<'_>) -> Agreement {
    let survey = marks.survey();
    let counts = pairable_counts(marks);
    let below: Vec<f64> = counts.iter().scan(0.0, |sum, count| running(sum, *count)).collect();
    let all: f64 = counts.iter().sum();
    let mut apart = 0.0;
    for unit in marks.pairable() {
        let within: f64 = unit.pairs().map(|(one, other)| difference.squared(&counts, &below, one, other)).sum();
        apart += 2.0 * unit.weight * within / (unit.readers() - 1) as f64;
    }
    let observed = survey.agreeing.map(|_| apart / all);
    let expected = survey.agreeing.map(|_| difference.among_all(&counts, &below) / (all * (all - 1.0)));
    let coefficient = survey.varied().and_then(|()| beyond_chance(observed.unwrap_or(0.0), expected.unwrap_or(0.0)));
    Agreement { agreeing: survey.agreeing, observed, expected, coefficient, units: survey.units, pairs: survey.pairs }
}

/// How often each value was said of units that two have read.
pub(super) fn pairable_counts(marks: &Marks) -> Vec<f64> {
    let mut counts = vec![0.0; marks.kinds];
    for unit in marks.pairable() {
        for kind in unit.said() {
            if let Some(count) = counts.get_mut(kind) {
                *count += unit.weight;
            }
        }
    }
    counts
}

fn running(sum: &mut f64, count: f64) -> Option<f64> {
    *sum += count;
    Some(*sum)
}
