//! A site's record, opened.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError, RwLock};

use jalon_record::RecordError;
use jalon_record::entry::{Body, Envelope};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, MemberId, PersonRef, SiteId};
use jalon_record::log::Frontier;
use jalon_record::seal::{OwnPublic, Scope, ScopeKey, SiteKey};

use crate::append::Outcome;
use crate::db::{Db, Engine, Param};
use crate::draft::{Counted, Draft, Item};
use crate::folder::{Folder, Settings, only_for_owner};
use crate::keys::{self, Ring};
use crate::log::{self, Journal};
use crate::proofs::Tiles;
use crate::standing::Standings;
use crate::writer::{Means, Writer};
use crate::{KeyProblem, StoreError, draft, files, migrate, views};

/// How many may read at once.
const READERS: usize = 4;

/// The record of one site: appended to by one writer, read by several readers.
pub struct Store {
    pub(crate) site: SiteId,
    /// The site's first key: recipe 1, names, kept files, digests.
    pub(crate) key: SiteKey,
    /// The site's key, which wraps all others, as it was last known; `keys::follow` asks whether it still is.
    pub(crate) site_key: RwLock<SiteKey>,
    pub(crate) ring: Ring,
    pub(crate) folder: Folder,
    device: DeviceId,
    source: Source,
    pub(crate) writer: Writer,
    readers: Readers,
    pub(crate) standings: Standings,
    pub(crate) tiles: Tiles,
    pub(crate) journal: Journal,
}

/// Where the databases are.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Sqlite { record: PathBuf, views: PathBuf },
    Postgres { url: String },
}

impl Source {
    pub(crate) fn of(folder: &Folder, settings: &Settings) -> Self {
        match &settings.database {
            Some(url) => Self::Postgres { url: url.clone() },
            None => Self::Sqlite { record: folder.record(), views: folder.views() },
        }
    }

    pub(crate) fn connect(&self) -> Result<Db, StoreError> {
        match self {
            Self::Sqlite { record, views } => Db::sqlite(record, Some(&views.to_string_lossy())),
            Self::Postgres { url } => Db::postgres(url),
        }
    }

    /// A connection for the writer of the record, which has no business with the views.
    fn connect_to_record(&self) -> Result<Db, StoreError> {
        match self {
            Self::Sqlite { record, .. } => Db::sqlite(record, None),
            Self::Postgres { url } => Db::postgres(url),
        }
    }

    /// Opens the first connection; view files that do not open are thrown away, for they can be made anew.
    fn connect_and_heal(&self) -> Result<Db, StoreError> {
        let first = self.connect();
        let Self::Sqlite { views, .. } = self else { return first };
        let usable = first.and_then(|mut db| db.rows("SELECT name FROM views.sqlite_master", &[]).map(|_| db));
        match usable {
            Err(StoreError::Sqlite(error)) if is_damaged(&error) => {
                tracing::warn!("the views were damaged and are made anew");
                discard_views(views)?;
                self.connect()
            }
            other => other,
        }
    }
}

fn is_damaged(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
}

fn discard_views(views: &Path) -> Result<(), StoreError> {
    for ending in ["", "-wal", "-shm"] {
        let mut path = views.as_os_str().to_owned();
        path.push(ending);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(StoreError::file(Path::new(&path))(error)),
            _ => {}
        }
    }
    Ok(())
}

/// The time, by the machine's clock.
pub(crate) fn now() -> Instant {
    Instant::from_micros(jiff::Timestamp::now().as_microsecond())
}

pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandomness)?;
    Ok(bytes)
}

impl Store {
    /// Makes a new site in a folder that is empty or not there yet: a key, a record, a first device. `database` is the
    /// address of a PostgreSQL database; SQLite in the folder where absent.
    ///
    /// # Errors
    /// [`StoreError::RecordExists`], [`StoreError::NotEmpty`], or what the disk or the database refuses.
    pub fn init(folder: &Path, database: Option<&str>) -> Result<Self, StoreError> {
        let folder = Folder::at(folder);
        let key = SiteKey::new(random()?);
        folder.prepare(&key)?;
        let settings = Settings {
            site: SiteId::random(random()?),
            device: DeviceId::random(random()?),
            database: database.map(str::to_owned),
            address: None,
            openid: None,
        };
        let mut db = Source::of(&folder, &settings).connect()?;
        migrate::migrate(&mut db)?;
        let empty = Frontier::new();
        db.execute(
            "INSERT INTO site (site, created_at, size, frontier, root) VALUES ($1, $2, 0, $3, $4)",
            &[
                settings.site.as_bytes().into(),
                now().micros().into(),
                Param::Bytes(&empty.to_bytes()),
                empty.root().as_bytes().into(),
            ],
        )?;
        keys::begin(&mut db, settings.site, &key, Some(SiteKey::new(random()?)))?;
        drop(db);
        folder.write_settings(&settings)?;
        Self::open(folder.path())
    }

