//! Headers on every answer, and requests that were not made from our own pages refused.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::fault::Fault;

/// Nothing from elsewhere, nothing inline (ASVS 5.0, 3.4.3).
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'";

const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("x-frame-options", "DENY"),
    ("x-robots-tag", "noindex, nofollow"),
];

/// Adds the headers to every answer; what is not a file of ours is not kept by anyone.
pub async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        // A kept file, the phone's app: each comes with a policy of its own.
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    if app.options().https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Refuses requests that change something and were made from another site's page. Forms carry a token as well.
pub async fn refuse_forged(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_from_here(request.headers()) {
        return next.run(request).await;
    }
    let visit = crate::session::Visit::stranger(request.headers());
    crate::fault::render(Fault::Forged.into_response(), &visit, request.uri())
}

/// Whether the browser says that our own page made the request: `Sec-Fetch-Site` where it is sent, else `Origin`.
fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin"), text("host")) {
        (Some(site), _, _) => site == "same-origin",
        (None, Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_here(pairs: &[(&'static str, &'static str)]) -> bool {
        is_from_here(
            &pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect(),
        )
    }

    #[test]
    fn only_our_own_pages_may_change_anything() {
        assert!(from_here(&[("sec-fetch-site", "same-origin"), ("host", "clinic.example")]));
        assert!(from_here(&[("origin", "https://clinic.example"), ("host", "clinic.example")]));
        assert!(!from_here(&[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://clinic.example"),
            ("host", "clinic.example")
        ]));
        assert!(!from_here(&[("sec-fetch-site", "same-site"), ("host", "clinic.example")]));
        assert!(!from_here(&[("origin", "https://evil.example"), ("host", "clinic.example")]));
        assert!(!from_here(&[("origin", "null"), ("host", "clinic.example")]));
        assert!(!from_here(&[("host", "clinic.example")]));
    }
}
