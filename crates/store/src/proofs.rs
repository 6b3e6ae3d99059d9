//! Proofs from stored leaves. What does not change any more, the hash of every 256 leaves, is remembered while the program
//! runs: after the first proof, the next ones read a few hundred leaves, however long the log is.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use jalon_record::entry::LeafDigest;
use jalon_record::evidence::{FORMAT, Pack, Piece};
use jalon_record::id::{EntryId, SiteId};
use jalon_record::log::{Frontier, Root};
use jalon_record::{RecordError, proof};
use jalon_sync::witness::{Judgement, Seen};

use crate::db::Db;
use crate::rows::{Stored, select_entry, stored_entry};
use crate::witness::places;
use crate::{Store, StoreError};

/// How many leaves are remembered as one hash; a power of two.
const TILE: u64 = 256;
/// How many tiles are read at once.
const TOGETHER: u64 = 64;

const LEAVES: &str = "SELECT seq, leaf FROM entry WHERE site = $1 AND seq > $2 AND seq <= $3 ORDER BY seq";
const PAGE: &str = select_entry!(" WHERE e.site = $1 AND e.seq > $2 AND e.seq <= $3 ORDER BY e.seq");

/// The hashes of the full tiles of the log, from the first on.
#[derive(Default)]
pub(crate) struct Tiles(Mutex<Vec<Root>>);

/// Reads the hashes of ranges of leaves, out of memory where they are full tiles.
struct Leaves<'a> {
    db: &'a mut Db,
    site: SiteId,
    tiles: &'a [Root],
}

impl Leaves<'_> {
    fn hash(&mut self, range: Range<u64>) -> Result<Root, StoreError> {
        let width = range.end - range.start;
        if width > TILE {
            let middle = range.start + proof::cut(width);
            return Ok(Root::over(self.hash(range.start..middle)?, self.hash(middle..range.end)?));
        }
        let tile = usize::try_from(range.start / TILE).ok().filter(|_| width == TILE);
        match tile.and_then(|tile| self.tiles.get(tile)) {
            Some(known) => Ok(*known),
            None => {
                let mut frontier = Frontier::new();
                leaves(self.db, self.site, range)?.iter().for_each(|leaf| frontier.push(leaf));
                Ok(frontier.root())
            }
        }
    }
}

/// The leaves of a range, none missing.
fn leaves(db: &mut Db, site: SiteId, range: Range<u64>) -> Result<Vec<LeafDigest>, StoreError> {
    let (first, last) = (places(range.start)?, places(range.end)?);
    let rows = db.rows(LEAVES, &[site.as_bytes().into(), first.into(), last.into()])?;
    let mut read = Vec::with_capacity(rows.len());
    for (expected, mut row) in (first + 1..).zip(rows) {
        if row.int()? != expected {
            return Err(StoreError::Damaged("log"));
        }
        read.push(LeafDigest::from_slice(&row.bytes()?)?);
    }
    if read.len() as u64 == range.end - range.start { Ok(read) } else { Err(StoreError::Damaged("log")) }
}

/// Which entries go into an evidence pack.
pub enum Chosen<'a> {
    /// These, each with a proof of its own.
    Some(&'a [EntryId]),
    /// Every entry there is: the log as a whole.
    All,
}

