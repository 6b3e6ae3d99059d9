//! Projects of other programs as people meet them: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_exchange::qda;
use jalon_exchange::refi::{
    self, Choice, Coding, Document, Guid, Head, Limits, Losses, Project, Selection, Source, TextPlace, What,
};
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Person, PersonWords, Purpose};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    member: MemberId,
    cookie: String,
}

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let member = store.add_member("res", "Somebody", Role::Researcher, Language::En.code()).unwrap();
    let cookie = format!("jalon_session={}", store.begin_session(member).unwrap().to_text());
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let app = App::new(store, Options { demo: true, ..Options::default() }).unwrap();
    let clinic = Clinic { _temp: temp, router: router(app.clone()), app, initiative, member, cookie };
    clinic.write("2026-01-01", &opened, &words, |draft| draft.audience(Audience::Public));
    clinic
}

impl Clinic {
    fn write<F: Form>(&self, on: &str, open: &F, words: &F::Words, more: impl Fn(Draft) -> Draft) -> EntryId {
        let draft = Draft::of(self.initiative, self.member, Edtf::parse(on).unwrap(), open, words).unwrap();
        self.app.store().append(vec![more(draft)]).unwrap()[0].id()
    }

    fn person(&self) -> PersonRef {
        let person = self.app.store().new_person().unwrap();
        let words = PersonWords { nickname: "Inès".into() };
        self.write("2026-03-01", &Person {}, &words, |draft| draft.about(Some(person)).audience(Audience::Study));
        person
    }

    fn said(&self, person: PersonRef, on: &str, state: ConsentState) {
        let (by, expressed, purposes) = (DecidedBy::Person, Expressed::Oral, vec![Purpose::Analysis]);
        let consent = Consent { by, expressed, helped: false, lang: Code::new("fr"), purposes, state, tier: None, until: None };
        let words = ConsentWords { shown: "May the study read it?".into(), ..Default::default() };
        self.write(on, &consent, &words, |draft| draft.about(Some(person)));
    }

    fn size(&self) -> i64 {
        self.app.store().state().unwrap().size.number()
    }

    async fn send(&self, request: axum::http::request::Builder, body: Vec<u8>) -> (StatusCode, String, Vec<u8>) {
        let request =
            request.header("cookie", &self.cookie).header("host", "clinic.example").header("origin", "https://clinic.example");
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, to, bytes.to_vec())
    }

    fn at(&self, path: &str) -> String {
        if path.starts_with("/i/") { path.to_owned() } else { format!("/i/{}{path}", self.initiative) }
    }

    async fn page(&self, path: &str) -> String {
        let (status, _, page) = self.send(Request::get(self.at(path)), vec![]).await;
        let page = String::from_utf8(page).unwrap();
        assert_eq!(status, StatusCode::OK, "{path}\n{page}");
        assert!(!page.contains('⟦'), "{path}: {:?}", page.split('⟦').nth(1).map(|rest| &rest[..40]));
        page
    }

    async fn bring(&self, file: &[u8]) -> (StatusCode, String, String) {
        let page = self.page("/inquiry/exchange").await;
        let mut body = Vec::new();
        let token = hidden(&page, "form_token");
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n{token}\r\n").bytes());
        body.extend(b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.qdpx\"\r\n\r\n");
        body.extend(file);
        body.extend(b"\r\n--edge--\r\n");
        let request = Request::post(self.at("/inquiry/exchange")).header("content-type", "multipart/form-data; boundary=edge");
        let (status, to, page) = self.send(request, body).await;
        (status, to, String::from_utf8_lossy(&page).into_owned())
    }

    async fn keep(&self, waits: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let page = self.page(waits).await;
        let mut sent = vec![("form_token", hidden(&page, "form_token")), ("reading", hidden(&page, "reading"))];
        sent.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let request = Request::post(self.at(waits)).header("content-type", "application/x-www-form-urlencoded");
        let (status, to, page) = self.send(request, serde_urlencoded::to_string(&sent).unwrap().into_bytes()).await;
        (status, to, String::from_utf8(page).unwrap())
    }

    async fn taken_out(&self) -> Project {
        let (status, _, file) = self.send(Request::get(self.at("/inquiry/exchange.qdpx")), vec![]).await;
        assert_eq!(status, StatusCode::OK);
        refi::read(&file, &Limits::default(), Choice::Proven).unwrap().project
    }
}

