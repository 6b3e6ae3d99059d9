//! What leaves the team as a file: the register of releases, and the review of whoever alone made what leaves.

use jalon_record::edtf::Day;
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use crate::disclosure::{ReleasedCell, Threshold};
use crate::form::{Form, FormError, Problem, codes, distinct, optional, required, written_day};

codes! {
    /// Which table or drawing leaves.
    ReleaseTable {
        /// Steps by bracket.
        Steps = "steps",
        /// Challenges and openings by bracket.
        Effects = "effects",
        /// Who wrote when.
        Who = "who",
        /// Contacts in time.
        Tempo = "tempo",
        /// The timeline.
        Timeline = "timeline",
        /// The case study.
        Study = "study",
    }
}

impl ReleaseTable {
    /// Whether it tells contacts: what a peer support worker who is the only one can alone have made.
    pub fn tells_practice(self) -> bool {
        matches!(self, Self::Tempo | Self::Timeline | Self::Study)
    }
}

codes! {
    /// As what sort of file.
    ReleaseFile {
        /// A table of comma-separated values.
        Csv = "csv",
        /// A drawing.
        Svg = "svg",
        /// A picture.
        Png = "png",
        /// A paper.
        Pdf = "pdf",
        /// A page.
        Html = "html",
    }
}

codes! {
    /// To what sort of recipient.
    ReleaseTo {
        /// Who pays or answers for the initiative.
        Sponsor = "sponsor",
        /// A partner of the clinic.
        Partner = "partner",
        /// A public body.
        PublicBody = "public-body",
        /// Someone who studies.
        Researcher = "researcher",
        /// Everyone.
        Public = "public",
        /// Someone else.
        Other = "other",
    }
}

codes! {
    /// For what purpose.
    ReleaseFor {
        /// To report on the initiative.
        Report = "report",
        /// To ask for means, or account for them.
        Funding = "funding",
        /// A study, a publication.
        Research = "research",
        /// To teach.
        Teaching = "teaching",
        /// A law, or a court.
        Law = "law",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// How far it is.
    ReleaseState {
        /// It waits for the review of whoever alone made what it tells.
        Asked = "asked",
        /// It left.
        Sent = "sent",
        /// It was given up.
        GivenUp = "given-up",
    }
}

/// A table or drawing that leaves the team as a file, protected. What is in the clear is what was released, and nothing before
/// it was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Every cell as it was released; none before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<ReleasedCell>,
    /// The SHA-256 of the cells, in hexadecimal digits.
    pub digest: String,
    /// As what sort of file.
    pub file: ReleaseFile,
    /// Earlier releases from which this one differs by a few, and beside which a coordinator let it go.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<EntryId>,
    /// For what purpose.
    pub purpose: ReleaseFor,
    /// To what sort of recipient.
    pub recipient: ReleaseTo,
    /// How far it is.
    pub state: ReleaseState,
    /// Which table.
    pub table: ReleaseTable,
    /// Below which count nothing is told.
    pub threshold: u32,
    /// The last day that is told of, where contacts are told.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "optional_day")]
    pub until: Option<Day>,
    /// How many cells are withheld.
    pub withheld: u32,
}

/// What is told of a release.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReleaseWords {
    /// Why it may go though it differs from an earlier one by a few.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// To whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub recipient: String,
    /// What was looked at when it was made, as its page's address says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub view: String,
}

impl Form for Release {
    const KIND: &'static str = "trust.release";
    const VERSION: u32 = 1;
    type Words = ReleaseWords;

    fn check(&self, words: &ReleaseWords) -> Result<(), FormError> {
        if !is_digest(&self.digest) {
            return Err(FormError { field: "digest", problem: Problem::Unsound });
        }
        if Threshold::new(self.threshold).is_none() {
            return Err(FormError { field: "threshold", problem: Problem::NotInList });
        }
        // Until it leaves, nothing of it is in the clear.
        if self.state != ReleaseState::Sent && !self.cells.is_empty() {
            return Err(FormError { field: "cells", problem: Problem::Unsound });
        }
        let told = |cell: &ReleasedCell| cell.count.is_some_and(|count| 0 < count && count < u64::from(self.threshold));
        if self.cells.iter().any(told) {
            return Err(FormError { field: "cells", problem: Problem::OutOfRange });
        }
        distinct("beside", &self.beside)?;
        match self.beside.is_empty() {
            false => required("reason", &words.reason)?,
            true => optional("reason", &words.reason)?,
        }
        optional("recipient", &words.recipient)?;
        optional("view", &words.view)
    }
}

