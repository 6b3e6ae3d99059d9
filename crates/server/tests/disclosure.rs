//! What readers outside the team are told of counts, and what leaves as a file: over HTTP, with a real store.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Tally, TallyWords};
use jalon_initiative::registers::{FollowsPack, FollowsPackWords, Release, ReleaseState};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::id::{InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::accounts::Token;
use jalon_store::{Draft, Store};
use tower::ServiceExt;

/// Contacts by day: four in March are few, the others are not.
const COUNTS: [(&str, u32); 5] =
    [("2020-01-10", 21), ("2020-02-03", 31), ("2020-03-05", 4), ("2020-04-06", 26), ("2020-05-04", 43)];

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    members: Vec<(Role, MemberId, Token)>,
}

struct Answer {
    status: StatusCode,
    to: String,
    body: String,
}

impl Clinic {
    /// Of each role one member, and so many peer support workers.
    fn new(peers: usize) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let store = Store::init(&temp.path().join("clinic"), None).unwrap();
        let mut members = Vec::new();
        for role in Role::ALL {
            let member = store.add_member(role.code(), role.code(), role, "en").unwrap();
            members.push((role, member, store.begin_session(member).unwrap()));
        }
        for more in 1..peers {
            store.add_member(&format!("peer-{more}"), "Peer", Role::PeerWorker, "en").unwrap();
        }
        let (initiative, author) = (store.new_initiative().unwrap(), members[0].1);
        let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
        let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
        store.append(vec![Draft::of(initiative, author, date("2020-01"), &opened, &words).unwrap()]).unwrap();
        let app = App::new(store, Options::default()).unwrap();
        let clinic = Self { _temp: temp, router: router(app.clone()), app, initiative, members };
        COUNTS.iter().for_each(|(on, contacts)| clinic.tally(on, *contacts));
        clinic
    }

    fn tally(&self, on: &str, contacts: u32) {
        self.write(Role::PeerWorker, on, &Tally { contacts, counts: vec![] }, &TallyWords::default());
    }

    fn write<F: Form>(&self, role: Role, on: &str, form: &F, words: &F::Words) {
        let draft = Draft::of(self.initiative, self.member(role).1, date(on), form, words).unwrap();
        self.app.store().append(vec![draft]).unwrap();
    }

    fn member(&self, role: Role) -> &(Role, MemberId, Token) {
        self.members.iter().find(|(known, ..)| *known == role).unwrap()
    }

    fn at(&self, path: &str) -> String {
        format!("/i/{}{path}", self.initiative)
    }

    async fn send(&self, role: Role, request: axum::http::request::Builder, body: String) -> Answer {
        let request = request
            .header("host", "clinic.example")
            .header("origin", "https://clinic.example")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", format!("jalon_session={}", self.member(role).2.to_text()));
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!body.contains('⟦'), "a word is missing: {body}");
        Answer { status, to, body }
    }

    async fn get(&self, role: Role, path: &str) -> Answer {
        self.send(role, Request::get(self.at(path)), String::new()).await
    }

    async fn post(&self, role: Role, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.member(role).2.derived("jalon form 1");
        let mut pairs = vec![("form_token", token.as_str()), ("once", "one")];
        pairs.extend(fields);
        let body = serde_urlencoded::to_string(pairs).unwrap();
        self.send(role, Request::post(self.at(path)), body).await
    }

    /// Sends a table of contacts outside, as its page shows it.
    async fn release(&self, role: Role, once: &str, more: &[(&str, &str)]) -> Answer {
        let page = self.get(role, "/trust/release?of=tempo&file=csv").await;
        assert_eq!(page.status, StatusCode::OK);
        let digest = value_of(&page.body, "digest").unwrap_or_default();
        let mut fields = vec![
            ("once", once),
            ("of", "tempo"),
            ("file", "csv"),
            ("digest", digest.as_str()),
            ("recipient", "public-body"),
            ("purpose", "report"),
        ];
        fields.extend(more);
        let token = self.member(role).2.derived("jalon form 1");
        let mut pairs = vec![("form_token", token.as_str())];
        pairs.extend(fields);
        let body = serde_urlencoded::to_string(pairs).unwrap();
        self.send(role, Request::post(self.at("/trust/release")), body).await
    }

    fn released(&self) -> Vec<Release> {
        let found = self.app.store().trust_of(self.initiative, Release::KIND).unwrap();
        found.iter().map(|current| current.entry.body.as_ref().unwrap().read_open().unwrap()).collect()
    }

    /// The peer support worker looks at what waits for her, and answers to the last of it.
    async fn answer(&self, answer: &str, is_release: bool) -> Answer {
        let page = self.get(Role::PeerWorker, "/trust/own-review").await.body;
        let form = page.split("<form").find(|form| match value_of(form, "release") {
            Some(release) => release.is_empty() != is_release,
            None => false,
        });
        let form = form.unwrap();
        let fields = [("release", value_of(form, "release").unwrap()), ("digest", value_of(form, "digest").unwrap())];
        let (release, digest) = (fields[0].1.as_str(), fields[1].1.as_str());
        let note = if answer == "change" { "without March" } else { "" };
        self.post(
            Role::PeerWorker,
            "/trust/own-review",
            &[("release", release), ("digest", digest), ("answer", answer), ("note", note)],
        )
        .await
    }
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

