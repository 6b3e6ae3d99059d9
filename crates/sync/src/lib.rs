//! How devices and a site agree about what was written: pure rules, no I/O, no clock.
//!
//! Each device writes its own feed, counted without gaps; the site gives the order. [`judge`] answers, for one incoming
//! envelope, what the sequencer must do with it: take it, say that it is already there, or refuse it with a reason.
//! Sending twice, late, or partly is harmless; a device that was copied or set back shows as a fork.
//!
//! Phones do not count in the site's feed: the site counts for them, so that an entry which is refused leaves no gap. [`count`]
//! judges by a phone's own count whether it is still the one that spoke before, [`share`] and [`held`] what it is to be given
//! and what to let go, and [`phone`] is the phone's side of the same talk.
//!
//! [`witness`] judges, for someone who remembers an older checkpoint, what a new one says.
//!
//! This room may use `record`. The state of the site comes in through [`Known`].
//!
//! ```
//! use jalon_sync::{Verdict, feed};
//! assert_eq!(feed(3, 4, None), Verdict::Take);
//! assert!(matches!(feed(3, 6, None), Verdict::Refuse(_)));
//! ```

pub mod count;
pub mod held;
pub mod phone;
pub mod share;
pub mod witness;

use jalon_record::entry::{Body, Envelope};
use jalon_record::id::{DeviceId, EntryId, Kind, Seq, SiteId};

/// What the site knows, as far as judging needs it.
pub trait Known {
    /// What looking it up can fail with.
    type Error;

    /// The place of an entry, and the place of the entry that opened its thread.
    ///
    /// # Errors
    /// When the record cannot be read.
    fn place(&mut self, id: EntryId) -> Result<Option<Place>, Self::Error>;

    /// The last count received from a device; 0 for an unknown one.
    ///
    /// # Errors
    /// When the record cannot be read.
    fn last_count(&mut self, device: DeviceId) -> Result<i64, Self::Error>;

    /// Which entry a device sent under a count.
    ///
    /// # Errors
    /// When the record cannot be read.
    fn counted(&mut self, device: DeviceId, count: i64) -> Result<Option<EntryId>, Self::Error>;
}

/// Where an entry is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Its own place.
    pub seq: Seq,
    /// The place of the entry that opened its thread; its own if it amends nothing.
    pub root: Seq,
    /// Its kind.
    pub kind: Kind,
}

/// What to do with an incoming entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is new: give it a place.
    Take,
    /// It is there already, at this place.
    AlreadyHad(Seq),
    /// It cannot be taken.
    Refuse(Refusal),
}

/// Why an entry is refused. The device keeps it on a visible shelf; nothing is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// It belongs to another site.
    #[error("another site")]
    OtherSite,
    /// Entries before it are missing; this count is expected.
    #[error("expected {expected}")]
    Gap {
        /// The count that must come next.
        expected: i64,
    },
    /// The device already sent another entry under this count: it was copied, or set back from a backup.
    #[error("forked device")]
    Fork,
    /// Its body is not what its commitment says.
    #[error("commitment")]
    Commitment,
    /// It amends an entry that is not here.
    #[error("unknown target")]
    UnknownTarget,
    /// It amends entries of different threads, or says something of another kind than its target.
    #[error("mixed targets")]
    MixedTargets,
    /// It retracts or erases without naming anything.
    #[error("no target")]
    NoTarget,
    /// There is an entry of that name already, and it says something else.
    #[error("other content")]
    OtherContent,
    /// A phone does not write this kind, or writes it in a version that is not known here.
    #[error("kind")]
    Kind,
    /// It is written for more people than this kind may be.
    #[error("audience")]
    Audience,
    /// It amends what someone else wrote, and is not theirs to settle.
    #[error("not yours")]
    NotYours,
    /// There is no such initiative.
    #[error("initiative")]
    Initiative,
    /// The words were locked to another key, or did not arrive whole.
    #[error("locked words")]
    Locked,
}

