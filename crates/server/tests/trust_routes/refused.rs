//! What no route answers: other methods than it names, other sites, changes by whoever may not make them. And what every
//! answer carries.

use axum::body::Body;
use axum::http::{Method, Request};
use axum::response::Response;
use jalon_access::Role;
use jalon_server::Options;
use tower::ServiceExt;

use super::{ROUTES, Site, address, site, site_with};

async fn asked(site: &Site, method: &str, route: &str, role: Option<Role>, headers: &[(&str, &str)]) -> Response {
    let address = address(route, &site.initiative.to_string(), &site.entry.to_string());
    let mut request = Request::builder().method(method).uri(address).header("host", "clinic.example");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if let Some((_, token)) = site.sessions.iter().find(|(known, _)| Some(*known) == role) {
        request = request.header("cookie", format!("jalon_session={}", token.to_text()));
    }
    site.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

const OURS: [(&str, &str); 1] = [("origin", "https://clinic.example")];

#[tokio::test]
async fn no_route_answers_to_a_method_that_nobody_needs() {
    let site = site();
    let mut wrong = Vec::new();
    for (route, _) in ROUTES {
        for method in ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"] {
            let status = asked(&site, method, route, Some(Role::Coordinator), &OURS).await.status().as_u16();
            if status != 405 {
                wrong.push(format!("{method} {route}: {status}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A page of another site reads nothing, and is never told that it may.
#[tokio::test]
async fn nothing_is_shared_with_another_origin() {
    let site = site();
    let hostile =
        [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("access-control-request-method", "GET")];
    for (route, _) in ROUTES.iter().filter(|(route, _)| !super::SLOW.iter().any(|slow| route.ends_with(slow))) {
        for method in ["GET", "OPTIONS", "POST"] {
            let answer = asked(&site, method, route, Some(Role::Coordinator), &hostile).await;
            let shared = answer.headers().keys().find(|name| name.as_str().starts_with("access-control-"));
            assert_eq!(shared, None, "{method} {route}");
            assert!(method != "POST" || answer.status().as_u16() == 403, "{route}: {}", answer.status());
        }
    }
}

/// Pages, files, faults, and what nobody is signed in for.
#[tokio::test]
async fn every_answer_carries_the_headers() {
    let site = site_with(None, Options { https: true, ..Options::default() });
    let expected = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("x-frame-options", "DENY"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ];
    for (route, _) in ROUTES.iter().filter(|(route, _)| !super::SLOW.iter().any(|slow| route.ends_with(slow))) {
        let answer = asked(&site, "GET", route, None, &[]).await;
        for (name, value) in expected {
            assert_eq!(answer.headers().get(name).map(|sent| sent.to_str().unwrap()), Some(value), "{route} {name}");
        }
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{route}: {policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{route}: {policy}");
    }
}

/// Sponsors, and whoever runs the machine, write nothing in the record, whichever form they send.
#[tokio::test]
async fn whoever_may_not_write_changes_nothing() {
    let site = site();
    let mut wrong = Vec::new();
    for (route, _) in ROUTES.iter().filter(|(route, _)| route.starts_with("/i/") || route.starts_with("/entries/")) {
        for role in [Role::Sponsor, Role::Administrator] {
            let (_, token) = site.sessions.iter().find(|(known, _)| *known == role).unwrap();
            let address = address(route, &site.initiative.to_string(), &site.entry.to_string());
            let (status, _) = site.ask(&Method::POST, &address, Some(token)).await;
            // An address of a calendar of one's own is no entry.
            if ![403, 404, 405].contains(&status) && *route != "/i/{initiative}/pathway/plan" {
                wrong.push(format!("{route} {role:?}: {status}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let (_, state) = site.ask(&Method::GET, "/api/v1/state", Some(&site.sessions[0].1)).await;
    assert!(state.contains("\"seq\":2"), "{state}");
}
