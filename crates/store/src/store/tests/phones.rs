//! Phones, on either database: what they send is there once, a twin is told apart, and what they hold is known.

use std::collections::HashMap;

use jalon_access::{PersonStanding, Purpose, Standing as Told};
use jalon_record::id::{DeviceId, PersonRef};
use jalon_sync::share::Mode;

use super::*;
use crate::phones::{Asked, Confirmed, Page, Spoken};

fn id(n: u8) -> EntryId {
    EntryId::v7(1_700_000_000_000 + u64::from(n), [n; 10])
}

fn captured(device: DeviceId, n: u8, note: &str) -> Draft {
    contact("2026-11-02", note).recorded_at(Instant::from_micros(i64::from(n))).from_phone(id(n), device)
}

fn spoken(device: DeviceId, after: i64, numbers: &[i64]) -> Spoken {
    Spoken { device, after, clock: now(), unsent: None, numbers: numbers.to_vec(), refused: vec![] }
}

fn ask(store: &Store, device: DeviceId, after: i64, mode: Mode, standing: Told) -> Page {
    let reader = Reader { member: author(), role: Role::PeerWorker };
    let gate = Gate::of(reader, initiative(), standing.into(), Day::MIN, now(), Trail::default());
    let gates = HashMap::from([(initiative(), gate)]);
    let size = store.state().unwrap().size;
    let asked =
        Asked { device, member: author(), mode, after, limit: 100, gates: &gates, sight: String::new(), now: now(), size };
    store.pull(&asked).unwrap()
}

fn notes(page: &Page) -> Vec<Option<String>> {
    let note = |words: &serde_json::Map<String, serde_json::Value>| words["note"].as_str().unwrap().to_owned();
    page.entries.iter().map(|given| given.words.as_ref().map(note)).collect()
}

#[test]
fn what_a_phone_sends_is_there_once_in_a_feed_without_gaps() {
    with_sites(|site| {
        let store = site();
        let (device, ..) = store.join_phone(author(), "poche", now()).unwrap();
        let sent = [captured(device, 1, "a coffee"), captured(device, 2, "a walk")];
        let first = store.push(&spoken(device, 0, &[1, 2]), &sent).unwrap();
        assert!(first.outcomes.iter().all(|outcome| matches!(outcome, Outcome::Stored { .. })));
        // The answer was lost: the same again, and one more. One was refused before it came here.
        let again = [captured(device, 1, "a coffee"), captured(device, 2, "a walk"), captured(device, 4, "a tea")];
        let second = store.push(&Spoken { refused: vec![3], ..spoken(device, 0, &[1, 2, 4]) }, &again).unwrap();
        assert!(matches!(second.outcomes[1], Outcome::AlreadyHad { .. }) && matches!(second.outcomes[2], Outcome::Stored { .. }));
        assert_eq!((first.last, second.last), (0, 2), "what was remembered before it spoke");
        // Under a name that is taken, other words.
        let other = store.push(&spoken(device, 4, &[5]), &[captured(device, 1, "something else")]).unwrap();
        assert_eq!(other.outcomes[0], Outcome::Refused { id: id(1), refusal: Refusal::OtherContent });
        assert_eq!(other.last, 4);
        assert_eq!(store.phones().unwrap()[0].missing, []);
        store.push(&spoken(device, 5, &[8]), &[captured(device, 8, "much later")]).unwrap();
        assert_eq!(store.phones().unwrap()[0].missing, [(6, 7)]);
        assert!(store.verify(&mut |_| {}).unwrap().is_clean());
        let feed: Vec<i64> = [1, 2, 4, 8].map(|n| store.entry(id(n)).unwrap().unwrap().envelope.device_seq).into_iter().collect();
        assert_eq!(feed, [1, 2, 3, 4], "the site counts, without gaps");
    });
}

