//! The JSON API, as a program meets it: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::ContactWords;
use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use serde_json::{Value, json};
use tower::ServiceExt;

struct Clinic {
    _temp: tempfile::TempDir,
    router: Router,
    initiative: InitiativeId,
    opened: EntryId,
}

/// A clinic with one initiative that someone else opened, and a signed-in member for each role that is asked for.
fn clinic(role: Role) -> (Clinic, MemberId, String) {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let member = store.add_member("someone", "Someone", role, "en").unwrap();
    let author = store.add_member("author", "Author", Role::PeerWorker, "en").unwrap();
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let draft = Draft::of(initiative, author, Edtf::parse("2020-01").unwrap(), &opened, &words).unwrap();
    let opened = store.append(vec![draft]).unwrap()[0].id();
    let cookie = format!("jalon_session={}", store.begin_session(member).unwrap().to_text());
    let router = router(App::new(store, Options::default()).unwrap());
    (Clinic { _temp: temp, router, initiative, opened }, member, cookie)
}

impl Clinic {
    async fn send(&self, request: Request<Body>) -> (StatusCode, Value) {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    async fn get(&self, path: &str, cookie: &str) -> (StatusCode, Value) {
        self.send(Request::get(format!("/api/v1{path}")).header("cookie", cookie).body(Body::empty()).unwrap()).await
    }
}

#[test]
fn the_description_changes_only_on_purpose() {
    insta::assert_json_snapshot!(jalon_server::api::description());
}

#[tokio::test]
async fn nothing_is_told_to_someone_who_is_not_signed_in() {
    let (clinic, ..) = clinic(Role::Coordinator);
    let description = serde_json::to_value(jalon_server::api::description()).unwrap();
    for path in description["paths"].as_object().unwrap().keys() {
        let path = path.replace("{initiative}", &clinic.initiative.to_string()).replace("{id}", &clinic.opened.to_string());
        let (status, problem) = clinic.send(Request::get(&path).body(Body::empty()).unwrap()).await;
        assert!(matches!(status, StatusCode::UNAUTHORIZED | StatusCode::METHOD_NOT_ALLOWED), "{path}: {status}");
        if status == StatusCode::UNAUTHORIZED {
            assert_eq!(problem["type"], "fault-sign-in", "{path}");
        }
    }
}

#[tokio::test]
async fn sealed_words_stay_sealed_for_those_who_may_not_read_them() {
    for (role, title) in [(Role::Coordinator, Some("An invented initiative")), (Role::Administrator, None), (Role::Sponsor, None)]
    {
        let (clinic, _, cookie) = clinic(role);
        let (_, told) = clinic.get(&format!("/entries/{}", clinic.opened), &cookie).await;
        assert_eq!(told["words"]["title"].as_str(), title, "{role:?}");
        let (_, initiatives) = clinic.get("/initiatives", &cookie).await;
        assert_eq!(initiatives[0]["title"].as_str(), title, "{role:?}");
    }
}

#[tokio::test]
async fn an_unknown_name_and_another_address_answer_alike() {
    let (clinic, _, cookie) = clinic(Role::Coordinator);
    for path in ["/entries/00000000-0000-7000-8000-000000000000", "/entries/nonsense", "/initiatives/nonsense/steps"] {
        let (status, problem) = clinic.get(path, &cookie).await;
        assert_eq!((status, problem["type"].as_str()), (StatusCode::NOT_FOUND, Some("fault-not-found")), "{path}");
    }
    let asked = Request::get("/api/v1/entries/nonsense").header("cookie", &cookie).body(Body::empty()).unwrap();
    let answer = clinic.router.clone().oneshot(asked).await.unwrap();
    let told = serde_json::to_value(jalon_server::api::description()).unwrap();
    let described = &told["paths"]["/api/v1/entries/{id}"]["get"]["responses"]["404"]["content"];
    let sent = answer.headers()["content-type"].to_str().unwrap();
    assert!(described.get(sent).is_some(), "sent as {sent}, described as {described}");
    let (_, steps) = clinic.get(&format!("/initiatives/{}/steps", clinic.initiative), &cookie).await;
    assert_eq!(steps.as_array().unwrap().len(), 38);
    assert!(steps.as_array().unwrap().iter().all(|step| step["standing"] == "unknown"));
}

/// The words of a contact are the form's own: nothing else is taken for them.
#[test]
fn the_words_of_a_contact_are_its_own() {
    assert!(serde_json::from_value::<ContactWords>(json!({ "note": "x", "address": "y" })).is_err());
}
