use super::*;
use proptest::prelude::*;

#[test]
fn anhojs_limits_are_the_published_ones() {
    let published = [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8), (30, 8, 10), (40, 8, 14), (49, 9, 18)];
    for (useful, longest_run, crossings) in published {
        assert_eq!(limits(useful), Limits { longest_run, crossings }, "{useful}");
    }
}

/// Worked out with whole numbers of any size.
#[test]
fn long_series_do_not_drift() {
    for (useful, longest_run, crossings) in [(100, 10, 41), (1_000, 13, 474), (10_000, 16, 4_917), (20_000, 17, 9_883)] {
        assert_eq!(limits(useful), Limits { longest_run, crossings }, "{useful}");
    }
    assert_eq!(runs_limits(500, 500), Some(470..=532));
    assert_eq!(runs_limits(1_000, 1_200), Some(1_046..=1_137));
    assert_eq!(runs_limits(5_000, 5_000), Some(4_903..=5_099));
}

#[test]
fn runs_test_limits_are_the_exact_ones() {
    let even = [
        (10, 3..=9),
        (12, 4..=10),
        (14, 4..=12),
        (16, 5..=13),
        (18, 6..=14),
        (20, 7..=15),
        (24, 8..=18),
        (30, 11..=21),
        (40, 15..=27),
    ];
    for (points, expected) in even {
        assert_eq!(runs_limits(points / 2, points / 2), Some(expected), "{points}");
    }
    for ((above, below), expected) in [((1, 9), 2..=3), ((1, 1), 2..=2), ((3, 40), 5..=7), ((100, 150), 106..=136)] {
        assert_eq!(runs_limits(above, below), Some(expected.clone()), "{above} {below}");
        assert_eq!(runs_limits(below, above), Some(expected), "{below} {above}");
    }
}

#[test]
fn a_tail_of_exactly_two_and_a_half_per_cent_is_a_tail() {
    assert_eq!(runs_limits(1, 79), Some(3..=3));
}

#[test]
fn one_side_alone_has_no_runs_to_judge() {
    assert_eq!(runs_limits(0, 12), None);
    assert_eq!(runs_limits(12, 0), None);
    assert_eq!(runs_limits(0, 0), None);
}

#[test]
fn points_on_the_median_neither_continue_nor_break_a_run() {
    let values = [5.0, 6.0, 5.0, 7.0, 1.0, 2.0, 5.0, 3.0, 8.0, 9.0, 1.0, 2.0, 9.0, 8.0];
    let chart = RunChart::of(&values).unwrap();
    assert_eq!((chart.median, chart.useful, chart.crossings), (5.0, 11, 4));
    assert_eq!(chart.longest, Run { first: 4, last: 7, points: 3 });
    assert_eq!(chart.signals(), []);
}

#[test]
fn a_chart_with_too_few_points_says_how_many_are_missing() {
    assert_eq!(RunChart::of(&[]), Err(NoRunChart::TooFew { useful: 0, missing: 10 }));
    assert_eq!(RunChart::of(&[3.0]), Err(NoRunChart::TooFew { useful: 0, missing: 10 }));
    assert_eq!(RunChart::of(&[2.0; 40]), Err(NoRunChart::TooFew { useful: 0, missing: 10 }));
    let nine = [1.0, 9.0, 1.0, 9.0, 1.0, 9.0, 1.0, 9.0, 5.0, 9.0, 1.0];
    assert_eq!(RunChart::of(&nine[..9]), Err(NoRunChart::TooFew { useful: 8, missing: 2 }));
    assert_eq!(RunChart::of(&nine).map(|chart| chart.useful), Ok(10));
}

#[test]
fn a_value_that_is_no_number_is_named() {
    assert_eq!(RunChart::of(&[1.0, f64::NAN]), Err(NoRunChart::NotANumber { at: 1 }));
    assert_eq!(RunChart::of(&[f64::INFINITY]), Err(NoRunChart::NotANumber { at: 0 }));
    assert_eq!(perla_shift(&[f64::NAN; 20]), None);
    assert_eq!(perla_trend(&[f64::NAN; 20]), None);
}

#[test]
fn the_largest_numbers_have_a_median() {
    let values: Vec<f64> = (0..10).map(|at| if at % 2 == 0 { f64::MAX } else { f64::MAX / 2.0 }).collect();
    assert_eq!(RunChart::of(&values).map(|chart| chart.median), Ok(f64::MAX * 0.75));
}

#[test]
fn a_step_is_a_shift_with_too_few_crossings() {
    let values: Vec<f64> = (0..20).map(f64::from).collect();
    let chart = RunChart::of(&values).unwrap();
    assert_eq!((chart.longest.points, chart.crossings), (10, 1));
    assert_eq!(chart.signals(), [Signal::Shift, Signal::TooFewCrossings]);
}

