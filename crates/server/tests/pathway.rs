//! The pathway as a team meets it: going past a core step, files with evidence, the plan and its calendar. Real store, real
//! router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::{Passed, StepSaid};
use jalon_record::edtf::Edtf;
use jalon_record::id::{InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::accounts::Token;
use jalon_store::{Draft, Store};
use tower::ServiceExt;

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
}

struct Someone {
    id: MemberId,
    cookie: String,
    token: String,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let author = MemberId::from_bytes([1; 16]);
    let draft = Draft::of(initiative, author, Edtf::parse("2020-01").unwrap(), &opened, &words).unwrap();
    store.append(vec![draft]).unwrap();
    let app = App::new(store, Options::default()).unwrap();
    Clinic { _temp: temp, router: router(app.clone()), app, initiative }
}

impl Clinic {
    fn someone(&self, login: &str, role: Role) -> Someone {
        let id = self.app.store().add_member(login, login, role, "en").unwrap();
        let session = self.app.store().begin_session(id).unwrap();
        let token = Token::from_text(&session.to_text()).unwrap().derived("jalon form 1");
        Someone { id, cookie: format!("jalon_session={}", session.to_text()), token }
    }

    fn at(&self, path: &str) -> String {
        format!("/i/{}{path}", self.initiative)
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec();
        Answer { status, headers, bytes }
    }

    async fn get(&self, who: &Someone, path: &str) -> Answer {
        self.send(Request::get(path).header("cookie", &who.cookie).header("host", "clinic.example").body(Body::empty()).unwrap())
            .await
    }

    async fn post(&self, who: &Someone, path: &str, fields: &[(&str, &str)]) -> Answer {
        let all: Vec<_> = fields.iter().copied().chain([("form_token", who.token.as_str())]).collect();
        let body = serde_urlencoded::to_string(all).unwrap();
        self.write(who, path, "application/x-www-form-urlencoded", body.into_bytes()).await
    }

    async fn write(&self, who: &Someone, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(path)
            .header("cookie", &who.cookie)
            .header("host", "clinic.example")
            .header("origin", "https://clinic.example")
            .header("content-type", kind)
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    async fn attach(&self, who: &Someone, fields: &[(&str, &str)], name: &str, content: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields.iter().copied().chain([("form_token", who.token.as_str())]) {
            body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), content, b"\r\n--edge--\r\n"].concat());
        self.write(who, &self.at("/new/evidence"), "multipart/form-data; boundary=edge", body).await
    }

    fn kinds(&self) -> Vec<String> {
        let entries = self.app.store().latest(self.initiative, 100).unwrap();
        entries.into_iter().rev().map(|entry| entry.envelope.kind.as_str().to_owned()).collect()
    }
}

fn entry_of(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").split('?').next().unwrap().to_owned()
}

const BEGUN: [(&str, &str); 4] = [("step", "D1"), ("state", "started"), ("occurred", "2020-05"), ("audience", "team")];

#[tokio::test]
async fn going_past_a_core_step_asks_once_and_locks_nothing() {
    let clinic = clinic();
    let anna = clinic.someone("anna", Role::Coordinator);
    let address = clinic.at("/new/step");

    let asked = clinic.post(&anna, &address, &BEGUN).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = asked.text();
    assert!(page.contains("A word before going on") && page.contains("name=\"go-reason-B3\"") && page.contains("go-name-C4"));
    let main = page.split("<main").nth(1).unwrap();
    assert!(!main.contains("role=\"alert\""), "it is told kindly, not as an error");
    assert!(page.contains("value=\"2020-05\""), "nobody types twice");
    assert_eq!(clinic.kinds(), ["initiative.opened"], "nothing is kept before the way on is chosen");

    let later = [BEGUN.as_slice(), &[("go", "later")]].concat();
    entry_of(&clinic.post(&anna, &address, &later).await);
    assert_eq!(clinic.kinds(), ["initiative.opened", StepSaid::KIND]);
    for place in ["", "/pathway", "/pathway?show=debt", "/pathway/B3", "/pathway/D1", "/pathway/scores"] {
        let page = clinic.get(&anna, &clinic.at(place)).await.text();
        let told = if place == "/pathway" { "/pathway/B3\">B3" } else { "Nobody has answered for this yet." };
        assert!(page.contains(told), "{place}: {page}");
    }
    let form = clinic.get(&anna, &clinic.at("/new/passed?step=B3&toward=D1")).await.text();
    assert!(form.contains("value=\"B3\" selected") && form.contains("value=\"D1\" selected"));
}

