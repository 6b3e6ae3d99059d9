//! Backups made, stolen, damaged, restored; and what was erased, gone from them in time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::kept::evidence;
use super::*;
use crate::backup::{
    BackupError, BackupKey, BackupSettings, BackupState, Extent, PlaceSettings, Restore, Restored, Standing as How, place,
    restore,
};

const DAY: i64 = 86_400 * 1_000_000;
const NOTE: &str = "un café à l’arrêt d’autobus";

pub(super) fn night(day: i64) -> Instant {
    Instant::from_micros(1_767_236_400_000_000 + day * DAY)
}

/// A site that is backed up to a folder, and the key of its recovery sheet.
pub(super) struct Backed {
    pub store: Store,
    pub key: BackupKey,
    pub to: PathBuf,
    _temp: tempfile::TempDir,
    temp: PathBuf,
}

impl Backed {
    pub(super) fn new(store: Store) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let to = temp.path().join("usb");
        fs::create_dir(&to).unwrap();
        let key = BackupKey::generate();
        let mut settings = BackupSettings::new(&key);
        settings.places.push(PlaceSettings::Folder(to.clone()));
        place(&settings.places[0]).unwrap().found().unwrap();
        settings.write(store.folder()).unwrap();
        Self { store, key, to, temp: temp.path().to_owned(), _temp: temp }
    }

    pub(super) fn back_up(&self, extent: Extent, day: i64) -> String {
        let kept = self.store.back_up(extent, night(day)).unwrap().remove(0);
        kept.outcome.unwrap().0
    }

    pub(super) fn fresh(&self) -> PathBuf {
        self.temp.join("restored").join(hex::encode(random::<4>().unwrap()))
    }

    fn restore_with(&self, key: &BackupKey, set: Option<&str>, into: &Path) -> Result<Restored, BackupError> {
        let from = place(&PlaceSettings::Folder(self.to.clone())).unwrap();
        let order =
            Restore { from: from.as_ref(), site: None, set, key, signed_by: &[], into, database: None, with_faults: false };
        restore(&order, &mut |_| {})
    }

    pub(super) fn restore(&self, set: Option<&str>) -> (Restored, Store) {
        let into = self.fresh();
        let restored = self.restore_with(&self.key, set, &into).unwrap();
        (restored, Store::open(&into).unwrap())
    }

    fn files(&self) -> Vec<PathBuf> {
        files_in(&self.to)
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_in(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

fn note_of(store: &Store, id: EntryId) -> Option<String> {
    let entry = store.entry(id).unwrap().unwrap();
    store.words::<ContactWords>(&open_gate(), &entry).unwrap().map(|words| words.note)
}

#[test]
fn everything_comes_back_on_a_bare_machine() {
    with_sites(|site| {
        let backed = Backed::new(site());
        let store = &backed.store;
        store.add_member("ana", "Ana Côté", Role::Coordinator, "fr").unwrap();
        let first = add(store, contact("2021-05-03", NOTE));
        store.append_with_file(vec![evidence(store, b"a letter")], b"a letter").unwrap();
        backed.back_up(Extent::Whole, 0);
        let second = add(store, contact("2021-05-04", "une marche"));
        add(store, retraction(second));
        backed.back_up(Extent::Tail, 0);
        let gone = add(store, contact("2021-05-05", "à oublier"));
        backed.back_up(Extent::Tail, 0);
        add(store, erasure(gone));
        let set = backed.back_up(Extent::Tail, 0);

        let (restored, again) = backed.restore(None);
        assert_eq!((restored.set, restored.entries), (set, store.state().unwrap().size.number()));
        assert_eq!(restored.root, hex::encode(store.state().unwrap().root.as_bytes()));
        assert_eq!((restored.files, restored.files_missing, restored.erased_again, restored.faults), (1, 0, 0, 0));
        assert_eq!(again.state().unwrap(), store.state().unwrap());
        clean(&again);
        assert_eq!(note_of(&again, first).as_deref(), Some(NOTE));
        assert_eq!(note_of(&again, gone), None);
        assert_eq!(again.kept_file(again.name_file(b"a letter")).unwrap(), b"a letter");
        assert_eq!(again.members().unwrap(), store.members().unwrap());
        assert_eq!(counts(&again), counts(store));
        // It goes on from there, as a device of its own.
        add(&again, contact("2021-06-01", "et on continue"));
        clean(&again);
        // A folder that holds something is not touched.
        let into = again.folder().path().to_owned();
        assert!(matches!(backed.restore_with(&backed.key, None, &into), Err(BackupError::InTheWay(_))));
    });
}

#[test]
fn a_record_moves_from_one_database_to_the_other() {
    let databases = Databases(RefCell::default());
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    let first = add(&backed.store, contact("2021-05-03", NOTE));
    backed.back_up(Extent::Whole, 0);
    let from = place(&PlaceSettings::Folder(backed.to.clone())).unwrap();
    let url = databases.make();
    let order = |into: &Path, key: &BackupKey| {
        restore(
            &Restore {
                from: from.as_ref(),
                site: None,
                set: None,
                key,
                signed_by: &[],
                into,
                database: Some(&url),
                with_faults: false,
            },
            &mut |_| {},
        )
    };
    // With a wrong key nothing is written, and the database is as empty as before.
    let into = temp.path().join("moved");
    let other = BackupKey::generate();
    assert!(matches!(order(&into, &other), Err(BackupError::WrongIdentity)));
    order(&into, &backed.key).unwrap();
    let moved = Store::open(&into).unwrap();
    assert!(moved.is_on_postgres());
    assert_eq!(moved.state().unwrap(), backed.store.state().unwrap());
    assert_eq!(note_of(&moved, first).as_deref(), Some(NOTE));
    clean(&moved);
    // A database that holds a site is not written over.
    assert!(matches!(order(&temp.path().join("other"), &backed.key), Err(BackupError::Store(StoreError::RecordExists(_)))));
    clean(&moved);
}

#[test]
fn a_stolen_backup_says_nothing_and_opens_with_no_other_key() {
    with_sites(|site| {
        let backed = Backed::new(site());
        backed.store.add_member("ana", "Ana Côté", Role::Coordinator, "fr").unwrap();
        add(&backed.store, contact("2021-05-03", NOTE));
        let store = &backed.store;
        store.append_with_file(vec![evidence(store, b"a letter")], b"a letter").unwrap();
        backed.back_up(Extent::Whole, 0);
        add(store, contact("2021-05-04", NOTE));
        backed.back_up(Extent::Tail, 0);
        let site_key = hex::encode(store.held_key().expose());
        for path in backed.files() {
            let bytes = fs::read(&path).unwrap();
            for canary in [NOTE, "Ana", "street", "practice.contact", "one-to-one", "a letter", &site_key, "AGE-SECRET"] {
                let found = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
                assert!(!found, "{canary} in {}", path.display());
            }
            assert!(!bytes.windows(32).any(|window| window == store.held_key().expose()), "the key in {}", path.display());
        }
        let into = backed.fresh();
        assert!(matches!(backed.restore_with(&BackupKey::generate(), None, &into), Err(BackupError::WrongIdentity)));
        assert!(!into.exists());
        // The site's own key opens it too: the sheet of the site's key is a second way in.
        backed.restore_with(&BackupKey::of_site(&store.held_key()).unwrap(), None, &into).unwrap();
    });
}

#[test]
fn a_flipped_or_cut_backup_leaves_no_folder() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    for day in 1..=9 {
        add(&backed.store, contact(&format!("2021-05-0{day}"), &NOTE.repeat(400)));
    }
    backed.back_up(Extent::Whole, 0);
    add(&backed.store, contact("2021-06-01", NOTE));
    backed.back_up(Extent::Tail, 0);
    let mut tried = 0;
    for path in backed.files().into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "age")) {
        let whole = fs::read(&path).unwrap();
        let step = (whole.len() / 5).max(1);
        let offsets = (0..whole.len()).step_by(step).chain([whole.len() - 1, whole.len() / 2 + 1]);
        for at in offsets {
            let mut flipped = whole.clone();
            flipped[at] ^= 0x40;
            for changed in [flipped.as_slice(), &whole[..at], &[&whole[..], b"x"].concat()] {
                fs::write(&path, changed).unwrap();
                let into = backed.fresh();
                let refused = backed.restore_with(&backed.key, None, &into);
                assert!(
                    matches!(refused, Err(BackupError::Damaged(_) | BackupError::WrongIdentity)),
                    "{} at {at}: {refused:?}",
                    path.display()
                );
                assert!(!into.exists());
                let left = fs::read_dir(into.parent().unwrap()).map_or(0, Iterator::count);
                assert_eq!(left, 0, "something is left beside {}", into.display());
                tried += 1;
            }
        }
        fs::write(&path, whole).unwrap();
    }
    println!("{tried} damaged backups, none restored");
    backed.restore(None);
}

