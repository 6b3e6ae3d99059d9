//! Phones, as they meet the site: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jalon_access::Role;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{ListChange, ListValue, ListValueWords};
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Purpose};
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_record::seal::{TransportPublic, TransportSecret};
use jalon_server::{App, Options, router};
use jalon_store::log::LogAsk;
use jalon_store::phones::Mode;
use jalon_store::{Draft, Store};
use serde_json::{Value, json};
use tower::ServiceExt;

struct Clinic {
    temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    members: Vec<(Role, MemberId, String, String)>,
}

/// A phone that has joined: its token.
struct Joined {
    token: String,
    told: Value,
}

fn today() -> Edtf {
    jalon_server::clock::today().into()
}

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let mut members = Vec::new();
    for role in Role::ALL {
        let member = store.add_member(role.code(), role.code(), role, "en").unwrap();
        let token = store.begin_session(member).unwrap();
        let form = token.derived("jalon form 1");
        members.push((role, member, format!("jalon_session={}", token.to_text()), form));
    }
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let draft = Draft::of(initiative, members[0].1, today(), &opened, &words).unwrap().audience(Audience::Public);
    store.append(vec![draft]).unwrap();
    let app = App::new(store, Options::default()).unwrap();
    Clinic { temp, router: router(app.clone()), app, initiative, members }
}

fn entry_id(n: u16) -> EntryId {
    let mut random = [7; 10];
    random[8..].copy_from_slice(&n.to_be_bytes());
    EntryId::v7(1_700_000_000_000 + u64::from(n), random)
}

impl Clinic {
    async fn send(&self, request: axum::http::request::Builder, body: String) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request = request.header("host", "clinic.example").header("origin", "https://clinic.example");
        let request = request.header("content-type", "application/json");
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        (status, headers, axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
    }

    fn of(&self, role: Role) -> &(Role, MemberId, String, String) {
        self.members.iter().find(|(known, ..)| *known == role).unwrap()
    }

    async fn join(&self, role: Role) -> Joined {
        let (status, _, body) = self.try_join(role).await;
        assert_eq!(status, StatusCode::OK);
        let told: Value = serde_json::from_slice(&body).unwrap();
        Joined { token: told["token"].as_str().unwrap().to_owned(), told }
    }

    async fn try_join(&self, role: Role) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request = Request::post("/api/v1/phone/devices").header("cookie", &self.of(role).2);
        self.send(request, json!({ "label": "poche", "clock": 1 }).to_string()).await
    }

    async fn push(&self, phone: &Joined, after: i64, entries: &[Value]) -> (StatusCode, Value) {
        let request = Request::post("/api/v1/phone/push").header("authorization", format!("Bearer {}", phone.token));
        let clock = jalon_server::clock::now().micros();
        let (status, _, body) =
            self.send(request, json!({ "clock": clock, "after": after, "entries": entries }).to_string()).await;
        (status, serde_json::from_slice(&body).unwrap_or(Value::Null))
    }

    async fn get(&self, phone: &Joined, path: &str) -> (StatusCode, Value, Vec<u8>) {
        let request = Request::get(format!("/api/v1/phone{path}")).header("authorization", format!("Bearer {}", phone.token));
        let (status, _, body) = self.send(request, String::new()).await;
        (status, serde_json::from_slice(&body).unwrap_or(Value::Null), body)
    }

    async fn pull(&self, phone: &Joined, after: i64) -> Value {
        let (status, page, _) = self.get(phone, &format!("/pull?after={after}")).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        page
    }

    fn contact(&self, n: u16, note: &str) -> Value {
        json!({
            "id": entry_id(n), "n": n, "initiative": self.initiative, "kind": "practice.contact", "version": 1,
            "occurred": today().text(), "recorded_at": jalon_server::clock::now().micros(), "audience": "team",
            "open": { "way": "one-to-one", "setting": "street" }, "words": { "note": note },
        })
    }

    fn handoff(&self, n: u16, state: &str, who: &str, about: Option<PersonRef>) -> Value {
        let mut one = self.contact(n, "");
        one["kind"] = json!("practice.handoff");
        one["open"] = json!({ "state": state, "way": "warm" });
        one["words"] = json!({ "who": who });
        if let Some(about) = about {
            one["about"] = json!(about);
        }
        one
    }

    fn consent(&self, about: PersonRef, state: ConsentState) {
        let consent = Consent {
            by: DecidedBy::Person,
            expressed: Expressed::Oral,
            helped: false,
            lang: None,
            purposes: vec![Purpose::Care],
            state,
            tier: None,
            until: None,
        };
        let words = ConsentWords { shown: "May the team read it?".into(), ..Default::default() };
        let draft = Draft::of(self.initiative, self.of(Role::Coordinator).1, today(), &consent, &words).unwrap();
        self.app.store().append(vec![draft.about(Some(about))]).unwrap();
    }

    fn sql(&self, statement: &str) {
        let db = rusqlite::Connection::open(self.temp.path().join("clinic/record.sqlite")).unwrap();
        db.execute_batch(statement).unwrap();
    }
}

