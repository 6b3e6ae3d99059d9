//! Where coefficients do not exist, what is refused, and intervals.

use super::super::bootstrap::{Plan, PlanError, SplitMix64};
use super::*;
use Coefficient::*;

#[test]
fn nothing_read_twice_is_undefined_for_every_coefficient() {
    let codings = lines(3, &["12..", "..21"]);
    for coefficient in Coefficient::ALL {
        let found = codings.measure(coefficient);
        assert_eq!(
            (found.coefficient, found.agreeing, found.units),
            (Err(Undefined::NoPairableData), None, 0),
            "{coefficient:?}"
        );
    }
    assert_eq!(Codings::new(2, vec![]).unwrap().measure(Alpha).coefficient, Err(Undefined::NoPairableData));
    assert_eq!(Codings::new(2, vec![vec![]; 3]).unwrap().measure(Fleiss).coefficient, Err(Undefined::NoPairableData));
}

#[test]
fn one_category_is_undefined_though_all_agree() {
    let codings = lines(3, &["2222", "2222"]);
    for coefficient in [Cohen, Scott, Fleiss, Conger, Alpha, AlphaOrdinal] {
        let found = codings.measure(coefficient);
        assert_eq!((found.agreeing, found.coefficient), (Some(1.0), Err(Undefined::OneCategoryOnly)), "{coefficient:?}");
    }
    // These know the whole codebook: that the others were never taken is agreement too.
    assert_eq!(codings.measure(Ac1).coefficient, Ok(1.0));
    assert_eq!(codings.measure(BrennanPrediger).coefficient, Ok(1.0));
    assert_eq!(codings.measure(Percent).coefficient, Ok(1.0));
}

#[test]
fn a_category_that_only_one_coder_met_makes_no_agreement() {
    let codings = lines(2, &["111.", "1112"]);
    assert_eq!(codings.measure(Fleiss).coefficient, Err(Undefined::OneCategoryOnly));
    assert_eq!(codings.measure(Conger).coefficient, Err(Undefined::OneCategoryOnly));
    assert_eq!(codings.measure(Alpha).coefficient, Err(Undefined::OneCategoryOnly));
}

#[test]
fn a_codebook_of_one_category_leaves_nothing_to_choose() {
    let codings = lines(1, &["11", "11"]);
    assert_eq!(codings.measure(Ac1).coefficient, Err(Undefined::OneCategoryInCodebook));
    assert_eq!(codings.measure(BrennanPrediger).coefficient, Err(Undefined::OneCategoryInCodebook));
    assert_eq!(codings.measure(Ac1).agreeing, Some(1.0));
}

#[test]
fn the_codebook_counts_and_not_what_was_used() {
    let used = |categories| lines(categories, &["1212", "1211"]).measure(BrennanPrediger).coefficient;
    near(used(2), 0.5, 12);
    near(used(5), (0.75 - 0.2) / 0.8, 12);
}

#[test]
fn kappa_and_pi_are_for_two_coders() {
    let codings = lines(3, &["121", "121", "123"]);
    for coefficient in [Cohen, Scott] {
        let found = codings.measure(coefficient);
        assert_eq!(found.coefficient, Err(Undefined::NotTwoCoders { coders: 3 }));
        near(Ok(found.agreeing.unwrap()), (1.0 + 1.0 + 1.0 / 3.0) / 3.0, 12);
    }
}

#[test]
fn absent_is_an_answer_and_unread_is_none() {
    let table = |silence: Reading<bool>| {
        let units = vec![vec![Read(true), Read(true)], vec![Read(true), silence], vec![Read(false), Read(false)]];
        Codings::presence(units).unwrap().measure(Percent)
    };
    assert_eq!((table(Read(false)).agreeing, table(Read(false)).units), (Some(2.0 / 3.0), 3));
    assert_eq!((table(Unread).agreeing, table(Unread).units), (Some(1.0), 2));
}

#[test]
fn disagreements_are_told_by_their_place() {
    assert_eq!(lines(3, &["1231.", "12.12", "13213"]).disagreements(), [1, 2, 4]);
}

