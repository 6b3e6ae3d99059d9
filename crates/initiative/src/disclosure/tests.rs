use jalon_methods::disclosure::audit::bounds;
use jalon_methods::disclosure::{Cells, Line, is_safe};
use jalon_record::edtf::{Bounds, Day, Edtf, Span};
use proptest::prelude::*;

use super::*;
use crate::crisis::bracket::example::drawn;
use crate::crisis::{Bracket, lies_in};
use crate::seen::Seen;
use jalon_methods::order::Verdict;

fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
}

fn contacts(counts: &[(&str, i64)]) -> Vec<DayCount> {
    counts.iter().map(|(on, contacts)| DayCount { day: day(on), contacts: *contacts, vague: 0 }).collect()
}

fn made(rows: &[&[u64]]) -> Vec<Vec<Made>> {
    rows.iter().map(|row| row.iter().map(|count| Made { count: *count, alone: false }).collect()).collect()
}

fn bracket(start: &str, end: &str) -> Seen<Bracket> {
    drawn(7, 1, "team", "disruption", start, end)
}

const OUTSIDE: To = To::Outside(Threshold::DEFAULT);

#[test]
fn the_team_is_told_counts_as_they_are() {
    let table = To::Team.table(&made(&[&[3, 17], &[0, 1]]));
    assert_eq!(table.cells().map(|cell| cell.number()).collect::<Vec<_>>(), [Some(3), Some(17), Some(0), Some(1)]);
    assert_eq!((table.withheld(), table.threshold()), (0, None));
}

/// The worked example of `methods`: hiding the 3 alone would tell it by `20 − 17`.
#[test]
fn outside_a_small_count_takes_others_with_it() {
    let table = OUTSIDE.table(&made(&[&[3, 17], &[12, 9]]));
    assert_eq!(table.withheld(), 4);
    assert!(!table.is_withheld_whole());
    let plain = OUTSIDE.table(&made(&[&[30, 17], &[12, 19]]));
    assert_eq!(plain.withheld(), 0);
}

#[test]
fn what_one_person_made_alone_is_withheld_however_large() {
    let rows =
        [vec![Made { count: 40, alone: true }, Made { count: 30, alone: false }], vec![Made { count: 50, alone: false }; 2]];
    let table = OUTSIDE.table(&rows);
    assert_eq!(table.cell(0, 0).told(), Told::Small);
    assert_eq!(table.cell(0, 0).number(), None);
    assert_eq!(table.withheld(), 4, "the other three would tell it with their totals");
    assert!(table.cell(7, 0).is_withheld(), "a cell that is not there tells nothing");
}

#[test]
fn counts_that_nobody_adds_up_are_withheld_alone() {
    let rows = made(&[&[3, 17], &[0, 9]]);
    let told: Vec<Option<u64>> = OUTSIDE.apart(&rows).cells().map(Disclosed::number).collect();
    assert_eq!(told, [None, Some(17), Some(0), Some(9)]);
    assert_eq!(To::Team.apart(&rows).withheld(), 0);
    assert!(OUTSIDE.apart(&[vec![Made { count: 40, alone: true }]]).cell(0, 0).is_withheld());
}

#[test]
fn months_that_are_not_over_are_not_told() {
    let days = contacts(&[("2020-01-10", 20), ("2020-02-03", 30), ("2020-03-05", 40)]);
    let calendar = Calendar::of(&days, &[], Threshold::DEFAULT, closed_until(day("2020-03-31")));
    assert_eq!(calendar.until(), Some(day("2020-02-29")));
    assert_eq!(calendar.months().iter().map(|month| month.contacts.number()).collect::<Vec<_>>(), [Some(20), Some(30)]);
    assert_eq!(calendar.all().unwrap().contacts.number(), Some(50));
    assert_eq!(calendar.years().last().unwrap().to, day("2020-02-29"), "a year is told as far as it is counted");
    let none = Calendar::of(&days, &[], Threshold::DEFAULT, None);
    assert!(none.months().is_empty() && none.all().is_none());
}

/// Twenty in March, of which two before the bracket began on the third: the bracket less the month would be those two.
#[test]
fn a_bracket_does_not_tell_what_lies_between_its_border_and_a_month() {
    let days = contacts(&[("2020-03-02", 2), ("2020-03-20", 18), ("2020-04-10", 30)]);
    let drawn = bracket("2020-03-03", "2020-04-30");
    let calendar = Calendar::of(&days, &[&drawn], Threshold::DEFAULT, Some(day("2020-12-31")));
    let march = calendar.months()[0].contacts;
    let (certain, _) = calendar.within(Some(drawn.root)).unwrap();
    let (outside, _) = calendar.within(None).unwrap();
    assert!(outside.is_withheld());
    assert!(march.is_withheld() || certain.is_withheld() || calendar.months()[1].contacts.is_withheld(), "{calendar:?}");
    audit(&days, &[&drawn], &calendar).unwrap();
}