    /// Opens the record of a folder with the key that lies in it or is handed over by the system. Whatever a crash left
    /// behind is put right here.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`], [`StoreError::Key`], [`StoreError::Newer`], or what the disk or the database refuses.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let at = Folder::at(folder);
        at.settings()?;
        match at.key().and_then(|key| Self::open_with(folder, key)) {
            // A rotation of the key may have been cut short after it was done and before the file was renamed.
            Err(StoreError::Key(KeyProblem::Other)) if at.has_next() => {
                let next = at.next_key()?;
                let store = Self::open_with(folder, next)?;
                at.finish_next()?;
                Ok(store)
            }
            opened => opened,
        }
    }

    /// Opens the record of a folder with a key that was come by elsewhere: a passphrase, a recovery sheet.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_with(folder: &Path, site_key: SiteKey) -> Result<Self, StoreError> {
        let folder = Folder::at(folder);
        let settings = folder.settings()?;
        let source = Source::of(&folder, &settings);
        let mut db = source.connect_and_heal()?;
        if let Source::Sqlite { record, views } = &source {
            only_for_owner(record, 0o600)?;
            only_for_owner(views, 0o600)?;
        }
        migrate::migrate(&mut db)?;
        let key = keys::begin(&mut db, settings.site, &site_key, None)?;
        views::catch_up(&mut db, settings.site)?;
        let reconnect = source.clone();
        let files = folder.files();
        let means = Means {
            site: settings.site,
            record: Box::new(move || reconnect.connect_to_record()),
            now: Box::new(now),
            forget: Box::new(move |file| files::forget(&files, file)),
        };
        let writer = Writer::start(source.connect_to_record()?, db, means);
        let readers = Readers::default();
        let reconnect = source.clone();
        let journal = Journal::start(log::Means {
            site: settings.site,
            key: key.for_purpose(log::CHAIN),
            heads: log::Heads::at(folder.access_head()),
            record: Box::new(move || reconnect.connect_to_record()),
            now: Box::new(now),
        });
        let store = Self {
            site: settings.site,
            key,
            site_key: RwLock::new(site_key),
            ring: Ring::default(),
            folder,
            device: settings.device,
            source,
            writer,
            readers,
            standings: Standings::default(),
            tiles: Tiles::default(),
            journal,
        };
        store.finish_erasing()?;
        Ok(store)
    }

    /// The site.
    pub fn site(&self) -> SiteId {
        self.site
    }

    /// This machine, as the device of what is written on its pages.
    pub(crate) fn device(&self) -> DeviceId {
        self.device
    }

    /// The folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Whether PostgreSQL keeps the record.
    pub fn is_on_postgres(&self) -> bool {
        matches!(self.source, Source::Postgres { .. })
    }

    /// A name for a new initiative.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn new_initiative(&self) -> Result<InitiativeId, StoreError> {
        Ok(InitiativeId::random(random()?))
    }

    /// A name for an entry that is about to be appended together with others that refer to it.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn new_entry(&self) -> Result<EntryId, StoreError> {
        Ok(EntryId::v7(now().millis(), random()?))
    }

    /// A pseudonym for a person who was not known before. Nothing can be derived from it.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn new_person(&self) -> Result<PersonRef, StoreError> {
        Ok(PersonRef::random(random()?))
    }

    /// Adds entries, all of them or none. When it returns, they would survive a power cut.
    ///
    /// # Errors
    /// [`StoreError::Refused`] names the first entry that cannot be taken; nothing was written then.
    pub fn append(&self, drafts: Vec<Draft>) -> Result<Vec<Outcome>, StoreError> {
        match self.append_once(&drafts) {
            // A key was destroyed while these entries waited for their place: they are sealed again, under a new one.
            Err(StoreError::Record(RecordError::KeyDestroyed)) => {
                self.ring.forget();
                self.append_once(&drafts)
            }
            appended => appended,
        }
    }

    fn append_once(&self, drafts: &[Draft]) -> Result<Vec<Outcome>, StoreError> {
        let now = now();
        let items = drafts.iter().map(|draft| draft.seal(self, self.site, self.device, now));
        self.writer.write(items.collect::<Result<_, _>>()?, true)
    }

    /// The site's first key, with which a device seals by itself (recipe 1).
    pub fn first_key(&self) -> &SiteKey {
        &self.key
    }

    /// Adds entries written on a device, each with its own answer.
    ///
    /// # Errors
    /// Only those of the database: what is wrong with an entry is in its answer.
    pub fn receive(&self, sent: Vec<(Envelope, Body)>) -> Result<Vec<Outcome>, StoreError> {
        let items = sent.into_iter().map(|(envelope, body)| Item {
            envelope,
            body,
            under: None,
            counted: Counted::ByDevice,
            fresh: false,
        });
        self.writer.write(items.collect(), false)
    }

    /// Makes the views anew from the first entry, telling how many entries were read; removes files that nothing names.
    ///
    /// # Errors
    /// What the database or the disk refuses.
    pub fn rebuild(&self, told: &mut dyn FnMut(i64)) -> Result<(), StoreError> {
        self.sweep_files()?;
        self.read_views(|db| views::rebuild(db, self.site, told))
    }

    /// A connection to read with, or to change what is not the record.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&mut Db) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut db = self.readers.take(|| self.source.connect())?;
        let done = work(&mut db);
        self.readers.give_back(done.is_ok().then_some(db));
        done
    }

    /// A connection of one's own to the record.
    pub(crate) fn connect_to_record(&self) -> Result<Db, StoreError> {
        self.source.connect_to_record()
    }

    /// Waits until the views have seen everything that was acknowledged.
    pub(crate) fn wait_for_views(&self) {
        self.writer.wait_for_views();
    }

    /// A connection to read views with, once they have seen everything that was acknowledged.
    pub(crate) fn read_views<T>(&self, work: impl FnOnce(&mut Db) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.wait_for_views();
        self.read(work)
    }

    /// A connection of one's own whose views are elsewhere: in memory, with the real ones beside it as `views_kept`.
    pub(crate) fn scratch(&self) -> Result<Db, StoreError> {
        match &self.source {
            Source::Sqlite { record, views } => {
                let mut db = Db::sqlite(record, Some(":memory:"))?;
                db.execute("ATTACH DATABASE $1 AS views_kept", &[Param::Text(&views.to_string_lossy())])?;
                Ok(db)
            }
            Source::Postgres { .. } => self.source.connect(),
        }
    }
}

