//! The laws that carry the finding, on 10,000 made-up initiatives: what was said is amended, taken back and destroyed, dates are
//! fuzzy, entries come in any order.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail loudly")]

mod made;

use std::collections::BTreeSet;

use jalon_initiative::crisis::{Verdict, lies_in};
use jalon_initiative::matrix::{Matrices, Thing};
use jalon_initiative::pathway::{Order, Standing, Statement, StepHistory, StepSaid, StepState, debts};
use jalon_initiative::{Current, Picture};
use jalon_record::edtf::{Bounds, Day, Span};
use jalon_record::id::EntryId;
use made::{Chance, Initiative, STEPS, folded, said};

const INITIATIVES: u64 = 10_000;

#[test]
fn the_laws_hold_on_ten_thousand_initiatives() {
    let hands = std::thread::available_parallelism().map_or(1, std::num::NonZero::get) as u64;
    let seen: Vec<Seen> = std::thread::scope(|scope| {
        let share = |hand: u64| scope.spawn(move || laws((hand..INITIATIVES).step_by(hands as usize)));
        let working: Vec<_> = (0..hands).map(share).collect();
        working.into_iter().map(|hand| hand.join().unwrap()).collect()
    });
    let (certain, possible) =
        (seen.iter().map(|seen| seen.certain).sum::<usize>(), seen.iter().map(|seen| seen.possible).sum::<usize>());
    assert!(certain > 1_000 && possible > 1_000, "{certain} certain, {possible} possible: too few to say anything");
}

fn laws(seeds: impl Iterator<Item = u64>) -> Seen {
    let mut seen = Seen::default();
    for seed in seeds {
        let mut chance = Chance::new(seed);
        let made = Initiative::made(&mut chance);
        let currents = made.currents();
        let picture = folded(currents.clone());
        unknown_never_becomes_skipped(seed, &picture, &currents);
        no_core_step_is_silently_absent(seed, &picture);
        following_the_matrices_counts_as_anew(seed, &picture, &mut chance);
        reading_in_another_order_changes_nothing(seed, &picture, currents, &mut chance);
        arriving_in_another_order_settles_only_ties(seed, &picture, &made, &mut chance);
        seen.positions(seed, &picture);
    }
    seen
}

/// A step is unknown if and only if no living entry speaks of it, and no statement is lost.
fn unknown_never_becomes_skipped(seed: u64, picture: &Picture, currents: &[Current]) {
    let living: Vec<StepSaid> = said(currents).collect();
    for step in STEPS {
        let states: Vec<StepState> = living.iter().filter(|said| said.step == *step).map(|said| said.state).collect();
        match picture.step(step).standing() {
            Standing::Unknown => assert!(states.is_empty(), "{seed}: {step} is said {states:?}"),
            Standing::Said(state) => assert!(states.contains(&state), "{seed}: {step} was never said {state:?}"),
        }
        assert_eq!(picture.step(step).statements.len(), states.len(), "{seed}: {step}");
    }
}

/// The steps that a pathway might call core, and what it might ask of their order.
const CORE: [&str; 5] = ["A1", "B1", "B3", "C1", "E1"];
const ARROWS: [(&str, &str); 6] = [("A1", "B1"), ("B1", "C1"), ("B3", "D1"), ("B2", "D4"), ("C1", "D1"), ("D1", "E1")];

/// Every core step stands, or is owed, or nobody spoke of it, or is openly on its way. And where one was begun past a core
/// step that never stood, it is owed, whether or not someone answered for it.
fn no_core_step_is_silently_absent(seed: u64, picture: &Picture) {
    let order = Order::of(CORE, ARROWS);
    let owed: BTreeSet<&str> = debts(&order, &picture.steps, &picture.passed).iter().map(|debt| debt.step).collect();
    for step in CORE {
        let on_its_way = match picture.step(step).standing() {
            Standing::Unknown => true,
            Standing::Said(state) => {
                state.stands() && !state.leaves_debt()
                    || matches!(state, StepState::Planned | StepState::Started | StepState::Partial)
            }
        };
        assert!(on_its_way || owed.contains(step), "{seed}: {step} is neither told nor owed");
    }
    for (step, toward) in ARROWS.into_iter().filter(|(step, _)| CORE.contains(step)) {
        let begun = picture.step(toward).statements.iter().any(|said| said.open.state.has_begun());
        let ever_stood = picture.step(step).statements.iter().any(|said| said.open.state.stands());
        assert!(!begun || ever_stood || owed.contains(step), "{seed}: {toward} was begun without {step}");
    }
}

