//! Every route, every role: who is let in where, as written by hand; and nothing of another site can be told from nothing at
//! all. A route that is not listed here fails.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::practice::{Contact, ContactWords};
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::accounts::Token;
use jalon_store::{Draft, Store};
use tower::ServiceExt;

#[path = "trust_routes/database.rs"]
mod database;
#[path = "trust_routes/leaving.rs"]
mod leaving;
#[path = "trust_routes/refused.rs"]
mod refused;

/// What a GET answers: to each role in the order of [`Role::ALL`], then to someone not signed in.
#[derive(Clone, Copy)]
enum Lets {
    /// Everyone who is signed in.
    Members,
    /// As `Members`; strangers are told so in the manner of the API.
    Programs,
    /// As `Programs`, to nothing.
    ProgramsToNothing,
    /// As `Programs`, who must say more.
    ProgramsWithMore,
    /// The team and the study.
    Writers,
    /// The team and the study, who are then told that there is no such thing.
    WritersToNothing,
    /// The team.
    Team,
    /// The team, which is then told that there is no such thing.
    TeamToNothing,
    /// Whoever wrote the entry (the peer support worker) and the coordinator.
    AuthorAndCoordinator,
    /// The coordinator.
    Coordinator,
    /// The coordinator, who is then told that there is no such thing.
    CoordinatorToNothing,
    /// The coordinator and whoever runs the machine.
    Keepers,
    /// As `Keepers`, to nothing.
    KeepersToNothing,
    /// The coordinator and the supervisor.
    Overseers,
    /// As `Overseers`, to nothing.
    OverseersToNothing,
    /// Everyone but whoever runs the machine.
    AllButMachine,
    /// The team and the study; a sponsor is led to where protected files are made, and whoever runs the machine has none.
    Files,
    /// The peer support worker.
    PeerWorker,
    /// As `AllButMachine`, to nothing.
    AllButMachineToNothing,
    /// Everyone who is signed in, to nothing.
    MembersToNothing,
    /// Everyone, with this answer.
    Anyone(u16),
}

impl Lets {
    fn answers(self) -> [u16; 9] {
        match self {
            Self::Members => [200, 200, 200, 200, 200, 200, 200, 200, 303],
            Self::Programs => [200, 200, 200, 200, 200, 200, 200, 200, 401],
            Self::ProgramsToNothing => [404, 404, 404, 404, 404, 404, 404, 404, 401],
            Self::ProgramsWithMore => [400, 400, 400, 400, 400, 400, 400, 400, 401],
            Self::Writers => [200, 200, 200, 200, 200, 200, 403, 403, 303],
            Self::WritersToNothing => [404, 404, 404, 404, 404, 404, 403, 403, 303],
            Self::Team => [200, 200, 200, 200, 403, 403, 403, 403, 303],
            Self::TeamToNothing => [404, 404, 404, 404, 403, 403, 403, 403, 303],
            Self::AuthorAndCoordinator => [200, 403, 200, 403, 403, 403, 403, 403, 303],
            Self::Coordinator => [403, 403, 200, 403, 403, 403, 403, 403, 303],
            Self::CoordinatorToNothing => [403, 403, 404, 403, 403, 403, 403, 403, 303],
            Self::Keepers => [403, 403, 200, 403, 403, 403, 403, 200, 303],
            Self::KeepersToNothing => [403, 403, 404, 403, 403, 403, 403, 404, 303],
            Self::Overseers => [403, 403, 200, 200, 403, 403, 403, 403, 303],
            Self::OverseersToNothing => [403, 403, 404, 404, 403, 403, 403, 403, 303],
            Self::AllButMachine => [200, 200, 200, 200, 200, 200, 200, 403, 303],
            Self::Files => [200, 200, 200, 200, 200, 200, 303, 403, 303],
            Self::PeerWorker => [200, 403, 403, 403, 403, 403, 403, 403, 303],
            Self::AllButMachineToNothing => [404, 404, 404, 404, 404, 404, 404, 403, 303],
            Self::MembersToNothing => [404, 404, 404, 404, 404, 404, 404, 404, 303],
            Self::Anyone(status) => [status; 9],
        }
    }
}

