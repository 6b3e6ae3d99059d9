//! Erasing, requests, copies, holds and retention, as people meet them: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Contact, ContactWords, FollowUp, FollowUpState, FollowUpWords};
use jalon_initiative::story::{Claim, ClaimState, ClaimType, ClaimWords};
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Purpose};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

const CANARY: &str = "canari-4e1b";

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    peer: MemberId,
    opened: EntryId,
    sessions: Vec<(Role, String, String)>,
}

fn ago(days: i32) -> Edtf {
    Day::from_number(jalon_server::clock::today().number() - days).unwrap().into()
}

fn person(number: u8) -> PersonRef {
    PersonRef::from_bytes([number; 16])
}

/// A clinic with one initiative, and a signed-in member of each role.
fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let mut peer = None;
    let sessions = Role::ALL.map(|role| {
        let member = store.add_member(role.code(), role.code(), role, "en").unwrap();
        peer = peer.or((role == Role::PeerWorker).then_some(member));
        let token = store.begin_session(member).unwrap();
        (role, format!("jalon_session={}", token.to_text()), token.derived("jalon form 1"))
    });
    let (initiative, peer) = (store.new_initiative().unwrap(), peer.unwrap());
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let draft = Draft::of(initiative, peer, ago(300), &opened, &words).unwrap().audience(Audience::Public);
    let opened = store.append(vec![draft]).unwrap()[0].id();
    let app = App::new(store, Options::default()).unwrap();
    Clinic { _temp: temp, router: router(app.clone()), app, initiative, peer, opened, sessions: sessions.into_iter().collect() }
}

impl Clinic {
    fn write<F: Form>(&self, open: &F, words: &F::Words, about: Option<PersonRef>, audience: Audience) -> EntryId {
        let draft = Draft::of(self.initiative, self.peer, ago(3), open, words).unwrap();
        self.app.store().append(vec![draft.about(about).audience(audience)]).unwrap()[0].id()
    }

    fn contact(&self, note: &str, about: Option<PersonRef>) -> EntryId {
        let contact = Contact {
            way: Code::new("one-to-one").unwrap(),
            initiator: None,
            minutes: None,
            planned: None,
            result: None,
            setting: Code::new("street"),
            support: vec![],
        };
        let words = ContactWords { note: note.into(), goal: format!("{note}, as a goal"), ..Default::default() };
        self.write(&contact, &words, about, Audience::Team)
    }

    /// The person agrees that the team reads about them.
    fn agrees(&self, person: PersonRef) {
        let consent = Consent {
            by: DecidedBy::Person,
            expressed: Expressed::Oral,
            helped: false,
            lang: None,
            purposes: vec![Purpose::Care],
            state: ConsentState::Given,
            tier: None,
            until: None,
        };
        let words = ConsentWords { shown: "May the team read it?".into(), ..Default::default() };
        self.write(&consent, &words, Some(person), Audience::Team);
    }

    async fn send(&self, role: Role, request: axum::http::request::Builder, body: String) -> (StatusCode, String, Vec<u8>) {
        let (_, cookie, _) = self.sessions.iter().find(|(known, ..)| *known == role).unwrap();
        let request =
            request.header("cookie", cookie).header("host", "clinic.example").header("origin", "https://clinic.example");
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, to, bytes.to_vec())
    }

    async fn get(&self, role: Role, path: &str) -> (StatusCode, String) {
        let (status, _, page) = self.send(role, Request::get(self.at(path)), String::new()).await;
        let page = String::from_utf8_lossy(&page).into_owned();
        assert!(!page.contains('⟦'), "{path}: words are missing");
        (status, page)
    }

    async fn page(&self, role: Role, path: &str) -> String {
        let (status, page) = self.get(role, path).await;
        assert_eq!(status, StatusCode::OK, "{role:?} {path}");
        page
    }

    async fn post(&self, role: Role, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let (.., token) = self.sessions.iter().find(|(known, ..)| *known == role).unwrap();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("form_token", token.as_str())]).collect();
        let request = Request::post(self.at(path)).header("content-type", "application/x-www-form-urlencoded");
        let (status, to, page) = self.send(role, request, serde_urlencoded::to_string(fields).unwrap()).await;
        (status, to, String::from_utf8_lossy(&page).into_owned())
    }

    fn at(&self, path: &str) -> String {
        if path.starts_with("/entries") || path.starts_with("/i/") {
            path.to_owned()
        } else {
            format!("/i/{}{path}", self.initiative)
        }
    }

    fn is_readable(&self, id: EntryId) -> bool {
        self.app.store().entry(id).unwrap().unwrap().body.is_some()
    }
}