#[tokio::test]
async fn an_answer_is_kept_with_the_statement_in_one() {
    let clinic = clinic();
    let anna = clinic.someone("anna", Role::Coordinator);
    let address = clinic.at("/new/step");
    let answer = [
        BEGUN.as_slice(),
        &[("go", "answer"), ("go-name-B3", "The lead"), ("go-reason-B3", "The offer ends"), ("go-repair_by-B3", "someday")],
    ]
    .concat();
    let wrong = clinic.post(&anna, &address, &answer).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("The offer ends") && wrong.text().contains("go-repair_by-B3-error"));
    assert_eq!(clinic.kinds(), ["initiative.opened"], "both or none");

    let answer: Vec<_> =
        answer.into_iter().map(|(name, value)| (name, if value == "someday" { "2020-09" } else { value })).collect();
    entry_of(&clinic.post(&anna, &address, &answer).await);
    assert_eq!(clinic.kinds(), ["initiative.opened", StepSaid::KIND, Passed::KIND]);
    let page = clinic.get(&anna, &clinic.at("/pathway/B3")).await.text();
    assert!(page.contains("The lead answers for it: The offer ends.") && page.contains("late"));
    assert!(!page.contains("Nobody has answered"));
    let plan = clinic.get(&anna, &clinic.at("/pathway/plan")).await.text();
    assert!(plan.contains("to be repaired") && plan.contains("The lead"));

    // C4 is not answered for: asked again, of C4 alone.
    let again = clinic.post(&anna, &address, &BEGUN).await.text();
    assert!(again.contains("go-name-C4") && !again.contains("go-name-B3"));
    let sponsor = clinic.someone("sponsor", Role::Sponsor);
    let page = clinic.get(&sponsor, &clinic.at("/pathway/B3")).await.text();
    assert!(!page.contains("The offer ends"), "words stay sealed");

    let stands = [("step", "B3"), ("state", "done"), ("occurred", "2020-08"), ("audience", "team"), ("go", "later")];
    entry_of(&clinic.post(&anna, &address, &stands).await);
    let owed = clinic.get(&anna, &clinic.at("/pathway?show=debt")).await.text();
    assert!(!owed.contains("The lead answers for it"), "a debt ends once the step stands");
    let page = clinic.get(&anna, &clinic.at("/pathway/B3")).await.text();
    assert!(page.contains("When the team went on without it") && !page.contains("id=\"owed\""), "and stays in its history");
}

const EVIDENCE: [(&str, &str); 5] =
    [("step", "A1"), ("kinds", "date"), ("what", "The protocol"), ("occurred", "2020-02"), ("audience", "team")];

