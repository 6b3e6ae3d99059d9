//! Invented answers, scored by hand.

use super::Answer::{Given, Missing};
use super::*;
use proptest::prelude::*;

const NOT: Answer = Answer::NotRelevant(NotRelevant::Role);

fn given(answers: &[u8]) -> Vec<Answer> {
    answers.iter().map(|answer| Given(*answer)).collect()
}

fn near(found: Result<f64, Undefined>, by_hand: f64) {
    assert!((found.unwrap() - by_hand).abs() < 1e-12, "{found:?} is not {by_hand}");
}

/// One scale of so many items from 0 to 4.
fn scale_of(items: usize) -> Instrument {
    let scale = Scale { name: "one".to_owned(), items: (0..items).collect(), minimum: items };
    Instrument::new(vec![Item::new(0, 4); items], vec![scale], Total::None).unwrap()
}

#[test]
fn those_published_are_instruments() {
    let all = [published::aim(), published::iam(), published::fim(), published::nomad(), published::oric(), published::ics()];
    for instrument in &all {
        let remade = Instrument::new(instrument.items.clone(), instrument.scales.clone(), instrument.total);
        assert_eq!(remade.as_ref(), Ok(instrument));
    }
    let items = |instrument: &Instrument| instrument.scales.iter().map(|scale| scale.items.len()).collect::<Vec<_>>();
    let sizes: Vec<_> = all.iter().map(|instrument| (instrument.items.len(), items(instrument))).collect();
    assert_eq!(sizes[0], (4, vec![4]));
    assert_eq!(sizes[3], (23, vec![1, 1, 1, 4, 4, 7, 5]));
    assert_eq!(sizes[4], (12, vec![5, 7]));
    assert_eq!(sizes[5], (18, vec![3; 6]));
    for instrument in &all {
        let mut named: Vec<usize> = instrument.scales.iter().flat_map(|scale| scale.items.clone()).collect();
        named.sort_unstable();
        assert_eq!(named, (0..instrument.items.len()).collect::<Vec<_>>(), "every item is in one scale");
    }
}

/// (4 + 5 + 4 + 2) ÷ 4, and with the last left empty (4 + 5 + 4) ÷ 3.
#[test]
fn aim_iam_and_fim_are_means_of_four_or_three() {
    for instrument in [published::aim(), published::iam(), published::fim()] {
        near(instrument.score(&given(&[4, 5, 4, 2])).unwrap().scales[0].mean, 3.75);
        let three = instrument.score(&[Given(4), Given(5), Given(4), Missing]).unwrap();
        near(three.scales[0].mean, 13.0 / 3.0);
        assert_eq!((three.scales[0].given, three.scales[0].missing), (3, 1));
        let two = instrument.score(&[Given(4), Given(5), Missing, Missing]).unwrap();
        assert_eq!(two.scales[0].mean, Err(Undefined::TooFewAnswers { given: 2, needed: 3 }));
        assert_eq!(three.total, Err(Undefined::NoTotal));
    }
}

/// Coherence (4 + 5 + 4) ÷ 3, one of its four items being not relevant. Collective action: 4, then 2 on the item that is
/// turned and so 4, 3, 4, one left empty, 2, 5: 22 ÷ 6. Reflexive monitoring has two answers of five.
fn a_nomad() -> Vec<Answer> {
    let mut answers = given(&[7, 5, 9]);
    answers.extend([Given(4), Given(5), NOT, Given(4)]);
    answers.extend(given(&[5, 5, 5, 5]));
    answers.extend([Given(4), Given(2), Given(3), Given(4), Missing, Given(2), Given(5)]);
    let stage = Answer::NotRelevant(NotRelevant::Stage);
    answers.extend([stage, stage, stage, Given(4), Given(5)]);
    answers
}

