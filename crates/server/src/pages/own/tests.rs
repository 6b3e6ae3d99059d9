use std::collections::BTreeSet;

use jalon_library::{Change, EvidenceKind, Flag, Owner, Pathway, StageText, StepText, Tongue};

use super::edit::{Edit, Place, Shift, StepEdit};

fn shipped() -> &'static Pathway {
    jalon_library::shipped().unwrap().pathways().first().unwrap()
}

/// A step as its form would send it back untouched.
fn untouched(id: &str, told: Tongue) -> StepEdit {
    let step = shipped().step(id).unwrap();
    StepEdit {
        stage: step.stage.clone(),
        shift: Shift::Stay,
        flag: step.flag,
        owners: Owner::ALL.iter().copied().filter(|owner| step.owners.contains(owner)).collect(),
        evidence: EvidenceKind::ALL.iter().copied().filter(|kind| step.evidence.contains(kind)).collect(),
        text: step.text(told).clone(),
    }
}

fn step(id: &str, edit: StepEdit) -> Edit {
    Edit::Step(id.parse().unwrap(), Box::new(edit))
}

#[track_caller]
fn applied(edit: &Edit, onto: &Pathway, taken: &[&str]) -> Pathway {
    let ids =
        shipped().steps().map(|step| step.id.to_string()).chain(shipped().stages().iter().map(|stage| stage.id.to_string()));
    let taken: BTreeSet<String> = ids.chain(taken.iter().map(|id| (*id).to_owned())).collect();
    let place = Place { base: shipped(), tongue: Tongue::En, whole: "", taken: &taken };
    edit.apply(onto, &place).unwrap().pathway().unwrap()
}

#[test]
fn a_form_sent_back_untouched_changes_nothing() {
    for known in shipped().steps() {
        let id = known.id.as_str();
        let same = applied(&step(id, untouched(id, Tongue::En)), shipped(), &[]);
        assert_eq!(shipped().changes(&same), [], "{id}");
    }
    for stage in shipped().stages() {
        let edit = Edit::Stage(stage.id.clone(), Shift::Stay, stage.text(Tongue::En).clone());
        assert_eq!(shipped().changes(&applied(&edit, shipped(), &[])), [], "{}", stage.id);
    }
}

#[test]
fn two_changes_of_one_step_keep_each_other_s_lines() {
    let theirs = StepEdit { flag: Flag::Flexible, ..untouched("A1", Tongue::En) };
    let mut mine = untouched("A1", Tongue::En);
    mine.text.name = "Someone says yes".into();
    mine.owners.push(Owner::Hr);
    let both = applied(&step("A1", mine), &applied(&step("A1", theirs), shipped(), &[]), &[]);
    let a1 = both.step("A1").unwrap();
    assert_eq!((a1.flag, a1.text(Tongue::En).name.as_str()), (Flag::Flexible, "Someone says yes"));
    assert_eq!(a1.owners, [Owner::Sponsor, Owner::Hr]);
    assert_eq!(a1.text(Tongue::Fr), shipped().step("A1").unwrap().text(Tongue::Fr), "other languages are left alone");
}

#[test]
fn a_new_step_takes_a_number_that_never_meant_anything() {
    let text = StepText { name: "Breakfast together".into(), ..StepText::default() };
    let edit = Edit::AddStep(Box::new(StepEdit { text, ..untouched("A1", Tongue::En) }));
    let ours = applied(&edit, shipped(), &["A7"]);
    assert_eq!(ours.step("A8").unwrap().text(Tongue::ZhHans).name, "Breakfast together", "one language answers for all");
    assert!(ours.source("our-team").is_some() && ours.step("A7").is_none());
}

#[test]
fn what_goes_takes_its_words_and_its_order_along() {
    let ours = applied(&Edit::DropStep("A2".parse().unwrap()), shipped(), &[]);
    assert!(ours.step("A2").is_none());
    assert!(ours.precedences().iter().all(|one| one.to_string().split(" < ").all(|id| id != "A2")));
    let ours = applied(&Edit::DropStage("F".parse().unwrap()), shipped(), &[]);
    assert_eq!(ours.stages().len(), 5);
    let told = shipped().changes(&ours);
    assert_eq!(told.iter().filter(|change| matches!(change, Change::StepRemoved(_))).count(), 4);
}

#[test]
fn a_stage_goes_with_its_last_step_and_a_pathway_keeps_one() {
    let first = StepEdit { text: StepText { name: "One".into(), ..StepText::default() }, ..untouched("A1", Tongue::En) };
    let name = StageText { name: "After".into(), purpose: String::new() };
    let ours = applied(&Edit::AddStage(name, Box::new(first)), shipped(), &[]);
    assert_eq!(ours.stages().last().unwrap().id.as_str(), "G");
    let back = applied(&Edit::DropStep("G1".parse().unwrap()), &ours, &[]);
    assert_eq!(back.stages().len(), 6);

    let place = Place { base: shipped(), tongue: Tongue::En, whole: "", taken: &BTreeSet::new() };
    let mut only = shipped().clone();
    for stage in ["B", "C", "D", "E", "F"] {
        only = applied(&Edit::DropStage(stage.parse().unwrap()), &only, &[]);
    }
    let refused = Edit::DropStage("A".parse().unwrap()).apply(&only, &place);
    assert_eq!(refused.unwrap_err(), ("stage", "own-problem-last-stage"));
}

#[test]
fn steps_and_stages_move() {
    let down = StepEdit { shift: Shift::Down, ..untouched("A1", Tongue::En) };
    let ours = applied(&step("A1", down), shipped(), &[]);
    let ids: Vec<&str> = ours.stages()[0].steps.iter().map(|step| step.id.as_str()).take(2).collect();
    assert_eq!(ids, ["A2", "A1"]);
    let away = StepEdit { stage: "C".parse().unwrap(), shift: Shift::Up, ..untouched("A1", Tongue::En) };
    let ours = applied(&step("A1", away), shipped(), &[]);
    assert_eq!(ours.stages()[2].steps.last().unwrap().id.as_str(), "A1");
    let first = Edit::Stage("A".parse().unwrap(), Shift::Up, shipped().stages()[0].text(Tongue::En).clone());
    assert_eq!(shipped().changes(&applied(&first, shipped(), &[])), [], "the first cannot go further up");
}