#[test]
fn a_twin_takes_nothing_and_joins_again() {
    with_sites(|site| {
        let store = site();
        let (device, ..) = store.join_phone(author(), "", now()).unwrap();
        store.push(&spoken(device, 0, &[1]), &[captured(device, 1, "mine")]).unwrap();
        let twin = store.push(&spoken(device, 0, &[1]), &[captured(device, 9, "another")]);
        assert!(matches!(twin, Err(StoreError::DeviceCopied)), "something else under a number that was acknowledged");
        store.push(&spoken(device, 1, &[2]), &[captured(device, 2, "mine too")]).unwrap();
        let back = store.push(&spoken(device, 0, &[3]), &[captured(device, 3, "forgotten")]);
        assert!(matches!(back, Err(StoreError::DeviceCopied)), "it knew more before");
        assert!(store.entry(id(9)).unwrap().is_none() && store.phones().unwrap()[0].copied_at.is_some());
        let (anew, ..) = store.join_phone(author(), "", now()).unwrap();
        let sent = [captured(anew, 2, "mine too"), captured(anew, 9, "another")];
        let outcomes = store.push(&spoken(anew, 1, &[2, 3]), &sent).unwrap().outcomes;
        assert!(matches!(outcomes[0], Outcome::AlreadyHad { .. }) && matches!(outcomes[1], Outcome::Stored { .. }));
        assert_eq!(store.phones().unwrap()[1].missing, [], "what it took along begins with its own number");
    });
}

#[test]
fn what_a_phone_holds_follows_what_it_may_hold() {
    with_sites(|site| {
        let store = site();
        let person = PersonRef::from_bytes([5; 16]);
        let (device, ..) = store.join_phone(author(), "", now()).unwrap();
        let sent = [captured(device, 1, "a coffee"), captured(device, 2, "a walk").about(Some(person))];
        store.push(&spoken(device, 0, &[1, 2]), &sent).unwrap();
        let first = ask(&store, device, 0, Mode::Full, Told::default());
        assert_eq!(notes(&first), [Some("a coffee".into()), Some("a walk".into())], "one reads what one wrote");
        assert!(ask(&store, device, first.next, Mode::Full, Told::default()).entries.is_empty(), "nothing new");
        assert_eq!(ask(&store, device, 0, Mode::Full, Told::default()).entries.len(), 2, "it went back: everything again");

        // The answer with the words was not kept; the next one carries none.
        let bare = ask(&store, device, first.next, Mode::Sealed, Told::default());
        assert_eq!(notes(&bare), [None, None]);
        let agreed = PersonStanding { purposes: [Purpose::Care].into_iter().collect(), restrictions: vec![] };
        let standing = Told { people: HashMap::from([(person, agreed)]), ..Told::default() };
        let open = ask(&store, device, bare.next, Mode::Short, standing);
        assert_eq!(open.entries.len(), 2, "with words again");

        add(&store, erasure(id(1)));
        let gone = ask(&store, device, open.next, Mode::Short, Told::default());
        assert_eq!((gone.drop.as_slice(), gone.entries.len()), ([id(1)].as_slice(), 0));
        let lost = ask(&store, device, open.next, Mode::Short, Told::default());
        assert_eq!(lost.drop, [id(1)], "told again until it is confirmed");
        assert!(ask(&store, device, lost.next, Mode::Short, Told::default()).drop.is_empty());
    });
}

#[test]
fn a_certificate_knows_which_phones_have_let_go() {
    with_sites(|site| {
        use crate::erase::{Order, What};
        let store = site();
        let (mine, ..) = store.join_phone(author(), "", now()).unwrap();
        let (idle, ..) = store.join_phone(author(), "", now()).unwrap();
        let (ended, ..) = store.join_phone(author(), "", now()).unwrap();
        store.push(&spoken(mine, 0, &[1]), &[captured(mine, 1, "a coffee")]).unwrap();
        let held = ask(&store, mine, 0, Mode::Full, Told::default());
        ask(&store, ended, 0, Mode::Full, Told::default());
        let today = Day::from_civil(jiff::civil::date(2026, 11, 20));
        let order = Order { initiative: initiative(), what: What::Entry(id(1)), ground: Ground::Mistake, by: author(), today };
        let act = store.erase(&order).unwrap();
        store.end_phone(ended, crate::phones::Ended::Lost).unwrap();
        let told = |store: &Store| -> HashMap<DeviceId, Confirmed> {
            store.phones_that_held(&act).unwrap().into_iter().map(|(phone, confirmed)| (phone.id, confirmed)).collect()
        };
        assert_eq!(told(&store), HashMap::from([(mine, Confirmed::NotYet), (ended, Confirmed::Never)]));
        assert!(!told(&store).contains_key(&idle), "it was given nothing");
        let page = ask(&store, mine, held.next, Mode::Full, Told::default());
        assert_eq!((page.drop.as_slice(), told(&store)[&mine]), ([id(1)].as_slice(), Confirmed::NotYet));
        ask(&store, mine, page.next, Mode::Full, Told::default());
        store.phone_was_told(ended).unwrap();
        assert_eq!(told(&store), HashMap::from([(mine, Confirmed::Yes), (ended, Confirmed::Ended)]));
    });
}
