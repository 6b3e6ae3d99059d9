//! Sources of an inquiry, brought in from files: interviews, focus groups, field notes, minutes, diaries, plans, messages.
//!
//! [`read`] takes the bytes of a file and gives one [`Canonical`] text, with what is known about its stretches (who speaks,
//! when, headings, emphasis, rows of tables, notes) and **a list of all that was left behind**. What cannot be read is an
//! error, and then nothing is given.
//!
//! - **Nothing is added** but line ends, tabs between the cells of a table's row, in a PDF the spaces between words, and
//!   U+FFFD where bytes have no character: no bullets, no numbers of notes, no names of speakers. These stand beside the text, with their places.
//! - **Nothing is lost silently**: whatever was words or pictures in the file and is not in the text is counted in
//!   [`Imported::dropped`], by what it was. (Looks without words, such as fonts, colours, margins, are not.)
//! - **A file cannot make this take more memory than [`Limits`] allow**; sizes are checked before anything is unpacked.
//!   No name found inside a file is ever used as a path.
//!
//! | module | format | what it follows |
//! |---|---|---|
//! | `plain` | txt | the Encoding Standard; the encoding is guessed where it is not said, and told |
//! | `markdown` | md | CommonMark 0.31 with tables, footnotes and struck-out text |
//! | `html` | html | the tokenisation of the HTML Standard |
//! | `docx` | docx | ECMA-376 part 1 (WordprocessingML) |
//! | `odt` | odt | OpenDocument 1.3 part 3 |
//! | `rtf` | rtf | Rich Text Format 1.9.1 |
//! | `pdf` | pdf | ISO 32000, by hayro; order and spaces are put together from where the letters stand |
//! | `cues` | srt, vtt | WebVTT (W3C); SubRip as it is commonly written |

mod build;
mod cues;
mod decode;
mod docx;
mod error;
mod flow;
mod format;
mod html;
mod limits;
mod markdown;
mod odt;
mod package;
mod pdf;
mod plain;
mod rtf;
mod turns;
mod xml;

use jalon_record::text::{Canonical, Paragraph, Span};

use build::Builder;
pub use decode::{Encoding, Grounds};
pub use error::{Cause, Measure, SourceError};
pub use format::Format;
pub use limits::Limits;

/// A source as it was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What it was read as.
    pub format: Format,
    /// For text in no package: which encoding was taken, and why. None where the format says it by itself.
    pub encoding: Option<Encoding>,
    /// The text.
    pub text: Canonical,
    /// Who speaks where, in order.
    pub turns: Vec<Turn>,
    /// When what was said, in order of the text.
    pub times: Vec<TimeCode>,
    /// What stretches of the text are, by where they start; the longer first.
    pub styles: Vec<Styled>,
    /// What the file held and the text does not; empty when all of it is there.
    pub dropped: Vec<Dropped>,
}

impl Imported {
    /// The paragraphs of the text, numbered to cite them by.
    pub fn paragraphs(&self) -> impl Iterator<Item = Paragraph> + '_ {
        self.text.paragraphs()
    }
}

/// What one person says until the next one speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The name as it is written. These are words: whoever stores them seals them.
    pub speaker: String,
    /// What belongs to the turn, from its label on where there is one.
    pub span: Span,
    /// Where the name stands in the text, with its colon; none where only the format holds it (`<v Name>` in WebVTT).
    pub label: Option<Span>,
    /// Whether the format says so. If not, lines merely look like turns, and a person should confirm them.
    pub said: bool,
}

/// A place of the text and its time in the recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeCode {
    /// Where in the text.
    pub position: u32,
    /// Milliseconds since the recording began.
    pub at: u64,
    /// Until when, in the same milliseconds, where that is known.
    pub until: Option<u64>,
    /// Whether the format says so. If not, the text merely holds what looks like a time.
    pub said: bool,
}

/// A stretch of the text and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Styled {
    /// Where.
    pub span: Span,
    /// What.
    pub style: Style,
}

