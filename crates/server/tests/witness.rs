//! Witnesses, as browsers and people meet them: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::{Act, Role, may};
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_record::checkpoint::{Checkpoint, changed_key, origin};
use jalon_record::edtf::Edtf;
use jalon_record::evidence::{Pack, untold};
use jalon_record::id::MemberId;
use jalon_record::log::Root;
use jalon_record::note::{Note, Signer, Verifier};
use jalon_server::{App, Options, router};
use jalon_store::witness::{Judgement, Seen, judge_checkpoint};
use jalon_store::{Draft, Store};
use serde_json::{Value, json};
use tower::ServiceExt;

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    member: MemberId,
    cookie: String,
}

fn clinic(role: Role) -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let member = store.add_member("someone", "Someone", role, "en").unwrap();
    let cookie = format!("jalon_session={}", store.begin_session(member).unwrap().to_text());
    let app = App::new(store, Options::default()).unwrap();
    let clinic = Clinic { _temp: temp, router: router(app.clone()), app, member, cookie };
    clinic.write();
    clinic
}

impl Clinic {
    /// One entry more; its name.
    fn write(&self) -> String {
        let store = self.app.store();
        let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
        let words = OpenedWords { title: "A secret title".into(), ..Default::default() };
        let initiative = store.new_initiative().unwrap();
        let draft = Draft::of(initiative, self.member, Edtf::parse("2020-01").unwrap(), &opened, &words).unwrap();
        store.append(vec![draft]).unwrap()[0].id().to_string()
    }

    async fn send(&self, request: Request<Body>) -> (StatusCode, String) {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.send(Request::get(path).header("cookie", &self.cookie).body(Body::empty()).unwrap()).await
    }

    async fn json(&self, path: &str) -> Value {
        let (status, text) = self.get(&format!("/api/v1{path}")).await;
        assert_eq!(status, StatusCode::OK, "{path}: {text}");
        serde_json::from_str(&text).unwrap()
    }