#[test]
fn what_was_erased_does_not_come_back_with_an_old_record() {
    with_sites(|site| {
        let backed = Backed::new(site());
        let kept = add(&backed.store, contact("2021-05-03", NOTE));
        let gone = add(&backed.store, contact("2021-05-04", "à oublier"));
        let amended = add(&backed.store, contact("2021-05-05", "à oublier aussi").amending(vec![gone]));
        let old = backed.back_up(Extent::Whole, 0);
        add(&backed.store, contact("2021-05-06", "depuis"));
        add(&backed.store, erasure(gone));
        backed.back_up(Extent::Whole, 1);

        let (restored, store) = backed.restore(Some(&old));
        assert_eq!((restored.entries, restored.erased_again), (3, 1));
        assert_ne!(restored.keys_from, old);
        clean(&store);
        assert_eq!(note_of(&store, kept).as_deref(), Some(NOTE));
        assert_eq!((note_of(&store, gone), note_of(&store, amended)), (None, None));
        assert_eq!(store.state().unwrap().size.number(), 4, "the erasure is said again");
    });
}

#[test]
fn after_thirty_five_days_nothing_opens_what_was_erased() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    let gone = add(&backed.store, contact("2021-05-04", "à oublier"));
    let store = &backed.store;
    let letter = store.append_with_file(vec![evidence(store, b"a letter")], b"a letter").unwrap()[0].id();
    let old = backed.back_up(Extent::Whole, 0);
    let salt = store.entry(gone).unwrap().unwrap().body.unwrap().salt;
    add(store, erasure(gone));
    add(store, erasure(letter));
    let keys = |backed: &Backed| backed.files().into_iter().filter(|path| path.ends_with("keys.age")).count();
    let of_files = |backed: &Backed| backed.files().iter().filter(|path| path.to_string_lossy().contains("/files/")).count();
    for day in [7, 14, 21, 28, 34] {
        backed.back_up(Extent::Whole, day);
    }
    assert_eq!(of_files(&backed), 1, "a set that still has its keys has its files");
    for day in [36, 40] {
        backed.back_up(Extent::Whole, day);
    }
    assert_eq!(of_files(&backed), 0);
    // The old record is still there; its keys are not.
    let sets = backed.store.backups().unwrap().remove(0).1.unwrap();
    let found = sets.iter().find(|set| set.manifest.set == old).unwrap();
    assert!(!found.has_keys);
    let with_old_record: Vec<_> = sets.iter().filter(|set| !set.has_keys).collect();
    assert!(!with_old_record.is_empty() && keys(&backed) < sets.len());
    // No key part that is left holds the salt, even with the recovery sheet in hand.
    for set in sets.iter().filter(|set| set.has_keys) {
        let path = backed.to.join("jalon-backup").join(&set.manifest.keys.name);
        let opened =
            age::decrypt(&backed.key.to_text().parse::<age::x25519::Identity>().unwrap(), &fs::read(path).unwrap()).unwrap();
        let text = String::from_utf8(opened).unwrap();
        use base64::Engine;
        assert!(!text.contains(&base64::prelude::BASE64_STANDARD.encode(salt.as_bytes())));
    }
    let oldest = with_old_record[0].manifest.set.clone();
    let (restored, again) = backed.restore(Some(&oldest));
    assert!(restored.keys_from != oldest);
    assert_eq!(note_of(&again, gone), None);
    clean(&again);
}

