//! What people type is never more than text, and fields that no form has change nothing.

use jalon_initiative::crisis::{Confidence, ContextEvent, ContextWords, Occurrence};

use super::*;

/// Ways out of an element, of an attribute, of a script, of a comment, of an address.
const PAYLOADS: [&str; 5] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'-alert(1)-'</script><svg onload=alert(1)>",
    "--><iframe srcdoc=x>",
    "javascript:alert(1)",
];

/// What none of the payloads may become anywhere.
const ALIVE: [&str; 6] = ["<script>alert", "<img src=x", "<svg onload", "<iframe", "href=\"javascript:", "onerror=alert(1)\""];

#[tokio::test]
async fn what_people_type_is_text_on_every_page_and_in_every_drawing() {
    let clinic = clinic();
    let person = clinic.person(PAYLOADS[1]);
    clinic.said(person, "2026-03-01", ConsentState::Given, &[trust::Purpose::Care]);
    for payload in PAYLOADS {
        let fields = [("way", "one-to-one"), ("audience", "team"), ("note", payload), ("goal", payload), ("next_step", payload)];
        clinic.keeps(Role::PeerWorker, "/new/contact", "/new/contact", &fields).await;
        let event = ContextEvent {
            confidence: Confidence::Confirmed,
            occurrence: Occurrence::Actual,
            crisis: None,
            constructs: vec![],
            level: None,
            lang: None,
        };
        let words = ContextWords { fact: payload.into(), sources: vec![payload.into()] };
        clinic.write(Role::PeerWorker, "2026-03-03", &event, &words, |draft| draft);
    }
    let latest = clinic.app.store().latest(clinic.initiative, 40).unwrap();
    let entries = latest.iter().map(|entry| format!("/entries/{}", entry.envelope.id));
    let person = format!("/trust/people/{person}");
    let pages = [
        "",
        "/record",
        "/timeline",
        "/timeline.svg",
        "/crisis",
        "/study",
        "/trust/people",
        &person,
        "/new/contact?note=<script>alert(1)</script>",
    ];
    let mut shown = 0;
    for path in pages.map(str::to_owned).into_iter().chain(entries) {
        let address = path.replace('<', "%3C").replace('>', "%3E");
        let (status, page) = clinic.get(Role::PeerWorker, &address).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        for alive in ALIVE {
            assert!(!page.contains(alive), "{path}: {alive}");
        }
        shown += usize::from(page.contains("alert(1)"));
    }
    assert!(shown > 10, "the payloads were shown, as text: {shown}");
}

#[tokio::test]
async fn fields_that_no_form_has_change_nothing() {
    let clinic = clinic();
    let (coordinator, before) = (clinic.member(Role::Coordinator).to_string(), clinic.app.store().state().unwrap().size);
    let smuggled = [
        ("way", "one-to-one"),
        ("audience", "team"),
        ("author", coordinator.as_str()),
        ("member", coordinator.as_str()),
        ("role", "coordinator"),
        ("site", "00000000-0000-4000-8000-000000000001"),
        ("initiative", "00000000-0000-4000-8000-000000000001"),
        ("device", "00000000-0000-4000-8000-000000000001"),
        ("kind", "trust.consent"),
        ("class", "journal"),
        ("seq", "1"),
        ("received_at", "0"),
        ("recorded_at", "0"),
    ];
    let to = clinic.keeps(Role::PeerWorker, "/new/contact", "/new/contact", &smuggled).await;
    let id: EntryId = to.split_once("kept=").unwrap().1.parse().unwrap();
    let entry = clinic.app.store().entry(id).unwrap().unwrap();
    let envelope = &entry.envelope;
    assert_eq!((envelope.author, envelope.initiative), (clinic.member(Role::PeerWorker), clinic.initiative));
    assert_eq!((envelope.kind.as_str(), entry.seq), ("practice.contact", before.next()));
    assert!(envelope.recorded_at.micros() > 0 && entry.received_at.micros() > 0);
    assert_eq!(clinic.app.store().member_by_id(envelope.author).unwrap().unwrap().role, Role::PeerWorker);
    assert!(clinic.standing().classes.is_empty());
}