    async fn post(&self, path: &str, kind: &str, body: String) -> (StatusCode, String) {
        let request = Request::post(path)
            .header("cookie", &self.cookie)
            .header("host", "clinic.example")
            .header("origin", "https://clinic.example")
            .header("content-type", kind)
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    async fn tell(&self, note: &str) -> (StatusCode, Value) {
        let told = json!({ "device": "ab".repeat(32), "note": note });
        let (status, text) = self.post("/api/v1/witness", "application/json", told.to_string()).await;
        (status, serde_json::from_str(&text).unwrap())
    }

    async fn form(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let (_, page) = self.get("/trust/witness").await;
        let carried = format!("name=\"{}\" value=\"", jalon_server::form::TOKEN);
        let token = page.split(&carried).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([(jalon_server::form::TOKEN, token)]).collect();
        self.post(path, "application/x-www-form-urlencoded", serde_urlencoded::to_string(fields).unwrap()).await
    }
}

fn note(told: &Value) -> Note {
    Note::parse(told["note"].as_str().unwrap()).unwrap()
}

fn keys(told: &Value) -> Vec<Verifier> {
    told["keys"].as_array().unwrap().iter().map(|key| key.as_str().unwrap().parse().unwrap()).collect()
}

#[tokio::test]
async fn a_browser_sees_the_record_grow_and_says_so() {
    let clinic = clinic(Role::Sponsor);
    let first = clinic.json("/checkpoint").await;
    let seen = Seen::of(&Checkpoint::open(&note(&first), &keys(&first)).unwrap());
    assert_eq!(seen.size, 1);
    (0..4).for_each(|_| drop(clinic.write()));

    let told = clinic.json("/consistency?from=1").await;
    let proof: Vec<String> = serde_json::from_value(told["proof"].clone()).unwrap();
    let now = &told["checkpoint"];
    assert_eq!(now["size"], 5);
    let judged = judge_checkpoint(Some(seen), &note(now), &keys(&first), &untold(&proof).unwrap());
    assert_eq!(judged, Judgement::Consistent);

    assert_eq!(clinic.tell(first["note"].as_str().unwrap()).await, (StatusCode::OK, json!({ "judgement": "consistent" })));
    let (_, page) = clinic.get("/trust/witness").await;
    assert!(page.contains("One device saw the beginning of this record"));
}

#[tokio::test]
async fn what_is_told_that_was_never_signed_raises_no_alarm() {
    let clinic = clinic(Role::PeerWorker);
    let site = origin(clinic.app.store().site());
    let invented = Checkpoint { origin: site.clone(), size: 1, root: Root::from_bytes([1; 32]) };
    let forged = invented.sign(&Signer::new(&site, &[1; 32]).unwrap()).unwrap();
    assert_eq!(clinic.tell(&forged.to_string()).await, (StatusCode::OK, json!({ "judgement": "unsigned" })));
    assert!(clinic.app.store().witnesses().unwrap().is_empty());
    assert_eq!(clinic.tell("no note").await.0, StatusCode::BAD_REQUEST);
    for path in ["/consistency", "/consistency?from=x", "/consistency?from=-1"] {
        assert_eq!(clinic.get(&format!("/api/v1{path}")).await.0, StatusCode::BAD_REQUEST, "{path}");
    }
    assert_eq!(clinic.json("/consistency?from=99999").await["proof"], json!([]));
    for path in ["/checkpoint/99", "/checkpoint/x", "/consistency?from=1&to=99", "/inclusion/x"] {
        assert_eq!(clinic.get(&format!("/api/v1{path}")).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn an_entry_is_proved_without_a_word_of_it() {
    let clinic = clinic(Role::Sponsor);
    let id = clinic.write();
    let (_, text) = clinic.get(&format!("/api/v1/inclusion/{id}")).await;
    assert!(!text.contains("secret"));
    let pack = Pack::parse(&text).unwrap();
    assert_eq!(pack.check(clinic.app.store().verifiers().unwrap().last()).flaws, []);
    assert!(pack.entries[0].body.is_none());
}

#[tokio::test]
async fn a_sheet_of_paper_is_printed_and_checked() {
    let clinic = clinic(Role::Coordinator);
    let (status, sheet) = clinic.get("/trust/witness/paper").await;
    assert_eq!(status, StatusCode::OK);
    assert!(sheet.contains("<svg class=\"qr\"") && sheet.contains("见证页") && sheet.contains("Feuille témoin"));
    let kept = clinic.app.store().last_checkpoints(1).unwrap().remove(0);
    clinic.write();
    let pasted = kept.note.trim_end().replace('\n', "\r\n");
    let (_, page) = clinic.form("/trust/witness/check", &[("note", &pasted)]).await;
    assert!(page.contains("The paper and the record agree"), "{page}");
    let (_, page) = clinic.form("/trust/witness/check", &[("note", &pasted.replacen("\n1", "\n2", 1))]).await;
    assert!(page.contains("is not signed by the key"));
    let (_, page) = clinic.form("/trust/witness/check", &[("note", "a poem")]).await;
    assert!(page.contains("not that of a checkpoint") && page.contains("a poem"));
}

#[tokio::test]
async fn only_who_keeps_keys_changes_one_and_witnesses_follow() {
    for role in Role::ALL {
        let clinic = clinic(role);
        let first = clinic.json("/checkpoint").await;
        let (status, _) = clinic.form("/trust/witness/key", &[]).await;
        let changed = may(role, Act::Keys);
        assert_eq!(status, if changed { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN }, "{role:?}");
        let now = clinic.json("/checkpoint").await;
        assert_eq!(keys(&now).len(), 1 + usize::from(changed));
        if changed {
            let change = Note::parse(now["key_changes"][0].as_str().unwrap()).unwrap();
            assert_eq!(changed_key(&change, &keys(&first)[0]).as_ref(), Ok(&keys(&now)[1]));
        }
    }
}
