//! What the record says about who may be shown what: consents, restrictions, classes, agreements. The store reads it from
//! the entries of the room `trust`; here it is a value.

use std::collections::HashMap;

use jalon_record::edtf::Day;
use jalon_record::entry::Envelope;
use jalon_record::id::{EntryId, Instant, MemberId, PersonRef};

use crate::{Reader, Role};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $variant),+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }
    };
}

coded! {
    /// What someone may agree to, each asked for by itself (LRSSS s. 6). The tiers of a consent form are presets over these.
    Purpose {
        /// The team may read it to care for the person.
        Care = "care",
        /// It may be counted, without a name.
        Counts = "counts",
        /// The study may read it, under a pseudonym.
        Analysis = "analysis",
        /// Co-researchers with lived experience may read it, under a pseudonym.
        CoAnalysis = "co-analysis",
        /// Its words may be quoted, under a pseudonym.
        Quote = "quote",
        /// Its words may be quoted after the person has seen each use.
        QuoteReviewed = "quote-reviewed",
        /// It may be told under the name that the person chose.
        Named = "named",
        /// It may be kept for other studies.
        Deposit = "deposit",
        /// What it says about substance use may be read for care (42 CFR Part 2 asks for this apart).
        SubstanceUse = "substance-use",
        /// It may be shared with named partners.
        Partners = "partners",
    }
}

coded! {
    /// What sort of information an entry's words are, where that changes who may read them.
    Class {
        /// What was done and said in the field; also everything that belongs to no other class.
        Field = "field",
        /// What a clinician wrote as such.
        Clinical = "clinical",
        /// A worker's own reflection: hers until she shares it.
        Journal = "journal",
        /// A research interview, a focus group, a field note of the study.
        Interview = "interview",
        /// About someone's substance use.
        SubstanceUse = "substance-use",
    }
}

impl Class {
    /// The class of a kind, unless the record says otherwise of an entry.
    pub fn of_kind(kind: &str) -> Self {
        match kind {
            "practice.wellbeing" | "practice.reflection" => Self::Journal,
            "inquiry.source" | "inquiry.segment" | "inquiry.source-version" | "inquiry.coding" | "inquiry.memo" => {
                Self::Interview
            }
            "inquiry.read" | "inquiry.told" | "inquiry.settled" | "inquiry.summary" | "inquiry.carried" => Self::Interview,
            _ => Self::Field,
        }
    }
}

/// A set of purposes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Purposes(u16);

impl Purposes {
    /// None.
    pub const NONE: Self = Self(0);

    /// Whether a purpose is among them.
    pub fn contains(self, purpose: Purpose) -> bool {
        self.0 & Self::bit(purpose) != 0
    }

    /// With one more.
    #[must_use]
    pub fn with(self, purpose: Purpose) -> Self {
        Self(self.0 | Self::bit(purpose))
    }

    /// Those in it, in the order of [`Purpose::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Purpose> {
        Purpose::ALL.iter().copied().filter(move |purpose| self.contains(*purpose))
    }

    fn bit(purpose: Purpose) -> u16 {
        1 << purpose as u16
    }
}

impl FromIterator<Purpose> for Purposes {
    fn from_iter<T: IntoIterator<Item = Purpose>>(purposes: T) -> Self {
        purposes.into_iter().fold(Self::NONE, Self::with)
    }
}

/// Where one person stands: what they agreed to, and whom they do not want to read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonStanding {
    /// What they agree to today.
    pub purposes: Purposes,
    /// Whom they do not want to read about them (LRSSS s. 7).
    pub restrictions: Vec<Restriction>,
}

/// A restriction that a person asked for: named members, or categories of them, and the classes concerned.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Restriction {
    /// Named members.
    pub members: Vec<MemberId>,
    /// Categories.
    pub roles: Vec<Role>,
    /// The classes concerned; all of them where none is named.
    pub classes: Vec<Class>,
}

impl Restriction {
    /// Whether it keeps a reader from what is of a class.
    pub fn concerns(&self, reader: Reader, class: Class) -> bool {
        (self.classes.is_empty() || self.classes.contains(&class))
            && (self.members.contains(&reader.member) || self.roles.contains(&reader.role))
    }
}

/// An agreement under which a study reads: who signed, for what, and until when (LRSSS s. 44 to 48).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreement {
    /// The members who signed.
    pub members: Vec<MemberId>,
    /// The purposes that it allows.
    pub purposes: Purposes,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

/// Someone broke the glass: they read for a danger to life what they may not read otherwise, and said why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Glass {
    /// The entry that says why.
    pub entry: EntryId,
    /// Who.
    pub member: MemberId,
    /// About whom.
    pub about: Option<PersonRef>,
    /// Until when.
    pub until: Instant,
}

/// What an initiative's record says today about who may be shown what.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// Where each person stands. Whoever is not here has agreed to nothing.
    pub people: HashMap<PersonRef, PersonStanding>,
    /// The class of single entries, where someone said it; every version of a thread is named.
    pub classes: HashMap<EntryId, Class>,
    /// Agreements of studies, whether in force or not.
    pub agreements: Vec<Agreement>,
    /// Broken glass that is still open.
    pub glasses: Vec<Glass>,
}

impl Standing {
    /// The class of an entry.
    pub fn class(&self, envelope: &Envelope) -> Class {
        self.classes.get(&envelope.id).copied().unwrap_or_else(|| Class::of_kind(envelope.kind.as_str()))
    }

    /// What the agreements of studies allow that a member signed and that are in force on a day.
    pub fn allows(&self, member: MemberId, on: Day) -> Purposes {
        let in_force = self.agreements.iter().filter(|agreed| agreed.from <= on && on <= agreed.until);
        in_force.filter(|agreed| agreed.members.contains(&member)).flat_map(|agreed| agreed.purposes.iter()).collect()
    }

    /// The persons for whom a member broke the glass, where it is still open at an instant.
    pub fn broken_glass(&self, member: MemberId, at: Instant) -> Vec<PersonRef> {
        let open = self.glasses.iter().filter(|glass| glass.member == member && at < glass.until);
        open.filter_map(|glass| glass.about).collect()
    }
}
