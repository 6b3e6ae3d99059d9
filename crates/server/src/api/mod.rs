//! The JSON API: what the pages do, for programs; later the phone's.
//!
//! Every answer goes past the same gate as the pages. Failures are problem details (RFC 9457) whose `type` is a stable
//! code. The description is at `/api/v1/openapi.json`, made from these very handlers.

mod entries;
mod site;
mod witness;

use axum::routing::get;
use axum::{Json, Router};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

#[derive(OpenApi)]
#[openapi(info(
    title = "Jalon",
    description = "The record of a clinic that brings a peer support worker into its team. Words are sealed; structure is open.",
    license(name = "Apache-2.0", identifier = "Apache-2.0"),
))]
struct Description;

fn described() -> (Router<App>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(site::state))
        .routes(routes!(site::initiatives))
        .routes(routes!(site::steps))
        .routes(routes!(site::density))
        .routes(routes!(entries::one))
        .routes(routes!(entries::receive))
        .routes(routes!(witness::now))
        .routes(routes!(witness::kept))
        .routes(routes!(witness::consistency))
        .routes(routes!(witness::inclusion))
        .routes(routes!(witness::hear))
        .split_for_parts()
}

/// The OpenAPI description of the API.
pub fn description() -> utoipa::openapi::OpenApi {
    let mut description = described().1;
    let prefixed = std::mem::take(&mut description.paths.paths);
    description.paths.paths = prefixed.into_iter().map(|(path, item)| (format!("/api/v1{path}"), item)).collect();
    description
}

pub(crate) fn routes() -> Router<App> {
    described().0.route("/openapi.json", get(|| async { Json(description()) }))
}
