//! A crisis is named.

use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, optional, required};

/// A crisis is named: COVID-19, the overdose crisis, a cold wave. Several may run at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {}

/// What a crisis is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CrisisWords {
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
}

impl Form for Crisis {
    const KIND: &'static str = "crisis.named";
    const VERSION: u32 = 1;
    type Words = CrisisWords;

    fn check(&self, words: &CrisisWords) -> Result<(), FormError> {
        required("name", &words.name)?;
        optional("description", &words.description)
    }
}
