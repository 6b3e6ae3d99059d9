//! One entry read, and entries taken from devices.

use axum::Json;
use axum::extract::{Path, State};
use jalon_access::Act;
use jalon_record::entry::{Body, Envelope, Open};
use jalon_record::id::EntryId;
use jalon_record::seal::{Salt, Sealed};
use jalon_store::Outcome;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::App;
use crate::fault::{Fault, ProblemDetails};
use crate::session::Visitor;

/// The most entries in one request.
const MOST: usize = 1_000;

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

/// An entry as a device sends it: its words are sealed already.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    /// Who, when, what kind, about whom, and the commitment to the content.
    #[schema(value_type = Object)]
    envelope: Envelope,
    /// The salt of the commitment: 64 hexadecimal digits.
    salt: String,
    /// The open part: canonical JSON (RFC 8785) as a string.
    open: String,
    /// The sealed part in hexadecimal; empty where no words were written.
    #[serde(default)]
    sealed: String,
}

/// What became of an entry that was sent.
#[derive(Serialize, ToSchema)]
pub(super) struct Answer {
    /// Its name.
    id: String,
    /// `stored`, `already-had` or `refused`.
    outcome: &'static str,
    /// Its place, unless refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    seq: Option<i64>,
    /// Why it was refused: a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

/// Takes entries from a device, each with its own answer
///
/// What is answered `stored` or `already-had` would survive a power cut. Sending again is harmless.
#[utoipa::path(post, path = "/entries", request_body = [Sent],
    responses((status = 200, body = [Answer]), (status = 400, body = ProblemDetails), (status = 401, body = ProblemDetails), (status = 403, body = ProblemDetails)))]
pub(super) async fn receive(
    State(app): State<App>,
    visitor: Visitor,
    sent: Result<Json<Vec<Sent>>, axum::extract::rejection::JsonRejection>,
) -> Result<Json<Vec<Answer>>, Fault> {
    visitor.must(Act::Write)?;
    let Json(sent) = sent.map_err(|_| Fault::BadRequest("json"))?;
    if sent.len() > MOST {
        return Err(Fault::BadRequest("too many"));
    }
    let entries = sent.into_iter().map(|one| read(one, &visitor)).collect::<Result<Vec<_>, Fault>>()?;
    let outcomes = app.ask(move |app| app.store().receive(entries)).await?;
    Ok(Json(outcomes.into_iter().map(answer).collect()))
}

/// Reads one entry; its author must be the one who sends it.
fn read(sent: Sent, visitor: &Visitor) -> Result<(Envelope, Body), Fault> {
    if sent.envelope.author != visitor.member.id {
        return Err(Fault::BadRequest("author"));
    }
    let mut salt = [0; 32];
    hex::decode_to_slice(&sent.salt, &mut salt).map_err(|_| Fault::BadRequest("salt"))?;
    let open = Open::from_canonical(sent.open).map_err(|_| Fault::BadRequest("open"))?;
    let sealed = Sealed::from_bytes(hex::decode(&sent.sealed).map_err(|_| Fault::BadRequest("sealed"))?);
    Ok((sent.envelope, Body { salt: Salt::new(salt), open, sealed }))
}

fn answer(outcome: Outcome) -> Answer {
    let id = outcome.id().to_string();
    match outcome {
        Outcome::Stored { seq, .. } => Answer { id, outcome: "stored", seq: Some(seq.number()), reason: None },
        Outcome::AlreadyHad { seq, .. } => Answer { id, outcome: "already-had", seq: Some(seq.number()), reason: None },
        Outcome::Refused { refusal, .. } => Answer { id, outcome: "refused", seq: None, reason: Some(refusal.code()) },
    }
}
