//! The languages in which everything shipped is written, and in which a site may write its own.

use serde::{Deserialize, Serialize};

/// A language of the shipped texts. French comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tongue {
    /// French, as written in Quebec.
    #[serde(rename = "fr")]
    Fr,
    /// English.
    #[serde(rename = "en")]
    En,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    ZhHans,
}

impl Tongue {
    /// Every language, French first.
    pub const ALL: [Self; 3] = [Self::Fr, Self::En, Self::ZhHans];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
        }
    }

    /// The language of a BCP 47 tag written exactly as [`Tongue::code`] writes it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }
}

impl std::fmt::Display for Tongue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// One value for each language; none can be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerTongue<T> {
    fr: T,
    en: T,
    zh_hans: T,
}

impl<T> PerTongue<T> {
    /// Asks for the value of each language in turn.
    ///
    /// # Errors
    /// The first error that `make` returns.
    pub fn try_new<E>(mut make: impl FnMut(Tongue) -> Result<T, E>) -> Result<Self, E> {
        Ok(Self { fr: make(Tongue::Fr)?, en: make(Tongue::En)?, zh_hans: make(Tongue::ZhHans)? })
    }

    /// The value in a language.
    #[must_use]
    pub const fn get(&self, tongue: Tongue) -> &T {
        match tongue {
            Tongue::Fr => &self.fr,
            Tongue::En => &self.en,
            Tongue::ZhHans => &self.zh_hans,
        }
    }
}

/// A value told in at least one language. Asked for in one it has not, it answers in the first it has, in the order of
/// [`Tongue::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told<T> {
    first: (Tongue, T),
    others: Vec<(Tongue, T)>,
}

impl<T> Told<T> {
    /// The values, given in the order of [`Tongue::ALL`]; none when nothing is given.
    pub fn new(values: impl IntoIterator<Item = (Tongue, T)>) -> Option<Self> {
        let mut values = values.into_iter();
        Some(Self { first: values.next()?, others: values.collect() })
    }

    pub fn iter(&self) -> impl Iterator<Item = &(Tongue, T)> {
        std::iter::once(&self.first).chain(&self.others)
    }

    pub fn get(&self, tongue: Tongue) -> &T {
        &self.nearest(tongue).1
    }

    /// The language in which [`Told::get`] answers.
    pub fn told_in(&self, tongue: Tongue) -> Tongue {
        self.nearest(tongue).0
    }

    /// The value in this very language.
    pub fn exact(&self, tongue: Tongue) -> Option<&T> {
        self.iter().find(|(told, _)| *told == tongue).map(|(_, value)| value)
    }

    fn nearest(&self, tongue: Tongue) -> &(Tongue, T) {
        self.iter().find(|(told, _)| *told == tongue).unwrap_or(&self.first)
    }
}