#[tokio::test]
async fn an_entry_is_erased_after_asking_twice_and_leaves_a_certificate() {
    let clinic = clinic();
    let id = clinic.contact("it was written of the wrong person", None);
    let erase = format!("/entries/{id}/erase");
    assert!(!clinic.page(Role::Clinician, &format!("/entries/{id}")).await.contains(&erase), "not theirs, not offered");
    assert_eq!(clinic.get(Role::Clinician, &erase).await.0, StatusCode::FORBIDDEN);
    assert!(clinic.page(Role::PeerWorker, &format!("/entries/{id}")).await.contains(&erase));
    let asked = clinic.page(Role::PeerWorker, &erase).await;
    assert!(asked.contains("1 entry, all versions counted") && asked.contains("No other device holds a copy"));
    assert_eq!(clinic.post(Role::PeerWorker, &erase, &[]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        clinic.post(Role::PeerWorker, &erase, &[("ground", "retention"), ("sure", "yes")]).await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let (status, _, page) = clinic.post(Role::PeerWorker, &erase, &[("ground", "mistake")]).await;
    assert!(status == StatusCode::OK && page.contains("Destroy for ever?") && clinic.is_readable(id));
    let (status, receipt, _) = clinic.post(Role::PeerWorker, &erase, &[("ground", "mistake"), ("sure", "yes")]).await;
    assert_eq!((status, clinic.is_readable(id)), (StatusCode::SEE_OTHER, false));
    let told = clinic.page(Role::PeerWorker, &receipt).await;
    assert!(told.contains("Certificate of destruction") && told.contains("It should never have been written down"));
    for language in ["fr", "en", "zh-Hans"] {
        let path = format!("{receipt}/certificate.pdf?lang={language}");
        let (status, _, bytes) = clinic.send(Role::Coordinator, Request::get(path), String::new()).await;
        assert!(status == StatusCode::OK && bytes.starts_with(b"%PDF-"), "{language}");
    }
    assert_eq!(clinic.get(Role::Researcher, &receipt).await.0, StatusCode::FORBIDDEN);
    assert!(clinic.page(Role::PeerWorker, &erase).await.contains("Nothing is left to destroy"));
    assert!(!clinic.page(Role::PeerWorker, &format!("/entries/{id}")).await.contains("the wrong person"));
}

#[tokio::test]
async fn the_opening_of_an_initiative_and_what_proves_an_act_are_not_erased() {
    let clinic = clinic();
    let erase = format!("/entries/{}/erase", clinic.opened);
    assert!(clinic.page(Role::Coordinator, &erase).await.contains("Nothing can be destroyed now"));
    let sent = clinic.post(Role::Coordinator, &erase, &[("ground", "law"), ("sure", "yes")]).await;
    assert!(sent.0 == StatusCode::UNPROCESSABLE_ENTITY && clinic.is_readable(clinic.opened));
}

#[tokio::test]
async fn what_came_together_is_offered_together() {
    let clinic = clinic();
    let draft = |day: i32| {
        let open = FollowUp { due: Some(ago(-day)), of: None, state: FollowUpState::Opened, whose: None };
        Draft::of(clinic.initiative, clinic.peer, ago(day), &open, &FollowUpWords { what: format!("row {day}") })
            .unwrap()
            .imported()
    };
    let brought = clinic.app.store().append((1..=3).map(draft).collect()).unwrap();
    let erase = format!("/entries/{}/erase", brought[1].id());
    assert!(clinic.page(Role::PeerWorker, &erase).await.contains("in the same stroke (3 entries)"));
    let with_import = format!("{erase}?with=import");
    assert!(clinic.page(Role::PeerWorker, &with_import).await.contains("3 entries, all versions counted"));
    let (status, ..) = clinic.post(Role::PeerWorker, &with_import, &[("ground", "mistake"), ("sure", "yes")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(brought.iter().all(|outcome| !clinic.is_readable(outcome.id())));
}

#[tokio::test]
async fn what_someone_keeps_for_themselves_is_theirs_to_erase() {
    let clinic = clinic();
    let open = FollowUp { due: Some(ago(-3)), of: None, state: FollowUpState::Opened, whose: None };
    let id = clinic.write(&open, &FollowUpWords { what: "for myself".into() }, None, Audience::Author);
    let erase = format!("/entries/{id}/erase");
    assert_eq!(clinic.get(Role::Coordinator, &erase).await.0, StatusCode::FORBIDDEN);
    assert_eq!(clinic.get(Role::PeerWorker, &erase).await.0, StatusCode::OK);
}

/// Pages of the initiative on which words are shown.
const PAGES: [&str; 9] = [
    "",
    "/record",
    "/record?lane=practice",
    "/timeline",
    "/study",
    "/signs",
    "/follow-ups",
    "/trust/requests",
    "/trust/retention",
];

#[tokio::test]
async fn after_erasing_a_person_nothing_of_them_is_read_anywhere() {
    let clinic = clinic();
    let of_them = clinic.contact(CANARY, Some(person(1)));
    let follow_up = FollowUp { due: Some(ago(-3)), of: None, state: FollowUpState::Opened, whose: None };
    clinic.write(&follow_up, &FollowUpWords { what: format!("{CANARY} follow") }, Some(person(1)), Audience::Team);
    let other = clinic.contact("someone else", Some(person(2)));
    let claim = Claim {
        claim_type: ClaimType::Descriptive,
        state: ClaimState::Supported,
        supporting: vec![of_them],
        disconfirming: vec![],
    };
    clinic.write(&claim, &ClaimWords { text: "The walks went on.".into() }, None, Audience::Team);
    let copy = format!("/trust/copy/{}", person(1));
    assert!(clinic.page(Role::PeerWorker, &copy).await.contains(CANARY), "its author reads it without the person's consent");
    let erase = format!("/trust/erase/{}", person(1));
    assert_eq!(clinic.get(Role::PeerWorker, &erase).await.0, StatusCode::FORBIDDEN);
    let asked = clinic.page(Role::Coordinator, &erase).await;
    assert!(asked.contains("2 entries") && asked.contains("The walks went on."), "what rests on it is told before");
    let (status, receipt, _) = clinic.post(Role::Coordinator, &erase, &[("ground", "request"), ("sure", "yes")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let told = clinic.page(Role::Coordinator, &receipt).await;
    assert!(told.contains(&person(1).to_string()) && told.contains("The person concerned asked for it"));
    let more = [copy.clone(), format!("{copy}/copy.json"), format!("{copy}/copy.csv"), format!("/entries/{of_them}"), receipt];
    for path in PAGES.map(str::to_owned).into_iter().chain(more) {
        assert!(!clinic.page(Role::Coordinator, &path).await.contains(CANARY), "{path}");
    }
    assert!(clinic.page(Role::Coordinator, "/trust/requests").await.contains("Claims that need review"));
    assert!(clinic.is_readable(other));
    assert!(clinic.app.store().verify(&mut |_| {}).unwrap().is_clean());
    assert_eq!(clinic.get(Role::Coordinator, &format!("/trust/erase/{}", person(9))).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_request_is_noted_waits_on_the_home_page_and_is_answered() {
    let clinic = clinic();
    clinic.contact("a walk", Some(person(1)));
    let (new, who) = ("/trust/requests/new", person(1).to_string());
    assert_eq!(clinic.get(Role::Researcher, new).await.0, StatusCode::FORBIDDEN);
    assert!(clinic.page(Role::PeerWorker, new).await.contains(&who));
    assert_eq!(
        clinic.post(Role::PeerWorker, new, &[("person", &person(7).to_string()), ("sort", "access")]).await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let ahead = ago(-2).text().to_owned();
    let sent = clinic.post(Role::PeerWorker, new, &[("person", &who), ("sort", "access"), ("received", &ahead)]).await;
    assert!(sent.0 == StatusCode::UNPROCESSABLE_ENTITY && sent.2.contains("is not a date that is past"));
    let late = ago(33).text().to_owned();
    let (status, request, _) =
        clinic.post(Role::PeerWorker, new, &[("person", &who), ("sort", "access"), ("received", &late)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(clinic.page(Role::Coordinator, "").await.contains("Late by 3 days"));
    assert!(!clinic.page(Role::Clinician, "").await.contains("Late by 3 days"));
    assert!(clinic.page(Role::Coordinator, &request).await.contains(&format!("/trust/copy/{who}")));
    assert_eq!(clinic.post(Role::Coordinator, &request, &[("state", "refused")]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(clinic.post(Role::Coordinator, &request, &[("state", "granted")]).await.0, StatusCode::SEE_OTHER);
    assert!(!clinic.page(Role::Coordinator, "").await.contains("Late by"));
    assert!(clinic.page(Role::Coordinator, "/trust/requests").await.contains("1 request answered"));
}

#[tokio::test]
async fn a_copy_tells_everything_that_may_be_told_and_says_what_is_withheld() {
    let clinic = clinic();
    clinic.agrees(person(1));
    let noted = clinic.contact("we walked by the river", Some(person(1)));
    clinic.contact("about someone else", Some(person(2)));
    let open = FollowUp { due: Some(ago(-3)), of: None, state: FollowUpState::Opened, whose: None };
    clinic.write(&open, &FollowUpWords { what: "a thought of my own".into() }, Some(person(1)), Audience::Author);
    let disagree = format!("/entries/{noted}/disagree");
    assert_eq!(clinic.post(Role::PeerWorker, &disagree, &[]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(clinic.post(Role::PeerWorker, &disagree, &[("statement", "it was the canal")]).await.0, StatusCode::SEE_OTHER);
    assert!(clinic.page(Role::Clinician, &format!("/entries/{noted}")).await.contains("it was the canal"));

    let copy = format!("/trust/copy/{}", person(1));
    assert_eq!(clinic.get(Role::Researcher, &copy).await.0, StatusCode::FORBIDDEN);
    let whole = clinic.page(Role::Coordinator, &copy).await;
    assert!(
        whole.contains("we walked by the river")
            && whole.contains("it was the canal")
            && whole.contains("whoever made it may not read them")
    );
    assert!(!whole.contains("about someone else") && !whole.contains("a thought of my own"));
    assert!(whole.contains("Entry concerned"), "{whole}");
    let left_out = clinic.page(Role::Coordinator, &format!("{copy}?without={noted}")).await;
    assert!(!left_out.contains("by the river") && left_out.contains("they tell of someone else"));
    let given = clinic.page(Role::Coordinator, &format!("{copy}/copy.json?only=given")).await;
    let given: serde_json::Value = serde_json::from_str(&given).unwrap();
    let told = given["entries"].to_string();
    assert!(told.contains("as a goal") && told.contains("it was the canal") && !told.contains("\"street\""), "{told}");
    assert!(clinic.page(Role::Coordinator, &format!("{copy}/copy.csv")).await.contains("we walked by the river"));
    let (status, _, pdf) =
        clinic.send(Role::Coordinator, Request::get(clinic.at(&format!("{copy}/copy.pdf"))), String::new()).await;
    assert!(status == StatusCode::OK && pdf.starts_with(b"%PDF-"));
    assert_eq!(clinic.get(Role::Coordinator, &format!("{copy}/copy.exe")).await.0, StatusCode::NOT_FOUND);
    assert!(
        clinic.page(Role::Coordinator, &format!("/trust/withdrawal/{}", person(1))).await.contains("Nothing noted about them")
    );
}

#[tokio::test]
async fn rules_are_adopted_and_a_hold_is_put_on_and_lifted() {
    let clinic = clinic();
    let id = clinic.contact("a walk", Some(person(1)));
    let retention = "/trust/retention";
    assert!(clinic.page(Role::PeerWorker, retention).await.contains("No rule is adopted"));
    assert_eq!(clinic.post(Role::PeerWorker, retention, &[("rule", "practice")]).await.0, StatusCode::FORBIDDEN);
    assert_eq!(
        clinic.post(Role::Coordinator, retention, &[("rule", "practice"), ("years-practice", "1")]).await.0,
        StatusCode::SEE_OTHER
    );
    assert!(clinic.page(Role::PeerWorker, retention).await.contains("destroyed 1 year after the last version"));
    assert!(clinic.app.store().due(clinic.initiative, jalon_server::clock::today()).unwrap().is_empty());

    let on = format!("person-{}", person(1));
    assert_eq!(clinic.post(Role::Coordinator, "/trust/hold", &[("on", &on)]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        clinic.post(Role::Coordinator, "/trust/hold", &[("on", &on), ("reason", "a lawsuit")]).await.0,
        StatusCode::SEE_OTHER
    );
    let page = clinic.page(Role::Coordinator, retention).await;
    let lift = page.split("/trust/hold/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert!(page.contains("a lawsuit"));
    let erase = format!("/trust/erase/{}", person(1));
    assert!(clinic.page(Role::Coordinator, &erase).await.contains("A legal hold forbids it"));
    assert_eq!(
        clinic.post(Role::Coordinator, &erase, &[("ground", "request"), ("sure", "yes")]).await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(clinic.is_readable(id));
    assert_eq!(
        clinic.post(Role::Coordinator, &format!("/trust/hold/{lift}"), &[("reason", "settled")]).await.0,
        StatusCode::SEE_OTHER
    );
    assert_eq!(clinic.post(Role::Coordinator, &erase, &[("ground", "request"), ("sure", "yes")]).await.0, StatusCode::SEE_OTHER);
    assert!(!clinic.is_readable(id));
}
