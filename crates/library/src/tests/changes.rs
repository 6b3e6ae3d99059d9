//! What changed between two versions of a pathway.

use crate::*;
use proptest::prelude::*;

fn shipped_pathway() -> Pathway {
    shipped().unwrap().pathway("peer-support-homelessness").unwrap().clone()
}

fn step(id: &str) -> StepId {
    id.parse().unwrap()
}

fn stage(id: &str) -> StageId {
    id.parse().unwrap()
}

/// The shipped pathway with its structure and words changed by `edit`.
fn edited(edit: impl FnOnce(&mut PathwayShape, &mut PathwayWords)) -> Pathway {
    let (mut shape, mut words) = (shipped_pathway().shape(), shipped_pathway().words());
    edit(&mut shape, &mut words);
    Pathway::of(shape, words).unwrap()
}

#[track_caller]
fn there_and_back(newer: &Pathway, there: &[Change], back: &[Change]) {
    assert_eq!(shipped_pathway().changes(newer), there);
    assert_eq!(newer.changes(&shipped_pathway()), back);
}

#[test]
fn nothing_changed_is_said_as_nothing() {
    let newer = edited(|shape, _| {
        shape.version += 1;
        shape.precedences.reverse();
    });
    there_and_back(&newer, &[], &[]);
}

#[test]
fn a_step_in_detail() {
    let newer = edited(|shape, words| {
        let a1 = &mut shape.stages[0].steps[0];
        a1.flag = Flag::Flexible;
        a1.owners.push(Owner::Hr);
        a1.evidence.truncate(1);
        a1.sources.truncate(1);
        words.tongues.get_mut(&Tongue::En).unwrap().steps.get_mut("A1").unwrap().name = "Someone answers".to_owned();
        words.tongues.get_mut(&Tongue::ZhHans).unwrap().steps.remove("A1");
    });
    let old = shipped_pathway().step("A1").unwrap().clone();
    let new = newer.step("A1").unwrap().clone();
    let told = |old: &Step, new: &Step| {
        let step = step("A1");
        [
            Change::StepFlag { step: step.clone(), from: old.flag, to: new.flag },
            Change::StepOwners { step: step.clone(), from: old.owners.clone(), to: new.owners.clone() },
            Change::StepEvidence { step: step.clone(), from: old.evidence.clone(), to: new.evidence.clone() },
            Change::StepSources { step: step.clone(), from: old.sources.clone(), to: new.sources.clone() },
            Change::StepWords { step, tongues: vec![Tongue::En, Tongue::ZhHans] },
        ]
    };
    assert!(old.flag == Flag::Core && new.flag == Flag::Flexible && new.owners == [Owner::Sponsor, Owner::Hr]);
    there_and_back(&newer, &told(&old, &new), &told(&new, &old));
}

#[test]
fn steps_and_stages_that_come_go_and_move() {
    let newer = edited(|shape, words| {
        let f3 = shape.stages[5].steps.remove(2);
        shape.stages[4].steps.push(f3);
        shape.stages[0].steps.swap(0, 1);
        let gone = shape.stages[1].steps.remove(7);
        assert_eq!(gone.id, step("B8"));
        let born = StepShape { id: step("G1"), ..gone };
        shape.stages.push(StageShape { id: stage("G"), steps: vec![born] });
        for words in words.tongues.values_mut() {
            let text = words.steps.remove("B8").unwrap();
            words.steps.insert(step("G1"), text);
            words.stages.insert(stage("G"), StageText { name: "G".to_owned(), purpose: "G".to_owned() });
        }
    });
    let moved = |from: &str, to: &str| Change::StepMoved { step: step("F3"), from: stage(from), to: stage(to) };
    there_and_back(
        &newer,
        &[
            Change::StageAdded(stage("G")),
            Change::StepsReordered(stage("A")),
            Change::StepRemoved(step("B8")),
            moved("F", "E"),
            Change::StepAdded(step("G1")),
        ],
        &[
            Change::StageRemoved(stage("G")),
            Change::StepsReordered(stage("A")),
            Change::StepRemoved(step("G1")),
            Change::StepAdded(step("B8")),
            moved("E", "F"),
        ],
    );
}

#[test]
fn the_whole_its_order_and_its_precedences() {
    let older = shipped_pathway().precedences()[0].clone();
    let born = Precedence { before: step("A1"), after: Follower::Milestone(Milestone::FirstSoloOuting) };
    let newer = edited(|shape, words| {
        shape.stages.swap(0, 1);
        shape.precedences[0] = born.clone();
        words.licence = "CC-BY-4.0".to_owned();
        words.tongues.remove(&Tongue::ZhHans);
    });
    let chinese = || vec![Tongue::ZhHans];
    let told = shipped_pathway().changes(&newer);
    assert_eq!(told[..3], [Change::Origin, Change::Words(chinese()), Change::StagesReordered]);
    assert!(told.contains(&Change::StageWords { stage: stage("A"), tongues: chinese() }));
    assert!(told.contains(&Change::StepWords { step: step("F4"), tongues: chinese() }));
    assert_eq!(told[told.len() - 2..], [Change::PrecedenceRemoved(older), Change::PrecedenceAdded(born)]);
    assert_eq!(told.len(), 3 + 6 + 38 + 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Nothing is said to have changed exactly when the structure and the words are the same.
    #[test]
    fn changes_miss_nothing_and_invent_nothing(
        drop in proptest::option::of(0_usize..38),
        shift in proptest::option::of((0_usize..6, 0_usize..6)),
        order in proptest::option::of((0_usize..6, 0_usize..4, 0_usize..4)),
        flag in proptest::option::of((0_usize..6, 0_usize..4, 0_usize..3)),
        line in proptest::option::of((0_usize..3, 0_usize..6, "[ab]{1,2}")),
    ) {
        let newer = edited(|shape, words| {
            if let Some((stage, step, flag)) = flag {
                shape.stages[stage].steps[step].flag = Flag::ALL[flag];
            }
            if let Some((stage, one, other)) = order {
                shape.stages[stage].steps.swap(one, other);
            }
            if let Some((from, to)) = shift {
                let moved = shape.stages[from].steps.remove(0);
                shape.stages[to].steps.push(moved);
            }
            if let Some((tongue, stage, line)) = line {
                let words = words.tongues.get_mut(&Tongue::ALL[tongue]).unwrap();
                words.stages.values_mut().nth(stage).unwrap().purpose = line;
            }
            if let Some(index) = drop {
                let mut left = index;
                for stage in &mut shape.stages {
                    if left < stage.steps.len() && stage.steps.len() > 1 {
                        let gone = stage.steps.remove(left).id;
                        words.tongues.values_mut().for_each(|words| drop_step(words, &gone));
                        shape.precedences.retain(|one| one.before != gone && one.after != Follower::Step(gone.clone()));
                        break;
                    }
                    left = left.saturating_sub(stage.steps.len());
                }
            }
        });
        let older = shipped_pathway();
        let same = older.shape() == newer.shape() && older.words() == newer.words();
        prop_assert_eq!(older.changes(&newer).is_empty(), same);
        prop_assert_eq!(newer.changes(&older).len(), older.changes(&newer).len());
        prop_assert!(newer.changes(&newer).is_empty());
    }
}

fn drop_step(words: &mut PathwayWordsIn, step: &StepId) {
    words.steps.remove(step);
}
