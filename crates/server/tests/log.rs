//! What leaves is logged first: over HTTP, with a real store. Then the pages that read the log, and the registers.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Contact, ContactWords};
use jalon_initiative::registers::{Incident, Reviewed};
use jalon_initiative::trust::{self, Consent, ConsentState, ConsentWords, DecidedBy, Expressed};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef, Seq};
use jalon_server::{App, Options, router};
use jalon_store::log::{Deed, LogAsk, Logged, Purpose, Record};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

#[path = "log/opened.rs"]
mod opened;

const CANARY: &str = "canari-5d21";

struct Clinic {
    temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    contact: EntryId,
    members: Vec<(Role, MemberId, String)>,
}

fn person() -> PersonRef {
    PersonRef::from_bytes([3; 16])
}

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let members: Vec<(Role, MemberId, String)> = Role::ALL
        .into_iter()
        .map(|role| {
            let member = store.add_member(role.code(), role.code(), role, "en").unwrap();
            (role, member, format!("jalon_session={}", store.begin_session(member).unwrap().to_text()))
        })
        .collect();
    let initiative = store.new_initiative().unwrap();
    let author = members[0].1;
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: format!("{CANARY}-title"), ..Default::default() };
    let contact = Contact {
        way: Code::new("one-to-one").unwrap(),
        initiator: None,
        minutes: None,
        planned: None,
        result: None,
        setting: None,
        support: vec![],
    };
    let note = ContactWords { note: format!("{CANARY}-note"), ..Default::default() };
    let date = || Edtf::parse("2020-05-04").unwrap();
    let drafts = vec![
        Draft::of(initiative, author, date(), &opened, &words).unwrap(),
        Draft::of(initiative, author, date(), &contact, &note).unwrap().about(Some(person())),
    ];
    let contact = store.append(drafts).unwrap()[1].id();
    let consent = Consent {
        by: DecidedBy::Person,
        expressed: Expressed::Oral,
        helped: false,
        lang: None,
        purposes: vec![trust::Purpose::Care],
        state: ConsentState::Given,
        tier: None,
        until: None,
    };
    let agreed = ConsentWords { shown: "May the team read it?".into(), ..Default::default() };
    store.append(vec![Draft::of(initiative, author, date(), &consent, &agreed).unwrap().about(Some(person()))]).unwrap();
    let app = App::new(store, Options::default()).unwrap();
    Clinic { temp, router: router(app.clone()), app, initiative, contact, members }
}

struct Answer {
    status: StatusCode,
    to: String,
    body: String,
}

impl Clinic {
    fn member(&self, role: Role) -> MemberId {
        self.members.iter().find(|(known, ..)| *known == role).unwrap().1
    }

