//! Erasing: a person, an import, what has been kept long enough; what a hold or a law keeps; a cut in the middle.

use super::*;
use crate::erase::{Order, What};
use jalon_initiative::trust::erasing::{Progress, WhyKept};
use jalon_initiative::trust::hold::{Hold, HoldState, HoldWords};
use jalon_initiative::trust::retention::{AtTerm, CountedFrom, Retention, RetentionWords, Rule};
use jalon_record::id::PersonRef;

fn person(number: u8) -> Option<PersonRef> {
    Some(PersonRef::from_bytes([number; 16]))
}

fn today() -> Day {
    Day::from_civil(jiff::civil::date(2026, 11, 22))
}

fn order(what: What) -> Order {
    Order { initiative: initiative(), what, ground: Ground::Request, by: author(), today: today() }
}

fn everything_about(number: u8) -> What {
    What::Person(person(number).unwrap())
}

fn is_readable(store: &Store, id: EntryId) -> bool {
    store.entry(id).unwrap().unwrap().body.is_some()
}

fn hold(entry: Option<EntryId>, about: Option<PersonRef>) -> Draft {
    let open = Hold { entry, state: HoldState::InForce };
    let draft = Draft::of(initiative(), author(), edtf("2021"), &open, &HoldWords { reason: "a lawsuit".into() }).unwrap();
    draft.about(about)
}

fn lifted(store: &Store, of: EntryId) {
    let held = store.entry(of).unwrap().unwrap();
    let open: Hold = held.body.unwrap().read_open().unwrap();
    let open = Hold { state: HoldState::Lifted, ..open };
    let words = HoldWords { reason: "it was settled".into() };
    let draft = Draft::of(initiative(), author(), edtf("2021"), &open, &words).unwrap();
    add(store, draft.about(held.envelope.about).amending(vec![of]));
}

#[test]
fn everything_about_a_person_goes_and_nothing_else() {
    with_sites(|site| {
        let store = &site();
        let other = add(store, contact("2021-05-03", "someone else").about(person(2)));
        let nobody = add(store, contact("2021-05-03", "nobody in particular"));
        let first = sent(store, 1, 1, contact("2021-05-04", "from a phone").about(person(1)));
        let id = first.0.id;
        let apart = [
            sent(store, 1, 2, contact("2021-05-05", "amended here").about(person(1)).amending(vec![id])),
            sent(store, 2, 1, contact("2021-05-06", "amended there").amending(vec![id])),
        ];
        let apart_ids = apart.each_ref().map(|(envelope, _)| envelope.id);
        store.receive(std::iter::once(first).chain(apart).collect()).unwrap();
        let taken_back = add(store, contact("2021-05-07", "a slip").about(person(1)));
        add(store, retraction(taken_back));

        let plan = store.plan_erasing(initiative(), &everything_about(1), today()).unwrap();
        assert_eq!((plan.threads.len(), plan.devices.len(), plan.kept.len()), (2, 2, 0));
        assert_eq!(plan.destroyed().iter().map(|gone| gone.entries).sum::<u32>(), 5, "all versions, in conflict or taken back");
        let act = store.erase(&order(everything_about(1))).unwrap();
        assert_eq!((act.open.entries(), act.open.state, act.about), (5, Progress::Done, person(1)));
        for gone in [id, apart_ids[0], apart_ids[1], taken_back] {
            assert!(!is_readable(store, gone));
        }
        assert!(is_readable(store, other) && is_readable(store, nobody));
        let late = sent(store, 2, 2, contact("2021-05-08", "written late, offline").amending(vec![id]));
        let late_id = late.0.id;
        store.receive(vec![late]).unwrap();
        assert!(!is_readable(store, late_id), "what comes late is destroyed on arrival");
        assert!(matches!(store.erase(&order(everything_about(1))), Err(StoreError::NothingToErase)));
        assert_eq!(store.acts_of_erasing(initiative()).unwrap(), [act]);
        clean(store);
        store.rebuild(&mut |_| {}).unwrap();
        clean(store);
    });
}

#[test]
fn an_erasing_that_was_cut_off_is_finished_when_the_site_is_opened() {
    with_sites(|site| {
        let store = site();
        let path = store.folder().path().to_owned();
        let mut ids: Vec<EntryId> =
            (1..=7).map(|day| add(&store, contact(&format!("2021-05-0{day}"), "a walk").about(person(1)))).collect();
        let held = ids.remove(0);
        add(&store, hold(Some(held), None));
        let act = store.begin_erasing(&order(everything_about(1)), 2).unwrap();
        assert!(!store.go_on_erasing(act, 1).unwrap());
        let afterwards = add(&store, contact("2021-06-01", "they came back").about(person(1)));
        let left = |store: &Store| ids.iter().filter(|id| is_readable(store, **id)).count();
        assert_eq!(left(&store), 3);
        assert_eq!(store.act_of_erasing(act).unwrap().unwrap().open.state, Progress::Begun);
        drop(store);
        let store = Store::open(&path).unwrap();
        assert_eq!(left(&store), 0);
        assert!(is_readable(&store, held), "what it set out to keep is kept");
        assert!(is_readable(&store, afterwards), "what was written since is another matter");
        let told = store.act_of_erasing(act).unwrap().unwrap();
        assert_eq!((told.open.state, told.open.entries(), told.open.kept[0].why), (Progress::Done, 6, WhyKept::Hold));
        assert_eq!(store.finish_erasing().unwrap(), 0);
        clean(&store);
    });
}

