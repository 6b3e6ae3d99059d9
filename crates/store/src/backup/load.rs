//! The parts of a backup read back: opened, held to their digests and to the log, written into an empty database.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};

use age::Decryptor;
use jalon_initiative::Form;
use jalon_initiative::pathway::Evidence;
use jalon_record::entry::{Body, Entry, Open, leaf_digest};
use jalon_record::hidden;
use jalon_record::id::{Instant, Seq, SiteId};
use jalon_record::log::Frontier;
use jalon_record::seal::{Salt, Sealed, SiteKey};
use sha2::{Digest, Sha256};

use super::keys::BackupKey;
use super::lines::{self, EntryLine, Erased, Header, Line, Part, Value};
use super::place::Place;
use super::sets::Manifest;
use super::tables::Loading;
use super::write::{BODY, bound};
use super::{BackupError, FORMAT};
use crate::db::{Db, Param};
use crate::files::{FileId, file_named_in};
use crate::rows::{INSERT_BODY, INSERT_ENTRY, INSERT_SECRET, Spelled, Stored, push_body, push_entry, push_secret};
use crate::{StoreError, migrate};

/// How many entries are written at a time.
const TOGETHER: usize = 1_000;
const INSERT_SITE: &str = "INSERT INTO site (site, created_at, size, frontier, root) VALUES ($1, $2, $3, $4, $5)";

/// What the key parts hold.
#[derive(Default)]
pub(crate) struct Keys {
    /// By place.
    salts: Vec<Option<Salt>>,
    site_key: Option<[u8; 32]>,
    pub erased: Vec<Erased>,
    /// Tables of keys, with their columns: the last word on each.
    tables: BTreeMap<String, (Vec<String>, Vec<Vec<Value>>)>,
}

impl Keys {
    pub(crate) fn site_key(&self) -> Result<SiteKey, BackupError> {
        self.site_key.map(SiteKey::new).ok_or_else(|| BackupError::Damaged("keys.age".to_owned()))
    }

    fn take(&mut self, line: Line, name: &str, table: &mut String) -> Result<(), BackupError> {
        let damaged = || BackupError::Damaged(name.to_owned());
        let place = |seq: Seq| usize::try_from(seq.number()).map_err(|_| damaged());
        match line {
            Line::SiteKey(bytes) => self.site_key = Some(bytes.0.as_slice().try_into().map_err(|_| damaged())?),
            Line::Salt(seq, bytes) => {
                let place = place(seq)?;
                // Salts come in the order of places; what is erased leaves gaps, which `Gone` explains.
                if place > self.salts.len() + GAP {
                    return Err(damaged());
                }
                self.salts.resize(self.salts.len().max(place + 1), None);
                self.salts[place] = Some(Salt::from_slice(&bytes.0)?);
            }
            Line::Gone(ranges) => {
                for (first, last) in ranges {
                    let (first, past) = (place(first)?, place(last)?.saturating_add(1).min(self.salts.len()));
                    self.salts.get_mut(first..past).unwrap_or_default().fill(None);
                }
            }
            Line::Erased(erased) => self.erased.push(erased),
            Line::Table { name, columns } => {
                table.clone_from(&name);
                let known = self.tables.entry(name).or_default();
                *known = (columns, Vec::new());
            }
            Line::Row(row) => self.tables.get_mut(table).ok_or_else(damaged)?.1.push(row),
            Line::Header(_) | Line::Entry(_) | Line::End(_) => return Err(damaged()),
        }
        Ok(())
    }
}

/// The longest run of erased entries that is believed in one step: what reserves memory is held to a bound.
const GAP: usize = 10_000_000;

/// Reads the keys of a set and of its tails.
pub(crate) fn keys<'a>(
    from: &dyn Place,
    manifests: impl Iterator<Item = &'a Manifest>,
    key: &BackupKey,
) -> Result<Keys, BackupError> {
    let mut keys = Keys::default();
    for manifest in manifests {
        let (name, mut table, mut header) = (manifest.keys.name.clone(), String::new(), None);
        // Each tail says all erasures anew.
        let mut erased = std::mem::take(&mut keys.erased);
        part(from, manifest, Part::Keys, key, |line| match line {
            Line::Header(said) => begin(&mut header, said, manifest, Part::Keys),
            line => keys.take(line, &name, &mut table),
        })?;
        if keys.erased.is_empty() {
            keys.erased.append(&mut erased);
        }
    }
    Ok(keys)
}

