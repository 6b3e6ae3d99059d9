//! Sources, the versions of their text, and what was carried from one version to the next.
//!
//! A source says what a text is and whose consent it needs; a version holds the text, sealed, and its shape, open: length,
//! where paragraphs begin, who speaks from where. A version is never amended, since positions point into it: a corrected
//! transcript is another version, and [`Carried`] says where each passage went.

use jalon_record::id::{EntryId, PersonRef};
use jalon_record::text::{Canonical, Span, TextDigest};
use serde::{Deserialize, Serialize};

use super::place::Guid;
use super::reanchor::{Fate, Report};
use crate::form::{Code, Form, FormError, NoWords, Problem, codes, distinct, optional, required};
use crate::trust::Purpose;

codes! {
    /// What sort of source it is (list `source-sort`).
    SourceSort {
        /// An interview.
        Interview = "interview",
        /// A focus group.
        FocusGroup = "focus-group",
        /// A field note of someone who was there.
        FieldNote = "field-note",
        /// Minutes of a meeting.
        Minutes = "minutes",
        /// A diary that someone gave.
        Diary = "diary",
        /// A plan, or another document of the work.
        Plan = "plan",
        /// A message.
        Message = "message",
        /// A public document.
        Document = "document",
    }
}

impl SourceSort {
    /// Whether it holds what a person said or wrote about themselves, so that there is somebody to ask.
    pub fn needs_people(self) -> bool {
        matches!(self, Self::Interview | Self::FocusGroup | Self::Diary | Self::Message)
    }
}

codes! {
    /// What happens to a conversation of several when one of them takes their consent back, as they were told beforehand.
    Sharing {
        /// It closes whole.
        Whole = "whole",
        /// Their turns close, and those of whom it is not known who speaks.
        Turns = "turns",
    }
}

codes! {
    /// From which format a text came.
    TextFormat {
        /// Plain text.
        Txt = "txt",
        /// Markdown.
        Md = "md",
        /// HTML.
        Html = "html",
        /// Office Open XML.
        Docx = "docx",
        /// OpenDocument.
        Odt = "odt",
        /// Rich text.
        Rtf = "rtf",
        /// PDF.
        Pdf = "pdf",
        /// SubRip subtitles.
        Srt = "srt",
        /// WebVTT.
        Vtt = "vtt",
        /// A REFI-QDA project.
        Qdpx = "qdpx",
        /// Typed in here.
        Typed = "typed",
    }
}

/// A source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The cases it belongs to, besides those of its people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<EntryId>,
    /// What another program called it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Guid>,
    /// Its language, as a code such as `fr`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Code>,
    /// The purposes that each of its people must agree to before it may be coded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Purpose>,
    /// Those whose words or story it holds, by pseudonym. Where it is one person, the entry is about them too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonRef>,
    /// What one of several may take back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<Sharing>,
    /// What sort of source it is.
    pub sort: SourceSort,
    /// The study it was gathered for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub study: Option<EntryId>,
}

/// What it is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SourceWords {
    /// A note on how it came about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Its title.
    pub title: String,
}

impl Form for Source {
    const KIND: &'static str = "inquiry.source";
    const VERSION: u32 = 1;
    type Words = SourceWords;

    fn check(&self, words: &SourceWords) -> Result<(), FormError> {
        if self.sort.needs_people() && self.people.is_empty() {
            return Err(FormError { field: "people", problem: Problem::Missing });
        }
        if !self.people.is_empty() && self.needs.is_empty() {
            return Err(FormError { field: "needs", problem: Problem::Missing });
        }
        distinct("people", &self.people)?;
        distinct("needs", &self.needs)?;
        distinct("cases", &self.cases)?;
        required("title", &words.title)?;
        optional("note", &words.note)
    }
}

/// The longest text that is kept, in code points: about a thousand pages.
pub const LONGEST_SOURCE: u32 = 3_000_000;

/// Someone begins to speak: where, which of the speakers, and when in the recording. Their turn lasts until the next one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Turn(
    /// The position where it begins, in code points.
    pub u32,
    /// Which of the version's speakers, from 0; not known where absent.
    pub Option<u16>,
    /// Milliseconds since the beginning of the recording.
    pub Option<u32>,
);

