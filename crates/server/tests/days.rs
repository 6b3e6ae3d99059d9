//! Handoffs, follow-ups, goals, notes, lists and persons under several pseudonyms, as people meet them: real store, real router, no
//! socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::{Purpose, Role};
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Ground, Opened, OpenedWords};
use jalon_initiative::practice::{
    Contact, ContactWords, FollowUp, Goal, GoalState, Handoff, HandoffState, HandoffWords, ListValue, NotesLevel, NotesPolicy,
    NotesPolicyWords, Reflection,
};
use jalon_initiative::trust::{self, Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Person, PersonWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_server::{App, Options, router};
use jalon_store::erase::{Order, What};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

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

fn today() -> Day {
    jalon_server::clock::today()
}

fn ago(days: i32) -> Edtf {
    Day::from_number(today().number() - days).unwrap().into()
}

/// A clinic with one initiative, and a signed-in member of each role.
fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let members = Role::ALL.map(|role| {
        let member = store.add_member(role.code(), &format!("Somebody {}", role.code()), role, "en").unwrap();
        (role, member, format!("jalon_session={}", store.begin_session(member).unwrap().to_text()))
    });
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let app = App::new(store, Options::default()).unwrap();
    let clinic = Clinic { _temp: temp, router: router(app.clone()), app, initiative, members: members.into_iter().collect() };
    clinic.write(Role::Coordinator, ago(300), &opened, &words, |draft| draft.audience(Audience::Public));
    clinic
}

impl Clinic {
    fn member(&self, role: Role) -> MemberId {
        self.members.iter().find(|(known, ..)| *known == role).unwrap().1
    }

    fn write<F: Form>(&self, by: Role, when: Edtf, open: &F, words: &F::Words, more: impl Fn(Draft) -> Draft) -> EntryId {
        let draft = Draft::of(self.initiative, self.member(by), when, open, words).unwrap();
        self.app.store().append(vec![more(draft)]).unwrap()[0].id()
    }

    /// Someone with a nickname, who agreed that the team reads about them, or was never asked.
    fn person(&self, nickname: &str, agrees: bool) -> PersonRef {
        let person = self.app.store().new_person().unwrap();
        let words = PersonWords { nickname: nickname.into() };
        self.write(Role::PeerWorker, ago(60), &Person {}, &words, |draft| draft.about(Some(person)));
        if agrees {
            let consent = Consent {
                by: DecidedBy::Person,
                expressed: Expressed::Oral,
                helped: false,
                lang: Some(code("fr")),
                purposes: vec![trust::Purpose::Care],
                state: ConsentState::Given,
                tier: None,
                until: None,
            };
            let words = ConsentWords { shown: "May the team read it?".into(), ..Default::default() };
            self.write(Role::PeerWorker, ago(50), &consent, &words, |draft| draft.about(Some(person)));
        }
        person
    }

    fn contact(&self, when: Edtf, note: &str, about: Option<PersonRef>) -> EntryId {
        let contact: Contact = serde_json::from_str(r#"{"way":"one-to-one"}"#).unwrap();
        let words = ContactWords { note: note.into(), ..Default::default() };
        self.write(Role::PeerWorker, when, &contact, &words, |draft| draft.about(about))
    }

    fn agreed(&self, person: PersonRef) -> Vec<Purpose> {
        let standing = self.app.store().standing(self.initiative, today(), jalon_server::clock::now()).unwrap();
        standing.people.get(&person).map_or_else(Vec::new, |standing| standing.purposes.iter().collect())
    }

    fn size(&self) -> i64 {
        self.app.store().state().unwrap().size.number()
    }

    /// The entries of a kind, the last first.
    fn entries(&self, kind: &str) -> Vec<Entry> {
        let latest = self.app.store().latest(self.initiative, 200).unwrap();
        latest.into_iter().filter(|entry| entry.envelope.kind.as_str() == kind).collect()
    }

    fn at(&self, path: &str) -> String {
        if path.starts_with("/entries") { path.to_owned() } else { format!("/i/{}{path}", self.initiative) }
    }

    async fn send(&self, role: Role, request: axum::http::request::Builder, body: String) -> (StatusCode, String, String) {
        let cookie = &self.members.iter().find(|(known, ..)| *known == role).unwrap().2;
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
        assert!(!page.contains('⟦'), "{path}: words are missing\n{}", plain(&page));
        page
    }

    /// Sends a form with the token and the number of the page that it stands on.
    async fn form(&self, role: Role, on: &str, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let (_, page) = self.get(role, on).await;
        let (token, once) = (hidden(&page, "form_token"), hidden(&page, "once"));
        let mut sent = vec![("form_token", token.as_str()), ("once", once.as_str())];
        sent.extend(fields);
        let body = serde_urlencoded::to_string(&sent).unwrap();
        let request = Request::post(self.at(path)).header("content-type", "application/x-www-form-urlencoded");
        self.send(role, request, body).await
    }

    async fn keeps(&self, role: Role, on: &str, path: &str, fields: &[(&str, &str)]) -> String {
        let (status, to, page) = self.form(role, on, path, fields).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path} {fields:?}\n{}", plain(&page));
        to.trim_start_matches(&self.at("")).to_owned()
    }
}

