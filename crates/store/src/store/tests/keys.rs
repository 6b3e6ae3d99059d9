//! What each key opens, and what its loss or destruction closes.

use std::sync::Arc;

use jalon_initiative::practice::{Wellbeing, WellbeingWords};
use jalon_record::id::PersonRef;
use jalon_record::seal::Salt;
use jalon_record::split::{PartProblem, RecoveryKey};

use super::*;
use crate::backup::BackupError;
use crate::verify::Wrong;

const PASSPHRASE: &str = "five words drawn by lot";

fn person() -> PersonRef {
    PersonRef::from_bytes([5; 16])
}

fn note(store: &Store, gate: &Gate, id: EntryId) -> Option<String> {
    let entry = store.entry(id).unwrap().unwrap();
    store.words::<ContactWords>(gate, &entry).unwrap().map(|words| words.note)
}

/// The same folder, opened anew.
fn again(store: Store) -> Store {
    let path = store.folder().path().to_owned();
    drop(store);
    Store::open(&path).unwrap()
}

/// Makes a site look as if it came from before there were scopes: its key is the first key.
fn made_before(store: Store) -> Store {
    for table in ["scope_key", "key_state"] {
        store.read(|db| db.batch(&format!("DELETE FROM {table}"))).unwrap();
    }
    again(store)
}

#[test]
fn what_was_sealed_before_there_were_scopes_still_opens() {
    with_sites(|site| {
        let store = made_before(site());
        let key = store.folder().key().unwrap();
        let (envelope, _) = sent(&store, 1, 1, contact("2021", "anything"));
        let (open, words) = (serde_json::json!({"way": "one-to-one"}), serde_json::json!({"note": "from before"}));
        let body = Body::sealing(&key, store.site, envelope.id, Salt::new([9; 32]), &open, &words).unwrap();
        let envelope = Envelope { commitment: body.commitment(), ..envelope };
        let id = envelope.id;
        store.receive(vec![(envelope, body)]).unwrap();
        assert_eq!(note(&store, &open_gate(), id).unwrap(), "from before");
        clean(&store);
        let path = store.folder().path().to_owned();
        store.rotate(None).unwrap();
        let store = Store::open(&path).unwrap();
        assert_eq!(note(&store, &open_gate(), id).unwrap(), "from before");
        clean(&store);
    });
}

#[test]
fn after_a_rotation_the_old_key_opens_nothing_and_words_are_still_read() {
    with_sites(|site| {
        let store = site();
        let member = store.add_member("a", "Someone", Role::Coordinator, "fr").unwrap();
        let ids =
            [contact("2021", "a coffee"), contact("2021", "about someone").about(Some(person()))].map(|one| add(&store, one));
        let file = store.keep_file(b"a letter").unwrap();
        let (old, path) = (store.folder().key().unwrap(), store.folder().path().to_owned());
        store.rotate(None).unwrap();
        assert!(matches!(Store::open_with(&path, old.clone()), Err(StoreError::Key(KeyProblem::Other))));
        let store = Store::open(&path).unwrap();
        assert_ne!(store.folder().key().unwrap().expose(), old.expose());
        assert!(matches!(crate::keys::check(&mut store.scratch().unwrap(), store.site, &old), Err(StoreError::Record(_))));
        assert_eq!(ids.map(|id| note(&store, &open_gate(), id).unwrap()), ["a coffee", "about someone"]);
        assert_eq!(store.kept_file(file).unwrap(), b"a letter");
        assert_eq!(store.member_by_login("a").unwrap().unwrap().id, member);
        clean(&store);
    });
}

#[test]
fn a_rotation_cut_short_leaves_one_key_in_force() {
    with_sites(|site| {
        let store = site();
        let id = add(&store, contact("2021", "a coffee"));
        let new = SiteKey::new(random().unwrap());
        store.folder().prepare_next(&new, true, None).unwrap();
        let store = again(store);
        assert_eq!(note(&store, &open_gate(), id).unwrap(), "a coffee", "cut before the database changed");
        store.folder().prepare_next(&new, true, None).unwrap();
        store.rewrap(&new).unwrap();
        let store = again(store);
        assert_eq!(note(&store, &open_gate(), id).unwrap(), "a coffee", "cut before the file was renamed");
        assert_eq!(store.folder().key().unwrap().expose(), new.expose());
        add(&again(store), contact("2021", "another"));
    });
}

