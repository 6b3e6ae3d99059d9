//! What changed from one version of a pathway to a newer one.

use super::{EvidenceKind, Flag, Owner, Pathway, Precedence, Stage, Step};
use crate::tongue::Told;
use crate::{SourceId, StageId, StepId, Tongue};

/// One thing that differs between two versions of a pathway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Its sources, own sources or licence changed.
    Origin,
    /// Words about the whole changed, came or went.
    Words(
        /// In these languages.
        Vec<Tongue>,
    ),
    /// A stage came in.
    StageAdded(StageId),
    /// A stage is gone.
    StageRemoved(StageId),
    /// Words about a stage changed, came or went.
    StageWords {
        /// The stage.
        stage: StageId,
        /// In these languages.
        tongues: Vec<Tongue>,
    },
    /// The stages that both have stand in another order.
    StagesReordered,
    /// A step came in.
    StepAdded(StepId),
    /// A step is gone.
    StepRemoved(StepId),
    /// A step stands in another stage.
    StepMoved {
        /// The step.
        step: StepId,
        /// Where it stood.
        from: StageId,
        /// Where it stands.
        to: StageId,
    },
    /// A step holds more or less firmly.
    StepFlag {
        /// The step.
        step: StepId,
        /// How it held.
        from: Flag,
        /// How it holds.
        to: Flag,
    },
    /// Others answer for a step, or in another order.
    StepOwners {
        /// The step.
        step: StepId,
        /// Who answered for it.
        from: Vec<Owner>,
        /// Who answers for it.
        to: Vec<Owner>,
    },
    /// A step asks for other evidence, or in another order.
    StepEvidence {
        /// The step.
        step: StepId,
        /// What it asked for.
        from: Vec<EvidenceKind>,
        /// What it asks for.
        to: Vec<EvidenceKind>,
    },
    /// A step names other sources, or in another order.
    StepSources {
        /// The step.
        step: StepId,
        /// Which it named.
        from: Vec<SourceId>,
        /// Which it names.
        to: Vec<SourceId>,
    },
    /// Words about a step changed, came or went.
    StepWords {
        /// The step.
        step: StepId,
        /// In these languages.
        tongues: Vec<Tongue>,
    },
    /// The steps that a stage has in both stand in another order.
    StepsReordered(StageId),
    /// A precedence came in.
    PrecedenceAdded(Precedence),
    /// A precedence is gone.
    PrecedenceRemoved(Precedence),
}

impl Pathway {
    /// What changed from this version to a newer one, the whole first, then stages, steps and precedences, each in order,
    /// what is gone before what came. Empty exactly when nothing but the id, the version number or the order in which the
    /// precedences are listed differs.
    #[must_use]
    pub fn changes(&self, newer: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.origin != newer.origin || self.own_sources != newer.own_sources {
            changes.push(Change::Origin);
        }
        changes.extend(differing(&self.words, &newer.words).map(Change::Words));
        changes.extend(self.stage_changes(newer));
        changes.extend(self.step_changes(newer));
        let (gone, came) = (missing(&self.precedences, &newer.precedences), missing(&newer.precedences, &self.precedences));
        changes.extend(gone.cloned().map(Change::PrecedenceRemoved));
        changes.extend(came.cloned().map(Change::PrecedenceAdded));
        changes
    }

    fn stage_changes(&self, newer: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        let [mine, theirs] = [self, newer].map(|pathway| pathway.stages.iter().map(|stage| &stage.id).collect::<Vec<_>>());
        changes.extend(missing(&mine, &theirs).map(|id| Change::StageRemoved((*id).clone())));
        changes.extend(missing(&theirs, &mine).map(|id| Change::StageAdded((*id).clone())));
        if is_reordered(&mine, &theirs) {
            changes.push(Change::StagesReordered);
        }
        for (stage, new) in newer.stages.iter().filter_map(|new| Some((self.stage(&new.id)?, new))) {
            let words = differing(&stage.words, &new.words);
            changes.extend(words.map(|tongues| Change::StageWords { stage: stage.id.clone(), tongues }));
            let [mine, theirs] = [stage, new].map(|stage| stage.steps.iter().map(|step| &step.id).collect::<Vec<_>>());
            if is_reordered(&mine, &theirs) {
                changes.push(Change::StepsReordered(stage.id.clone()));
            }
        }
        changes
    }

    fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    fn step_changes(&self, newer: &Self) -> Vec<Change> {
        let gone = self.steps().filter(|step| newer.step(step.id.as_str()).is_none());
        let mut changes: Vec<Change> = gone.map(|step| Change::StepRemoved(step.id.clone())).collect();
        for new in newer.steps() {
            match self.step(new.id.as_str()) {
                Some(step) => changes.extend(step.changes(new)),
                None => changes.push(Change::StepAdded(new.id.clone())),
            }
        }
        changes
    }
}

impl Step {
    fn changes(&self, newer: &Self) -> Vec<Change> {
        let step = || self.id.clone();
        let moved = changed(&self.stage, &newer.stage).map(|(from, to)| Change::StepMoved { step: step(), from, to });
        let flag = changed(&self.flag, &newer.flag).map(|(from, to)| Change::StepFlag { step: step(), from, to });
        let owners = changed(&self.owners, &newer.owners).map(|(from, to)| Change::StepOwners { step: step(), from, to });
        let evidence = changed(&self.evidence, &newer.evidence).map(|(from, to)| Change::StepEvidence { step: step(), from, to });
        let sources = changed(&self.sources, &newer.sources).map(|(from, to)| Change::StepSources { step: step(), from, to });
        let words = differing(&self.words, &newer.words).map(|tongues| Change::StepWords { step: step(), tongues });
        [moved, flag, owners, evidence, sources, words].into_iter().flatten().collect()
    }
}

fn changed<T: Clone + PartialEq>(from: &T, to: &T) -> Option<(T, T)> {
    (from != to).then(|| (from.clone(), to.clone()))
}

/// The languages in which two texts differ, or which only one of them has; none when they are the same.
fn differing<T: PartialEq>(one: &Told<T>, other: &Told<T>) -> Option<Vec<Tongue>> {
    let tongues: Vec<Tongue> = Tongue::ALL.into_iter().filter(|tongue| one.exact(*tongue) != other.exact(*tongue)).collect();
    (!tongues.is_empty()).then_some(tongues)
}

/// What `from` has and `others` has not.
fn missing<'a, T: PartialEq>(from: &'a [T], others: &'a [T]) -> impl Iterator<Item = &'a T> {
    from.iter().filter(|item| !others.contains(item))
}

/// Whether what both have stands in another order.
fn is_reordered<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    !one.iter().filter(|item| other.contains(item)).eq(other.iter().filter(|item| one.contains(item)))
}
