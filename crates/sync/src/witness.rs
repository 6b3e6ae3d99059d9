//! What a witness makes of a new checkpoint: a phone, a browser or a sheet of paper that remembers an older one.

use jalon_record::RecordError;
use jalon_record::checkpoint::Checkpoint;
use jalon_record::log::{Root, check_consistency};
use jalon_record::note::{Note, Verifier};

/// What a witness remembers of a log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seen {
    /// How many entries it had.
    pub size: u64,
    /// Its root then.
    pub root: Root,
}

impl Seen {
    /// What a checkpoint shows.
    pub fn of(checkpoint: &Checkpoint) -> Self {
        Self { size: checkpoint.size, root: checkpoint.root }
    }
}

/// What a new checkpoint is, beside what was seen before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Judgement {
    /// What was seen is the beginning of what is there now: nothing was changed, nothing was taken away.
    Consistent,
    /// There is less than was seen: the record was set back.
    RolledBack,
    /// There is another history than was seen: the record was rewritten, or two are shown to different people.
    Forked,
    /// The checkpoint is not signed by the site.
    Unsigned,
}

impl Judgement {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Consistent, Self::RolledBack, Self::Forked, Self::Unsigned];

    /// The stable code; the key of its words in every language, after `witness-`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Consistent => "consistent",
            Self::RolledBack => "rolled-back",
            Self::Forked => "forked",
            Self::Unsigned => "unsigned",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Judges a signed checkpoint and the proof that comes with it against what was seen before; `None` at the first meeting,
/// at which only the signature counts.
pub fn judge_checkpoint(seen: Option<Seen>, note: &Note, keys: &[Verifier], proof: &[u8]) -> Judgement {
    match Checkpoint::open(note, keys) {
        Err(_) => Judgement::Unsigned,
        Ok(now) => seen.map_or(Judgement::Consistent, |seen| judge_growth(seen, Seen::of(&now), proof)),
    }
}

/// Judges two states of a log by a proof of RFC 6962 that the older is the beginning of the newer.
pub fn judge_growth(seen: Seen, now: Seen, proof: &[u8]) -> Judgement {
    if now.size < seen.size {
        return Judgement::RolledBack;
    }
    let holds = match seen.size {
        // Every log begins with nothing.
        0 => Ok(()),
        size if size == now.size && proof.is_empty() && seen.root == now.root => Ok(()),
        size if size == now.size => Err(RecordError::ProofFails),
        _ => check_consistency((seen.root, seen.size), (now.root, now.size), proof),
    };
    if holds.is_ok() { Judgement::Consistent } else { Judgement::Forked }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::entry::LeafDigest;
    use jalon_record::log::Tree;
    use jalon_record::note::Signer;

    fn tree(size: u8, changed: Option<u8>) -> Tree {
        Tree::of((0..size).map(|n| LeafDigest::from_bytes([if changed == Some(n) { 99 } else { n }; 32])))
    }

    fn seen(size: u8, changed: Option<u8>) -> Seen {
        Seen { size: size.into(), root: tree(size, changed).root() }
    }

    #[test]
    fn growth_is_consistent_and_nothing_else_is() {
        let proof = |from: u8, to: u8| tree(to, None).prove_consistency(from.into()).unwrap();
        for (from, to) in [(1, 1), (1, 9), (3, 9), (8, 9), (9, 9)] {
            assert_eq!(judge_growth(seen(from, None), seen(to, None), &proof(from, to)), Judgement::Consistent);
            assert_eq!(judge_growth(seen(from, Some(0)), seen(to, None), &proof(from, to)), Judgement::Forked);
        }
        assert_eq!(judge_growth(seen(9, None), seen(8, None), &[]), Judgement::RolledBack);
        assert_eq!(judge_growth(seen(3, None), seen(9, None), &proof(4, 9)), Judgement::Forked);
        assert_eq!(judge_growth(seen(3, None), seen(9, None), &[1; 31]), Judgement::Forked);
        assert_eq!(judge_growth(seen(0, None), seen(9, None), &[]), Judgement::Consistent);
    }

    #[test]
    fn the_signature_is_asked_first() {
        let signer = Signer::new("jalon/x", &[1; 32]).unwrap();
        let other = Signer::new("jalon/x", &[2; 32]).unwrap();
        let checkpoint = Checkpoint { origin: "jalon/x".into(), size: 2, root: tree(2, None).root() };
        let note = checkpoint.sign(&signer).unwrap();
        assert_eq!(judge_checkpoint(None, &note, &[signer.verifier()], &[]), Judgement::Consistent);
        assert_eq!(judge_checkpoint(Some(seen(2, None)), &note, &[signer.verifier()], &[]), Judgement::Consistent);
        assert_eq!(judge_checkpoint(Some(seen(3, None)), &note, &[signer.verifier()], &[]), Judgement::RolledBack);
        assert_eq!(judge_checkpoint(Some(seen(3, None)), &note, &[other.verifier()], &[]), Judgement::Unsigned);
    }
}
