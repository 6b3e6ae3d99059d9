//! The timeline as a browser gets it: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::crisis::{
    Bracket, BracketWords, Confidence, ContextEvent, ContextWords, Crisis, CrisisWords, Occurrence, Window, WindowState,
    WindowWords,
};
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_record::edtf::Edtf;
use jalon_record::id::InitiativeId;
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

const WORDS: &str = "Kitchentable";

struct Clinic {
    _temp: tempfile::TempDir,
    router: Router,
    initiative: InitiativeId,
    coordinator: String,
    administrator: String,
}

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let author = store.add_member("one", "One", Role::Coordinator, "en").unwrap();
    let other = store.add_member("two", "Two", Role::Administrator, "en").unwrap();
    let initiative = store.new_initiative().unwrap();
    let code = |text: &str| Code::new(text).unwrap();
    let date = |text: &str| Edtf::parse(text).unwrap();
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let crisis = Draft::of(
        initiative,
        author,
        date("2020"),
        &Crisis {},
        &CrisisWords { name: "Invented".into(), description: String::new() },
    );
    let first = vec![Draft::of(initiative, author, date("2020-01"), &opened, &words).unwrap(), crisis.unwrap()];
    let crisis = store.append(first).unwrap()[1].id();
    let bracket = |scheme: &str, start: &str, end: &str| {
        let bracket = Bracket {
            crisis,
            scheme: code(scheme),
            phase: code("disruption"),
            start: date(start),
            end: date(end),
            marker: None,
            clock: None,
        };
        Draft::of(initiative, author, date(start), &bracket, &BracketWords::default()).unwrap()
    };
    let event = ContextEvent {
        confidence: Confidence::Confirmed,
        occurrence: Occurrence::Actual,
        crisis: Some(crisis),
        constructs: vec![],
        level: None,
        lang: None,
    };
    let told = ContextWords { fact: format!("{WORDS} opens"), sources: vec!["https://example.org/".into()] };
    let window =
        Window { state: WindowState::Missed, crisis: Some(crisis), opened_by: None, used_by: None, closed_by: None, step: None };
    let met = WindowWords { problem: format!("{WORDS} needed"), ..Default::default() };
    store
        .append(vec![
            bracket("team", "2020-03-13", "2020-06-30"),
            bracket("epidemic-waves", "2020-02-25", "2020-07-11"),
            Draft::of(initiative, author, date("2020-04-02"), &event, &told).unwrap(),
            Draft::of(initiative, author, date("2020-04/2020-06"), &window, &met).unwrap(),
        ])
        .unwrap();
    let cookie = |member| format!("jalon_session={}", store.begin_session(member).unwrap().to_text());
    let (coordinator, administrator) = (cookie(author), cookie(other));
    let router = router(App::new(store, Options::default()).unwrap());
    Clinic { _temp: temp, router, initiative, coordinator, administrator }
}

impl Clinic {
    async fn get(&self, path: &str, cookie: &str) -> (StatusCode, String, Vec<u8>) {
        let path = format!("/i/{}/timeline{path}", self.initiative);
        let request = Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let kind = answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
        let status = answer.status();
        (status, kind, axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
    }

    async fn text(&self, path: &str, cookie: &str) -> String {
        String::from_utf8(self.get(path, cookie).await.2).unwrap()
    }
}

#[tokio::test]
async fn the_drawing_can_be_taken_along_in_three_forms() {
    let clinic = clinic();
    for (path, kind, begins) in [
        (".svg?paper=a3", "image/svg+xml", b"<svg".as_slice()),
        (".png", "image/png", b"\x89PNG"),
        (".pdf?paper=a3", "application/pdf", b"%PDF"),
    ] {
        let (status, told, bytes) = clinic.get(path, &clinic.coordinator).await;
        assert_eq!((status, told.as_str()), (StatusCode::OK, kind), "{path}");
        assert!(bytes.starts_with(begins), "{path}");
    }
}

#[tokio::test]
async fn what_is_taken_along_says_no_more_than_the_page() {
    let clinic = clinic();
    for path in ["", ".svg"] {
        assert!(clinic.text(path, &clinic.coordinator).await.contains(WORDS), "{path}");
        assert!(!clinic.text(path, &clinic.administrator).await.contains(WORDS), "{path}");
    }
    for path in ["", ".svg", ".png", ".pdf"] {
        assert_eq!(clinic.get(path, "x=y").await.0, clinic.get("", "x=y").await.0, "{path}");
        assert_ne!(clinic.get(path, "x=y").await.0, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn an_invented_drawing_says_so_and_when_it_was_made() {
    let clinic = clinic();
    let svg = clinic.text(".svg", &clinic.coordinator).await;
    assert!(svg.contains("Invented example") && svg.contains("Drawing made on"), "{svg}");
}

#[tokio::test]
async fn several_schemes_stand_side_by_side_with_the_role_of_who_drew_them() {
    let clinic = clinic();
    const BAND: &str = "class=\"tl-band\"";
    let one = clinic.text("", &clinic.coordinator).await;
    let both = clinic.text("?scheme=team&scheme=epidemic-waves", &clinic.coordinator).await;
    assert!(!one.contains(BAND) && both.contains(BAND));
    assert!(both.contains(" · Coordinator"), "{both}");
}

#[tokio::test]
async fn a_layer_can_be_left_out_of_drawing_and_table() {
    let clinic = clinic();
    let needed = format!("{WORDS} needed");
    assert!(clinic.text("", &clinic.coordinator).await.contains(&needed));
    for ask in ["?layer=none", "?layer=adaptations"] {
        let without = clinic.text(ask, &clinic.coordinator).await;
        assert!(!without.contains(&needed) && without.contains(&format!("{WORDS} opens")), "{ask}");
    }
}

#[tokio::test]
async fn the_page_says_how_closely_one_looks() {
    let clinic = clinic();
    for (ask, level) in [
        ("?from=1990&to=2022", "From afar, by years"),
        ("?from=2019-10&to=2021-12", "By months"),
        ("?from=2020-03-20&to=2020-04-20", "By days"),
    ] {
        assert!(clinic.text(ask, &clinic.coordinator).await.contains(level), "{ask}");
    }
}
