//! What can go wrong while a report is made.

/// A report that could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The template refused the document: a fault of ours, with what Typst says.
    #[error("the page could not be set: {0}")]
    Typesetting(String),
    /// The pages were set, and the file could not be written.
    #[error("the PDF could not be written: {0}")]
    Writing(String),
    /// The document has no form that the template reads.
    #[error("the document could not be handed over: {0}")]
    Handover(#[from] serde_json::Error),
    /// The drawing could not be turned into a picture.
    #[error("the picture could not be made: {0}")]
    Picture(String),
    /// What is to be printed does not fit its form.
    #[error("the sheet could not be made: {0}")]
    Sheet(String),
    /// The fonts that this binary carries cannot be read.
    #[error("no font could be read")]
    Fonts,
}
