//! The two parts of a backup, written as one moment of the record: encrypted on their way to the disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use age::Encryptor;
use age::stream::StreamWriter;
use age::x25519::Recipient;
use jalon_initiative::Form;
use jalon_initiative::meaning::Erasure;
use jalon_initiative::pathway::Evidence;
use jalon_record::entry::{Body, Entry};
use jalon_record::hidden;
use jalon_record::id::{Instant, Seq};
use jalon_record::seal::SiteKey;
use sha2::{Digest, Sha256};

use super::lines::{Bytes, EntryLine, Erased, Header, Line, Lines, Part};
use super::tables::TABLES;
use super::{BackupError, FORMAT};
use crate::db::{Db, Engine};
use crate::files::{FileId, file_named_in};
use crate::rows::{Stored, select_entry, stored_entry};
use crate::{KeyProblem, Store, StoreError};

/// How many entries are read at a time.
const PAGE: i64 = 2_000;
const SITE: &str = "SELECT created_at, size, root FROM site WHERE site = $1";
const SCHEMA: &str = "SELECT COUNT(*) FROM migration";
const AFTER: &str = select_entry!(" WHERE e.site = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3");
const ERASURES: &str = select_entry!(" WHERE e.site = $1 AND e.kind = $2 ORDER BY e.seq");
const WITHOUT_BODY: &str = "SELECT e.seq FROM entry e LEFT JOIN body b ON b.site = e.site AND b.seq = e.seq \
    WHERE e.site = $1 AND b.seq IS NULL ORDER BY e.seq";

/// From where on a backup is written: from the beginning for the whole.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Since {
    pub after: Option<Seq>,
    /// The last number of each growing table that is written already.
    pub marks: BTreeMap<String, i64>,
}

/// What was written: two encrypted files.
pub(crate) struct Written {
    pub record: Piece,
    pub keys: Piece,
    pub size: Seq,
    pub root: String,
    pub newest_at: Option<Instant>,
    pub marks: BTreeMap<String, i64>,
    /// The kept files that the entries name.
    pub files: Vec<FileId>,
    /// Of what was encrypted: equal when nothing changed.
    pub digest: String,
}

/// An encrypted file on this disk.
pub(crate) struct Piece {
    pub path: PathBuf,
    pub bytes: u64,
    pub sha256: String,
}

/// What hides a body, so that it opens with its salt alone.
pub(super) const BODY: &str = "jalon backup body 1";

/// What a body is hidden as: the open part, preceded by its length, and the sealed part.
pub(super) fn hide_body(entry: &Entry, body: &Body) -> Result<Vec<u8>, StoreError> {
    let open = body.open.as_str().as_bytes();
    let mut plain = Vec::with_capacity(8 + open.len() + body.sealed.as_bytes().len());
    plain.extend_from_slice(&(open.len() as u64).to_be_bytes());
    plain.extend_from_slice(open);
    plain.extend_from_slice(body.sealed.as_bytes());
    Ok(hidden::hide(body.salt.as_bytes(), BODY, &bound(entry.envelope.site.as_bytes(), entry.envelope.id.as_bytes()), &plain)?)
}

pub(super) fn bound(site: &[u8; 16], id: &[u8; 16]) -> [u8; 32] {
    let mut bound = [0; 32];
    bound[..16].copy_from_slice(site);
    bound[16..].copy_from_slice(id);
    bound
}

/// Writes both parts into a folder, as the record stands at one moment.
pub(crate) fn write(
    store: &Store,
    key: &SiteKey,
    from: &Since,
    into: &Path,
    recipients: &[Recipient],
) -> Result<Written, BackupError> {
    let mut db = store.connect_to_record()?;
    let begin = match db.engine() {
        Engine::Sqlite => "BEGIN",
        Engine::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    };
    db.batch(begin)?;
    let written = Writing::new(store, from, into, recipients)?.run(key, &mut db);
    db.batch("ROLLBACK")?;
    written
}

type Out = Lines<Tee<BufWriter<StreamWriter<Hashing<File>>>>>;

struct Writing<'a> {
    store: &'a Store,
    from: &'a Since,
    record: (PathBuf, Out),
    keys: (PathBuf, Out),
    newest_at: Option<Instant>,
    files: Vec<FileId>,
    has_erased: bool,
}

impl<'a> Writing<'a> {
    fn new(store: &'a Store, from: &'a Since, into: &Path, recipients: &[Recipient]) -> Result<Self, BackupError> {
        let begin = |name: &str| -> Result<(PathBuf, Out), BackupError> {
            let path = into.join(name);
            let out = encrypted(&path, recipients).map_err(StoreError::file(&path))?;
            Ok((path, Lines::new(Tee { inner: out, digest: Sha256::new() })))
        };
        let (record, keys) = (begin("record.age")?, begin("keys.age")?);
        Ok(Self { store, from, record, keys, newest_at: None, files: Vec::new(), has_erased: false })
    }