#[test]
fn nomad_leaves_out_what_is_not_relevant_and_turns_one_item() {
    let scores = published::nomad().score(&a_nomad()).unwrap();
    let expected = [7.0, 5.0, 9.0, 13.0 / 3.0, 5.0, 22.0 / 6.0];
    for (score, by_hand) in scores.scales.iter().zip(expected) {
        near(score.mean, by_hand);
    }
    let coherence = scores.scales[3];
    assert_eq!((coherence.given, coherence.not_relevant, coherence.missing), (3, 1, 0));
    assert_eq!(scores.scales[6].mean, Err(Undefined::TooFewAnswers { given: 2, needed: 3 }));
    assert_eq!(scores.total, Err(Undefined::NoTotal));
}

/// The second person finds nothing not relevant: of coherence's 3 + 1 + 4 answers one is; of reflexive monitoring's 2 + 3 +
/// 5, three.
#[test]
fn nomad_tells_how_much_is_not_relevant_and_to_what() {
    let mut second = given(&[1, 2, 3]);
    second.extend(given(&[3; 20]));
    let team = published::nomad().team(&[a_nomad(), second]).unwrap();
    assert_eq!(team.scales[3].not_relevant, Some(1.0 / 8.0));
    assert_eq!(team.scales[6].not_relevant, Some(3.0 / 10.0));
    assert_eq!(team.scales[0].not_relevant, Some(0.0));
    // Collective action: one of fourteen was left empty, and the rest given.
    assert_eq!(team.scales[5].not_relevant, Some(0.0));
    let stages = [(NotRelevant::Role, 0), (NotRelevant::Stage, 1), (NotRelevant::Intervention, 0), (NotRelevant::Unsaid, 0)];
    assert_eq!(team.items[18].not_relevant, stages);
    assert_eq!(team.items[0].not_relevant, []);
    // As it was ticked, not turned.
    assert_eq!(team.items[12].given, [(1, 0), (2, 1), (3, 1), (4, 0), (5, 0)]);
    assert_eq!((team.scales[6].scored, team.scales[6].mean), (1, Ok(3.0)));
    near(team.scales[5].mean, (22.0 / 6.0 + 3.0) / 2.0);
}

/// Commitment: items 2, 4, 6, 9, 11 of the form, here 5, 4, 5, 4, 5. Efficacy: the others, here 3, 2, 3, 2, 3, 2 and one left
/// empty.
#[test]
fn oric_has_two_means() {
    let mut answers = given(&[3, 5, 2, 4, 3, 5, 2, 3, 4, 2, 5, 1]);
    answers[11] = Missing;
    let scores = published::oric().score(&answers).unwrap();
    near(scores.scales[0].mean, 23.0 / 5.0);
    near(scores.scales[1].mean, 15.0 / 6.0);
    assert_eq!(scores.total, Err(Undefined::NoTotal));
}

/// Means of three: 4, 3, 2, 1, 0 and (4 + 3) ÷ 2 with one left empty; their mean is 13.5 ÷ 6.
#[test]
fn ics_has_six_means_and_their_mean() {
    let mut answers = given(&[4, 4, 4, 3, 3, 3, 1, 2, 3, 0, 1, 2, 0, 0, 0, 4, 3, 0]);
    answers[17] = Missing;
    let scores = published::ics().score(&answers).unwrap();
    for (score, by_hand) in scores.scales.iter().zip([4.0, 3.0, 2.0, 1.0, 0.0, 3.5]) {
        near(score.mean, by_hand);
    }
    near(scores.total, 13.5 / 6.0);
    answers[16] = Missing;
    let without = published::ics().score(&answers).unwrap();
    assert_eq!(without.total, Err(Undefined::NoScore { scale: 5 }));
}

