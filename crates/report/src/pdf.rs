//! A document, a drawing on a sheet, or a key on a page, as a PDF set by Typst.
//!
//! The template is fixed and walks data: nothing that a person wrote is ever read as Typst code. Fonts travel with the
//! binary (Libertinus Serif from `typst-assets`, Noto Sans SC from `fonts/`), so the same document gives the same pages
//! everywhere. The file is tagged and holds to PDF/UA-1, or is not made at all.

pub(crate) mod world;

use std::collections::BTreeSet;

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::Document;
use crate::error::ReportError;
use crate::recovery::Leaf;
use crate::timeline::Plate;
use world::{Paper, Template};

/// A PDF, and the characters for which no font was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that the carried fonts do not have; each was printed as `〓` (U+3013), the geta mark of printers.
    pub missing: BTreeSet<char>,
    /// How many pages it has.
    pub pages: usize,
}

/// What stands where a character has no glyph: the geta mark, with which Chinese and Japanese printers say the same.
const GETA: char = '〓';

/// Sets a document.
///
/// # Errors
/// [`ReportError::Fonts`] without fonts, [`ReportError::Typesetting`] and [`ReportError::Writing`] for faults of the
/// template. What a person wrote causes none of them.
pub fn make(document: &Document) -> Result<Pdf, ReportError> {
    let made = set(document);
    // Typst remembers what it has set, to set it again faster. These are people's words: they are forgotten at once.
    typst::comemo::evict(0);
    made
}

/// Sets a drawing on a sheet, A4 held upright or A3 held sideways: one drawing, its title, legend and notes.
///
/// # Errors
/// As [`make`].
pub fn sheet(plate: &Plate) -> Result<Pdf, ReportError> {
    let made = serde_json::to_value(plate).map_err(ReportError::from).and_then(|data| print(data, Template::Sheet));
    typst::comemo::evict(0);
    made
}

/// Sets a sheet to count on.
///
/// # Errors
/// As [`make`].
pub(crate) fn tally(data: serde_json::Value) -> Result<Pdf, ReportError> {
    let made = print(data, Template::Tally);
    typst::comemo::evict(0);
    made
}

/// Sets a key on a page.
///
/// # Errors
/// As [`make`].
pub(crate) fn recovery(leaf: &Leaf) -> Result<Pdf, ReportError> {
    let made = serde_json::to_value(leaf).map_err(ReportError::from).and_then(|data| print(data, Template::Recovery));
    typst::comemo::evict(0);
    made
}

fn set(document: &Document) -> Result<Pdf, ReportError> {
    let mut data = serde_json::to_value(document)?;
    let anchors: Vec<&str> = document.anchors().into_iter().collect();
    data["anchors"] = serde_json::to_value(anchors)?;
    print(data, Template::Document)
}

fn print(mut data: serde_json::Value, template: Template) -> Result<Pdf, ReportError> {
    let missing = printable(&mut data)?;
    let paper = Paper::new(template, serde_json::to_vec(&data)?)?;
    let pages: PagedDocument = typst::compile(&paper).output.map_err(|faults| ReportError::Typesetting(told(&faults)))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| ReportError::Writing(fault.message().to_string()))?;
    let options = PdfOptions { creator: Smart::Custom(Some("Jalon".to_owned())), standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|faults| ReportError::Writing(told(&faults)))?;
    Ok(Pdf { bytes, missing, pages: pages.pages().len() })
}

fn told(faults: &[typst::diag::SourceDiagnostic]) -> String {
    faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// Puts the geta mark for characters that no font has, and drops those that no page shows. Tells which had no glyph.
fn printable(value: &mut serde_json::Value) -> Result<BTreeSet<char>, ReportError> {
    let covered = world::covered()?;
    let mut missing = BTreeSet::new();
    mend(value, &|c| covered.contains(u32::from(c)), &mut missing);
    Ok(missing)
}

fn mend(value: &mut serde_json::Value, covered: &dyn Fn(char) -> bool, missing: &mut BTreeSet<char>) {
    match value {
        serde_json::Value::String(text) => {
            missing.extend(text.chars().filter(|c| shown(*c, covered) == Some(GETA) && *c != GETA));
            *text = text.chars().filter_map(|c| shown(c, covered)).collect();
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| mend(item, covered, missing)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|item| mend(item, covered, missing)),
        _ => {}
    }
}

fn shown(c: char, covered: &dyn Fn(char) -> bool) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' | '\r' => Some(' '),
        // A narrow no-break space is not in every font; the wide one says the same to the line breaker.
        '\u{202f}' if !covered(c) => Some('\u{a0}'),
        _ if c.is_control() || is_invisible(c) => None,
        _ if c.is_whitespace() || covered(c) => Some(c),
        _ => Some(GETA),
    }
}

/// Marks of direction, joining and byte order: they steer text and have no shape of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
