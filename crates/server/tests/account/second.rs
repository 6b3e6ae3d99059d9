//! The second factor and recovery codes.

use axum::http::StatusCode;
use jalon_access::Role;
use totp_rs::Builder;

use crate::clinic::{Browser, Clinic, PASSPHRASE};

fn code_at(clinic: &Clinic, member: jalon_record::id::MemberId, steps: i64) -> String {
    let secret = clinic.store().second_factor(member).unwrap().unwrap().secret;
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let seconds = i64::try_from(jalon_server::clock::seconds()).unwrap() + 30 * steps;
    totp.generate(u64::try_from(seconds).unwrap()).to_string()
}

/// Sets the app up; the recovery codes that are shown once.
async fn set_up(clinic: &Clinic, browser: &Browser<'_>, member: jalon_record::id::MemberId) -> Vec<String> {
    let page = browser.page("/account/second").await;
    assert!(page.shows("otpauth://totp/Jalon") && page.shows("<svg class=\"qr\""));
    assert_eq!(browser.fill("/account/second", &[("code", "000000")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.fill("/account/second", &[("code", &code_at(clinic, member, -1))]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.page);
    let codes: Vec<String> = done.page.split("<li><code>").skip(1).map(|rest| rest[..14].to_owned()).collect();
    assert_eq!(codes.len(), 10);
    codes
}

/// A passphrase given; what waits for the second thing.
async fn half_way(browser: &Browser<'_>) -> String {
    let asked = browser.sign_in("marie", PASSPHRASE).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(browser.cookie().is_none());
    asked.field("half_way")
}

#[tokio::test]
async fn a_code_is_asked_for_and_good_once() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let browser = clinic.signed_in(member);
    set_up(&clinic, &browser, member).await;
    assert!(browser.page("/account").await.shows("well protected"));

    let code = code_at(&clinic, member, 0);
    let first = clinic.browser();
    let waiting = half_way(&first).await;
    let wrong = first.post("/sign-in/second", &[("half_way", &waiting), ("code", "123")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let waiting = wrong.field("half_way");
    let inside = first.post("/sign-in/second", &[("half_way", &waiting), ("code", &code)]).await;
    assert_eq!((inside.status, inside.to.as_str()), (StatusCode::SEE_OTHER, "/account"), "{}", inside.page);

    let replay = clinic.browser();
    let waiting = half_way(&replay).await;
    let refused = replay.post("/sign-in/second", &[("half_way", &waiting), ("code", &code)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the same code again");
    assert!(replay.cookie().is_none());
    // What waited was answered, and waits no more.
    let next = code_at(&clinic, member, 1);
    let gone = replay.post("/sign-in/second", &[("half_way", &waiting), ("code", &next)]).await;
    assert!(gone.status == StatusCode::UNPROCESSABLE_ENTITY && gone.shows("Start again with your passphrase"));
}

#[tokio::test]
async fn a_recovery_code_works_once_and_new_ones_end_the_old() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let browser = clinic.signed_in(member);
    let codes = set_up(&clinic, &browser, member).await;
    for (code, works) in [(&codes[0], true), (&codes[0], false), (&codes[1], true)] {
        let lost = clinic.browser();
        let waiting = half_way(&lost).await;
        let typed = code.to_lowercase().replace('-', " ");
        let answer = lost.post("/sign-in/second", &[("half_way", &waiting), ("code", &typed)]).await;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, works, "{code}");
    }
    assert!(browser.page("/account").await.shows("8 are left"));
    let made = browser.fill("/account/codes", &[]).await;
    assert!(made.shows("Here they are"));
    assert!(!clinic.store().use_recovery_code(member, &codes[2]).unwrap());
    // Those of one member are nothing to another.
    let other = clinic.member("luc", Role::Clinician);
    let codes = clinic.store().make_recovery_codes(member).unwrap();
    assert!(!clinic.store().use_recovery_code(other, &codes[0]).unwrap());
}

#[tokio::test]
async fn six_digits_are_not_guessed() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    set_up(&clinic, &clinic.signed_in(member), member).await;
    for _ in 0..2 {
        let browser = clinic.browser();
        let mut waiting = half_way(&browser).await;
        for tried in 1..=5 {
            let answer = browser.post("/sign-in/second", &[("half_way", &waiting), ("code", "000000")]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            if tried == 5 {
                assert!(answer.shows("Start again with your passphrase"));
            } else {
                waiting = answer.field("half_way");
            }
        }
    }
    let browser = clinic.browser();
    let waiting = half_way(&browser).await;
    let right = code_at(&clinic, member, 0);
    let answer = browser.post("/sign-in/second", &[("half_way", &waiting), ("code", &right)]).await;
    assert!(answer.shows("Wait a quarter of an hour"), "ten wrong codes, and none is looked at for a while");
}

#[tokio::test]
async fn whoever_is_refused_is_told_the_same() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let ended = clinic.member_with_passphrase("luc", Role::Clinician).await;
    clinic.member("new", Role::Clinician);
    set_up(&clinic, &clinic.signed_in(member), member).await;
    clinic.store().end_access(ended).unwrap();
    let mut told = Vec::new();
    for (login, passphrase) in
        [("marie", "not this one, surely"), ("nobody", "not this one, surely"), ("luc", PASSPHRASE), ("new", PASSPHRASE)]
    {
        let browser = clinic.browser();
        let answer = browser.sign_in(login, passphrase).await;
        assert!(browser.cookie().is_none());
        told.push((answer.status, answer.page.replace(&format!("value=\"{login}\""), "…")));
    }
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]));
}

#[tokio::test]
async fn a_passphrase_is_chosen_by_its_owner_and_not_from_what_everyone_tries() {
    let clinic = Clinic::new();
    let member = clinic.member_with_passphrase("marie", Role::PeerWorker).await;
    let (browser, elsewhere) = (clinic.signed_in(member), clinic.signed_in(member));
    let old = browser.cookie().unwrap();
    for (chosen, again, said) in [
        ("too short", "too short", "too short"),
        ("motdepasse2024", "motdepasse2024", "one of the first that people try"),
        ("Member marie 2024", "Member marie 2024", "one of the first that people try"),
        ("une marche sur la neige", "une marche sur la glace", "not the same"),
    ] {
        let answer = browser.fill("/account/passphrase", &[("passphrase", chosen), ("again", again)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{chosen}");
        assert!(answer.shows(said), "{chosen}: {}", answer.page);
    }
    let new = "une marche sur la neige";
    assert_eq!(browser.fill("/account/passphrase", &[("passphrase", new), ("again", new)]).await.status, StatusCode::SEE_OTHER);
    assert!(browser.is_in().await && !elsewhere.is_in().await);
    elsewhere.set_cookie(&old);
    assert!(!elsewhere.is_in().await, "the token before is dead");
    assert_eq!(clinic.browser().sign_in("marie", PASSPHRASE).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(clinic.browser().sign_in("marie", new).await.status, StatusCode::SEE_OTHER);
}
