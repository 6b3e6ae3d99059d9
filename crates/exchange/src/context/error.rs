//! What can be wrong with a spreadsheet of context, and where.

use jalon_initiative::form::{FormError, Problem};
use jalon_record::edtf::EdtfError;

/// Everything that is wrong with a file, by row. Never empty.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{} problem(s), the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct ImportErrors(pub Vec<ImportError>);

/// One problem, and where it is.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("row {row:?}, column {field:?}: {cause}")]
pub struct ImportError {
    /// The number of the row as a spreadsheet shows it; none when the whole file is at fault.
    pub row: Option<usize>,
    /// The column, by its name.
    pub field: Option<String>,
    /// What is wrong.
    pub cause: ImportCause,
}

/// What is wrong. The words for people are under [`ImportCause::code`].
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", self.code())]
pub enum ImportCause {
    /// Nothing in the file.
    Empty,
    /// Column names and nothing below them.
    NoRows,
    /// Not UTF-8.
    NotUtf8 {
        /// The first byte that is not, from 0.
        at: usize,
    },
    /// More bytes than are read.
    TooLarge {
        /// The most that are read.
        limit: usize,
    },
    /// The cells are set apart by something else than a comma.
    Separator {
        /// By what: a semicolon or a tab.
        found: char,
    },
    /// Other columns, or in another order.
    WrongColumns {
        /// The first row as it should be.
        expected: String,
        /// The first row as it is, made safe to show and cut short.
        found: String,
    },
    /// A column is not there; the error names it.
    MissingColumn,
    /// A quotation mark opens a cell and is never closed.
    UnclosedQuote,
    /// Something follows the quotation mark that closes a cell.
    TextAfterQuote,
    /// Too few cells.
    MissingCells {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Too many cells, most often because of a comma in a text without quotation marks.
    ExtraCells {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Not an EDTF date.
    BadDate {
        /// The cell, made safe to show and cut short.
        value: String,
        /// Why not.
        error: EdtfError,
    },
    /// A code that its list does not have.
    UnknownCode {
        /// The cell, made safe to show and cut short.
        value: String,
        /// The codes of the list.
        allowed: Vec<&'static str>,
    },
    /// No fact in the row.
    MissingFact,
    /// An invisible control character in the fact.
    ControlCharacter,
    /// A source that is not a web address.
    BadSource {
        /// The source, made safe to show and cut short.
        value: String,
    },
    /// The same row, cell for cell, stands further up.
    Repeated {
        /// In which row.
        first: usize,
    },
    /// A rule of context events is broken.
    Refused(FormError),
    /// There are more problems than are listed.
    TooMany {
        /// How many are listed.
        limit: usize,
    },
}

impl ImportError {
    pub(super) fn at(row: usize, field: Option<&str>, cause: ImportCause) -> Self {
        Self { row: Some(row), field: field.map(str::to_owned), cause }
    }

    /// The key of the words that put the problem in its place, given `$row`, `$field` and `$problem`.
    pub fn place_code(&self) -> &'static str {
        match (&self.row, &self.field) {
            (Some(_), Some(_)) => "import-at-cell",
            (Some(_), None) => "import-at-row",
            (None, _) => "import-at-file",
        }
    }
}

impl ImportCause {
    /// The key of the words for people; [`ImportCause::args`] fills them.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "import-empty",
            Self::NoRows => "import-no-rows",
            Self::NotUtf8 { .. } => "import-not-utf8",
            Self::TooLarge { .. } => "import-too-large",
            Self::Separator { found: '\t' } => "import-separator-tab",
            Self::Separator { .. } => "import-separator",
            Self::WrongColumns { .. } => "import-wrong-columns",
            Self::MissingColumn => "import-missing-column",
            Self::UnclosedQuote => "import-unclosed-quote",
            Self::TextAfterQuote => "import-text-after-quote",
            Self::MissingCells { .. } => "import-missing-cells",
            Self::ExtraCells { .. } => "import-extra-cells",
            Self::BadDate { .. } => "import-bad-date",
            Self::UnknownCode { .. } => "import-unknown-code",
            Self::MissingFact => "import-missing-fact",
            Self::ControlCharacter => "import-control-character",
            Self::BadSource { .. } => "import-bad-source",
            Self::Repeated { .. } => "import-repeated",
            Self::Refused(FormError { field: "sources", problem: Problem::Missing }) => "import-no-source",
            Self::Refused(FormError { problem: Problem::TooLong, .. }) => "import-too-long",
            Self::Refused(_) => "import-refused",
            Self::TooMany { .. } => "import-too-many",
        }
    }

    /// What the words name, as text.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotUtf8 { at } => vec![("at", at.to_string())],
            Self::TooLarge { limit } => vec![("limit", (limit / (1024 * 1024)).to_string())],
            Self::TooMany { limit } => vec![("limit", limit.to_string())],
            Self::Separator { found } => vec![("found", found.to_string())],
            Self::WrongColumns { expected, found } => vec![("expected", expected.clone()), ("found", found.clone())],
            Self::MissingCells { expected, found } | Self::ExtraCells { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::BadDate { value, .. } | Self::BadSource { value } => vec![("value", value.clone())],
            Self::UnknownCode { value, allowed } => vec![("value", value.clone()), ("allowed", allowed.join(", "))],
            Self::Repeated { first } => vec![("first", first.to_string())],
            Self::Empty
            | Self::NoRows
            | Self::MissingColumn
            | Self::UnclosedQuote
            | Self::TextAfterQuote
            | Self::MissingFact
            | Self::ControlCharacter
            | Self::Refused(_) => vec![],
        }
    }

    /// The key of a second sentence that says more, where there is one: why the date is none, which rule is broken.
    pub fn detail_code(&self) -> Option<&'static str> {
        match self {
            Self::BadDate { error, .. } => Some(error.code()),
            Self::Refused(refused) if self.code() == "import-refused" => Some(refused.problem.code()),
            _ => None,
        }
    }
}

impl From<ImportError> for ImportErrors {
    fn from(error: ImportError) -> Self {
        Self(vec![error])
    }
}

impl From<ImportCause> for ImportErrors {
    fn from(cause: ImportCause) -> Self {
        ImportError { row: None, field: None, cause }.into()
    }
}

/// The longest piece of a file that an error shows, in characters.
const LONGEST_SHOWN: usize = 80;

/// A piece of a file that is safe to show on a page or a terminal: no control characters, and not long.
pub(super) fn shown(text: &str) -> String {
    let safe = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut start: String = text.chars().take(LONGEST_SHOWN).map(safe).collect();
    if text.chars().nth(LONGEST_SHOWN).is_some() {
        start.push('…');
    }
    start
}
