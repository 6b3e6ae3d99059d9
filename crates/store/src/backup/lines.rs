//! The lines of a part of a backup: JSON, one object a line, each with the one member that says what it is.

use std::io::{BufRead, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jalon_record::entry::{Envelope, LeafDigest};
use jalon_record::id::{Instant, Seq, SiteId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::BackupError;
use crate::db::Cell;

/// Which of the two parts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Envelopes, hidden bodies, members: kept long.
    Record,
    /// What opens the bodies: kept 35 days.
    Keys,
}

/// The first line of a part: what it holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Header {
    /// The number of this format.
    pub format: u32,
    pub part: Part,
    pub site: SiteId,
    /// How many migrations the tables had seen.
    pub schema: i64,
    /// When the site was made.
    pub created_at: i64,
    /// Entries up to this place are in what came before; 0 in a whole backup.
    pub after: Seq,
    /// The last place.
    pub size: Seq,
    /// The root of the log at this place.
    pub root: String,
    /// Whether the manifest is signed: nobody takes its signature away unnoticed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
}

/// An entry, its content hidden under a key that follows from its salt.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct EntryLine {
    pub seq: Seq,
    pub received_at: Instant,
    pub leaf: LeafDigest,
    pub envelope: Envelope,
    /// Absent where the content was destroyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Bytes>,
}

/// Bytes, written in base64 (RFC 4648 §4).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64_STANDARD.decode(text).map(Self).map_err(|_| serde::de::Error::custom("base64"))
    }
}

/// One value of a row.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Bytes { b: Bytes },
}

impl From<Cell> for Value {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(value) => Self::Int(value),
            Cell::Text(value) => Self::Text(value),
            Cell::Bytes(value) => Self::Bytes { b: Bytes(value) },
        }
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Int(value) => Self::Int(value),
            Value::Text(value) => Self::Text(value),
            Value::Bytes { b } => Self::Bytes(b.0),
        }
    }
}

/// Something destroyed: the entry that says so. A record that is older is told it again.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct Erased {
    pub seq: Seq,
    pub envelope: Envelope,
    /// The open part: on what ground.
    pub open: String,
}

/// One line.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Line {
    Header(Header),
    /// Record: an entry.
    Entry(EntryLine),
    /// Either: the rows that follow are of this table.
    Table {
        name: String,
        columns: Vec<String>,
    },
    Row(Vec<Value>),
    /// Keys: the salt of the entry at a place.
    Salt(Seq, Bytes),
    /// Keys: first and last of places whose content is gone.
    Gone(Vec<(Seq, Seq)>),
    /// Keys.
    Erased(Erased),
    /// Keys: the site's key.
    SiteKey(Bytes),
    /// How many lines came before this last one.
    End(u64),
}

/// Writes lines, and what was written into a digest beside.
pub(crate) struct Lines<W> {
    out: W,
    many: u64,
}

impl<W: Write> Lines<W> {
    pub(crate) fn new(out: W) -> Self {
        Self { out, many: 0 }
    }

    pub(crate) fn write(&mut self, line: &Line) -> std::io::Result<()> {
        serde_json::to_writer(&mut self.out, line)?;
        self.out.write_all(b"\n")?;
        self.many += 1;
        Ok(())
    }

    /// Writes the last line, and gives back what was written to.
    pub(crate) fn end(mut self) -> std::io::Result<W> {
        let many = self.many;
        self.write(&Line::End(many))?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// The longest line that is read: an entry may carry a long text.
const LONGEST: u64 = 64 << 20;

/// Reads lines, and holds them to the count that the last one gives. `name` is told where they do not read.
pub(crate) fn read(
    mut from: impl BufRead,
    name: &str,
    mut each: impl FnMut(Line) -> Result<(), BackupError>,
) -> Result<(), BackupError> {
    let damaged = || BackupError::Damaged(name.to_owned());
    let (mut many, mut line) = (0, Vec::new());
    loop {
        line.clear();
        let read = std::io::Read::take(&mut from, LONGEST).read_until(b'\n', &mut line).map_err(|_| damaged())?;
        if read == 0 || !line.ends_with(b"\n") {
            return Err(damaged());
        }
        match serde_json::from_slice(&line).map_err(|_| damaged())? {
            Line::End(said) if said == many => break,
            Line::End(_) => return Err(damaged()),
            line => each(line)?,
        }
        many += 1;
    }
    // What follows the last line would be authentic and unread: nothing may.
    match from.fill_buf() {
        Ok([]) => Ok(()),
        _ => Err(damaged()),
    }
}

/// Reads the lines of a part that was opened, with our program or another, and holds them to their form; how many there are
/// besides the last.
///
/// # Errors
/// [`BackupError::Damaged`] where a line does not read, or one is missing.
pub fn lines_of(opened: &[u8]) -> Result<u64, BackupError> {
    let mut many = 0;
    read(opened, "part", |_| {
        many += 1;
        Ok(())
    })?;
    Ok(many)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_as_they_were_written() {
        let row = vec![Value::Null, Value::Int(-7), Value::Text("é\n".into()), Value::Bytes { b: Bytes(vec![0, 255]) }];
        let table = Line::Table { name: "member".into(), columns: vec!["a".into()] };
        let lines = [table, Line::Row(row), Line::Gone(vec![(Seq::START.next(), Seq::START.next())])];
        let mut out = Lines::new(Vec::new());
        lines.iter().for_each(|line| out.write(line).unwrap());
        let written = out.end().unwrap();
        let mut back = Vec::new();
        read(written.as_slice(), "x", |line| {
            back.push(line);
            Ok(())
        })
        .unwrap();
        assert_eq!(back, lines);
        assert_eq!(lines_of(&written).unwrap(), 3);
        for end in 0..written.len() {
            assert!(read(&written[..end], "x", |_| Ok(())).is_err(), "cut at {end}");
        }
        assert!(read([written.as_slice(), b"{}"].concat().as_slice(), "x", |_| Ok(())).is_err());
    }
}
