use super::*;
use proptest::prelude::*;

fn chain(labels: &str) -> Model<char> {
    let steps: Vec<(char, Need)> = labels.chars().map(|label| (label, Required)).collect();
    let order: Vec<(usize, usize)> = (1..steps.len()).map(|at| (at - 1, at)).collect();
    Model::new(steps, &order).unwrap()
}

fn aligned(model: &Model<char>, trace: &str) -> Alignment {
    model.align(&trace.chars().collect::<Vec<_>>())
}

#[test]
fn the_table_for_five_steps_in_a_row() {
    let table = [("ABCDE", 0, "1.000"), ("ACDE", 1, "0.889"), ("ACBDE", 2, "0.800"), ("ABXCDE", 1, "0.909"), ("DE", 3, "0.571")];
    for (trace, cost, fitness) in table {
        let found = aligned(&chain("ABCDE"), trace);
        assert_eq!((found.cost, format!("{:.3}", found.fitness).as_str()), (cost, fitness), "{trace}");
    }
}

#[test]
fn what_the_table_calls_skipped_inserted_and_reordered() {
    use StepVerdict::{InOrder, Reordered, Skipped};
    let model = chain("ABCDE");
    assert_eq!(aligned(&model, "ABCDE").steps, [InOrder; 5]);
    assert_eq!(aligned(&model, "ACDE").steps, [InOrder, Skipped, InOrder, InOrder, InOrder]);
    assert_eq!(aligned(&model, "DE").steps, [Skipped, Skipped, Skipped, InOrder, InOrder]);
    let inserted = aligned(&model, "ABXCDE");
    assert_eq!(inserted.steps, [InOrder; 5]);
    assert_eq!(inserted.events[2], EventVerdict::Inserted);
    let reordered = aligned(&model, "ACBDE");
    assert_eq!(reordered.steps, [InOrder, Reordered, InOrder, InOrder, InOrder]);
    assert_eq!(reordered.events[2], EventVerdict::Reordered);
    assert_eq!(reordered.optimal, Optimal::Exactly(2));
    assert!(aligned(&model, "DE").is_unique());
}

#[test]
fn the_alignment_given_keeps_early_and_skips_late() {
    let found = aligned(&chain("ABC"), "BAC");
    let expected = [
        Move::ModelOnly { step: 0 },
        Move::Both { event: 0, step: 1 },
        Move::LogOnly { event: 1 },
        Move::Both { event: 2, step: 2 },
    ];
    assert_eq!(found.moves, expected);
    let nothing_else = aligned(&chain("ABC"), "A");
    assert_eq!(nothing_else.moves[1..], [Move::ModelOnly { step: 1 }, Move::ModelOnly { step: 2 }]);
}

#[test]
fn steps_without_an_order_may_come_as_they_like() {
    let model = Model::new(vec![('A', Required), ('B', Required), ('C', Required)], &[(0, 2), (1, 2)]).unwrap();
    assert_eq!(aligned(&model, "BAC").cost, 0);
    assert_eq!(aligned(&model, "ABC").cost, 0);
    assert_eq!(aligned(&model, "CAB").cost, 2);
}

#[test]
fn optional_steps_cost_nothing_when_left_out() {
    let model = Model::new(vec![('A', Required), ('B', Optional), ('C', Required)], &[(0, 1), (1, 2)]).unwrap();
    let found = aligned(&model, "AC");
    assert_eq!((found.cost, found.steps[1]), (0, StepVerdict::LeftOut));
    let late = aligned(&model, "ACB");
    assert_eq!((late.cost, late.steps[1], late.events[2]), (1, StepVerdict::Reordered, EventVerdict::Reordered));
    assert_eq!(aligned(&model, "ABC").fitness, 1.0);
}

#[test]
fn of_repeated_events_one_is_kept() {
    let found = aligned(&chain("ABC"), "ABABC");
    assert_eq!((found.cost, found.steps.as_slice()), (2, [StepVerdict::InOrder; 3].as_slice()));
    assert_eq!(found.events[2..4], [EventVerdict::Inserted; 2]);
    assert_eq!(aligned(&chain("ABC"), "CABC").events[0], EventVerdict::Inserted);
    assert!(aligned(&chain("ABC"), "AABBBC").is_unique());
    let never_in_place = aligned(&chain("ABC"), "BCAA");
    assert_eq!(never_in_place.events[2..], [EventVerdict::Reordered, EventVerdict::Inserted]);
}

