//! One connection to one of two databases, and one SQL text for both.
//!
//! Statements are constants with `$1…$n`, first used in that order (SQLite numbers named parameters as they appear; a
//! test holds every statement to it). Columns are `TEXT`, `BIGINT` and bytes, which both databases read alike.

mod postgres;
mod sqlite;

use crate::StoreError;

/// A value bound to a statement.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Param<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> From<i64> for Param<'a> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(value)
    }
}

impl<'a> From<&'a [u8]> for Param<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(value)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Param<'a> {
    fn from(value: &'a [u8; N]) -> Self {
        Self::Bytes(value)
    }
}

impl<'a, T: Into<Param<'a>>> From<Option<T>> for Param<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A value read from a row.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// One row, read from left to right.
pub(crate) struct Row(std::vec::IntoIter<Cell>);

impl Row {
    pub(crate) fn of(cells: Vec<Cell>) -> Self {
        Self(cells.into_iter())
    }

    fn next(&mut self) -> Result<Cell, StoreError> {
        self.0.next().ok_or(StoreError::Damaged("row"))
    }

    pub(crate) fn int(&mut self) -> Result<i64, StoreError> {
        self.int_or_null()?.ok_or(StoreError::Damaged("number"))
    }

    pub(crate) fn int_or_null(&mut self) -> Result<Option<i64>, StoreError> {
        match self.next()? {
            Cell::Int(value) => Ok(Some(value)),
            Cell::Null => Ok(None),
            _ => Err(StoreError::Damaged("number")),
        }
    }

    pub(crate) fn text(&mut self) -> Result<String, StoreError> {
        self.text_or_null()?.ok_or(StoreError::Damaged("text"))
    }

    pub(crate) fn text_or_null(&mut self) -> Result<Option<String>, StoreError> {
        match self.next()? {
            Cell::Text(value) => Ok(Some(value)),
            Cell::Null => Ok(None),
            _ => Err(StoreError::Damaged("text")),
        }
    }

    pub(crate) fn bytes(&mut self) -> Result<Vec<u8>, StoreError> {
        self.bytes_or_null()?.ok_or(StoreError::Damaged("bytes"))
    }

    pub(crate) fn bytes_or_null(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        match self.next()? {
            Cell::Bytes(value) => Ok(Some(value)),
            Cell::Null => Ok(None),
            _ => Err(StoreError::Damaged("bytes")),
        }
    }
}

impl Row {
    /// All its values.
    pub(crate) fn into_cells(self) -> impl Iterator<Item = Cell> {
        self.0
    }
}

impl<'a> From<&'a Cell> for Param<'a> {
    fn from(cell: &'a Cell) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(value) => Self::Int(*value),
            Cell::Text(value) => Self::Text(value),
            Cell::Bytes(value) => Self::Bytes(value),
        }
    }
}

/// Where many rows go: `INSERT INTO table (columns)`.
pub(crate) struct Insert {
    /// The statement for one row, with `$1…$n`; what SQLite runs.
    pub one: &'static str,
    /// Everything before `VALUES`; PostgreSQL gets many rows a statement.
    pub head: &'static str,
    /// How many columns.
    pub columns: usize,
}

/// A connection.
pub(crate) enum Db {
    Sqlite(sqlite::Sqlite),
    Postgres(Box<postgres::Postgres>),
}

/// Which of the two, for the few words of DDL that differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

macro_rules! either {
    ($self:ident, $db:ident => $what:expr) => {
        match $self {
            Db::Sqlite($db) => $what,
            Db::Postgres($db) => $what,
        }
    };
}

impl Db {
    /// A connection to SQLite files; the views are attached where they are named.
    pub(crate) fn sqlite(record: &std::path::Path, views: Option<&str>) -> Result<Self, StoreError> {
        sqlite::Sqlite::open(record, views).map(Self::Sqlite)
    }

