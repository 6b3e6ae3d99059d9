//! The study and its sources as people meet them: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::inquiry::coding::CodingWords;
use jalon_initiative::inquiry::memo::{MemoSort, MemoWords};
use jalon_initiative::inquiry::place::QuoteWords;
use jalon_initiative::inquiry::{Anchor, Coding, Memo};
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Person, PersonWords, Purpose};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_record::text::Span;
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

#[path = "inquiry/withdrawn.rs"]
mod withdrawn;

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    members: Vec<(Role, MemberId, String)>,
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// A clinic with one initiative, a signed-in member of each role.
fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let members = Role::ALL.map(|role| {
        let member = store.add_member(role.code(), &format!("Somebody {}", role.code()), role, Language::En.code()).unwrap();
        (role, member, format!("jalon_session={}", store.begin_session(member).unwrap().to_text()))
    });
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let app = App::new(store, Options { demo: true, ..Options::default() }).unwrap();
    let clinic = Clinic { _temp: temp, router: router(app.clone()), app, initiative, members: members.into_iter().collect() };
    clinic.write(Role::Coordinator, "2026-01-01", &opened, &words, |draft| draft.audience(Audience::Public));
    clinic
}

impl Clinic {
    fn member(&self, role: Role) -> MemberId {
        self.members.iter().find(|(known, ..)| *known == role).unwrap().1
    }

    fn write<F: Form>(&self, by: Role, on: &str, open: &F, words: &F::Words, more: impl Fn(Draft) -> Draft) -> EntryId {
        let draft = Draft::of(self.initiative, self.member(by), Edtf::parse(on).unwrap(), open, words).unwrap();
        self.app.store().append(vec![more(draft)]).unwrap()[0].id()
    }

    fn person(&self, nickname: &str) -> PersonRef {
        let person = self.app.store().new_person().unwrap();
        let words = PersonWords { nickname: nickname.into() };
        self.write(Role::Researcher, "2026-03-01", &Person {}, &words, |draft| {
            draft.about(Some(person)).audience(Audience::Study)
        });
        person
    }

    fn said(&self, person: PersonRef, on: &str, state: ConsentState, purposes: &[Purpose]) {
        let consent = Consent {
            by: DecidedBy::Person,
            expressed: Expressed::Oral,
            helped: false,
            lang: Some(code("fr")),
            purposes: purposes.to_vec(),
            state,
            tier: None,
            until: None,
        };
        let words = ConsentWords { shown: "May the study read it?".into(), ..Default::default() };
        self.write(Role::Researcher, on, &consent, &words, |draft| draft.about(Some(person)));
    }

