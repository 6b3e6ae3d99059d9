//! Cookies behind HTTPS, how long a session lives, what is kept of a passphrase, and what tries cost.

use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_server::{Options, router};
use tower::ServiceExt;

use crate::clinic::{Clinic, PASSPHRASE};

/// What a form that is sent from the clinic's own address makes the browser keep.
async fn cookies(clinic: &Clinic, path: &str, body: &str) -> Vec<String> {
    let request = Request::post(path)
        .header("host", "clinic.example")
        .header("origin", "https://clinic.example")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()));
    let answer = router(clinic.app.clone()).oneshot(request.unwrap()).await.unwrap();
    answer.headers().get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn cookies_are_bound_to_https_and_to_this_host() {
    let clinic = Clinic::with(Options { https: true, ..Options::default() });
    clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let body = serde_urlencoded::to_string([("login", "marie"), ("passphrase", PASSPHRASE), ("next", "/")]).unwrap();
    let mut kept = cookies(&clinic, "/sign-in", &body).await;
    kept.extend(cookies(&clinic, "/language", "to=en&back=/").await);
    assert_eq!(kept.len(), 2, "{kept:?}");
    for line in kept {
        let (name, attributes) = line.split_once('=').unwrap();
        assert!(name.starts_with("__Host-jalon_"), "{name}");
        for asked in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(attributes.contains(asked), "{name}: {attributes}");
        }
        assert!(!attributes.to_lowercase().contains("domain"), "{name}");
    }
}

/// As many hours later: what is kept has moved back by as many.
fn hours_later(clinic: &Clinic, hours: i64, times: &[&str]) {
    let back = hours * 3_600_000_000;
    let moved: Vec<String> = times.iter().map(|time| format!("{time} = {time} - {back}")).collect();
    clinic.sql(&format!("UPDATE session SET {}", moved.join(", ")));
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_unused() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    hours_later(&clinic, 11, &["seen_at"]);
    assert!(browser.is_in().await, "used within twelve hours");
    hours_later(&clinic, 13, &["seen_at"]);
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn a_session_ends_after_seven_days_however_much_it_is_used() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    hours_later(&clinic, 6 * 24, &["created_at"]);
    assert!(browser.is_in().await);
    hours_later(&clinic, 25, &["created_at"]);
    assert!(!browser.is_in().await);
}

#[tokio::test]
async fn of_a_passphrase_only_what_argon2_makes_of_it_is_kept() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let kept = clinic.store().member_by_id(member).unwrap().unwrap().passphrase.unwrap();
    assert!(kept.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "46 MiB, one pass");
    assert!(!kept.contains(PASSPHRASE));
}

/// As long for a name that nobody has as for a passphrase that does not fit: else names could be tried.
#[tokio::test]
async fn an_unknown_name_takes_as_long_as_a_known_one() {
    let clinic = Clinic::new();
    let names: Vec<String> = (0..7).map(|number| format!("marie{number}")).collect();
    for name in &names {
        clinic.member_with_passphrase(name, Role::PeerWorker).await;
    }
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for name in &names {
        for (login, times) in [(name.clone(), &mut known), (format!("not-{name}"), &mut unknown)] {
            let began = Instant::now();
            let answer = clinic.browser().sign_in(&login, "not this one, surely").await;
            times.push(began.elapsed());
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    let middle = |times: &mut Vec<Duration>| {
        times.sort();
        times[times.len() / 2].as_secs_f64()
    };
    let ratio = middle(&mut known) / middle(&mut unknown);
    assert!((0.5..2.0).contains(&ratio), "a name is given away: {ratio}");
}

/// A try from an address, as the proxy in front tells it; how long the answer took.
async fn tried(clinic: &Clinic, address: &str, login: &str) -> (StatusCode, Duration) {
    let body = serde_urlencoded::to_string([("login", login), ("passphrase", PASSPHRASE), ("next", "/")]).unwrap();
    let request = Request::post("/sign-in")
        .header("host", "clinic.example")
        .header("origin", "https://clinic.example")
        .header("x-forwarded-for", address)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body));
    let began = Instant::now();
    let answer = router(clinic.app.clone()).oneshot(request.unwrap()).await.unwrap();
    (answer.status(), began.elapsed())
}

/// Many names are tried from one address: its tries wait, nobody is locked out, and others wait for nothing.
#[tokio::test]
async fn an_address_from_which_names_are_tried_waits() {
    let clinic = Clinic::with(Options { https: true, ..Options::default() });
    clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    for number in 0..11 {
        let (status, _) = tried(&clinic, "192.0.2.7", &format!("name{number}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (_, (status, waited)) = tokio::join!(tried(&clinic, "192.0.2.7", "name11"), tried(&clinic, "192.0.2.7", "marie"));
    assert!(status == StatusCode::SEE_OTHER && waited >= Duration::from_secs(2), "one after the other: {status} {waited:?}");
    assert_eq!(tried(&clinic, "192.0.2.8", "marie").await.0, StatusCode::SEE_OTHER);
}