/// What an importer left out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dropped {
    /// How often.
    pub n: u32,
    /// What, by the importer's code for it, such as `picture`.
    pub what: Code,
}

/// One version of the text of a source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceVersion {
    /// What the importer left out: nothing is lost silently.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dropped: Vec<Dropped>,
    /// From which format it came.
    pub format: TextFormat,
    /// Its length in code points.
    pub length: u32,
    /// Where its paragraphs begin, in code points: what passages are cited by.
    pub paragraphs: Vec<u32>,
    /// The source.
    pub source: EntryId,
    /// Who the speakers are, where that is known: as many as the words name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Option<PersonRef>>,
    /// Who speaks from where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
}

/// The text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SourceVersionWords {
    /// Which text it is. Kept with the words: a short text could be guessed from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<TextDigest>,
    /// The name of the file it came from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file_name: String,
    /// Why there is another version.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What the speakers are called in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<String>,
    /// The text, in its one form.
    pub text: String,
}

impl SourceVersion {
    /// A version with the shape of a text, without speakers; and the words that belong to it.
    pub fn of(source: EntryId, format: TextFormat, text: &Canonical) -> (Self, SourceVersionWords) {
        let paragraphs = text.paragraphs().map(|paragraph| paragraph.span.start()).collect();
        let (dropped, speakers, turns) = (Vec::new(), Vec::new(), Vec::new());
        let words =
            SourceVersionWords { digest: Some(text.digest()), text: text.as_str().to_owned(), ..SourceVersionWords::default() };
        (Self { dropped, format, length: text.len(), paragraphs, source, speakers, turns }, words)
    }

    /// The number of the paragraph to cite for a position: the one that it lies in, or the last one before it. 0 before the first.
    pub fn paragraph_at(&self, position: u32) -> u32 {
        u32::try_from(self.paragraphs.partition_point(|start| *start <= position)).unwrap_or(u32::MAX)
    }

    /// The turns as spans, with who speaks; what stands before the first turn is nobody's.
    pub fn spoken(&self) -> impl Iterator<Item = (Span, Option<PersonRef>)> + '_ {
        let starts = std::iter::once(Turn(0, None, None)).chain(self.turns.iter().copied());
        let ends = self.turns.iter().map(|turn| turn.0).chain([self.length]);
        starts.zip(ends).filter_map(|(turn, end)| {
            let span = Span::new(turn.0, end).ok().filter(|span| !span.is_empty())?;
            let person = turn.1.and_then(|speaker| self.speakers.get(usize::from(speaker)).copied().flatten());
            Some((span, person))
        })
    }

    fn check_turns(&self, names: usize) -> Result<(), FormError> {
        let wrong = |field, problem| Err(FormError { field, problem });
        if self.speakers.len() != names {
            return wrong("speakers", Problem::Unsound);
        }
        let known = |turn: &Turn| turn.0 <= self.length && turn.1.is_none_or(|speaker| usize::from(speaker) < names);
        match self.turns.iter().all(known) && self.turns.is_sorted_by(|one, next| one.0 < next.0) {
            true => Ok(()),
            false => wrong("turns", Problem::Unsound),
        }
    }
}

impl Form for SourceVersion {
    const KIND: &'static str = "inquiry.source-version";
    const VERSION: u32 = 1;
    type Words = SourceVersionWords;

    fn check(&self, words: &SourceVersionWords) -> Result<(), FormError> {
        let wrong = |field, problem| Err(FormError { field, problem });
        if words.text.is_empty() {
            return wrong("text", Problem::Missing);
        }
        if self.length > LONGEST_SOURCE {
            return wrong("text", Problem::TooLong);
        }
        let Ok(text) = Canonical::parse(&words.text) else { return wrong("text", Problem::Unsound) };
        let (shape, _) = Self::of(self.source, self.format, &text);
        if shape.length != self.length || shape.paragraphs != self.paragraphs || words.digest != Some(text.digest()) {
            return wrong("text", Problem::Unsound);
        }
        self.check_turns(words.speakers.len())?;
        optional("file_name", &words.file_name)?;
        optional("reason", &words.reason)
    }
}