codes! {
    /// What whoever alone made it says to its leaving.
    Answer {
        /// It may leave as it is.
        Yes = "yes",
        /// It may not.
        No = "no",
        /// Not as it is.
        Change = "change",
    }
}

/// Someone looked at exactly what leaves of what she alone can have made, and answers: to one release, or to what those outside see
/// on the pages of the site up to a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnReview {
    /// What she says.
    pub answer: Answer,
    /// The SHA-256 of the cells she looked at, in hexadecimal digits.
    pub digest: String,
    /// The release; absent where it is what the pages show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<EntryId>,
    /// The last day of what the pages show; absent where it is a release.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "optional_day")]
    pub until: Option<Day>,
}

/// What she adds.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnReviewWords {
    /// What to change, or why not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for OwnReview {
    const KIND: &'static str = "trust.own-review";
    const VERSION: u32 = 1;
    type Words = OwnReviewWords;

    fn check(&self, words: &OwnReviewWords) -> Result<(), FormError> {
        if !is_digest(&self.digest) {
            return Err(FormError { field: "digest", problem: Problem::Unsound });
        }
        if self.release.is_some() == self.until.is_some() {
            return Err(FormError { field: "release", problem: Problem::Unsound });
        }
        // A no needs no reason. Whoever asks for a change says which.
        match self.answer {
            Answer::Change => required("note", &words.note),
            Answer::Yes | Answer::No => optional("note", &words.note),
        }
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A day in an open part that may be left out.
mod optional_day {
    use jalon_record::edtf::Day;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::written_day;

    #[expect(clippy::ref_option, reason = "serde hands it over so")]
    pub(super) fn serialize<S: Serializer>(day: &Option<Day>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => written_day::serialize(day, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
        #[derive(Deserialize)]
        struct Written(#[serde(with = "written_day")] Day);
        Ok(Some(Written::deserialize(deserializer)?.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release() -> Release {
        Release {
            cells: vec![],
            digest: "0a".repeat(32),
            file: ReleaseFile::Csv,
            beside: vec![],
            purpose: ReleaseFor::Report,
            recipient: ReleaseTo::Sponsor,
            state: ReleaseState::Sent,
            table: ReleaseTable::Tempo,
            threshold: 6,
            until: Day::from_number(20_000),
            withheld: 2,
        }
    }

    fn field<F: Form>(open: &F, words: &F::Words) -> Option<&'static str> {
        open.check(words).err().map(|error| error.field)
    }

    #[test]
    fn a_release_keeps_in_the_clear_what_it_told_and_nothing_before() {
        let cell = |count| ReleasedCell { count, days: None, what: "contacts".into() };
        let told = |count| Release { cells: vec![cell(count)], ..release() };
        let none = ReleaseWords::default();
        assert_eq!(field(&told(Some(6)), &none), None);
        assert_eq!(field(&told(None), &none), None);
        assert_eq!(field(&told(Some(5)), &none), Some("cells"), "no small count, whoever writes the entry");
        assert_eq!(field(&Release { state: ReleaseState::Asked, ..told(Some(6)) }, &none), Some("cells"));
        let beside = Release { beside: vec![EntryId::from_bytes([1; 16])], ..release() };
        assert_eq!(field(&beside, &none), Some("reason"));
        assert_eq!(field(&beside, &ReleaseWords { reason: "the board asked for it".into(), ..none }), None);
        let text = serde_json::to_string(&told(Some(6))).unwrap();
        assert!(text.contains(r#""until":"2024-10-04""#), "{text}");
        assert_eq!(serde_json::from_str::<Release>(&text).unwrap(), told(Some(6)));
        let undated = Release { until: None, ..release() };
        assert_eq!(serde_json::from_str::<Release>(&serde_json::to_string(&undated).unwrap()).unwrap(), undated);
    }

    #[test]
    fn a_review_is_of_one_thing_and_a_change_says_which() {
        let open = |answer| OwnReview { answer, digest: "0a".repeat(32), release: None, until: Day::from_number(20_000) };
        let none = OwnReviewWords::default();
        assert_eq!(field(&open(Answer::Yes), &none), None);
        assert_eq!(field(&open(Answer::No), &none), None);
        assert_eq!(field(&open(Answer::Change), &none), Some("note"));
        let both = OwnReview { release: Some(EntryId::from_bytes([1; 16])), ..open(Answer::Yes) };
        assert_eq!(field(&both, &none), Some("release"));
        assert_eq!(field(&OwnReview { until: None, ..open(Answer::Yes) }, &none), Some("release"));
    }
}