    pub(crate) fn postgres(url: &str) -> Result<Self, StoreError> {
        postgres::Postgres::open(url).map(|db| Self::Postgres(Box::new(db)))
    }

    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs several statements that bind nothing.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        either!(self, db => db.batch(sql))
    }

    pub(crate) fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        either!(self, db => db.execute(sql, params))
    }

    pub(crate) fn rows(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<Row>, StoreError> {
        either!(self, db => db.rows(sql, params))
    }

    pub(crate) fn row(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, params)?.into_iter().next())
    }

    /// Inserts many rows; `cells` holds them one after another.
    pub(crate) fn insert(&mut self, insert: &Insert, cells: &[Param<'_>]) -> Result<(), StoreError> {
        if cells.is_empty() {
            return Ok(());
        }
        either!(self, db => db.insert(insert, cells))
    }

    /// The tables of the record, by name.
    pub(crate) fn tables(&mut self) -> Result<Vec<String>, StoreError> {
        let sql = match self.engine() {
            Engine::Sqlite => {
                "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            }
            Engine::Postgres => {
                "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1"
            }
        };
        self.rows(sql, &[])?.into_iter().map(|mut row| row.text()).collect()
    }

    /// The columns of a table, in order.
    pub(crate) fn columns(&mut self, table: &str) -> Result<Vec<String>, StoreError> {
        let sql = match self.engine() {
            Engine::Sqlite => "SELECT name FROM pragma_table_info($1) ORDER BY cid",
            Engine::Postgres => {
                "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND CAST(table_name AS TEXT) = $1 ORDER BY ordinal_position"
            }
        };
        self.rows(sql, &[Param::Text(table)])?.into_iter().map(|mut row| row.text()).collect()
    }

    /// Removes the rows of a site from a table of ours.
    pub(crate) fn clear(&mut self, table: &'static str, site: &[u8; 16]) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {table} WHERE site = $1");
        either!(self, db => db.load(&sql, &[Param::Bytes(site)]))
    }

    /// Writes rows into some columns of a table of ours; names are those that the database gave. `cells` holds the rows
    /// one after another.
    pub(crate) fn load(&mut self, table: &'static str, columns: &[String], cells: &[Param<'_>]) -> Result<(), StoreError> {
        let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "));
        for row in cells.chunks_exact(columns.len().max(1)) {
            either!(self, db => db.load(&sql, row))?;
        }
        Ok(())
    }

    /// Removes every table, the views among them: what was made in a database that was empty.
    pub(crate) fn remove_everything(&mut self) -> Result<(), StoreError> {
        // A transaction may still be open; where none is, this changes nothing.
        let _ = self.batch("ROLLBACK");
        for table in self.tables()? {
            self.batch(&format!("DROP TABLE {table}"))?;
        }
        crate::migrate::drop_views(self)
    }

    /// Runs `work` on the record in one transaction: all of it, or, when it fails, none of it.
    pub(crate) fn transaction<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let begin = match self.engine() {
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        };
        self.within(begin, work)
    }

    /// Runs `work` on the views in one transaction. It must write to them first: that takes their lock, and leaves the
    /// record, which is only read here, to its own writer.
    pub(crate) fn views_transaction<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.within("BEGIN", work)
    }

    fn within<T>(&mut self, begin: &str, work: impl FnOnce(&mut Self) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.batch(begin)?;
        match work(self) {
            Ok(done) => {
                self.batch("COMMIT")?;
                Ok(done)
            }
            Err(error) => {
                // The first error is the one to tell; a connection that cannot roll back is dropped by its pool.
                let _ = self.batch("ROLLBACK");
                Err(error)
            }
        }
    }

    /// Destroys what was deleted, in the write-ahead log too. PostgreSQL leaves that to its vacuum.
    pub(crate) fn forget_deleted(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(db) => db.forget_deleted(),
            Self::Postgres(_) => Ok(()),
        }
    }
}
