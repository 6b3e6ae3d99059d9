//! Cases and their attributes, and what is said of a case under a code.

use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, PersonRef, SiteId};
use serde::{Deserialize, Serialize};

use super::place::Guid;
use crate::form::{Code, Form, FormError, Problem, codes, distinct, optional, required};

codes! {
    /// What a case is (list `case-sort`).
    CaseSort {
        /// A person.
        Person = "person",
        /// A team.
        Team = "team",
        /// A clinic.
        Site = "site",
        /// An organisation.
        Organisation = "organisation",
        /// An event, a phase, a decision.
        Episode = "episode",
    }
}

codes! {
    /// What the values of an attribute are (REFI-QDA: type of variable; `choice` goes out as text).
    AttributeSort {
        /// Words, sealed.
        Text = "text",
        /// Yes or no.
        Boolean = "boolean",
        /// A whole number.
        Integer = "integer",
        /// A number.
        Float = "float",
        /// A date, which may be uncertain.
        Date = "date",
        /// One of several, which the words name.
        Choice = "choice",
    }
}

/// An attribute that cases may have, beyond role, site, bracket and period.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// What another program called it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Guid>,
    /// What its values are.
    pub sort: AttributeSort,
}

/// What it is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AttributeWords {
    /// The choices, in order: a value names one by its place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Its name.
    pub name: String,
}

impl Form for Attribute {
    const KIND: &'static str = "inquiry.attribute";
    const VERSION: u32 = 1;
    type Words = AttributeWords;

    fn check(&self, words: &AttributeWords) -> Result<(), FormError> {
        required("name", &words.name)?;
        if (self.sort == AttributeSort::Choice) == words.choices.is_empty() {
            return Err(FormError { field: "choices", problem: Problem::Unsound });
        }
        words.choices.iter().try_for_each(|choice| required("choices", choice))
    }
}

/// A number with its decimals as they were written: open parts hold no floating point.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(String);

impl Decimal {
    /// From its text; `None` unless it is a finite number.
    pub fn new(text: &str) -> Option<Self> {
        let fits = text.len() <= 40 && text.parse::<f64>().is_ok_and(f64::is_finite);
        fits.then(|| Self(text.to_owned()))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest number.
    pub fn number(&self) -> f64 {
        self.0.parse().unwrap_or_default()
    }
}

impl TryFrom<String> for Decimal {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or("a number")
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.0
    }
}

/// The value of an attribute. That of a text is sealed, with the words of the case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Integer(i32),
    /// A number.
    Float(Decimal),
    /// A date.
    Date(Edtf),
    /// The place of one of the choices, from 0.
    Choice(u16),
}

/// A value of one attribute.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseValue {
    /// The attribute.
    pub attribute: EntryId,
    /// Its value.
    pub value: Value,
}

/// A case: a person, a team, a site, an episode.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The bracket it belongs to, where it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<EntryId>,
    /// What another program called it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Guid>,
    /// When they were part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Edtf>,
    /// The person, by pseudonym: sources with their words belong to the case. The entry is about them too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonRef>,
    /// Peer support worker, clinician, person served (list `case-role`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Code>,
    /// The site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// What it is.
    pub sort: CaseSort,
    /// Further attributes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<CaseValue>,
}

/// What it is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseWords {
    /// Its name: a pseudonym that can be read.
    pub name: String,
    /// A note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Attributes that are words, each by the id of the attribute.
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub texts: std::collections::BTreeMap<String, String>,
}

impl Form for Case {
    const KIND: &'static str = "inquiry.case";
    const VERSION: u32 = 1;
    type Words = CaseWords;

    fn check(&self, words: &CaseWords) -> Result<(), FormError> {
        distinct("values", &self.values.iter().map(|value| value.attribute).collect::<Vec<_>>())?;
        required("name", &words.name)?;
        optional("note", &words.note)?;
        words.texts.values().try_for_each(|text| optional("texts", text))
    }
}

/// What someone says of a case under a code: a cell of the framework matrix (Ritchie and Spencer 1994).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The case.
    pub case: EntryId,
    /// The code.
    pub code: EntryId,
    /// The codings that it sums up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<EntryId>,
}

/// What it says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SummaryWords {
    /// In a few sentences.
    pub text: String,
}

impl Form for Summary {
    const KIND: &'static str = "inquiry.summary";
    const VERSION: u32 = 1;
    type Words = SummaryWords;

    fn check(&self, words: &SummaryWords) -> Result<(), FormError> {
        distinct("from", &self.from)?;
        required("text", &words.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_by_their_sort() {
        let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        for text in
            [r#"{"boolean":true}"#, r#"{"integer":-3}"#, r#"{"float":"2.50"}"#, r#"{"date":"2020-05~"}"#, r#"{"choice":1}"#]
        {
            assert_eq!(serde_json::to_string(&value(text)).unwrap(), text);
        }
        assert!(serde_json::from_str::<Value>(r#"{"float":"NaN"}"#).is_err());
        assert!((Decimal::new("2.50").unwrap().number() - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_choice_names_its_choices_and_nothing_else_does() {
        let check = |sort, choices: &[&str]| {
            let choices = choices.iter().map(|text| (*text).to_owned()).collect();
            Attribute { foreign: None, sort }.check(&AttributeWords { choices, name: "Arrondissement".into() }).is_ok()
        };
        assert!(check(AttributeSort::Choice, &["East", "West"]) && check(AttributeSort::Text, &[]));
        assert!(!check(AttributeSort::Choice, &[]) && !check(AttributeSort::Date, &["East"]));
    }
}
