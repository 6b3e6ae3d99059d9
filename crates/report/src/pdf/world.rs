//! The little world in which Typst works: one template, one file of data, the carried fonts, and nothing else.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Coverage, Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::error::ReportError;

/// The templates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Template {
    /// A report.
    Document,
    /// A drawing on a sheet.
    Sheet,
    /// A sheet to count on.
    Tally,
    /// A key on a page.
    Recovery,
}

impl Template {
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Document => ("document.typ", include_str!("../../typst/document.typ")),
            Self::Sheet => ("sheet.typ", include_str!("../../typst/sheet.typ")),
            Self::Tally => ("tally.typ", include_str!("../../typst/tally.typ")),
            Self::Recovery => ("recovery.typ", include_str!("../../typst/recovery.typ")),
        }
    }
}

const NOTO_REGULAR: &[u8] = include_bytes!("../../fonts/NotoSansSC-Regular.ttf");
const NOTO_BOLD: &[u8] = include_bytes!("../../fonts/NotoSansSC-Bold.ttf");

/// The typefaces that documents and drawings name.
const FAMILIES: [&str; 3] = ["Libertinus Serif", "Noto Sans SC", "DejaVu Sans Mono"];

/// What never changes from one document to the next; read once.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    covered: Coverage,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let fonts: Vec<Font> = font_files()
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
        .collect();
    let letters = fonts.iter().flat_map(|font| font.info().coverage.iter()).collect();
    Press {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        covered: Coverage::from_vec(letters),
        fonts,
    }
});

/// The files of the carried fonts, for those who draw without Typst.
pub(crate) fn font_files() -> impl Iterator<Item = &'static [u8]> {
    typst_assets::fonts().chain([NOTO_REGULAR, NOTO_BOLD])
}

/// The characters for which there is a glyph.
pub(super) fn covered() -> Result<&'static Coverage, ReportError> {
    if PRESS.fonts.is_empty() { Err(ReportError::Fonts) } else { Ok(&PRESS.covered) }
}

/// A sheet in the press: the template, and the data it walks.
pub(super) struct Paper {
    template: Source,
    data_at: FileId,
    data: Bytes,
}

impl Paper {
    pub(super) fn new(template: Template, data: Vec<u8>) -> Result<Self, ReportError> {
        let (name, text) = template.file();
        Ok(Self { template: Source::new(named(name)?, text.to_owned()), data_at: named("data.json")?, data: Bytes::new(data) })
    }
}

/// A file that exists only here. Names are interned, so that making many documents costs no more than one for each template.
fn named(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name).map_err(|fault| ReportError::Typesetting(fault.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &PRESS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PRESS.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_at { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