/// Reads the record parts of a set and of its tails to their end, and keeps nothing; how many entries they hold.
pub(crate) fn entries<'a>(
    from: &dyn Place,
    manifests: impl Iterator<Item = &'a Manifest>,
    key: &BackupKey,
) -> Result<i64, BackupError> {
    let mut many = 0;
    for manifest in manifests {
        let mut header = None;
        part(from, manifest, Part::Record, key, |line| match line {
            Line::Header(said) => begin(&mut header, said, manifest, Part::Record),
            Line::Entry(_) => {
                many += 1;
                Ok(())
            }
            _ => Ok(()),
        })?;
    }
    Ok(many)
}

fn begin(header: &mut Option<Header>, said: Header, manifest: &Manifest, part: Part) -> Result<(), BackupError> {
    let fits = header.is_none()
        && said.format == FORMAT
        && said.part == part
        && said.site == manifest.site
        && said.after == manifest.after
        && said.size == manifest.size
        && said.root == manifest.root;
    if !fits {
        return Err(BackupError::Damaged(manifest.part(part).name.clone()));
    }
    if said.signed && manifest.signature.is_none() {
        return Err(BackupError::Forged(manifest.name()));
    }
    *header = Some(said);
    Ok(())
}

/// Reads a part: opens it, gives its lines, and holds it to its digest.
fn part(
    from: &dyn Place,
    manifest: &Manifest,
    which: Part,
    key: &BackupKey,
    each: impl FnMut(Line) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let file = manifest.part(which);
    let damaged = || BackupError::Damaged(file.name.clone());
    let mut hashing = Hashing { inner: from.open(&file.name)?, digest: Sha256::new() };
    let decryptor = Decryptor::new_buffered(BufReader::with_capacity(1 << 16, &mut hashing)).map_err(|_| damaged())?;
    let opened = decryptor.decrypt(std::iter::once(key.identity() as &dyn age::Identity)).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => BackupError::WrongIdentity,
        _ => damaged(),
    })?;
    lines::read(BufReader::with_capacity(1 << 16, opened), &file.name, each)?;
    std::io::copy(&mut hashing, &mut std::io::sink()).map_err(BackupError::place(&from.told()))?;
    if hex::encode(hashing.digest.finalize()) != file.sha256 {
        return Err(damaged());
    }
    Ok(())
}

struct Hashing<R> {
    inner: R,
    digest: Sha256,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.digest.update(&into[..read]);
        Ok(read)
    }
}

/// What was written into the database.
pub(crate) struct Loaded {
    pub size: Seq,
    pub root: String,
    pub newest_at: Option<Instant>,
    pub files: Vec<FileId>,
}

/// Writes the record parts of a set and its tails, and the tables of keys, into an empty database, in one transaction.
pub(crate) fn record(
    from: &dyn Place,
    manifests: &[&Manifest],
    key: &BackupKey,
    keys: &mut Keys,
    db: &mut Db,
    told: &mut dyn FnMut(i64),
) -> Result<Loaded, BackupError> {
    let mut load = Load::default();
    for manifest in manifests {
        let mut header = None;
        let name = &manifest.record.name;
        part(from, manifest, Part::Record, key, |line| match line {
            Line::Header(said) => {
                begin(&mut header, said.clone(), manifest, Part::Record)?;
                load.begin(said, name, db)
            }
            line => load.take(line, name, keys, db, told),
        })?;
        load.end(manifest, db)?;
    }
    let site = load.site.ok_or_else(|| BackupError::Damaged("manifest.json".to_owned()))?;
    for (name, (columns, rows)) in std::mem::take(&mut keys.tables) {
        load.tables.begin(db, site, &name, columns)?;
        rows.into_iter().try_for_each(|row| load.tables.row(db, row))?;
    }
    load.tables.finish(db)?;
    load.close(db)
}

#[derive(Default)]
struct Load {
    site: Option<SiteId>,
    schema: i64,
    created_at: i64,
    frontier: Frontier,
    last: Place0,
    waiting: Vec<Stored>,
    tables: Loading,
    newest_at: Option<Instant>,
    files: Vec<FileId>,
}

/// The place of the last entry.
struct Place0(Seq);

impl Default for Place0 {
    fn default() -> Self {
        Self(Seq::START)
    }
}

impl Load {
    fn begin(&mut self, header: Header, name: &str, db: &mut Db) -> Result<(), BackupError> {
        match self.site {
            None => {
                (self.site, self.schema, self.created_at) = (Some(header.site), header.schema, header.created_at);
                migrate::to(db, header.schema)?;
                db.batch("BEGIN")?;
                Ok(())
            }
            // Jalon was brought up to a newer version between the whole and this tail: the next night makes it whole again.
            Some(_) if header.schema != self.schema => Err(BackupError::Damaged(name.to_owned())),
            Some(_) => Ok(()),
        }
    }