/// What a stretch of text is in the file's own terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// A heading of this level, 1 to 9.
    Heading(u8),
    /// An item of a list, and how deep: 1 for an item of a list that lies in no other.
    ListItem(u8),
    /// A row of a table; its cells are set apart by tabs.
    TableRow,
    /// A quotation set apart.
    Quotation,
    /// A footnote or endnote, which the text has after its body, and the place in the body that refers to it.
    Note {
        /// The position it is attached to.
        at: u32,
    },
    /// What stands at the head of pages.
    PageHeader,
    /// What stands at the foot of pages.
    PageFooter,
    /// Bold, or strong emphasis.
    Bold,
    /// Italic, or emphasis.
    Italic,
}

/// Something that the file held and the text does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dropped {
    /// What it was.
    pub what: Loss,
    /// How many there were.
    pub count: u32,
    /// How many code points of text went with them.
    pub characters: u32,
    /// The place in the text where the first of them would have stood.
    pub first: u32,
}

/// What can be left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Loss {
    /// Bytes that are no text in the encoding taken; each is U+FFFD in the text.
    Undecodable,
    /// Control characters.
    Control,
    /// Letters of a PDF of which the file does not say what they stand for; each is U+FFFD in the text.
    UnknownLetter,
    /// Entities that the format does not know.
    UnknownEntity,
    /// Pictures, with their descriptions.
    Image,
    /// Drawings, charts, sounds, embedded files.
    Object,
    /// Formulas that are more than letters.
    Formula,
    /// Comments of reviewers, or in the source code of the file.
    Comment,
    /// Text that was deleted while changes were tracked. (Inserted text is kept, moved text is kept where it was moved to.)
    Deleted,
    /// Text that is not to be seen.
    Hidden,
    /// Scripts and style sheets.
    Script,
    /// Where links lead. (Their words are kept.)
    LinkTarget,
    /// Instructions of fields: the field's result is kept.
    Field,
    /// Entry fields of forms and what they hold.
    FormField,
    /// Headings of the file about itself: title, authors, front matter.
    Metadata,
    /// Raw HTML inside Markdown.
    RawHtml,
    /// Notes and style blocks between cues.
    CueNote,
    /// Names and numbers of cues.
    CueName,
    /// Where on the picture a cue is to stand.
    CueSetting,
    /// Markup within cues, other than voices.
    CueTag,
    /// Blocks of a subtitle file that have no time.
    BrokenCue,
    /// Pages without any letters.
    PageWithoutText,
    /// Annotations of a PDF.
    Annotation,
}

impl Loss {
    /// Its stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Undecodable => "undecodable",
            Self::Control => "control",
            Self::UnknownLetter => "unknown-letter",
            Self::UnknownEntity => "unknown-entity",
            Self::Image => "image",
            Self::Object => "object",
            Self::Formula => "formula",
            Self::Comment => "comment",
            Self::Deleted => "deleted",
            Self::Hidden => "hidden",
            Self::Script => "script",
            Self::LinkTarget => "link-target",
            Self::Field => "field",
            Self::FormField => "form-field",
            Self::Metadata => "metadata",
            Self::RawHtml => "raw-html",
            Self::CueNote => "cue-note",
            Self::CueName => "cue-name",
            Self::CueSetting => "cue-setting",
            Self::CueTag => "cue-tag",
            Self::BrokenCue => "broken-cue",
            Self::PageWithoutText => "page-without-text",
            Self::Annotation => "annotation",
        }
    }
}

/// Reads a file.
///
/// # Errors
/// [`SourceError`] says what is wrong and where: too large, broken, locked by a password, without any text...
pub fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Imported, SourceError> {
    limits.check(Measure::File, bytes.len() as u64)?;
    let mut builder = Builder::new(limits);
    let encoding = match format {
        Format::Text => Some(plain::read(bytes, &mut builder)?),
        Format::Markdown => Some(markdown::read(bytes, &mut builder)?),
        Format::Html => Some(html::read(bytes, &mut builder)?),
        Format::SubRip | Format::WebVtt => Some(cues::read(bytes, format, &mut builder)?),
        Format::Rtf => rtf::read(bytes, &mut builder).map(|()| None)?,
        Format::Docx => docx::read(bytes, &mut builder).map(|()| None)?,
        Format::Odt => odt::read(bytes, &mut builder).map(|()| None)?,
        Format::Pdf => pdf::read(bytes, &mut builder).map(|()| None)?,
    };
    builder.finish(format, encoding)
}
