//! Places of entries as runs: each as the distance from the one before and the length, both as variable-length numbers
//! (LEB128). Fifty thousand entries in a row take a few bytes.

/// Writes places, which must be positive; they are sorted, and each stands once.
pub(crate) fn write(places: &[i64]) -> Vec<u8> {
    let mut sorted: Vec<u64> = places.iter().filter_map(|place| u64::try_from(*place).ok()).filter(|place| *place > 0).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut bytes = Vec::new();
    let (mut at, mut end) = (0, 0_u64);
    while let Some(&first) = sorted.get(at) {
        let length = sorted[at..].iter().zip(first..).take_while(|(place, expected)| *place == expected).count();
        number(&mut bytes, first - end);
        number(&mut bytes, length as u64);
        at += length;
        end = first + length as u64 - 1;
    }
    bytes
}

/// The runs that were written: first and last place of each, in order. `None` where the bytes are not what [`write`] writes.
pub(crate) fn read(bytes: &[u8]) -> Option<Vec<(i64, i64)>> {
    let mut rest = bytes;
    let mut runs: Vec<(i64, i64)> = Vec::new();
    let mut end = 0_i64;
    while !rest.is_empty() {
        let gap = i64::try_from(take(&mut rest)?).ok()?;
        let length = i64::try_from(take(&mut rest)?).ok()?;
        // Runs that touch are one run.
        let least = if runs.is_empty() { 1 } else { 2 };
        if gap < least || length < 1 {
            return None;
        }
        let first = end.checked_add(gap)?;
        end = first.checked_add(length - 1)?;
        runs.push((first, end));
    }
    Some(runs)
}

fn number(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn take(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            // One form only: no zero at the end of a longer number.
            return (byte != 0 || shift == 0).then_some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn many_in_a_row_take_few_bytes() {
        let all: Vec<i64> = (1..=50_000).collect();
        assert_eq!(write(&all).len(), 4);
        assert_eq!(read(&write(&all)), Some(vec![(1, 50_000)]));
        assert_eq!(write(&[]), [0_u8; 0]);
        assert_eq!(read(&[]), Some(vec![]));
        assert_eq!(write(&[3, 1, 2, 7, 7]), [1, 3, 4, 1]);
        assert_eq!(read(&[1, 3, 4, 1]), Some(vec![(1, 3), (7, 7)]));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(mut places in prop::collection::vec(1_i64..2_000_000, 0..200)) {
            let read = read(&write(&places)).unwrap();
            places.sort_unstable();
            places.dedup();
            let told: Vec<i64> = read.into_iter().flat_map(|(first, last)| first..=last).collect();
            prop_assert_eq!(told, places);
        }

        #[test]
        fn each_set_of_places_has_one_form(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            if let Some(runs) = read(&bytes) {
                let count: i64 = runs.iter().map(|(first, last)| (last - first).min(100_000)).sum();
                prop_assume!(count < 100_000);
                let places: Vec<i64> = runs.into_iter().flat_map(|(first, last)| first..=last).collect();
                prop_assert_eq!(write(&places), bytes);
            }
        }
    }
}
