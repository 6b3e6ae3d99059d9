//! Everything known of one step, and where it stands.

use std::collections::BTreeMap;

use super::{Evidence, EvidenceKind, StepSaid, StepState};
use crate::seen::Seen;

/// What someone says of a step, as it stands in the record.
pub type Statement = Seen<StepSaid>;
/// A piece of evidence for a step, as it stands in the record.
pub type EvidenceGiven = Seen<Evidence>;

/// Everything known of one step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StepHistory {
    /// All statements, earliest first.
    pub statements: Vec<Statement>,
    /// All evidence, earliest first.
    pub evidence: Vec<EvidenceGiven>,
}

/// Where a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nobody has said anything: unknown, not skipped.
    Unknown,
    /// What was last said.
    Said(StepState),
}

impl Standing {
    /// The stable code, `unknown` among them.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Said(state) => state.code(),
        }
    }
}

impl StepHistory {
    /// The statement that holds now: the latest in time; among those of one date, the last received.
    pub fn latest(&self) -> Option<&Statement> {
        self.statements.last()
    }

    /// Where the step stands.
    pub fn standing(&self) -> Standing {
        self.latest().map_or(Standing::Unknown, |statement| Standing::Said(statement.open.state))
    }

    /// Statements of other people that say something else of the same time as the latest: both are shown.
    pub fn contradicting(&self) -> impl Iterator<Item = &Statement> {
        let latest = self.latest();
        self.statements.iter().filter(move |other| {
            latest.is_some_and(|latest| {
                other.author != latest.author && other.open.state != latest.open.state && other.bounds() == latest.bounds()
            })
        })
    }

    /// Whether it is said to stand while no evidence at all was given.
    pub fn is_thin(&self) -> bool {
        matches!(self.standing(), Standing::Said(state) if state.stands() && !matches!(state, StepState::NotApplicable | StepState::Waived))
            && self.evidence.is_empty()
    }

    /// The kinds of evidence, of those asked for by their codes, that are still missing while the step is said to stand.
    /// A kept file is a document; a day is known where any evidence is dated to the day. What the record holds of itself
    /// (`entries`) is never missing.
    pub fn lacks<'a>(&self, asked: impl IntoIterator<Item = &'a str>) -> Vec<EvidenceKind> {
        let called_for = matches!(self.standing(), Standing::Said(state)
            if state.stands() && !matches!(state, StepState::NotApplicable | StepState::Waived));
        let asked = asked.into_iter().filter_map(EvidenceKind::from_code);
        asked.filter(|kind| called_for && !self.evidence.iter().any(|given| given.open.shows(*kind, &given.occurred))).collect()
    }

    /// Whether it is said to stand on less than is asked for: on no evidence, or on fewer kinds.
    pub fn is_thin_for<'a>(&self, asked: impl IntoIterator<Item = &'a str>) -> bool {
        self.is_thin() || !self.lacks(asked).is_empty()
    }

    /// What is owed if this is a core step: the statement that left the debt, while it is the latest.
    pub fn debt(&self) -> Option<&Statement> {
        self.latest().filter(|statement| statement.open.state.leaves_debt())
    }
}

/// The histories of all steps that anyone said anything about, by step id.
pub fn histories(
    statements: impl IntoIterator<Item = Statement>,
    evidence: impl IntoIterator<Item = EvidenceGiven>,
) -> BTreeMap<String, StepHistory> {
    let mut steps: BTreeMap<String, StepHistory> = BTreeMap::new();
    for statement in statements {
        steps.entry(statement.open.step.clone()).or_default().statements.push(statement);
    }
    for given in evidence {
        steps.entry(given.open.step.clone()).or_default().evidence.push(given);
    }
    for history in steps.values_mut() {
        history.statements.sort_by_key(|s| (s.bounds().end.latest, s.bounds().start.earliest, s.seq));
        history.evidence.sort_by_key(|e| (e.bounds().start.earliest, e.seq));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pathway::{EvidenceWords, testing};
    use jalon_record::id::MemberId;

    fn statement(seq: u8, author: u8, date: &str, state: StepState) -> Statement {
        Statement { author: MemberId::from_bytes([author; 16]), ..testing::statement(seq, "B1", date, state) }
    }

    fn history(statements: Vec<Statement>) -> StepHistory {
        histories(statements, []).remove("B1").unwrap_or_default()
    }

    #[test]
    fn no_record_is_unknown_and_never_skipped() {
        assert_eq!(StepHistory::default().standing(), Standing::Unknown);
        assert!(StepHistory::default().debt().is_none());
    }

    #[test]
    fn what_was_true_later_holds_whatever_was_written_first() {
        let told_late =
            history(vec![statement(1, 1, "2020-06", StepState::Done), statement(2, 1, "2020-03", StepState::Started)]);
        assert_eq!(told_late.standing(), Standing::Said(StepState::Done));
        assert!(told_late.is_thin());
    }

    #[test]
    fn a_debt_lasts_until_repaired() {
        let mut owed = vec![statement(1, 1, "2020-04", StepState::Compressed)];
        assert!(history(owed.clone()).debt().is_some());
        owed.push(statement(2, 1, "2020-09", StepState::Repaired));
        assert!(history(owed).debt().is_none());
    }

    #[test]
    fn two_people_who_disagree_are_both_shown() {
        let two = history(vec![statement(1, 1, "2020-04", StepState::Done), statement(2, 2, "2020-04", StepState::Partial)]);
        assert_eq!(two.standing(), Standing::Said(StepState::Partial));
        assert_eq!(two.contradicting().count(), 1);
    }

    #[test]
    fn thin_is_fewer_kinds_than_are_asked_for() {
        let asked = ["date", "names", "document", "entries"];
        let given = |n: u8, date: &str, kinds: &[EvidenceKind]| {
            let open = Evidence { step: "B1".into(), kinds: kinds.to_vec(), file: None };
            testing::seen(n, date, open, EvidenceWords::default())
        };
        let lacks = |state, evidence: Vec<EvidenceGiven>| {
            let step = histories([statement(1, 1, "2020-05", state)], evidence).remove("B1").unwrap();
            assert_eq!(step.is_thin_for(asked), step.is_thin() || !step.lacks(asked).is_empty());
            step.lacks(asked).into_iter().map(EvidenceKind::code).collect::<Vec<_>>()
        };
        assert_eq!(lacks(StepState::Started, vec![]), [""; 0], "nothing is asked of what does not stand");
        assert_eq!(lacks(StepState::Waived, vec![]), [""; 0]);
        assert_eq!(lacks(StepState::Done, vec![]), ["date", "names", "document"]);
        assert_eq!(lacks(StepState::Done, vec![given(2, "2020-05", &[EvidenceKind::Names])]), ["date", "document"]);
        assert_eq!(lacks(StepState::Done, vec![given(2, "2020-05-04", &[EvidenceKind::Names])]), ["document"]);
        let whole = vec![given(2, "2020-05-04", &[EvidenceKind::Names]), given(3, "2020", &[EvidenceKind::File])];
        assert_eq!(lacks(StepState::Compressed, whole), [""; 0]);
    }
}