fn with(mut one: Value, field: &str, value: Value) -> Value {
    one[field] = value;
    one
}

/// Of each answer what became of the entry, why, and about which field.
fn outcomes(told: &Value) -> Vec<[String; 3]> {
    let answers = told["answers"].as_array().unwrap().iter();
    answers.map(|one| ["outcome", "reason", "field"].map(|field| one[field].as_str().unwrap_or_default().to_owned())).collect()
}

#[tokio::test]
async fn each_entry_has_its_own_answer_and_none_holds_up_the_others() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    assert_eq!(phone.told["mode"], "short");
    let good = |n| clinic.contact(n, "a coffee");
    let sent = [
        good(1),
        with(good(2), "kind", json!("crisis.named")),
        with(good(3), "version", json!(7)),
        with(good(4), "open", json!({ "way": "by-balloon" })),
        with(good(5), "open", json!({ "setting": "street" })),
        with(good(6), "open", json!({ "way": "one-to-one", "address": "x" })),
        with(good(7), "words", json!({ "note": "x".repeat(20_001) })),
        with(good(8), "occurred", json!("yesterday")),
        with(good(9), "initiative", json!(PersonRef::from_bytes([1; 16]))),
        with(good(10), "site_admin", json!(true)),
        with(good(11), "id", json!("00000000-0000-4000-8000-000000000001")),
        json!("not an entry"),
        with(good(13), "amends", json!([entry_id(99)])),
        with(with(good(14), "about", json!(PersonRef::from_bytes([1; 16]))), "audience", json!("public")),
        good(15),
    ];
    let (status, told) = clinic.push(&phone, 0, &sent).await;
    assert_eq!(status, StatusCode::OK, "{told}");
    let expected = [
        ["stored", "", ""],
        ["refused", "refusal-kind", "kind"],
        ["refused", "refusal-kind", "version"],
        ["refused", "problem-not-in-list", "way"],
        ["refused", "problem-missing", "way"],
        ["refused", "problem-unsound", "address"],
        ["refused", "problem-too-long", "note"],
        ["refused", "problem-unsound", "occurred"],
        ["refused", "refusal-initiative", "initiative"],
        ["refused", "problem-unsound", "site_admin"],
        ["refused", "problem-unsound", "id"],
        ["refused", "problem-unsound", ""],
        ["refused", "refusal-unknown-target", ""],
        ["refused", "refusal-audience", "audience"],
        ["stored", "", ""],
    ];
    assert_eq!(outcomes(&told), expected);
    assert_eq!((told["answers"][11]["id"].is_null(), told["last_n"].as_i64()), (true, Some(0)));
    // Sent again, as after a lost answer; then other words under a name that is taken.
    let (_, again) = clinic.push(&phone, 0, &sent[..1]).await;
    assert_eq!((outcomes(&again)[0][0].as_str(), &again["answers"][0]["seq"]), ("already-had", &told["answers"][0]["seq"]));
    let (_, other) = clinic.push(&phone, 15, &[with(clinic.contact(1, "something else"), "n", json!(16))]).await;
    assert_eq!(outcomes(&other), [["refused", "refusal-other-content", ""]]);
    assert_eq!(other["last_n"], 15, "what the site remembered before");
    assert!(clinic.app.store().verify(&mut |_| {}).unwrap().is_clean());
}

