//! The finite facts of one question to the policies: whatever is not here, no policy can look at.

use jalon_record::entry::Audience;

use crate::{Act, Class, Purpose, Purposes, Role};

/// What is asked: to read the words of an entry, to see its codes, or to do something.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Action {
    /// Read the words of an entry.
    ReadWords,
    /// See the codes, dates and numbers of an entry. Whoever may read its words may see them too.
    SeeCodes,
    /// Do something.
    Do(Act),
}

/// Of which sort an entry's codes are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sort {
    /// Open to everyone who may see the initiative, so that every view is the same for all.
    Plain,
    /// As private as its words.
    Quiet,
    /// As private as its words, which say what a person settled or asked for: agreements, refusals, requests; also
    /// broken glass, and what is held back from erasing.
    Settled,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Quiet, Self::Settled];

    /// The stable code, as the policies name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Quiet => "quiet",
            Self::Settled => "settled",
        }
    }

    /// The sort of a kind of entry.
    pub fn of_kind(kind: &str) -> Self {
        match kind {
            "practice.wellbeing" | "practice.reflection" | "initiative.sign-aside" | "trust.class" => Self::Quiet,
            "trust.consent" | "trust.restriction" | "trust.glass" | "trust.glass-reviewed" => Self::Settled,
            "trust.request" | "trust.disagreement" | "trust.hold" => Self::Settled,
            _ => Self::Plain,
        }
    }
}

/// The purposes that change who may read words; the others change what may be done with them.
pub const PURPOSES_OF_READING: [Purpose; 4] = [Purpose::Care, Purpose::Analysis, Purpose::CoAnalysis, Purpose::SubstanceUse];

/// The purposes of reading that an agreement of a study may allow.
pub const PURPOSES_OF_STUDY: [Purpose; 2] = [Purpose::Analysis, Purpose::CoAnalysis];

/// The facts of one question. There are finitely many, and the tests go through all of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Facts {
    /// As what one asks.
    pub role: Role,
    /// Whether one still belongs to the team.
    pub active: bool,
    /// Whether one has just proved again who one is. No policy about reading looks at it.
    pub fresh: bool,
    /// Whether the entry belongs to the initiative that one looks at.
    pub here: bool,
    /// Whether one wrote it.
    pub own: bool,
    /// For whom it was written.
    pub audience: Audience,
    /// What sort of information it is.
    pub class: Class,
    /// Of which sort its codes are.
    pub sort: Sort,
    /// Whether its content was destroyed.
    pub erased: bool,
    /// Whether it is about a person who is helped.
    pub about: bool,
    /// What that person agrees to today.
    pub agrees: Purposes,
    /// Whether that person does not want one to read about them.
    pub restricted: bool,
    /// Whether one broke the glass for that person, and the time for it is not over.
    pub glass: bool,
    /// What the agreements of studies allow that are in force and that one signed.
    pub allows: Purposes,
}

impl Facts {
    /// The facts of doing something, for an active member who has just proved who they are.
    pub fn of_role(role: Role) -> Self {
        Self {
            role,
            active: true,
            fresh: true,
            here: true,
            own: false,
            audience: Audience::Author,
            class: Class::Field,
            sort: Sort::Plain,
            erased: false,
            about: false,
            agrees: Purposes::NONE,
            restricted: false,
            glass: false,
            allows: Purposes::NONE,
        }
    }

    /// The same question with nothing in it that cannot matter: purposes of reading alone, and nothing of a person where
    /// the entry is about nobody.
    #[must_use]
    pub fn plainly(mut self) -> Self {
        self.agrees = self.agrees.iter().filter(|purpose| self.about && PURPOSES_OF_READING.contains(purpose)).collect();
        self.allows = self.allows.iter().filter(|purpose| PURPOSES_OF_STUDY.contains(purpose)).collect();
        self.restricted &= self.about;
        self.glass &= self.about;
        self
    }
}

/// Something that people could settle, after which an entry would open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// The person agrees to a purpose.
    Agreement(Purpose),
    /// The reader signs an agreement of the study that is in force and allows a purpose.
    Signature(Purpose),
    /// The author shares the entry with more people.
    Sharing(Audience),
}

/// All that people could settle about reading, in the order in which it is told.
pub(crate) const SETTLEABLE: [Missing; 8] = [
    Missing::Sharing(Audience::Team),
    Missing::Sharing(Audience::Study),
    Missing::Agreement(Purpose::Care),
    Missing::Agreement(Purpose::SubstanceUse),
    Missing::Agreement(Purpose::Analysis),
    Missing::Agreement(Purpose::CoAnalysis),
    Missing::Signature(Purpose::Analysis),
    Missing::Signature(Purpose::CoAnalysis),
];

impl Missing {
    /// The facts once it is settled; `None` where there is nothing to settle.
    pub(crate) fn settled(self, mut facts: Facts) -> Option<Facts> {
        match self {
            Self::Agreement(purpose) if facts.about && !facts.agrees.contains(purpose) => {
                facts.agrees = facts.agrees.with(purpose)
            }
            Self::Signature(purpose) if !facts.allows.contains(purpose) => facts.allows = facts.allows.with(purpose),
            Self::Sharing(audience) if facts.audience < audience => facts.audience = audience,
            _ => return None,
        }
        Some(facts)
    }
}