#[test]
fn who_is_destroyed_opens_for_nobody_and_may_come_back() {
    with_sites(|site| {
        let store = site();
        let about = |words: &str| contact("2021", words).about(Some(person()));
        let (theirs, other) = (add(&store, about("to be forgotten")), add(&store, contact("2021", "to be kept")));
        let body = store.entry(theirs).unwrap().unwrap().body.unwrap();
        assert!(store.destroy_scope(Scope::Person(person())).unwrap());
        assert!(!store.destroy_scope(Scope::Person(person())).unwrap());
        assert_eq!(note(&store, &open_gate(), theirs), None);
        let entry = store.entry(theirs).unwrap().unwrap();
        assert_eq!(entry.body.as_ref(), Some(&body), "salt and ciphertext are here, and the site's key too");
        assert_eq!(
            body.words::<serde_json::Value>(&store.site_keys(), &entry.envelope),
            Err(jalon_record::RecordError::KeyDestroyed)
        );
        assert_eq!(note(&store, &open_gate(), other).unwrap(), "to be kept");
        let back = add(&store, about("met again"));
        let store = again(store);
        assert_eq!(note(&store, &open_gate(), back).unwrap(), "met again");
        assert_eq!(note(&store, &open_gate(), theirs), None);
        clean(&store);
    });
}

#[test]
fn what_waited_while_its_key_was_destroyed_is_sealed_again() {
    with_sites(|site| {
        let store = site();
        let about = |words: &str| contact("2021", words).about(Some(person()));
        add(&store, about("before"));
        // Another program at the same database destroys the key; this one still has it in memory.
        let (site, scope) = (store.site, Scope::Person(person()));
        store
            .read(|db| {
                let named = [7.into(), site.as_bytes().into(), scope.code().into(), scope.id().into()];
                db.execute("UPDATE scope_key SET destroyed_at = $1 WHERE site = $2 AND scope = $3 AND id = $4", &named)
            })
            .unwrap();
        let after = add(&store, about("after"));
        assert_eq!(note(&again(store), &open_gate(), after).unwrap(), "after");
    });
}

#[test]
fn a_changed_key_is_found() {
    with_sites(|site| {
        let store = site();
        add(&store, contact("2021", "a coffee"));
        clean(&store);
        let change = if store.is_on_postgres() { "decode(repeat('ab', 60), 'hex')" } else { "zeroblob(60)" };
        store.read(|db| db.batch(&format!("UPDATE scope_key SET wrapped = {change} WHERE scope = 'initiative'"))).unwrap();
        let faults = store.verify(&mut |_| {}).unwrap().faults;
        assert!(faults.iter().any(|fault| fault.what == Wrong::Key), "{faults:?}");
    });
}

fn wellbeing(note: &str) -> Draft {
    let words = WellbeingWords { level: Code::new("low"), note: note.into() };
    Draft::of(initiative(), author(), edtf("2021-05-03"), &Wellbeing {}, &words).unwrap()
}

fn journal(store: &Store, gate: &Gate, id: EntryId) -> Result<Option<String>, StoreError> {
    let entry = store.entry(id).unwrap().unwrap();
    Ok(store.words::<WellbeingWords>(gate, &entry)?.map(|words| words.note))
}

#[test]
fn a_journal_opens_with_its_authors_passphrase_and_with_nothing_else() {
    with_sites(|site| {
        let store = site();
        let before = add(&store, wellbeing("no passphrase yet").audience(Audience::Author));
        let own = store.make_own(author(), PASSPHRASE).unwrap();
        let mine = add(&store, wellbeing("a hard day").audience(Audience::Author));
        let shared = add(&store, wellbeing("shared").audience(Audience::Team));
        let gate = open_gate();
        let locked = |id| matches!(journal(&store, &gate, id), Err(StoreError::Record(jalon_record::RecordError::Locked)));
        assert!(locked(mine), "the store holds every key of the site, and cannot");
        assert_eq!(journal(&store, &gate, shared).unwrap().unwrap(), "shared");
        assert_eq!(journal(&store, &gate, before).unwrap().unwrap(), "no passphrase yet");
        assert!(store.unlock_own(author(), "something else entirely").unwrap().is_none());
        let own_gate = gate.with_own(Some(Arc::new(own)));
        assert_eq!(journal(&store, &own_gate, mine).unwrap().unwrap(), "a hard day");
        clean(&store);

        let unlocked = store.unlock_own(author(), PASSPHRASE).unwrap().unwrap();
        store.relock_own(&unlocked, "quite another passphrase").unwrap();
        assert!(store.unlock_own(author(), PASSPHRASE).unwrap().is_none());
        let unlocked = store.unlock_own(author(), "quite another passphrase").unwrap().unwrap();
        let own_gate = gate.with_own(Some(Arc::new(unlocked)));
        assert_eq!(journal(&store, &own_gate, mine).unwrap().unwrap(), "a hard day");

        let opened = wellbeing("a hard day").amending(vec![mine]).audience(Audience::Team);
        let told = add(&store, opened);
        assert_eq!(journal(&store, &gate, told).unwrap().unwrap(), "a hard day", "shared by amending");
        assert!(locked(mine), "the version before stays hers");

        // A reset without the old passphrase: a second key, and the first stays locked.
        let second = store.make_own(author(), "chosen after a reset").unwrap();
        let later = add(&store, wellbeing("a better day").audience(Audience::Author));
        let reset = gate.with_own(Some(Arc::new(second)));
        assert_eq!(journal(&store, &reset, later).unwrap().unwrap(), "a better day");
        assert!(journal(&store, &reset, mine).is_err());
        assert_eq!(store.own_standing(author()).unwrap().len(), 2);

        let someone = Reader { member: MemberId::from_bytes([9; 16]), role: Role::Coordinator };
        let other = Gate::of(someone, initiative(), Default::default(), Day::MIN, Instant::from_micros(0), Trail::default())
            .with_own(Some(Arc::new(store.unlock_own(author(), "chosen after a reset").unwrap().unwrap())));
        assert!(other.own_keys().is_none(), "nobody carries someone else's keys through a gate");
        store.destroy_own(author()).unwrap();
        assert!(store.unlock_own(author(), "chosen after a reset").unwrap().is_none());
    });
}

