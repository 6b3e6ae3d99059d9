mod edges;
mod laws;
mod published;
mod spans;

use super::Reading::{self, Read, Unread};
use super::unitizing::Segment;
use super::*;

/// Within half of the last digit given.
fn near(found: Result<f64, Undefined>, published: f64, digits: i32) {
    let found = found.unwrap();
    assert!((found - published).abs() <= 0.5000001 * 10f64.powi(-digits), "{found} is not {published}");
}

/// Codings written as one line for each coder: a category from `1`, or a point where she has not read the unit.
fn lines(categories: usize, coders: &[&str]) -> Codings {
    Codings::new(categories, columns(coders, |digit| digit as usize - '1' as usize)).unwrap()
}

fn columns<T>(coders: &[&str], value: impl Fn(char) -> T) -> Vec<Vec<Reading<T>>> {
    let coders: Vec<Vec<char>> = coders.iter().map(|line| line.chars().collect()).collect();
    let said = |sign: char| if sign == '.' { Unread } else { Read(value(sign)) };
    (0..coders[0].len()).map(|unit| coders.iter().map(|line| said(line[unit])).collect()).collect()
}

/// Codings of two coders, counted as a square: one coder's categories down, the other's across.
fn square<const Q: usize>(counts: [[usize; Q]; Q]) -> Codings {
    let cells =
        counts.iter().enumerate().flat_map(|(one, row)| row.iter().enumerate().map(move |(other, times)| (one, other, *times)));
    let units = cells.flat_map(|(one, other, times)| vec![vec![Read(one), Read(other)]; times]);
    Codings::new(Q, units.collect()).unwrap()
}

fn segment(start: usize, end: usize, code: u32) -> Segment {
    Segment { start, end, code }
}