fn hidden(page: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    page.split(&at).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

fn guid(n: u8) -> Guid {
    Guid::from_bytes([n; 16])
}

/// An invented project: one text, one code, one coding, one note.
fn project() -> Vec<u8> {
    let mut text = Document::new(guid(1), "On a bu un café. Puis on a marché.");
    text.head.name = Some("Invented interview".into());
    let coding = Coding { guid: guid(3), created_by: Some(guid(9)), created: None, code: guid(4), note_refs: vec![guid(6)] };
    let head = Head { codings: vec![coding], ..Head::new(guid(2)) };
    text.selections = vec![Selection { head, place: TextPlace::At(refi::Span { start: 11, end: 15 }) }];
    let code = refi::Code {
        guid: guid(4),
        name: "Trust".into(),
        codable: true,
        color: None,
        description: Some("Somebody counts on somebody.".into()),
        note_refs: vec![],
        children: vec![],
    };
    let project = Project {
        name: "Invented".into(),
        users: vec![refi::User { guid: guid(9), name: Some("Invented coder".into()), id: None }],
        codes: vec![code],
        sources: vec![Source::Text(text)],
        notes: vec![Document::new(guid(6), "Coffee comes back.")],
        sets: vec![refi::Set {
            guid: guid(7),
            name: "A set".into(),
            description: None,
            codes: vec![guid(4)],
            sources: vec![],
            notes: vec![],
        }],
        ..Project::default()
    };
    refi::write(&project, Losses::default(), |_| None).unwrap().bytes
}

#[tokio::test]
async fn a_project_is_looked_at_kept_at_once_and_goes_out_again_while_its_person_agrees() {
    let clinic = clinic();
    let (person, before) = (clinic.person(), clinic.size());
    let (status, waits, page) = clinic.bring(&project()).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    let page = clinic.page(&waits).await;
    for told in ["Coded passages: 1", "Sets: 1", "Invented interview"] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert_eq!(clinic.size(), before, "nothing is kept by looking");

    let who = person.to_string();
    let (status, _, page) = clinic.keep(&waits, &[("do", "keep"), ("written", "document"), ("needs", "analysis")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "whose words it holds must be said: {page}");
    let given = [("do", "keep"), ("people", who.as_str()), ("needs", "analysis"), ("written", "document")];
    assert_eq!(clinic.keep(&waits, &given).await.0, StatusCode::UNPROCESSABLE_ENTITY, "they were never asked");
    assert_eq!(clinic.size(), before);

    clinic.said(person, "2026-03-02", ConsentState::Given);
    let (status, to, page) = clinic.keep(&waits, &given).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    assert_eq!(clinic.size(), before + 1 + 6, "a coder, a code, a source, its text, a coding, a memo");
    let page = clinic.page(&to).await;
    assert!(page.contains("/erase"), "all of it can be taken back at once");

    let out = clinic.taken_out().await;
    let Some(Source::Text(text)) = out.sources.first() else { unreachable!("a text") };
    assert_eq!((text.head.guid, out.codes[0].guid, text.selections[0].head.guid), (guid(1), guid(4), guid(2)));
    assert_eq!(text.selections[0].head.codings[0].guid, guid(3));
    // Whoever brought the project is a user too, under a GUID drawn by chance, which may stand first.
    assert_eq!(out.users.iter().filter(|user| user.guid == guid(9)).count(), 1);
    let left = out.notes.iter().find(|note| note.head.name.as_deref() == Some("What this export leaves out")).unwrap();
    assert!(left.text.as_ref().unwrap().contains("consents do not go along: 1"));

    // The same file again adds nothing.
    let (_, waits, _) = clinic.bring(&project()).await;
    let page = clinic.page(&waits).await;
    assert!(page.contains("Nothing new") && !page.contains("value=\"keep\""), "{page}");

    clinic.said(person, "2026-03-03", ConsentState::Withdrawn);
    let out = clinic.taken_out().await;
    assert!(out.sources.is_empty() && !format!("{out:?}").contains("café"), "nothing of theirs goes out");
    let (status, _, book) = clinic.send(Request::get(clinic.at("/inquiry/exchange.qdc")), vec![]).await;
    assert_eq!(status, StatusCode::OK);
    let (book, losses) = refi::read_codebook(&book, &Limits::default()).unwrap();
    assert_eq!((book.codes[0].name.as_str(), losses), ("Trust", Losses::default()));
}

#[tokio::test]
async fn a_file_that_is_none_says_why_and_nothing_is_kept() {
    let clinic = clinic();
    let before = clinic.size();
    let (status, _, page) = clinic.bring(b"PK\x03\x04 broken").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("The archive is damaged") && page.contains("Nothing was kept"), "{page}");
    assert!(clinic.bring(b"Hello").await.2.contains("Neither an archive nor XML"));
    assert_eq!(clinic.size(), before);
}

/// A codebook comes by the same door.
#[tokio::test]
async fn a_codebook_comes_in() {
    let clinic = clinic();
    let book = br##"<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="6f0d5a52-0000-4000-8000-000000000001" name="Trust" isCodable="true" color="#ff0000"><Code guid="6f0d5a52-0000-4000-8000-000000000002" name="At first sight" isCodable="true"/></Code></Codes></CodeBook>"##;
    let (status, waits, page) = clinic.bring(book).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    assert!(clinic.page(&waits).await.contains("Codes: 2"));
    let (status, _, page) = clinic.keep(&waits, &[("do", "keep")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    let out = clinic.taken_out().await;
    assert_eq!((out.codes[0].name.as_str(), out.codes[0].children[0].name.as_str()), ("Trust", "At first sight"));
}

/// A real project of another program (not copied here: its licence is not ours to give; see `JALON_REAL` in the tests of `exchange`).
#[tokio::test]
async fn a_real_project_comes_in_with_every_coding() {
    let beside = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/real");
    let folder = std::env::var_os("JALON_REAL").map_or(beside, std::path::PathBuf::from);
    let Ok(file) = std::fs::read(folder.join("qda/qc-1.3.2.qdpx")) else {
        println!("qc-1.3.2.qdpx: not here, not tried");
        return;
    };
    let clinic = clinic();
    let began = std::time::Instant::now();
    let (_, waits, _) = clinic.bring(&file).await;
    let page = clinic.page(&waits).await;
    println!("looked at after {:?}", began.elapsed());
    let main = page.split("<main").nth(1).unwrap();
    println!(
        "{}",
        main.replace("</li>", "\n").split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect::<String>()
    );
    assert!(page.contains("Coded passages: 158"));
    let given = [("do", "keep"), ("people", "nobody"), ("needs", "analysis"), ("written", "document")];
    let (status, _, page) = clinic.keep(&waits, &given).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    println!("kept after {:?}", began.elapsed());
    let out = clinic.taken_out().await;
    println!("out after {:?}", began.elapsed());
    let given = |source: &Source| match source {
        Source::Text(text) => text.selections.iter().map(|selection| selection.head.codings.len()).sum(),
        _ => 0,
    };
    assert_eq!(out.sources.iter().map(given).sum::<usize>(), 205);
}

/// Everything that can be lost, and every refusal, has words in each language.
#[test]
fn every_loss_has_words() {
    for language in Language::ALL {
        for code in qda::LEFT {
            assert!(language.has(&format!("refi-left-{code}")), "{code}");
        }
        let all =
            [What::MadeGuid, What::NoTarget, What::TextTwice, What::Swapped, What::LineEnds { count: 1 }, What::FileMissing];
        assert!(all.iter().all(|what| language.has(what.code())));
    }
}
