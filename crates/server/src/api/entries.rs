//! One entry read. Entries are written in forms, and by phones (`phone::push`), where each kind is checked.

use axum::Json;
use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_record::entry::Envelope;
use jalon_record::id::EntryId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::fault::{Fault, ProblemDetails};
use crate::inquiry;
use crate::session::Visitor;

/// An entry, as far as the reader may read it.
#[derive(Serialize, ToSchema)]
pub(super) struct Told {
    /// Its place in the site's order.
    seq: i64,
    /// When the site received it: microseconds since 1970.
    received_at: i64,
    /// Who, when, what kind, about whom.
    #[schema(value_type = Object)]
    envelope: Envelope,
    /// Codes, dates, numbers, references; absent once erased, and where even the codes are sealed to the reader.
    #[schema(value_type = Option<Object>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<serde_json::Value>,
    /// The words, each under its name; absent where they are sealed to the reader, or erased.
    #[schema(value_type = Option<Object>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<serde_json::Map<String, serde_json::Value>>,
}

/// One entry
#[utoipa::path(get, path = "/entries/{id}", params(("id" = String, Path, description = "The entry")),
    responses((status = 200, body = Told), (status = 401, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(super) async fn one(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Json<Told>, Fault> {
    visitor.must(Act::See)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| {
        let entry = app.store().entry(id)?.ok_or(Fault::NotFound)?;
        let gate = visitor.gate(app, entry.envelope.initiative)?;
        let shown = entry.body.as_ref().filter(|_| gate.may_see_codes(&entry.envelope));
        let words = app.store().words_by_name(&gate, &entry)?;
        let words = words.map(|words| inquiry::without_text(entry.envelope.kind.as_str(), words));
        Ok::<_, Fault>(Json(Told {
            seq: entry.seq.number(),
            received_at: entry.received_at.micros(),
            open: shown.and_then(|body| body.read_open().ok()),
            words: words.map(|words| words.into_iter().map(|(name, text)| (name, text.into())).collect()),
            envelope: entry.envelope,
        }))
    })
    .await
}
