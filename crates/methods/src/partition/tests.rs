use std::collections::BTreeSet;

use super::*;
use crate::trial::{intervals, some_bounds};
use jalon_record::edtf::Edtf;
use proptest::prelude::*;

fn drawn(brackets: &[&str], observed: Option<&str>) -> Vec<String> {
    let when = |text: &str| Edtf::parse(text).expect(text).bounds();
    let brackets: Vec<Bounds> = brackets.iter().map(|text| when(text)).collect();
    flaws(&brackets, observed.map(when)).iter().map(told).collect()
}

fn told(Finding { flaw, between, verdict, within, days }: &Finding) -> String {
    let side = |bracket: Option<usize>| bracket.map_or("border".to_owned(), |index| index.to_string());
    let day = |day: Option<jalon_record::edtf::Day>| day.map_or("..".to_owned(), |day| day.to_string());
    let number = |days: Option<i64>| days.map_or("..".to_owned(), |days| days.to_string());
    format!(
        "{verdict:?} {flaw:?} {}|{} {}/{} days {}-{}",
        side(between.0),
        side(between.1),
        day(within.earliest),
        day(within.latest),
        number(days.at_least),
        number(days.at_most)
    )
}

const NOTHING: [&str; 0] = [];

#[test]
fn borders_drawn_as_one_border_say_nothing() {
    assert_eq!(drawn(&["2020-01-01/2020-05-24", "2020-05-25/2020-12-31"], None), NOTHING);
    assert_eq!(drawn(&["2020-01/2020-05~", "2020-05~/2020-12"], None), NOTHING);
    assert_eq!(drawn(&["2020-05~/2020-12", "2020-01/2020-05~"], None), NOTHING);
    assert_eq!(drawn(&["2020-01/2020-05", "2020-05/2020-12"], None), NOTHING);
    assert_eq!(drawn(&["2020-01/2020-05", "2020-06/2020-12"], None), NOTHING);
    assert_eq!(drawn(&["2020-03/2020-05", "2020-06", "2020-07/2020-12"], Some("2020-03/2020-12")), NOTHING);
    assert_eq!(drawn(&["../2020-03-12", "2020-03-13/2020-05~", "2020-05~/.."], None), NOTHING);
    assert_eq!(drawn(&["2020-02/2020-03-12", "2020-03-13/.."], Some("2020-02/..")), NOTHING);
    assert_eq!(drawn(&[], None), NOTHING);
    assert_eq!(drawn(&["2020-05"], None), NOTHING);
}

#[test]
fn what_is_wrong_however_the_dates_fall_is_certain() {
    assert_eq!(
        drawn(&["2020-01-01/2020-05-20", "2020-05-25/2020-12-31"], None),
        ["Certainly Gap 0|1 2020-05-21/2020-05-24 days 4-4"]
    );
    assert_eq!(
        drawn(&["2020-05-25/2020-12-31", "2020-01-01/2020-05-25"], None),
        ["Certainly Overlap 1|0 2020-05-25/2020-05-25 days 1-1"]
    );
    assert_eq!(drawn(&["2020-01/2020-03", "2020-05/2020-12"], None), ["Certainly Gap 0|1 2020-03-02/2020-05-30 days 30-90"]);
    assert_eq!(
        drawn(&["2020-03-01/2020-03-31"], Some("2020-02-28/2020-04-02")),
        ["Certainly Gap border|0 2020-02-28/2020-02-29 days 2-2", "Certainly Gap 0|border 2020-04-01/2020-04-02 days 2-2"]
    );
    assert_eq!(drawn(&[], Some("2020-01-01/2020-01-31")), ["Certainly Gap border|border 2020-01-01/2020-01-31 days 31-31"]);
}

#[test]
fn what_some_dates_would_mend_is_possible() {
    assert_eq!(
        drawn(&["2020-01-01/2020-05", "2020-05-20/2020-12-31"], None),
        ["Possibly Gap 0|1 2020-05-02/2020-05-19 days 0-18", "Possibly Overlap 0|1 2020-05-20/2020-05-31 days 0-12"]
    );
    assert_eq!(
        drawn(&["2020-01-01/.."], Some("2020-01-01/2020-12-31")),
        ["Possibly Gap 0|border 2020-01-02/2020-12-31 days 0-365"]
    );
}

