//! Between rows and entries.

use jalon_record::edtf::Edtf;
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope, LeafDigest, Open};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, Seq, SiteId};
use jalon_record::seal::{Salt, Sealed};
use jalon_record::thread::{Act, Link};

use crate::StoreError;
use crate::db::{Insert, Param, Row};

/// Selects entries `e` with their bodies and salts, in the columns that [`stored_entry`] reads; what is given stands after the
/// tables. With `thread`, the shown version of each thread `t`, then the name of the entry that opened it, and whether it is in
/// conflict.
macro_rules! select_entry {
    (@columns $more:literal $from:literal $rest:literal) => {
        concat!(
            "SELECT e.site, e.seq, e.id, e.initiative, e.author, e.device, e.device_seq, e.kind, e.version, e.occurred,",
            " e.recorded_at, e.told_at, e.received_at, e.about, e.audience, e.amends, e.commitment, e.leaf,",
            " k.salt, b.open, b.sealed",
            $more,
            $from,
            " LEFT JOIN body b ON b.site = e.site AND b.seq = e.seq",
            " LEFT JOIN secret k ON k.site = b.site AND k.seq = b.seq",
            $rest
        )
    };
    (thread $rest:literal) => {
        concat!(
            select_entry!(
                @columns ", r.id, t.conflict"
                " FROM views.thread t JOIN entry e ON e.site = t.site AND e.seq = t.head"
                " JOIN entry r ON r.site = t.site AND r.seq = t.root"
            ),
            $rest
        )
    };
    ($rest:literal) => {
        select_entry!(@columns "" " FROM entry e" $rest)
    };
}
pub(crate) use select_entry;

pub(crate) const INSERT_ENTRY: Insert = Insert {
    one: "INSERT INTO entry (site, seq, id, initiative, author, device, device_seq, kind, version, occurred, recorded_at, \
          told_at, received_at, about, audience, amends, commitment, leaf) \
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    head: "INSERT INTO entry (site, seq, id, initiative, author, device, device_seq, kind, version, occurred, recorded_at, \
           told_at, received_at, about, audience, amends, commitment, leaf)",
    columns: 18,
};

pub(crate) const INSERT_BODY: Insert = Insert {
    one: "INSERT INTO body (site, seq, open, sealed) VALUES ($1, $2, $3, $4)",
    head: "INSERT INTO body (site, seq, open, sealed)",
    columns: 4,
};

pub(crate) const INSERT_SECRET: Insert = Insert {
    one: "INSERT INTO secret (site, seq, salt) VALUES ($1, $2, $3)",
    head: "INSERT INTO secret (site, seq, salt)",
    columns: 3,
};

/// An entry with the leaf that was stored for it.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub entry: Entry,
    pub leaf: LeafDigest,
}

/// What is bound for an entry but is not a field of it as it stands.
pub(crate) struct Spelled {
    pub amends: Vec<u8>,
}

impl Spelled {
    pub(crate) fn of(envelope: &Envelope) -> Self {
        Self { amends: envelope.amends.iter().flat_map(|id| *id.as_bytes()).collect() }
    }
}

pub(crate) fn push_entry<'a>(cells: &mut Vec<Param<'a>>, stored: &'a Stored, spelled: &'a Spelled) {
    let envelope = &stored.entry.envelope;
    cells.extend([
        Param::Bytes(envelope.site.as_bytes()),
        Param::Int(stored.entry.seq.number()),
        Param::Bytes(envelope.id.as_bytes()),
        Param::Bytes(envelope.initiative.as_bytes()),
        Param::Bytes(envelope.author.as_bytes()),
        Param::Bytes(envelope.device.as_bytes()),
        Param::Int(envelope.device_seq),
        Param::Text(envelope.kind.as_str()),
        Param::Int(envelope.version.into()),
        Param::Text(envelope.occurred.text()),
        Param::Int(envelope.recorded_at.micros()),
        envelope.told_at.as_ref().map(Edtf::text).into(),
        Param::Int(stored.entry.received_at.micros()),
        envelope.about.as_ref().map(|about| about.as_bytes().as_slice()).into(),
        Param::Text(envelope.audience.code()),
        Param::Bytes(&spelled.amends),
        Param::Bytes(envelope.commitment.as_bytes()),
        Param::Bytes(stored.leaf.as_bytes()),
    ]);
}

