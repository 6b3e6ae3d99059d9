//! A person, by pseudonym, and what they agree to: purpose by purpose (LRSSS s. 6), in any way of saying it, taken back as
//! easily as given (LRSSS r. 1; TCPS 2, art. 3.1 and 3.12).

use jalon_record::edtf::Edtf;
use jalon_record::id::PersonRef;
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, NoWords, Problem, codes, distinct, optional, required};

/// A person served becomes known to the record: a random pseudonym, which is what the entry is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {}

/// What the team calls a person among itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PersonWords {
    /// A nickname, never a name; none is better still.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nickname: String,
}

impl Form for Person {
    const KIND: &'static str = "trust.person";
    const VERSION: u32 = 1;
    type Words = PersonWords;

    fn check(&self, words: &PersonWords) -> Result<(), FormError> {
        match words.nickname.chars().count() {
            0..=60 => Ok(()),
            _ => Err(FormError { field: "nickname", problem: Problem::TooLong }),
        }
    }
}

/// Two pseudonyms turn out to be one person: the entry is about the one that is kept. Taking it back parts them again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamePerson {
    /// The other pseudonym.
    pub other: PersonRef,
}

impl Form for SamePerson {
    const KIND: &'static str = "trust.same-person";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        Ok(())
    }
}

codes! {
    /// What someone may agree to, each asked for by itself.
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
        /// What it says about substance use may be read for care.
        SubstanceUse = "substance-use",
        /// It may be shared with named partners.
        Partners = "partners",
    }
}

codes! {
    /// What a person said to the purposes that they were asked about.
    ConsentState {
        /// Yes.
        Given = "given",
        /// No.
        Refused = "refused",
        /// Yes once, and no longer.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// How they said it. None is worth less than another.
    Expressed {
        /// In words.
        Oral = "oral",
        /// On paper or on a screen.
        Written = "written",
        /// By a gesture: a nod, a thumb.
        Gesture = "gesture",
        /// Recorded as sound.
        Audio = "audio",
    }
}

codes! {
    /// Who decides. From 14 on it is the person (LRSSS s. 6).
    DecidedBy {
        /// The person.
        Person = "self",
        /// Under 14: the holder of parental authority.
        Parent = "parent",
    }
}

codes! {
    /// Presets over the purposes, from the narrowest to the widest. What was agreed to is the purposes, never the preset.
    Tier {
        /// Care, and nothing else.
        CareOnly = "care-only",
        /// Counted too.
        Counts = "counts",
        /// Read by the study.
        Analysis = "analysis",
        /// Quoted, under a pseudonym.
        Quote = "quote",
        /// Quoted once each use was seen.
        QuoteReviewed = "quote-reviewed",
        /// Told under a chosen name.
        Named = "named",
        /// Kept for other studies too.
        Deposit = "deposit",
    }
}

impl Tier {
    /// The purposes that it stands for.
    pub fn purposes(self) -> &'static [Purpose] {
        use Purpose::{Analysis, Care, Counts, Deposit, Named, Quote, QuoteReviewed};
        match self {
            Self::CareOnly => &[Care],
            Self::Counts => &[Care, Counts],
            Self::Analysis => &[Care, Counts, Analysis],
            Self::Quote => &[Care, Counts, Analysis, Quote],
            Self::QuoteReviewed => &[Care, Counts, Analysis, QuoteReviewed],
            Self::Named => &[Care, Counts, Analysis, QuoteReviewed, Named],
            Self::Deposit => &[Care, Counts, Analysis, QuoteReviewed, Named, Deposit],
        }
    }

    /// Whether presets speak of a purpose at all. The others are only ever asked for by themselves.
    pub fn covers(purpose: Purpose) -> bool {
        Self::ALL.iter().any(|tier| tier.purposes().contains(&purpose))
    }
}