#[tokio::test]
async fn words_that_came_locked_are_opened_by_the_site_and_for_that_entry_alone() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    let key = BASE64_URL_SAFE_NO_PAD.decode(phone.told["public_key"].as_str().unwrap()).unwrap();
    let key = TransportPublic::from_bytes(&key).unwrap();
    let ephemeral = TransportSecret::new(&[9; 32]).unwrap();
    let locked = |n: u16| {
        let bytes = key.lock(entry_id(n), &ephemeral, [n as u8; 12], br#"{"note":"locked words"}"#).unwrap();
        json!(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    };
    let bare = |n| {
        let mut one = clinic.contact(n, "");
        one.as_object_mut().unwrap().remove("words");
        one
    };
    let sent = [
        with(bare(1), "locked", locked(1)),
        with(bare(2), "locked", locked(1)),
        with(clinic.contact(3, "x"), "locked", locked(3)),
    ];
    let (_, told) = clinic.push(&phone, 0, &sent).await;
    let expected = [["stored", "", ""], ["refused", "refusal-locked", "locked"], ["refused", "problem-unsound", "words"]];
    assert_eq!(outcomes(&told), expected);
    assert_eq!(clinic.pull(&phone, 0).await["entries"][0]["words"]["note"], "locked words");
}

#[tokio::test]
async fn nothing_new_is_told_in_few_bytes_and_settings_only_when_they_changed() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    clinic.push(&phone, 0, &[clinic.contact(1, "a coffee")]).await;
    let page = clinic.pull(&phone, 0).await;
    assert_eq!((page["entries"].as_array().unwrap().len(), page["more"].as_bool()), (1, Some(false)));
    let (_, nothing, bytes) = clinic.get(&phone, &format!("/pull?after={}", page["next"])).await;
    assert!(bytes.len() <= 300 && nothing["next"] == page["next"], "{} bytes: {nothing}", bytes.len());

    let (_, settings, _) = clinic.get(&phone, "/settings").await;
    assert_eq!(settings["digest"], page["settings"]);
    assert_eq!(settings["initiatives"][0]["title"], "An invented initiative");
    assert_eq!(settings["me"]["role"], "peer-worker");
    let request = || {
        Request::get("/api/v1/phone/settings")
            .header("authorization", format!("Bearer {}", phone.token))
            .header("if-none-match", format!("\"{}\"", settings["digest"].as_str().unwrap()))
    };
    assert_eq!(clinic.send(request(), String::new()).await.0, StatusCode::NOT_MODIFIED);
    let code = |text: &str| Code::new(text).unwrap();
    let value = ListValue { change: ListChange::Added, code: code("own-quay"), list: code("setting") };
    let words = ListValueWords { fr: "Le quai".into(), ..Default::default() };
    let draft = Draft::of(clinic.initiative, clinic.of(Role::Coordinator).1, today(), &value, &words).unwrap();
    clinic.app.store().append(vec![draft]).unwrap();
    let (status, _, body) = clinic.send(request(), String::new()).await;
    assert_eq!(status, StatusCode::OK);
    let changed: Value = serde_json::from_slice(&body).unwrap();
    let own = changed["lists"]["setting"].as_array().unwrap().iter().find(|value| value["code"] == "own-quay").unwrap();
    assert_eq!(own["en"], "Le quai");
    let at_the_quay = with(clinic.contact(2, ""), "open", json!({ "way": "one-to-one", "setting": "own-quay" }));
    assert_eq!(outcomes(&clinic.push(&phone, 1, &[at_the_quay]).await.1)[0][0], "stored");
}

