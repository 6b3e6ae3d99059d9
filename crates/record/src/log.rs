//! The Merkle log of RFC 6962 over the leaves of a site, in the order of its sequencer.
//!
//! A [`Frontier`] is what appending needs: one hash for each perfect subtree, 32 bytes times the logarithm of the size.
//! Proofs are made from the leaves by the `ct-merkle` crate, and the two are held to each other by a property test.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use sha2::{Digest, Sha256};

use crate::RecordError;
use crate::entry::LeafDigest;

/// The hash of a whole log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Root([u8; 32]);

impl Root {
    /// From 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The root over two neighbouring parts, as RFC 6962 cuts a log.
    pub fn over(left: Self, right: Self) -> Self {
        Self(hash_pair(&left.0, &right.0))
    }
}

impl std::fmt::Display for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

/// The right edge of the log: enough to append and to know the root.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<[u8; 32]>,
}

impl Frontier {
    /// An empty log.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many leaves there are.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends one leaf.
    pub fn push(&mut self, leaf: &LeafDigest) {
        let mut hash = hash_leaf(leaf);
        let mut carry = self.size;
        while carry & 1 == 1 {
            if let Some(left) = self.peaks.pop() {
                hash = hash_pair(&left, &hash);
            }
            carry >>= 1;
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root: for an empty log the hash of nothing, as RFC 6962 §2.1 says.
    pub fn root(&self) -> Root {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else {
            return Root(Sha256::digest([]).into());
        };
        Root(peaks.fold(*last, |right, left| hash_pair(left, &right)))
    }

    /// The peaks, left to right, as stored.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// From a size and the stored peaks.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when the number of peaks does not fit the size.
    pub fn from_stored(size: u64, bytes: &[u8]) -> Result<Self, RecordError> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        if !rest.is_empty() || peaks.len() != size.count_ones() as usize {
            return Err(RecordError::Malformed("frontier"));
        }
        Ok(Self { size, peaks: peaks.to_vec() })
    }

    /// The leaves (counted from 0, end excluded) under the first peak in which the two frontiers of one size differ:
    /// where history was rewritten.
    pub fn first_difference(&self, other: &Self) -> Option<std::ops::Range<u64>> {
        let mut start = 0;
        for (place, (mine, theirs)) in self.peaks.iter().zip(&other.peaks).enumerate() {
            let width = nth_highest_bit(self.size, place);
            if mine != theirs {
                return Some(start..start + width);
            }
            start += width;
        }
        None
    }
}

/// The value of the `n`th set bit of a size, highest first: the width of its `n`th peak.
fn nth_highest_bit(size: u64, n: usize) -> u64 {
    (0..64).rev().map(|bit| 1_u64 << bit).filter(|bit| size & bit != 0).nth(n).unwrap_or(0)
}

fn hash_leaf(leaf: &LeafDigest) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(leaf.as_bytes());
    hasher.finalize().into()
}

fn hash_pair(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update([1]);
    hasher.update(left);
    hasher.update(right);
    hasher.finalize().into()
}

/// The whole tree in memory (96 bytes a leaf): makes proofs for those who ask.
pub struct Tree(MemoryBackedTree<Sha256, [u8; 32]>);

impl Tree {
    /// From all leaves in order.
    pub fn of(leaves: impl IntoIterator<Item = LeafDigest>) -> Self {
        let mut tree = MemoryBackedTree::new();
        for leaf in leaves {
            tree.push(*leaf.as_bytes());
        }
        Self(tree)
    }

    /// The root.
    pub fn root(&self) -> Root {
        if self.0.is_empty() { Frontier::new().root() } else { Root((*self.0.root().as_bytes()).into()) }
    }

    /// The proof that the leaf at `index` (from 0) is in this log.
    ///
    /// # Errors
    /// [`RecordError::OutsideLog`] when there is no such leaf.
    pub fn prove_inclusion(&self, index: u64) -> Result<Vec<u8>, RecordError> {
        if index >= self.0.len() {
            return Err(RecordError::OutsideLog);
        }
        let index = usize::try_from(index).map_err(|_| RecordError::OutsideLog)?;
        Ok(self.0.prove_inclusion(index).as_bytes().to_vec())
    }

    /// The proof that the log of the first `old_size` leaves is a beginning of this one.
    ///
    /// # Errors
    /// [`RecordError::OutsideLog`] unless `0 < old_size <= size`.
    pub fn prove_consistency(&self, old_size: u64) -> Result<Vec<u8>, RecordError> {
        let additions = self.0.len().checked_sub(old_size).ok_or(RecordError::OutsideLog)?;
        if old_size == 0 {
            return Err(RecordError::OutsideLog);
        }
        let additions = usize::try_from(additions).map_err(|_| RecordError::OutsideLog)?;
        Ok(self.0.prove_consistency(additions).as_bytes().to_vec())
    }
}

