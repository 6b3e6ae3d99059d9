//! The file of an entry, for those who may read its words. For everyone else it is not there. It is never shown in a page
//! of ours: always saved, as the sort that it was found to be.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_initiative::Form;
use jalon_initiative::pathway::{Evidence, EvidenceWords};
use jalon_record::id::EntryId;
use jalon_store::StoreError;
use jalon_store::files::FileId;

use crate::app::App;
use crate::fault::Fault;
use crate::session::Visitor;
use crate::upload;

pub(super) async fn download(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Fault> {
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| {
        let store = app.store();
        let entry = store.entry(id)?.ok_or(Fault::NotFound)?;
        let gate = visitor.gate(app, entry.envelope.initiative)?;
        let envelope = &entry.envelope;
        if envelope.kind.as_str() != Evidence::KIND || !gate.may_read(envelope) {
            return Err(Fault::NotFound);
        }
        let body = entry.body.as_ref().ok_or(Fault::NotFound)?;
        let open: Evidence = body.read_open().map_err(|_| Fault::NotFound)?;
        let file = open.file.ok_or(Fault::NotFound)?;
        let words: EvidenceWords = store.words(&gate, &entry)?.ok_or(Fault::NotFound)?;
        let content = match FileId::from_hex(&file.hash).map(|file| store.kept_file(file)) {
            Some(Err(StoreError::File { .. })) | None => return Err(Fault::NotFound),
            Some(content) => content?,
        };
        let told = [
            (CONTENT_TYPE, upload::media(file.sort.as_str()).to_owned()),
            (CONTENT_DISPOSITION, saved_as(&words.file_name, file.sort.as_str())),
            (CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        ];
        Ok((told, content).into_response())
    })
    .await
}

/// To be saved under its name: as UTF-8 (RFC 8187), and in plain letters for programs that do not read that (RFC 6266).
/// A name that does not end as its sort does gets that ending, so that nobody opens it as something else.
fn saved_as(name: &str, sort: &str) -> String {
    let name = ended(name, sort);
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' }).collect();
    let escaped: String = name.bytes().map(escaped).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{escaped}")
}

fn escaped(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    }
}

fn ended(name: &str, sort: &str) -> String {
    let usual: &[&str] = match sort {
        "jpeg" => &["jpg", "jpeg"],
        "txt" => &["txt", "md", "csv"],
        _ => &[sort],
    };
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match (name.trim().is_empty(), ending) {
        (true, _) => format!("jalon.{}", usual[0]),
        (false, Some(ending)) if usual.contains(&ending.as_str()) => name.to_owned(),
        _ => format!("{name}.{}", usual[0]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_twice_and_breaks_nothing() {
        assert_eq!(
            saved_as("fiche de rôle.pdf", "pdf"),
            "attachment; filename=\"fiche de r_le.pdf\"; filename*=UTF-8''fiche%20de%20r%C3%B4le.pdf"
        );
        let odd = saved_as("a\"; filename=\"x.html", "txt");
        assert!(odd.ends_with(".txt") && odd.matches('"').count() == 2, "{odd}");
        assert!(saved_as("", "jpeg").contains("filename=\"jalon.jpg\""));
        assert!(saved_as("photo.JPG", "jpeg").contains("photo.JPG\""));
    }
}
