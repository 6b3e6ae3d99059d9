//! Evidence packs: entries of a record with everything that a stranger needs to check that they stood in the log, without
//! the record, without a network, and without reading a word.
//!
//! A pack is JSON. It holds a signed checkpoint, the public keys of the site, and envelopes with their places; each with
//! a proof that it is in the log, or all of them from the first to the last, from which the root is computed anew. Content
//! may come along, so that its commitment can be checked; words stay sealed.
//!
//! That the keys are those of the site is not shown by the pack: hold them against paper, or against a phone.

use serde::{Deserialize, Serialize};

use crate::RecordError;
use crate::checkpoint::Checkpoint;
use crate::entry::{Body, Entry, Envelope, LeafDigest, Open, leaf_digest};
use crate::id::{EntryId, Instant, Seq, SiteId};
use crate::log::{Frontier, check_inclusion};
use crate::note::{Note, Verifier, from_base64, to_base64};
use crate::seal::{Salt, Sealed};

/// What the `format` of a pack says.
pub const FORMAT: &str = "jalon evidence 1";
/// The longest pack that is read, in bytes.
pub const LONGEST: usize = 1 << 30;

/// Entries, and what shows that they stood in the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// [`FORMAT`].
    pub format: String,
    /// The site whose record it is.
    pub site: SiteId,
    /// The public keys that the site says it signs with (C2SP verifier keys), oldest first.
    pub keys: Vec<String>,
    /// A signed checkpoint.
    pub checkpoint: String,
    /// The entries, by their place.
    pub entries: Vec<Piece>,
}

/// One entry of a pack.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// What its writer said about it.
    pub envelope: Envelope,
    /// Its place.
    pub seq: Seq,
    /// When the site received it.
    pub received_at: Instant,
    /// The hashes beside its path to the root, from the leaf up, in base64; absent where the pack holds the whole log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Vec<String>>,
    /// Its content, where it was given along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Content>,
}

/// The content of an entry, its words still sealed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// The salt of the commitment, in hexadecimal.
    pub salt: String,
    /// The open part, canonical JSON.
    pub open: String,
    /// The sealed part, in hexadecimal; empty where no words were written.
    #[serde(default)]
    pub sealed: String,
}

/// What is wrong with a pack.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flaw {
    /// The place of the entry it is about; none for the pack as a whole.
    pub seq: Option<Seq>,
    /// The entry it is about.
    pub entry: Option<EntryId>,
    /// What.
    pub what: Broken,
}

/// What can be wrong with a pack, or with one of its entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Broken {
    /// It is not a pack of this format.
    Format,
    /// The checkpoint is not signed by a key that counts.
    Signature,
    /// An entry belongs to another site, or stands at an impossible place.
    Place,
    /// The proof does not lead from the entry to the root.
    Proof,
    /// The content is not what the envelope commits to.
    Content,
    /// The entries, taken together, do not make the root: some place is missing, doubled, or changed.
    Root,
}

impl Broken {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Format => "evidence-format",
            Self::Signature => "evidence-signature",
            Self::Place => "evidence-place",
            Self::Proof => "evidence-proof",
            Self::Content => "evidence-content",
            Self::Root => "evidence-root",
        }
    }
}

/// What checking a pack shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The checkpoint, where it reads.
    pub checkpoint: Option<Checkpoint>,
    /// How many entries were checked.
    pub entries: usize,
    /// How many came with their content.
    pub contents: usize,
    /// What is wrong; empty when everything holds.
    pub flaws: Vec<Flaw>,
}

impl Content {
    /// Content as it goes into a pack.
    pub fn of(body: &Body) -> Self {
        Self {
            salt: hex::encode(body.salt.as_bytes()),
            open: body.open.as_str().to_owned(),
            sealed: hex::encode(body.sealed.as_bytes()),
        }
    }

    fn body(&self) -> Result<Body, RecordError> {
        let bytes = |text: &str| hex::decode(text).map_err(|_| RecordError::Malformed("content"));
        Ok(Body {
            salt: Salt::from_slice(&bytes(&self.salt)?)?,
            open: Open::from_canonical(self.open.clone())?,
            sealed: Sealed::from_bytes(bytes(&self.sealed)?),
        })
    }
}

impl Piece {
    /// An entry as it goes into a pack, with a proof as [`crate::proof::inclusion`] makes it.
    pub fn of(entry: &Entry, proof: Option<&[u8]>, with_content: bool) -> Self {
        Self {
            envelope: entry.envelope.clone(),
            seq: entry.seq,
            received_at: entry.received_at,
            proof: proof.map(told),
            body: entry.body.as_ref().filter(|_| with_content).map(Content::of),
        }
    }

    fn leaf(&self) -> Result<LeafDigest, RecordError> {
        leaf_digest(&self.envelope, self.seq, self.received_at)
    }

