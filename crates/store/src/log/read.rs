//! What pages ask of the access log.

use jalon_record::id::{InitiativeId, Instant, MemberId, PersonRef, Seq};

use super::row::{Columns, Deed, Logged, NOTHING, select_logged};
use crate::db::Param;
use crate::{Store, StoreError};

/// How many rows are read at a time while looking for those asked for.
const PAGE: i64 = 2_000;
/// How many rows at most are looked at for one page.
const FAR: i64 = 200_000;
/// How many rows back one entry's readers are looked for: most pages open many entries, so most rows must be looked into.
const NEAR: i64 = 20_000;

const BETWEEN: &str =
    select_logged!("WHERE l.site = $1 AND l.number < $2 AND l.at >= $3 AND l.at < $4 ORDER BY l.number DESC LIMIT $5");
const OF_MEMBER: &str = select_logged!(
    "WHERE l.site = $1 AND l.member = $2 AND l.number < $3 AND l.at >= $4 AND l.at < $5 ORDER BY l.number DESC LIMIT $6"
);
const ON_MEMBER: &str = select_logged!("WHERE l.site = $1 AND l.subject = $2 AND l.number > $3 ORDER BY l.number DESC LIMIT $4");
const ABOUT: &str = select_logged!(
    "JOIN access_about a ON a.site = l.site AND a.number = l.number \
     WHERE a.site = $1 AND a.about = $2 AND a.number < $3 ORDER BY a.number DESC LIMIT $4"
);
const AROUND: &str = select_logged!(
    "WHERE l.site = $1 AND l.number > $2 AND l.first_seq <= $3 AND l.last_seq >= $4 ORDER BY l.number DESC LIMIT $5"
);
const SINCE: &str = "SELECT at FROM access_log WHERE site = $1 ORDER BY number LIMIT 1";
const HEAD: &str = "SELECT number, hash FROM access_head WHERE site = $1";

/// What is asked of the log; everything where nothing is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LogAsk {
    /// Whose rows.
    pub member: Option<MemberId>,
    /// What was done.
    pub deed: Option<Deed>,
    /// Which initiative was concerned.
    pub initiative: Option<InitiativeId>,
    /// From this instant on.
    pub from: Option<Instant>,
    /// Before this instant.
    pub to: Option<Instant>,
    /// Only rows before this number: the page after it.
    pub before: Option<i64>,
}

impl LogAsk {
    fn takes(&self, row: &Logged) -> bool {
        self.deed.is_none_or(|deed| row.deed == deed) && self.initiative.is_none_or(|id| row.initiative == Some(id))
    }
}

/// How far the access log has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LogHead {
    /// The number of the last row; 0 where there is none.
    pub number: i64,
    /// Its hash.
    pub hash: [u8; 32],
}

impl Store {
    /// Rows of the log, the latest first, at most `limit`.
    ///
    /// # Errors
    /// What the database refuses, or [`StoreError::Damaged`] where a row does not read: `verify` names it.
    pub fn log_rows(&self, ask: &LogAsk, limit: usize) -> Result<Vec<Logged>, StoreError> {
        let mut found = Vec::new();
        let mut before = ask.before.unwrap_or(i64::MAX);
        let (from, to) = (ask.from.map_or(i64::MIN, Instant::micros), ask.to.map_or(i64::MAX, Instant::micros));
        let mut looked = 0;
        while found.len() < limit && looked < FAR {
            let page = self.log_page(ask.member, before, from, to)?;
            looked += PAGE;
            let Some(last) = page.last() else { break };
            before = last.number;
            let is_last = (page.len() as i64) < PAGE;
            found.extend(page.into_iter().filter(|row| ask.takes(row)));
            if is_last {
                break;
            }
        }
        found.truncate(limit);
        Ok(found)
    }

    fn log_page(&self, member: Option<MemberId>, before: i64, from: i64, to: i64) -> Result<Vec<Logged>, StoreError> {
        let site = Param::from(self.site.as_bytes());
        match &member {
            Some(member) => {
                self.logged(OF_MEMBER, &[site, member.as_bytes().into(), before.into(), from.into(), to.into(), PAGE.into()])
            }
            None => self.logged(BETWEEN, &[site, before.into(), from.into(), to.into(), PAGE.into()]),
        }
    }

    fn logged(&self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<Logged>, StoreError> {
        self.read(|db| db.rows(sql, params)?.into_iter().map(|mut row| Columns::of_row(&mut row)?.told()).collect())
    }

    /// Rows that tell of a change to a member's own access, the latest first.
    ///
    /// # Errors
    /// As [`Store::log_rows`].
    pub fn log_on_member(&self, member: MemberId, limit: usize) -> Result<Vec<Logged>, StoreError> {
        let after = self.log_head()?.number - FAR;
        let params = [self.site.as_bytes().into(), member.as_bytes().into(), after.into(), (limit as i64).into()];
        self.logged(ON_MEMBER, &params)
    }

    /// Rows that concern a person, the latest first, before a number where one is given.
    ///
    /// # Errors
    /// As [`Store::log_rows`].
    pub fn log_about(&self, about: PersonRef, before: Option<i64>, limit: usize) -> Result<Vec<Logged>, StoreError> {
        let before = before.unwrap_or(i64::MAX);
        let params = [self.site.as_bytes().into(), about.as_bytes().into(), before.into(), (limit as i64).into()];
        self.logged(ABOUT, &params)
    }

    /// Rows in which the words of the entry at a place were opened, the latest first; of the last 20,000 rows of the log.
    ///
    /// # Errors
    /// As [`Store::log_rows`].
    pub fn log_of_entry(&self, seq: Seq, limit: usize) -> Result<Vec<Logged>, StoreError> {
        let after = self.log_head()?.number - NEAR;
        let place = Param::from(seq.number());
        let params = [self.site.as_bytes().into(), after.into(), place, place, NEAR.into()];
        let mut rows = self.logged(AROUND, &params)?;
        rows.retain(|row| row.opened(seq));
        rows.truncate(limit);
        Ok(rows)
    }

    /// When the first row was written; none where there is none yet.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn log_since(&self) -> Result<Option<Instant>, StoreError> {
        self.read(|db| {
            let row = db.row(SINCE, &[self.site.as_bytes().into()])?;
            row.map(|mut row| Ok(Instant::from_micros(row.int()?))).transpose()
        })
    }

    /// How far the access log has come.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn log_head(&self) -> Result<LogHead, StoreError> {
        self.read(|db| {
            let Some(mut row) = db.row(HEAD, &[self.site.as_bytes().into()])? else {
                return Ok(LogHead { number: 0, hash: NOTHING });
            };
            let (number, hash) = (row.int()?, row.bytes()?);
            Ok(LogHead { number, hash: hash.try_into().map_err(|_| StoreError::Damaged("access head"))? })
        })
    }
}