#[test]
fn a_place_that_is_absent_or_full_leaves_the_others_and_the_old_set_as_they_are() {
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    add(&backed.store, contact("2021-05-03", NOTE));
    let set = backed.back_up(Extent::Whole, 0);
    let before: Vec<_> = backed.files().into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect();

    // Full: nothing new can be made in the folder of the set.
    let full = backed.to.join("jalon-backup").join(backed.store.site().to_string()).join("sets").join("20260102T030000Z");
    fs::write(&full, b"").unwrap();
    let kept = backed.store.back_up(Extent::Whole, night(1)).unwrap().remove(0);
    assert!(matches!(kept.outcome, Err(BackupError::Place { .. })));
    fs::remove_file(&full).unwrap();
    assert_eq!(before, backed.files().into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect::<Vec<_>>());
    assert_eq!(
        BackupState::read(backed.store.folder()).places.values().next().unwrap().failed.as_ref().unwrap().0,
        "backup-place"
    );

    // Unplugged, and back.
    let away = temp.path().join("away");
    fs::rename(&backed.to, &away).unwrap();
    let kept = backed.store.back_up(Extent::Tail, night(1)).unwrap().remove(0);
    assert!(matches!(kept.outcome, Err(BackupError::Absent(_))));
    fs::rename(&away, &backed.to).unwrap();
    assert_eq!(backed.back_up(Extent::Tail, 1), set);
    backed.restore(None);
    assert_eq!(files_in(&backed.store.folder().path().join("backup")).len(), 2, "only the lock and what became of it stay");
}