#[test]
fn rounding_hides_an_entry_written_late_and_keeps_what_is_withheld() {
    let told = |n| {
        let days = contacts(&[("2020-01-10", n), ("2020-02-03", 30)]);
        Calendar::of(&days, &[], Threshold::DEFAULT, Some(day("2020-12-31"))).rounded(&|_| u64::MAX / 2)
    };
    let months = |n| told(n).months().iter().map(|month| month.contacts.told()).collect::<Vec<_>>();
    assert_eq!(months(23), [Told::Rounded(25), Told::Rounded(30)]);
    assert_eq!(months(23), months(24));
    assert!(told(2).months()[0].contacts.is_withheld());
}

#[test]
fn a_slip_in_a_year_does_not_make_a_thousand_months() {
    let days = contacts(&[("0200-01-10", 40), ("2020-02-03", 30)]);
    let calendar = Calendar::of(&days, &[], Threshold::DEFAULT, Some(day("2020-12-31")));
    assert_eq!(calendar.months().len(), 1);
}

#[test]
fn a_release_is_held_against_those_before() {
    let released =
        |days: &[(&str, i64)], until: &str| Calendar::of(&contacts(days), &[], Threshold::DEFAULT, Some(day(until))).released();
    let all = [("2020-01-10", 20), ("2020-02-03", 30), ("2020-03-05", 4), ("2020-04-05", 25)];
    let first = released(&all[..2], "2020-02-29");
    assert_eq!(differing(&first, &first, Threshold::DEFAULT), []);
    // Until March: all less all until February would be the four of March.
    let second = released(&all[..3], "2020-03-31");
    let found = differing(&second, &first, Threshold::DEFAULT);
    assert!(
        found.iter().any(|one| matches!(one, Difference::Few { new, old } if new.count == Some(54) && old.count == Some(50)))
    );
    // Until April the difference is of twenty-nine.
    assert_eq!(differing(&released(&all, "2020-04-30"), &first, Threshold::DEFAULT), []);
    // Three entries written late, and a month that was withheld.
    let late = released(&[("2020-01-10", 23), ("2020-02-03", 30)], "2020-02-29");
    assert!(matches!(differing(&late, &first, Threshold::DEFAULT)[..], [Difference::Few { .. }, ..]));
    let hidden = released(&[("2020-01-10", 3), ("2020-02-03", 30), ("2020-03-05", 40)], "2020-03-31");
    let shown = released(&[("2020-01-10", 33), ("2020-02-03", 60), ("2020-03-05", 70)], "2020-03-31");
    assert!(differing(&shown, &hidden, Threshold::DEFAULT).iter().any(|one| matches!(one, Difference::Uncovered { .. })));
}