#[tokio::test]
async fn what_others_may_read_comes_goes_and_comes_back_as_people_decide() {
    let clinic = clinic();
    let (peer, nurse) = (clinic.join(Role::PeerWorker).await, clinic.join(Role::Clinician).await);
    let person = PersonRef::from_bytes([5; 16]);
    let sent = [clinic.handoff(1, "offered", "the one with the dog", Some(person)), clinic.contact(2, "hers alone to carry")];
    clinic.push(&peer, 0, &sent).await;
    let page = clinic.pull(&nurse, 0).await;
    let told = page["entries"].as_array().unwrap();
    assert_eq!(told.len(), 1, "the team's handoff, and nothing of her day: {page}");
    assert!(told[0]["words"].is_null() && told[0]["open"]["state"] == "offered", "nobody agreed: {page}");
    clinic.consent(person, ConsentState::Given);
    let page = clinic.pull(&nurse, page["next"].as_i64().unwrap()).await;
    assert_eq!(page["entries"][0]["words"]["who"], "the one with the dog");
    // The nurse accepts it; the peer worker sees that. Nobody takes back what is not theirs.
    let accepted = with(clinic.handoff(101, "accepted", "the one with the dog", Some(person)), "amends", json!([entry_id(1)]));
    let taken_back = with(
        with(with(clinic.contact(102, ""), "kind", json!("record.retraction")), "open", json!({})),
        "amends",
        json!([entry_id(1)]),
    );
    let taken_back = with(taken_back, "words", json!({}));
    let offered = with(clinic.handoff(103, "offered", "", Some(person)), "amends", json!([entry_id(101)]));
    let (_, answers) = clinic.push(&nurse, 0, &[accepted, taken_back, offered]).await;
    let expected = [["stored", "", ""], ["refused", "refusal-not-yours", "amends"], ["refused", "problem-unsound", "state"]];
    assert_eq!(outcomes(&answers), expected);
    assert!(
        clinic.pull(&peer, 0).await["entries"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["root"] == json!(entry_id(1)) && one["open"]["state"] == "accepted")
    );
    clinic.consent(person, ConsentState::Withdrawn);
    let after = page["next"].as_i64().unwrap();
    let page = clinic.pull(&nurse, after).await;
    let first = page["entries"].as_array().unwrap().iter().find(|one| one["id"] == json!(entry_id(1))).unwrap();
    assert!(first["words"].is_null(), "withdrawn: it comes again without its words");
    // What words left is in the log, under the phone's address.
    let rows = clinic.app.store().log_rows(&LogAsk::default(), 50).unwrap();
    let pulled: Vec<_> = rows.iter().filter(|row| row.place == "/api/v1/phone/pull").collect();
    assert!(pulled.iter().any(|row| row.member == Some(clinic.of(Role::Clinician).1)), "{rows:#?}");
}