    async fn send(&self, role: Option<Role>, request: axum::http::request::Builder, body: String) -> Answer {
        let request = request.header("host", "clinic.example").header("origin", "https://clinic.example");
        let request = match role {
            Some(role) => request.header("cookie", &self.members.iter().find(|(known, ..)| *known == role).unwrap().2),
            None => request,
        };
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, to, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    async fn get(&self, role: Role, path: &str) -> Answer {
        self.send(Some(role), Request::get(path), String::new()).await
    }

    /// Sends a form of a page with what was typed, and the hidden fields that the page carries.
    async fn fill(&self, role: Role, path: &str, typed: &[(&str, &str)]) -> Answer {
        let page = self.get(role, path).await.body;
        let main = page.split("<main").nth(1).unwrap();
        let hidden = |name: &str| {
            let field = main.split(&format!("name=\"{name}\" value=\"")).nth(1);
            field.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
        };
        let (token, once) = (hidden("form_token"), hidden("once"));
        let pairs: Vec<(&str, &str)> =
            [("form_token", token.as_str()), ("once", once.as_str())].into_iter().chain(typed.iter().copied()).collect();
        let body = serde_urlencoded::to_string(pairs).unwrap();
        self.post(role, path, body).await
    }

    async fn post(&self, role: Role, path: &str, body: String) -> Answer {
        self.send(Some(role), Request::post(path).header("content-type", "application/x-www-form-urlencoded"), body).await
    }

    fn rows(&self) -> Vec<Logged> {
        self.app.store().log_rows(&LogAsk::default(), 1_000).unwrap()
    }

    /// The rows that one request adds.
    async fn adds(&self, role: Role, path: &str) -> (Answer, Vec<Logged>) {
        let before = self.rows().len();
        let answer = self.get(role, path).await;
        let mut rows = self.rows();
        rows.truncate(rows.len() - before);
        (answer, rows)
    }

    fn at(&self, path: &str) -> String {
        format!("/i/{}{path}", self.initiative)
    }
}

#[tokio::test]
async fn each_way_to_see_or_send_something_adds_one_row_that_says_what_it_was() {
    let clinic = clinic();
    let entry = format!("/entries/{}", clinic.contact);
    let study = clinic.at("/study");
    let svg = clinic.at("/timeline.svg");
    let home = clinic.at("");
    let api = format!("/api/v1/entries/{}", clinic.contact);
    let cases = [
        (Role::Clinician, entry.as_str(), Deed::Read, Purpose::Care, "/entries/{id}"),
        (Role::Clinician, api.as_str(), Deed::Read, Purpose::Care, "/api/v1/entries/{id}"),
        (Role::Coordinator, study.as_str(), Deed::Report, Purpose::Care, "/i/{initiative}/study"),
        (Role::Coordinator, svg.as_str(), Deed::Export, Purpose::Care, "/i/{initiative}/timeline.svg"),
        (Role::Supervisor, home.as_str(), Deed::Read, Purpose::Care, "/i/{initiative}"),
        (Role::Coordinator, "/trust/log", Deed::Read, Purpose::Oversight, ""),
        (Role::Researcher, "/trust/log", Deed::Denied, Purpose::Oversight, "/trust/log"),
    ];
    for (role, path, deed, purpose, place) in cases {
        let (answer, rows) = clinic.adds(role, path).await;
        if place.is_empty() {
            assert_eq!((answer.status, rows.len()), (StatusCode::OK, 0), "{path}: no words, no row");
            continue;
        }
        assert_eq!(rows.len(), 1, "{path}");
        let row = &rows[0];
        assert_eq!((row.deed, row.purpose, row.place.as_str()), (deed, purpose, place), "{path}");
        assert_eq!((row.member, row.role), (Some(clinic.member(role)), Some(role)), "{path}");
    }
    let (_, rows) = clinic.adds(Role::Clinician, &entry).await;
    assert_eq!(rows[0].about, [person()]);
    assert!(rows[0].opened(Seq::new(2).unwrap()));
    assert_eq!(rows[0].initiative, Some(clinic.initiative));
    // A page that shows codes alone to this reader, an unknown page, and being led elsewhere add nothing.
    for (role, path) in [
        (Role::Administrator, clinic.at("/timeline")),
        (Role::Clinician, "/nowhere".to_owned()),
        (Role::Clinician, "/".to_owned()),
    ] {
        let (_, rows) = clinic.adds(role, &path).await;
        assert!(rows.is_empty(), "{path}: {rows:?}");
    }
    assert!(clinic.app.store().verify_log().unwrap().is_clean());
}

#[tokio::test]
async fn coming_in_and_failing_to_are_logged() {
    let clinic = clinic();
    let link = clinic.app.store().make_link(clinic.member(Role::Clinician)).unwrap().to_text();
    let form = || "application/x-www-form-urlencoded";
    let came = clinic.send(None, Request::post(format!("/link/{link}")).header("content-type", form()), String::new()).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER);
    let wrong = "login=clinician&passphrase=not+the+passphrase".to_owned();
    clinic.send(None, Request::post("/sign-in").header("content-type", form()), wrong).await;
    let told: Vec<_> = clinic.rows().into_iter().map(|row| (row.deed, row.member, row.place)).collect();
    assert_eq!(
        told,
        [
            (Deed::SignInFailed, None, "/sign-in".to_owned()),
            (Deed::SignIn, Some(clinic.member(Role::Clinician)), "/link/{token}".to_owned())
        ]
    );
}

