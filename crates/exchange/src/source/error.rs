use super::Format;

/// Why a file gave no source. It names places and facts, never words of the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// It asks for more than the limits allow.
    #[error("too much: {measure:?} over {limit}")]
    TooMuch {
        /// Of what.
        measure: Measure,
        /// The limit that it went over.
        limit: u64,
    },
    /// It is of a format that is not read here; the hint names it where it is known (`doc`, `zip`...).
    #[error("not a format that is read: {hint}")]
    Unknown {
        /// What it looks like; empty when it looks like nothing known.
        hint: &'static str,
    },
    /// It breaks the rules of its format.
    #[error("broken {format:?}, {part}, byte {at}: {cause:?}")]
    Broken {
        /// What it was read as.
        format: Format,
        /// Which part of a package (`word/document.xml`); empty where there are none.
        part: &'static str,
        /// The byte of that part at which reading stopped; 0 where the place is not known.
        at: u64,
        /// What was wrong.
        cause: Cause,
    },
    /// It is locked by a password.
    #[error("locked by a password")]
    Locked,
    /// It has pages, and no letters on them: pictures of pages, most likely. Its text has to be recognised first.
    #[error("{pages} pages without letters")]
    Scanned {
        /// How many pages.
        pages: u32,
    },
    /// It holds no text at all.
    #[error("no text")]
    Empty,
}

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of the file.
    File,
    /// Bytes unpacked.
    Unpacked,
    /// Parts of a package.
    Parts,
    /// Nesting.
    Depth,
    /// Attributes of one element.
    Attributes,
    /// Code points of text.
    Text,
    /// Pages.
    Pages,
    /// Stretches, times, turns.
    Marks,
    /// Steps of drawing.
    Steps,
}

/// What was wrong with a broken file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Not a package (zip), or one whose directory does not hold together.
    Package,
    /// A part that the format requires is not there, or there twice.
    MissingPart,
    /// A part does not unpack, or is not what its check sum says.
    Unpack,
    /// Not well-formed XML.
    Xml,
    /// A document type declaration, where none belongs: it could define text without end.
    Doctype,
    /// Not text in the encoding it claims.
    Encoding,
    /// A first line that the format requires is not there.
    Signature,
    /// It ends too early.
    Truncated,
    /// The parser gave up in a way that it does not explain.
    Parser,
}

impl SourceError {
    /// The stable code of this error; the key of its words in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooMuch { .. } => "source-too-much",
            Self::Unknown { .. } => "source-unknown",
            Self::Broken { .. } => "source-broken",
            Self::Locked => "source-locked",
            Self::Scanned { .. } => "source-scanned",
            Self::Empty => "source-empty",
        }
    }
}