impl Refusal {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::OtherSite => "refusal-other-site",
            Self::Gap { .. } => "refusal-gap",
            Self::Fork => "refusal-fork",
            Self::Commitment => "refusal-commitment",
            Self::UnknownTarget => "refusal-unknown-target",
            Self::MixedTargets => "refusal-mixed-targets",
            Self::NoTarget => "refusal-no-target",
            Self::OtherContent => "refusal-other-content",
            Self::Kind => "refusal-kind",
            Self::Audience => "refusal-audience",
            Self::NotYours => "refusal-not-yours",
            Self::Initiative => "refusal-initiative",
            Self::Locked => "refusal-locked",
        }
    }
}

/// Judges one entry that comes from a device.
///
/// # Errors
/// Only those of reading what is known.
pub fn judge<K: Known>(site: SiteId, envelope: &Envelope, body: &Body, known: &mut K) -> Result<Verdict, K::Error> {
    if envelope.site != site {
        return Ok(Verdict::Refuse(Refusal::OtherSite));
    }
    if let Some(place) = known.place(envelope.id)? {
        return Ok(Verdict::AlreadyHad(place.seq));
    }
    if body.commitment() != envelope.commitment {
        return Ok(Verdict::Refuse(Refusal::Commitment));
    }
    let last = known.last_count(envelope.device)?;
    let taken = if envelope.device_seq <= last { known.counted(envelope.device, envelope.device_seq)? } else { None };
    match feed(last, envelope.device_seq, taken) {
        Verdict::Take => judge_own(envelope, known),
        other => Ok(other),
    }
}

/// Judges one entry that was sealed and counted by the site itself: its site, commitment and count are not in question.
///
/// # Errors
/// Only those of reading what is known.
pub fn judge_own<K: Known>(envelope: &Envelope, known: &mut K) -> Result<Verdict, K::Error> {
    if let Some(place) = known.place(envelope.id)? {
        return Ok(Verdict::AlreadyHad(place.seq));
    }
    targets(&envelope.kind, &envelope.amends, known).map(|refused| refused.map_or(Verdict::Take, Verdict::Refuse))
}

/// Judges a device's count against the last one received.
pub fn feed(last: i64, count: i64, taken: Option<EntryId>) -> Verdict {
    match count {
        _ if count == last + 1 => Verdict::Take,
        _ if count > last => Verdict::Refuse(Refusal::Gap { expected: last + 1 }),
        _ if taken.is_some() => Verdict::Refuse(Refusal::Fork),
        _ => Verdict::Refuse(Refusal::Gap { expected: last + 1 }),
    }
}

