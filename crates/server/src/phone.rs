//! The app of the phone, as far as the server is concerned: a page without data, its files, and the worker that keeps them so
//! that the app starts without a network.
//!
//! The files are those of `static/phone`. Their version is the hash of all of them, page and worker included: a phone has the
//! app of one version or of another, never parts of two. Nothing here knows who asks.

mod words;

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jalon_language::Language;
use maud::{DOCTYPE, html};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::assets;
use crate::pages::frame::html_lang;
use crate::session::Visit;

/// Where the app lives, and all that its worker may answer for.
const SCOPE: &str = "/phone/";
/// The worker is sent with its version and its list in front, never as it lies there.
const WORKER: &str = "worker.js";
/// The style sheet, which stands on that of the site.
const STYLE: &str = "phone.css";
/// Nothing from elsewhere, nothing inline, no form, no frame; scripts only from files.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types jalon-phone";

/// A file of the app: its address below [`SCOPE`], its type, its bytes.
struct Part {
    path: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

/// Everything that starts the app, by address: what the worker keeps.
static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| {
    let mut parts = vec![Part { path: String::new(), kind: "text/html; charset=utf-8", bytes: page().into_bytes() }];
    let files = assets::below("phone/").filter(|(path, _)| path != WORKER);
    parts.extend(files.chain(words::files()).map(|(path, bytes)| Part { kind: assets::kind(&path), path, bytes }));
    // Colours and typefaces are those of the site, in one file with the rest.
    for part in parts.iter_mut().filter(|part| part.path == STYLE) {
        part.bytes.splice(..0, assets::text("css/tokens.css").into_bytes());
    }
    parts.sort_by(|one, other| one.path.cmp(&other.path));
    parts
});

/// The worker, with the version and the list that hold for it.
static THE_WORKER: LazyLock<String> = LazyLock::new(|| {
    let source = assets::text("phone/worker.js");
    let mut hash = Sha256::new();
    for part in PARTS.iter() {
        hash.update(part.path.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(&part.bytes));
    }
    hash.update(&source);
    let version = hex::encode(&hash.finalize()[..8]);
    let files: Vec<String> = PARTS.iter().map(|part| format!("{SCOPE}{}", part.path)).collect();
    format!("const VERSION = {};\nconst FILES = {};\n{source}", json!(version), json!(files))
});

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/phone", get(|| async { Redirect::permanent(SCOPE) }))
        .route("/phone/", get(|headers: HeaderMap| async move { send("", &headers) }))
        .route("/phone/worker.js", get(worker))
        .route("/phone/manifest.webmanifest", get(manifest))
        .route("/phone/{*path}", get(|Path(path): Path<String>, headers: HeaderMap| async move { send(&path, &headers) }))
}

/// The page that everything else is put into by scripts. It is the same for everyone and in every language.
fn page() -> String {
    let said = [Language::Fr, Language::En, Language::ZhHans];
    html! {
        (DOCTYPE)
        html lang=(html_lang(Language::Fr)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="theme-color" content="#f6f1e7";
                // Neither the browser nor the keyboard should learn what is written here, as far as they let themselves be told.
                meta name="google" content="notranslate";
                title { (Language::Fr.say("shell-name")) }
                link rel="manifest" href="/phone/manifest.webmanifest";
                link rel="icon" href="/phone/icon.svg" type="image/svg+xml";
                link rel="apple-touch-icon" href="/phone/icon-192.png";
                link rel="stylesheet" href="/phone/phone.css";
                script type="module" src="/phone/main.js" {}
            }
            body {
                noscript { @for language in said {
                    p lang=(html_lang(language)) { (language.say("shell-no-script")) " " a href="/" { (language.say("shell-to-site")) } }
                } }
            }
        }
    }
    .into_string()
}

fn send(path: &str, headers: &HeaderMap) -> Response {
    match PARTS.iter().find(|part| part.path == path) {
        Some(part) => told(part.kind, &part.bytes, headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn worker(headers: HeaderMap) -> Response {
    told("text/javascript; charset=utf-8", THE_WORKER.as_bytes(), &headers)
}

/// How the phone shows the app among others: under a name and a picture that tell nothing, in the language asked for.
async fn manifest(headers: HeaderMap) -> Response {
    let language = Visit::stranger(&headers).language;
    let icon = |size: u32| json!({ "src": format!("/phone/icon-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" });
    let manifest = json!({
        "id": SCOPE, "start_url": SCOPE, "scope": SCOPE, "display": "standalone", "orientation": "portrait",
        "name": language.say("shell-name"), "short_name": language.say("shell-name"), "description": language.say("shell-description"),
        "lang": html_lang(language), "dir": "ltr", "background_color": "#f6f1e7", "theme_color": "#f6f1e7",
        "icons": [icon(192), icon(512)],
    });
    let mut answer = told("application/manifest+json", manifest.to_string().as_bytes(), &headers);
    answer.headers_mut().insert(header::VARY, header::HeaderValue::from_static("accept-language, cookie"));
    answer
}

/// A browser asks each time whether there is a newer one: the worker, not the browser's own cache, decides what is used.
fn told(kind: &'static str, bytes: &[u8], headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(bytes)[..6]));
    let about = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (HeaderName::from_static("content-security-policy"), POLICY.to_owned()),
    ];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(header::CONTENT_TYPE, kind)], bytes.to_vec()).into_response()
}
