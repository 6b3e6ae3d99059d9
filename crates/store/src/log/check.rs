//! Recomputes the chain of the access log, and names the row that breaks.

use std::collections::{BTreeSet, HashMap};

use jalon_initiative::Form;
use jalon_initiative::registers::Reviewed;

use super::head::{Head, Heads};
use super::row::{Columns, NOTHING, select_logged};
use crate::db::{Db, Param};
use crate::{Store, StoreError};

const PAGE: i64 = 20_000;
const AFTER: &str = select_logged!("WHERE l.site = $1 AND l.number > $2 ORDER BY l.number LIMIT $3");
const NUMBERS: &str = "SELECT number FROM access_log WHERE site = $1 AND number > $2 ORDER BY number LIMIT $3";
const ONE: &str = select_logged!("WHERE l.site = $1 AND l.number = $2");
const ABOUT: &str = "SELECT number, about FROM access_about WHERE site = $1 AND number > $2 AND number <= $3";
const HEAD: &str = "SELECT number, hash FROM access_head WHERE site = $1";

/// What the check of the access log found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogReport {
    /// How many rows were read.
    pub rows: i64,
    /// What is wrong, by number; empty when all is well.
    pub faults: Vec<LogFault>,
}

impl LogReport {
    /// Whether nothing is wrong.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }
}

/// One thing that is wrong with the access log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LogFault {
    /// Which row.
    pub number: i64,
    /// What.
    pub what: LogWrong,
}

/// What can be wrong with the access log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogWrong {
    /// There is no row of this number.
    Missing,
    /// A column does not hold what this program writes.
    Unreadable,
    /// The row, or the one before it, is not what was written.
    Changed,
    /// The persons it concerns are listed otherwise than it says.
    People,
    /// The log ends before this row, which is remembered.
    Cut,
}

impl LogWrong {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "verify-log-missing",
            Self::Unreadable => "verify-log-unreadable",
            Self::Changed => "verify-log-changed",
            Self::People => "verify-log-people",
            Self::Cut => "verify-log-cut",
        }
    }
}

impl Store {
    /// Reads the whole access log, recomputes its chain, and says what is wrong. Nothing is changed.
    ///
    /// # Errors
    /// Only when the database cannot be read at all.
    pub fn verify_log(&self) -> Result<LogReport, StoreError> {
        let heads: Vec<Head> = self.log_heads().read()?.into_iter().chain(self.signed_heads()?).collect();
        self.read(|db| {
            let mut check = Check { store: self, last: 0, hash: Some(NOTHING.to_vec()), rows: 0, faults: Vec::new() };
            check.chain(db)?;
            check.head(db, &heads)?;
            check.faults.sort_by_key(|fault| fault.number);
            Ok(LogReport { rows: check.rows, faults: check.faults })
        })
    }

    /// The heads that monthly reviews have put into the record.
    fn signed_heads(&self) -> Result<Vec<Head>, StoreError> {
        let mut heads = Vec::new();
        for initiative in self.initiatives()? {
            for current in self.trust_of(initiative, Reviewed::KIND)? {
                let reviewed = current.entry.body.as_ref().and_then(|body| body.read_open::<Reviewed>().ok());
                let head = reviewed.and_then(|told| Some(Head { number: told.number, hash: hex::decode(told.head).ok()? }));
                heads.extend(head.filter(|head| head.number > 0));
            }
        }
        Ok(heads)
    }

    fn log_heads(&self) -> Heads {
        Heads::at(self.folder.access_head())
    }

    /// The key that the log is chained with.
    pub(crate) fn log_key(&self) -> [u8; 32] {
        self.naming(super::CHAIN)
    }
}

struct Check<'a> {
    store: &'a Store,
    last: i64,
    /// The hash of the last row; none where it is not known, because the row is missing.
    hash: Option<Vec<u8>>,
    rows: i64,
    faults: Vec<LogFault>,
}