impl draft::Means for Store {
    fn first_key(&self) -> &SiteKey {
        &self.key
    }

    fn latest_key(&self, scope: Scope) -> Result<(u32, ScopeKey), StoreError> {
        Self::latest_key(self, scope)
    }

    fn own_public(&self, member: MemberId) -> Result<Option<(u32, OwnPublic)>, StoreError> {
        Self::own_public(self, member)
    }
}

/// Runs `work` where `views` is empty and the real views are `views_kept`; nothing of it stays.
pub(crate) fn beside_views<T>(db: &mut Db, work: impl FnOnce(&mut Db) -> Result<T, StoreError>) -> Result<T, StoreError> {
    if db.engine() == Engine::Postgres {
        db.batch("BEGIN; ALTER SCHEMA views RENAME TO views_kept; CREATE SCHEMA views;")?;
    } else {
        db.batch("BEGIN")?;
    }
    let done = work(db);
    db.batch("ROLLBACK")?;
    done
}

/// Reading connections, lent one at a time.
#[derive(Default)]
struct Readers {
    pool: Mutex<Pool>,
    returned: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Db>,
    lent: usize,
}

impl Readers {
    fn take(&self, connect: impl FnOnce() -> Result<Db, StoreError>) -> Result<Db, StoreError> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        while pool.idle.is_empty() && pool.lent >= READERS {
            pool = self.returned.wait(pool).unwrap_or_else(PoisonError::into_inner);
        }
        pool.lent += 1;
        if let Some(db) = pool.idle.pop() {
            return Ok(db);
        }
        drop(pool);
        connect().inspect_err(|_| self.give_back(None))
    }

    fn give_back(&self, db: Option<Db>) {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        pool.lent -= 1;
        pool.idle.extend(db);
        drop(pool);
        self.returned.notify_one();
    }
}

#[cfg(test)]
pub(crate) mod tests;
