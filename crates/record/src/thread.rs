//! Amendments, retractions and erasures: what an entry has become.
//!
//! An entry that amends nothing opens a [`Thread`]; every entry that names one of a thread's members joins it. The
//! *heads* are the members that no other names. One head is the usual case; two or more, made apart, are a conflict,
//! shown to people; until an entry that names them all settles it, the head with the later `seq` is shown.
//!
//! An erasure ends a thread whatever else stands in it.

use crate::id::{EntryId, Kind, Seq};

/// What a member does to its thread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Says something: the first version or a new one.
    Write,
    /// Takes it back.
    Retract,
    /// Destroys the content of the whole thread.
    Erase,
}

impl Act {
    /// What an entry of this kind does.
    pub fn of(kind: &Kind) -> Self {
        match kind.as_str() {
            Kind::RETRACTION => Self::Retract,
            Kind::ERASURE => Self::Erase,
            _ => Self::Write,
        }
    }
}

/// One member of a thread.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// Its place.
    pub seq: Seq,
    /// Its name.
    pub id: EntryId,
    /// What it names.
    pub amends: Vec<EntryId>,
    /// What it does.
    pub act: Act,
}

/// What a thread stands for now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// The version at this place is shown.
    Shown(Seq),
    /// It was taken back.
    Retracted,
    /// Its content was destroyed.
    Erased,
}

/// An entry and all that amended it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Thread {
    links: Vec<Link>,
}

impl Thread {
    /// From its members, in whatever order they come.
    pub fn of(links: impl IntoIterator<Item = Link>) -> Self {
        let mut thread = Self::default();
        for link in links {
            thread.join(link);
        }
        thread
    }

    /// Adds a member; adding it twice changes nothing.
    pub fn join(&mut self, link: Link) {
        if let Err(at) = self.links.binary_search_by_key(&link.seq, |known| known.seq) {
            self.links.insert(at, link);
        }
    }

    /// The members, in the order of the site.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The members that no other member names, in the order of the site.
    pub fn heads(&self) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(|link| !self.links.iter().any(|other| other.amends.contains(&link.id)))
    }

    /// Whether versions made apart wait for a person to choose.
    pub fn in_conflict(&self) -> bool {
        self.standing() != Some(Standing::Erased) && self.heads().nth(1).is_some()
    }

    /// What the thread stands for; `None` only for a thread without members.
    pub fn standing(&self) -> Option<Standing> {
        if self.links.iter().any(|link| link.act == Act::Erase) {
            return Some(Standing::Erased);
        }
        self.heads().last().map(|head| match head.act {
            Act::Write => Standing::Shown(head.seq),
            Act::Retract | Act::Erase => Standing::Retracted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(n: u8) -> EntryId {
        EntryId::from_bytes([n; 16])
    }

    fn link(n: u8, amends: &[u8], act: Act) -> Link {
        Link { seq: Seq::new(n.into()).unwrap(), id: id(n), amends: amends.iter().map(|&a| id(a)).collect(), act }
    }

    fn shown(n: u8) -> Option<Standing> {
        Some(Standing::Shown(Seq::new(n.into()).unwrap()))
    }

    #[test]
    fn the_latest_amendment_is_shown() {
        let thread = Thread::of([link(1, &[], Act::Write), link(2, &[1], Act::Write), link(5, &[2], Act::Write)]);
        assert_eq!(thread.standing(), shown(5));
        assert!(!thread.in_conflict());
    }

    #[test]
    fn amendments_made_apart_conflict_until_one_names_both() {
        let mut thread = Thread::of([link(1, &[], Act::Write), link(2, &[1], Act::Write), link(3, &[1], Act::Write)]);
        assert!(thread.in_conflict());
        assert_eq!(thread.standing(), shown(3));
        thread.join(link(4, &[2, 3], Act::Write));
        assert!(!thread.in_conflict());
        assert_eq!(thread.standing(), shown(4));
    }

    #[test]
    fn a_retraction_can_itself_be_amended() {
        let mut thread = Thread::of([link(1, &[], Act::Write), link(2, &[1], Act::Retract)]);
        assert_eq!(thread.standing(), Some(Standing::Retracted));
        thread.join(link(3, &[2], Act::Write));
        assert_eq!(thread.standing(), shown(3));
    }

    #[test]
    fn nothing_brings_back_what_was_erased() {
        let thread = Thread::of([link(1, &[], Act::Write), link(2, &[1], Act::Erase), link(3, &[1], Act::Write)]);
        assert_eq!(thread.standing(), Some(Standing::Erased));
        assert!(!thread.in_conflict());
    }

    fn any_thread() -> impl Strategy<Value = Vec<Link>> {
        prop::collection::vec((prop::collection::vec(any::<prop::sample::Index>(), 1..3), 0..8_u8), 0..12).prop_map(|raw| {
            let mut links = vec![link(1, &[], Act::Write)];
            for (place, (targets, act)) in raw.into_iter().enumerate() {
                let targets: Vec<u8> = targets.iter().map(|t| t.index(links.len()) as u8 + 1).collect();
                let act = match act {
                    0 => Act::Retract,
                    1 => Act::Erase,
                    _ => Act::Write,
                };
                links.push(link(place as u8 + 2, &targets, act));
            }
            links
        })
    }

    proptest! {
        #[test]
        fn any_order_of_delivery_and_any_repetition_gives_one_thread(
            links in any_thread(), order in prop::collection::vec(any::<prop::sample::Index>(), 0..40)
        ) {
            let expected = Thread::of(links.clone());
            let mut thread = Thread::default();
            for at in order {
                thread.join(links[at.index(links.len())].clone());
            }
            links.iter().rev().for_each(|link| thread.join(link.clone()));
            prop_assert_eq!(&thread, &expected);
            prop_assert!(thread.standing().is_some());
        }

        /// The site gives the places: another order of arrival, in which everything still comes after what it names, gives
        /// the same heads, the same conflict and the same end. Only which version of a conflict is shown meanwhile may differ.
        #[test]
        fn any_order_of_arrival_gives_the_same_heads(links in any_thread(), chances in prop::collection::vec(any::<prop::sample::Index>(), 16)) {
            let mut waiting = links.clone();
            let mut arrived: Vec<Link> = Vec::new();
            for chance in chances {
                let ready: Vec<usize> = (0..waiting.len())
                    .filter(|at| waiting[*at].amends.iter().all(|named| arrived.iter().any(|link| link.id == *named)))
                    .collect();
                if ready.is_empty() {
                    break;
                }
                let mut next = waiting.remove(ready[chance.index(ready.len())]);
                next.seq = Seq::new(arrived.len() as i64 + 1).unwrap();
                arrived.push(next);
            }
            prop_assert!(waiting.is_empty());
            let (one, other) = (Thread::of(links), Thread::of(arrived));
            let heads = |thread: &Thread| thread.heads().map(|link| link.id).collect::<std::collections::BTreeSet<_>>();
            prop_assert_eq!(heads(&one), heads(&other));
            prop_assert_eq!(one.in_conflict(), other.in_conflict());
            prop_assert_eq!(one.standing() == Some(Standing::Erased), other.standing() == Some(Standing::Erased));
            if !one.in_conflict() && one.standing() != Some(Standing::Erased) {
                let shown = |thread: &Thread| thread.heads().map(|link| (link.id, link.act)).next();
                prop_assert_eq!(shown(&one), shown(&other));
            }
        }
    }
}
