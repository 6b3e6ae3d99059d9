//! Which pseudonyms are one person, as people said.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::id::{EntryId, PersonRef};

/// That two pseudonyms are one person: one entry says so, and taking it back parts them again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Merge {
    /// The entry.
    pub entry: EntryId,
    /// The pseudonym that is kept.
    pub kept: PersonRef,
    /// The other one.
    pub other: PersonRef,
}

/// Pseudonyms that are one person. In whatever order it was said, the same ones are together, under the same one of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Same {
    merges: BTreeSet<Merge>,
    /// Of each pseudonym that is not alone, the one that is kept.
    kept: BTreeMap<PersonRef, PersonRef>,
    /// Of each that is kept, all of them.
    groups: BTreeMap<PersonRef, BTreeSet<PersonRef>>,
}

impl Same {
    /// Puts together what is said to be one person. What names itself says nothing.
    pub fn of(merges: impl IntoIterator<Item = Merge>) -> Self {
        let merges: BTreeSet<Merge> = merges.into_iter().filter(|merge| merge.kept != merge.other).collect();
        let mut together: Vec<BTreeSet<PersonRef>> = Vec::new();
        for merge in &merges {
            let named = BTreeSet::from([merge.kept, merge.other]);
            let (touched, apart): (Vec<_>, Vec<_>) = together.into_iter().partition(|group| !group.is_disjoint(&named));
            together = apart;
            together.push(touched.into_iter().flatten().chain(named).collect());
        }
        let given_up: BTreeSet<PersonRef> = merges.iter().map(|merge| merge.other).collect();
        let mut same = Self { merges, ..Self::default() };
        for group in together {
            // The one that nobody gave up; where several were kept, or each was given up for another, the first by its name.
            let Some(kept) = group.iter().find(|person| !given_up.contains(person)).or(group.first()).copied() else { continue };
            same.kept.extend(group.iter().map(|person| (*person, kept)));
            same.groups.insert(kept, group);
        }
        same
    }

    /// The pseudonym under which a person is known.
    pub fn kept(&self, person: PersonRef) -> PersonRef {
        self.kept.get(&person).copied().unwrap_or(person)
    }

    /// Whether a pseudonym stands for itself, and not under another.
    pub fn is_kept(&self, person: PersonRef) -> bool {
        self.kept(person) == person
    }

    /// All pseudonyms of a person, the one that is kept first.
    pub fn all(&self, person: PersonRef) -> Vec<PersonRef> {
        let kept = self.kept(person);
        let others = self.groups.get(&kept).into_iter().flatten().copied().filter(|other| *other != kept);
        std::iter::once(kept).chain(others).collect()
    }

    /// What was said of a person, by which their pseudonyms are together.
    pub fn merges_of(&self, person: PersonRef) -> impl Iterator<Item = &Merge> {
        let kept = self.kept(person);
        self.merges.iter().filter(move |merge| self.kept(merge.kept) == kept)
    }

    /// The persons that have several pseudonyms, each with all of them.
    pub fn groups(&self) -> impl Iterator<Item = (PersonRef, &BTreeSet<PersonRef>)> {
        self.groups.iter().map(|(kept, group)| (*kept, group))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(n: u8) -> PersonRef {
        PersonRef::from_bytes([n; 16])
    }

    fn merge(n: u8, kept: u8, other: u8) -> Merge {
        Merge { entry: EntryId::from_bytes([n; 16]), kept: person(kept), other: person(other) }
    }

    #[test]
    fn a_chain_is_one_person_under_the_one_that_nobody_gave_up() {
        let same = Same::of([merge(1, 2, 1), merge(2, 3, 2)]);
        assert_eq!(same.all(person(1)), [person(3), person(1), person(2)]);
        assert!(same.is_kept(person(3)) && !same.is_kept(person(1)) && same.is_kept(person(9)));
        assert_eq!(same.all(person(9)), [person(9)]);
        assert_eq!(same.merges_of(person(1)).count(), 2);
        assert_eq!(Same::of([merge(1, 1, 1)]), Same::default(), "what names itself says nothing");
    }

    #[test]
    fn each_given_up_for_the_other_are_together_still() {
        let same = Same::of([merge(1, 1, 2), merge(2, 2, 1)]);
        assert_eq!(same.all(person(2)), [person(1), person(2)]);
    }

    proptest! {
        #[test]
        fn the_order_of_merging_does_not_matter_and_undoing_gives_what_was_before(
            pairs in proptest::collection::vec((0u8..7, 0u8..7), 1..9), order in any::<prop::sample::Index>(), last in (0u8..7, 0u8..7),
        ) {
            let merges: Vec<Merge> = pairs.iter().zip(1..).map(|((kept, other), n)| merge(n, *kept, *other)).collect();
            let before = Same::of(merges.clone());
            let mut turned = merges.clone();
            turned.rotate_left(order.index(merges.len()));
            prop_assert_eq!(&Same::of(turned), &before);
            prop_assert_eq!(&Same::of(merges.iter().rev().copied()), &before);
            // One more, taken back: as if it had never been said.
            let more = Same::of(merges.iter().copied().chain([merge(99, last.0, last.1)]));
            prop_assert_eq!(more.all(person(last.0)).contains(&person(last.1)), true);
            prop_assert_eq!(&Same::of(more.merges.iter().copied().filter(|one| one.entry != EntryId::from_bytes([99; 16]))), &before);
            for n in 0..7 {
                let all = before.all(person(n));
                prop_assert!(all.contains(&person(n)) && all.iter().all(|one| before.all(*one) == all));
            }
        }
    }
}
