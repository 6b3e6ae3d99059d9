//! A clinic with one initiative, and a signed-in member of each role.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

/// The clinic.
pub struct Clinic {
    temp: tempfile::TempDir,
    pub app: App,
    router: Router,
    pub initiative: InitiativeId,
    members: Vec<(Role, MemberId, String)>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub to: String,
    pub kind: String,
    pub page: String,
}

pub fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

pub fn today() -> Day {
    jalon_server::clock::today()
}

pub fn day(ago: i32) -> Day {
    Day::from_number(today().number() - ago).unwrap()
}

pub fn ago(days: i32) -> Edtf {
    day(days).into()
}

/// The value of a hidden field.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}: {page}"));
    rest.split('"').next().unwrap().to_owned()
}

impl Clinic {
    pub fn new(locale: &str) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let store = Store::init(&temp.path().join("clinic"), None).unwrap();
        let member = |role: Role| {
            // A name that a spreadsheet would take for a formula.
            let name = if role == Role::PeerWorker { "=Camille" } else { role.code() };
            let id = store.add_member(role.code(), name, role, locale).unwrap();
            (role, id, format!("jalon_session={}", store.begin_session(id).unwrap().to_text()))
        };
        let members: Vec<_> = Role::ALL.into_iter().map(member).collect();
        let initiative = store.new_initiative().unwrap();
        let app = App::new(store, Options::default()).unwrap();
        let clinic = Self { temp, router: router(app.clone()), app, initiative, members };
        let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
        let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
        clinic.write(Role::PeerWorker, ago(300), &opened, &words, |draft| draft.audience(Audience::Public));
        clinic
    }

    pub fn member(&self, role: Role) -> MemberId {
        self.members.iter().find(|(known, ..)| *known == role).unwrap().1
    }

    pub fn write<F: Form>(&self, role: Role, when: Edtf, open: &F, words: &F::Words, more: impl Fn(Draft) -> Draft) -> EntryId {
        let draft = Draft::of(self.initiative, self.member(role), when, open, words).unwrap();
        self.app.store().append(vec![more(draft)]).unwrap()[0].id()
    }

    pub fn sql(&self, statement: &str) {
        let db = rusqlite::Connection::open(self.temp.path().join("clinic/record.sqlite")).unwrap();
        db.execute_batch(statement).unwrap();
    }

    async fn send(&self, role: Role, request: axum::http::request::Builder, body: String) -> Answer {
        let (.., cookie) = self.members.iter().find(|(known, ..)| *known == role).unwrap();
        let request =
            request.header("cookie", cookie).header("host", "clinic.example").header("origin", "https://clinic.example");
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let header = |name: &str| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let (to, kind) = (header("location"), header("content-type"));
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, to, kind, page: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub async fn get(&self, role: Role, path: &str) -> Answer {
        self.send(role, Request::get(self.at(path)), String::new()).await
    }

    /// A page that must be there.
    pub async fn page(&self, role: Role, path: &str) -> String {
        let answer = self.get(role, path).await;
        assert_eq!(answer.status, StatusCode::OK, "{role:?} {path} {}", answer.to);
        assert!(!answer.page.contains('⟦'), "{path}: words are missing");
        answer.page
    }

    pub async fn post(&self, role: Role, path: &str, fields: &[(String, String)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(self.at(path)).header("content-type", "application/x-www-form-urlencoded");
        self.send(role, request, body).await
    }

    pub fn at(&self, path: &str) -> String {
        if path.starts_with("/i/") || path.starts_with("/entries") {
            path.to_owned()
        } else {
            format!("/i/{}{path}", self.initiative)
        }
    }

    pub fn size(&self) -> i64 {
        self.app.store().state().unwrap().size.number()
    }

    /// How many contacts are counted on a day.
    pub fn counted(&self, day: Day) -> i64 {
        let density = self.app.store().density(self.initiative).unwrap();
        density.iter().find(|count| count.day == day).map_or(0, |count| count.contacts)
    }
}
