//! The spreadsheet of context: dated facts from around the team, each with its confidence and its sources.
//!
//! UTF-8 CSV whose first row is exactly `date_edtf,confidence,fact,sources`. Nothing is guessed and nothing is changed:
//! a file is read whole or refused whole, with every problem that was found.

mod error;

use std::collections::HashMap;

use jalon_initiative::crisis::{Confidence, ContextEvent, ContextWords, Occurrence};
use jalon_initiative::form::Form;
use jalon_record::edtf::Edtf;

pub use error::{ImportCause, ImportError, ImportErrors};

use crate::table::{QuoteFault, Row, Rows};

/// The columns, in their order.
pub const COLUMNS: [&str; 4] = ["date_edtf", "confidence", "fact", "sources"];

/// The largest file, in bytes. Whoever opens a file checks its size against this before reading it.
pub const LIMIT: usize = 8 * 1024 * 1024;

/// The most problems that are listed; one more entry then says that there are others.
pub const MOST_PROBLEMS: usize = 100;

/// A fact as the spreadsheet tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContextRow {
    /// The number of the row as a spreadsheet shows it; the column names stand in row 1.
    pub row: usize,
    /// When it happened, to the letter of the cell.
    pub occurred: Edtf,
    /// How well it is known, and whether it was announced or took place.
    pub event: ContextEvent,
    /// The fact, unchanged, and its sources in their order.
    pub words: ContextWords,
}

/// Reads the spreadsheet; `lang` is the language its facts are written in, as a BCP 47 tag.
///
/// # Errors
/// Every problem found, by row, up to [`MOST_PROBLEMS`].
pub fn read(bytes: &[u8], lang: Option<&str>) -> Result<Vec<ContextRow>, ImportErrors> {
    let text = text_of(bytes)?;
    let mut table = Rows::of(text);
    let header = table.by_ref().find(|row| !row.is_blank()).ok_or(ImportCause::Empty)?;
    check_header(&header)?;

    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    let mut seen = HashMap::new();
    for row in table.filter(|row| !row.is_blank()) {
        match read_row(&row, lang) {
            Ok(fact) => match seen.insert(content(&fact), fact.row) {
                Some(first) => problems.push(ImportError::at(fact.row, None, ImportCause::Repeated { first })),
                None => rows.push(fact),
            },
            Err(found) => problems.extend(found),
        }
        if problems.len() > MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            problems.push(ImportError::at(row.number, None, ImportCause::TooMany { limit: MOST_PROBLEMS }));
            break;
        }
    }
    match (rows.is_empty(), problems.is_empty()) {
        (_, false) => Err(ImportErrors(problems)),
        (true, true) => Err(ImportCause::NoRows.into()),
        (false, true) => Ok(rows),
    }
}

/// What makes two rows the same fact.
fn content(fact: &ContextRow) -> (String, &'static str, ContextKey) {
    let words = (fact.words.fact.clone(), fact.words.sources.clone());
    (fact.occurred.text().to_owned(), fact.event.confidence.code(), words)
}

type ContextKey = (String, Vec<String>);

