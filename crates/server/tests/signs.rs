//! Early signs and follow-ups, as people meet them: real store, real router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::{Code, NoWords};
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::{Decision, DecisionState, DecisionWords, RoleSheet, RoleSheetWords};
use jalon_initiative::practice::{
    Contact, ContactWords, FollowUp, FollowUpState, FollowUpWords, Hours, Supervision, Wellbeing, WellbeingWords,
};
use jalon_initiative::signs::Sign;
use jalon_language::Language;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

const EN: Language = Language::En;

struct Clinic {
    _temp: tempfile::TempDir,
    app: App,
    router: Router,
    initiative: InitiativeId,
    peer: MemberId,
    cookies: Vec<(Role, String)>,
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn ago(days: i32) -> Edtf {
    Day::from_number(jalon_server::clock::today().number() - days).unwrap().into()
}

/// A clinic with one initiative, and a signed-in member of each role.
fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let mut peer = None;
    let cookies = Role::ALL.map(|role| {
        let member = store.add_member(role.code(), role.code(), role, "en").unwrap();
        peer = peer.or((role == Role::PeerWorker).then_some(member));
        (role, format!("jalon_session={}", store.begin_session(member).unwrap().to_text()))
    });
    let (initiative, peer) = (store.new_initiative().unwrap(), peer.unwrap());
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let app = App::new(store, Options::default()).unwrap();
    let clinic =
        Clinic { _temp: temp, router: router(app.clone()), app, initiative, peer, cookies: cookies.into_iter().collect() };
    clinic.write(ago(300), &opened, &words, |draft| draft.audience(Audience::Public));
    clinic
}

impl Clinic {
    fn write<F: Form>(&self, when: Edtf, open: &F, words: &F::Words, more: impl Fn(Draft) -> Draft) -> EntryId {
        let draft = Draft::of(self.initiative, self.peer, when, open, words).unwrap();
        self.app.store().append(vec![more(draft)]).unwrap()[0].id()
    }

    fn role_sheet(&self) -> EntryId {
        let sheet = RoleSheet { activities: vec![code("listening")], caseload: Some(3), supervision_days: Some(7) };
        self.write(ago(200), &sheet, &RoleSheetWords { does: "walks along".into(), ..Default::default() }, |draft| draft)
    }

    fn wellbeing(&self, level: &str, audience: Audience) -> EntryId {
        let words = WellbeingWords { level: Some(code(level)), note: "short nights".into() };
        self.write(ago(1), &Wellbeing {}, &words, |draft| draft.audience(audience))
    }

    fn follow_up(&self, due: Edtf) -> EntryId {
        let open = FollowUp { due: Some(due), of: None, state: FollowUpState::Opened, whose: None };
        self.write(ago(40), &open, &FollowUpWords { what: "call about the papers".into() }, |draft| draft)
    }

    /// Everything that can make a sign appear.
    fn all_signs(&self) {
        self.role_sheet();
        let held = Supervision { held: true, kind: code("clinical"), minutes: None, mode: None };
        self.write(ago(16), &held, &NoWords {}, |draft| draft);
        self.wellbeing("low", Audience::Team);
        self.follow_up(ago(10));
        let decision = Decision { state: DecisionState::Awaited, topic: None, by: Some(ago(-5)) };
        self.write(ago(40), &decision, &DecisionWords { what: "whether the post stays".into(), ..Default::default() }, |draft| {
            draft
        });
        self.write(ago(2), &Hours { minutes: 90, pay: code("unpaid") }, &NoWords {}, |draft| draft);
        self.write(ago(3), &Hours { minutes: 30, pay: code("delayed") }, &NoWords {}, |draft| draft);
        for n in 0..12 {
            let contact = Contact {
                way: code("one-to-one"),
                initiator: None,
                minutes: None,
                planned: None,
                result: None,
                setting: None,
                support: vec![code("listening"), code("navigation")],
            };
            let about = Some(PersonRef::from_bytes([n / 2 + 1; 16]));
            self.write(ago(n.into()), &contact, &ContactWords::default(), |draft| draft.about(about));
        }
    }

