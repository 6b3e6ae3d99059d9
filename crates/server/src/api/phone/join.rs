//! Joining a phone.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jalon_access::Act;
use jalon_record::id::Instant;
use jalon_store::accounts::Token;
use jalon_store::log::Deed;
use jalon_store::phones::LONGEST_LABEL;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::bearer;
use crate::app::App;
use crate::clock;
use crate::fault::{Fault, ProblemDetails};
use crate::log::Mark;
use crate::session::Visitor;

/// The token that the phone already has, if it has one.
pub(crate) struct Before(Option<Token>);

impl<S: Send + Sync> FromRequestParts<S> for Before {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        Ok(Self(bearer(parts)))
    }
}

/// A phone that wants to join.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Asks {
    /// What its bearer calls it: a neutral text of at most 40 characters, or nothing.
    #[serde(default)]
    label: String,
    /// What its clock says: microseconds since 1970.
    clock: i64,
}

/// A phone that has joined.
#[derive(Serialize, ToSchema)]
pub(crate) struct Joined {
    /// Its name in the record.
    device: String,
    /// What it carries from now on: 64 hexadecimal digits, shown once.
    token: String,
    /// The site.
    site: String,
    /// Who carries it.
    member: String,
    /// Until when it may speak; each contact moves it on.
    lease_until: i64,
    /// How much it carries: `sealed`, `short` or `full`.
    mode: &'static str,
    /// The site's clock.
    now: i64,
    /// The site's public key (P-256, 65 bytes uncompressed) that words are locked to, in base64url.
    public_key: String,
}

/// A signed-in member joins a phone
///
/// With the token of a phone that they joined before, they go on with that one: its lease begins anew. A phone that joins as a
/// new device forgets what it was given before, and keeps what nobody acknowledged.
#[utoipa::path(post, path = "/phone/devices", tag = "phone", request_body = Asks,
    responses((status = 200, body = Joined), (status = 400, body = ProblemDetails), (status = 401, body = ProblemDetails), (status = 403, body = ProblemDetails)))]
pub(crate) async fn join(
    State(app): State<App>,
    visitor: Visitor,
    Before(before): Before,
    asked: Result<Json<Asks>, JsonRejection>,
) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let Json(Asks { label, clock }) = asked.map_err(|_| Fault::BadRequest("json"))?;
    let label = label.trim().to_owned();
    if label.chars().count() > LONGEST_LABEL {
        return Err(Fault::BadRequest("label"));
    }
    let clock = Instant::from_micros(clock);
    let joined = app
        .ask(move |app| {
            let (store, member) = (app.store(), visitor.member.id);
            let known = match &before {
                Some(token) => store.carrier(token)?.filter(|known| known.member.id == member && known.phone.ended.is_none()),
                None => None,
            };
            let (device, token, lease) = match (known, before) {
                (Some(known), Some(token)) => (known.phone.id, token, store.renew_phone(known.phone.id, clock)?),
                _ => store.join_phone(member, &label, clock)?,
            };
            let public_key = public_key(app)?;
            let modes = store.phone_modes()?;
            let mode = modes.into_iter().find(|(of, _)| *of == member).map_or("short", |(_, mode)| mode.code());
            tracing::info!(%member, %device, "a phone joined");
            Ok::<_, Fault>(Joined {
                device: device.to_string(),
                token: token.to_text(),
                site: store.site().to_string(),
                member: member.to_string(),
                lease_until: lease.micros(),
                mode,
                now: clock::now().micros(),
                public_key,
            })
        })
        .await?;
    Ok(Mark::of(Deed::Members).on(Json(joined)))
}

/// The site's transport key, as phones are given it.
pub(super) fn public_key(app: &App) -> Result<String, Fault> {
    let keys = app.store().transport_keys()?;
    let given_out = keys.first().ok_or(Fault::Store(jalon_store::StoreError::Damaged("transport key")))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(given_out.public().to_bytes()))
}