    fn run(mut self, key: &SiteKey, db: &mut Db) -> Result<Written, BackupError> {
        let site = self.store.site;
        // The first read: from here on, the transaction sees this moment.
        let mut row = db.row(SITE, &[site.as_bytes().into()])?.ok_or(StoreError::Damaged("site"))?;
        let (created_at, size, root) = (row.int()?, Seq::new(row.int()?)?, hex::encode(row.bytes()?));
        // The wrapped keys of this moment must open with the key that is written beside them.
        if self.store.site_key(db)?.fingerprint() != key.fingerprint() {
            return Err(StoreError::Key(KeyProblem::Other).into());
        }
        let schema = db.row(SCHEMA, &[])?.ok_or(StoreError::Damaged("migration"))?.int()?;
        let after = self.from.after.unwrap_or(Seq::START);
        for part in [Part::Record, Part::Keys] {
            let root = root.clone();
            self.line(
                part,
                &Line::Header(Header { format: FORMAT, part, site, schema, created_at, after, size, root, signed: true }),
            )?;
        }
        self.line(Part::Keys, &Line::SiteKey(Bytes(key.expose().to_vec())))?;
        self.entries(db, after, size)?;
        self.erased(db)?;
        let marks = self.tables(db)?;
        let Self { record, keys, newest_at, files, .. } = self;
        let (record, first) = finish(record)?;
        let (keys, second) = finish(keys)?;
        let digest = hex::encode(Sha256::new().chain_update(first).chain_update(second).finalize());
        Ok(Written { record, keys, size, root, newest_at, marks, files, digest })
    }

    fn line(&mut self, part: Part, line: &Line) -> Result<(), BackupError> {
        let (path, out) = match part {
            Part::Record => &mut self.record,
            Part::Keys => &mut self.keys,
        };
        Ok(out.write(line).map_err(StoreError::file(path))?)
    }

    fn entries(&mut self, db: &mut Db, after: Seq, size: Seq) -> Result<(), BackupError> {
        let mut last = after;
        while last < size {
            let rows = db.rows(AFTER, &[self.store.site.as_bytes().into(), last.number().into(), PAGE.into()])?;
            let before = last;
            for mut row in rows {
                let stored = stored_entry(&mut row)?;
                last = stored.entry.seq;
                self.entry(stored)?;
            }
            if last == before {
                return Err(StoreError::Damaged("entry").into());
            }
        }
        Ok(())
    }

    fn entry(&mut self, Stored { entry, leaf }: Stored) -> Result<(), BackupError> {
        self.newest_at = self.newest_at.max(Some(entry.received_at));
        self.has_erased |= entry.envelope.kind.as_str() == Erasure::KIND;
        let mut hidden = None;
        if let Some(body) = &entry.body {
            hidden = Some(Bytes(hide_body(&entry, body)?));
            self.line(Part::Keys, &Line::Salt(entry.seq, Bytes(body.salt.as_bytes().to_vec())))?;
            if entry.envelope.kind.as_str() == Evidence::KIND {
                self.files.extend(file_named_in(body.open.as_str()));
            }
        }
        let Entry { envelope, seq, received_at, .. } = entry;
        self.line(Part::Record, &Line::Entry(EntryLine { seq, received_at, leaf, envelope, body: hidden }))
    }

    /// What was destroyed: where content is gone, and the entries that say so. In a tail only where that changed.
    fn erased(&mut self, db: &mut Db) -> Result<(), BackupError> {
        if self.from.after.is_some() && !self.has_erased {
            return Ok(());
        }
        let site = self.store.site;
        let mut gone: Vec<(Seq, Seq)> = Vec::new();
        for mut row in db.rows(WITHOUT_BODY, &[site.as_bytes().into()])? {
            let seq = Seq::new(row.int()?)?;
            match gone.last_mut() {
                Some((_, last)) if last.next() == seq => *last = seq,
                _ => gone.push((seq, seq)),
            }
        }
        self.line(Part::Keys, &Line::Gone(gone))?;
        for mut row in db.rows(ERASURES, &[site.as_bytes().into(), Erasure::KIND.into()])? {
            let entry = stored_entry(&mut row)?.entry;
            let Some(body) = entry.body else { continue };
            let open = body.open.as_str().to_owned();
            self.line(Part::Keys, &Line::Erased(Erased { seq: entry.seq, envelope: entry.envelope, open }))?;
        }
        Ok(())
    }

    fn tables(&mut self, db: &mut Db) -> Result<BTreeMap<String, i64>, BackupError> {
        let mut marks = BTreeMap::new();
        for table in TABLES {
            let after = self.from.marks.get(table.name).copied().unwrap_or(0);
            table.lines(db, self.store.site, after, |line| self.line(table.part, &line))?;
            if let Some(last) = table.last(db, self.store.site)? {
                marks.insert(table.name.to_owned(), last);
            }
        }
        Ok(marks)
    }
}

fn encrypted(path: &Path, recipients: &[Recipient]) -> io::Result<BufWriter<StreamWriter<Hashing<File>>>> {
    let recipients = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = Hashing { inner: options.open(path)?, digest: Sha256::new(), bytes: 0 };
    Ok(BufWriter::with_capacity(1 << 16, encryptor.wrap_output(file)?))
}

/// Ends a part: the last line, the last chunk, and all of it on the disk.
fn finish((path, out): (PathBuf, Out)) -> Result<(Piece, [u8; 32]), BackupError> {
    let failed = StoreError::file(&path);
    let finished = || -> io::Result<(Hashing<File>, [u8; 32])> {
        let Tee { inner, digest } = out.end()?;
        let file = inner.into_inner().map_err(io::IntoInnerError::into_error)?.finish()?;
        file.inner.sync_all()?;
        Ok((file, digest.finalize().into()))
    };
    let (file, digest) = finished().map_err(failed)?;
    let Hashing { digest: sha256, bytes, .. } = file;
    Ok((Piece { path, bytes, sha256: hex::encode(sha256.finalize()) }, digest))
}

/// What is written, counted and in a digest.
struct Hashing<W> {
    inner: W,
    digest: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// What is to be encrypted, in a digest of its own.
struct Tee<W> {
    inner: W,
    digest: Sha256,
}

impl<W: Write> Write for Tee<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