    async fn send(&self, role: Role, request: axum::http::request::Builder, body: String) -> (StatusCode, String, String) {
        let (_, cookie) = self.cookies.iter().find(|(known, _)| *known == role).unwrap();
        let request =
            request.header("cookie", cookie).header("host", "clinic.example").header("origin", "https://clinic.example");
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let to = answer.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, to, String::from_utf8(bytes.to_vec()).unwrap())
    }

    async fn get(&self, role: Role, path: &str) -> (StatusCode, String) {
        let (status, _, page) = self.send(role, Request::get(self.at(path)), String::new()).await;
        (status, page)
    }

    async fn page(&self, role: Role, path: &str) -> String {
        let (status, page) = self.get(role, path).await;
        assert_eq!(status, StatusCode::OK, "{role:?} {path}");
        assert!(!page.contains('⟦'), "{path}: words are missing");
        page
    }

    async fn post(&self, role: Role, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(self.at(path)).header("content-type", "application/x-www-form-urlencoded");
        self.send(role, request, body).await
    }

    fn at(&self, path: &str) -> String {
        if path.starts_with("/entries") || path.starts_with("/api") {
            path.to_owned()
        } else {
            format!("/i/{}{path}", self.initiative)
        }
    }

    fn size(&self) -> i64 {
        self.app.store().state().unwrap().size.number()
    }
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn title(sign: Sign) -> String {
    EN.say(&format!("sign-{}-title", sign.code()))
}

fn shown(page: &str) -> Vec<Sign> {
    Sign::ALL.iter().copied().filter(|sign| page.contains(&format!("<h3>{}</h3>", title(*sign)))).collect()
}

#[tokio::test]
async fn each_role_is_shown_the_signs_that_are_for_it() {
    let clinic = clinic();
    clinic.all_signs();
    for role in Role::ALL {
        let expected: Vec<Sign> = match role {
            Role::Coordinator => Sign::ALL.to_vec(),
            // Whether hours are paid is for whoever sees to it.
            Role::PeerWorker | Role::Clinician | Role::Supervisor => {
                Sign::ALL.iter().copied().filter(|sign| *sign != Sign::HoursUnpaid).collect()
            }
            // What is low was shared with the team, and research is not of it.
            Role::Researcher | Role::CoResearcher | Role::Sponsor | Role::Administrator => vec![Sign::DecisionNear],
        };
        for path in ["", "/signs"] {
            assert_eq!(shown(&clinic.page(role, path).await), expected, "{role:?} {path}");
        }
        let words = clinic.page(role, "").await.contains("whether the post stays");
        assert_eq!(words, expected.len() > 1, "{role:?}: the words of a decision pass the gate of words");
    }
}

#[tokio::test]
async fn what_is_shared_with_the_study_is_shown_to_the_team_and_to_no_research_without_an_agreement() {
    let clinic = clinic();
    clinic.wellbeing("very-low", Audience::Study);
    for role in Role::ALL {
        // Researchers read what is for the study once they have signed an agreement, and here is none.
        let is_team = matches!(role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor);
        let expected: &[Sign] = if is_team { &[Sign::WellbeingLow] } else { &[] };
        assert_eq!(shown(&clinic.page(role, "").await), expected, "{role:?}");
    }
}

#[tokio::test]
async fn a_sign_says_why_it_appears_and_what_could_be_done() {
    let clinic = clinic();
    clinic.all_signs();
    let page = clinic.page(Role::Coordinator, "").await;
    let label = |list: &str, code: &str| {
        let library = jalon_library::shipped().unwrap();
        library.codelist(list).unwrap().label(code, jalon_library::Tongue::En).unwrap().to_owned()
    };
    for told in [
        "Supervision was last held 16 days ago; you agreed on every 7 days.".to_owned(),
        format!("{}: “{}”", label("role", "peer-worker"), label("wellbeing", "low")),
        "1 follow-up is still open more than 7 days after its date.".to_owned(),
        "6 different persons met in 28 days; you agreed on a ceiling of 3.".to_owned(),
        "Of 24 things offered in 28 days, 12 lie outside the role sheet:".to_owned(),
        label("support", "navigation"),
        "To be taken within 5 days".to_owned(),
        "1 h 30 noted as not paid in 28 days.".to_owned(),
        "30 min noted as paid late in 28 days.".to_owned(),
        "/new/supervision".to_owned(),
        EN.say_with("signs-more", &[("n", 3.into())]),
    ] {
        assert!(page.contains(&told), "{told}");
    }
    assert!(!page.contains("short nights"), "words stay on the page of the note");
    assert!(clinic.page(Role::PeerWorker, "").await.contains("You shared: “"));
}