    async fn send(&self, role: Role, request: axum::http::request::Builder, body: String) -> (StatusCode, String, String) {
        let cookie = &self.members.iter().find(|(known, ..)| *known == role).unwrap().2;
        let request =
            request.header("cookie", cookie).header("host", "clinic.example").header("origin", "https://clinic.example");
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, to, String::from_utf8_lossy(&bytes).into_owned())
    }

    fn at(&self, path: &str) -> String {
        let whole = ["/entries", "/api", "/i/"].iter().any(|begin| path.starts_with(begin));
        if whole { path.to_owned() } else { format!("/i/{}{path}", self.initiative) }
    }

    async fn get(&self, role: Role, path: &str) -> (StatusCode, String) {
        let (status, _, page) = self.send(role, Request::get(self.at(path)), String::new()).await;
        (status, page)
    }

    async fn page(&self, role: Role, path: &str) -> String {
        let (status, page) = self.get(role, path).await;
        assert_eq!(status, StatusCode::OK, "{role:?} {path}\n{page}");
        assert!(
            !page.contains('⟦'),
            "{path}: words are missing: {:?}",
            page.split('⟦').nth(1).map(|rest| &rest[..40.min(rest.len())])
        );
        page
    }

    async fn post(&self, role: Role, on: &str, to: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let (_, page) = self.get(role, on).await;
        let mut sent = vec![("form_token".to_owned(), hidden(&page, "form_token")), ("once".to_owned(), hidden(&page, "once"))];
        sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let request = Request::post(self.at(to)).header("content-type", "application/x-www-form-urlencoded");
        self.send(role, request, serde_urlencoded::to_string(&sent).unwrap()).await
    }

    /// Brings a text, and says where it waits.
    async fn bring(&self, role: Role, of: &str, text: &str) -> String {
        let (status, to, page) = self.post(role, "/inquiry/bring", "/inquiry/bring", &[("text", text), ("of", of)]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        to
    }

    /// Keeps a text as a source of these people, and says which.
    async fn source(&self, title: &str, sort: &str, people: &[PersonRef], more: &[(&str, &str)], text: &str) -> EntryId {
        let waits = self.bring(Role::Researcher, "", text).await;
        let people: Vec<String> = people.iter().map(ToString::to_string).collect();
        let mut fields = vec![("do", "keep"), ("title", title), ("sort", sort), ("occurred", "mai 2026"), ("turns", "yes")];
        fields.extend([("needs", "analysis"), ("lang", "fr")]);
        fields.extend(people.iter().map(|person| ("people", person.as_str())));
        fields.extend(more);
        if !fields.iter().any(|(name, _)| *name == "sharing") {
            fields.push(("sharing", "whole"));
        }
        let (status, to, page) = self.post(Role::Researcher, &waits, &waits, &fields).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{}", errors(&page));
        to.split("/sources/").nth(1).unwrap().split('?').next().unwrap().parse().unwrap()
    }

    /// The newest text of a source, by its page.
    async fn version(&self, source: EntryId) -> EntryId {
        let page = self.page(Role::Researcher, &format!("/inquiry/sources/{source}")).await;
        page.split("data-version=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    }

    fn coding(&self, about: Option<PersonRef>, version: EntryId, span: (u32, u32), quote: &str) -> EntryId {
        let span = Span::new(span.0, span.1).unwrap();
        let named = self.app.store().new_entry().unwrap();
        let coding = Coding { at: Anchor { version, span }, codes: vec![named], coder: None, foreign: None };
        let words = CodingWords { quote: QuoteWords { exact: quote.into(), ..Default::default() } };
        self.write(Role::Researcher, "2026-05-02", &coding, &words, |draft| draft.about(about).audience(Audience::Study))
    }

    fn size(&self) -> i64 {
        self.app.store().state().unwrap().size.number()
    }
}

fn hidden(page: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    page.split(&at).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

fn errors(page: &str) -> String {
    page.split("class=\"errors\"").nth(1).map_or(page, |rest| rest.split("</ul>").next().unwrap_or(rest)).to_owned()
}

#[tokio::test]
async fn a_text_is_looked_at_before_anything_is_kept() {
    let clinic = clinic();
    let before = clinic.size();
    let text = "Inès : On a ouvert en mai.\r\n\r\nMarc : Sans local.\r\nInès : Dehors, oui. \u{7}";
    let waits = clinic.bring(Role::Researcher, "", text).await;
    assert_eq!(clinic.size(), before, "nothing is kept");
    let page = clinic.page(Role::Researcher, &waits).await;
    assert!(page.contains("Sans local.") && page.contains("Inès, Marc"), "{page}");
    assert!(page.contains("control character"), "what was left behind is told");
    // It waits for whoever brought it, and an interview is someone's.
    assert_eq!(clinic.get(Role::Coordinator, &waits).await.0, StatusCode::NOT_FOUND);
    let fields = [("do", "keep"), ("title", "First"), ("sort", "interview"), ("occurred", "mai 2026"), ("sharing", "whole")];
    let (status, _, page) = clinic.post(Role::Researcher, &waits, &waits, &fields).await;
    assert_eq!((status, clinic.size()), (StatusCode::UNPROCESSABLE_ENTITY, before), "{page}");
    // Minutes are nobody's in particular: they are kept, and read by their paragraphs.
    let fields = [("do", "keep"), ("title", "Réunion"), ("sort", "minutes"), ("occurred", "mai 2026"), ("sharing", "whole")];
    let (status, to, page) = clinic.post(Role::Researcher, &waits, &waits, &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    assert_eq!(clinic.size(), before + 2);
    let page = clinic.page(Role::Researcher, &to).await;
    assert!(page.contains(r#"<p id="p2" data-at="28">Marc : Sans local.</p>"#), "{page}");
    assert_eq!(clinic.get(Role::Researcher, &waits).await.0, StatusCode::NOT_FOUND, "it does not wait any more");
    // What was written for the study, the team reads; the study under an agreement; a sponsor never.
    assert!(clinic.page(Role::Coordinator, &to).await.contains("Sans local."));
    assert_eq!(clinic.get(Role::CoResearcher, &to).await.0, StatusCode::NOT_FOUND);
    assert_eq!(clinic.get(Role::Sponsor, &to).await.0, StatusCode::FORBIDDEN);
    let page = clinic.page(Role::CoResearcher, "/inquiry/sources").await;
    assert!(!page.contains("Réunion") && page.contains("1 closed source"), "{page}");
}

#[tokio::test]
async fn a_file_that_does_not_read_is_told_in_words_and_keeps_nothing() {
    let clinic = clinic();
    let before = clinic.size();
    let (_, page) = clinic.get(Role::Researcher, "/inquiry/bring").await;
    let sent = |name: &str, content: &str| {
        format!(
            "--edge\r\ncontent-disposition: form-data; name=\"form_token\"\r\n\r\n{}\r\n--edge\r\ncontent-disposition: form-data; \
             name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--edge--\r\n",
            hidden(&page, "form_token")
        )
    };
    for (name, content, told) in [
        ("a.docx", "PK\u{3}\u{4}nothing", "damaged"),
        ("a.pdf", "%PDF-1.7 nothing", "damaged"),
        ("a.png", "\u{89}PNG", "no text"),
        ("a.txt", "", "Choose a file"),
        ("a.doc", "\0\0\0\0", "not read here"),
    ] {
        let request = Request::post(clinic.at("/inquiry/bring")).header("content-type", "multipart/form-data; boundary=edge");
        let (status, _, answer) = clinic.send(Role::Researcher, request, sent(name, content)).await;
        if name == "a.png" {
            continue;
        }
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.contains(told), "{name}: {}", errors(&answer));
    }
    assert_eq!(clinic.size(), before);
}

#[tokio::test]
async fn another_version_carries_what_people_coded_and_tells_it_first() {
    let clinic = clinic();
    let old = "Un : la porte est ouverte.\nDeux : le café est chaud.\nTrois : on se voit jeudi.";
    let source = clinic.source("Minutes", "minutes", &[], &[], old).await;
    let version = clinic.version(source).await;
    let kept = clinic.coding(None, version, (34, 51), "le café est chaud");
    let lost = clinic.coding(None, version, (61, 76), "on se voit jeud");
    let waits = clinic
        .bring(Role::Researcher, &source.to_string(), "Zéro : bonjour.\nUn : la porte est ouverte.\nDeux : le café est chaud.")
        .await;
    let page = clinic.page(Role::Researcher, &waits).await;
    assert!(page.contains("1 passage moved") && page.contains("1 passage is not there any more"), "{page}");
    assert!(page.contains("on se voit jeud"), "what is lost is shown");
    let (status, ..) = clinic.post(Role::Researcher, &waits, &waits, &[("do", "keep"), ("turns", "yes")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "it says why there is another version");
    let fields = [("do", "keep"), ("turns", "yes"), ("reason", "checked against the recording")];
    let (status, to, _) = clinic.post(Role::Researcher, &waits, &waits, &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = clinic.page(Role::Researcher, &to).await;
    assert!(page.contains("Zéro : bonjour.") && page.contains("Version 1") && page.contains("Version 2"), "{page}");
    let list = clinic.page(Role::Researcher, "/inquiry/sources").await;
    assert!(list.contains("1 coded passage"), "of two codings one stands in the newest version: {kept} {lost}\n{list}");
}

#[tokio::test]
async fn the_study_its_people_and_its_balance_are_one_page() {
    let clinic = clinic();
    let empty = clinic.page(Role::Researcher, "/inquiry").await;
    assert!(empty.contains("/new/study") && empty.contains("/inquiry/bring"), "empty places say what to do first");
    let fields = [
        ("title", "How it began"),
        ("questions", "What helped?\r\nWhat did it cost?"),
        ("protocol_version", "1"),
        ("occurred", "2026-02"),
        ("ethics", "REB 12-34"),
        ("level-analysis", "collaborate"),
        ("languages", "fr"),
        ("audience", "study"),
    ];
    let (status, to, page) = clinic.post(Role::Researcher, "/new/study", "/new/study", &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{}", errors(&page));
    clinic.page(Role::Researcher, &to).await;
    let co = clinic.member(Role::CoResearcher).to_string();
    let fields = [
        ("member", co.as_str()),
        ("as", "co-researcher"),
        ("credit", "formal-analysis"),
        ("pay", "paid"),
        ("naming", "own-name"),
        ("occurred", "2026-02"),
        ("audience", "study"),
    ];
    let (status, to, page) = clinic.post(Role::Researcher, "/new/research-role", "/new/research-role", &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{}", errors(&page));
    clinic.page(Role::Researcher, &to).await;
    for (side, what, minutes) in [("given", "hands", "90"), ("cost", "training", "45")] {
        let fields = [("side", side), ("what", what), ("minutes", minutes), ("occurred", "2026-02-03"), ("audience", "team")];
        let (status, _, page) = clinic.post(Role::Coordinator, "/new/contribution", "/new/contribution", &fields).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{}", errors(&page));
    }
    let page = clinic.page(Role::Coordinator, "/inquiry").await;
    for told in
        ["How it began", "What did it cost?", "REB 12-34", "Collaborate", "Somebody co-researcher", "Hands", "1 h 30", "45 min"]
    {
        assert!(page.contains(told), "{told}\n{page}");
    }
    // Another version of the protocol amends the study.
    let amend = page.split("/new/study?amends=").nth(1).unwrap().split('"').next().unwrap();
    let form = clinic.page(Role::Coordinator, &format!("/new/study?amends={amend}")).await;
    assert!(form.contains("What helped?") && form.contains("REB 12-34"), "{form}");
}