/// Checks that a leaf is at `index` (from 0) in the log of `size` leaves with this root.
///
/// # Errors
/// [`RecordError::ProofFails`] when the proof does not show it.
pub fn check_inclusion(root: Root, size: u64, leaf: &LeafDigest, index: u64, proof: &[u8]) -> Result<(), RecordError> {
    possible(size)?;
    let proof = InclusionProof::<Sha256>::try_from_bytes(proof.to_vec()).map_err(|_| RecordError::ProofFails)?;
    RootHash::<Sha256>::new(root.0.into(), size)
        .verify_inclusion(leaf.as_bytes(), index, &proof)
        .map_err(|_| RecordError::ProofFails)
}

/// Checks that the log with the old root is a beginning of the log with the new root.
///
/// # Errors
/// [`RecordError::ProofFails`] when the proof does not show it.
pub fn check_consistency(old: (Root, u64), new: (Root, u64), proof: &[u8]) -> Result<(), RecordError> {
    possible(new.1)?;
    let proof = ConsistencyProof::<Sha256>::try_from_bytes(proof.to_vec()).map_err(|_| RecordError::ProofFails)?;
    RootHash::<Sha256>::new(new.0.0.into(), new.1)
        .verify_consistency(&RootHash::new(old.0.0.into(), old.1), &proof)
        .map_err(|_| RecordError::ProofFails)
}

/// The size comes from outside: `ct-merkle` counts nodes, twice as many as leaves, in 64 bits.
fn possible(size: u64) -> Result<(), RecordError> {
    if i64::try_from(size).is_ok() { Ok(()) } else { Err(RecordError::ProofFails) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn leaf(n: u64) -> LeafDigest {
        LeafDigest::from_bytes(Sha256::digest(n.to_be_bytes()).into())
    }

    fn frontier(n: u64) -> Frontier {
        let mut frontier = Frontier::new();
        (0..n).for_each(|i| frontier.push(&leaf(i)));
        frontier
    }

    #[test]
    fn an_empty_log_has_the_root_of_the_standard() {
        let expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Frontier::new().root().to_string(), expected);
        assert_eq!(Tree::of([]).root().to_string(), expected);
    }

    #[test]
    fn refuses_what_is_outside() {
        let tree = Tree::of((0..4).map(leaf));
        assert_eq!(tree.prove_inclusion(4), Err(RecordError::OutsideLog));
        assert_eq!(tree.prove_consistency(0), Err(RecordError::OutsideLog));
        assert_eq!(tree.prove_consistency(5), Err(RecordError::OutsideLog));
        let (root, leaf) = (Root::from_bytes([7; 32]), leaf(1));
        assert_eq!(check_inclusion(root, u64::MAX, &leaf, u64::MAX - 1, &[0; 64 * 32]), Err(RecordError::ProofFails));
        assert_eq!(check_consistency((root, 3), (root, u64::MAX), &[0; 64 * 32]), Err(RecordError::ProofFails));
        assert_eq!(Frontier::from_stored(3, &[0; 32]), Err(RecordError::Malformed("frontier")));
    }

    #[test]
    fn says_where_two_histories_part() {
        let mut other = Frontier::new();
        (0..13).for_each(|i| other.push(&leaf(if i == 9 { 99 } else { i })));
        assert_eq!(frontier(13).first_difference(&other), Some(8..12));
        assert_eq!(frontier(13).first_difference(&frontier(13)), None);
    }

    proptest! {
        #[test]
        fn frontier_and_tree_agree(size in 1_u64..200) {
            let frontier = frontier(size);
            prop_assert_eq!(frontier.root(), Tree::of((0..size).map(leaf)).root());
            let stored = Frontier::from_stored(size, &frontier.to_bytes()).unwrap();
            prop_assert_eq!(stored, frontier);
        }

        #[test]
        fn proofs_hold_and_only_for_what_they_prove(size in 2_u64..120, at in 0_u64..120, other in 0_u64..120) {
            let (at, other) = (at % size, other % size);
            let tree = Tree::of((0..size).map(leaf));
            let proof = tree.prove_inclusion(at).unwrap();
            prop_assert!(check_inclusion(tree.root(), size, &leaf(at), at, &proof).is_ok());
            if other != at {
                prop_assert!(check_inclusion(tree.root(), size, &leaf(other), at, &proof).is_err());
            }
            let old = frontier(at + 1);
            let proof = tree.prove_consistency(at + 1).unwrap();
            prop_assert!(check_consistency((old.root(), at + 1), (tree.root(), size), &proof).is_ok());
            let mut forged = Frontier::new();
            (0..=at).for_each(|i| forged.push(&leaf(i + 1_000)));
            prop_assert!(check_consistency((forged.root(), at + 1), (tree.root(), size), &proof).is_err());
        }
    }
}