#[tokio::test]
async fn where_there_is_nothing_a_short_sentence_stands() {
    let clinic = clinic();
    for role in [Role::PeerWorker, Role::Coordinator] {
        assert!(clinic.page(role, "").await.contains(&EN.say("signs-none")));
    }
    for role in [Role::Sponsor, Role::Administrator, Role::Researcher] {
        assert!(!clinic.page(role, "").await.contains(&EN.say("signs-title")));
    }
}

#[tokio::test]
async fn what_she_keeps_for_herself_tells_nobody_how_it_goes() {
    let clinic = clinic();
    let id = clinic.wellbeing("very-low", Audience::Author);
    let level = "Very low";
    let places =
        [format!("/entries/{id}"), String::new(), "/record".to_owned(), "/signs".to_owned(), format!("/api/v1/entries/{id}")];
    for role in Role::ALL.into_iter().filter(|role| *role != Role::PeerWorker) {
        for path in &places {
            let (status, page) = clinic.get(role, path).await;
            assert_eq!(status, StatusCode::OK);
            for secret in [level, "very-low", "short nights"] {
                assert!(!page.contains(secret), "{role:?} {path} tells {secret}");
            }
        }
        assert!(clinic.page(role, &places[0]).await.contains(&EN.say("part-sealed-whole")));
    }
    assert!(clinic.page(Role::PeerWorker, &places[0]).await.contains(level));
    assert!(shown(&clinic.page(Role::PeerWorker, "").await).is_empty(), "no sign, not even to herself");
}

