//! The recovery sheet of the site's key, made from a page.

use axum::http::StatusCode;
use jalon_access::Role;

use crate::clinic::Clinic;

const PATH: &str = "/trust/keys/sheet";
const LONG_AGO: &str = "UPDATE session SET proved_at = proved_at - 660000000";

#[tokio::test]
async fn three_parts_are_printed_one_by_one_and_then_exist_on_paper_only() {
    let clinic = Clinic::new();
    let (marie, luc) = (clinic.member("marie", Role::Coordinator), clinic.member("luc", Role::Administrator));
    let (browser, other) = (clinic.signed_in(marie), clinic.signed_in(luc));
    assert!(browser.page("/trust/keys").await.shows(PATH));
    assert!(browser.page(PATH).await.shows("Before you begin"));
    assert!(clinic.store().key_state().unwrap().sheet.is_none(), "looking makes none");
    assert_eq!(browser.get(&format!("{PATH}/1")).await.status, StatusCode::NOT_FOUND);

    assert_eq!(browser.fill(PATH, &[]).await.to, PATH);
    let (name, _) = clinic.store().key_state().unwrap().sheet.unwrap();
    let page = browser.page(PATH).await;
    for part in 1..=3 {
        assert!(page.shows(&format!("{PATH}/{part}")));
        assert!(browser.page(&format!("{PATH}/{part}")).await.page.starts_with("%PDF-"));
        assert_eq!(other.get(&format!("{PATH}/{part}")).await.status, StatusCode::NOT_FOUND, "for whoever made it alone");
    }
    assert_eq!(browser.get(&format!("{PATH}/4")).await.status, StatusCode::NOT_FOUND);

    assert_eq!(browser.fill(&format!("{PATH}/done"), &[]).await.to, "/trust/keys");
    assert_eq!(browser.get(&format!("{PATH}/1")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(clinic.store().key_state().unwrap().sheet.unwrap().0, name, "it still opens");

    // Someone else makes another: the one before is void, and shown to nobody any more.
    browser.fill(PATH, &[]).await;
    other.fill(PATH, &[]).await;
    assert_eq!(browser.get(&format!("{PATH}/1")).await.status, StatusCode::NOT_FOUND);
    other.page(&format!("{PATH}/1")).await;
}

#[tokio::test]
async fn it_is_made_and_opened_by_whoever_keeps_the_keys_and_has_just_shown_who_they_are() {
    let clinic = Clinic::new();
    let worker = clinic.signed_in(clinic.member("ana", Role::PeerWorker));
    assert_eq!(worker.get(PATH).await.status, StatusCode::FORBIDDEN);
    assert_eq!(worker.fill(PATH, &[]).await.status, StatusCode::FORBIDDEN);
    let browser = clinic.signed_in(clinic.member("marie", Role::Coordinator));
    assert_eq!(browser.post(PATH, &[]).await.status, StatusCode::FORBIDDEN, "without the token of a form");
    assert!(clinic.store().key_state().unwrap().sheet.is_none());
    browser.fill(PATH, &[]).await;
    clinic.sql(LONG_AGO);
    let prove = "/account/prove?next=%2Ftrust%2Fkeys%2Fsheet";
    assert_eq!(browser.get(&format!("{PATH}/1")).await.to, prove);
    assert_eq!(browser.get(PATH).await.to, prove);
    let made = clinic.store().key_state().unwrap().sheet;
    assert_eq!(browser.fill(PATH, &[]).await.to, prove);
    assert_eq!(clinic.store().key_state().unwrap().sheet, made);
}
