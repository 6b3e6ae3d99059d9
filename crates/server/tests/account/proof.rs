//! Showing again who one is, and securing an account in time.

use axum::http::StatusCode;
use jalon_access::Role;
use jalon_server::Options;

use crate::authenticator::{Authenticator, question, register};
use crate::clinic::{Clinic, PASSPHRASE};

const LONG_AGO: &str = "UPDATE session SET proved_at = proved_at - 660000000";
const OVERDUE: &str = "UPDATE member SET set_up_by = 1";

#[tokio::test]
async fn after_ten_minutes_what_is_weighty_asks_again() {
    let clinic = Clinic::new();
    let me = clinic.member_with_passphrase("marie", Role::Coordinator).await;
    let other = clinic.member("luc", Role::Clinician);
    let browser = clinic.signed_in(me);
    let path = format!("/trust/members/{other}");
    clinic.sql(LONG_AGO);
    let change = [("act", "role"), ("role", "supervisor")];
    let asked = browser.fill(&path, &change).await;
    assert_eq!(asked.to, format!("/account/prove?next=%2Ftrust%2Fmembers%2F{other}"));
    assert_eq!(clinic.store().member_by_id(other).unwrap().unwrap().role, Role::Clinician);

    let prove = [("passphrase", "not this one, surely"), ("next", path.as_str())];
    assert_eq!(browser.fill("/account/prove", &prove).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let old = browser.cookie().unwrap();
    let shown = browser.fill("/account/prove", &[("passphrase", PASSPHRASE), ("next", &path)]).await;
    assert_eq!((shown.status, shown.to.as_str()), (StatusCode::SEE_OTHER, path.as_str()));
    let thief = clinic.browser();
    thief.set_cookie(&old);
    assert!(!thief.is_in().await, "the token before is dead");
    assert_eq!(browser.fill(&path, &change).await.status, StatusCode::SEE_OTHER);
    assert_eq!(clinic.store().member_by_id(other).unwrap().unwrap().role, Role::Supervisor);
}

#[tokio::test]
async fn a_passkey_shows_it_too() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::Coordinator));
    let mut phone = Authenticator::new(7);
    register(&browser, &mut phone).await;
    clinic.sql(LONG_AGO);
    assert_eq!(browser.get("/trust/members/invite").await.to, "/account/prove?next=%2Ftrust%2Fmembers%2Finvite");
    assert_eq!(browser.get("/account/codes").await.to, "/account/prove?next=%2Faccount%2Fcodes");
    let (waiting, asked) = question(&browser.fill("/account/prove/passkey/begin", &[]).await.page);
    let credential = phone.get(&asked);
    let fields = [("waiting", waiting.as_str()), ("credential", credential.as_str()), ("next", "/trust/members/invite")];
    assert_eq!(browser.fill("/account/prove/passkey", &fields).await.to, "/trust/members/invite");
    browser.page("/trust/members/invite").await;
}

#[tokio::test]
async fn securing_may_be_put_off_and_then_no_more() {
    let clinic = Clinic::new();
    let member = clinic.member("marie", Role::PeerWorker);
    let link = format!("/link/{}", clinic.store().make_link(member).unwrap().to_text());
    let browser = clinic.browser();
    assert_eq!(browser.post(&link, &[]).await.to, "/account/set-up");
    assert!(browser.page("/account/set-up").await.shows("Later"));
    assert_ne!(browser.get("/trust").await.to, "/account/set-up");
    clinic.sql(OVERDUE);
    assert_eq!(browser.get("/trust").await.to, "/account/set-up");
    assert_eq!(browser.get("/api/v1/me").await.status, StatusCode::FORBIDDEN);
    let page = browser.page("/account/set-up").await;
    assert!(page.shows("The time has passed") && !page.shows("Later"));
    register(&browser, &mut Authenticator::new(7)).await;
    browser.page("/trust").await;
}

#[tokio::test]
async fn the_demonstration_asks_for_nothing() {
    let clinic = Clinic::with(Options { demo: true, ..Options::default() });
    let member = clinic.member("demo", Role::Coordinator);
    let link = format!("/link/{}", clinic.store().make_link(member).unwrap().to_text());
    let browser = clinic.browser();
    assert_eq!(browser.post(&link, &[]).await.to, "/");
    clinic.sql(OVERDUE);
    clinic.sql(LONG_AGO);
    browser.page("/trust/members/invite").await;
}