/// What someone works out who knows every count that a calendar tells, the days on which nobody knows how many, and nothing else: each
/// day is an unknown of its own. Modelled apart from the calendar's own pieces.
fn audit(days: &[DayCount], brackets: &[&Seen<Bracket>], calendar: &Calendar) -> Result<(), TestCaseError> {
    let parts: Vec<(Day, bool, u64)> =
        days.iter().flat_map(|one| [(one.day, false, one.contacts as u64), (one.day, true, one.vague as u64)]).collect();
    let verdict =
        |on: Day, bracket: &Seen<Bracket>| lies_in(Bounds::within(Span { earliest: Some(on), latest: Some(on) }), &bracket.open);
    let mut groups: Vec<(Option<Disclosed>, Vec<usize>)> = Vec::new();
    let within =
        |from: Day, to: Day| (0..parts.len()).filter(|at| from <= parts[*at].0 && parts[*at].0 <= to).collect::<Vec<_>>();
    for period in calendar.months().iter().chain(calendar.years()).chain(&calendar.all()) {
        groups.push((Some(period.contacts), within(period.from, period.to)));
    }
    let counted: Vec<usize> = calendar.all().map(|all| within(all.from, all.to)).unwrap_or_default();
    for bracket in brackets {
        let (certain, possible) = calendar.within(Some(bracket.root)).unwrap();
        let lies = |at: &&usize, wanted: Verdict| verdict(parts[**at].0, bracket) == wanted && !parts[**at].1;
        groups.push((Some(certain), counted.iter().filter(|at| lies(at, Verdict::Certainly)).copied().collect()));
        let maybe =
            |at: &&usize| lies(at, Verdict::Possibly) || (parts[**at].1 && verdict(parts[**at].0, bracket) != Verdict::No);
        groups.push((Some(possible), counted.iter().filter(maybe).copied().collect()));
    }
    // What lies in the same month, for certain or possibly in the same brackets, and known or vague alike, is a group of its own.
    let sign = |at: usize| {
        let (on, vague, _) = parts[at];
        (on.to_string()[..7].to_owned(), vague, brackets.iter().map(|bracket| verdict(on, bracket)).collect::<Vec<_>>())
    };
    let mut signs: Vec<_> = counted.iter().map(|at| sign(*at)).collect();
    signs.dedup();
    for known in signs {
        groups.push((None, counted.iter().filter(|at| sign(**at) == known).copied().collect()));
    }
    let mut values: Vec<u64> = parts.iter().map(|(.., count)| *count).collect();
    let (mut hidden, mut lines) = (vec![true; values.len()], Vec::new());
    let first = values.len();
    for (cell, members) in &groups {
        let sum = members.iter().map(|at| values[*at]).sum();
        if let Some(count) = cell.and_then(Disclosed::number) {
            prop_assert_eq!(count, sum, "what is told is true");
            prop_assert!(count == 0 || count >= 6);
        }
        hidden.push(cell.is_none_or(Disclosed::is_withheld));
        lines.push(Line { total: values.len(), parts: members.clone() });
        values.push(sum);
    }
    let cells = Cells::new(values.clone(), lines).unwrap();
    for place in (first..values.len()).filter(|place| (1..6).contains(&values[*place])) {
        let found = bounds(&cells, &hidden, place);
        let safe = found.least < 6 && found.width().is_none_or(|width| width >= 6);
        prop_assert!(safe, "{:?} of {} in {calendar:?}", found, values[place]);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// No withheld count of a calendar, and nothing that lies between its cuts, is worked out from all that it tells.
    #[test]
    fn nothing_small_is_worked_out_of_a_calendar(
        counts in prop::collection::vec((0_i32..150, prop_oneof![0_i64..7, 0_i64..40], 0_i64..4), 1..10),
        border in 5_i32..120,
        length in 10_i32..90,
        fuzzy: bool,
    ) {
        let start = day("2020-01-01").number();
        let mut days: Vec<DayCount> = Vec::new();
        for (after, contacts, vague) in counts {
            let on = Day::from_number(start + after).unwrap();
            if days.iter().all(|known| known.day != on) {
                days.push(DayCount { day: on, contacts, vague });
            }
        }
        let on = |after: i32| Day::from_number(start + after).unwrap().to_string();
        let begin = if fuzzy { on(border)[..7].to_owned() } else { on(border) };
        let drawn = bracket(&begin, &on(border.saturating_add(length).max(160)));
        let calendar = Calendar::of(&days, &[&drawn], Threshold::DEFAULT, Some(day("2020-12-31")));
        audit(&days, &[&drawn], &calendar)?;
    }

    /// Tables of every shape that pages have: rows by columns, some made by one person alone. Knowing what the totals are, where those
    /// may be told, does not help.
    #[test]
    fn nothing_small_is_worked_out_of_a_table(
        width in 1_usize..6,
        counts in prop::collection::vec((prop_oneof![Just(0_u64), 0_u64..9, 0_u64..60], prop::bool::weighted(0.1)), 1..24),
    ) {
        let rows: Vec<Vec<Made>> = counts
            .chunks_exact(width)
            .map(|row| row.iter().map(|(count, alone)| Made { count: *count, alone: *alone }).collect())
            .collect();
        prop_assume!(!rows.is_empty());
        let table = OUTSIDE.table(&rows);
        let (cells, told) = pattern(&rows, width, Threshold::DEFAULT).unwrap();
        let hidden: Vec<bool> = told.iter().map(|cell| cell.shown().is_none()).collect();
        for (row, column) in (0..rows.len()).flat_map(|row| (0..width).map(move |column| (row, column))) {
            let (made, cell) = (rows[row][column], table.cell(row, column));
            let must_hide = (1..6).contains(&made.count) || (made.alone && made.count > 0);
            prop_assert!(!must_hide || cell.is_withheld());
            prop_assert!(cell.number().is_none_or(|count| count == made.count));
            prop_assert_eq!(cell.is_withheld(), hidden[row * (width + 1) + column] || table.is_withheld_whole());
        }
        prop_assert!(is_safe(&cells, Threshold::DEFAULT.rules(), Beside::default(), &told));
        for place in (0..hidden.len()).filter(|place| (1..6).contains(&cells.values()[*place])) {
            let found = bounds(&cells, &hidden, place);
            prop_assert!(found.least < 6 && found.width().is_none_or(|width| width >= 6), "{found:?} {rows:?}");
        }
    }
}