#[tokio::test]
async fn a_file_comes_back_to_those_who_may_read_its_words() {
    let clinic = clinic();
    let anna = clinic.someone("anna", Role::Coordinator);
    let entry = entry_of(&clinic.attach(&anna, &EVIDENCE, "fiche de rôle.html", b"%PDF-1.7 sealed").await);
    let page = clinic.get(&anna, &entry).await.text();
    assert!(page.contains("fiche de rôle.html") && page.contains(&format!("{entry}/file")));

    let file = clinic.get(&anna, &format!("{entry}/file")).await;
    assert_eq!((file.status, file.bytes.as_slice()), (StatusCode::OK, b"%PDF-1.7 sealed".as_slice()));
    assert_eq!(file.header("content-type"), "application/pdf", "known by what it holds");
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"fiche de r_le.html.pdf\""));
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(file.header("content-security-policy").contains("sandbox"));
    for role in [Role::Sponsor, Role::Administrator, Role::Researcher] {
        let other = clinic.someone(role.code(), role);
        assert_eq!(clinic.get(&other, &format!("{entry}/file")).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }

    // Amending without a file keeps the one there is.
    let id = entry.trim_start_matches("/entries/").to_owned();
    let amended = [EVIDENCE.as_slice(), &[("amends", id.as_str())]].concat();
    let amended = entry_of(&clinic.post(&anna, &clinic.at("/new/evidence"), &amended).await);
    assert_eq!(clinic.get(&anna, &format!("{amended}/file")).await.bytes, b"%PDF-1.7 sealed");
    let without = entry_of(&clinic.post(&anna, &clinic.at("/new/evidence"), &EVIDENCE).await);
    assert_eq!(clinic.get(&anna, &format!("{without}/file")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_that_is_not_kept_is_told_in_words() {
    let clinic = clinic();
    let anna = clinic.someone("anna", Role::Coordinator);
    for (content, told) in
        [(b"\x7FELF\x02\x01".to_vec(), "is not of a sort that we keep"), (vec![b'a'; 20_000_001], "is too large")]
    {
        let answer = clinic.attach(&anna, &EVIDENCE, "x.pdf", &content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains(told) && answer.text().contains("The protocol"), "{told}");
    }
    // A hash that someone typed is not a file of theirs.
    let named = [EVIDENCE.as_slice(), &[("file", "0a0a"), ("hash", "0a0a")]].concat();
    let entry = entry_of(&clinic.post(&anna, &clinic.at("/new/evidence"), &named).await);
    assert_eq!(clinic.get(&anna, &format!("{entry}/file")).await.status, StatusCode::NOT_FOUND);
    let other = clinic.attach(&anna, &BEGUN, "x.pdf", b"%PDF-1.7 of no entry").await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(clinic.app.store().kept_file(clinic.app.store().name_file(b"%PDF-1.7 of no entry")).is_err());
}

#[tokio::test]
async fn a_calendar_is_read_by_its_address_alone_and_holds_no_words() {
    let clinic = clinic();
    let anna = clinic.someone("anna", Role::Coordinator);
    let planned = [
        ("step", "B1"),
        ("state", "planned"),
        ("occurred", "2020-01"),
        ("until", "2020-05-04"),
        ("owner", "Secret Name"),
        ("reason", "secret reason"),
        ("audience", "team"),
    ];
    entry_of(&clinic.post(&anna, &clinic.at("/new/step"), &planned).await);
    let decision =
        [("what", "secret matter"), ("state", "awaited"), ("by", "2020-06"), ("who", "Secret Name"), ("audience", "team")];
    entry_of(&clinic.post(&anna, &clinic.at("/new/decision"), &decision).await);

    let plan = clinic.at("/pathway/plan");
    let made = |page: String| {
        let start = page.find("http://clinic.example/calendar/").unwrap();
        page[start + "http://clinic.example".len()..].split('"').next().unwrap().to_owned()
    };
    let first = made(clinic.post(&anna, &plan, &[("calendar", "make")]).await.text());
    let stranger = |path: String| Request::get(path).header("host", "clinic.example").body(Body::empty()).unwrap();
    let feed = clinic.send(stranger(first.clone())).await;
    assert_eq!((feed.status, feed.header("content-type")), (StatusCode::OK, "text/calendar; charset=utf-8"));
    let text = feed.text().replace("\r\n ", "");
    assert!(text.contains("DTSTART;VALUE=DATE:20200504\r\nDTEND;VALUE=DATE:20200505"), "{text}");
    assert!(
        text.contains("SUMMARY:B1 ")
            && text.contains("decision awaited (uncertain)")
            && text.contains("DTEND;VALUE=DATE:20200701")
    );
    assert!(!text.to_lowercase().contains("secret") && !text.contains("invented"), "{text}");
    assert_eq!(text, clinic.send(stranger(first.clone())).await.text().replace("\r\n ", ""), "the same each time");

    assert!(!clinic.get(&anna, &plan).await.text().contains("/calendar/"), "the address is shown once");
    let second = made(clinic.post(&anna, &plan, &[("calendar", "make")]).await.text());
    assert_eq!(clinic.send(stranger(first)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(clinic.send(stranger(second.clone())).await.status, StatusCode::OK);
    clinic.post(&anna, &plan, &[("calendar", "end")]).await;
    for gone in [second, "/calendar/00.ics".to_owned(), format!("/calendar/{}.ics", "0".repeat(64)), "/calendar/x".to_owned()] {
        assert_eq!(clinic.send(stranger(gone)).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(clinic.app.store().calendar_since(anna.id, clinic.initiative).unwrap(), None);
}

#[tokio::test]
async fn every_page_of_the_pathway_is_whole_in_each_language_from_the_first_day() {
    let clinic = clinic();
    let anna = clinic.someone("anna", Role::Coordinator);
    for language in ["fr", "en", "zh-Hans"] {
        clinic.app.store().set_locale(anna.id, language).unwrap();
        for place in
            ["", "/pathway", "/pathway/A1", "/pathway/plan", "/pathway/scores", "/pathway?show=thin", "/new/evidence?step=A1"]
        {
            let answer = clinic.get(&anna, &clinic.at(place)).await;
            assert_eq!(answer.status, StatusCode::OK, "{place}");
            assert!(!answer.text().contains('⟦'), "{language} {place}: {}", answer.text());
        }
    }
}
