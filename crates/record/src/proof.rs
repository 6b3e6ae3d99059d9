//! Proofs of the Merkle log from hashes of ranges of leaves, wherever these come from: nobody needs the whole tree in
//! memory. `hash` is asked for the hash of the leaves `start..end` (counted from 0), only ever for ranges that
//! RFC 6962 §2.1 cuts the log into.

use std::ops::Range;

use crate::RecordError;
use crate::log::Root;

/// Where RFC 6962 cuts `n > 1` leaves in two: the largest power of two below `n`.
pub fn cut(n: u64) -> u64 {
    1 << (n.saturating_sub(1)).checked_ilog2().unwrap_or(0)
}

/// The path of RFC 6962 §2.1.1: that the leaf at `index` is in the log of `size` leaves. 32 bytes for each hash.
///
/// # Errors
/// [`RecordError::OutsideLog`] when there is no such leaf, and what `hash` fails with.
pub fn inclusion<E: From<RecordError>>(
    index: u64,
    size: u64,
    hash: &mut impl FnMut(Range<u64>) -> Result<Root, E>,
) -> Result<Vec<u8>, E> {
    if index >= size {
        return Err(RecordError::OutsideLog.into());
    }
    let (mut range, mut beside) = (0..size, Vec::new());
    while range.end - range.start > 1 {
        let middle = range.start + cut(range.end - range.start);
        let (taken, left) =
            if index < middle { (range.start..middle, middle..range.end) } else { (middle..range.end, range.start..middle) };
        beside.push(left);
        range = taken;
    }
    hashes(beside, hash)
}

/// The proof of RFC 6962 §2.1.2: that the first `old` leaves are a beginning of the log of `new` leaves.
///
/// # Errors
/// [`RecordError::OutsideLog`] unless `0 < old <= new`, and what `hash` fails with.
pub fn consistency<E: From<RecordError>>(
    old: u64,
    new: u64,
    hash: &mut impl FnMut(Range<u64>) -> Result<Root, E>,
) -> Result<Vec<u8>, E> {
    if old == 0 || old > new {
        return Err(RecordError::OutsideLog.into());
    }
    let (mut range, mut beside) = (0..new, Vec::new());
    while range.end != old {
        let middle = range.start + cut(range.end - range.start);
        let (taken, left) =
            if old <= middle { (range.start..middle, middle..range.end) } else { (middle..range.end, range.start..middle) };
        beside.push(left);
        range = taken;
    }
    // The old log itself is known to whoever asks, unless it had to be cut to be found.
    if range.start > 0 {
        beside.push(range);
    }
    hashes(beside, hash)
}

fn hashes<E>(beside: Vec<Range<u64>>, hash: &mut impl FnMut(Range<u64>) -> Result<Root, E>) -> Result<Vec<u8>, E> {
    let mut proof = Vec::with_capacity(beside.len() * 32);
    for range in beside.into_iter().rev() {
        proof.extend_from_slice(hash(range)?.as_bytes());
    }
    Ok(proof)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::LeafDigest;
    use crate::log::{Frontier, Tree};
    use proptest::prelude::*;

    fn leaf(n: u64) -> LeafDigest {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        LeafDigest::from_bytes(bytes)
    }

    fn hash(range: Range<u64>) -> Result<Root, RecordError> {
        let mut frontier = Frontier::new();
        range.for_each(|n| frontier.push(&leaf(n)));
        Ok(frontier.root())
    }

    #[test]
    fn the_cut_is_below_the_size() {
        for (n, at) in [(2, 1), (3, 2), (4, 2), (5, 4), (8, 4), (9, 8), (1 << 40, 1 << 39)] {
            assert_eq!(cut(n), at);
        }
    }

    #[test]
    fn nothing_outside_the_log_is_proved() {
        assert_eq!(inclusion(4, 4, &mut hash), Err(RecordError::OutsideLog));
        assert_eq!(consistency(0, 4, &mut hash), Err(RecordError::OutsideLog));
        assert_eq!(consistency(5, 4, &mut hash), Err(RecordError::OutsideLog));
    }

    proptest! {
        #[test]
        fn the_same_proofs_as_from_the_whole_tree(size in 1_u64..300, at in 0_u64..300) {
            let at = at % size;
            let tree = Tree::of((0..size).map(leaf));
            prop_assert_eq!(inclusion(at, size, &mut hash), tree.prove_inclusion(at));
            prop_assert_eq!(consistency(at + 1, size, &mut hash), tree.prove_consistency(at + 1));
        }
    }
}