#[test]
fn by_itself_it_backs_up_each_night_and_tries_what_it_made() {
    with_sites(|site| {
        let backed = Backed::new(site());
        let store = &backed.store;
        let state = || BackupState::read(store.folder());
        let hours = |hours: i64| Instant::from_micros(night(0).micros() + hours * DAY / 24);
        add(store, contact("2021-05-03", NOTE));
        assert_eq!(state().standing(night(0)), How::Never);
        store.keep_backups_at(hours(1), |_| hours(0)).unwrap();
        let trial = state().trial.unwrap();
        assert_eq!((trial.entries, trial.failed), (1, None));
        assert_eq!(state().standing(hours(1)), How::Well);

        let sets = || store.backups().unwrap().remove(0).1.unwrap();
        add(store, contact("2021-05-04", "une marche"));
        store.keep_backups_at(hours(2), |_| hours(0)).unwrap();
        assert_eq!((sets().len(), sets()[0].tails.len(), sets()[0].newest().size.number()), (1, 1, 2));
        let before = backed.files();
        store.keep_backups_at(hours(3), |_| hours(0)).unwrap();
        assert_eq!(backed.files(), before, "nothing new, nothing written");
        assert_eq!(state().newest(), Some(hours(3)));

        store.keep_backups_at(hours(25), |_| hours(24)).unwrap();
        assert_eq!((sets().len(), sets()[1].tails.len(), sets()[1].manifest.size.number()), (2, 0, 2));
        assert_eq!(state().tried_at, Some(hours(25)));

        // A damaged backup is noticed by the next trial, and said.
        let newest = backed.to.join("jalon-backup").join(&sets()[1].manifest.record.name);
        let mut bytes = fs::read(&newest).unwrap();
        bytes[300] ^= 1;
        fs::write(&newest, bytes).unwrap();
        assert_eq!(store.try_backup(hours(26)).unwrap().failed.as_deref(), Some("backup-damaged"));
        assert_eq!(state().tried_at, Some(hours(25)));
    });
}

/// Object storage as far as we speak to it: objects by their keys, on a port of this machine.
type Kept = std::sync::Arc<std::sync::Mutex<std::collections::BTreeMap<String, Vec<u8>>>>;