#[tokio::test]
async fn the_form_of_wellbeing_begins_with_herself_alone() {
    let clinic = clinic();
    let page = clinic.page(Role::PeerWorker, "/new/wellbeing").await;
    assert!(page.contains(r#"name="audience" value="author" checked"#));
    assert!(!page.contains(r#"name="audience" value="public""#));
    assert!(page.contains("<details class=\"more\" open>"), "for whom it is stands open");
    let token = hidden(&page, "form_token");
    let kept = [("form_token", token.as_str()), ("level", "low"), ("audience", "team")];
    let (status, to, _) = clinic.post(Role::PeerWorker, "/new/wellbeing", &kept).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(to.starts_with("/entries/"));
    assert_eq!(shown(&clinic.page(Role::Clinician, "").await), [Sign::WellbeingLow]);
}

#[tokio::test]
async fn a_sign_is_put_aside_with_a_reason_and_brought_back() {
    let clinic = clinic();
    clinic.all_signs();
    let path = "/signs/supervision-gap/aside";
    let page = clinic.page(Role::Supervisor, path).await;
    assert!(page.contains("16 days ago"));
    let (token, once) = (hidden(&page, "form_token"), hidden(&page, "once"));
    let sent = |reason: &'static str, until: &'static str| {
        [("form_token", token.clone()), ("once", once.clone()), ("reason", reason.into()), ("until", until.into())]
    };
    let post = |fields: [(&'static str, String); 4]| {
        let clinic = &clinic;
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            clinic.post(Role::Supervisor, path, &fields).await
        }
    };
    let before = clinic.size();
    let (status, _, page) = post(sent("It is on Thursday.", "")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("It is on Thursday.") && page.contains(&EN.say("problem-missing")), "what was typed is kept");
    let (status, ..) = clinic.post(Role::Supervisor, path, &[("reason", "x"), ("until", "week")]).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "a form without its token");
    assert_eq!(clinic.size(), before);

    for _tap in 0..2 {
        let (status, to, _) = post(sent("It is on Thursday.", "week")).await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, clinic.at("/signs#aside").as_str()));
    }
    assert_eq!(clinic.size(), before + 1, "a second tap adds nothing");
    let home = clinic.page(Role::Clinician, "").await;
    assert!(!shown(&home).contains(&Sign::SupervisionGap));
    assert!(home.contains(&EN.say_with("signs-aside-count", &[("n", 1.into())])));
    assert!(clinic.page(Role::PeerWorker, "/signs").await.contains("It is on Thursday."));
    for role in [Role::Sponsor, Role::Administrator, Role::Researcher] {
        for path in ["", "/signs", "/record"] {
            let page = clinic.page(role, path).await;
            assert!(!page.contains("Thursday") && !page.contains("No supervision for longer"), "{role:?} {path}");
        }
        assert_eq!(clinic.get(role, path).await.0, StatusCode::FORBIDDEN);
    }

    let page = clinic.page(Role::PeerWorker, "/signs").await;
    let token = hidden(&page, "form_token");
    let back = "/signs/supervision-gap/back";
    let (status, ..) = clinic.post(Role::PeerWorker, back, &[("form_token", &token)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(shown(&clinic.page(Role::Clinician, "").await).contains(&Sign::SupervisionGap));
    assert!(!clinic.page(Role::PeerWorker, "/signs").await.contains("It is on Thursday."));
    assert_eq!(clinic.get(Role::PeerWorker, "/signs/no-such-sign/aside").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_follow_up_is_settled_in_one_tap_and_only_once() {
    let clinic = clinic();
    let late = clinic.follow_up(ago(10));
    clinic.follow_up(ago(-3));
    let page = clinic.page(Role::PeerWorker, "/follow-ups").await;
    assert!(page.contains("Passed 10 days ago") && page.contains("Open: 2"));
    assert!(page.find("Passed 10 days ago") < page.rfind("By: "), "what is overdue stands first");
    let token = hidden(&page, "form_token");
    let before = clinic.size();
    let tap = |state: &'static str| {
        let (clinic, token) = (&clinic, token.clone());
        async move { clinic.post(Role::PeerWorker, &format!("/follow-ups/{late}"), &[("form_token", &token), ("state", state)]).await }
    };
    let (status, to, _) = tap("done").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (_, again, _) = tap("done").await;
    let (_, other, _) = tap("lost").await;
    assert_eq!((again, other), (clinic.at("/follow-ups"), clinic.at("/follow-ups")), "what stands otherwise is not passed over");
    assert_eq!(clinic.size(), before + 1);
    let (_, query) = to.split_once("/follow-ups").unwrap();
    let page = clinic.page(Role::PeerWorker, &format!("/follow-ups{query}")).await;
    assert!(page.contains(&EN.say("follow-ups-settled-done")) && page.contains("Open: 1") && page.contains("Done: 1"));
    let done = clinic.page(Role::PeerWorker, "/follow-ups?show=done").await;
    assert!(done.contains("call about the papers") && !done.contains(&EN.say("follow-ups-tap-done")));
    assert!(clinic.page(Role::PeerWorker, "/follow-ups?show=lost").await.contains(&EN.say("follow-ups-none-lost")));
    for role in [Role::Sponsor, Role::Administrator, Role::Researcher, Role::CoResearcher] {
        assert_eq!(clinic.get(role, "/follow-ups").await.0, StatusCode::FORBIDDEN, "{role:?}");
    }
}

#[tokio::test]
async fn a_follow_up_that_one_may_not_read_is_not_settled() {
    let clinic = clinic();
    let open = FollowUp { due: Some(ago(3)), of: None, state: FollowUpState::Opened, whose: None };
    let words = FollowUpWords { what: "for herself".into() };
    let id = clinic.write(ago(9), &open, &words, |draft| draft.audience(Audience::Author));
    let page = clinic.page(Role::Clinician, "/follow-ups").await;
    assert!(!page.contains("for herself") && !page.contains(&EN.say("follow-ups-tap-done")));
    let token = hidden(&clinic.page(Role::Clinician, "/new/contact").await, "form_token");
    let sent = [("form_token", token.as_str()), ("state", "done")];
    let (status, ..) = clinic.post(Role::Clinician, &format!("/follow-ups/{id}"), &sent).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}