/// Every route, and what a GET of it answers. What only takes forms answers 405 to a GET.
const ROUTES: &[(&str, Lets)] = &[
    ("/", Lets::Anyone(303)),
    ("/account", Lets::Members),
    ("/account/codes", Lets::Members),
    ("/account/elsewhere", Lets::MembersToNothing),
    ("/account/log", Lets::Members),
    ("/account/lost", Lets::Members),
    ("/account/passkeys", Lets::MembersToNothing),
    ("/account/passkeys/begin", Lets::Anyone(405)),
    ("/account/passkeys/remove", Lets::Anyone(405)),
    ("/account/passphrase", Lets::Members),
    ("/account/phones", Lets::Members),
    ("/account/prove", Lets::Members),
    ("/account/prove/elsewhere", Lets::MembersToNothing),
    ("/account/prove/passkey", Lets::Anyone(405)),
    ("/account/prove/passkey/begin", Lets::Anyone(405)),
    ("/account/second", Lets::Members),
    ("/account/second/remove", Lets::Anyone(405)),
    ("/account/sessions", Lets::Anyone(405)),
    ("/account/set-up", Lets::Members),
    ("/api/v1/checkpoint", Lets::Programs),
    ("/api/v1/checkpoint/{size}", Lets::ProgramsToNothing),
    ("/api/v1/consistency", Lets::ProgramsWithMore),
    ("/api/v1/entries/{id}", Lets::Programs),
    ("/api/v1/inclusion/{id}", Lets::Programs),
    ("/api/v1/initiatives", Lets::Programs),
    ("/api/v1/initiatives/{initiative}/density", Lets::Programs),
    ("/api/v1/initiatives/{initiative}/steps", Lets::Programs),
    ("/api/v1/openapi.json", Lets::Anyone(200)),
    ("/api/v1/phone/checkpoint", Lets::Anyone(401)),
    ("/api/v1/phone/devices", Lets::Anyone(405)),
    ("/api/v1/phone/pull", Lets::Anyone(401)),
    ("/api/v1/phone/push", Lets::Anyone(405)),
    ("/api/v1/phone/settings", Lets::Anyone(401)),
    ("/api/v1/state", Lets::Programs),
    ("/api/v1/witness", Lets::Anyone(405)),
    ("/calendar/{file}", Lets::Anyone(404)),
    ("/entries/{id}", Lets::Members),
    ("/entries/{id}/about", Lets::Team),
    ("/entries/{id}/class", Lets::Anyone(405)),
    ("/entries/{id}/disagree", Lets::Team),
    ("/entries/{id}/erase", Lets::AuthorAndCoordinator),
    ("/entries/{id}/evidence", Lets::Writers),
    ("/entries/{id}/file", Lets::MembersToNothing),
    ("/entries/{id}/readers", Lets::Team),
    ("/entries/{id}/retract", Lets::Anyone(405)),
    ("/entries/{id}/who", Lets::Members),
    ("/favicon.ico", Lets::Anyone(200)),
    ("/i/{initiative}", Lets::Members),
    ("/i/{initiative}/crisis", Lets::Members),
    ("/i/{initiative}/crisis/adaptations", Lets::Members),
    ("/i/{initiative}/crisis/draw", Lets::Writers),
    ("/i/{initiative}/crisis/effects", Lets::Members),
    ("/i/{initiative}/crisis/reading", Lets::Writers),
    ("/i/{initiative}/crisis/repair", Lets::Members),
    ("/i/{initiative}/crisis/steps", Lets::Members),
    ("/i/{initiative}/crisis/tempo", Lets::Members),
    ("/i/{initiative}/crisis/who", Lets::Members),
    ("/i/{initiative}/follow-ups", Lets::Team),
    ("/i/{initiative}/follow-ups/{entry}", Lets::Anyone(405)),
    ("/i/{initiative}/handoffs", Lets::Team),
    ("/i/{initiative}/handoffs/{entry}", Lets::Anyone(405)),
    ("/i/{initiative}/hours", Lets::Writers),
    ("/i/{initiative}/hours.csv", Lets::Coordinator),
    ("/i/{initiative}/hours.pdf", Lets::Writers),
    ("/i/{initiative}/inquiry", Lets::Writers),
    ("/i/{initiative}/inquiry/bring", Lets::Writers),
    ("/i/{initiative}/inquiry/bring/{token}", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/sources", Lets::Writers),
    ("/i/{initiative}/inquiry/sources/{source}", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/codes", Lets::Writers),
    ("/i/{initiative}/inquiry/codes/{entry}", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/codes/{entry}/change", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/codes/{entry}/quotes.csv", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/codes/{entry}/quotes.html", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/codings/{entry}", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/meetings", Lets::Writers),
    ("/i/{initiative}/inquiry/memos/on/{entry}", Lets::Anyone(405)),
    ("/i/{initiative}/inquiry/sources/{source}/coding", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/exchange", Lets::Writers),
    ("/i/{initiative}/inquiry/exchange.qdc", Lets::WritersToNothing),
    ("/i/{initiative}/inquiry/exchange.qdpx", Lets::Writers),
    ("/i/{initiative}/inquiry/exchange/{token}", Lets::WritersToNothing),
    ("/i/{initiative}/introduce", Lets::Team),
    ("/i/{initiative}/lists", Lets::Team),
    ("/i/{initiative}/lists/{list}", Lets::TeamToNothing),
    ("/i/{initiative}/new", Lets::Writers),
    ("/i/{initiative}/new/{form}", Lets::Writers),
    ("/i/{initiative}/notes", Lets::Members),
    ("/i/{initiative}/pathway", Lets::Members),
    ("/i/{initiative}/pathway/own", Lets::Members),
    ("/i/{initiative}/pathway/own.toml", Lets::Members),
    ("/i/{initiative}/pathway/own/versions", Lets::Members),
    ("/i/{initiative}/pathway/own/{act}", Lets::WritersToNothing),
    ("/i/{initiative}/pathway/plan", Lets::Members),
    ("/i/{initiative}/pathway/scores", Lets::Members),
    ("/i/{initiative}/pathway/{step}", Lets::Members),
    ("/i/{initiative}/record", Lets::Members),
    ("/i/{initiative}/sheet", Lets::Writers),
    ("/i/{initiative}/sheet.pdf", Lets::Writers),
    ("/i/{initiative}/sheet/paper", Lets::Writers),
    ("/i/{initiative}/signs", Lets::Members),
    ("/i/{initiative}/signs/{sign}/aside", Lets::Team),
    ("/i/{initiative}/signs/{sign}/back", Lets::Anyone(405)),
    ("/i/{initiative}/study", Lets::AllButMachine),
    ("/i/{initiative}/study.html", Lets::Files),
    ("/i/{initiative}/study.pdf", Lets::Files),
    ("/i/{initiative}/supervision", Lets::Team),
    ("/i/{initiative}/timeline", Lets::Members),
    ("/i/{initiative}/timeline.pdf", Lets::Files),
    ("/i/{initiative}/timeline.png", Lets::Files),
    ("/i/{initiative}/timeline.svg", Lets::Files),
    ("/i/{initiative}/trust", Lets::Members),
    ("/i/{initiative}/trust/agreements", Lets::Writers),
    ("/i/{initiative}/trust/agreements/{entry}/end", Lets::Anyone(405)),
    ("/i/{initiative}/trust/copy/{person}", Lets::TeamToNothing),
    ("/i/{initiative}/trust/copy/{person}/{file}", Lets::TeamToNothing),
    ("/i/{initiative}/trust/erase/{person}", Lets::CoordinatorToNothing),
    ("/i/{initiative}/trust/erased/{act}", Lets::MembersToNothing),
    ("/i/{initiative}/trust/erased/{act}/certificate.pdf", Lets::MembersToNothing),
    ("/i/{initiative}/trust/glass", Lets::Team),
    ("/i/{initiative}/trust/glass/{entry}/review", Lets::Anyone(405)),
    ("/i/{initiative}/trust/hold", Lets::Coordinator),
    ("/i/{initiative}/trust/hold/{entry}/lift", Lets::Anyone(405)),
    ("/i/{initiative}/trust/incidents/{entry}", Lets::TeamToNothing),
    ("/i/{initiative}/trust/incidents/{entry}/notice/{to}", Lets::TeamToNothing),
    ("/i/{initiative}/trust/own-review", Lets::PeerWorker),
    ("/i/{initiative}/trust/people", Lets::Writers),
    ("/i/{initiative}/trust/people/find", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}", Lets::WritersToNothing),
    ("/i/{initiative}/trust/people/{person}/consent", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/goals/{entry}", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/log", Lets::Team),
    ("/i/{initiative}/trust/people/{person}/log.csv", Lets::Team),
    ("/i/{initiative}/trust/people/{person}/log.json", Lets::Team),
    ("/i/{initiative}/trust/people/{person}/log/copy", Lets::Team),
    ("/i/{initiative}/trust/people/{person}/nickname", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/restriction", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/restriction/{entry}/lift", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/same", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/same/{entry}", Lets::Anyone(405)),
    ("/i/{initiative}/trust/people/{person}/withdraw", Lets::Anyone(405)),
    ("/i/{initiative}/trust/registers", Lets::Team),
    ("/i/{initiative}/trust/registers.csv", Lets::TeamToNothing),
    ("/i/{initiative}/trust/registers/new/{register}", Lets::TeamToNothing),
    ("/i/{initiative}/trust/release", Lets::AllButMachineToNothing),
    ("/i/{initiative}/trust/releases", Lets::AllButMachine),
    ("/i/{initiative}/trust/releases/{entry}", Lets::Anyone(405)),
    ("/i/{initiative}/trust/requests", Lets::Team),
    ("/i/{initiative}/trust/requests/new", Lets::Team),
    ("/i/{initiative}/trust/requests/{entry}", Lets::TeamToNothing),
    ("/i/{initiative}/trust/retention", Lets::Team),
    ("/i/{initiative}/trust/withdrawal/{person}", Lets::TeamToNothing),
    ("/journal", Lets::Members),
    ("/language", Lets::Anyone(405)),
    ("/link/{token}", Lets::Anyone(200)),
    ("/open", Lets::Writers),
    ("/phone", Lets::Anyone(308)),
    ("/phone/", Lets::Anyone(200)),
    ("/phone/manifest.webmanifest", Lets::Anyone(200)),
    ("/phone/worker.js", Lets::Anyone(200)),
    ("/phone/{*path}", Lets::Anyone(404)),
    ("/sign-in", Lets::Anyone(303)),
    ("/sign-in/elsewhere", Lets::Anyone(404)),
    ("/sign-in/elsewhere/back", Lets::Anyone(404)),
    ("/sign-in/passkey", Lets::Anyone(405)),
    ("/sign-in/passkey/begin", Lets::Anyone(405)),
    ("/sign-in/second", Lets::Anyone(405)),
    ("/sign-out", Lets::Anyone(405)),
    ("/static/{*path}", Lets::Anyone(200)),
    ("/style", Lets::Anyone(200)),
    ("/trust", Lets::Members),
    ("/trust/backup", Lets::Keepers),
    ("/trust/keys", Lets::Keepers),
    ("/trust/keys/sheet", Lets::Keepers),
    ("/trust/keys/sheet/done", Lets::Anyone(405)),
    ("/trust/keys/sheet/{part}", Lets::KeepersToNothing),
    ("/trust/log", Lets::Overseers),
    ("/trust/members", Lets::Keepers),
    ("/trust/members/invite", Lets::Keepers),
    ("/trust/members/{member}", Lets::KeepersToNothing),
    ("/trust/phones", Lets::Keepers),
    ("/trust/policies", Lets::Members),
    ("/trust/registers", Lets::Team),
    ("/trust/review", Lets::Overseers),
    ("/trust/review/{month}", Lets::OverseersToNothing),
    ("/trust/witness", Lets::Members),
    ("/trust/witness/check", Lets::Members),
    ("/trust/witness/key", Lets::Anyone(405)),
    ("/trust/witness/paper", Lets::Members),
];

/// Drawings and papers take long to make: they are asked for by a few roles only, the last one included.
const SLOW: [&str; 6] = ["study.pdf", "timeline.pdf", "timeline.png", "study.html", "hours.pdf", "sheet.pdf"];

/// Someone not signed in sees the sign-in page; the others are past it.
const SIGN_IN: &str = "/sign-in";

struct Site {
    temp: tempfile::TempDir,
    router: Router,
    initiative: InitiativeId,
    entry: EntryId,
    sessions: Vec<(Role, Token)>,
}

/// A site with one initiative, one entry of the team, and a signed-in member of each role.
fn site() -> Site {
    site_with(None, Options::default())
}

/// The same in another database, or otherwise reached.
fn site_with(database: Option<&str>, options: Options) -> Site {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), database).unwrap();
    let mut members: Vec<(Role, MemberId)> = Vec::new();
    for role in Role::ALL {
        members.push((role, store.add_member(role.code(), role.code(), role, "en").unwrap()));
    }
    let (initiative, author) = (store.new_initiative().unwrap(), members[0].1);
    let code = |text: &str| Code::new(text).unwrap();
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    write(
        &store,
        Draft::of(initiative, author, Edtf::parse("2020-01").unwrap(), &opened, &words).unwrap().audience(Audience::Public),
    );
    let contact = Contact {
        way: code("one-to-one"),
        initiator: None,
        minutes: None,
        planned: None,
        result: None,
        setting: None,
        support: vec![],
    };
    assert_eq!(Contact::KIND, "practice.contact");
    let words = ContactWords { note: "a coffee".into(), ..Default::default() };
    let entry = write(&store, Draft::of(initiative, author, Edtf::parse("2020-02-03").unwrap(), &contact, &words).unwrap());
    let sessions = members.iter().map(|(role, member)| (*role, store.begin_session(*member).unwrap())).collect();
    let router = router(App::new(store, options).unwrap());
    Site { temp, router, initiative, entry, sessions }
}

fn write(store: &Store, draft: Draft) -> EntryId {
    store.append(vec![draft]).unwrap()[0].id()
}

/// The address of a route for an initiative and an entry; everything else in it is the same for all.
fn address(route: &str, initiative: &str, entry: &str) -> String {
    let fixed = [
        ("{person}", "00000000-0000-4000-8000-000000000009"),
        ("{size}", "1"),
        ("{step}", "A1"),
        ("{form}", "contact"),
        ("{act}", "nothing-like-it"),
        ("{member}", "00000000-0000-4000-8000-000000000009"),
        ("{month}", "nothing-like-it"),
        ("{register}", "nothing-like-it"),
        ("{part}", "1"),
        ("{sign}", "wellbeing-low"),
        ("{to}", "nothing-like-it"),
        ("{file}", "00.ics"),
        ("{token}", "00"),
        ("{source}", "00000000-0000-4000-8000-000000000009"),
        ("{*path}", "css/base.css"),
    ];
    let named = route.replace("{initiative}", initiative).replace("{id}", entry).replace("{entry}", entry);
    fixed.into_iter().fold(named, |address, (name, value)| address.replace(name, value))
}

impl Site {
    async fn ask(&self, method: &Method, address: &str, token: Option<&Token>) -> (u16, String) {
        let mut request = Request::builder()
            .method(method)
            .uri(address)
            .header("host", "clinic.example")
            .header("origin", "https://clinic.example")
            .header("content-type", "application/x-www-form-urlencoded");
        let mut body = String::new();
        if let Some(token) = token {
            request = request.header("cookie", format!("jalon_session={}", token.to_text()));
            body = format!("form_token={}&reason=x", token.derived("jalon form 1"));
        }
        let answer = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status().as_u16();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// The paths of the routes in the sources of the pages, and in the description of the API.
fn routes_of_the_program() -> BTreeSet<String> {
    let mut found = BTreeSet::from(["/api/v1/openapi.json".to_owned()]);
    let described = serde_json::to_value(jalon_server::api::description()).unwrap();
    found.extend(described["paths"].as_object().unwrap().keys().cloned());
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("api/mod.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let squeezed: String = text.split_whitespace().collect();
                let named = squeezed.split(".route(\"").skip(1).filter_map(|rest| rest.split_once('"'));
                found.extend(named.map(|(route, _)| route.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_route_is_listed() {
    let listed: BTreeSet<String> = ROUTES.iter().map(|(route, _)| (*route).to_owned()).collect();
    let program = routes_of_the_program();
    let missing: Vec<_> = program.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&program).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not listed: {missing:#?}, no longer there: {gone:#?}");
}

#[tokio::test]
async fn every_role_is_let_in_where_it_is_written_and_nowhere_else() {
    let site = site();
    let mut wrong = Vec::new();
    for (route, lets) in ROUTES {
        let address = address(route, &site.initiative.to_string(), &site.entry.to_string());
        let askers = site.sessions.iter().map(|(role, token)| (role.code(), Some(token))).chain([("stranger", None)]);
        for ((who, token), expected) in askers.zip(lets.answers()) {
            if SLOW.iter().any(|slow| route.ends_with(slow)) && !["supervisor", "administrator", "stranger"].contains(&who) {
                continue;
            }
            let expected = if (*route, who) == (SIGN_IN, "stranger") { 200 } else { expected };
            let (status, _) = site.ask(&Method::GET, &address, token).await;
            if status != expected {
                wrong.push(format!("{route} {who}: {status}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn what_another_site_has_is_as_if_it_were_not() {
    nothing_is_told_of_another(&site(), &site()).await;
}

/// Two sites in one PostgreSQL: their rows lie in the same tables.
#[test]
fn what_another_site_of_the_same_database_has_is_as_if_it_were_not() {
    let database = database::Database::new();
    let made = || site_with(Some(&database.url), Options::default());
    let (here, other) = (made(), made());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(nothing_is_told_of_another(&here, &other));
}

/// Whether asked for to read or to change: an id of another site answers as one that nobody ever gave out.
async fn nothing_is_told_of_another(here: &Site, other: &Site) {
    let nowhere = ("00000000-0000-4000-8000-000000000001", "00000000-0000-7000-8000-000000000001");
    let theirs = (other.initiative.to_string(), other.entry.to_string());
    let masked = |text: String, (initiative, entry): (&str, &str)| text.replace(initiative, "…").replace(entry, "…");
    let mut wrong = Vec::new();
    for (route, _) in ROUTES.iter().filter(|(route, _)| ["{initiative}", "{id}", "{entry}"].iter().any(|id| route.contains(id))) {
        for (role, token) in &here.sessions {
            for method in [Method::GET, Method::POST] {
                let known = (theirs.0.as_str(), theirs.1.as_str());
                let (status, page) = here.ask(&method, &address(route, known.0, known.1), Some(token)).await;
                let (plain, nothing) = here.ask(&method, &address(route, nowhere.0, nowhere.1), Some(token)).await;
                if status != plain || masked(page, known) != masked(nothing, nowhere) || status < 400 {
                    wrong.push(format!("{method} {route} {role:?}: {status} and {plain}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Nothing is changed by someone who is not signed in, whatever they send.
#[tokio::test]
async fn a_stranger_changes_nothing() {
    let site = site();
    for (route, _) in ROUTES.iter().filter(|(route, _)| route.starts_with("/i/") || route.starts_with("/entries/")) {
        let address = address(route, &site.initiative.to_string(), &site.entry.to_string());
        let (status, _) = site.ask(&Method::POST, &address, None).await;
        assert!([303, 401, 403, 405].contains(&status), "{route}: {status}");
    }
    let (_, state) = site.ask(&Method::GET, "/api/v1/state", Some(&site.sessions[0].1)).await;
    assert!(state.contains("\"seq\":2"), "{state}");
}

#[tokio::test]
async fn the_page_of_who_reads_tells_why_and_opens_no_words() {
    let site = site();
    let address = format!("/entries/{}/who", site.entry);
    for (role, token) in &site.sessions {
        let (_, page) = site.ask(&Method::GET, &address, Some(token)).await;
        let reads = matches!(role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor);
        assert!(!page.contains("a coffee") && !page.contains('⟦'), "{role:?}");
        assert_eq!(page.contains("You see your own case"), !reads, "{role:?}");
        assert_eq!(page.contains("The team reads what is written for it"), reads, "{role:?}");
        assert_eq!(page.contains("Sort of information"), reads, "{role:?}");
    }
    let (_, page) = site.ask(&Method::GET, &address, Some(&site.sessions[0].1)).await;
    assert!(page.contains("Whoever wrote something may always read it"));
    assert!(page.contains("What would open it: that the author shares the entry with the study"), "{page}");
    assert!(page.contains("Running the system never gives access to words"));
}

#[tokio::test]
async fn the_policies_stand_on_their_page_word_for_word() {
    let site = site();
    let (_, page) = site.ask(&Method::GET, "/trust/policies", Some(&site.sessions[6].1)).await;
    assert!(!page.contains('⟦'), "{page}");
    for policy in jalon_access::Policies::shipped().unwrap().texts() {
        assert!(page.contains(&format!("@id(&quot;{}&quot;)", policy.id)), "{}", policy.id);
    }
    let (_, places) = site.ask(&Method::GET, "/trust", Some(&site.sessions[6].1)).await;
    assert!(places.contains("/trust/policies"));
}
