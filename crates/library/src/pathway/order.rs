//! Precedences: every one names steps that exist, and none waits for itself in a circle.

use super::{Follower, Milestone, Precedence};
use crate::file::DataFile;
use crate::{Fault, LibraryError, StepId};
use serde::Deserialize;
use std::collections::BTreeSet;

const KEY: &str = "precedences";

/// A precedence as it stands in a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPrecedence {
    before: String,
    after: Option<String>,
    after_milestone: Option<Milestone>,
}

pub(super) fn checked(
    file: DataFile<'_>,
    raw: Vec<RawPrecedence>,
    steps: &BTreeSet<StepId>,
) -> Result<Vec<Precedence>, LibraryError> {
    let known = |id: String| match steps.get(id.as_str()) {
        Some(step) => Ok(step.clone()),
        None => Err(file.error(KEY, Fault::UnknownStep(id))),
    };
    let mut precedences = Vec::new();
    for RawPrecedence { before, after, after_milestone } in raw {
        let before = known(before)?;
        let after = match (after, after_milestone) {
            (Some(step), None) => Follower::Step(known(step)?),
            (None, Some(milestone)) => Follower::Milestone(milestone),
            _ => return Err(file.error(KEY, Fault::AmbiguousFollower)),
        };
        precedences.push(Precedence { before, after });
    }
    match cycle(&precedences) {
        Some(steps) => Err(file.error(KEY, Fault::PrecedenceCycle(steps))),
        None => Ok(precedences),
    }
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
