//! Members: invited on paper, given another role, ended, let in again.

use axum::http::StatusCode;
use jalon_access::Role;

use crate::clinic::{Clinic, PASSPHRASE};

fn link_in(page: &str) -> String {
    let from = page.find("/link/").unwrap();
    page[from..from + 6 + 64].to_owned()
}

#[tokio::test]
async fn an_invitation_on_paper_lets_someone_in_once() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::Coordinator));
    browser.page("/trust/members/invite").await;
    let fields = [("name", "Luc"), ("login", "luc"), ("role", "clinician"), ("locale", "zh-Hans")];
    let paper = browser.fill("/trust/members/invite", &fields).await;
    assert_eq!(paper.status, StatusCode::OK, "{}", paper.page);
    assert!(paper.shows("<svg class=\"qr\"") && paper.shows("http://localhost:8600/link/"));
    for told in ["To come into Jalon", "Pour entrer dans Jalon", "登录 Jalon", "您的登录名：luc"] {
        assert!(paper.shows(told), "{told}");
    }
    let link = link_in(&paper.page);
    let luc = clinic.browser();
    let chosen = [("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert_eq!(luc.post(&link, &chosen).await.to, "/account/set-up");
    assert!(luc.is_in().await);
    let again = clinic.browser();
    again.post(&link, &chosen).await;
    assert!(!again.is_in().await);
    assert_eq!(clinic.browser().sign_in("luc", PASSPHRASE).await.status, StatusCode::SEE_OTHER);
    let taken = browser.fill("/trust/members/invite", &fields).await;
    assert!(taken.status == StatusCode::UNPROCESSABLE_ENTITY && taken.shows("Choose another"));
    assert!(browser.page("/trust/members").await.shows("Luc"));
}

#[tokio::test]
async fn only_who_may_changes_members() {
    let clinic = Clinic::new();
    let other = clinic.member("other", Role::Coordinator);
    for role in Role::ALL {
        let browser = clinic.signed_in(clinic.member(role.code(), role));
        let may = matches!(role, Role::Coordinator | Role::Administrator);
        let expected = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        for path in ["/trust/members".to_owned(), "/trust/members/invite".to_owned(), format!("/trust/members/{other}")] {
            assert_eq!(browser.get(&path).await.status, expected, "{role:?} {path}");
        }
        if !may {
            let path = format!("/trust/members/{other}");
            assert_eq!(browser.fill(&path, &[("act", "end")]).await.status, StatusCode::FORBIDDEN);
        }
    }
    let browser = clinic.signed_in(other);
    assert_eq!(browser.get("/trust/members/00000000-0000-4000-8000-000000000000").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/trust/members/nobody").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_role_holds_at_once_and_an_end_is_an_end() {
    let clinic = Clinic::new();
    let browser = clinic.signed_in(clinic.member("marie", Role::Coordinator));
    let luc = clinic.member_with_passphrase("luc", Role::Clinician).await;
    let path = format!("/trust/members/{luc}");
    let his = clinic.signed_in(luc);
    assert_eq!(browser.fill(&path, &[("act", "role"), ("role", "sponsor")]).await.to, path);
    assert!(!his.is_in().await);
    his.sign_in("luc", PASSPHRASE).await;
    assert!(his.is_in().await);
    let link = link_in(&browser.fill(&path, &[("act", "link")]).await.page);

    assert_eq!(browser.fill(&path, &[("act", "end")]).await.to, "/trust/members");
    assert!(!his.is_in().await);
    his.post(&link, &[]).await;
    assert!(!his.is_in().await, "a link made before opens nothing");
    assert_eq!(his.sign_in("luc", PASSPHRASE).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.page("/trust/members").await.shows("Member luc"), "the name stays");

    browser.fill(&path, &[("act", "back")]).await;
    assert_eq!(his.sign_in("luc", PASSPHRASE).await.status, StatusCode::UNPROCESSABLE_ENTITY, "they begin anew");
    let link = link_in(&browser.fill(&path, &[("act", "link")]).await.page);
    his.post(&link, &[]).await;
    assert!(his.is_in().await);
}

#[tokio::test]
async fn somebody_always_coordinates_and_nobody_changes_themselves() {
    let clinic = Clinic::new();
    let marie = clinic.member("marie", Role::Coordinator);
    let admin = clinic.signed_in(clinic.member("root", Role::Administrator));
    let path = format!("/trust/members/{marie}");
    for act in [[("act", "end"), ("role", "")], [("act", "role"), ("role", "clinician")]] {
        let answer = admin.fill(&path, &act).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.shows("At least one person must coordinate"));
    }
    let mine = clinic.signed_in(marie);
    assert_eq!(mine.fill(&path, &[("act", "role"), ("role", "clinician")]).await.status, StatusCode::FORBIDDEN);
    clinic.member("luc", Role::Coordinator);
    assert_eq!(admin.fill(&path, &[("act", "end")]).await.status, StatusCode::SEE_OTHER);
    assert!(!mine.is_in().await);
}
