//! Backups as their site signed them: changed, forged and bare ones are told apart; the record is held against them; the
//! recovery sheet of the site's key opens them.

use std::fs;
use std::path::{Path, PathBuf};

use jalon_record::note::Verifier;
use jalon_record::split::RecoveryKey;

use super::backup::{Backed, night};
use super::*;
use crate::backup::{
    BackupError, BackupFault, BackupKey, Checked, Extent, Manifest, PlaceSettings, Restore, Restored, place, restore,
};

fn restore_as(backed: &Backed, key: &BackupKey, signed_by: &[Verifier]) -> Result<Restored, BackupError> {
    let (from, into) = (place(&PlaceSettings::Folder(backed.to.clone())).unwrap(), backed.fresh());
    let order =
        Restore { from: from.as_ref(), site: None, set: None, key, signed_by, into: &into, database: None, with_faults: false };
    restore(&order, &mut |_| {})
}

fn manifests(backed: &Backed) -> Vec<PathBuf> {
    let sets = backed.to.join("jalon-backup").join(backed.store.site().to_string()).join("sets");
    let files = fs::read_dir(sets).unwrap().flat_map(|set| fs::read_dir(set.unwrap().path()).unwrap());
    let paths = files.map(|file| file.unwrap().path());
    let mut found: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with("manifest.json")).collect();
    found.sort();
    found
}

/// Changes a manifest where it lies.
fn change(path: &Path, change: impl Fn(&mut Manifest)) {
    let mut manifest: Manifest = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    change(&mut manifest);
    fs::write(path, serde_json::to_vec(&manifest).unwrap()).unwrap();
}

fn checked(store: &Store) -> Checked {
    store.check_backups().unwrap().remove(0).outcome.unwrap()
}

#[test]
fn what_the_site_signed_comes_back_with_the_key_that_signed_it() {
    with_sites(|site| {
        let backed = Backed::new(site());
        add(&backed.store, contact("2021-05-03", "un café"));
        let paper = backed.store.verifiers().unwrap();
        backed.back_up(Extent::Whole, 0);
        backed.store.change_signing_key().unwrap();
        add(&backed.store, contact("2021-05-04", "une marche"));
        backed.back_up(Extent::Tail, 0);
        let now = backed.store.verifiers().unwrap();
        assert_eq!(backed.restore(None).0.signed_by.as_ref(), now.last());
        // The key of an older paper vouches for the one that followed it, and not the other way round.
        assert_eq!(restore_as(&backed, &backed.key, &paper).unwrap().signed_by.as_ref(), now.last());
        assert!(matches!(restore_as(&backed, &backed.key, &now[1..]), Err(BackupError::Forged(_))));
        assert_eq!(backed.store.try_backup(night(1)).unwrap().failed, None);
        assert_eq!(checked(&backed.store), Checked { agreeing: 2, ..Checked::default() });
    });
}

#[test]
fn a_manifest_that_was_changed_or_robbed_of_its_signature_restores_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    add(&backed.store, contact("2021-05-03", "un café"));
    backed.back_up(Extent::Whole, 0);
    add(&backed.store, contact("2021-05-04", "une marche"));
    backed.back_up(Extent::Tail, 0);
    for path in manifests(&backed) {
        let whole = fs::read(&path).unwrap();
        let changes: [fn(&mut Manifest); 4] = [
            |manifest| manifest.signature = None,
            |manifest| manifest.newest_at = None,
            |manifest| manifest.files.push("other".into()),
            |manifest| manifest.program = "9.9.9".into(),
        ];
        for one in changes {
            change(&path, one);
            let refused = restore_as(&backed, &backed.key, &[]);
            assert!(matches!(refused, Err(BackupError::Forged(_))), "{}: {refused:?}", path.display());
            fs::write(&path, &whole).unwrap();
        }
        change(&path, |manifest| manifest.program = "9.9.9".into());
        assert_eq!(checked(&backed.store).faults.len(), 1);
        assert_eq!(checked(&backed.store).faults[0].1, BackupFault::Forged);
        assert_eq!(backed.store.try_backup(night(1)).unwrap().failed.as_deref(), Some("backup-forged"));
        fs::write(&path, &whole).unwrap();
    }
    restore_as(&backed, &backed.key, &[]).unwrap();
}

