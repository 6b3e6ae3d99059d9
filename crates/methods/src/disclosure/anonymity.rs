//! How well a list of people hides each of them.
//!
//! k-anonymity: L. Sweeney, *International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems* 10(5), 2002, 557–570. l-diversity (in
//! its entropy form): A. Machanavajjhala et al., *ACM Transactions on Knowledge Discovery from Data* 1(1), 2007, art. 3.
//! t-closeness: N. Li, T. Li, S. Venkatasubramanian, *ICDE* 2007, 106–115; its example of salaries is the test.

use std::collections::BTreeMap;

/// What a list gives away: people are told apart by a class (everything about them that others may know), and each has a
/// sensitive value.
#[derive(Clone, Debug, PartialEq)]
pub struct Anonymity {
    /// The size of the smallest class: k. Nobody can be told from fewer than k − 1 others.
    pub smallest: usize,
    /// The least diverse class: the l of its entropy, `exp(−Σ p ln p)`; between 1 and the number of values.
    pub diversity: f64,
    /// The class farthest from the whole list: t, from 0 (all alike) to 1.
    pub distance: f64,
}

impl Anonymity {
    /// The greatest chance, over all people, that someone who knows their class picks them out.
    pub fn risk(&self) -> f64 {
        1.0 / self.smallest as f64
    }
}

/// How the values lie to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Each as far from every other.
    Equal,
    /// In their order, neighbours near.
    Ordered,
}

/// What a list of (class, sensitive value) gives away; `None` for an empty list.
pub fn of<C: Ord, V: Ord>(people: &[(C, V)], values: Values) -> Option<Anonymity> {
    let mut scale: Vec<&V> = people.iter().map(|(_, value)| value).collect();
    scale.sort_unstable();
    scale.dedup();
    let place = |value: &V| scale.binary_search(&value).unwrap_or(0);
    let mut classes: BTreeMap<&C, Vec<usize>> = BTreeMap::new();
    let mut whole = vec![0_usize; scale.len()];
    for (class, value) in people {
        classes.entry(class).or_insert_with(|| vec![0; scale.len()])[place(value)] += 1;
        whole[place(value)] += 1;
    }
    let whole = shares(&whole);
    let smallest = classes.values().map(|counts| counts.iter().sum()).min()?;
    let shares: Vec<Vec<f64>> = classes.values().map(|counts| shares(counts)).collect();
    let diversity = shares.iter().map(|shares| entropy(shares).exp()).fold(f64::INFINITY, f64::min);
    let distance = shares.iter().map(|shares| apart(shares, &whole, values)).fold(0.0, f64::max);
    Some(Anonymity { smallest, diversity, distance })
}

fn shares(counts: &[usize]) -> Vec<f64> {
    let all: usize = counts.iter().sum();
    counts.iter().map(|count| *count as f64 / all.max(1) as f64).collect()
}

fn entropy(shares: &[f64]) -> f64 {
    shares.iter().filter(|share| **share > 0.0).map(|share| -share * share.ln()).sum()
}

/// The earth mover's distance between two shares of the same values.
fn apart(one: &[f64], other: &[f64], values: Values) -> f64 {
    let differences = one.iter().zip(other).map(|(one, other)| one - other);
    match values {
        Values::Equal => differences.map(f64::abs).sum::<f64>() / 2.0,
        Values::Ordered if one.len() < 2 => 0.0,
        Values::Ordered => {
            let mut carried = 0.0;
            let moved: f64 = differences
                .map(|difference| {
                    carried += difference;
                    f64::abs(carried)
                })
                .sum();
            moved / (one.len() - 1) as f64
        }
    }
}

/// How far the values of one class lie from those of the whole list.
pub fn distance<V: Ord>(class: &[V], whole: &[V], values: Values) -> f64 {
    let mut scale: Vec<&V> = class.iter().chain(whole).collect();
    scale.sort_unstable();
    scale.dedup();
    let counts =
        |list: &[V]| -> Vec<usize> { scale.iter().map(|value| list.iter().filter(|one| one == value).count()).collect() };
    apart(&shares(&counts(class)), &shares(&counts(whole)), values)
}
