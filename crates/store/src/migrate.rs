//! Forward migrations: one list, one table that remembers which ran and what they said.

use sha2::{Digest, Sha256};

use crate::StoreError;
use crate::db::{Db, Engine, Param};

/// All migrations ever released, in order. A released file never changes.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_record.sql"),
    include_str!("../migrations/0002_accounts.sql"),
    include_str!("../migrations/0003_calendar.sql"),
    include_str!("../migrations/0004_keys.sql"),
    include_str!("../migrations/0005_account.sql"),
    include_str!("../migrations/0006_log.sql"),
    include_str!("../migrations/0007_erasure.sql"),
    include_str!("../migrations/0009_witness.sql"),
    include_str!("../migrations/0010_device.sql"),
];

/// The tables of the views, made anew whenever their version changes.
const VIEWS: &str = include_str!("../migrations/views.sql");

const REMEMBER: &str = "CREATE TABLE IF NOT EXISTS migration (number BIGINT NOT NULL PRIMARY KEY, digest TEXT NOT NULL)";

/// Puts in the words that differ between the two databases.
fn for_engine(sql: &str, engine: Engine) -> String {
    let (bytes, clustered) = match engine {
        Engine::Sqlite => ("BLOB", "WITHOUT ROWID"),
        Engine::Postgres => ("BYTEA", ""),
    };
    sql.lines()
        .map(|line| line.split("--").next().unwrap_or("").replace("BYTES", bytes).replace("CLUSTERED", clustered))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Brings a database up to this program.
pub(crate) fn migrate(db: &mut Db) -> Result<(), StoreError> {
    up_to(db, MIGRATIONS.len())
}

/// Brings an empty database to where another one was when it was backed up.
pub(crate) fn to(db: &mut Db, schema: i64) -> Result<(), StoreError> {
    let known = MIGRATIONS.len();
    match usize::try_from(schema) {
        Ok(last) if last <= known => up_to(db, last),
        _ => Err(StoreError::Newer { found: schema, known: known as i64 }),
    }
}

fn up_to(db: &mut Db, last: usize) -> Result<(), StoreError> {
    db.batch(REMEMBER)?;
    db.transaction(|db| {
        let ran = ran(db)?;
        if ran.len() > MIGRATIONS.len() {
            return Err(StoreError::Newer { found: ran.len() as i64, known: MIGRATIONS.len() as i64 });
        }
        for (place, sql) in MIGRATIONS.iter().enumerate().take(last) {
            let digest = hex::encode(Sha256::digest(sql.as_bytes()));
            match ran.get(place) {
                Some(known) if *known == digest => {}
                Some(_) => return Err(StoreError::Damaged("migration")),
                None => {
                    let sql = for_engine(sql, db.engine());
                    db.batch(&sql)?;
                    let number = Param::Int(place as i64 + 1);
                    db.execute("INSERT INTO migration (number, digest) VALUES ($1, $2)", &[number, Param::Text(&digest)])?;
                }
            }
        }
        Ok(())
    })
}

fn ran(db: &mut Db) -> Result<Vec<String>, StoreError> {
    db.rows("SELECT digest FROM migration ORDER BY number", &[])?.into_iter().map(|mut row| row.text()).collect()
}

/// Whether the view tables are there.
pub(crate) fn has_views(db: &mut Db) -> Result<bool, StoreError> {
    let found = match db.engine() {
        Engine::Sqlite => db.rows("SELECT name FROM views.sqlite_master WHERE type = 'table' AND name = 'progress'", &[])?,
        Engine::Postgres => db.rows(
            "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = 'views' AND table_name = 'progress'",
            &[],
        )?,
    };
    Ok(!found.is_empty())
}

/// Makes the view tables.
pub(crate) fn make_views(db: &mut Db) -> Result<(), StoreError> {
    let sql = for_engine(VIEWS, db.engine());
    db.batch(&sql)
}

/// Removes the view tables, whatever shape they had.
pub(crate) fn drop_views(db: &mut Db) -> Result<(), StoreError> {
    match db.engine() {
        Engine::Sqlite => {
            for table in ["progress", "thread", "link", "density"] {
                db.batch(&format!("DROP TABLE IF EXISTS views.{table}"))?;
            }
            Ok(())
        }
        Engine::Postgres => db.batch("DROP SCHEMA IF EXISTS views CASCADE; CREATE SCHEMA views;"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::on_both;

    #[test]
    fn every_released_schema_comes_up_to_this_one() {
        on_both(|connect| {
            for released in 1..MIGRATIONS.len() {
                let mut db = connect();
                up_to(&mut db, released).unwrap();
                migrate(&mut db).unwrap();
                assert_eq!(ran(&mut db).unwrap().len(), MIGRATIONS.len());
                migrate(&mut db).unwrap();
            }
        });
    }

    #[test]
    fn salts_move_apart_and_none_is_lost() {
        on_both(|connect| {
            let mut db = connect();
            up_to(&mut db, 3).unwrap();
            let (site, salt, sealed) = ([1; 16], [5; 32], [6; 81]);
            for seq in 1..=3 {
                let cells = [(&site).into(), Param::Int(seq), (&salt).into(), Param::Text("{}"), (&sealed).into()];
                db.execute("INSERT INTO body (site, seq, salt, open, sealed) VALUES ($1, $2, $3, $4, $5)", &cells).unwrap();
            }
            migrate(&mut db).unwrap();
            let rows = db
                .rows(
                    "SELECT b.seq, b.open, b.sealed, k.salt FROM body b JOIN secret k ON k.site = b.site AND k.seq = b.seq",
                    &[],
                )
                .unwrap();
            assert_eq!(rows.len(), 3);
            for mut row in rows {
                assert!((1..=3).contains(&row.int().unwrap()));
                assert_eq!(
                    (row.text().unwrap(), row.bytes().unwrap(), row.bytes().unwrap()),
                    ("{}".into(), sealed.into(), salt.into())
                );
            }
            assert!(db.rows("SELECT salt FROM body", &[]).is_err());
        });
    }

    #[test]
    fn a_newer_database_and_a_changed_migration_are_refused() {
        on_both(|connect| {
            let mut db = connect();
            migrate(&mut db).unwrap();
            db.execute("UPDATE migration SET digest = 'x' WHERE number = 1", &[]).unwrap();
            assert!(matches!(migrate(&mut db), Err(StoreError::Damaged("migration"))));
            db.execute("INSERT INTO migration (number, digest) VALUES (99, 'y')", &[]).unwrap();
            assert!(matches!(migrate(&mut db), Err(StoreError::Newer { found, known }) if found == known + 1));
        });
    }
}
