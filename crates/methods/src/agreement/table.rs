//! Units that are given to every coder, and what each said of them.

use std::collections::BTreeSet;

use super::bootstrap::{Interval, Plan};
use super::difference::{Difference, alpha, pairable_counts};
use super::marks::Marks;
use super::{Agreement, Reading, TableError, Undefined, kappa};

/// Units to each of which every coder who read it gave one category of a codebook.
#[derive(Clone, Debug, PartialEq)]
pub struct Codings {
    categories: usize,
    used: Vec<usize>,
    marks: Marks,
}

/// A coefficient of agreement for categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coefficient {
    /// The share that agrees, with no thought of chance.
    Percent,
    /// Cohen's κ, for two coders, over the units that both have read.
    Cohen,
    /// Scott's π, for two coders, over the units that both have read.
    Scott,
    /// Fleiss' κ, for any number of coders.
    Fleiss,
    /// Conger's κ, for any number of coders: what Cohen's is for two.
    Conger,
    /// Brennan and Prediger's coefficient.
    BrennanPrediger,
    /// Gwet's AC1.
    Ac1,
    /// Krippendorff's α, where categories are the same or are not.
    Alpha,
    /// Krippendorff's α, where the order of the codebook is one of rank.
    AlphaOrdinal,
}

impl Coefficient {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Percent,
        Self::Cohen,
        Self::Scott,
        Self::Fleiss,
        Self::Conger,
        Self::BrennanPrediger,
        Self::Ac1,
        Self::Alpha,
        Self::AlphaOrdinal,
    ];
}

impl Codings {
    /// Units by coders: of each unit, what every coder says, as the place of a category among so many in the codebook.
    ///
    /// The codebook's number of categories counts, whether they are used or not: chance has more to choose from.
    pub fn new(categories: usize, units: Vec<Vec<Reading<usize>>>) -> Result<Self, TableError> {
        if let Some((unit, coder, category)) =
            said(&units).map(|(unit, coder, says)| (unit, coder, *says)).find(|(.., says)| *says >= categories)
        {
            return Err(TableError::NoSuchCategory { unit, coder, category });
        }
        let (marks, used) = Marks::of(units)?;
        Ok(Self { categories, used, marks })
    }

    /// Whether one code applies to each unit: absent is category 0, present is category 1, and unread is neither.
    pub fn presence(units: Vec<Vec<Reading<bool>>>) -> Result<Self, TableError> {
        let place = |reading| match reading {
            Reading::Unread => Reading::Unread,
            Reading::Read(present) => Reading::Read(usize::from(present)),
        };
        Self::new(2, units.into_iter().map(|unit| unit.into_iter().map(place).collect()).collect())
    }

    /// The same, with units that belong together, such as the passages of one interview: the cluster of each.
    pub fn clustered(self, clusters: &[usize]) -> Result<Self, TableError> {
        Ok(Self { marks: self.marks.clustered(clusters)?, ..self })
    }

    /// How far the coders agree.
    pub fn measure(&self, coefficient: Coefficient) -> Agreement {
        self.of(&self.marks, coefficient)
    }

    /// Between which bounds the coefficient would mostly lie, had other units (or clusters of them) been drawn.
    pub fn interval(&self, coefficient: Coefficient, plan: Plan) -> Result<Interval, Undefined> {
        self.marks.interval(plan, |marks| self.of(marks, coefficient).coefficient)
    }

    /// The units on which two coders differ, by their place.
    pub fn disagreements(&self) -> Vec<usize> {
        self.marks.disagreements()
    }

    /// How often each category that was used was given to units that two coders have read: Krippendorff's *n_c*.
    pub fn pairable(&self) -> Vec<(usize, u64)> {
        self.used.iter().copied().zip(pairable_counts(&self.marks).into_iter().map(|count| count as u64)).collect()
    }

    fn of(&self, marks: &Marks, coefficient: Coefficient) -> Agreement {
        match coefficient {
            Coefficient::Percent => percent(marks),
            Coefficient::Cohen => two_coders(marks, kappa::conger),
            Coefficient::Scott => two_coders(marks, kappa::fleiss),
            Coefficient::Fleiss => kappa::fleiss(marks),
            Coefficient::Conger => kappa::conger(marks),
            Coefficient::BrennanPrediger => kappa::brennan_prediger(marks, self.categories),
            Coefficient::Ac1 => kappa::ac1(marks, self.categories),
            Coefficient::Alpha => alpha(marks, Difference::Nominal),
            Coefficient::AlphaOrdinal => alpha(marks, Difference::Ordinal),
        }
    }
}

fn percent(marks: &Marks) -> Agreement {
    let alpha = alpha(marks, Difference::Nominal);
    let coefficient = alpha.agreeing.ok_or(Undefined::NoPairableData);
    Agreement { observed: alpha.agreeing.map(|agreeing| 1.0 - agreeing), expected: None, coefficient, ..alpha }
}