#[tokio::test]
async fn what_cannot_be_logged_is_not_shown() {
    let clinic = clinic();
    let entry = format!("/entries/{}", clinic.contact);
    assert!(clinic.get(Role::Clinician, &entry).await.body.contains(&format!("{CANARY}-note")));
    clinic.app.store().end_log();
    for path in [entry, clinic.at(""), clinic.at("/study"), clinic.at("/timeline"), format!("/api/v1/entries/{}", clinic.contact)]
    {
        let answer = clinic.get(Role::Clinician, &path).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert!(!answer.body.contains(CANARY), "{path}");
    }
}

#[tokio::test]
async fn the_log_holds_no_words_in_any_column_or_file_beside_it() {
    let clinic = clinic();
    for path in [format!("/entries/{}", clinic.contact), clinic.at("/study"), clinic.at("/record")] {
        clinic.get(Role::Coordinator, &path).await;
    }
    let folder = clinic.temp.path().join("clinic");
    for file in ["record.sqlite", "record.sqlite-wal", "access-head"] {
        let bytes = std::fs::read(folder.join(file)).unwrap_or_default();
        assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()), "{file}");
    }
    for row in clinic.rows() {
        assert!(!row.place.contains(&clinic.initiative.to_string()), "a pattern, never an address");
    }
}

