//! How far the record had come, for the phone as a witness.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use jalon_access::Act;
use serde::Deserialize;
use utoipa::IntoParams;

use super::Speaker;
use crate::api::witness::Consistency;
use crate::app::App;
use crate::fault::{Fault, ProblemDetails};

/// What the phone saw before.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Seen {
    /// How many entries there were; 0 for nothing.
    #[serde(default)]
    from: u64,
}

/// How far the record has come, signed now, and the proof that what this phone saw before is its beginning
#[utoipa::path(get, path = "/phone/checkpoint", tag = "phone", params(Seen), security(("phone" = [])),
    responses((status = 200, body = Consistency), (status = 401, body = ProblemDetails), (status = 410, body = ProblemDetails)))]
pub(crate) async fn checkpoint(
    State(app): State<App>,
    speaker: Speaker,
    seen: Result<Query<Seen>, QueryRejection>,
) -> Result<Json<Consistency>, Fault> {
    speaker.must(Act::See)?;
    let Query(Seen { from }) = seen.map_err(|_| Fault::BadRequest("sizes"))?;
    app.ask(move |app| Consistency::between(app, from, None).map(Json)).await
}
