//! What witnesses ask and tell: signed checkpoints, proofs, and what they saw before.
//!
//! Checkpoints hold no personal data, but their sizes tell how much a clinic writes and when; so they are for members.
//! Whoever should hold one from outside is given it on paper or as a file.

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use jalon_access::Act;
use jalon_record::evidence::told;
use jalon_record::id::EntryId;
use jalon_record::note::Note;
use jalon_store::accounts::Token;
use jalon_store::proofs::Chosen;
use jalon_store::witness::Kept;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::app::App;
use crate::fault::{Fault, ProblemDetails};
use crate::session::Visitor;

/// How far the record had come, signed.
#[derive(Serialize, ToSchema)]
pub(super) struct Checkpoint {
    /// How many entries there were.
    size: u64,
    /// When it was signed: microseconds since 1970, by the site's clock.
    made_at: i64,
    /// The signed note (C2SP tlog-checkpoint).
    note: String,
    /// The public keys that the site signs with (C2SP verifier keys), oldest first; the last one signs.
    keys: Vec<String>,
    /// The announcements of new keys, oldest first: notes that the old and the new key have both signed.
    key_changes: Vec<String>,
}

impl Checkpoint {
    fn of(app: &App, kept: Kept) -> Result<Self, Fault> {
        Ok(Self {
            size: kept.size,
            made_at: kept.made_at.micros(),
            note: kept.note,
            keys: app.store().verifiers()?.iter().map(ToString::to_string).collect(),
            key_changes: app.store().key_changes()?.into_iter().map(|change| change.note).collect(),
        })
    }
}

/// How far the record has come, signed now
#[utoipa::path(get, path = "/checkpoint", responses((status = 200, body = Checkpoint), (status = 401, body = ProblemDetails)))]
pub(super) async fn now(State(app): State<App>, visitor: Visitor) -> Result<Json<Checkpoint>, Fault> {
    visitor.must(Act::See)?;
    app.ask(|app| Checkpoint::of(app, app.store().checkpoint()?).map(Json)).await
}

/// The checkpoint that was kept of a size
#[utoipa::path(get, path = "/checkpoint/{size}", params(("size" = u64, Path, description = "How many entries there were")),
    responses((status = 200, body = Checkpoint), (status = 401, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(super) async fn kept(State(app): State<App>, visitor: Visitor, Path(size): Path<String>) -> Result<Json<Checkpoint>, Fault> {
    visitor.must(Act::See)?;
    let size: u64 = size.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| Checkpoint::of(app, app.store().checkpoint_at(size)?.ok_or(Fault::NotFound)?).map(Json)).await
}

/// Between which sizes.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Sizes {
    /// What was seen before; 0 for nothing.
    from: u64,
    /// Up to where; the checkpoint of now where absent.
    to: Option<u64>,
}

/// That one state of the record is the beginning of another.
#[derive(Serialize, ToSchema)]
pub(super) struct Consistency {
    /// The checkpoint of the newer state: signed now, or the one kept of the size that was asked for.
    checkpoint: Checkpoint,
    /// The proof (RFC 6962 §2.1.2): hashes in base64. Empty where the sizes are equal or `from` is 0 or greater than the
    /// record, which is what a record that was set back looks like.
    proof: Vec<String>,
}

/// The proof that what was seen before is the beginning of what is there now
#[utoipa::path(get, path = "/consistency", params(Sizes),
    responses((status = 200, body = Consistency), (status = 400, body = ProblemDetails), (status = 401, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(super) async fn consistency(
    State(app): State<App>,
    visitor: Visitor,
    sizes: Result<Query<Sizes>, QueryRejection>,
) -> Result<Json<Consistency>, Fault> {
    visitor.must(Act::See)?;
    let Query(Sizes { from, to }) = sizes.map_err(|_| Fault::BadRequest("sizes"))?;
    app.ask(move |app| Consistency::between(app, from, to).map(Json)).await
}

impl Consistency {
    /// That the record had grown from one size to another; to now where none is named.
    pub(super) fn between(app: &App, from: u64, to: Option<u64>) -> Result<Self, Fault> {
        let store = app.store();
        let kept = match to {
            None => store.checkpoint()?,
            Some(size) => store.checkpoint_at(size)?.ok_or(Fault::NotFound)?,
        };
        // A log that can no longer prove anything has no proof to give; the witness draws its own conclusion.
        let proof = if from > kept.size { Vec::new() } else { store.consistency(from, kept.size).or_else(unproved)? };
        Ok(Self { checkpoint: Checkpoint::of(app, kept)?, proof: told(&proof) })
    }
}

fn unproved(error: jalon_store::StoreError) -> Result<Vec<u8>, Fault> {
    match error {
        jalon_store::StoreError::Damaged(_) | jalon_store::StoreError::Record(_) => Ok(Vec::new()),
        other => Err(other.into()),
    }
}

/// The proof that an entry is in the record: an evidence pack without content
#[utoipa::path(get, path = "/inclusion/{id}", params(("id" = String, Path, description = "The entry")),
    responses((status = 200, body = Object), (status = 401, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(super) async fn inclusion(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Json<jalon_record::evidence::Pack>, Fault> {
    visitor.must(Act::See)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| {
        app.store().entry(id)?.ok_or(Fault::NotFound)?;
        Ok::<_, Fault>(Json(app.store().evidence(Chosen::Some(&[id]), false)?))
    })
    .await
}

/// What a witness remembers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    /// A random token that this witness made for itself: 64 hexadecimal digits. Only its digest is kept.
    device: String,
    /// The signed checkpoint that it saw last.
    note: String,
}

/// What the site makes of it.
#[derive(Serialize, ToSchema)]
pub(super) struct Heard {
    /// `consistent`, `rolled-back` or `forked`: the record as it is now, beside what was seen; `unsigned` where this site
    /// never signed what is said to have been seen, which is then not remembered.
    judgement: &'static str,
}

/// Hears what a witness had seen, holds it against the record and remembers both
#[utoipa::path(post, path = "/witness", request_body = Told,
    responses((status = 200, body = Heard), (status = 400, body = ProblemDetails), (status = 401, body = ProblemDetails)))]
pub(super) async fn hear(
    State(app): State<App>,
    visitor: Visitor,
    told: Result<Json<Told>, JsonRejection>,
) -> Result<Json<Heard>, Fault> {
    visitor.must(Act::See)?;
    let Json(told) = told.map_err(|_| Fault::BadRequest("json"))?;
    let device = Token::from_text(&told.device).ok_or(Fault::BadRequest("device"))?;
    let note = Note::parse(&told.note).map_err(|_| Fault::BadRequest("note"))?;
    let judgement = app.ask(move |app| app.store().hear(&device, &note)).await?;
    Ok(Json(Heard { judgement: judgement.code() }))
}