#[test]
fn another_site_under_the_same_name_is_not_taken_for_it() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    let paper = backed.store.verifiers().unwrap();
    backed.back_up(Extent::Whole, 0);
    // Someone with the folder makes their own history of the site, signs it with a key of theirs, and backs it up.
    backed.store.read(|db| db.batch("DELETE FROM signing_key")).unwrap();
    add(&backed.store, contact("2021-05-03", "jamais dit"));
    backed.back_up(Extent::Whole, 1);
    assert!(restore_as(&backed, &backed.key, &[]).unwrap().signed_by.is_some(), "by itself it holds together");
    assert!(matches!(restore_as(&backed, &backed.key, &paper), Err(BackupError::Forged(_))), "paper tells");
}

#[test]
fn a_record_set_back_or_rewritten_is_told_by_its_backups() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    let record = backed.store.folder().record();
    add(&backed.store, contact("2021-05-03", "un café"));
    backed.store.verifiers().unwrap();
    backed.store.read(|db| db.batch("PRAGMA wal_checkpoint(TRUNCATE)")).unwrap();
    let before = fs::read(&record).unwrap();
    add(&backed.store, contact("2021-05-04", "une marche"));
    backed.back_up(Extent::Whole, 0);
    assert_eq!(checked(&backed.store).agreeing, 1);
    let Backed { store, .. } = &backed;
    let folder = store.folder().path().to_owned();
    let set_back = temp.path().join("set-back");
    fs::create_dir(&set_back).unwrap();
    for name in ["jalon.toml", "site.key", "backup.toml"] {
        fs::copy(folder.join(name), set_back.join(name)).unwrap();
    }
    fs::write(set_back.join("record.sqlite"), before).unwrap();
    let other = Store::open(&set_back).unwrap();
    let faults = |store: &Store| checked(store).faults.into_iter().map(|(_, fault)| fault).collect::<Vec<_>>();
    assert_eq!(faults(&other), [BackupFault::SetBack]);
    add(&other, contact("2021-05-05", "autre chose"));
    assert_eq!(faults(&other), [BackupFault::OtherHistory]);
}

#[test]
fn what_an_older_jalon_made_restores_and_is_told_as_unsigned() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    add(&backed.store, contact("2021-05-03", "un café"));
    backed.back_up(Extent::Whole, 0);
    // As it was before: neither the manifest nor the first line of its parts tells of a signature.
    let path = manifests(&backed).remove(0);
    let recipient: age::x25519::Recipient = backed.key.recipient().parse().unwrap();
    let site: age::x25519::Recipient = BackupKey::of_site(&backed.store.held_key()).unwrap().recipient().parse().unwrap();
    let identity: age::x25519::Identity = backed.key.to_text().parse().unwrap();
    let anew = |name: &str| {
        use sha2::{Digest, Sha256};
        use std::io::Write;
        let path = backed.to.join("jalon-backup").join(name);
        let opened = String::from_utf8(age::decrypt(&identity, &fs::read(&path).unwrap()).unwrap()).unwrap();
        let older = opened.replacen(",\"signed\":true", "", 1);
        assert_ne!(older, opened);
        let recipients = [&recipient as &dyn age::Recipient, &site as &dyn age::Recipient];
        let mut out = age::Encryptor::with_recipients(recipients.into_iter()).unwrap().wrap_output(Vec::new()).unwrap();
        out.write_all(older.as_bytes()).unwrap();
        let bytes = out.finish().unwrap();
        fs::write(path, &bytes).unwrap();
        (bytes.len() as u64, hex::encode(Sha256::digest(&bytes)))
    };
    change(&path, |manifest| {
        manifest.signature = None;
        (manifest.record.bytes, manifest.record.sha256) = anew(&manifest.record.name);
        (manifest.keys.bytes, manifest.keys.sha256) = anew(&manifest.keys.name);
    });
    assert_eq!(restore_as(&backed, &backed.key, &[]).unwrap().signed_by, None);
    assert_eq!(checked(&backed.store), Checked { unsigned: 1, ..Checked::default() });
    assert_eq!(backed.store.try_backup(night(1)).unwrap().failed, None);
    let paper = backed.store.verifiers().unwrap();
    assert!(matches!(restore_as(&backed, &backed.key, &paper), Err(BackupError::Forged(_))), "where a signature is asked for");
}