#[test]
fn perlas_shift_begins_at_six() {
    let step = |below: usize| [vec![1.0; below], vec![9.0; below]].concat();
    assert_eq!(perla_shift(&step(5)), None);
    assert_eq!(perla_shift(&step(6)), Some(Run { first: 0, last: 5, points: 6 }));
    let with_points_on_the_median = [9.0, 5.0, 9.0, 9.0, 9.0, 5.0, 9.0, 9.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    assert_eq!(perla_shift(&[&with_points_on_the_median[..], &[1.0]].concat()), Some(Run { first: 0, last: 7, points: 6 }));
}

#[test]
fn perlas_trend_begins_at_five_and_passes_over_equal_neighbours() {
    assert_eq!(perla_trend(&[1.0, 2.0, 3.0, 4.0]), None);
    assert_eq!(perla_trend(&[1.0, 2.0, 3.0, 4.0, 5.0]), Some(Run { first: 0, last: 4, points: 5 }));
    assert_eq!(perla_trend(&[7.0, 5.0, 4.0, 4.0, 3.0, 1.0, 1.0, 6.0]), Some(Run { first: 0, last: 5, points: 5 }));
    assert_eq!(perla_trend(&[4.0, 4.0, 3.0, 2.0, 1.0]), None);
    assert_eq!(perla_trend(&[9.0, 1.0, 2.0, 2.0, 3.0, 4.0, 5.0]), Some(Run { first: 1, last: 6, points: 5 }));
    assert_eq!(perla_trend(&[2.0; 9]), None);
}

fn ways(of: u64, chosen: u64) -> u128 {
    if chosen > of { 0 } else { (0..chosen).fold(1, |ways, k| ways * u128::from(of - k) / u128::from(k + 1)) }
}

/// The probability of so many runs, of all `ways(above + below, above)`.
fn ways_of_runs(above: u64, below: u64, runs: u64) -> u128 {
    let k = runs / 2;
    match runs % 2 {
        0 => 2 * ways(above - 1, k - 1) * ways(below - 1, k - 1),
        _ => ways(above - 1, k) * ways(below - 1, k - 1) + ways(above - 1, k - 1) * ways(below - 1, k),
    }
}

fn in_whole_numbers(above: u64, below: u64) -> RangeInclusive<usize> {
    let total = ways(above + below, above);
    let up_to = |runs: u64| (2..=runs).map(|runs| ways_of_runs(above, below, runs)).sum::<u128>();
    assert_eq!(up_to(above + below), total);
    let low = (2..).find(|runs| up_to(*runs) * 40 > total).unwrap();
    let high = (2..=above + below).rev().find(|runs| (total - up_to(*runs - 1)) * 40 > total).unwrap();
    low as usize..=high as usize
}

#[test]
fn runs_limits_agree_with_whole_numbers() {
    for above in 1..=40 {
        for below in 1..=40 {
            assert_eq!(runs_limits(above as usize, below as usize), Some(in_whole_numbers(above, below)), "{above} {below}");
        }
    }
}

#[test]
fn the_fair_quantile_agrees_with_whole_numbers() {
    for tosses in 0..=110_u64 {
        let mut sum = 0;
        let exact = (0..=tosses).find(|heads| {
            sum += ways(tosses, *heads);
            sum * 20 >= 1 << tosses
        });
        assert_eq!(Some(fair_quantile(tosses as usize) as u64), exact, "{tosses}");
    }
}

/// Whole numbers near each other, so that ties and points on the median are common.
fn a_series() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((0..6_i32).prop_map(f64::from), 0..60)
}

proptest! {
    #[test]
    fn a_chart_counts_what_a_plain_reading_counts(values in a_series()) {
        match RunChart::of(&values) {
            Ok(chart) => {
                let sides: Vec<bool> = values.iter().filter(|value| **value != chart.median).map(|value| *value > chart.median).collect();
                prop_assert_eq!(chart.useful, sides.len());
                prop_assert_eq!(chart.crossings, sides.windows(2).filter(|pair| pair[0] != pair[1]).count());
                let longest = sides.chunk_by(|one, next| one == next).map(<[bool]>::len).max();
                prop_assert_eq!(Some(chart.longest.points), longest);
                let between = &values[chart.longest.first..=chart.longest.last];
                prop_assert_eq!(between.iter().filter(|value| **value != chart.median).count(), chart.longest.points);
                let below = values.iter().filter(|value| **value < chart.median).count();
                let above = values.iter().filter(|value| **value > chart.median).count();
                prop_assert!(2 * below <= values.len() && 2 * above <= values.len());
            }
            Err(NoRunChart::TooFew { useful, missing }) => prop_assert_eq!(useful + missing, NEEDED),
            Err(NoRunChart::NotANumber { .. }) => prop_assert!(false, "all values are numbers"),
        }
    }

    #[test]
    fn perlas_rules_find_what_a_plain_reading_finds(values in a_series()) {
        let mut levels = values.clone();
        levels.dedup();
        let trending = levels.windows(5).any(|five| five.windows(2).all(|pair| pair[0] < pair[1]) || five.windows(2).all(|pair| pair[0] > pair[1]));
        prop_assert_eq!(perla_trend(&values).is_some(), trending);
        if let Ok(chart) = RunChart::of(&values) {
            prop_assert_eq!(perla_shift(&values), Some(chart.longest).filter(|run| run.points >= 6));
        }
    }

    #[test]
    fn no_series_is_too_odd(values in prop::collection::vec(any::<f64>(), 0..40)) {
        let chart = RunChart::of(&values);
        prop_assert_eq!(values.iter().any(|value| !value.is_finite()), matches!(chart, Err(NoRunChart::NotANumber { .. })));
        perla_shift(&values);
        perla_trend(&values);
    }
}