#[test]
fn two_parts_of_the_sheet_open_what_one_does_not() {
    with_sites(|site| {
        let store = site();
        let id = add(&store, contact("2021", "a coffee"));
        assert!(store.key_state().unwrap().sheet.is_none());
        let old = store.make_sheet().unwrap();
        let sheet = store.make_sheet().unwrap();
        assert_eq!(store.key_state().unwrap().sheet.unwrap().0, sheet.name);
        let [one, two, three] = &sheet.parts;
        assert_eq!(RecoveryKey::join(one, one), Err(PartProblem::Same));
        assert_eq!(RecoveryKey::join(one, &old.parts[1]), Err(PartProblem::Strangers));
        let void = RecoveryKey::join(&old.parts[0], &old.parts[1]).unwrap();
        assert!(matches!(store.drill(&void), Err(BackupError::Store(StoreError::Key(KeyProblem::OtherSheet)))));
        assert!(store.key_state().unwrap().drilled_at.is_none());
        let drilled = store.drill(&RecoveryKey::join(two, three).unwrap()).unwrap();
        assert!(drilled.backups.is_empty() && !drilled.failed());
        let state = store.key_state().unwrap();
        assert!(state.drilled_at.is_some() && !state.drilled_backup);

        let folder = store.folder().clone();
        drop(store);
        folder.remove("site.key").unwrap();
        assert!(matches!(Store::open(folder.path()), Err(StoreError::Key(KeyProblem::Missing))));
        let key = folder.key_by_sheet(&RecoveryKey::join(one, three).unwrap()).unwrap();
        let store = Store::open_with(folder.path(), key.clone()).unwrap();
        assert_eq!(note(&store, &open_gate(), id).unwrap(), "a coffee");
        folder.write_key(&key).unwrap();
        let store = again(store);
        store.rotate(None).unwrap();
        let void = folder.key_by_sheet(&RecoveryKey::join(one, three).unwrap());
        assert!(matches!(void, Err(StoreError::Key(KeyProblem::NoSheet))), "a new key makes the old sheet void");
    });
}

/// Changes the site's key beside a store that stays open, as another program does.
fn changed_beside(store: &Store, passphrase: Option<&str>) {
    let folder = store.folder().path().to_owned();
    Store::open(&folder).unwrap().rotate(passphrase).unwrap();
}

#[test]
fn a_store_that_is_open_follows_a_change_of_the_key() {
    with_sites(|site| {
        let store = site();
        let about = |byte: u8, words: &str| contact("2021", words).about(Some(PersonRef::from_bytes([byte; 16])));
        let (first, other) = (add(&store, about(1, "before")), add(&store, about(2, "someone else")));
        store.ring.forget();
        let sheet = store.make_sheet().unwrap();
        changed_beside(&store, None);
        // Reading what is not in memory, writing about someone new, a sheet, a verification: all by the new key.
        assert_eq!(note(&store, &open_gate(), first).unwrap(), "before");
        let new = add(&store, about(3, "met since"));
        assert!(store.key_state().unwrap().sheet.is_none(), "the sheet of the former key is void");
        let void = RecoveryKey::join(&sheet.parts[0], &sheet.parts[1]).unwrap();
        assert!(store.drill(&void).is_err());
        let sheet = store.make_sheet().unwrap();
        store.drill(&RecoveryKey::join(&sheet.parts[0], &sheet.parts[1]).unwrap()).unwrap();
        clean(&store);
        let store = again(store);
        let read = [first, other, new].map(|id| note(&store, &open_gate(), id).unwrap());
        assert_eq!(read, ["before", "someone else", "met since"]);
        let key = store.folder().key_by_sheet(&RecoveryKey::join(&sheet.parts[1], &sheet.parts[2]).unwrap()).unwrap();
        assert_eq!(key.expose(), store.folder().key().unwrap().expose(), "the sheet opens the key in force");
    });
}

