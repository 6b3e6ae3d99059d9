//! Sessions in a list, ended one by one or all at once; a device that is lost.

use axum::http::StatusCode;
use jalon_access::Role;

use crate::authenticator::{Authenticator, come_in, register};
use crate::clinic::{Clinic, PASSPHRASE};

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    let clinic = Clinic::new();
    clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let (phone, mut desk) = (clinic.browser(), clinic.browser());
    desk.agent = "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 Edg/126.0";
    phone.sign_in("marie", PASSPHRASE).await;
    desk.sign_in("marie", PASSPHRASE).await;
    let page = phone.page("/account").await;
    assert!(page.shows("Firefox on Android") && page.shows("Edge on Windows") && page.shows("this device"));
    let stranger = clinic.signed_in(clinic.member("luc", Role::Clinician));
    stranger.fill("/account/sessions", &[("session", &page.field("session"))]).await;
    assert!(desk.is_in().await, "somebody else's session is left alone");
    phone.fill("/account/sessions", &[("session", &page.field("session"))]).await;
    assert!(phone.is_in().await && !desk.is_in().await);

    desk.sign_in("marie", PASSPHRASE).await;
    phone.fill("/account/sessions", &[("session", "others")]).await;
    assert!(phone.is_in().await && !desk.is_in().await);
}

#[tokio::test]
async fn a_lost_device_opens_nothing_any_more() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let (lost, mine) = (clinic.signed_in(member), clinic.signed_in(member));
    let mut key = Authenticator::new(7);
    register(&lost, &mut key).await;
    let initiative = clinic.store().new_initiative().unwrap();
    let calendar = clinic.store().make_calendar(member, initiative).unwrap();
    let link = clinic.store().make_link(member).unwrap();
    let page = mine.page("/account/lost").await;
    let told = mine.fill("/account/lost", &[("passkey", &page.field("passkey"))]).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.shows("opens nothing here any more"));
    assert!(mine.is_in().await && !lost.is_in().await);
    assert!(clinic.store().calendar_of(&calendar).unwrap().is_none());
    assert!(clinic.store().link_owner(&link).unwrap().is_none());
    assert_eq!(come_in(&clinic.browser(), &mut key).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
