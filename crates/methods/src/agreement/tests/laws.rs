//! What holds for any codings.

use super::*;
use Coefficient::*;
use proptest::prelude::*;

type Table = Vec<Vec<Reading<usize>>>;

fn a_table() -> impl Strategy<Value = Table> {
    let reading = prop_oneof![1 => Just(Unread), 4 => (0..4_usize).prop_map(Read)];
    (2..5_usize).prop_flat_map(move |coders| prop::collection::vec(prop::collection::vec(reading.clone(), coders), 0..15))
}

fn of(units: Table, coefficient: Coefficient) -> Agreement {
    Codings::new(4, units).unwrap().measure(coefficient)
}

fn alike(one: Agreement, other: Agreement) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
    let same = match (one.coefficient, other.coefficient) {
        (Ok(one), Ok(other)) => near(one, other),
        (one, other) => one == other,
    };
    same && one.units == other.units
        && one.pairs == other.pairs
        && near(one.agreeing.unwrap_or(9.0), other.agreeing.unwrap_or(9.0))
}

/// Krippendorff's definition by the matrix of coincidences.
fn by_coincidences(units: &Table) -> Option<f64> {
    let mut o = [[0.0; 4]; 4];
    for unit in units {
        let said: Vec<usize> = unit.iter().filter_map(Reading::read).copied().collect();
        for (i, c) in said.iter().enumerate() {
            for (j, k) in said.iter().enumerate() {
                if i != j {
                    o[*c][*k] += 1.0 / (said.len() as f64 - 1.0);
                }
            }
        }
    }
    let n: Vec<f64> = o.iter().map(|row| row.iter().sum()).collect();
    let all: f64 = n.iter().sum();
    let pairs = || (0..4).flat_map(|k| (0..k).map(move |c| (c, k)));
    let observed: f64 = pairs().map(|(c, k)| o[c][k]).sum();
    let expected: f64 = pairs().map(|(c, k)| n[c] * n[k]).sum();
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

proptest! {
    #[test]
    fn alpha_is_what_the_matrix_of_coincidences_gives(units in a_table()) {
        let found = of(units.clone(), Alpha).coefficient.ok();
        let defined = by_coincidences(&units);
        prop_assert_eq!(found.is_some(), defined.is_some());
        prop_assert!((found.unwrap_or(0.0) - defined.unwrap_or(0.0)).abs() < 1e-9);
    }

    #[test]
    fn the_order_of_coders_and_units_does_not_count(units in a_table(), turn in 0..15_usize) {
        let mut turned = units.clone();
        let by = turn % units.len().max(1);
        turned.rotate_left(by);
        for unit in &mut turned {
            unit.reverse();
        }
        for coefficient in Coefficient::ALL {
            prop_assert!(alike(of(units.clone(), coefficient), of(turned.clone(), coefficient)), "{coefficient:?}");
        }
    }

    #[test]
    fn the_names_of_categories_do_not_count(units in a_table()) {
        let renamed = |category: usize| [2, 0, 3, 1][category];
        let rename = |reading: &Reading<usize>| reading.read().map_or(Unread, |category| Read(renamed(*category)));
        let other: Table = units.iter().map(|unit| unit.iter().map(rename).collect()).collect();
        for coefficient in Coefficient::ALL.into_iter().filter(|coefficient| *coefficient != AlphaOrdinal) {
            prop_assert!(alike(of(units.clone(), coefficient), of(other.clone(), coefficient)), "{coefficient:?}");
        }
    }

    #[test]
    fn ranks_count_from_either_end(units in a_table()) {
        let rename = |reading: &Reading<usize>| reading.read().map_or(Unread, |category| Read(3 - category));
        let other: Table = units.iter().map(|unit| unit.iter().map(rename).collect()).collect();
        prop_assert!(alike(of(units, AlphaOrdinal), of(other, AlphaOrdinal)));
    }

    #[test]
    fn full_agreement_is_one_where_categories_vary(categories in prop::collection::vec(0..4_usize, 2..12), coders in 2..5_usize) {
        let units: Table = categories.iter().map(|category| vec![Read(*category); coders]).collect();
        let varied = categories.iter().any(|category| Some(category) != categories.first());
        for coefficient in [Fleiss, Conger, Alpha, AlphaOrdinal] {
            let found = of(units.clone(), coefficient);
            prop_assert_eq!(found.agreeing, Some(1.0));
            prop_assert_eq!(found.coefficient, if varied { Ok(1.0) } else { Err(Undefined::OneCategoryOnly) });
        }
    }

    #[test]
    fn nothing_is_above_one_or_not_a_number(units in a_table()) {
        for coefficient in Coefficient::ALL {
            if let Ok(found) = of(units.clone(), coefficient).coefficient {
                prop_assert!(found.is_finite() && found <= 1.0 + 1e-12, "{coefficient:?} {found}");
            }
        }
    }

    /// Siegel and Castellan's remark: with two coders and no gaps α is π, drawn without laying a value back.
    #[test]
    fn alpha_is_pi_for_small_samples(pairs in prop::collection::vec((0..4_usize, 0..4_usize), 1..15)) {
        let units: Table = pairs.iter().map(|(one, other)| vec![Read(*one), Read(*other)]).collect();
        let n = 2.0 * pairs.len() as f64;
        match (of(units.clone(), Alpha).coefficient, of(units, Scott).coefficient) {
            (Ok(alpha), Ok(pi)) => prop_assert!((1.0 - alpha - (1.0 - pi) * (n - 1.0) / n).abs() < 1e-9),
            (alpha, pi) => prop_assert_eq!(alpha, pi),
        }
    }

    #[test]
    fn numbers_may_be_moved_on_an_interval_scale_and_stretched_on_a_ratio_scale(units in a_table()) {
        let map = |by: &dyn Fn(f64) -> f64| -> Vec<Vec<Reading<f64>>> {
            let number = |reading: &Reading<usize>| reading.read().map_or(Unread, |category| Read(by(*category as f64)));
            units.iter().map(|unit| unit.iter().map(number).collect()).collect()
        };
        let alpha = |measure, by: &dyn Fn(f64) -> f64| Ratings::new(measure, map(by)).unwrap().alpha();
        prop_assert!(alike(alpha(Measure::Interval, &|x| x), alpha(Measure::Interval, &|x| 7.0 - 3.0 * x)));
        prop_assert!(alike(alpha(Measure::Ratio, &|x| x), alpha(Measure::Ratio, &|x| 3.0 * x)));
        prop_assert!(alike(alpha(Measure::Ordinal, &|x| x), alpha(Measure::Ordinal, &|x| x * x + 1.0)));
        prop_assert!(alike(alpha(Measure::Ordinal, &|x| x), of(units.clone(), AlphaOrdinal)));
        prop_assert!(alike(alpha(Measure::Nominal, &|x| x), of(units.clone(), Alpha)));
    }

    /// Sets of one code each are categories.
    #[test]
    fn sets_of_one_are_categories(units in a_table()) {
        let set = |reading: &Reading<usize>| reading.read().map_or(Unread, |category| Read([*category as u32].into()));
        let sets = CodeSets::new(units.iter().map(|unit| unit.iter().map(set).collect()).collect()).unwrap();
        prop_assert!(alike(sets.alpha(), of(units, Alpha)));
    }
}