#[test]
fn a_hold_keeps_an_entry_a_person_or_everything_until_it_is_lifted() {
    with_sites(|site| {
        let store = &site();
        let id = add(store, contact("2021-05-03", "a walk").about(person(1)));
        let kept = |what: &What| match store.erase(&order(what.clone())) {
            Err(StoreError::Kept(why)) => Some(why),
            _ => None,
        };
        let on_person = add(store, hold(None, person(1)));
        assert_eq!(kept(&everything_about(1)), Some(WhyKept::Hold));
        assert_eq!(kept(&What::Entry(id)), Some(WhyKept::Hold));
        lifted(store, on_person);
        let on_all = add(store, hold(None, None));
        assert_eq!(kept(&What::Entry(id)), Some(WhyKept::Hold));
        lifted(store, on_all);
        assert!(is_readable(store, id));
        store.erase(&order(What::Entry(id))).unwrap();
        assert!(!is_readable(store, id));
        let act = store.acts_of_erasing(initiative()).unwrap()[0].id;
        assert_eq!(kept(&What::Entry(act)), Some(WhyKept::Proof), "what proves it is never erased");
        clean(store);
    });
}

#[test]
fn what_an_import_brought_goes_together() {
    with_sites(|site| {
        let store = &site();
        let before = add(store, event("2020-01-01", "typed by hand"));
        let rows: Vec<Draft> = (1..=5).map(|day| event(&format!("2020-02-0{day}"), &format!("row {day}")).imported()).collect();
        let brought: Vec<EntryId> = store.append(rows).unwrap().iter().map(Outcome::id).collect();
        let amended = add(store, event("2020-02-03", "row 3, coded").amending(vec![brought[2]]));
        let act = store.erase(&order(What::Source(brought[1]))).unwrap();
        assert_eq!(act.open.entries(), 6);
        assert!(brought.iter().chain([&amended]).all(|id| !is_readable(store, *id)));
        assert!(is_readable(store, before));
        clean(store);
    });
}

fn adopt(store: &Store, by_law: bool) {
    let rule = Rule {
        by_law,
        from: CountedFrom::Written,
        id: Code::new("practice").unwrap(),
        keep_days: 30,
        kinds: "practice.".into(),
        then: AtTerm::Erase,
    };
    let open = Retention { rules: vec![rule] };
    add(store, Draft::of(initiative(), author(), edtf("2021"), &open, &RetentionWords::default()).unwrap());
}

/// The day on which everything written now is certainly older than a month.
fn in_two_months() -> Day {
    Day::from_number(i32::try_from(now().micros() / 86_400_000_000).unwrap() + 60).unwrap()
}

#[test]
fn rules_act_once_they_are_adopted_and_a_hold_stops_them() {
    with_sites(|site| {
        let store = &site();
        let (old, held) = (add(store, contact("2021-05-03", "old")), add(store, contact("2021-05-04", "held")));
        let fact = add(store, event("2021-05-03", "no rule is about it"));
        let then = in_two_months();
        assert_eq!(store.run_retention(initiative(), then).unwrap(), crate::erase::Ran::default(), "no rule, no act");
        adopt(store, false);
        let hold = add(store, hold(Some(held), None));
        assert_eq!(store.run_retention(initiative(), today_of(store, old)).unwrap().ended.len(), 0, "not before its time");
        let due = store.due(initiative(), then).unwrap();
        assert_eq!(due.iter().map(|now| now.is_held).filter(|is_held| *is_held).count(), 1);
        let ran = store.run_retention(initiative(), then).unwrap();
        assert_eq!((ran.ended.values().sum::<u32>(), ran.held), (1, 1));
        assert!(!is_readable(store, old) && is_readable(store, held) && is_readable(store, fact));
        let size = store.state().unwrap().size;
        assert_eq!(store.run_retention(initiative(), then).unwrap().ended.len(), 0);
        assert_eq!(store.state().unwrap().size, size, "a run that does nothing writes nothing");
        lifted(store, hold);
        store.run_retention(initiative(), then).unwrap();
        assert!(!is_readable(store, held));
        clean(store);
    });
}

fn today_of(store: &Store, id: EntryId) -> Day {
    let received = store.entry(id).unwrap().unwrap().received_at;
    Day::from_number(i32::try_from(received.micros() / 86_400_000_000).unwrap()).unwrap()
}

#[test]
fn a_law_keeps_what_a_person_asks_to_erase_until_its_term() {
    with_sites(|site| {
        let store = &site();
        let noted = add(store, contact("2021-05-03", "a walk").about(person(1)));
        let fact = add(store, event("2021-05-03", "a fact about them").about(person(1)));
        adopt(store, true);
        let now = today_of(store, noted);
        let act = store.erase(&Order { today: now, ..order(everything_about(1)) }).unwrap();
        assert!(is_readable(store, noted) && !is_readable(store, fact));
        assert_eq!(act.open.kept_for(WhyKept::Law), 1);
        let again = store.erase(&Order { today: now, ..order(everything_about(1)) });
        assert!(matches!(again, Err(StoreError::Kept(WhyKept::Law))));
        store.erase(&Order { today: in_two_months(), ..order(everything_about(1)) }).unwrap();
        assert!(!is_readable(store, noted));
        clean(store);
    });
}
