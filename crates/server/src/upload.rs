//! A file that comes with a form: read within bounds, and known by what it holds, never by what it is called.

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{FromRequest, Request};
use jalon_initiative::form::Code;
use jalon_initiative::pathway::FileRef;

use crate::fault::Fault;
use crate::form::Fields;

/// The most bytes of one request that carries a file: more than a file may hold, so that one too large is told in words.
pub const MOST: usize = 80_000_000;
/// The most bytes of the other fields together.
const FIELDS: usize = 2_000_000;
/// The longest name of a file that is kept, in characters.
const NAME: usize = 200;

/// A file as it was sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// What it is called, without folders.
    pub name: String,
    /// What it holds; nothing beyond the largest size that is kept.
    pub content: Vec<u8>,
    /// Whether it held more.
    pub cut: bool,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Upload({} bytes)", self.content.len())
    }
}

impl Upload {
    /// What sort of file it is.
    ///
    /// # Errors
    /// The key of the words that say why it is not kept.
    pub fn sort(&self) -> Result<Code, &'static str> {
        if self.cut {
            return Err("problem-file-too-large");
        }
        sort_of(&self.content).and_then(|sort| Code::new(sort.code)).ok_or("problem-file-sort")
    }
}

/// A sort of file that is kept.
struct Sort {
    code: &'static str,
    media: &'static str,
    fits: fn(&[u8]) -> bool,
}

/// Documents and pictures. Nothing that runs, and nothing that a browser would render as a page of ours.
const SORTS: [Sort; 9] = [
    Sort { code: "pdf", media: "application/pdf", fits: |bytes| bytes.starts_with(b"%PDF-") },
    Sort { code: "jpeg", media: "image/jpeg", fits: |bytes| bytes.starts_with(&[0xFF, 0xD8, 0xFF]) },
    Sort { code: "png", media: "image/png", fits: |bytes| bytes.starts_with(b"\x89PNG\r\n\x1a\n") },
    Sort { code: "webp", media: "image/webp", fits: |bytes| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") },
    Sort {
        code: "docx",
        media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        fits: |bytes| is_office(bytes, b"word/document.xml"),
    },
    Sort {
        code: "xlsx",
        media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        fits: |bytes| is_office(bytes, b"xl/workbook.xml"),
    },
    Sort { code: "odt", media: "application/vnd.oasis.opendocument.text", fits: |bytes| is_open_document(bytes, b"text") },
    Sort {
        code: "ods",
        media: "application/vnd.oasis.opendocument.spreadsheet",
        fits: |bytes| is_open_document(bytes, b"spreadsheet"),
    },
    Sort { code: "txt", media: "text/plain", fits: is_text },
];

fn sort_of(content: &[u8]) -> Option<&'static Sort> {
    SORTS.iter().find(|sort| (sort.fits)(content))
}

/// The media type of a sort.
pub fn media(code: &str) -> &'static str {
    SORTS.iter().find(|sort| sort.code == code).map_or("application/octet-stream", |sort| sort.media)
}

/// The sorts, as people call them.
pub fn endings() -> String {
    SORTS.map(|sort| sort.code).join(", ")
}

/// What a browser offers to choose from.
pub fn accepted() -> String {
    let media = SORTS.map(|sort| sort.media);
    format!("{},.md,.csv", media.join(","))
}

const LOCAL_FILE: &[u8] = b"PK\x03\x04";
const CENTRAL_FILE: &[u8] = b"PK\x01\x02";

/// A ZIP whose directory, at its end, lists the parts of an Office Open XML document.
fn is_office(bytes: &[u8], part: &[u8]) -> bool {
    bytes.starts_with(LOCAL_FILE) && lists(bytes, b"[Content_Types].xml") && lists(bytes, part)
}

fn lists(bytes: &[u8], name: &[u8]) -> bool {
    /// Where, in an entry of the directory, the name begins (PKWARE APPNOTE 4.3.12).
    const NAME_AT: usize = 46;
    bytes.windows(4).enumerate().filter(|(_, four)| *four == CENTRAL_FILE).any(|(at, _)| {
        let told = bytes.get(at + 28..at + 30).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
        told == Some(name.len()) && bytes.get(at + NAME_AT..at + NAME_AT + name.len()) == Some(name)
    })
}

/// A ZIP whose first part is its media type, as it stands (OpenDocument 1.3, part 2, 3.3).
fn is_open_document(bytes: &[u8], sort: &[u8]) -> bool {
    const FIRST: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";
    let told = bytes.get(30..30 + FIRST.len() + sort.len());
    let follows = bytes.get(30 + FIRST.len() + sort.len());
    let ends = follows.is_none_or(|byte| !byte.is_ascii_lowercase() && *byte != b'-');
    bytes.starts_with(LOCAL_FILE) && told.is_some_and(|told| told.starts_with(FIRST) && told.ends_with(sort)) && ends
}

/// Text in UTF-8 or an older encoding: no byte that text does not have.
fn is_text(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C) || *byte == 0x7F;
    !bytes.is_empty() && !bytes.iter().any(is_control) && !bytes.starts_with(b"MZ")
}

/// What a file is called: the last part of a path, without what would break a line.
fn name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|letter| !letter.is_control()).take(NAME).collect();
    kept.trim().to_owned()
}

