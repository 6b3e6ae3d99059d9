//! SQLite: the embedded default. The record is the main file; the views are a second one, attached as `views`.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql};

use super::{Cell, Insert, Param, Row};
use crate::StoreError;

pub(crate) struct Sqlite(Connection);

/// `FULL` is what makes an acknowledgement true after a power cut; views are disposable and need less.
/// `secure_delete` overwrites what is erased; temporary tables stay in memory, so nothing is spilled beside the folder.
const SETTINGS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA busy_timeout = 15000;
    PRAGMA cache_size = -16384;
    PRAGMA journal_size_limit = 67108864;
";

impl Sqlite {
    pub(super) fn open(record: &Path, views: Option<&str>) -> Result<Self, StoreError> {
        let db = Connection::open(record)?;
        db.set_prepared_statement_cache_capacity(64);
        db.busy_timeout(std::time::Duration::from_secs(15))?;
        db.execute_batch(SETTINGS)?;
        if let Some(views) = views {
            db.execute("ATTACH DATABASE $1 AS views", [views])?;
            db.execute_batch("PRAGMA views.journal_mode = WAL; PRAGMA views.synchronous = NORMAL;")?;
        }
        Ok(Self(db))
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        Ok(self.0.execute_batch(sql)?)
    }

    pub(super) fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        if cfg!(debug_assertions) {
            same_on_both(&statement);
        }
        Ok(statement.execute(rusqlite::params_from_iter(params))? as u64)
    }

    pub(super) fn rows(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<Row>, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        if cfg!(debug_assertions) {
            same_on_both(&statement);
        }
        let width = statement.column_count();
        let mut found = statement.query(rusqlite::params_from_iter(params))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let mut cells = Vec::with_capacity(width);
            for column in 0..width {
                cells.push(cell(row.get_ref(column)?)?);
            }
            rows.push(Row::of(cells));
        }
        Ok(rows)
    }

    /// Runs a statement that was put together from names of ours.
    pub(super) fn load(&mut self, sql: &str, params: &[Param<'_>]) -> Result<(), StoreError> {
        self.0.prepare_cached(sql)?.execute(rusqlite::params_from_iter(params))?;
        Ok(())
    }

    pub(super) fn insert(&mut self, insert: &Insert, cells: &[Param<'_>]) -> Result<(), StoreError> {
        let mut statement = self.0.prepare_cached(insert.one)?;
        for row in cells.chunks_exact(insert.columns) {
            statement.execute(rusqlite::params_from_iter(row))?;
        }
        Ok(())
    }

    pub(super) fn forget_deleted(&mut self) -> Result<(), StoreError> {
        let is_busy: bool = self.0.query_row("PRAGMA main.wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        match is_busy {
            false => Ok(()),
            true => Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None).into()),
        }
    }
}

/// SQLite numbers `$n` as they appear, PostgreSQL by their digits: in a statement for both, the two must be one.
fn same_on_both(statement: &rusqlite::Statement<'_>) {
    for place in 1..=statement.parameter_count() {
        debug_assert_eq!(statement.parameter_name(place), Some(format!("${place}").as_str()), "{statement:?}");
    }
}

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Param::Null => ValueRef::Null,
            Param::Int(value) => ValueRef::Integer(*value),
            Param::Text(value) => ValueRef::Text(value.as_bytes()),
            Param::Bytes(value) => ValueRef::Blob(value),
        }))
    }
}

fn cell(value: ValueRef<'_>) -> Result<Cell, StoreError> {
    match value {
        ValueRef::Null => Ok(Cell::Null),
        ValueRef::Integer(value) => Ok(Cell::Int(value)),
        ValueRef::Text(value) => match std::str::from_utf8(value) {
            Ok(text) => Ok(Cell::Text(text.to_owned())),
            Err(_) => Ok(Cell::Bytes(value.to_vec())),
        },
        ValueRef::Blob(value) => Ok(Cell::Bytes(value.to_vec())),
        ValueRef::Real(_) => Err(StoreError::Damaged("number")),
    }
}