#[tokio::test]
async fn what_was_erased_is_let_go_of_and_the_certificate_tells_which_phones_have() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    clinic.push(&phone, 0, &[clinic.contact(1, "a coffee"), clinic.contact(2, "a walk")]).await;
    let page = clinic.pull(&phone, 0).await;
    let order = jalon_store::erase::Order {
        initiative: clinic.initiative,
        what: jalon_store::erase::What::Entry(entry_id(1)),
        ground: jalon_initiative::meaning::Ground::Mistake,
        by: clinic.of(Role::Coordinator).1,
        today: jalon_server::clock::today(),
    };
    let act = clinic.app.store().erase(&order).unwrap();
    let certificate = || async {
        let path = format!("/i/{}/trust/erased/{}", clinic.initiative, act.id);
        let request = Request::get(path).header("cookie", &clinic.of(Role::Coordinator).2);
        let (status, _, page) = clinic.send(request, String::new()).await;
        assert_eq!(status, StatusCode::OK);
        String::from_utf8(page).unwrap()
    };
    assert!(certificate().await.contains("Has not confirmed yet"));
    let dropped = clinic.pull(&phone, page["next"].as_i64().unwrap()).await;
    assert_eq!(dropped["drop"], json!([entry_id(1)]));
    clinic.pull(&phone, dropped["next"].as_i64().unwrap()).await;
    let told = certificate().await;
    assert!(told.contains("Has confirmed that it is gone") && told.contains("One phone of the team has confirmed"), "{told}");
    assert!(!told.contains('⟦'));
}

#[tokio::test]
async fn the_mode_of_a_worker_takes_words_from_her_phone_and_gives_them_back() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    clinic.push(&phone, 0, &[clinic.contact(1, "a coffee")]).await;
    let first = clinic.pull(&phone, 0).await;
    let peer = clinic.of(Role::PeerWorker).1;
    clinic.app.store().set_phone_mode(peer, Mode::Sealed).unwrap();
    let sealed = clinic.pull(&phone, first["next"].as_i64().unwrap()).await;
    assert_eq!((sealed["mode"].as_str(), sealed["entries"][0]["words"].is_null()), (Some("sealed"), true), "{sealed}");
    clinic.app.store().set_phone_mode(peer, Mode::Full).unwrap();
    let full = clinic.pull(&phone, sealed["next"].as_i64().unwrap()).await;
    assert_eq!(full["entries"][0]["words"]["note"], "a coffee");
    // A week passes: a short memory has forgotten the words, three months: everything.
    let later = |days: i64| {
        format!("UPDATE entry SET received_at = received_at - {} WHERE kind = 'practice.contact'", days * 86_400_000_000)
    };
    clinic.sql(&later(8));
    clinic.app.store().set_phone_mode(peer, Mode::Short).unwrap();
    let short = clinic.pull(&phone, full["next"].as_i64().unwrap()).await;
    assert!(short["entries"][0]["words"].is_null() && short["entries"][0]["open"]["way"] == "one-to-one");
    clinic.sql(&later(90));
    clinic.app.store().set_phone_mode(peer, Mode::Full).unwrap();
    assert_eq!(clinic.pull(&phone, short["next"].as_i64().unwrap()).await["drop"], json!([entry_id(1)]));
}

#[tokio::test]
async fn a_phone_speaks_until_it_is_ended_its_lease_is_over_or_it_has_a_twin() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    let (status, told, _) = clinic.get(&Joined { token: "00".repeat(32), told: Value::Null }, "/pull?after=0").await;
    assert_eq!((status, told["type"].as_str()), (StatusCode::UNAUTHORIZED, Some("fault-sign-in")));

    clinic.push(&phone, 0, &[clinic.contact(1, "a coffee")]).await;
    let (status, told) = clinic.push(&phone, 0, &[with(clinic.contact(2, "another"), "n", json!(1))]).await;
    assert_eq!((status, told["type"].as_str()), (StatusCode::CONFLICT, Some("device-copied")));

    clinic.sql("UPDATE device SET lease_until = 0");
    let (status, told, _) = clinic.get(&phone, "/pull?after=0").await;
    assert_eq!((status, told["type"].as_str()), (StatusCode::UNAUTHORIZED, Some("phone-lease-over")));
    let request = Request::post("/api/v1/phone/devices")
        .header("cookie", &clinic.of(Role::PeerWorker).2)
        .header("authorization", format!("Bearer {}", phone.token));
    let (_, _, again) = clinic.send(request, json!({ "clock": 1 }).to_string()).await;
    let again: Value = serde_json::from_slice(&again).unwrap();
    assert_eq!((&again["device"], &again["token"]), (&phone.told["device"], &phone.told["token"]), "it goes on");
    assert_eq!(clinic.get(&phone, "/checkpoint").await.1["checkpoint"]["size"], 2);

    let (.., cookie, form) = clinic.of(Role::PeerWorker);
    let fields = format!("form_token={form}&act=end&why=lost&device={}", phone.told["device"].as_str().unwrap());
    let request = Request::post("/account/phones").header("cookie", cookie).header("host", "clinic.example");
    let request = request.header("origin", "https://clinic.example").header("content-type", "application/x-www-form-urlencoded");
    let answer = clinic.router.clone().oneshot(request.body(Body::from(fields)).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    for _ in 0..2 {
        let (status, told) = clinic.push(&phone, 1, &[clinic.contact(3, "too late")]).await;
        assert_eq!((status, told["type"].as_str()), (StatusCode::GONE, Some("phone-ended")));
    }
    assert!(clinic.app.store().phones().unwrap()[0].told_at.is_some());
    // Whoever is no longer of the team: their phone is ended with their access.
    let other = clinic.join(Role::Clinician).await;
    clinic.app.store().end_access(clinic.of(Role::Clinician).1).unwrap();
    assert_eq!(clinic.get(&other, "/pull?after=0").await.0, StatusCode::GONE);
}