pub(crate) fn push_body<'a>(cells: &mut Vec<Param<'a>>, stored: &'a Stored) {
    if let Some(body) = &stored.entry.body {
        cells.extend([
            Param::Bytes(stored.entry.envelope.site.as_bytes()),
            Param::Int(stored.entry.seq.number()),
            Param::Text(body.open.as_str()),
            Param::Bytes(body.sealed.as_bytes()),
        ]);
    }
}

/// The salt lies apart from the body that it opens: it is backed up for a short while only.
pub(crate) fn push_secret<'a>(cells: &mut Vec<Param<'a>>, stored: &'a Stored) {
    if let Some(body) = &stored.entry.body {
        cells.extend([
            Param::Bytes(stored.entry.envelope.site.as_bytes()),
            Param::Int(stored.entry.seq.number()),
            Param::Bytes(body.salt.as_bytes()),
        ]);
    }
}

/// Reads what `select_entry!` selects. A body whose salt is gone opens for nobody: it is read as none, and `verify` names
/// it.
pub(crate) fn stored_entry(row: &mut Row) -> Result<Stored, StoreError> {
    let site = SiteId::from_slice(&row.bytes()?)?;
    let seq = Seq::new(row.int()?)?;
    let id = EntryId::from_slice(&row.bytes()?)?;
    let initiative = InitiativeId::from_slice(&row.bytes()?)?;
    let author = MemberId::from_slice(&row.bytes()?)?;
    let device = DeviceId::from_slice(&row.bytes()?)?;
    let device_seq = row.int()?;
    let kind = Kind::new(&row.text()?)?;
    let version = u32::try_from(row.int()?).map_err(|_| StoreError::Damaged("version"))?;
    let occurred = Edtf::parse(&row.text()?).map_err(|_| StoreError::Damaged("occurred"))?;
    let recorded_at = Instant::from_micros(row.int()?);
    let told_at = row.text_or_null()?.map(|text| Edtf::parse(&text)).transpose().map_err(|_| StoreError::Damaged("told_at"))?;
    let received_at = Instant::from_micros(row.int()?);
    let about = row.bytes_or_null()?.map(|bytes| PersonRef::from_slice(&bytes)).transpose()?;
    let audience = Audience::from_code(&row.text()?)?;
    let amends = amended(&row.bytes()?)?;
    let commitment = Commitment::from_slice(&row.bytes()?)?;
    let leaf = LeafDigest::from_slice(&row.bytes()?)?;
    let body = match row.bytes_or_null()? {
        None => None,
        Some(salt) => Some(Body {
            salt: Salt::from_slice(&salt)?,
            open: Open::from_stored(row.text()?),
            sealed: Sealed::from_bytes(row.bytes()?),
        }),
    };
    let envelope = Envelope {
        id,
        site,
        initiative,
        author,
        device,
        device_seq,
        kind,
        version,
        occurred,
        recorded_at,
        told_at,
        about,
        audience,
        amends,
        commitment,
    };
    Ok(Stored { entry: Entry { envelope, seq, received_at, body }, leaf })
}

pub(crate) fn amended(bytes: &[u8]) -> Result<Vec<EntryId>, StoreError> {
    let (ids, rest) = bytes.as_chunks::<16>();
    if !rest.is_empty() {
        return Err(StoreError::Damaged("amends"));
    }
    Ok(ids.iter().map(|id| EntryId::from_bytes(*id)).collect())
}

/// Reads `seq, id, kind, amends`: what a thread is made of.
pub(crate) fn link(mut row: Row) -> Result<Link, StoreError> {
    let seq = Seq::new(row.int()?)?;
    let id = EntryId::from_slice(&row.bytes()?)?;
    let act = Act::of(&Kind::new(&row.text()?)?);
    Ok(Link { seq, id, amends: amended(&row.bytes()?)?, act })
}
