//! The words for people, in one place: French, English and simplified Chinese.
//!
//! | module | what it holds |
//! |---|---|
//! | [`Language`] | the three languages, and [`say`](Language::say), which finds the words under a key |
//! | `dates` | dates in words: "vers mai 2020", "2020年春" |
//! | `numbers` | numbers as each language groups them |
//! | `portable` | messages taken apart, for the phone |
//!
//! The words are Fluent files (<https://projectfluent.org>) under `locales/`, one folder a language, compiled in. Write
//! plain spaces there: French gets its narrow no-break spaces here.
//!
//! ```
//! use jalon_language::Language;
//! use jalon_record::edtf::Edtf;
//!
//! let hired = Edtf::understand("début mars 2020")?;
//! assert_eq!(Language::Fr.date(&hired), "début mars 2020");
//! assert_eq!(Language::En.date(&hired), "early March 2020");
//! assert_eq!(Language::ZhHans.date(&hired), "2020年3月上旬");
//! assert_eq!(Language::from_accept_language("en-CA,en;q=0.9,fr;q=0.8").say("save"), "Save");
//! # Ok::<(), jalon_record::edtf::EdtfError>(())
//! ```

mod dates;
mod numbers;
mod portable;
#[cfg(test)]
mod tests;
mod words;

pub use dates::DEFAULT_ZONE;
pub use portable::Piece;
pub use words::Arg;

/// A language that Jalon speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French, as written in Quebec; the default.
    #[default]
    Fr,
    /// English.
    En,
    /// Simplified Chinese.
    ZhHans,
}

impl Language {
    /// The languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fr, Self::En, Self::ZhHans];

    /// The BCP 47 tag: `fr`, `en`, `zh-Hans`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
        }
    }

    /// The language's name for itself.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::ZhHans => "简体中文",
        }
    }

    /// The language of a BCP 47 tag, whatever its region: `fr-CA`, `en_GB`, `zh`.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "en" => Some(Self::En),
            "zh" => Some(Self::ZhHans),
            _ => None,
        }
    }

    /// The language that a browser would like best (RFC 9110 §12.5.4); French if it names none that we speak.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (0, Self::Fr);
        for wish in header.split(',') {
            let mut fields = wish.split(';');
            let language = fields.next().and_then(Self::parse);
            let weight = fields.find_map(|field| field.trim().strip_prefix("q=")).map_or(1000, thousandths);
            if let Some(language) = language.filter(|_| weight > best.0) {
                best = (weight, language);
            }
        }
        best.1
    }
}

/// A weight such as `0.8`, in thousandths; none at all if it cannot be read.
fn thousandths(weight: &str) -> u16 {
    let weight: f32 = weight.trim().parse().unwrap_or(0.0);
    (1..=1000).rev().find(|step| f32::from(*step) <= weight * 1000.0).unwrap_or(0)
}
