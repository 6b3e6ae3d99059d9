//! What a person reads: the timeline drawing and the case study, as a page and as a PDF.
//!
//! A report is given a view and returns bytes: no store, no clock, no files.
//!
//! | module | what it holds |
//! |---|---|
//! | [`words`] | codes and dates put into words |
//! | [`timeline`] | the drawing: brackets as ground, steps as poles, practice as density, voices beside; and its twin as a list |
//! | [`chart`] | run charts of practice: contacts by week, medians, runs too long for chance |
//! | [`case_study`] | from a picture to a document |
//! | [`certificate`] | from an act of erasing to a document for the person |
//! | [`document`] | what a report says, before it is a page or a PDF |
//! | [`html`] | a document as a page, or as one file |
//! | [`pdf`] | a document, a drawing on a sheet, or a key on a page, as a tagged PDF |
//! | [`png`] | a drawing as a picture |
//! | [`qr`] | a short text as a code that a camera reads |
//! | [`recovery`] | recovery sheets: keys that exist on paper only |
//! | [`tally`] | a sheet of paper to count on |
//! | [`timesheet`] | hours of a period, to be signed |

pub mod case_study;
pub mod certificate;
pub mod chart;
pub mod document;
pub mod html;
pub mod pdf;
pub mod png;
pub mod qr;
pub mod recovery;
pub mod tally;
pub mod timeline;
pub mod timesheet;
pub mod words;

mod error;
#[cfg(test)]
mod example;

pub use document::Document;
pub use error::ReportError;
pub use words::{Words, order_of};
