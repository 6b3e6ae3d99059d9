//! What every kind of entry has.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A kind of entry: its open part is the type itself, its sealed part is [`Form::Words`].
pub trait Form: Serialize + DeserializeOwned {
    /// The name of the kind, `room.name`.
    const KIND: &'static str;
    /// The version of the kind that this type writes.
    const VERSION: u32;
    /// The oldest version that this type still reads: later ones have only added what may be left out.
    const SINCE: u32 = Self::VERSION;
    /// The sealed part: what a person wrote or is called.
    type Words: Serialize + DeserializeOwned + Default;

    /// Checks the rules that the types alone cannot hold.
    ///
    /// # Errors
    /// [`FormError`] names the field and what is wrong with it.
    fn check(&self, words: &Self::Words) -> Result<(), FormError>;
}

/// The words of a kind that has none.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NoWords {}

/// A field that breaks a rule of its kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{field}: {problem:?}")]
pub struct FormError {
    /// The field, as it is named in forms and files.
    pub field: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    /// It must be given here.
    Missing,
    /// It is longer than is kept.
    TooLong,
    /// It is not one of the values of its list.
    NotInList,
    /// It ends before it begins.
    Reversed,
    /// Nothing is counted.
    NothingCounted,
    /// A number out of its range.
    OutOfRange,
    /// It names itself or the same thing twice.
    Repeated,
    /// It names an entry that is not there, or of another kind.
    UnknownReference,
    /// Its parts do not hold together.
    Unsound,
    /// The team agreed that this is not written.
    NotAgreed,
}

impl Problem {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "problem-missing",
            Self::TooLong => "problem-too-long",
            Self::NotInList => "problem-not-in-list",
            Self::Reversed => "problem-reversed",
            Self::NothingCounted => "problem-nothing-counted",
            Self::OutOfRange => "problem-out-of-range",
            Self::Repeated => "problem-repeated",
            Self::UnknownReference => "problem-unknown-reference",
            Self::Unsound => "problem-unsound",
            Self::NotAgreed => "problem-not-agreed",
        }
    }
}

/// The longest text of one field, in characters: about ten pages.
pub const LONGEST_TEXT: usize = 20_000;

/// A code of a list, such as `street`: lower-case letters, digits and hyphens. Stable across languages.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

impl Code {
    /// A code from its text; `None` unless it is 1 to 64 lower-case letters, digits and hyphens.
    pub fn new(text: &str) -> Option<Self> {
        let fits = !text.is_empty()
            && text.len() <= 64
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Code {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("a code is lower-case letters, digits and hyphens")
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

/// Refuses a text that is empty or too long.
pub(crate) fn required(field: &'static str, text: &str) -> Result<(), FormError> {
    if text.trim().is_empty() {
        return Err(FormError { field, problem: Problem::Missing });
    }
    optional(field, text)
}

/// Refuses a text that is too long.
pub(crate) fn optional(field: &'static str, text: &str) -> Result<(), FormError> {
    if text.chars().count() > LONGEST_TEXT {
        return Err(FormError { field, problem: Problem::TooLong });
    }
    Ok(())
}

/// Refuses a list that names the same thing twice.
pub(crate) fn distinct<T: PartialEq>(field: &'static str, items: &[T]) -> Result<(), FormError> {
    let twice = items.iter().enumerate().any(|(at, item)| items.iter().skip(at + 1).any(|other| other == item));
    if twice { Err(FormError { field, problem: Problem::Repeated }) } else { Ok(()) }
}

/// A day in an open part, written as people write dates: `2022-01-26`.
pub(crate) mod written_day {
    use jalon_record::edtf::{Day, Edtf};
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let bounds = Edtf::deserialize(deserializer)?.bounds();
        let one = bounds.start.earliest.filter(|day| bounds.end.latest == Some(*day));
        one.ok_or_else(|| serde::de::Error::custom("one day, such as 2022-01-26"))
    }
}

/// Declares an enum of stable codes: `ALL`, `code`, `from_code`, and serde as the code.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All values, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// From its code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}
pub(crate) use codes;
