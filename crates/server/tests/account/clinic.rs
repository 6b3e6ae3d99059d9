//! A clinic, and browsers that come to it: real store, real router, no socket.

use std::cell::RefCell;
use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_record::id::MemberId;
use jalon_server::{App, Options, router};
use jalon_store::Store;
use tower::ServiceExt;

pub const PASSPHRASE: &str = "quatre jalons au bord du chemin";
pub const ORIGIN: &str = "http://localhost:8600";

pub struct Clinic {
    temp: tempfile::TempDir,
    pub app: App,
    router: Router,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub to: String,
    pub page: String,
}

impl Answer {
    /// The value of a field of the page's forms.
    pub fn field(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let from = self.page.find(&start).unwrap_or_else(|| panic!("no field {name}: {}", self.page)) + start.len();
        self.page[from..].split('"').next().unwrap().to_owned()
    }

    pub fn shows(&self, text: &str) -> bool {
        self.page.contains(text)
    }
}

impl Clinic {
    pub fn new() -> Self {
        Self::with(Options::default())
    }

    pub fn with(options: Options) -> Self {
        Self::made(options, "")
    }

    /// One whose settings say something more.
    pub fn with_settings(more: &str) -> Self {
        Self::made(Options::default(), more)
    }

    fn made(options: Options, more: &str) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("clinic");
        drop(Store::init(&folder, None).unwrap());
        let settings = std::fs::read_to_string(folder.join("jalon.toml")).unwrap() + more;
        std::fs::write(folder.join("jalon.toml"), settings).unwrap();
        let app = App::new(Store::open(&folder).unwrap(), options).unwrap();
        Self { temp, router: router(app.clone()), app }
    }

    pub fn store(&self) -> &Store {
        self.app.store()
    }

    pub fn member(&self, login: &str, role: Role) -> MemberId {
        self.store().add_member(login, &format!("Member {login}"), role, "en").unwrap()
    }

    /// A member with a passphrase.
    pub async fn member_with_passphrase(&self, login: &str, role: Role) -> MemberId {
        let member = self.member(login, role);
        let hashed = self.app.hash(PASSPHRASE.to_owned()).await.unwrap();
        self.store().set_passphrase(member, &hashed).unwrap();
        member
    }

    /// Changes what is kept, as time and thieves do.
    pub fn sql(&self, statement: &str) {
        let db = rusqlite::Connection::open(self.temp.path().join("clinic/record.sqlite")).unwrap();
        db.execute_batch(statement).unwrap();
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser { clinic: self, cookies: RefCell::default(), agent: "Mozilla/5.0 (Android 14; Mobile) Firefox/128.0" }
    }

    /// A browser in which a member is signed in.
    pub fn signed_in(&self, member: MemberId) -> Browser<'_> {
        let browser = self.browser();
        browser.set_cookie(&self.store().begin_session(member).unwrap().to_text());
        browser
    }
}

/// A browser with its cookies.
pub struct Browser<'a> {
    clinic: &'a Clinic,
    cookies: RefCell<BTreeMap<String, String>>,
    pub agent: &'static str,
}

impl Browser<'_> {
    pub fn cookie(&self) -> Option<String> {
        self.cookies.borrow().get("jalon_session").cloned()
    }

    pub fn set_cookie(&self, token: &str) {
        self.cookies.borrow_mut().insert("jalon_session".to_owned(), token.to_owned());
    }

    async fn send(&self, mut request: axum::http::request::Builder, body: String) -> Answer {
        let cookies: Vec<String> = self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        let request = request
            .header("host", "localhost:8600")
            .header("origin", ORIGIN)
            .header("user-agent", self.agent)
            .header("accept-language", "en");
        let answer = self.clinic.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        for set in answer.headers().get_all("set-cookie") {
            let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            match value {
                "" => self.cookies.borrow_mut().remove(name),
                value => self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned()),
            };
        }
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let status = answer.status();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let page = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!page.contains('⟦'), "words are missing: {page}");
        Answer { status, to, page }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// A page that must be there.
    pub async fn page(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path} leads to {}", answer.to);
        answer
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send(Request::post(path).header("content-type", "application/x-www-form-urlencoded"), body).await
    }

    /// A form of a page of their own: with the token that it carries.
    pub async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = jalon_store::accounts::Token::from_text(&self.cookie().unwrap()).unwrap().derived("jalon form 1");
        let mut all = vec![("form_token", token.as_str())];
        all.extend(fields);
        self.post(path, &all).await
    }

    pub async fn sign_in(&self, login: &str, passphrase: &str) -> Answer {
        self.post("/sign-in", &[("login", login), ("passphrase", passphrase), ("next", "/account")]).await
    }

    /// Whether someone is signed in here.
    pub async fn is_in(&self) -> bool {
        self.get("/account").await.status == StatusCode::OK
    }
}