/// Four people, three items: 4 3 4 · 2 2 3 · 3 3 3 · 1 0 2. Variances of the items 5/3, 2, 2/3; of the sums 11, 7, 9, 3:
/// 35/3. α = 3/2 · (1 − (13/3)/(35/3)) = 33/35. Mean variance 13/9 over (25 − 1)/12 = 2 is 13/18; rwg = (3 · 5/18) ÷ (15/18 +
/// 13/18) = 15/28.
#[test]
fn alpha_and_rwg_by_hand() {
    let sheets = [[4, 3, 4], [2, 2, 3], [3, 3, 3], [1, 0, 2]].map(|answers| given(&answers));
    let found = scale_of(3).team(&sheets).unwrap().scales[0];
    near(found.alpha, 33.0 / 35.0);
    near(found.rwg, 15.0 / 28.0);
    assert_eq!(found.speaks_for_team, Err(NotAggregated::TooLittleAgreement));
    near(found.mean, 30.0 / 12.0);
}

/// 4 4 4 · 4 3 4 · 3 4 4: variances 1/3, 1/3, 0, of which the mean is 2/9, over 2 is 1/9; rwg = (24/9) ÷ (25/9).
#[test]
fn a_team_that_answers_alike_has_a_mean() {
    let sheets = [[4, 4, 4], [4, 3, 4], [3, 4, 4]].map(|answers| given(&answers));
    let found = scale_of(3).team(&sheets).unwrap().scales[0];
    near(found.rwg, 24.0 / 25.0);
    assert_eq!((found.speaks_for_team, found.complete), (Ok(()), 3));
    let two = scale_of(3).team(&sheets[..2]).unwrap().scales[0];
    assert_eq!(two.speaks_for_team, Err(NotAggregated::TooFewPeople { complete: 2 }));
    assert!(two.rwg.is_ok());
}

/// 0 · 4 · 0 · 4: variance 16/3, over 2 is 8/3. The formula gives a number above 1 for many items; it means no agreement.
#[test]
fn a_team_torn_apart_has_no_agreement_and_never_less_than_none() {
    let sheets = [[0; 9], [4; 9], [0; 9], [4; 9]].map(|answers| given(&answers));
    let found = scale_of(9).team(&sheets).unwrap().scales[0];
    assert_eq!(found.rwg, Ok(0.0));
    near(found.alpha, 1.0);
    assert_eq!(found.speaks_for_team, Err(NotAggregated::TooLittleAgreement));
}

#[test]
fn undefined_says_why() {
    let same = scale_of(3).team(&[given(&[2, 2, 2]), given(&[2, 2, 2])]).unwrap().scales[0];
    assert_eq!((same.alpha, same.rwg), (Err(Undefined::NoVariance), Ok(1.0)));
    let one = scale_of(1).team(&[given(&[2]), given(&[3])]).unwrap().scales[0];
    assert_eq!(one.alpha, Err(Undefined::OneItem));
    let alone = scale_of(3).team(&[given(&[2, 3, 2]), vec![Given(1), Missing, Given(1)]]).unwrap().scales[0];
    assert_eq!(
        (alone.alpha, alone.rwg),
        (Err(Undefined::TooFewPeople { complete: 1 }), Err(Undefined::TooFewPeople { complete: 1 }))
    );
    assert_eq!((alone.scored, alone.not_relevant), (1, Some(0.0)));
    let nobody = published::ics().team(&[]).unwrap();
    assert_eq!((nobody.total, nobody.scales[0].mean), (Err(Undefined::NobodyScored), Err(Undefined::NobodyScored)));
    assert_eq!((nobody.scales[0].not_relevant, nobody.people), (None, 0));
    assert_eq!(published::aim().team(&[given(&[1, 1, 1, 1])]).unwrap().total, Err(Undefined::NoTotal));
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let aim = published::aim();
    assert_eq!(aim.score(&given(&[1])), Err(SheetError::Length { sheet: 0, answers: 1, items: 4 }));
    let sheets = [given(&[1, 1, 1, 1]), given(&[1, 1, 0, 1])];
    assert_eq!(aim.team(&sheets), Err(SheetError::NoSuchOption { sheet: 1, item: 2, given: 0 }));
    assert_eq!(aim.score(&[NOT; 4]), Err(SheetError::NotOffered { sheet: 0, item: 0 }));

    let make = |items: Vec<Item>, of: Vec<usize>, minimum| {
        Instrument::new(items, vec![Scale { name: String::new(), items: of, minimum }], Total::None).unwrap_err()
    };
    let item = Item::new(1, 5);
    assert_eq!(make(vec![Item::new(3, 3)], vec![0], 1), InstrumentError::Options { item: 0 });
    assert_eq!(make(vec![item], vec![], 1), InstrumentError::Empty { scale: 0 });
    assert_eq!(make(vec![item], vec![1], 1), InstrumentError::NoItem { scale: 0, item: 1 });
    assert_eq!(make(vec![item], vec![0, 0], 1), InstrumentError::NoItem { scale: 0, item: 0 });
    assert_eq!(make(vec![item, Item::new(0, 10)], vec![0, 1], 1), InstrumentError::MixedOptions { scale: 0 });
    assert_eq!(make(vec![item], vec![0], 0), InstrumentError::Minimum { scale: 0, minimum: 0 });
    assert_eq!(make(vec![item], vec![0], 2), InstrumentError::Minimum { scale: 0, minimum: 2 });
}

