//! The text layer of a PDF (ISO 32000), by hayro, which reads it to draw it: each letter comes with its place, in the order
//! in which the file draws them. Lines, spaces and paragraphs are put together from the places; a PDF has none of them.
//!
//! What is drawn invisibly counts (scans have the recognised text there). A file without any letter is an error, not an
//! empty source.
//!
//! hayro is fuzzed and its interpreter forbids unsafe code; yet it is much code for files that anyone may have made. So
//! [`guard`] looks through the file before it: what unpacks to too much and what is nested too deep is refused. It runs
//! within `catch_unwind`; and each step of drawing is counted, because a short file can draw without end.

mod guard;
mod lines;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use hayro_interpret::hayro_syntax::object::dict::keys::{ANNOTS, CONTENTS, SUBTYPE};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, String as PdfString};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use kurbo::{Affine, Rect};

use super::build::Builder;
use super::error::{Cause, Measure, SourceError};
use super::{Format, Loss};
use lines::Letters;

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<(), SourceError> {
    guard::look_through(bytes, builder.limits)?;
    // Whatever was half done is thrown away with the builder.
    match catch_unwind(AssertUnwindSafe(|| pages(bytes, builder))) {
        Ok(done) => done,
        Err(stopped) => Err(match stopped.downcast::<Stop>() {
            Ok(stop) => stop.0,
            Err(_) => broken(Cause::Parser),
        }),
    }
}

/// How drawing is stopped from within: hayro's own way would be to go on to the end.
struct Stop(SourceError);

/// Ends the reading of this file.
fn stop(error: SourceError) -> ! {
    resume_unwind(Box::new(Stop(error)))
}

fn broken(cause: Cause) -> SourceError {
    SourceError::Broken { format: Format::Pdf, part: "", at: 0, cause }
}

fn pages(bytes: &[u8], builder: &mut Builder<'_>) -> Result<(), SourceError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => SourceError::Locked,
        _ => broken(Cause::Parser),
    })?;
    let pages = pdf.pages();
    builder.limits.check(Measure::Pages, pages.len() as u64)?;
    if pages.is_empty() {
        return Err(broken(Cause::Parser));
    }
    let cache = InterpreterCache::new();
    let mut blank = 0;
    let mut steps = 0;
    for page in pages.iter() {
        if let Some(content) = page.page_stream() {
            guard::nesting(content)?;
        }
        let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
        let mut context = Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), settings);
        let mut letters = Letters::new(builder.limits, steps);
        interpret_page(page, &mut context, &mut letters);
        steps = letters.steps();
        for _ in 0..letters.images() {
            builder.drop(Loss::Image, 0);
        }
        if letters.is_empty() {
            blank += 1;
            builder.drop(Loss::PageWithoutText, 0);
        }
        annotations(page, builder);
        letters.write(builder)?;
    }
    if blank == pages.len() {
        return Err(SourceError::Scanned { pages: u32::try_from(blank).unwrap_or(u32::MAX) });
    }
    Ok(())
}

/// Notes, links and fields that lie over a page.
fn annotations(page: &Page<'_>, builder: &mut Builder<'_>) {
    let Some(all) = page.raw().get::<Array<'_>>(ANNOTS) else { return };
    for annotation in all.iter::<Dict<'_>>() {
        let kind = annotation.get::<Name<'_>>(SUBTYPE);
        let loss = match kind.as_ref().map(|kind| kind.as_ref()) {
            Some(b"Link") => Loss::LinkTarget,
            Some(b"Widget") => Loss::FormField,
            Some(b"Popup") => continue,
            _ => Loss::Annotation,
        };
        let words = annotation.get::<PdfString<'_>>(CONTENTS).map_or(0, |words| characters(words.as_bytes()));
        builder.drop(loss, words);
    }
}

/// How many characters a text string has: UTF-16 with a mark, or one byte each (ISO 32000-1 §7.9.2.2).
fn characters(bytes: &[u8]) -> usize {
    if bytes.starts_with(&[0xfe, 0xff]) { bytes.len().saturating_sub(2) / 2 } else { bytes.len() }
}
