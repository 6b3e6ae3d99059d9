//! What a site settles about how the work is written down: how much is noted, and which values its lists offer.

use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, Problem, codes, optional};

codes! {
    /// How much may be written about a contact.
    NotesLevel {
        /// Nothing is written about single contacts.
        None = "none",
        /// Contacts are counted.
        Tally = "tally",
        /// A note, written together with the person.
        Shared = "shared",
        /// A note.
        Full = "full",
    }
}

/// The notes policy from the day that its entry names, until the next one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotesPolicy {
    /// How much is noted.
    pub level: NotesLevel,
}

/// Why, and who agreed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NotesPolicyWords {
    /// Who agreed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agreed_by: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for NotesPolicy {
    const KIND: &'static str = "pathway.notes";
    const VERSION: u32 = 1;
    type Words = NotesPolicyWords;

    fn check(&self, words: &NotesPolicyWords) -> Result<(), FormError> {
        optional("reason", &words.reason)?;
        optional("agreed_by", &words.agreed_by)
    }
}

codes! {
    /// What a site does with a value of a list.
    ListChange {
        /// It is not offered any more; what was said with it stays.
        Hidden = "hidden",
        /// It is offered as the program ships it.
        Shown = "shown",
        /// It is offered under other words.
        Renamed = "renamed",
        /// It is the site's own.
        Added = "added",
    }
}

/// One value of one list, as this site offers it. What was said last of a value holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListValue {
    /// What is done with it.
    pub change: ListChange,
    /// Its code; one of the site's own begins with `own-`.
    pub code: Code,
    /// The list.
    pub list: Code,
}

/// The words of a value of the site's own, or of one renamed; the first that is given stands in for the others.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListValueWords {
    /// In English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// In French.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fr: String,
    /// In simplified Chinese.
    #[serde(rename = "zh-Hans", skip_serializing_if = "String::is_empty")]
    pub zh_hans: String,
}

impl ListValueWords {
    /// The longest label, in characters.
    pub const LONGEST: usize = 60;
}

impl Form for ListValue {
    const KIND: &'static str = "practice.list-value";
    const VERSION: u32 = 1;
    type Words = ListValueWords;

    fn check(&self, words: &ListValueWords) -> Result<(), FormError> {
        let named = [("fr", &words.fr), ("en", &words.en), ("zh-Hans", &words.zh_hans)];
        for (field, text) in named {
            if text.chars().count() > ListValueWords::LONGEST {
                return Err(FormError { field, problem: Problem::TooLong });
            }
        }
        let is_named = named.iter().any(|(_, text)| !text.trim().is_empty());
        if matches!(self.change, ListChange::Renamed | ListChange::Added) && !is_named {
            return Err(FormError { field: "fr", problem: Problem::Missing });
        }
        if self.change == ListChange::Added && !self.code.as_str().starts_with("own-") {
            return Err(FormError { field: "code", problem: Problem::Unsound });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_or_renamed_has_a_name_and_what_is_added_its_own_code() {
        let value =
            |change, code: &str| ListValue { change, code: Code::new(code).unwrap(), list: Code::new("setting").unwrap() };
        let named = ListValueWords { fr: "Quai".into(), ..Default::default() };
        assert_eq!(value(ListChange::Hidden, "court").check(&ListValueWords::default()), Ok(()));
        assert_eq!(value(ListChange::Renamed, "court").check(&ListValueWords::default()).unwrap_err().field, "fr");
        assert_eq!(value(ListChange::Added, "quay").check(&named).unwrap_err().field, "code");
        assert_eq!(value(ListChange::Added, "own-3f").check(&named), Ok(()));
        let long = ListValueWords { fr: "x".repeat(61), ..Default::default() };
        assert_eq!(value(ListChange::Renamed, "court").check(&long).unwrap_err().problem, Problem::TooLong);
    }
}