impl Check<'_> {
    fn fault(&mut self, number: i64, what: LogWrong) {
        self.faults.push(LogFault { number, what });
    }

    fn chain(&mut self, db: &mut Db) -> Result<(), StoreError> {
        let site = *self.store.site.as_bytes();
        loop {
            let params = [(&site).into(), self.last.into(), PAGE.into()];
            let before = self.last;
            let read: Result<Vec<Columns>, StoreError> = db.rows(AFTER, &params)?.iter_mut().map(Columns::of_row).collect();
            let page: Vec<(i64, Option<Columns>)> = match read {
                Ok(page) => page.into_iter().map(|columns| (columns.number, Some(columns))).collect(),
                Err(_) => self.one_by_one(db, &params)?,
            };
            let Some(end) = page.last().map(|(number, _)| *number) else { return Ok(()) };
            let mut people = people(db, &site, before, end)?;
            for (number, columns) in page {
                let listed = people.remove(&number).unwrap_or_default();
                self.row(number, columns, &listed);
            }
            // What is left is listed for rows that are not there, or concern nobody.
            people.into_keys().for_each(|number| self.fault(number, LogWrong::People));
        }
    }

    /// A page that holds a row that does not read: each row alone, so that the one is named.
    fn one_by_one(&self, db: &mut Db, params: &[Param<'_>]) -> Result<Vec<(i64, Option<Columns>)>, StoreError> {
        let mut page = Vec::new();
        for mut row in db.rows(NUMBERS, params)? {
            let number = row.int()?;
            let found = db.row(ONE, &[self.store.site.as_bytes().into(), number.into()]);
            let columns = found.ok().flatten().and_then(|mut row| Columns::of_row(&mut row).ok());
            page.push((number, columns));
        }
        Ok(page)
    }

    fn row(&mut self, number: i64, columns: Option<Columns>, listed: &BTreeSet<Vec<u8>>) {
        self.rows += 1;
        for missing in (self.last + 1..number).take(1_000) {
            self.fault(missing, LogWrong::Missing);
            self.hash = None;
        }
        self.last = number;
        let Some(columns) = columns else {
            self.fault(number, LogWrong::Unreadable);
            self.hash = None;
            return;
        };
        let before = self.hash.replace(columns.hash.clone());
        let (key, site) = (self.store.log_key(), self.store.site);
        let is_chained = before.is_none_or(|before| columns.chained(&key, site, &before) == columns.hash);
        let said: BTreeSet<Vec<u8>> = columns.about.chunks(16).map(<[u8]>::to_vec).collect();
        if !is_chained {
            self.fault(number, LogWrong::Changed);
        } else if columns.told().is_err() {
            self.fault(number, LogWrong::Unreadable);
        } else if said != *listed {
            self.fault(number, LogWrong::People);
        }
    }

    /// The heads that are remembered must be rows of the log; the one in the database, the last.
    fn head(&mut self, db: &mut Db, heads: &[Head]) -> Result<(), StoreError> {
        let site = self.store.site;
        let row = db.row(HEAD, &[site.as_bytes().into()])?;
        let known = row.map(|mut row| Ok::<_, StoreError>((row.int()?, row.bytes()?))).transpose()?;
        match known {
            None if self.rows == 0 => {}
            Some((number, hash)) if number == self.last && Some(&hash) == self.hash.as_ref() => {}
            Some((number, _)) if number > self.last => self.fault(self.last + 1, LogWrong::Cut),
            Some(_) | None => self.fault(self.last, LogWrong::Changed),
        }
        for head in heads {
            if !head.holds(db, site)? {
                let (number, what) = match head.number > self.last {
                    true => (self.last + 1, LogWrong::Cut),
                    false => (head.number, LogWrong::Changed),
                };
                if !self.faults.contains(&LogFault { number, what }) {
                    self.fault(number, what);
                }
            }
        }
        Ok(())
    }
}

/// Who is listed for the rows of a page.
fn people(db: &mut Db, site: &[u8; 16], after: i64, until: i64) -> Result<HashMap<i64, BTreeSet<Vec<u8>>>, StoreError> {
    let mut people: HashMap<i64, BTreeSet<Vec<u8>>> = HashMap::new();
    for mut row in db.rows(ABOUT, &[site.into(), after.into(), until.into()])? {
        let number = row.int()?;
        people.entry(number).or_default().insert(row.bytes()?);
    }
    Ok(people)
}
