use proptest::prelude::*;

use super::audit::{Bounds, bounds};
use super::rounding::rounded;
use super::*;

fn example() -> Cells {
    Cells::table(&[vec![3, 17], vec![12, 9]]).unwrap()
}

fn hidden(told: &[Cell]) -> Vec<bool> {
    told.iter().map(|cell| cell.shown().is_none()).collect()
}

/// The worked example: `[[3, 17 | 20], [12, 9 | 21], [15, 26 | 41]]`. Beside the 3, the 17 and the 12 leave 3 of their totals.
#[test]
fn one_withheld_cell_is_worked_out_and_four_are_not() {
    let cells = example();
    assert_eq!(cells.values(), [3, 17, 20, 12, 9, 21, 15, 26, 41]);
    let only = [true, false, false, false, false, false, false, false, false];
    assert_eq!(bounds(&cells, &only, 0), Bounds { least: 3, most: Some(3) });
    let told = protect(&cells, Rules::default());
    assert_eq!(
        told,
        [
            Cell::Small,
            Cell::Small,
            Cell::Shown(20),
            Cell::Small,
            Cell::Around,
            Cell::Shown(21),
            Cell::Shown(15),
            Cell::Shown(26),
            Cell::Shown(41)
        ]
    );
    assert_eq!(bounds(&cells, &hidden(&told), 0), Bounds { least: 0, most: Some(15) });
}

#[test]
fn a_list_with_one_small_count_withholds_its_neighbour() {
    let told = protect(&Cells::list(&[2, 40, 9]), Rules::default());
    assert_eq!(told, [Cell::Small, Cell::Shown(40), Cell::Around, Cell::Shown(51)]);
    assert_eq!(protect(&Cells::list(&[7, 40, 9]), Rules::default())[3], Cell::Shown(56));
    // Two small counts that add up to little are not enough: their sum is told by the rest.
    let told = protect(&Cells::list(&[1, 2, 40, 50]), Rules::default());
    assert_eq!(told[..3], [Cell::Small, Cell::Small, Cell::Around]);
}

#[test]
fn what_is_left_of_a_total_is_protected_like_a_count() {
    let told = protect(&Cells::list(&[38, 2]), Rules::default());
    assert_eq!(told, [Cell::Small, Cell::Small, Cell::Shown(40)]);
    assert_eq!(protect(&Cells::list(&[40, 0]), Rules::default()), [Cell::Shown(40), Cell::Shown(0), Cell::Shown(40)]);
    let strict = Rules { nobody_tells: true, ..Rules::default() };
    assert!(protect(&Cells::list(&[40, 0]), strict)[..2].iter().all(|cell| cell.shown().is_none()));
}

#[test]
fn what_does_not_add_up_is_no_table() {
    let line = |total, parts: &[usize]| Line { total, parts: parts.to_vec() };
    assert_eq!(Cells::new(vec![1, 2, 4], vec![line(2, &[0, 1])]), Err(CellsError::NotAdditive(0)));
    assert_eq!(Cells::new(vec![1, 2, 3], vec![line(3, &[0, 1])]), Err(CellsError::NoCell(0)));
    assert_eq!(Cells::new(vec![1, 2, 3], vec![line(2, &[0, 0])]), Err(CellsError::NoCell(0)));
    assert_eq!(Cells::table(&[vec![1], vec![1, 2]]), Err(CellsError::Ragged(1)));
}