/// A passage of the older version, where it stands in the newer one, and what became of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct CarriedSpan(
    /// In the older version.
    pub Span,
    /// In the newer one; absent where it was lost.
    pub Option<Span>,
    /// What became of it.
    pub Fate,
);

/// Where passages of one version stand in a later one. What points to a passage of the older version (a coding, a memo's
/// quote) is not written anew: it stays its author's, and is shown where it was carried. Retracting this undoes all of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The older version.
    pub from: EntryId,
    /// The passages, each once.
    pub spans: Vec<CarriedSpan>,
    /// The later version.
    pub to: EntryId,
}

impl Carried {
    /// What a report says, as an entry.
    pub fn of(from: EntryId, to: EntryId, report: &Report) -> Self {
        let mut spans: Vec<CarriedSpan> =
            report.places.iter().map(|place| CarriedSpan(place.old, place.new, place.fate)).collect();
        spans.sort();
        spans.dedup_by_key(|carried| carried.0);
        Self { from, spans, to }
    }
}

impl Form for Carried {
    const KIND: &'static str = "inquiry.carried";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        let wrong = |field, problem| Err(FormError { field, problem });
        if self.from == self.to {
            return wrong("to", Problem::Repeated);
        }
        if !self.spans.is_sorted_by(|one, next| one.0 < next.0) {
            return wrong("spans", Problem::Repeated);
        }
        let sound = |carried: &CarriedSpan| (carried.2 == Fate::Lost) == carried.1.is_none_or(Span::is_empty);
        if self.spans.iter().all(sound) { Ok(()) } else { wrong("spans", Problem::Unsound) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> EntryId {
        EntryId::from_bytes([n; 16])
    }

    #[test]
    fn what_a_person_said_names_the_person_and_what_it_needs() {
        let source = |sort, people: Vec<PersonRef>, needs: Vec<Purpose>| Source {
            cases: vec![],
            foreign: None,
            lang: Code::new("fr"),
            needs,
            people,
            sharing: None,
            sort,
            study: None,
        };
        let words = SourceWords { title: "First interview".into(), ..Default::default() };
        let field = |source: Source| source.check(&words).map_err(|error| error.field);
        let person = PersonRef::from_bytes([1; 16]);
        assert_eq!(field(source(SourceSort::Interview, vec![person], vec![Purpose::Analysis])), Ok(()));
        assert_eq!(field(source(SourceSort::Interview, vec![], vec![])), Err("people"));
        assert_eq!(field(source(SourceSort::Interview, vec![person], vec![])), Err("needs"));
        assert_eq!(field(source(SourceSort::Minutes, vec![], vec![])), Ok(()));
    }

    #[test]
    fn the_open_shape_is_that_of_the_sealed_text() {
        let text = Canonical::parse("Inès : oui.\n\nMarc : café ?\nNon.").unwrap();
        let (mut version, mut words) = SourceVersion::of(id(1), TextFormat::Txt, &text);
        assert_eq!((version.length, version.paragraphs.as_slice()), (31, &[0, 13, 27][..]));
        assert!(version.check(&words).is_ok());
        assert_eq!([0, 12, 13, 30].map(|at| version.paragraph_at(at)), [1, 1, 2, 3]);
        version.turns = vec![Turn(0, Some(0), Some(1_200)), Turn(13, Some(1), None)];
        version.speakers = vec![Some(PersonRef::from_bytes([1; 16])), None];
        words.speakers = vec!["Inès".into(), "Marc".into()];
        assert!(version.check(&words).is_ok());
        let spoken: Vec<_> = version.spoken().map(|(span, who)| (span.start(), span.end(), who.is_some())).collect();
        assert_eq!(spoken, [(0, 13, true), (13, 31, false)]);
        let json = serde_json::to_string(&version.turns).unwrap();
        assert_eq!(json, "[[0,0,1200],[13,1,null]]");
        version.turns.push(Turn(40, None, None));
        assert_eq!(version.check(&words).unwrap_err().field, "turns");
        version.turns.pop();
        words.text.push('!');
        assert_eq!(version.check(&words).unwrap_err().field, "text");
    }
}