/// Reads a form that carries a file.
///
/// # Errors
/// [`Fault::BadRequest`] where it does not read, or is far too large.
pub(crate) async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Fields, Fault> {
    let mut parts = Multipart::from_request(request, state).await.map_err(|_| Fault::BadRequest("form"))?;
    let (mut given, mut upload, mut size) = (Vec::new(), None, 0);
    while let Some(field) = parts.next_field().await.map_err(|_| Fault::BadRequest("form"))? {
        let field_name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(name) {
            Some(name) => upload = file(field, name).await?.or(upload),
            None => {
                let text = field.text().await.map_err(|_| Fault::BadRequest("form"))?;
                size += text.len();
                if size > FIELDS {
                    return Err(Fault::BadRequest("form"));
                }
                given.push((field_name, text));
            }
        }
    }
    Ok(Fields::of(given).with(upload))
}

/// A file that was chosen; none where the field was left empty. What is too large is read to its end and let go, so that
/// the browser hears the answer.
async fn file(mut field: Field<'_>, name: String) -> Result<Option<Upload>, Fault> {
    let largest = usize::try_from(FileRef::LARGEST).unwrap_or(usize::MAX);
    let mut upload = Upload { name, content: Vec::new(), cut: false };
    while let Some(chunk) = field.chunk().await.map_err(|_| Fault::BadRequest("form"))? {
        if upload.cut || upload.content.len() + chunk.len() > largest {
            upload.cut = true;
            upload.content = Vec::new();
        } else {
            upload.content.extend_from_slice(&chunk);
        }
    }
    let is_empty = upload.content.is_empty() && !upload.cut && upload.name.is_empty();
    Ok((!is_empty).then_some(upload))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(content: &[u8]) -> Option<&'static str> {
        sort_of(content).map(|sort| sort.code)
    }

    fn zip(parts: &[&str]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend(LOCAL_FILE);
            bytes.extend([0; 26]);
            bytes.extend(part.as_bytes());
        }
        for part in parts {
            bytes.extend(CENTRAL_FILE);
            bytes.extend([0; 24]);
            bytes.extend(u16::try_from(part.len()).unwrap().to_le_bytes());
            bytes.extend([0; 16]);
            bytes.extend(part.as_bytes());
        }
        bytes
    }

    #[test]
    fn a_file_is_known_by_what_it_holds() {
        let odf = |sort: &str| zip(&[&format!("mimetypeapplication/vnd.oasis.opendocument.{sort}")]);
        for (content, expected) in [
            (b"%PDF-1.7 and so on".to_vec(), Some("pdf")),
            (vec![0xFF, 0xD8, 0xFF, 0xE0, 0], Some("jpeg")),
            (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), Some("png")),
            (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), Some("webp")),
            (b"RIFF\x10\0\0\0WAVEfmt ".to_vec(), None),
            (zip(&["[Content_Types].xml", "word/document.xml"]), Some("docx")),
            (zip(&["[Content_Types].xml", "xl/workbook.xml"]), Some("xlsx")),
            (zip(&["word/document.xml"]), None),
            (zip(&["run.exe"]), None),
            (odf("text"), Some("odt")),
            (odf("spreadsheet"), Some("ods")),
            (odf("presentation"), None),
            (odf("text-template"), None),
            ("Une ligne\r\nune autre\t;".as_bytes().to_vec(), Some("txt")),
            (b"caf\xE9;1\n".to_vec(), Some("txt")),
            (b"MZ\x90\0\x03".to_vec(), None),
            (b"\x7FELF".to_vec(), None),
            (Vec::new(), None),
        ] {
            assert_eq!(sort(&content), expected, "{content:?}");
        }
    }

    #[test]
    fn a_name_has_no_folders_and_no_lines() {
        assert_eq!(name("C:\\notes\\fiche de rôle.pdf"), "fiche de rôle.pdf");
        assert_eq!(name("../../etc/passwd"), "passwd");
        assert_eq!(name("a\r\nContent-Type: x"), "aContent-Type: x");
        assert_eq!(name(&"é".repeat(900)).chars().count(), NAME);
    }

    #[test]
    fn what_is_too_large_or_of_another_sort_is_told_so() {
        let upload = |content: &[u8], cut| Upload { name: "x.pdf".into(), content: content.to_vec(), cut };
        assert_eq!(upload(b"", true).sort(), Err("problem-file-too-large"));
        assert_eq!(upload(b"\0", false).sort(), Err("problem-file-sort"));
        assert_eq!(upload(b"%PDF-", false).sort().unwrap().as_str(), "pdf");
        assert!(!format!("{:?}", upload(b"words", false)).contains("x.pdf"));
    }

    /// A form as a browser writes it, with one stretch of it replaced by anything.
    fn forms() -> impl proptest::strategy::Strategy<Value = Vec<u8>> {
        use proptest::prelude::*;
        let whole = "--line\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--line\r\nContent-Disposition: form-data; \
            name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nwords\r\n--line--\r\n";
        (0..whole.len(), 0..40_usize, prop::collection::vec(any::<u8>(), 0..60)).prop_map(move |(from, long, other)| {
            let to = (from + long).min(whole.len());
            [&whole.as_bytes()[..from], &other, &whole.as_bytes()[to..]].concat()
        })
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_sent_reads_or_is_refused(body in forms(), any in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            for body in [body, any.clone()] {
                let request = Request::builder().header("content-type", "multipart/form-data; boundary=line");
                let request = request.body(axum::body::Body::from(body)).unwrap();
                // Read, or refused: either way it comes to an end.
                drop(runtime.block_on(read(request, &())));
            }
            let upload = Upload { name: name(&String::from_utf8_lossy(&any)), content: any, cut: false };
            proptest::prop_assert!(!upload.name.contains(['/', '\\', '\n']) && upload.name.chars().count() <= NAME);
            drop(upload.sort());
        }
    }
}