/// The value of the first hidden field of a name.
fn hidden(page: &str, name: &str) -> String {
    let from = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    from.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

/// The main part of a page as lines of text.
fn plain(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap_or(page).split("</main>").next().unwrap();
    let mut text = String::new();
    for (at, part) in main.split('<').enumerate() {
        let (tag, rest) = if at == 0 {
            ("", part.split_once('>').map_or("", |(_, rest)| rest))
        } else {
            part.split_once('>').unwrap_or(("", ""))
        };
        let breaks = ["/p", "/li", "/h1", "/h2", "/h3", "/legend", "/summary", "/label", "/option", "/button", "br", "/strong"];
        if breaks.contains(&tag) {
            text.push('\n');
        }
        text.push_str(rest);
    }
    let text = text.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn open<F: Form>(entry: &Entry) -> F {
    entry.body.as_ref().unwrap().read_open().unwrap()
}

const PEER: Role = Role::PeerWorker;
const CLINICIAN: Role = Role::Clinician;

#[tokio::test]
async fn someone_is_introduced_on_one_screen_and_both_sides_see_what_comes_of_it() {
    let clinic = clinic();
    let before = clinic.size();
    let page = clinic.page(CLINICIAN, "/introduce").await;
    assert!(
        page.contains(r#"value="warm" checked"#) && page.contains(r#"value="week" checked"#),
        "what is usual is chosen already"
    );
    let to = clinic
        .keeps(
            CLINICIAN,
            "/introduce",
            "/introduce",
            &[("way", "warm"), ("due_in", "week"), ("agreed", "yes"), ("who", "Tuque bleue")],
        )
        .await;
    assert_eq!(clinic.size() - before, 3, "the person, that they agreed, and the handoff");
    let of = |kind: &str| clinic.entries(kind).remove(0);
    let (person, consent, handed) = (of("trust.person"), of("trust.consent"), of("practice.handoff"));
    let about = handed.envelope.about.unwrap();
    assert!(
        [&person, &consent].iter().all(|entry| entry.envelope.about == Some(about) && entry.received_at == handed.received_at)
    );
    assert_eq!(clinic.agreed(about), [Purpose::Care]);
    assert!(plain(&clinic.page(CLINICIAN, &to).await).contains("Kept: Offered"));

    let home = plain(&clinic.page(PEER, "").await);
    assert!(home.contains("What waits for you") && home.contains("Tuque bleue") && home.contains("It is your turn."), "{home}");
    assert!(!plain(&clinic.page(CLINICIAN, "").await).contains("What waits for you"), "it is not the turn of who offered");
    let at = format!("/handoffs/{}", handed.envelope.id);
    clinic.keeps(PEER, "/handoffs", &at, &[("state", "accepted")]).await;
    let accepted: Handoff = open(&clinic.entries("practice.handoff")[0]);
    assert_eq!(
        (accepted.state, accepted.to, accepted.from),
        (HandoffState::Accepted, Some(clinic.member(PEER)), Some(clinic.member(CLINICIAN)))
    );
    let seen = plain(&clinic.page(CLINICIAN, "/handoffs").await);
    assert!(seen.contains("Accepted") && seen.contains("Mine: 1") && seen.contains("Whose turn: Somebody peer-worker"), "{seen}");
    let theirs = plain(&clinic.page(PEER, &format!("/trust/people/{about}")).await);
    assert!(theirs.contains("Tuque bleue") && theirs.contains("Handoffs"), "{theirs}");
}

#[tokio::test]
async fn of_someone_who_was_not_asked_nothing_is_written_and_a_second_tap_adds_nothing() {
    let clinic = clinic();
    let asked = |more: &[(&'static str, &'static str)]| {
        [&[("way", "phone"), ("due_in", "today"), ("agreed", "not-asked")], more].concat()
    };
    let before = clinic.size();
    let (status, _, page) = clinic.form(CLINICIAN, "/introduce", "/introduce", &asked(&[("who", "Tuque bleue")])).await;
    assert_eq!((status, clinic.size()), (StatusCode::UNPROCESSABLE_ENTITY, before));
    assert!(plain(&page).contains("has not said yes yet"));
    let (status, ..) = clinic.form(CLINICIAN, "/introduce", "/introduce", &[("way", "phone"), ("due_in", "today")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "what they said must be told");

    let (_, page) = clinic.get(CLINICIAN, "/introduce").await;
    let (token, once) = (hidden(&page, "form_token"), hidden(&page, "once"));
    let sent = [asked(&[]), vec![("form_token", token.as_str()), ("once", once.as_str())]].concat();
    for _ in 0..2 {
        let request = Request::post(clinic.at("/introduce")).header("content-type", "application/x-www-form-urlencoded");
        let (status, ..) = clinic.send(CLINICIAN, request, serde_urlencoded::to_string(&sent).unwrap()).await;
        assert_eq!((status, clinic.size()), (StatusCode::SEE_OTHER, before + 1));
    }
    let handed = clinic.entries("practice.handoff").remove(0);
    assert_eq!(handed.envelope.about, None);
    assert!(handed.body.as_ref().unwrap().sealed.as_bytes().is_empty(), "no words at all");
    assert!(plain(&clinic.page(PEER, "/handoffs").await).contains("Ask them first"));
}

#[tokio::test]
async fn a_handoff_goes_only_where_its_life_leads_and_what_is_over_opens_again() {
    let clinic = clinic();
    let handed =
        Handoff { due: Some(ago(3)), from: None, service: None, state: HandoffState::Offered, to: None, way: code("warm") };
    let words = HandoffWords { what: "a first walk".into(), ..Default::default() };
    let first = clinic.write(CLINICIAN, ago(10), &handed, &words, |draft| draft);
    let page = plain(&clinic.page(PEER, "/handoffs").await);
    assert!(page.contains("They were to be met 3 days ago.") && page.contains("Open for 10 days."), "{page}");
    let tap = async |id: EntryId, state: &'static str| {
        clinic.keeps(PEER, "/handoffs", &format!("/handoffs/{id}"), &[("state", state)]).await;
        clinic.entries("practice.handoff").remove(0).envelope.id
    };
    let met = tap(first, "met").await;
    assert_ne!(met, first);
    assert_eq!(tap(met, "declined").await, met, "who was met was not declined");
    assert_eq!(tap(first, "lost").await, met, "the page that was tapped was old");
    let over = tap(met, "closed").await;
    let page = plain(&clinic.page(PEER, "/handoffs?show=over").await);
    assert!(page.contains("Over: 1") && page.contains("a first walk") && page.contains("Nothing more to do."), "{page}");
    let again = tap(over, "accepted").await;
    assert!(again != over && plain(&clinic.page(PEER, "/handoffs").await).contains("Opened again once."));
    for role in [Role::Researcher, Role::Sponsor, Role::Administrator] {
        assert_eq!(clinic.get(role, "/handoffs").await.0, StatusCode::FORBIDDEN, "{role:?}");
        let (status, ..) = clinic.form(role, "", &format!("/handoffs/{again}"), &[("state", "closed")]).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{role:?}");
    }
}

#[tokio::test]
async fn only_who_agreed_can_be_handed_over_or_have_a_goal_in_the_record() {
    let clinic = clinic();
    let (agrees, unasked) = (clinic.person("Blue hat", true), clinic.person("Red scarf", false));
    for form in ["/new/handoff", "/new/goal"] {
        let page = clinic.page(PEER, form).await;
        assert!(page.contains(&agrees.to_string()) && !page.contains(&unasked.to_string()), "{form}");
    }
    let sent = [("about", unasked.to_string()), ("goal", "a door".to_owned()), ("audience", "team".to_owned())];
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(clinic.form(PEER, "/new/goal", "/new/goal", &sent).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let person = agrees.to_string();
    clinic
        .keeps(PEER, "/new/goal", "/new/goal", &[("about", &person), ("goal", "a door that locks"), ("audience", "team")])
        .await;
    let goal = clinic.entries(Goal::KIND).remove(0);
    let at = format!("/trust/people/{person}");
    assert!(plain(&clinic.page(CLINICIAN, &at).await).contains("a door that locks"));
    clinic.keeps(CLINICIAN, &at, &format!("{at}/goals/{}", goal.envelope.id), &[("state", "reached")]).await;
    let reached = clinic.entries(Goal::KIND).remove(0);
    assert_eq!(open::<Goal>(&reached).state, GoalState::Reached);
    assert_eq!(reached.envelope.about, Some(agrees));
    let page = plain(&clinic.page(Role::Researcher, &at).await);
    assert!(!page.contains("a door that locks"), "the study was not agreed to");
}

#[tokio::test]
async fn a_contact_is_written_as_was_agreed_for_its_day() {
    let clinic = clinic();
    let page = plain(&clinic.page(PEER, "/notes").await);
    assert!(page.contains("Nothing was agreed yet") && page.contains("A full note"), "{page}");
    let policy = |level, when| {
        clinic.write(
            Role::Coordinator,
            when,
            &NotesPolicy { level },
            &NotesPolicyWords { reason: "we met".into(), ..Default::default() },
            |draft| draft,
        )
    };
    policy(NotesLevel::Tally, ago(10));
    let person = clinic.person("Blue hat", true).to_string();
    let page = clinic.page(PEER, "/new/contact").await;
    assert!(!page.contains(r#"name="note""#) && !page.contains(r#"name="about""#) && page.contains("a contact is ticked"));
    let contact = |more: &[(&'static str, String)]| -> Vec<(&'static str, String)> {
        [&[("way", "one-to-one".to_owned()), ("audience", "team".to_owned())], more].concat()
    };
    let send = async |fields: Vec<(&'static str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        clinic.form(PEER, "/new/contact", "/new/contact", &fields).await
    };
    let (status, _, page) = send(contact(&[("note", "a coffee".into())])).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains(r##"href="#note""##) && page.contains("a coffee"), "what was typed is there, to be taken out");
    assert_eq!(send(contact(&[("about", person.clone())])).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(contact(&[])).await.0, StatusCode::SEE_OTHER);
    let earlier = send(contact(&[("note", "a coffee".into()), ("occurred", ago(11).text().into())])).await;
    assert_eq!(earlier.0, StatusCode::SEE_OTHER, "it was before that was agreed: {}", plain(&earlier.2));
    policy(NotesLevel::None, ago(0));
    assert_eq!(send(contact(&[])).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(contact(&[("occurred", ago(1).text().into())])).await.0, StatusCode::SEE_OTHER);
    let history = plain(&clinic.page(Role::Sponsor, "/notes").await);
    assert!(history.contains("Counts only") && history.contains("No notes") && !history.contains("we met"), "{history}");
}

#[tokio::test]
async fn the_team_hides_renames_and_adds_values_and_what_was_said_keeps_its_meaning() {
    let clinic = clinic();
    let at = "/lists/setting";
    clinic.keeps(Role::Coordinator, at, at, &[("change", "added"), ("en", "By the canal")]).await;
    let own: ListValue = open(&clinic.entries(ListValue::KIND)[0]);
    let own = own.code.as_str().to_owned();
    clinic
        .keeps(
            Role::Coordinator,
            at,
            at,
            &[("change", "renamed"), ("code", "shelter"), ("en", "Night shelter"), ("fr", "Refuge de nuit")],
        )
        .await;
    clinic.keeps(Role::Coordinator, at, at, &[("change", "hidden"), ("code", "court-police")]).await;
    let page = clinic.page(PEER, "/new/contact").await;
    assert!(page.contains("By the canal") && page.contains("Night shelter") && !page.contains("court-police"));
    let tally = clinic.page(PEER, "/new/tally").await;
    assert!(tally.contains("By the canal") && !tally.contains("n-setting-court-police"));
    let kept = clinic
        .keeps(PEER, "/new/contact", "/new/contact", &[("way", "one-to-one"), ("setting", &own), ("audience", "team")])
        .await;
    let id = kept.split("kept=").nth(1).unwrap();
    assert!(
        plain(&clinic.page(Role::Researcher, &format!("/entries/{id}")).await).contains("By the canal"),
        "whoever sees the code"
    );
    // A phone that was away may still send what was hidden meanwhile.
    clinic
        .keeps(PEER, "/new/contact", "/new/contact", &[("way", "one-to-one"), ("setting", "court-police"), ("audience", "team")])
        .await;
    let nobodys = clinic
        .form(PEER, "/new/contact", "/new/contact", &[("way", "one-to-one"), ("setting", "own-ffff"), ("audience", "team")])
        .await;
    assert_eq!(nobodys.0, StatusCode::UNPROCESSABLE_ENTITY);
    // Hidden and offered again, a value has the name that it was given.
    for change in ["hidden", "shown"] {
        clinic.keeps(Role::Coordinator, at, at, &[("change", change), ("code", &own)]).await;
        assert_eq!(clinic.page(PEER, "/new/contact").await.contains("By the canal"), change == "shown");
    }
    clinic.keeps(Role::Coordinator, at, at, &[("change", "renamed"), ("code", "shelter")]).await;
    assert!(!clinic.page(PEER, "/new/contact").await.contains("Night shelter"), "without a name it takes back its own");
    assert_eq!(clinic.form(Role::Coordinator, at, at, &[("change", "added")]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        clinic.get(Role::Coordinator, "/lists/handoff-state").await.0,
        StatusCode::NOT_FOUND,
        "states mean the same everywhere"
    );
    assert_eq!(clinic.form(Role::Researcher, "", at, &[("change", "hidden"), ("code", "street")]).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn two_pseudonyms_are_one_person_until_they_are_parted() {
    let clinic = clinic();
    let (one, other) = (clinic.person("Blue hat", true), clinic.person("Tuque", false));
    let (of_one, of_other) = (clinic.contact(ago(3), "a coffee", Some(one)), clinic.contact(ago(2), "a walk", Some(other)));
    let readable = async |id: EntryId| {
        let page = clinic.page(CLINICIAN, &format!("/entries/{id}")).await;
        page.contains("a coffee") || page.contains("a walk")
    };
    assert!(readable(of_one).await && !readable(of_other).await);
    let at = format!("/trust/people/{one}");
    clinic.keeps(PEER, &at, &format!("{at}/same"), &[("other", &other.to_string())]).await;
    assert!(!readable(of_one).await && !readable(of_other).await, "the other was never asked: the stricter holds");
    assert_eq!(clinic.app.store().people(clinic.initiative).unwrap(), [(one, 2)], "counted once");
    assert!(plain(&clinic.page(PEER, "/trust/people").await).matches("Tuque").count() == 0);
    assert!(!clinic.page(PEER, "/new/contact").await.contains(&other.to_string()), "forms name the one that is kept");
    // Asked again, they agree under both.
    let manner = [("expressed", "oral"), ("by", "self"), ("lang", "en"), ("purposes", "care"), ("answer", "ticked")];
    clinic.keeps(PEER, &at, &format!("{at}/consent"), &manner).await;
    assert_eq!((clinic.agreed(one), clinic.agreed(other)), (vec![Purpose::Care], vec![Purpose::Care]));
    assert!(readable(of_one).await && readable(of_other).await);
    assert_eq!(
        clinic.app.store().entries_about(clinic.initiative, other).unwrap().len(),
        clinic.app.store().entries_about(clinic.initiative, one).unwrap().len()
    );
    let copy = clinic.page(Role::Coordinator, &format!("/trust/copy/{other}")).await;
    assert!(copy.contains("a coffee") && copy.contains("a walk"), "a person's copy has everything about them");
    // Parted, each is as it was, and what was agreed since holds for each.
    let merge = clinic.entries("trust.same-person").remove(0).envelope.id;
    clinic.keeps(PEER, &at, &format!("{at}/same/{merge}"), &[]).await;
    assert_eq!(clinic.app.store().people(clinic.initiative).unwrap().len(), 2);
    assert!(clinic.app.store().told(clinic.initiative).unwrap().same.is_kept(other));
    let (status, ..) = clinic.form(PEER, &at, &format!("{at}/same"), &[("other", &one.to_string())]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "nobody is another of themselves");
    assert_eq!(
        clinic.form(Role::Researcher, &at, &format!("{at}/same"), &[("other", &other.to_string())]).await.0,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn erasing_someone_takes_all_their_pseudonyms_and_a_hold_on_one_keeps_them() {
    let clinic = clinic();
    let (one, other) = (clinic.person("Blue hat", true), clinic.person("Tuque", true));
    let of_other = clinic.contact(ago(2), "a walk", Some(other));
    let at = format!("/trust/people/{one}");
    clinic.keeps(PEER, &at, &format!("{at}/same"), &[("other", &other.to_string())]).await;
    let order = Order {
        initiative: clinic.initiative,
        what: What::Person(one),
        ground: Ground::Request,
        by: clinic.member(Role::Coordinator),
        today: today(),
    };
    let plan = clinic.app.store().plan_erasing(clinic.initiative, &order.what, today()).unwrap();
    assert_eq!(plan.threads.len(), 6, "two persons, two consents, a contact, and that they are one");
    assert_eq!(plan.threads.last().unwrap().kind.as_str(), "trust.same-person", "last, so that a power cut loses nobody");
    clinic.app.store().erase(&order).unwrap();
    assert!(clinic.app.store().entry(of_other).unwrap().unwrap().body.is_none());
    for path in [format!("/trust/people/{other}"), "/record".to_owned(), format!("/entries/{of_other}")] {
        let (_, page) = clinic.get(PEER, &path).await;
        assert!(!page.contains("a walk") && !page.contains("Tuque"), "{path}");
    }
}

#[tokio::test]
async fn a_person_is_found_by_nickname_by_whoever_may_read_it_and_in_no_address() {
    let clinic = clinic();
    clinic.person("Blue hat", true);
    clinic.person("Red scarf", true);
    let find = async |role, what: &'static str| {
        let (status, _, page) = clinic.form(role, "/trust/people", "/trust/people/find", &[("find", what)]).await;
        assert_eq!(status, StatusCode::OK);
        plain(&page)
    };
    let found = find(CLINICIAN, "bLUE").await;
    assert!(found.contains("Blue hat") && !found.contains("Red scarf"), "{found}");
    assert!(find(Role::Researcher, "blue").await.contains("Nobody whom you may read"), "what one may not read is not found");
    let person = clinic.entries("trust.person").remove(0).envelope.about.unwrap();
    let at = format!("/trust/people/{person}");
    clinic.keeps(PEER, &at, &format!("{at}/nickname"), &[("nickname", "Green boots")]).await;
    assert!(find(CLINICIAN, "boots").await.contains("Green boots"));
    assert!(find(CLINICIAN, "scarf").await.contains("Nobody whom you may read"));
}

#[tokio::test]
async fn a_follow_up_knows_what_it_came_from_and_who_does_it() {
    let clinic = clinic();
    let person = clinic.person("Blue hat", true);
    let contact = clinic.contact(ago(1), "the papers", Some(person));
    let form = format!("/new/follow-up?of={contact}");
    let page = clinic.page(PEER, &form).await;
    assert!(page.contains(&format!(r#"name="of" value="{contact}""#)) && page.contains(&format!(r#"value="{person}" selected"#)));
    let (whose, about, of) = (clinic.member(CLINICIAN).to_string(), person.to_string(), contact.to_string());
    let sent = [
        ("what", "call about the papers"),
        ("due_in", ""),
        ("due", &today().to_string()),
        ("whose", &whose),
        ("about", &about),
        ("of", &of),
        ("audience", "team"),
    ];
    clinic.keeps(PEER, &form, "/new/follow-up", &sent).await;
    let promised = clinic.entries(FollowUp::KIND).remove(0);
    let told: FollowUp = open(&promised);
    assert_eq!((told.of, told.whose, promised.envelope.about), (Some(contact), Some(clinic.member(CLINICIAN)), Some(person)));
    let mine = async |role| plain(&clinic.page(role, "/follow-ups?whose=mine").await);
    assert!(mine(CLINICIAN).await.contains("call about the papers") && !mine(PEER).await.contains("call about the papers"));
    assert!(plain(&clinic.page(PEER, "/follow-ups").await).contains("The team’s: 1"));
    assert!(plain(&clinic.page(CLINICIAN, "").await).contains("call about the papers"), "it is due, and waits on the first page");
    let at = format!("/follow-ups/{}", promised.envelope.id);
    clinic.keeps(PEER, "/follow-ups", &at, &[("state", "done")]).await;
    let done: FollowUp = open(&clinic.entries(FollowUp::KIND)[0]);
    assert_eq!((done.of, done.whose), (told.of, told.whose), "settling leaves the rest as it was");
}

#[tokio::test]
async fn who_a_contact_was_about_is_settled_afterwards() {
    let clinic = clinic();
    let contact = clinic.contact(ago(1), "a coffee", None);
    assert!(clinic.page(PEER, &format!("/entries/{contact}")).await.contains(&format!("/entries/{contact}/about")));
    let person = clinic.person("Blue hat", true);
    let about = format!("/entries/{contact}/about");
    let page = clinic.page(PEER, &about).await;
    let hidden = |name: &str| hidden(&page, name);
    let (way, note, amends, occurred, audience) =
        (hidden("way"), hidden("note"), hidden("amends"), hidden("occurred"), hidden("audience"));
    let sent = [
        ("way", way.as_str()),
        ("note", &note),
        ("amends", &amends),
        ("occurred", &occurred),
        ("audience", &audience),
        ("about", &person.to_string()),
    ];
    clinic.keeps(PEER, &about, "/new/contact", &sent).await;
    let settled = clinic.entries(Contact::KIND).remove(0);
    assert_eq!((settled.envelope.about, settled.envelope.amends.clone()), (Some(person), vec![contact]));
    assert_eq!(settled.envelope.occurred, ago(1));
    assert!(clinic.page(CLINICIAN, &format!("/entries/{}", settled.envelope.id)).await.contains("a coffee"));
    assert_eq!(
        clinic.get(PEER, &format!("/entries/{}/about", settled.envelope.id)).await.0,
        StatusCode::NOT_FOUND,
        "it is settled"
    );
}

#[tokio::test]
async fn days_are_written_down_without_a_phone() {
    let clinic = clinic();
    let sent: [(&str, &[(&str, &str)]); 4] = [
        ("team-work", &[("work", "meeting"), ("minutes", "45")]),
        ("training", &[("topic", "other"), ("held", "yes"), ("note", "naloxone")]),
        ("hours", &[("time", "7,5"), ("pay", "paid")]),
        ("reflection", &[("text", "a long week"), ("audience", "author")]),
    ];
    for (form, fields) in sent {
        let fields: Vec<(&str, &str)> =
            fields.iter().copied().chain((form != "reflection").then_some(("audience", "team"))).collect();
        clinic.keeps(PEER, &format!("/new/{form}"), &format!("/new/{form}"), &fields).await;
        let kept = clinic.entries(&format!("practice.{form}")).remove(0);
        assert_eq!(kept.envelope.occurred, ago(0), "{form}");
        let again = clinic.page(PEER, &format!("/new/{form}?amends={}", kept.envelope.id)).await;
        assert!(fields.iter().filter(|(name, _)| *name == "hours").all(|_| again.contains(r#"value="7.5""#)), "{form}");
    }
    let reflection = clinic.entries(Reflection::KIND).remove(0).envelope.id;
    assert!(clinic.page(PEER, &format!("/entries/{reflection}")).await.contains("a long week"));
    assert!(!clinic.page(Role::Coordinator, &format!("/entries/{reflection}")).await.contains("a long week"));
    let (status, ..) =
        clinic.form(PEER, "/new/hours", "/new/hours", &[("hours", "25"), ("pay", "paid"), ("audience", "team")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}
