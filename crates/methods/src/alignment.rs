//! Which steps were skipped, inserted or done out of order: the best alignment of what happened with what was to happen.
//!
//! A. Adriansyah, B. F. van Dongen, W. M. P. van der Aalst, "Conformance checking using cost-based fitness analysis", *IEEE
//! EDOC* 2011, 55–64, doi 10.1109/EDOC.2011.12; W. van der Aalst, A. Adriansyah, B. van Dongen, "Replaying history on
//! process models for conformance checking and performance analysis", *WIREs Data Mining and Knowledge Discovery* 2(2),
//! 2012, 182–192, doi 10.1002/widm.1045. Token replay counts three skipped steps in a row as one missing token; alignments do
//! not.
//!
//! The model is a set of steps, each required or optional, in a partial order. A run of it does every required step and
//! any of the optional ones once, in some order that the partial order allows. An alignment goes through trace and run
//! together: a move on both costs 0, a required step left out 1 (an optional one 0), an event put in 1.
//! fitness = 1 − cost / (events + required steps).
//!
//! **Why the answer is exact.** An alignment is known by the events it keeps. Two events cannot both be kept if the model
//! wants the later one's step first, or if both are the same step; any set without such a pair can be kept, because a
//! cycle between the order of the trace, which is total, and that of the model would contain such a pair. *Later in the
//! trace, and the same step or an earlier one in the model* is a partial order, so the best set to keep is its heaviest
//! antichain, an event weighing what keeping it saves: 2 for a required step, 1 for an optional one. R. P. Dilworth, "A
//! decomposition theorem for partially ordered sets", *Annals of Mathematics* 51, 1950, 161–166: that is the weight of all
//! less the largest matching of comparable pairs. Repeated events need nothing of their own.
//!
//! Where several alignments are best, the one given keeps the earliest event on which they differ and leaves steps out as
//! late as it can. The work grows with the cube of the number of events that are in conflict: forty steps take no time,
//! thousands of events out of order would.
//!
//! ```
//! use jalon_methods::alignment::{Model, Need::Required, StepVerdict::{InOrder, Reordered, Skipped}};
//!
//! let steps = ["prepare the team", "hire", "welcome", "supervise"].map(|step| (step, Required));
//! let model = Model::new(steps.into(), &[(0, 1), (1, 2), (2, 3)])?;
//! let found = model.align(&["hire", "supervise", "welcome"]);
//! assert_eq!(found.steps, [Skipped, InOrder, Reordered, InOrder]);
//! assert_eq!(found.cost, 3);
//! # Ok::<(), jalon_methods::alignment::NoModel>(())
//! ```

use crate::antichain::Conflicts;

/// What was to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model<L> {
    steps: Vec<(L, Need)>,
    /// `before[x][y]`: whether step `x` must come before step `y`, directly or not.
    before: Vec<Vec<bool>>,
}

/// Whether a run has to do a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// Every run does it.
    Required,
    /// A run may do without.
    Optional,
}

use Need::{Optional, Required};

/// Why steps and their order are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoModel {
    /// Two steps have one label.
    #[error("the step at {at} has the label of an earlier one")]
    Repeated {
        /// The place of the second.
        at: usize,
    },
    /// The order speaks of a step that is not there.
    #[error("the order speaks of a step at {at}, which is not there")]
    Missing {
        /// The place where it would be.
        at: usize,
    },
    /// A step would have to come before itself.
    #[error("the step at {at} would have to come before itself")]
    Circular {
        /// The place of the step.
        at: usize,
    },
}

/// The best way to go through trace and model together.
#[derive(Clone, Debug, PartialEq)]
pub struct Alignment {
    /// One by one; the moves on both and on the model are a run of the model.
    pub moves: Vec<Move>,
    /// Required steps left out, and events put in.
    pub cost: usize,
    /// 1 where nothing was left out or put in, 0 where nothing was as it was to be.
    pub fitness: f64,
    /// Of each step of the model.
    pub steps: Vec<StepVerdict>,
    /// Of each event of the trace.
    pub events: Vec<EventVerdict>,
    /// How many alignments are as good.
    pub optimal: Optimal,
}

/// One move of an alignment, by places in trace and model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// The event is the step.
    Both {
        /// Place in the trace.
        event: usize,
        /// Place in the model.
        step: usize,
    },
    /// A required step that no event did here.
    ModelOnly {
        /// Place in the model.
        step: usize,
    },
    /// An event that does no step here.
    LogOnly {
        /// Place in the trace.
        event: usize,
    },
}

/// What became of a step. Only a trace that is known to be complete shows that a step was skipped: what was not recorded is
/// unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepVerdict {
    /// Done in its place.
    InOrder,
    /// Required, and not in the trace.
    Skipped,
    /// Optional, and not in the trace.
    LeftOut,
    /// In the trace, but not in its place.
    Reordered,
}

/// What an event is to the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventVerdict {
    /// A step in its place.
    InOrder,
    /// No step of the model, or one that stands elsewhere in the trace.
    Inserted,
    /// A step out of its place: the first time, if it is never in its place.
    Reordered,
}

/// How many alignments are best. Two are the same if they keep the same events, be it by another of several repeats that
/// no other step of the model stands between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Optimal {
    /// So many.
    Exactly(usize),
    /// More than were counted.
    MoreThan(usize),
}

/// How many best alignments are counted at most.
pub const COUNTED: usize = 20;

impl Alignment {
    /// Whether no other alignment is as good.
    pub fn is_unique(&self) -> bool {
        self.optimal == Optimal::Exactly(1)
    }
}