#[test]
fn nothing_to_do_and_nothing_done_fits() {
    let nothing = Model::<char>::new(Vec::new(), &[]).unwrap();
    assert_eq!(aligned(&nothing, "").fitness, 1.0);
    assert_eq!(aligned(&nothing, "X").fitness, 0.0);
    assert_eq!(aligned(&chain("AB"), "").fitness, 0.0);
}

#[test]
fn steps_that_are_no_model_are_refused() {
    let steps = || vec![('A', Required), ('B', Required), ('C', Optional)];
    assert_eq!(Model::new(vec![('A', Required), ('A', Optional)], &[]), Err(NoModel::Repeated { at: 1 }));
    assert_eq!(Model::new(steps(), &[(0, 3)]), Err(NoModel::Missing { at: 3 }));
    assert_eq!(Model::new(steps(), &[(1, 1)]), Err(NoModel::Circular { at: 1 }));
    assert_eq!(Model::new(steps(), &[(0, 1), (1, 2), (2, 0)]), Err(NoModel::Circular { at: 0 }));
}

#[test]
fn forty_steps_turned_around_leave_one_in_place() {
    let steps: Vec<(usize, Need)> = (0..40).map(|step| (step, Required)).collect();
    let order: Vec<(usize, usize)> = (1..40).map(|at| (at - 1, at)).collect();
    let model = Model::new(steps, &order).unwrap();
    let found = model.align(&(0..40).rev().collect::<Vec<_>>());
    assert_eq!((found.cost, found.optimal), (78, Optimal::MoreThan(COUNTED)));
    assert_eq!(found.events[0], EventVerdict::InOrder);
    let scattered: Vec<usize> = (0..120).map(|at| at * 17 % 40).collect();
    let found = model.align(&scattered);
    assert_eq!(found.cost, 160 - 2 * longest_rise(&scattered));
}

/// The longest strictly rising subsequence: what a chain keeps of a trace.
fn longest_rise(trace: &[usize]) -> usize {
    let mut ends: Vec<usize> = Vec::new();
    for value in trace {
        match ends.iter().position(|end| end >= value) {
            Some(at) => ends[at] = *value,
            None => ends.push(*value),
        }
    }
    ends.len()
}

/// Every order of these steps that the model allows.
fn extensions(model: &Model<usize>, left: &[usize]) -> Vec<Vec<usize>> {
    if left.is_empty() {
        return vec![Vec::new()];
    }
    let ready = left.iter().filter(|step| left.iter().all(|other| !model.before[*other][**step]));
    ready
        .flat_map(|step| {
            let others: Vec<usize> = left.iter().copied().filter(|other| other != step).collect();
            extensions(model, &others).into_iter().map(|rest| [vec![*step], rest].concat())
        })
        .collect()
}

/// Every run: every order, of the required steps and any of the optional ones.
fn runs(model: &Model<usize>) -> Vec<Vec<usize>> {
    let steps = 0..model.steps.len();
    let choices =
        (0_u32..1 << model.steps.len()).map(|mask| steps.clone().filter(|step| mask >> step & 1 == 1).collect::<Vec<_>>());
    let complete = choices.filter(|chosen| steps.clone().all(|step| model.need(step) == Optional || chosen.contains(&step)));
    complete.flat_map(|chosen| extensions(model, &chosen)).collect()
}

/// The cheapest path through trace and run, by trying the last move of each kind.
fn cheapest(model: &Model<usize>, trace: &[usize], run: &[usize]) -> usize {
    match (trace.split_last(), run.split_last()) {
        (None, None) => 0,
        (None, Some((step, run))) => left_out(model, *step) + cheapest(model, trace, run),
        (Some((_, trace)), None) => 1 + cheapest(model, trace, run),
        (Some((event, shorter)), Some((step, run_before))) => {
            let apart = (1 + cheapest(model, shorter, run)).min(left_out(model, *step) + cheapest(model, trace, run_before));
            if event == step { apart.min(cheapest(model, shorter, run_before)) } else { apart }
        }
    }
}

fn left_out(model: &Model<usize>, step: usize) -> usize {
    usize::from(model.need(step) == Required)
}

