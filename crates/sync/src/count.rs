//! A phone's own count: what it tells of the phone, though the record does not need it.
//!
//! A phone numbers what it captures without gaps and says with each push how far it knows to be acknowledged. From that the
//! site sees two things that nothing else shows: a phone that was copied or set back (it forgets what it knew, or says something
//! else under a number), and captures that never arrived (numbers that are missing).

use std::collections::HashMap;

use jalon_record::id::EntryId;

/// Whether the phone that speaks is the one that spoke before. `confirmed` is the farthest it ever said it knew to be
/// acknowledged, `after` what it says now; `before` is what the site acknowledged under each number beyond `confirmed`, `now`
/// what the phone sends.
///
/// A phone that missed answers says less than the site acknowledged and sends the same entries again: that is fine. One that
/// says less than it said before was set back; one that says something else under a number that was acknowledged has a twin.
pub fn is_the_same(
    confirmed: i64,
    after: i64,
    before: &HashMap<i64, EntryId>,
    now: impl IntoIterator<Item = (i64, EntryId)>,
) -> bool {
    after >= confirmed && now.into_iter().all(|(number, id)| before.get(&number).is_none_or(|known| *known == id))
}

/// The numbers that a phone sent, as runs: first and last of each, in order, none touching.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Numbers(Vec<(i64, i64)>);

impl Numbers {
    /// Adds a number; numbers begin with 1.
    pub fn add(&mut self, number: i64) {
        if number < 1 {
            return;
        }
        let at = self.0.partition_point(|(first, _)| *first <= number);
        let in_one = at.checked_sub(1).and_then(|before| self.0.get(before)).is_some_and(|(_, last)| number <= *last);
        if in_one {
            return;
        }
        let follows = at.checked_sub(1).filter(|before| self.0.get(*before).is_some_and(|(_, last)| *last == number - 1));
        let precedes = self.0.get(at).is_some_and(|(first, _)| *first - 1 == number);
        match (follows, precedes) {
            (Some(before), true) => {
                let (_, last) = self.0.remove(at);
                self.0[before].1 = last;
            }
            (Some(before), false) => self.0[before].1 = number,
            (None, true) => self.0[at].0 = number,
            (None, false) => self.0.insert(at, (number, number)),
        }
    }

    /// The greatest one; 0 for none.
    pub fn last(&self) -> i64 {
        self.0.last().map_or(0, |(_, last)| *last)
    }

    /// The numbers beyond `base` that never came although later ones did: first and last of each gap.
    pub fn missing(&self, base: i64) -> Vec<(i64, i64)> {
        let mut expected = base.max(0).saturating_add(1);
        let mut gaps = Vec::new();
        for (first, last) in &self.0 {
            if *first > expected {
                gaps.push((expected, first - 1));
            }
            expected = expected.max(last.saturating_add(1));
        }
        gaps
    }

    /// As bytes, for a database.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|(first, last)| [first.to_be_bytes(), last.to_be_bytes()]).flatten().collect()
    }

    /// From bytes; `None` where they are not what [`Numbers::to_bytes`] writes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (eights, rest) = bytes.as_chunks::<8>();
        let (pairs, odd) = eights.as_chunks::<2>();
        if !rest.is_empty() || !odd.is_empty() {
            return None;
        }
        let runs: Vec<(i64, i64)> =
            pairs.iter().map(|[first, last]| (i64::from_be_bytes(*first), i64::from_be_bytes(*last))).collect();
        let sound = runs.iter().all(|(first, last)| 1 <= *first && first <= last)
            && runs.windows(2).all(|pair| pair[0].1.saturating_add(1) < pair[1].0);
        sound.then_some(Self(runs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn id(n: u8) -> EntryId {
        EntryId::from_bytes([n; 16])
    }

    #[test]
    fn a_phone_that_missed_answers_is_itself_and_a_twin_is_not() {
        let before = HashMap::from([(11, id(1)), (12, id(2))]);
        let judged = |after, now: &[(i64, u8)]| is_the_same(10, after, &before, now.iter().map(|(n, of)| (*n, id(*of))));
        assert!(judged(10, &[(11, 1), (12, 2), (13, 3)]), "the answer was lost: the same again, and more");
        assert!(judged(12, &[(13, 3)]), "it knows of both");
        assert!(!judged(10, &[(11, 9)]), "something else under a number that was acknowledged");
        assert!(!judged(9, &[(13, 3)]), "it knew more before: it was set back");
        assert!(judged(10, &[]), "it only asks");
    }

    proptest! {
        #[test]
        fn what_is_missing_is_what_never_came(came in prop::collection::vec(1_i64..60, 0..80), base in 0_i64..20) {
            let mut numbers = Numbers::default();
            came.iter().for_each(|number| numbers.add(*number));
            let known: BTreeSet<i64> = came.iter().copied().collect();
            let last = came.iter().copied().max().unwrap_or(0);
            let missing: Vec<i64> = numbers.missing(base).into_iter().flat_map(|(first, last)| first..=last).collect();
            let expected: Vec<i64> = (base + 1..=last).filter(|number| !known.contains(number)).collect();
            prop_assert_eq!(missing, expected);
            prop_assert_eq!(numbers.last(), last);
            prop_assert_eq!(Numbers::from_bytes(&numbers.to_bytes()), Some(numbers));
        }
    }
}
