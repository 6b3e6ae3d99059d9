use super::SourceError;
use super::decode::utf_16_without_mark;

/// A format that sources are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// Word and others, Office Open XML.
    Docx,
    /// LibreOffice and others, OpenDocument.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// Portable Document Format.
    Pdf,
    /// SubRip subtitles.
    SubRip,
    /// WebVTT captions.
    WebVtt,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 9] =
        [Self::Text, Self::Markdown, Self::Html, Self::Docx, Self::Odt, Self::Rtf, Self::Pdf, Self::SubRip, Self::WebVtt];

    /// The usual end of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Rtf => "rtf",
            Self::Pdf => "pdf",
            Self::SubRip => "srt",
            Self::WebVtt => "vtt",
        }
    }

    /// What a file is: by how it begins where that tells, by the end of its name where it does not. The name is looked at
    /// and never opened.
    ///
    /// # Errors
    /// [`SourceError::Unknown`], with a hint, for what is neither text nor one of these formats; [`SourceError::Empty`].
    pub fn recognise(bytes: &[u8], name: &str) -> Result<Self, SourceError> {
        let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
        if bytes.is_empty() {
            return Err(SourceError::Empty);
        }
        if let Some(found) = by_beginning(bytes, &end) {
            return found;
        }
        Ok(match end.as_str() {
            "md" | "markdown" | "mdown" => Self::Markdown,
            "html" | "htm" | "xhtml" => Self::Html,
            "srt" => Self::SubRip,
            _ => Self::Text,
        })
    }
}

fn by_beginning(bytes: &[u8], end: &str) -> Option<Result<Format, SourceError>> {
    let unknown = |hint| Some(Err(SourceError::Unknown { hint }));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(by_package(bytes, end));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return unknown(if matches!(end, "docx" | "docm") { "docx with password" } else { "doc" });
    }
    if head(bytes, 1024).windows(5).any(|window| window == b"%PDF-") {
        return Some(Ok(Format::Pdf));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if text.starts_with(b"{\\rtf") {
        return Some(Ok(Format::Rtf));
    }
    if text.starts_with(b"WEBVTT") {
        return Some(Ok(Format::WebVtt));
    }
    let lower = head(text, 64).to_ascii_lowercase();
    if lower.starts_with(b"<!doctype html") || lower.starts_with(b"<html") {
        return Some(Ok(Format::Html));
    }
    let pictures: [(&[u8], &str); 8] = [
        (b"\x89PNG", "png"),
        (b"\xff\xd8\xff", "jpg"),
        (b"GIF8", "gif"),
        (b"ID3", "mp3"),
        (b"RIFF", "wav"),
        (b"\x1f\x8b", "gz"),
        (b"7z\xbc\xaf", "7z"),
        (b"SQLite format 3", "sqlite"),
    ];
    if let Some((_, hint)) = pictures.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return unknown(hint);
    }
    let utf_16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || utf_16_without_mark(bytes).is_some();
    if !utf_16 && head(bytes, 4096).contains(&0) {
        return unknown("");
    }
    None
}

/// A package says what it is in the name of a part. Here bytes are only looked at;
/// reading opens it properly.
fn by_package(bytes: &[u8], end: &str) -> Result<Format, SourceError> {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let first = head(bytes, 256);
    if first.windows(39).any(|window| window == b"application/vnd.oasis.opendocument.text") || end == "odt" {
        return Ok(Format::Odt);
    }
    if matches!(end, "docx" | "docm" | "dotx") || holds(b"word/document.xml") {
        return Ok(Format::Docx);
    }
    Err(SourceError::Unknown { hint: "zip" })
}

fn head(bytes: &[u8], len: usize) -> &[u8] {
    bytes.get(..len).unwrap_or(bytes)
}