#[test]
fn the_same_bracket_drawn_twice_is_no_shared_border() {
    assert_eq!(drawn(&["2020-05", "2020-05"], None)[0], "Possibly Overlap 0|1 2020-05-01/2020-05-31 days 0-31");
    assert_eq!(
        drawn(&["2020-05-01/2020-05-31", "2020-05-10/2020-05-12"], None),
        ["Certainly Overlap 0|1 2020-05-10/2020-05-12 days 3-3"]
    );
}

/// Brackets in the days 1–6, the observed period in 0–7 where it has certain days.
type Choice = Vec<(i64, i64)>;

fn choices(bounds: &[Bounds]) -> Vec<Choice> {
    bounds.iter().fold(vec![Vec::new()], |choices, bounds| {
        let ways = intervals(*bounds, 0..=7);
        choices.iter().flat_map(|choice| ways.iter().map(move |way| choice.iter().copied().chain([*way]).collect())).collect()
    })
}

/// The gap days of a choice whose last interval is the observed period, if there is one.
fn bare_days(choice: &[(i64, i64)], period: Option<(i64, i64)>) -> BTreeSet<i64> {
    (-1..=8)
        .filter(|day| choice.iter().all(|(start, end)| day < start || end < day))
        .filter(|day| match period {
            Some((start, end)) => (start..=end).contains(day),
            None => choice.iter().any(|(_, end)| end < day) && choice.iter().any(|(start, _)| day < start),
        })
        .collect()
}

fn shared(a: (i64, i64), b: (i64, i64)) -> i64 {
    (a.1.min(b.1) - a.0.max(b.0) + 1).max(0)
}

fn number(day: Option<jalon_record::edtf::Day>) -> i64 {
    i64::from(day.expect("the small world is bounded").number())
}

fn reported_bare(found: &[Finding]) -> BTreeSet<i64> {
    let gaps = found.iter().filter(|finding| finding.flaw == Flaw::Gap);
    gaps.flat_map(|gap| number(gap.within.earliest)..=number(gap.within.latest)).collect()
}

fn pair(finding: &Finding) -> Option<(usize, usize)> {
    let (one, other) = finding.between.0.zip(finding.between.1)?;
    Some((one.min(other), one.max(other)))
}

fn overlap_between(found: &[Finding], one: usize, other: usize) -> Option<Finding> {
    found.iter().copied().find(|finding| finding.flaw == Flaw::Overlap && pair(finding) == Some((one, other)))
}

/// Every way the dates may fall: what is bare, and the brackets.
fn tried(brackets: &[Bounds], observed: Option<Bounds>) -> Vec<(BTreeSet<i64>, Choice)> {
    let periods: Vec<Option<(i64, i64)>> = match observed {
        Some(observed) => intervals(observed, 0..=7).into_iter().map(Some).collect(),
        None => vec![None],
    };
    choices(brackets)
        .into_iter()
        .flat_map(|choice| periods.iter().map(move |period| (bare_days(&choice, *period), choice.clone())))
        .collect()
}

/// Bounds with at least one choice of dates.
fn a_bracket() -> impl Strategy<Value = Bounds> {
    some_bounds(1..=6).prop_filter_map("no dates", |bounds| Bounds::between(bounds.start, bounds.end))
}

fn a_period() -> impl Strategy<Value = Bounds> {
    some_bounds(0..=7).prop_filter("no certain day", |bounds| bounds.start.latest <= bounds.end.earliest)
}

fn has_shared_border(brackets: &[Bounds], observed: Option<Bounds>) -> bool {
    let pieces: Vec<Piece> = pieces(brackets, observed.and_then(Reach::of)).collect();
    chains(&pieces).iter().flatten().any(|linked| *linked)
}

