//! Kept files and calendar addresses: what lives beside the record.

use super::*;
use jalon_initiative::form::Code;
use jalon_initiative::pathway::{Evidence, EvidenceKind, EvidenceWords, FileRef};

pub(super) fn evidence(store: &Store, content: &[u8]) -> Draft {
    let hash = store.name_file(content).to_string();
    let file = FileRef { hash, bytes: content.len() as u64, sort: Code::new("pdf").unwrap() };
    let open = Evidence { step: "A1".into(), kinds: vec![EvidenceKind::File], file: Some(file) };
    let words = EvidenceWords { what: "the protocol".into(), ..Default::default() };
    Draft::of(initiative(), author(), edtf("2020"), &open, &words).unwrap()
}

fn is_kept(store: &Store, content: &[u8]) -> bool {
    store.kept_file(store.name_file(content)).is_ok_and(|kept| kept == content)
}

#[test]
fn a_file_lives_as_long_as_an_entry_names_it() {
    with_sites(|fresh| {
        let store = &fresh();
        let keep = |content: &[u8]| store.append_with_file(vec![evidence(store, content)], content).unwrap()[0].id();
        let (first, second, other) = (keep(b"same"), keep(b"same"), keep(b"other"));
        add(store, erasure(first));
        assert!(is_kept(store, b"same"), "another entry names it");
        add(store, erasure(second));
        assert!(!is_kept(store, b"same") && is_kept(store, b"other"));
        let amended = store.append_with_file(vec![evidence(store, b"newer").amending(vec![other])], b"newer").unwrap()[0].id();
        assert!(is_kept(store, b"other") && is_kept(store, b"newer"), "older versions stay readable");
        add(store, erasure(amended));
        assert!(!is_kept(store, b"other") && !is_kept(store, b"newer"), "the whole thread goes");
    });
}

#[test]
fn what_is_refused_or_left_by_a_crash_is_removed() {
    with_sites(|fresh| {
        let store = &fresh();
        let lost = evidence(store, b"refused").amending(vec![EntryId::from_bytes([9; 16])]);
        assert!(matches!(store.append_with_file(vec![lost], b"refused"), Err(StoreError::Refused { .. })));
        assert!(!is_kept(store, b"refused"));
        store.append_with_file(vec![evidence(store, b"named")], b"named").unwrap();
        store.keep_file(b"left behind").unwrap();
        store.rebuild(&mut |_| {}).unwrap();
        assert!(is_kept(store, b"named") && !is_kept(store, b"left behind"));
    });
}
#[test]
fn a_new_calendar_address_ends_the_old_one() {
    with_sites(|fresh| {
        let store = &fresh();
        let anna = store.add_member("anna", "Anna", jalon_access::Role::Coordinator, "fr").unwrap();
        let luc = store.add_member("luc", "Luc", jalon_access::Role::Clinician, "en").unwrap();
        assert_eq!(store.calendar_since(anna, initiative()).unwrap(), None);
        let (first, other) = (store.make_calendar(anna, initiative()).unwrap(), store.make_calendar(luc, initiative()).unwrap());
        let whose = |token: &crate::accounts::Token| store.calendar_of(token).unwrap().map(|(member, of)| (member.id, of));
        assert_eq!(whose(&first), Some((anna, initiative())));
        let second = store.make_calendar(anna, initiative()).unwrap();
        assert_eq!((whose(&first), whose(&second), whose(&other)), (None, Some((anna, initiative())), Some((luc, initiative()))));
        assert!(store.calendar_since(anna, initiative()).unwrap().is_some());
        store.end_calendar(anna, initiative()).unwrap();
        assert_eq!((whose(&second), whose(&other).is_some()), (None, true));
    });
}