fn storage() -> (u16, Kept) {
    use std::io::{BufRead, BufReader, Read, Write};
    let objects = std::sync::Arc::new(std::sync::Mutex::new(std::collections::BTreeMap::<String, Vec<u8>>::new()));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let kept = objects.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut reader = BufReader::new(stream.unwrap());
            let (mut first, mut length) = (String::new(), 0);
            reader.read_line(&mut first).unwrap();
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                let line = line.trim().to_ascii_lowercase();
                if let Some(told) = line.strip_prefix("content-length:") {
                    length = told.trim().parse().unwrap();
                }
                if line.is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            let mut words = first.split(' ');
            let (method, address) = (words.next().unwrap(), words.next().unwrap());
            let (path, query) = address.split_once('?').unwrap();
            let mut objects = kept.lock().unwrap();
            let name = path.strip_prefix("/bucket/").unwrap_or_default().to_owned();
            let (status, answer) = match method {
                _ if !query.contains("X-Amz-Signature=") => (403, Vec::new()),
                "PUT" => {
                    objects.insert(name, body);
                    (200, Vec::new())
                }
                "DELETE" => {
                    objects.remove(&name);
                    (204, Vec::new())
                }
                "GET" if name.is_empty() => {
                    // Two a page, so that going on is tried too.
                    let from = query.split('&').find_map(|pair| pair.strip_prefix("continuation-token="));
                    let from: usize = from.map_or(0, |from| from.parse().unwrap());
                    let page: Vec<&String> = objects.keys().skip(from).take(2).collect();
                    let contents: String = page.iter().map(|key| format!("<Contents><Key>{key}</Key></Contents>")).collect();
                    let more = match from + page.len() < objects.len() {
                        true => format!("<NextContinuationToken>{}</NextContinuationToken>", from + 2),
                        false => String::new(),
                    };
                    let xmlns = "http://s3.amazonaws.com/doc/2006-03-01/";
                    (200, format!("<ListBucketResult xmlns=\"{xmlns}\">{contents}{more}</ListBucketResult>").into_bytes())
                }
                _ => objects.get(&name).map_or((404, Vec::new()), |object| (200, object.clone())),
            };
            let mut stream = reader.into_inner();
            let head = format!("HTTP/1.1 {status} OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", answer.len());
            let _ = stream.write_all(&[head.into_bytes(), answer].concat());
        }
    });
    (port, objects)
}

#[test]
fn object_storage_holds_a_backup_as_a_folder_does() {
    use crate::backup::Storage;
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    let (port, objects) = storage();
    let credentials = temp.path().join("credentials.toml");
    fs::write(&credentials, "key = \"k\"\nsecret = \"s\"\n").unwrap();
    let storage = PlaceSettings::Storage(Storage {
        endpoint: format!("http://127.0.0.1:{port}"),
        bucket: "bucket".into(),
        region: "here".into(),
        prefix: "clinic/".into(),
        credentials: credentials.clone(),
    });
    let mut settings = BackupSettings::read(backed.store.folder()).unwrap().unwrap();
    settings.places = vec![storage.clone()];
    settings.write(backed.store.folder()).unwrap();
    crate::folder::only_for_owner(&credentials, 0o644).unwrap();
    assert!(matches!(backed.store.back_up(Extent::Whole, night(0)), Err(BackupError::Store(StoreError::Key(_)))));
    crate::folder::only_for_owner(&credentials, 0o600).unwrap();

    let first = add(&backed.store, contact("2021-05-03", NOTE));
    backed.back_up(Extent::Whole, 0);
    add(&backed.store, contact("2021-05-04", "une marche"));
    backed.back_up(Extent::Tail, 0);
    for day in 1..=20 {
        backed.back_up(Extent::Whole, day);
    }
    assert!(objects.lock().unwrap().keys().all(|key| key.starts_with("clinic/")));
    let sets = backed.store.backups().unwrap().remove(0).1.unwrap();
    assert!((14..20).contains(&sets.len()), "{}", sets.len());
    assert_eq!(backed.store.try_backup(night(20)).unwrap().failed, None);
    let (from, into) = (place(&storage).unwrap(), backed.fresh());
    let order = Restore {
        from: from.as_ref(),
        site: None,
        set: None,
        key: &backed.key,
        signed_by: &[],
        into: &into,
        database: None,
        with_faults: false,
    };
    assert_eq!(restore(&order, &mut |_| {}).unwrap().entries, 2);
    assert_eq!(note_of(&Store::open(&into).unwrap(), first).as_deref(), Some(NOTE));
}

#[test]
fn the_program_age_opens_what_we_wrote() {
    if Command::new("age").arg("--version").output().is_err() {
        println!("skipped: the program age is not installed");
        return;
    }
    let temp = tempfile::tempdir().unwrap();
    let backed = Backed::new(Store::init(&temp.path().join("clinic"), None).unwrap());
    add(&backed.store, contact("2021-05-03", NOTE));
    backed.back_up(Extent::Whole, 0);
    let identity = temp.path().join("identity");
    fs::write(&identity, backed.key.to_text()).unwrap();
    for path in backed.files().into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "age")) {
        let opened = Command::new("age").arg("-d").arg("-i").arg(&identity).arg(&path).output().unwrap();
        assert!(opened.status.success());
        let text = String::from_utf8(opened.stdout).unwrap();
        assert!(text.starts_with("{\"header\":{\"format\":1,") && text.ends_with("}\n"), "{text}");
        assert!(!text.contains("café"));
    }
}
