//! The heaviest sets without a conflicting pair, where conflict is a partial order.

use std::collections::VecDeque;

/// Things in a row, with their weights and which of them conflict.
pub(crate) struct Conflicts {
    weights: Vec<usize>,
    /// `with[earlier][later]`.
    with: Vec<Vec<bool>>,
}

impl Conflicts {
    /// Asked of each pair, the earlier first; the answers must be transitive.
    pub(crate) fn new(weights: Vec<usize>, conflict: impl Fn(usize, usize) -> bool) -> Self {
        let row = |earlier| (0..weights.len()).map(|later| earlier < later && conflict(earlier, later)).collect();
        Self { with: (0..weights.len()).map(row).collect(), weights }
    }

    /// Up to `most` of the heaviest sets without a conflicting pair. Where two differ, the one that holds the earliest
    /// thing on which they differ comes first.
    pub(crate) fn heaviest_antichains(&self, most: usize) -> Vec<Vec<usize>> {
        let all: Vec<usize> = (0..self.weights.len()).collect();
        let mut found = Vec::new();
        let mut open = vec![Partial { missing: self.heaviest(&all), undecided: all, held: Vec::new() }];
        while found.len() < most
            && let Some(partial) = open.pop()
        {
            match partial.undecided.split_first() {
                Some((next, others)) => open.extend(self.decide(*next, others, &partial)),
                None => found.push(partial.held),
            }
        }
        found
    }

    /// Without the next thing, and with it: those that can still become as heavy as can be.
    fn decide(&self, next: usize, others: &[usize], partial: &Partial) -> impl Iterator<Item = Partial> {
        let compatible: Vec<usize> = others.iter().copied().filter(|other| !self.with[next][*other]).collect();
        let is_free = compatible.len() == others.len();
        let still_missing = partial.missing.saturating_sub(self.weights[next]);
        let without = (!is_free && self.heaviest(others) == partial.missing).then(|| Partial {
            undecided: others.to_vec(),
            held: partial.held.clone(),
            missing: partial.missing,
        });
        let with = (is_free || self.heaviest(&compatible) == still_missing).then(|| Partial {
            undecided: compatible,
            held: partial.held.iter().copied().chain([next]).collect(),
            missing: still_missing,
        });
        without.into_iter().chain(with)
    }

    /// The weight of the heaviest set among these: by Dilworth, each thing taken as often as it weighs, what is left when
    /// as many as possible are matched with a later one that they conflict with.
    fn heaviest(&self, things: &[usize]) -> usize {
        let copies: Vec<usize> = things.iter().flat_map(|thing| std::iter::repeat_n(*thing, self.weights[*thing])).collect();
        let mut matching = Matching { earlier: vec![None; copies.len()], later: vec![None; copies.len()] };
        let matched = (0..copies.len()).filter(|start| matching.grow(*start, |one, other| self.with[copies[one]][copies[other]]));
        copies.len() - matched.count()
    }
}

/// What was decided so far, and the weight that must still come.
struct Partial {
    undecided: Vec<usize>,
    held: Vec<usize>,
    missing: usize,
}

/// Each copy's partner as the later and as the earlier of a pair.
struct Matching {
    later: Vec<Option<usize>>,
    earlier: Vec<Option<usize>>,
}

impl Matching {
    /// One more pair by a shortest alternating path from `start`, if there is one.
    fn grow(&mut self, start: usize, conflict: impl Fn(usize, usize) -> bool) -> bool {
        let mut came_from: Vec<Option<usize>> = vec![None; self.earlier.len()];
        let mut ahead = VecDeque::from([start]);
        while let Some(one) = ahead.pop_front() {
            for other in 0..came_from.len() {
                if came_from[other].is_some() || !conflict(one, other) {
                    continue;
                }
                came_from[other] = Some(one);
                match self.earlier[other] {
                    Some(partner) => ahead.push_back(partner),
                    None => {
                        self.turn(other, &came_from);
                        return true;
                    }
                }
            }
        }
        false
    }

    fn turn(&mut self, end: usize, came_from: &[Option<usize>]) {
        let mut at = Some(end);
        while let Some(other) = at
            && let Some(one) = came_from[other]
        {
            at = self.later[one].replace(other);
            self.earlier[other] = Some(one);
        }
    }
}