#[test]
fn what_is_no_table_is_refused_with_its_place() {
    let ragged = Codings::new(2, vec![vec![Read(0), Read(0)], vec![Read(0)]]);
    assert_eq!(ragged, Err(TableError::Ragged { unit: 1, coders: 2, found: 1 }));
    let unknown = Codings::new(2, vec![vec![Unread, Read(2)]]);
    assert_eq!(unknown, Err(TableError::NoSuchCategory { unit: 0, coder: 1, category: 2 }));
    for number in [f64::NAN, f64::INFINITY, 1e101] {
        let found = Ratings::new(Measure::Interval, vec![vec![Read(1.0), Read(number)]]);
        assert_eq!(found, Err(TableError::NotANumber { unit: 0, coder: 1 }));
    }
    let negative = |measure| Ratings::new(measure, vec![vec![Read(-1.0), Read(2.0)]]);
    assert_eq!(negative(Measure::Ratio), Err(TableError::Negative { unit: 0, coder: 0 }));
    assert!(negative(Measure::Interval).is_ok());
    let clusters = lines(2, &["12", "12"]).clustered(&[0]);
    assert_eq!(clusters, Err(TableError::Clusters { units: 2, clusters: 1 }));
}

#[test]
fn numbers_that_arithmetic_cannot_tell_apart_are_undefined() {
    let tiny = Ratings::new(Measure::Interval, vec![vec![Read(1e-200), Read(2e-200)]; 2]).unwrap().alpha();
    assert_eq!(tiny.coefficient, Err(Undefined::Unrepresentable));
    let zeroes = Ratings::new(Measure::Ratio, vec![vec![Read(0.0), Read(-0.0)]; 2]).unwrap().alpha();
    assert_eq!(zeroes.coefficient, Err(Undefined::OneCategoryOnly));
}

/// The outputs that the generator's reference implementation gives for this seed.
#[test]
fn the_generator_is_the_published_one() {
    let mut random = SplitMix64(1_234_567);
    let found: Vec<u64> = (0..5).map(|_| random.next()).collect();
    let published = [
        6_457_827_717_110_365_317,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
    ];
    assert_eq!(found, published);
}

#[test]
fn drawing_is_even() {
    let mut random = SplitMix64(3);
    let mut counts = [0; 6];
    (0..60_000).for_each(|_| counts[random.below(6)] += 1);
    assert!(counts.iter().all(|count| (9_700..10_300).contains(count)), "{counts:?}");
}

#[test]
fn a_plan_has_room_for_its_ends() {
    assert_eq!(Plan::new(38, 95, 0), Err(PlanError::Resamples { resamples: 38, least: 39 }));
    assert!(Plan::new(39, 95, 0).is_ok());
    assert!(Plan::new(1_999, 99, 0).is_ok());
    assert_eq!(Plan::new(1_999, 100, 0), Err(PlanError::Percent(100)));
    assert!(Plan::new(usize::MAX, 95, 0).is_err());
}

/// The share that agrees in 50 units of which 40 do is binomial: 95 % of it lies between about 0.68 and 0.90.
#[test]
fn an_interval_is_about_as_wide_as_the_binomial_is() {
    let codings = square([[30, 5], [5, 10]]);
    let plan = Plan::new(1_999, 95, 42).unwrap();
    let found = codings.interval(Percent, plan).unwrap();
    assert!((0.66..=0.70).contains(&found.low) && (0.88..=0.92).contains(&found.high), "{found:?}");
    assert_eq!(codings.interval(Percent, plan), Ok(found));
    assert_eq!((found.clusters, found.undefined, found.resamples), (50, 0, 1_999));
    let kappa = |seed| codings.interval(Cohen, Plan::new(1_999, 95, seed).unwrap()).unwrap();
    assert_ne!(kappa(42), kappa(43));
}

#[test]
fn clusters_are_drawn_whole() {
    let units = "111112222211111222221111122222";
    let other = "111112222211111222222222211111";
    let codings = lines(2, &[units, other]);
    let plan = Plan::new(999, 95, 1).unwrap();
    let single = codings.interval(Percent, plan).unwrap();
    let interviews: Vec<usize> = (0..30).map(|unit| 100 - unit / 5).collect();
    let whole = codings.clone().clustered(&interviews).unwrap().interval(Percent, plan).unwrap();
    assert_eq!((whole.clusters, single.clusters), (6, 30));
    assert!(whole.low < single.low && whole.high >= single.high, "{whole:?} {single:?}");
}

#[test]
fn an_interval_that_does_not_exist_says_why() {
    let plan = Plan::new(999, 95, 1).unwrap();
    assert_eq!(lines(2, &["11", "11"]).interval(Alpha, plan), Err(Undefined::OneCategoryOnly));
    assert_eq!(lines(2, &["1", "2"]).interval(Percent, plan), Err(Undefined::TooFewClusters { clusters: 1 }));
    // One unit in twenty has the rare category: more than a third of the samples have none.
    let rare = lines(2, &["11111111111111111112", "11111111111111111112"]).interval(Alpha, plan);
    assert!(matches!(rare, Err(Undefined::TooOftenUndefined { undefined: 250..=450, resamples: 999 })), "{rare:?}");
}