#[test]
fn a_store_that_cannot_follow_makes_no_keys_and_no_sheet() {
    with_sites(|site| {
        let store = site();
        let first = add(&store, contact("2021", "before"));
        changed_beside(&store, Some(PASSPHRASE));
        store.folder().remove_plain().unwrap();
        assert!(matches!(store.key_in_force(), Err(StoreError::Key(KeyProblem::Other))));
        assert!(matches!(store.make_sheet(), Err(StoreError::Key(KeyProblem::Other))));
        let about = contact("2021", "nobody knows yet").about(Some(person()));
        assert!(matches!(store.append(vec![about]), Err(StoreError::Key(KeyProblem::Other))));
        store.ring.forget();
        let entry = store.entry(first).unwrap().unwrap();
        let read = store.words::<ContactWords>(&open_gate(), &entry);
        assert!(matches!(read, Err(StoreError::Record(jalon_record::RecordError::KeyChanged))), "{read:?}");
        let folder = store.folder().clone();
        drop(store);
        let store = Store::open_with(folder.path(), folder.key_by_passphrase(PASSPHRASE).unwrap()).unwrap();
        assert_eq!(note(&store, &open_gate(), first).unwrap(), "before");
        clean(&store);
    });
}

proptest! {
    #[test]
    fn anything_may_stand_in_the_file_of_the_slots(text in "\\PC{0,200}") {
        let _ = crate::keys::slots::SlotFile::read(&text);
    }
}

#[test]
fn a_slot_file_that_was_cut_or_changed_is_refused() {
    let mut slots = crate::keys::slots::SlotFile::default();
    slots.add(&SiteKey::new([1; 32]), PASSPHRASE).unwrap();
    let text = slots.text().unwrap();
    assert_eq!(crate::keys::slots::SlotFile::read(&text).unwrap(), slots);
    for (from, to) in
        [("argon2id-46mib-1", "plain"), ("wrapped = \"", "wrapped = \"zz"), ("made_at", "made"), ("salt = \"", "salt = \"\"#")]
    {
        assert!(text.contains(from), "{from}");
        let changed = crate::keys::slots::SlotFile::read(&text.replace(from, to));
        assert!(matches!(changed, Err(StoreError::Key(KeyProblem::Malformed))), "{from}");
    }
}

#[test]
fn a_passphrase_may_stand_in_the_place_of_the_file() {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let (folder, key) = (store.folder().clone(), store.folder().key().unwrap());
    assert!(matches!(folder.remove_plain(), Err(StoreError::Key(KeyProblem::LastWay))));
    folder.add_passphrase(&key, PASSPHRASE).unwrap();
    folder.remove_plain().unwrap();
    drop(store);
    let ways = folder.ways().unwrap();
    assert_eq!((ways.plain, ways.passphrases.len()), (false, 1));
    assert!(matches!(folder.remove_passphrases(), Err(StoreError::Key(KeyProblem::LastWay))));
    assert!(matches!(Store::open(folder.path()), Err(StoreError::Key(KeyProblem::Locked))));
    assert!(matches!(folder.key_by_passphrase("another one, not this"), Err(StoreError::Key(KeyProblem::WrongPassphrase))));
    let store = Store::open_with(folder.path(), folder.key_by_passphrase(PASSPHRASE).unwrap()).unwrap();
    let new = SiteKey::new(random().unwrap());
    folder.prepare_next(&new, false, Some("a rotation that was cut")).unwrap();
    store.rewrap(&new).unwrap();
    drop(store);
    let key = folder.key_by_passphrase("a rotation that was cut").unwrap();
    let store = Store::open_with(folder.path(), key).unwrap();
    store.rotate(Some("a new passphrase for a new key")).unwrap();
    assert!(!folder.ways().unwrap().plain, "what was not in the clear stays so");
    assert!(matches!(folder.key_by_passphrase(PASSPHRASE), Err(StoreError::Key(KeyProblem::WrongPassphrase))));
    Store::open_with(folder.path(), folder.key_by_passphrase("a new passphrase for a new key").unwrap()).unwrap();
}
