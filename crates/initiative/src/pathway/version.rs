//! A version of a pathway of one's own: what the team follows from now on, whole, with the reason for the change.

use jalon_library::{LibraryError, Pathway, PathwayShape, PathwayWords};
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, Problem, required};

/// A version of the pathway that an initiative follows. The last one holds; every other stays readable.
///
/// The structure is open, so that every view is computed from it; the words about stages and steps are sealed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathwayVersion {
    /// The version that it was made from; none where that is the shipped one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<EntryId>,
    /// Its stages, steps and precedences.
    pub shape: PathwayShape,
}

/// Why it was changed, and the words of the whole pathway.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PathwayVersionWords {
    /// The words about the whole, each stage and each step, in the languages that it has.
    pub pathway: PathwayWords,
    /// Why, in a line.
    pub reason: String,
}

impl PathwayVersion {
    /// The pathway that this structure and these words make.
    ///
    /// # Errors
    /// The first rule of [`Pathway::of`] that is broken.
    pub fn pathway(&self, words: &PathwayVersionWords) -> Result<Pathway, LibraryError> {
        Pathway::of(self.shape.clone(), words.pathway.clone())
    }
}

impl Form for PathwayVersion {
    const KIND: &'static str = "pathway.version";
    const VERSION: u32 = 1;
    type Words = PathwayVersionWords;

    /// A pathway that does not hold together is refused as [`Problem::Unsound`]; [`PathwayVersion::pathway`] says why.
    fn check(&self, words: &PathwayVersionWords) -> Result<(), FormError> {
        required("reason", &words.reason)?;
        self.pathway(words).map(|_| ()).map_err(|_| FormError { field: "pathway", problem: Problem::Unsound })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours() -> (PathwayVersion, PathwayVersionWords) {
        let shipped = jalon_library::shipped().unwrap().pathways().first().unwrap();
        let words = PathwayVersionWords { pathway: shipped.words(), reason: "our own names".into() };
        (PathwayVersion { follows: None, shape: shipped.shape() }, words)
    }

    #[test]
    fn a_version_has_a_reason_and_holds_together() {
        let (version, mut words) = ours();
        assert_eq!(version.check(&words), Ok(()));
        words.reason = " ".into();
        assert_eq!(version.check(&words), Err(FormError { field: "reason", problem: Problem::Missing }));

        let (mut version, words) = ours();
        version.shape.stages.remove(0);
        assert_eq!(version.check(&words), Err(FormError { field: "pathway", problem: Problem::Unsound }));
        assert!(version.pathway(&words).unwrap_err().to_string().contains("has no stage `A`"));
    }

    #[test]
    fn no_word_stands_in_the_open_part() {
        let (version, words) = ours();
        let open = serde_json::to_string(&version).unwrap();
        for text in words.pathway.tongues.values().flat_map(|words| words.steps.values()) {
            assert!(!open.contains(&text.name), "{}", text.name);
        }
        assert_eq!(serde_json::from_str::<PathwayVersion>(&open).unwrap(), version);
        let sealed = serde_json::to_string(&words).unwrap();
        assert_eq!(serde_json::from_str::<PathwayVersionWords>(&sealed).unwrap(), words);
    }
}
