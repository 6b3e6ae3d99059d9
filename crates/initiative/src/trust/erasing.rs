//! An act of erasing: what was destroyed, on what ground, what was kept and why. It holds no words and no reason in words:
//! that would bring back what was erased. A certificate for the person can be made from it at any time.

use jalon_record::id::{EntryId, Kind};
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, NoWords, Problem, codes};
use crate::meaning::Ground;

/// Entries that prove what was done: they hold no words about anyone, and no erasure takes them.
pub const PROOF: [&str; 5] = [Kind::ERASURE, Erasing::KIND, "trust.retention", "trust.retention-ran", "initiative.opened"];

codes! {
    /// How far an act of erasing goes.
    Scope {
        /// One entry, in all its versions.
        Entry = "entry",
        /// Everything that one import brought.
        Source = "source",
        /// Everything about one person.
        Person = "person",
        /// What a rule of retention says has been kept long enough.
        Term = "term",
    }
}

codes! {
    /// Whether an act of erasing has come to its end.
    Progress {
        /// Not yet: it goes on by itself when the site is opened next.
        Begun = "begun",
        /// Yes.
        Done = "done",
    }
}

codes! {
    /// Why something was kept although it was asked to be erased.
    WhyKept {
        /// Someone put a legal hold on it.
        Hold = "hold",
        /// A law asks for it to be kept until its time.
        Law = "law",
        /// It proves what was done, and holds no words.
        Proof = "proof",
    }
}

/// How many entries of a kind were destroyed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destroyed {
    /// How many, all versions counted.
    pub entries: u32,
    /// The kind.
    pub kind: Kind,
}

/// Something that was kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptBack {
    /// The entry that opened the thread.
    pub entry: EntryId,
    /// Why.
    pub why: WhyKept,
}

/// What is left of an entry of the room `trust` that was destroyed: that it stood so. That consent was withdrawn stays provable.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The entry that opened the thread.
    pub entry: EntryId,
    /// The state in which it stood, such as `withdrawn`.
    pub state: Code,
}

/// An act of erasing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasing {
    /// What it destroyed, or has set out to destroy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub destroyed: Vec<Destroyed>,
    /// How many kept files were named by it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub files: u32,
    /// On what ground.
    pub ground: Ground,
    /// What was kept, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<KeptBack>,
    /// The entry, or one of those that the import brought; the person stands in the envelope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<EntryId>,
    /// What stays provable of consents and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proofs: Vec<Proof>,
    /// How far it goes.
    pub scope: Scope,
    /// Whether it has come to its end.
    pub state: Progress,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Erasing {
    /// How many entries it destroyed, all versions counted.
    pub fn entries(&self) -> u64 {
        self.destroyed.iter().map(|destroyed| u64::from(destroyed.entries)).sum()
    }

    /// How many threads were kept for a reason.
    pub fn kept_for(&self, why: WhyKept) -> usize {
        self.kept.iter().filter(|kept| kept.why == why).count()
    }
}

impl Form for Erasing {
    const KIND: &'static str = "trust.erasing";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        if self.entries() == 0 {
            return Err(FormError { field: "destroyed", problem: Problem::NothingCounted });
        }
        let needs_one = matches!(self.scope, Scope::Entry | Scope::Source);
        match needs_one && self.of.is_none() {
            true => Err(FormError { field: "of", problem: Problem::Missing }),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_destroys_something_and_says_of_what() {
        let act = |scope, entries| Erasing {
            destroyed: vec![Destroyed { entries, kind: Kind::new("practice.contact").unwrap() }],
            files: 0,
            ground: Ground::Request,
            kept: vec![],
            of: None,
            proofs: vec![],
            scope,
            state: Progress::Done,
        };
        assert_eq!(act(Scope::Person, 3).check(&NoWords {}), Ok(()));
        assert_eq!(act(Scope::Person, 0).check(&NoWords {}).unwrap_err().field, "destroyed");
        assert_eq!(act(Scope::Entry, 1).check(&NoWords {}).unwrap_err().field, "of");
        let written = serde_json::to_string(&act(Scope::Term, 2)).unwrap();
        assert_eq!(
            written,
            r#"{"destroyed":[{"entries":2,"kind":"practice.contact"}],"ground":"request","scope":"term","state":"done"}"#
        );
    }
}
