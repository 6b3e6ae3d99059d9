//! PostgreSQL, for networks that outgrow one machine. The views are the schema `views`.

use std::collections::HashMap;
use std::error::Error;

use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, NoTls, Statement};

use super::{Cell, Insert, Param, Row};
use crate::StoreError;

pub(crate) struct Postgres {
    client: Client,
    prepared: HashMap<&'static str, Statement>,
    /// Statements for full chunks of many rows, by the head of the insert.
    chunks: HashMap<&'static str, Statement>,
}

/// Parameters a statement, well under PostgreSQL's 65,535.
const PARAMETERS: usize = 18_000;

impl Postgres {
    pub(super) fn open(url: &str) -> Result<Self, StoreError> {
        let mut client = Client::connect(url, NoTls)?;
        client.batch_execute(
            "SET synchronous_commit = on; SET client_min_messages = warning; CREATE SCHEMA IF NOT EXISTS views;",
        )?;
        Ok(Self { client, prepared: HashMap::new(), chunks: HashMap::new() })
    }

    fn prepare(&mut self, sql: &'static str) -> Result<Statement, StoreError> {
        if let Some(known) = self.prepared.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql)?;
        self.prepared.insert(sql, statement.clone());
        Ok(statement)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        Ok(self.client.batch_execute(sql)?)
    }

    pub(super) fn execute(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let statement = self.prepare(sql)?;
        Ok(self.client.execute(&statement, &bound(params))?)
    }

    pub(super) fn rows(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<Row>, StoreError> {
        let statement = self.prepare(sql)?;
        self.client.query(&statement, &bound(params))?.iter().map(row).collect()
    }

    /// Runs a statement that was put together from names of ours.
    pub(super) fn load(&mut self, sql: &str, params: &[Param<'_>]) -> Result<(), StoreError> {
        self.client.execute(sql, &bound(params))?;
        Ok(())
    }

    pub(super) fn insert(&mut self, insert: &Insert, cells: &[Param<'_>]) -> Result<(), StoreError> {
        let full = PARAMETERS / insert.columns * insert.columns;
        for chunk in cells.chunks(full) {
            if chunk.len() < full {
                self.client.execute(&many(insert, chunk.len()), &bound(chunk))?;
                continue;
            }
            let statement = match self.chunks.get(insert.head) {
                Some(known) => known.clone(),
                None => {
                    let statement = self.client.prepare(&many(insert, full))?;
                    self.chunks.insert(insert.head, statement.clone());
                    statement
                }
            };
            self.client.execute(&statement, &bound(chunk))?;
        }
        Ok(())
    }
}

fn bound<'a>(params: &'a [Param<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    params.iter().map(|param| param as &(dyn ToSql + Sync)).collect()
}

/// The only SQL that is put together at run time: placeholders for many rows.
fn many(insert: &Insert, cells: usize) -> String {
    let mut sql = format!("{} VALUES ", insert.head);
    for place in 1..=cells {
        let first = place % insert.columns == 1 || insert.columns == 1;
        let last = place % insert.columns == 0;
        sql.push_str(match (first, place) {
            (true, 1) => "(",
            (true, _) => ",(",
            (false, _) => ",",
        });
        sql.push('$');
        sql.push_str(&place.to_string());
        if last {
            sql.push(')');
        }
    }
    sql
}

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Param::Null => Ok(IsNull::Yes),
            Param::Int(value) => value.to_sql(ty, out),
            Param::Text(value) => value.to_sql(ty, out),
            Param::Bytes(value) => value.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        [Type::INT8, Type::TEXT, Type::BYTEA].contains(ty)
    }

    to_sql_checked!();
}

fn row(row: &postgres::Row) -> Result<Row, StoreError> {
    let mut cells = Vec::with_capacity(row.len());
    for (place, column) in row.columns().iter().enumerate() {
        let cell = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(place)?.map(Cell::Int),
            Type::INT4 => row.try_get::<_, Option<i32>>(place)?.map(|value| Cell::Int(value.into())),
            Type::TEXT => row.try_get::<_, Option<String>>(place)?.map(Cell::Text),
            Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(place)?.map(Cell::Bytes),
            _ => return Err(StoreError::Damaged("column")),
        };
        cells.push(cell.unwrap_or(Cell::Null));
    }
    Ok(Row::of(cells))
}