impl Store {
    fn with_leaves<T>(&self, size: u64, work: impl FnOnce(&mut Leaves<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut tiles = self.tiles.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.read(|db| {
            let full = size / TILE;
            while (tiles.len() as u64) < full {
                let from = tiles.len() as u64;
                let until = full.min(from + TOGETHER);
                let read = leaves(db, self.site, from * TILE..until * TILE)?;
                tiles.extend(read.chunks(TILE as usize).map(|chunk| {
                    let mut frontier = Frontier::new();
                    chunk.iter().for_each(|leaf| frontier.push(leaf));
                    frontier.root()
                }));
            }
            work(&mut Leaves { db, site: self.site, tiles: &tiles })
        })
    }

    /// The root of the log when it had so many entries, from the leaves that are stored now.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where leaves are missing, and what the database refuses.
    pub fn root_at(&self, size: u64) -> Result<Root, StoreError> {
        match size {
            0 => Ok(Frontier::new().root()),
            size => self.with_leaves(size, |leaves| leaves.hash(0..size)),
        }
    }

    /// The proof that the first `from` entries are the beginning of the first `to`; empty from nothing.
    ///
    /// # Errors
    /// [`RecordError::OutsideLog`] where the log is shorter or the sizes are the wrong way round.
    pub fn consistency(&self, from: u64, to: u64) -> Result<Vec<u8>, StoreError> {
        if from > to || to > self.size()? {
            return Err(RecordError::OutsideLog.into());
        }
        match from {
            0 => Ok(Vec::new()),
            from => self.with_leaves(to, |leaves| proof::consistency(from, to, &mut |range| leaves.hash(range))),
        }
    }

    /// The proof that the entry at `index` (from 0) is among the first `size`.
    ///
    /// # Errors
    /// [`RecordError::OutsideLog`] where there is no such entry.
    pub fn inclusion(&self, index: u64, size: u64) -> Result<Vec<u8>, StoreError> {
        self.with_leaves(size, |leaves| proof::inclusion(index, size, &mut |range| leaves.hash(range)))
    }

    /// Holds something that was seen of the log against the log as it is stored now.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn hold_against(&self, seen: Seen) -> Result<Judgement, StoreError> {
        if seen.size > self.size()? {
            return Ok(Judgement::RolledBack);
        }
        match self.root_at(seen.size) {
            Ok(root) if root == seen.root => Ok(Judgement::Consistent),
            Ok(_) | Err(StoreError::Damaged(_)) => Ok(Judgement::Forked),
            Err(error) => Err(error),
        }
    }

    fn size(&self) -> Result<u64, StoreError> {
        u64::try_from(self.state()?.size.number()).map_err(|_| StoreError::Damaged("size"))
    }

    /// Makes an evidence pack: a signed checkpoint, envelopes with their places and proofs, and their content, still
    /// sealed, where it is asked for and not erased.
    ///
    /// # Errors
    /// [`RecordError::OutsideLog`] where an entry is not there.
    pub fn evidence(&self, chosen: Chosen<'_>, with_content: bool) -> Result<Pack, StoreError> {
        let kept = self.keep_checkpoint()?;
        let entries = match chosen {
            Chosen::All => self.all_until(kept.size, with_content)?,
            Chosen::Some(ids) => ids.iter().map(|id| self.piece(*id, kept.size, with_content)).collect::<Result<_, _>>()?,
        };
        Ok(Pack {
            format: FORMAT.to_owned(),
            site: self.site,
            keys: self.verifiers()?.iter().map(ToString::to_string).collect(),
            checkpoint: kept.note,
            entries,
        })
    }

    fn piece(&self, id: EntryId, size: u64, with_content: bool) -> Result<Piece, StoreError> {
        let entry = self.entry(id)?.ok_or(RecordError::OutsideLog)?;
        let index = u64::try_from(entry.seq.number() - 1).map_err(|_| RecordError::OutsideLog)?;
        let proof = self.inclusion(index, size)?;
        Ok(Piece::of(&entry, Some(&proof), with_content))
    }

    fn all_until(&self, size: u64, with_content: bool) -> Result<Vec<Piece>, StoreError> {
        let last = places(size)?;
        let mut pieces: Vec<Piece> = Vec::new();
        self.read(|db| {
            while (pieces.len() as u64) < size {
                let from = places(pieces.len() as u64)?;
                let until = last.min(from + 2_000);
                let rows = db.rows(PAGE, &[self.site.as_bytes().into(), from.into(), until.into()])?;
                let before = pieces.len();
                for mut row in rows {
                    let Stored { entry, .. } = stored_entry(&mut row)?;
                    pieces.push(Piece::of(&entry, None, with_content));
                }
                if pieces.len() == before {
                    return Err(StoreError::Damaged("log"));
                }
            }
            Ok(())
        })?;
        Ok(pieces)
    }
}