    /// The first thing that is wrong with this entry alone.
    fn broken(&self, site: SiteId, checkpoint: Option<&Checkpoint>) -> Option<Broken> {
        let place = u64::try_from(self.seq.number()).ok().and_then(|seq| seq.checked_sub(1));
        let (Some(index), true) = (place, self.envelope.site == site) else { return Some(Broken::Place) };
        if let (Some(proof), Some(checkpoint)) = (&self.proof, checkpoint) {
            let holds = untold(proof)
                .and_then(|proof| check_inclusion(checkpoint.root, checkpoint.size, &self.leaf()?, index, &proof))
                .is_ok();
            if !holds {
                return Some(Broken::Proof);
            }
        }
        let kept =
            self.body.as_ref().is_none_or(|body| body.body().is_ok_and(|body| body.commitment() == self.envelope.commitment));
        (!kept).then_some(Broken::Content)
    }
}

/// A proof as it is told in JSON: one base64 text for each hash.
pub fn told(proof: &[u8]) -> Vec<String> {
    proof.chunks(32).map(to_base64).collect()
}

/// A proof from JSON.
///
/// # Errors
/// [`RecordError::Malformed`] when a hash is not 32 bytes in base64.
pub fn untold(proof: &[String]) -> Result<Vec<u8>, RecordError> {
    let mut bytes = Vec::with_capacity(proof.len() * 32);
    for hash in proof {
        let hash: [u8; 32] = from_base64(hash)?.try_into().map_err(|_| RecordError::Malformed("proof"))?;
        bytes.extend_from_slice(&hash);
    }
    Ok(bytes)
}

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// [`RecordError::Malformed`] when it is not one, or of another format.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let fits = text.len() <= LONGEST;
        let pack: Option<Self> = fits.then(|| serde_json::from_str(text).ok()).flatten();
        pack.filter(|pack| pack.format == FORMAT).ok_or(RecordError::Malformed("evidence"))
    }

    /// As JSON.
    ///
    /// # Errors
    /// [`RecordError::NotCanonical`] cannot happen for a pack that was made here.
    pub fn to_text(&self) -> Result<String, RecordError> {
        serde_json::to_string(self).map(|text| text + "\n").map_err(|_| RecordError::NotCanonical)
    }

    /// Checks everything in it. `known` is the key that the reader trusts, from paper or a phone; without it, the pack's
    /// own keys count, and what is shown is only that the pack agrees with itself.
    pub fn check(&self, known: Option<&Verifier>) -> Shown {
        let mut flaws = Vec::new();
        let checkpoint = self.checkpoint(known);
        match &checkpoint {
            Ok(_) => {}
            Err(what) => flaws.push(Flaw { seq: None, entry: None, what: *what }),
        }
        // An unsigned checkpoint still says which entry does not fit it.
        let read = checkpoint.ok().or_else(|| Note::parse(&self.checkpoint).and_then(|note| Checkpoint::parse(note.text())).ok());
        for piece in &self.entries {
            if let Some(what) = piece.broken(self.site, read.as_ref()) {
                flaws.push(Flaw { seq: Some(piece.seq), entry: Some(piece.envelope.id), what });
            }
        }
        if let Some(read) = &read
            && self.entries.iter().any(|piece| piece.proof.is_none())
        {
            flaws.extend(self.whole(read));
        }
        let contents = self.entries.iter().filter(|piece| piece.body.is_some()).count();
        Shown { checkpoint: read, entries: self.entries.len(), contents, flaws }
    }

    fn checkpoint(&self, known: Option<&Verifier>) -> Result<Checkpoint, Broken> {
        let keys: Vec<Verifier> = match known {
            Some(known) => vec![known.clone()],
            None => self.keys.iter().map(|key| key.parse()).collect::<Result<_, _>>().map_err(|_| Broken::Format)?,
        };
        let note = Note::parse(&self.checkpoint).map_err(|_| Broken::Format)?;
        let checkpoint = Checkpoint::open(&note, &keys).map_err(|error| match error {
            RecordError::Unsigned => Broken::Signature,
            _ => Broken::Format,
        })?;
        if checkpoint.origin == crate::checkpoint::origin(self.site) { Ok(checkpoint) } else { Err(Broken::Signature) }
    }

    /// Where not every entry has a proof of its own, they must be the whole log in order. Names the first place that is
    /// out of order; where every place is filled, only the log as a whole can be said to be another.
    fn whole(&self, checkpoint: &Checkpoint) -> Option<Flaw> {
        let mut frontier = Frontier::new();
        for (expected, piece) in (1_i64..).zip(&self.entries) {
            let fault = Flaw { seq: Some(piece.seq), entry: Some(piece.envelope.id), what: Broken::Place };
            match piece.leaf() {
                Ok(leaf) if piece.seq.number() == expected => frontier.push(&leaf),
                _ => return Some(fault),
            }
        }
        let same = frontier.size() == checkpoint.size && frontier.root() == checkpoint.root;
        (!same).then_some(Flaw { seq: None, entry: None, what: Broken::Root })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::origin;
    use crate::edtf::Edtf;
    use crate::entry::Audience;
    use crate::id::{DeviceId, InitiativeId, Kind, MemberId};
    use crate::log::Tree;
    use crate::note::Signer;
    use crate::seal::SiteKey;
    use proptest::prelude::*;

    fn site() -> SiteId {
        SiteId::from_bytes([1; 16])
    }

    fn entry(n: i64) -> Entry {
        let id = EntryId::v7(n as u64, [2; 10]);
        let words = serde_json::json!({ "note": "mot" });
        let body = Body::sealing(&SiteKey::new([1; 32]), site(), id, Salt::new([8; 32]), &serde_json::json!({ "n": n }), &words)
            .unwrap();
        let envelope = Envelope {
            id,
            site: site(),
            initiative: InitiativeId::from_bytes([2; 16]),
            author: MemberId::from_bytes([3; 16]),
            device: DeviceId::from_bytes([4; 16]),
            device_seq: n,
            kind: Kind::new("practice.contact").unwrap(),
            version: 1,
            occurred: Edtf::parse("2020-05~").unwrap(),
            recorded_at: Instant::from_micros(n),
            told_at: None,
            about: None,
            audience: Audience::Team,
            amends: vec![],
            commitment: body.commitment(),
        };
        Entry { envelope, seq: Seq::new(n).unwrap(), received_at: Instant::from_micros(n), body: Some(body) }
    }

    fn signer() -> Signer {
        Signer::new(&origin(site()), &[7; 32]).unwrap()
    }

    /// A pack of some of the first `size` entries; of all of them without proofs where none are named.
    fn pack(size: i64, of: &[i64]) -> Pack {
        let entries: Vec<Entry> = (1..=size).map(entry).collect();
        let tree = Tree::of(entries.iter().map(|entry| entry.leaf().unwrap()));
        let checkpoint = Checkpoint { origin: origin(site()), size: size as u64, root: tree.root() };
        let piece = |n: &i64| {
            let proof = tree.prove_inclusion(*n as u64 - 1).unwrap();
            Piece::of(&entries[*n as usize - 1], Some(&proof), true)
        };
        let pieces = match of {
            [] => entries.iter().map(|entry| Piece::of(entry, None, false)).collect(),
            some => some.iter().map(piece).collect(),
        };
        Pack {
            format: FORMAT.into(),
            site: site(),
            keys: vec![signer().verifier().to_string()],
            checkpoint: checkpoint.sign(&signer()).unwrap().to_string(),
            entries: pieces,
        }
    }

    fn found(pack: &Pack) -> Vec<(i64, Broken)> {
        pack.check(None).flaws.iter().map(|flaw| (flaw.seq.map_or(0, Seq::number), flaw.what)).collect()
    }

    #[test]
    fn a_whole_pack_holds_after_the_way_through_json() {
        for pack in [pack(7, &[2, 5]), pack(7, &[])] {
            let read = Pack::parse(&pack.to_text().unwrap()).unwrap();
            assert_eq!(read, pack);
            assert_eq!(found(&read), []);
            assert!(read.check(Some(&signer().verifier())).flaws.is_empty());
        }
    }

    #[test]
    fn a_flaw_names_its_entry() {
        let mut changed = pack(7, &[2, 5]);
        changed.entries[1].envelope.version = 2;
        assert_eq!(found(&changed), [(5, Broken::Proof)]);
        let mut moved = pack(7, &[2, 5]);
        moved.entries[0].seq = Seq::new(3).unwrap();
        assert_eq!(found(&moved), [(3, Broken::Proof)]);
        let mut content = pack(7, &[2, 5]);
        content.entries[0].body.as_mut().unwrap().open = r#"{"n":3}"#.into();
        assert_eq!(found(&content), [(2, Broken::Content)]);
        let mut left_out = pack(7, &[]);
        left_out.entries.remove(3);
        assert_eq!(found(&left_out), [(5, Broken::Place)]);
        let mut cut = pack(7, &[]);
        cut.entries.pop();
        assert_eq!(found(&cut), [(0, Broken::Root)]);
        let mut foreign = pack(7, &[2]);
        foreign.entries[0].envelope.site = SiteId::from_bytes([9; 16]);
        assert_eq!(found(&foreign), [(2, Broken::Place)]);
    }

    #[test]
    fn a_pack_signed_by_someone_else_is_refused() {
        let stranger = Signer::new(&origin(site()), &[8; 32]).unwrap().verifier();
        let flaws = pack(3, &[1]).check(Some(&stranger)).flaws;
        assert_eq!(flaws, [Flaw { seq: None, entry: None, what: Broken::Signature }]);
        let mut other = pack(3, &[1]);
        other.site = SiteId::from_bytes([9; 16]);
        assert!(found(&other).contains(&(0, Broken::Signature)));
    }

    proptest! {
        #[test]
        fn no_changed_byte_of_an_entry_goes_unseen(at: prop::sample::Index, flip in 1_u8..8) {
            let pack = pack(5, &[4]);
            let text = pack.to_text().unwrap();
            let from = text.find("\"entries\"").unwrap();
            let mut bytes = text.into_bytes();
            let at = from + at.index(bytes.len() - from);
            bytes[at] ^= flip;
            if let Some(read) = String::from_utf8(bytes).ok().and_then(|text| Pack::parse(&text).ok()) {
                // The case of a hexadecimal digit is no change; anything else is.
                prop_assert!(read.entries == pack.entries || !found(&read).is_empty());
            }
        }
    }
}