impl<L: PartialEq> Model<L> {
    /// A model of these steps, where the first of each pair of places comes before the second.
    pub fn new(steps: Vec<(L, Need)>, order: &[(usize, usize)]) -> Result<Self, NoModel> {
        let repeated =
            |at: &usize| steps.iter().take(*at).any(|(label, _)| Some(label) == steps.get(*at).map(|(label, _)| label));
        if let Some(at) = (0..steps.len()).find(repeated) {
            return Err(NoModel::Repeated { at });
        }
        if let Some(at) = order.iter().flat_map(|(first, second)| [*first, *second]).find(|at| *at >= steps.len()) {
            return Err(NoModel::Missing { at });
        }
        let before = closure(steps.len(), order);
        match (0..steps.len()).find(|at| before[*at][*at]) {
            Some(at) => Err(NoModel::Circular { at }),
            None => Ok(Self { steps, before }),
        }
    }

    /// The best alignment of a trace with this model.
    pub fn align(&self, trace: &[L]) -> Alignment {
        let known: Vec<Option<usize>> = trace.iter().map(|label| self.steps.iter().position(|(step, _)| step == label)).collect();
        let candidates = first_of_neighbouring_repeats(&known);
        let conflicts = Conflicts::new(
            candidates.iter().map(|(_, step)| if self.need(*step) == Required { 2 } else { 1 }).collect(),
            |earlier, later| {
                let (earlier, later) = (candidates[earlier].1, candidates[later].1);
                earlier == later || self.before[later][earlier]
            },
        );
        let best = conflicts.heaviest_antichains(COUNTED + 1);
        let optimal = if best.len() > COUNTED { Optimal::MoreThan(COUNTED) } else { Optimal::Exactly(best.len()) };
        let kept: Vec<(usize, usize)> = best.first().into_iter().flatten().map(|at| candidates[*at]).collect();
        self.told(&known, &kept, optimal)
    }

    fn need(&self, step: usize) -> Need {
        self.steps[step].1
    }

    fn told(&self, known: &[Option<usize>], kept: &[(usize, usize)], optimal: Optimal) -> Alignment {
        let moves = self.moves(known.len(), kept);
        let cost = moves.iter().filter(|this| !matches!(this, Move::Both { .. })).count();
        let longest = known.len() + self.steps.iter().filter(|(_, need)| *need == Required).count();
        let fitness = if longest == 0 { 1.0 } else { 1.0 - cost as f64 / longest as f64 };
        let steps = (0..self.steps.len()).map(|step| self.step_verdict(step, known, kept)).collect();
        let events = (0..known.len()).map(|event| event_verdict(event, known, kept)).collect();
        Alignment { moves, cost, fitness, steps, events, optimal }
    }

    /// Required steps that are not kept come as late as the next kept step allows, and else at the end.
    fn moves(&self, events: usize, kept: &[(usize, usize)]) -> Vec<Move> {
        let mut left_out: Vec<usize> = (0..self.steps.len())
            .filter(|step| self.need(*step) == Required && kept.iter().all(|(_, done)| done != step))
            .collect();
        left_out.sort_by_key(|step| self.before.iter().filter(|row| row[*step]).count());
        let mut kept = kept.iter().peekable();
        let mut moves = Vec::new();
        for event in 0..events {
            match kept.next_if(|(at, _)| *at == event) {
                Some((_, step)) => {
                    let due = left_out.extract_if(.., |other| self.before[*other][*step]);
                    moves.extend(due.map(|step| Move::ModelOnly { step }));
                    moves.push(Move::Both { event, step: *step });
                }
                None => moves.push(Move::LogOnly { event }),
            }
        }
        moves.extend(left_out.into_iter().map(|step| Move::ModelOnly { step }));
        moves
    }

    fn step_verdict(&self, step: usize, known: &[Option<usize>], kept: &[(usize, usize)]) -> StepVerdict {
        match self.need(step) {
            _ if kept.iter().any(|(_, done)| *done == step) => StepVerdict::InOrder,
            _ if known.contains(&Some(step)) => StepVerdict::Reordered,
            Required => StepVerdict::Skipped,
            Optional => StepVerdict::LeftOut,
        }
    }
}

fn event_verdict(event: usize, known: &[Option<usize>], kept: &[(usize, usize)]) -> EventVerdict {
    let step = known[event];
    if kept.iter().any(|(at, _)| *at == event) {
        EventVerdict::InOrder
    } else if step.is_none() || known[..event].contains(&step) || kept.iter().any(|(_, done)| Some(*done) == step) {
        EventVerdict::Inserted
    } else {
        EventVerdict::Reordered
    }
}

/// The events that are steps, with their steps, but for those that only repeat the one before them.
fn first_of_neighbouring_repeats(known: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut events: Vec<(usize, usize)> = known.iter().enumerate().filter_map(|(event, step)| Some((event, (*step)?))).collect();
    events.dedup_by_key(|(_, step)| *step);
    events
}

/// Warshall's: what comes before what, directly or by way of others.
fn closure(steps: usize, order: &[(usize, usize)]) -> Vec<Vec<bool>> {
    let mut before = vec![vec![false; steps]; steps];
    for (first, second) in order {
        before[*first][*second] = true;
    }
    for via in 0..steps {
        for first in 0..steps {
            if before[first][via] {
                for second in 0..steps {
                    before[first][second] |= before[via][second];
                }
            }
        }
    }
    before
}

#[cfg(test)]
mod tests;
