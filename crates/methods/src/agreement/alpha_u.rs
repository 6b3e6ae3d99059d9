//! α_U, as it was measured before 2016: for comparison with older studies and with tools that still compute it.
//!
//! K. Krippendorff, "On the reliability of unitizing continuous data", *Sociological Methodology* 25, 1995, 47–76, and
//! "Measuring the reliability of qualitative text analysis data", *Quality & Quantity* 38, 2004, 787–800.
//!
//! Each code is a matter of its own: two segments that overlap differ by the squares of how far their borders are apart, a
//! segment to which the other coder has none by the square of its length. Use [`super::unitizing`] for anything new.

use super::unitizing::{Segment, Text};
use super::{Undefined, beyond_chance};

/// α_U of one text.
#[derive(Clone, Debug, PartialEq)]
pub struct AlphaU {
    /// Over all codes together.
    pub joint: Result<f64, Undefined>,
    /// Of each code that was used.
    pub codes: Vec<OfCode>,
}

/// α_U of one code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfCode {
    /// The code.
    pub code: u32,
    /// The disagreement that is observed.
    pub observed: f64,
    /// The disagreement that chance would give.
    pub expected: f64,
    /// One less observed over expected disagreement.
    pub alpha: Result<f64, Undefined>,
}

/// α_U of a text that two or more coders have read.
pub fn alpha_u(text: &Text) -> AlphaU {
    let passes: Vec<&[Segment]> = text.passes().map(|(_, segments)| segments).collect();
    let mut codes: Vec<u32> = passes.iter().flat_map(|pass| pass.iter()).map(|segment| segment.code).collect();
    codes.sort_unstable();
    codes.dedup();
    if passes.len() < 2 || text.length() == 0 {
        return AlphaU { joint: Err(Undefined::NoPairableData), codes: Vec::new() };
    }
    let codes: Vec<OfCode> = codes.into_iter().map(|code| of_code(text.length(), &passes, code)).collect();
    let observed = codes.iter().map(|of| of.observed).sum();
    let expected: f64 = codes.iter().map(|of| of.expected).sum();
    let joint = if codes.is_empty() { Err(Undefined::NothingCoded) } else { conclude(observed, expected) };
    AlphaU { joint, codes }
}

/// Where chance gives no difference, one code stretches over the whole text for every coder.
fn conclude(observed: f64, expected: f64) -> Result<f64, Undefined> {
    if expected > 0.0 { beyond_chance(observed, expected) } else { Err(Undefined::EverythingCoded) }
}

fn of_code(length: usize, passes: &[&[Segment]], code: u32) -> OfCode {
    let passes: Vec<Vec<Segment>> = passes.iter().map(|pass| with(pass, code)).collect();
    let (coders, length) = (passes.len() as f64, length as f64);
    let mut apart = 0.0;
    for (at, one) in passes.iter().enumerate() {
        for other in passes.iter().skip(at + 1) {
            apart += overlapping(one, other) + alone(one, other) + alone(other, one);
        }
    }
    let observed = 2.0 * apart / (coders * (coders - 1.0) * length * length);
    let expected = by_chance(length, &passes);
    OfCode { code, observed, expected, alpha: conclude(observed, expected) }
}

fn with(pass: &[Segment], code: u32) -> Vec<Segment> {
    pass.iter().copied().filter(|segment| segment.code == code).collect()
}

fn square(one: usize, other: usize) -> f64 {
    (one.abs_diff(other) as f64).powi(2)
}

/// The segments of one coder that overlap a segment of another.
fn meeting(segment: Segment, pass: &[Segment]) -> impl Iterator<Item = &Segment> {
    let first = pass.partition_point(|other| other.end <= segment.start);
    pass.iter().skip(first).take_while(move |other| other.start < segment.end)
}

fn overlapping(one: &[Segment], other: &[Segment]) -> f64 {
    let pairs = one.iter().flat_map(|segment| meeting(*segment, other).map(move |met| (segment, met)));
    pairs.map(|(one, other)| square(one.start, other.start) + square(one.end, other.end)).sum()
}

fn alone(one: &[Segment], other: &[Segment]) -> f64 {
    one.iter()
        .filter(|segment| meeting(**segment, other).next().is_none())
        .map(|segment| square(segment.start, segment.end))
        .sum()
}

/// What segments of these lengths differ by on average, laid anywhere on each other and into any gap.
fn by_chance(length: f64, passes: &[Vec<Segment>]) -> f64 {
    let lengths = || passes.iter().flatten().map(|segment| (segment.end - segment.start) as f64);
    let many = lengths().count() as f64;
    let mut gaps: Vec<f64> = passes.iter().flat_map(|pass| gaps(length, pass)).collect();
    gaps.sort_unstable_by(f64::total_cmp);
    let mut beyond: Vec<f64> = gaps.iter().rev().scan(0.0, |sum, gap| running(sum, *gap)).collect();
    beyond.reverse();
    let mut sum = 0.0;
    for l in lengths() {
        let first = gaps.partition_point(|gap| *gap < l);
        let places = beyond.get(first).map_or(0.0, |beyond| beyond - (gaps.len() - first) as f64 * (l - 1.0));
        sum += (many - 1.0) / 3.0 * (2.0 * l * l * l - 3.0 * l * l + l) + l * l * places;
    }
    let all = passes.len() as f64 * length;
    2.0 / length * sum / (all * (all - 1.0) - lengths().map(|l| l * (l - 1.0)).sum::<f64>())
}

fn running(sum: &mut f64, gap: f64) -> Option<f64> {
    *sum += gap;
    Some(*sum)
}

/// How long the gaps between segments are, and before the first and after the last.
fn gaps(length: f64, pass: &[Segment]) -> Vec<f64> {
    let ends = std::iter::once(0.0).chain(pass.iter().map(|segment| segment.end as f64));
    let starts = pass.iter().map(|segment| segment.start as f64).chain(std::iter::once(length));
    ends.zip(starts).map(|(end, start)| start - end).filter(|gap| *gap > 0.0).collect()
}