fn an_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![1 => Just(Missing), 1 => Just(NOT), 6 => (0..=4_u8).prop_map(Given)]
}

/// Four items in one scale, the second of them worded the other way round or all but it.
fn turned(others: bool) -> Instrument {
    let item = |place| {
        let item = Item::new(0, 4).or_not_relevant();
        if (place == 1) != others { item.reversed() } else { item }
    };
    let scale = Scale { name: String::new(), items: (0..4).collect(), minimum: 2 };
    Instrument::new((0..4).map(item).collect(), vec![scale], Total::MeanOfScales).unwrap()
}

proptest! {
    #[test]
    fn everyone_is_counted_once_and_means_stay_within_the_options(
        sheets in prop::collection::vec(prop::collection::vec(an_answer(), 4), 0..8), turn in 0..8_usize,
    ) {
        let found = turned(false).team(&sheets).unwrap();
        for item in &found.items {
            let given: usize = item.given.iter().map(|(_, many)| many).sum();
            let not: usize = item.not_relevant.iter().map(|(_, many)| many).sum();
            prop_assert_eq!(given + not + item.missing, sheets.len());
        }
        let scale = found.scales[0];
        prop_assert!(scale.mean.is_err() || (0.0..=4.0).contains(&scale.mean.unwrap()));
        prop_assert!(scale.rwg.is_err() || (0.0..=1.0).contains(&scale.rwg.unwrap()));
        prop_assert!(scale.alpha.is_err() || scale.alpha.unwrap() <= 1.0 + 1e-12);
        let mut others = sheets.clone();
        others.rotate_left(turn % sheets.len().max(1));
        prop_assert_eq!(&turned(false).team(&others).unwrap().items, &found.items);
    }

    /// Words turned round in every item turn the mean round and change nothing else.
    #[test]
    fn turning_every_item_turns_the_mean(sheets in prop::collection::vec(prop::collection::vec(an_answer(), 4), 0..8)) {
        let (one, other) = (turned(false).team(&sheets).unwrap(), turned(true).team(&sheets).unwrap());
        let same = |one: Result<f64, Undefined>, other: Result<f64, Undefined>| match (one, other) {
            (Ok(one), Ok(other)) => (one - other).abs() < 1e-9,
            (one, other) => one == other,
        };
        prop_assert!(same(one.scales[0].mean, other.scales[0].mean.map(|mean| 4.0 - mean)));
        prop_assert!(same(one.total, other.total.map(|mean| 4.0 - mean)));
        prop_assert!(same(one.scales[0].alpha, other.scales[0].alpha) && same(one.scales[0].rwg, other.scales[0].rwg));
        prop_assert_eq!(one.items, other.items);
    }
}
