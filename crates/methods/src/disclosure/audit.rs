//! Between which values a withheld cell must lie, for someone who sees everything that is shown: the audit of a suppression
//! pattern (Hundepool et al. 2012, §4.4). Solved as two linear programs for each cell; in a table of two ways with its
//! margins, and in a list, their answers are whole numbers, hence exact; elsewhere they are rounded inwards.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOutcome, Variable};

use super::Cells;

/// The smallest and the largest value that a cell can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// At least this.
    pub least: u64,
    /// At most this; `None` where nothing shown limits it.
    pub most: Option<u64>,
}

impl Bounds {
    /// How far apart the two are; `None` where nothing limits the largest.
    pub fn width(self) -> Option<u64> {
        self.most.map(|most| most.saturating_sub(self.least))
    }
}

/// Between which values a cell lies, for someone who sees every cell that is not hidden. A cell that is shown is what it is.
pub fn bounds(cells: &Cells, hidden: &[bool], place: usize) -> Bounds {
    let shown = cells.values()[place];
    if !hidden.get(place).copied().unwrap_or(false) {
        return Bounds { least: shown, most: Some(shown) };
    }
    let least = extreme(cells, hidden, place, OptimizationDirection::Minimize);
    let most = extreme(cells, hidden, place, OptimizationDirection::Maximize);
    // What cannot be solved counts as known: the caller then withholds more.
    let inwards = |value: f64| (value - 1e-6).ceil().max(0.0) as u64;
    let outwards = |value: f64| (value + 1e-6).floor().max(0.0) as u64;
    let least = match least {
        Extreme::At(value) => inwards(value),
        Extreme::Unlimited => 0,
        Extreme::Unsolved => shown,
    };
    let most = match most {
        Extreme::At(value) => Some(outwards(value)),
        Extreme::Unlimited => None,
        Extreme::Unsolved => Some(shown),
    };
    Bounds { least, most }
}

enum Extreme {
    At(f64),
    Unlimited,
    Unsolved,
}

fn extreme(cells: &Cells, hidden: &[bool], place: usize, direction: OptimizationDirection) -> Extreme {
    let mut problem = Problem::new(direction);
    let variables: Vec<Option<Variable>> = (0..cells.values().len())
        .map(|at| hidden[at].then(|| problem.add_var(if at == place { 1.0 } else { 0.0 }, (0.0, f64::INFINITY))))
        .collect();
    for line in cells.lines() {
        let mut sum = LinearExpr::empty();
        let mut known = 0.0;
        let mut unknown = 0;
        for (at, sign) in line.parts.iter().map(|part| (*part, 1.0)).chain([(line.total, -1.0)]) {
            match variables[at] {
                Some(variable) => {
                    sum.add(variable, sign);
                    unknown += 1;
                }
                None => known += sign * cells.values()[at] as f64,
            }
        }
        if unknown > 0 {
            problem.add_constraint(sum, ComparisonOp::Eq, -known);
        }
    }
    match problem.solve() {
        Ok(SolveOutcome::Solution(solution)) => Extreme::At(solution.objective()),
        Err(microlp::Error::Unbounded) => Extreme::Unlimited,
        Ok(SolveOutcome::Interrupted(_)) | Err(_) => Extreme::Unsolved,
    }
}