/// Whether the dates keep every border that is drawn as one.
fn keeps_shared_borders(brackets: &[Bounds], choice: &Choice) -> bool {
    let pieces: Vec<Piece> = pieces(brackets, None).collect();
    let pairs = (0..pieces.len()).flat_map(|one| (0..pieces.len()).map(move |other| (one, other)));
    pairs.filter(|(one, other)| pieces[*one].adjoins(&pieces[*other])).all(|(one, other)| choice[one].1 + 1 == choice[other].0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_trying_all_dates(
        brackets in prop::collection::vec(a_bracket(), 0..=3),
        observed in prop::option::of(a_period()),
    ) {
        prop_assume!(!has_shared_border(&brackets, observed));
        let (found, tried) = (flaws(&brackets, observed), tried(&brackets, observed));
        let bare: BTreeSet<i64> = tried.iter().flat_map(|(bare, _)| bare).copied().collect();
        prop_assert_eq!(reported_bare(&found), bare);
        for gap in found.iter().filter(|finding| finding.flaw == Flaw::Gap) {
            let days = number(gap.within.earliest)..=number(gap.within.latest);
            let counts: Vec<i64> = tried.iter().map(|(bare, _)| bare.range(days.clone()).count() as i64).collect();
            prop_assert_eq!(gap.days.at_least, counts.iter().min().copied());
            prop_assert!(gap.days.at_most >= counts.iter().max().copied());
            let all_have_certain_days = brackets.iter().all(|bounds| bounds.start.latest <= bounds.end.earliest);
            prop_assert!(!all_have_certain_days || gap.days.at_most == counts.iter().max().copied());
        }
        for (one, other) in (0..brackets.len()).flat_map(|one| (one + 1..brackets.len()).map(move |other| (one, other))) {
            let counts = || tried.iter().map(|(_, choice)| shared(choice[one], choice[other]));
            let expected = counts().max().filter(|most| *most > 0).map(|most| Days { at_least: counts().min(), at_most: Some(most) });
            prop_assert_eq!(overlap_between(&found, one, other).map(|finding| finding.days), expected);
        }
    }

    /// What could go wrong with the dates of shared borders kept is always among the findings.
    #[test]
    fn shared_borders_hide_nothing_but_what_they_explain(brackets in prop::collection::vec(a_bracket(), 2..=3)) {
        let found = flaws(&brackets, None);
        let bare = reported_bare(&found);
        for (days, choice) in tried(&brackets, None).iter().filter(|(_, choice)| keeps_shared_borders(&brackets, choice)) {
            prop_assert!(days.is_subset(&bare), "{:?}", choice);
            for (one, other) in (0..choice.len()).flat_map(|one| (one + 1..choice.len()).map(move |other| (one, other))) {
                prop_assert!(shared(choice[one], choice[other]) == 0 || overlap_between(&found, one, other).is_some());
            }
        }
    }

    #[test]
    fn what_is_certain_is_never_hidden(
        brackets in prop::collection::vec(a_bracket(), 1..=3),
        observed in prop::option::of(a_period()),
    ) {
        let (found, tried) = (flaws(&brackets, observed), tried(&brackets, observed));
        let certain = |flaw: Flaw| found.iter().any(|finding| finding.flaw == flaw && finding.verdict == Verdict::Certainly);
        prop_assert_eq!(certain(Flaw::Gap), tried.iter().all(|(bare, _)| !bare.is_empty()));
        for (one, other) in (0..brackets.len()).flat_map(|one| (one + 1..brackets.len()).map(move |other| (one, other))) {
            let always = tried.iter().all(|(_, choice)| shared(choice[one], choice[other]) > 0);
            let told = overlap_between(&found, one, other).is_some_and(|finding| finding.verdict == Verdict::Certainly);
            prop_assert_eq!(always, told);
        }
    }

    #[test]
    fn the_order_in_which_brackets_are_given_changes_only_their_numbers(brackets in prop::collection::vec(a_bracket(), 0..=4)) {
        let facts = |brackets: &[Bounds]| {
            let mut facts: Vec<_> = flaws(brackets, None).iter().map(|found| (found.flaw, found.within, found.days, found.verdict)).collect();
            facts.sort_by_key(|fact| format!("{fact:?}"));
            facts
        };
        let turned: Vec<Bounds> = brackets.iter().rev().copied().collect();
        prop_assert_eq!(facts(&brackets), facts(&turned));
    }
}