#[tokio::test]
async fn a_person_gets_their_own_copy_and_handing_it_out_is_a_communication() {
    let clinic = clinic();
    clinic.get(Role::Clinician, &format!("/entries/{}", clinic.contact)).await;
    let base = clinic.at(&format!("/trust/people/{}", person()));
    let (page, rows) = clinic.adds(Role::PeerWorker, &format!("{base}/log")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("clinician"), "{}", page.body);
    assert_eq!((rows[0].deed, rows[0].about.as_slice()), (Deed::Read, [person()].as_slice()));
    for ending in ["/log/copy", "/log.csv", "/log.json"] {
        let (answer, rows) = clinic.adds(Role::PeerWorker, &format!("{base}{ending}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{ending}");
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].deed, rows[0].purpose), (Deed::Communicate, Purpose::Rights), "{ending}");
        assert!(!answer.body.contains(&format!("{CANARY}-note")));
    }
    let json: serde_json::Value =
        serde_json::from_str(&clinic.get(Role::PeerWorker, &format!("{base}/log.json")).await.body).unwrap();
    let accesses = json["accesses"].as_array().unwrap();
    assert_eq!(accesses.last().unwrap()["did"], "read");
    assert_eq!(clinic.get(Role::Sponsor, &format!("{base}/log")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(clinic.get(Role::Administrator, &format!("{base}/log")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_entry_tells_its_team_who_read_it() {
    let clinic = clinic();
    let path = format!("/entries/{}", clinic.contact);
    let mine = clinic.get(Role::PeerWorker, &path).await.body;
    let none = Language::En.say_with("log-readers", &[("n", 0.into())]);
    assert!(mine.contains(&none), "{mine}");
    clinic.get(Role::Clinician, &path).await;
    let one = Language::En.say_with("log-readers", &[("n", 1.into())]);
    assert!(clinic.get(Role::PeerWorker, &path).await.body.contains(&one));
    let list = clinic.get(Role::PeerWorker, &format!("{path}/readers")).await;
    assert!(list.status == StatusCode::OK && list.body.contains(&Language::En.say("log-deed-read")));
    assert_eq!(clinic.get(Role::Sponsor, &format!("{path}/readers")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn own_log_site_log_and_their_checks() {
    let clinic = clinic();
    clinic.get(Role::Clinician, &clinic.at("")).await;
    let own = clinic.get(Role::Clinician, "/account/log").await.body;
    assert!(own.contains(&Language::En.say("log-place-home")));
    assert!(clinic.get(Role::Sponsor, "/account/log").await.body.contains(&Language::En.say("log-own-none")));
    let site = clinic.get(Role::Coordinator, "/trust/log?deed=denied").await.body;
    assert!(site.contains(&Language::En.say("log-none")));
    let checked = clinic.get(Role::Supervisor, "/trust/log?check=1").await.body;
    assert!(checked.contains("The log is whole"), "{checked}");
    assert_eq!(clinic.get(Role::PeerWorker, "/trust/log").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_month_is_signed_off_with_the_head_of_the_log() {
    let clinic = clinic();
    clinic.get(Role::Clinician, &clinic.at("")).await;
    let month = &jalon_server::clock::today().to_string()[..7];
    let page = clinic.get(Role::Coordinator, &format!("/trust/review/{month}")).await.body;
    assert!(page.contains(&Language::En.say("review-not-closed")), "{page}");
    assert_eq!(clinic.get(Role::Coordinator, "/trust/review/2026-13").await.status, StatusCode::NOT_FOUND);
    assert_eq!(clinic.get(Role::Clinician, "/trust/review").await.status, StatusCode::FORBIDDEN);
    let before = "/trust/review/2020-01";
    let unsigned = clinic.fill(Role::Coordinator, before, &[("remarkable", "yes")]).await;
    assert_eq!(unsigned.status, StatusCode::UNPROCESSABLE_ENTITY, "what is remarkable needs a note");
    let signed = clinic.fill(Role::Coordinator, before, &[("remarkable", "no")]).await;
    assert_eq!((signed.status, signed.to.as_str()), (StatusCode::SEE_OTHER, "/trust/review"));
    let reviews = clinic.app.store().trust_of(clinic.initiative, Reviewed::KIND).unwrap();
    let reviewed: Reviewed = reviews[0].entry.body.as_ref().unwrap().read_open().unwrap();
    assert!(reviewed.number > 0 && reviewed.month == "2020-01");
    assert!(clinic.get(Role::Coordinator, "/trust/review").await.body.contains("Reviewed by"));
}

#[tokio::test]
async fn an_incident_is_told_its_notices_drafted_and_given() {
    let clinic = clinic();
    let form = clinic.at("/trust/registers/new/incident");
    let typed = [
        ("occurred", "2026-01-05"),
        ("aware", "2026-01-06"),
        ("sort", "loss"),
        ("serious", "yes"),
        ("persons", "3"),
        ("description", "canari-5d21-lost notebook"),
    ];
    let missing = clinic.fill(Role::Coordinator, &form, &typed[..5]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = clinic.fill(Role::Coordinator, &form, &typed).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let page = clinic.get(Role::Coordinator, &kept.to).await.body;
    assert!(page.contains("Commission d’accès à l’information") && page.contains("notebook"), "{page}");
    assert!(clinic.get(Role::Coordinator, &clinic.at("")).await.body.contains("To be told without delay"));
    let draft = clinic.get(Role::Coordinator, &format!("{}/notice/regulator?in=fr", kept.to)).await.body;
    assert!(draft.contains("Avis d’un incident de confidentialité") && draft.contains("lang=\"fr\""), "{draft}");
    let token_only = [("to", "regulator"), ("on", "2026-01-07")];
    let told = clinic.fill(Role::Coordinator, &kept.to, &token_only).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let lines = clinic.app.store().trust_of(clinic.initiative, Incident::KIND).unwrap();
    let incident: Incident = lines[0].entry.body.as_ref().unwrap().read_open().unwrap();
    assert_eq!((lines.len(), incident.notices.len()), (1, 1));
    let csv = clinic.get(Role::Coordinator, &clinic.at("/trust/registers.csv?of=incidents")).await.body;
    assert!(csv.contains("2026-01-06,loss,yes,3,regulator 2026-01-07"), "{csv}");
    assert_eq!(clinic.get(Role::Researcher, &clinic.at("/trust/registers")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_communication_is_told_and_the_site_chooses_its_law() {
    let clinic = clinic();
    let form = clinic.at("/trust/registers/new/communication");
    let typed = [
        ("occurred", "2026-02-01"),
        ("recipient_sort", "service"),
        ("recipient", "the shelter next door"),
        ("classes", "field"),
        ("purpose", "care"),
        ("ground", "consent"),
        ("justification", "a bed for the night"),
        ("about", &person().to_string()),
    ];
    let kept = clinic.fill(Role::PeerWorker, &form, &typed).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let page = clinic.get(Role::PeerWorker, &clinic.at("/trust/registers")).await.body;
    assert!(page.contains("the shelter next door") && page.contains("LRSSS § 265"));
    // To the person themselves no name is needed, and none is left room for.
    let about = person().to_string();
    let named: Vec<(&str, &str)> = typed.iter().filter(|(name, _)| *name != "recipient").copied().collect();
    let typed = named.into_iter().map(|(name, value)| (name, if name == "recipient_sort" { "person" } else { value }));
    let mut typed: Vec<(&str, &str)> = typed.filter(|(name, _)| *name != "about").collect();
    typed.extend([("about", about.as_str()), ("what", "a copy of the notes")]);
    let kept = clinic.fill(Role::PeerWorker, &form, &typed).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let page = clinic.get(Role::PeerWorker, &clinic.at("/trust/registers")).await.body;
    assert!(page.contains("<p>a copy of the notes</p>") && !page.contains("<p></p>"), "{page}");

    let chosen = clinic.fill(Role::Coordinator, "/trust/registers", &[("pack", "eu"), ("keep-field", "60")]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
    let page = clinic.get(Role::Coordinator, "/trust/registers").await.body;
    assert!(page.contains("72 hours") && page.contains("value=\"60\""), "{page}");
    let wrong = clinic.fill(Role::Coordinator, "/trust/registers", &[("pack", "mars")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn every_page_of_the_log_is_told_in_three_languages() {
    let clinic = clinic();
    clinic.get(Role::Clinician, &format!("/entries/{}", clinic.contact)).await;
    let mut machine = Record {
        who: None,
        purpose: Purpose::Upkeep,
        deed: Deed::Read,
        place: "cli/report".to_owned(),
        initiative: None,
        subject: Some(clinic.member(Role::Coordinator)),
        opened: vec![],
        about: vec![person()],
        policies: vec![],
    };
    for deed in Deed::ALL {
        machine.deed = *deed;
        clinic.app.store().log(machine.clone()).unwrap();
    }
    for purpose in Purpose::ALL {
        machine.purpose = *purpose;
        clinic.app.store().log(machine.clone()).unwrap();
    }
    let month = &jalon_server::clock::today().to_string()[..7];
    let pages = [
        "/account/log".to_owned(),
        "/trust".to_owned(),
        "/trust/log?check=1".to_owned(),
        "/trust/review".to_owned(),
        format!("/trust/review/{month}"),
        "/trust/review/2020-01".to_owned(),
        "/trust/registers".to_owned(),
        clinic.at("/trust"),
        clinic.at("/trust/registers"),
        clinic.at("/trust/registers/new/incident"),
        clinic.at("/trust/registers/new/communication"),
        clinic.at(&format!("/trust/people/{}/log", person())),
        clinic.at(&format!("/trust/people/{}/log/copy", person())),
        format!("/entries/{}/readers", clinic.contact),
    ];
    for language in Language::ALL {
        clinic.app.store().set_locale(clinic.member(Role::Coordinator), language.code()).unwrap();
        for path in &pages {
            let answer = clinic.get(Role::Coordinator, path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(!answer.body.contains('⟦'), "{} {path}: {}", language.code(), answer.body);
        }
    }
}
