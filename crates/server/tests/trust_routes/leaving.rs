//! What leaves a site asks first who takes it: over every route, so that a new way out cannot be forgotten.

use axum::body::Body;
use axum::http::{Method, Request};
use jalon_access::Role;
use jalon_server::Options;
use tower::ServiceExt;

use super::{Lets, ROUTES, Site, address, site, site_with};

/// The routes by which something leaves.
const OUT: [&str; 25] = [
    "/api/v1/entries/{id}",
    "/api/v1/initiatives/{initiative}/density",
    "/api/v1/initiatives/{initiative}/steps",
    "/entries/{id}/evidence",
    "/entries/{id}/file",
    "/i/{initiative}/hours.csv",
    "/i/{initiative}/hours.pdf",
    "/i/{initiative}/inquiry/codes/{entry}/quotes.csv",
    "/i/{initiative}/inquiry/codes/{entry}/quotes.html",
    "/i/{initiative}/inquiry/exchange.qdc",
    "/i/{initiative}/inquiry/exchange.qdpx",
    "/i/{initiative}/pathway/own.toml",
    "/i/{initiative}/sheet.pdf",
    "/i/{initiative}/study.html",
    "/i/{initiative}/study.pdf",
    "/i/{initiative}/timeline.pdf",
    "/i/{initiative}/timeline.png",
    "/i/{initiative}/timeline.svg",
    "/i/{initiative}/trust/copy/{person}",
    "/i/{initiative}/trust/copy/{person}/{file}",
    "/i/{initiative}/trust/erased/{act}/certificate.pdf",
    "/i/{initiative}/trust/people/{person}/log.csv",
    "/i/{initiative}/trust/people/{person}/log.json",
    "/i/{initiative}/trust/people/{person}/log/copy",
    "/i/{initiative}/trust/registers.csv",
];

/// Tables leave by what is asked of their page.
const TABLES: [&str; 4] = ["steps", "effects", "who", "tempo"];

/// Ten minutes and more have passed since anyone proved who they are.
fn long_ago(site: &Site) {
    let db = rusqlite::Connection::open(site.temp.path().join("clinic/record.sqlite")).unwrap();
    db.execute_batch("UPDATE session SET proved_at = proved_at - 660000000").unwrap();
}

/// The status of an answer, where it leads, and whether it is a file.
async fn answer(site: &Site, address: &str, role: Role) -> (u16, String, bool) {
    let (_, token) = site.sessions.iter().find(|(known, _)| *known == role).unwrap();
    let request = Request::builder()
        .method(Method::GET)
        .uri(address)
        .header("host", "clinic.example")
        .header("cookie", format!("jalon_session={}", token.to_text()))
        .body(Body::empty());
    let answer = site.router.clone().oneshot(request.unwrap()).await.unwrap();
    let told = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let is_file = !told("content-disposition").is_empty() || told("content-type").starts_with("text/csv");
    (answer.status().as_u16(), told("location"), is_file)
}

#[tokio::test]
async fn whatever_leaves_waits_until_one_has_proved_again_who_one_is() {
    let site = site();
    long_ago(&site);
    let mut wrong = Vec::new();
    let routes = ROUTES.iter().filter(|(_, lets)| !matches!(lets, Lets::Anyone(_))).map(|(route, _)| *route);
    let tables = TABLES.map(|table| format!("/i/{{initiative}}/crisis/{table}?as=csv"));
    for route in routes.chain(tables.iter().map(String::as_str)) {
        let address = address(route, &site.initiative.to_string(), &site.entry.to_string());
        for role in [Role::Coordinator, Role::Sponsor] {
            let (status, to, is_file) = answer(&site, &address, role).await;
            let leaves = OUT.contains(&route) || tables.iter().any(|table| table == route);
            let asked = match route.starts_with("/api/") {
                true => status == 401,
                false => status == 303 && to.starts_with("/account/prove?next=%2F"),
            };
            // What changes members or one's own ways in asks as well; a sponsor is told first that it is not for them.
            let is_weighty =
                !leaves && asked && (route.starts_with("/trust/") || route.starts_with("/account/") || route.contains("/erase"));
            if is_file || (leaves != asked && !is_weighty) {
                wrong.push(format!("{route} {role:?}: {status} {to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Who has just proved it gets what leaves by the same address.
#[tokio::test]
async fn a_proof_opens_the_way_out() {
    let site = site();
    for table in TABLES {
        let address = format!("/i/{}/crisis/{table}?as=csv", site.initiative);
        assert_eq!(answer(&site, &address, Role::Coordinator).await, (200, String::new(), true), "{table}");
    }
}

/// Spelt otherwise, an address is not known for what it is; the file that it makes is held back all the same.
#[tokio::test]
async fn a_file_by_an_unknown_address_is_held_back() {
    let site = site();
    let address = format!("/i/{}/crisis/steps?%61s=csv", site.initiative);
    assert_eq!(answer(&site, &address, Role::Coordinator).await.0, 200);
    long_ago(&site);
    let (status, to, is_file) = answer(&site, &address, Role::Coordinator).await;
    assert!(status == 303 && to.starts_with("/account/prove?next=") && !is_file, "{status} {to}");
}

#[tokio::test]
async fn the_demonstration_gives_out_without_asking() {
    let site = site_with(None, Options { demo: true, ..Options::default() });
    long_ago(&site);
    let address = format!("/i/{}/crisis/steps?as=csv", site.initiative);
    assert_eq!(answer(&site, &address, Role::Coordinator).await.0, 200);
}

/// Whoever has the address of a calendar reads it without signing in.
#[tokio::test]
async fn a_calendar_gets_an_address_only_after_a_proof() {
    let site = site();
    let plan = format!("/i/{}/pathway/plan", site.initiative);
    let (_, token) = &site.sessions[0];
    let (status, page) = site.ask(&Method::POST, &plan, Some(token)).await;
    assert!(status == 200 && page.contains("/calendar/"), "{status}");
    long_ago(&site);
    let (status, page) = site.ask(&Method::POST, &plan, Some(token)).await;
    assert!(status == 303 && !page.contains("/calendar/"), "{status}");
}