fn text_of(bytes: &[u8]) -> Result<&str, ImportErrors> {
    if bytes.is_empty() {
        return Err(ImportCause::Empty.into());
    }
    if bytes.len() > LIMIT {
        return Err(ImportCause::TooLarge { limit: LIMIT }.into());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let readable = bytes.get(..at).and_then(|start| std::str::from_utf8(start).ok()).unwrap_or_default();
        ImportError { row: Some(row_at_end_of(readable)), field: None, cause: ImportCause::NotUtf8 { at } }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The row in which a text breaks off.
fn row_at_end_of(text: &str) -> usize {
    let whole = Rows::of(text).last().map_or(0, |row| row.number);
    if text.is_empty() || text.ends_with(['\n', '\r']) { whole + 1 } else { whole }
}

fn check_header(header: &Row<'_>) -> Result<(), ImportErrors> {
    let problem = |field: Option<&str>, cause| ImportError::at(header.number, field, cause);
    let cells = header.cells.as_ref().map_err(|quotes| problem(None, quote_cause(&quotes.fault)))?;
    if cells.iter().map(AsRef::as_ref).eq(COLUMNS) {
        return Ok(());
    }
    if let [only] = cells.as_slice()
        && let Some(found) = [';', '\t'].into_iter().find(|mark| only.contains(*mark))
    {
        return Err(problem(None, ImportCause::Separator { found }).into());
    }
    let missing = COLUMNS.into_iter().filter(|column| !cells.iter().any(|cell| cell == column));
    let missing: Vec<_> = missing.map(|column| problem(Some(column), ImportCause::MissingColumn)).collect();
    if !missing.is_empty() && missing.len() < COLUMNS.len() {
        return Err(ImportErrors(missing));
    }
    Err(problem(None, ImportCause::WrongColumns { expected: COLUMNS.join(","), found: error::shown(&cells.join(",")) }).into())
}

fn quote_cause(fault: &QuoteFault) -> ImportCause {
    match fault {
        QuoteFault::Unclosed => ImportCause::UnclosedQuote,
        QuoteFault::TextAfter => ImportCause::TextAfterQuote,
    }
}

fn read_row(row: &Row<'_>, lang: Option<&str>) -> Result<ContextRow, Vec<ImportError>> {
    let problem = |field: Option<&str>, cause| ImportError::at(row.number, field, cause);
    let cells =
        row.cells.as_ref().map_err(|quotes| vec![problem(COLUMNS.get(quotes.cell).copied(), quote_cause(&quotes.fault))])?;
    let [date, confidence, fact, sources] = cells.as_slice() else {
        let (expected, found) = (COLUMNS.len(), cells.len());
        return Err(vec![match COLUMNS.get(found) {
            Some(first_missing) => problem(Some(first_missing), ImportCause::MissingCells { expected, found }),
            None => problem(None, ImportCause::ExtraCells { expected, found }),
        }]);
    };

    let mut problems = Vec::new();
    let mut keep = |field: &'static str, cause| problems.push(problem(Some(field), cause));
    let occurred =
        Edtf::parse(date).map_err(|error| keep("date_edtf", ImportCause::BadDate { value: error::shown(date), error })).ok();
    let confidence = Confidence::from_code(confidence).or_else(|| {
        let allowed = Confidence::ALL.iter().map(|known| known.code()).collect();
        keep("confidence", ImportCause::UnknownCode { value: error::shown(confidence), allowed });
        None
    });
    if fact.trim().is_empty() {
        keep("fact", ImportCause::MissingFact);
    }
    if fact.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        keep("fact", ImportCause::ControlCharacter);
    }
    let sources = sources_of(sources).unwrap_or_else(|value| {
        keep("sources", ImportCause::BadSource { value });
        Vec::new()
    });
    let (Some(occurred), Some(confidence), true) = (occurred, confidence, problems.is_empty()) else {
        return Err(problems);
    };

    let lang = lang.map(str::to_owned);
    let event = ContextEvent {
        confidence,
        occurrence: occurrence_of(confidence),
        crisis: None,
        constructs: Vec::new(),
        level: None,
        lang,
    };
    let words = ContextWords { fact: fact.to_string(), sources };
    event.check(&words).map_err(|refused| vec![problem(Some(refused.field), ImportCause::Refused(refused))])?;
    Ok(ContextRow { row: row.number, occurred, event, words })
}

fn occurrence_of(confidence: Confidence) -> Occurrence {
    match confidence {
        Confidence::Planned => Occurrence::Planned,
        Confidence::Confirmed | Confidence::Derived | Confidence::Unconfirmed => Occurrence::Actual,
    }
}

/// The web addresses of a cell, set apart by spaces; the first that is none, as an error.
fn sources_of(cell: &str) -> Result<Vec<String>, String> {
    cell.split_whitespace()
        .map(|source| {
            let is_address = source.starts_with("https://") || source.starts_with("http://");
            let is_clean = !source.chars().any(char::is_control);
            if is_address && is_clean { Ok(source.to_owned()) } else { Err(error::shown(source)) }
        })
        .collect()
}
