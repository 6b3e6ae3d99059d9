//! Precedences: every one names steps that exist, and none waits for itself in a circle.

use super::{Follower, Precedence};
use crate::file::DataFile;
use crate::{Fault, LibraryError, StepId};
use std::collections::BTreeSet;

const KEY: &str = "precedences";

pub(super) fn checked(
    file: DataFile<'_>,
    precedences: Vec<Precedence>,
    steps: &BTreeSet<StepId>,
) -> Result<Vec<Precedence>, LibraryError> {
    let mut seen = BTreeSet::new();
    for precedence in &precedences {
        if let Some(unknown) = steps_of(precedence).find(|step| !steps.contains(*step)) {
            return Err(file.error(KEY, Fault::UnknownStep(unknown.to_string())));
        }
        if !seen.insert(precedence) {
            return Err(file.error(KEY, Fault::Duplicate(precedence.to_string())));
        }
    }
    match cycle(&precedences) {
        Some(steps) => Err(file.error(KEY, Fault::PrecedenceCycle(steps))),
        None => Ok(precedences),
    }
}

fn steps_of(precedence: &Precedence) -> impl Iterator<Item = &StepId> {
    let after = match &precedence.after {
        Follower::Step(step) => Some(step),
        Follower::Milestone(_) => None,
    };
    std::iter::once(&precedence.before).chain(after)
}

/// One circle of steps, in the order in which they wait for one another.
fn cycle(precedences: &[Precedence]) -> Option<Vec<StepId>> {
    let mut arrows: Vec<(&StepId, &StepId)> = precedences
        .iter()
        .filter_map(|precedence| match &precedence.after {
            Follower::Step(after) => Some((&precedence.before, after)),
            Follower::Milestone(_) => None,
        })
        .collect();
    drop_arrows_from_free_steps(&mut arrows);

    // Each step that is left has another left before it: walking back must come round.
    let mut trail = vec![arrows.first()?.0];
    loop {
        let here = *trail.last()?;
        let before = arrows.iter().find(|arrow| arrow.1 == here)?.0;
        if let Some(start) = trail.iter().position(|step| *step == before) {
            return Some(trail.into_iter().skip(start).rev().cloned().collect());
        }
        trail.push(before);
    }
}

/// A step that nothing comes before is in no circle; take its arrows away until only circles and what follows them stay.
fn drop_arrows_from_free_steps(arrows: &mut Vec<(&StepId, &StepId)>) {
    loop {
        let waiting: BTreeSet<&StepId> = arrows.iter().map(|arrow| arrow.1).collect();
        let count = arrows.len();
        arrows.retain(|arrow| waiting.contains(arrow.0));
        if arrows.len() == count {
            return;
        }
    }
}
