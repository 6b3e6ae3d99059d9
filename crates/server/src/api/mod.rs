//! The JSON API: what the pages do, for programs; in `phone`, what the team's phones say and are told.
//!
//! Every answer goes past the same gate as the pages. Failures are problem details (RFC 9457) whose `type` is a stable
//! code. The description is at `/api/v1/openapi.json`, made from these very handlers.

mod entries;
mod phone;
mod site;
mod witness;

use axum::routing::get;
use axum::{Json, Router};
use utoipa::OpenApi;
use utoipa::openapi::{PathItem, RefOr};
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
        .routes(routes!(witness::now))
        .routes(routes!(witness::kept))
        .routes(routes!(witness::consistency))
        .routes(routes!(witness::inclusion))
        .routes(routes!(witness::hear))
        .routes(routes!(phone::join::join))
        .routes(routes!(phone::push::push))
        .routes(routes!(phone::pull::pull))
        .routes(routes!(phone::settings::settings))
        .routes(routes!(phone::checkpoint::checkpoint))
        .split_for_parts()
}

/// The OpenAPI description of the API.
pub fn description() -> utoipa::openapi::OpenApi {
    let mut description = described().1;
    let prefixed = std::mem::take(&mut description.paths.paths);
    description.paths.paths = prefixed.into_iter().map(|(path, item)| (format!("/api/v1{path}"), item)).collect();
    description.paths.paths.values_mut().for_each(tell_problems);
    description
}

/// Problems are sent as problem details (RFC 9457): the description says so, for every handler at once.
fn tell_problems(item: &mut PathItem) {
    let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
    let responses = operations.into_iter().flatten().flat_map(|operation| operation.responses.responses.values_mut());
    for response in responses {
        let RefOr::T(response) = response else { continue };
        let is_problem = response.content.values().any(|content| {
            let RefOr::T(content) = content else { return false };
            matches!(&content.schema, Some(RefOr::Ref(schema)) if schema.ref_location.ends_with("/ProblemDetails"))
        });
        if is_problem && let Some(content) = response.content.shift_remove("application/json") {
            response.content.insert(PROBLEM.to_owned(), content);
        }
    }
}

/// The media type of problem details.
pub(crate) const PROBLEM: &str = "application/problem+json";

pub(crate) fn routes() -> Router<App> {
    described().0.route("/openapi.json", get(|| async { Json(description()) }))
}
