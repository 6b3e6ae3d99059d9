//! What shows that a step stands, or part of it.

use jalon_record::edtf::{Edtf, Precision};
use serde::{Deserialize, Serialize};

use super::step_id;
use crate::form::{Code, Form, FormError, Problem, codes, optional, required};

codes! {
    /// What sort of evidence it is.
    EvidenceKind {
        /// A date.
        Date = "date",
        /// Names of those who took part or agreed.
        Names = "names",
        /// A document.
        Document = "document",
        /// A decision.
        Decision = "decision",
        /// A number.
        Count = "count",
        /// An amount of money.
        Amount = "amount",
        /// How often.
        Frequency = "frequency",
        /// Several things listed.
        List = "list",
        /// A file, kept sealed.
        File = "file",
    }
}

/// Evidence that a step stands, or part of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The step, by its id in the pathway.
    pub step: String,
    /// What it consists of.
    pub kinds: Vec<EvidenceKind>,
    /// A file that is kept, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileRef>,
}

/// A kept file: which one, how large, and what sort of file. Its name is sealed with the words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// Its content, as a keyed hash in 64 hexadecimal digits.
    pub hash: String,
    /// How many bytes it holds.
    pub bytes: u64,
    /// What sort of file it is: `pdf`, `jpeg`…
    pub sort: Code,
}

impl FileRef {
    /// The largest file that is kept, in bytes: 20 MB.
    pub const LARGEST: u64 = 20_000_000;

    fn check(&self) -> Result<(), FormError> {
        let hash = self.hash.len() == 64 && self.hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        match (hash, self.bytes) {
            (false, _) => Err(FormError { field: "file", problem: Problem::UnknownReference }),
            (true, 0) => Err(FormError { field: "file", problem: Problem::Missing }),
            (true, bytes) if bytes > Self::LARGEST => Err(FormError { field: "file", problem: Problem::TooLong }),
            (true, _) => Ok(()),
        }
    }
}

/// What the evidence says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceWords {
    /// What it is, in a sentence.
    pub what: String,
    /// Names, where names are the evidence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// Where the document is kept.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub document: String,
    /// What the file is called.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file_name: String,
}

impl Evidence {
    /// Whether it shows evidence of a kind: a kept file is a document, and a day is known where the evidence is dated so.
    pub fn shows(&self, kind: EvidenceKind, occurred: &Edtf) -> bool {
        match kind {
            EvidenceKind::Date => self.kinds.contains(&kind) || occurred.precision() == Precision::Day,
            EvidenceKind::Document => self.kinds.contains(&kind) || self.kinds.contains(&EvidenceKind::File),
            _ => self.kinds.contains(&kind),
        }
    }
}

impl Form for Evidence {
    const KIND: &'static str = "pathway.evidence";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = EvidenceWords;

    fn check(&self, words: &EvidenceWords) -> Result<(), FormError> {
        step_id("step", &self.step)?;
        if self.kinds.is_empty() {
            return Err(FormError { field: "kinds", problem: Problem::Missing });
        }
        required("what", &words.what)?;
        if self.kinds.contains(&EvidenceKind::Names) {
            required("names", &words.names)?;
        }
        if self.kinds.contains(&EvidenceKind::Document) {
            required("document", &words.document)?;
        }
        match &self.file {
            Some(file) => file.check()?,
            None if self.kinds.contains(&EvidenceKind::File) => {
                return Err(FormError { field: "file", problem: Problem::Missing });
            }
            None => {}
        }
        optional("names", &words.names)?;
        optional("document", &words.document)?;
        optional("file_name", &words.file_name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_hash_and_has_a_size() {
        let file = |hash: &str, bytes| FileRef { hash: hash.into(), bytes, sort: Code::new("pdf").unwrap() };
        let given = |file| Evidence { step: "B1".into(), kinds: vec![EvidenceKind::File], file };
        let words = EvidenceWords { what: "Role sheet, first version".into(), ..Default::default() };
        assert_eq!(given(None).check(&words).unwrap_err().problem, Problem::Missing);
        assert_eq!(given(Some(file("ab", 9))).check(&words).unwrap_err().problem, Problem::UnknownReference);
        assert_eq!(given(Some(file(&"0a".repeat(32), 0))).check(&words).unwrap_err().problem, Problem::Missing);
        assert_eq!(
            given(Some(file(&"0a".repeat(32), FileRef::LARGEST + 1))).check(&words).unwrap_err().problem,
            Problem::TooLong
        );
        assert_eq!(given(Some(file(&"0a".repeat(32), 9))).check(&words), Ok(()));
    }
}
