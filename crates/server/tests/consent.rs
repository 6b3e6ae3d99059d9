//! What persons agree to, whom they keep out, agreements of studies and broken glass, as people meet them: real store, real
//! router, no socket.

#![allow(clippy::unwrap_used)]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::{Purpose, Role, Standing};
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Contact, ContactWords};
use jalon_initiative::trust::{
    self, Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Person, PersonWords, Restriction, RestrictionState,
    RestrictionWords, Tier,
};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

#[path = "consent/hostile.rs"]
mod hostile;

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

fn clinic() -> Clinic {
    clinic_in(Language::En)
}

/// A clinic with one initiative, and a signed-in member of each role.
fn clinic_in(language: Language) -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let members = Role::ALL.map(|role| {
        let member = store.add_member(role.code(), &format!("Somebody {}", role.code()), role, language.code()).unwrap();
        (role, member, format!("jalon_session={}", store.begin_session(member).unwrap().to_text()))
    });
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let app = App::new(store, Options::default()).unwrap();
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
        self.write(Role::PeerWorker, "2026-03-01", &Person {}, &words, |draft| draft.about(Some(person)));
        person
    }

    fn said(&self, person: PersonRef, on: &str, state: ConsentState, purposes: &[trust::Purpose]) -> EntryId {
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
        let words = ConsentWords { shown: "May the team read it?".into(), ..Default::default() };
        self.write(Role::PeerWorker, on, &consent, &words, |draft| draft.about(Some(person)))
    }

    fn contact(&self, about: PersonRef, audience: Audience, note: &str) -> EntryId {
        let contact = Contact {
            way: code("one-to-one"),
            initiator: None,
            minutes: None,
            planned: None,
            result: None,
            setting: None,
            support: vec![],
        };
        let words = ContactWords { note: note.into(), ..Default::default() };
        self.write(Role::PeerWorker, "2026-03-02", &contact, &words, |draft| draft.about(Some(about)).audience(audience))
    }

    fn standing(&self) -> Standing {
        let (today, now) = (jalon_server::clock::today(), jalon_server::clock::now());
        self.app.store().standing(self.initiative, today, now).unwrap()
    }

    fn agreed(&self, person: PersonRef) -> Vec<Purpose> {
        self.standing().people.get(&person).map_or_else(Vec::new, |standing| standing.purposes.iter().collect())
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

const MANNER: [(&str, &str); 3] = [("expressed", "oral"), ("by", "self"), ("lang", "en")];

fn with(fields: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    MANNER.into_iter().chain(fields.iter().copied()).collect()
}

#[tokio::test]
async fn a_person_is_made_known_asked_in_one_gesture_and_takes_it_back_in_one() {
    let clinic = clinic();
    let people = "/trust/people";
    assert!(clinic.page(Role::PeerWorker, people).await.contains("No entry is about a person yet."));
    let at = clinic.keeps(Role::PeerWorker, people, people, &[("nickname", "Blue hat")]).await;
    let person: PersonRef = at.rsplit('/').next().unwrap().parse().unwrap();
    let page = clinic.page(Role::PeerWorker, &at).await;
    assert!(page.contains("<h1>Blue hat</h1>") && page.contains("They have not been asked anything yet."));
    assert!(page.contains("opens only to whoever wrote it"), "the default is strict, and says so");

    let (consent, withdraw) = (format!("{at}/consent"), format!("{at}/withdraw"));
    clinic.keeps(Role::PeerWorker, &at, &consent, &with(&[("tier", "quote")])).await;
    assert_eq!(clinic.agreed(person), [Purpose::Care, Purpose::Counts, Purpose::Analysis, Purpose::Quote]);
    let page = clinic.page(Role::PeerWorker, &at).await;
    assert!(page.contains("The research team may read, under a pseudonym.") && !page.contains("opens only to whoever wrote it"));

    clinic.keeps(Role::PeerWorker, &at, &withdraw, &[("purpose", "analysis")]).await;
    assert_eq!(clinic.agreed(person), [Purpose::Care, Purpose::Counts, Purpose::Quote]);
    let ticked = with(&[("answer", "ticked"), ("purposes", "care"), ("purposes", "substance-use"), ("until", "2099")]);
    clinic.keeps(Role::PeerWorker, &at, &consent, &ticked).await;
    assert_eq!(clinic.agreed(person), [Purpose::Care, Purpose::SubstanceUse]);
    clinic.keeps(Role::PeerWorker, &at, &consent, &with(&[("tier", "counts")])).await;
    assert_eq!(
        clinic.agreed(person),
        [Purpose::Care, Purpose::Counts, Purpose::SubstanceUse],
        "a preset leaves what is asked apart"
    );
    clinic.keeps(Role::PeerWorker, &at, &withdraw, &[("purpose", "all")]).await;
    assert_eq!(clinic.agreed(person), []);
    clinic.keeps(Role::PeerWorker, &at, &consent, &with(&[("answer", "none")])).await;
    let page = clinic.page(Role::PeerWorker, &at).await;
    assert!(page.contains("Agrees to nothing at the moment."));

    let said = clinic.app.store().said_of(clinic.initiative, person, 100).unwrap();
    assert_eq!(said.len(), 1 + 1 + 1 + 3 + 1 + 1 + 1, "each answer is an entry, and nothing was rewritten");
    assert!(said.iter().all(|entry| entry.envelope.amends.is_empty()));
    let first = said.iter().rev().find(|entry| entry.envelope.kind.as_str() == Consent::KIND).unwrap();
    let page = clinic.page(Role::PeerWorker, &format!("/entries/{}", first.envelope.id)).await;
    assert!(page.contains("May the research team read it, under a pseudonym?"), "the words that were read aloud are kept");
}

#[tokio::test]
async fn a_second_tap_makes_no_second_person() {
    let clinic = clinic();
    let page = clinic.page(Role::PeerWorker, "/trust/people").await;
    let sent = [("form_token", hidden(&page, "form_token")), ("once", hidden(&page, "once")), ("nickname", "Blue hat".into())];
    let tap = async || {
        let request = Request::post(clinic.at("/trust/people")).header("content-type", "application/x-www-form-urlencoded");
        clinic.send(Role::PeerWorker, request, serde_urlencoded::to_string(&sent).unwrap()).await.1
    };
    let (first, second) = (tap().await, tap().await);
    assert!(first.contains("/trust/people/"), "{first}");
    assert_eq!(first, second);
    assert_eq!(clinic.app.store().people(clinic.initiative).unwrap().len(), 1);
}

#[tokio::test]
async fn what_does_not_read_comes_back_as_typed_and_nothing_is_kept() {
    let clinic = clinic();
    let at = format!("/trust/people/{}", clinic.person("Blue hat"));
    let size = || clinic.app.store().state().unwrap().size;
    let before = size();
    let consent = format!("{at}/consent");
    let (status, _, page) =
        clinic.form(Role::PeerWorker, &at, &consent, &with(&[("answer", "ticked"), ("note", "in the park")])).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Nothing is ticked.") && page.contains("in the park"));
    let open_end = with(&[("answer", "ticked"), ("purposes", "care"), ("until", "2027/..")]);
    let (status, _, page) = clinic.form(Role::PeerWorker, &at, &consent, &open_end).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("A date that ends is needed"));
    let (status, _, page) =
        clinic.form(Role::PeerWorker, &at, &format!("{at}/restriction"), &[("reason", "she knows my sister")]).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("she knows my sister"));
    let forged = Request::post(clinic.at(&consent)).header("content-type", "application/x-www-form-urlencoded");
    let (status, ..) = clinic.send(Role::PeerWorker, forged, "answer=none&expressed=oral&by=self&lang=en".into()).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert_eq!(size(), before);
}