/// The value of a hidden field.
fn value_of(page: &str, name: &str) -> Option<String> {
    let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
    Some(rest.split('"').next()?.to_owned())
}

#[tokio::test]
async fn nothing_of_one_persons_work_is_shown_outside_before_she_looked() {
    let clinic = Clinic::new(1);
    let api = format!("/api/v1/initiatives/{}/density", clinic.initiative);
    let density = |role| clinic.send(role, Request::get(&api), String::new());
    for page in ["", "/timeline", "/crisis/tempo", "/record?lane=practice"] {
        let told = clinic.get(Role::Sponsor, page).await;
        assert_eq!(told.status, StatusCode::OK, "{page}");
        assert!(told.body.contains("one person’s work"), "{page} says who is asked: {}", told.body);
    }
    assert_eq!(density(Role::Sponsor).await.body, "[]");
    assert!(clinic.get(Role::PeerWorker, "").await.body.contains("/trust/own-review"), "it waits on her first page");
    assert!(!clinic.get(Role::Clinician, "").await.body.contains("/trust/own-review"), "and on nobody else’s");

    assert_eq!(clinic.answer("yes", false).await.status, StatusCode::SEE_OTHER);
    let told = density(Role::Sponsor).await.body;
    assert!(told.contains(r#"{"day":"2020-03","told":"withheld"}"#), "{told}");
    assert!(told.contains(r#""told":"rounded""#) && !told.contains("vague"), "{told}");
    for exact in COUNTS.map(|(_, contacts)| contacts) {
        assert!(!told.contains(&format!("\"contacts\":{exact},")), "{told}");
    }
    let tempo = clinic.get(Role::Sponsor, "/crisis/tempo").await.body;
    assert!(tempo.contains("withheld") && tempo.contains("about ") && !tempo.contains("one person’s work"));
    assert!(!clinic.get(Role::PeerWorker, "").await.body.contains("/trust/own-review"));

    assert_eq!(clinic.answer("no", false).await.status, StatusCode::SEE_OTHER);
    assert_eq!(density(Role::Sponsor).await.body, "[]", "a no takes it back");
    let team = density(Role::Clinician).await.body;
    assert!(team.contains(r#"{"day":"2020-03-05","contacts":4,"vague":0}"#), "the team sees what is: {team}");
}

#[tokio::test]
async fn a_file_of_one_persons_work_waits_for_her_yes() {
    let clinic = Clinic::new(1);
    let asked = clinic.release(Role::Coordinator, "a", &[]).await;
    assert_eq!((asked.status, asked.to.ends_with("/trust/releases")), (StatusCode::SEE_OTHER, true));
    let waiting = clinic.released();
    assert_eq!((waiting[0].state, waiting[0].cells.len()), (ReleaseState::Asked, 0), "nothing in the clear before it leaves");
    let list = clinic.get(Role::Coordinator, "/trust/releases").await.body;
    assert!(list.contains("Waits for the peer support worker") && !list.contains("value=\"take\""));
    assert!(clinic.get(Role::PeerWorker, "").await.body.contains("One release waits for your look"));
    let page = clinic.get(Role::PeerWorker, "/trust/own-review").await.body;
    assert!(page.contains("<td>withheld</td>") && page.contains("<td>43</td>"), "she sees exactly what leaves");

    let take = list.split("action=\"").find(|form| form.contains("/trust/releases/")).unwrap().split('"').next().unwrap();
    let take = take.split(&clinic.initiative.to_string()).nth(1).unwrap().to_owned();
    assert_eq!(clinic.post(Role::Coordinator, &take, &[("act", "take")]).await.status, StatusCode::FORBIDDEN);
    clinic.answer("change", true).await;
    assert_eq!(clinic.post(Role::Coordinator, &take, &[("act", "take")]).await.status, StatusCode::FORBIDDEN);
    assert!(clinic.get(Role::Coordinator, "").await.body.contains("A release that you prepared has its answer"));
    assert!(clinic.get(Role::Coordinator, "/trust/releases").await.body.contains("without March"));
}

#[tokio::test]
async fn after_her_yes_the_file_says_how_it_is_protected() {
    let clinic = Clinic::new(1);
    clinic.release(Role::Sponsor, "a", &[]).await;
    assert_eq!(clinic.answer("yes", true).await.status, StatusCode::SEE_OTHER);
    let list = clinic.get(Role::Sponsor, "/trust/releases").await.body;
    let take = list.split("action=\"").find(|form| form.contains("/trust/releases/")).unwrap().split('"').next().unwrap();
    let take = take.split(&clinic.initiative.to_string()).nth(1).unwrap().to_owned();
    let of_another = clinic.post(Role::Clinician, &take, &[("act", "take")]).await;
    assert_eq!(of_another.status, StatusCode::FORBIDDEN, "whoever asked takes it");
    assert_eq!(clinic.post(Role::Sponsor, &take, &[("act", "else")]).await.status, StatusCode::BAD_REQUEST);
    let file = clinic.post(Role::Sponsor, &take, &[("act", "take")]).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.body);
    assert!(file.body.contains("2020-03-01,2020-03-31,withheld\r\n"), "{}", file.body);
    assert!(file.body.contains("2020-05-01,2020-05-31,43\r\n") && !file.body.contains(",4\r\n"), "{}", file.body);
    assert!(file.body.contains("# To send outside: numbers below 6 are withheld"), "{}", file.body);
    let sent = &clinic.released()[0];
    assert_eq!((sent.state, sent.recipient.code()), (ReleaseState::Sent, "sponsor"));
    assert!(sent.cells.iter().any(|cell| cell.count == Some(43)) && sent.cells.iter().all(|cell| cell.count != Some(4)));
    let team = clinic.get(Role::Clinician, "/trust/registers").await.body;
    assert!(team.contains("Release"), "it stands in the registers");
    clinic.release(Role::Coordinator, "b", &[]).await;
    let own = clinic.get(Role::Sponsor, "/trust/releases").await.body;
    assert_eq!(own.matches("<li class=\"card").count(), 1, "a sponsor sees what she took herself");
}

#[tokio::test]
async fn a_release_that_tells_of_a_few_beside_an_earlier_one_is_refused() {
    let clinic = Clinic::new(2);
    assert_eq!(clinic.release(Role::Clinician, "a", &[]).await.status, StatusCode::OK, "of two people nobody must look");
    assert_eq!(clinic.release(Role::Clinician, "b", &[]).await.status, StatusCode::OK, "the same again tells nothing new");
    clinic.tally("2020-01-12", 3);
    let page = clinic.get(Role::Clinician, "/trust/release?of=tempo&file=csv").await.body;
    assert!(page.contains("Beside an earlier release") && page.contains("Only the coordinator"), "{page}");
    assert_eq!(
        clinic.release(Role::Clinician, "c", &[("reason", "it is urgent")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        clinic.release(Role::Coordinator, "d", &[]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "not without a reason"
    );
    assert_eq!(clinic.released().len(), 2);
    let told = [("reason", "the first was withdrawn by whoever had it")];
    assert_eq!(clinic.release(Role::Coordinator, "e", &told).await.status, StatusCode::OK);
    let all = clinic.released();
    assert_eq!(all.iter().filter(|release| !release.beside.is_empty()).count(), 1);
    // What nobody looked at does not leave: the numbers changed while the form was open.
    let digest = "0".repeat(64);
    let fields = [("of", "tempo"), ("file", "csv"), ("digest", digest.as_str()), ("recipient", "public"), ("purpose", "report")];
    let stale = clinic.post(Role::Coordinator, "/trust/release", &fields);
    assert_eq!(stale.await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_site_sets_its_threshold_in_one_place() {
    let clinic = Clinic::new(2);
    let shown = |body: &str| body.matches("<td>withheld</td>").count();
    let page = clinic.get(Role::Clinician, "/trust/release?of=tempo&file=csv").await.body;
    assert!(page.contains("numbers below 6"));
    let six = shown(&page);
    let follows = FollowsPack { keep: vec![], pack: Code::new("qc").unwrap(), small_counts: Some(20), version: 1 };
    clinic.write(Role::Coordinator, "2020-06-01", &follows, &FollowsPackWords::default());
    clinic.tally("2020-06-10", 15);
    let page = clinic.get(Role::Clinician, "/trust/release?of=tempo&file=csv").await.body;
    assert!(page.contains("numbers below 20") && shown(&page) > six, "fifteen and four");
}

#[tokio::test]
async fn drawings_and_the_case_study_leave_by_the_register_alone() {
    let clinic = Clinic::new(2);
    for (file, query) in [
        ("/timeline.svg?paper=a3", "of=timeline&file=svg&paper=a3"),
        ("/study.html", "of=study&file=html"),
        ("/crisis/tempo?as=csv", "of=tempo&file=csv"),
    ] {
        let led = clinic.get(Role::Sponsor, file).await;
        assert_eq!(led.to, clinic.at(&format!("/trust/release?{query}")), "{file}");
        assert_eq!(clinic.get(Role::Administrator, file).await.status, StatusCode::FORBIDDEN, "{file}");
    }
    let page = clinic.get(Role::Sponsor, "/trust/release?of=timeline&file=svg").await.body;
    let digest = value_of(&page, "digest").unwrap();
    let fields = [("of", "timeline"), ("file", "svg"), ("digest", digest.as_str()), ("purpose", "report")];
    let drawing = clinic.post(Role::Sponsor, "/trust/release", &fields).await;
    assert_eq!(drawing.status, StatusCode::OK, "{}", drawing.body);
    assert!(drawing.body.starts_with("<svg") && drawing.body.contains("numbers below 6"), "it says so in the file");
    assert!(drawing.body.contains("tl-withheld"));
    let team = clinic.get(Role::Clinician, "/timeline.svg").await;
    assert_eq!(team.status, StatusCode::OK);
    assert!(team.body.contains("For the team") && !team.body.contains("class=\"tl-withheld\" stroke-dash"));
    for role in [Role::Sponsor, Role::Clinician] {
        assert_eq!(clinic.get(role, "/crisis/steps?as=positions").await.status == StatusCode::OK, role == Role::Clinician);
        assert_eq!(clinic.get(role, "/trust/release?of=tempo&file=pdf").await.status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn the_notes_in_three_languages() {
    let keys = ["disclosed-note-team", "disclosed-note-outside", "disclosed-note-whole", "disclosed-withheld", "disclosed-waits"];
    for language in Language::ALL {
        let told: Vec<String> = keys.iter().map(|key| language.say_with(key, &[("n", "6".into())]).to_string()).collect();
        insta::assert_snapshot!(format!("notes-{}", language.code()), told.join("\n"));
    }
}

/// The types do most of it: a page has no count but through `counts`, and a count for outside only `disclosure` makes. What they cannot
/// hold is held here: that no page asks the store by itself, save those for the team alone, and none decides by itself who is of it.
#[test]
fn no_page_reaches_around_the_door_to_counts() {
    let doors: [(&str, &[&str]); 5] = [
        (".density(", &["counts.rs", "pages/supervision.rs"]),
        ("Calendar::of", &["counts.rs"]),
        ("may_see_counts", &["counts.rs", "pages/release/mod.rs", "pages/release/make.rs", "pages/study.rs"]),
        ("To::Team", &["counts.rs"]),
        ("store().practice(", &["pages/paper/days.rs", "pages/record.rs", "pages/signs.rs"]),
    ];
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut wrong) = (vec![source.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
            let text = std::fs::read_to_string(&path).unwrap();
            for (word, allowed) in doors {
                if text.contains(word) && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{name}: {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