/// Every set of events that some run keeps in the order of the trace, with what keeping it costs; of neighbouring repeats
/// only the first.
fn keepable(model: &Model<usize>, trace: &[usize]) -> Vec<(usize, Vec<bool>)> {
    let orders = extensions(model, &(0..model.steps.len()).collect::<Vec<_>>());
    let is_step = |event: usize| trace[event] < model.steps.len();
    let repeats =
        |event: usize| (0..event).rev().find(|earlier| is_step(*earlier)).is_some_and(|earlier| trace[earlier] == trace[event]);
    let masks = (0_u32..1 << trace.len()).map(|mask| (0..trace.len()).map(|event| mask >> event & 1 == 1).collect::<Vec<bool>>());
    masks
        .filter(|kept| (0..trace.len()).all(|event| !kept[event] || is_step(event) && !repeats(event)))
        .filter_map(|kept| {
            let steps: Vec<usize> = trace.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(step, _)| *step).collect();
            let fits = |order: &Vec<usize>| {
                let mut rest = order.iter();
                steps.iter().all(|step| rest.any(|other| other == step))
            };
            let saved: usize = steps.iter().map(|step| 1 + left_out(model, *step)).sum();
            let required: usize = (0..model.steps.len()).map(|step| left_out(model, step)).sum();
            orders.iter().any(fits).then(|| (trace.len() + required - saved, kept))
        })
        .collect()
}

/// A model of up to five steps, and a trace of them and of one foreign label, with repeats.
fn a_case() -> impl Strategy<Value = (Model<usize>, Vec<usize>)> {
    (0..=5_usize).prop_flat_map(|steps| {
        let pairs: Vec<(usize, usize)> = (0..steps).flat_map(|two| (0..two).map(move |one| (one, two))).collect();
        let some_pairs = prop::sample::subsequence(pairs.clone(), 0..=pairs.len());
        let needs = prop::collection::vec(prop::bool::weighted(0.7), steps);
        let places = Just((0..steps).collect::<Vec<_>>()).prop_shuffle();
        (needs, some_pairs, places, prop::collection::vec(0..=steps, 0..=6)).prop_map(|(needs, pairs, places, trace)| {
            let steps = needs.into_iter().enumerate().map(|(step, required)| (step, if required { Required } else { Optional }));
            let order: Vec<(usize, usize)> = pairs.into_iter().map(|(one, two)| (places[one], places[two])).collect();
            (Model::new(steps.collect(), &order).unwrap(), trace)
        })
    })
}

proptest! {
    #[test]
    fn no_alignment_with_any_run_is_cheaper((model, trace) in a_case()) {
        let tried = runs(&model).iter().map(|run| cheapest(&model, &trace, run)).min();
        prop_assert_eq!(Some(model.align(&trace).cost), tried);
    }

    #[test]
    fn the_moves_are_a_run_and_the_trace((model, trace) in a_case()) {
        let found = model.align(&trace);
        let events: Vec<usize> = found.moves.iter().filter_map(|this| match this {
            Move::Both { event, .. } | Move::LogOnly { event } => Some(*event),
            Move::ModelOnly { .. } => None,
        }).collect();
        prop_assert_eq!(events, (0..trace.len()).collect::<Vec<_>>());
        let run: Vec<usize> = found.moves.iter().filter_map(|this| match this {
            Move::Both { step, .. } | Move::ModelOnly { step } => Some(*step),
            Move::LogOnly { .. } => None,
        }).collect();
        prop_assert!(runs(&model).contains(&run));
        for this in &found.moves {
            if let Move::Both { event, step } = this {
                prop_assert_eq!(trace[*event], *step);
                prop_assert_eq!((found.events[*event], found.steps[*step]), (EventVerdict::InOrder, StepVerdict::InOrder));
            }
        }
    }

    #[test]
    fn the_best_are_counted_and_the_earliest_is_given((model, trace) in a_case()) {
        let found = model.align(&trace);
        let mut best: Vec<Vec<bool>> = keepable(&model, &trace).into_iter().filter(|(cost, _)| *cost == found.cost).map(|(_, kept)| kept).collect();
        best.sort();
        prop_assert_eq!(found.optimal, Optimal::Exactly(best.len()));
        let kept: Vec<bool> = found.events.iter().map(|event| *event == EventVerdict::InOrder).collect();
        prop_assert_eq!(best.last(), Some(&kept));
    }
}
