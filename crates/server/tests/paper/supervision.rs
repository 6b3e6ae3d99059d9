//! Supervision: its dates, when the next is due, and who is reminded.

use axum::http::StatusCode;
use jalon_access::Role;
use jalon_initiative::form::NoWords;
use jalon_initiative::pathway::{RoleSheet, RoleSheetWords};
use jalon_initiative::practice::{Contact, ContactWords, Supervision};
use jalon_initiative::signs::{PutAside, PutAsideWords, Sign};

use crate::clinic::{Clinic, ago, code, day};

const REMINDER: &str = "id=\"supervision-near\"";

fn agree(clinic: &Clinic, days: u32) {
    let sheet = RoleSheet { activities: vec![], caseload: None, supervision_days: Some(days) };
    let words = RoleSheetWords { does: "walks along".into(), ..Default::default() };
    clinic.write(Role::PeerWorker, ago(200), &sheet, &words, |draft| draft);
}

fn hold(clinic: &Clinic, days: i32, held: bool) {
    let supervision = Supervision { held, kind: code("clinical"), minutes: Some(90), mode: None };
    clinic.write(Role::PeerWorker, ago(days), &supervision, &NoWords {}, |draft| draft);
}

#[tokio::test]
async fn before_a_gap_opens_those_whom_it_concerns_are_told_and_after_it_a_sign_stands() {
    let clinic = Clinic::new("en");
    agree(&clinic, 14);
    hold(&clinic, 5, true);
    for role in Role::ALL {
        assert!(!clinic.page(role, "").await.contains(REMINDER), "nine days are left: {role:?}");
    }
    let clinic = Clinic::new("en");
    agree(&clinic, 14);
    hold(&clinic, 11, true);
    hold(&clinic, 1, false);
    for role in Role::ALL {
        let home = clinic.page(role, "").await;
        let is_told = matches!(role, Role::PeerWorker | Role::Supervisor | Role::Coordinator);
        assert_eq!(home.contains(REMINDER), is_told, "{role:?}");
        assert!(!is_told || home.contains("in 3 days") && home.contains("The last one was held 11 days ago"), "{home}");
    }
    let quiet = PutAside { sign: Sign::SupervisionGap, until: day(-6) };
    clinic.write(Role::Coordinator, ago(0), &quiet, &PutAsideWords { reason: "She is away.".into() }, |draft| draft);
    assert!(!clinic.page(Role::PeerWorker, "").await.contains(REMINDER), "where someone said why, nobody is reminded");

    let late = Clinic::new("en");
    agree(&late, 14);
    hold(&late, 16, true);
    let home = late.page(Role::PeerWorker, "").await;
    assert!(!home.contains(REMINDER) && home.contains("Supervision was last held 16 days ago"));
}

#[tokio::test]
async fn the_page_tells_dates_and_lengths_and_when_the_next_is_due() {
    let clinic = Clinic::new("en");
    let page = clinic.page(Role::PeerWorker, "/supervision").await;
    assert!(page.contains("No cadence is agreed on") && page.contains("No supervision is noted"));
    agree(&clinic, 14);
    let contact = Contact {
        way: code("one-to-one"),
        initiator: None,
        minutes: None,
        planned: None,
        result: None,
        setting: None,
        support: vec![],
    };
    clinic.write(Role::PeerWorker, ago(3), &contact, &ContactWords::default(), |draft| draft);
    assert!(clinic.page(Role::Supervisor, "/supervision").await.contains("None is noted, and work began 3 days ago"));
    hold(&clinic, 20, true);
    hold(&clinic, 6, false);
    let page = clinic.page(Role::Supervisor, "/supervision").await;
    assert!(page.contains("It was due by") && page.contains("6 days ago") && page.contains("1 h 30"), "{page}");
    assert_eq!(page.matches("<tr>").count(), 3, "a head, one held, one missed");
    for role in [Role::Researcher, Role::CoResearcher, Role::Sponsor, Role::Administrator] {
        assert_eq!(clinic.get(role, "/supervision").await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
}