/// What is wrong with the targets of an entry, if anything.
///
/// # Errors
/// Only those of reading what is known.
pub fn targets<K: Known>(kind: &Kind, amends: &[EntryId], known: &mut K) -> Result<Option<Refusal>, K::Error> {
    let takes_back = matches!(kind.as_str(), Kind::RETRACTION | Kind::ERASURE);
    if takes_back && amends.is_empty() {
        return Ok(Some(Refusal::NoTarget));
    }
    let mut thread = None;
    for target in amends {
        let Some(place) = known.place(*target)? else {
            return Ok(Some(Refusal::UnknownTarget));
        };
        let said_of_a_retraction = place.kind.as_str() == Kind::RETRACTION;
        if *thread.get_or_insert(place.root) != place.root || !(takes_back || said_of_a_retraction || place.kind == *kind) {
            return Ok(Some(Refusal::MixedTargets));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::edtf::Edtf;
    use jalon_record::entry::Audience;
    use jalon_record::id::{InitiativeId, Instant, MemberId};
    use jalon_record::seal::{Salt, SiteKey};
    use std::collections::HashMap;
    use std::convert::Infallible;

    #[derive(Default)]
    struct Site {
        entries: HashMap<EntryId, Place>,
        counts: HashMap<(DeviceId, i64), EntryId>,
    }

    impl Known for Site {
        type Error = Infallible;
        fn place(&mut self, id: EntryId) -> Result<Option<Place>, Infallible> {
            Ok(self.entries.get(&id).cloned())
        }
        fn last_count(&mut self, device: DeviceId) -> Result<i64, Infallible> {
            Ok(self.counts.keys().filter(|(d, _)| *d == device).map(|(_, n)| *n).max().unwrap_or(0))
        }
        fn counted(&mut self, device: DeviceId, count: i64) -> Result<Option<EntryId>, Infallible> {
            Ok(self.counts.get(&(device, count)).copied())
        }
    }

    const SITE: [u8; 16] = [1; 16];

    fn entry(id: u8, count: i64, kind: &str, amends: &[u8]) -> (Envelope, Body) {
        let (key, site, id) = (SiteKey::new([0; 32]), SiteId::from_bytes(SITE), EntryId::from_bytes([id; 16]));
        let empty = serde_json::json!({});
        let body = Body::sealing(&key, site, id, Salt::new([0; 32]), &empty, &empty).unwrap();
        let envelope = Envelope {
            id,
            site,
            initiative: InitiativeId::from_bytes([2; 16]),
            author: MemberId::from_bytes([3; 16]),
            device: DeviceId::from_bytes([4; 16]),
            device_seq: count,
            kind: Kind::new(kind).unwrap(),
            version: 1,
            occurred: Edtf::parse("2020").unwrap(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            about: None,
            audience: Audience::Team,
            amends: amends.iter().map(|&a| EntryId::from_bytes([a; 16])).collect(),
            commitment: body.commitment(),
        };
        (envelope, body)
    }

    impl Site {
        fn send(&mut self, (envelope, body): &(Envelope, Body)) -> Verdict {
            let verdict = judge(SiteId::from_bytes(SITE), envelope, body, self).unwrap();
            if verdict == Verdict::Take {
                let seq = Seq::new(self.entries.len() as i64 + 1).unwrap();
                let root = envelope.amends.first().map_or(seq, |target| self.entries[target].root);
                self.entries.insert(envelope.id, Place { seq, root, kind: envelope.kind.clone() });
                self.counts.insert((envelope.device, envelope.device_seq), envelope.id);
            }
            verdict
        }
    }

    #[test]
    fn sending_twice_changes_nothing() {
        let mut site = Site::default();
        let entry = entry(1, 1, "practice.contact", &[]);
        assert_eq!(site.send(&entry), Verdict::Take);
        assert_eq!(site.send(&entry), Verdict::AlreadyHad(Seq::new(1).unwrap()));
    }

    #[test]
    fn a_gap_and_a_fork_are_refused_with_their_reason() {
        let mut site = Site::default();
        site.send(&entry(1, 1, "practice.contact", &[]));
        assert_eq!(site.send(&entry(3, 3, "practice.contact", &[])), Verdict::Refuse(Refusal::Gap { expected: 2 }));
        assert_eq!(site.send(&entry(9, 1, "practice.contact", &[])), Verdict::Refuse(Refusal::Fork));
    }

    #[test]
    fn amendments_name_one_thread_of_their_own_kind() {
        let mut site = Site::default();
        for (id, kind) in [(1, "practice.contact"), (2, "practice.tally"), (3, "practice.contact")] {
            site.send(&entry(id, i64::from(id), kind, &[]));
        }
        let mut refused = |kind: &str, amends: &[u8]| match site.send(&entry(50, 4, kind, amends)) {
            Verdict::Refuse(refusal) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused("practice.contact", &[77]), Refusal::UnknownTarget);
        assert_eq!(refused("practice.contact", &[1, 3]), Refusal::MixedTargets);
        assert_eq!(refused("practice.tally", &[1]), Refusal::MixedTargets);
        assert_eq!(refused("record.retraction", &[]), Refusal::NoTarget);
        assert_eq!(site.send(&entry(50, 4, "record.erasure", &[1])), Verdict::Take);
    }

    #[test]
    fn a_changed_body_is_refused() {
        let mut site = Site::default();
        let (envelope, mut body) = entry(1, 1, "practice.contact", &[]);
        body.salt = Salt::new([9; 32]);
        assert_eq!(site.send(&(envelope, body)), Verdict::Refuse(Refusal::Commitment));
    }
}
