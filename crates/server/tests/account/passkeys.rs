//! Passkeys: made, shown, refused, removed.

use axum::http::StatusCode;
use jalon_access::Role;

use crate::authenticator::{Authenticator, come_in, question, register};
use crate::clinic::{Clinic, PASSPHRASE};

#[tokio::test]
async fn a_passkey_is_made_and_opens_the_door_without_a_name() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    let mut phone = Authenticator::new(7);
    let made = register(&browser, &mut phone).await;
    assert_eq!((made.status, made.to.as_str()), (StatusCode::SEE_OTHER, "/account/set-up"), "{}", made.page);
    assert!(browser.page("/account").await.shows("My phone"));
    browser.fill("/sign-out", &[]).await;
    assert!(!browser.is_in().await);
    let back = come_in(&browser, &mut phone).await;
    assert_eq!((back.status, back.to.as_str()), (StatusCode::SEE_OTHER, "/account"));
    assert!(browser.page("/account").await.shows("by passkey"));
    // A second time, with a counter that has gone on.
    assert_eq!(come_in(&clinic.browser(), &mut phone).await.to, "/account");
}

#[tokio::test]
async fn a_challenge_is_good_once_and_only_for_what_it_was_asked_for() {
    let clinic = Clinic::new();
    let mine = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    let mut phone = Authenticator::new(7);
    register(&mine, &mut phone).await;

    let stranger = clinic.browser();
    let (waiting, asked) = question(&stranger.post("/sign-in/passkey/begin", &[]).await.page);
    let credential = phone.get(&asked);
    let fields = [("waiting", waiting.as_str()), ("credential", credential.as_str()), ("next", "/account")];
    assert_eq!(stranger.post("/sign-in/passkey", &fields).await.status, StatusCode::SEE_OTHER);
    let replayed = clinic.browser();
    assert_eq!(replayed.post("/sign-in/passkey", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(replayed.cookie().is_none());

    // A question asked of someone signed in does not let a stranger in.
    let (waiting, asked) = question(&mine.fill("/account/prove/passkey/begin", &[]).await.page);
    let credential = phone.get(&asked);
    let fields = [("waiting", waiting.as_str()), ("credential", credential.as_str())];
    assert_eq!(replayed.post("/sign-in/passkey", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    // An answer to one question does not fit another.
    let (_, first) = question(&stranger.post("/sign-in/passkey/begin", &[]).await.page);
    let (second, _) = question(&stranger.post("/sign-in/passkey/begin", &[]).await.page);
    let credential = phone.get(&first);
    let fields = [("waiting", second.as_str()), ("credential", credential.as_str())];
    assert_eq!(replayed.post("/sign-in/passkey", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_an_authenticator_makes_up_is_refused() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    let mut phone = Authenticator::new(7);
    register(&browser, &mut phone).await;
    let refused = StatusCode::UNPROCESSABLE_ENTITY;

    phone.origin = "https://clinic.evil.example".to_owned();
    assert_eq!(come_in(&clinic.browser(), &mut phone).await.status, refused, "asked by another page");
    phone.origin = crate::clinic::ORIGIN.to_owned();

    phone.flags = 1;
    assert_eq!(come_in(&clinic.browser(), &mut phone).await.status, refused, "the person was not recognised");
    phone.flags = 5;

    let stranger = clinic.browser();
    let (waiting, asked) = question(&stranger.post("/sign-in/passkey/begin", &[]).await.page);
    let edited = phone.get(&asked).replace("\"signature\":\"M", "\"signature\":\"N");
    let answer = stranger.post("/sign-in/passkey", &[("waiting", &waiting), ("credential", &edited)]).await;
    assert_eq!(answer.status, refused, "an edited signature");

    assert_eq!(come_in(&clinic.browser(), &mut phone).await.status, StatusCode::SEE_OTHER);
    phone.counter = 0;
    assert_eq!(come_in(&clinic.browser(), &mut phone).await.status, refused, "a counter that went back: a copy");

    let mut unknown = Authenticator::new(9);
    let (waiting, asked) = question(&stranger.post("/sign-in/passkey/begin", &[]).await.page);
    let credential = unknown.get(&asked);
    let answer = stranger.post("/sign-in/passkey", &[("waiting", &waiting), ("credential", &credential)]).await;
    assert_eq!(answer.status, refused);
}

#[tokio::test]
async fn a_removed_passkey_opens_nothing_and_with_one_a_passphrase_alone_does_not_either() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let browser = clinic.signed_in(member);
    let mut phone = Authenticator::new(7);
    register(&browser, &mut phone).await;
    let half = clinic.browser();
    let asked = half.sign_in("marie", PASSPHRASE).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.shows("One more thing") && half.cookie().is_none());

    let kept = browser.page("/account").await.field("passkey");
    assert_eq!(browser.fill("/account/passkeys/remove", &[("passkey", &kept)]).await.to, "/account");
    assert_eq!(come_in(&clinic.browser(), &mut phone).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(clinic.browser().sign_in("marie", PASSPHRASE).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_passkey_of_another_is_not_theirs_to_remove_or_to_prove_with() {
    let clinic = Clinic::new();
    let marie = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    let luc = clinic.signed_in(clinic.member("luc", Role::Clinician));
    let (mut of_marie, mut of_luc) = (Authenticator::new(7), Authenticator::new(8));
    register(&marie, &mut of_marie).await;
    register(&luc, &mut of_luc).await;
    let kept = marie.page("/account").await.field("passkey");
    luc.fill("/account/passkeys/remove", &[("passkey", &kept)]).await;
    assert!(marie.page("/account").await.shows("My phone"));

    let (waiting, asked) = question(&luc.fill("/account/prove/passkey/begin", &[]).await.page);
    let credential = of_marie.get(&asked);
    let answer = luc.fill("/account/prove/passkey", &[("waiting", &waiting), ("credential", &credential)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The same credential cannot be registered twice, nor by somebody else.
    let again = register(&luc, &mut of_marie).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}
