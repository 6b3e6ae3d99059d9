//! Why a date could not be read.

/// A date that could not be read: the cause, and where in the text. The words for people are under [`EdtfError::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{} at {at}", cause.code())]
pub struct EdtfError {
    /// What is wrong.
    pub cause: EdtfCause,
    /// Byte offset in the text at which reading stopped.
    pub at: usize,
}

impl EdtfError {
    /// The key of the message for people.
    pub const fn code(&self) -> &'static str {
        self.cause.code()
    }
}

/// What keeps a text from being a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EdtfCause {
    /// Nothing was written.
    Empty,
    /// More than 200 bytes.
    TooLong,
    /// A control character.
    Control,
    /// A character that cannot stand there, or an end too early.
    Unexpected,
    /// A year outside -9999 to 9999, or `-0000`.
    Year,
    /// No such month or season.
    Month,
    /// No such day in that month.
    Day,
    /// No such time of day, or one where EDTF allows none.
    Clock,
    /// The end lies before the start.
    Reversed,
    /// An interval or set that names no date at all.
    NoDate,
    /// An EDTF form that we leave out: exponents and significant digits.
    LeftOut,
    /// Everyday words that could not be read as a date, or that could mean several.
    NotUnderstood,
    /// Everyday words without a year.
    YearMissing,
}

impl EdtfCause {
    /// Every cause, for tests that every message exists.
    pub const ALL: [Self; 13] = [
        Self::Empty,
        Self::TooLong,
        Self::Control,
        Self::Unexpected,
        Self::Year,
        Self::Month,
        Self::Day,
        Self::Clock,
        Self::Reversed,
        Self::NoDate,
        Self::LeftOut,
        Self::NotUnderstood,
        Self::YearMissing,
    ];

    /// The key of the message for people.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "edtf-empty",
            Self::TooLong => "edtf-too-long",
            Self::Control => "edtf-control",
            Self::Unexpected => "edtf-unexpected",
            Self::Year => "edtf-year",
            Self::Month => "edtf-month",
            Self::Day => "edtf-day",
            Self::Clock => "edtf-clock",
            Self::Reversed => "edtf-reversed",
            Self::NoDate => "edtf-no-date",
            Self::LeftOut => "edtf-left-out",
            Self::NotUnderstood => "edtf-not-understood",
            Self::YearMissing => "edtf-year-missing",
        }
    }
}
