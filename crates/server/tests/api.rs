//! The JSON API, as a program meets it: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Contact, ContactWords};
use jalon_record::edtf::Edtf;
use jalon_record::entry::{Audience, Body as Content, Envelope};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, SiteId};
use jalon_record::seal::{Salt, SiteKey};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use serde_json::{Value, json};
use tower::ServiceExt;

struct Clinic {
    _temp: tempfile::TempDir,
    router: Router,
    site: SiteId,
    key: SiteKey,
    initiative: InitiativeId,
    opened: EntryId,
}

/// A clinic with one initiative, and a signed-in member for each role that is asked for.
fn clinic(role: Role) -> (Clinic, MemberId, String) {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let member = store.add_member("someone", "Someone", role, "en").unwrap();
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let draft = Draft::of(initiative, member, Edtf::parse("2020-01").unwrap(), &opened, &words).unwrap();
    let opened = store.append(vec![draft]).unwrap()[0].id();
    let cookie = format!("jalon_session={}", store.begin_session(member).unwrap().to_text());
    let (site, key) = (store.site(), store.first_key().clone());
    let router = router(App::new(store, Options::default()).unwrap());
    (Clinic { _temp: temp, router, site, key, initiative, opened }, member, cookie)
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

    async fn post(&self, cookie: &str, sent: &Value) -> (StatusCode, Value) {
        let request = Request::post("/api/v1/entries")
            .header("cookie", cookie)
            .header("host", "clinic.example")
            .header("origin", "https://clinic.example")
            .header("content-type", "application/json")
            .body(Body::from(sent.to_string()))
            .unwrap();
        self.send(request).await
    }

    /// A contact as a phone would send it: sealed already.
    fn contact(&self, author: MemberId, count: i64, note: &str) -> Value {
        let id = EntryId::v7(1_600_000_000_000, [count as u8; 10]);
        let contact = json!({ "way": "one-to-one", "setting": "street" });
        let body =
            Content::sealing(&self.key, self.site, id, Salt::new([count as u8; 32]), &contact, &json!({ "note": note })).unwrap();
        let envelope = Envelope {
            id,
            site: self.site,
            initiative: self.initiative,
            author,
            device: DeviceId::from_bytes([9; 16]),
            device_seq: count,
            kind: Kind::new(Contact::KIND).unwrap(),
            version: Contact::VERSION,
            occurred: Edtf::parse("2021-05-03").unwrap(),
            recorded_at: Instant::from_micros(1),
            told_at: None,
            about: None,
            audience: Audience::Team,
            amends: vec![],
            commitment: body.commitment(),
        };
        json!({
            "envelope": envelope, "salt": hex::encode(body.salt.as_bytes()),
            "open": body.open.as_str(), "sealed": hex::encode(body.sealed.as_bytes()),
        })
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
async fn a_device_sends_entries_and_each_has_its_answer() {
    let (clinic, member, cookie) = clinic(Role::PeerWorker);
    let (first, second) = (clinic.contact(member, 1, "a coffee"), clinic.contact(member, 2, "a walk"));
    let too_early = clinic.contact(member, 5, "too early");
    let (status, answers) = clinic.post(&cookie, &json!([first, too_early, second])).await;
    assert_eq!(status, StatusCode::OK);
    let outcomes: Vec<&str> = answers.as_array().unwrap().iter().map(|one| one["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["stored", "refused", "stored"]);
    assert_eq!(answers[1]["reason"], "refusal-gap");

    let (_, again) = clinic.post(&cookie, &json!([first])).await;
    assert_eq!((again[0]["outcome"].as_str(), again[0]["seq"].as_i64()), (Some("already-had"), answers[0]["seq"].as_i64()));

    let id = answers[0]["id"].as_str().unwrap();
    let (_, told) = clinic.get(&format!("/entries/{id}"), &cookie).await;
    assert_eq!(told["open"], json!({ "setting": "street", "way": "one-to-one" }));
    assert_eq!(told["words"], json!({ "note": "a coffee" }));
    let (_, density) = clinic.get(&format!("/initiatives/{}/density", clinic.initiative), &cookie).await;
    assert_eq!(density, json!([{ "day": "2021-05-03", "contacts": 2, "vague": 0 }]));
}

#[tokio::test]
async fn what_does_not_read_is_refused_whole() {
    let (clinic, member, cookie) = clinic(Role::PeerWorker);
    let good = clinic.contact(member, 1, "x");
    let with = |field: &str, value: Value| {
        let mut one = good.clone();
        one[field] = value;
        one
    };
    let another = clinic.contact(MemberId::from_bytes([5; 16]), 1, "written by another");
    let mut extra = good.clone();
    extra["envelope"]["site_admin"] = json!(true);
    let wrong = [
        json!("not a list"),
        json!([with("salt", json!("zz"))]),
        json!([with("open", json!("{\"b\": 1}"))]),
        json!([with("sealed", json!("x"))]),
        json!([with("more", json!(1))]),
        json!([another]),
        json!([extra]),
        json!([good, 7]),
    ];
    for sent in wrong {
        let (status, problem) = clinic.post(&cookie, &sent).await;
        assert_eq!((status, problem["type"].as_str()), (StatusCode::BAD_REQUEST, Some("fault-bad-request")), "{sent}");
    }
    assert_eq!(clinic.get("/state", &cookie).await.1["seq"], 1);
}

#[tokio::test]
async fn sealed_words_stay_sealed_for_those_who_may_not_read_them() {
    for (role, title) in [(Role::Coordinator, Some("An invented initiative")), (Role::Administrator, None), (Role::Sponsor, None)]
    {
        let (clinic, member, cookie) = clinic(role);
        let (_, told) = clinic.get(&format!("/entries/{}", clinic.opened), &cookie).await;
        assert_eq!(told["words"]["title"].as_str(), title, "{role:?}");
        let (_, initiatives) = clinic.get("/initiatives", &cookie).await;
        assert_eq!(initiatives[0]["title"].as_str(), title, "{role:?}");
        let (status, _) = clinic.post(&cookie, &json!([clinic.contact(member, 1, "x")])).await;
        assert_eq!(status == StatusCode::OK, role == Role::Coordinator, "{role:?}");
    }
}

#[tokio::test]
async fn an_unknown_name_and_another_address_answer_alike() {
    let (clinic, _, cookie) = clinic(Role::Coordinator);
    for path in ["/entries/00000000-0000-7000-8000-000000000000", "/entries/nonsense", "/initiatives/nonsense/steps"] {
        let (status, problem) = clinic.get(path, &cookie).await;
        assert_eq!((status, problem["type"].as_str()), (StatusCode::NOT_FOUND, Some("fault-not-found")), "{path}");
    }
    let (_, steps) = clinic.get(&format!("/initiatives/{}/steps", clinic.initiative), &cookie).await;
    assert_eq!(steps.as_array().unwrap().len(), 38);
    assert!(steps.as_array().unwrap().iter().all(|step| step["standing"] == "unknown"));
}

/// The words of a contact are the form's own: nothing else is taken for them.
#[test]
fn the_words_of_a_contact_are_its_own() {
    assert!(serde_json::from_value::<ContactWords>(json!({ "note": "x", "address": "y" })).is_err());
}