/// Every table of whole numbers with the same margins and the same shown cells, by trying all of them.
fn tried(cells: &Cells, hidden: &[bool], place: usize) -> (u64, u64) {
    fn go(cells: &Cells, free: &[usize], values: &mut Vec<u64>, place: usize, most: u64, found: &mut (u64, u64)) {
        let Some((first, rest)) = free.split_first() else {
            if Cells::new(values.clone(), cells.lines().to_vec()).is_ok() {
                *found = (found.0.min(values[place]), found.1.max(values[place]));
            }
            return;
        };
        for value in 0..=most {
            values[*first] = value;
            go(cells, rest, values, place, most, found);
        }
    }
    let free: Vec<usize> = (0..hidden.len()).filter(|at| hidden[*at]).collect();
    let most = cells.values().iter().copied().max().unwrap_or(0);
    let mut found = (u64::MAX, 0);
    go(cells, &free, &mut cells.values().to_vec(), place, most, &mut found);
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What the audit says of a small table is what trying every table finds.
    #[test]
    fn the_audit_agrees_with_trying_every_table(counts in prop::collection::vec(0_u64..6, 4), mask in 0_u8..16) {
        let cells = Cells::table(&[counts[..2].to_vec(), counts[2..].to_vec()]).unwrap();
        let mut hidden = vec![false; 9];
        for (bit, place) in [0, 1, 3, 4].into_iter().enumerate() {
            hidden[place] = mask & (1 << bit) != 0;
        }
        for place in (0..9).filter(|place| hidden[*place]) {
            let (least, most) = tried(&cells, &hidden, place);
            prop_assert_eq!(bounds(&cells, &hidden, place), Bounds { least, most: Some(most) });
        }
    }

    /// After protection no small count is shown, and none can be known more closely than the rules allow.
    #[test]
    fn nothing_small_can_be_worked_out(
        width in 1_usize..5,
        counts in prop::collection::vec(prop_oneof![0_u64..9, 0_u64..60], 1..20),
        threshold in prop::sample::select(vec![5_u64, 6, 11]),
        nobody_tells: bool,
    ) {
        let rows: Vec<Vec<u64>> = counts.chunks_exact(width).map(<[u64]>::to_vec).collect();
        prop_assume!(!rows.is_empty());
        let cells = Cells::table(&rows).unwrap();
        let rules = Rules { threshold, nobody_tells };
        let told = protect(&cells, rules);
        let hidden = hidden(&told);
        for (place, cell) in told.iter().enumerate() {
            match cell {
                Cell::Shown(count) => prop_assert!(!rules.is_small(*count) && *count == cells.values()[place]),
                Cell::Small if rules.is_small(cells.values()[place]) => {
                    let bounds = bounds(&cells, &hidden, place);
                    prop_assert!(bounds.least < threshold, "{bounds:?} in {cells:?}");
                    prop_assert!(bounds.width().is_none_or(|width| width >= threshold), "{bounds:?} in {cells:?} told {told:?}");
                }
                Cell::Small | Cell::Around => {}
            }
        }
    }

    #[test]
    fn rounding_goes_to_a_neighbour_and_keeps_multiples(count in 0_u64..1_000, base in 1_u64..20, draw: u64) {
        let told = rounded(count, base, draw);
        prop_assert!(told.is_multiple_of(base) && told.abs_diff(count) < base);
        prop_assert!(!count.is_multiple_of(base) || told == count);
    }
}

#[test]
fn rounding_is_unbiased() {
    let draws: Vec<u64> = (0..10_000_u64).map(|n| n * (u64::MAX / 10_000)).collect();
    let sum: u64 = draws.iter().map(|draw| rounded(7, 5, *draw)).sum();
    assert!((sum as f64 / draws.len() as f64 - 7.0).abs() < 0.01);
}

/// Li, Li and Venkatasubramanian 2007, §4.2: salaries of 3 to 11 thousand; the class {3, 4, 5} is 0.375 from the whole,
/// {6, 8, 11} is 0.167.
#[test]
fn closeness_as_published() {
    use super::anonymity::{Values, distance};
    let whole = [3, 4, 5, 6, 11, 8, 7, 9, 10];
    let distance = |class: [i32; 3]| distance(&class, &whole, Values::Ordered);
    assert!((distance([3, 4, 5]) - 0.375).abs() < 1e-9);
    assert!((distance([6, 8, 11]) - 1.0 / 6.0).abs() < 1e-9);
}

#[test]
fn classes_and_their_diversity() {
    use super::anonymity::{Values, of};
    let people = [("a", "flu"), ("a", "cold"), ("a", "flu"), ("b", "flu"), ("b", "cold")];
    let told = of(&people, Values::Equal).unwrap();
    assert_eq!(told.smallest, 2);
    assert!((told.risk() - 0.5).abs() < 1e-9);
    // The entropy of (2/3, 1/3) is less than that of (1/2, 1/2), which is ln 2.
    let entropy = -(2.0_f64 / 3.0) * (2.0_f64 / 3.0).ln() - (1.0 / 3.0) * (1.0_f64 / 3.0).ln();
    assert!((told.diversity - entropy.exp()).abs() < 1e-9);
    assert!(of::<u8, u8>(&[], Values::Equal).is_none());
}

#[test]
fn a_cut_that_differs_by_a_few_is_refused() {
    use super::differencing::{Released, refused};
    let count = |from, to, count| Released { what: "contacts of the team".into(), days: from..=to, count };
    let before = [count(1, 30, 50)];
    assert_eq!(refused(&count(1, 31, 53), &before, 6), Some(&before[0]));
    assert_eq!(refused(&count(1, 25, 47), &before, 6), Some(&before[0]));
    assert_eq!(refused(&count(1, 60, 90), &before, 6), None);
    assert_eq!(refused(&count(1, 30, 50), &before, 6), None);
    assert_eq!(refused(&count(40, 41, 48), &before, 6), None);
    assert_eq!(refused(&Released { what: "tallies".into(), ..count(1, 31, 53) }, &before, 6), None);
}