/// What a person said to some purposes, on a day. Each statement is an entry of its own; the latest about a purpose holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Who decides.
    pub by: DecidedBy,
    /// How they said it.
    pub expressed: Expressed,
    /// Whether someone helped them to understand (LRSSS s. 6).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub helped: bool,
    /// The language in which they were asked, as a code such as `fr`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Code>,
    /// To which purposes.
    pub purposes: Vec<Purpose>,
    /// What they said.
    pub state: ConsentState,
    /// The preset that was used, if one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// Until when it holds; until it is taken back where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Edtf>,
}

/// The words around it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConsentWords {
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The words that were shown or read aloud.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub shown: String,
    /// Who took it, where that is not the author.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub taken_by: String,
}

impl Form for Consent {
    const KIND: &'static str = "trust.consent";
    const VERSION: u32 = 1;
    type Words = ConsentWords;

    fn check(&self, words: &ConsentWords) -> Result<(), FormError> {
        if self.purposes.is_empty() {
            return Err(FormError { field: "purposes", problem: Problem::Missing });
        }
        distinct("purposes", &self.purposes)?;
        if self.until.as_ref().is_some_and(|until| until.bounds().end.latest.is_none()) {
            return Err(FormError { field: "until", problem: Problem::OutOfRange });
        }
        match self.state {
            ConsentState::Given => required("shown", &words.shown)?,
            ConsentState::Refused | ConsentState::Withdrawn => optional("shown", &words.shown)?,
        }
        optional("taken_by", &words.taken_by)?;
        optional("note", &words.note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn consent(state: ConsentState, purposes: Vec<Purpose>, until: Option<&str>) -> Consent {
        Consent {
            by: DecidedBy::Person,
            expressed: Expressed::Oral,
            helped: false,
            lang: None,
            purposes,
            state,
            tier: None,
            until: until.map(|text| Edtf::parse(text).unwrap()),
        }
    }

    #[test]
    fn a_yes_names_its_purposes_and_the_words_that_were_shown() {
        let words = |shown: &str| ConsentWords { shown: shown.into(), ..Default::default() };
        let field = |consent: Consent, shown: &str| consent.check(&words(shown)).map_err(|error| error.field);
        let given = |purposes, until| consent(ConsentState::Given, purposes, until);
        assert_eq!(field(given(vec![Purpose::Care], None), "We may…"), Ok(()));
        assert_eq!(field(given(vec![Purpose::Care], None), ""), Err("shown"));
        assert_eq!(field(given(vec![], None), "We may…"), Err("purposes"));
        assert_eq!(field(given(vec![Purpose::Care, Purpose::Care], None), "We may…"), Err("purposes"));
        assert_eq!(field(given(vec![Purpose::Care], Some("2027-06")), "We may…"), Ok(()));
        assert_eq!(field(given(vec![Purpose::Care], Some("2027/..")), "We may…"), Err("until"));
        assert_eq!(field(consent(ConsentState::Withdrawn, vec![Purpose::Care], None), ""), Ok(()), "taking back asks nothing");
    }

    #[test]
    fn each_preset_is_care_and_more_and_never_what_is_asked_apart() {
        for tier in Tier::ALL {
            assert_eq!(tier.purposes().first(), Some(&Purpose::Care));
            assert_eq!(distinct("purposes", tier.purposes()), Ok(()));
        }
        let apart: Vec<_> = Purpose::ALL.iter().filter(|purpose| !Tier::covers(**purpose)).collect();
        assert_eq!(apart, [&Purpose::CoAnalysis, &Purpose::SubstanceUse, &Purpose::Partners]);
    }

    #[test]
    fn the_open_part_reads_as_the_formats_say() {
        let given = consent(ConsentState::Given, vec![Purpose::Care, Purpose::QuoteReviewed], Some("2027-06"));
        let text = r#"{"by":"self","expressed":"oral","purposes":["care","quote-reviewed"],"state":"given","until":"2027-06"}"#;
        assert_eq!(serde_json::to_string(&given).unwrap(), text);
        assert_eq!(serde_json::from_str::<Consent>(text).unwrap(), given);
    }
}