#[tokio::test]
async fn only_the_team_and_the_study_see_people_and_only_those_of_their_initiative() {
    let clinic = clinic();
    let at = format!("/trust/people/{}", clinic.person("Blue hat"));
    for role in Role::ALL {
        let allowed = !matches!(role, Role::Sponsor | Role::Administrator);
        let expected = if allowed { StatusCode::OK } else { StatusCode::FORBIDDEN };
        for path in ["/trust/people", &at, "/trust/agreements"] {
            assert_eq!(clinic.get(role, path).await.0, expected, "{role:?} {path}");
        }
        assert_eq!(clinic.get(role, "/trust").await.0, StatusCode::OK);
    }
    let elsewhere = PersonRef::from_bytes([9; 16]);
    assert_eq!(clinic.get(Role::PeerWorker, &format!("/trust/people/{elsewhere}")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(clinic.get(Role::PeerWorker, "/trust/people/nobody").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_restriction_is_put_in_force_and_lifted_by_someone_else() {
    let clinic = clinic();
    let person = clinic.person("Blue hat");
    let at = format!("/trust/people/{person}");
    let clinician = clinic.member(Role::Clinician).to_string();
    let fields = [("members", clinician.as_str()), ("roles", "supervisor"), ("classes", "substance-use"), ("reason", "her own")];
    clinic.keeps(Role::PeerWorker, &at, &format!("{at}/restriction"), &fields).await;
    let restriction = clinic.standing().people[&person].restrictions[0].clone();
    assert_eq!((restriction.members, restriction.roles), (vec![clinic.member(Role::Clinician)], vec![Role::Supervisor]));
    assert_eq!(restriction.classes, [jalon_access::Class::SubstanceUse]);
    let page = clinic.page(Role::PeerWorker, &at).await;
    assert!(page.contains("Must not read (substance use): Somebody clinician, Clinician, Supervisor."), "{}", plain(&page));

    let told = clinic.app.store().told(clinic.initiative).unwrap();
    let entry = told.people[&person].restrictions[0].entry;
    let lift = format!("{at}/restriction/{entry}/lift");
    for role in [Role::Clinician, Role::Supervisor] {
        assert_eq!(clinic.form(role, &at, &lift, &[]).await.0, StatusCode::FORBIDDEN, "{role:?} is kept out by it");
        let retract = format!("/entries/{entry}/retract");
        assert_eq!(clinic.form(role, &at, &retract, &[]).await.0, StatusCode::FORBIDDEN, "{role:?} by no other way");
    }
    clinic.keeps(Role::Coordinator, &at, &lift, &[]).await;
    assert!(clinic.standing().people[&person].restrictions.is_empty());
    assert_eq!(clinic.form(Role::Coordinator, &at, &lift, &[]).await.0, StatusCode::NOT_FOUND, "once is enough");
}

#[tokio::test]
async fn an_agreement_is_noted_and_ended_by_coordination_alone() {
    let clinic = clinic();
    let agreements = "/trust/agreements";
    assert!(clinic.page(Role::Researcher, agreements).await.contains("do not read yet what is written for the study"));
    let researcher = clinic.member(Role::Researcher).to_string();
    let fields = [
        ("title", "A study of doors"),
        ("members", researcher.as_str()),
        ("purposes", "analysis"),
        ("from", "2026-01-01"),
        ("until", "2099"),
    ];
    assert_eq!(clinic.form(Role::Researcher, agreements, agreements, &fields).await.0, StatusCode::FORBIDDEN);
    clinic.keeps(Role::Coordinator, agreements, agreements, &fields).await;
    let agreement = clinic.standing().agreements[0].clone();
    assert_eq!((agreement.members, agreement.until.to_string()), (vec![clinic.member(Role::Researcher)], "2099-12-31".into()));
    let page = clinic.page(Role::Coordinator, agreements).await;
    assert!(page.contains("A study of doors") && page.contains("In force."));
    let mut reversed = fields;
    reversed[4].1 = "2025";
    assert_eq!(clinic.form(Role::Coordinator, agreements, agreements, &reversed).await.0, StatusCode::UNPROCESSABLE_ENTITY);

    let entry = clinic.app.store().told(clinic.initiative).unwrap().agreements[0].entry;
    let (retract, end) = (format!("/entries/{entry}/retract"), format!("{agreements}/{entry}/end"));
    assert_eq!(clinic.form(Role::Researcher, agreements, &retract, &[]).await.0, StatusCode::FORBIDDEN);
    assert_eq!(clinic.form(Role::Researcher, agreements, &end, &[]).await.0, StatusCode::FORBIDDEN);
    clinic.keeps(Role::Coordinator, agreements, &end, &[]).await;
    assert!(clinic.standing().agreements.is_empty());
    assert!(clinic.page(Role::Coordinator, agreements).await.contains("Ended early."));
}

#[tokio::test]
async fn broken_glass_is_told_to_the_team_until_someone_else_has_reviewed_it() {
    let clinic = clinic();
    let person = clinic.person("Blue hat").to_string();
    let glass = "/trust/glass";
    let fields = [("person", person.as_str()), ("hours", "4"), ("reason", "They stand on the bridge.")];
    assert_eq!(clinic.form(Role::Coordinator, glass, glass, &fields).await.0, StatusCode::FORBIDDEN);
    assert_eq!(clinic.form(Role::PeerWorker, glass, glass, &fields[..2]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let page = clinic.page(Role::PeerWorker, &format!("{glass}?person={person}")).await;
    assert!(page.contains("To review it: Somebody coordinator, Coordinator, Somebody supervisor, Supervisor."));
    clinic.keeps(Role::PeerWorker, glass, glass, &fields).await;
    let open = clinic.standing().glasses;
    assert_eq!((open[0].member, open[0].about.unwrap().to_string()), (clinic.member(Role::PeerWorker), person));

    let banner = "Emergency reading to review";
    for (role, sees) in [(Role::Clinician, true), (Role::Coordinator, true), (Role::Researcher, false), (Role::Sponsor, false)] {
        assert_eq!(clinic.page(role, "").await.contains(banner), sees, "{role:?}");
    }
    let entry = open[0].entry;
    let (review, retract) = (format!("{glass}/{entry}/review"), format!("/entries/{entry}/retract"));
    assert_eq!(clinic.form(Role::PeerWorker, glass, &review, &[("verdict", "justified")]).await.0, StatusCode::FORBIDDEN);
    assert_eq!(clinic.form(Role::Coordinator, glass, &retract, &[]).await.0, StatusCode::FORBIDDEN, "it is never taken back");
    assert!(clinic.page(Role::Supervisor, glass).await.contains("They stand on the bridge."));
    let (status, _, page) = clinic.form(Role::Supervisor, glass, &review, &[("verdict", "not-justified")]).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && plain(&page).contains("What the review found"));
    let found = [("verdict", "not-justified"), ("note", "There was no bridge.")];
    clinic.keeps(Role::Supervisor, glass, &review, &found).await;
    assert!(clinic.standing().glasses.is_empty(), "found unjustified, it closes at once");
    assert!(!clinic.page(Role::Clinician, "").await.contains(banner));
    let page = clinic.page(Role::Coordinator, glass).await;
    assert!(page.contains("There was no bridge.") && page.contains("Not justified"));
}

#[tokio::test]
async fn a_contact_can_be_about_a_person_once_one_is_known() {
    let clinic = clinic();
    let form = "/new/contact";
    assert!(!clinic.page(Role::PeerWorker, form).await.contains("name=\"about\""));
    let person = clinic.person("Blue hat");
    assert!(clinic.page(Role::PeerWorker, form).await.contains("Blue hat"));
    let person_text = person.to_string();
    let fields = [("way", "one-to-one"), ("audience", "team"), ("about", person_text.as_str())];
    let to = clinic.keeps(Role::PeerWorker, form, form, &fields).await;
    let id: EntryId = to.split_once("kept=").unwrap().1.parse().unwrap();
    let about = |id: EntryId| clinic.app.store().entry(id).unwrap().unwrap().envelope.about;
    assert_eq!(about(id), Some(person));
    let amend = format!("{form}?amends={id}");
    let amends = id.to_string();
    let amended = [("way", "one-to-one"), ("audience", "team"), ("amends", amends.as_str()), ("about", "")];
    let to = clinic.keeps(Role::PeerWorker, &amend, form, &amended).await;
    let id = to.trim_start_matches("/entries/").split('?').next().unwrap();
    assert_eq!(about(id.parse().unwrap()), None, "whoever chose wrongly sets it right");
    let other = PersonRef::from_bytes([9; 16]).to_string();
    let fields = [("way", "one-to-one"), ("audience", "team"), ("about", other.as_str())];
    assert_eq!(clinic.form(Role::PeerWorker, form, form, &fields).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_sort_of_information_an_entry_is_its_readers_say() {
    let clinic = clinic();
    let person = clinic.person("Blue hat");
    clinic.said(person, "2026-03-01", ConsentState::Given, &[trust::Purpose::Care]);
    let entry = clinic.contact(person, Audience::Team, "a walk");
    let page = format!("/entries/{entry}");
    assert!(clinic.page(Role::PeerWorker, &page).await.contains("Sort of information: field"));
    let mark = format!("{page}/class");
    clinic.keeps(Role::PeerWorker, &page, &mark, &[("class", "substance-use")]).await;
    assert_eq!(clinic.standing().classes[&entry], jalon_access::Class::SubstanceUse);
    assert!(clinic.page(Role::PeerWorker, &page).await.contains("Sort of information: substance use"));
    assert_eq!(clinic.form(Role::Researcher, &page, &mark, &[("class", "field")]).await.0, StatusCode::FORBIDDEN);
    assert_eq!(clinic.form(Role::PeerWorker, &page, &mark, &[("class", "journal")]).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn taking_research_back_seals_the_words_to_the_study_at_once() {
    let clinic = clinic();
    let agreements = "/trust/agreements";
    let researcher = clinic.member(Role::Researcher).to_string();
    let fields = [
        ("title", "A study"),
        ("members", researcher.as_str()),
        ("purposes", "analysis"),
        ("from", "2026-01-01"),
        ("until", "2099"),
    ];
    clinic.keeps(Role::Coordinator, agreements, agreements, &fields).await;
    let person = clinic.person("Blue hat");
    let entry = format!("/entries/{}", clinic.contact(person, Audience::Study, "a walk by the river"));
    let reads = async |role| clinic.page(role, &entry).await.contains("a walk by the river");
    assert!(reads(Role::PeerWorker).await && !reads(Role::Clinician).await && !reads(Role::Researcher).await);
    clinic.said(person, "2026-03-01", ConsentState::Given, Tier::Analysis.purposes());
    assert!(reads(Role::Clinician).await && reads(Role::Researcher).await);
    let at = format!("/trust/people/{person}");
    clinic.keeps(Role::PeerWorker, &at, &format!("{at}/withdraw"), &[("purpose", "analysis")]).await;
    assert!(reads(Role::Clinician).await && !reads(Role::Researcher).await);
    clinic.keeps(Role::PeerWorker, &at, &format!("{at}/restriction"), &[("roles", "clinician")]).await;
    assert!(!reads(Role::Clinician).await && reads(Role::PeerWorker).await);
}

#[tokio::test]
async fn the_page_of_a_person_reads_well_in_three_languages() {
    for language in Language::ALL {
        let clinic = clinic_in(language);
        let person = clinic.person("Tuque bleue");
        clinic.said(person, "2026-03-01", ConsentState::Given, &[trust::Purpose::Care, trust::Purpose::Analysis]);
        clinic.said(person, "2026-03-10", ConsentState::Withdrawn, &[trust::Purpose::Analysis]);
        let restriction = Restriction {
            classes: vec![trust::Class::SubstanceUse],
            members: vec![],
            roles: vec![trust::Category::Clinician],
            state: RestrictionState::InForce,
        };
        let about = |draft: Draft| draft.about(Some(person));
        clinic.write(Role::PeerWorker, "2026-03-12", &restriction, &RestrictionWords::default(), about);
        let page = clinic.page(Role::PeerWorker, &format!("/trust/people/{person}")).await;
        let told = plain(&page).replace(&person.to_string(), "[pseudonym]");
        insta::assert_snapshot!(format!("person_{}", language.code()), told);
    }
}
