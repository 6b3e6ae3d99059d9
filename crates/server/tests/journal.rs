//! A journal is open in the session of whoever gave her passphrase, and in no other; the page of the keys shows no secret.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Wellbeing, WellbeingWords};
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

const PASSPHRASE: &str = "a passphrase of my own";

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    peer: MemberId,
}

struct Answer {
    status: u16,
    location: String,
    cookie: Option<String>,
    text: String,
}

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let peer = store.add_member("peer", "Peer", Role::PeerWorker, "en").unwrap();
    let initiative = store.new_initiative().unwrap();
    let app = App::new(store, Options::default()).unwrap();
    let clinic = Clinic { _temp: temp, router: router(app.clone()), app, initiative, peer };
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    clinic.write(&opened, &OpenedWords { title: "An invented initiative".into(), ..Default::default() }, Audience::Public);
    clinic
}

impl Clinic {
    fn write<F: Form>(&self, open: &F, words: &F::Words, audience: Audience) -> EntryId {
        let draft = Draft::of(self.initiative, self.peer, Edtf::parse("2021-05-03").unwrap(), open, words).unwrap();
        self.app.store().append(vec![draft.audience(audience)]).unwrap()[0].id()
    }

    fn session(&self, member: MemberId) -> String {
        format!("jalon_session={}", self.app.store().begin_session(member).unwrap().to_text())
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let named = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (location, cookie) = (named(header::LOCATION).unwrap_or_default(), named(header::SET_COOKIE));
        let status = response.status().as_u16();
        let text = String::from_utf8(to_bytes(response.into_body(), 1 << 22).await.unwrap().to_vec()).unwrap();
        Answer { status, location, cookie, text }
    }

    async fn get(&self, address: &str, cookie: &str) -> Answer {
        self.ask(Request::get(address).header("cookie", cookie).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, address: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let form = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(address)
            .header("cookie", cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(form)).unwrap()).await
    }
}

#[tokio::test]
async fn a_journal_opens_by_its_authors_passphrase_in_her_session_alone() {
    let clinic = clinic();
    let link = clinic.app.store().make_link(clinic.peer).unwrap();
    let chosen = [("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    let entered = clinic.post(&format!("/link/{}", link.to_text()), "", &chosen).await;
    assert_eq!(entered.status, 303, "{}", entered.text);
    let hers = entered.cookie.unwrap().split(';').next().unwrap().to_owned();
    let words = WellbeingWords { level: Code::new("low"), note: "a very hard day".into() };
    let entry = format!("/entries/{}", clinic.write(&Wellbeing {}, &words, Audience::Author));
    assert!(clinic.get(&entry, &hers).await.text.contains("a very hard day"));

    // Someone who made another link and came in as her: a session, and no passphrase.
    let other = clinic.session(clinic.peer);
    let page = clinic.get(&entry, &other).await;
    assert!(page.status == 200 && !page.text.contains("a very hard day") && page.text.contains("/journal?next="));
    let id = entry.trim_start_matches("/entries/");
    let amend = clinic.get(&format!("/i/{}/new/wellbeing?amends={id}", clinic.initiative), &other).await;
    assert!(amend.status == 303 && amend.location.starts_with("/journal?next="), "{} {}", amend.status, amend.location);

    let asked = clinic.get("/journal", &other).await.text;
    let token = asked.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let wrong = clinic.post("/journal", &other, &[("form_token", token), ("passphrase", "some other passphrase")]).await;
    assert_eq!(wrong.status, 422);
    let right = [("form_token", token), ("passphrase", PASSPHRASE), ("next", &entry)];
    let opened = clinic.post("/journal", &other, &right).await;
    assert_eq!((opened.status, opened.location.as_str()), (303, entry.as_str()));
    assert!(clinic.get(&entry, &other).await.text.contains("a very hard day"));
}

#[tokio::test]
async fn the_page_of_the_keys_is_for_those_who_keep_them_and_shows_no_secret() {
    let clinic = clinic();
    let keeper = clinic.app.store().add_member("admin", "Admin", Role::Administrator, "en").unwrap();
    assert_eq!(clinic.get("/trust/keys", &clinic.session(clinic.peer)).await.status, 403);
    let page = clinic.get("/trust/keys", &clinic.session(keeper)).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("There is no recovery sheet") && !page.text.contains('⟦'), "{}", page.text);
    let key = std::fs::read_to_string(clinic.app.store().folder().path().join("site.key")).unwrap();
    assert!(!page.text.contains(key.trim()));
    assert!(clinic.get("/trust", &clinic.session(keeper)).await.text.contains("/trust/keys"));
    assert!(!clinic.get("/journal", &clinic.session(clinic.peer)).await.text.contains('⟦'));
}
