//! Units by coders, as every coefficient needs them.

use super::{Reading, TableError, Undefined, bootstrap};

/// What each coder said of each unit, as places in a sorted list of all that was said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marks {
    coders: usize,
    /// How many different things were said.
    pub(super) kinds: usize,
    /// One unit after the other.
    marks: Vec<Option<usize>>,
    /// How often each unit counts.
    weights: Vec<u64>,
    /// To which cluster each unit belongs.
    clusters: Vec<usize>,
}

/// A unit that someone has read.
#[derive(Clone, Copy)]
pub(super) struct Unit<'a> {
    /// How often it counts.
    pub(super) weight: f64,
    marks: &'a [Option<usize>],
}

impl<'a> Unit<'a> {
    /// What was said of it.
    pub(super) fn said(self) -> impl Iterator<Item = usize> + Clone + 'a {
        self.marks.iter().copied().flatten()
    }

    /// What was said of it, and by which coder.
    pub(super) fn by_coder(self) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.marks.iter().enumerate().filter_map(|(coder, mark)| mark.map(|kind| (coder, kind)))
    }

    /// How many have read it.
    pub(super) fn readers(self) -> u64 {
        self.said().count() as u64
    }

    /// Every two that have read it, once.
    pub(super) fn pairs(self) -> impl Iterator<Item = (usize, usize)> + 'a {
        let said = self.said();
        said.clone().enumerate().flat_map(move |(at, one)| said.clone().skip(at + 1).map(move |other| (one, other)))
    }

    fn agreeing(self) -> u64 {
        self.pairs().filter(|(one, other)| one == other).count() as u64
    }
}

/// What all coefficients have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Survey {
    pub(super) agreeing: Option<f64>,
    pub(super) units: u64,
    pub(super) pairs: u64,
    /// How many different things were said of units that two have read, up to two.
    pub(super) kinds: usize,
}

impl Survey {
    /// Whether there is anything of which chance could have made a disagreement.
    pub(super) fn varied(self) -> Result<(), Undefined> {
        match self.kinds {
            0 => Err(Undefined::NoPairableData),
            1 => Err(Undefined::OneCategoryOnly),
            _ => Ok(()),
        }
    }
}

impl Marks {
    /// A table of units, and the sorted list of all that was said.
    pub(super) fn of<T: Ord>(units: Vec<Vec<Reading<T>>>) -> Result<(Self, Vec<T>), TableError> {
        let coders = units.first().map_or(0, Vec::len);
        if let Some((unit, found)) = units.iter().map(Vec::len).enumerate().find(|(_, found)| *found != coders) {
            return Err(TableError::Ragged { unit, coders, found });
        }
        let many = units.len();
        let mut said: Vec<(T, usize)> = Vec::new();
        let mut marks = vec![None; many * coders];
        for (place, reading) in units.into_iter().flatten().enumerate() {
            if let Reading::Read(says) = reading {
                said.push((says, place));
            }
        }
        said.sort_unstable();
        let mut kinds: Vec<T> = Vec::new();
        for (says, place) in said {
            if kinds.last() != Some(&says) {
                kinds.push(says);
            }
            if let Some(mark) = marks.get_mut(place) {
                *mark = kinds.len().checked_sub(1);
            }
        }
        let table = Self { coders, kinds: kinds.len(), marks, weights: vec![1; many], clusters: (0..many).collect() };
        Ok((table, kinds))
    }

    /// How many coders there are.
    pub(super) fn coders(&self) -> usize {
        self.coders
    }

    /// The same, with units that belong together.
    pub(super) fn clustered(mut self, clusters: &[usize]) -> Result<Self, TableError> {
        if clusters.len() != self.weights.len() {
            return Err(TableError::Clusters { units: self.weights.len(), clusters: clusters.len() });
        }
        let mut known = clusters.to_vec();
        known.sort_unstable();
        known.dedup();
        self.clusters = clusters.iter().map(|cluster| known.binary_search(cluster).unwrap_or_else(|place| place)).collect();
        Ok(self)
    }

    /// Without the units that not every coder has read.
    pub(super) fn complete(&self) -> Self {
        let mut complete = self.clone();
        for (weight, marks) in complete.weights.iter_mut().zip(self.rows()) {
            if marks.iter().any(Option::is_none) {
                *weight = 0;
            }
        }
        complete
    }

    fn rows(&self) -> impl Iterator<Item = &[Option<usize>]> {
        self.marks.chunks_exact(self.coders.max(1))
    }

    /// The units that count and that someone has read.
    pub(super) fn units(&self) -> impl Iterator<Item = Unit<'_>> {
        let counted = self.rows().zip(&self.weights).filter(|(_, weight)| **weight > 0);
        counted.map(|(marks, weight)| Unit { weight: *weight as f64, marks }).filter(|unit| unit.readers() > 0)
    }

    /// The units that two or more have read.
    pub(super) fn pairable(&self) -> impl Iterator<Item = Unit<'_>> {
        self.units().filter(|unit| unit.readers() > 1)
    }

    /// What all coefficients have in common.
    pub(super) fn survey(&self) -> Survey {
        let (mut shares, mut units, mut pairs) = (0.0, 0.0, 0.0);
        let (mut first, mut kinds) = (None, 0);
        for unit in self.pairable() {
            let of = unit.pairs().count() as f64;
            shares += unit.weight * unit.agreeing() as f64 / of;
            units += unit.weight;
            pairs += unit.weight * of;
            first = first.or_else(|| unit.said().next());
            if kinds < 2 {
                kinds = if unit.said().all(|kind| Some(kind) == first) { 1 } else { 2 };
            }
        }
        Survey { agreeing: (units > 0.0).then(|| shares / units), units: units as u64, pairs: pairs as u64, kinds }
    }

    /// The units on which two coders differ, by their place.
    pub(super) fn disagreements(&self) -> Vec<usize> {
        let differ = |marks: &[Option<usize>]| {
            let mut said = marks.iter().flatten();
            said.next().is_some_and(|first| said.any(|other| other != first))
        };
        self.rows().enumerate().filter(|(_, marks)| differ(marks)).map(|(unit, _)| unit).collect()
    }

    /// How far a coefficient could have come out otherwise, had other clusters been drawn.
    pub(super) fn interval(
        &self,
        plan: bootstrap::Plan,
        measure: impl Fn(&Self) -> Result<f64, Undefined>,
    ) -> Result<bootstrap::Interval, Undefined> {
        measure(self)?;
        let clusters = self.clusters.iter().max().map_or(0, |last| last + 1);
        let mut sample = self.clone();
        bootstrap::interval(clusters, plan, |times| {
            for (weight, cluster) in sample.weights.iter_mut().zip(&self.clusters) {
                *weight = times.get(*cluster).copied().unwrap_or(0);
            }
            measure(&sample)
        })
    }
}
