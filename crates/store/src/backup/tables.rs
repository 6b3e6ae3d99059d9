//! Which table goes into which part of a backup. A table that is in none of these lists fails a test.

use jalon_record::id::SiteId;

use super::lines::{Line, Part, Value};
use crate::StoreError;
use crate::db::{Cell, Db, Param};

/// A table whose rows are written as they stand.
pub(crate) struct Table {
    pub name: &'static str,
    pub part: Part,
    rows: Rows,
}

/// How its rows are read.
enum Rows {
    /// All of them, each time.
    Whole(&'static str),
    /// They are only ever added, and numbered: those after a number. The second statement asks for the last number.
    Growing { between: &'static str, last: &'static str },
}

macro_rules! whole {
    ($name:literal, $part:ident, $order:literal) => {
        Table {
            name: $name,
            part: Part::$part,
            rows: Rows::Whole(concat!("SELECT * FROM ", $name, " WHERE site = $1 ORDER BY ", $order)),
        }
    };
}

macro_rules! growing {
    ($name:literal, $part:ident, $number:literal) => {
        Table {
            name: $name,
            part: Part::$part,
            rows: Rows::Growing {
                between: concat!(
                    "SELECT * FROM ",
                    $name,
                    " WHERE site = $1 AND ",
                    $number,
                    " > $2 AND ",
                    $number,
                    " <= $3 ORDER BY ",
                    $number
                ),
                last: concat!("SELECT COALESCE(MAX(", $number, "), 0) FROM ", $name, " WHERE site = $1"),
            },
        }
    };
}

/// Everything beside the entries that is needed to go on elsewhere. A table that this database does not have is passed over.
pub(crate) const TABLES: &[Table] = &[
    whole!("member", Record, "member"),
    whole!("calendar", Record, "member, initiative"),
    whole!("passkey", Record, "credential"),
    whole!("second_factor", Record, "member"),
    whole!("recovery_code", Record, "member, code"),
    whole!("elsewhere", Record, "subject"),
    whole!("checkpoint", Record, "size"),
    whole!("witness", Record, "device"),
    whole!("erasing", Record, "act"),
    whole!("device", Record, "device"),
    whole!("device_sent", Record, "device, n"),
    whole!("device_held", Record, "device"),
    growing!("access_log", Record, "number"),
    growing!("access_about", Record, "number"),
    whole!("access_head", Record, "number"),
    whole!("scope_key", Keys, "scope, id, generation"),
    whole!("own_key", Keys, "member, generation"),
    whole!("own_slot", Keys, "member, generation, way"),
    whole!("key_state", Keys, "fingerprint"),
    whole!("signing_key", Keys, "number"),
    whole!("transport_key", Keys, "number"),
];

/// Written in a form of their own: entries, bodies and salts, and what follows from them.
#[cfg(test)]
pub(crate) const OWN_FORM: &[&str] = &["site", "entry", "body", "secret"];

/// Not in a backup: sessions and sign-in links end with the machine, migrations are made by it.
#[cfg(test)]
pub(crate) const LEFT_OUT: &[&str] = &["session", "link", "migration"];

/// How many numbers of a growing table are read at a time.
const STRIDE: i64 = 4_000;

impl Table {
    /// The table of that name.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }

    /// The last number of a table that grows.
    pub(crate) fn last(&self, db: &mut Db, site: SiteId) -> Result<Option<i64>, StoreError> {
        let Rows::Growing { last, .. } = self.rows else { return Ok(None) };
        if db.columns(self.name)?.is_empty() {
            return Ok(None);
        }
        db.row(last, &[site.as_bytes().into()])?.map(|mut row| row.int()).transpose()
    }

    /// Gives the lines of a table: those after a number, where it grows.
    pub(crate) fn lines<E: From<StoreError>>(
        &self,
        db: &mut Db,
        site: SiteId,
        after: i64,
        mut each: impl FnMut(Line) -> Result<(), E>,
    ) -> Result<(), E> {
        let columns = db.columns(self.name)?;
        if columns.is_empty() {
            return Ok(());
        }
        each(Line::Table { name: self.name.to_owned(), columns })?;
        let mut give = |rows: Vec<crate::db::Row>| {
            rows.into_iter().try_for_each(|row| each(Line::Row(row.into_cells().map(Value::from).collect())))
        };
        match self.rows {
            Rows::Whole(all) => give(db.rows(all, &[site.as_bytes().into()])?),
            Rows::Growing { between, .. } => {
                let last = self.last(db, site)?.unwrap_or(0);
                let mut from = after;
                while from < last {
                    let to = from.saturating_add(STRIDE).min(last);
                    give(db.rows(between, &[site.as_bytes().into(), from.into(), to.into()])?)?;
                    from = to;
                }
                Ok(())
            }
        }
    }
}

/// Rows of a table on their way back into a database. What a later part says of a table that is written whole takes the
/// place of what an earlier one said.
#[derive(Default)]
pub(crate) struct Loading {
    table: Option<(&'static Table, Vec<String>)>,
    rows: Vec<Vec<Cell>>,
}

/// How many rows are written at a time.
const TOGETHER: usize = 500;

impl Loading {
    /// Begins a table. One that this program does not know, or whose columns it does not, is refused.
    pub(crate) fn begin(&mut self, db: &mut Db, site: SiteId, name: &str, columns: Vec<String>) -> Result<(), StoreError> {
        self.finish(db)?;
        let table = Table::named(name).ok_or(StoreError::Damaged("table"))?;
        let known = db.columns(table.name)?;
        if columns.is_empty() || columns.iter().any(|column| !known.contains(column)) {
            return Err(StoreError::Damaged("column"));
        }
        if let Rows::Whole(_) = table.rows {
            db.clear(table.name, site.as_bytes())?;
        }
        self.table = Some((table, columns));
        Ok(())
    }

    pub(crate) fn row(&mut self, db: &mut Db, row: Vec<Value>) -> Result<(), StoreError> {
        match &self.table {
            Some((_, columns)) if columns.len() == row.len() => self.rows.push(row.into_iter().map(Cell::from).collect()),
            _ => return Err(StoreError::Damaged("row")),
        }
        if self.rows.len() < TOGETHER { Ok(()) } else { self.flush(db) }
    }

    pub(crate) fn finish(&mut self, db: &mut Db) -> Result<(), StoreError> {
        self.flush(db)?;
        self.table = None;
        Ok(())
    }

    fn flush(&mut self, db: &mut Db) -> Result<(), StoreError> {
        let Some((table, columns)) = &self.table else { return Ok(()) };
        let cells: Vec<Param<'_>> = self.rows.iter().flatten().map(Param::from).collect();
        db.load(table.name, columns, &cells)?;
        self.rows.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::migrate;
    use crate::store::tests::on_both;

    #[test]
    fn every_table_is_in_a_backup_or_left_out_on_purpose() {
        on_both(|connect| {
            let mut db = connect();
            migrate(&mut db).unwrap();
            let placed: Vec<&str> =
                TABLES.iter().map(|table| table.name).chain(OWN_FORM.iter().chain(LEFT_OUT).copied()).collect();
            for table in db.tables().unwrap() {
                assert!(placed.contains(&table.as_str()), "say in backup/tables.rs what becomes of the table {table}");
                let columns = db.columns(&table).unwrap();
                assert!(columns.contains(&"site".to_owned()) || table == "migration", "{table} has no site");
            }
            for table in TABLES {
                table.lines::<StoreError>(&mut db, SiteId::from_bytes([1; 16]), 0, |_| Ok(())).unwrap();
            }
        });
    }
}