fn two_coders(marks: &Marks, measure: impl Fn(&Marks) -> Agreement) -> Agreement {
    match marks.coders() {
        2 => measure(&marks.complete()),
        coders => Agreement { expected: None, coefficient: Err(Undefined::NotTwoCoders { coders }), ..percent(marks) },
    }
}

/// How Krippendorff's α compares numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// They are names: the same, or not.
    Nominal,
    /// Their order counts.
    Ordinal,
    /// Their differences count.
    Interval,
    /// Their differences count beside their size: they begin at zero.
    Ratio,
}

/// Units to each of which every coder who read it gave a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratings {
    measure: Measure,
    numbers: Vec<f64>,
    marks: Marks,
}

impl Ratings {
    /// Units by coders: of each unit, the number that every coder gives.
    pub fn new(measure: Measure, units: Vec<Vec<Reading<f64>>>) -> Result<Self, TableError> {
        for (unit, coder, number) in said(&units) {
            if !number.is_finite() || number.abs() > 1e100 {
                return Err(TableError::NotANumber { unit, coder });
            }
            if measure == Measure::Ratio && *number < 0.0 {
                return Err(TableError::Negative { unit, coder });
            }
        }
        let ordered = |reading| match reading {
            Reading::Unread => Reading::Unread,
            Reading::Read(number) => Reading::Read(Number(number + 0.0)),
        };
        let (marks, numbers) = Marks::of(units.into_iter().map(|unit| unit.into_iter().map(ordered).collect()).collect())?;
        Ok(Self { measure, numbers: numbers.into_iter().map(|number| number.0).collect(), marks })
    }

    /// The same, with units that belong together: the cluster of each.
    pub fn clustered(self, clusters: &[usize]) -> Result<Self, TableError> {
        Ok(Self { marks: self.marks.clustered(clusters)?, ..self })
    }

    /// Krippendorff's α.
    pub fn alpha(&self) -> Agreement {
        alpha(&self.marks, self.difference())
    }

    /// Between which bounds α would mostly lie, had other units (or clusters of them) been drawn.
    pub fn interval(&self, plan: Plan) -> Result<Interval, Undefined> {
        self.marks.interval(plan, |marks| alpha(marks, self.difference()).coefficient)
    }

    /// The units on which two coders differ, by their place.
    pub fn disagreements(&self) -> Vec<usize> {
        self.marks.disagreements()
    }

    fn difference(&self) -> Difference<'_> {
        match self.measure {
            Measure::Nominal => Difference::Nominal,
            Measure::Ordinal => Difference::Ordinal,
            Measure::Interval => Difference::Interval(&self.numbers),
            Measure::Ratio => Difference::Ratio(&self.numbers),
        }
    }
}

/// A finite number, in the order of size. Zero has one sign: whoever makes it adds zero.
#[derive(Clone, Copy)]
struct Number(f64);

impl Ord for Number {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

/// Units to each of which every coder who read it gave any number of codes at once, or none.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeSets {
    sets: Vec<BTreeSet<u32>>,
    marks: Marks,
}

impl CodeSets {
    /// Units by coders: of each unit, the codes that every coder gives. An empty set is an answer: read, and nothing to code.
    pub fn new(units: Vec<Vec<Reading<BTreeSet<u32>>>>) -> Result<Self, TableError> {
        let (marks, sets) = Marks::of(units)?;
        Ok(Self { sets, marks })
    }

    /// The same, with units that belong together: the cluster of each.
    pub fn clustered(self, clusters: &[usize]) -> Result<Self, TableError> {
        Ok(Self { marks: self.marks.clustered(clusters)?, ..self })
    }

    /// Krippendorff's α with Passonneau's distance between sets (MASI) in the place of the squared difference. `agreeing` is
    /// the share of pairs with equal sets.
    pub fn alpha(&self) -> Agreement {
        alpha(&self.marks, Difference::Masi(&self.sets))
    }

    /// Between which bounds α would mostly lie, had other units (or clusters of them) been drawn.
    pub fn interval(&self, plan: Plan) -> Result<Interval, Undefined> {
        self.marks.interval(plan, |marks| alpha(marks, Difference::Masi(&self.sets)).coefficient)
    }

    /// The units on which two coders differ, by their place.
    pub fn disagreements(&self) -> Vec<usize> {
        self.marks.disagreements()
    }
}

/// All that was said, with the place of its unit and its coder.
fn said<T>(units: &[Vec<Reading<T>>]) -> impl Iterator<Item = (usize, usize, &T)> {
    units.iter().enumerate().flat_map(|(unit, readings)| {
        readings.iter().enumerate().filter_map(move |(coder, reading)| reading.read().map(|says| (unit, coder, says)))
    })
}
