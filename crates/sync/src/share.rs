//! What of the record a phone is given: nothing, codes and dates, or words too.
//!
//! A phone carries what its worker needs in the street and no more. What may be read is for `access` to say; here it is
//! narrowed further, by what the phone is for and by the mode that the coordinator chose for its worker.

/// How much a worker's phone carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mode {
    /// No words at all: what is written is locked to the site as it is kept.
    Sealed,
    /// The words of one's own last days, and of what is still to be done.
    Short,
    /// All that it is given.
    Full,
}

impl Mode {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Sealed, Self::Short, Self::Full];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::Short => "short",
            Self::Full => "full",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// How many days back a phone reaches.
pub const REACH: i64 = 90;
/// How many days a phone with a short memory keeps words.
pub const MEMORY: i64 = 7;

/// Why a phone is given a thread at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// Its worker wrote it, and it is of the practice.
    Own,
    /// The team's handoffs and follow-ups; whether someone still has something to do.
    Shared {
        /// Whether someone still has something to do.
        is_open: bool,
    },
    /// Who is known by which pseudonym.
    Person,
}

/// What sharing one entry depends on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Facts {
    /// Why the phone is given its thread; none where it is not.
    pub why: Option<Why>,
    /// Whether its thread was erased.
    pub erased: bool,
    /// How many whole days ago its thread last grew.
    pub thread_days: i64,
    /// How many whole days ago it was received.
    pub days: i64,
    /// Whether it has words.
    pub has_words: bool,
    /// Whether the worker may see its codes.
    pub sees_codes: bool,
    /// Whether the worker may read its words.
    pub reads: bool,
    /// What the phone carries.
    pub mode: Mode,
}

/// What a phone is given of an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Share {
    /// Nothing.
    Nothing,
    /// Envelope, codes and dates.
    Codes,
    /// Words as well.
    Words,
}

/// What a phone is given of an entry.
pub fn share(facts: Facts) -> Share {
    let Some(why) = facts.why.filter(|_| !facts.erased && facts.sees_codes) else { return Share::Nothing };
    let is_near = match why {
        Why::Own => facts.thread_days < REACH,
        Why::Shared { is_open } => is_open || facts.thread_days < REACH,
        Why::Person => true,
    };
    if !is_near {
        return Share::Nothing;
    }
    let carries = match (facts.mode, why) {
        (Mode::Sealed, _) => false,
        (Mode::Full, _) | (Mode::Short, Why::Person | Why::Shared { is_open: true }) => true,
        (Mode::Short, Why::Own | Why::Shared { is_open: false }) => facts.days < MEMORY,
    };
    if facts.has_words && facts.reads && carries { Share::Words } else { Share::Codes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(why: Why) -> Facts {
        Facts {
            why: Some(why),
            erased: false,
            thread_days: 0,
            days: 0,
            has_words: true,
            sees_codes: true,
            reads: true,
            mode: Mode::Full,
        }
    }

    #[test]
    fn a_phone_is_given_what_is_written_here_by_hand() {
        use Mode::{Full, Sealed, Short};
        use Share::{Codes, Nothing, Words};
        let (open, over) = (Why::Shared { is_open: true }, Why::Shared { is_open: false });
        // Why, mode, age in days, and what follows.
        let table = [
            (Why::Own, Full, 0, Words),
            (Why::Own, Full, 89, Words),
            (Why::Own, Full, 90, Nothing),
            (Why::Own, Short, 6, Words),
            (Why::Own, Short, 7, Codes),
            (Why::Own, Short, 90, Nothing),
            (Why::Own, Sealed, 0, Codes),
            (open, Full, 400, Words),
            (open, Short, 400, Words),
            (open, Sealed, 400, Codes),
            (over, Full, 89, Words),
            (over, Short, 7, Codes),
            (over, Full, 90, Nothing),
            (Why::Person, Short, 4_000, Words),
            (Why::Person, Sealed, 0, Codes),
        ];
        for (why, mode, days, expected) in table {
            let facts = Facts { thread_days: days, days, mode, ..facts(why) };
            assert_eq!(share(facts), expected, "{why:?} {mode:?} {days}");
        }
    }

    #[test]
    fn what_may_not_be_read_or_is_gone_is_never_given() {
        for why in [Why::Own, Why::Shared { is_open: true }, Why::Person] {
            assert_eq!(share(Facts { erased: true, ..facts(why) }), Share::Nothing);
            assert_eq!(share(Facts { sees_codes: false, ..facts(why) }), Share::Nothing);
            assert_eq!(share(Facts { reads: false, ..facts(why) }), Share::Codes);
            assert_eq!(share(Facts { has_words: false, ..facts(why) }), Share::Codes);
        }
        assert_eq!(share(Facts { why: None, ..facts(Why::Own) }), Share::Nothing);
    }
}