fn following_the_matrices_counts_as_anew(seed: u64, picture: &Picture, chance: &mut Chance) {
    let Some(scheme) = picture.brackets.first().map(|bracket| bracket.open.scheme.clone()) else { return };
    let mut things: Vec<(EntryId, Thing)> = Thing::all(picture).collect();
    let anew = Matrices::of(scheme.clone(), things.clone());
    chance.shuffle(&mut things);
    let mut followed = Matrices::new(scheme);
    for (root, thing) in things {
        followed.set(root, Some(thing));
    }
    assert_eq!(anew, followed, "{seed}");
}

fn reading_in_another_order_changes_nothing(seed: u64, picture: &Picture, mut currents: Vec<Current>, chance: &mut Chance) {
    chance.shuffle(&mut currents);
    assert_eq!(*picture, folded(currents), "{seed}");
}

/// Arrival decides which of two versions made apart is shown until someone chooses, and which of two statements about the
/// same days is the last. Nothing else.
fn arriving_in_another_order_settles_only_ties(seed: u64, picture: &Picture, made: &Initiative, chance: &mut Chance) {
    let again = made.arriving_otherwise(chance);
    let unsettled = made.unsettled();
    assert_eq!(unsettled, again.unsettled(), "{seed}");
    let settled = |made: &Initiative| made.currents().into_iter().filter(|current| !unsettled.contains(&current.root)).collect();
    let (one, other) = match unsettled.is_empty() {
        true => (picture.clone(), folded(again.currents())),
        false => (folded(settled(made)), folded(settled(&again))),
    };
    for step in STEPS {
        let (before, after) = (one.step(step), other.step(step));
        assert_eq!(roots(&before), roots(&after), "{seed}: {step}");
        let reach = |said: &Statement| (said.bounds().end.latest, said.bounds().start.earliest);
        let tied = before.statements.iter().rev().skip(1).any(|said| Some(reach(said)) == before.latest().map(reach));
        assert!(tied || before.standing() == after.standing(), "{seed}: {step}");
    }
}

fn roots(history: &StepHistory) -> BTreeSet<EntryId> {
    history.statements.iter().map(|said| said.root).collect()
}

/// How often something could be said of where things lie.
#[derive(Default)]
struct Seen {
    certain: usize,
    possible: usize,
}

impl Seen {
    /// Where things lie agrees with trying every day that they may have been.
    fn positions(&mut self, seed: u64, picture: &Picture) {
        for bracket in &picture.brackets {
            for thing in picture.events.iter().map(|event| event.bounds()).take(3) {
                let verdict = lies_in(thing, &bracket.open);
                assert_eq!(verdict, tried(thing, bracket.open.ground()), "{seed}: {thing:?} in {:?}", bracket.open);
                self.certain += usize::from(verdict == Verdict::Certainly);
                self.possible += usize::from(verdict == Verdict::Possibly);
            }
        }
    }
}

/// Whether they share a day, on every choice of first and last days, on some, or on none.
fn tried(thing: Bounds, ground: Option<Bounds>) -> Verdict {
    let Some(ground) = ground else { return Verdict::No };
    let (mut shared, mut all) = (0, 0);
    for (from, to) in intervals(thing) {
        for (start, end) in intervals(ground) {
            all += 1;
            shared += usize::from(from <= end && start <= to);
        }
    }
    match shared {
        0 => Verdict::No,
        some if some == all => Verdict::Certainly,
        _ => Verdict::Possibly,
    }
}

fn intervals(bounds: Bounds) -> Vec<(i32, i32)> {
    let days = |span: Span| {
        let number = |day: Option<Day>| day.unwrap().number();
        number(span.earliest)..=number(span.latest)
    };
    days(bounds.start).flat_map(|from| days(bounds.end).map(move |to| (from, to))).filter(|(from, to)| from <= to).collect()
}
