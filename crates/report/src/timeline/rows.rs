//! Where marks go so that nothing overlaps, and what is gathered where there is no room.

/// A mark that wants a place: its middle, and the room it takes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Wish {
    pub(super) at: f64,
    pub(super) left: f64,
    pub(super) right: f64,
}

/// Which row is taken, of those that are free.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Choice {
    /// The one nearest the ground.
    Lowest,
    /// The one that has been empty longest, which leaves room for words.
    Emptiest,
}

/// Gives each wish a row, `None` where all are full. Wishes come sorted by their left.
pub(super) fn place(wishes: &[Wish], rows: usize, gap: f64, choice: Choice) -> Vec<Option<usize>> {
    let mut taken = vec![f64::NEG_INFINITY; rows];
    wishes
        .iter()
        .map(|wish| {
            let mut free = (0..rows).filter(|row| taken[*row] + gap <= wish.left);
            let row = match choice {
                Choice::Lowest => free.next(),
                Choice::Emptiest => free.min_by(|a, b| taken[*a].total_cmp(&taken[*b])),
            }?;
            taken[row] = wish.right;
            Some(row)
        })
        .collect()
}

/// The same for wishes in any order: the first come first, each on the lowest row where it touches nobody.
pub(super) fn place_first(wishes: impl IntoIterator<Item = Wish>, rows: usize, gap: f64) -> Vec<Option<usize>> {
    let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); rows];
    let place = |wish: Wish| {
        taken.iter_mut().enumerate().find_map(|(row, taken)| {
            let next = taken.partition_point(|(left, _)| *left < wish.left);
            let clear_before = next.checked_sub(1).and_then(|at| taken.get(at)).is_none_or(|(_, right)| right + gap <= wish.left);
            let clear_after = taken.get(next).is_none_or(|(left, _)| wish.right + gap <= *left);
            (clear_before && clear_after).then(|| {
                taken.insert(next, (wish.left, wish.right));
                row
            })
        })
    };
    wishes.into_iter().map(place).collect()
}

/// For each wish that has a row: where the next one in that row begins, or `end`.
pub(super) fn free_until(wishes: &[Wish], rows: &[Option<usize>], end: f64) -> Vec<f64> {
    let count = rows.iter().flatten().max().map_or(0, |row| row + 1);
    let mut next = vec![end; count];
    let mut free = vec![end; rows.len()];
    for ((wish, row), free) in wishes.iter().zip(rows).zip(&mut free).rev() {
        if let Some(next) = row.and_then(|row| next.get_mut(row)) {
            *free = *next;
            *next = wish.left;
        }
    }
    free
}

/// Gathers places that had no row into clusters no nearer than `apart`: where each begins, and the indices in each.
pub(super) fn gather(left_over: &[(usize, f64)], apart: f64) -> Vec<(f64, Vec<usize>)> {
    let mut clusters: Vec<(f64, Vec<usize>)> = Vec::new();
    for (index, at) in left_over {
        match clusters.last_mut() {
            Some((first, members)) if *at - *first < apart => members.push(*index),
            _ => clusters.push((*at, vec![*index])),
        }
    }
    clusters
}

/// Places along a line between two limits: none touches another, and each is as near as can be to where it wants to be.
/// What does not fit goes on past the end.
pub(super) fn spread(wanted: &[(f64, f64)], first: f64, last: f64) -> Vec<f64> {
    let mut tops = Vec::with_capacity(wanted.len());
    let mut reach = first;
    for (at, size) in wanted {
        let top = (at - size / 2.0).max(reach);
        reach = top + size;
        tops.push(top);
    }
    let mut limit = last;
    for (top, (_, size)) in tops.iter_mut().zip(wanted).rev() {
        *top = top.min(limit - size);
        limit = *top;
    }
    let mut reach = first;
    for (top, (_, size)) in tops.iter_mut().zip(wanted) {
        *top = top.max(reach);
        reach = *top + size;
    }
    tops.iter().zip(wanted).map(|(top, (_, size))| top + size / 2.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_overlaps_in_a_row() {
        let wishes: Vec<Wish> =
            (0..200).map(|n| f64::from(n * 7 % 300)).map(|at| Wish { at, left: at - 12.0, right: at + 12.0 }).collect();
        let mut sorted = wishes;
        sorted.sort_by(|a, b| a.left.total_cmp(&b.left));
        for choice in [Choice::Lowest, Choice::Emptiest] {
            let rows = place(&sorted, 4, 2.0, choice);
            for row in 0..4 {
                let in_row: Vec<&Wish> = sorted.iter().zip(&rows).filter(|(_, r)| **r == Some(row)).map(|(w, _)| w).collect();
                assert!(in_row.windows(2).all(|pair| pair[0].right + 2.0 <= pair[1].left));
            }
        }
    }

    #[test]
    fn whoever_comes_first_keeps_a_place() {
        let wish = |at: i32| Wish { at: f64::from(at), left: f64::from(at) - 12.0, right: f64::from(at) + 12.0 };
        let wishes: Vec<Wish> = (0..300).map(|n| wish(n * 7 % 300)).collect();
        let rows = place_first(wishes.iter().copied(), 3, 1.0);
        assert_eq!(rows[0], Some(0));
        for row in 0..3 {
            let mut in_row: Vec<&Wish> = wishes.iter().zip(&rows).filter(|(_, r)| **r == Some(row)).map(|(w, _)| w).collect();
            in_row.sort_by(|a, b| a.left.total_cmp(&b.left));
            assert!(in_row.len() > 3 && in_row.windows(2).all(|pair| pair[0].right + 1.0 <= pair[1].left));
        }
    }

    #[test]
    fn clusters_keep_everyone_and_stay_apart() {
        let left_over: Vec<(usize, f64)> = (0..100).map(|n| (n, f64::from(n as u32) * 3.0)).collect();
        let clusters = gather(&left_over, 34.0);
        assert_eq!(clusters.iter().map(|(_, members)| members.len()).sum::<usize>(), 100);
        assert!(clusters.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 34.0));
    }
}
