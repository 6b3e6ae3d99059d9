//! Why a file is not read at all, and how much is read at most.

/// How much is read at most. The whole file lies in memory already; these bound what is made from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Bytes of the file as it comes.
    pub archive: u64,
    /// Entries of the archive.
    pub entries: usize,
    /// Bytes of the project's XML, unpacked.
    pub xml: u64,
    /// Elements of the XML; and of attributes four times as many.
    pub elements: usize,
    /// How deep elements may lie in one another; never more than 128.
    pub depth: usize,
    /// Bytes of one text, unpacked.
    pub text: u64,
    /// Bytes of everything together, unpacked. Files beside texts (pictures, recordings, .docx) that no longer fit are left out
    /// and told; texts that no longer fit are an error.
    pub total: u64,
    /// How many times larger than packed something may become, above a first mebibyte.
    pub ratio: u64,
}

impl Default for Limits {
    /// 256 MiB as it comes and 256 MiB unpacked, 64 MiB for the XML and for each text, 10,000 entries, 500,000 elements, 64 deep,
    /// 200 times.
    fn default() -> Self {
        const MIB: u64 = 1 << 20;
        Self {
            archive: 256 * MIB,
            entries: 10_000,
            xml: 64 * MIB,
            elements: 500_000,
            depth: 64,
            text: 64 * MIB,
            total: 256 * MIB,
            ratio: 200,
        }
    }
}

/// What is limited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limited {
    /// [`Limits::archive`].
    Archive,
    /// [`Limits::entries`].
    Entries,
    /// [`Limits::xml`].
    Xml,
    /// [`Limits::elements`].
    Elements,
    /// [`Limits::depth`].
    Depth,
    /// Attributes: 64 of one element, four times [`Limits::elements`] in all.
    Attributes,
    /// [`Limits::text`].
    Text,
    /// [`Limits::total`].
    Total,
    /// [`Limits::ratio`].
    Ratio,
}

/// Why nothing was read. Names of entries are made safe to show and cut short.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RefiError {
    /// Neither an archive nor XML.
    #[error("neither an archive nor XML")]
    NotRefi,
    /// The archive is damaged.
    #[error("the archive is damaged{}", .entry.as_ref().map(|name| format!(" at {name}")).unwrap_or_default())]
    BadArchive {
        /// At which entry; none when its list cannot be read.
        entry: Option<String>,
    },
    /// An entry is encrypted.
    #[error("{entry} is encrypted")]
    Encrypted {
        /// Which.
        entry: String,
    },
    /// An entry that would lead out of its folder, or is a link.
    #[error("the name {entry} leads elsewhere")]
    EntryName {
        /// Which.
        entry: String,
    },
    /// No `*.qde` in the archive.
    #[error("no project in the archive")]
    NoProject,
    /// Several `*.qde`, none of them called `project.qde`.
    #[error("{count} projects in the archive")]
    SeveralProjects {
        /// How many.
        count: usize,
    },
    /// More than is read.
    #[error("{what:?} goes beyond {limit}")]
    TooLarge {
        /// Of what.
        what: Limited,
        /// The most that is read.
        limit: u64,
    },
    /// Not UTF-8 where it must be.
    #[error("{entry} is not UTF-8 at byte {at}")]
    NotUtf8 {
        /// Where.
        entry: String,
        /// The first byte that is not, from 0.
        at: usize,
    },
    /// The XML names another encoding than UTF-8.
    #[error("the XML says it is written in another encoding than UTF-8")]
    Encoding,
    /// Not well-formed.
    #[error("line {line}: not well-formed XML")]
    BadXml {
        /// The line, from 1.
        line: u64,
    },
    /// A document type declaration: a project has none, and it can be used to make a small file large.
    #[error("line {line}: a document type declaration")]
    Doctype {
        /// The line, from 1.
        line: u64,
    },
    /// An entity that XML does not know by itself.
    #[error("line {line}: an unknown entity")]
    Entity {
        /// The line, from 1.
        line: u64,
    },
    /// The root is neither a project nor a codebook.
    #[error("neither a project nor a codebook")]
    WrongRoot,
    /// A codebook where a project was asked for.
    #[error("a codebook, not a project")]
    CodebookOnly,
    /// A codebook without codes: the standard knows none.
    #[error("a codebook without codes")]
    NoCodes,
    /// The archive could not be written.
    #[error("could not be written")]
    NotWritten,
}

impl RefiError {
    /// A stable key, for the words that a person reads.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotRefi => "refi-not-refi",
            Self::BadArchive { .. } => "refi-bad-archive",
            Self::Encrypted { .. } => "refi-encrypted",
            Self::EntryName { .. } => "refi-entry-name",
            Self::NoProject => "refi-no-project",
            Self::SeveralProjects { .. } => "refi-several-projects",
            Self::TooLarge { .. } => "refi-too-large",
            Self::NotUtf8 { .. } => "refi-not-utf8",
            Self::Encoding => "refi-encoding",
            Self::BadXml { .. } => "refi-bad-xml",
            Self::Doctype { .. } => "refi-doctype",
            Self::Entity { .. } => "refi-entity",
            Self::WrongRoot => "refi-wrong-root",
            Self::CodebookOnly => "refi-codebook-only",
            Self::NoCodes => "refi-no-codes",
            Self::NotWritten => "refi-not-written",
        }
    }
}

/// A foreign name, without what does not print, at most 80 characters.
pub(super) fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(80).collect()
}
