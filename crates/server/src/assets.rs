//! Style sheets, scripts and pictures, from inside the program. Each address carries the beginning of its hash, so that
//! a browser keeps a file for as long as it likes and never shows an old one.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;

use crate::app::App;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The beginning of each file's hash, by its path.
static HASHES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let hashed = |path: &str| Files::get(path).map(|file| hex::encode(&file.metadata.sha256_hash()[..6]));
    Files::iter().filter_map(|path| Some((path.to_string(), hashed(&path)?))).collect()
});

/// The address of a file.
pub fn address(path: &str) -> String {
    match HASHES.get(path) {
        Some(hash) => format!("/static/{path}?v={hash}"),
        None => format!("/static/{path}"),
    }
}

/// The style sheets, in the order they build on one another.
pub const STYLES: [&str; 7] = [
    "css/tokens.css",
    "css/base.css",
    "css/components.css",
    "css/pages.css",
    "css/timeline.css",
    "css/coding.css",
    "css/print.css",
];

/// All style sheets as one text, for a page that must stand alone.
pub fn styles() -> String {
    STYLES.iter().filter_map(|path| Files::get(path)).map(|file| String::from_utf8_lossy(&file.data).into_owned()).collect()
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/static/{*path}", get(file))
        .route("/favicon.ico", get(|| async { send("favicon.svg", &HeaderMap::new()) }))
}

async fn file(Path(path): Path<String>, headers: HeaderMap) -> Response {
    send(&path, &headers)
}

/// The files of a folder, by their path in it.
pub(crate) fn below(folder: &str) -> impl Iterator<Item = (String, Vec<u8>)> {
    Files::iter().filter_map(move |path| {
        let file = Files::get(&path)?;
        Some((path.strip_prefix(folder)?.to_owned(), file.data.into_owned()))
    })
}

/// A file that is text; empty where there is none.
pub(crate) fn text(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// The media type of a file, by how its name ends.
pub(crate) fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

fn send(path: &str, headers: &HeaderMap) -> Response {
    // The phone's files have one address each, where the phone's worker finds them.
    let found = Files::get(path).filter(|_| !path.starts_with("phone/"));
    let (Some(file), Some(hash)) = (found, HASHES.get(path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = format!("\"{hash}\"");
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let told = [
        (header::CONTENT_TYPE, kind(path).to_owned()),
        (header::ETAG, tag),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
    ];
    (told, file.data.into_owned()).into_response()
}