#[test]
fn two_parts_of_the_recovery_sheet_open_the_newest_backup() {
    with_sites(|site| {
        let backed = Backed::new(site());
        let store = &backed.store;
        add(store, contact("2021-05-03", "un café"));
        backed.back_up(Extent::Whole, 0);
        let sheet = store.make_sheet().unwrap();
        let parts = |one: usize, other: usize| RecoveryKey::join(&sheet.parts[one], &sheet.parts[other]).unwrap();
        // Made before the sheet: the site's key, which the parts open, opens it; they alone do not.
        let drilled = store.drill(&parts(0, 1)).unwrap();
        let opened = drilled.backups[0].1.as_ref().unwrap();
        assert!(!opened.by_sheet && opened.entries == 1 && store.key_state().unwrap().drilled_backup);
        let alone = BackupKey::of_sheet(&parts(1, 2)).unwrap();
        assert!(matches!(restore_as(&backed, &alone, &[]), Err(BackupError::WrongIdentity)));

        add(store, contact("2021-05-04", "une marche"));
        backed.back_up(Extent::Whole, 1);
        let drilled = store.drill(&parts(0, 2)).unwrap();
        let opened = drilled.backups[0].1.as_ref().unwrap();
        assert!(opened.by_sheet && opened.entries == 2 && !drilled.failed());
        assert_eq!(restore_as(&backed, &alone, &[]).unwrap().entries, 2, "after a fire, the two and a backup are enough");

        // In a drawer: no failure. Damaged: one.
        let away = backed.to.with_extension("away");
        fs::rename(&backed.to, &away).unwrap();
        let drilled = store.drill(&parts(0, 2)).unwrap();
        assert!(!drilled.failed() && !drilled.opened_one() && !store.key_state().unwrap().drilled_backup);
        fs::rename(&away, &backed.to).unwrap();
        let newest = store.backups().unwrap().remove(0).1.unwrap().pop().unwrap().manifest;
        let path = backed.to.join("jalon-backup").join(&newest.record.name);
        let mut bytes = fs::read(&path).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&path, bytes).unwrap();
        assert!(store.drill(&parts(1, 2)).unwrap().failed());
    });
}

#[test]
fn after_a_change_of_the_key_backups_go_on_under_the_new_one() {
    with_sites(|site| {
        let backed = Backed::new(site());
        let store = &backed.store;
        add(store, contact("2021-05-03", "un café"));
        backed.back_up(Extent::Whole, 0);
        let sheet = store.make_sheet().unwrap();
        Store::open(store.folder().path()).unwrap().rotate(None).unwrap();
        add(store, contact("2021-05-04", "une marche"));
        backed.back_up(Extent::Whole, 1);
        assert_eq!(store.try_backup(night(1)).unwrap().failed, None);
        let (_, again) = backed.restore(None);
        assert_eq!(again.held_key().expose(), store.key_in_force().unwrap().expose());
        clean(&again);
        let void = RecoveryKey::join(&sheet.parts[0], &sheet.parts[1]).unwrap();
        assert!(matches!(restore_as(&backed, &BackupKey::of_sheet(&void).unwrap(), &[]), Err(BackupError::WrongIdentity)));
    });
}

#[test]
fn what_is_made_last_is_the_newest_even_after_the_clock_ran_ahead() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    add(&backed.store, contact("2021-05-03", "un café"));
    backed.back_up(Extent::Whole, 4_000);
    add(&backed.store, contact("2021-05-04", "une marche"));
    backed.back_up(Extent::Tail, 1);
    assert_eq!(backed.restore(None).0.entries, 2);
    add(&backed.store, contact("2021-05-05", "un appel"));
    backed.back_up(Extent::Whole, 2);
    assert_eq!(backed.restore(None).0.entries, 3);
    assert_eq!(backed.store.try_backup(night(2)).unwrap().failed, None);
    let sets = backed.store.backups().unwrap().remove(0).1.unwrap();
    assert_eq!(sets.iter().filter(|set| set.has_keys).count(), 1, "keys from the future are not waited for");
}
