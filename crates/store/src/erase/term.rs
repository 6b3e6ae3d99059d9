//! The rules of retention, at work: what is due, and what a run of them destroys.

use std::collections::BTreeMap;

use jalon_initiative::Current;
use jalon_initiative::form::{Code, NoWords};
use jalon_initiative::meaning::Ground;
use jalon_initiative::trust::hold::Holds;
use jalon_initiative::trust::retention::{AtTerm, CountedFrom, Due, Ended, Retention, RetentionRan, Term, due};
use jalon_record::edtf::Day;
use jalon_record::id::{EntryId, InitiativeId, Instant, Kind, PersonRef};

use super::plan::{adopted, day_of};
use super::{Order, TOGETHER, What};
use crate::db::Row;
use crate::views::STANDING_ERASED;
use crate::{Draft, Store, StoreError};

/// The most threads that are looked at for one rule in one go.
const MOST: i64 = 20_000;

const OLD: &str = "SELECT r.id, r.kind, r.about, h.received_at, t.last_day FROM views.thread t \
    JOIN entry r ON r.site = t.site AND r.seq = t.root JOIN entry h ON h.site = t.site AND h.seq = t.head \
    WHERE t.site = $1 AND t.initiative = $2 AND t.standing <> $3 AND h.received_at <= $4 \
    AND (t.last_day IS NULL OR t.last_day <= $5) AND r.kind LIKE $6 ORDER BY t.root LIMIT $7";

/// Something that is due, and whether a hold keeps it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DueNow {
    /// What, under which rule, since when.
    pub due: Due,
    /// Whether a hold keeps it.
    pub is_held: bool,
}

/// What a run of the rules did in one initiative.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ran {
    /// How many threads it destroyed, by rule and kind.
    pub ended: BTreeMap<(Code, Kind), u32>,
    /// How many threads that were due a hold kept.
    pub held: u32,
}

impl Store {
    /// What is due on or before a day under the rules that were adopted, the longest due first. Nothing where none were.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn due(&self, initiative: InitiativeId, until: Day) -> Result<Vec<DueNow>, StoreError> {
        let trust = self.trust(initiative)?;
        let Some((_, rules)) = adopted(&trust) else { return Ok(Vec::new()) };
        let old = self.old(initiative, &rules, until)?;
        let holds = Holds::of(&trust).following(&self.told(initiative)?.same);
        let terms: Vec<Term> = old.iter().map(|old| old.0.clone()).collect();
        let about: BTreeMap<EntryId, PersonRef> = old.iter().filter_map(|(term, about)| Some((term.root, (*about)?))).collect();
        let mut found = due(&rules, &terms, until);
        found.dedup();
        let held = |due: &Due| holds.on(due.root, about.get(&due.root).copied());
        Ok(found.into_iter().map(|due| DueNow { is_held: held(&due), due }).collect())
    }

    /// Destroys what is due today under the rules that say so, and says what it did as an entry by whoever adopted the rules; nothing
    /// is written where nothing was due.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn run_retention(&self, initiative: InitiativeId, today: Day) -> Result<Ran, StoreError> {
        let mut ran = Ran::default();
        let Some((adopted, _)) = self.retention(initiative)? else { return Ok(ran) };
        let by = adopted.entry.envelope.author;
        loop {
            let due = self.due(initiative, today)?.into_iter().filter(|now| now.due.then == AtTerm::Erase);
            let (held, due): (Vec<DueNow>, Vec<DueNow>) = due.partition(|now| now.is_held);
            ran.held = u32::try_from(held.len()).unwrap_or(u32::MAX);
            let ended: Vec<Due> = due.into_iter().map(|now| now.due).take(TOGETHER).collect();
            if ended.is_empty() {
                break;
            }
            let what = What::Term(ended.iter().map(|due| due.root).collect());
            self.erase(&Order { initiative, what, ground: Ground::Retention, by, today })?;
            for due in ended {
                *ran.ended.entry((due.rule, due.kind)).or_default() += 1;
            }
        }
        if !ran.ended.is_empty() {
            let ended = ran.ended.iter().map(|((rule, kind), entries)| Ended {
                entries: *entries,
                kind: kind.clone(),
                rule: rule.clone(),
            });
            let open = RetentionRan { ended: ended.collect(), held: ran.held };
            self.append(vec![Draft::of(initiative, by, today.into(), &open, &NoWords {})?])?;
        }
        Ok(ran)
    }

    /// What a rule may be about: a little too much, never too little.
    fn old(&self, initiative: InitiativeId, rules: &Retention, until: Day) -> Result<Vec<(Term, Option<PersonRef>)>, StoreError> {
        self.read_views(|db| {
            let mut found = Vec::new();
            for rule in &rules.rules {
                let since = i64::from(until.number()) - i64::from(rule.keep_days);
                let (received, happened) = match rule.from {
                    CountedFrom::Written => ((since + 1).saturating_mul(86_400_000_000), i64::MAX),
                    CountedFrom::Happened => (i64::MAX, since),
                };
                let pattern = if rule.kinds.ends_with('.') { format!("{}%", rule.kinds) } else { rule.kinds.clone() };
                let params = [
                    self.site.as_bytes().into(),
                    initiative.as_bytes().into(),
                    STANDING_ERASED.into(),
                    received.into(),
                    happened.into(),
                    pattern.as_str().into(),
                    MOST.into(),
                ];
                for row in db.rows(OLD, &params)? {
                    found.push(term(row)?);
                }
            }
            Ok(found)
        })
    }
}

fn term(mut row: Row) -> Result<(Term, Option<PersonRef>), StoreError> {
    let (root, kind) = (EntryId::from_slice(&row.bytes()?)?, Kind::new(&row.text()?)?);
    let about = row.bytes_or_null()?.map(|bytes| PersonRef::from_slice(&bytes)).transpose()?;
    let written = day_of(Instant::from_micros(row.int()?))?;
    let happened = row.int_or_null()?.and_then(|day| i32::try_from(day).ok()).and_then(Day::from_number);
    Ok((Term { root, kind, written, happened }, about))
}

impl Store {
    /// The rules of retention that hold, with the entry that adopted them.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn retention(&self, initiative: InitiativeId) -> Result<Option<(Current, Retention)>, StoreError> {
        let trust = self.trust(initiative)?;
        Ok(adopted(&trust).map(|(current, open)| (current.clone(), open)))
    }
}