    fn take(&mut self, line: Line, name: &str, keys: &Keys, db: &mut Db, told: &mut dyn FnMut(i64)) -> Result<(), BackupError> {
        let site = self.site.ok_or_else(|| BackupError::Damaged(name.to_owned()))?;
        match line {
            Line::Entry(entry) => {
                self.entry(entry, site, name, keys)?;
                if self.waiting.len() >= TOGETHER {
                    told(self.waiting.len() as i64);
                    self.flush(db)?;
                }
            }
            Line::Table { name, columns } => self.tables.begin(db, site, &name, columns)?,
            Line::Row(row) => self.tables.row(db, row)?,
            _ => return Err(BackupError::Damaged(name.to_owned())),
        }
        Ok(())
    }

    fn entry(&mut self, line: EntryLine, site: SiteId, name: &str, keys: &Keys) -> Result<(), BackupError> {
        let damaged = || BackupError::Damaged(name.to_owned());
        let EntryLine { seq, received_at, leaf, envelope, body } = line;
        if seq != self.last.0.next() || envelope.site != site || leaf_digest(&envelope, seq, received_at) != Ok(leaf) {
            return Err(damaged());
        }
        let salt = usize::try_from(seq.number()).ok().and_then(|place| keys.salts.get(place)?.clone());
        let body = match (body, salt) {
            (Some(hidden), Some(salt)) => {
                let bound = bound(site.as_bytes(), envelope.id.as_bytes());
                let plain = hidden::reveal(salt.as_bytes(), BODY, &bound, &hidden.0).map_err(|_| damaged())?;
                let body = body_of(&plain, salt).ok_or_else(damaged)?;
                if body.commitment() != envelope.commitment {
                    return Err(damaged());
                }
                Some(body)
            }
            _ => None,
        };
        if let Some(body) = body.as_ref().filter(|_| envelope.kind.as_str() == Evidence::KIND) {
            self.files.extend(file_named_in(body.open.as_str()));
        }
        self.last = Place0(seq);
        self.newest_at = self.newest_at.max(Some(received_at));
        self.frontier.push(&leaf);
        self.waiting.push(Stored { entry: Entry { envelope, seq, received_at, body }, leaf });
        Ok(())
    }

    fn flush(&mut self, db: &mut Db) -> Result<(), StoreError> {
        let spelled: Vec<Spelled> = self.waiting.iter().map(|stored| Spelled::of(&stored.entry.envelope)).collect();
        let (mut entries, mut bodies, mut secrets) = (Vec::new(), Vec::new(), Vec::new());
        for (stored, spelled) in self.waiting.iter().zip(&spelled) {
            push_entry(&mut entries, stored, spelled);
            push_body(&mut bodies, stored);
            push_secret(&mut secrets, stored);
        }
        db.insert(&INSERT_ENTRY, &entries)?;
        db.insert(&INSERT_BODY, &bodies)?;
        db.insert(&INSERT_SECRET, &secrets)?;
        self.waiting.clear();
        Ok(())
    }

    /// Ends a part: its entries reach to where it said, and the log has the root that it said.
    fn end(&mut self, manifest: &Manifest, db: &mut Db) -> Result<(), BackupError> {
        self.flush(db)?;
        self.tables.finish(db)?;
        if self.last.0 != manifest.size || hex::encode(self.frontier.root().as_bytes()) != manifest.root {
            return Err(BackupError::Damaged(manifest.record.name.clone()));
        }
        Ok(())
    }

    fn close(self, db: &mut Db) -> Result<Loaded, BackupError> {
        let site = self.site.ok_or(StoreError::Damaged("site"))?;
        let root = self.frontier.root();
        db.execute(
            INSERT_SITE,
            &[
                site.as_bytes().into(),
                self.created_at.into(),
                self.last.0.number().into(),
                Param::Bytes(&self.frontier.to_bytes()),
                root.as_bytes().into(),
            ],
        )?;
        db.batch("COMMIT")?;
        Ok(Loaded { size: self.last.0, root: hex::encode(root.as_bytes()), newest_at: self.newest_at, files: self.files })
    }
}

fn body_of(plain: &[u8], salt: Salt) -> Option<Body> {
    let (length, content) = plain.split_first_chunk::<8>()?;
    let (open, sealed) = content.split_at_checked(usize::try_from(u64::from_be_bytes(*length)).ok()?)?;
    let open = Open::from_stored(String::from_utf8(open.to_vec()).ok()?);
    Some(Body { salt, open, sealed: Sealed::from_bytes(sealed.to_vec()) })
}
