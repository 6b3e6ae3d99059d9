//! Histories for tests of rules.

use std::collections::BTreeMap;

use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, Instant, MemberId, Seq};

use super::{Passed, PassedWords, Statement, StepHistory, StepSaid, StepState, StepWords, histories};
use crate::form::Form;
use crate::seen::Seen;

pub(super) fn seen<T: Form>(n: u8, occurred: &str, open: T, words: T::Words) -> Seen<T> {
    let id = EntryId::from_bytes([n; 16]);
    Seen {
        root: id,
        id,
        recorded_at: Instant::from_micros(0),
        told_at: None,
        in_conflict: false,
        seq: Seq::new(n.into()).unwrap(),
        author: MemberId::from_bytes([1; 16]),
        occurred: Edtf::parse(occurred).unwrap(),
        open,
        words: Some(words).into(),
    }
}

pub(super) fn statement(n: u8, step: &str, date: &str, state: StepState) -> Statement {
    let open = StepSaid { step: step.into(), state, until: None, owner_role: None, instead: None };
    seen(n, date, open, StepWords::default())
}

pub(super) fn histories_of(said: &[(&str, &str, StepState)]) -> BTreeMap<String, StepHistory> {
    let numbered = said.iter().enumerate();
    histories(numbered.map(|(at, (step, date, state))| statement(at as u8 + 1, step, date, *state)), [])
}

/// Dates the last statement of a step.
pub(super) fn until(steps: &mut BTreeMap<String, StepHistory>, step: &str, date: &str) {
    steps.get_mut(step).unwrap().statements.last_mut().unwrap().open.until = Some(Edtf::parse(date).unwrap());
}

pub(super) fn passed_by(step: &str, toward: &str, repair_by: &str) -> Seen<Passed> {
    let open = Passed { step: step.into(), toward: toward.into(), repair_by: Edtf::parse(repair_by).unwrap() };
    seen(50, "2020-05", open, PassedWords { name: "the clinical lead".into(), reason: "the offer ends".into() })
}