#[tokio::test]
async fn who_may_not_write_joins_no_phone_and_too_much_is_not_taken() {
    let clinic = clinic();
    for (role, ..) in &clinic.members {
        let writes = !matches!(role, Role::Sponsor | Role::Administrator);
        assert_eq!(clinic.try_join(*role).await.0 == StatusCode::OK, writes, "{role:?}");
    }
    let phone = clinic.join(Role::PeerWorker).await;
    let many: Vec<Value> = (0..1_001).map(|_| json!({})).collect();
    let (status, told) = clinic.push(&phone, 0, &many).await;
    assert_eq!((status, told["type"].as_str()), (StatusCode::PAYLOAD_TOO_LARGE, Some("too-much")));
    let (status, _) = clinic.push(&phone, 0, &[clinic.contact(1, &"x".repeat(1 << 20))]).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    clinic.app.store().set_role(clinic.of(Role::PeerWorker).1, Role::Sponsor).unwrap();
    assert_eq!(clinic.push(&phone, 0, &[clinic.contact(1, "x")]).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_pages_tell_of_phones_in_every_language_and_read_nothing() {
    let clinic = clinic();
    let phone = clinic.join(Role::PeerWorker).await;
    clinic.push(&phone, 0, &[with(clinic.contact(3, "canary-of-a-note"), "n", json!(3))]).await;
    clinic.sql("UPDATE device SET seen_at = seen_at - 432000000000, skew = 900000000");
    for locale in ["fr", "en", "zh-Hans"] {
        for (role, path) in
            [(Role::PeerWorker, "/account/phones"), (Role::Coordinator, "/trust/phones"), (Role::Sponsor, "/account/phones")]
        {
            let (_, member, cookie, _) = clinic.of(role);
            clinic.app.store().set_locale(*member, locale).unwrap();
            let (status, _, page) = clinic.send(Request::get(path).header("cookie", cookie), String::new()).await;
            let page = String::from_utf8(page).unwrap();
            assert_eq!(status, StatusCode::OK);
            assert!(!page.contains('⟦') && !page.contains("canary-of-a-note"), "{page}");
            assert_eq!(page.contains("poche"), role != Role::Sponsor);
        }
    }
    let (_, _, page) =
        clinic.send(Request::get("/account/phones").header("cookie", &clinic.of(Role::PeerWorker).2), String::new()).await;
    let page = String::from_utf8(page).unwrap();
    assert!(
        page.contains("2 条已录入的记录一直没有到达") && page.contains("已有 5 天没有联系") && page.contains("时钟快 15 分钟"),
        "{page}"
    );
}
